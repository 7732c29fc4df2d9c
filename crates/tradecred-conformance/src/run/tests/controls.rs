//! Tests of controls, of classes, and of runs that end early.

use std::time::Duration;

use super::*;
use crate::case::RequirementId;
use crate::judge::Level;

/// The suite of the tests around, in which what is refused rests on what is good.
pub(super) fn controlled() -> Suite {
    let mut vectors = suite().vectors().to_vec();
    for vector in &mut vectors {
        let control = match vector.id.as_str() {
            "validity/until-passed" => "validity/good",
            "status/later" => "document/usmca/good",
            _ => continue,
        };
        vector.case.control = Some(control.parse().unwrap());
        vector.case.features.push("documents".to_owned());
    }
    Suite::from_vectors(vectors).unwrap()
}

fn claims_all(
    verdict: impl FnMut(&Question) -> Result<bool, TargetError>,
) -> FnTarget<impl FnMut(&Question) -> Result<Answer, TargetError>> {
    let mut verdict = verdict;
    let profile = profile(Class::Documents).features(["at", "documents"]);
    FnTarget::new(profile, move |question: &Question| {
        verdict(question).map(|yes| in_words_of(Class::Documents, yes, question))
    })
}

/// A known failure.
fn known(vector: &str, outcome: &str) -> String {
    format!(
        r#"{{"vector":"{vector}","outcome":"{outcome}","reason":"issue 7","owner":"they","until":"2030-01-01"}}"#
    )
}

fn names(report: &RunReport) -> Vec<(&str, &str)> {
    let results = report.results.iter();
    results
        .map(|result| (result.id.name(), result.outcome.name()))
        .collect()
}

#[test]
fn a_refusal_counts_only_where_the_control_was_accepted() {
    let report = run(&controlled(), &mut claims_all(right), RunOptions::new()).unwrap();
    assert_eq!(report.headline(), "4 passed, 0 failed");
    assert!(report.is_decided());
    // One that refuses everything has not refused anything for a reason.
    let report = run(
        &controlled(),
        &mut claims_all(|_| Ok(false)),
        RunOptions::new(),
    )
    .unwrap();
    assert_eq!((report.negatives.passed, report.negatives.untested), (0, 2));
    assert!(!report.is_decided());
    assert_eq!(
        report.results[3].outcome.reason(),
        "its control validity/good was not accepted"
    );
    assert_eq!(report.headline(), "0 passed, 2 failed, 2 untested");
    // Accepting what must not be accepted is a failure all the same.
    let inverted = |question: &Question| right(question).map(|yes| !yes);
    let report = run(&controlled(), &mut claims_all(inverted), RunOptions::new()).unwrap();
    assert_eq!((report.counts.failed, report.counts.untested), (4, 0));
}

#[test]
fn controls_are_asked_first_and_once_and_not_counted_unless_selected() {
    let mut asked = Vec::new();
    let mut target = claims_all(|question| {
        asked.push(question.input.len());
        right(question)
    });
    let only = vec!["validity/until-passed".parse().unwrap()];
    let report = run(&controlled(), &mut target, RunOptions::new().only(only)).unwrap();
    drop(target);
    assert_eq!(asked, [2, 9]);
    assert_eq!(names(&report), [("until-passed", "passed")]);
    let mut asked = 0;
    let mut target = claims_all(|question| {
        asked += 1;
        right(question)
    });
    run(&controlled(), &mut target, RunOptions::new()).unwrap();
    drop(target);
    assert_eq!(asked, 4);
}

#[test]
fn a_control_that_is_no_part_of_the_suite_leaves_its_vector_untested() {
    let vectors = controlled().vectors().to_vec();
    let part = vectors
        .into_iter()
        .filter(|vector| vector.id.name() != "good")
        .collect();
    let suite = Suite::from_vectors(part).unwrap();
    let report = run(&suite, &mut claims_all(right), RunOptions::new()).unwrap();
    assert_eq!(
        names(&report),
        [("later", "untested"), ("until-passed", "untested")]
    );
}

#[test]
fn a_control_must_be_accepted_and_need_no_more() {
    for (control, features) in [
        ("status/later", vec![]),
        ("document/usmca/good", vec![]),
        ("validity/good", vec!["at"]),
    ] {
        let mut vectors = suite().vectors().to_vec();
        for vector in &mut vectors {
            match vector.id.as_str() {
                "validity/until-passed" => vector.case.control = Some(control.parse().unwrap()),
                "validity/good" => {
                    vector.case.features = features.iter().map(ToString::to_string).collect();
                }
                _ => {}
            }
        }
        let error = Suite::from_vectors(vectors).unwrap_err().to_string();
        assert!(error.contains("its control is not accepted"), "{error}");
    }
}

#[test]
fn a_target_is_held_to_a_lower_class_and_not_to_a_higher() {
    let options = RunOptions::new().class(Class::Envelope).target("x");
    let report = run(&suite(), &mut says(Class::Documents, right), options).unwrap();
    assert_eq!(report.counts.not_applicable, 2);
    assert_eq!(
        (report.profile.class, report.claimed_class),
        (Class::Envelope, Some(Class::Documents))
    );
    assert!(report.results[0].repro.ends_with("--class envelope"));
    let options = RunOptions::new().class(Class::Rules);
    let error = run(&suite(), &mut says(Class::Documents, right), options).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the target claims class `documents`, which does not contain `rules`"
    );
}

#[test]
fn a_run_ends_after_so_many_failures() {
    let accept_all = || claims_all(|_| Ok(true));
    let report = run(
        &controlled(),
        &mut accept_all(),
        RunOptions::new().fail_fast(1),
    )
    .unwrap();
    assert_eq!(
        names(&report),
        [
            ("good", "passed"),
            ("later", "failed"),
            ("good", "passed"),
            ("until-passed", "untested")
        ]
    );
    // What is known to fail does not end it.
    let known = exceptions(&known("status/*", "accepts"));
    let options = RunOptions::new().fail_fast(1).known_failures(known);
    let report = run(&controlled(), &mut accept_all(), options).unwrap();
    assert_eq!(names(&report)[3], ("until-passed", "failed"));
}

#[test]
fn a_run_that_has_no_time_left_asks_nothing_more() {
    let options = RunOptions::new().total_time(Duration::ZERO);
    let report = run(&controlled(), &mut claims_all(right), options).unwrap();
    assert_eq!((report.counts.passed, report.counts.untested), (1, 3));
    assert!(report.is_good() && !report.is_decided());
}

#[test]
fn only_some_of_what_is_selected() {
    let among = ["validity/good", "json/absent"].map(|id| id.parse().unwrap());
    let options = RunOptions::new().among(among.into_iter().collect());
    let report = run(&controlled(), &mut claims_all(right), options).unwrap();
    assert_eq!(names(&report), [("good", "passed")]);
}

#[test]
fn warnings_on_facts_that_are_not_confirmed_fail_nobody_else() {
    const UNCONFIRMED: &str = "us-fta-certification-of-origin.blanket-from-certification";
    const WARNED: &str = "usmca-certification-of-origin.telephone-form";
    let mut vectors = suite().vectors().to_vec();
    vectors.retain(|vector| vector.id.as_str() == "validity/good");
    let code = |code: &str| -> RequirementId { code.parse().unwrap() };
    vectors[0].case.expect.warnings = vec![code(UNCONFIRMED), code(WARNED)];
    let suite = Suite::from_vectors(vectors).unwrap();
    let outcome = |level: Level, warnings: &[&str]| {
        let given: Vec<String> = warnings.iter().map(ToString::to_string).collect();
        let profile = profile(Class::Rules);
        let mut target = FnTarget::new(profile, move |question: &Question| {
            let verdict = serde_json::json!({
                "authenticity": "authentic", "requirements": "met", "standing": "in-force",
                "codes": [], "warnings": given,
            });
            Answer::read(verdict.to_string().as_bytes(), question)
        });
        let options = RunOptions::new().level(level);
        let report = run(&suite, &mut target, options).unwrap();
        report.results[0].outcome.name()
    };
    for (warnings, foreign) in [
        (&[UNCONFIRMED, WARNED][..], "passed"),
        (&[WARNED], "passed"),
        (&["ata-carnet.overrun", WARNED], "passed"),
        (&[UNCONFIRMED], "wrong-reason"),
        (&["a.other", WARNED], "wrong-reason"),
    ] {
        assert_eq!(outcome(Level::Foreign, warnings), foreign, "{warnings:?}");
    }
    assert_eq!(outcome(Level::Own, &[WARNED]), "wrong-reason");
    assert_eq!(outcome(Level::Own, &[UNCONFIRMED, WARNED]), "passed");
}

#[test]
fn a_known_failure_that_was_not_reached_is_not_stale() {
    let accept_all = || claims_all(|_| Ok(true));
    let stale = |target: &mut dyn crate::target::Target, pattern: &str, options: RunOptions<'_>| {
        let list = exceptions(&known(pattern, "accepts"));
        let report = run(&controlled(), target, options.known_failures(list)).unwrap();
        report.stale_exceptions.len()
    };
    let fast = || RunOptions::new().fail_fast(1);
    assert_eq!(stale(&mut accept_all(), "validity/until-passed", fast()), 0);
    let none = || RunOptions::new().total_time(Duration::ZERO);
    assert_eq!(stale(&mut accept_all(), "validity/*", none()), 0);
    let lower = || RunOptions::new().class(Class::Envelope);
    assert_eq!(stale(&mut claims_all(right), "document/*", lower()), 0);
    // Past its last day it is, whatever became of its vectors.
    let late = || lower().started("2030-01-02T00:00:00Z".parse().unwrap());
    assert_eq!(stale(&mut claims_all(right), "document/*", late()), 1);
    // Whole runs say it; the part that is asked does not speak for the part that is not.
    assert_eq!(
        stale(&mut claims_all(right), "validity/*", RunOptions::new()),
        1
    );
    let part = || RunOptions::new().only(vec!["validity/good".parse().unwrap()]);
    assert_eq!(stale(&mut claims_all(right), "validity/*", part()), 0);
    assert_eq!(stale(&mut claims_all(right), "validity/good", part()), 1);
}

#[test]
fn an_untested_vector_is_no_known_failure() {
    let verdict = |standing: &'static str, codes: &'static [&'static str]| {
        let profile = profile(Class::Rules).features(["at", "documents"]);
        FnTarget::new(profile, move |question: &Question| {
            let verdict = serde_json::json!({
                "authenticity": "authentic", "requirements": "met", "standing": standing,
                "codes": codes, "warnings": [],
            });
            Answer::read(verdict.to_string().as_bytes(), question)
        })
    };
    // A wrong code, and a wrong result: refusals like that of the control.
    for (standing, codes) in [
        ("ended", &["proof.value"][..]),
        ("withdrawn", &["validity.until"]),
    ] {
        let list = [known("**", "wrong-reason"), known("**", "rejects")].join(",");
        let options = RunOptions::new().known_failures(exceptions(&list));
        let report = run(&controlled(), &mut verdict(standing, codes), options).unwrap();
        assert_eq!((report.negatives.untested, report.negatives.failed), (2, 0));
        assert_eq!(
            (report.counts.known_failures, report.stale_exceptions.len()),
            (2, 0)
        );
        assert!(report.is_good() && !report.is_decided());
    }
}
