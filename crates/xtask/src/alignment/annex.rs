//! The tables of the annex *Alignment* of SPEC.md.

use std::fmt::Write as _;

use super::rows::{Match, Relation, Row, Rows};
use super::scheme::Scheme;
use super::terms::{Term, Terms};

/// How many of the types that bear a term are named before the rest is counted.
const NAMED: usize = 6;

/// The tables: figures, sources, and the rows of each file that are compared with something.
pub(crate) fn tables(rows: &Rows, terms: &Terms) -> String {
    let mut text = figures(rows);
    text.push_str("\nSources that confirm a target:\n\n");
    for source in rows.sources.values() {
        let _ = writeln!(text, "- {}: <{}>", source.title, source.url);
    }
    for file in rows.files() {
        let _ = write!(text, "\n### Terms of {file}\n\n");
        text.push_str(&table(&file, rows, terms));
    }
    text
}

/// How many there are of each.
fn figures(rows: &Rows) -> String {
    let mut text = format!(
        "{} terms:\n\n| Vocabulary | Exact | Close | None | Unverified |\n|---|---|---|---|---|\n",
        rows.terms.len()
    );
    let mut line = |title: &str, schemes: &[Scheme]| {
        let said: Vec<&Match> = rows
            .terms
            .values()
            .flat_map(|row| schemes.iter().filter_map(|scheme| row.matches.get(scheme)))
            .collect();
        let count = |relation| said.iter().filter(|one| one.relation == relation).count();
        let unverified = said
            .iter()
            .filter(|one| one.relation != Relation::None && !one.confirmed)
            .count();
        let _ = writeln!(
            text,
            "| {title} | {} | {} | {} | {unverified} |",
            count(Relation::Exact),
            count(Relation::Close),
            count(Relation::None)
        );
    };
    for scheme in Scheme::ALL {
        line(scheme.title(), &[scheme]);
    }
    line("all", &Scheme::ALL);
    text
}

/// The rows of a file, and below them the terms that have no counterpart anywhere.
fn table(file: &str, rows: &Rows, terms: &Terms) -> String {
    let titles = Scheme::ALL.map(Scheme::title);
    let mut text = format!(
        "| Term | Borne by | {} |\n|---|---|{}\n",
        titles.join(" | "),
        "---|".repeat(titles.len())
    );
    let mut alone = Vec::new();
    for (name, row) in rows.terms.iter().filter(|(_, row)| row.file == file) {
        let compared = |said: &Match| said.relation != Relation::None;
        if row.matches.values().any(compared) {
            let cells = Scheme::ALL.map(|scheme| cell(row, scheme));
            let bearers = terms.get(name).map(bearers).unwrap_or_default();
            let _ = writeln!(text, "| `{name}` | {bearers} | {} |", cells.join(" | "));
        } else {
            alone.push(format!("`{name}`"));
        }
    }
    if !alone.is_empty() {
        let _ = writeln!(
            text,
            "\nWithout a counterpart in any of them: {}.",
            alone.join(", ")
        );
    }
    text
}

fn cell(row: &Row, scheme: Scheme) -> String {
    let Some(said) = row.matches.get(&scheme) else {
        return String::new();
    };
    let sign = match said.relation {
        Relation::Exact => "=",
        Relation::Close => "~",
        Relation::None => return "none".to_owned(),
    };
    let doubt = if said.confirmed {
        ""
    } else {
        " *(unverified)*"
    };
    format!("{sign} `{}`{doubt}", said.target)
}

/// The types that bear a term.
fn bearers(term: &Term) -> String {
    if term.is_type {
        return "a type".to_owned();
    }
    let mut names: Vec<String> = term
        .types
        .iter()
        .take(NAMED)
        .map(|name| format!("`{name}`"))
        .collect();
    let others = term.types.len().saturating_sub(NAMED);
    if others > 0 {
        names.push(format!("{others} more"));
    }
    names.join(", ")
}
