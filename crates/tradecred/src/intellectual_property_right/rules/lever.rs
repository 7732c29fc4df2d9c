//! What is asked of physical and material differences: 19 CFR 133.2(e) and (f).

use super::super::model::{IntellectualPropertyRight, RightType};
use super::registration::is_domestic;
use crate::customs::ahead;
use crate::rule::{Findings, Inquiry, Reads};

const DIFFERENCES: &str = "/credentialSubject/leverDifferences";

/// A notice was published.
pub(super) fn days(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let at = inquiry.policy.envelope.at;
    for (index, difference) in right.lever_differences.iter().enumerate() {
        let published = difference.notice.as_ref().map(|notice| notice.published_at);
        let detail = published.and_then(|day| ahead(day, at, inquiry.verified.signed_at()));
        if let Some(detail) = detail {
            findings.raise_with(format!("{DIFFERENCES}/{index}/notice/publishedAt"), detail);
        }
    }
}

/// They are of a trademark of the United States.
pub(super) fn trademark(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if right.lever_differences.is_empty() {
        return findings.not_applicable();
    }
    let is_foreign = right
        .registration
        .as_ref()
        .is_some_and(|registration| !is_domestic(registration));
    if right.right_type != RightType::Trademark || is_foreign {
        findings.raise(DIFFERENCES);
    }
}

/// A notice grants protection.
pub(super) fn granted(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let day = inquiry.date(Reads::Entry, inquiry.as_of());
    for (index, difference) in right.lever_differences.iter().enumerate() {
        let notice = difference.notice.as_ref();
        if notice.is_none_or(|notice| notice.published_at > day) {
            findings.raise(format!("{DIFFERENCES}/{index}"));
        }
    }
}
