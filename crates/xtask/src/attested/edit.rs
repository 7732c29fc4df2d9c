//! The edits: of the rows of a report, of places that a forger would look for, anywhere, of proofs, and with the
//! statement made to agree.

use serde_json::{Map, Value, json};
use tradecred_attacks::Garbler;
use tradecred_vc::digest::DigestMultibase;

use super::{NAME, Pair, STRANGER, party, restate, signed, signer};

/// Makes one edit and says which.
pub(super) fn edit(pair: &mut Pair, honest: &[Pair], garbler: &mut Garbler) -> String {
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
