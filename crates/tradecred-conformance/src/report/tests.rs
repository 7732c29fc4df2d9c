//! Tests of the forms of a report, with an implementation that writes hostile text.

use super::*;
use crate::run::{RunOptions, run};
use crate::target::{Class, FnTarget};

const HOSTILE: &str =
    "\u{1b}]52;c;x\u{7}\n::error::gone\n<script>alert(1)</script> ``` # SKIP | \u{202e}";

fn report() -> RunReport {
    let vector = |id: &str, features: &str| {
        let text = format!(
            r#"{{"title":"a & <fact>","requirements":["validity.until"],"at":"2026-03-01T00:00:00Z","features":[{features}],
            "expect":{{"authenticity":"authentic","requirements":"met","standing":"in-force","codes":[],"warnings":[]}}}}"#
        );
        Vector {
            id: id.parse().unwrap(),
            case: Case::read(text.as_bytes()).unwrap(),
            input: b"{}".to_vec(),
            evidence: None,
        }
    };
    let suite = Suite::from_vectors(vec![
        vector("proof/broken", ""),
        vector("proof/skipped", "\"at\""),
        vector("validity/good", ""),
        vector("validity/wrong", ""),
    ])
    .unwrap();
    let mut number = 0;
    let profile = Profile::read(
        serde_json::json!({"implementation": HOSTILE, "class": "envelope"})
            .to_string()
            .as_bytes(),
    )
    .unwrap();
    let mut target = FnTarget::new(profile, |question: &Question| {
        number += 1;
        match number {
            1 => Err(TargetError::malformed(HOSTILE, HOSTILE.as_bytes())),
            2 => Ok(Answer::accepted(
                true,
                Exchange::of(question, HOSTILE.as_bytes()),
            )),
            _ => {
                let verdict = serde_json::json!({
                    "authenticity": "not-authentic", "requirements": "undecided",
                    "standing": "undecided", "codes": [HOSTILE],
                });
                Answer::read(verdict.to_string().as_bytes(), question)
            }
        }
    });
    run(
        &suite,
        &mut target,
        RunOptions::new().target("cmd:x").seed(3),
    )
    .unwrap()
}

fn rendered(format: Format) -> String {
    let text = render(&report(), format).unwrap();
    for unsafe_one in ['\u{1b}', '\u{7}', '\u{202e}'] {
        assert!(!text.contains(unsafe_one), "{format:?}");
    }
    text
}

#[test]
fn text_has_the_failures_first_and_the_headline_last() {
    let text = rendered(Format::Text);
    assert!(text.starts_with("FAILED proof/broken\n"), "{text}");
    assert!(
        text.ends_with("\n1 passed, 2 failed, 1 not applicable\n"),
        "{text}"
    );
    for wanted in [
        "SPEC.md#validity.until",
        "tradecred conform cmd:x --only proof/broken --seed 3",
        "  | input (2 bytes):",
        "1 not applicable: the target does not claim `at`",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    assert!(
        !text.lines().any(|line| line.trim_start().starts_with("::")),
        "{text}"
    );
}

#[test]
fn json_is_read_again_and_follows_its_schema() {
    let text = rendered(Format::Json);
    let read = RunReport::read(text.as_bytes()).unwrap();
    assert_eq!(read.counts, report().counts);
    let validator = jsonschema::validator_for(&report_schema()).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let faults: Vec<_> = validator
        .iter_errors(&value)
        .map(|error| error.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn ndjson_has_the_run_and_then_a_line_per_vector() {
    let text = rendered(Format::Ndjson);
    let kinds: Vec<String> = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["type"].to_string())
        .collect();
    assert_eq!(
        kinds,
        [
            "\"run\"",
            "\"vector\"",
            "\"vector\"",
            "\"vector\"",
            "\"vector\""
        ]
    );
}

#[test]
fn junit_has_one_case_per_vector() {
    let text = rendered(Format::Junit);
    assert_eq!(text.matches("<testcase ").count(), 4);
    assert!(
        text.contains(r#"tests="4" skipped="1" failures="1" errors="1""#),
        "{text}"
    );
    assert!(!text.contains("<script>"));
}

#[test]
fn html_escapes_and_loads_nothing() {
    let text = rendered(Format::Html);
    assert!(text.contains("default-src 'none'"));
    for loaded in ["<script", "src=", "href=", "url(", "http://", "https://"] {
        assert!(
            !text.replace("&#60;script", "").contains(loaded),
            "{loaded}"
        );
    }
    assert!(text.contains("1 passed, 2 failed") && text.contains("proof/broken"));
}

#[test]
fn markdown_cannot_be_left() {
    let text = rendered(Format::Markdown);
    assert!(
        !text
            .lines()
            .any(|line| line.contains("<script") && !line.starts_with("    | "))
    );
    assert!(!text.lines().any(|line| line.trim_start().starts_with("::")));
    assert!(text.contains("| proof | 0 | 1 | 0 | 1 |"), "{text}");
}

#[test]
fn tap_has_a_plan_and_a_line_per_vector() {
    let text = rendered(Format::Tap);
    assert!(
        text.starts_with("TAP version 14\n1..4\nnot ok 1 - proof/broken\n"),
        "{text}"
    );
    assert!(
        text.contains("ok 2 - proof/skipped # SKIP not-applicable: at\n"),
        "{text}"
    );
    assert!(text.lines().skip(2).all(|line| {
        line.starts_with("ok ") || line.starts_with("not ok ") || line.starts_with("# ")
    }));
}

#[test]
fn a_run_without_exceptions_or_gaps_is_complete() {
    let mut whole = report();
    assert!(!whole.is_complete());
    whole.counts = Counts {
        passed: 4,
        ..Counts::default()
    };
    assert!(whole.is_complete());
    assert_eq!("tap".parse(), Ok(Format::Tap));
    assert_eq!("pdf".parse::<Format>(), Err(UnknownFormat));
    assert_eq!(whole.profile.class, Class::Envelope);
}
