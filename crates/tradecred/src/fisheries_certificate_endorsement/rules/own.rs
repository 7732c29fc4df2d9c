//! What an endorsement is asked by itself: its weights, the lots of a split.

use std::collections::HashSet;

use tradecred_vc::problem::Text;

use super::super::act::Act;
use super::super::model::FisheriesCertificateEndorsement;
use super::ACT;
use crate::rule::{Findings, Inquiry};

/// Where a weight is not greater than zero, or a line stands twice in one list.
pub(super) fn misweighed(endorsement: &FisheriesCertificateEndorsement) -> Vec<String> {
    let mut places = Vec::new();
    for (list, weights) in endorsement.act.weights() {
        let mut seen = HashSet::new();
        for (index, (line, weight)) in weights.into_iter().enumerate() {
            if !weight.value.is_positive() {
                places.push(format!("{ACT}/{list}/{index}/netWeight/value"));
            }
            if !seen.insert(line) {
                places.push(format!("{ACT}/{list}/{index}/lineNumber"));
            }
        }
    }
    places
}

/// Each weight is greater than zero, and each list names a line once.
pub(super) fn weights(
    endorsement: &FisheriesCertificateEndorsement,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if matches!(endorsement.act, Act::OwnershipChange(_)) {
        return findings.not_applicable();
    }
    for place in misweighed(endorsement) {
        findings.raise(place);
    }
}

/// Where the lots of a split are fewer than two, or one has the name of another.
pub(super) fn misdivided(endorsement: &FisheriesCertificateEndorsement) -> Vec<String> {
    let Act::Split(split) = &endorsement.act else {
        return Vec::new();
    };
    if split.into.len() < 2 {
        return vec![format!("{ACT}/into")];
    }
    let mut seen = HashSet::new();
    let lots = split.into.iter().enumerate();
    lots.filter(|(_, part)| !seen.insert(part.lot.as_str()))
        .map(|(index, _)| format!("{ACT}/into/{index}/lot"))
        .collect()
}

/// A split makes two lots or more, each with a name of its own.
pub(super) fn into(
    endorsement: &FisheriesCertificateEndorsement,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !matches!(endorsement.act, Act::Split(_)) {
        return findings.not_applicable();
    }
    for place in misdivided(endorsement) {
        findings.raise(place);
    }
}

/// Records are kept for two years.
pub(super) fn retention(
    _: &FisheriesCertificateEndorsement,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.note("retention", RETENTION, None);
}

const RETENTION: Text = Text {
    en: "importers and exporters keep their records of this endorsement for two years",
    es: "importadores y exportadores conservan sus registros de esta anotación durante dos años",
    fr: "importateurs et exportateurs conservent deux ans leurs registres de cette annotation",
};
