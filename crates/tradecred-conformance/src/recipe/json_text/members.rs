//! No object names a member twice (SPEC chapter *JSON*).

use serde_json::json;

use super::{Recipe, replace, vector, with_content, with_raw_content};

pub(super) fn recipes() -> Vec<Recipe> {
    let in_content = IN_CONTENT.iter().map(|(name, title, raw)| {
        with_raw_content(&format!("json/{name}"), title, *raw)
            .refused("json.duplicate-member")
            .done()
    });
    in_content
        .chain(in_the_document())
        .chain(accepted())
        .collect()
}

const IN_CONTENT: &[(&str, &str, &[u8])] = &[
    (
        "duplicate-in-an-extension",
        "the content of an extension names no member twice",
        br#"{"heat": 1, "heat": 2}"#,
    ),
    (
        "duplicate-not-adjacent",
        "a member is not named again later",
        br#"{"heat": 1, "coil": 2, "heat": 3}"#,
    ),
    (
        "duplicate-with-the-same-value",
        "a member is not named twice with one value",
        br#"{"heat": 1, "heat": 1}"#,
    ),
    (
        "duplicate-empty-name",
        "the empty name does not stand twice",
        br#"{"": 1, "": 2}"#,
    ),
    (
        "duplicate-by-escape",
        "an escaped name equals the same name written out",
        br#"{"heat": 1, "\u0068eat": 2}"#,
    ),
    (
        "duplicate-by-surrogate-pair",
        "an escaped pair equals its character",
        r#"{"😀": 1, "\ud83d\ude00": 2}"#.as_bytes(),
    ),
    (
        "duplicate-in-an-array",
        "an object in an array names no member twice",
        br#"[[{"heat": 1, "heat": 2}]]"#,
    ),
];

fn in_the_document() -> Vec<Recipe> {
    vec![
        vector(
            "json/duplicate-issuer",
            "a credential does not name two issuers",
        )
        .bytes(|bytes, maker| {
            let other = format!("\"issuer\": \"{}\",\n  \"type\": [", maker.stranger().did());
            replace(bytes, b"\"type\": [", other.as_bytes());
        })
        .refused("json.duplicate-member")
        .done(),
        vector(
            "json/duplicate-id-by-escape",
            "an `id` with an escape is a second `id`",
        )
        .bytes(|bytes, _| replace(bytes, b"{", br#"{ "\u0069d": "urn:example:other","#))
        .refused("json.duplicate-member")
        .done(),
        vector(
            "json/duplicate-in-a-line-of-goods",
            "a line of goods does not name its criterion twice",
        )
        .bytes(|bytes, _| {
            replace(
                bytes,
                br#""originCriterion": "B""#,
                br#""originCriterion": "A", "originCriterion": "B""#,
            );
        })
        .refused("json.duplicate-member")
        .done(),
        vector(
            "json/duplicate-proof",
            "a credential does not have a second member `proof`",
        )
        .bytes(|bytes, _| replace(bytes, br#""proof": {"#, br#""proof": {}, "proof": {"#))
        .refused("json.duplicate-member")
        .done(),
        vector(
            "json/duplicate-in-the-proof",
            "a proof does not name its purpose twice",
        )
        .bytes(|bytes, _| {
            replace(
                bytes,
                br#""proofPurpose": "#,
                br#""proofPurpose": "authentication", "proofPurpose": "#,
            );
        })
        .refused("json.duplicate-member")
        .done(),
    ]
}

fn accepted() -> Vec<Recipe> {
    vec![
        with_content(
            "json/one-name-in-two-objects",
            "two objects may use one name",
            json!([{ "heat": 1 }, { "heat": 1, "coil": { "heat": 1 } }]),
        )
        .shows(&["json.duplicate-member"])
        .done(),
        with_content(
            "json/names-differ-in-case",
            "names that differ in case are different",
            json!({ "heat": 1, "Heat": 2 }),
        )
        .shows(&["json.duplicate-member"])
        .done(),
    ]
}
