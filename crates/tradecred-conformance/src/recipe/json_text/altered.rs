//! Documents altered after they were signed in ways that a careless canonical form does not see (SPEC
//! chapter *JCS*).

use serde_json::{Value, json};

use super::{CONTENT, Recipe, base, with_content};

pub(super) fn recipes() -> Vec<Recipe> {
    ALTERED
        .iter()
        .map(|(name, title, requirement, signed, altered)| {
            with_content(&format!("jcs/{name}"), title, signed())
                .after(move |document, _| base::set(document, CONTENT, altered()))
                .shows(&[requirement])
                .refused("proof.signature")
                .done()
        })
        .collect()
}

type Content = fn() -> Value;

/// Name, title, the requirement it shows, what was signed, and what was made of it.
const ALTERED: &[(&str, &str, &str, Content, Content)] = &[
    (
        "text-became-number",
        "the text \"5\" is not the number 5",
        "jcs.no-change-of-meaning",
        || json!("5"),
        || json!(5),
    ),
    (
        "number-became-text",
        "the number 5 is not the text \"5\"",
        "jcs.no-change-of-meaning",
        || json!(5),
        || json!("5"),
    ),
    (
        "boolean-became-text",
        "`true` is not the text \"true\"",
        "jcs.no-change-of-meaning",
        || json!(true),
        || json!("true"),
    ),
    (
        "null-became-text",
        "`null` is not the text \"null\"",
        "jcs.no-change-of-meaning",
        || json!(null),
        || json!("null"),
    ),
    (
        "null-became-zero",
        "`null` is not zero",
        "jcs.no-change-of-meaning",
        || json!(null),
        || json!(0),
    ),
    (
        "null-member-removed",
        "a member with the value `null` is there",
        "jcs.no-change-of-meaning",
        || json!({ "heat": null }),
        || json!({}),
    ),
    (
        "array-became-object",
        "an array is not an object of its indexes",
        "jcs.no-change-of-meaning",
        || json!(["a", "b"]),
        || json!({ "0": "a", "1": "b" }),
    ),
    (
        "empty-array-became-object",
        "an empty array is not an empty object",
        "jcs.no-change-of-meaning",
        || json!([]),
        || json!({}),
    ),
    (
        "one-became-array",
        "one value is not an array of it",
        "jcs.no-change-of-meaning",
        || json!("a"),
        || json!(["a"]),
    ),
    (
        "elements-exchanged",
        "the order of elements counts",
        "jcs.no-change-of-meaning",
        || json!(["a", "b"]),
        || json!(["b", "a"]),
    ),
    (
        "arrays-joined",
        "two arrays are not one",
        "jcs.no-change-of-meaning",
        || json!([["a"], ["b"]]),
        || json!([["a", "b"]]),
    ),
    (
        "values-exchanged",
        "values belong to their names",
        "jcs.no-change-of-meaning",
        || json!({ "a": 1, "b": 2 }),
        || json!({ "a": 2, "b": 1 }),
    ),
    (
        "member-moved-out",
        "a member belongs to its object",
        "jcs.no-change-of-meaning",
        || json!({ "a": { "b": 1, "c": 2 } }),
        || json!({ "a": { "b": 1 }, "c": 2 }),
    ),
    (
        "name-in-other-case",
        "the case of a name counts",
        "jcs.no-change-of-meaning",
        || json!({ "heat": 1 }),
        || json!({ "Heat": 1 }),
    ),
    (
        "space-at-the-end",
        "a space at the end of a text counts",
        "jcs.no-change-of-meaning",
        || json!("bar"),
        || json!("bar "),
    ),
    (
        "zeros-in-a-text",
        "zeros in a text count",
        "jcs.no-change-of-meaning",
        || json!("1.10"),
        || json!("1.1"),
    ),
    (
        "one-unit-in-the-last-place",
        "the next double is another number",
        "jcs.number-form",
        || json!(0.3),
        || json!(0.300_000_000_000_000_04),
    ),
    (
        "sign-lost",
        "the sign of a number counts",
        "jcs.number-form",
        || json!(-1),
        || json!(1),
    ),
    (
        "power-of-ten-changed",
        "1e22 is not 1e21",
        "jcs.number-form",
        || json!(1e21),
        || json!(1e22),
    ),
    (
        "least-became-zero",
        "the least double above zero is not zero",
        "jcs.number-form",
        || json!(5e-324),
        || json!(0),
    ),
    (
        "composed-became-decomposed",
        "a decomposed letter is not the composed one that was signed",
        "jcs.no-normalisation",
        || json!("C\u{f4}te"),
        || json!("Co\u{302}te"),
    ),
    (
        "decomposed-became-composed",
        "a composed letter is not the decomposed one that was signed",
        "jcs.no-normalisation",
        || json!("Co\u{302}te"),
        || json!("C\u{f4}te"),
    ),
    (
        "name-decomposed",
        "a decomposed name is not the composed one that was signed",
        "jcs.no-normalisation",
        || json!({ "C\u{f4}te": 1 }),
        || json!({ "Co\u{302}te": 1 }),
    ),
    (
        "ohm-became-omega",
        "a letter is not its canonical equivalent",
        "jcs.no-normalisation",
        || json!("\u{2126}"),
        || json!("\u{3a9}"),
    ),
    (
        "escape-written-out",
        "a backslash and an n are no line feed",
        "jcs.string-escapes",
        || json!("a\nb"),
        || json!("a\\nb"),
    ),
    (
        "line-separator-became-line-feed",
        "U+2028 is no line feed",
        "jcs.string-escapes",
        || json!("a\u{2028}b"),
        || json!("a\nb"),
    ),
    (
        "character-replaced",
        "U+FFFD does not stand for another character",
        "jcs.string-escapes",
        || json!("😀"),
        || json!("\u{fffd}"),
    ),
];
