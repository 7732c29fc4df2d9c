//! The licence held against the licence above it, and those above that (SPEC section *Held against the parent*).

use std::rc::Rc;

use tradecred_vc::problem::{Code, Text};

use super::super::CREDENTIAL_TYPE;
use super::super::line::{End, Line, is_twice, line};
use super::super::model::IntellectualPropertyLicense;
use super::day_of_use;
use crate::attachment::{Lookup, look_up};
use crate::journey::Known;
use crate::resolve::check_reference;
use crate::rule::{Findings, Inquiry};

const PARENT: &str = "/credentialSubject/parent";

pub(super) fn reference(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(parent) = &license.parent else {
        return findings.not_applicable();
    };
    let disagrees = matches!(look_up(parent, inquiry), Lookup::Disagrees);
    check_reference(parent, CREDENTIAL_TYPE, disagrees, PARENT, findings);
}

/// The line, of which nothing is asked where there is no parent, or the reference to it is wrong.
fn asked(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Option<Rc<Line>> {
    let line = line(license, inquiry);
    if license.parent.is_none() || line.end == End::Misnamed {
        findings.not_applicable();
        return None;
    }
    Some(line)
}

pub(super) fn missing(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(line) = asked(license, inquiry, findings) else {
        return;
    };
    if line.end == End::Missing {
        findings.undecided_with(PARENT, further(&line));
    }
}

pub(super) fn rejected(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(line) = asked(license, inquiry, findings) else {
        return;
    };
    if line.end == End::Rejected {
        findings.raise_with(PARENT, further(&line));
    }
}

/// Which licence above it is, counted from the one in question.
fn further(line: &Line) -> &'static str {
    if line.parents.is_empty() {
        ""
    } else {
        "further up in the line"
    }
}

pub(super) fn undecided(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(line) = asked(license, inquiry, findings) else {
        return;
    };
    let day = day_of_use(inquiry);
    let mut parents = line.parents.iter();
    if line.end == End::Undecided {
        findings.undecided_with(PARENT, further(&line));
    } else if parents.any(|parent| parent.is_revoked(day) == Known::Unknown) {
        findings.undecided_with(PARENT, "whether a licence of the line is revoked");
    }
}

pub(super) fn revoked(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(line) = asked(license, inquiry, findings) else {
        return;
    };
    let day = day_of_use(inquiry);
    let mut parents = line.parents.iter();
    if parents.any(|parent| parent.is_revoked(day) == Known::Yes) {
        findings.raise(PARENT);
    }
}

pub(super) fn length(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(line) = asked(license, inquiry, findings) else {
        return;
    };
    if line.end == End::TooLong {
        findings.raise(PARENT);
    }
}

/// What is asked only where the parent is in the line.
fn with_parent(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Option<Rc<Line>> {
    let line = asked(license, inquiry, findings)?;
    if line.parents.is_empty() {
        findings.not_asked(NOT_IN_LINE);
        return None;
    }
    Some(line)
}

/// Whether the licence is rejected under this code, held against its parent.
pub(super) fn pair(
    code: Code,
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(line) = with_parent(license, inquiry, findings) else {
        return;
    };
    if line.own.iter().any(|found| std::ptr::eq(*found, code)) {
        findings.raise(PARENT);
    }
}

pub(super) fn exclusive(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(line) = with_parent(license, inquiry, findings) else {
        return;
    };
    let parent = line.parents.first();
    if license.exclusive && parent.is_some_and(|parent| !parent.license.exclusive) {
        findings.raise(PARENT);
    }
}

pub(super) fn ancestor(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(line) = with_parent(license, inquiry, findings) else {
        return;
    };
    if line.ancestor {
        findings.raise(PARENT);
    }
}

pub(super) fn party_twice(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let line = line(license, inquiry);
    let parents = line.parents.iter().map(|parent| &parent.license);
    if is_twice(std::iter::once(license).chain(parents)) {
        findings.raise("/credentialSubject/licensee");
    }
}

const NOT_IN_LINE: Text = Text {
    en: "the parent is not at hand, or does not count: the licence was not held against it",
    es: "la licencia superior no está disponible o no cuenta: la licencia no se contrastó con ella",
    fr: "la licence supérieure n'est pas disponible ou ne compte pas : la licence n'y a pas été confrontée",
};
