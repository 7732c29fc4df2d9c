//! Who may speak for the licensor: the licensor itself, its agent, a transcriber of paper. Asked of the licence in
//! question and of those at hand alike.

use std::borrow::Cow;

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::evidence::Relied;
use tradecred_vc::report::Status;

use super::CREDENTIAL_TYPE;
use super::model::IntellectualPropertyLicense;
use crate::agent::{self, Asked, Signer, Speaker};
use crate::party::NamedParty;
use crate::rule::Inquiry;

/// The lowest grade of a transcription that is accepted.
pub(super) const MINIMUM_GRADE: Grade = Grade::Customs;
/// For which country whoever transcribed a licence acts.
pub(super) const TRANSCRIBED_FOR: &[&str] = crate::ipr::TRANSCRIBED_FOR;

/// The licensor in whose name a licence speaks.
pub(super) fn speaker(license: &IntellectualPropertyLicense) -> Speaker<'_> {
    Speaker {
        pointer: "/credentialSubject/licensor",
        id: license.licensor.id.as_ref(),
        legal_name: license.licensor.legal_name.as_str(),
        act: Act::Certify,
        document_type: CREDENTIAL_TYPE,
        agreement: None,
        law: "this text",
    }
}

/// Whether the author of a licence at hand is known.
pub(super) fn known(
    license: &IntellectualPropertyLicense,
    relied: &Relied<'_>,
    inquiry: &Inquiry<'_>,
) -> Status {
    let signer = Signer::of_held(relied, inquiry);
    let paper = license.paper_original.as_ref();
    let asked = Asked {
        paper: paper.map(|paper| (paper, MINIMUM_GRADE)),
        transcribed_for: Some(TRANSCRIBED_FOR),
        speaker: speaker(license),
        office: None,
    };
    agent::known(&asked, &signer, inquiry)
}

/// The licensor of a licence that this issuer signed. An issuer that is no transcriber stands for a licensor
/// without an `id`.
pub(super) fn licensor<'l>(
    license: &'l IntellectualPropertyLicense,
    issuer: &str,
) -> Cow<'l, NamedParty> {
    let licensor: &NamedParty = &license.licensor;
    if licensor.id.is_some() || license.paper_original.is_some() {
        return Cow::Borrowed(licensor);
    }
    let mut signed = licensor.clone();
    signed.id = issuer.parse().ok();
    Cow::Owned(signed)
}
