//! Tests of runs against made-up implementations.

use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Requirements, Scope};

use super::*;
use crate::attest::Stated;
use crate::case::Case;
use crate::exceptions::Exceptions;
use crate::report::{Format, render};
use crate::role::Role;
use crate::service::Credential;
use crate::target::{Answer, Exchange, FnTarget, Question};

mod controls;
mod dialects;
mod document_types;
mod side_by_side;

fn vector(id: &str, good: bool, features: &str) -> Vector {
    let (standing, codes) = if good {
        ("in-force", "")
    } else {
        ("ended", "\"validity.until\"")
    };
    let text = format!(
        r#"{{"title":"t","requirements":["validity.until"],"at":"2026-03-01T00:00:00Z","features":[{features}],
        "expect":{{"authenticity":"authentic","requirements":"met","standing":"{standing}","codes":[{codes}],"warnings":[]}}}}"#
    );
    Vector {
        id: id.parse().unwrap(),
        case: Case::read(text.as_bytes()).unwrap(),
        input: if good {
            b"{}".to_vec()
        } else {
            b"{\"old\":1}".to_vec()
        },
        evidence: None,
    }
}

fn suite() -> Suite {
    Suite::from_vectors(vec![
        vector("validity/good", true, ""),
        vector("validity/until-passed", false, ""),
        vector("document/usmca/good", true, ""),
        vector("status/later", false, "\"at\""),
    ])
    .unwrap()
}

fn profile(class: Class) -> Profile {
    Profile::new("made-up", "1", class)
}

/// Yes, or no because it has ended; in class envelope nothing more than the word.
fn in_words_of(class: Class, yes: bool, question: &Question) -> Answer {
    let mut answer = Answer::accepted(yes, Exchange::of(question, b""));
    if class != Class::Envelope {
        let standing = if yes {
            Standing::InForce
        } else {
            Standing::Ended
        };
        answer.authenticity = Some(Authenticity::Authentic);
        answer.requirements = Some(Requirements::Met);
        answer.standing = Some(standing);
    }
    answer
}

fn says(
    class: Class,
    mut verdict: impl FnMut(&Question) -> Result<bool, TargetError>,
) -> FnTarget<impl FnMut(&Question) -> Result<Answer, TargetError>> {
    FnTarget::new(profile(class), move |question: &Question| {
        verdict(question).map(|yes| in_words_of(class, yes, question))
    })
}

fn right(question: &Question) -> Result<bool, TargetError> {
    Ok(question.input == b"{}")
}

fn exceptions(list: &str) -> Exceptions {
    let text = format!(r#"{{"implementation":"made-up","exceptions":[{list}]}}"#);
    Exceptions::read(text.as_bytes()).unwrap()
}

#[test]
fn a_right_implementation_passes_and_what_it_does_not_claim_is_not_asked() {
    let report = run(
        &suite(),
        &mut says(Class::Envelope, right),
        RunOptions::new(),
    )
    .unwrap();
    assert!(report.is_good());
    assert_eq!(report.headline(), "2 passed, 0 failed, 2 not applicable");
    assert_eq!((report.positives.passed, report.negatives.passed), (1, 1));
    let reasons: Vec<_> = report
        .results
        .iter()
        .map(|result| result.outcome.reason().to_owned())
        .collect();
    assert_eq!(reasons, ["class documents", "at", "", ""]);
}

#[test]
fn accept_all_and_reject_all_fail() {
    for (answer, positives, negatives) in [(true, 0, 1), (false, 2, 0)] {
        let mut target = says(Class::Documents, |_| Ok(answer));
        let report = run(&suite(), &mut target, RunOptions::new()).unwrap();
        assert!(!report.is_good());
        assert_eq!(report.positives.failed, positives);
        assert_eq!(report.negatives.failed, negatives);
    }
}

#[test]
fn an_envelope_verifier_is_asked_about_the_envelope() {
    let mut scopes = Vec::new();
    let mut target = says(Class::Envelope, |question| {
        scopes.push(question.scope);
        right(question)
    });
    run(&suite(), &mut target, RunOptions::new()).unwrap();
    drop(target);
    assert_eq!(scopes, [Scope::Envelope, Scope::Envelope]);
}

#[test]
fn nothing_selected_and_nothing_run_are_errors() {
    let only = |pattern: &str| RunOptions::new().only(vec![pattern.parse().unwrap()]);
    let mut target = says(Class::Envelope, right);
    let error = run(&suite(), &mut target, only("proof/*")).unwrap_err();
    assert_eq!(error, RunError::NothingSelected);
    let error = run(&suite(), &mut target, only("{status,document}")).unwrap_err();
    assert_eq!(error, RunError::NothingSelected);
    let of_endorser = only("validity/*").role(Role::Endorser);
    let error = run(&suite(), &mut target, of_endorser).unwrap_err();
    assert_eq!(error, RunError::NothingOfRole(Role::Endorser));
    assert!(error.to_string().contains("`endorser`"), "{error}");
    let of_good = RunOptions::new().among([].into());
    let error = run(&suite(), &mut target, of_good).unwrap_err();
    assert_eq!(error, RunError::NothingFailed);
    let error = run(&suite(), &mut target, only("status")).unwrap_err();
    assert_eq!(error, RunError::NothingRan(vec!["at".to_owned()]));
}

#[test]
fn a_known_failure_is_taken_out_and_a_stale_one_fails_the_run() {
    let accept_all = || says(Class::Envelope, |_| Ok(true));
    let known = r#"{"vector":"validity/*","outcome":"accepts","reason":"issue 7","owner":"they","until":"2026-03-01"}"#;
    let options = |list: &str, day: &str| {
        let started = format!("2026-03-{day}T12:00:00Z").parse().unwrap();
        RunOptions::new()
            .known_failures(exceptions(list))
            .started(started)
    };
    let report = run(&suite(), &mut accept_all(), options(known, "01")).unwrap();
    assert!(report.is_good());
    assert_eq!(report.counts.known_failures, 1);
    // Past its last day the exception is stale and the failure is one.
    let report = run(&suite(), &mut accept_all(), options(known, "02")).unwrap();
    assert_eq!(
        (report.counts.failed, report.stale_exceptions.len()),
        (2, 1)
    );
    // Failing in another way is not known.
    let other = known.replace("accepts", "crash");
    let report = run(&suite(), &mut accept_all(), options(&other, "01")).unwrap();
    assert!(!report.is_good());
    // A right implementation makes the exception stale, unless its vectors were not selected.
    let report = run(
        &suite(),
        &mut says(Class::Envelope, right),
        options(known, "01"),
    )
    .unwrap();
    assert!(!report.is_good());
    assert_eq!(report.counts.stale_exceptions, 2);
    let elsewhere = known.replace("validity", "json");
    let mut selected = options(&elsewhere, "01").only(vec!["validity".parse().unwrap()]);
    assert!(
        run(&suite(), &mut says(Class::Envelope, right), selected)
            .unwrap()
            .is_good()
    );
    selected = options(&elsewhere, "01");
    assert!(
        !run(&suite(), &mut says(Class::Envelope, right), selected)
            .unwrap()
            .is_good()
    );
}

#[test]
fn known_failures_of_another_implementation_are_refused() {
    let text = r#"{"implementation":"another","exceptions":[]}"#;
    let options = RunOptions::new().known_failures(Exceptions::read(text.as_bytes()).unwrap());
    let error = run(&suite(), &mut says(Class::Envelope, right), options).unwrap_err();
    assert!(matches!(error, RunError::OtherImplementation { .. }));
    for (reason, owner, lacks) in [
        ("", "they", "gives no reason"),
        ("it hangs", " ", "gives no owner"),
    ] {
        let list = serde_json::json!({ "implementation": "x", "exceptions": [{
            "vector": "a/b", "outcome": "crash", "reason": reason, "owner": owner, "until": "2026-03-01",
        }] });
        let error = Exceptions::read(list.to_string().as_bytes()).unwrap_err();
        assert!(error.contains(lacks), "{error}");
    }
    let endless = r#"{"implementation":"x","exceptions":[{"vector":"a/b","outcome":"crash","reason":"r","owner":"o"}]}"#;
    let error = Exceptions::read(endless.as_bytes()).unwrap_err();
    assert!(error.contains("until"), "{error}");
}

#[test]
fn a_target_that_no_longer_answers_is_left_alone() {
    let vectors = (0..20).map(|number| vector(&format!("validity/v{number}"), true, ""));
    let suite = Suite::from_vectors(vectors.collect()).unwrap();
    let mut asked = 0;
    let mut target = says(Class::Envelope, |_| {
        asked += 1;
        Err(TargetError::Timeout(std::time::Duration::from_secs(1)))
    });
    let report = run(&suite, &mut target, RunOptions::new()).unwrap();
    drop(target);
    assert_eq!(asked, 5);
    assert_eq!(
        (
            report.counts.crashed,
            report.counts.errors,
            report.counts.failed
        ),
        (5, 15, 5)
    );
}

#[test]
fn what_could_not_be_asked_is_no_failure_in_report_and_statement() {
    let vectors = (0..4).map(|number| vector(&format!("validity/v{number}"), true, ""));
    let suite = Suite::from_vectors(vectors.collect()).unwrap();
    let after = |most: u32| {
        let mut asked = 0;
        move |_: &Question| {
            asked += 1;
            match asked > most {
                true => Err(TargetError::unreachable("gone")),
                false => Ok(true),
            }
        }
    };
    let started = "2026-03-01T12:00:00Z".parse().unwrap();
    let mut target = says(Class::Envelope, after(2));
    let options = RunOptions::new().started(started);
    let mut report = run(&suite, &mut target, options).unwrap();
    let counts = report.counts;
    assert_eq!((counts.passed, counts.failed, counts.errors), (2, 0, 2));
    assert!(report.is_good() && !report.is_decided());
    assert_eq!(report.headline(), "2 passed, 0 failed, 2 errors");
    assert_eq!(report.failures().count(), 0);
    report.ended = report.started;
    let stated = Stated::read(&serde_json::to_vec(&report).unwrap()).unwrap();
    let stated = stated.members();
    let counted = ["asked", "passed", "failed", "untested"].map(|name| &stated["counts"][name]);
    assert_eq!(counted, [2, 2, 0, 2]);
    assert_eq!(stated["claimed"], "partial");
    // Nobody was there at all.
    let mut target = says(Class::Envelope, after(0));
    let error = run(&suite, &mut target, RunOptions::new()).unwrap_err();
    assert!(matches!(error, RunError::NothingAsked(_)), "{error}");
}

#[test]
fn the_command_that_repeats_a_question_can_be_pasted() {
    let options = RunOptions::new().target("cmd:./my driver's").seed(7);
    let report = run(&suite(), &mut says(Class::Documents, right), options).unwrap();
    assert_eq!(
        report.results[0].repro,
        r"tradecred conform 'cmd:./my driver'\''s' --only document/usmca/good --seed 7"
    );
}

#[test]
fn the_same_question_is_asked_again_in_the_same_way() {
    let options = RunOptions::new()
        .target("https://node.example")
        .role(Role::Endorser)
        .profile("my profile.json")
        .vectors("elsewhere")
        .caller(&Credential::Token("t0ken".into()));
    let suite = Suite::from_vectors(vec![vector("journey/good", true, "")]).unwrap();
    let report = run(&suite, &mut says(Class::Documents, |_| Ok(false)), options).unwrap();
    let repro = "tradecred conform https://node.example --role endorser --only journey/good \
                 --profile 'my profile.json' --vectors elsewhere";
    assert_eq!(report.results[0].repro, repro);
    let text = render(&report, Format::Text).unwrap();
    let call =
        "-H 'Content-Type: application/json' -H \"Authorization: Bearer $TOKEN\" --data-binary";
    assert!(text.contains(call) && !text.contains("t0ken"), "{text}");
}

#[test]
fn progress_is_told_of_each_result() {
    let mut seen = Vec::new();
    let mut progress = |progress: &Progress<'_>| {
        seen.push((
            progress.done,
            progress.total,
            progress.result.id.to_string(),
        ));
    };
    let options = RunOptions::new().progress(&mut progress);
    run(&suite(), &mut says(Class::Documents, right), options).unwrap();
    // The one that needs a feature has its result before anything is asked.
    let name = |name: &str| name.to_owned();
    assert_eq!(
        seen,
        [
            (2, 4, name("document/usmca/good")),
            (3, 4, name("validity/good")),
            (4, 4, name("validity/until-passed")),
        ]
    );
}

#[test]
fn what_failed_in_a_report_is_asked_of_the_same_implementation() {
    let asked = |name: &str| {
        let options = RunOptions::new().implementation(name);
        run(&suite(), &mut says(Class::Envelope, right), options)
    };
    assert!(asked("made-up").is_ok());
    assert_eq!(
        asked("another").unwrap_err().to_string(),
        "the report is on `another`, the target is `made-up`"
    );
}
