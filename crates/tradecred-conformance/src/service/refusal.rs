//! Refusals: a status that is one, and one of the right reasons.

use serde_json::Value;

use super::client::Reply;
use super::trial::{Came, Trouble, ensure};

/// The statuses of a refusal.
const REFUSED: [u16; 3] = [400, 413, 422];

/// The codes of which one is a right reason.
pub(super) struct Codes(Vec<String>);

impl Codes {
    pub(super) fn of(codes: &[&str]) -> Self {
        Self(codes.iter().map(|code| (*code).to_owned()).collect())
    }

    /// Those of the examiner, and others.
    pub(super) fn found(mut found: Vec<String>, others: &[&str]) -> Self {
        found.extend(others.iter().map(|code| (*code).to_owned()));
        Self(found)
    }
}

/// The code that a refusal gives; nothing where it gives none in the words of this specification.
fn code_of(body: &Value) -> Option<&str> {
    let code = body["code"]
        .as_str()
        .or_else(|| body["problemDetails"][0]["code"].as_str())?;
    let is_ours = code.split_once('.').is_some_and(|(area, name)| {
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !area.is_empty() && !name.is_empty() && area.chars().chain(name.chars()).all(is_plain)
    });
    is_ours.then_some(code)
}

/// A refusal for one of the right reasons. A service without codes of this specification is held to the refusal.
pub(super) fn expect_refused(reply: &Reply, right: &Codes, what: &str) -> Came {
    ensure(REFUSED.contains(&reply.status), || {
        format!("{what}: 400 or 422 was expected: {}", reply.shown())
    })?;
    let body: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
    match code_of(&body) {
        None => Ok(Some("refused without a code".to_owned())),
        Some(code) if right.0.iter().any(|own| own == code) => Ok(Some(code.to_owned())),
        Some(code) => Err(Trouble::wrong(format!(
            "{what}: refused as `{code}`, not as {}",
            right.0.join(" or ")
        ))),
    }
}
