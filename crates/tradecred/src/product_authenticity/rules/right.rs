//! The right and the license that a unit cites, and who owns the right (SPEC section *Link, serial, right and
//! prefix*).

use std::rc::Rc;

use super::super::making::{maker, use_of};
use super::super::model::ProductAuthenticity;
use crate::intellectual_property_license::{self as license, IntellectualPropertyLicense};
use crate::intellectual_property_right::{
    self as right, NotShown, Owned, Ownership, owners_at, same_right, shown,
};
use crate::ipr;
use crate::reference::CredentialReference;
use crate::resolve::{Resolved, check_reference, resolve_whatever_its_status, sound_in};
use crate::rule::{Findings, Inquiry};

pub(super) const RIGHT: &str = "/credentialSubject/right";
pub(super) const LICENSE: &str = "/credentialSubject/license";
const MANUFACTURER: &str = "/credentialSubject/manufacturer";

pub(super) fn right(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    reference(
        &unit.right,
        right::CREDENTIAL_TYPE,
        RIGHT,
        inquiry,
        findings,
    );
}

pub(super) fn right_missing(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    missing(
        &unit.right,
        right::CREDENTIAL_TYPE,
        RIGHT,
        inquiry,
        findings,
    );
}

pub(super) fn license(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match &unit.license {
        Some(named) => reference(named, license::CREDENTIAL_TYPE, LICENSE, inquiry, findings),
        None => findings.not_applicable(),
    }
}

pub(super) fn license_missing(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match &unit.license {
        Some(named) => missing(named, license::CREDENTIAL_TYPE, LICENSE, inquiry, findings),
        None => findings.not_applicable(),
    }
}

/// A reference names this type, and agrees with what it leads to.
fn reference(
    reference: &CredentialReference,
    credential_type: &str,
    place: &str,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let resolved = resolve_whatever_its_status(reference, inquiry);
    let disagrees = matches!(resolved, Resolved::Disagrees);
    check_reference(reference, credential_type, disagrees, place, findings);
}

/// What a reference of the right type names is at hand.
fn missing(
    reference: &CredentialReference,
    credential_type: &str,
    place: &str,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if reference.credential_type.as_str() != credential_type {
        return findings.not_applicable();
    }
    match resolve_whatever_its_status(reference, inquiry) {
        Resolved::Missing => findings.undecided(place),
        Resolved::Disagrees => findings.not_applicable(),
        Resolved::Agrees(_) => {}
    }
}

/// Whether the right that a unit cites is at hand, whatever its structure.
pub(super) fn is_right_at_hand(unit: &ProductAuthenticity, inquiry: &Inquiry<'_>) -> bool {
    let resolved = resolve_whatever_its_status(&unit.right, inquiry);
    unit.right.credential_type.as_str() == right::CREDENTIAL_TYPE
        && matches!(resolved, Resolved::Agrees(_))
}

/// What the license that a unit cites leads to.
pub(super) enum Cited {
    /// Nothing that is at hand and agrees.
    Nothing,
    /// A license of faulty structure.
    Unsound,
    /// A license.
    License(Rc<IntellectualPropertyLicense>),
}

/// The license that a unit cites.
pub(super) fn cited(reference: &CredentialReference, inquiry: &Inquiry<'_>) -> Cited {
    match resolve_whatever_its_status(reference, inquiry) {
        Resolved::Agrees(relied)
            if reference.credential_type.as_str() == license::CREDENTIAL_TYPE =>
        {
            let sound = sound_in(&relied, &license::DOCUMENT, inquiry);
            sound.map_or(Cited::Unsound, Cited::License)
        }
        _ => Cited::Nothing,
    }
}

/// The license that a unit cites, where it is at hand and sound.
fn sound_license(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<IntellectualPropertyLicense>> {
    match cited(unit.license.as_ref()?, inquiry) {
        Cited::License(license) => Some(license),
        Cited::Nothing | Cited::Unsound => None,
    }
}

/// Whether a license is of the right that a unit cites; nothing where that cannot be told.
pub(super) fn is_of_the_right(
    unit: &ProductAuthenticity,
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
) -> Option<bool> {
    if license.right.digest_multibase == unit.right.digest_multibase {
        return Some(true);
    }
    let own = shown(&unit.right, inquiry)?;
    let licensed = shown(&license.right, inquiry)?;
    Some(same_right(&own, &licensed))
}

pub(super) fn license_right(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let license = sound_license(unit, inquiry);
    match license.and_then(|license| is_of_the_right(unit, &license, inquiry)) {
        Some(true) => {}
        Some(false) => findings.raise(LICENSE),
        None => findings.not_applicable(),
    }
}

/// Whether the manufacturer is the licensee.
pub(super) fn is_licensed(
    unit: &ProductAuthenticity,
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
) -> bool {
    let making = use_of(unit, inquiry.verified.credential().issuer.id);
    making.party.is(&license.licensee)
}

pub(super) fn license_licensee(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match sound_license(unit, inquiry) {
        Some(license) if is_licensed(unit, &license, inquiry) => {}
        Some(_) => findings.raise(LICENSE),
        None => findings.not_applicable(),
    }
}

/// Who owns the right on the day on which the unit was made, where its maker needs no license and the right is at
/// hand.
fn owned(unit: &ProductAuthenticity, inquiry: &Inquiry<'_>) -> Option<Owned> {
    if unit.license.is_some() {
        return None;
    }
    let owned = owners_at(&unit.right, unit.made_at, inquiry);
    let is_at_hand = owned.answer != Ownership::NotShown(NotShown::NotAtHand);
    is_at_hand.then_some(owned)
}

/// Whether its maker is one of the owners.
fn is_by_the_maker(unit: &ProductAuthenticity, owned: &Owned, inquiry: &Inquiry<'_>) -> bool {
    let maker = maker(unit, inquiry.verified.credential().issuer.id);
    let mut owners = owned.by.iter();
    owners.any(|owner| ipr::same_party(&owner.party, &maker))
}

/// Whether it cites no license, and is shown to need none.
pub(super) fn is_shown_to_be_by_an_owner(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
) -> bool {
    owned(unit, inquiry).is_some_and(|owned| {
        owned.answer == Ownership::Shown && is_by_the_maker(unit, &owned, inquiry)
    })
}

pub(super) fn owner(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match owned(unit, inquiry) {
        None => findings.not_applicable(),
        Some(owned) if is_by_the_maker(unit, &owned, inquiry) => {}
        Some(_) => findings.raise(MANUFACTURER),
    }
}

pub(super) fn owner_not_shown(
    unit: &ProductAuthenticity,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match owned(unit, inquiry) {
        Some(owned) if is_by_the_maker(unit, &owned, inquiry) => {
            if owned.answer != Ownership::Shown {
                findings.undecided(MANUFACTURER);
            }
        }
        _ => findings.not_applicable(),
    }
}
