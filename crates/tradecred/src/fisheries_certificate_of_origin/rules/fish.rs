//! The lines of fish: numbers, species, weights and trips.

use std::collections::BTreeSet;

use super::super::model::{FishLine, FisheriesCertificateOfOrigin};
use crate::fisheries::of_code;
use crate::rule::{Findings, Inquiry};

/// A difference of one part in so many is 0.5 per cent.
const TOLERATED: i128 = 200;
/// The days after its first on which a trip is not yet long.
const LONG_TRIP: i64 = 180;

/// The pointer to a member of a line; only written for findings.
pub(super) fn at(index: usize, member: &str) -> String {
    format!("/credentialSubject/fish/{index}/{member}")
}

/// Raises what a test says of each line, at a member of it.
pub(super) fn each(
    certificate: &FisheriesCertificateOfOrigin,
    member: &str,
    findings: &mut Findings<'_>,
    is_broken: impl Fn(&FishLine) -> bool,
) {
    for (index, line) in certificate.fish.iter().enumerate() {
        if is_broken(line) {
            findings.raise(at(index, member));
        }
    }
}

/// Every line has a number of its own.
pub(super) fn line_number(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let mut seen = BTreeSet::new();
    for (index, line) in certificate.fish.iter().enumerate() {
        if !seen.insert(line.line_number) {
            findings.raise(at(index, "lineNumber"));
        }
    }
}

/// The code of the species is one of the table.
pub(super) fn species_unknown(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in certificate.fish.iter().enumerate() {
        if of_code(&line.species.code).is_none() {
            findings.undecided(at(index, "species/code"));
        }
    }
}

/// The scientific name is that of the code.
pub(super) fn species_name(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(certificate, "species/scientificName", findings, |line| {
        let name = line.species.scientific_name.as_ref();
        name.zip(of_code(&line.species.code))
            .is_some_and(|(name, row)| {
                name.as_str().to_lowercase() != row.scientific_name.to_lowercase()
            })
    });
}

/// A certificate is for all tuna but fresh tuna.
pub(super) fn fresh(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(certificate, "fresh", findings, |line| {
        line.fresh == Some(true)
    });
}

/// Each line weighs something.
pub(super) fn net_weight(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(certificate, "netWeight/value", findings, |line| {
        !line.net_weight.value.is_positive()
    });
}

/// The total is about the sum of the lines.
pub(super) fn total_differs(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let lines = certificate.fish.iter();
    let sum = lines.fold(0_i128, |sum, line| {
        sum.saturating_add(line.net_weight.value.billionths())
    });
    let total = certificate.total_net_weight.value.billionths();
    let difference = total.saturating_sub(sum).saturating_abs();
    if difference.saturating_mul(TOLERATED) > sum {
        findings.raise("/credentialSubject/totalNetWeight");
    }
}

/// A trip ends after it begins and before the certificate is completed.
pub(super) fn trip(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let completed = certificate.completed_at;
    let latest = completed.add_days(1).unwrap_or(completed);
    for (index, line) in certificate.fish.iter().enumerate() {
        if !line.trip.is_in_order() {
            findings.raise_with(at(index, "trip/end"), "before the first day");
        } else if line.trip.end > latest {
            findings.raise_with(at(index, "trip/end"), "after the certificate was completed");
        }
    }
}

/// A trip is not unusually long.
pub(super) fn long_trip(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(certificate, "trip", findings, |line| {
        let last = line.trip.begin.add_days(LONG_TRIP);
        last.is_some_and(|last| line.trip.end > last)
    });
}
