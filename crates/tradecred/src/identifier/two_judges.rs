//! The two judges: the JSON Schema of a type and the type itself must give the same verdict on every
//! value (tests of SPEC chapter *Building blocks*, section *Values*).

use std::fmt::Debug;
use std::str::FromStr;

use jsonschema::{Draft, PatternOptions, Validator};
use proptest::strategy::Strategy;
use proptest::string::string_regex;
use proptest::test_runner::TestRunner;
use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// How much of the constraint the JSON Schema can express.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Schema {
    /// All of it.
    Whole,
    /// All but check digits or leap years, which the type enforces alone.
    Weaker,
}

/// The schema of a type, as a consumer would use it.
pub(crate) fn validator<T: JsonSchema>() -> Validator {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .with_pattern_options(PatternOptions::regex())
        .build(schema_for!(T).as_value())
        .unwrap()
}

/// Asserts that schema and type accept every good value, which is written back unchanged, and both
/// refuse every bad one.
pub(crate) fn judge<T>(good: &[Value], bad: &[Value])
where
    T: DeserializeOwned + Serialize + JsonSchema,
{
    let schema = validator::<T>();
    for value in good {
        assert!(schema.is_valid(value), "refused by the schema: {value}");
        let read: T = serde_json::from_value(value.clone())
            .unwrap_or_else(|error| panic!("refused by the type: {value}: {error}"));
        assert_eq!(&serde_json::to_value(read).unwrap(), value);
    }
    for value in bad {
        assert!(!schema.is_valid(value), "accepted by the schema: {value}");
        assert!(
            serde_json::from_value::<T>(value.clone()).is_err(),
            "accepted by the type: {value}"
        );
    }
}

/// The same for types made of text, and further for every text that one change of one character
/// makes of a good one, and for what the published pattern generates.
pub(crate) fn judge_text<T>(strength: Schema, good: &[&str], bad: &[&str])
where
    T: DeserializeOwned + Serialize + JsonSchema + FromStr + ToString + PartialEq + Debug,
    T::Err: Debug,
{
    let values = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect::<Vec<_>>();
    let mut refused = values(bad);
    refused.extend([
        json!(null),
        json!(1),
        json!(7.5),
        json!([]),
        json!({}),
        json!(true),
    ]);
    judge::<T>(&values(good), &refused);

    let schema = validator::<T>();
    for text in good.iter().flat_map(|text| mutations(text)) {
        judges_agree::<T>(&schema, strength, &text);
    }

    let published = schema_for!(T);
    if let Some(pattern) = published.get("pattern").and_then(Value::as_str) {
        let inside = pattern.trim_start_matches('^').trim_end_matches('$');
        let generated = string_regex(inside)
            .unwrap()
            .prop_filter("too long", |text| text.len() < 200);
        TestRunner::deterministic()
            .run(&generated, |text| {
                judges_agree::<T>(&schema, strength, &text);
                if let Ok(value) = text.parse::<T>() {
                    assert_eq!(value.to_string(), text);
                    assert_eq!(value.to_string().parse::<T>().unwrap(), value);
                }
                Ok(())
            })
            .unwrap();
    }
}

/// Asserts that schema and type give the same verdict on a text, as far as the schema can say it.
pub(crate) fn judges_agree<T: DeserializeOwned + JsonSchema>(
    schema: &Validator,
    strength: Schema,
    text: &str,
) {
    let value = json!(text);
    let by_type = serde_json::from_value::<T>(value.clone()).is_ok();
    let by_schema = schema.is_valid(&value);
    let agree = by_type == by_schema || (strength == Schema::Weaker && by_schema);
    assert!(agree, "schema {by_schema}, type {by_type}: {text:?}");
}

/// Every text that one insertion, replacement or removal of a character makes of the given one.
fn mutations(text: &str) -> Vec<String> {
    const CHARACTERS: &str = "0157829AIZafgxet.-+()@:%#/_ \n\t\r\0\u{7f}\u{85}\u{a0}\u{2028}\u{202e}\u{2067}\u{200b}\u{feff}\u{3000}é١😀";
    let original: Vec<char> = text.chars().collect();
    let mut made = Vec::new();
    for at in 0..=original.len() {
        for c in CHARACTERS.chars() {
            let mut inserted = original.clone();
            inserted.insert(at, c);
            made.push(inserted);
            if at < original.len() {
                let mut replaced = original.clone();
                replaced[at] = c;
                made.push(replaced);
            }
        }
        if at < original.len() {
            let mut shorter = original.clone();
            shorter.remove(at);
            made.push(shorter);
        }
    }
    made.into_iter().map(String::from_iter).collect()
}
