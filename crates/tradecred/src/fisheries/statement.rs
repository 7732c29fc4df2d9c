//! What the statements of captain and observer have in common: one trip of one vessel, and what is
//! declared about it (50 CFR 216.91(a)(3)).

use tradecred_vc::time::Date;

use super::{Catch, FishingGear, FishingTrip, FishingVessel, OceanArea, Told};
use crate::customs::check_day;
use crate::document::TradeDocument;
use crate::rule::{Findings, Inquiry};

const DECLARATIONS: &str = "/credentialSubject/declarations";
const SIGNED_ON: &str = "/credentialSubject/signedOn";

/// A statement about one trip.
pub(crate) trait TripStatement: TradeDocument {
    /// What can be declared in it.
    type Declaration: Copy + PartialEq;

    /// The vessel.
    fn vessel(&self) -> &FishingVessel;
    /// The trip.
    fn trip(&self) -> &FishingTrip;
    /// The gear.
    fn gear(&self) -> FishingGear;
    /// Where it fished.
    fn area(&self) -> OceanArea;
    /// Whether the fishery is one that was identified: 50 CFR 216.91(a)(3)(v).
    fn is_of_identified_fishery(&self) -> bool;
    /// What is declared.
    fn declarations(&self) -> &[Self::Declaration];
    /// The day of its signature.
    fn signed_on(&self) -> Date;

    /// The catch that it speaks of, and what it says of it.
    fn catch(&self) -> Option<(Catch, Told)> {
        let vessel = self.vessel();
        let catch = Catch::of(&vessel.vessel_name, vessel.flag)?;
        let told = Told {
            imo_number: vessel.imo_number.clone(),
            until: None,
        };
        Some((catch.on(self.trip(), self.gear(), self.area()), told))
    }
}

/// The trip ends after it begins.
pub(crate) fn trip<S: TripStatement>(statement: &S, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if !statement.trip().is_in_order() {
        findings.raise_with("/credentialSubject/trip/end", "before the first day");
    }
}

/// Nothing is declared twice.
pub(crate) fn declared_once<S: TripStatement>(
    statement: &S,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    // There are a handful of declarations: whoever repeats one is found among the first of them.
    let mut seen = Vec::new();
    for (index, declaration) in statement.declarations().iter().enumerate() {
        if seen.contains(declaration) {
            return findings.raise(format!("{DECLARATIONS}/{index}"));
        }
        seen.push(*declaration);
    }
}

/// It was signed when the trip was over, and not in the future.
pub(crate) fn signed_on<S: TripStatement>(
    statement: &S,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let day = statement.signed_on();
    if day < statement.trip().end {
        findings.raise_with(SIGNED_ON, "before the end of the trip");
    } else {
        check_day(day, SIGNED_ON, inquiry, findings);
    }
}

/// All of these are declared.
pub(crate) fn declares<S: TripStatement>(
    statement: &S,
    needed: &[S::Declaration],
    findings: &mut Findings<'_>,
) {
    let declared = statement.declarations();
    if !needed.iter().all(|one| declared.contains(one)) {
        findings.raise(DECLARATIONS);
    }
}
