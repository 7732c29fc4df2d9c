//! A journey for a person: the legs by territory with what was done about each, where the goods are, what is
//! outstanding, and what does not fit (SPEC chapter *Journeys*).

use std::collections::{BTreeSet, HashMap};
use std::fmt::{self, Write};

use tradecred::ata_carnet_endorsement::ClaimedVoucher;
use tradecred::journey::Finding;
use tradecred::journey::carnet::{Leg, State, Step};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::report::{Authenticity, Report, Status};

use super::words::{kind, outcome, outstanding, place, step_line, until};
use crate::terminal::shown;

/// The journey, ending in a line break.
pub(super) fn journey_text(state: &State, report: &Report) -> String {
    let mut text = String::new();
    let steps = state
        .timeline
        .iter()
        .map(|step| (step.digest_multibase, step))
        .collect();
    // Writing to a string does not fail.
    let _ = Page {
        state,
        report,
        steps,
        to: &mut text,
    }
    .write();
    text
}

struct Page<'s> {
    state: &'s State,
    report: &'s Report,
    steps: HashMap<DigestMultibase, &'s Step>,
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
        writeln!(self.to, "{}", self.carnet())?;
        writeln!(self.to, "{} as of {}", outcome(state.outcome), state.as_of)?;
        self.territories()?;
        self.others()?;
        self.goods()?;
        self.claims()?;
        self.outstanding()?;
        self.findings()?;
        self.refusals()
    }

    /// Whether the carnet itself can be relied on.
    fn carnet(&self) -> String {
        let genuine = match self.report.authenticity {
            Authenticity::Authentic => "the carnet is genuine",
            Authenticity::NotAuthentic => "the carnet is NOT genuine",
            Authenticity::Undecided => "whether the carnet is genuine could not be decided",
        };
        let own = self.report.checks.iter().filter(|check| {
            check.code.area() != "journey"
                && matches!(check.status, Status::Fail | Status::Undecided)
        });
        let codes: BTreeSet<&str> = own.map(|check| check.code.code).collect();
        let codes: Vec<&str> = codes.into_iter().collect();
        if codes.is_empty() {
            genuine.to_owned()
        } else {
            format!("{genuine}; verify it: {}", codes.join(", "))
        }
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
        let line = match self.steps.get(&digest) {
            Some(step) => step_line(step),
            None => format!("an endorsement that does not count: {digest}"),
        };
        writeln!(self.to, "{:indent$}{line}", "")
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

    fn findings(&mut self) -> fmt::Result {
        for (status, heading) in [
            (Status::Fail, "What contradicts"),
            (Status::Undecided, "What is missing"),
            (Status::Warning, "Worth a look"),
        ] {
            let found: Vec<&Finding> = self
                .state
                .findings
                .iter()
                .filter(|finding| finding.status == status)
                .collect();
            if !found.is_empty() {
                writeln!(self.to, "\n{heading}")?;
            }
            found
                .into_iter()
                .try_for_each(|finding| self.finding(finding))?;
        }
        Ok(())
    }

    fn finding(&mut self, finding: &Finding) -> fmt::Result {
        let code = finding.code.0;
        write!(self.to, "  {}: {}", code.code, code.title.en)?;
        if let Some(item) = finding.item_number {
            write!(self.to, "; item {item}")?;
        }
        if !finding.detail.is_empty() {
            write!(self.to, " ({})", shown(&finding.detail))?;
        }
        writeln!(self.to)?;
        if code.code == "journey.fork" {
            return self.branches(&finding.endorsements);
        }
        finding
            .endorsements
            .iter()
            .try_for_each(|digest| self.step(*digest, 4))
    }

    /// Each branch of a fork: its first endorsement, and what follows that and no other branch.
    fn branches(&mut self, firsts: &[DigestMultibase]) -> fmt::Result {
        let branches: Vec<BTreeSet<DigestMultibase>> =
            firsts.iter().map(|first| self.followers(*first)).collect();
        for (number, own) in (1_usize..).zip(&branches) {
            writeln!(self.to, "    branch {number}")?;
            let timeline = self.state.timeline.iter();
            let of_it: Vec<DigestMultibase> = timeline
                .map(|step| step.digest_multibase)
                .filter(|digest| own.contains(digest))
                .filter(|digest| branches.iter().filter(|set| set.contains(digest)).count() == 1)
                .collect();
            of_it
                .into_iter()
                .try_for_each(|digest| self.step(digest, 6))?;
        }
        Ok(())
    }

    /// An endorsement and whatever follows it.
    fn followers(&self, first: DigestMultibase) -> BTreeSet<DigestMultibase> {
        let mut next: HashMap<DigestMultibase, Vec<DigestMultibase>> = HashMap::new();
        for step in &self.state.timeline {
            for before in &step.follows {
                next.entry(*before).or_default().push(step.digest_multibase);
            }
        }
        let mut found = BTreeSet::from([first]);
        let mut waiting = vec![first];
        while let Some(digest) = waiting.pop() {
            for follower in next.get(&digest).into_iter().flatten() {
                if found.insert(*follower) {
                    waiting.push(*follower);
                }
            }
        }
        found
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
