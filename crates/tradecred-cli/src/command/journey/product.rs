//! The journey of a unit for a person: how far it has come, who has custody, its events, and what does not fit
//! (SPEC chapter *Product authenticity*).

use std::fmt::{self, Write};

use tradecred::product_authenticity::{Outcome, State, UnitState};
use tradecred::product_event::ReportReason;
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
        "{} {}, {}",
        shown(state.brand.as_str()),
        shown(state.model.as_str()),
        state.digital_link
    )?;
    writeln!(to, "{}", genuine("the unit", report, &state.findings))?;
    writeln!(to, "{} as of {}", outcome(state.outcome), state.as_of)?;
    writeln!(to, "\n{}", stands(state))?;
    for report in &state.reports {
        let reason = match report.reason {
            ReportReason::Stolen => "as stolen",
            ReportReason::SuspectedCopy => "as what may be a copy",
            ReportReason::Recalled => "as recalled",
            _ => "for another reason",
        };
        let actor = shown(&report.actor);
        writeln!(to, "reported {reason} on {} by {actor}", report.date)?;
    }
    let lines = lines(state);
    if !state.timeline.is_empty() {
        writeln!(to, "\nEvents")?;
    }
    for step in &state.timeline {
        lines.write(to, step.digest_multibase, 2)?;
    }
    lines.findings(to, &state.findings)
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Contradictory => "contradictory",
        Outcome::Reported => "reported",
        Outcome::Incomplete => "incomplete",
        Outcome::Ended => "ended",
        _ => "open",
    }
}

/// How far the unit has come, and where it is.
fn stands(state: &State) -> String {
    let word = match state.state {
        UnitState::Commissioned => "commissioned",
        UnitState::Shipped => "shipped",
        UnitState::Received => "received",
        UnitState::Sold => "sold",
        UnitState::Returned => "returned",
        UnitState::Destroyed => "destroyed",
        _ => "in another state",
    };
    let custodian = state.custodian.as_ref();
    let keeper = custodian.map(|name| format!(", in the custody of {}", shown(name)));
    let under_way = state.under_way.as_ref().map(|way| {
        let name = shown(&way.to);
        format!(" to {name} in {} on {}", way.country.as_str(), way.since)
    });
    let sale = state.sale.as_ref().map(|sale| {
        format!(
            " in {} through {} on {} by {}",
            sale.country.as_str(),
            shown(sale.channel.as_str()),
            sale.date,
            shown(&sale.seller)
        )
    });
    let where_it_is = keeper.or(under_way).or(sale).unwrap_or_default();
    format!("{word}{where_it_is}")
}

/// Each event in a line.
fn lines(state: &State) -> Lines {
    Lines::of(state.timeline.iter().map(|step| Line {
        digest: step.digest_multibase,
        follows: step.follows.clone(),
        text: format!(
            "{} {}, {}{}",
            step.date,
            words(&step.event),
            shown(&step.actor),
            if step.folded { "" } else { " (later)" }
        ),
    }))
}
