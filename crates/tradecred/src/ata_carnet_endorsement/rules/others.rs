//! An endorsement held against other credentials of the evidence: the carnet, what comes before it, what
//! it gives as evidence.

use std::rc::Rc;

use tradecred_vc::problem::Text;

use super::super::action::Action;
use super::super::author::carnet_at_hand;
use super::super::model::{Actor, AtaCarnetEndorsement};
use super::super::words::{RegularisationGround, SheetKind};
use super::{Judged, PREVIOUS, SEQUENCE, own, tell};
use crate::ata_carnet::{self, Listed};
use crate::carnet::{Sameness, sameness};
use crate::reference::CredentialReference;
use crate::resolve::{Resolved, check_reference, resolve, sound_in};
use crate::rule::{Findings, Inquiry};

const SUBJECT: &str = "/credentialSubject/subject";

/// The reference to the carnet names a carnet, and what it leads to.
pub(super) fn subject(
    endorsement: &AtaCarnetEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let disagrees = matches!(resolve(&endorsement.subject, inquiry), Resolved::Disagrees);
    check_reference(
        &endorsement.subject,
        ata_carnet::CREDENTIAL_TYPE,
        disagrees,
        SUBJECT,
        findings,
    );
}

fn names_carnet(endorsement: &AtaCarnetEndorsement) -> bool {
    endorsement.subject.credential_type.as_str() == ata_carnet::CREDENTIAL_TYPE
}

pub(super) fn carnet_missing(
    endorsement: &AtaCarnetEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match resolve(&endorsement.subject, inquiry) {
        _ if !names_carnet(endorsement) => findings.not_applicable(),
        Resolved::Disagrees => findings.not_applicable(),
        Resolved::Agrees(_) if carnet_at_hand(endorsement, inquiry).is_some() => {}
        Resolved::Agrees(_) | Resolved::Missing => findings.undecided(SUBJECT),
    }
}

/// Asks a rule that holds an endorsement against its carnet, where that is at hand.
pub(super) fn held_against<J: Into<Judged>>(
    judge: impl Fn(&AtaCarnetEndorsement, &Listed<'_>) -> Option<J>,
    endorsement: &AtaCarnetEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match carnet_at_hand(endorsement, inquiry) {
        Some(carnet) => tell(judge(endorsement, &Listed::of(&carnet)), findings),
        None => findings.not_asked(NO_CARNET),
    }
}

/// The references to what comes before it are in order, and say what these say.
pub(super) fn previous(
    endorsement: &AtaCarnetEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    tell(own::previous(endorsement), findings);
    for (index, reference) in endorsement.previous.iter().enumerate() {
        if let Resolved::Disagrees = resolve(reference, inquiry) {
            findings.raise(format!("{PREVIOUS}/{index}"));
        }
    }
}

/// The endorsement that a reference leads to, where it has the structure of one.
fn endorsement_at(
    reference: &CredentialReference,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<AtaCarnetEndorsement>> {
    match resolve(reference, inquiry) {
        Resolved::Agrees(relied) => sound_in(&relied, &super::super::DOCUMENT, inquiry),
        Resolved::Missing | Resolved::Disagrees => None,
    }
}

/// The place in the chain is one more than the greatest before it.
pub(super) fn sequence(
    endorsement: &AtaCarnetEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if endorsement.previous.is_empty() {
        tell(own::sequence(endorsement), findings);
        return;
    }
    let before = endorsement.previous.iter().map(|reference| {
        let before = endorsement_at(reference, inquiry)?;
        Some(before.sequence.get())
    });
    let before: Option<Vec<u32>> = before.collect();
    let Some(greatest) = before.and_then(|before| before.into_iter().max()) else {
        findings.not_asked(NO_PREVIOUS);
        return;
    };
    if endorsement.sequence.get() != greatest.saturating_add(1) {
        findings.raise(SEQUENCE);
    }
}

/// What is given as evidence took place under the same carnet, elsewhere and later.
pub(super) fn evidence_later(
    endorsement: &AtaCarnetEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let act = match &endorsement.action {
        Action::Regularisation(act) if act.ground == RegularisationGround::OtherEvidence => act,
        _ => {
            findings.not_applicable();
            return;
        }
    };
    let mut asked = false;
    for (index, reference) in act.endorsements.iter().enumerate() {
        let Some(evidence) = endorsement_at(reference, inquiry) else {
            continue;
        };
        asked = true;
        let arrived = matches!(
            evidence.action.movement(),
            Some(SheetKind::Importation | SheetKind::ReImportation)
        );
        let place = format!("/credentialSubject/action/endorsements/{index}");
        let elsewhere = evidence.subject.digest_multibase != endorsement.subject.digest_multibase;
        let before = act.left_on.is_some_and(|left| evidence.date < left);
        let detail = if !arrived {
            "no importation or re-importation"
        } else if elsewhere {
            "of another carnet"
        } else if same_country(&evidence.actor, &endorsement.actor) {
            "of the same country"
        } else if before {
            "before the goods left"
        } else {
            if !of_two_territories(&evidence.actor, &endorsement.actor) {
                findings.undecided_with(place, "of what may be the same territory");
            }
            continue;
        };
        findings.raise_with(place, detail);
    }
    if !asked {
        findings.not_asked(NO_EVIDENCE);
    }
}

/// Whether both are offices of one country.
fn same_country(one: &Actor, other: &Actor) -> bool {
    match (one, other) {
        (Actor::CarnetOffice(one), Actor::CarnetOffice(other)) => one.country == other.country,
        _ => false,
    }
}

/// Whether they are no offices of one territory, and it is not open whether they are.
fn of_two_territories(one: &Actor, other: &Actor) -> bool {
    match (one, other) {
        (Actor::CarnetOffice(one), Actor::CarnetOffice(other)) => {
            sameness(one.country.as_str(), other.country.as_str()) == Sameness::Two
        }
        _ => true,
    }
}

const NO_CARNET: Text = Text {
    en: "the carnet is not at hand as the endorsement refers to it",
    es: "el cuaderno no está disponible tal como la anotación lo menciona",
    fr: "le carnet n'est pas disponible tel que le visa s'y réfère",
};
const NO_PREVIOUS: Text = Text {
    en: "not everything that comes before the endorsement is at hand",
    es: "no todo lo que precede a la anotación está disponible",
    fr: "tout ce qui précède le visa n'est pas disponible",
};
const NO_EVIDENCE: Text = Text {
    en: "no endorsement that is given as evidence is at hand",
    es: "ninguna anotación dada como prueba está disponible",
    fr: "aucun visa donné comme preuve n'est disponible",
};
