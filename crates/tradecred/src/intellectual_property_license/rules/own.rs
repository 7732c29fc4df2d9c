//! What is asked of the licence itself.

use std::collections::HashSet;

use super::super::model::IntellectualPropertyLicense;
use super::super::scope::span_of;
use super::day_of_use;
use crate::customs;
use crate::rule::{Findings, Inquiry};

const TERM: &str = "/credentialSubject/term";

pub(super) fn grant(
    license: &IntellectualPropertyLicense,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let mut seen = HashSet::new();
    for (index, act) in license.grant.iter().enumerate() {
        if !seen.insert(act) {
            findings.raise(format!("/credentialSubject/grant/{index}"));
        }
    }
}

pub(super) fn goods(
    license: &IntellectualPropertyLicense,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, gtins) in license.goods.gtins.iter().flatten().enumerate() {
        if span_of(gtins).is_empty() {
            findings.raise(format!("/credentialSubject/goods/gtins/{index}"));
        }
    }
}

pub(super) fn term(
    license: &IntellectualPropertyLicense,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if license.term.is_reversed() {
        findings.raise(TERM);
    }
}

pub(super) fn cap(
    license: &IntellectualPropertyLicense,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let cap = license.quantity_cap.as_ref();
    if cap.is_some_and(|cap| !cap.value.is_positive()) {
        findings.raise("/credentialSubject/quantityCap/value");
    }
}

pub(super) fn delegation(
    license: &IntellectualPropertyLicense,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !license.delegation.may_delegate && license.delegation.max_depth.is_some() {
        findings.raise("/credentialSubject/delegation/maxDepth");
    }
}

pub(super) fn granted_at(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let pointer = "/credentialSubject/grantedAt";
    customs::check_day(license.granted_at, pointer, inquiry, findings);
}

pub(super) fn granted_late(
    license: &IntellectualPropertyLicense,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if license.granted_at > license.term.from {
        findings.raise("/credentialSubject/grantedAt");
    }
}

pub(super) fn not_yet(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if license.term.is_reversed() {
        findings.not_applicable();
    } else if license.term.from > day_of_use(inquiry) {
        findings.raise(format!("{TERM}/from"));
    }
}

pub(super) fn ended(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if license.term.is_reversed() {
        findings.not_applicable();
    } else if license.term.until < day_of_use(inquiry) {
        findings.raise(format!("{TERM}/until"));
    }
}
