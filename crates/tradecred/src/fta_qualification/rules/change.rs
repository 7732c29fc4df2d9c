//! Changes in tariff classification: those that a document states, and those of 19 CFR 102.20.

use super::super::materials::{Materials, at};
use super::super::model::{FtaQualification, MaterialLine, Method, TariffChange, TariffRange};
use super::super::tariff_shift::{Place, Shift, ShiftRules, Span, tariff_shift};
use super::record::{self, find};
use crate::origin::{HsEdition, TariffClassification};
use crate::rule::{Findings, Inquiry};

/// What becomes of a material.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It changes its classification.
    Moves,
    /// It does not.
    Stays,
    /// Good and material are classified in different editions of the Harmonized System, or one of them
    /// in an edition that the other may not share.
    Unsettled,
}

/// The tariff change among the methods, with its place.
pub(super) fn stated(document: &FtaQualification) -> Option<(usize, &TariffChange)> {
    find(document, |method| match method {
        Method::TariffChange(change) => Some(change),
        _ => None,
    })
}

/// What becomes of a foreign material under a stated change.
pub(super) fn fate(
    good: &TariffClassification,
    change: &TariffChange,
    line: &MaterialLine,
) -> Fate {
    if good.edition != line.tariff.edition {
        return Fate::Unsettled;
    }
    let (Some(good), Some(material)) = (span(good), span(&line.tariff)) else {
        return Fate::Unsettled;
    };
    let excepted = change
        .exceptions
        .iter()
        .flat_map(|ranges| ranges.iter())
        .any(|range| {
            let (from, to) = ends(range);
            Span::between(&from, &to).is_some_and(|range| range.place(material) == Place::In)
        });
    if excepted || good.same(material, change.shift.unit()) == Some(true) {
        Fate::Stays
    } else {
        Fate::Moves
    }
}

/// The subheading of a classification; a tariff code always has one.
pub(super) fn span(tariff: &TariffClassification) -> Option<Span> {
    Span::code(tariff.code.as_str())
}

fn ends(range: &TariffRange) -> (String, String) {
    let from = range.from.digits();
    let to = range
        .to
        .as_ref()
        .map_or_else(|| from.clone(), |to| to.digits());
    (from, to)
}

pub(super) fn tariff_change(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let materials = Materials::of(document, inquiry.evidence);
    let Some((method, change)) = stated(document).filter(|_| materials.malformed.is_empty()) else {
        return findings.not_applicable();
    };
    let good = &document.finished_good.tariff;
    let with = |wanted: Fate| {
        materials
            .foreign()
            .filter(move |(_, line)| fate(good, change, line) == wanted)
            .map(|(index, _)| index)
    };
    let mut staying = with(Fate::Stays).peekable();
    if staying.peek().is_some() && document.de_minimis.is_none() {
        staying.for_each(|index| findings.raise(at(index, "/tariff/code")));
    } else if let Some(index) = with(Fate::Unsettled).next() {
        findings.undecided(at(index, "/tariff/edition"));
    } else if !materials.hidden.is_empty() {
        findings.undecided(record::at(method, ""));
    }
}

pub(super) fn exception_range(
    document: &FtaQualification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some((method, change)) = stated(document) else {
        return findings.not_applicable();
    };
    let ranges = change.exceptions.iter().flat_map(|ranges| ranges.iter());
    for (index, range) in ranges.enumerate() {
        let (from, to) = ends(range);
        if from.len() != to.len() || to < from {
            findings.raise(record::at(method, &format!("/exceptions/{index}/to")));
        }
    }
}

pub(super) fn marking_change(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let materials = Materials::of(document, inquiry.evidence);
    let method = find(document, |method| {
        matches!(method, Method::MarkingChange(_)).then_some(())
    });
    let Some((method, ())) = method.filter(|_| materials.malformed.is_empty()) else {
        return findings.not_applicable();
    };
    let good = &document.finished_good.tariff;
    let foreign: Vec<_> = materials.foreign().collect();
    let editions = foreign.iter().map(|(_, line)| line.tariff.edition);
    let known = editions
        .chain([good.edition])
        .all(|edition| edition == Some(HsEdition::Hs2022));
    let codes: Vec<&str> = foreign
        .iter()
        .map(|(_, line)| line.tariff.code.as_str())
        .collect();
    let answer = ShiftRules::marking()
        .filter(|rules| known && document.qualified_at >= rules.as_of)
        .map(|rules| tariff_shift(good.code.as_str(), &codes, rules));
    match answer {
        Some(Shift::NotMet { material, .. }) => {
            let index = foreign.get(material).map_or(0, |(index, _)| *index);
            findings.raise(at(index, "/tariff/code"));
        }
        Some(Shift::Met { .. }) if materials.hidden.is_empty() => {}
        _ => findings.undecided(record::at(method, "")),
    }
}
