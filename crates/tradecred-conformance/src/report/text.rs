//! The report for a terminal, in plain characters (SPEC section *Reports*).

use std::fmt::{self, Write as _};

use super::Sheet;
use super::sheet::{Kind, Row, Tally};
use crate::printable;

pub(super) fn render(sheet: &Sheet) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write_sheet(sheet, &mut text);
    text
}

fn write_sheet(sheet: &Sheet, to: &mut String) -> fmt::Result {
    let rows = sheet.rows.iter();
    for row in rows.filter(|row| row.kind.is_failure()) {
        write_row("FAILED", row, to)?;
    }
    for row in sheet.rows.iter().filter(|row| row.kind == Kind::Undecided) {
        write_row("UNDECIDED", row, to)?;
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
    for (id, measured) in sheet.measured() {
        writeln!(to, "{id} passed: {measured}")?;
    }
    for (known, count) in sheet.known() {
        writeln!(to, "{count} known to fail: {known}")?;
    }
    for (reason, count) in sheet.not_asked() {
        writeln!(to, "{count} {reason}")?;
    }
    writeln!(to)?;
    for (name, fact) in &sheet.facts {
        writeln!(to, "{name:<16} {fact}")?;
    }
    writeln!(to, "\n{}", sheet.headline)
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
