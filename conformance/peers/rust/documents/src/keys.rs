//! The keys that everybody signs with, in the forms that the libraries read.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use fastrand::Rng;
use p256::elliptic_curve::sec1::ToSec1Point as _;
use serde_json::{Value, json};
use tradecred_vc::did::DidKey;
use tradecred_vc::key::{Algorithm, SecretKey};

use crate::Outcome;

/// A key made for one document.
pub struct Key {
    pub secret: SecretKey,
    pub did: String,
    pub method: String,
    jwk: Value,
}

impl Key {
    /// A key of a kind that the suite signs with.
    pub fn made(suite: &str, rng: &mut Rng) -> Outcome<Self> {
        let algorithm = match (suite.starts_with("eddsa"), rng.bool()) {
            (true, _) => Algorithm::Ed25519,
            (false, true) => Algorithm::P256,
            (false, false) => Algorithm::P384,
        };
        Self::of(algorithm, rng)
    }

    /// A key of this algorithm.
    pub fn of(algorithm: Algorithm, rng: &mut Rng) -> Outcome<Self> {
        let mut bytes = vec![0; if algorithm == Algorithm::P384 { 48 } else { 32 }];
        rng.fill(&mut bytes);
        // Below the order of either curve.
        bytes[0] &= 0x7f;
        let secret = SecretKey::from_bytes(algorithm, &bytes)?;
        let did_key = DidKey::of(secret.public_key());
        Ok(Self {
            did: did_key.did().as_str().to_owned(),
            method: did_key.verification_method().as_str().to_owned(),
            jwk: jwk(algorithm, &bytes, &secret)?,
            secret,
        })
    }

    /// The secret key as a JSON Web Key.
    pub fn jwk(&self) -> &Value {
        &self.jwk
    }

    /// The question to sign a document, as `../../README.md` says.
    pub fn question(&self, document: &str, suite: &str) -> Value {
        json!({
            "op": "sign",
            "suite": suite,
            "created": crate::CREATED,
            "at": crate::AT,
            "method": self.method,
            "publicKeyMultibase": self.secret.public_key().to_multikey(),
            "secretKeyMultibase": self.secret.to_multibase().expose(),
            "jwk": self.jwk,
            "document": document,
        })
    }
}

/// The same key as a JSON Web Key, its point found by libraries that are not ours.
fn jwk(algorithm: Algorithm, bytes: &[u8], secret: &SecretKey) -> Outcome<Value> {
    let point = match algorithm {
        Algorithm::P256 => p256::SecretKey::from_slice(bytes)?
            .public_key()
            .to_sec1_point(false)
            .to_bytes(),
        Algorithm::P384 => p384::SecretKey::from_slice(bytes)?
            .public_key()
            .to_sec1_point(false)
            .to_bytes(),
        _ => {
            return Ok(json!({
                "kty": "OKP",
                "crv": "Ed25519",
                "x": BASE64_URL_SAFE_NO_PAD.encode(secret.public_key().to_bytes()),
                "d": BASE64_URL_SAFE_NO_PAD.encode(bytes),
            }));
        }
    };
    // One byte for the form, then x and y.
    let (x, y) = point[1..].split_at(bytes.len());
    Ok(json!({
        "kty": "EC",
        "crv": if algorithm == Algorithm::P256 { "P-256" } else { "P-384" },
        "x": BASE64_URL_SAFE_NO_PAD.encode(x),
        "y": BASE64_URL_SAFE_NO_PAD.encode(y),
        "d": BASE64_URL_SAFE_NO_PAD.encode(bytes),
    }))
}
