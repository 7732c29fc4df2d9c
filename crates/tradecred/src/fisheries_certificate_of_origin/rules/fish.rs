//! The lines of fish: codes, weights and trips.

use super::super::model::{FishLine, FisheriesCertificateOfOrigin};
use crate::fisheries::lines::{Line, OfFish};
pub(super) use crate::fisheries::lines::{at, each};
use crate::fisheries::{FishSpecies, Weight, area_differs, gear_differs};
use crate::identifier::{AreaCode, GearCode, LineNumber};
use crate::rule::{Findings, Inquiry};

/// A difference of one part in so many is 0.5 per cent.
const TOLERATED: i128 = 200;
/// The days after its first on which a trip is not yet long.
const LONG_TRIP: i64 = 180;

impl Line for FishLine {
    fn line_number(&self) -> LineNumber {
        self.line_number
    }

    fn species(&self) -> &FishSpecies {
        &self.species
    }

    fn net_weight(&self) -> &Weight {
        &self.net_weight
    }

    fn gear_code(&self) -> Option<&GearCode> {
        self.gear_code.as_ref()
    }

    fn major_area(&self) -> Option<&AreaCode> {
        self.major_area.as_ref()
    }
}

impl OfFish for FisheriesCertificateOfOrigin {
    type Line = FishLine;

    fn fish(&self) -> &[FishLine] {
        &self.fish
    }
}

/// The code of the gear is one of those nearest to the word of the form.
pub(super) fn gear_code_differs(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(certificate, "gearCode", findings, |line| {
        let code = line.gear_code.as_ref();
        code.is_some_and(|code| gear_differs(line.fishing_gear, code))
    });
}

/// The code of the area is one of those nearest to the word of the form.
pub(super) fn major_area_differs(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each(certificate, "majorArea", findings, |line| {
        let code = line.major_area.as_ref();
        code.is_some_and(|code| area_differs(line.ocean_area, code))
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
