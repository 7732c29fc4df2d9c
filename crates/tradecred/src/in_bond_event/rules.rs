//! The rules of an event as a table, and what they ask of who acts and when.

use tradecred_vc::problem::Code;
use tradecred_vc::time::{Date, Timestamp};

use super::codes;
use super::event::Event;
use super::model::{Actor, InBondEvent};
use crate::customs;
use crate::in_bond_movement::InBondMovement;
use crate::journey::place;
use crate::rule::Severity::{Error, Warning};
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule, Severity};

mod movement;

const ACTOR: &str = "/credentialSubject/actor";
const DATE: &str = "/credentialSubject/date";
const REPORTED_AT: &str = "/credentialSubject/reportedAt";
/// The words by which the in-bond record is kept.
const KEPT: &str = "must update and/or amend the in-bond record";

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<InBondEvent>,
) -> Rule<InBondEvent> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<InBondEvent>] = &[
    rule(
        "chain",
        &codes::SUBJECT,
        Error,
        "19 CFR 18.1(h)",
        KEPT,
        movement::subject,
    ),
    rule(
        "chain",
        &codes::PREVIOUS,
        Error,
        "19 CFR 18.1(h)",
        KEPT,
        place::previous,
    ),
    rule(
        "chain",
        &codes::SEQUENCE,
        Error,
        "19 CFR 18.1(h)",
        KEPT,
        place::sequence,
    ),
    rule(
        "actor",
        &codes::ACTOR,
        Error,
        "19 CFR 18.1(h), (i)(1) to (3), 18.5(a)",
        "The decision to extend the in-transit time period is within the discretion of CBP",
        |event, _, findings| {
            for place in misplaced_actor(event) {
                findings.raise(place);
            }
        },
    ),
    rule(
        "date",
        &codes::DATE,
        Error,
        "19 CFR 18.1(h)",
        "the event that requires updating and/or amending of the in-bond record",
        |event, inquiry, findings| customs::check_day(event.date, DATE, inquiry, findings),
    ),
    rule(
        "report",
        &codes::REPORTED_AT,
        Error,
        "19 CFR 18.1(j)",
        "CBP must be notified via a CBP-approved EDI system",
        reported_at,
    ),
    rule(
        "report",
        &codes::REPORT_LATE,
        Warning,
        "19 CFR 18.1(h), (j), 18.7(a)(3)",
        "Within two business days after the arrival of any portion of an in-bond shipment",
        report_late,
    ),
    rule(
        "report",
        &codes::REPORT_MISSING,
        Warning,
        "19 CFR 18.1(h), (j), 18.7(a)(3)",
        "Failure to report the arrival or the FIRMS code for the physical location of the merchandise transported in-bond within the prescribed period constitutes an irregular delivery",
        report_missing,
    ),
    rule(
        "chain",
        &codes::MOVEMENT_MISSING,
        Error,
        "19 CFR 18.1(h)",
        KEPT,
        movement::missing,
    ),
    rule(
        "before-filing",
        &codes::BEFORE_FILING,
        Error,
        "19 CFR 18.1(h)",
        "The filer of the in-bond application",
        movement::before_filing,
    ),
    rule(
        "before-authorization",
        &codes::BEFORE_AUTHORIZATION,
        Warning,
        "19 CFR 18.1(i)(1)",
        "the date CBP provides movement authorization to the in-bond applicant",
        movement::before_authorization,
    )
    .unconfirmed(),
    rule(
        "diversion",
        &codes::FILER,
        Error,
        "19 CFR 18.5(a)",
        "the filer of the in-bond application must submit a request to divert merchandise via a CBP-approved EDI system",
        movement::filer,
    ),
    rule(
        "IB-06",
        &codes::NEW_IN_BOND,
        Error,
        "19 CFR 18.9",
        "submit a new in-bond application in order to forward or return merchandise",
        movement::new_in_bond,
    ),
];

/// The codes of the rules that reject an event with its movement at hand; those that look at other events
/// are left out.
pub(super) fn rejections(
    event: &InBondEvent,
    movement: &InBondMovement,
    signed_at: Timestamp,
    inquiry: &Inquiry<'_>,
) -> Vec<Code> {
    let at = inquiry.policy.envelope.at;
    let asked: [(Code, bool); 8] = [
        (&codes::PREVIOUS, !place::misnamed(event).is_empty()),
        (&codes::SEQUENCE, place::begins_elsewhere(event)),
        (&codes::ACTOR, !misplaced_actor(event).is_empty()),
        (
            &codes::DATE,
            customs::ahead(event.date, at, signed_at).is_some(),
        ),
        (
            &codes::REPORTED_AT,
            misreported(event, at, signed_at).is_some(),
        ),
        (&codes::BEFORE_FILING, event.date < movement.filed_at),
        (
            &codes::FILER,
            movement::is_asked_by_another(event, movement),
        ),
        (
            &codes::NEW_IN_BOND,
            movement::misnamed_new(event, inquiry).is_some()
                || movement::keeps_number(event, movement),
        ),
    ];
    asked
        .into_iter()
        .filter_map(|(code, rejected)| rejected.then_some(code))
        .collect()
}

/// Where the actor cannot act so: customs holds and decides; who has the goods moves them and reports; some
/// things anybody may tell.
fn misplaced_actor(event: &InBondEvent) -> Vec<String> {
    let by_customs = match &event.event {
        Event::HoldForExamination(_)
        | Event::ReleaseFromExamination(_)
        | Event::DiversionDecision(_)
        | Event::ExtensionDecision(_)
        | Event::ShorteningDecision(_) => Some(true),
        Event::SealChange(_)
        | Event::Shortage(_)
        | Event::GeneralOrder(_)
        | Event::RecordUpdate(_)
        | Event::Reconciliation(_) => None,
        _ => Some(false),
    };
    let mut places = Vec::new();
    if by_customs.is_some_and(|expected| expected != event.actor.is_customs()) {
        places.push(format!("{ACTOR}/type"));
    }
    if let Actor::CustomsOffice(office) = &event.actor
        && office.country.as_str() != customs::COUNTRY
    {
        places.push(format!("{ACTOR}/country"));
    }
    places
}

/// How the day of the report is wrong, where it is.
fn misreported(event: &InBondEvent, at: Timestamp, signed_at: Timestamp) -> Option<&'static str> {
    let day = event.reported_at?;
    if day < event.date {
        Some("before the event")
    } else {
        customs::ahead(day, at, signed_at)
    }
}

fn reported_at(event: &InBondEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if event.reported_at.is_none() {
        return findings.not_applicable();
    }
    let (at, signed_at) = (inquiry.policy.envelope.at, inquiry.verified.signed_at());
    if let Some(how) = misreported(event, at, signed_at) {
        findings.raise_with(REPORTED_AT, how);
    }
}

/// The last working day on which customs is to be notified, where it is.
pub(crate) fn report_due(event: &InBondEvent) -> Option<Date> {
    let reportable = matches!(
        event.event,
        Event::Arrival(_) | Event::Exportation(_) | Event::SealChange(_) | Event::Shortage(_)
    );
    reportable
        .then(|| customs::working_days_after(event.date, 2))
        .flatten()
}

fn report_late(event: &InBondEvent, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(due) = report_due(event) else {
        return;
    };
    findings.not_asked(customs::HOLIDAYS);
    if event.reported_at.is_some_and(|day| day > due) {
        findings.raise(REPORTED_AT);
    }
}

fn report_missing(event: &InBondEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let told = event.reported_at.is_some() || event.actor.is_customs();
    if !told && report_due(event).is_some_and(|due| inquiry.as_of() > due) {
        findings.raise(REPORTED_AT);
    }
}
