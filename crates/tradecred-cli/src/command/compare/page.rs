//! A comparison as one page that loads nothing.

use askama::Template as _;
use tradecred_adapters::compare::{Day, Row, Unmatched};

use super::text::{headline, name, place, said};

/// The page; its markup stands in `templates/compare.html`, which escapes whatever it is given.
#[derive(askama::Template)]
#[template(path = "compare.html")]
struct Page {
    is_good: bool,
    headline: String,
    findings: Vec<Document>,
    explained: Vec<Document>,
    alone: Vec<(&'static str, String)>,
}

/// The rows of one document.
struct Document {
    name: String,
    rows: Vec<Line>,
}

/// One row.
struct Line {
    place: String,
    pointer: String,
    verdict: &'static str,
    legacy: String,
    ledger: String,
    cause: String,
}

pub(super) fn of(day: &Day) -> Result<String, askama::Error> {
    let some = |wanted: fn(&Row) -> bool| {
        let documents = day.comparisons.iter().map(|comparison| Document {
            name: name(comparison),
            rows: comparison
                .rows
                .iter()
                .filter(|row| wanted(row))
                .map(line)
                .collect(),
        });
        documents
            .filter(|document| !document.rows.is_empty())
            .collect()
    };
    let mut alone = unmatched("legacy", &day.legacy);
    alone.extend(unmatched("ledger", &day.ledger));
    Page {
        is_good: day.is_good(),
        headline: headline(day),
        findings: some(Row::is_open),
        explained: some(|row| !row.is_open()),
        alone,
    }
    .render()
}

fn line(row: &Row) -> Line {
    let spelled: Vec<&str> = row.normalisers.iter().map(|it| it.words()).collect();
    let mut why: Vec<String> = Vec::new();
    if !spelled.is_empty() {
        why.push(format!("equal but for {}", spelled.join(", ")));
    }
    why.extend(row.cause.clone());
    if let Some(accepted) = &row.accepted {
        why.push(format!(
            "accepted until {} by {}: {}",
            accepted.until, accepted.owner, accepted.reason
        ));
    }
    Line {
        place: place(row),
        pointer: row.pointer.clone(),
        verdict: row.verdict.words(),
        legacy: said(row.legacy.as_ref()),
        ledger: said(row.ledger.as_ref()),
        cause: why.join("; "),
    }
}

fn unmatched(side: &'static str, of: &Unmatched) -> Vec<(&'static str, String)> {
    let alone = of
        .alone
        .iter()
        .map(|key| format!("{}: only there", key.join(" ")));
    let twice = of
        .twice
        .iter()
        .map(|key| format!("{}: twice there", key.join(" ")));
    let keys = of.without_key.iter();
    let keys = keys.map(|record| format!("record {record}: without its key"));
    let unread = of.unread.iter();
    let unread = unread.map(|it| format!("unit {}: not read: {}", it.unit, it.reason));
    alone
        .chain(twice)
        .chain(keys)
        .chain(unread)
        .map(|words| (side, words))
        .collect()
}
