//! What is asked of the record of a right with customs of the United States.

use std::collections::HashSet;

use tradecred_vc::time::Date;

use super::super::model::{IntellectualPropertyRight, Recordation, RightType};
use crate::customs;
use crate::identifier::is_digits;
use crate::rule::{Findings, Inquiry, Reads};

const RECORDATION: &str = "/credentialSubject/recordation";
const EXPIRES_AT: &str = "/credentialSubject/recordation/expiresAt";
/// For how many years a recordation lasts.
const YEARS: i32 = 20;
/// For how many days after its last day it may be renewed.
const GRACE: i64 = 90;

/// A trademark that is recorded names where goods are made.
pub(super) fn places(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if right.right_type != RightType::Trademark || right.recordation.is_none() {
        findings.not_applicable();
    } else if right.places_of_manufacture.is_empty() {
        findings.raise("/credentialSubject/placesOfManufacture");
    }
}

/// It was made, and does not end before.
pub(super) fn days(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(recordation) = &right.recordation else {
        return findings.not_applicable();
    };
    customs::check_day(
        recordation.recorded_at,
        "/credentialSubject/recordation/recordedAt",
        inquiry,
        findings,
    );
    if recordation
        .expires_at
        .is_some_and(|last| last < recordation.recorded_at)
    {
        findings.raise(EXPIRES_AT);
    }
}

/// The number has the form of one for a right of its type.
pub(super) fn number(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(recordation) = &right.recordation else {
        return findings.not_applicable();
    };
    let prefixes: &[&str] = match right.right_type {
        RightType::Trademark => &["TMK"],
        RightType::Copyright => &["COP"],
        RightType::TradeName => &["TMK", "COP"],
    };
    let number = recordation.number.as_str();
    let mut rests = prefixes
        .iter()
        .filter_map(|prefix| number.strip_prefix(prefix));
    if !rests.any(|rest| is_serial(rest.strip_prefix(' ').unwrap_or(rest))) {
        findings.raise(format!("{RECORDATION}/number"));
    }
}

/// Two digits, a dash, five digits.
fn is_serial(text: &str) -> bool {
    text.split_once('-')
        .is_some_and(|(year, number)| is_digits(year, 2) && is_digits(number, 5))
}

/// A trademark is recorded once it is registered.
pub(super) fn early(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match (&right.recordation, &right.registration) {
        (Some(recordation), Some(registration)) if right.right_type == RightType::Trademark => {
            if recordation.recorded_at < registration.registered_at {
                findings.raise(format!("{RECORDATION}/recordedAt"));
            }
        }
        _ => findings.not_applicable(),
    }
}

/// It is recorded for classes that it has.
pub(super) fn classes(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(recordation) = &right.recordation else {
        return findings.not_applicable();
    };
    let own: HashSet<_> = right.nice_classes.iter().collect();
    for (index, class) in recordation.classes.iter().enumerate() {
        if !own.contains(class) {
            findings.raise(format!("{RECORDATION}/classes/{index}"));
        }
    }
}

/// The recordation and its last day, where it has one.
fn ending(right: &IntellectualPropertyRight) -> Option<(&Recordation, Date)> {
    let recordation = right.recordation.as_ref()?;
    Some((recordation, recordation.expires_at?))
}

/// It lasts for twenty years at most.
pub(super) fn long(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some((recordation, last)) = ending(right) else {
        return findings.not_applicable();
    };
    let latest = recordation.recorded_at.add_years(YEARS);
    if latest.is_some_and(|latest| last > latest) {
        findings.raise(EXPIRES_AT);
    }
}

/// It does not last longer than the registration.
pub(super) fn outlives(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let registration = right.registration.as_ref();
    let registered = registration.and_then(|registration| registration.expires_at);
    match (ending(right), registered) {
        (Some((_, last)), Some(registered)) => {
            if last > registered {
                findings.raise(EXPIRES_AT);
            }
        }
        _ => findings.not_applicable(),
    }
}

/// For how many days it has ended on the day asked about.
fn days_since_end(right: &IntellectualPropertyRight, inquiry: &Inquiry<'_>) -> Option<i64> {
    let day = inquiry.date(Reads::Entry, inquiry.as_of());
    ending(right).map(|(_, last)| last.days_until(day))
}

/// It has not just ended.
pub(super) fn grace(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match days_since_end(right, inquiry) {
        Some(days) if (1..=GRACE).contains(&days) => findings.raise(EXPIRES_AT),
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

/// It has not ended for good.
pub(super) fn expired(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match days_since_end(right, inquiry) {
        Some(days) if days > GRACE => findings.raise(EXPIRES_AT),
        Some(_) => {}
        None => findings.not_applicable(),
    }
}
