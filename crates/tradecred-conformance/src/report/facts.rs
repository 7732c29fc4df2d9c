//! What every form of a report says about a run and a vector, in words
//! (SPEC chapter *Conformance classes*).
//!
//! A report may have been read from a file, so its text is made printable here once more.

use std::fmt::Debug;

use serde::Serialize;

use super::{Got, RunReport, UnknownCode, VectorResult};
use crate::judge::word;
use crate::printable;

/// The most characters of one fact.
const LIMIT: usize = 2000;

/// The most unknown codes that are named.
const UNKNOWN: usize = 20;

/// A name and what belongs to it, on one line.
pub(super) type Fact = (&'static str, String);

/// What a reader needs to know to trust or repeat the run.
pub(super) fn of_run(report: &RunReport) -> Vec<Fact> {
    let profile = &report.profile;
    let mut facts = vec![
        (
            "implementation",
            format!("{} {}", profile.implementation, profile.version),
        ),
        ("role", report.role.to_string()),
        ("class", profile.class.to_string()),
        ("features", joined(&profile.features)),
        (
            "suite",
            format!(
                "{}, {} vectors, {}",
                report.suite.version, report.suite.vectors, report.suite.digest
            ),
        ),
    ];
    facts.extend(report.seed.map(|seed| ("seed", seed.to_string())));
    facts.extend(
        report
            .started
            .map(|started| ("started", started.to_string())),
    );
    facts.extend(report.ended.map(|ended| ("ended", ended.to_string())));
    let (yes, no) = (&report.positives, &report.negatives);
    facts.push((
        "must accept",
        format!("{} passed, {} failed", yes.passed, yes.failed),
    ));
    facts.push((
        "must not accept",
        format!("{} passed, {} failed", no.passed, no.failed),
    ));
    let codes = report.code_agreement;
    if codes.answers > 0 {
        facts.push((
            "right codes",
            format!("{} of {} answers", codes.agree, codes.answers),
        ));
    }
    facts.extend(
        report
            .claimed_class
            .map(|class| ("claims", class.to_string())),
    );
    let unknown = report.unknown_codes.iter().take(UNKNOWN).map(|unknown| {
        let UnknownCode {
            word,
            answers,
            vector,
        } = unknown;
        (
            "unknown code",
            format!("`{word}`, {answers} answers, first {vector}"),
        )
    });
    facts.extend(unknown);
    facts.extend(profile.notes.iter().map(|note| ("note", note.clone())));
    facts.extend(report.stale_exceptions.iter().map(|stale| {
        let until = stale
            .until
            .map(|until| format!(", until {until}"))
            .unwrap_or_default();
        (
            "stale exception",
            format!("`{}`{until}: {}", stale.vector, stale.reason),
        )
    }));
    printable(facts)
}

/// What a reader needs to know to find and repeat a failure.
pub(super) fn of_result(result: &VectorResult) -> Vec<Fact> {
    let clauses: Vec<&str> = result
        .requirements
        .iter()
        .map(|clause| clause.anchor.as_str())
        .collect();
    let expected = &result.expected;
    let expected = [
        word(&expected.authenticity),
        word(&expected.requirements),
        word(&expected.standing),
        format!("codes {}", joined(&expected.codes)),
        format!("warnings {}", joined(&expected.warnings)),
    ];
    let mut facts = vec![
        ("fact", result.title.clone()),
        ("outcome", outcome(result)),
        ("expected", expected.join("; ")),
    ];
    facts.extend(result.got.as_ref().map(|got| ("got", verdict(got))));
    facts.push(("clause", clauses.join(" ")));
    facts.push(("repeat", result.repro.clone()));
    printable(facts)
}

/// The outcome and why, on one line.
pub(super) fn outcome(result: &VectorResult) -> String {
    let (name, reason) = (result.outcome.name(), result.outcome.reason());
    let line = if reason.is_empty() {
        name.to_owned()
    } else {
        format!("{name}: {reason}")
    };
    printable::line(&line, LIMIT)
}

/// What was sent and what came, as blocks of printable lines; those that are empty are left out.
pub(super) fn exchange(result: &VectorResult) -> Vec<(&'static str, String)> {
    let Some(exchange) = &result.exchange else {
        return Vec::new();
    };
    [("sent", &exchange.sent), ("received", &exchange.received)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| (name, printable::block(text.as_bytes(), 4 * LIMIT + 1000)))
        .collect()
}

fn verdict(got: &Got) -> String {
    let mut words = vec![if got.accepted { "yes" } else { "no" }.to_owned()];
    words.extend(result_word(got.authenticity.as_ref()));
    words.extend(result_word(got.requirements.as_ref()));
    words.extend(result_word(got.standing.as_ref()));
    words.extend(
        got.codes
            .as_ref()
            .map(|codes| format!("codes {}", joined(codes))),
    );
    words.extend(
        got.warnings
            .as_ref()
            .map(|codes| format!("warnings {}", joined(codes))),
    );
    words.join("; ")
}

fn result_word(result: Option<&(impl Serialize + Debug)>) -> Option<String> {
    result.map(word)
}

fn joined(words: &[impl ToString]) -> String {
    if words.is_empty() {
        return "none".to_owned();
    }
    words
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(", ")
}

fn printable(facts: Vec<Fact>) -> Vec<Fact> {
    facts
        .into_iter()
        .map(|(name, text)| (name, printable::line(text.trim(), LIMIT)))
        .collect()
}
