//! Health, screwworm and tapeworm: 9 CFR 93.600.

use super::super::model::{AnimalHealthCertificate, Purpose, ScrewwormFinding};
use crate::rule::{Findings, Inquiry};

const SCREWWORM: &str = "/credentialSubject/screwworm";
/// Within how many days before the shipment a dog has to be inspected.
const DAYS: i64 = 5;
/// From where dogs that handle livestock need no inspection for tapeworm, as far as that is a country by name.
const WITHOUT_TAPEWORM_INSPECTION: [&str; 2] = ["CA", "MX"];

/// The dog was examined before the certificate was issued.
pub(super) fn examined(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.health.examined_on > certificate.issued_on {
        findings.raise_with(
            "/credentialSubject/health/examinedOn",
            "after the certificate was issued",
        );
    }
}

/// The dog showed no signs of disease.
pub(super) fn signs(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !certificate.health.free_from_signs {
        findings.raise("/credentialSubject/health/freeFromSigns");
    }
}

/// Whether screwworm exists where the dog comes from matters only without the statement of that region, which an
/// export certificate of the United States is not; which regions those are is not held.
pub(super) fn screwworm_region(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.is_of_united_states() {
        findings.undecided_with(
            "/credentialSubject/exportingCountry",
            "not the region that the dog comes from",
        );
    } else if certificate.screwworm.is_none() {
        findings.undecided_with("/credentialSubject/exportingCountry", "without `screwworm`");
    } else {
        findings.not_applicable();
    }
}

/// The dog was inspected before the certificate was issued.
pub(super) fn screwworm_issued(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match &certificate.screwworm {
        None => findings.not_applicable(),
        Some(statement) if statement.inspected_on > certificate.issued_on => {
            findings.raise_with(
                format!("{SCREWWORM}/inspectedOn"),
                "after the certificate was issued",
            );
        }
        Some(_) => {}
    }
}

/// The inspection is not too old.
pub(super) fn screwworm_inspection(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(statement) = &certificate.screwworm else {
        return findings.not_applicable();
    };
    let days = statement.inspected_on.days_until(certificate.shipped_on);
    if !(0..=DAYS).contains(&days) {
        findings.raise_with(
            format!("{SCREWWORM}/inspectedOn"),
            "not within the 5 days before the shipment",
        );
    }
}

/// The statement is by an official of the right kind and region.
pub(super) fn screwworm_official(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(statement) = &certificate.screwworm else {
        return findings.not_applicable();
    };
    let departure = certificate
        .arrival
        .as_ref()
        .map(|arrival| arrival.country_of_departure);
    if !statement.full_time_salaried_official {
        findings.raise(format!("{SCREWWORM}/fullTimeSalariedOfficial"));
    } else if departure.is_some_and(|departure| departure != certificate.exporting_country) {
        findings.raise_with(SCREWWORM, "of another region than the dog departs from");
    }
}

/// The dog is free from screwworm.
pub(super) fn screwworm_finding(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match &certificate.screwworm {
        None => findings.not_applicable(),
        Some(statement) if statement.finding == ScrewwormFinding::Infested => {
            findings.raise(format!("{SCREWWORM}/finding"));
        }
        Some(_) => {}
    }
}

/// A dog that handles livestock is inspected for tapeworm when it arrives.
pub(super) fn tapeworm(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let from = certificate
        .arrival
        .as_ref()
        .map_or(&certificate.exporting_country, |arrival| {
            &arrival.country_of_departure
        });
    if certificate.purpose == Purpose::LivestockHandling
        && !WITHOUT_TAPEWORM_INSPECTION.contains(&from.as_str())
    {
        findings.raise_with(
            "/credentialSubject/purpose",
            "unless it comes from a region of Central America or the West Indies",
        );
    }
}

/// A dog for resale or adoption needs more.
pub(super) fn resale(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.purpose == Purpose::ResaleOrAdoption {
        findings.raise("/credentialSubject/purpose");
    }
}
