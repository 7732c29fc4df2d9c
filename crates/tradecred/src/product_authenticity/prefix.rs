//! Whose the prefix of a GTIN is, as trust lists say (SPEC chapter *Product authenticity*, *Prefix*).

use tradecred_vc::issuer::{self, Licensee};

use super::ProductAuthenticity;
use crate::rule::{Findings, Inquiry};

const GTIN: &str = "/credentialSubject/gtin";

/// To whom the prefix of the GTIN was licensed on the day on which the unit was made.
fn licensees(unit: &ProductAuthenticity, inquiry: &Inquiry<'_>) -> Vec<Licensee> {
    let digits = unit.gtin.to_14_digits();
    let part = digits.get(1..).unwrap_or_default();
    let at = inquiry.policy.envelope.at;
    issuer::licensees_of(part, unit.made_at, inquiry.evidence, at)
}

pub(super) fn unknown(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if licensees(unit, inquiry).is_empty() {
        findings.undecided(GTIN);
    }
}

pub(super) fn foreign(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let licensees = licensees(unit, inquiry);
    if licensees.is_empty() {
        return findings.not_applicable();
    }
    let (holder, did) = match &unit.gtin_holder {
        Some(holder) => (holder, holder.id.as_ref().map(|id| id.as_str())),
        None => {
            let issuer = inquiry.verified.credential().issuer.id;
            let id = unit.manufacturer.id.as_ref();
            (
                &unit.manufacturer,
                Some(id.map_or(issuer, |id| id.as_str())),
            )
        }
    };
    let is_holder = |licensee: &Licensee| {
        did.is_none_or(|did| did == licensee.did)
            && licensee.identity.is_named(holder.legal_name.as_str())
    };
    if !licensees.iter().any(is_holder) {
        findings.raise(GTIN);
    }
}
