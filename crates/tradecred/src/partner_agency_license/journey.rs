//! The journey of a licence: what its uses leave of it, as the events at hand tell, and what does not fit (SPEC
//! chapter *Partner agency license*, section *The journey of a license*).

use std::collections::HashSet;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::problem::{Code, Text};
use tradecred_vc::report::{Note, Report};
use tradecred_vc::time::Date;

use super::claim;
use super::codes;
use super::model::{PartnerAgencyLicense, Uses};
use super::terms::Terms;
use crate::decimal::in_billionths;
use crate::journey::{
    Counted, Counting, Finding, OF_THE_CHAIN, Steps, count, following, is_missing, not_asked,
    tell_by_rules, unless_missing,
};
use crate::partner_agency_license_use::{Event, PartnerAgencyLicenseUse};
use crate::policy::Policy;
use crate::rule::Inquiry;

mod fold;
mod state;
#[cfg(test)]
mod tests;

pub(super) use fold::Fold;
pub use state::{Balance, Outcome, PartnerAgencyLicenseJourneyType, State, Step, UseMade};

/// Something that does not fit, and at which event.
#[derive(Debug, Clone, Copy)]
struct Found {
    code: Code,
    at: DigestMultibase,
}

/// The events of a licence, folded.
pub(super) struct Folded<'j> {
    ordered: Vec<&'j Counted<PartnerAgencyLicenseUse>>,
    folded: Vec<&'j Counted<PartnerAgencyLicenseUse>>,
    /// What they amount to.
    pub(super) fold: Fold<'j>,
    /// Whether what is missing may explain what does not fit once all is folded.
    pub(super) missing: bool,
    findings: Vec<Finding>,
}

impl<'j> Folded<'j> {
    fn of(
        license: &'j PartnerAgencyLicense,
        events: &'j Counting<PartnerAgencyLicenseUse>,
        as_of: Date,
    ) -> Self {
        let Steps {
            steps,
            chain,
            mut findings,
        } = Steps::of(events);
        let places = chain.order.iter();
        let ordered: Vec<&'j Counted<PartnerAgencyLicenseUse>> = places
            .filter_map(|place| steps.get(*place).copied())
            .collect();
        let folded: Vec<&'j Counted<PartnerAgencyLicenseUse>> = ordered
            .iter()
            .copied()
            .filter(|step| step.endorsement.date <= as_of)
            .collect();
        let fold = Fold::of(license, &folded);
        let missing = is_missing(&findings);
        let uncertain: HashSet<DigestMultibase> = steps
            .iter()
            .zip(&chain.after_gap)
            .filter_map(|(step, after)| after.then_some(step.digest))
            .collect();
        findings.extend(fold.findings.iter().map(|found| {
            let status = unless_missing(uncertain.contains(&found.at));
            Finding::new(found.code, status, vec![found.at])
        }));
        Self {
            ordered,
            folded,
            fold,
            missing,
            findings,
        }
    }

    /// The terms that the amendments dated not after a day make.
    pub(super) fn terms_on(&self, license: &'j PartnerAgencyLicense, day: Date) -> Terms<'j> {
        let mut terms = Terms::of(license);
        for step in &self.folded {
            if let Event::Amendment(amendment) = &step.endorsement.event
                && step.endorsement.date <= day
            {
                terms.amend(amendment);
            }
        }
        terms
    }

    /// What is left of each line.
    fn balances(&self) -> Vec<Balance> {
        let quantities = self.fold.terms.quantities();
        quantities
            .map(|(line_number, granted)| {
                let drawn = self.fold.drawn.get(&line_number).copied().unwrap_or(0);
                let whole = granted.map(|granted| granted.value.billionths());
                Balance {
                    line_number,
                    granted: whole.map(in_billionths),
                    drawn: granted.map(|_| in_billionths(drawn)),
                    left: whole.map(|whole| in_billionths(whole.saturating_sub(drawn).max(0))),
                    unit: granted.map(|granted| granted.unit.clone()),
                }
            })
            .collect()
    }
}

/// What the events of a licence amount to on a day. The order in which they arrive changes nothing.
#[must_use]
pub fn journey(
    license: &PartnerAgencyLicense,
    events: &Counting<PartnerAgencyLicenseUse>,
    as_of: Date,
) -> State {
    let folded = Folded::of(license, events, as_of);
    let lines = folded.balances();
    let is_drawn = |line: &Balance| line.left.as_deref() == Some("0");
    let is_used = license.uses == Uses::Single && folded.fold.uses.iter().any(|made| made.stands);
    State {
        object_type: PartnerAgencyLicenseJourneyType,
        agency_code: license.agency_code.clone(),
        program: license.program.clone(),
        number: license.number.clone(),
        as_of,
        outcome: state::outcome(&folded.findings, is_used || lines.iter().all(is_drawn)),
        effective_from: folded.fold.terms.from,
        effective_until: folded.fold.terms.until,
        lines,
        uses: folded
            .fold
            .uses
            .iter()
            .map(|made| UseMade {
                digest_multibase: made.digest,
                entry_number: made.used.entry_number.clone(),
                entry_line: made.used.entry_line,
                license_line: made.used.license_line,
                stands: made.stands,
            })
            .collect(),
        timeline: folded
            .ordered
            .iter()
            .map(|step| state::shown(step, as_of))
            .collect(),
        findings: folded.findings,
    }
}

/// Verifies the licence in these bytes, and says what its events at hand amount to; nothing where it could not
/// be verified that far, or is no licence of sound structure.
pub fn follow(bytes: &[u8], evidence: &Evidence, policy: &Policy) -> (Report, Option<State>) {
    following(
        bytes,
        evidence,
        policy,
        |license: &PartnerAgencyLicense, inquiry| {
            let events = count(license, inquiry).unwrap_or_default();
            journey(license, &events, inquiry.as_of())
        },
    )
}

/// Tells what the events at hand amount to in the report on the licence, and holds what they make of it against
/// the claim.
pub(super) fn check(license: &PartnerAgencyLicense, inquiry: &Inquiry<'_>, report: &mut Report) {
    let counting = count::<PartnerAgencyLicenseUse>(license, inquiry);
    let at_hand = counting.is_some();
    let events = counting.unwrap_or_default();
    let folded = Folded::of(license, &events, inquiry.as_of());
    if at_hand {
        let asked = [OF_THE_CHAIN, ASKED].concat();
        tell_by_rules::<PartnerAgencyLicense>(&folded.findings, &asked, report);
        let drawn = |line: &Balance| folded.fold.drawn.contains_key(&line.line_number);
        for line in folded.balances().iter().filter(|line| drawn(line)) {
            if let (Some(left), Some(unit)) = (&line.left, &line.unit) {
                let value = format!("{}: {left} {}", line.line_number, unit.as_str());
                report.notes.push(Note::with_value(
                    "partner-agency-license.balance",
                    LEFT,
                    value,
                ));
            }
        }
    } else {
        not_asked(report);
    }
    claim::check(license, &folded, at_hand, inquiry, report);
}

/// The codes of a journey of a licence that reject.
const ASKED: &[Code] = &[
    &codes::USE_LINE,
    &codes::USE_GOODS,
    &codes::USE_PERIOD,
    &codes::USE_PORT,
    &codes::USE_QUANTITY,
    &codes::BALANCE,
    &codes::SINGLE_USE,
    &codes::USE_TWICE,
    &codes::RETURN,
];

const LEFT: Text = Text {
    en: "what is left of a goods line of the licence, by the uses at hand",
    es: "lo que queda de una línea de la licencia, según los usos disponibles",
    fr: "ce qui reste d'une ligne de la licence, d'après les utilisations disponibles",
};
