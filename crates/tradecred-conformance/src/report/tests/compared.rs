//! Reports beside each other, what they show of requirements, and their exchanges as files.

use super::*;

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
    assert!(better.is_good());
    assert_eq!(names(&better.newly_passing), ["proof/broken"]);
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
    assert_eq!(names(&unasked.changed_outcome), ["validity/good"]);
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
    other.suite.version = "0".to_owned();
    other.suite.digest = "sha256:00".to_owned();
    let found = matrix(&[any(report()), any(other)]);
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
    assert_eq!(line(&found.areas, "proof"), [Some((0, 2)), Some((1, 2))]);
    assert_eq!(line(&found.features, "at"), [Some((0, 0)), Some((0, 0))]);
    let until = found
        .requirements
        .iter()
        .find(|one| one.id == "validity.until")
        .unwrap();
    assert_eq!(until.implementations, 0);
    assert_eq!(found.differences.len(), 1);
    assert_eq!(
        found.differences[0].outcomes,
        [Some(Kind::Crashed), Some(Kind::Passed)]
    );
    assert!(!found.reports[1].same_suite && !found.reports[1].this_version);
    let text = found.render(MatrixFormat::Text).unwrap();
    for wanted in [
        "another edition than this program's; another suite than that of [1]",
        "0/2",
        "not asked",
        "SPEC.md#validity.until",
        "1 differences\n",
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
