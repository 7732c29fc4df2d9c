//! What is stated of reports that are written here by hand.

use serde_json::{Value, json};
use tradecred_vc::digest::{DigestMultibase, sha256};

use super::*;
use crate::service::ServiceReport;

mod remade;

fn row(id: &str, outcome: &str) -> Value {
    json!({
        "id": id,
        "title": "a fact",
        "outcome": outcome,
        "expected": {},
        "questionDigest": DigestMultibase::of_bytes(id.as_bytes()),
        "answerDigest": DigestMultibase::of_bytes(outcome.as_bytes()),
    })
}

fn report(rows: Vec<Value>) -> Value {
    json!({
        "suite": { "version": "2026-11", "digest": format!("sha256:{}", sha256(b"suite")), "vectors": 4, "inRole": 4 },
        "seed": (1_u64 << 53) - 1,
        "profile": { "implementation": "acme-verify", "version": "4.2", "class": "documents", "features": ["at"] },
        "target": "https://acme.example",
        "level": "foreign",
        "started": "2026-11-01T11:40:00Z",
        "ended": "2026-11-01T11:42:30Z",
        "results": rows,
        "staleExceptions": [],
    })
}

fn stated(report: &Value) -> Stated {
    Stated::read(report.to_string().as_bytes()).unwrap()
}

fn good() -> Vec<Value> {
    vec![
        row("proof/a", "passed"),
        row("proof/b", "passed"),
        row("proof/c", "passed"),
        json!({ "id": "proof/d", "outcome": "not-applicable", "feature": "did-jwk", "expected": {} }),
    ]
}

#[test]
fn the_root_is_that_of_rfc_9162_over_the_rows_that_were_asked() {
    let stated = stated(&report(good()));
    let leaf = |id: &str| {
        let (question, answer) = (
            DigestMultibase::of_bytes(id.as_bytes()),
            DigestMultibase::of_bytes(b"passed"),
        );
        let leaf = format!(
            r#"{{"answerDigest":"{answer}","id":"{id}","outcome":"passed","questionDigest":"{question}"}}"#
        );
        *sha256(&[&[0], leaf.as_bytes()].concat()).as_bytes()
    };
    let node =
        |left: [u8; 32], right: [u8; 32]| *sha256(&[&[1], &left[..], &right].concat()).as_bytes();
    let root = node(node(leaf("proof/a"), leaf("proof/b")), leaf("proof/c"));
    let root = DigestMultibase::of_digest(Sha256Digest::from_bytes(root));
    assert_eq!(stated.members()["transcriptRoot"], json!(root));
    assert_eq!(stated.members()["claimed"], "whole");
    assert_eq!(stated.members()["seed"], "9007199254740991");
    assert_eq!(stated.members()["software"]["reachedAs"], "http");
    assert_eq!(stated.members()["counts"]["notApplicable"], 1);
    let digest = DigestMultibase::of_digest(sha256(b"suite"));
    assert_eq!(stated.members()["suite"]["digestMultibase"], json!(digest));
}

#[test]
fn the_claim_follows_from_the_outcomes() {
    let with = |outcome: &str| {
        let mut rows = good();
        rows[1] = row("proof/b", outcome);
        rows[1]["reason"] = json!("in 4.3");
        rows[1]["deviation"] = json!("rejects");
        report(rows)
    };
    let claim = |report: &Value| stated(report).members()["claimed"].clone();
    for (outcome, expected) in [
        ("failed", "none"),
        ("crashed", "none"),
        ("stale-exception", "none"),
        ("wrong-reason", "partial"),
        ("known-failure", "partial"),
        ("inconclusive", "partial"),
        ("error", "partial"),
        ("untested", "partial"),
    ] {
        assert_eq!(claim(&with(outcome)), expected, "{outcome}");
    }
    // Where codes count, a wrong reason is a failure.
    let mut strict = with("wrong-reason");
    strict["level"] = json!("own");
    assert_eq!(claim(&strict), "none");
    // Not selected.
    let mut selected = report(good());
    selected["results"].as_array_mut().unwrap().pop();
    selected["results"].as_array_mut().unwrap().pop();
    assert_eq!(claim(&selected), "partial");
    assert_eq!(stated(&selected).members()["counts"]["untested"], 2);
    let mut stale = report(good());
    stale["staleExceptions"] = json!([{ "vector": "proof/x" }]);
    assert_eq!(claim(&stale), "none");
    // Neither right nor wrong.
    let untested = stated(&with("untested"));
    let counts = &untested.members()["counts"];
    assert_eq!(
        (&counts["untested"], &counts["undecided"]),
        (&json!(1), &json!(0))
    );
    let mut known = with("known-failure");
    known["results"][1]["exception"] = json!({
        "vector": "proof/*",
        "outcome": "rejects",
        "reason": "in 4.3",
        "owner": "proof team",
        "until": "2026-12-31",
    });
    assert_eq!(
        stated(&known).members()["excepted"],
        json!([{
            "type": "ConformanceException",
            "vector": "proof/b",
            "outcome": "rejects",
            "reason": "in 4.3",
            "assignee": "proof team",
            "until": "2026-12-31",
        }])
    );
}

#[test]
fn what_differs_is_named() {
    let honest = stated(&report(good()));
    let mut statement = Value::Object(honest.members().clone());
    statement["software"]["maker"] = json!({ "legalName": "Acme" });
    assert_eq!(honest.differences(&statement), []);
    let members = |statement: &Value| -> Vec<String> {
        let found = honest.differences(statement);
        found.into_iter().map(|found| found.member).collect()
    };
    let mut other = statement.clone();
    other["counts"]["passed"] = json!(4);
    assert_eq!(members(&other), ["counts/passed"]);
    let mut other = statement.clone();
    other["excepted"] = json!([{ "vector": "proof/a" }]);
    assert_eq!(members(&other), ["excepted"]);
    let mut other = statement.clone();
    other.as_object_mut().unwrap().remove("seed");
    assert_eq!(members(&other), ["seed"]);
    // A row of the report that is another one.
    let mut rows = good();
    rows[2] = row("proof/c", "failed");
    let edited = stated(&report(rows));
    let found = edited.differences(&statement);
    let found: Vec<&str> = found.iter().map(|found| found.member.as_str()).collect();
    assert_eq!(
        found,
        ["claimed", "counts/failed", "reportDigest", "transcriptRoot"]
    );
}

#[test]
fn trials_are_stated_without_class_and_with_the_seed_of_their_values() {
    let trials = crate::service::trials(Service::EventReceiver);
    let suite = ServiceReport::new(Service::EventReceiver, "", "", Vec::new()).suite;
    let rows = trials.iter().enumerate().map(|(place, trial)| {
        let outcome = if place == 0 { "not-run" } else { "passed" };
        json!({ "id": trial.id, "outcome": outcome })
    });
    let report = json!({
        "suite": suite,
        "profile": "event-receiver",
        "implementation": "acme-inbox",
        "target": "http://127.0.0.1:9000",
        "started": "2026-11-01T11:40:00Z",
        "ended": "2026-11-01T11:42:30Z",
        "results": rows.collect::<Vec<_>>(),
    });
    let stated = stated(&report);
    let members = stated.members();
    assert_eq!(members["role"], "event-receiver");
    assert_eq!(members["claimed"], "partial");
    assert_eq!(members["counts"]["untested"], 1);
    assert_eq!(members["suite"]["questionCount"], json!(trials.len()));
    assert!(!members.contains_key("class") && !members.contains_key("seed"));
    let mut seeded = report;
    seeded["seed"] = json!(7);
    assert_eq!(self::stated(&seeded).members()["seed"], "7");
}

#[test]
fn what_is_no_whole_report_is_not_stated() {
    let mut twice = good();
    twice.push(row("proof/a", "passed"));
    let mut nameless = report(good());
    nameless["profile"]["implementation"] = json!("");
    let mut endless = report(good());
    endless.as_object_mut().unwrap().remove("ended");
    let mut unasked = report(good());
    for row in unasked["results"].as_array_mut().unwrap() {
        row.as_object_mut().unwrap().remove("questionDigest");
        row.as_object_mut().unwrap().remove("answerDigest");
    }
    let mut answered = report(good());
    answered["results"][0]
        .as_object_mut()
        .unwrap()
        .remove("questionDigest");
    let mut vast = report(good());
    vast["seed"] = json!(u64::MAX);
    for report in [
        answered,
        vast,
        json!([]),
        json!({}),
        report(twice),
        nameless,
        endless,
        unasked,
    ] {
        assert!(
            Stated::read(report.to_string().as_bytes()).is_err(),
            "{report}"
        );
    }
    let doubled = report(good())
        .to_string()
        .replacen("\"level\"", "\"seed\":1,\"level\"", 1);
    assert!(Stated::read(doubled.as_bytes()).is_err());
}
