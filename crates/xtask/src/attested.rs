//! Edits of reports and of the credentials that attest them, one at a time: every one is found (SPEC chapter
//! *Conformance credential*; issue goal: a thousand, seeded, all of them found). Those of whoever made the run, who
//! counts, states and signs again, are found by making the questions anew, and are told apart.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use clap::Args;
use serde_json::{Value, json};
use tradecred::{Policy, Signer, issue, verify};
use tradecred_attacks::Garbler;
use tradecred_conformance::attest::Stated;
use tradecred_conformance::exceptions::Exceptions;
use tradecred_conformance::report::{Format, render};
use tradecred_conformance::run::{RunOptions, run as ask};
use tradecred_conformance::suite::{self, Glob, Suite};
use tradecred_conformance::target::{Answer, Class, FnTarget, Profile, Question, TargetError};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{self as strict, Limits, Value as Tree};
use tradecred_vc::key::SecretKey;
use tradecred_vc::report::Scope;

mod edit;
mod insider;

use edit::edit;

/// How many edits are made when the command does not say.
const EDITS: u64 = 1_000;
const NAME: &str = "Acme Customs Software, Inc.";
const TEST_HOUSE: &str = "Port Test House Ltd";
const STARTED: &str = "2026-11-01T11:40:00Z";
/// The largest seed that a report can state: JSON has no larger whole number that every reader reads alike.
const MOST: u64 = (1 << 53) - 1;
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

/// What the command says.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// The seed that everything follows from
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many edits
    #[arg(long, value_name = "N", default_value_t = EDITS)]
    edits: u64,
}

/// Makes that many edits and prints how they were found; fails where one is not.
pub(crate) fn run(asked: &Asked) -> Result<String, String> {
    let Asked { seed, edits: count } = *asked;
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
    let inside = insider::edits(&honest, count.div_ceil(5), &mut garbler, &evidence)?;
    let mut table = String::new();
    for (title, tally) in [
        ("by others", &tally),
        ("by who made the run, signed again", &inside.tally),
    ] {
        let _ = writeln!(table, "{title}:");
        for (how, times) in tally {
            let _ = writeln!(table, "  {how:<58} {times:>9}");
        }
    }
    let made = made + inside.made;
    missed.extend(inside.missed);
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
        .seed(MOST)
        .started(started);
    if is_witnessed {
        let known = json!({
            "implementation": "acme-verify",
            "exceptions": [{
                "vector": EXCEPTED,
                "outcome": "accepts",
                "reason": "a second of grace, mended in 4.3",
                "owner": "clock team",
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
