//! Refusals: a status that is one, and one of the right reasons.

use serde_json::Value;

use super::client::Reply;
use super::trial::{Came, Trouble, ensure};

/// The statuses of a refusal, where no requirement names one.
const REFUSED: [u16; 2] = [400, 422];

/// The codes of which one is a right reason, and the statuses of which one is right.
pub(super) struct Codes {
    codes: Vec<String>,
    statuses: Vec<u16>,
}

impl Codes {
    pub(super) fn of(codes: &[&str]) -> Self {
        Self::found(codes.iter().map(|code| (*code).to_owned()).collect())
    }

    /// Those that an examiner found.
    pub(super) fn found(found: Vec<String>) -> Self {
        Self {
            codes: found,
            statuses: REFUSED.to_vec(),
        }
    }

    /// The same, where a requirement names the status.
    pub(super) fn with(mut self, status: u16) -> Self {
        self.statuses = vec![status];
        self
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
    ensure(right.statuses.contains(&reply.status), || {
        let statuses: Vec<String> = right.statuses.iter().map(u16::to_string).collect();
        format!(
            "{what}: {} was expected: {}",
            statuses.join(" or "),
            reply.shown()
        )
    })?;
    let body: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
    match code_of(&body) {
        None => Ok(Some("refused without a code".to_owned())),
        Some(code) if right.codes.iter().any(|own| own == code) => Ok(Some(code.to_owned())),
        Some(code) => Err(Trouble::wrong(format!(
            "{what}: refused as `{code}`, not as {}",
            right.codes.join(" or ")
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(status: u16, body: &str) -> Reply {
        Reply {
            status,
            headers: Vec::new(),
            body: body.as_bytes().to_vec(),
        }
    }

    #[test]
    fn a_refusal_has_a_status_and_where_it_gives_a_code_a_right_one() {
        let right = Codes::of(&["json.syntax", "node.request"]);
        let said = |status, body| expect_refused(&reply(status, body), &right, "it");
        for status in [400, 422] {
            for body in [
                r#"{"code":"json.syntax"}"#,
                r#"{"problemDetails":[{"code":"node.request"},{"code":"json.encoding"}]}"#,
            ] {
                assert!(said(status, body).unwrap().unwrap().contains('.'));
            }
            assert!(said(status, r#"{"code":"json.encoding"}"#).is_err());
        }
        // Words of others are no codes of ours.
        for body in [
            "",
            "<html>",
            "{}",
            r#"{"code":"E17"}"#,
            r#"{"code":"Bad.Request"}"#,
        ] {
            let came = said(422, body).unwrap();
            assert_eq!(came.as_deref(), Some("refused without a code"), "{body}");
        }
        for status in [200, 201, 401, 404, 413, 500] {
            assert!(said(status, r#"{"code":"json.syntax"}"#).is_err());
        }
        let right = right.with(413);
        for (status, is_right) in [(400, false), (413, true), (422, false)] {
            let came = expect_refused(&reply(status, "{}"), &right, "it");
            assert_eq!(came.is_ok(), is_right, "{status}");
        }
    }
}
