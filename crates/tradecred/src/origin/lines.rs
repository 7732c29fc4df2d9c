//! The goods lines of any certification: numbers that name one line, tariff numbers long enough for
//! their rule.

use std::collections::BTreeSet;

use super::Certification;
use crate::identifier::LineNumber;
use crate::rule::{Findings, Inquiry};

/// The pointer to a member of a goods line; only written for findings.
pub(crate) fn at(index: usize, member: &str) -> String {
    format!("/credentialSubject/goods/{index}/{member}")
}

/// Every line has a number of its own.
pub(crate) fn line_number<D: Certification>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    numbered(document.goods().map(|line| line.line_number), findings);
}

/// No number of a line is that of an earlier one.
pub(crate) fn numbered(numbers: impl Iterator<Item = LineNumber>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for (index, number) in numbers.enumerate() {
        if !seen.insert(number) {
            findings.raise(at(index, "lineNumber"));
        }
    }
}

/// A tariff number has as many digits as the rule of origin says that it needs.
pub(crate) fn tariff_digits<D: Certification>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in document.goods().enumerate() {
        let needed = line.rule.and_then(|rule| rule.required_digits);
        if needed.is_some_and(|needed| line.tariff.code.digits().len() < needed.count()) {
            findings.raise(at(index, "tariff/code"));
        }
    }
}
