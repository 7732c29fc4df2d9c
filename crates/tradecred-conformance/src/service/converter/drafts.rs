//! The drafts that become of records, and what the loss report says of the way.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::kind::{Draw, Kind};
use super::kinds;
use super::{Came, Converted, Scene, Trouble, ensure};

/// The fates that are losses.
const LOSSES: [&str; 5] = [
    "defaulted",
    "truncated",
    "kept",
    "dropped",
    "proofNotCarried",
];

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
fn is_draft(converted: &Converted) -> Result<(), Trouble> {
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

/// The entries of a loss report that are losses: fate and place.
fn losses(report: &Value) -> BTreeSet<(&str, Option<&str>)> {
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
        let counts = &converted.files["lossReport"]["counts"];
        ensure(*counts == wanted, || {
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
    let draw = Draw::new(0);
    let price = draw.word("price");
    let mapping = kinds::LEFT.mapping(&scene.base, &format!("trial-left-{}", price.to_lowercase()));
    let export = (kinds::LEFT.record)(&draw);
    let draft = kinds::LEFT.draft(&scene.base, &draw);
    let converted = scene.convert(scene.order(&export, &mapping), export, draft)?;
    is_draft(&converted)?;
    for (what, value) in [
        ("conversion", &converted.credential),
        ("loss report", &converted.files["lossReport"]),
        ("residue", &converted.files["residue"]),
    ] {
        ensure(!value.to_string().contains(&price), || {
            format!("what is given up stands in the {what}")
        })?;
    }
    Ok(None)
}
