//! The strict reader on JSONTestSuite, at its boundaries, on hostile and on arbitrary input
//! (SPEC chapter *JSON*).
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads files, compares with `serde_json`, and stops at what it does not expect"
)]

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tradecred_vc::json::{self, Limits, MAX_DEPTH, Value, codes};
use tradecred_vc::problem::Problem;

/// The folder of JSONTestSuite, where the shared data is at hand.
fn json_test_suite() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("TRADECRED_SHARED").map_or_else(beside, PathBuf::from);
    let suite = shared.join("security/vectors/jsontestsuite");
    if suite.is_dir() {
        return Some(suite);
    }
    println!("not run: no shared data");
    None
}

/// Name and bytes of every file of a folder.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.file_name().unwrap().to_str().unwrap().to_owned(),
                std::fs::read(path).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

fn read(bytes: &[u8]) -> Result<Value<'_>, Problem> {
    json::read(bytes, &Limits::default())
}

/// What became of a document: its text again, or the code it is refused with.
fn outcome(bytes: &[u8]) -> String {
    match read(bytes) {
        Ok(value) => json::to_string(&value),
        Err(problem) => problem.code.code.to_owned(),
    }
}

#[test]
fn what_every_parser_must_accept_is_accepted_but_for_duplicate_members() {
    let Some(suite) = json_test_suite() else {
        return;
    };
    let cases = files(&suite.join("test_parsing"));
    let mut refused = Vec::new();
    let required = cases.iter().filter(|(name, _)| name.starts_with("y_"));
    for (name, bytes) in required.clone() {
        if let Err(problem) = read(bytes) {
            assert_eq!(problem.code, &codes::DUPLICATE_MEMBER, "{name}: {problem}");
            refused.push(name.as_str());
        }
    }
    assert_eq!(required.count(), 95);
    assert_eq!(
        refused,
        [
            "y_object_duplicated_key.json",
            "y_object_duplicated_key_and_value.json"
        ]
    );
}

#[test]
fn what_every_parser_must_refuse_is_refused() {
    let Some(suite) = json_test_suite() else {
        return;
    };
    let cases = files(&suite.join("test_parsing"));
    let forbidden = cases.iter().filter(|(name, _)| name.starts_with("n_"));
    for (name, bytes) in forbidden.clone() {
        assert!(read(bytes).is_err(), "{name}");
    }
    assert_eq!(forbidden.count(), 188);
}

/// Our verdict on each file on which a parser may choose.
const CHOICES: [(&str, &str); 35] = [
    // A number that no finite double comes near has no canonical form.
    ("number_huge_exp", "json.number-range"),
    ("number_neg_int_huge_exp", "json.number-range"),
    ("number_pos_double_huge_exp", "json.number-range"),
    ("number_real_neg_overflow", "json.number-range"),
    ("number_real_pos_overflow", "json.number-range"),
    // One that is nearest to zero has; that zero is not what is written is `json.number-precision`.
    ("number_double_huge_neg_exp", "[123.456e-789]"),
    ("number_real_underflow", "[123e-10000000]"),
    // Integers are exact or refused.
    ("number_too_big_neg_int", "json.number-range"),
    ("number_too_big_pos_int", "json.number-range"),
    ("number_very_big_negative_int", "json.number-range"),
    // Half a pair of surrogates is no character and cannot be written as UTF-8.
    ("object_key_lone_2nd_surrogate", "json.lone-surrogate"),
    (
        "string_1st_surrogate_but_2nd_missing",
        "json.lone-surrogate",
    ),
    (
        "string_1st_valid_surrogate_2nd_invalid",
        "json.lone-surrogate",
    ),
    (
        "string_incomplete_surrogate_and_escape_valid",
        "json.lone-surrogate",
    ),
    ("string_incomplete_surrogate_pair", "json.lone-surrogate"),
    (
        "string_incomplete_surrogates_escape_valid",
        "json.lone-surrogate",
    ),
    ("string_invalid_lonely_surrogate", "json.lone-surrogate"),
    ("string_invalid_surrogate", "json.lone-surrogate"),
    ("string_inverted_surrogates_U+1D11E", "json.lone-surrogate"),
    ("string_lone_second_surrogate", "json.lone-surrogate"),
    // Bytes that are not UTF-8 are never replaced by something else.
    ("string_UTF-16LE_with_BOM", "json.encoding"),
    ("string_UTF-8_invalid_sequence", "json.encoding"),
    ("string_UTF8_surrogate_U+D800", "json.encoding"),
    ("string_invalid_utf-8", "json.encoding"),
    ("string_iso_latin_1", "json.encoding"),
    ("string_lone_utf8_continuation_byte", "json.encoding"),
    ("string_not_in_unicode_range", "json.encoding"),
    ("string_overlong_sequence_2_bytes", "json.encoding"),
    ("string_overlong_sequence_6_bytes", "json.encoding"),
    ("string_overlong_sequence_6_bytes_null", "json.encoding"),
    ("string_truncated-utf-8", "json.encoding"),
    ("string_utf16BE_no_BOM", "json.encoding"),
    ("string_utf16LE_no_BOM", "json.encoding"),
    // The limits of our profile.
    ("structure_500_nested_arrays", "json.depth"),
    ("structure_UTF-8_BOM_empty_object", "json.byte-order-mark"),
];

#[test]
fn where_a_parser_may_choose_ours_is_written_down() {
    let Some(suite) = json_test_suite() else {
        return;
    };
    let found: Vec<(String, String)> = files(&suite.join("test_parsing"))
        .iter()
        .filter_map(|(name, bytes)| {
            let name = name.strip_prefix("i_")?.strip_suffix(".json")?;
            Some((name.to_owned(), outcome(bytes)))
        })
        .collect();
    let mut expected = CHOICES.map(|(name, verdict)| (name.to_owned(), verdict.to_owned()));
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn what_parsers_transform_keeps_its_spelling_or_is_refused() {
    let Some(suite) = json_test_suite() else {
        return;
    };
    let cases = files(&suite.join("test_transform"));
    for (name, bytes) in &cases {
        let expected = match name.strip_suffix(".json").unwrap() {
            "number_-9223372036854775808"
            | "number_-9223372036854775809"
            | "number_10000000000000000999"
            | "number_9223372036854775807"
            | "number_9223372036854775808" => "json.number-range",
            "number_1.0" => "[1.0]",
            "number_1.000000000000000005" => "[1.000000000000000005]",
            "number_1000000000000000" => "[1000000000000000]",
            "number_1e-999" => "[1E-999]",
            "number_1e6" => "[1E6]",
            "object_key_nfc_nfd" => "{\"\u{e9}\":\"NFC\",\"e\u{301}\":\"NFD\"}",
            "object_key_nfd_nfc" => "{\"e\u{301}\":\"NFD\",\"\u{e9}\":\"NFC\"}",
            "string_with_escaped_NULL" => r#"["A\u0000B"]"#,
            same_key if same_key.starts_with("object_same_key_") => "json.duplicate-member",
            half if half.contains("_escaped_invalid_codepoint") => "json.lone-surrogate",
            bytes if bytes.contains("_invalid_codepoint") => "json.encoding",
            other => unreachable!("no expectation for {other}"),
        };
        assert_eq!(outcome(bytes), expected, "{name}");
    }
    assert_eq!(cases.len(), 22);
}

#[test]
fn numbers_whose_canonical_form_has_another_value_are_named() {
    let kept =
        "[0, -0, 0e5, 1.0, 1E6, 0.1, 12.50, 5e-324, 1e21, 12345678901234567e4, 9007199254740991]";
    let value = read(kept.as_bytes()).unwrap();
    assert_eq!(json::number_precision_problems(&value), []);

    let lost = r#"{"a/b": [1, 1.000000000000000005, 1e-999], "c": 12.3450000000000000001}"#;
    let problems = json::number_precision_problems(&read(lost.as_bytes()).unwrap()).into_iter();
    let pointers: Vec<_> = problems
        .inspect(|problem| assert_eq!(problem.code, &codes::NUMBER_PRECISION))
        .map(|problem| problem.pointer)
        .collect();
    assert_eq!(pointers, ["/a~1b/1", "/a~1b/2", "/c"]);
}

/// `inner` inside so many arrays.
fn nested(levels: usize) -> Vec<u8> {
    ["[".repeat(levels), "]".repeat(levels)]
        .concat()
        .into_bytes()
}

#[test]
fn limits_are_reached_but_not_passed() {
    let defaults = Limits::default();
    let limits = |bytes, depth, nodes| Limits {
        bytes,
        depth,
        nodes,
    };
    let both_sides = [
        (nested(64), nested(65), defaults, &codes::DEPTH),
        (
            br#"{"a":{"b":[{}]}}"#.to_vec(),
            br#"{"a":{"b":[[{}]]}}"#.to_vec(),
            limits(100, 4, 100),
            &codes::DEPTH,
        ),
        (
            nested(MAX_DEPTH),
            nested(MAX_DEPTH + 1),
            limits(10_000, usize::MAX, 10_000),
            &codes::DEPTH,
        ),
        (
            b"[1, {\"a\": 2}]".to_vec(),
            b"[1, {\"a\": 2}, 3]".to_vec(),
            limits(100, 64, 4),
            &codes::NODE_LIMIT,
        ),
        (
            b"[1, 2]".to_vec(),
            b"[1, 2] ".to_vec(),
            limits(6, 64, 100),
            &codes::SIZE,
        ),
        (
            b"[9007199254740991, -9007199254740991]".to_vec(),
            b"9007199254740992".to_vec(),
            defaults,
            &codes::NUMBER_RANGE,
        ),
        (
            b"-9007199254740991".to_vec(),
            b"-9007199254740992".to_vec(),
            defaults,
            &codes::NUMBER_RANGE,
        ),
        (
            b"1.7976931348623157e308".to_vec(),
            b"1.7976931348623159e308".to_vec(),
            defaults,
            &codes::NUMBER_RANGE,
        ),
    ];
    for (good, bad, limits, code) in both_sides {
        let good_text = String::from_utf8_lossy(&good);
        assert!(json::read(&good, &limits).is_ok(), "{good_text}");
        assert_eq!(json::read(&bad, &limits).unwrap_err().code, code);
    }
}

#[test]
fn a_problem_names_the_place() {
    let at = |text: &str| {
        let problem = read(text.as_bytes()).unwrap_err();
        (problem.code.code, problem.pointer, problem.detail)
    };
    let problem = |code, pointer: &str, detail: &str| (code, pointer.to_owned(), detail.to_owned());
    assert_eq!(
        at("{\"a\":\n [{\"é~\": tru}]}"),
        problem(
            "json.syntax",
            "/a/0/é~0",
            "line 2 column 10: expected a value"
        )
    );
    assert_eq!(
        at(r#"[0, {"id": 1, "\u0069d": 2}]"#),
        problem(
            "json.duplicate-member",
            "/1/id",
            "line 1 column 15: the name stands here again"
        )
    );
    assert_eq!(
        at("{} {}"),
        problem(
            "json.trailing-data",
            "",
            "line 1 column 4: something follows the value"
        )
    );
    let array = json::read_object(b"[]", &Limits::default()).unwrap_err();
    assert_eq!(
        (array.code, array.detail.as_str()),
        (&codes::NOT_AN_OBJECT, "the document is an array")
    );
}

#[test]
fn duplicates_are_found_in_large_objects_too() {
    for size in [2, 16, 17, 18, 1000] {
        let mut members: Vec<String> = (0..size).map(|n| format!(r#""m{n}":{n}"#)).collect();
        assert!(read(format!("{{{}}}", members.join(",")).as_bytes()).is_ok());
        for repeated in [0, size - 1] {
            members.push(format!(r#""\u006d{repeated}":0"#));
            let problem = read(format!("{{{}}}", members.join(",")).as_bytes())
                .map(|_| ())
                .unwrap_err();
            assert_eq!(problem.code, &codes::DUPLICATE_MEMBER);
            assert_eq!(problem.pointer, format!("/m{repeated}"));
            members.pop();
        }
    }
}

#[test]
fn hostile_documents_are_refused_or_read_at_a_bounded_cost() {
    let opening = vec![b'['; 1 << 20];
    assert_eq!(read(&opening).unwrap_err().code, &codes::DEPTH);
    let opening = br#"{"a":"#.repeat(200_000);
    assert_eq!(read(&opening).unwrap_err().code, &codes::DEPTH);

    let empty_objects = format!("[{}{{}}]", "{},".repeat(999_999));
    assert_eq!(
        read(empty_objects.as_bytes()).unwrap_err().code,
        &codes::NODE_LIMIT
    );

    let members: Vec<String> = (0..1_000_000).map(|n| format!("\"{n:x}\":0")).collect();
    let many_members = format!("{{{}}}", members.join(","));
    let generous = Limits {
        bytes: 1 << 24,
        depth: 64,
        nodes: 1_000_001,
    };
    let value = json::read(many_members.as_bytes(), &generous).unwrap();
    assert_eq!(value.as_object().unwrap().len(), 1_000_000);
    assert_eq!(
        read(many_members.as_bytes()).unwrap_err().code,
        &codes::SIZE
    );

    let escapes = format!("\"{}\"", r"\ud83d\ude00".repeat(300_000));
    let value = read(escapes.as_bytes()).unwrap();
    assert_eq!(value.as_str().map(str::len), Some(4 * 300_000));

    let digits = format!("0.{}e-5", "3".repeat(4_000_000));
    let value = read(digits.as_bytes()).unwrap();
    assert_eq!(json::number_precision_problems(&value).len(), 1);
}

proptest! {
    #[test]
    fn arbitrary_bytes_are_read_only_if_serde_json_reads_them(
        bytes in proptest::collection::vec(any::<u8>(), 0..64)
    ) {
        let ours = read(&bytes);
        prop_assert!(ours.is_err() || serde_json::from_slice::<serde_json::Value>(&bytes).is_ok());
    }

    #[test]
    fn near_misses_are_read_only_if_serde_json_reads_them(
        text in r#"([\[\]{},: ]|"[a-z]?"|\\|\\u[dD][89cC]0[0-9]|"|-?[0-9]{1,3}(\.[0-9]?)?([eE][+-]?[0-9]?)?|null|true|tru|\t){0,12}"#
    ) {
        let ours = read(text.as_bytes());
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        prop_assert!(ours.is_err() || theirs.is_ok());
        // What `serde_json` reads and we refuse is refused for a stricter rule, never for syntax.
        if let (Err(problem), Ok(_)) = (ours, theirs) {
            prop_assert_eq!(problem.code, &codes::DUPLICATE_MEMBER);
        }
    }
}
