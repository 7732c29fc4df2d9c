//! The report in Markdown, for an issue or a job summary (SPEC chapter *Conformance classes*).

use std::fmt::{self, Write as _};

use super::{RunReport, VectorResult, facts};

pub(super) fn render(report: &RunReport) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write_report(report, &mut text);
    text
}

fn write_report(report: &RunReport, to: &mut String) -> fmt::Result {
    writeln!(to, "# Conformance: {}\n", escaped(&report.headline()))?;
    writeln!(to, "| | |\n|---|---|")?;
    for (name, fact) in facts::of_run(report) {
        writeln!(to, "| {name} | {} |", escaped(&fact))?;
    }
    writeln!(
        to,
        "\n| area | passed | failed | known failures | not applicable |"
    )?;
    writeln!(to, "|---|---:|---:|---:|---:|")?;
    for area in &report.areas {
        let counts = &area.counts;
        writeln!(
            to,
            "| {} | {} | {} | {} | {} |",
            escaped(&area.area),
            counts.passed,
            counts.failed,
            counts.known_failures,
            counts.not_applicable
        )?;
    }
    for result in report.failures() {
        write_result(result, to)?;
    }
    Ok(())
}

fn write_result(result: &VectorResult, to: &mut String) -> fmt::Result {
    writeln!(to, "\n## {}\n", escaped(result.id.as_str()))?;
    for (name, fact) in facts::of_result(result) {
        writeln!(to, "- {name}: {}", escaped(&fact))?;
    }
    for (name, block) in facts::exchange(result) {
        writeln!(to, "\n{name}:\n")?;
        // Indented code has no end that the text could write, unlike a fence.
        for line in block.lines() {
            writeln!(to, "    | {line}")?;
        }
    }
    Ok(())
}

/// The text with every character that Markdown or HTML could read as markup written as a number.
fn escaped(text: &str) -> String {
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
