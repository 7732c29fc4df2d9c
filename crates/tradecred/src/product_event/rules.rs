//! The rules of an event as a table, and what they ask of who acts and of what happened.

use std::rc::Rc;

use tradecred_vc::problem::Code;
use tradecred_vc::time::Timestamp;

use super::event::Event;
use super::model::{Actor, ProductEvent};
use super::{CREDENTIAL_TYPE, DOCUMENT, codes};
use crate::customs;
use crate::journey::place;
use crate::product_authenticity::{ProductAuthenticity, is_did};
use crate::resolve::{Resolved, resolve, sound_in};
use crate::rule::Severity::Error;
use crate::rule::{Inquiry, Judge, Reads, Rule};

mod unit;

const ACTOR: &str = "/credentialSubject/actor";
const DATE: &str = "/credentialSubject/date";
const EVENT: &str = "/credentialSubject/event";
/// The law of a rule that rests on the chapter alone.
pub(super) const THIS_TEXT: &str = "this text";

const fn rule(
    id: &'static str,
    code: Code,
    words: &'static str,
    judge: Judge<ProductEvent>,
) -> Rule<ProductEvent> {
    Rule::new(id, code, Error, THIS_TEXT, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<ProductEvent>] = &[
    rule(
        "chain",
        &codes::SUBJECT,
        "the unit that it is an event of",
        unit::subject,
    ),
    rule(
        "chain",
        &codes::PREVIOUS,
        "the events before it",
        place::previous,
    ),
    rule(
        "chain",
        &codes::SEQUENCE,
        "the events before it",
        place::sequence,
    ),
    rule("actor", &codes::ACTOR, "who acts", |event, _, findings| {
        if is_misplaced(event) {
            findings.raise(format!("{ACTOR}/type"));
        }
    }),
    rule(
        "date",
        &codes::DATE,
        "date of the event",
        |event, inquiry, findings| customs::check_day(event.date, DATE, inquiry, findings),
    ),
    rule(
        "shipment",
        &codes::TO,
        "to whom",
        |event, inquiry, findings| {
            if has_no_receiver(event, inquiry.verified.credential().issuer.id) {
                findings.raise(format!("{EVENT}/to/id"));
            }
        },
    ),
    rule(
        "report",
        &codes::REPORT,
        "the report",
        |event, inquiry, findings| {
            if let Some(place) = misnamed_report(event, inquiry) {
                findings.raise(place);
            }
        },
    ),
    rule(
        "unit",
        &codes::UNIT_MISSING,
        "the unit that it is an event of",
        unit::missing,
    ),
    rule(
        "unit",
        &codes::BEFORE_MADE,
        "date on which it was made",
        unit::before_made,
    ),
    rule("unit", &codes::STRANGER, "who has a say", unit::stranger),
];

/// The codes of the rules that reject an event with its unit at hand; those that look at other events are left
/// out.
pub(super) fn rejections(
    event: &ProductEvent,
    unit: &ProductAuthenticity,
    issuer: &str,
    signed_at: Timestamp,
    inquiry: &Inquiry<'_>,
) -> Vec<Code> {
    let at = inquiry.policy.envelope.at;
    let asked: [(Code, bool); 5] = [
        (&codes::PREVIOUS, !place::misnamed(event).is_empty()),
        (&codes::SEQUENCE, place::begins_elsewhere(event)),
        (
            &codes::DATE,
            customs::ahead(event.date, at, signed_at).is_some(),
        ),
        (&codes::TO, has_no_receiver(event, issuer)),
        (&codes::BEFORE_MADE, unit::is_before_made(event, unit)),
    ];
    asked
        .into_iter()
        .filter_map(|(code, rejected)| rejected.then_some(code))
        .collect()
}

/// Whether customs acts where only a party can: it neither trades nor keeps units.
pub(super) fn is_misplaced(event: &ProductEvent) -> bool {
    let is_of_a_party = matches!(
        event.event,
        Event::Shipped(_) | Event::Received(_) | Event::Sold(_) | Event::Returned(_)
    );
    is_of_a_party && !matches!(event.actor, Actor::NamedParty(_))
}

/// Whether a shipment goes to nobody who could be known again, or to the actor.
fn has_no_receiver(event: &ProductEvent, issuer: &str) -> bool {
    let Event::Shipped(shipped) = &event.event else {
        return false;
    };
    let to = shipped.to.id.as_ref();
    to.is_none_or(|to| !is_did(to) || to.as_str() == event.actor.did(issuer))
}

/// Where the reference to the report that is withdrawn is wrong: another type, another document than it says, no
/// report, or one on another unit.
fn misnamed_report(event: &ProductEvent, inquiry: &Inquiry<'_>) -> Option<String> {
    let Event::ReportWithdrawn(withdrawn) = &event.event else {
        return None;
    };
    let reference = &withdrawn.report;
    if reference.credential_type.as_str() != CREDENTIAL_TYPE {
        return Some(format!("{EVENT}/report/credentialType"));
    }
    let wrong = match resolve(reference, inquiry) {
        Resolved::Missing => false,
        Resolved::Disagrees => true,
        Resolved::Agrees(relied) => {
            let named: Option<Rc<ProductEvent>> = sound_in(&relied, &DOCUMENT, inquiry);
            let own = event.subject.digest_multibase;
            named.is_some_and(|named| {
                !matches!(named.event, Event::Reported(_)) || named.subject.digest_multibase != own
            })
        }
    };
    wrong.then(|| format!("{EVENT}/report"))
}
