//! The journey of an ATA carnet: a pure fold of the endorsements that count, in the order that the chain gives
//! them (SPEC chapter *Journeys*).

use tradecred_vc::evidence::Evidence;
use tradecred_vc::problem::Code;
use tradecred_vc::report::{Report, Status};
use tradecred_vc::time::Date;

use super::{
    Counting, Finding, OF_THE_CHAIN, Steps, codes, count, following, gravest, is_missing,
    not_asked, tell,
};
use crate::ata_carnet::{AtaCarnet, Listed};
use crate::ata_carnet_endorsement::{Action, AtaCarnetEndorsement};
use crate::carnet::CustomsTerritory;
use crate::policy::Policy;
use crate::rule::Inquiry;

mod claim;
mod consent;
mod fold;
mod leg;
mod place;
mod state;
mod step;

pub use claim::{ClaimPaymentState, ClaimProofState, ClaimState};
pub use leg::{Leg, LegItem};
pub use place::{ItemPlaces, PiecesAt, PlaceKind};
pub use state::{CarnetJourneyType, Effect, Outcome, RefusedSheet, State, Step, StepItem};

use consent::Consents;
use fold::Fold;

/// What the endorsements of a carnet amount to on a day.
///
/// The order in which they arrive changes nothing. Refusals are shown by
/// [`State::with_refusals_of`] only.
#[must_use]
pub fn journey(
    carnet: &AtaCarnet,
    endorsements: &Counting<AtaCarnetEndorsement>,
    as_of: Date,
) -> State {
    let Steps {
        steps,
        chain,
        mut findings,
    } = Steps::of(endorsements);
    let missing = is_missing(&findings);
    let consents = Consents::of(&steps, missing, &mut findings);
    let mut fold = Fold::new(carnet, missing, &consents);
    let mut timeline = Vec::with_capacity(steps.len());
    for place in &chain.order {
        let Some(counted) = steps.get(*place).copied() else {
            continue;
        };
        let effect = if consents.cancelled.contains(&counted.digest) {
            Effect::Cancelled
        } else if counted.endorsement.date > as_of {
            Effect::Later
        } else {
            let followed = chain.followed.get(*place).copied().unwrap_or(false);
            fold.add(counted, followed);
            Effect::Folded
        };
        timeline.push(step::shown(counted, effect));
    }
    let folded = fold.end(as_of);
    findings.extend(folded.findings);
    sort(&mut findings);
    State {
        object_type: CarnetJourneyType,
        carnet_number: carnet.carnet_number.as_str().to_owned(),
        valid_until: carnet.valid_until,
        as_of,
        outcome: outcome(&findings, folded.discharged),
        timeline,
        legs: folded.legs,
        items: folded.items,
        claims: folded.claims,
        findings,
        refusals: Vec::new(),
    }
}

impl State {
    /// The same with the refusals that the offices of a territory see.
    #[must_use]
    pub fn with_refusals_of(
        mut self,
        endorsements: &Counting<AtaCarnetEndorsement>,
        territory: &CustomsTerritory,
    ) -> Self {
        self.refusals = endorsements
            .counted
            .iter()
            .filter_map(|counted| {
                let endorsement = &counted.endorsement;
                let Action::Refusal(act) = &endorsement.action else {
                    return None;
                };
                let own = step::territory(&endorsement.actor)?;
                (own == territory.whole()).then(|| RefusedSheet {
                    digest_multibase: counted.digest,
                    date: endorsement.date,
                    actor: step::name(&endorsement.actor).to_owned(),
                    territory: own,
                    sheet_kind: act.sheet_kind,
                    reason: act.reason.as_str().to_owned(),
                })
            })
            .collect();
        self.refusals.sort_by_key(|refusal| refusal.date);
        self
    }
}

/// In the order of the codes in the specification, then by endorsement and item.
fn sort(findings: &mut [Finding]) {
    let order = |finding: &Finding| {
        codes::ALL
            .iter()
            .position(|code| std::ptr::eq(*code, finding.code.0))
    };
    findings.sort_by_cached_key(|finding| {
        let first = finding.endorsements.first().map(ToString::to_string);
        (
            order(finding),
            first,
            finding.item_number,
            finding.detail.clone(),
        )
    });
}

fn outcome(findings: &[Finding], discharged: bool) -> Outcome {
    match gravest(findings) {
        Some(Status::Fail) => Outcome::Contradictory,
        Some(_) => Outcome::Incomplete,
        None if discharged => Outcome::Discharged,
        None => Outcome::Open,
    }
}

/// The codes of a carnet's journey that reject or leave undecided.
const ASKED: &[Code] = &[
    &codes::SHEET_REUSED,
    &codes::QUANTITY,
    &codes::CITATION,
    &codes::CONSENT,
    &codes::DISCHARGE,
    &codes::REPLACED,
];

/// What the endorsements at hand of the carnet in question amount to; nothing where there is none.
pub(crate) fn state(carnet: &AtaCarnet, inquiry: &Inquiry<'_>) -> Option<State> {
    let counting = count::<AtaCarnetEndorsement>(&Listed::of(carnet), inquiry)?;
    Some(journey(carnet, &counting, inquiry.policy.envelope.as_of))
}

/// Verifies the carnet in these bytes, and says what its endorsements at hand amount to; nothing where it
/// could not be verified that far, or is no carnet of sound structure. With a territory, the refusals that
/// its offices see are shown.
pub fn follow(
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
    territory: Option<&CustomsTerritory>,
) -> (Report, Option<State>) {
    following(bytes, evidence, policy, |carnet: &AtaCarnet, inquiry| {
        let counting = count(&Listed::of(carnet), inquiry).unwrap_or_default();
        let state = journey(carnet, &counting, inquiry.as_of());
        match territory {
            Some(territory) => state.with_refusals_of(&counting, territory),
            None => state,
        }
    })
}

/// Tells what they amount to in the report on the carnet.
pub(crate) fn check(carnet: &AtaCarnet, inquiry: &Inquiry<'_>, report: &mut Report) {
    match state(carnet, inquiry) {
        None => not_asked(report),
        Some(state) => tell(&state.findings, &[OF_THE_CHAIN, ASKED].concat(), report),
    }
}

#[cfg(test)]
mod tests;
