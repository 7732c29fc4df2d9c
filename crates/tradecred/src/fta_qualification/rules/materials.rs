//! The materials: their lines, their openings, and the methods that allow no foreign ones.

use std::collections::HashSet;

use super::super::materials::{Materials, at};
use super::super::model::{FtaQualification, Method};
use super::record::{self, find};
use crate::rule::{Findings, Inquiry};

/// A change in classification is shown by what changes.
pub(super) fn present(document: &FtaQualification, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let changes =
        |method: &Method| matches!(method, Method::TariffChange(_) | Method::MarkingChange(_));
    if document.materials.is_none() && document.methods.iter().any(changes) {
        findings.raise_with("/credentialSubject/materials", "missing");
    }
}

pub(super) fn line_number(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let mut numbers = HashSet::new();
    for (index, line) in &Materials::of(document, inquiry.evidence).seen {
        if !numbers.insert(line.line_number) {
            findings.raise(at(*index, "/lineNumber"));
        }
    }
}

pub(super) fn opening(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for index in Materials::of(document, inquiry.evidence).malformed {
        findings.raise(at(index, ""));
    }
}

pub(super) fn origin(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(countries) = document.agreement.countries() else {
        return findings.not_applicable();
    };
    let materials = Materials::of(document, inquiry.evidence);
    for (index, line) in materials.that_originate(true) {
        let country = line.origin.as_ref().map(|country| country.as_str());
        if country.is_some_and(|country| !countries.contains(&country)) {
            findings.raise(at(index, "/origin"));
        }
    }
}

pub(super) fn wholly_obtained(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let whole = |method: &Method| matches!(method, Method::WhollyObtained(_)).then_some(());
    no_foreign(document, whole, inquiry, findings);
}

pub(super) fn exclusively_originating(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let whole = |method: &Method| matches!(method, Method::ExclusivelyOriginating(_)).then_some(());
    no_foreign(document, whole, inquiry, findings);
}

/// No material is foreign, as far as the materials are shown.
fn no_foreign(
    document: &FtaQualification,
    method: fn(&Method) -> Option<()>,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let materials = Materials::of(document, inquiry.evidence);
    let Some((method, ())) = find(document, method).filter(|_| materials.malformed.is_empty())
    else {
        return findings.not_applicable();
    };
    let mut foreign = materials.foreign().peekable();
    if foreign.peek().is_none() && !materials.hidden.is_empty() {
        findings.undecided(record::at(method, ""));
    }
    for (index, _) in foreign {
        findings.raise(at(index, "/originating"));
    }
}
