//! Who may speak for the actor of an endorsement: the office or association itself, the holder or its
//! agent, a transcriber of paper. Asked of the endorsement in question and of those at hand alike.

use std::rc::Rc;

use tradecred_vc::authority::{Act, Grade, Office};
use tradecred_vc::evidence::Relied;
use tradecred_vc::report::{Report, Status};

use super::CREDENTIAL_TYPE;
use super::model::{Actor, AtaCarnetEndorsement};
use crate::agent::{self, Asked, Signer, Speaker};
use crate::ata_carnet::{self, AtaCarnet};
use crate::carnet::CustomsTerritory;
use crate::resolve::sound_at;
use crate::rule::Inquiry;

/// The lowest grade of a transcription that is accepted.
pub(super) const MINIMUM_GRADE: Grade = Grade::Association;

/// The actor in whose name an endorsement speaks.
fn speaker(endorsement: &AtaCarnetEndorsement) -> Speaker<'_> {
    let (id, legal_name) = match &endorsement.actor {
        Actor::CarnetOffice(office) => (None, &office.legal_name),
        Actor::CarnetAssociation(association) => (None, &association.legal_name),
        Actor::CarnetHolder(holder) => (holder.id.as_ref(), &holder.legal_name),
    };
    Speaker {
        pointer: "/credentialSubject/actor",
        id,
        legal_name: legal_name.as_str(),
        act: Act::Endorse,
        document_type: CREDENTIAL_TYPE,
        agreement: None,
        law: "ATA 8(1), Istanbul A 10(1)",
    }
}

/// The actor as authority lists are asked about it, where it is one that they name; its name is for trust
/// lists to say.
fn office<'e>(endorsement: &'e AtaCarnetEndorsement, did: &'e str) -> Option<Office<'e>> {
    let (role, country) = match &endorsement.actor {
        Actor::CarnetOffice(office) => ("customs", &office.country),
        Actor::CarnetAssociation(association) => ("association", &association.country),
        Actor::CarnetHolder(_) => return None,
    };
    Some(Office {
        did,
        role,
        document_type: CREDENTIAL_TYPE,
        territory: Some(country.as_str()),
        name: None,
    })
}

/// Asks who signed the endorsement in question, which is no transcription.
pub(super) fn check(
    endorsement: &AtaCarnetEndorsement,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    agent::check(&speaker(endorsement), inquiry, report);
    let issuer = inquiry.verified.credential().issuer.id;
    if let Some(office) = office(endorsement, issuer) {
        agent::check_office(&office, "/issuer", inquiry, report);
    }
}

/// The carnet that is endorsed, where it is at hand as the endorsement refers to it.
pub(super) fn carnet_at_hand(
    endorsement: &AtaCarnetEndorsement,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<AtaCarnet>> {
    sound_at(&endorsement.subject, &ata_carnet::DOCUMENT, inquiry)
}

/// The countries for one of which whoever transcribed an endorsement from paper acts: those of the territory of
/// the actor, and for what an association or the holder does those of the territory in which the carnet was
/// issued.
pub(super) fn transcribed_for(
    endorsement: &AtaCarnetEndorsement,
    carnet: Option<&AtaCarnet>,
) -> Vec<String> {
    let (own, carnet) = match &endorsement.actor {
        Actor::CarnetOffice(office) => (Some(&office.country), None),
        Actor::CarnetAssociation(association) => (Some(&association.country), carnet),
        Actor::CarnetHolder(_) => (None, carnet),
    };
    let issuing = carnet.map(|carnet| &carnet.issued_by.country);
    own.into_iter()
        .chain(issuing)
        .flat_map(|country| CustomsTerritory::from(country).countries())
        .collect()
}

/// Whether the author of an endorsement at hand, of this carnet, is known: `Pass` where each check is one, `Fail` where one
/// fails, `Undecided` where one is not decided and none fails.
pub(crate) fn known(
    endorsement: &AtaCarnetEndorsement,
    carnet: &AtaCarnet,
    relied: &Relied<'_>,
    inquiry: &Inquiry<'_>,
) -> Status {
    let signer = Signer::of_held(relied, inquiry);
    let paper = endorsement.paper_original.as_ref();
    let countries = paper.map(|_| transcribed_for(endorsement, Some(carnet)));
    let countries: Option<Vec<&str>> = countries
        .as_ref()
        .map(|countries| countries.iter().map(String::as_str).collect());
    let asked = Asked {
        paper: paper.map(|paper| (paper, MINIMUM_GRADE)),
        transcribed_for: countries.as_deref(),
        speaker: speaker(endorsement),
        office: office(endorsement, signer.did),
    };
    agent::known(&asked, &signer, inquiry)
}
