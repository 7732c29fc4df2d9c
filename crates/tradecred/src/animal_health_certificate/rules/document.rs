//! What the certificate is to show by itself: its days, its records, the country it is for, the titer; and that
//! what it attaches says the same of the dog.

use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Text;

use super::super::attached::Attached;
use super::super::attachments::Case;
use super::super::model::AnimalHealthCertificate;
use crate::attachment::Answer;
use crate::health::{AboutDog, OfDog, TEXT_HELD, abroad_around, is_after, six_months_before};
use crate::rule::{Findings, Inquiry};

/// How many days before the arrival the sample of a titer is drawn at the latest, as CDC is said to ask.
const DAYS_BEFORE_ARRIVAL: i64 = 28;

impl AnimalHealthCertificate {
    /// Whether it is to show that the dog was in no country at high risk.
    fn is_for_low_risk(&self, inquiry: &Inquiry<'_>) -> bool {
        !self.is_in_aircraft_transit() && !self.is_at_high_risk(inquiry)
    }
}

/// The dog leaves before it arrives.
pub(super) fn shipped_on(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let Some(arrival) = &certificate.arrival
        && is_after(certificate.shipped_on, arrival.date)
    {
        findings.raise_with("/credentialSubject/shippedOn", "after the arrival");
    }
}

/// A foreign export certificate comes with a record that is old enough.
pub(super) fn records(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let latest = six_months_before(certificate.shipped_on);
    let shown = certificate.records.iter().any(|record| {
        record.country == certificate.exporting_country && record.performed_on <= latest
    });
    if !shown && !certificate.is_of_united_states() && certificate.is_for_low_risk(inquiry) {
        findings.raise_with(
            "/credentialSubject/records",
            format!("none in the exporting country on or before {latest}"),
        );
    }
}

/// An export certificate of the United States was issued for the country from which the dog returns.
pub(super) fn same_country(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let Some(arrival) = &certificate.arrival
        && certificate.is_of_united_states()
        && certificate.issued_for_country != Some(arrival.country_of_departure)
        && certificate.is_for_low_risk(inquiry)
    {
        findings.raise("/credentialSubject/issuedForCountry");
    }
}

/// Without a titer that is adequate the dog is quarantined.
pub(super) fn titer(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.case(inquiry) != Some(Case::HighRiskForeignVaccinated) {
        return findings.not_applicable();
    }
    match certificate.titer(inquiry) {
        Answer::Missing => findings.raise("/credentialSubject/attachments"),
        Answer::NotShown | Answer::CouldCount => findings.not_asked(TITER),
        Answer::Counted => {}
    }
}

/// The sample of a titer was drawn early enough, as CDC is said to ask.
pub(super) fn titer_late(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let is_of_case = matches!(
        certificate.case(inquiry),
        Some(Case::HighRiskForeignVaccinated | Case::HighRiskServiceAnimalBySea)
    );
    let arrival = certificate.arrival.as_ref().filter(|_| is_of_case);
    let Some(latest) = arrival.and_then(|arrival| arrival.date.add_days(-DAYS_BEFORE_ARRIVAL))
    else {
        return findings.not_applicable();
    };
    for (index, attached) in certificate.attached_of_dog(inquiry) {
        if let Attached::Titer(titer) = attached
            && latest < titer.sample.drawn_on
        {
            findings.raise_with(
                format!("/credentialSubject/attachments/{index}"),
                format!("drawn after {latest}"),
            );
        }
    }
}

/// Whether an export certificate of the United States stands in for the form is said and not read anywhere.
pub(super) fn export_certificate(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if TEXT_HELD <= certificate.arrival_day(inquiry)
        && certificate.case(inquiry) == Some(Case::HighRiskUsExportCertificate)
    {
        findings.undecided("/credentialSubject/issuedOn");
    } else {
        findings.not_applicable();
    }
}

/// What is attached gives the dog the same sex and birth, and has it leave the United States when it was there.
pub(super) fn contradicts(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let own = &certificate.animal;
    for (index, attached) in certificate.attached_of_dog(inquiry) {
        let other = attached.animal();
        let what = if other.sex != own.sex {
            "another sex"
        } else if let (Some(born), Some(other_born)) = (own.date_of_birth, other.date_of_birth)
            && born != other_born
        {
            "another date of birth"
        } else if attached
            .left_united_states_on()
            .is_some_and(|left| abroad_around(&certificate.stays, left).is_some())
        {
            "left the United States while it was abroad"
        } else {
            continue;
        };
        findings.raise_with(format!("/credentialSubject/attachments/{index}"), what);
    }
}

/// It gives it the same breed.
pub(super) fn breed(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let own = certificate.animal.breed.as_str();
    for (index, attached) in certificate.attached_of_dog(inquiry) {
        if !same_legal_name(own, attached.animal().breed.as_str()) {
            findings.raise(format!("/credentialSubject/attachments/{index}"));
        }
    }
}

const TITER: Text = Text {
    en: "whether the rabies titer that is listed counts and is adequate was not checked: it is not at hand, or not decided",
    es: "no se comprobó si la titulación antirrábica enumerada cuenta y es adecuada: no está disponible o no está decidida",
    fr: "il n'a pas été vérifié si le titrage antirabique indiqué compte et suffit : il n'est pas disponible, ou pas décidé",
};
