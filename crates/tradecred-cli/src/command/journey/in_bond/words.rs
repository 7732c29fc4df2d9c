//! The words for events, places and time limits of the journey of an in-bond movement (SPEC chapter
//! *Journeys*).

use tradecred::identifier::NonEmptyText;
use tradecred::in_bond::Carrier;
use tradecred::in_bond_event::Outcome as Decided;
use tradecred::in_bond_movement::EntryType;
use tradecred::in_bond_movement::journey::{
    Effect, LimitKind, LinePlaces, Outcome, Phase, PiecesAt, PlaceKind, State, Step, TimeLimit,
};

use crate::command::journey::page::words;
use crate::terminal::shown;

/// An event in a line; `taken` is how many pieces left by it.
pub(super) fn step_line(step: &Step, taken: Option<u64>) -> String {
    let mut line = format!("{} {}", step.date, words(&step.event));
    if let Some(number) = &step.number {
        line.push_str(&format!(" {number}"));
    }
    let told = told(step, taken);
    if !told.is_empty() {
        line.push_str(&format!(": {}", told.join(", ")));
    }
    line.push_str(&format!("; {}", step.actor));
    match &step.scac {
        Some(scac) => line.push_str(&format!(" ({})", scac.as_str())),
        None if step.by_customs => line.push_str(" (customs)"),
        None => {}
    }
    if step.late_upload {
        line.push_str(", recorded late");
    }
    match step.effect {
        Effect::AfterEnding => line.push_str("  CHANGES NOTHING: nothing was left"),
        Effect::Later => line.push_str("  (later than the day asked about)"),
        _ => {}
    }
    shown(&line)
}

/// What the event says, part by part.
fn told(step: &Step, taken: Option<u64>) -> Vec<String> {
    let mut told = Vec::new();
    if let Some(to) = &step.to {
        told.push(format!("to {}", carrier(to)));
    }
    if let Some(port) = &step.port {
        match step.event.as_str() {
            "DiversionRequest" | "DiversionDecision" => {
                told.push(format!("to port {}", port.as_str()))
            }
            "Exportation" => told.push(format!("from port {}", port.as_str())),
            _ => {}
        }
    }
    told.extend(step.outcome.map(|decided| match decided {
        Decided::Granted => "granted".to_owned(),
        _ => "refused".to_owned(),
    }));
    told.extend(step.until.map(|until| format!("until {until}")));
    told.extend(step.pieces.map(u64::from).or(taken).map(pieces));
    told.extend(step.entire_shipment.map(|entire| match entire {
        true => "the entire shipment".to_owned(),
        false => "a portion".to_owned(),
    }));
    for (how, seals) in [
        ("", &step.seal_numbers),
        ("off ", &step.removed),
        ("on ", &step.applied),
    ] {
        told.extend(named(seals).map(|named| format!("{how}{named}")));
    }
    told
}

/// Seals by their numbers; nothing where there are none.
fn named(seals: &[NonEmptyText]) -> Option<String> {
    let numbers: Vec<&str> = seals.iter().map(NonEmptyText::as_str).collect();
    match numbers.as_slice() {
        [] => None,
        [one] => Some(format!("seal {one}")),
        many => Some(format!("seals {}", many.join(" and "))),
    }
}

fn pieces(number: u64) -> String {
    match number {
        1 => "1 piece".to_owned(),
        number => format!("{number} pieces"),
    }
}

/// Whether customs sends the merchandise to another port.
pub(super) fn is_granted(step: &Step) -> bool {
    step.outcome == Some(Decided::Granted)
}

/// A carrier by its name and its code.
pub(super) fn carrier(carrier: &Carrier) -> String {
    let name = format!(
        "{} ({})",
        carrier.legal_name.as_str(),
        carrier.scac.as_str()
    );
    match &carrier.bond_number {
        Some(bond) => shown(&format!("{name}, bond {}", bond.as_str())),
        None => shown(&format!("{name}, no bond stated")),
    }
}

/// A class of entry by its number and its name.
pub(super) fn entry_type(entry_type: EntryType) -> &'static str {
    match entry_type {
        EntryType::ImmediateTransportation => "61 immediate transportation",
        EntryType::TransportationAndExportation => "62 transportation and exportation",
        _ => "63 immediate exportation",
    }
}

/// An outcome, and how far the movement has come.
pub(super) fn outcome(state: &State) -> String {
    let outcome = match state.outcome {
        Outcome::Contradictory => "contradictory",
        Outcome::Incomplete => "incomplete",
        Outcome::Ended => "ended",
        _ => "open",
    };
    let status = match state.status {
        Phase::Authorized => "authorized",
        Phase::Departed => "on the way",
        Phase::Arrived => "arrived",
        Phase::GeneralOrder => "under general order",
        Phase::Exported => "exported",
        Phase::Entered => "entered",
        Phase::ForeignTradeZone => "admitted to a foreign-trade zone",
        _ => "gone on under another in-bond number",
    };
    format!("{outcome}, {status},")
}

/// A place with the pieces there.
pub(super) fn place(at: &PiecesAt) -> String {
    let mut there = pieces(at.pieces);
    there.push_str(match at.place {
        PlaceKind::Origin => " not departed",
        PlaceKind::InTransit => " on the way",
        PlaceKind::Facility => "",
        PlaceKind::Short => " missing",
        PlaceKind::Exported => " exported",
        PlaceKind::Entered => " entered",
        PlaceKind::ForeignTradeZone => " in a foreign-trade zone",
        _ => " gone on under another in-bond number",
    });
    if let Some(port) = &at.port {
        there.push_str(&format!(" at port {}", port.as_str()));
    }
    if let Some(facility) = &at.firms_code {
        there.push_str(&format!(", facility {}", facility.as_str()));
    }
    there
}

/// A line of goods by its number.
pub(super) fn line(line: &LinePlaces) -> String {
    let unit = shown(line.unit.as_str());
    format!("line {} ({} {unit})", line.line_number, line.pieces)
}

/// The seals that are on the merchandise, as far as anything is known of them.
pub(super) fn seals(state: &State) -> String {
    match named(&state.seal_numbers) {
        Some(named) => shown(&format!("under {named}")),
        None if state.seals_known => "under no seal".to_owned(),
        None => "no seal is known".to_owned(),
    }
}

/// What is to be done by when, and whether it was.
pub(super) fn limit(limit: &TimeLimit) -> String {
    let what = match limit.kind {
        LimitKind::Delivery => "delivery",
        LimitKind::Disposition => "entry, exportation or admission",
        LimitKind::Seals => "seals told",
        _ => "report to CBP",
    };
    let done = match (limit.done_on, limit.overdue) {
        (Some(day), _) if limit.is_late() => format!("LATE, done on {day}"),
        (Some(day), _) => format!("done on {day}"),
        (None, true) if limit.event.is_some() => "OVERDUE, none is stated".to_owned(),
        (None, true) => "OVERDUE".to_owned(),
        (None, false) => "open".to_owned(),
    };
    format!("{what} by {}: {done}", limit.until)
}
