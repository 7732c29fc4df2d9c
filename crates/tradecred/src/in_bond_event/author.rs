//! Who may speak for the actor of an event: customs itself, a carrier or party or its agent, a transcriber of
//! paper. Asked of the event in question and of those at hand alike.

use tradecred_vc::authority::{Act, Grade, Office};
use tradecred_vc::evidence::Relied;
use tradecred_vc::report::{Report, Status};

use super::CREDENTIAL_TYPE;
use super::model::{Actor, InBondEvent};
use crate::agent::{self, Asked, Signer, Speaker};
use crate::customs;
use crate::in_bond;
use crate::rule::Inquiry;

/// The lowest grade of a transcription that is accepted.
pub(super) const MINIMUM_GRADE: Grade = Grade::Customs;

/// The actor in whose name an event speaks.
fn speaker(event: &InBondEvent) -> Speaker<'_> {
    Speaker {
        pointer: "/credentialSubject/actor",
        id: event.actor.id(),
        legal_name: event.actor.legal_name(),
        act: Act::Endorse,
        document_type: CREDENTIAL_TYPE,
        agreement: None,
        law: "19 CFR 18.1(h)",
    }
}

/// The actor as authority lists are asked about it, where it is customs.
fn office<'e>(event: &'e InBondEvent, did: &'e str) -> Option<Office<'e>> {
    match &event.actor {
        Actor::CustomsOffice(office) => {
            Some(customs::listed_as(&office.country, did, CREDENTIAL_TYPE))
        }
        Actor::InBondCarrier(_) | Actor::NamedParty(_) => None,
    }
}

/// Asks who signed the event in question, which is no transcription.
pub(super) fn check(event: &InBondEvent, inquiry: &Inquiry<'_>, report: &mut Report) {
    agent::check(&speaker(event), inquiry, report);
    if let Some(office) = office(event, inquiry.verified.credential().issuer.id) {
        agent::check_office(&office, "/issuer", inquiry, report);
    }
}

/// Whether the author of an event at hand is known.
pub(super) fn known(event: &InBondEvent, relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Status {
    let signer = Signer::of_held(relied, inquiry);
    let paper = event.paper_original.as_ref();
    let asked = Asked {
        paper: paper.map(|paper| (paper, MINIMUM_GRADE)),
        transcribed_for: Some(in_bond::TRANSCRIBED_FOR),
        speaker: speaker(event),
        office: office(event, signer.did),
    };
    agent::known(&asked, &signer, inquiry)
}
