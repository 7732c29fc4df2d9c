//! Tests of the judge.

use super::*;
use crate::protocol::Verdict;
use crate::target::Exchange;

fn case(expect: &str) -> Case {
    let text = format!(
        r#"{{"title":"t","requirements":["a.b"],"at":"2026-03-01T00:00:00Z","features":[],
        "expect":{expect},"alsoAccept":[["a.c","a.d"]]}}"#
    );
    Case::read(text.as_bytes()).unwrap()
}

fn expired() -> Case {
    case(
        r#"{"authenticity":"authentic","requirements":"met","standing":"ended","codes":["a.b"],"warnings":["a.w"]}"#,
    )
}

fn good() -> Case {
    case(
        r#"{"authenticity":"authentic","requirements":"met","standing":"in-force","codes":[],"warnings":[]}"#,
    )
}

fn answer(case: &Case, json: &str) -> Answer {
    let verdict: Verdict = serde_json::from_str(json).unwrap();
    Answer::of(&verdict, case.scope, Exchange::default())
}

fn outcome(case: &Case, level: Level, answer: Answer) -> (&'static str, Option<Deviation>) {
    let judgement = judge(case, level, &Ok(answer));
    (judgement.outcome.name(), judgement.deviation)
}

const ENDED: &str = r#"{"authenticity":"authentic","requirements":"met","standing":"ended""#;

#[test]
fn results_codes_and_warnings_are_compared_apart() {
    let case = expired();
    let wrong = Some(Deviation::WrongReason);
    for (more, expected) in [
        (r#","codes":["a.b"],"warnings":["a.w"]}"#, ("passed", None)),
        (
            r#","codes":["a.d","a.c","a.c"],"warnings":["a.w"]}"#,
            ("passed", None),
        ),
        (
            r#","codes":["a.c"],"warnings":["a.w"]}"#,
            ("wrong-reason", wrong),
        ),
        (
            r#","codes":["a.b"],"warnings":[]}"#,
            ("wrong-reason", wrong),
        ),
    ] {
        for level in [Level::Own, Level::Foreign] {
            assert_eq!(
                outcome(&case, level, answer(&case, &format!("{ENDED}{more}"))),
                expected
            );
        }
    }
    let other = ENDED.replace("ended", "withdrawn") + r#","codes":["a.b"],"warnings":["a.w"]}"#;
    assert_eq!(
        outcome(&case, Level::Foreign, answer(&case, &other)),
        ("failed", wrong)
    );
    let yes = ENDED.replace("ended", "in-force") + "}";
    let accepts = Some(Deviation::Accepts);
    assert_eq!(
        outcome(&case, Level::Foreign, answer(&case, &yes)),
        ("failed", accepts)
    );
}

#[test]
fn a_target_that_says_yes_or_no_is_judged_by_that() {
    let say = |accepted| Answer::accepted(accepted, Exchange::default());
    assert_eq!(
        outcome(&expired(), Level::Foreign, say(false)),
        ("passed", None)
    );
    assert_eq!(
        outcome(&good(), Level::Foreign, say(true)),
        ("passed", None)
    );
    let rejects = Some(Deviation::Rejects);
    assert_eq!(
        outcome(&good(), Level::Foreign, say(false)),
        ("failed", rejects)
    );
    let accepts = Some(Deviation::Accepts);
    assert_eq!(
        outcome(&expired(), Level::Foreign, say(true)),
        ("failed", accepts)
    );
    let lacking = judge(&good(), Level::Own, &Ok(say(true)));
    assert!(
        lacking
            .outcome
            .reason()
            .contains("lacks authenticity, requirements"),
        "{lacking:?}"
    );
}

#[test]
fn silence_is_never_a_rejection() {
    for error in [
        TargetError::Crashed("x".into()),
        TargetError::TooLarge(1),
        TargetError::Timeout(std::time::Duration::from_secs(1)),
        TargetError::Malformed {
            reason: "x".into(),
            received: String::new(),
        },
    ] {
        let judgement = judge(&expired(), Level::Foreign, &Err(error));
        assert_eq!(judgement.outcome.name(), "crashed");
        assert!(judgement.outcome.is_failure(false));
    }
    let skipped = judge(
        &expired(),
        Level::Own,
        &Err(TargetError::NotApplicable("f".into())),
    );
    assert!(!skipped.outcome.is_failure(true));
}

#[test]
fn reasons_count_for_our_own_and_for_class_rules() {
    assert!(Level::Own.counts_reasons(Class::Envelope));
    assert!(Level::Foreign.counts_reasons(Class::Rules));
    assert!(!Level::Foreign.counts_reasons(Class::Documents));
}

#[test]
fn a_warning_about_an_unconfirmed_fact_counts_against_no_other_implementation() {
    let mut case = good();
    let said = |warnings: &str| {
        format!(
            r#"{{"authenticity":"authentic","requirements":"met","standing":"in-force","codes":[],"warnings":[{warnings}]}}"#
        )
    };
    let unconfirmed = r#""ata-carnet.overrun""#;
    let wrong = Some(Deviation::WrongReason);
    let judged =
        |case: &Case, level, warnings: &str| outcome(case, level, answer(case, &said(warnings)));
    assert_eq!(judged(&case, Level::Foreign, unconfirmed), ("passed", None));
    assert_eq!(
        judged(&case, Level::Own, unconfirmed),
        ("wrong-reason", wrong)
    );
    assert_eq!(
        judged(&case, Level::Foreign, r#""a.w""#),
        ("wrong-reason", wrong)
    );
    case.expect.warnings = vec!["ata-carnet.overrun".parse().unwrap()];
    assert_eq!(judged(&case, Level::Foreign, ""), ("passed", None));
    assert_eq!(judged(&case, Level::Own, ""), ("wrong-reason", wrong));
}
