//! Edits of reports and of the credentials that attest them, one at a time: every one is found (SPEC chapter
//! *Conformance credential*; issue goal: a thousand, seeded, all of them found).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Map, Value, json};
use tradecred::{Policy, Signer, issue, verify};
use tradecred_attacks::Garbler;
use tradecred_conformance::attest::Stated;
use tradecred_conformance::exceptions::Exceptions;
use tradecred_conformance::report::{Format, render};
use tradecred_conformance::run::{RunOptions, run as ask};
use tradecred_conformance::suite::{self, Glob, Suite};
use tradecred_conformance::target::{Answer, Class, FnTarget, Profile, Question, TargetError};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{self as strict, Limits, Value as Tree};
use tradecred_vc::key::SecretKey;
use tradecred_vc::report::Scope;

use crate::framings::number;

/// How many edits are made when the command does not say.
const EDITS: u64 = 1_000;
const NAME: &str = "Acme Customs Software, Inc.";
const TEST_HOUSE: &str = "Port Test House Ltd";
const STARTED: &str = "2026-11-01T11:40:00Z";
const ENDED: &str = "2026-11-01T11:42:30Z";
const NOW: &str = "2026-11-01T12:00:00Z";
/// What the software of the campaign is known to do wrongly.
const EXCEPTED: &str = "validity/expired-a-second-ago";

/// A report and the credential that attests it.
#[derive(Clone)]
struct Pair {
    report: Value,
    credential: Value,
}

/// Makes that many edits and prints how they were found; fails where one is not.
pub(crate) fn run(told: &[&str]) -> Result<String, String> {
    let seed = number(told, "--seed")?.unwrap_or(1);
    let count = number(told, "--edits")?.unwrap_or(EDITS);
    let evidence = evidence()?;
    let honest = [pair(false)?, pair(true)?];
    for pair in &honest {
        if let Some(how) = found(pair, &evidence) {
            return Err(format!("an honest report is refused: {how}"));
        }
    }
    let mut garbler = Garbler::new(seed);
    let mut tally: BTreeMap<String, u64> = BTreeMap::new();
    let mut missed = Vec::new();
    let mut made = 0;
    while made < count {
        let Some(base) = honest.get(garbler.below(honest.len())) else {
            break;
        };
        let mut edited = base.clone();
        let what = edit(&mut edited, &honest, &mut garbler);
        if is_same(base, &edited) {
            continue;
        }
        made += 1;
        match found(&edited, &evidence) {
            Some(how) => *tally.entry(how).or_default() += 1,
            None => missed.push(what),
        }
    }
    let mut table = String::new();
    for (how, times) in &tally {
        let _ = writeln!(table, "{how:<44} {times:>9}");
    }
    for what in &missed {
        let _ = writeln!(table, "MISSED: {what}");
    }
    let _ = write!(
        table,
        "seed {seed}: {made} edits of reports and credentials, {} of them found",
        made - missed.len() as u64
    );
    if missed.is_empty() {
        Ok(table)
    } else {
        Err(table)
    }
}

fn signer(seed: u8) -> Signer {
    Signer::did_key(SecretKey::from_seed([seed; 32]))
}

/// Who made the run, who watched, and who signs the list that names both.
const MAKER: u8 = 9;
const WITNESS: u8 = 7;
const REGISTRAR: u8 = 8;
const STRANGER: u8 = 6;

fn party(name: &str, did: &str) -> Value {
    json!({
        "type": "NamedParty",
        "id": did,
        "legalName": name,
        "address": {
            "type": "PostalAddress",
            "streetAddress": "1200 Lake Street",
            "addressLocality": "Chicago",
            "addressCountry": "US"
        }
    })
}

fn signed(document: &Value, by: u8) -> Result<Value, String> {
    let Tree::Object(unsigned) = Tree::from(document) else {
        return Err("no object".to_owned());
    };
    let created = NOW.parse().map_err(|_| "no instant")?;
    let evidence = Evidence::default();
    issue(&unsigned, &signer(by), created, Scope::Document, &evidence)
        .map(|signed| Tree::Object(signed).to_serde())
        .map_err(|report| format!("{report:?}"))
}

fn evidence() -> Result<Evidence, String> {
    let entry = |did: &str, name: &str| {
        json!({
            "type": "TrustListEntry",
            "did": did,
            "legalName": name,
            "from": "2026-01-01",
            "source": "register of firms"
        })
    };
    let list = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/core/v1"],
        "id": "urn:uuid:2c8e6a0d-41d0-4f7d-8d43-9e6f5b1f0a11",
        "type": ["VerifiableCredential", "TrustListCredential"],
        "issuer": signer(REGISTRAR).did(),
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": { "type": "TrustList", "entries": [
            entry(signer(MAKER).did(), NAME),
            entry(signer(WITNESS).did(), TEST_HOUSE),
        ] }
    });
    let evidence = json!({ "trustLists": [signed(&list, REGISTRAR)?] });
    Evidence::read(&Tree::from(&evidence)).map_err(|problem| problem.to_string())
}

/// The vectors of the campaign: enough for a tree of several levels.
fn vectors() -> Result<Suite, String> {
    let all = suite::discover(Path::new("vectors")).map_err(|error| error.to_string())?;
    let globs: Result<Vec<Glob>, _> = ["json/*", "validity/*"]
        .iter()
        .map(|it| it.parse())
        .collect();
    let globs = globs.map_err(|_| "no pattern")?;
    let chosen = all.select(&globs).into_iter().cloned().collect();
    Suite::from_vectors(chosen).map_err(|error| error.to_string())
}

fn answer(question: &Question, is_lying: bool) -> Result<Answer, TargetError> {
    let broken = |reason: String| TargetError::Crashed(reason);
    let evidence = match &question.evidence {
        None => Evidence::default(),
        Some(text) => strict::read(text.get().as_bytes(), &Limits::default())
            .and_then(|evidence| Evidence::read(&evidence))
            .map_err(|problem| broken(problem.to_string()))?,
    };
    let mut at = question.at;
    if is_lying {
        // Ended a second later than it does: one vector tells.
        at = at.add_seconds(-1).unwrap_or(at);
    }
    let mut policy = Policy::at(at).scope(question.scope);
    if let Some(as_of) = question.as_of {
        policy = policy.as_of(as_of);
    }
    let report = verify(&question.input, &evidence, &policy);
    let said = serde_json::to_vec(&report).map_err(|error| broken(error.to_string()))?;
    Answer::read(&said, question)
}

/// A run in this process and its attestation; the one with a witness has a known failure.
fn pair(is_witnessed: bool) -> Result<Pair, String> {
    let suite = vectors()?;
    let profile = Profile::new("acme-verify", "4.2", Class::Rules).features(tradecred::FEATURES);
    let lies = |question: &Question| {
        is_witnessed
            && suite
                .vectors()
                .iter()
                .any(|vector| vector.id.as_str() == EXCEPTED && vector.input == question.input)
    };
    let mut target = FnTarget::new(profile, |question: &Question| {
        answer(question, lies(question))
    });
    let started = STARTED.parse().map_err(|_| "no instant")?;
    let mut options = RunOptions::new()
        .target("https://acme.example")
        .seed(u64::MAX)
        .started(started);
    if is_witnessed {
        let known = json!({
            "implementation": "acme-verify",
            "exceptions": [{
                "vector": EXCEPTED,
                "outcome": "accepts",
                "reason": "a second of grace, mended in 4.3",
                "until": "2026-12-31"
            }]
        });
        let known = Exceptions::read(known.to_string().as_bytes())?;
        options = options.known_failures(known);
    }
    let mut report = ask(&suite, &mut target, options).map_err(|error| error.to_string())?;
    report.ended = ENDED.parse().ok();
    let text = render(&report, Format::Json).map_err(|error| error.to_string())?;
    let report: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let credential = attested(&report, is_witnessed)?;
    Ok(Pair { report, credential })
}

/// The statement on a report, signed.
fn attested(report: &Value, is_witnessed: bool) -> Result<Value, String> {
    let maker = signer(MAKER);
    let mut subject = json!({
        "type": "ConformanceStatement",
        "conduct": if is_witnessed { "witnessed" } else { "self" },
        "conductedBy": party(NAME, maker.did()),
        "runner": "tradecred 0.1.0"
    });
    restate(&mut subject, report)?;
    if let (Some(members), true) = (subject.as_object_mut(), is_witnessed) {
        let witness = party(TEST_HOUSE, signer(WITNESS).did());
        members.insert("witnessedBy".to_owned(), witness);
    }
    let unsigned = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/core/v1"],
        "id": "urn:uuid:7b0c4d5e-2f18-4c93-9a61-0d3b8e5f7a24",
        "type": ["VerifiableCredential", "ConformanceCredential"],
        "issuer": maker.did(),
        "validFrom": NOW,
        "validUntil": "2027-10-31T12:00:00Z",
        "credentialSubject": subject
    });
    let by_maker = signed(&unsigned, MAKER)?;
    if is_witnessed {
        signed(&by_maker, WITNESS)
    } else {
        Ok(by_maker)
    }
}

/// Lets a statement say what a report gives.
fn restate(subject: &mut Value, report: &Value) -> Result<(), String> {
    let stated = Stated::read(report.to_string().as_bytes()).map_err(|error| error.to_string())?;
    if let Some(members) = subject.as_object_mut() {
        members.extend(stated.members().clone());
    }
    Ok(())
}

/// How an edit is found, where it is.
fn found(pair: &Pair, evidence: &Evidence) -> Option<String> {
    let policy = Policy::at(NOW.parse().ok()?);
    let bytes = pair.credential.to_string();
    let report = verify(bytes.as_bytes(), evidence, &policy);
    if !report.is_good() {
        let codes = report.codes(&[
            tradecred_vc::report::Status::Fail,
            tradecred_vc::report::Status::Undecided,
        ]);
        return Some(format!(
            "credential: {}",
            codes.first().unwrap_or(&"undecided")
        ));
    }
    let subject = pair.credential.get("credentialSubject")?;
    match Stated::read(pair.report.to_string().as_bytes()) {
        Err(_) => Some("report: nothing follows from it".to_owned()),
        Ok(stated) => {
            let first = stated.differences(subject).into_iter().next()?;
            let member = first.member.split('/').next().unwrap_or_default();
            Some(format!("report: {member}"))
        }
    }
}

fn is_same(one: &Pair, other: &Pair) -> bool {
    let form =
        |pair: &Pair| [&pair.report, &pair.credential].map(|value| jcs::to_vec(&Tree::from(value)));
    form(one) == form(other)
}

/// Makes one edit and says which.
fn edit(pair: &mut Pair, honest: &[Pair], garbler: &mut Garbler) -> String {
    match garbler.below(20) {
        0..6 => edit_rows(&mut pair.report, garbler),
        6..8 => edit_named(&mut pair.report, REPORT, garbler),
        8..10 => format!("report {}", edit_anywhere(&mut pair.report, garbler)),
        10..14 => edit_named(&mut pair.credential, CREDENTIAL, garbler),
        14..16 => format!(
            "credential {}",
            edit_anywhere(&mut pair.credential, garbler)
        ),
        16 => edit_proofs(pair, honest, garbler),
        17 => edit_exceptions(&mut pair.credential, garbler),
        18 => {
            // Whoever edits the report lets the statement agree with it, and has no key.
            let what = edit_rows(&mut pair.report, garbler);
            if let Some(subject) = pair.credential.get_mut("credentialSubject") {
                let _ = restate(subject, &pair.report);
            }
            format!("{what}, restated")
        }
        _ => {
            // The same with a key of its own.
            let what = edit_rows(&mut pair.report, garbler);
            let is_open = garbler.below(2) == 0;
            let credential = &mut pair.credential;
            if let Some(subject) = credential.get_mut("credentialSubject") {
                let _ = restate(subject, &pair.report);
                if is_open {
                    put(subject, "conductedBy", party(NAME, signer(STRANGER).did()));
                }
            }
            if let Some(members) = credential.as_object_mut() {
                members.remove("proof");
                if is_open {
                    members.insert("issuer".to_owned(), json!(signer(STRANGER).did()));
                }
            }
            if let Ok(forged) = signed(credential, STRANGER) {
                *credential = forged;
            }
            format!("{what}, restated and signed by a stranger")
        }
    }
}

fn put(value: &mut Value, name: &str, to: Value) {
    if let Some(members) = value.as_object_mut() {
        members.insert(name.to_owned(), to);
    }
}

const OUTCOMES: &[&str] = &[
    "passed",
    "failed",
    "crashed",
    "wrong-reason",
    "known-failure",
    "stale-exception",
    "not-applicable",
    "error",
];

/// An edit of the rows of a report.
fn edit_rows(report: &mut Value, garbler: &mut Garbler) -> String {
    let Some(rows) = report.get_mut("results").and_then(Value::as_array_mut) else {
        return String::new();
    };
    let (one, other) = (garbler.below(rows.len()), garbler.below(rows.len()));
    match garbler.below(6) {
        0 => {
            let outcome = OUTCOMES.get(garbler.below(OUTCOMES.len()));
            if let (Some(row), Some(outcome)) = (rows.get_mut(one), outcome) {
                put(row, "outcome", json!(outcome));
            }
            format!("row {one}: another outcome")
        }
        1 => {
            rows.remove(one);
            format!("row {one} is gone")
        }
        2 => {
            if let Some(mut row) = rows.get(one).cloned() {
                put(&mut row, "id", json!(format!("json/added-{one}")));
                rows.insert(other, row);
            }
            format!("a row like {one} more")
        }
        3 => {
            rows.swap(one, other);
            format!("rows {one} and {other} change places")
        }
        4 => {
            let name = ["questionDigest", "answerDigest"]
                .get(garbler.below(2))
                .copied()
                .unwrap_or_default();
            let digest = DigestMultibase::of_bytes(format!("{one} {other}").as_bytes());
            if let Some(row) = rows.get_mut(one) {
                put(row, name, json!(digest));
            }
            format!("row {one}: another {name}")
        }
        _ => {
            let name = ["outcome", "questionDigest", "answerDigest", "id"]
                .get(garbler.below(4))
                .copied()
                .unwrap_or_default();
            let values = [one, other].map(|at| rows.get(at).and_then(|row| row.get(name)).cloned());
            let [Some(left), Some(right)] = values else {
                return String::new();
            };
            for (at, value) in [(one, right), (other, left)] {
                if let Some(row) = rows.get_mut(at) {
                    put(row, name, value);
                }
            }
            format!("rows {one} and {other}: {name} swapped")
        }
    }
}

/// Places that a forger would look for.
const REPORT: &[&str] = &[
    "/counts/passed",
    "/counts/failed",
    "/counts/knownFailures",
    "/profile/implementation",
    "/profile/version",
    "/profile/class",
    "/profile/features",
    "/suite/version",
    "/suite/digest",
    "/suite/vectors",
    "/suite/inRole",
    "/seed",
    "/started",
    "/ended",
    "/level",
    "/target",
    "/staleExceptions",
];
const CREDENTIAL: &[&str] = &[
    "/credentialSubject/claimed",
    "/credentialSubject/counts/passed",
    "/credentialSubject/counts/asked",
    "/credentialSubject/counts/knownFailures",
    "/credentialSubject/software/implementation",
    "/credentialSubject/software/version",
    "/credentialSubject/software/reachedAs",
    "/credentialSubject/role",
    "/credentialSubject/class",
    "/credentialSubject/suite/version",
    "/credentialSubject/suite/digestMultibase",
    "/credentialSubject/suite/questionCount",
    "/credentialSubject/seed",
    "/credentialSubject/started",
    "/credentialSubject/ended",
    "/credentialSubject/transcriptRoot",
    "/credentialSubject/reportDigest",
    "/credentialSubject/conduct",
    "/credentialSubject/conductedBy/legalName",
    "/credentialSubject/runner",
    "/issuer",
    "/validFrom",
    "/validUntil",
    "/id",
];
/// Values that would be believed there.
const BELIEVED: &[&str] = &[
    "whole",
    "partial",
    "none",
    "4.3",
    "2026-11",
    "2025-11",
    "20261101",
    "2026-11-01T11:50:00Z",
    "2027-12-01T00:00:00Z",
    "independent",
    "self",
    "envelope",
    "in-process",
    "uEiB68ehdAMtp7NfefXEFvEXPt7yAagYMwaqrRdaPHHtqlw",
];

fn edit_named(value: &mut Value, places: &[&str], garbler: &mut Garbler) -> String {
    let place = places
        .get(garbler.below(places.len()))
        .copied()
        .unwrap_or_default();
    let believed = BELIEVED
        .get(garbler.below(BELIEVED.len()))
        .copied()
        .unwrap_or_default();
    let is_gone = garbler.below(6) == 0;
    let (parent, name) = place.rsplit_once('/').unwrap_or_default();
    let Some(members) = value.pointer_mut(parent).and_then(Value::as_object_mut) else {
        return String::new();
    };
    match members.get_mut(name) {
        Some(_) if is_gone => {
            members.remove(name);
        }
        Some(Value::Number(number)) => {
            let given = number.as_u64().unwrap_or_default();
            let other = given
                .wrapping_add(1)
                .wrapping_sub(2 * garbler.below(2) as u64);
            members.insert(name.to_owned(), json!(other));
        }
        Some(Value::Array(items)) => match garbler.below(2) {
            0 => drop(items.pop()),
            _ => items.push(json!(believed)),
        },
        _ => {
            members.insert(name.to_owned(), json!(believed));
        }
    }
    format!("{place} is another")
}

/// Changes or removes some value, wherever it stands.
fn edit_anywhere(value: &mut Value, garbler: &mut Garbler) -> String {
    let mut place = String::new();
    let mut here = value;
    loop {
        let is_enough = garbler.below(4) == 0 && !place.is_empty();
        let inside = match here {
            Value::Object(members) => members.len(),
            Value::Array(items) => items.len(),
            _ => 0,
        };
        if inside == 0 {
            *here = other(here, garbler);
            return format!("{place} is another");
        }
        let at = garbler.below(inside);
        let name = match here {
            Value::Object(members) => members.keys().nth(at).cloned().unwrap_or_default(),
            _ => at.to_string(),
        };
        place = format!("{place}/{name}");
        if is_enough {
            match here {
                Value::Object(members) => drop(members.remove(&name)),
                Value::Array(items) => drop(items.remove(at)),
                _ => {}
            }
            return format!("{place} is gone");
        }
        let inner = match here {
            Value::Object(members) => members.get_mut(&name),
            Value::Array(items) => items.get_mut(at),
            _ => None,
        };
        match inner {
            Some(inner) => here = inner,
            None => return place,
        }
    }
}

fn other(leaf: &Value, garbler: &mut Garbler) -> Value {
    match leaf {
        Value::Bool(truth) => json!(!truth),
        Value::Number(number) => json!(number.as_u64().unwrap_or_default().wrapping_add(1)),
        Value::String(text) if !text.is_empty() => {
            let at = garbler.below(text.chars().count());
            let letter = |(place, letter): (usize, char)| match (place == at, letter) {
                (true, 'a') => 'b',
                (true, _) => 'a',
                (false, letter) => letter,
            };
            Value::String(text.chars().enumerate().map(letter).collect())
        }
        Value::Array(_) => json!(["x"]),
        Value::Object(_) => Value::Object(Map::from_iter([("x".to_owned(), json!(1))])),
        _ => json!("x"),
    }
}

/// Takes a proof away, or puts that of another credential in its place.
fn edit_proofs(pair: &mut Pair, honest: &[Pair], garbler: &mut Garbler) -> String {
    let of_other = honest
        .get(garbler.below(honest.len()))
        .and_then(|other| other.credential.get("proof"))
        .cloned();
    let Some(members) = pair.credential.as_object_mut() else {
        return String::new();
    };
    match members.get_mut("proof") {
        Some(Value::Array(proofs)) if garbler.below(2) == 0 => {
            let at = garbler.below(proofs.len());
            proofs.remove(at);
            format!("proof {at} is gone")
        }
        _ => match (garbler.below(2), of_other) {
            (0, Some(other)) => {
                members.insert("proof".to_owned(), other);
                "the proof is that of another".to_owned()
            }
            _ => {
                members.remove("proof");
                "there is no proof".to_owned()
            }
        },
    }
}

/// Takes an exception away, adds one or changes one.
fn edit_exceptions(credential: &mut Value, garbler: &mut Garbler) -> String {
    let Some(subject) = credential.get_mut("credentialSubject") else {
        return String::new();
    };
    let more = json!({
        "type": "ConformanceException",
        "vector": "json/duplicate-member",
        "outcome": "accepts",
        "reason": "x"
    });
    match subject.get_mut("excepted").and_then(Value::as_array_mut) {
        Some(excepted) => match garbler.below(3) {
            0 => excepted.clear(),
            1 => excepted.push(more),
            _ => {
                if let Some(first) = excepted.first_mut() {
                    put(first, "until", json!("2027-12-31"));
                }
            }
        },
        None => put(subject, "excepted", json!([more])),
    }
    "the exceptions are others".to_owned()
}
