//! Element 8 and the dates of element 9: blanket periods, completion, the four years.

use super::super::model::{BlanketPeriod, Coverage, UsmcaCertificationOfOrigin};
use tradecred_vc::time::Date;

use crate::rule::{Findings, Inquiry, Reads};

const TO: &str = "/credentialSubject/coverage/to";
const COMPLETED_AT: &str = "/credentialSubject/completedAt";

fn blanket(document: &UsmcaCertificationOfOrigin) -> Option<&BlanketPeriod> {
    match &document.coverage {
        Coverage::BlanketPeriod(period) => Some(period),
        _ => None,
    }
}

/// The day a number of months after another; the last day of time where there is none.
fn months_after(day: Date, months: i32) -> Date {
    day.add_months(months).unwrap_or(day)
}

pub(super) fn blanket_period(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(period) = blanket(document) else {
        return findings.not_applicable();
    };
    if period.to < period.from {
        findings.raise_with(TO, "before the first day");
    } else if period.to > months_after(period.from, 12) {
        findings.raise_with(TO, "more than 12 months after the first day");
    }
}

pub(super) fn blanket_anniversary(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if blanket(document).is_some_and(|period| period.to == months_after(period.from, 12)) {
        findings.raise(TO);
    }
}

pub(super) fn blanket_from_certification(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if blanket(document).is_some_and(|period| period.to > months_after(document.completed_at, 12)) {
        findings.raise(TO);
    }
}

/// A certification may be dated ahead of the verifier's UTC date by one day: the signer's zone.
pub(super) fn completed_at(
    document: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let today = inquiry.policy.envelope.at.date_utc();
    if document.completed_at > today.add_days(1).unwrap_or(today) {
        findings.raise_with(COMPLETED_AT, "in the future");
    }
}

pub(super) fn term(
    document: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if used_on(document, inquiry) > last_day(document) {
        findings.raise(COMPLETED_AT);
    }
}

pub(super) fn term_anniversary(
    document: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if used_on(document, inquiry) == last_day(document) {
        findings.raise(COMPLETED_AT);
    }
}

fn used_on(document: &UsmcaCertificationOfOrigin, inquiry: &Inquiry<'_>) -> Date {
    inquiry.date(Reads::Claim, document.completed_at)
}

/// The fourth anniversary of completion.
fn last_day(document: &UsmcaCertificationOfOrigin) -> Date {
    document
        .completed_at
        .add_years(4)
        .unwrap_or(document.completed_at)
}
