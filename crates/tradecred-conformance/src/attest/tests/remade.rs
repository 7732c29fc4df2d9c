//! Reports of runs and of trials, held against their questions.

use serde_json::{Value, json};
use tradecred_vc::digest::DigestMultibase;

use super::super::remade::{of_trials, of_vectors};
use crate::case::{Case, Vector};
use crate::report::RunReport;
use crate::run::{RunOptions, run};
use crate::service::{Service, ServiceReport, trials};
use crate::suite::Suite;
use crate::target::{Answer, Class, Exchange, FnTarget, Profile, Question, TargetError};

fn vector(id: &str, good: bool, more: &str) -> Vector {
    let (standing, codes) = if good {
        ("in-force", "")
    } else {
        ("ended", "\"validity.until\"")
    };
    let text = format!(
        r#"{{"title":"t","requirements":["validity.until"],"at":"2026-03-01T00:00:00Z",{more}
        "expect":{{"authenticity":"authentic","requirements":"met","standing":"{standing}","codes":[{codes}],"warnings":[]}}}}"#
    );
    Vector {
        id: id.parse().unwrap(),
        case: Case::read(text.as_bytes()).unwrap(),
        input: format!("{{\"good\":{good},\"id\":\"{id}\"}}").into_bytes(),
        evidence: None,
    }
}

fn suite() -> Suite {
    let controlled = r#""control":"validity/good","features":[],"#;
    Suite::from_vectors(vec![
        vector("validity/good", true, r#""features":[],"#),
        vector("validity/until-passed", false, controlled),
        vector("status/later", false, r#""features":["at"],"#),
        vector("status/of-another", true, r#""features":["claim"],"#),
    ])
    .unwrap()
}

/// The report on a run of an implementation that declares `at` and answers rightly, or accepts nothing.
fn report(accepts: bool) -> Value {
    let profile = Profile::new("made-up", "1", Class::Envelope).features(["at"]);
    let mut target = FnTarget::new(profile, move |question: &Question| {
        let is_good = question.input.starts_with(b"{\"good\":true");
        let exchange = Exchange::of(question, b"said");
        let mut answer = Answer::accepted(accepts && is_good, exchange);
        answer.codes = (!is_good).then(|| vec!["validity.until".to_owned()]);
        Ok(answer)
    });
    serde_json::to_value(run(&suite(), &mut target, RunOptions::new()).unwrap()).unwrap()
}

/// What is found in a report after a change, counted again.
fn found(mut report: Value, change: impl FnOnce(&mut Value)) -> Vec<String> {
    change(&mut report);
    let report: RunReport = serde_json::from_value(report).unwrap();
    let report = serde_json::to_vec(&report.counted()).unwrap();
    let found = of_vectors(&report, &suite()).unwrap();
    found.into_iter().map(|found| found.place).collect()
}

/// The row of a vector.
fn row<'r>(report: &'r mut Value, id: &str) -> &'r mut Value {
    let rows = report["results"].as_array_mut().unwrap();
    rows.iter_mut().find(|row| row["id"] == id).unwrap()
}

#[test]
fn an_honest_report_is_borne_out() {
    assert!(found(report(true), |_| ()).is_empty());
    assert!(found(report(false), |_| ()).is_empty());
}

/// The row that is named after a change, and the change.
type Edit<'e> = (&'e str, &'e dyn Fn(&mut Value));

#[test]
fn a_row_that_its_question_does_not_bear_out_is_named() {
    let good = "validity/good";
    let other = json!(DigestMultibase::of_bytes(b"other"));
    let changes: [Edit<'_>; 10] = [
        ("validity/mine", &|report| {
            row(report, good)["id"] = json!("validity/mine");
        }),
        (good, &|report| row(report, good)["title"] = json!("easy")),
        (good, &|report| {
            row(report, good)["questionDigest"] = other.clone();
        }),
        (good, &|report| {
            row(report, good)
                .as_object_mut()
                .unwrap()
                .remove("answerDigest");
        }),
        ("status/later", &|report| {
            row(report, "status/later")["got"]["accepted"] = json!(true);
        }),
        ("status/later", &|report| {
            row(report, "status/later")
                .as_object_mut()
                .unwrap()
                .remove("got");
        }),
        ("validity/until-passed", &|report| {
            row(report, "validity/until-passed")["expected"]["standing"] = json!("in-force");
        }),
        // Left out, and neither class nor features leave it out.
        ("status/later", &|report| {
            let row = row(report, "status/later");
            row["outcome"] = json!("not-applicable");
            row["feature"] = json!("at");
            row.as_object_mut().unwrap().remove("questionDigest");
            row.as_object_mut().unwrap().remove("answerDigest");
        }),
        // Dropped from the profile, and asked.
        ("status/later", &|report| {
            report["profile"]["features"] = json!([]);
        }),
        // Declared, and not asked.
        ("status/of-another", &|report| {
            report["profile"]["features"] = json!(["at", "claim"]);
        }),
    ];
    for (number, (place, change)) in changes.into_iter().enumerate() {
        assert_eq!(found(report(true), change), [place], "{number}");
    }
}

#[test]
fn only_a_node_may_leave_out_what_stands_in_no_body() {
    let mut raw = vector("json/byte-order-mark", false, r#""features":[],"#);
    raw.input.splice(..0, *b"\xef\xbb\xbf");
    let suite = Suite::from_vectors(vec![raw, vector("json/plain", true, r#""features":[],"#)]);
    let suite = suite.unwrap();
    for (named, is_borne) in [
        ("http://node.example", true),
        ("", true),
        ("cmd:./driver", false),
        ("self:", false),
        ("files:answers", false),
    ] {
        let mut target = FnTarget::new(
            Profile::new("made-up", "1", Class::Envelope),
            |question: &Question| match question.input.first() {
                Some(b'{') => Ok(Answer::accepted(true, Exchange::of(question, b"said"))),
                _ => Err(TargetError::NotApplicable("raw-bytes".to_owned())),
            },
        );
        let options = RunOptions::new().target(named);
        let report = serde_json::to_vec(&run(&suite, &mut target, options).unwrap()).unwrap();
        let found = of_vectors(&report, &suite).unwrap();
        assert_eq!(found.is_empty(), is_borne, "{named}: {found:?}");
    }
}

#[test]
fn a_refusal_whose_control_was_refused_is_no_pass() {
    let of_refuser = report(false);
    assert_eq!(of_refuser["results"].as_array().unwrap().len(), 4);
    let found = found(of_refuser, |report| {
        let row = row(report, "validity/until-passed");
        assert_eq!(row["outcome"], "untested");
        row["outcome"] = json!("passed");
        row.as_object_mut().unwrap().remove("reason");
    });
    assert_eq!(found, ["validity/until-passed"]);
}

#[test]
fn another_suite_is_named() {
    for (member, value) in [
        ("version", json!("own")),
        ("digest", json!("sha256:00")),
        ("vectors", json!(9)),
        ("inRole", json!(3)),
    ] {
        let found = found(report(true), |report| {
            report["suite"][member] = value.clone();
        });
        assert_eq!(found, [format!("suite/{member}")]);
    }
}

#[test]
fn trials_are_held_against_the_trials_of_this_program() {
    let of = |change: &dyn Fn(&mut Value)| {
        let own = trials(Service::Presenter).into_iter();
        let results = own.map(|trial| {
            crate::service::TrialResult::new(
                trial,
                crate::service::TrialOutcome::Passed,
                None,
                None,
            )
        });
        let report = ServiceReport::new(
            Service::Presenter,
            "http://127.0.0.1:9",
            "made-up",
            results.collect(),
        );
        let mut report = serde_json::to_value(report).unwrap();
        change(&mut report);
        let found = of_trials(report.to_string().as_bytes()).unwrap();
        found
            .into_iter()
            .map(|found| found.place)
            .collect::<Vec<_>>()
    };
    assert!(of(&|_| ()).is_empty());
    assert_eq!(
        of(&|report| report["suite"]["digest"] = json!("sha256:00")),
        ["suite"]
    );
    assert_eq!(
        of(&|report| report["results"][0]["id"] = json!("presenter/mine")),
        ["presenter/mine"]
    );
}

#[test]
fn a_trial_that_is_known_to_fail_is_stated_with_its_exception() {
    use crate::service::{TrialOutcome, TrialResult};

    let own = trials(Service::Presenter).into_iter().enumerate();
    let results = own.map(|(place, trial)| match place {
        0 => {
            let detail = Some("200 was expected: status 500".to_owned());
            TrialResult::new(trial, TrialOutcome::Failed, detail, None)
        }
        _ => TrialResult::new(trial, TrialOutcome::Passed, None, None),
    });
    let target = "http://127.0.0.1:9";
    let mut report = ServiceReport::new(Service::Presenter, target, "made-up", results.collect());
    report.started = Some("2026-11-01T11:40:00Z".parse().unwrap());
    report.ended = report.started;
    let known = json!({ "implementation": "made-up", "trials": [{
        "trial": "presenter/part-*", "got": "status 500", "reason": "issue 7", "owner": "they",
        "until": "2026-11-01",
    }] });
    let known = crate::exceptions::Exceptions::read(known.to_string().as_bytes()).unwrap();
    let report = serde_json::to_value(report.except(&known)).unwrap();
    let stated = super::stated(&report);
    assert_eq!(stated.members()["claimed"], "partial");
    assert_eq!(stated.members()["counts"]["knownFailures"], 1);
    let excepted = json!([{
        "type": "ConformanceException", "vector": report["results"][0]["id"], "outcome": "status 500",
        "reason": "issue 7", "assignee": "they", "until": "2026-11-01",
    }]);
    assert_eq!(stated.members()["excepted"], excepted);
    let found = |change: &dyn Fn(&mut Value)| {
        let mut report = report.clone();
        change(&mut report);
        of_trials(report.to_string().as_bytes()).unwrap().len()
    };
    assert_eq!(found(&|_| ()), 0);
    assert_eq!(
        found(&|report| report["started"] = json!("2026-11-02T00:00:00Z")),
        1
    );
    let exception = "/results/0/exception";
    for (member, other) in [("got", "status 404"), ("trial", "presenter/pointer")] {
        let place = format!("{exception}/{member}");
        let change = |report: &mut Value| *report.pointer_mut(&place).unwrap() = other.into();
        assert_eq!(found(&change), 1, "{member}");
    }
    let without = |report: &mut Value| {
        report["results"][0]
            .as_object_mut()
            .unwrap()
            .remove("exception");
    };
    assert_eq!(found(&without), 1);
}
