//! Who may speak for the actor of an endorsement: itself, its agent, or a transcriber of paper. Asked of the
//! endorsement in question and of those at hand alike.

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::evidence::Relied;
use tradecred_vc::report::{Report, Status};

use super::CREDENTIAL_TYPE;
use super::model::FisheriesCertificateEndorsement;
use crate::agent::{self, Asked, Signer, Speaker};
use crate::rule::Inquiry;

/// The lowest grade of a transcription that is accepted.
pub(super) const MINIMUM_GRADE: Grade = Grade::Customs;
/// For which territory customs that transcribes one acts.
pub(super) const TRANSCRIBED_FOR: &[&str] = &["US"];

/// The actor in whose name an endorsement speaks.
fn speaker(endorsement: &FisheriesCertificateEndorsement) -> Speaker<'_> {
    Speaker {
        pointer: "/credentialSubject/actor",
        id: endorsement.actor.id.as_ref(),
        legal_name: endorsement.actor.legal_name.as_str(),
        act: Act::Endorse,
        document_type: CREDENTIAL_TYPE,
        agreement: None,
        law: "50 CFR 216.24(f)(4)(xiv)",
    }
}

/// Asks who signed the endorsement in question, which is no transcription.
pub(super) fn check(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    agent::check(&speaker(endorsement), inquiry, report);
}

/// Whether the author of an endorsement at hand is known.
pub(super) fn known(
    endorsement: &FisheriesCertificateEndorsement,
    relied: &Relied<'_>,
    inquiry: &Inquiry<'_>,
) -> Status {
    let signer = Signer::of_held(relied, inquiry);
    let paper = endorsement.paper_original.as_ref();
    let asked = Asked {
        paper: paper.map(|paper| (paper, MINIMUM_GRADE)),
        transcribed_for: Some(TRANSCRIBED_FOR),
        speaker: speaker(endorsement),
        office: None,
    };
    agent::known(&asked, &signer, inquiry)
}
