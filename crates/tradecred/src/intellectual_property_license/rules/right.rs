//! The licence held against the right that it is about (SPEC section *Held against the right*).

use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Text;
use tradecred_vc::time::Date;

use super::super::held::Granted;
use super::super::line::line;
use super::super::model::IntellectualPropertyLicense;
use super::super::scope::{Dimension, Scope};
use super::day_of_use;
use crate::attachment::{Lookup, look_up};
use crate::identifier::NiceClass;
use crate::intellectual_property_right::{
    self as right, IntellectualPropertyRight, NotShown, shown_by,
};
use crate::ipr::party::same_party;
use crate::ipr::revoked::Revocation;
use crate::ipr::scope::Limit;
use crate::journey::Known;
use crate::resolve::check_reference;
use crate::rule::{Findings, Inquiry};

const RIGHT: &str = "/credentialSubject/right";

fn names_right(license: &IntellectualPropertyLicense) -> bool {
    license.right.credential_type.as_str() == right::CREDENTIAL_TYPE
}

pub(super) fn reference(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let disagrees = matches!(look_up(&license.right, inquiry), Lookup::Disagrees);
    let named = right::CREDENTIAL_TYPE;
    check_reference(&license.right, named, disagrees, RIGHT, findings);
}

pub(super) fn missing(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match look_up(&license.right, inquiry) {
        _ if !names_right(license) => findings.not_applicable(),
        Lookup::Absent => findings.undecided(RIGHT),
        Lookup::Disagrees => findings.not_applicable(),
        Lookup::Shown(_) => {}
    }
}

pub(super) fn structure(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match look_up(&license.right, inquiry) {
        Lookup::Shown(_) if names_right(license) => {
            if right::shown(&license.right, inquiry).is_none() {
                findings.raise(RIGHT);
            }
        }
        _ => findings.not_asked(NOT_AT_HAND),
    }
}

/// The right at hand; where it is not, that is listed.
fn at_hand(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Option<Rc<IntellectualPropertyRight>> {
    let found = right::shown(&license.right, inquiry);
    if found.is_none() {
        findings.not_asked(NOT_AT_HAND);
    }
    found
}

/// Whether a right at hand is revoked on a day: it is as soon as one copy of it is.
pub(crate) fn is_right_revoked(digest: DigestMultibase, day: Date, inquiry: &Inquiry<'_>) -> Known {
    let found = inquiry
        .at_hand
        .read(digest, || Revocation::of_copies(digest, inquiry));
    found.map_or(Known::No, |revocation| revocation.on(day))
}

pub(super) fn revoked(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if at_hand(license, inquiry, findings).is_none() {
        return;
    }
    let digest = license.right.digest_multibase;
    match is_right_revoked(digest, day_of_use(inquiry), inquiry) {
        Known::Yes => findings.raise(RIGHT),
        Known::Unknown => findings.undecided(RIGHT),
        Known::No => {}
    }
}

/// Whether the licensor of a root licence is an owner on the day on which it was granted, and why that is not
/// shown.
pub(crate) fn is_by_owner(
    right: &IntellectualPropertyRight,
    root: Granted<'_>,
    inquiry: &Inquiry<'_>,
) -> Result<bool, NotShown> {
    let last = shown_by(right, root.license.granted_at, inquiry)?;
    let licensor = root.licensor();
    let mut owners = last.iter().flat_map(|statement| statement.owners.iter());
    Ok(owners.any(|owner| same_party(&licensor, &owner.party)))
}

/// Whether the root of the line of the licence in question is by an owner, and why that is not shown.
struct RootByOwner(Result<bool, NotShown>);

/// Asked once; nothing where the line is not complete.
fn root_is_by_owner(
    right: &IntellectualPropertyRight,
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
) -> Option<Result<bool, NotShown>> {
    let own = inquiry.verified.digest();
    let answer: Option<Rc<RootByOwner>> = inquiry.at_hand.read(own, || {
        let line = line(license, inquiry);
        let root = line.root(license, inquiry)?;
        Some(RootByOwner(is_by_owner(right, root, inquiry)))
    });
    answer.map(|answer| answer.0)
}

pub(super) fn owner(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(right) = at_hand(license, inquiry, findings) else {
        return;
    };
    match root_is_by_owner(&right, license, inquiry) {
        Some(Ok(false)) => findings.raise(RIGHT),
        Some(Ok(true)) => {}
        Some(Err(_)) | None => findings.not_asked(NO_OWNER),
    }
}

pub(super) fn owner_not_shown(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(right) = at_hand(license, inquiry, findings) else {
        return;
    };
    match root_is_by_owner(&right, license, inquiry) {
        Some(Err(why)) => findings.undecided_with(RIGHT, why.detail()),
        Some(Ok(_)) => {}
        None => findings.not_asked(NO_OWNER),
    }
}

pub(super) fn classes(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(right) = at_hand(license, inquiry, findings) else {
        return;
    };
    if is_beyond(&line(license, inquiry).scope, &classes_of(&right)) {
        findings.raise(RIGHT);
    }
}

/// The classes to which a right limits its licences: it does where it has any.
pub(crate) fn classes_of(right: &IntellectualPropertyRight) -> Limit<NiceClass> {
    let classes = &right.nice_classes;
    Limit::if_any((!classes.is_empty()).then(|| classes.iter().copied()))
}

/// Whether a licence has a class that is none of these of the right. One that names no class has none.
pub(crate) fn is_beyond(scope: &Scope, classes: &Limit<NiceClass>) -> bool {
    scope.limits(Dimension::NiceClasses) && !scope.classes.is_within(classes)
}

const NOT_AT_HAND: Text = Text {
    en: "the right is not at hand as the licence refers to it",
    es: "el derecho no está disponible tal como la licencia lo menciona",
    fr: "le droit n'est pas disponible tel que la licence s'y réfère",
};
const NO_OWNER: Text = Text {
    en: "who owned the right when the root licence was granted is not known here",
    es: "aquí no se sabe de quién era el derecho cuando se otorgó la licencia raíz",
    fr: "on ne sait pas ici à qui était le droit quand la licence racine a été accordée",
};
