//! The report on a presentation for a person (SPEC chapter *Report*).

use std::fmt::Write as _;

use tradecred::{PresentationReport, is_presentation};
use tradecred_vc::json::{self, Limits};
use tradecred_vc::problem::Text;

use super::text::{report_text_of, write_checks};
use super::words;
use crate::choice::Language;
use crate::terminal::shown;

/// Whether these bytes are those of a presentation, by the type they name.
pub(super) fn holds_presentation(bytes: &[u8]) -> bool {
    const TYPE: &[u8] = b"VerifiablePresentation";
    bytes.windows(TYPE.len()).any(|window| window == TYPE)
        && json::read_object(bytes, &Limits::default()).is_ok_and(|object| is_presentation(&object))
}

/// The report in a language, ending in a line break: the presentation first, then each credential inside.
pub(super) fn presentation_text(
    report: &PresentationReport,
    language: Language,
    evidence: &Text,
) -> String {
    let verdict = if report.is_good() {
        &words::PRESENTED
    } else if report.is_bad() {
        &words::NOT_PRESENTED
    } else {
        &words::PERHAPS_PRESENTED
    };
    let mut text = format!("{}\n", language.of(verdict));
    // Writing to a string does not fail.
    if let Some(holder) = &report.holder {
        let _ = writeln!(
            text,
            "{:<10} {}",
            language.of(&words::HOLDER),
            shown(holder)
        );
    }
    let _ = write_checks(&mut text, &report.checks, language);
    for (number, credential) in (1..).zip(&report.credentials) {
        let _ = write!(
            text,
            "\n{number}: {}",
            report_text_of(credential, language, evidence)
        );
    }
    text
}
