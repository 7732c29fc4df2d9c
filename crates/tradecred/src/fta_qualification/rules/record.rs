//! The record itself: its days, its methods and how they go together.

use tradecred_vc::problem::Text;

use super::super::model::{FtaQualification, Method, QualificationAgreement};
use crate::origin::period;
use crate::rule::{Findings, Inquiry, Reads};

const METHODS: &str = "/credentialSubject/methods";

/// The first method of a kind, with its place.
pub(super) fn find<'d, T>(
    document: &'d FtaQualification,
    kind: impl Fn(&'d Method) -> Option<T>,
) -> Option<(usize, T)> {
    document
        .methods
        .iter()
        .enumerate()
        .find_map(|(index, method)| Some((index, kind(method)?)))
}

/// The pointer to a method, or to a member of it.
pub(super) fn at(index: usize, member: &str) -> String {
    format!("{METHODS}/{index}{member}")
}

pub(super) fn qualified_at(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let pointer = "/credentialSubject/qualifiedAt";
    period::dated(document.qualified_at, pointer, inquiry, findings);
}

pub(super) fn expires(document: &FtaQualification, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if document.expires < document.qualified_at {
        findings.raise_with("/credentialSubject/expires", "before the qualification");
    }
}

pub(super) fn term(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if inquiry.date(Reads::Claim, document.qualified_at) > document.expires {
        findings.raise("/credentialSubject/expires");
    }
}

pub(super) fn tariff_digits(
    document: &FtaQualification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let digits = document.finished_good.tariff.code.digits().len();
    let needed = document.rule_of_origin.required_digits;
    if needed.is_some_and(|needed| digits < needed.count()) {
        findings.raise("/credentialSubject/finishedGood/tariff/code");
    }
}

/// Each method once, those that say all alone, and de minimis only where something is to change.
pub(super) fn methods(document: &FtaQualification, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    for (index, method) in document.methods.iter().enumerate() {
        let same = |other: &Method| std::mem::discriminant(other) == std::mem::discriminant(method);
        if document.methods.iter().take(index).any(same) {
            findings.raise_with(at(index, ""), "stated before");
        }
        let whole = matches!(
            method,
            Method::WhollyObtained(_) | Method::ExclusivelyOriginating(_)
        );
        if whole && document.methods.len() > 1 {
            findings.raise_with(at(index, ""), "not alone");
        }
    }
    let changes = |method: &Method| matches!(method, Method::TariffChange(_));
    if document.de_minimis.is_some() && !document.methods.iter().any(changes) {
        findings.raise_with("/credentialSubject/deMinimis", "without a tariff change");
    }
}

pub(super) fn method_agreement(
    document: &FtaQualification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let marking = document.agreement == QualificationAgreement::Marking;
    for (index, method) in document.methods.iter().enumerate() {
        let foreign = match method {
            Method::TariffChange(_) => marking,
            Method::MarkingChange(_) => !marking,
            _ => false,
        };
        if foreign {
            findings.raise(at(index, "/type"));
        }
    }
}

/// What took place in a factory, and what a rule that is only named asks for, no document can show.
pub(super) fn production(_: &FtaQualification, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    findings.not_asked(PRODUCTION);
}

const PRODUCTION: Text = Text {
    en: "whether production took place as stated, and whether the rule of origin asks for what is stated, was not checked",
    es: "no se comprobó si la producción tuvo lugar como se indica ni si la regla de origen exige lo indicado",
    fr: "il n'a pas été vérifié si la production a eu lieu comme indiqué, ni si la règle d'origine demande ce qui est indiqué",
};
