//! The nation's certification that an importer endorses: looked up, verified on its own, and held against
//! release and importer.

use std::rc::Rc;

use tradecred_vc::evidence::Relied;
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Text;

use super::super::model::CertificationOfAdmissibilityEndorsement;
use crate::attachment::{Lookup, Verdict, look_up, verdict};
use crate::certification_of_admissibility::{self, CertificationOfAdmissibility};
use crate::resolve::{Resolved, check_reference, resolve, signed_at, sound_in};
use crate::rule::{Findings, Inquiry};

const CERTIFICATION: &str = "/credentialSubject/certification";

/// The reference is to a certification, and what it leads to is what it says.
pub(super) fn reference(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let disagrees = matches!(
        look_up(&endorsement.certification, inquiry),
        Lookup::Disagrees
    );
    check_reference(
        &endorsement.certification,
        certification_of_admissibility::CREDENTIAL_TYPE,
        disagrees,
        CERTIFICATION,
        findings,
    );
}

fn names_certification(endorsement: &CertificationOfAdmissibilityEndorsement) -> bool {
    endorsement.certification.credential_type.as_str()
        == certification_of_admissibility::CREDENTIAL_TYPE
}

/// The certification is held.
pub(super) fn not_shown(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !names_certification(endorsement) {
        return findings.not_applicable();
    }
    match look_up(&endorsement.certification, inquiry) {
        Lookup::Absent => findings.undecided(CERTIFICATION),
        Lookup::Disagrees => findings.not_applicable(),
        Lookup::Shown(_) => {}
    }
}

/// Whether the certification counts, where it is shown.
fn shown(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
) -> Option<Verdict> {
    let reference = &endorsement.certification;
    let is_shown =
        names_certification(endorsement) && matches!(look_up(reference, inquiry), Lookup::Shown(_));
    is_shown.then(|| {
        verdict(
            reference,
            certification_of_admissibility::CREDENTIAL_TYPE,
            inquiry,
        )
    })
}

/// The certification counts or could count.
pub(super) fn rejected(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match shown(endorsement, inquiry) {
        Some(Verdict::DoesNotCount) => findings.raise(CERTIFICATION),
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

/// Nothing of the certification is undecided.
pub(super) fn undecided(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match shown(endorsement, inquiry) {
        Some(Verdict::CouldCount) => findings.undecided(CERTIFICATION),
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

/// The certification and its proofs, where its structure is sound; where it is not at hand, that is listed.
fn at_hand<'q>(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'q>,
    findings: &mut Findings<'_>,
) -> Option<(Rc<CertificationOfAdmissibility>, Relied<'q>)> {
    let found = match resolve(&endorsement.certification, inquiry) {
        Resolved::Agrees(relied) if names_certification(endorsement) => {
            sound_in(&relied, &certification_of_admissibility::DOCUMENT, inquiry)
                .map(|certification| (certification, relied))
        }
        _ => None,
    };
    if found.is_none() {
        findings.not_asked(NOT_AT_HAND);
    }
    found
}

/// The nation certified before release.
pub(super) fn after_release(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some((certification, relied)) = at_hand(endorsement, inquiry, findings) else {
        return;
    };
    let released = endorsement.released_at;
    let latest = released.date_utc().add_days(1);
    let signed = signed_at(&relied, inquiry.policy.envelope.at);
    let is_late_by_day = latest.is_some_and(|latest| certification.certified_on > latest);
    let is_late_by_proof = certification.paper_original.is_none() && signed > released;
    if is_late_by_day || is_late_by_proof {
        findings.raise(CERTIFICATION);
    }
}

/// The importer is the one that the certification names, where it names one.
pub(super) fn importer(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some((certification, _)) = at_hand(endorsement, inquiry, findings) else {
        return;
    };
    let name = endorsement.importer.legal_name.as_str();
    match &certification.importer {
        Some(named) if !same_legal_name(named.legal_name.as_str(), name) => {
            findings.raise("/credentialSubject/importer/legalName");
        }
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

const NOT_AT_HAND: Text = Text {
    en: "release and importer were not held against the certification: it is not at hand",
    es: "el levante y el importador no se cotejaron con la certificación: no está disponible",
    fr: "la mainlevée et l'importateur n'ont pas été comparés à la certification : elle n'est pas disponible",
};
