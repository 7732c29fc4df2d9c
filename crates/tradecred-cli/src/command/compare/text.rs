//! A comparison for a person: what has to be looked at first, then what explains the rest.

use std::fmt::Write as _;

use tradecred_adapters::compare::{Comparison, Day, Row, Unmatched};

use crate::terminal::shown;

pub(super) fn of(day: &Day) -> String {
    let mut text = format!("{}\n", headline(day));
    for comparison in &day.comparisons {
        let open: Vec<&Row> = comparison.open().collect();
        if !open.is_empty() {
            let _ = writeln!(text, "\n{}", shown(&name(comparison)));
            open.into_iter().for_each(|row| finding(row, &mut text));
        }
    }
    for (side, unmatched) in [("legacy", &day.legacy), ("ledger", &day.ledger)] {
        alone(side, unmatched, &mut text);
    }
    for (title, list) in [
        ("expired, though still so", &day.expired),
        ("no longer so", &day.unused),
    ] {
        for acceptance in list {
            let _ = writeln!(
                text,
                "acceptance {title}: {} {} (until {}, {})",
                shown(&acceptance.pointer),
                acceptance.verdict.words(),
                acceptance.until,
                shown(&acceptance.owner)
            );
        }
    }
    text
}

/// How many pairs there are, and what their members amount to.
pub(super) fn headline(day: &Day) -> String {
    let counts = day.counts.iter();
    let counts: Vec<String> = counts
        .map(|(verdict, count)| format!("{count} {}", verdict.words()))
        .collect();
    let counts = if counts.is_empty() {
        String::new()
    } else {
        format!(": {}", counts.join(", "))
    };
    format!(
        "{} document(s) in both systems, {} finding(s){counts}",
        day.pairs,
        day.open().count(),
    )
}

/// What a document is known by.
pub(super) fn name(comparison: &Comparison) -> String {
    if comparison.key.is_empty() {
        comparison.credential_type.clone()
    } else {
        comparison.key.join(" ")
    }
}

/// A value as a person reads it.
pub(super) fn said(value: Option<&serde_json::Value>) -> String {
    match value {
        None => "-".to_owned(),
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// Where on the form, and what.
pub(super) fn place(row: &Row) -> String {
    match (&row.form_box, &row.label) {
        (Some(form_box), Some(label)) => format!("{form_box}, {label}"),
        (None, Some(label)) => label.clone(),
        (Some(form_box), None) => form_box.clone(),
        (None, None) => String::new(),
    }
}

fn finding(row: &Row, text: &mut String) {
    let place = place(row);
    let place = if place.is_empty() {
        place
    } else {
        format!(" ({place})")
    };
    let _ = writeln!(
        text,
        "  {}: {}{}",
        row.verdict.words(),
        shown(&row.pointer),
        shown(&place)
    );
    if let Some(cause) = &row.cause {
        let _ = writeln!(text, "    {}", shown(cause));
    }
    let _ = writeln!(text, "    legacy: {}", shown(&said(row.legacy.as_ref())));
    let _ = writeln!(text, "    ledger: {}", shown(&said(row.ledger.as_ref())));
}

fn alone(side: &str, unmatched: &Unmatched, text: &mut String) {
    for key in &unmatched.alone {
        let _ = writeln!(text, "only in {side}: {}", shown(&key.join(" ")));
    }
    for key in &unmatched.twice {
        let _ = writeln!(text, "twice in {side}: {}", shown(&key.join(" ")));
    }
    for record in &unmatched.without_key {
        let _ = writeln!(
            text,
            "nothing where `--key` leads in {side}: record {record}; see `tradecred schema show` for the members"
        );
    }
    for unread in &unmatched.unread {
        let _ = writeln!(
            text,
            "not read in {side}: unit {}: {}",
            unread.unit,
            shown(&unread.reason)
        );
    }
}
