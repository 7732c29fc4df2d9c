//! Cryptosuites: by the option, by the path, the usual one, and those that must be refused.

use serde_json::Value;

use super::{Came, ISSUE, Scene, Trouble, ensure, proofs};
use crate::service::examine::fault_of;
use crate::service::refusal::{Codes, expect_refused};

/// A suite that nobody has.
const NOBODYS: &str = "tradecred-trial-2026";
/// Suites of this specification, one of each kind of key at least.
const KNOWN: [&str; 3] = ["eddsa-jcs-2022", "ecdsa-jcs-2019", "ecdsa-sd-2023"];

/// The suite of every proof.
fn is_under(issued: &Value, suite: &str) -> bool {
    proofs(issued)
        .iter()
        .all(|proof| proof["cryptosuite"] == suite)
}

pub(super) fn default(scene: &mut Scene) -> Came {
    let usual = scene.suites()?.into_iter().next().unwrap_or_default();
    let (_, issued) = scene.issue_one()?;
    ensure(is_under(&issued, &usual), || {
        format!(
            "`{usual}` is claimed first, and the proof is of {}",
            issued["proof"]["cryptosuite"]
        )
    })?;
    Ok(Some(usual))
}

/// A request with a cryptosuite in its options.
fn with_suite(scene: &Scene, suite: &str) -> Value {
    let mut request = scene.request(&scene.document());
    if !request["options"].is_object() {
        request["options"] = Value::Object(serde_json::Map::new());
    }
    request["options"]["cryptosuite"] = suite.into();
    request
}

/// Whether what was issued under a suite is of it, and verifies.
fn judge(scene: &mut Scene, suite: &str, issued: &Value) -> Result<(), Trouble> {
    ensure(is_under(issued, suite), || {
        format!(
            "`{suite}` was asked for, and the proof is of {}",
            issued["proof"]["cryptosuite"]
        )
    })?;
    let published = scene.published(issued)?;
    let answer = scene.examination.verdict(issued, &published)?;
    match fault_of(&answer) {
        None => Ok(()),
        Some(fault) => Err(Trouble::wrong(format!("under `{suite}`: {fault}"))),
    }
}

pub(super) fn every(scene: &mut Scene) -> Came {
    let suites = scene.suites()?;
    for suite in &suites {
        let issued = scene.issue(ISSUE, &with_suite(scene, suite))?;
        judge(scene, suite, &issued)?;
    }
    Ok(Some(suites.join(", ")))
}

pub(super) fn path(scene: &mut Scene) -> Came {
    let suites = scene.suites()?;
    for suite in &suites {
        let request = scene.request(&scene.document());
        let issued = scene.issue(&format!("/{suite}{ISSUE}"), &request)?;
        judge(scene, suite, &issued)?;
    }
    Ok(Some(suites.join(", ")))
}

fn refused(scene: &mut Scene, suite: &str) -> Came {
    let claimed = scene.suites()?.into_iter().next().unwrap_or_default();
    scene.issue(ISSUE, &with_suite(scene, &claimed))?;
    let reply = scene.post(ISSUE, &with_suite(scene, suite))?;
    expect_refused(
        &reply,
        &Codes::of(&["node.cryptosuite"]).with(400),
        &format!("`{suite}`"),
    )
}

pub(super) fn unknown(scene: &mut Scene) -> Came {
    refused(scene, NOBODYS)
}

pub(super) fn of_other_keys(scene: &mut Scene) -> Came {
    // The profile may name fewer than the key signs under.
    let claimed = scene.suites_of_health();
    if claimed.is_empty() {
        return Err(Trouble::NotRun(
            "`/health` does not list the cryptosuites".to_owned(),
        ));
    }
    let other = KNOWN
        .iter()
        .find(|suite| !claimed.iter().any(|own| own == *suite));
    match other {
        Some(suite) => refused(scene, suite),
        None => Err(Trouble::NotRun("it signs under every suite".to_owned())),
    }
}
