//! A small suite and what is expected of it, for the tests of targets.

use std::time::Duration;

use tradecred_conformance::report::RunReport;
use tradecred_conformance::run::{RunOptions, run};
use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::{Limits, Target};

/// Short enough for a test of something that hangs, long enough for a process to start.
pub(crate) const DEADLINE: Duration = Duration::from_millis(1500);

/// Bounds for tests: a short deadline and small answers.
pub(crate) fn limits() -> Limits {
    Limits {
        deadline: DEADLINE,
        answer_bytes: 100_000,
    }
}

/// Two vectors: one that must be accepted, one whose proof is wrong.
pub(crate) fn suite() -> Suite {
    let good =
        case(r#""authenticity":"authentic","requirements":"met","standing":"in-force","codes":[]"#);
    let bad = case(
        r#""authenticity":"not-authentic","requirements":"undecided","standing":"undecided","codes":["proof.signature"]"#,
    );
    let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
    Suite::from_files(vec![
        file("proof/good/case.json", &good),
        file("proof/good/input.json", "{\"a\":1,\n \"a\":2, \"n\":1e400}"),
        file("proof/good/evidence.json", "{\n \"didDocuments\": []\n}"),
        file("proof/signature/case.json", &bad),
        file("proof/signature/input.json", "{\"bad\":true}"),
    ])
    .unwrap()
}

fn case(expect: &str) -> String {
    format!(
        r#"{{"title":"a fact","requirements":["proof.signature"],"at":"2026-03-01T00:00:00Z",
        "features":["at"],"expect":{{{expect},"warnings":[]}}}}"#
    )
}

/// Runs the small suite against a target.
pub(crate) fn report(target: &mut dyn Target) -> RunReport {
    run(&suite(), target, RunOptions::new()).unwrap()
}

/// The outcome and the reason of each vector of the report, in order.
pub(crate) fn outcomes(report: &RunReport) -> Vec<(&'static str, String)> {
    let each = report.results.iter();
    each.map(|result| (result.outcome.name(), result.outcome.reason().to_owned()))
        .collect()
}
