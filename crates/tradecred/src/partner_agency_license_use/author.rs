//! Who may speak for the actor of an event: the holder or its agent, customs, the agency, a transcriber of
//! paper. Asked of the event in question and of those at hand alike.

use tradecred_vc::authority::{Act, Grade, Office};
use tradecred_vc::evidence::Relied;
use tradecred_vc::report::{Report, Status};

use super::CREDENTIAL_TYPE;
use super::model::{Actor, PartnerAgencyLicenseUse};
use super::rules::license;
use crate::agent::{self, Asked, Signer, Speaker};
use crate::customs;
use crate::partner_agency;
use crate::partner_agency_license::{PartnerAgencyLicense, office_role};
use crate::rule::Inquiry;

/// The lowest grade of a transcription that is accepted.
pub(super) const MINIMUM_GRADE: Grade = Grade::Customs;

/// The actor in whose name an event speaks.
fn speaker(event: &PartnerAgencyLicenseUse) -> Speaker<'_> {
    Speaker {
        pointer: "/credentialSubject/actor",
        id: event.actor.id(),
        legal_name: event.actor.legal_name(),
        act: Act::Endorse,
        document_type: CREDENTIAL_TYPE,
        agreement: None,
        law: "this text",
    }
}

/// The actor as authority lists are asked about it, where it is an office; `license` is the
/// licence, where that is at hand.
fn office<'e>(
    event: &'e PartnerAgencyLicenseUse,
    did: &'e str,
    license: Option<&PartnerAgencyLicense>,
) -> Option<Office<'e>> {
    match &event.actor {
        Actor::CustomsOffice(office) => {
            Some(customs::listed_as(&office.country, did, CREDENTIAL_TYPE))
        }
        Actor::PartnerAgencyOffice(office) => Some(Office {
            did,
            role: office_role(license),
            document_type: CREDENTIAL_TYPE,
            territory: Some(office.country.as_str()),
            name: None,
        }),
        Actor::NamedParty(_) => None,
    }
}

/// Asks who signed the event in question, which is no transcription.
pub(super) fn check(event: &PartnerAgencyLicenseUse, inquiry: &Inquiry<'_>, report: &mut Report) {
    agent::check(&speaker(event), inquiry, report);
    let license = license::license_at_hand(event, inquiry);
    let did = inquiry.verified.credential().issuer.id;
    if let Some(office) = office(event, did, license.as_deref()) {
        agent::check_office(&office, "/issuer", inquiry, report);
    }
}

/// Whether the author of an event at hand is known; the inquiry is about the licence.
pub(super) fn known(
    event: &PartnerAgencyLicenseUse,
    license: &PartnerAgencyLicense,
    relied: &Relied<'_>,
    inquiry: &Inquiry<'_>,
) -> Status {
    let signer = Signer::of_held(relied, inquiry);
    let paper = event.paper_original.as_ref();
    let asked = Asked {
        paper: paper.map(|paper| (paper, MINIMUM_GRADE)),
        transcribed_for: Some(partner_agency::TRANSCRIBED_FOR),
        speaker: speaker(event),
        office: office(event, signer.did, Some(license)),
    };
    agent::known(&asked, &signer, inquiry)
}
