//! Claims while a journey is folded: who may answer one, and end it (SPEC chapter *Journeys*).

use tradecred_vc::digest::DigestMultibase;

use super::super::claim::ClaimState;
use super::super::step;
use super::Fold;
use crate::ata_carnet_endorsement::{Action, AtaCarnetEndorsement};
use crate::carnet::{Sameness, sameness};
use crate::journey::Counted;

impl Fold<'_> {
    /// Customs claims, and customs or an association says something about a claim.
    pub(super) fn claim(&mut self, step: &Counted<AtaCarnetEndorsement>, territory: String) {
        let date = step.endorsement.date;
        let by = step.digest;
        match &step.endorsement.action {
            Action::Claim(act) => self.claims.make(ClaimState {
                made_by: by,
                made_on: date,
                territory,
                voucher_kind: act.voucher_kind,
                number: act.voucher.get(),
                proof_until: None,
                proofs: Vec::new(),
                payments: Vec::new(),
                outcome: None,
                open: true,
            }),
            Action::ClaimProof(act) => {
                let claim = act.claim.digest_multibase;
                if self.answers(step, self.guarantor_of(step, claim)) {
                    self.claims.prove(claim, by, date);
                }
            }
            Action::ClaimPayment(act) => {
                let claim = act.claim.digest_multibase;
                if self.answers(step, self.guarantor_of(step, claim)) {
                    self.claims.pay(claim, act.kind, by, date);
                }
            }
            Action::ClaimDischarge(act) => {
                let claim = act.claim.digest_multibase;
                let there = self.claims.territory(claim);
                let same = there.map_or(Sameness::Two, |there| sameness(there, &territory));
                if self.answers(step, same) {
                    self.claims.discharge(claim, act.outcome);
                }
            }
            _ => {}
        }
    }

    fn answers(&mut self, step: &Counted<AtaCarnetEndorsement>, same: Sameness) -> bool {
        self.takes_effect(step, same, "no claim before it that it can name")
    }

    /// Whether the carnet names who acts as an association that guarantees in the territory of a claim.
    fn guarantor_of(
        &self,
        step: &Counted<AtaCarnetEndorsement>,
        claim: DigestMultibase,
    ) -> Sameness {
        let name = step::name(&step.endorsement.actor);
        let territory = self.claims.territory(claim);
        territory.map_or(Sameness::Two, |territory| {
            self.guarantors.guarantees(name, territory)
        })
    }
}
