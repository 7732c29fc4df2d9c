//! Cancellations and the consents they take, wherever they stand in the journey (SPEC chapter *Journeys*).

use std::collections::{HashMap, HashSet};

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::report::Status;

use super::step;
use crate::ata_carnet_endorsement::{Action, Actor, AtaCarnetEndorsement};
use crate::carnet::{Sameness, sameness};
use crate::journey::{Counted, Finding, codes, unless_missing};

/// What was consented to, by whom, and what is cancelled.
#[derive(Debug, Default)]
pub(super) struct Consents {
    /// What has no effect.
    pub(super) cancelled: HashSet<DigestMultibase>,
    /// What the holder consents to.
    by_holder: HashSet<DigestMultibase>,
    /// What offices consent to: of each, their territories.
    by_office: HashMap<DigestMultibase, HashSet<String>>,
}

impl Consents {
    /// The consents among these steps, and what is wrong with the cancellations.
    pub(super) fn of(
        steps: &[&Counted<AtaCarnetEndorsement>],
        missing: bool,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut consents = Self::default();
        for step in steps {
            if let Action::Consent(act) = &step.endorsement.action
                && let Actor::CarnetHolder(_) = step.endorsement.actor
            {
                consents.by_holder.insert(act.to.digest_multibase);
            }
        }
        let by_digest: HashMap<_, _> = steps
            .iter()
            .map(|step| (step.digest, &step.endorsement))
            .collect();
        for step in steps {
            let Action::Cancellation(act) = &step.endorsement.action else {
                continue;
            };
            let named = act.cancels.digest_multibase;
            let same = may_cancel(&step.endorsement, by_digest.get(&named).copied());
            let citation = match same {
                Sameness::One => None,
                Sameness::Open => Some((Status::Undecided, step::OPEN)),
                Sameness::Two => {
                    Some((unless_missing(missing), "no endorsement that it can cancel"))
                }
            };
            findings.extend(citation.map(|(status, detail)| {
                Finding::new(&codes::CITATION, status, vec![step.digest]).detail(detail)
            }));
            // Who may not be of the same territory takes nothing back.
            if same != Sameness::One {
                continue;
            }
            if consents.by_holder.contains(&step.digest) {
                consents.cancelled.insert(named);
            } else {
                let concerned = vec![step.digest, named];
                findings.push(
                    Finding::new(&codes::CONSENT, Status::Undecided, concerned)
                        .detail("of the holder"),
                );
            }
        }
        for step in steps {
            if let Action::Consent(act) = &step.endorsement.action
                && let Some(territory) = step::office_territory(&step.endorsement.actor)
                && !consents.cancelled.contains(&step.digest)
            {
                let to = consents.by_office.entry(act.to.digest_multibase);
                to.or_default().insert(territory);
            }
        }
        consents
    }

    /// Whether an office of this territory consents.
    pub(super) fn of_territory(&self, to: DigestMultibase, territory: &str) -> bool {
        self.by_office
            .get(&to)
            .is_some_and(|territories| territories.contains(territory))
    }
}

/// Whether this is the cancellation of an endorsement of an office of its own territory, which is not itself
/// a cancellation.
fn may_cancel(
    cancellation: &AtaCarnetEndorsement,
    cancelled: Option<&AtaCarnetEndorsement>,
) -> Sameness {
    let own = step::office_territory(&cancellation.actor);
    let there = cancelled
        .filter(|cancelled| !matches!(cancelled.action, Action::Cancellation(_)))
        .and_then(|cancelled| step::office_territory(&cancelled.actor));
    match (own, there) {
        (Some(own), Some(there)) => sameness(&own, &there),
        _ => Sameness::Two,
    }
}
