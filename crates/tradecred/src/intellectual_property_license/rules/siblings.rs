//! The licence held against other licences by the same licensor (SPEC section *Held against other licences at
//! hand*).

use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Held as HeldCredential;
use tradecred_vc::issuer::same_legal_name;

use super::super::CREDENTIAL_TYPE;
use super::super::held::{Held, held};
use super::super::line::line;
use super::super::model::IntellectualPropertyLicense;
use super::day_of_use;
use crate::decimal::Quantity;
use crate::journey::Known;
use crate::resolve::names;
use crate::rule::{Findings, Inquiry};

/// The siblings of the licence in question.
struct Siblings(Vec<Rc<Held>>);

/// Looked for once.
fn siblings(license: &IntellectualPropertyLicense, inquiry: &Inquiry<'_>) -> Rc<Siblings> {
    let own = inquiry.verified.digest();
    let found = inquiry
        .at_hand
        .read(own, || Some(find(license, own, inquiry)));
    found.unwrap_or_else(|| Rc::new(find(license, own, inquiry)))
}

fn find(
    license: &IntellectualPropertyLicense,
    own: DigestMultibase,
    inquiry: &Inquiry<'_>,
) -> Siblings {
    let day = day_of_use(inquiry);
    let parent = license
        .parent
        .as_ref()
        .map(|parent| parent.digest_multibase);
    let licensor = license.licensor.legal_name.as_str();
    let replaced = license.supersedes.as_ref();
    let is_replaced = |digest| replaced.is_some_and(|old| old.digest_multibase == digest);
    let mut digests: Vec<DigestMultibase> = inquiry
        .evidence
        .credentials()
        .iter()
        .filter(|held| held.has_type(CREDENTIAL_TYPE))
        .filter(|held| names(held, "right") == Some(license.right.digest_multibase))
        .filter(|held| names(held, "parent") == parent)
        .filter(|held| is_by(held, licensor))
        .map(|held| DigestMultibase::of_credential(held.object()))
        .filter(|digest| *digest != own && !is_replaced(*digest))
        .collect();
    digests.sort_unstable();
    digests.dedup();
    let found = digests
        .into_iter()
        .filter_map(|digest| held(digest, inquiry));
    let found = found.filter(|other| {
        other.counts == Known::Yes
            && other.license.granted_at <= license.granted_at
            && other.is_revoked(day) == Known::No
    });
    Siblings(found.collect())
}

/// Whether a licence names this licensor: looked at before anything is verified.
fn is_by(held: &HeldCredential, licensor: &str) -> bool {
    let subject = held.object().get("credentialSubject");
    let party = subject.and_then(|subject| subject.get("licensor"));
    let name = party.and_then(|party| party.get("legalName")?.as_str());
    name.is_some_and(|name| same_legal_name(name, licensor))
}

pub(super) fn cap(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let line = line(license, inquiry);
    let above = line.parents.first();
    let limit = above.and_then(|parent| parent.license.quantity_cap.as_ref());
    let (Some(limit), Some(cap)) = (limit, &license.quantity_cap) else {
        return findings.not_applicable();
    };
    if cap.unit != limit.unit || cap.value > limit.value {
        return findings.not_applicable();
    }
    let siblings = siblings(license, inquiry);
    let others = siblings.0.iter();
    let caps = others.filter_map(|other| other.license.quantity_cap.as_ref());
    let in_unit = caps.filter(|other| other.unit == limit.unit);
    // Each is less than 10^27 billionths either way, and there are not as many as would fill the type.
    let in_billionths = |cap: &Quantity| cap.value.billionths().max(0);
    let sum = in_unit
        .map(in_billionths)
        .fold(in_billionths(cap), i128::saturating_add);
    if sum > limit.value.billionths() {
        findings.raise("/credentialSubject/quantityCap");
    }
}

/// Whether the licence overlaps an exclusive one by the same licensor to somebody else.
fn overlaps(license: &IntellectualPropertyLicense, inquiry: &Inquiry<'_>) -> bool {
    let line = line(license, inquiry);
    let licensee = license.licensee.legal_name.as_str();
    siblings(license, inquiry).0.iter().any(|other| {
        other.license.exclusive
            && !same_legal_name(other.license.licensee.legal_name.as_str(), licensee)
            && line.scope.overlaps(&other.scope)
    })
}

pub(super) fn exclusive(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !license.exclusive {
        return findings.not_applicable();
    }
    if overlaps(license, inquiry) {
        findings.raise("/credentialSubject/exclusive");
    }
}

pub(super) fn other(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if license.exclusive {
        return findings.not_applicable();
    }
    if overlaps(license, inquiry) {
        findings.raise("/credentialSubject/exclusive");
    }
}
