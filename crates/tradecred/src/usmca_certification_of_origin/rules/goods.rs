//! Elements 6 and 7: the goods, their classification and their rule of origin.

use std::collections::BTreeSet;

use super::super::model::{GoodsLine, OriginCriterion, UsmcaCertificationOfOrigin};
use super::super::statement::is_schedule_ii;
use super::parties::{TERRITORY, producers};
use crate::origin::lines::at;
use crate::rule::{Findings, Inquiry};

/// Chapters to which criterion D is closed.
const TEXTILE_CHAPTERS: std::ops::RangeInclusive<u32> = 61..=63;

/// The lines with their places in the list; pointers are only written for findings.
fn lines(document: &UsmcaCertificationOfOrigin) -> impl Iterator<Item = (usize, &GoodsLine)> {
    document.goods.iter().enumerate()
}

pub(super) fn origin_criterion(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in lines(document) {
        if line.origin_criterion.is_none() && line.rule_of_origin.is_none() {
            findings.raise(at(index, "originCriterion"));
        }
    }
}

pub(super) fn rule_of_origin(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in lines(document) {
        if line.origin_criterion.is_some() && line.rule_of_origin.is_none() {
            findings.raise(at(index, "ruleOfOrigin"));
        }
    }
}

pub(super) fn criterion_d_chapter(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in lines(document) {
        let textile = || TEXTILE_CHAPTERS.contains(&line.tariff.code.chapter());
        if line.origin_criterion == Some(OriginCriterion::D) && textile() {
            findings.raise(at(index, "originCriterion"));
        }
    }
}

pub(super) fn schedule_ii(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in lines(document) {
        let listed = line.listed_in_schedule_ii == Some(true);
        let statement = line.schedule_ii_statement.as_ref();
        let wrong = statement.map_or(listed, |statement| !is_schedule_ii(statement.as_str()));
        if wrong {
            findings.raise(at(index, "scheduleIIStatement"));
        }
    }
}

pub(super) fn producer_ref(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let known: BTreeSet<&str> = producers(document)
        .filter_map(|(_, party)| party.named()?.reference.as_ref())
        .map(|reference| reference.as_str())
        .collect();
    for (index, line) in lines(document) {
        if line
            .producer_ref
            .as_ref()
            .is_some_and(|name| !known.contains(name.as_str()))
        {
            findings.raise(at(index, "producerRef"));
        }
    }
}

pub(super) fn producer_ref_missing(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if producers(document)
        .filter(|(_, party)| party.named().is_some())
        .count()
        < 2
    {
        return;
    }
    for (index, line) in lines(document) {
        if line.producer_ref.is_none() {
            findings.raise(at(index, "producerRef"));
        }
    }
}

pub(super) fn presented_on(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in lines(document) {
        for (carrier_index, carrier) in line.presented_on.iter().enumerate() {
            if !TERRITORY.contains(&carrier.issuing_country.as_str()) {
                findings.raise(at(
                    index,
                    &format!("presentedOn/{carrier_index}/issuingCountry"),
                ));
            }
        }
    }
}
