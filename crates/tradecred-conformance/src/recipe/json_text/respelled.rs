//! Documents written in another way after they were signed, with the same canonical form (SPEC chapter
//! *JCS*).

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Recipe, flatten, replace, vector, with_content, with_respelled_content};

pub(super) fn recipes() -> Vec<Recipe> {
    let scalars = scalars()
        .into_iter()
        .map(|(name, title, content, spelling)| {
            with_respelled_content(&format!("jcs/{name}"), title, content, spelling)
                .shows(&["jcs.no-change-of-meaning"])
                .done()
        });
    scalars.chain(documents()).collect()
}

/// Name, title, what was signed, and how it is written.
fn scalars() -> Vec<(&'static str, &'static str, Value, &'static str)> {
    vec![
        (
            "respelled-exponent",
            "`1E2` is the 100 that was signed",
            json!(100),
            "1E2",
        ),
        (
            "respelled-exponent-with-sign",
            "`1E+0021` is the 1e21 that was signed",
            json!(1e21),
            "1E+0021",
        ),
        (
            "respelled-without-exponent",
            "twenty-two digits are the 1e21 that was signed",
            json!(1e21),
            "1000000000000000000000.0",
        ),
        (
            "respelled-negative-exponent",
            "`45e-1` is the 4.5 that was signed",
            json!(4.5),
            "45e-1",
        ),
        (
            "respelled-fraction",
            "`1.0` is the 1 that was signed",
            json!(1),
            "1.0",
        ),
        (
            "respelled-zeros",
            "`4.500` is the 4.5 that was signed",
            json!(4.5),
            "4.500",
        ),
        (
            "respelled-small-number",
            "`0.0000010` is the 1e-6 that was signed",
            json!(1e-6),
            "0.0000010",
        ),
        (
            "respelled-negative-zero",
            "`-0` is the 0 that was signed",
            json!(0),
            "-0",
        ),
        (
            "respelled-negative-zero-fraction",
            "`-0.0` is the 0 that was signed",
            json!(0),
            "-0.0",
        ),
        (
            "respelled-letter",
            "an escaped letter is the letter that was signed",
            json!("A"),
            r#""\u0041""#,
        ),
        (
            "respelled-accent",
            "an escaped accent is the letter that was signed",
            json!("é"),
            r#""\u00E9""#,
        ),
        (
            "respelled-emoji",
            "an escaped pair is the character that was signed",
            json!("😀"),
            r#""\uD83D\uDe00""#,
        ),
        (
            "respelled-solidus",
            "an escaped solidus is the solidus that was signed",
            json!("a/b"),
            r#""a\/b""#,
        ),
        (
            "respelled-line-feed",
            "`\\u000a` is the line feed that was signed",
            json!("a\nb"),
            r#""a\u000ab""#,
        ),
        (
            "respelled-quote",
            "`\\u0022` is the quote that was signed",
            json!("8\""),
            r#""8\u0022""#,
        ),
        (
            "respelled-backslash",
            "`\\u005C` is the backslash that was signed",
            json!("a\\b"),
            r#""a\u005Cb""#,
        ),
    ]
}

fn documents() -> Vec<Recipe> {
    vec![
        vector(
            "jcs/respelled-name",
            "an escape in a member name changes nothing",
        )
        .bytes(|bytes, _| replace(bytes, b"\"certifierRole\"", br#""certifier\u0052ole""#))
        .shows(&["jcs.no-change-of-meaning"])
        .done(),
        vector(
            "jcs/white-space-removed",
            "a document without line ends and indents is the same",
        )
        .bytes(|bytes, _| flatten(bytes))
        .shows(&["jcs.no-change-of-meaning"])
        .done(),
        vector(
            "jcs/white-space-added",
            "line ends of another system and tabs change nothing",
        )
        .bytes(|bytes, _| {
            *bytes = bytes
                .iter()
                .flat_map(|byte| match byte {
                    b'\n' => b"\r\n\t".to_vec(),
                    other => vec![*other],
                })
                .collect();
        })
        .shows(&["jcs.no-change-of-meaning"])
        .done(),
        with_content(
            "jcs/members-reversed",
            "the order in which members are written changes nothing",
            json!({ "coil": { "b": 1, "a": 2 }, "heat": 3 }),
        )
        .bytes(|bytes, _| {
            let document: Value = serde_json::from_slice(bytes).unwrap_or_default();
            *bytes = reversed(&document).into_bytes();
        })
        .shows(&["jcs.key-order", "jcs.no-change-of-meaning"])
        .done(),
    ]
}

/// The text of a value with the members of every object in the reverse of their order.
fn reversed(value: &Value) -> String {
    let join = |parts: Vec<String>| parts.join(",");
    match value {
        Value::Object(members) => {
            let members = members.iter().rev().map(|(name, member)| {
                let mut text = json!(name).to_string();
                let _ = write!(text, ":{}", reversed(member));
                text
            });
            format!("{{{}}}", join(members.collect()))
        }
        Value::Array(elements) => format!("[{}]", join(elements.iter().map(reversed).collect())),
        scalar => scalar.to_string(),
    }
}
