//! De minimis: how much may stay, of which value of the good, and for which materials.

use super::super::exclusions::{Exclusion, exclusion};
use super::super::materials::{Materials, at};
use super::super::model::{
    DeMinimisBasis, FtaQualification, MaterialLine, QualificationAgreement, TariffChange,
};
use super::change::{self, Fate, fate, span};
use super::value::{calculable, sum};
use crate::rule::{Findings, Inquiry};

const DE_MINIMIS: &str = "/credentialSubject/deMinimis";
const VALUE: &str = "/credentialSubject/deMinimis/nonOriginatingValue";

pub(super) fn limit(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let seen = Materials::of(document, inquiry.evidence);
    let asked =
        document.agreement != QualificationAgreement::Marking && calculable(document, &seen);
    let Some(few) = document.de_minimis.as_ref().filter(|_| asked) else {
        return findings.not_applicable();
    };
    // A tenth, without dividing.
    let tenfold = few.non_originating_value.value.billionths() * 10;
    if tenfold > few.good_value.value.billionths() {
        findings.raise(VALUE);
    }
}

pub(super) fn basis(document: &FtaQualification, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(few) = &document.de_minimis else {
        return findings.not_applicable();
    };
    let adjusted = few.basis == DeMinimisBasis::AdjustedValue;
    let right = match document.agreement {
        QualificationAgreement::Usmca => !adjusted,
        QualificationAgreement::CaftaDr => adjusted,
        QualificationAgreement::Marking => return findings.undecided(DE_MINIMIS),
    };
    if !right {
        findings.raise(format!("{DE_MINIMIS}/basis"));
    }
}

/// The foreign materials with this fate.
fn with<'m>(
    document: &'m FtaQualification,
    materials: &'m Materials<'_>,
    change: &'m TariffChange,
    wanted: Fate,
) -> impl Iterator<Item = (usize, &'m MaterialLine)> {
    materials
        .foreign()
        .filter(move |(_, line)| fate(&document.finished_good.tariff, change, line) == wanted)
}

/// What stays adds up to what is stated.
pub(super) fn total(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let materials = Materials::of(document, inquiry.evidence);
    let asked = materials.malformed.is_empty() && calculable(document, &materials);
    let (Some(few), Some((_, change)), true) =
        (&document.de_minimis, change::stated(document), asked)
    else {
        return findings.not_applicable();
    };
    let staying = with(document, &materials, change, Fate::Stays);
    let (sum, missing) = sum(staying.map(|(_, line)| line.value.as_ref()));
    let stated = few.non_originating_value.value.billionths();
    let unknown = !materials.hidden.is_empty()
        || with(document, &materials, change, Fate::Unsettled)
            .next()
            .is_some();
    if sum > stated || (sum != stated && !missing && !unknown) {
        findings.raise(VALUE);
    } else if missing {
        findings.undecided(VALUE);
    }
}

pub(super) fn excluded(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let materials = Materials::of(document, inquiry.evidence);
    let good = span(&document.finished_good.tariff);
    let asked = document.de_minimis.is_some() && materials.malformed.is_empty();
    let (Some((_, change)), Some(good), true) = (change::stated(document), good, asked) else {
        return findings.not_applicable();
    };
    let found: Vec<(usize, Exclusion)> = with(document, &materials, change, Fate::Stays)
        .filter_map(|(index, line)| {
            let material = span(&line.tariff)?;
            Some((index, exclusion(document.agreement, good, material)?))
        })
        .collect();
    let worst = found.iter().map(|(_, says)| *says).max();
    for (index, says) in found {
        match says {
            Exclusion::Refused => findings.raise(at(index, "/tariff/code")),
            // Where one is refused, nothing is left to be decided.
            Exclusion::Undecided if worst == Some(says) => {
                findings.undecided(at(index, "/tariff/code"));
            }
            Exclusion::Undecided => {}
        }
    }
}
