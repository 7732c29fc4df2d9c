//! The headers of a delivery (Standard Webhooks): the id of the event, the instant of the attempt, and
//! signatures over both and the body.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use tradecred_vc::key::{Algorithm, SecretKey};
use tradecred_vc::time::Timestamp;
use zeroize::Zeroizing;

/// What stands before a secret (Standard Webhooks, *Signature scheme*).
const PREFIX: &str = "whsec_";

/// A secret that is shared with a receiver.
#[derive(Clone)]
pub(super) struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// Reads `whsec_` and the base64 of 24 to 64 bytes.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(STANDARD.decode(text.strip_prefix(PREFIX)?).ok()?);
        (24..=64).contains(&bytes.len()).then_some(Self(bytes))
    }

    fn sign(&self, content: &[u8]) -> Option<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(content);
        Some(format!(
            "v1,{}",
            STANDARD.encode(mac.finalize().into_bytes())
        ))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// The three headers of one attempt. The secret signs where there is one, and the node's key where it is
/// one of Ed25519.
pub(super) fn headers(
    id: &str,
    at: Timestamp,
    body: &[u8],
    secret: Option<&Secret>,
    key: &SecretKey,
) -> [(&'static str, String); 3] {
    let seconds = at.unix_seconds().to_string();
    let content = [id.as_bytes(), b".", seconds.as_bytes(), b".", body].concat();
    let shared = secret.and_then(|secret| secret.sign(&content));
    let own = (key.algorithm() == Algorithm::Ed25519)
        .then(|| format!("v1a,{}", STANDARD.encode(key.sign(&content))));
    let signatures: Vec<String> = shared.into_iter().chain(own).collect();
    [
        ("webhook-id", id.to_owned()),
        ("webhook-timestamp", seconds),
        ("webhook-signature", signatures.join(" ")),
    ]
}
