//! What a right refers to: statements of offices, and the right as its owners before held it.

use std::rc::Rc;

use super::super::CREDENTIAL_TYPE;
use super::super::model::{IntellectualPropertyRight, StatedBy};
use super::super::owners::{same_owners, same_right, shown};
use crate::attachment::{Lookup, look_up};
use crate::reference::CredentialReference;
use crate::resolve::check_reference;
use crate::rule::{Findings, Inquiry};

const RESTS_ON: &str = "/credentialSubject/restsOn";
const PREVIOUS: &str = "/credentialSubject/previousOwnership";

/// A reference names a right, and what it leads to is what it says.
fn leads_rightly(
    reference: &CredentialReference,
    place: &str,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let disagrees = matches!(look_up(reference, inquiry), Lookup::Disagrees);
    check_reference(reference, CREDENTIAL_TYPE, disagrees, place, findings);
}

/// What the right rests on are rights.
pub(super) fn rests_on(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if right.rests_on.is_empty() {
        return findings.not_applicable();
    }
    for (index, reference) in right.rests_on.iter().enumerate() {
        leads_rightly(reference, &format!("{RESTS_ON}/{index}"), inquiry, findings);
    }
}

/// Raises each shown statement of which this holds.
fn each_shown(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
    holds: impl Fn(&IntellectualPropertyRight) -> bool,
) {
    let mut any = false;
    for (index, reference) in right.rests_on.iter().enumerate() {
        if let Some(statement) = shown(reference, inquiry) {
            any = true;
            if holds(&statement) {
                findings.raise(format!("{RESTS_ON}/{index}"));
            }
        }
    }
    if !any {
        findings.not_applicable();
    }
}

/// What it rests on is about this right.
pub(super) fn other_right(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each_shown(right, inquiry, findings, |statement| {
        !same_right(statement, right)
    });
}

/// What it rests on is an office's.
pub(super) fn owner(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    each_shown(right, inquiry, findings, |statement| {
        same_right(statement, right) && matches!(statement.stated_by, StatedBy::OwnerItself(_))
    });
}

/// The previous ownership is of a right.
pub(super) fn previous(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match &right.previous_ownership {
        Some(reference) => leads_rightly(reference, PREVIOUS, inquiry, findings),
        None => findings.not_applicable(),
    }
}

/// The right as its previous owners held it, where it is shown.
fn previous_shown(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<IntellectualPropertyRight>> {
    shown(right.previous_ownership.as_ref()?, inquiry)
}

/// The previous ownership is of this right.
pub(super) fn previous_other_right(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match previous_shown(right, inquiry) {
        Some(previous) if !same_right(&previous, right) => findings.raise(PREVIOUS),
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

/// The previous ownership began before.
pub(super) fn previous_later(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match previous_shown(right, inquiry) {
        Some(previous) if same_right(&previous, right) => {
            if previous.owned_from >= right.owned_from {
                findings.raise(PREVIOUS);
            }
        }
        _ => findings.not_applicable(),
    }
}

/// The previous owners are others.
pub(super) fn previous_same_owners(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match previous_shown(right, inquiry) {
        Some(previous)
            if same_right(&previous, right) && previous.owned_from < right.owned_from =>
        {
            if same_owners(&previous, right) {
                findings.raise(PREVIOUS);
            }
        }
        _ => findings.not_applicable(),
    }
}
