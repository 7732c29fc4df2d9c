//! What each of the two forms asks besides: language, destination, exporting country, endorsement.

use super::super::model::{Form, RabiesVaccinationCertification};
use crate::health::{UNITED_STATES, abroad_around};
use crate::rule::{Findings, Inquiry};

/// The foreign form says where in the United States the dog will live.
pub(super) fn destination(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !certification.is_foreign() {
        return findings.not_applicable();
    }
    match &certification.destination {
        None => findings.raise_with("/credentialSubject", "without `destination`"),
        Some(address) if address.address_country.as_str() != UNITED_STATES => {
            findings.raise("/credentialSubject/destination/addressCountry");
        }
        Some(_) => {}
    }
}

/// The foreign form comes from abroad, the other one from the United States.
pub(super) fn exporting_country(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let is_home = certification.exporting_country.as_str() == UNITED_STATES;
    if is_home != (certification.form == Form::UsIssued) {
        findings.raise("/credentialSubject/exportingCountry");
    }
}

/// The foreign form is in English.
pub(super) fn language(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let tag = certification.language.as_str().to_ascii_lowercase();
    if certification.is_foreign() && tag != "en" && !tag.starts_with("en-") {
        findings.raise("/credentialSubject/language");
    }
}

/// The U.S. form was certified and signed before the dog left.
pub(super) fn endorsed_late(
    certification: &RabiesVaccinationCertification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(left) = certification.left_united_states_on else {
        return findings.not_applicable();
    };
    if certification.is_foreign() {
        return findings.not_applicable();
    }
    let signed = inquiry.verified.signed_at().date_utc();
    // The day is for the zone of the office, which may be behind UTC.
    let signed_late = left.add_days(1).is_some_and(|latest| latest < signed);
    if left < certification.certified_on {
        findings.raise_with(
            "/credentialSubject/certifiedOn",
            format!("the dog left on {left}"),
        );
    } else if certification.paper_original.is_none() && signed_late {
        findings.raise_with(
            "/credentialSubject/leftUnitedStatesOn",
            "signed after the dog had left",
        );
    }
}

/// The U.S. form has no stay abroad around the day on which the dog left.
pub(super) fn left_united_states(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match certification.left_united_states_on {
        Some(left) if !certification.is_foreign() => {
            if let Some(index) = abroad_around(&certification.stays, left) {
                findings.raise_with(
                    "/credentialSubject/leftUnitedStatesOn",
                    format!("`stays/{index}` has the dog abroad before and after that day"),
                );
            }
        }
        _ => findings.not_applicable(),
    }
}

/// The U.S. form says when the dog left.
pub(super) fn departure_unknown(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !certification.is_foreign() && certification.left_united_states_on.is_none() {
        findings.undecided_with("/credentialSubject", "without `leftUnitedStatesOn`");
    }
}
