//! The journey of a movement: where the goods are, as the events at hand tell, and what does not fit (SPEC
//! chapter *In-bond movement*, section *The journey of a movement*).

use serde::Serialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::problem::{Code, Text};
use tradecred_vc::report::{Note, Report, Status};
use tradecred_vc::time::Date;

use super::codes;
use super::model::InBondMovement;
use super::rules::RULES;
use crate::identifier::{CarrierCode, FirmsCode, InBondNumber, NonEmptyText, PortCode};
use crate::in_bond_event::InBondEvent;
use crate::journey::{
    Counted, Counting, Finding, OF_THE_CHAIN, Steps, count, following, is_missing, not_asked, tell,
    unless_missing,
};
use crate::policy::Policy;
use crate::rule::{Inquiry, Rule, Severity};

mod clock;
mod fold;
#[cfg(test)]
mod tests;
mod told;

use fold::Fold;

/// How far a movement has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub enum Phase {
    /// Customs authorized it.
    Authorised,
    /// The goods are on their way.
    Departed,
    /// The entire shipment has arrived.
    Arrived,
    /// The goods are under general order.
    GeneralOrder,
    /// Nothing is left: the last pieces were exported.
    Exported,
    /// Nothing is left: the last pieces were entered.
    EntryFiled,
    /// Nothing is left: the last pieces are in a foreign-trade zone.
    AdmittedToForeignTradeZone,
    /// Nothing is left: the last pieces go on under a new in-bond number.
    Forwarded,
}

/// Something that does not fit, and at which event.
#[derive(Debug, Clone, Copy)]
struct Found {
    code: Code,
    at: Option<DigestMultibase>,
}

/// Where the goods of a movement are, and what does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct State {
    /// The in-bond number.
    pub in_bond_number: InBondNumber,
    /// The day asked about: later events are not folded.
    pub as_of: Date,
    /// How far the movement has come.
    pub status: Phase,
    /// The port of the last departure, transfer or arrival; at first the origination port.
    pub port: PortCode,
    /// The facility within the port, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firms_code: Option<FirmsCode>,
    /// Who carries the goods.
    pub carrier: CarrierCode,
    /// How many pieces are left in the movement.
    pub pieces: u64,
    /// The seals.
    pub seal_numbers: Vec<NonEmptyText>,
    /// The last day of the in-transit time; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// Whether that day is over and the entire shipment has not arrived.
    pub overdue: bool,
    /// The events that count, in the order in which they are folded.
    pub timeline: Vec<Step>,
    /// What is contradictory, missing, or worth a look.
    pub findings: Vec<Finding>,
}

/// An event that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Step {
    /// Its digest.
    pub digest_multibase: DigestMultibase,
    /// Its place, as it says.
    pub sequence: u32,
    /// Its day.
    pub date: Date,
    /// What happened: the `type` of the event.
    pub event: &'static str,
    /// Who acted.
    pub actor: String,
    /// Whether it is folded; what took place after the day asked about is not.
    pub folded: bool,
}

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
    let missing = is_missing(&findings);
    findings.extend(fold.findings.iter().map(|found| {
        let status = match rule_of(found.code).map(|rule| rule.severity) {
            Some(Severity::Error) => unless_missing(missing),
            _ => Status::Warning,
        };
        Finding::new(found.code, status, found.at.into_iter().collect())
    }));
    State {
        in_bond_number: movement.in_bond_number.clone(),
        as_of,
        status: fold.phase,
        port: fold.port.clone(),
        firms_code: fold.firms_code.cloned(),
        carrier: fold.carrier.scac.clone(),
        pieces: fold.left(),
        seal_numbers: fold.seals.iter().copied().cloned().collect(),
        last_day: fold.last_day(as_of),
        overdue: fold.is_overdue(as_of),
        timeline: ordered.into_iter().map(|step| shown(step, as_of)).collect(),
        findings,
    }
}

fn shown(counted: &Counted<InBondEvent>, as_of: Date) -> Step {
    let event = &counted.endorsement;
    Step {
        digest_multibase: counted.digest,
        sequence: event.sequence.get(),
        date: event.date,
        event: event.event.name(),
        actor: event.actor.legal_name().to_owned(),
        folded: event.date <= as_of,
    }
}

/// The first rule of this code.
fn rule_of(code: Code) -> Option<&'static Rule<InBondMovement>> {
    RULES.iter().find(|rule| std::ptr::eq(rule.code, code))
}

/// Verifies the movement in these bytes, and says what its events at hand amount to; nothing where it could
/// not be verified that far, or is no movement of sound structure.
pub fn follow(bytes: &[u8], evidence: &Evidence, policy: &Policy) -> (Report, Option<State>) {
    following(
        bytes,
        evidence,
        policy,
        |movement: &InBondMovement, inquiry| {
            let events = count(movement, inquiry).unwrap_or_else(|| Counting::of(Vec::new()));
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
    let events = counting.unwrap_or_else(|| Counting::of(Vec::new()));
    let state = journey(movement, &events, inquiry.as_of());
    let before = report.checks.len();
    tell(&state.findings, &asked, report);
    for check in report.checks.iter_mut().skip(before) {
        if let Some(rule) = rule_of(check.code) {
            check.rule = Some(rule.id);
            check.law = Some(rule.law);
        }
    }
    if let Some(last) = state.last_day {
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
