//! The rule of origin of each good, and the General Note it stands in.

use super::super::agreement::{Agreement, KNOWN_NOTES};
use super::super::model::{OriginRoute, UsFtaCertificationOfOrigin};
use crate::origin::lines::at;
use crate::origin::wording::has_words;
use crate::rule::{Findings, Inquiry};

use tradecred_vc::problem::Text;

/// The three ways in which the words of a reference begin that names a note.
const NAMES: [&str; 3] = ["gn ", "gn", "general note "];

/// The subparagraphs of General Note 29(b), each with its route.
const ROUTES: [(&str, OriginRoute); 3] = [
    ("i", OriginRoute::WhollyObtained),
    ("ii", OriginRoute::ProductSpecificRule),
    ("iii", OriginRoute::ExclusivelyOriginating),
];

/// Whether a reference names a General Note, or a place in it.
fn names(reference: &str, place: &str) -> bool {
    NAMES
        .iter()
        .any(|name| has_words(reference, &format!("{name}{place}")))
}

/// The references of the lines that have one, with their pointers.
fn references(
    document: &UsFtaCertificationOfOrigin,
) -> impl Iterator<Item = (usize, &str, Option<OriginRoute>)> {
    document
        .goods
        .iter()
        .enumerate()
        .filter_map(|(index, line)| {
            let rule = line.rule_of_origin.as_ref()?;
            Some((index, rule.reference.as_str(), line.origin_route))
        })
}

pub(super) fn rule_of_origin(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in document.goods.iter().enumerate() {
        if line.rule_of_origin.is_none() {
            findings.raise(at(index, "ruleOfOrigin"));
        }
    }
}

/// The rule is of the General Note of the agreement.
pub(super) fn general_note(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(note) = document.agreement.terms().general_note else {
        return findings.not_asked(NO_NOTE);
    };
    for (index, reference, _) in references(document) {
        if !names(reference, &note.to_string()) {
            findings.raise(at(index, "ruleOfOrigin/reference"));
        }
    }
}

/// Where the agreement's own note is not held, the rule is at least of no other agreement's.
pub(super) fn general_note_other(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.agreement.terms().general_note.is_some() {
        return;
    }
    for (index, reference, _) in references(document) {
        if KNOWN_NOTES
            .iter()
            .any(|note| names(reference, &note.to_string()))
        {
            findings.raise(at(index, "ruleOfOrigin/reference"));
        }
    }
}

/// The route is the one of the subparagraph that the reference names.
pub(super) fn origin_route(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.agreement != Agreement::CaftaDr {
        return;
    }
    for (index, reference, route) in references(document) {
        let Some(route) = route else { continue };
        let mut named = ROUTES
            .iter()
            .filter(|(numeral, _)| names(reference, &format!("29 b {numeral}")))
            .map(|(_, route)| *route)
            .peekable();
        if named.peek().is_some() && !named.any(|other| other == route) {
            findings.raise(at(index, "originRoute"));
        }
    }
}

const NO_NOTE: Text = Text {
    en: "not checked: the General Note of this agreement is not held here",
    es: "no comprobado: aquí no se dispone de la Nota General de este tratado",
    fr: "non vérifié : la Note générale de cet accord n'est pas disponible ici",
};
