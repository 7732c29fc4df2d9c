//! What is asked of the registration of a right: whether there is one, its days, its register and its numbers.

use super::super::model::{IntellectualPropertyRight, Register, RightRegistration, RightType};
use crate::customs;
use crate::identifier::is_digits;
use crate::rule::{Findings, Inquiry};

const REGISTRATION: &str = "/credentialSubject/registration";

/// It was made, and does not end before.
pub(super) fn days(
    right: &IntellectualPropertyRight,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(registration) = &right.registration else {
        return findings.not_applicable();
    };
    customs::check_day(
        registration.registered_at,
        "/credentialSubject/registration/registeredAt",
        inquiry,
        findings,
    );
    if registration
        .expires_at
        .is_some_and(|last| last < registration.registered_at)
    {
        findings.raise(format!("{REGISTRATION}/expiresAt"));
    }
}

/// A right of this type has a registration.
fn needed(right: &IntellectualPropertyRight, of: RightType, findings: &mut Findings<'_>) {
    if right.right_type != of {
        findings.not_applicable();
    } else if right.registration.is_none() {
        findings.raise(REGISTRATION);
    }
}

/// A trademark is registered.
pub(super) fn missing(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    needed(right, RightType::Trademark, findings);
}

/// A copyright is registered.
pub(super) fn copyright(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    needed(right, RightType::Copyright, findings);
}

/// A trade name is not.
pub(super) fn of_trade_name(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if right.right_type != RightType::TradeName {
        findings.not_applicable();
    } else if right.registration.is_some() {
        findings.raise(REGISTRATION);
    }
}

/// The registration, where it is of this type of right.
fn of_type(right: &IntellectualPropertyRight, of: RightType) -> Option<&RightRegistration> {
    right
        .registration
        .as_ref()
        .filter(|_| right.right_type == of)
}

/// Whether it is by an office of the United States.
pub(super) fn is_domestic(registration: &RightRegistration) -> bool {
    registration.office.country.as_str() == customs::COUNTRY
}

/// A trademark is registered in the United States.
pub(super) fn elsewhere(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match of_type(right, RightType::Trademark) {
        Some(registration) if !is_domestic(registration) => findings.raise(REGISTRATION),
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

/// The number has a form that numbers of the office have.
pub(super) fn number(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let registration = right.registration.as_ref();
    let Some(registration) = registration.filter(|registration| is_domestic(registration)) else {
        return findings.not_applicable();
    };
    let number = registration.number.as_str();
    let is_usual = match right.right_type {
        RightType::Trademark => is_trademark_number(number),
        RightType::Copyright => is_copyright_number(number),
        RightType::TradeName => return findings.not_applicable(),
    };
    if !is_usual {
        findings.raise(format!("{REGISTRATION}/number"));
    }
}

/// Seven digits, spaces and commas left out.
fn is_trademark_number(text: &str) -> bool {
    let digits = text.replace([' ', ','], "");
    is_digits(&digits, 7)
}

/// Two capital letters, an optional `u` and up to ten digits, spaces and dashes left out.
fn is_copyright_number(text: &str) -> bool {
    let plain = text.replace([' ', '-'], "");
    let digits = plain.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let letters = plain.len().saturating_sub(digits.len());
    let digits = digits.strip_prefix('u').unwrap_or(digits);
    letters == 2 && (1..=10).contains(&digits.len()) && is_digits(digits, digits.len())
}

/// An international registration has six to eight digits.
pub(super) fn international(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let registration = right.registration.as_ref();
    match registration.and_then(|registration| registration.international_number.as_ref()) {
        Some(number) => {
            let number = number.as_str();
            if !(6..=8).contains(&number.len()) || !is_digits(number, number.len()) {
                findings.raise(format!("{REGISTRATION}/internationalNumber"));
            }
        }
        None => findings.not_applicable(),
    }
}

/// Only a trademark is on a register.
pub(super) fn register(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let registration = right.registration.as_ref();
    let register = registration.and_then(|registration| registration.register);
    if register.is_none() {
        findings.not_applicable();
    } else if right.right_type != RightType::Trademark {
        findings.raise(format!("{REGISTRATION}/register"));
    }
}

/// A mark that is recorded is on the Principal Register.
pub(super) fn supplemental(
    right: &IntellectualPropertyRight,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let registration = of_type(right, RightType::Trademark);
    let is_supplemental = registration.is_some_and(|registration| {
        is_domestic(registration) && registration.register == Some(Register::Supplemental)
    });
    if right.recordation.is_none() {
        findings.not_applicable();
    } else if is_supplemental {
        findings.raise(format!("{REGISTRATION}/register"));
    }
}

#[cfg(test)]
mod tests {
    use super::{is_copyright_number, is_trademark_number};

    #[test]
    fn numbers_of_the_united_states() {
        for good in ["1234567", "1,234,567", "1 234 567"] {
            assert!(is_trademark_number(good), "{good}");
        }
        for bad in ["123456", "12345678", "1234-567", "US1234567", "", "١٢٣٤٥٦٧"] {
            assert!(!is_trademark_number(bad), "{bad}");
        }
        for good in ["VA 1-234-567", "TX0001234567", "VAu 12345", "SR1"] {
            assert!(is_copyright_number(good), "{good}");
        }
        for bad in [
            "",
            "VA",
            "V123",
            "VAX123",
            "va123",
            "VA12345678901",
            "VAv12",
        ] {
            assert!(!is_copyright_number(bad), "{bad}");
        }
    }
}
