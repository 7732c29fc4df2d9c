//! As which nation a nation certifies, held against vessels, facilities and exporter.

use super::super::model::{CertificationOfAdmissibility, CertifyingNation};
use crate::fisheries::lines::at;
use crate::rule::{Findings, Inquiry};

/// The harvesting nation certifies what its own vessels and facilities harvested.
pub(super) fn harvest(
    certification: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certification.certifying_nation != CertifyingNation::Harvesting {
        return findings.not_applicable();
    }
    let own = certification.office.country;
    for (index, line) in certification.fish.iter().enumerate() {
        for (number, vessel) in line.vessels.iter().enumerate() {
            if vessel.flag != own {
                findings.raise(at(index, &format!("vessels/{number}/flag")));
            }
        }
        if line
            .facility
            .as_ref()
            .is_some_and(|facility| facility.country != own)
        {
            findings.raise(at(index, "facility/country"));
        }
    }
}

/// The exporting nation certifies what is exported from it.
pub(super) fn export(
    certification: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let exporter = certification.exporter.as_ref();
    match (certification.certifying_nation, exporter) {
        (CertifyingNation::Exporting, Some(exporter)) => {
            if exporter.address.address_country != certification.office.country {
                findings.raise("/credentialSubject/exporter/address/addressCountry");
            }
        }
        _ => findings.not_applicable(),
    }
}
