//! Who writes and reads a `did:key`: this library, the crate `did-key`, and `ssi`.

use std::panic;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use did_key::{
    Config, DIDCore as _, Ed25519KeyPair, Fingerprint as _, KeyMaterial as _, P256KeyPair,
    PatchedKeyPair,
};
use documents::keys::Key;
use serde_json::Value;
use ssi::JWK;
use ssi::dids::DIDKey;
use ssi::dids::DIDMethodResolver as _;
use ssi::dids::resolution::{Options, Parameters};
use tokio::runtime::Runtime;
use tradecred_vc::did::{self, Did};
use tradecred_vc::key::Algorithm;

/// Their names, in the order of the answers.
pub(crate) const NAMES: [&str; 3] = ["tradecred", "did-key", "ssi"];

/// What one says when it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer<T> {
    Says(T),
    Refuses,
    Panics,
    /// It does not know keys of this kind.
    NotKnown,
}

/// What is read out of a `did:key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Read {
    /// The key, a point in its compressed form.
    pub(crate) key: Vec<u8>,
    /// The id of the verification method in the DID document.
    pub(crate) method: String,
}

/// The `did:key` of a public key, by each.
pub(crate) fn write(key: &Key) -> [Answer<String>; 3] {
    let public = key.secret.public_key();
    let bytes = public.to_bytes();
    let did_key = match public.algorithm() {
        Algorithm::Ed25519 => caught(|| {
            Some(did_key::from_existing_key::<Ed25519KeyPair>(&bytes, None).fingerprint())
        }),
        Algorithm::P256 => {
            caught(|| Some(did_key::from_existing_key::<P256KeyPair>(&bytes, None).fingerprint()))
        }
        _ => Answer::NotKnown,
    };
    let did_key = match did_key {
        Answer::Says(identifier) => Answer::Says(format!("did:key:{identifier}")),
        other => other,
    };
    let ssi = caught(|| {
        let jwk: JWK = serde_json::from_value(key.jwk().clone()).ok()?;
        let did = DIDKey::generate(&jwk.to_public()).ok()?;
        Some(did.to_string())
    });
    [Answer::Says(key.did.clone()), did_key, ssi]
}

/// What each reads out of a DID.
pub(crate) fn read(did: &str, runtime: &Runtime) -> [Answer<Read>; 3] {
    let ours = caught(|| {
        let did = did::DidKey::parse(&Did::parse(did).ok()?).ok()?;
        Some(Read {
            key: did.key().to_bytes(),
            method: did.verification_method().as_str().to_owned(),
        })
    });
    let did_key = caught(|| {
        let pair: PatchedKeyPair = did_key::resolve(did).ok()?;
        let document = pair.get_did_document(Config::default());
        Some(Read {
            key: pair.public_key_bytes(),
            method: document.verification_method.first()?.id.clone(),
        })
    });
    [ours, did_key, caught(|| ssi(did, runtime))]
}

/// Asked for a JSON Web Key, because for a Multikey it hands back what it was given.
fn ssi(did: &str, runtime: &Runtime) -> Option<Read> {
    let options = Options {
        parameters: Parameters {
            public_key_format: Some("JsonWebKey2020".to_owned()),
            ..Parameters::default()
        },
        ..Options::default()
    };
    let identifier = did.strip_prefix("did:key:")?;
    let resolved = DIDKey.resolve_method_representation(identifier, options);
    let resolved = runtime.block_on(resolved).ok()?;
    let document: Value = serde_json::from_slice(&resolved.document).ok()?;
    let method = &document["verificationMethod"][0];
    let member = |name: &str| {
        let text = method["publicKeyJwk"][name].as_str()?;
        BASE64_URL_SAFE_NO_PAD.decode(text).ok()
    };
    let mut key = member("x")?;
    if let Some(y) = member("y") {
        key.insert(0, 2 + (y.last()? & 1));
    }
    Some(Read {
        key,
        method: method["id"].as_str()?.to_owned(),
    })
}

fn caught<T>(ask: impl FnOnce() -> Option<T>) -> Answer<T> {
    match panic::catch_unwind(panic::AssertUnwindSafe(ask)) {
        Ok(Some(said)) => Answer::Says(said),
        Ok(None) => Answer::Refuses,
        Err(_) => Answer::Panics,
    }
}
