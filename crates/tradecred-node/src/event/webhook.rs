//! The headers of a delivery (Standard Webhooks): the id of the event, the instant of the attempt, and
//! signatures over both and the body.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tradecred::delivery::Secret;
use tradecred_vc::key::{Algorithm, SecretKey};
use tradecred_vc::time::Timestamp;

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
