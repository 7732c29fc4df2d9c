//! Vectors of the conformance credential (SPEC chapter *Conformance credential*).
//!
//! A maker of customs software ran the suite against its own verifier and signs what came of it as [`Maker::issuer`].

use serde_json::{Value, json};
use tradecred_vc::digest::DigestMultibase;

use super::super::base::{self, CORE};
use super::area::{Area, Draft, Maker, Recipe, Row, Sample, no_claim};
use super::change::{remove, set};
use super::held::{credential, reference};
use super::register;
use crate::suite::edition;

mod counts;
mod members;
mod people;
mod times;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        members::recipes(),
        counts::recipes(),
        people::recipes(),
        times::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The credential type.
const TYPE: &str = "ConformanceCredential";
/// The legal name of who made the run, and the software.
const MAKER: &str = "Aduanet Sistemas, S.A. de C.V.";
/// The legal name of who watches, where somebody does.
const TEST_HOUSE: &str = "Port Test House Ltd";
/// When lists are signed.
const LISTED: i64 = -90 * 86_400;
/// When the good run began and was over.
const STARTED: i64 = -90_000;
const ENDED: i64 = -89_700;
/// When the good statement was signed.
const SIGNED: i64 = -86_400;
/// How many were asked and passed in the good run.
const ASKED: u64 = 1800;
/// The most seconds from the end of a run to the end of what is said of it.
const LONGEST: i64 = 400 * 86_400;

static SAMPLE: Sample = Sample {
    area: Area {
        name: "conformance-credential",
        good: statement,
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        let since = |days| maker.day(days);
        let own = register::known(
            maker.issuer().did(),
            MAKER,
            since(-400),
            "register of firms",
        );
        let house = register::known(
            test_house(maker).did(),
            TEST_HOUSE,
            since(-400),
            "register of firms",
        );
        register::trust(evidence, maker, vec![own, house], LISTED);
    },
};

/// Who watches.
fn test_house(maker: &Maker) -> super::super::maker::Actor {
    maker.actor("test house")
}

/// What is published of the questions of this edition.
fn known(pointer: &str) -> Value {
    edition::known(pointer).cloned().unwrap_or_default()
}

/// How many vectors this edition has.
fn vectors() -> u64 {
    known("/vectors/questionCount").as_u64().unwrap_or_default()
}

fn digest_of(what: &str) -> String {
    DigestMultibase::of_bytes(what.as_bytes()).to_string()
}

/// A named party, by its DID where it has one.
fn party(name: &str, id: Option<&str>) -> Value {
    let mut party = json!({
        "type": "NamedParty",
        "legalName": name,
        "address": base::address("Calle Cinco 5", "Nuevo Laredo", "MX")
    });
    if let Some(id) = id {
        base::set(&mut party, "/id", id);
    }
    party
}

/// A good statement, unsigned.
fn statement(maker: &Maker) -> Value {
    let subject = json!({
        "type": "ConformanceStatement",
        "software": {
            "type": "TestedSoftware",
            "implementation": "aduanet-verify",
            "version": "4.2",
            "reachedAs": "http",
            "maker": party(MAKER, None)
        },
        "role": "verifier",
        "class": "rules",
        "features": ["at", "documents", "evidence"],
        "suite": {
            "type": "ConformanceSuite",
            "questions": "vectors",
            "version": "2026-11",
            "digestMultibase": digest_of("suite"),
            "questionCount": vectors()
        },
        "seed": "20261101",
        "transcriptRoot": digest_of("transcript"),
        "reportDigest": digest_of("report"),
        "counts": {
            "type": "ConformanceCounts",
            "asked": ASKED,
            "passed": ASKED,
            "failed": 0,
            "wrongReason": 0,
            "undecided": 0,
            "knownFailures": 0,
            "stale": 0,
            "untested": 0,
            "notApplicable": vectors().saturating_sub(ASKED)
        },
        "claimed": "whole",
        "conduct": "self",
        "conductedBy": party(MAKER, None),
        "started": maker.instant(STARTED),
        "ended": maker.instant(ENDED),
        "runner": "tradecred 0.1.0"
    });
    let mut statement = credential(maker, CORE, TYPE, &maker.issuer(), SIGNED, subject);
    base::set(
        &mut statement,
        "/validUntil",
        maker.instant(ENDED + LONGEST),
    );
    statement
}

/// A good statement of trials with a service: no class, no seed.
fn of_trials(document: &mut Value, _: &Maker) {
    set(document, "/role", json!("registry"));
    remove(document, "/class");
    remove(document, "/features");
    remove(document, "/seed");
    set(document, "/suite/questions", json!("trials"));
    let trials = known("/trials/registry");
    for (name, value) in trials.as_object().into_iter().flatten() {
        set(document, &format!("/suite/{name}"), value.clone());
    }
    let number = trials.get("questionCount").and_then(Value::as_u64);
    let number = number.unwrap_or_default();
    count(
        document,
        &[("asked", number), ("passed", number), ("notApplicable", 0)],
    );
}

/// Lets these counts be others.
fn count(document: &mut Value, counts: &[(&str, u64)]) {
    for (name, number) in counts {
        set(document, &format!("/counts/{name}"), json!(number));
    }
}

/// So many known failures, each with its exception until this day.
fn except(document: &mut Value, names: &[&str], until: &str) {
    let exceptions: Vec<Value> = names
        .iter()
        .map(|name| {
            json!({
                "type": "ConformanceException",
                "vector": name,
                "outcome": "rejects",
                "reason": "keys of P-384 come with release 4.3",
                "assignee": "crypto team",
                "until": until
            })
        })
        .collect();
    set(document, "/excepted", json!(exceptions));
}
