//! The goods lines: their numbers, producers, weights and criteria.

use std::collections::HashSet;

use tradecred_vc::problem::Text;

use super::super::model::CertificateOfOrigin;
use crate::origin::lines::{at, numbered};
use crate::rule::{Findings, Inquiry};

/// The units of mass of UN/ECE Recommendation 20 that the table of units holds.
const MASS: [&str; 7] = ["GRM", "KGM", "TNE", "ONZ", "LBR", "STN", "LTN"];

/// Every line has a number of its own.
pub(super) fn line_number(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    numbered(document.goods.iter().map(|line| line.line_number), findings);
}

/// A line names a producer that is listed.
pub(super) fn producer_ref(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let known: HashSet<&str> = document
        .producers
        .iter()
        .flatten()
        .filter_map(|party| party.named()?.reference.as_ref())
        .map(|reference| reference.as_str())
        .collect();
    for (index, line) in document.goods.iter().enumerate() {
        if line
            .producer_ref
            .as_ref()
            .is_some_and(|name| !known.contains(name.as_str()))
        {
            findings.raise(at(index, "producerRef"));
        }
    }
}

/// What is weighed or counted is something.
pub(super) fn quantity(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in document.goods.iter().enumerate() {
        let measures = [
            ("grossWeight", &line.gross_weight),
            ("quantity", &line.quantity),
        ];
        for (member, measure) in measures {
            if measure
                .as_ref()
                .is_some_and(|measure| !measure.value.is_positive())
            {
                findings.raise(at(index, &format!("{member}/value")));
            }
        }
    }
}

/// A weight is given in a unit of mass.
pub(super) fn weight_unit(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in document.goods.iter().enumerate() {
        if line
            .gross_weight
            .as_ref()
            .is_some_and(|weight| !MASS.contains(&weight.unit.as_str()))
        {
            findings.raise(at(index, "grossWeight/unit"));
        }
    }
}

/// A criterion is one of an agreement, and there is none.
pub(super) fn criterion_without_agreement(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let stated = document
        .goods
        .iter()
        .any(|line| line.origin_criterion.is_some());
    if document.agreement.is_none() && stated {
        findings.note("criterion-without-agreement", NO_AGREEMENT, None);
    }
}

const NO_AGREEMENT: Text = Text {
    en: "an origin criterion says nothing on a non-preferential certificate",
    es: "un criterio de origen no dice nada en un certificado no preferencial",
    fr: "un critère d'origine ne dit rien sur un certificat non préférentiel",
};
