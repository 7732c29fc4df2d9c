//! Who may speak for the actor of an event: the party or its agent, customs. Asked of the event in question and
//! of those at hand alike.

use tradecred_vc::authority::{Act, Office};
use tradecred_vc::evidence::Relied;
use tradecred_vc::report::{Report, Status};

use super::CREDENTIAL_TYPE;
use super::model::{Actor, ProductEvent};
use crate::agent::{self, Asked, Signer, Speaker};
use crate::customs;
use crate::rule::Inquiry;

/// The actor in whose name an event speaks.
fn speaker(event: &ProductEvent) -> Speaker<'_> {
    Speaker {
        pointer: "/credentialSubject/actor",
        id: event.actor.id(),
        legal_name: event.actor.legal_name(),
        act: Act::Endorse,
        document_type: CREDENTIAL_TYPE,
        agreement: None,
        law: super::rules::THIS_TEXT,
    }
}

/// The actor as authority lists are asked about it, where it is customs.
fn office<'e>(event: &'e ProductEvent, did: &'e str) -> Option<Office<'e>> {
    match &event.actor {
        Actor::CustomsOffice(office) => {
            Some(customs::listed_as(&office.country, did, CREDENTIAL_TYPE))
        }
        Actor::NamedParty(_) => None,
    }
}

/// Asks who signed the event in question.
pub(super) fn check(event: &ProductEvent, inquiry: &Inquiry<'_>, report: &mut Report) {
    agent::check(&speaker(event), inquiry, report);
    let did = inquiry.verified.credential().issuer.id;
    if let Some(office) = office(event, did) {
        agent::check_office(&office, "/issuer", inquiry, report);
    }
}

/// Whether the author of an event at hand is known.
pub(super) fn known(event: &ProductEvent, relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Status {
    let signer = Signer::of_held(relied, inquiry);
    let asked = Asked {
        paper: None,
        transcribed_for: None,
        speaker: speaker(event),
        office: office(event, signer.did),
    };
    agent::known(&asked, &signer, inquiry)
}
