//! Edits by whoever made the run: the report is counted again, the statement says what it says, and the key is its own.
//! Only the questions, made anew, tell.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use tradecred::issue;
use tradecred_attacks::Garbler;
use tradecred_conformance::attest::remade;
use tradecred_conformance::report::RunReport;
use tradecred_vc::credential::names_type;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::report::Scope;

use super::{MAKER, NOW, Pair, found, restate, signer, vectors};

/// What became of such edits.
pub(super) struct Inside {
    pub(super) made: u64,
    pub(super) tally: BTreeMap<String, u64>,
    pub(super) missed: Vec<String>,
}

/// Makes that many edits of the first of these, which nobody watched.
pub(super) fn edits(
    honest: &[Pair],
    count: u64,
    garbler: &mut Garbler,
    evidence: &Evidence,
) -> Result<Inside, String> {
    let base = honest.first().ok_or("no honest report")?;
    let suite = vectors()?;
    let in_question = |pair: &Pair| {
        let report = pair.report.to_string();
        remade::of_vectors(report.as_bytes(), &suite)
    };
    match in_question(base) {
        Ok(found) if found.is_empty() => {}
        Ok(found) => {
            let said = found.first().map(ToString::to_string);
            return Err(format!("an honest report is refused: {said:?}"));
        }
        Err(why) => return Err(format!("an honest report is refused: {why}")),
    }
    let mut inside = Inside {
        made: 0,
        tally: BTreeMap::new(),
        missed: Vec::new(),
    };
    for _ in 0..count {
        let mut edited = base.clone();
        let kind = garbler.below(KINDS.len());
        let Some((what, edit)) = KINDS.get(kind) else {
            break;
        };
        edit(&mut edited, garbler);
        state_again(&mut edited)?;
        inside.made += 1;
        let is_of_type = match Tree::from(&edited.credential) {
            Tree::Object(credential) => names_type(&credential, "ConformanceCredential"),
            _ => false,
        };
        let how = if is_of_type {
            found(&edited, evidence).or_else(|| match in_question(&edited) {
                Ok(unborne) if unborne.is_empty() => None,
                Ok(_) => Some("questions made anew".to_owned()),
                Err(_) => Some("report: no report of a run".to_owned()),
            })
        } else {
            Some("credential: another type".to_owned())
        };
        match how {
            Some(how) => *inside.tally.entry(format!("{what}: {how}")).or_default() += 1,
            None => inside.missed.push((*what).to_owned()),
        }
    }
    Ok(inside)
}

/// Counts the report again, lets the statement say what it says, and signs.
fn state_again(pair: &mut Pair) -> Result<(), String> {
    let report: RunReport =
        serde_json::from_value(pair.report.clone()).map_err(|error| error.to_string())?;
    pair.report = serde_json::to_value(report.counted()).map_err(|error| error.to_string())?;
    if let Some(subject) = pair.credential.get_mut("credentialSubject") {
        if let Some(members) = subject.as_object_mut() {
            members.remove("features");
        }
        restate(subject, &pair.report)?;
    }
    if let Some(members) = pair.credential.as_object_mut() {
        members.remove("proof");
    }
    let Tree::Object(unsigned) = Tree::from(&pair.credential) else {
        return Err("no object".to_owned());
    };
    // Whoever forges does not ask about its own document first.
    let created = NOW.parse().map_err(|_| "no instant")?;
    let (scope, evidence) = (Scope::Envelope, Evidence::default());
    let signed = issue(&unsigned, &signer(MAKER), created, scope, &evidence)
        .map_err(|report| format!("{report:?}"))?;
    pair.credential = Tree::Object(signed).to_serde();
    Ok(())
}

type Edit = fn(&mut Pair, &mut Garbler);

const KINDS: &[(&str, Edit)] = &[
    ("a row of no vector", |pair, garbler| {
        let name = format!("json/of-my-own-{}", garbler.below(1_000_000));
        in_row(pair, garbler, |row| put(row, "id", json!(name)));
    }),
    ("a feature is dropped", |pair, garbler| {
        let rows = pair.report.get("results").and_then(Value::as_array);
        let needed: BTreeSet<String> = rows
            .into_iter()
            .flatten()
            .filter_map(|row| row.get("features")?.as_array())
            .flatten()
            .filter_map(|feature| feature.as_str().map(str::to_owned))
            .collect();
        let dropped = needed.iter().nth(garbler.below(needed.len().max(1)));
        let features = pair.report.pointer_mut("/profile/features");
        if let Some(features) = features.and_then(Value::as_array_mut) {
            features.retain(|feature| feature.as_str() != dropped.map(String::as_str));
        }
    }),
    ("a row is made not applicable", |pair, garbler| {
        in_row(pair, garbler, |row| leave_out(row, "journeys"));
    }),
    ("a row is left out as of a node", |pair, garbler| {
        put(&mut pair.report, "target", json!("cmd:./acme-verify"));
        let features = pair.report.pointer_mut("/profile/features");
        if let Some(features) = features.and_then(Value::as_array_mut) {
            features.retain(|feature| feature != "raw-bytes");
        }
        let is_of_no_object = |row: &Value| {
            let id = row.get("id").and_then(Value::as_str);
            id.is_some_and(|id| OF_NO_OBJECT.contains(&id))
        };
        in_row_that(pair, garbler, is_of_no_object, |row| {
            leave_out(row, "raw-bytes");
        });
    }),
    ("an outcome against the answer", |pair, garbler| {
        in_row(pair, garbler, |row| {
            if let Some(got) = row.get_mut("got") {
                let accepted = got.get("accepted") == Some(&json!(true));
                put(got, "accepted", json!(!accepted));
            }
        });
    }),
    ("an expectation of its own", |pair, garbler| {
        in_row(pair, garbler, |row| {
            if let Some(expected) = row.get_mut("expected") {
                put(expected, "codes", json!(["json.syntax", "proof.signature"]));
            }
        });
    }),
    ("another question", |pair, garbler| {
        let digest = DigestMultibase::of_bytes(&garbler.below(1_000_000).to_be_bytes());
        in_row(pair, garbler, |row| {
            put(row, "questionDigest", json!(digest));
        });
    }),
    ("another type of credential", |pair, _| {
        put(
            &mut pair.credential,
            "type",
            json!(["VerifiableCredential"]),
        );
    }),
];

fn put(value: &mut Value, name: &str, to: Value) {
    if let Some(members) = value.as_object_mut() {
        members.insert(name.to_owned(), to);
    }
}

/// Vectors whose input can stand in no JSON body.
const OF_NO_OBJECT: [&str; 3] = [
    "json/byte-order-mark",
    "json/document-twice",
    "json/latin-1",
];

/// Says of a row that it was not asked, for want of a feature.
fn leave_out(row: &mut Value, feature: &str) {
    put(row, "outcome", json!("not-applicable"));
    put(row, "feature", json!(feature));
    for name in ["questionDigest", "answerDigest", "got", "codesAgree"] {
        if let Some(members) = row.as_object_mut() {
            members.remove(name);
        }
    }
}

/// Changes a row that was asked.
fn in_row(pair: &mut Pair, garbler: &mut Garbler, change: impl FnOnce(&mut Value)) {
    in_row_that(pair, garbler, |_| true, change);
}

/// Changes such a row that was asked.
fn in_row_that(
    pair: &mut Pair,
    garbler: &mut Garbler,
    is_such: impl Fn(&Value) -> bool,
    change: impl FnOnce(&mut Value),
) {
    let rows = pair.report.get_mut("results").and_then(Value::as_array_mut);
    let mut asked: Vec<&mut Value> = rows
        .into_iter()
        .flatten()
        .filter(|row| row.get("questionDigest").is_some() && is_such(row))
        .collect();
    let at = garbler.below(asked.len().max(1));
    if let Some(row) = asked.get_mut(at) {
        change(row);
    }
}
