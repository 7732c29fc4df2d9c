//! The carnet held against the one that it replaces or corrects, where that is at hand (SPEC section
//! *Replacement and correction of a carnet*).

use tradecred_vc::problem::Text;

use super::super::Listed;
use super::super::model::{AtaCarnet, ReplacementGround};
use super::super::{CREDENTIAL_TYPE, DOCUMENT};
use super::{TERRITORIES, VALID_UNTIL};
use crate::reference::CredentialReference;
use crate::resolve::{Resolved, resolve_whatever_its_status};
use crate::rule::{Findings, Inquiry};

const REPLACED: &str = "/credentialSubject/replaces/carnet";
const SUPERSEDED: &str = "/credentialSubject/supersedes";
const LIST: &str = "/credentialSubject/generalList";

/// What a reference to an earlier carnet leads to.
enum Earlier {
    /// The reference names another type, or what has its digest is not what it says.
    Disagrees,
    /// Nothing that has the structure of a carnet.
    Missing,
    /// A carnet.
    Carnet(Box<AtaCarnet>),
}

fn earlier(reference: &CredentialReference, inquiry: &Inquiry<'_>) -> Earlier {
    if reference.credential_type.as_str() != CREDENTIAL_TYPE {
        return Earlier::Disagrees;
    }
    // What a carnet listed it listed, although it was withdrawn when another took its place.
    match resolve_whatever_its_status(reference, inquiry) {
        Resolved::Missing => Earlier::Missing,
        Resolved::Disagrees => Earlier::Disagrees,
        Resolved::Agrees(relied) => relied
            .object
            .get("credentialSubject")
            .and_then(|subject| DOCUMENT.sound(subject))
            .map_or(Earlier::Missing, |carnet| Earlier::Carnet(Box::new(carnet))),
    }
}

/// The references to earlier carnets, with their places.
fn references(carnet: &AtaCarnet) -> Vec<(&'static str, &CredentialReference)> {
    let replaced = carnet.replaces.as_ref().map(|replaced| &replaced.carnet);
    [
        (REPLACED, replaced),
        (SUPERSEDED, carnet.supersedes.as_ref()),
    ]
    .into_iter()
    .filter_map(|(place, reference)| Some((place, reference?)))
    .collect()
}

/// The earlier carnets are at hand.
pub(super) fn missing(carnet: &AtaCarnet, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let references = references(carnet);
    if references.is_empty() {
        findings.not_applicable();
    }
    for (place, reference) in references {
        if let Earlier::Missing = earlier(reference, inquiry) {
            findings.undecided(place);
        }
    }
}

/// The references are right.
pub(super) fn reference(carnet: &AtaCarnet, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let references = references(carnet);
    if references.is_empty() {
        findings.not_applicable();
    }
    for (place, reference) in references {
        if let Earlier::Disagrees = earlier(reference, inquiry) {
            findings.raise(place);
        }
    }
}

/// The carnet of a reference; where it is not at hand, that is listed.
fn at_hand(
    reference: Option<&CredentialReference>,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Option<Box<AtaCarnet>> {
    let Some(reference) = reference else {
        findings.not_applicable();
        return None;
    };
    if let Earlier::Carnet(carnet) = earlier(reference, inquiry) {
        return Some(carnet);
    }
    findings.not_asked(NOT_AT_HAND);
    None
}

/// The carnet that is replaced, on one ground or any.
fn replaced(
    carnet: &AtaCarnet,
    ground: Option<ReplacementGround>,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Option<Box<AtaCarnet>> {
    let replaces = carnet
        .replaces
        .as_ref()
        .filter(|replaces| ground.is_none_or(|ground| replaces.ground == ground));
    at_hand(replaces.map(|replaces| &replaces.carnet), inquiry, findings)
}

/// A carnet in place of a lost one ends with it.
pub(super) fn expiry(carnet: &AtaCarnet, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let lost = Some(ReplacementGround::LossTheftOrDestruction);
    if let Some(earlier) = replaced(carnet, lost, inquiry, findings)
        && earlier.valid_until != carnet.valid_until
    {
        findings.raise(VALID_UNTIL);
    }
}

/// A replacement lists what the carnet that it replaces listed.
pub(super) fn list(carnet: &AtaCarnet, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(earlier) = replaced(carnet, None, inquiry, findings) else {
        return;
    };
    let listed = Listed::of(&earlier);
    for (index, item) in carnet.general_list.iter().enumerate() {
        let same = listed
            .item(item.item_number)
            .is_some_and(|was| was.description == item.description && was.pieces == item.pieces);
        if !same {
            findings.raise(format!("{LIST}/{index}"));
        }
    }
}

/// A correction adds nothing.
pub(super) fn item_added(carnet: &AtaCarnet, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(earlier) = at_hand(carnet.supersedes.as_ref(), inquiry, findings) else {
        return;
    };
    let listed = Listed::of(&earlier);
    for (index, item) in carnet.general_list.iter().enumerate() {
        match listed.item(item.item_number) {
            None => findings.raise(format!("{LIST}/{index}/itemNumber")),
            Some(was) if item.pieces > was.pieces => {
                findings.raise(format!("{LIST}/{index}/pieces"));
            }
            Some(_) => {}
        }
    }
}

/// Only Annex A of the Istanbul Convention knows a replacement for a longer stay.
pub(super) fn overrun(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let overrun = carnet
        .replaces
        .as_ref()
        .is_some_and(|replaces| replaces.ground == ReplacementGround::PeriodExceeded);
    if !overrun {
        return findings.not_applicable();
    }
    for index in carnet.territories_beyond_istanbul() {
        findings.raise(format!("{TERRITORIES}/{index}/territory"));
    }
}

const NOT_AT_HAND: Text = Text {
    en: "the carnet that this one replaces or corrects is not at hand as it refers to it",
    es: "el cuaderno que este sustituye o corrige no está disponible tal como este lo menciona",
    fr: "le carnet que celui-ci remplace ou corrige n'est pas disponible tel qu'il s'y réfère",
};
