//! The journey of a licence for a person: what is left of each line, which uses stand, and what does not fit (SPEC
//! chapter *Partner agency license*).

use std::fmt::{self, Write};

use tradecred::partner_agency_license as license;
use tradecred::partner_agency_license::{Balance, State, Step, UseMade};
use tradecred_vc::report::Report;

use super::page::{Line, Lines, genuine, words};
use crate::terminal::shown;

/// The journey, ending in a line break.
pub(super) fn text(state: &State, report: &Report) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write(state, report, &mut text);
    text
}

fn write(state: &State, report: &Report, to: &mut String) -> fmt::Result {
    writeln!(
        to,
        "licence {} of {}, program {}",
        shown(state.number.as_str()),
        state.agency_code.as_str(),
        state.program.as_str()
    )?;
    writeln!(to, "{}", genuine("the licence", report, &state.findings))?;
    writeln!(to, "{} as of {}", outcome(state.outcome), state.as_of)?;
    writeln!(
        to,
        "in effect from {} until {}",
        state.effective_from, state.effective_until
    )?;
    writeln!(to, "\nWhat is left")?;
    for one in &state.lines {
        writeln!(to, "  {}", balance(one))?;
    }
    writeln!(to, "\nUses")?;
    if state.uses.is_empty() {
        writeln!(to, "  none")?;
    }
    for one in &state.uses {
        writeln!(to, "  {}", use_made(one))?;
    }
    let lines = Lines::of(state.timeline.iter().map(|one| Line {
        digest: one.digest_multibase,
        follows: one.follows.clone(),
        text: step(one),
    }));
    if !state.timeline.is_empty() {
        writeln!(to, "\nEvents")?;
    }
    for one in &state.timeline {
        lines.write(to, one.digest_multibase, 2)?;
    }
    lines.findings(to, &state.findings)
}

fn outcome(outcome: license::Outcome) -> &'static str {
    match outcome {
        license::Outcome::Contradictory => "contradictory",
        license::Outcome::Incomplete => "incomplete",
        license::Outcome::Used => "used",
        _ => "open",
    }
}

fn balance(line: &Balance) -> String {
    let number = line.line_number;
    match (&line.left, &line.granted, &line.drawn, &line.unit) {
        (Some(left), Some(granted), Some(drawn), Some(unit)) => format!(
            "line {number}: {left} {unit}; {drawn} of {granted} {unit} drawn",
            unit = unit.as_str()
        ),
        _ => format!("line {number}: not limited by quantity"),
    }
}

fn use_made(made: &UseMade) -> String {
    format!(
        "entry {}, line {}, for line {} of the licence{}",
        made.entry_number.as_str(),
        made.entry_line.get(),
        made.license_line.get(),
        if made.stands { "" } else { "; taken back" }
    )
}

fn step(step: &Step) -> String {
    format!(
        "{} {} by {}{}",
        step.date,
        words(&step.event),
        shown(&step.actor),
        if step.folded {
            ""
        } else {
            ", after the day asked about"
        }
    )
}
