//! The journey of an in-bond movement for a person: what happened at which port and on the way, where the
//! merchandise is, what is to be done by when, and what does not fit (SPEC chapter *Journeys*).

use std::collections::HashMap;
use std::fmt::{self, Write};

use tradecred::in_bond_movement::journey::{Effect, LinePlaces, State, Step, TimeLimit};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::report::Report;

use super::page::{Line, Lines, genuine};
use crate::terminal::shown;

mod words;

use words::{carrier, limit, outcome, place, step_line};

/// The journey, ending in a line break.
pub(super) fn text(state: &State, report: &Report) -> String {
    let mut text = String::new();
    let taken: HashMap<DigestMultibase, u64> = state
        .endings
        .iter()
        .map(|ending| (ending.event, ending.pieces))
        .collect();
    let lines = state.timeline.iter().map(|step| Line {
        digest: step.digest_multibase,
        follows: step.follows.clone(),
        text: step_line(step, taken.get(&step.digest_multibase).copied()),
    });
    // Writing to a string does not fail.
    let _ = Page {
        state,
        report,
        lines: Lines::of(lines),
        to: &mut text,
    }
    .write();
    text
}

struct Page<'s> {
    state: &'s State,
    report: &'s Report,
    lines: Lines,
    to: &'s mut String,
}

/// Where the merchandise is when an event takes place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where<'s> {
    At(&'s str, Option<&'s str>),
    OnTheWayTo(&'s str),
    /// After the day asked about.
    Later,
}

impl Page<'_> {
    fn write(&mut self) -> fmt::Result {
        let state = self.state;
        writeln!(
            self.to,
            "in-bond movement {}, {}, bill of lading {}",
            state.in_bond_number.as_str(),
            words::entry_type(state.entry_type),
            shown(state.bill_of_lading.as_str())
        )?;
        writeln!(
            self.to,
            "{}",
            genuine("the movement", self.report, &state.findings)
        )?;
        writeln!(self.to, "{} as of {}", outcome(state), state.as_of)?;
        self.timeline()?;
        self.merchandise()?;
        self.limits()?;
        self.lines.findings(self.to, &state.findings)
    }

    fn timeline(&mut self) -> fmt::Result {
        let state = self.state;
        let filed = state.diverted_from.as_ref();
        let mut destination = filed.unwrap_or(&state.destination_port).as_str();
        let mut now = Where::At(state.origination_port.as_str(), None);
        let mut told = None;
        for step in &state.timeline {
            let there = happens(step, now);
            if told != Some(there) {
                self.heading(there)?;
                told = Some(there);
            }
            self.lines.write(self.to, step.digest_multibase, 2)?;
            if step.effect != Effect::Folded {
                continue;
            }
            now = match (step.event.as_str(), now) {
                ("Departure" | "CarrierTransfer", _) => Where::OnTheWayTo(destination),
                ("Arrival", _) => there,
                _ => now,
            };
            if let (Some(port), true) = (&step.port, words::is_granted(step)) {
                destination = port.as_str();
                if let Where::OnTheWayTo(_) = now {
                    now = Where::OnTheWayTo(destination);
                }
            }
        }
        Ok(())
    }

    fn heading(&mut self, there: Where<'_>) -> fmt::Result {
        match there {
            Where::At(port, None) => writeln!(self.to, "\nAt port {port}"),
            Where::At(port, Some(facility)) => {
                writeln!(self.to, "\nAt port {port}, facility {facility}")
            }
            Where::OnTheWayTo(port) => writeln!(self.to, "\nOn the way to port {port}"),
            Where::Later => writeln!(self.to, "\nAfter the day asked about"),
        }
    }

    fn merchandise(&mut self) -> fmt::Result {
        let state = self.state;
        writeln!(self.to, "\nWhere the merchandise is")?;
        for at in &state.places {
            writeln!(self.to, "  {}", place(at))?;
        }
        let (decided, open): (Vec<&LinePlaces>, Vec<&LinePlaces>) =
            state.goods.iter().partition(|line| line.places.is_some());
        for line in decided {
            let places: Vec<String> = line.places.iter().flatten().map(place).collect();
            writeln!(self.to, "    {}: {}", words::line(line), places.join(", "))?;
        }
        if !open.is_empty() {
            let lines: Vec<String> = open.into_iter().map(words::line).collect();
            writeln!(
                self.to,
                "    which of them are of {}, events do not say",
                lines.join(" or ")
            )?;
        }
        if state.pieces.left == 0 {
            return Ok(());
        }
        let to = &state.destination_port;
        match &state.diverted_from {
            Some(from) => writeln!(
                self.to,
                "  to be delivered at port {}, diverted from {}",
                to.as_str(),
                from.as_str()
            )?,
            None => writeln!(self.to, "  to be delivered at port {}", to.as_str())?,
        }
        writeln!(self.to, "  carried by {}", carrier(&state.carrier))?;
        writeln!(self.to, "  {}", words::seals(state))
    }

    /// What is to be done by when; what was reported in time is left out.
    fn limits(&mut self) -> fmt::Result {
        let state = self.state;
        let mut limits = state
            .time_limits
            .iter()
            .filter(|limit| is_told(limit))
            .peekable();
        if limits.peek().is_some() {
            writeln!(self.to, "\nTime limits")?;
        }
        for one in limits {
            writeln!(self.to, "  {}", limit(one))?;
            if let Some(event) = one.event {
                self.lines.write(self.to, event, 4)?;
            }
        }
        Ok(())
    }
}

fn is_told(limit: &TimeLimit) -> bool {
    limit.event.is_none() || limit.done_on.is_none() || limit.is_late()
}

/// Where an event takes place, the merchandise being there before it.
fn happens<'s>(step: &'s Step, now: Where<'s>) -> Where<'s> {
    let port = step.port.as_ref().map(|port| port.as_str());
    match (step.effect, step.event.as_str(), port, now) {
        (Effect::Later, ..) => Where::Later,
        (Effect::Folded, "Departure" | "CarrierTransfer", Some(port), Where::At(here, _))
            if here == port =>
        {
            now
        }
        (Effect::Folded, "Departure" | "CarrierTransfer" | "Arrival", Some(port), _) => {
            let facility = step.firms_code.as_ref().map(|facility| facility.as_str());
            Where::At(port, facility)
        }
        _ => now,
    }
}
