//! Runs recipes against the library while they are written: every difference is printed.

use std::fmt::Write as _;

use serde_json::Value;
use tradecred::{Policy, verify};
use tradecred_conformance::recipe::{self, Made, Maker};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::report::{Scope, Status};
use tradecred_vc::time::Timestamp;

/// Runs every recipe whose id contains `part`.
pub(crate) fn run(part: &str) -> Result<String, String> {
    let maker = Maker::fixed();
    let (mut passed, mut report, mut failed) = (0_usize, String::new(), 0_usize);
    for recipe in recipe::all()
        .into_iter()
        .filter(|recipe| recipe.id().contains(part))
    {
        let made = recipe.make(&maker);
        match differences(&made) {
            Ok(()) => passed = passed.saturating_add(1),
            Err(text) => {
                failed = failed.saturating_add(1);
                let _ = writeln!(report, "{}\n{text}", recipe.id());
            }
        }
    }
    let line = format!("{passed} passed, {failed} failed");
    if failed == 0 {
        Ok(line)
    } else {
        Err(format!("{report}{line}"))
    }
}

fn differences(made: &Made) -> Result<(), String> {
    let text = |name: &str| made.case.get(name).and_then(Value::as_str);
    let at: Timestamp = text("at")
        .unwrap_or_default()
        .parse()
        .map_err(|_| "bad `at`".to_owned())?;
    let mut policy = Policy::at(at);
    if let Some(as_of) = text("as_of") {
        policy = policy.as_of(as_of.parse().map_err(|_| "bad `as_of`".to_owned())?);
    }
    if text("scope") == Some("envelope") {
        policy = policy.scope(Scope::Envelope);
    }
    if let Some(claim) = made.case.get("claim") {
        policy =
            policy.claim(serde_json::from_value(claim.clone()).map_err(|error| error.to_string())?);
    }
    let evidence = match &made.evidence {
        Some(evidence) => {
            Evidence::read(&Tree::from(evidence)).map_err(|problem| problem.to_string())?
        }
        None => Evidence::default(),
    };
    let report = verify(&made.input, &evidence, &policy);
    let got = serde_json::json!({
        "authenticity": report.authenticity,
        "requirements": report.requirements,
        "standing": report.standing,
        "codes": report.codes(&[Status::Fail, Status::Undecided]),
        "warnings": report.codes(&[Status::Warning]),
    });
    let expected = made.case.get("expect").cloned().unwrap_or_default();
    if got == expected {
        return Ok(());
    }
    let mut text = format!("  expected {expected}\n  got      {got}\n");
    for check in report
        .checks
        .iter()
        .filter(|check| check.status != Status::Pass)
    {
        let _ = writeln!(
            text,
            "    {:?} {} `{}` {}",
            check.status, check.code.code, check.pointer, check.detail
        );
    }
    Err(text)
}
