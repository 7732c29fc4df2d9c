//! Textile particulars of CAFTA-DR. None of it was read in the law, so every finding is a warning.

use super::super::agreement::Agreement;
use super::super::model::{TextileParticulars, UsFtaCertificationOfOrigin};
use crate::origin::lines::at;
use crate::rule::{Findings, Inquiry};

/// The chapter of woven apparel.
const WOVEN_APPAREL: u32 = 62;

/// The lines of CAFTA-DR certifications that have particulars.
fn particulars(
    document: &UsFtaCertificationOfOrigin,
) -> impl Iterator<Item = (usize, u32, &TextileParticulars)> {
    let known = document.agreement == Agreement::CaftaDr;
    let lines = document.goods.iter().enumerate();
    lines.filter(move |_| known).filter_map(|(index, line)| {
        Some((index, line.tariff.code.chapter(), line.textile.as_ref()?))
    })
}

pub(super) fn agreement(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.agreement == Agreement::CaftaDr {
        return;
    }
    for (index, line) in document.goods.iter().enumerate() {
        if line.textile.is_some() {
            findings.raise(at(index, "textile"));
        }
    }
}

pub(super) fn cumulation(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, chapter, textile) in particulars(document) {
        if textile.cumulation_mx_ca == Some(true) && chapter != WOVEN_APPAREL {
            findings.raise(at(index, "textile/cumulationMxCa"));
        }
    }
}

/// A tariff preference level is for goods of its own country.
pub(super) fn preference_level(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some((_, exporter)) = document.exporting() else {
        return;
    };
    let country = exporter.address.address_country.as_str();
    for (index, _, textile) in particulars(document) {
        if textile.nicaragua_tpl == Some(true) && country != "NI" {
            findings.raise(at(index, "textile/nicaraguaTpl"));
        }
        if textile.costa_rica_wool_tpl == Some(true) && country != "CR" {
            findings.raise(at(index, "textile/costaRicaWoolTpl"));
        }
    }
}
