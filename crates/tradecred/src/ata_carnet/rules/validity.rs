//! How long a carnet is valid (SPEC section *Validity of the carnet*).

use super::super::model::AtaCarnet;
use super::VALID_UNTIL;
use crate::rule::{Findings, Inquiry};

/// It does not end before it begins.
pub(super) fn begins(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if carnet.valid_until < carnet.issued_at {
        findings.raise_with(VALID_UNTIL, "before the day of issue");
    }
}

/// It ends within one year.
pub(super) fn period(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    // Where the calendar ends before the year does, it is within the year.
    let anniversary = carnet.issued_at.add_years(1);
    if anniversary.is_some_and(|day| carnet.valid_until > day) {
        findings.raise(VALID_UNTIL);
    }
}

/// A period that includes the anniversary may be a day too long.
pub(super) fn anniversary(carnet: &AtaCarnet, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if carnet.issued_at.add_years(1) == Some(carnet.valid_until) {
        findings.raise(VALID_UNTIL);
    }
}

/// The last day has not passed.
pub(super) fn expired(carnet: &AtaCarnet, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if inquiry.as_of() > carnet.valid_until {
        findings.raise(VALID_UNTIL);
    }
}
