//! The agreement, the basis, and how the lines of the entry are numbered, marked and linked.

use std::collections::HashSet;

use super::super::model::{ClaimBasis, PreferenceClaim};
use crate::customs;
use crate::identifier::LineNumber;
use crate::rule::{Findings, Inquiry};

pub(super) fn agreement(claim: &PreferenceClaim, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if !claim.agreement.entries().contains(claim.entry_date) {
        findings.raise_with(
            "/credentialSubject/agreement",
            "not in force on the date of entry",
        );
    }
}

pub(super) fn claim_date(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    customs::check_day(
        claim.claim_date,
        "/credentialSubject/claimDate",
        inquiry,
        findings,
    );
}

pub(super) fn basis(claim: &PreferenceClaim, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if matches!(claim.basis, ClaimBasis::ImporterKnowledge(_))
        && claim.agreement.knowledge_law().is_none()
    {
        findings.raise_with(
            "/credentialSubject/basis",
            "this agreement asks for a certification",
        );
    }
}

pub(super) fn line_number(claim: &PreferenceClaim, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let mut seen = HashSet::new();
    for (index, line) in claim.lines.iter().enumerate() {
        if !seen.insert(line.line_number) {
            findings.raise(format!("/credentialSubject/lines/{index}/lineNumber"));
        }
    }
}

pub(super) fn program(claim: &PreferenceClaim, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    for (index, line) in claim.lines.iter().enumerate() {
        if !claim.agreement.programs().contains(&line.program) {
            findings.raise(format!("/credentialSubject/lines/{index}/program"));
        }
    }
}

/// A claim on the importer's knowledge has no certification whose lines could be linked.
pub(super) fn links(claim: &PreferenceClaim, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if matches!(claim.basis, ClaimBasis::ImporterKnowledge(_)) && !claim.links.is_empty() {
        findings.raise_with("/credentialSubject/links", "there is no certification");
    }
}

pub(super) fn entry_line(claim: &PreferenceClaim, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let lines: HashSet<LineNumber> = claim.lines.iter().map(|line| line.line_number).collect();
    for (index, link) in claim.links.iter().enumerate() {
        if !lines.contains(&link.entry_line) {
            findings.raise(format!("/credentialSubject/links/{index}/entryLine"));
        }
    }
}

pub(super) fn line_unlinked(claim: &PreferenceClaim, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if matches!(claim.basis, ClaimBasis::ImporterKnowledge(_)) {
        return findings.not_applicable();
    }
    let linked: HashSet<LineNumber> = claim.links.iter().map(|link| link.entry_line).collect();
    for (index, line) in claim.lines.iter().enumerate() {
        if !linked.contains(&line.line_number) {
            findings.raise(format!("/credentialSubject/lines/{index}"));
        }
    }
}

pub(super) fn link_twice(claim: &PreferenceClaim, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let mut seen = HashSet::new();
    for (index, link) in claim.links.iter().enumerate() {
        let same = (
            link.certification_line,
            link.invoice_number.as_str(),
            link.invoice_line,
            link.entry_line,
        );
        if !seen.insert(same) {
            findings.raise(format!("/credentialSubject/links/{index}"));
        }
    }
}
