//! The journey of a fisheries certificate for a person: the composed form box by box, the lots, and what does
//! not fit (SPEC chapter *Fisheries certificate of origin*).

use std::fmt::{self, Write};

use tradecred::fisheries_certificate_of_origin as certificate;
use tradecred::fisheries_certificate_of_origin::{
    FishLine, FormEntry, LineWeight, LotState, Signature, State,
};
use tradecred_vc::report::Report;

use super::page::{Line, Lines, genuine};
use crate::terminal::shown;

/// The journey, ending in a line break.
pub(super) fn text(state: &State, report: &Report) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write(state, report, &mut text);
    text
}

fn write(state: &State, report: &Report, to: &mut String) -> fmt::Result {
    let form = &state.form;
    writeln!(
        to,
        "fisheries certificate of origin, certified by {} on {}",
        shown(form.exporter.legal_name.as_str()),
        form.completed_at
    )?;
    writeln!(
        to,
        "{}",
        genuine("the certificate", report, &state.findings)
    )?;
    writeln!(to, "{} as of {}", outcome(state.outcome), state.as_of)?;
    writeln!(to, "\nNOAA Form 370")?;
    if form.entries.is_empty() {
        writeln!(to, "  1   no entry; the importer has to endorse box 1")?;
    }
    for one in &form.entries {
        writeln!(to, "  1   {}", entry(one))?;
    }
    writeln!(
        to,
        "  2   exporter {}",
        shown(form.exporter.legal_name.as_str())
    )?;
    let permit = form.importer_permit_number.as_ref();
    writeln!(
        to,
        "  3   importer {}{}",
        shown(form.importer.legal_name.as_str()),
        permit.map_or_else(String::new, |number| format!(
            ", permit {}",
            shown(number.as_str())
        ))
    )?;
    for one in form.fish.iter() {
        writeln!(to, "  4   {}", line(one))?;
    }
    writeln!(
        to,
        "  4   total net weight {} kg",
        form.total_net_weight.value.as_str()
    )?;
    writeln!(to, "  5   {}", form.dolphin_safe_status.as_str())?;
    if form.signatures.is_empty() {
        writeln!(to, "  6+  nobody has signed after the exporter")?;
    }
    for one in &form.signatures {
        writeln!(to, "  6+  {}", signature(one))?;
    }
    writeln!(to, "\nWhere the fish is")?;
    for one in &state.lots {
        writeln!(to, "  {}", lot(one))?;
    }
    lines(state).findings(to, &state.findings)
}

fn outcome(outcome: certificate::Outcome) -> &'static str {
    match outcome {
        certificate::Outcome::Contradictory => "contradictory",
        certificate::Outcome::Incomplete => "incomplete",
        certificate::Outcome::Entered => "everything is entered",
        _ => "open",
    }
}

/// The name of a lot.
fn named(lot: Option<&str>) -> String {
    lot.map_or_else(
        || "the shipment".to_owned(),
        |name| format!("lot {}", shown(name)),
    )
}

fn entry(entry: &FormEntry) -> String {
    format!(
        "entry {} of {}, {} kg of {}, by {}, processing code {}",
        entry.entry_number.as_str(),
        entry.entry_date,
        entry.net_weight,
        named(entry.lot.as_ref().map(|lot| lot.as_str())),
        shown(&entry.importer),
        entry.processing_code.as_str()
    )
}

fn line(line: &FishLine) -> String {
    format!(
        "line {}: {} {}, {}, {} kg, vessel {} ({}), trip {} to {}",
        line.line_number.get(),
        line.htsus.as_str(),
        line.species.code.as_str(),
        shown(line.product_form.as_str()),
        line.net_weight.value.as_str(),
        shown(line.vessel.vessel_name.as_str()),
        line.vessel.flag.as_str(),
        line.trip.begin,
        line.trip.end
    )
}

fn signature(signature: &Signature) -> String {
    let act = match signature.act.as_str() {
        "Custody" => "took custody of",
        "OwnershipChange" => "became the owner of",
        "Split" => "split",
        "Processing" => "processed",
        "Entry" => "entered",
        other => other,
    };
    format!(
        "{} {} {act} {}, signed by {}",
        signature.date,
        shown(&signature.company),
        named(signature.lot.as_ref().map(|lot| lot.as_str())),
        shown(&signature.signatory_name)
    )
}

fn lot(lot: &LotState) -> String {
    let weights: Vec<String> = lot.weights.iter().map(weight).collect();
    let owner = lot.owner.as_ref();
    format!(
        "{}: {}, in the custody of {}{}{}",
        named(lot.lot.as_ref().map(|lot| lot.as_str())),
        weights.join(", "),
        shown(&lot.custodian),
        owner.map_or_else(String::new, |owner| format!(", owned by {}", shown(owner))),
        if lot.entered { ", entered" } else { "" }
    )
}

fn weight(weight: &LineWeight) -> String {
    format!("{} kg of line {}", weight.net_weight, weight.line_number)
}

/// Each endorsement in a line.
fn lines(state: &State) -> Lines {
    Lines::of(state.timeline.iter().map(|step| Line {
        digest: step.digest_multibase,
        follows: step.follows.clone(),
        text: format!(
            "{} {} {}, {}",
            step.date,
            shown(&step.actor),
            step.act,
            named(step.lot.as_ref().map(|lot| lot.as_str()))
        ),
    }))
}
