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
    outcome_in(Class::Documents, case, level, answer)
}

fn outcome_in(
    class: Class,
    case: &Case,
    level: Level,
    answer: Answer,
) -> (&'static str, Option<Deviation>) {
    let judgement = judge_besides(case, level, class, &BTreeSet::new(), &Ok(answer));
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
        let said = |level| outcome(&case, level, answer(&case, &format!("{ENDED}{more}")));
        assert_eq!(said(Level::Own), expected);
        // It does not count of another, so that there is nothing to excuse.
        assert_eq!(said(Level::Foreign), (expected.0, None));
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
    let (rejects, accepts) = (Some(Deviation::Rejects), Some(Deviation::Accepts));
    let lacking = Some(Deviation::WrongReason);
    for (class, no) in [
        (Class::Envelope, ("passed", None)),
        (Class::Documents, ("failed", lacking)),
        (Class::Rules, ("failed", lacking)),
    ] {
        let outcome = |case: &Case, yes| outcome_in(class, case, Level::Foreign, say(yes));
        assert_eq!(outcome(&expired(), false), no, "{class}");
        assert_eq!(outcome(&good(), true), ("passed", None));
        assert_eq!(outcome(&good(), false), ("failed", rejects));
        assert_eq!(outcome(&expired(), true), ("failed", accepts));
    }
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
fn in_class_rules_a_refusal_says_why_and_no_warnings_are_none() {
    let outcome = |case: &Case, class: Class, json: Option<&str>| {
        let said = match json {
            Some(json) => answer(case, json),
            None => Answer::accepted(case.expect.is_good(case.scope), Exchange::default()),
        };
        let judgement = judge_besides(case, Level::Foreign, class, &BTreeSet::new(), &Ok(said));
        // An exception is of what fails, and of nothing else.
        let is_failure = judgement.outcome.is_failure(class == Class::Rules);
        assert_eq!(judgement.deviation.is_some(), is_failure);
        judgement.outcome.name()
    };
    let without_codes = format!("{ENDED}}}");
    let without_warnings = format!(r#"{ENDED},"codes":["a.b"]}}"#);
    let warned = case(
        r#"{"authenticity":"authentic","requirements":"met","standing":"in-force","codes":[],"warnings":["a.w"]}"#,
    );
    for (case, json, documents, rules) in [
        (&expired(), None, "failed", "failed"),
        (&expired(), Some(&*without_codes), "passed", "wrong-reason"),
        (
            &expired(),
            Some(&*without_warnings),
            "passed",
            "wrong-reason",
        ),
        (&warned, None, "passed", "wrong-reason"),
        (&good(), None, "passed", "passed"),
    ] {
        assert_eq!(outcome(case, Class::Rules, json), rules, "{json:?}");
        assert_eq!(outcome(case, Class::Documents, json), documents, "{json:?}");
    }
}
