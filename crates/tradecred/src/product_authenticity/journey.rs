//! The journey of a unit: where it stands, as the events at hand tell, and what does not fit (SPEC chapter
//! *Product authenticity*, section *The journey of a unit*).

use tradecred_vc::evidence::Evidence;
use tradecred_vc::problem::Code;
use tradecred_vc::report::{Report, Status};
use tradecred_vc::time::Date;

use super::codes;
use super::model::ProductAuthenticity;
use crate::journey::{
    Counted, Counting, Finding, OF_THE_CHAIN, Steps, count, following, is_missing, not_asked,
    tell_by_rules, unless_missing,
};
use crate::policy::Policy;
use crate::product_event::ProductEvent;
use crate::rule::Inquiry;

mod fold;
mod state;
#[cfg(test)]
mod tests;

pub use state::{
    Outcome, ProductJourneyType, Sale, StandingReport, State, Step, UnderWay, UnitState,
};

use fold::Fold;

/// What the events of a unit, of which its maker signs as `maker`, amount to on a day. The order in which they
/// arrive changes nothing. Who has a say in the unit was asked when they were counted.
#[must_use]
pub fn journey(
    unit: &ProductAuthenticity,
    maker: &str,
    events: &Counting<ProductEvent>,
    as_of: Date,
) -> State {
    Folded::of(unit, maker, events, as_of).into_state(unit, as_of)
}

/// The events of a unit, folded.
struct Folded<'j> {
    ordered: Vec<&'j Counted<ProductEvent>>,
    fold: Fold<'j>,
    findings: Vec<Finding>,
}

impl<'j> Folded<'j> {
    fn of(
        unit: &'j ProductAuthenticity,
        maker: &'j str,
        events: &'j Counting<ProductEvent>,
        as_of: Date,
    ) -> Self {
        let Steps {
            steps,
            chain,
            mut findings,
        } = Steps::of(events);
        let places = chain.order.iter();
        let ordered: Vec<&'j Counted<ProductEvent>> = places
            .filter_map(|place| steps.get(*place).copied())
            .collect();
        let folded = ordered.iter().copied();
        let fold = Fold::of(
            unit,
            maker,
            folded.filter(|step| step.endorsement.date <= as_of),
        );
        let unless_missing = unless_missing(is_missing(&findings));
        findings.extend(fold.findings.iter().map(|found| {
            let status = found.status.unwrap_or(unless_missing);
            Finding::new(found.code, status, vec![found.at])
        }));
        findings.extend(
            fold.reports.iter().map(|report| {
                Finding::new(&codes::REPORTED, Status::Undecided, vec![report.digest])
            }),
        );
        Self {
            ordered,
            fold,
            findings,
        }
    }

    fn into_state(self, unit: &ProductAuthenticity, as_of: Date) -> State {
        let any = |status| self.findings.iter().any(|found| found.status == status);
        let outcome = if any(Status::Fail) {
            Outcome::Contradictory
        } else if !self.fold.reports.is_empty() {
            Outcome::Reported
        } else if any(Status::Undecided) {
            Outcome::Incomplete
        } else if self.fold.state == UnitState::Destroyed {
            Outcome::Ended
        } else {
            Outcome::Open
        };
        State {
            object_type: ProductJourneyType,
            as_of,
            outcome,
            state: self.fold.state,
            digital_link: unit.digital_link.clone(),
            brand: unit.brand.clone(),
            model: unit.model.clone(),
            custodian: self.fold.custodian(),
            under_way: self.fold.under_way(),
            sale: self.fold.sale(),
            reports: self.fold.reports.iter().map(state::report).collect(),
            timeline: self
                .ordered
                .iter()
                .map(|step| state::shown(step, as_of))
                .collect(),
            findings: self.findings,
        }
    }
}

/// Verifies the unit in these bytes, and says what its events at hand amount to; nothing where it could not be
/// verified that far, or is no unit of sound structure.
pub fn follow(bytes: &[u8], evidence: &Evidence, policy: &Policy) -> (Report, Option<State>) {
    following(
        bytes,
        evidence,
        policy,
        |unit: &ProductAuthenticity, inquiry| {
            let events = count(unit, inquiry).unwrap_or_default();
            let maker = inquiry.verified.credential().issuer.id;
            journey(unit, maker, &events, inquiry.as_of())
        },
    )
}

/// Tells what the events at hand amount to in the report on the unit.
pub(super) fn check(unit: &ProductAuthenticity, inquiry: &Inquiry<'_>, report: &mut Report) {
    let Some(events) = count(unit, inquiry) else {
        return not_asked(report);
    };
    let maker = inquiry.verified.credential().issuer.id;
    let folded = Folded::of(unit, maker, &events, inquiry.as_of());
    let asked = [OF_THE_CHAIN, ASKED].concat();
    tell_by_rules::<ProductAuthenticity>(&folded.findings, &asked, report);
}

/// The codes of a journey of a unit that reject or leave undecided.
const ASKED: &[Code] = &[
    &codes::CUSTODY,
    &codes::RECEIPT,
    &codes::SOLD_TWICE,
    &codes::RETURN,
    &codes::AFTER_DESTROYED,
    &codes::WITHDRAWAL,
    &codes::REPORTED,
];
