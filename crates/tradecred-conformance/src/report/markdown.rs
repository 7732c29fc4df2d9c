//! The report in Markdown, for an issue or a job summary (SPEC section *Reports*).

use std::fmt::{self, Write as _};

use super::coverage::RequirementState;
use super::sheet::{Kind, Row, Sheet, Tally};

/// A job summary of more than 1 MiB is refused as a whole; what does not fit is left out and said to be.
pub(super) const LIMIT: usize = 1024 * 1024;
/// Room for what follows the failures, and for the sentence about what is left out.
const REST: usize = LIMIT / 4;
/// The most lines of one table.
const LINES: usize = 200;

pub(super) fn render(sheet: &Sheet) -> String {
    let mut rest = String::new();
    // Writing to a string does not fail.
    let _ = write_rest(sheet, &mut rest);
    let rest = cut(rest, REST);
    let headline = escaped(&sheet.headline);
    let mut text = cut(format!("# Conformance: {headline}\n"), REST);
    let shown = sheet.rows.iter();
    let shown = shown.filter(|row| row.kind.is_failure() || row.kind == Kind::Undecided);
    let mut left = 0_usize;
    for row in shown {
        let mut section = String::new();
        let _ = write_row(row, &mut section);
        if left == 0 && text.len() + section.len() + rest.len() + 500 < LIMIT {
            text.push_str(&section);
        } else {
            left += 1;
        }
    }
    if left > 0 {
        let noun = sheet.noun;
        text.push_str(&format!(
            "\n{left} more {noun}s that failed or are undecided do not fit here; the other forms of the report have them.\n"
        ));
    }
    text + &rest
}

fn write_rest(sheet: &Sheet, to: &mut String) -> fmt::Result {
    let all = sheet.tally();
    let columns = all.columns();
    write!(to, "\n## Areas\n\n| area |")?;
    for (name, _) in &columns {
        write!(to, " {name} |")?;
    }
    writeln!(to, "\n|---|{}", "---:|".repeat(columns.len()))?;
    for (area, tally) in sheet.areas() {
        write_tally(area, &tally, all, to)?;
    }
    write_tally("all", &all, all, to)?;
    writeln!(to, "\n## The run\n\n| | |\n|---|---|")?;
    for (name, fact) in &sheet.facts {
        writeln!(to, "| {name} | {} |", escaped(fact))?;
    }
    if !sheet.measured().is_empty() {
        writeln!(to, "\n## Measured\n")?;
    }
    for (id, measured) in sheet.measured().into_iter().take(LINES) {
        writeln!(to, "- {}: {}", escaped(id), escaped(measured))?;
    }
    write_counted("Known failures", &sheet.known(), to)?;
    write_counted("Not asked, or open", &sheet.not_asked(), to)?;
    for state in [RequirementState::Failed, RequirementState::Untested] {
        let of = sheet.coverage.requirements.iter();
        let of = of.filter(|one| one.state == state).map(|one| {
            let why = one.why.as_deref().map(super::sheet::line);
            (one.id.to_string(), why.unwrap_or_default())
        });
        write_requirements(state, &of.collect::<Vec<_>>(), to)?;
    }
    Ok(())
}

fn write_counted(title: &str, lines: &[(&str, usize)], to: &mut String) -> fmt::Result {
    if lines.is_empty() {
        return Ok(());
    }
    writeln!(to, "\n## {title}\n")?;
    for (words, count) in lines.iter().take(LINES) {
        writeln!(to, "- {count}: {}", escaped(words))?;
    }
    write_left(lines.len(), to)
}

fn write_requirements(
    state: RequirementState,
    of: &[(String, String)],
    to: &mut String,
) -> fmt::Result {
    if of.is_empty() {
        return Ok(());
    }
    writeln!(to, "\n## Requirements {}\n", state.word())?;
    for (id, why) in of.iter().take(LINES) {
        let colon = if why.is_empty() { "" } else { ": " };
        writeln!(to, "- {}{colon}{}", escaped(id), escaped(why))?;
    }
    write_left(of.len(), to)
}

fn write_left(length: usize, to: &mut String) -> fmt::Result {
    match length.saturating_sub(LINES) {
        0 => Ok(()),
        left => writeln!(to, "- and {left} more"),
    }
}

fn write_tally(name: &str, tally: &Tally, all: Tally, to: &mut String) -> fmt::Result {
    write!(to, "| {} |", escaped(name))?;
    for (_, of) in all.columns() {
        write!(to, " {} |", of(tally))?;
    }
    writeln!(to)
}

fn write_row(row: &Row, to: &mut String) -> fmt::Result {
    writeln!(to, "\n## {}: {}\n", row.kind.word(), escaped(&row.id))?;
    for (name, fact) in &row.facts {
        writeln!(to, "- {name}: {}", escaped(fact))?;
    }
    for (name, block) in &row.blocks {
        writeln!(to, "\n{name}:\n")?;
        // Indented code has no end that the text could write, unlike a fence.
        for line in block.lines() {
            writeln!(to, "    {line}")?;
        }
    }
    Ok(())
}

/// At most so many bytes, up to the end of a line.
pub(super) fn cut(text: String, limit: usize) -> String {
    if text.len() <= limit {
        return text;
    }
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        if kept.len() + line.len() > limit {
            break;
        }
        kept.push_str(line);
    }
    kept + "\n(cut)\n"
}

/// The text with every character that Markdown or HTML could read as markup written as a number.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        if character.is_ascii_punctuation() && !"-./,()".contains(character) {
            let _ = write!(escaped, "&#{};", u32::from(character));
        } else {
            escaped.push(character);
        }
    }
    escaped
}
