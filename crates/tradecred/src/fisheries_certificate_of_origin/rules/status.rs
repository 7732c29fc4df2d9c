//! The dolphin-safe status held against gear, area, vessel and species of each line.

use super::super::model::DolphinSafeStatus::{
    IdentifiedFishery, LargePurseSeine, NoPurseSeine, NotCertified, PurseSeineElsewhere,
    SmallPurseSeine,
};
use super::super::model::{FishLine, FisheriesCertificateOfOrigin};
use super::fish::{at, each};
use crate::fisheries::{CarryingCapacity, FishingGear, OceanArea};
use crate::rule::{Findings, Inquiry};

/// The code of yellowfin.
const YELLOWFIN: &str = "YFT";
/// The country whose own vessels need no affirmative finding.
const UNITED_STATES: &str = "US";

fn is_driftnet(line: &FishLine) -> bool {
    line.fishing_gear == FishingGear::LargeScaleDriftnet
}

fn is_purse_seine(line: &FishLine) -> bool {
    line.fishing_gear == FishingGear::PurseSeine
}

fn is_tropical_pacific(line: &FishLine) -> bool {
    line.ocean_area == OceanArea::EasternTropicalPacific
}

/// The gear goes with the status; of driftnets another rule speaks.
pub(super) fn gear(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let purse_seine = match certificate.dolphin_safe_status {
        NotCertified => return findings.not_applicable(),
        NoPurseSeine => false,
        PurseSeineElsewhere | IdentifiedFishery | SmallPurseSeine | LargePurseSeine => true,
    };
    each(certificate, "fishingGear", findings, |line| {
        !is_driftnet(line) && is_purse_seine(line) != purse_seine
    });
}

/// The area goes with the status.
pub(super) fn area(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let tropical_pacific = match certificate.dolphin_safe_status {
        NotCertified | NoPurseSeine => return findings.not_applicable(),
        PurseSeineElsewhere | IdentifiedFishery => false,
        SmallPurseSeine | LargePurseSeine => true,
    };
    each(certificate, "oceanArea", findings, |line| {
        is_tropical_pacific(line) != tropical_pacific
    });
}

/// The capacity, where it is given, goes with the status.
pub(super) fn capacity(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let excluded = match certificate.dolphin_safe_status {
        SmallPurseSeine => CarryingCapacity::Over400ShortTons,
        LargePurseSeine => CarryingCapacity::UpTo400ShortTons,
        NotCertified | NoPurseSeine | PurseSeineElsewhere | IdentifiedFishery => {
            return findings.not_applicable();
        }
    };
    each(certificate, "vessel/carryingCapacity", findings, |line| {
        line.vessel.carrying_capacity == Some(excluded)
    });
}

/// Tuna of large-scale driftnets is never dolphin-safe.
pub(super) fn driftnet(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.dolphin_safe_status == NotCertified {
        return findings.not_applicable();
    }
    each(certificate, "fishingGear", findings, is_driftnet);
}

/// Tuna of large-scale driftnets may not be admitted.
pub(super) fn driftnet_import(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.dolphin_safe_status == NotCertified {
        each(certificate, "fishingGear", findings, is_driftnet);
    }
}

/// Yellowfin of purse seines in the eastern tropical Pacific is admitted from some nations only.
pub(super) fn affirmative_finding(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.dolphin_safe_status == SmallPurseSeine {
        return findings.not_applicable();
    }
    for (index, line) in certificate.fish.iter().enumerate() {
        let small = line.vessel.carrying_capacity == Some(CarryingCapacity::UpTo400ShortTons);
        if line.species.code.as_str() == YELLOWFIN
            && is_tropical_pacific(line)
            && is_purse_seine(line)
            && line.vessel.flag.as_str() != UNITED_STATES
            && !small
        {
            findings.undecided(at(index, "vessel/flag"));
        }
    }
}
