//! Telephone numbers that can be dialled from another country.

use std::fmt;

use crate::identifier::TelephoneNumber;
use crate::rule::Findings;

/// Raises a number that is not in international form, at the member `telephone` of its party.
pub(crate) fn check(
    telephone: Option<&TelephoneNumber>,
    party: &dyn fmt::Display,
    findings: &mut Findings<'_>,
) {
    if telephone.is_some_and(|telephone| !telephone.is_international()) {
        findings.raise(format!("{party}/telephone"));
    }
}
