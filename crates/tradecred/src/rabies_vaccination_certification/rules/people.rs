//! Importer, owner and veterinarians.

use serde::Deserialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Text;
use tradecred_vc::time::Date;

use super::super::model::RabiesVaccinationCertification;
use crate::health::Attestation;
use crate::identifier::NonEmptyText;
use crate::rule::{Findings, Inquiry};

const IDENTITY: &str = "/credentialSubject/importerIdentity";

/// The foreign form says how the importer can be reached.
pub(super) fn importer(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let importer = &certification.importer;
    if certification.is_foreign() && (importer.telephone.is_none() || importer.email.is_none()) {
        findings.raise_with("/credentialSubject/importer", "without telephone or email");
    }
}

/// The foreign form has passport number and date of birth of the importer.
pub(super) fn identity_given(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certification.is_foreign() && certification.importer_identity.is_none() {
        findings.raise_with("/credentialSubject", "without `importerIdentity`");
    }
}

/// What is opened of the importer's identity is a text and a date; what is not opened was not checked.
pub(super) fn identity_opened(
    certification: &RabiesVaccinationCertification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(identity) = &certification.importer_identity else {
        return findings.not_applicable();
    };
    let passport = is_opened_to::<NonEmptyText>(identity.passport_number.digest_multibase, inquiry);
    let born = is_opened_to::<Date>(identity.date_of_birth.digest_multibase, inquiry);
    if passport.is_none() || born.is_none() {
        findings.not_asked(NOT_OPENED);
    }
    if passport == Some(false) {
        findings.raise_with(format!("{IDENTITY}/passportNumber"), "opened to no text");
    }
    if born == Some(false) {
        findings.raise_with(format!("{IDENTITY}/dateOfBirth"), "opened to no date");
    }
}

/// Whether a withheld value is opened to one of this type; nothing where it is not opened.
fn is_opened_to<T: for<'v> Deserialize<'v>>(
    digest: DigestMultibase,
    inquiry: &Inquiry<'_>,
) -> Option<bool> {
    let value = inquiry.evidence.opened_value(digest)?;
    Some(T::deserialize(value).is_ok())
}

/// The foreign form names an owner.
pub(super) fn owner(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certification.is_foreign() && certification.owner.is_none() {
        findings.raise_with("/credentialSubject", "without `owner`");
    }
}

/// The foreign form has the licence number of its veterinarian, or an official stamp.
pub(super) fn licence(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let veterinarian = &certification.authorized_veterinarian;
    if certification.is_foreign()
        && veterinarian.licence_number.is_none()
        && veterinarian.official_stamp != Some(true)
    {
        findings.raise_with(
            "/credentialSubject/authorizedVeterinarian",
            "neither licence number nor official stamp",
        );
    }
}

/// The U.S. form was completed by an accredited veterinarian.
pub(super) fn accredited(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certification.is_foreign() {
        findings.not_applicable();
    } else if certification.authorized_veterinarian.usda_accredited != Some(true) {
        findings.raise("/credentialSubject/authorizedVeterinarian");
    }
}

/// The foreign form has both attestations of the official veterinarian.
pub(super) fn attestations(
    certification: &RabiesVaccinationCertification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let attests = &certification.official_veterinarian.attests;
    let all = [
        Attestation::VeterinarianAuthorized,
        Attestation::InformationCorrect,
    ];
    if certification.is_foreign() && !all.iter().all(|attested| attests.contains(attested)) {
        findings.raise_with(
            "/credentialSubject/officialVeterinarian/attests",
            "an attestation is missing",
        );
    }
}

const NOT_OPENED: Text = Text {
    en: "passport number and date of birth of the importer were not both opened, and what is withheld was not checked",
    es: "no se abrieron el número de pasaporte y la fecha de nacimiento del importador, y lo reservado no se comprobó",
    fr: "le numéro de passeport et la date de naissance de l'importateur n'ont pas été ouverts tous deux, et ce qui est réservé n'a pas été vérifié",
};
