//! The report for a terminal, in plain characters (SPEC chapter *Conformance classes*).
//!
//! Every line of an exchange begins with a bar, so that no text of an implementation can pass for
//! a line of the report or for a command to the system that shows it.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use super::{Counts, RunReport, VectorResult, facts};
use crate::judge::Outcome;
use crate::printable;

pub(super) fn render(report: &RunReport) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write_report(report, &mut text);
    text
}

fn write_report(report: &RunReport, to: &mut String) -> fmt::Result {
    for result in report.failures() {
        write_result(result, to)?;
    }
    writeln!(
        to,
        "{:<40} {:>7} {:>7} {:>7} {:>7}",
        "area", "passed", "failed", "known", "n/a"
    )?;
    for area in &report.areas {
        write_counts(&printable::line(&area.area, 40), &area.counts, to)?;
    }
    write_counts("all", &report.counts, to)?;
    write_not_applicable(report, to)?;
    writeln!(to)?;
    for (name, fact) in facts::of_run(report) {
        writeln!(to, "{name:<16} {fact}")?;
    }
    writeln!(to, "\n{}", report.headline())
}

fn write_result(result: &VectorResult, to: &mut String) -> fmt::Result {
    writeln!(to, "FAILED {}", result.id)?;
    for (name, fact) in facts::of_result(result) {
        writeln!(to, "  {name:<9} {fact}")?;
    }
    for (name, block) in facts::exchange(result) {
        writeln!(to, "  {name}")?;
        for line in block.lines() {
            writeln!(to, "  | {line}")?;
        }
    }
    writeln!(to)
}

fn write_counts(name: &str, counts: &Counts, to: &mut String) -> fmt::Result {
    let Counts {
        passed,
        failed,
        known_failures,
        not_applicable,
        ..
    } = counts;
    writeln!(
        to,
        "{name:<40} {passed:>7} {failed:>7} {known_failures:>7} {not_applicable:>7}"
    )
}

fn write_not_applicable(report: &RunReport, to: &mut String) -> fmt::Result {
    let mut features: BTreeMap<&str, usize> = BTreeMap::new();
    for result in &report.results {
        if let Outcome::NotApplicable { feature } = &result.outcome {
            *features.entry(feature).or_default() += 1;
        }
    }
    for (feature, count) in features {
        let feature = printable::line(feature, 100);
        writeln!(
            to,
            "{count} not applicable: the target does not claim `{feature}`"
        )?;
    }
    if report.counts.untested > 0 {
        writeln!(
            to,
            "{} untested: refused like their controls, or not asked before the run ended",
            report.counts.untested
        )?;
    }
    Ok(())
}
