//! The drafts that become of records, and what the loss report says of the way.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::back;
use super::kind::Kind;
use super::kinds;
use super::{Came, Converted, Scene, Trouble, ensure, text};

/// The fates that are losses.
const LOSSES: [&str; 5] = [
    "defaulted",
    "truncated",
    "kept",
    "dropped",
    "proofNotCarried",
];

/// The published schema of loss reports.
const LOSS_REPORT: &str = include_str!("../../../../../schemas/v1/loss-report.json");

/// Whether a loss report is of its published schema.
pub(super) fn is_of_schema(report: &Value) -> Result<(), Trouble> {
    let unread = |error: &dyn std::fmt::Display| Trouble::NotRun(format!("the schema: {error}"));
    let schema: Value = serde_json::from_str(LOSS_REPORT).map_err(|error| unread(&error))?;
    let validator = jsonschema::validator_for(&schema).map_err(|error| unread(&error))?;
    match validator.iter_errors(report).next() {
        None => Ok(()),
        Some(fault) => {
            let place = fault.instance_path();
            Err(Trouble::wrong(format!("loss report, `{place}`: {fault}")))
        }
    }
}

/// The first place at which two values differ.
fn differs(is: &Value, wanted: &Value, at: &str) -> Option<String> {
    match (is, wanted) {
        (Value::Object(is), Value::Object(wanted)) => {
            let names: BTreeSet<&String> = is.keys().chain(wanted.keys()).collect();
            let at = |name: &str| format!("{at}/{name}");
            names.into_iter().find_map(|name| {
                differs(
                    is.get(name).unwrap_or(&Value::Null),
                    wanted.get(name).unwrap_or(&Value::Null),
                    &at(name),
                )
            })
        }
        (Value::Array(is), Value::Array(wanted)) if is.len() == wanted.len() => {
            let pairs = is.iter().zip(wanted).enumerate();
            pairs
                .filter_map(|(place, (is, wanted))| differs(is, wanted, &format!("{at}/{place}")))
                .next()
        }
        _ => (is != wanted).then(|| format!("`{at}` is {is}, not {wanted}")),
    }
}

/// Whether a draft is the one that has to become of the record, member for member.
pub(super) fn is_draft(converted: &Converted) -> Result<(), Trouble> {
    match differs(converted.content(), &converted.draft, "") {
        Some(what) => Err(Trouble::wrong(what)),
        None => ensure(converted.content() == &converted.draft, || {
            "a member is null that is not there".to_owned()
        }),
    }
}

/// So many records of a kind become their drafts.
pub(super) fn becomes(scene: &Scene, kind: &Kind, times: usize) -> Came {
    for nth in 0..times {
        is_draft(&scene.converted(kind, nth)?)?;
    }
    Ok(None)
}

pub(super) fn no_row(scene: &mut Scene) -> Came {
    let converted = scene.converted(&kinds::NO_ROW, 0)?;
    is_draft(&converted)?;
    tells(&converted, &kinds::NO_ROW)
}

pub(super) fn edges(scene: &mut Scene) -> Came {
    let converted = scene.converted(&kinds::EDGES, 1)?;
    is_draft(&converted)?;
    let lost: BTreeSet<_> = losses(&converted.files["lossReport"])
        .into_iter()
        // Whether an offset from UTC shortens an instant at midnight is not said.
        .filter(|(_, from)| *from != Some(kinds::MIDNIGHT_ELSEWHERE))
        .collect();
    let wanted = BTreeSet::from_iter(kinds::EDGES.lost.iter().copied());
    ensure(lost == wanted, || {
        format!("what is told as lost is {lost:?}, not {wanted:?}")
    })?;
    Ok(None)
}

pub(super) fn digest(scene: &mut Scene) -> Came {
    let converted = scene.converted(&kinds::SCANNED, 0)?;
    is_draft(&converted)?;
    tells(&converted, &kinds::SCANNED)
}

/// The entries of a loss report that are losses: fate and place.
pub(super) fn losses(report: &Value) -> BTreeSet<(&str, Option<&str>)> {
    let entries = report["entries"].as_array().into_iter().flatten();
    let said = entries.filter_map(|entry| Some((entry["fate"].as_str()?, entry["from"].as_str())));
    said.filter(|(fate, _)| LOSSES.contains(fate)).collect()
}

/// Whether the loss report says what is lost, and the conversion that something is.
fn tells(converted: &Converted, kind: &Kind) -> Came {
    let (is, wanted) = (
        losses(&converted.files["lossReport"]),
        BTreeSet::from_iter(kind.lost.iter().copied()),
    );
    ensure(is == wanted, || {
        format!(
            "{}: what is told as lost is {is:?}, not {wanted:?}",
            kind.name
        )
    })?;
    let said = &converted.subject()["lossReport"]["lossless"];
    ensure(*said == json!(wanted.is_empty()), || {
        format!("{}: lossless is {said}", kind.name)
    })?;
    Ok(None)
}

fn losses_told(scene: &Scene, those: &[&Kind]) -> Came {
    for kind in those {
        tells(&scene.converted(kind, 0)?, kind)?;
    }
    Ok(None)
}

pub(super) fn losses_of(scene: &mut Scene) -> Came {
    losses_told(scene, &[&kinds::LEFT, &kinds::DATES, &kinds::SHORTENED])
}

pub(super) fn lossless(scene: &mut Scene) -> Came {
    losses_told(scene, &[&kinds::RENAMED, &kinds::NUMBERS, &kinds::LISTS])
}

/// What is carried in the record of numbers: the fate, from where, to where below the first line.
const CARRIED: [(&str, &str, &str); 4] = [
    ("carried", "/lines/0/bill", "/invoices/0/number"),
    ("retyped", "/lines/0/at", "/invoices/0/line"),
    ("retyped", "/lines/0/hs", "/tariff/code"),
    ("retyped", "/lines/0/kg", "/quantity/value"),
];

pub(super) fn fates(scene: &mut Scene) -> Came {
    let converted = scene.converted(&kinds::NUMBERS, 0)?;
    let entries = converted.files["lossReport"]["entries"].as_array();
    let said = entries.into_iter().flatten().filter_map(|entry| {
        let (fate, from) = (entry["fate"].as_str()?, entry["from"].as_str()?);
        let is_value = ["carried", "retyped"].contains(&fate) && from.starts_with("/lines");
        is_value.then(|| {
            (
                fate,
                from,
                entry["to"].as_str().unwrap_or_default().to_owned(),
            )
        })
    });
    let said: BTreeSet<(&str, &str, String)> = said.collect();
    let goods = |to| format!("/credentialSubject/goods/0{to}");
    let wanted = CARRIED.map(|(fate, from, to)| (fate, from, goods(to)));
    let wanted = BTreeSet::from(wanted);
    ensure(said == wanted, || {
        format!("what is told as carried is {said:?}, not {wanted:?}")
    })?;
    let converted = scene.converted(&kinds::LEFT, 0)?;
    is_of_schema(&converted.files["lossReport"])?;
    let entries = converted.files["lossReport"]["entries"].as_array();
    for entry in entries.into_iter().flatten() {
        let is_asked =
            entry["fate"] == "defaulted" || entry["from"] == "/desk" || entry["from"] == "/price";
        let reason = entry["reason"].as_str().unwrap_or_default();
        ensure(!is_asked || !reason.trim().is_empty(), || {
            format!("nothing is said of why in {entry}")
        })?;
    }
    Ok(None)
}

pub(super) fn counts(scene: &mut Scene) -> Came {
    for kind in [&kinds::LEFT, &kinds::NUMBERS] {
        let converted = scene.converted(kind, 0)?;
        let mut counted: BTreeMap<&str, u64> = BTreeMap::new();
        let entries = converted.files["lossReport"]["entries"].as_array();
        for entry in entries.into_iter().flatten() {
            *counted
                .entry(entry["fate"].as_str().unwrap_or_default())
                .or_default() += 1;
        }
        let mut wanted = json!(counted);
        let mut counts = converted.files["lossReport"]["counts"].clone();
        // What did not occur may be counted too.
        if let Some(counts) = counts.as_object_mut() {
            counts.retain(|_, count| *count != 0);
        }
        ensure(counts == wanted, || {
            format!("the loss report counts {counts}, and has {wanted}")
        })?;
        wanted["type"] = json!("LossCounts");
        let counts = &converted.subject()["lossReport"]["counts"];
        ensure(*counts == wanted, || {
            format!("the conversion counts {counts}, and the loss report {wanted}")
        })?;
        let carried = counted.contains_key("carried") || counted.contains_key("retyped");
        ensure(carried, || "nothing is told as carried".to_owned())?;
    }
    Ok(None)
}

pub(super) fn dropped(scene: &mut Scene) -> Came {
    let converted = scene.converted(&kinds::LEFT, 0)?;
    is_draft(&converted)?;
    let record: Value = serde_json::from_str(&converted.export).unwrap_or_default();
    let price = text(&record["price"], "the price")?;
    for (what, value) in [
        ("conversion", &converted.credential),
        ("loss report", &converted.files["lossReport"]),
        ("residue", &converted.files["residue"]),
    ] {
        ensure(!value.to_string().contains(price), || {
            format!("what is given up stands in the {what}")
        })?;
    }
    Ok(None)
}

pub(super) fn dropped_in_list(scene: &mut Scene) -> Came {
    let converted = scene.converted(&kinds::GIVEN_UP, 0)?;
    is_draft(&converted)?;
    tells(&converted, &kinds::GIVEN_UP)?;
    let record = scene.written_for(&back::exact(&converted, converted.content())?)?;
    let is: Value = serde_json::from_slice(&record).unwrap_or_default();
    let mut wanted: Value = serde_json::from_str(&converted.export).unwrap_or_default();
    wanted["notes"][1] = Value::Null;
    for line in wanted["lines"].as_array_mut().into_iter().flatten() {
        if let Some(members) = line.as_object_mut() {
            members.remove("price");
        }
    }
    ensure(is == wanted, || format!("the record is {is}, not {wanted}"))?;
    Ok(None)
}
