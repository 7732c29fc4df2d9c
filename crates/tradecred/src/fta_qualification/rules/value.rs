//! Values: currencies, regional value content, and what the materials add up to.

use tradecred_vc::problem::Text;

use super::super::exclusions::lies_in;
use super::super::materials::{self, Materials};
use super::super::model::{
    Formula, FtaQualification, Method, QualificationAgreement, RegionalValueContent,
};
use super::super::percentage;
use super::change::span;
use super::record::{self, find};
use crate::decimal::{Amount, Decimal};
use crate::rule::{Findings, Inquiry};

/// Automotive goods, 19 USC 4033(c)(4)(B)(i).
const AUTOMOTIVE: &[(&str, &str)] = &[
    ("8407.31", "8407.34"),
    ("8408.20", "8408.20"),
    ("8409", "8409"),
    ("8701", "8708"),
];
/// One hundred percent.
const WHOLE: u32 = 100;

/// The first regional value content among the methods, with its place.
fn stated(document: &FtaQualification) -> Option<(usize, &RegionalValueContent)> {
    find(document, |method| match method {
        Method::RegionalValueContent(content) => Some(&**content),
        _ => None,
    })
}

impl RegionalValueContent {
    /// The value of materials that its formula reads, and the one that it does not.
    fn values(&self) -> (Option<&Amount>, Option<&Amount>) {
        let (foreign, own) = (
            self.non_originating_value.as_ref(),
            self.originating_value.as_ref(),
        );
        match self.formula {
            Formula::BuildUp => (own, foreign),
            _ => (foreign, own),
        }
    }

    fn has_its_members(&self) -> bool {
        matches!(self.values(), (Some(_), None))
    }

    /// What is divided by what, in billionths.
    fn ratio(&self) -> Option<(i128, i128)> {
        let whole = self.good_value.value.billionths();
        let value = self.values().0?.value.billionths();
        Some(match self.formula {
            Formula::BuildUp => (value, whole),
            _ => (whole.checked_sub(value)?, whole),
        })
    }
}

/// Every amount of the document, those of seen materials included, with its pointer.
fn amounts<'d>(
    document: &'d FtaQualification,
    seen: &'d Materials<'d>,
) -> impl Iterator<Item = (String, &'d Amount)> {
    let contents = document
        .methods
        .iter()
        .enumerate()
        .filter_map(|(index, method)| match method {
            Method::RegionalValueContent(content) => Some((index, content)),
            _ => None,
        })
        .flat_map(|(index, content)| {
            [
                ("/goodValue", Some(&content.good_value)),
                (
                    "/nonOriginatingValue",
                    content.non_originating_value.as_ref(),
                ),
                ("/originatingValue", content.originating_value.as_ref()),
            ]
            .into_iter()
            .filter_map(move |(name, amount)| Some((record::at(index, name), amount?)))
        });
    let de_minimis = document.de_minimis.iter().flat_map(|few| {
        [
            ("goodValue", &few.good_value),
            ("nonOriginatingValue", &few.non_originating_value),
        ]
        .map(|(name, amount)| (format!("/credentialSubject/deMinimis/{name}"), amount))
    });
    let lines = seen
        .seen
        .iter()
        .filter_map(|(index, line)| Some((materials::at(*index, "/value"), line.value.as_ref()?)));
    contents.chain(de_minimis).chain(lines)
}

pub(super) fn currency(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let seen = Materials::of(document, inquiry.evidence);
    let mut amounts = amounts(document, &seen);
    let Some((_, first)) = amounts.next() else {
        return findings.not_applicable();
    };
    for (pointer, amount) in amounts {
        if amount.currency != first.currency {
            findings.raise(format!("{pointer}/currency"));
        }
    }
}

/// Where values cannot be, in the order of the document.
fn impossible(document: &FtaQualification, seen: &Materials<'_>) -> Vec<String> {
    let zero = Decimal::from(0);
    let mut found: Vec<String> = amounts(document, seen)
        .filter(|(pointer, amount)| {
            amount.value < zero || (amount.value == zero && pointer.ends_with("/goodValue"))
        })
        .map(|(pointer, _)| format!("{pointer}/value"))
        .collect();
    let mut exceeds = |good: &Amount, materials: &Amount, pointer: String| {
        if materials.value > good.value {
            found.push(pointer);
        }
    };
    let mut thresholds = Vec::new();
    for (index, method) in document.methods.iter().enumerate() {
        let Method::RegionalValueContent(content) = method else {
            continue;
        };
        if let Some(materials) = &content.non_originating_value {
            let pointer = record::at(index, "/nonOriginatingValue/value");
            exceeds(&content.good_value, materials, pointer);
        }
        if content.threshold <= zero || content.threshold > Decimal::from(WHOLE) {
            thresholds.push(record::at(index, "/threshold"));
        }
    }
    if let Some(few) = &document.de_minimis {
        let pointer = "/credentialSubject/deMinimis/nonOriginatingValue/value".to_owned();
        exceeds(&few.good_value, &few.non_originating_value, pointer);
    }
    found.append(&mut thresholds);
    found
}

pub(super) fn values(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let seen = Materials::of(document, inquiry.evidence);
    for pointer in impossible(document, &seen) {
        findings.raise(pointer);
    }
}

/// Whether the values can be calculated with.
pub(super) fn calculable(document: &FtaQualification, seen: &Materials<'_>) -> bool {
    let mut amounts = amounts(document, seen);
    let first = amounts.next();
    amounts.all(|(_, amount)| {
        first
            .as_ref()
            .is_some_and(|(_, one)| amount.currency == one.currency)
    }) && impossible(document, seen).is_empty()
}

pub(super) fn formula(document: &FtaQualification, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some((index, content)) = stated(document) else {
        return findings.not_applicable();
    };
    let automotive =
        || span(&document.finished_good.tariff).is_some_and(|good| lies_in(AUTOMOTIVE, good));
    let allowed = match (document.agreement, content.formula) {
        (QualificationAgreement::Marking, _) => {
            return findings.undecided(record::at(index, "/formula"));
        }
        (QualificationAgreement::Usmca, Formula::TransactionValue | Formula::NetCost)
        | (QualificationAgreement::CaftaDr, Formula::BuildDown | Formula::BuildUp) => true,
        (QualificationAgreement::CaftaDr, Formula::NetCost) => automotive(),
        _ => false,
    };
    if !allowed {
        findings.raise(record::at(index, "/formula"));
    }
}

pub(super) fn members(document: &FtaQualification, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    match stated(document) {
        Some((index, content)) if !content.has_its_members() => {
            findings.raise(record::at(index, ""))
        }
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

/// The regional value content, where it can be calculated.
fn calculated<'d>(
    document: &'d FtaQualification,
    seen: &Materials<'_>,
) -> Option<(usize, &'d RegionalValueContent)> {
    stated(document).filter(|(_, content)| content.has_its_members() && calculable(document, seen))
}

pub(super) fn percent(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let seen = Materials::of(document, inquiry.evidence);
    let Some((index, content)) = calculated(document, &seen) else {
        return findings.not_applicable();
    };
    let stated = &content.percent;
    let right = content.ratio().and_then(|(part, whole)| {
        percentage::is_rounded(part, whole, stated.billionths(), stated.decimals())
    });
    if right != Some(true) {
        findings.raise(record::at(index, "/percent"));
    }
}

pub(super) fn threshold(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let seen = Materials::of(document, inquiry.evidence);
    let Some((index, content)) = calculated(document, &seen) else {
        return findings.not_applicable();
    };
    let reached = content
        .ratio()
        .and_then(|(part, whole)| percentage::reaches(part, whole, content.threshold.billionths()));
    if reached != Some(true) {
        findings.raise(record::at(index, "/threshold"));
    }
}

/// What some seen materials are worth together, in billionths, and whether one of them has no value.
pub(super) fn sum<'m>(lines: impl Iterator<Item = Option<&'m Amount>>) -> (i128, bool) {
    lines.fold((0, false), |(sum, missing), value| match value {
        Some(value) => (sum + value.value.billionths(), missing),
        None => (sum, true),
    })
}

pub(super) fn material_sum(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.materials.is_none() && stated(document).is_some() {
        return findings.not_asked(NO_MATERIALS);
    }
    let materials = Materials::of(document, inquiry.evidence);
    let Some((index, content)) =
        calculated(document, &materials).filter(|_| materials.malformed.is_empty())
    else {
        return findings.not_applicable();
    };
    let (originating, name) = match content.formula {
        Formula::BuildUp => (true, "/originatingValue"),
        _ => (false, "/nonOriginatingValue"),
    };
    let values = materials.that_originate(originating);
    let (sum, missing) = sum(values.map(|(_, line)| line.value.as_ref()));
    let stated = content
        .values()
        .0
        .map_or(0, |value| value.value.billionths());
    let open = missing || !materials.hidden.is_empty();
    if sum > stated || (sum != stated && !open) {
        findings.raise(record::at(index, name));
    } else if open {
        findings.undecided(record::at(index, name));
    }
}

const NO_MATERIALS: Text = Text {
    en: "the record does not list its materials, so the value of them was not checked",
    es: "el registro no enumera sus materiales, por lo que no se comprobó su valor",
    fr: "l'enregistrement n'énumère pas ses matières, leur valeur n'a donc pas été vérifiée",
};
