//! How rows of a table of rules of 42 CFR 71.51 are written down, the same for every document of a dog.

use tradecred_vc::problem::Code;

use super::TEXT_HELD;
use crate::rule::{Judge, Reads, Rule, Severity};

/// A rule of 42 CFR 71.51 as it stands since its text is held.
pub(crate) const fn of_text<D: 'static>(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<D>,
) -> Rule<D> {
    Rule::new(id, code, severity, law, words, Reads::Arrival, judge).from(TEXT_HELD)
}

/// A rule on what a document says of itself, on any day.
pub(crate) const fn on_any_day<D: 'static>(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<D>,
) -> Rule<D> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}
