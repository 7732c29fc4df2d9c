//! What no report may hold: the secrets that a profile names (SPEC section *Reports*).
//!
//! A service may send back what it was sent. Whatever of it is shown passes through here before it is cut or made
//! printable: the first part of a secret, or a secret with an escape in it, would not be found afterwards.

use std::collections::BTreeSet;
use std::sync::{PoisonError, RwLock};

/// What stands in the place of a secret.
const INSTEAD: &[u8] = b"[secret]";

/// The most backslashes that one character of a secret is looked for behind: JSON within JSON doubles them.
const BACKSLASHES: usize = 16;

/// Every secret that this process was told.
static SECRETS: RwLock<Secrets> = RwLock::new(Secrets {
    longest_first: Vec::new(),
    beginnings: BTreeSet::new(),
});

struct Secrets {
    longest_first: Vec<String>,
    /// The bytes with which one of them may begin: hardly any place needs a closer look.
    beginnings: BTreeSet<u8>,
}

/// Hides these from now on, however JSON may spell them.
pub(crate) fn hide(secrets: &[String]) {
    let mut known = SECRETS.write().unwrap_or_else(PoisonError::into_inner);
    for secret in secrets {
        if !secret.is_empty() && !known.longest_first.contains(secret) {
            known
                .beginnings
                .extend(secret.bytes().take(1).chain([b'\\']));
            known.longest_first.push(secret.clone());
        }
    }
    let length = |secret: &String| std::cmp::Reverse(secret.len());
    known.longest_first.sort_by_key(length);
}

/// The bytes with `[secret]` in the place of each secret.
pub(crate) fn bytes(bytes: Vec<u8>) -> Vec<u8> {
    let known = SECRETS.read().unwrap_or_else(PoisonError::into_inner);
    if known.longest_first.is_empty() {
        return bytes;
    }
    let (mut kept, mut rest, mut before) = (Vec::new(), bytes.as_slice(), 0_u8);
    while let [first, others @ ..] = rest {
        // Behind the first backslash of a row the others were looked behind as well.
        let is_looked_behind = *first == b'\\' && before == b'\\';
        let begins = known.beginnings.contains(first) && !is_looked_behind;
        let mut sought = known.longest_first.iter().filter(|_| begins);
        match sought.find_map(|secret| behind(rest, secret)) {
            Some(after) => {
                kept.extend_from_slice(INSTEAD);
                (rest, before) = (after, 0);
            }
            None => {
                kept.push(*first);
                (rest, before) = (others, *first);
            }
        }
    }
    kept
}

/// The bytes as text, with `[secret]` in the place of each secret.
pub(crate) fn text(shown: &[u8]) -> String {
    String::from_utf8_lossy(&bytes(shown.to_vec())).into_owned()
}

/// What follows a secret that begins here, as it is or with escapes of JSON.
fn behind<'b>(bytes: &'b [u8], secret: &str) -> Option<&'b [u8]> {
    if let Some(after) = bytes.strip_prefix(secret.as_bytes()) {
        return Some(after);
    }
    let mut characters = secret.chars().filter(|character| *character != '\\');
    let first = spelled(bytes, characters.next()?)?;
    characters.try_fold(first, spelled)
}

/// What follows a character of a secret that begins here.
fn spelled(bytes: &[u8], character: char) -> Option<&[u8]> {
    let bare = unescaped(bytes)?;
    let mut units = [0; 2];
    let mut units = character.encode_utf16(&mut units).iter();
    units
        .try_fold(bytes, |bytes, unit| escape(bytes, *unit))
        .or_else(|| bare.strip_prefix(character.encode_utf8(&mut [0; 4]).as_bytes()))
}

/// What follows an escape of this unit of UTF-16 that begins here.
fn escape(bytes: &[u8], unit: u16) -> Option<&[u8]> {
    let bare = unescaped(bytes).filter(|bare| bare.len() < bytes.len())?;
    let (digits, after) = bare.strip_prefix(b"u")?.split_at_checked(4)?;
    let digits = std::str::from_utf8(digits).ok()?;
    (u16::from_str_radix(digits, 16) == Ok(unit)).then_some(after)
}

/// What follows a row of backslashes.
fn unescaped(bytes: &[u8]) -> Option<&[u8]> {
    let row = bytes.iter().take_while(|byte| **byte == b'\\');
    let row = row.take(BACKSLASHES + 1).count();
    (row <= BACKSLASHES).then(|| bytes.get(row..))?
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

    #[test]
    fn a_secret_is_hidden_in_every_spelling() {
        let secret = "t0k/en+é\u{1f511}-of-spelling";
        hide(&[secret.to_owned()]);
        let json = serde_json::json!({ "error": secret }).to_string();
        let escaped: String = secret
            .encode_utf16()
            .map(|unit| format!("\\u{unit:04X}"))
            .collect();
        for spelled in [
            secret.to_owned(),
            secret.replace('/', r"\/"),
            secret.replace('k', r"\u006b").replace('/', r"\u002F"),
            escaped.clone(),
            serde_json::json!(json.replace('/', r"\/")).to_string(),
            escaped.replace('\\', r"\\"),
        ] {
            let shown = text(format!("a{spelled}b").as_bytes());
            assert!(shown.contains("[secret]"), "{spelled}: {shown}");
            assert!(!shown.contains("of-spelling"), "{spelled}: {shown}");
            assert!(shown.starts_with('a') && shown.ends_with('b'), "{shown}");
        }
        // Nothing else is touched, text or not.
        for other in [&b"t0k/en \\ \\u00 \\\\\\"[..], b"\xff\xfe\\u12", b""] {
            assert_eq!(bytes(other.to_vec()), other);
        }
        let row = vec![b'\\'; 1_000_000];
        assert_eq!(bytes(row.clone()), row);
    }
}
