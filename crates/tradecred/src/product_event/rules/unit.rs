//! The event held against the unit that it is an event of, where that is at hand.

use std::rc::Rc;

use tradecred_vc::problem::Text;

use super::super::model::ProductEvent;
use super::{ACTOR, DATE};
use crate::journey::{Known, judge};
use crate::product_authenticity::{self, Parties, ProductAuthenticity};
use crate::resolve::{Resolved, check_reference, resolve, sound_in};
use crate::rule::{Findings, Inquiry};

const SUBJECT: &str = "/credentialSubject/subject";

pub(super) fn subject(event: &ProductEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let disagrees = matches!(resolve(&event.subject, inquiry), Resolved::Disagrees);
    check_reference(
        &event.subject,
        product_authenticity::CREDENTIAL_TYPE,
        disagrees,
        SUBJECT,
        findings,
    );
}

fn names_a_unit(event: &ProductEvent) -> bool {
    event.subject.credential_type.as_str() == product_authenticity::CREDENTIAL_TYPE
}

/// The unit, where it is at hand and its structure sound, and who issued it.
fn unit_at_hand<'e>(
    event: &ProductEvent,
    inquiry: &Inquiry<'e>,
) -> Option<(Rc<ProductAuthenticity>, &'e str)> {
    match resolve(&event.subject, inquiry) {
        Resolved::Agrees(relied) if names_a_unit(event) => {
            let unit = sound_in(&relied, &product_authenticity::DOCUMENT, inquiry)?;
            Some((unit, relied.issuer))
        }
        _ => None,
    }
}

pub(super) fn missing(event: &ProductEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if !names_a_unit(event) {
        return findings.not_applicable();
    }
    match resolve(&event.subject, inquiry) {
        Resolved::Disagrees => findings.not_applicable(),
        Resolved::Agrees(_) if unit_at_hand(event, inquiry).is_some() => {}
        Resolved::Agrees(_) | Resolved::Missing => findings.undecided(SUBJECT),
    }
}

/// The unit; where it is not at hand, that is listed.
fn at_hand<'e>(
    event: &ProductEvent,
    inquiry: &Inquiry<'e>,
    findings: &mut Findings<'_>,
) -> Option<(Rc<ProductAuthenticity>, &'e str)> {
    let found = unit_at_hand(event, inquiry);
    if found.is_none() {
        findings.not_asked(NOT_AT_HAND);
    }
    found
}

/// Whether an event is dated before the day before the unit was made.
pub(super) fn is_before_made(event: &ProductEvent, unit: &ProductAuthenticity) -> bool {
    let first = unit.made_at.add_days(-1).unwrap_or(unit.made_at);
    event.date < first
}

pub(super) fn before_made(
    event: &ProductEvent,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let found = at_hand(event, inquiry, findings);
    if found.is_some_and(|(unit, _)| is_before_made(event, &unit)) {
        findings.raise(DATE);
    }
}

pub(super) fn stranger(event: &ProductEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some((unit, maker)) = at_hand(event, inquiry, findings) else {
        return;
    };
    let digest = event.subject.digest_multibase;
    let events = judge::<ProductEvent>(&unit, digest, inquiry).judged;
    let parties = Parties::of(&unit, maker, &events, inquiry);
    match parties.say(event, inquiry.verified.credential().issuer.id) {
        Known::Yes => {}
        Known::Unknown => findings.undecided(ACTOR),
        Known::No => findings.raise(ACTOR),
    }
}

const NOT_AT_HAND: Text = Text {
    en: "the unit is not at hand as the event refers to it",
    es: "la unidad no está disponible tal como el evento la menciona",
    fr: "l'unité n'est pas disponible telle que l'événement s'y réfère",
};
