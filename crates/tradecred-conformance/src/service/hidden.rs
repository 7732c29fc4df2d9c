//! What no report may hold: the secrets that a profile names (SPEC section *Reports*).
//!
//! A service may send back what it was sent. Whatever of it is shown passes through here before it is cut or made
//! printable: the first part of a secret, or a secret with an escape in it, would not be found afterwards.

use std::sync::{PoisonError, RwLock};

/// Every secret that this process was told, the longest first.
static SECRETS: RwLock<Vec<String>> = RwLock::new(Vec::new());

/// Hides these from now on, also as JSON may spell them.
pub(super) fn hide(secrets: &[String]) {
    let mut known = SECRETS.write().unwrap_or_else(PoisonError::into_inner);
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        for spelled in [secret.clone(), secret.replace('/', r"\/")] {
            if !known.contains(&spelled) {
                known.push(spelled);
            }
        }
    }
    known.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
}

/// The bytes as text, with `[secret]` in the place of each secret.
pub(super) fn text(bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    let known = SECRETS.read().unwrap_or_else(PoisonError::into_inner);
    for secret in known.iter() {
        if text.contains(secret.as_str()) {
            text = text.replace(secret.as_str(), "[secret]");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::client::Reply;
    use super::super::transcript;
    use super::*;
    use crate::target::Exchange;

    #[test]
    fn a_secret_is_hidden_before_anything_is_cut() {
        let secret = "whsec_c2VjcmV0/c2VjcmV0+c2VjcmV0";
        hide(&[secret.to_owned()]);
        for before in [0, 190, Exchange::LIMIT - 10] {
            for spelled in [secret.to_owned(), secret.replace('/', r"\/")] {
                let body = format!("{}{spelled}", "x".repeat(before)).into_bytes();
                let reply = Reply {
                    status: 200,
                    headers: Vec::new(),
                    body: body.clone(),
                };
                assert!(!reply.shown().contains("whsec"), "{}", reply.shown());
                transcript::keep("POST", "http://a/", Some(&body), Some(&reply));
                let kept = transcript::take().unwrap();
                for text in [kept.sent, kept.received] {
                    assert!(!text.contains("whsec"), "{text}");
                }
            }
        }
    }
}
