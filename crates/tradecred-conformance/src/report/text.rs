//! The report for a terminal, in plain characters: a page that a person reads, whatever failed (SPEC requirement
//! *run-report.page*).

use std::fmt::{self, Write as _};

use super::Sheet;
use super::sheet::{EXCEPTIONS, Kind, Row, Tally};
use crate::printable;

/// The most rows that are shown in full.
const FULL: usize = 12;
/// The most of them that are about one requirement, and the most names of those that are not shown in full.
const OF_ONE: usize = 3;
/// The most lines of one kind.
const LINES: usize = 40;
/// The most names of vectors that are right for a wrong reason.
const NAMES: usize = 10;
/// Where the rest stands.
const ELSEWHERE: &str = "--report json=FILE or html=FILE";

pub(super) fn render(sheet: &Sheet) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write_sheet(sheet, &mut text);
    text
}

fn write_sheet(sheet: &Sheet, to: &mut String) -> fmt::Result {
    let is_entry = |row: &Row| row.id.starts_with(EXCEPTIONS);
    let of = |wanted: fn(Kind) -> bool| {
        let rows = sheet.rows.iter().filter(move |row| wanted(row.kind));
        rows.filter(|row| !is_entry(row)).collect::<Vec<_>>()
    };
    write_rows("FAILED", &of(Kind::is_failure), to)?;
    write_rows("UNDECIDED", &of(|kind| kind == Kind::Undecided), to)?;
    let stale = sheet.rows.iter().filter(|row| is_entry(row));
    let stale = stale.map(|row| format!("STALE {}: {}", row.id, row.outcome));
    if write_lines(stale.collect(), to)? {
        writeln!(to)?;
    }
    let all = sheet.tally();
    let columns = all.columns();
    write!(to, "{:<40}", "area")?;
    for (name, _) in &columns {
        write!(to, " {name:>7}")?;
    }
    writeln!(to)?;
    for (area, tally) in sheet.areas() {
        write_tally(&printable::line(area, 40), &tally, all, to)?;
    }
    write_tally("all", &all, all, to)?;
    let measured = sheet.measured().into_iter();
    let measured = measured.map(|(id, measured)| format!("{id} passed: {measured}"));
    write_lines(measured.collect(), to)?;
    write_wrong_reasons(sheet, to)?;
    let known = sheet.known().into_iter();
    let known = known.map(|(known, count)| format!("{count} known to fail: {known}"));
    write_lines(known.collect(), to)?;
    let not_asked = sheet.not_asked().into_iter();
    let not_asked = not_asked.map(|(reason, count)| format!("{count} {reason}"));
    write_lines(not_asked.collect(), to)?;
    writeln!(to)?;
    for (name, fact) in &sheet.facts {
        writeln!(to, "{name:<16} {fact}")?;
    }
    writeln!(to, "\n{}", sheet.headline)
}

/// Rows by the requirement that each is about: the first of each in full as long as there is room, then the names of
/// some of the others, then how many there are.
fn write_rows(word: &str, rows: &[&Row], to: &mut String) -> fmt::Result {
    let mut groups: Vec<(&str, Vec<&Row>)> = Vec::new();
    let mut places = std::collections::BTreeMap::new();
    for row in rows {
        let clause = row.clauses.first().map_or("", String::as_str);
        let place = *places.entry(clause).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, group)) => group.push(row),
            None => groups.push((clause, vec![row])),
        }
    }
    let mut room = FULL;
    let mut left = Vec::new();
    for (clause, group) in groups {
        let shown = group.len().min(OF_ONE).min(room);
        room -= shown;
        let (first, rest) = group.split_at(shown);
        for row in first {
            write_row(word, row, to)?;
        }
        if !rest.is_empty() {
            let more = if shown > 0 { "more " } else { "" };
            let count = rest.len();
            let names = names(rest, OF_ONE);
            left.push(format!("{word} {count} {more}of {clause}: {names}"));
        }
    }
    let is_left = write_lines(left, to)?;
    if is_left {
        writeln!(to, "all of them: {ELSEWHERE}\n")?;
    }
    Ok(())
}

/// So many names, and how many there are besides.
fn names(rows: &[&Row], most: usize) -> String {
    let shown: Vec<&str> = rows.iter().take(most).map(|row| row.id.as_str()).collect();
    let rest = match rows.len() - shown.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    shown.join(", ") + &rest
}

fn write_wrong_reasons(sheet: &Sheet, to: &mut String) -> fmt::Result {
    let rows = sheet.rows.iter();
    let rows: Vec<&Row> = rows.filter(|row| row.kind == Kind::WrongReason).collect();
    if rows.is_empty() {
        return Ok(());
    }
    let more = if rows.len() > NAMES { ELSEWHERE } else { "" };
    let colon = if more.is_empty() { "" } else { ": " };
    let names = names(&rows, NAMES);
    writeln!(to, "right for a wrong reason: {names}{colon}{more}")
}

/// Lines, and how many there are besides; whether there are any.
fn write_lines(lines: Vec<String>, to: &mut String) -> Result<bool, fmt::Error> {
    for line in lines.iter().take(LINES) {
        writeln!(to, "{line}")?;
    }
    let left = lines.len().saturating_sub(LINES);
    if left > 0 {
        writeln!(to, "and {left} more such lines: {ELSEWHERE}")?;
    }
    Ok(!lines.is_empty())
}

fn write_row(word: &str, row: &Row, to: &mut String) -> fmt::Result {
    writeln!(to, "{word} {}", row.id)?;
    for (name, fact) in &row.facts {
        writeln!(to, "  {name:<9} {fact}")?;
    }
    for (name, block) in &row.blocks {
        writeln!(to, "  {name}")?;
        for line in block.lines() {
            writeln!(to, "  {line}")?;
        }
    }
    writeln!(to)
}

fn write_tally(name: &str, tally: &Tally, all: Tally, to: &mut String) -> fmt::Result {
    write!(to, "{name:<40}")?;
    for (_, of) in all.columns() {
        write!(to, " {:>7}", of(tally))?;
    }
    writeln!(to)
}
