//! Who may speak for the actor of an endorsement: the office or association itself, the holder or its
//! agent, a transcriber of paper. Asked of the endorsement in question and of those at hand alike.

use tradecred_vc::authority::{Act, Grade, Office};
use tradecred_vc::evidence::Relied;
use tradecred_vc::report::{Report, Status};

use super::CREDENTIAL_TYPE;
use super::model::{Actor, AtaCarnetEndorsement};
use crate::agent::{self, Asked, Signer, Speaker};
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

/// Whether the author of an endorsement at hand is known: `Pass` where each check is one, `Fail` where one
/// fails, `Undecided` where one is not decided and none fails.
pub(crate) fn known(
    endorsement: &AtaCarnetEndorsement,
    relied: &Relied<'_>,
    inquiry: &Inquiry<'_>,
) -> Status {
    let signer = Signer::of_held(relied, inquiry);
    let paper = endorsement.paper_original.as_ref();
    let asked = Asked {
        paper: paper.map(|paper| (paper, MINIMUM_GRADE)),
        transcribed_for: None,
        speaker: speaker(endorsement),
        office: office(endorsement, signer.did),
    };
    agent::known(&asked, &signer, inquiry)
}
