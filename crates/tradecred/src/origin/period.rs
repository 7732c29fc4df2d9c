//! Blanket periods, the day of completion, and the four years a certification is accepted.

use tradecred_vc::time::Date;

use super::{BlanketPeriod, Certification, Coverage};
use crate::document::TradeDocument;
use crate::rule::{Findings, Inquiry, Reads};

const TO: &str = "/credentialSubject/coverage/to";
const COMPLETED_AT: &str = "/credentialSubject/completedAt";

fn blanket<D: Certification>(document: &D) -> Option<&BlanketPeriod> {
    match document.coverage() {
        Coverage::BlanketPeriod(period) => Some(period),
        _ => None,
    }
}

/// The day after a day; the last day of time has none.
pub(super) fn next_day(day: Date) -> Date {
    day.add_days(1).unwrap_or(day)
}

/// The day a number of months after another; the last day of time where there is none.
fn months_after(day: Date, months: i32) -> Date {
    day.add_months(months).unwrap_or(day)
}

/// A blanket period ends after it begins and within 12 months of its first day.
pub(crate) fn blanket_period<D: Certification>(
    document: &D,
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

/// A blanket period that ends on the anniversary of its first day may be a day too long.
pub(crate) fn blanket_anniversary<D: Certification>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if blanket(document).is_some_and(|period| period.to == months_after(period.from, 12)) {
        findings.raise(TO);
    }
}

/// Some texts count the 12 months from the date of certification.
pub(crate) fn blanket_from_certification<D: Certification>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if blanket(document).is_some_and(|period| period.to > months_after(document.completed_at(), 12))
    {
        findings.raise(TO);
    }
}

/// A certification may be dated ahead of the UTC date of its signature, and of the verifier's, by one
/// day: the signer's zone.
pub(crate) fn completed_at<D: TradeDocument>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    dated(document.completed_at(), COMPLETED_AT, inquiry, findings);
}

/// The same of the day at a place in any document.
pub(crate) fn dated(day: Date, pointer: &str, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let today = inquiry.policy.envelope.at.date_utc();
    let signed = inquiry.verified.signed_at().date_utc();
    if day > next_day(today) {
        findings.raise_with(pointer, "in the future");
    } else if day > next_day(signed) {
        findings.raise_with(pointer, "after it was signed");
    }
}

/// It is used within four years of its completion.
pub(crate) fn term<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if used_on(document, inquiry) > last_day(document) {
        findings.raise(COMPLETED_AT);
    }
}

/// Whether the fourth anniversary still counts is open.
pub(crate) fn term_anniversary<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if used_on(document, inquiry) == last_day(document) {
        findings.raise(COMPLETED_AT);
    }
}

fn used_on<D: Certification>(document: &D, inquiry: &Inquiry<'_>) -> Date {
    inquiry.date(Reads::Claim, document.completed_at())
}

/// The fourth anniversary of completion.
fn last_day<D: Certification>(document: &D) -> Date {
    document
        .completed_at()
        .add_years(4)
        .unwrap_or(document.completed_at())
}
