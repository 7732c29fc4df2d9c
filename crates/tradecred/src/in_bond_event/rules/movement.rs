//! The event held against the movement that it is an event of, where that is at hand.

use std::rc::Rc;

use tradecred_vc::evidence::Relied;
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Text;

use super::super::event::Event;
use super::super::model::InBondEvent;
use super::{ACTOR, DATE};
use crate::in_bond_movement::{self, InBondMovement};
use crate::resolve::{Resolved, check_reference, resolve, sound_in};
use crate::rule::{Findings, Inquiry};

const SUBJECT: &str = "/credentialSubject/subject";

pub(super) fn subject(event: &InBondEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let disagrees = matches!(resolve(&event.subject, inquiry), Resolved::Disagrees);
    check_reference(
        &event.subject,
        in_bond_movement::CREDENTIAL_TYPE,
        disagrees,
        SUBJECT,
        findings,
    );
}

/// The movement in a credential at hand, where it has the structure of one.
fn movement_in(relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Option<Rc<InBondMovement>> {
    sound_in(relied, &in_bond_movement::DOCUMENT, inquiry)
}

pub(super) fn missing(event: &InBondEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if event.subject.credential_type.as_str() != in_bond_movement::CREDENTIAL_TYPE {
        return findings.not_applicable();
    }
    match resolve(&event.subject, inquiry) {
        Resolved::Disagrees => findings.not_applicable(),
        Resolved::Agrees(relied) if movement_in(&relied, inquiry).is_some() => {}
        Resolved::Agrees(_) | Resolved::Missing => findings.undecided(SUBJECT),
    }
}

/// The movement; where it is not at hand, that is listed.
fn at_hand(
    event: &InBondEvent,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Option<Rc<InBondMovement>> {
    let found = match resolve(&event.subject, inquiry) {
        Resolved::Agrees(relied) => movement_in(&relied, inquiry),
        Resolved::Missing | Resolved::Disagrees => None,
    };
    if found.is_none() {
        findings.not_asked(NOT_AT_HAND);
    }
    found
}

pub(super) fn before_filing(
    event: &InBondEvent,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let movement = at_hand(event, inquiry, findings);
    if movement.is_some_and(|movement| event.date < movement.filed_at) {
        findings.raise(DATE);
    }
}

pub(super) fn before_authorization(
    event: &InBondEvent,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let moves = matches!(
        event.event,
        Event::Departure(_) | Event::CarrierTransfer(_) | Event::Arrival(_)
    );
    if !moves {
        return findings.not_applicable();
    }
    let Some(movement) = at_hand(event, inquiry, findings) else {
        return;
    };
    if (movement.filed_at..movement.movement_authorized_at).contains(&event.date) {
        findings.raise(DATE);
    }
}

/// Whether another than the filer of the movement asks for a diversion.
pub(super) fn is_asked_by_another(event: &InBondEvent, movement: &InBondMovement) -> bool {
    matches!(event.event, Event::DiversionRequest(_))
        && !same_legal_name(movement.filer.legal_name.as_str(), event.actor.legal_name())
}

pub(super) fn filer(event: &InBondEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if !matches!(event.event, Event::DiversionRequest(_)) {
        return findings.not_applicable();
    }
    let movement = at_hand(event, inquiry, findings);
    if movement.is_some_and(|movement| is_asked_by_another(event, &movement)) {
        findings.raise(format!("{ACTOR}/legalName"));
    }
}

const NUMBER: &str = "/credentialSubject/event/inBondNumber";

/// Where the reference to a new movement is wrong: another type, another document than it says, or a movement
/// with another number.
pub(super) fn misnamed_new(event: &InBondEvent, inquiry: &Inquiry<'_>) -> Option<String> {
    const MOVEMENT: &str = "/credentialSubject/event/movement";
    let Event::NewInBond(new) = &event.event else {
        return None;
    };
    let reference = new.movement.as_ref()?;
    if reference.credential_type.as_str() != in_bond_movement::CREDENTIAL_TYPE {
        return Some(format!("{MOVEMENT}/credentialType"));
    }
    match resolve(reference, inquiry) {
        Resolved::Missing => None,
        Resolved::Disagrees => Some(MOVEMENT.to_owned()),
        Resolved::Agrees(relied) => {
            let following = movement_in(&relied, inquiry)?;
            let another = following.in_bond_number != new.in_bond_number;
            another.then(|| NUMBER.to_owned())
        }
    }
}

/// Whether a new in-bond number is that of the movement itself.
pub(super) fn keeps_number(event: &InBondEvent, movement: &InBondMovement) -> bool {
    matches!(&event.event, Event::NewInBond(new) if new.in_bond_number == movement.in_bond_number)
}

pub(super) fn new_in_bond(event: &InBondEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if !matches!(event.event, Event::NewInBond(_)) {
        return findings.not_applicable();
    }
    if let Some(place) = misnamed_new(event, inquiry) {
        return findings.raise(place);
    }
    let movement = at_hand(event, inquiry, findings);
    if movement.is_some_and(|movement| keeps_number(event, &movement)) {
        findings.raise_with(NUMBER, "that of the movement itself");
    }
}

const NOT_AT_HAND: Text = Text {
    en: "the movement is not at hand as the event refers to it",
    es: "el movimiento no está disponible tal como el evento lo menciona",
    fr: "le mouvement n'est pas disponible tel que l'événement s'y réfère",
};
