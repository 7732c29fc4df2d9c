//! Reports with a few lines for each vector or trial: NDJSON and the Test Anything Protocol (SPEC section *Reports*).

use serde::Serialize;

use super::sheet::{Kind, Row};
use super::{RenderError, Reported, Sheet};
use crate::printable;

/// A line of NDJSON that says what it is.
#[derive(Serialize)]
struct Line<'a, T> {
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(flatten)]
    content: &'a T,
}

pub(super) fn ndjson<R: Reported>(report: &R) -> Result<String, RenderError> {
    let mut text = line("run", &report.without_results())?;
    for result in report.results() {
        text.push_str(&line(R::NOUN, result)?);
    }
    Ok(text)
}

fn line(kind: &str, content: &impl Serialize) -> Result<String, RenderError> {
    let json = serde_json::to_string(&Line { kind, content }).map_err(RenderError::new)?;
    Ok(printable::json(&json) + "\n")
}

/// TAP version 14. What is known to fail or undecided is a `TODO`, what was not asked a `SKIP`; what a reader needs to
/// know of a failure stands in the YAML block below it, each value a JSON string.
pub(super) fn tap(sheet: &Sheet) -> String {
    let mut text = format!("TAP version 14\n1..{}\n", sheet.rows.len());
    for (name, fact) in &sheet.facts {
        text.push_str(&format!("# {name}: {}\n", plain(fact)));
    }
    for (number, row) in (1..).zip(&sheet.rows) {
        let word = match row.kind {
            Kind::Passed | Kind::WrongReason | Kind::NotAsked | Kind::Untested => "ok",
            Kind::Failed | Kind::Crashed | Kind::Error | Kind::Known | Kind::Undecided => "not ok",
        };
        let directive = match row.kind {
            Kind::NotAsked | Kind::Untested => " # SKIP ",
            Kind::Known | Kind::Undecided => " # TODO ",
            Kind::Passed | Kind::WrongReason | Kind::Failed | Kind::Crashed | Kind::Error => "",
        };
        text.push_str(&format!("{word} {number} - {}{directive}", plain(&row.id)));
        if !directive.is_empty() {
            text.push_str(&plain(row.known.as_deref().unwrap_or(&row.outcome)));
        }
        text.push('\n');
        if row.kind.is_failure() {
            yaml(row, &mut text);
        }
    }
    text
}

/// A name of a fact may come twice, so each is a list of one pair.
fn yaml(row: &Row, text: &mut String) {
    text.push_str("  ---\n");
    for (name, fact) in row.facts.iter().chain(&row.blocks) {
        let quoted = serde_json::to_string(fact).unwrap_or_default();
        text.push_str(&format!("  - {name}: {quoted}\n"));
    }
    text.push_str("  ...\n");
}

/// Text that begins no directive.
fn plain(text: &str) -> String {
    text.replace('\\', r"\\").replace('#', r"\#")
}
