//! The journey of a movement: where the goods are, as the events at hand tell, and what does not fit (SPEC
//! chapter *In-bond movement*, section *The journey of a movement*).

use std::collections::HashSet;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::problem::{Code, Text};
use tradecred_vc::report::{Note, Report, Status};
use tradecred_vc::time::Date;

use super::codes;
use super::model::InBondMovement;
use crate::in_bond_event::InBondEvent;
use crate::journey::{
    Counted, Counting, Finding, OF_THE_CHAIN, Steps, count, following, gravest, is_missing,
    not_asked, tell_by_rules, unless_missing,
};
use crate::policy::Policy;
use crate::rule::{Inquiry, Severity, rule_of};

mod clock;
mod disposition;
mod fold;
#[cfg(test)]
mod laws;
mod limit;
mod pieces;
mod place;
mod seals;
mod state;
mod step;
#[cfg(test)]
mod tests;

pub use limit::{LimitKind, TimeLimit};
pub use pieces::Pieces;
pub use place::{EndingKind, LinePlaces, PiecesAt, PlaceKind};
pub use state::{Ending, InBondJourneyType, Outcome, Phase, State};
pub use step::{Effect, Step};

use fold::Fold;

/// What the events of a movement amount to on a day. The order in which they arrive changes nothing.
#[must_use]
pub fn journey(movement: &InBondMovement, events: &Counting<InBondEvent>, as_of: Date) -> State {
    let Steps {
        steps,
        chain,
        mut findings,
    } = Steps::of(events);
    let ordered: Vec<&Counted<InBondEvent>> = chain
        .order
        .iter()
        .filter_map(|place| steps.get(*place).copied())
        .collect();
    let folded: Vec<&Counted<InBondEvent>> = ordered
        .iter()
        .copied()
        .filter(|step| step.endorsement.date <= as_of)
        .collect();
    let fold = Fold::of(movement, &folded, as_of);
    let after_ending: HashSet<DigestMultibase> = fold
        .findings
        .iter()
        .filter(|found| std::ptr::eq(found.code, &codes::AFTER_ENDING))
        .filter_map(|found| found.at)
        .collect();
    let missing = is_missing(&findings);
    findings.extend(fold.findings.iter().map(|found| {
        let status = match rule_of::<InBondMovement>(found.code).map(|rule| rule.severity) {
            Some(Severity::Error) => unless_missing(missing),
            _ => Status::Warning,
        };
        Finding::new(found.code, status, found.at.into_iter().collect())
    }));
    let timeline = ordered
        .into_iter()
        .map(|counted| step::shown(counted, effect(counted, &after_ending, as_of)))
        .collect();
    let places = fold.places.held();
    State {
        object_type: InBondJourneyType,
        in_bond_number: movement.in_bond_number.clone(),
        entry_type: movement.entry_type,
        bill_of_lading: movement.bill_of_lading.clone(),
        as_of,
        outcome: outcome(&findings, fold.count.nothing_left()),
        status: fold.phase,
        origination_port: movement.origination_port.clone(),
        destination_port: fold.destination.clone(),
        diverted_from: Some(&movement.destination_port)
            .filter(|port| *port != fold.destination)
            .cloned(),
        port: fold.port.clone(),
        firms_code: fold.firms_code.cloned(),
        carrier: fold.carrier.clone(),
        seals_known: fold.seals.known(),
        seal_numbers: fold.seals.numbers(),
        pieces: fold.count.shown(),
        goods: place::lines(movement, &places),
        places,
        timeline,
        time_limits: fold.limits,
        endings: fold.endings,
        findings,
    }
}

fn effect(
    counted: &Counted<InBondEvent>,
    after_ending: &HashSet<DigestMultibase>,
    as_of: Date,
) -> Effect {
    if counted.endorsement.date > as_of {
        Effect::Later
    } else if after_ending.contains(&counted.digest) {
        Effect::AfterEnding
    } else {
        Effect::Folded
    }
}

fn outcome(findings: &[Finding], nothing_left: bool) -> Outcome {
    match gravest(findings) {
        Some(Status::Fail) => Outcome::Contradictory,
        Some(_) => Outcome::Incomplete,
        None if nothing_left => Outcome::Ended,
        None => Outcome::Open,
    }
}

/// Verifies the movement in these bytes, and says what its events at hand amount to; nothing where it could
/// not be verified that far, or is no movement of sound structure.
pub fn follow(bytes: &[u8], evidence: &Evidence, policy: &Policy) -> (Report, Option<State>) {
    following(
        bytes,
        evidence,
        policy,
        |movement: &InBondMovement, inquiry| {
            let events = count(movement, inquiry).unwrap_or_default();
            journey(movement, &events, inquiry.as_of())
        },
    )
}

/// Tells what the events at hand amount to in the report on the movement. Without any, whether it is overdue
/// is asked all the same.
pub(super) fn check(movement: &InBondMovement, inquiry: &Inquiry<'_>, report: &mut Report) {
    let counting = count::<InBondEvent>(movement, inquiry);
    let asked = match counting {
        Some(_) => [OF_THE_CHAIN, ASKED].concat(),
        None => {
            not_asked(report);
            Vec::new()
        }
    };
    let events = counting.unwrap_or_default();
    let state = journey(movement, &events, inquiry.as_of());
    tell_by_rules::<InBondMovement>(&state.findings, &asked, report);
    if let Some(last) = state.last_day() {
        let about = "in-bond-movement.last-day";
        report
            .notes
            .push(Note::with_value(about, LAST_DAY, last.to_string()));
    }
}

/// The codes of a journey in bond that reject.
const ASKED: &[Code] = &[
    &codes::ARRIVAL_PORT,
    &codes::DIVERSION_REQUEST,
    &codes::LATE,
    &codes::PIECES,
    &codes::SEAL,
    &codes::AFTER_ENDING,
    &codes::HOLD,
    &codes::DISPOSITION_LATE,
];

const LAST_DAY: Text = Text {
    en: "the last day on which the merchandise is to be delivered at its port",
    es: "el último día en que la mercancía debe entregarse en su puerto",
    fr: "le dernier jour où la marchandise doit être livrée à son port",
};
