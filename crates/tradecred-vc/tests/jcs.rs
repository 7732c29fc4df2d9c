//! The canonical form on the samples of RFC 8785 and beside two public implementations
//! (SPEC chapter *JCS*).
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads files and stops at what it does not expect"
)]

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::{jcs, problem::Problem};

/// The folder of JCS samples, where the shared data is at hand.
fn samples() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("TRADECRED_SHARED").map_or_else(beside, PathBuf::from);
    let samples = shared.join("interop/vectors/jcs/testdata");
    if samples.is_dir() {
        return Some(samples);
    }
    println!("not run: no shared data");
    None
}

fn read(bytes: &[u8]) -> Result<Value<'_>, Problem> {
    json::read(bytes, &Limits::default())
}

fn canonical(text: &str) -> String {
    jcs::canonicalize(&read(text.as_bytes()).unwrap())
}

#[test]
fn the_six_samples_have_their_published_form() {
    let Some(samples) = samples() else { return };
    for name in [
        "arrays",
        "french",
        "structures",
        "unicode",
        "values",
        "weird",
    ] {
        let input = std::fs::read(samples.join(format!("input/{name}.json"))).unwrap();
        let output = std::fs::read(samples.join(format!("output/{name}.json"))).unwrap();
        let hex = std::fs::read_to_string(samples.join(format!("outhex/{name}.txt"))).unwrap();
        let from_hex: Vec<u8> = hex
            .split_whitespace()
            .map(|byte| u8::from_str_radix(byte, 16).unwrap())
            .collect();

        let ours = jcs::to_vec(&read(&input).unwrap());
        assert_eq!(ours, output, "{name}");
        assert_eq!(ours, from_hex, "{name}");
        assert_eq!(
            jcs::to_vec(&read(&ours).unwrap()),
            ours,
            "{name} canonicalised again"
        );
    }
}

#[test]
fn numbers_have_their_ecmascript_form() {
    let pairs = [
        ("-0", "0"),
        ("-0.0", "0"),
        ("0e7", "0"),
        ("1.0", "1"),
        ("1E2", "100"),
        ("-12", "-12"),
        ("999999999999999", "999999999999999"),
        ("-9007199254740991", "-9007199254740991"),
        ("1e21", "1e+21"),
        ("1e20", "100000000000000000000"),
        ("0.000001", "0.000001"),
        ("1e-7", "1e-7"),
        ("333333333.33333329", "333333333.3333333"),
        ("5e-324", "5e-324"),
        ("1.7976931348623157e308", "1.7976931348623157e+308"),
        ("1e-999", "0"),
    ];
    for (written, expected) in pairs {
        assert_eq!(canonical(written), expected, "{written}");
    }
    assert_eq!(jcs::number_to_string(f64::NAN), None);
    assert_eq!(jcs::number_to_string(f64::NEG_INFINITY), None);
}

#[test]
fn members_are_ordered_by_utf16_code_units() {
    // By code points U+1F600 and U+10000 would stand last, by UTF-16 they stand before U+E000.
    let members = [
        "", "\r", "1", "a", "aa", "b", "\u{80}", "\u{d7ff}", "😀", "😀a",
    ]
    .into_iter()
    .chain(["\u{10ffff}", "\u{e000}", "\u{fb33}", "\u{ffff}"]);
    let mut shuffled: Vec<&str> = members.clone().collect();
    shuffled.reverse();
    shuffled.rotate_left(5);
    let document: json::Object<'_> = shuffled
        .into_iter()
        .map(|name| (name.into(), Value::Null))
        .collect();

    let written = jcs::canonicalize(&Value::Object(document));
    let value = read(written.as_bytes()).unwrap();
    let names: Vec<&str> = value
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, members.collect::<Vec<_>>());
}

#[test]
fn only_what_must_be_escaped_is() {
    let value = Value::from("\u{0}\u{1f}\u{8}\t\n\u{c}\r\"\\/\u{7f}\u{2028}é😀");
    let expected = r#""\u0000\u001f\b\t\n\f\r\"\\/"#.to_owned() + "\u{7f}\u{2028}é😀\"";
    assert_eq!(jcs::canonicalize(&value), expected);
}

#[test]
fn a_document_is_written_without_its_proof() {
    let document = json::read_object(
        br#"{"type": "A", "proof": {"type": "B"}, "id": "c", "inner": {"proof": 1}}"#,
        &Limits::default(),
    )
    .unwrap();
    let expected = br#"{"id":"c","inner":{"proof":1},"type":"A"}"#;
    assert_eq!(jcs::to_vec_without(&document, "proof"), expected);
    let whole = jcs::to_vec_object(&document);
    assert_eq!(jcs::to_vec_without(&document, "absent"), whole);
    assert_eq!(jcs::to_vec(&Value::Object(document)), whole);
}

#[test]
fn writing_appends() {
    let mut out = b"before ".to_vec();
    jcs::write(&Value::from(true), &mut out);
    assert_eq!(out, b"before true");
}

/// Any value that `serde_json` can hold and our reader accepts: integers are within ±(2^53 − 1), names
/// and strings are any Unicode, doubles any finite one.
fn any_value() -> impl Strategy<Value = serde_json::Value> {
    let finite = any::<u64>()
        .prop_map(f64::from_bits)
        .prop_filter("finite", |double| double.is_finite());
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        (-json::MAX_INTEGER..=json::MAX_INTEGER).prop_map(Into::into),
        (-1000_i64..1000).prop_map(Into::into),
        finite.prop_map(Into::into),
        any_text().prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 64, 8, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..8).prop_map(Into::into),
            proptest::collection::vec((any_text(), inner), 0..20)
                .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Texts that lean towards what is hard: escapes, and characters on both sides of U+FFFF.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-c]{0,3}",
        "[\u{0}-\u{1f}\"\\\\/a\u{7f}\u{2028}]{0,12}",
        "[a\u{d7ff}\u{e000}\u{ffff}\u{10000}\u{1f600}\u{10ffff}]{0,4}",
        any::<String>(),
    ]
}

/// Whether it holds a double that was written with a fraction or an exponent, but whose canonical form is
/// an integer literal beyond ±(2^53 − 1). What such a form denotes is exact; that the literal is one
/// which other readers may round is why ours refuses it.
fn becomes_a_wide_integer(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Number(number) => number
            .as_f64()
            .is_some_and(|double| (2_f64.powi(53)..1e21).contains(&double.abs())),
        serde_json::Value::Array(elements) => elements.iter().any(becomes_a_wide_integer),
        serde_json::Value::Object(map) => map.values().any(becomes_a_wide_integer),
        _ => false,
    }
}

#[test]
fn a_canonical_form_reads_again_unless_it_is_a_wide_integer() {
    assert_eq!(canonical("9007199254740991.0"), "9007199254740991");
    assert_eq!(
        canonical(&canonical("9007199254740991.0")),
        "9007199254740991"
    );
    for wide in ["9007199254740992.0", "1e20"] {
        let refused = read(canonical(wide).as_bytes()).map(|_| ()).unwrap_err();
        assert_eq!(refused.code, &json::codes::NUMBER_RANGE, "{wide}");
    }
    assert_eq!(canonical(&canonical("1e21")), "1e+21");
}

proptest! {
    #[test]
    fn what_serde_json_writes_reads_equal_and_canonicalises_alike(theirs in any_value()) {
        for text in [theirs.to_string(), serde_json::to_string_pretty(&theirs).unwrap()] {
            let ours = read(text.as_bytes()).unwrap();
            prop_assert_eq!(&ours, &Value::from(&theirs));
            prop_assert_eq!(&ours.to_serde(), &theirs);
            prop_assert_eq!(serde_json::to_value(&ours).unwrap(), theirs.clone());
            prop_assert_eq!(json::number_precision_problems(&ours), []);

            let canonical = jcs::canonicalize(&ours);
            prop_assert_eq!(&canonical, &serde_json_canonicalizer::to_string(&theirs).unwrap());
            prop_assert_eq!(&canonical, &json_canon::to_string(&theirs).unwrap());
            match read(canonical.as_bytes()) {
                Ok(again) => prop_assert_eq!(&jcs::canonicalize(&again), &canonical),
                Err(problem) => {
                    prop_assert_eq!(problem.code, &json::codes::NUMBER_RANGE);
                    prop_assert!(becomes_a_wide_integer(&theirs));
                }
            }
        }
    }

    #[test]
    fn what_we_write_reads_equal(theirs in any_value()) {
        let value = Value::from(&theirs);
        for text in [json::to_string(&value), json::to_string_pretty(&value)] {
            prop_assert_eq!(&read(text.as_bytes()).unwrap().into_owned(), &value);
        }
    }
}
