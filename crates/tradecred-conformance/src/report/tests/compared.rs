//! Reports beside each other, what they show of requirements, and their exchanges as files.

use super::*;

/// The same report, in which nothing fails.
fn whole() -> RunReport {
    let mut whole = report();
    for result in &mut whole.results {
        result.outcome = Outcome::Passed;
    }
    whole.counted()
}

/// The same report, with another outcome of the vector `validity/good`.
fn with(outcome: Outcome) -> RunReport {
    let mut changed = whole();
    let mut results = changed.results.iter_mut();
    let good = results.find(|it| it.id.as_str() == "validity/good");
    good.unwrap().outcome = outcome;
    changed.counted()
}

fn any(report: RunReport) -> AnyReport {
    AnyReport::Run(Box::new(report))
}

/// The same report, with this vector passed.
fn mended(id: &str) -> RunReport {
    let mut mended = report();
    let result = mended
        .results
        .iter_mut()
        .find(|result| result.id.as_str() == id);
    result.unwrap().outcome = Outcome::Passed;
    mended.counted()
}

fn names(list: &[Difference]) -> Vec<&str> {
    list.iter().map(|one| one.id.as_str()).collect()
}

#[test]
fn a_diff_tells_what_newly_fails_from_what_newly_passes() {
    let (old, new) = (any(report()), any(mended("proof/broken")));
    let better = diff(&old, &new, false).unwrap();
    assert_eq!(names(&better.newly_passing), ["proof/broken"]);
    assert!(better.newly_failing.is_empty() && better.no_longer_passing.is_empty());
    assert!(!better.is_good(), "the newer run fails");
    let worse = diff(&new, &old, false).unwrap();
    assert!(!worse.is_good());
    assert_eq!(names(&worse.newly_failing), ["proof/broken"]);
    assert!(
        worse
            .text()
            .starts_with("newly failing: proof/broken\n  old     passed\n")
    );
    assert!(worse.text().contains("SPEC.md#validity.until"));
    assert!(worse.json().unwrap().contains("newlyFailing"));
    assert!(worse.markdown().contains("## newly failing"));
    let mut other = report();
    other.results[0].outcome = Outcome::Failed {
        reason: "another reason".to_owned(),
    };
    other.results.remove(1);
    let changed = diff(&old, &any(other.clone().counted()), false).unwrap();
    assert_eq!(changed.changed_reason.len(), 1);
    assert_eq!(names(&changed.gone), ["proof/broken"]);
    let back = diff(&any(other.counted()), &old, false).unwrap();
    assert_eq!(names(&back.newly_failing), ["proof/broken"]);
    let mut unasked = report();
    let good = unasked
        .results
        .iter_mut()
        .find(|it| it.id.as_str() == "validity/good");
    good.unwrap().outcome = Outcome::NotApplicable {
        feature: "at".to_owned(),
    };
    let unasked = diff(&old, &any(unasked.counted()), false).unwrap();
    assert_eq!(names(&unasked.no_longer_passing), ["validity/good"]);
}

#[test]
fn a_diff_is_good_where_all_passes_that_passed_and_nothing_fails() {
    let good = any(whole());
    assert!(diff(&good, &good, false).unwrap().is_good());
    for outcome in [
        Outcome::WrongReason {
            reason: "another code".to_owned(),
        },
        Outcome::NotApplicable {
            feature: "at".to_owned(),
        },
        Outcome::Untested {
            reason: "over".to_owned(),
        },
    ] {
        let less = diff(&good, &any(with(outcome)), false).unwrap();
        assert_eq!(names(&less.no_longer_passing), ["validity/good"]);
        assert!(!less.is_good());
    }
    let mut fewer = whole();
    fewer.results.pop();
    let fewer = any(fewer.counted());
    let less = diff(&good, &fewer, false).unwrap();
    assert_eq!(names(&less.newly_failing), ["validity/wrong"]);
    assert!(!less.is_good());
    let mut bad = whole();
    bad.results[0].outcome = Outcome::Failed {
        reason: "so".to_owned(),
    };
    let bad = any(bad.counted());
    assert!(!diff(&bad, &bad, false).unwrap().is_good());
    let mut own = whole();
    own.level = Level::Own;
    let error = diff(&good, &any(own.counted()), false).unwrap_err();
    assert!(error.to_string().contains("own codes"), "{error}");
}

#[test]
fn a_trial_that_passed_with_a_note_is_missed() {
    let read = |outcome: &str| {
        let mut value = serde_json::to_value(service()).unwrap();
        let before = value["results"][0]["outcome"].clone();
        value["results"][0]["outcome"] = outcome.into();
        if before != outcome {
            value["passed"] = 0.into();
            value["undecided"] = u8::from(outcome == "undecided").into();
            value["notRun"] = (1 + u8::from(outcome == "not-run")).into();
            let one = &mut value["coverage"]["requirements"][0];
            (one["asked"], one["passed"]) = (1.into(), 0.into());
        }
        AnyReport::read(value.to_string().as_bytes()).unwrap()
    };
    for outcome in ["not-run", "undecided"] {
        let found = diff(&read("passed"), &read(outcome), false).unwrap();
        assert_eq!(names(&found.no_longer_passing), ["registry/good"]);
    }
}

#[test]
fn an_exception_that_is_out_of_date_fails_every_form() {
    let mut stale = whole();
    let known = |until: &str| {
        serde_json::json!({
            "vector": "proof/gone-*", "outcome": "crash", "reason": "because of it", "owner": "they", "until": until,
        })
    };
    let list = serde_json::json!([known("2026-12-31"), known("2026-02-28")]);
    stale.stale_exceptions = serde_json::from_value(list).unwrap();
    assert!(!stale.is_good());
    for (format, failed) in [
        (Format::Junit, "<failure"),
        (Format::Tap, "\nnot ok "),
        (Format::Earl, "earl:failed"),
        (Format::Text, "STALE exceptions/proof/gone-*"),
    ] {
        let text = render(&stale, format).unwrap();
        assert_eq!(text.matches(failed).count(), 2, "{format:?}: {text}");
        for wanted in [
            "because of it",
            "owner they",
            "no vector that was asked has such a name: correct",
            "last day is over, and 0 still fail so: take the entry out",
        ] {
            assert!(text.contains(wanted), "{format:?}: {wanted}\n{text}");
        }
    }
}

#[test]
fn a_report_of_other_questions_says_so_in_every_form_of_a_sheet() {
    let mut old = report();
    old.seed = None;
    let (old, present) = (any(old), any(present_report()));
    for (name, format) in Format::ALL {
        if matches!(format, Format::Json | Format::Ndjson) {
            continue;
        }
        let says = |text: String| text.contains("this suite is not that of the program");
        assert!(says(old.render(format).unwrap()), "{name}");
        assert!(!says(present.render(format).unwrap()), "{name}");
    }
    let found = diff(&old, &old, false).unwrap();
    for text in [found.text(), found.markdown()] {
        assert!(text.contains("which is not that of this program"), "{text}");
    }
    let found = matrix(&[old]).render(MatrixFormat::Text).unwrap();
    assert!(found.contains("; not that of this program"), "{found}");
}

#[test]
fn reports_of_other_questions_or_roles_are_not_compared() {
    let mut other = report();
    other.suite.digest = "sha256:00".to_owned();
    let other = any(other);
    let error = diff(&any(report()), &other, false).unwrap_err();
    assert!(matches!(error, NotComparable::Suite(..)));
    assert!(error.to_string().contains("--across-suites"));
    assert!(diff(&any(report()), &other, true).is_ok());
    let service = AnyReport::Service(Box::new(service()));
    let error = diff(&any(report()), &service, true).unwrap_err();
    assert!(matches!(error, NotComparable::Role(..)));
}

#[test]
fn a_matrix_counts_by_area_feature_and_requirement_and_lists_what_differs() {
    let mut other = mended("proof/broken");
    let result = other.results.iter_mut();
    let known = result
        .into_iter()
        .find(|it| it.id.as_str() == "validity/good");
    known.unwrap().outcome = Outcome::WrongReason {
        reason: "another code".to_owned(),
    };
    let mut elsewhere = mended("proof/known");
    elsewhere.suite.version = "0".to_owned();
    elsewhere.suite.digest = "sha256:00".to_owned();
    let reports = [any(report()), any(other.counted()), any(elsewhere)];
    let found = matrix(&reports);
    let line = |lines: &[matrix::Line], name: &str| {
        let cells = lines
            .iter()
            .find(|line| line.name == name)
            .unwrap()
            .cells
            .clone();
        cells
            .iter()
            .map(|cell| cell.map(|cell| (cell.passed, cell.asked)))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        line(&found.areas, "proof"),
        [Some((0, 2)), Some((1, 2)), None]
    );
    assert_eq!(
        line(&found.features, "at"),
        [Some((0, 0)), Some((0, 0)), None]
    );
    let until = found
        .requirements
        .iter()
        .find(|one| one.id == "validity.until")
        .unwrap();
    assert_eq!(until.implementations, 0);
    let outcomes: Vec<_> = found.differences.iter().map(|one| &one.outcomes).collect();
    let wanted = [
        [Some(Kind::Crashed), Some(Kind::Passed), None],
        [Some(Kind::Passed), Some(Kind::WrongReason), None],
    ];
    assert_eq!(outcomes, wanted.each_ref());
    assert!(found.reports[1].comparable && !found.reports[2].comparable);
    assert!(found.reports[2].other_suite);
    let text = found.render(MatrixFormat::Text).unwrap();
    for wanted in [
        "; not that of this program; not comparable with [1]",
        "0/2, 1 for a wrong reason",
        "crashed  passed        not comparable",
        "0/2",
        "not asked",
        "SPEC.md#validity.until",
        "2 differences\n",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    assert_eq!(text, found.render(MatrixFormat::Text).unwrap());
    let markdown = found.render(MatrixFormat::Markdown).unwrap();
    assert!(
        !markdown.contains('<') && !markdown.contains('`'),
        "{markdown}"
    );
    assert!(markdown.contains("Implementation report"));
    assert!(
        found
            .render(MatrixFormat::Json)
            .unwrap()
            .contains("\"implementations\": 0")
    );
}

#[test]
fn every_requirement_of_role_and_class_has_a_state() {
    let report = report();
    let state = |id: &str| {
        let one = report
            .coverage
            .requirements
            .iter()
            .find(|one| one.id.as_str() == id);
        one.map(|one| (one.state, one.why.clone()))
    };
    assert_eq!(
        state("validity.until"),
        Some((RequirementState::Failed, None))
    );
    let untested = Some((RequirementState::Untested, Some("not selected".to_owned())));
    assert_eq!(state("proof.signature"), untested);
    let (untestable, why) = state("json-ld.statement-limit").unwrap();
    assert_eq!(untestable, RequirementState::NotTestable);
    assert!(why.unwrap().starts_with("shown by: "));
    // What binds others, and has no vector, is not of a verifier.
    assert_eq!(state("vectors.fresh"), None);
    let mut narrow = report.clone();
    narrow.profile.class = Class::Envelope;
    let narrow = narrow.counted();
    assert!(narrow.coverage.testable < report.coverage.testable);
    assert!(narrow.coverage.headline().starts_with("0 of "));
}

#[test]
fn each_failure_is_a_folder_that_can_be_asked_again() {
    let mut report = report();
    report.set_exchanges("out/");
    let files = exchange_files(&report, &suite()).unwrap();
    let bytes = |path: &str| {
        let file = files.iter().find(|file| file.path.to_str() == Some(path));
        file.map(|file| file.bytes.clone())
    };
    assert_eq!(bytes("proof/broken/input.json").unwrap(), b"{}");
    let request: serde_json::Value =
        serde_json::from_slice(&bytes("proof/broken/request.json").unwrap()).unwrap();
    assert_eq!(request["options"]["at"], "2026-03-01T00:00:00Z");
    assert!(
        bytes("proof/broken/case.json").is_some() && bytes("proof/broken/result.json").is_some()
    );
    let answer = String::from_utf8(bytes("proof/broken/answer.txt").unwrap()).unwrap();
    assert!(answer.contains("<script>") && !answer.contains('\u{1b}'));
    assert!(bytes("validity/good/case.json").is_none() && bytes("proof/known/case.json").is_none());
    let text = render(&report, Format::Text).unwrap();
    assert!(text.contains("files     out/proof/broken\n"), "{text}");
    assert!(
        text.contains("--data-binary @out/proof/broken/request.json\n"),
        "{text}"
    );
    let mut service = service();
    service.set_exchanges("out");
    let files = service.exchange_files().unwrap();
    let names: Vec<_> = files
        .iter()
        .map(|file| file.path.to_str().unwrap())
        .collect();
    let wanted =
        ["result.json", "answer.txt", "request.txt"].map(|name| format!("registry/bad/{name}"));
    assert_eq!(names, wanted);
}
