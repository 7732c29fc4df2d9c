//! The words for steps, legs and places of the journey of a carnet (SPEC chapter *Journeys*).

use tradecred::ata_carnet_endorsement::SheetKind;
use tradecred::journey::carnet::{Effect, Leg, Outcome, PiecesAt, PlaceKind, Step};

use crate::command::journey::page::words;
use crate::terminal::shown;

/// An endorsement in a line.
pub(super) fn step_line(step: &Step) -> String {
    let mut line = format!("{} {}", step.date, action(&step.action));
    if let Some(number) = step.number {
        line.push_str(&format!(" {number}"));
    }
    if !step.cites.is_empty() {
        let cited: Vec<String> = step.cites.iter().map(ToString::to_string).collect();
        line.push_str(&format!(" on {}", cited.join(" and ")));
    }
    if !step.items.is_empty() {
        let items: Vec<String> = step
            .items
            .iter()
            .map(|item| format!("{} of item {}", item.pieces, item.item_number))
            .collect();
        line.push_str(&format!(": {}", items.join(", ")));
    }
    let actor = match &step.territory {
        Some(territory) => format!("; {} ({territory})", step.actor),
        None => format!("; {}", step.actor),
    };
    line.push_str(&actor);
    if step.late_upload {
        line.push_str(", recorded late");
    }
    match step.effect {
        Effect::Cancelled => line.push_str("  CANCELLED"),
        Effect::Later => line.push_str("  (later than the day asked about)"),
        _ => {}
    }
    shown(&line)
}

/// What was done, in words.
fn action(name: &str) -> String {
    match name {
        "ReExportation" => "re-exportation".to_owned(),
        "ReImportation" => "re-importation".to_owned(),
        other => words(other),
    }
}

/// A kind of sheet, in words.
pub(super) fn kind(kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Exportation => "exportation",
        SheetKind::Importation => "importation",
        SheetKind::ReExportation => "re-exportation",
        SheetKind::ReImportation => "re-importation",
        SheetKind::TransitClosing => "transit closing",
        _ => "transit",
    }
}

/// What has to happen by the final date of a leg.
pub(super) fn until(kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Exportation => "back by",
        SheetKind::Importation => "out by",
        _ => "produced by",
    }
}

/// What is outstanding on a leg.
pub(super) fn outstanding(leg: &Leg) -> String {
    let items: Vec<String> = leg
        .items
        .iter()
        .filter(|item| item.outstanding > 0)
        .map(|item| format!("{} of item {}", item.outstanding, item.item_number))
        .collect();
    items.join(", ")
}

/// A place with the pieces there.
pub(super) fn place(at: &PiecesAt) -> String {
    let territory = at.territory.as_deref().unwrap_or_default();
    match at.place {
        PlaceKind::Departure => format!("{} at departure", at.pieces),
        PlaceKind::Abroad => format!("{} abroad", at.pieces),
        PlaceKind::Territory => format!("{} in {territory}", at.pieces),
        PlaceKind::Transit => format!("{} in transit through {territory}", at.pieces),
        _ => format!("{} settled", at.pieces),
    }
}

/// An outcome, in a word.
pub(super) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Contradictory => "contradictory",
        Outcome::Incomplete => "incomplete",
        Outcome::Discharged => "discharged",
        _ => "open",
    }
}
