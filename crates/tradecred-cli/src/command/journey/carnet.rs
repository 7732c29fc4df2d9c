//! The journey of a carnet for a person: the legs by territory with what was done about each, where the goods are, what is
//! outstanding, and what does not fit (SPEC chapter *Journeys*).

use std::collections::BTreeSet;
use std::fmt::{self, Write};

use tradecred::ata_carnet_endorsement::ClaimedVoucher;
use tradecred::journey::carnet::{Leg, State};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::report::Report;

use super::page::{Line, Lines, genuine};
use crate::terminal::shown;

mod words;

use words::{kind, outcome, outstanding, place, step_line, until};

/// The journey, ending in a line break.
pub(super) fn text(state: &State, report: &Report) -> String {
    let mut text = String::new();
    let lines = state.timeline.iter().map(|step| Line {
        digest: step.digest_multibase,
        follows: step.follows.clone(),
        text: step_line(step),
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

impl Page<'_> {
    fn write(&mut self) -> fmt::Result {
        let state = self.state;
        let number = shown(&state.carnet_number);
        writeln!(
            self.to,
            "ATA carnet {number}, valid until {}",
            state.valid_until
        )?;
        writeln!(
            self.to,
            "{}",
            genuine("the carnet", self.report, &state.findings)
        )?;
        writeln!(self.to, "{} as of {}", outcome(state.outcome), state.as_of)?;
        self.territories()?;
        self.others()?;
        self.goods()?;
        self.claims()?;
        self.outstanding()?;
        self.lines.findings(self.to, &state.findings)?;
        self.refusals()
    }

    fn territories(&mut self) -> fmt::Result {
        let mut territories: Vec<&str> = Vec::new();
        for leg in &self.state.legs {
            if !territories.contains(&leg.territory.as_str()) {
                territories.push(&leg.territory);
            }
        }
        for territory in territories {
            writeln!(self.to, "\n{}", shown(territory))?;
            let legs = self.state.legs.iter();
            for leg in legs.filter(|leg| leg.territory == territory) {
                self.leg(leg)?;
            }
        }
        Ok(())
    }

    fn leg(&mut self, leg: &Leg) -> fmt::Result {
        let left = outstanding(leg);
        let state = match (left.is_empty(), leg.overdue, leg.seized) {
            (true, _, _) => "nothing outstanding".to_owned(),
            (false, true, _) => format!("OVERDUE: {left}"),
            (false, false, true) => format!("seized: {left}"),
            (false, false, false) => format!("outstanding: {left}"),
        };
        writeln!(
            self.to,
            "  {} {}, {} {}; {state}",
            kind(leg.kind),
            leg.number,
            until(leg.kind),
            leg.final_date
        )?;
        self.step(leg.opened_by, 4)?;
        for digest in &leg.set_off_by {
            self.step(*digest, 4)?;
        }
        Ok(())
    }

    /// What opened no leg and was set off against none.
    fn others(&mut self) -> fmt::Result {
        let legs = self.state.legs.iter();
        let in_legs: BTreeSet<DigestMultibase> = legs
            .flat_map(|leg| std::iter::once(&leg.opened_by).chain(&leg.set_off_by))
            .copied()
            .collect();
        let others: Vec<DigestMultibase> = self
            .state
            .timeline
            .iter()
            .map(|step| step.digest_multibase)
            .filter(|digest| !in_legs.contains(digest))
            .collect();
        if !others.is_empty() {
            writeln!(self.to, "\nOther acts")?;
        }
        others
            .into_iter()
            .try_for_each(|digest| self.step(digest, 2))
    }

    fn step(&mut self, digest: DigestMultibase, indent: usize) -> fmt::Result {
        self.lines.write(self.to, digest, indent)
    }

    fn goods(&mut self) -> fmt::Result {
        writeln!(self.to, "\nWhere the goods are")?;
        for item in &self.state.items {
            let places: Vec<String> = item.places.iter().map(place).collect();
            writeln!(
                self.to,
                "  item {}: {}",
                item.item_number,
                shown(&places.join(", "))
            )?;
        }
        Ok(())
    }

    fn claims(&mut self) -> fmt::Result {
        if !self.state.claims.is_empty() {
            writeln!(self.to, "\nClaims")?;
        }
        for claim in &self.state.claims {
            let open = if claim.open { "open" } else { "closed" };
            let until = match claim.proof_until {
                Some(day) => format!(", proof until {day}"),
                None => String::new(),
            };
            writeln!(
                self.to,
                "  {} under {} {}, made on {}: {open}{until}",
                shown(&claim.territory),
                match claim.voucher_kind {
                    ClaimedVoucher::Importation => "importation",
                    _ => "transit",
                },
                claim.number,
                claim.made_on
            )?;
            for proof in &claim.proofs {
                let late = if proof.in_time { "" } else { ", late" };
                writeln!(self.to, "    {} proof{late}", proof.furnished_on)?;
            }
            for payment in &claim.payments {
                let last = payment.refundable_until;
                let last = last.map(|day| format!(", final after {day}"));
                writeln!(
                    self.to,
                    "    {} payment{}",
                    payment.made_on,
                    last.unwrap_or_default()
                )?;
            }
        }
        Ok(())
    }

    fn outstanding(&mut self) -> fmt::Result {
        let open: Vec<&Leg> = self
            .state
            .legs
            .iter()
            .filter(|leg| leg.is_outstanding())
            .collect();
        if !open.is_empty() {
            writeln!(self.to, "\nOutstanding")?;
        }
        for leg in open {
            let note = match (leg.overdue, leg.seized) {
                (true, _) => "  OVERDUE",
                (false, true) => "  seized",
                (false, false) => "",
            };
            writeln!(
                self.to,
                "  {} {} in {}, {} {}: {}{note}",
                kind(leg.kind),
                leg.number,
                shown(&leg.territory),
                until(leg.kind),
                leg.final_date,
                outstanding(leg)
            )?;
        }
        Ok(())
    }

    fn refusals(&mut self) -> fmt::Result {
        if !self.state.refusals.is_empty() {
            writeln!(self.to, "\nRefusals")?;
        }
        for refusal in &self.state.refusals {
            writeln!(
                self.to,
                "  {} {} refused by {}: {}",
                refusal.date,
                kind(refusal.sheet_kind),
                shown(&refusal.actor),
                shown(&refusal.reason)
            )?;
        }
        Ok(())
    }
}
