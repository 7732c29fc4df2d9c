//! Claims of customs against the guaranteeing association, and their months (SPEC chapter *Journeys*, section
//! *Carnet: what needs another's word*).

use std::collections::{BTreeSet, HashMap, HashSet};

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::issuer::plain_legal_name;
use tradecred_vc::time::Date;

use crate::ata_carnet::AtaCarnet;
use crate::ata_carnet_endorsement::{ClaimOutcome, ClaimedVoucher, PaymentKind};
use crate::carnet::{Sameness, sameness};

/// So many months the association has to furnish proof.
const MONTHS_TO_PROVE: i32 = 6;
/// After so many months a payment is final.
const MONTHS_TO_FINALITY: i32 = 3;

/// The last day of the calendar: what would come after it never comes.
const NEVER: Date = Date::constant(9999, 12, 31);

/// A claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimState {
    /// The endorsement that made it.
    pub made_by: DigestMultibase,
    /// Its day.
    pub made_on: Date,
    /// The territory that claims.
    pub territory: String,
    /// The kind of movement that was not completed.
    pub voucher_kind: ClaimedVoucher,
    /// Its number.
    pub number: u32,
    /// The last day for proof.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proof_until: Option<Date>,
    /// The proofs furnished.
    pub proofs: Vec<ClaimProofState>,
    /// What was deposited or paid.
    pub payments: Vec<ClaimPaymentState>,
    /// How it was discharged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<ClaimOutcome>,
    /// Whether it is open.
    pub open: bool,
}

/// Proof furnished to a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimProofState {
    /// The endorsement.
    pub furnished_by: DigestMultibase,
    /// Its day.
    pub furnished_on: Date,
    /// Whether it was in time.
    pub in_time: bool,
}

/// A deposit or payment to a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimPaymentState {
    /// The endorsement.
    pub made_by: DigestMultibase,
    /// Its day.
    pub made_on: Date,
    /// What kind.
    pub kind: PaymentKind,
    /// The last day for proof that takes it back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refundable_until: Option<Date>,
}

/// Of each territory of a carnet, the associations that guarantee there, as names are compared.
#[derive(Debug)]
pub(super) struct Guarantors<'c>(HashMap<&'c str, HashSet<String>>);

impl<'c> Guarantors<'c> {
    pub(super) fn of(carnet: &'c AtaCarnet) -> Self {
        let mut guarantors: HashMap<&str, HashSet<String>> = HashMap::new();
        for row in &carnet.territories {
            let here = guarantors.entry(row.territory.whole()).or_default();
            here.extend(plain_legal_name(row.guaranteeing_association.as_str()));
        }
        Self(guarantors)
    }

    /// Whether a territory in which an association of this name guarantees is this one.
    pub(super) fn guarantees(&self, name: &str, territory: &str) -> Sameness {
        let Some(name) = plain_legal_name(name) else {
            return Sameness::Two;
        };
        self.0
            .iter()
            .filter(|(_, names)| names.contains(&name))
            .map(|(there, _)| sameness(there, territory))
            .min()
            .unwrap_or(Sameness::Two)
    }
}

/// Every claim so far.
#[derive(Debug, Default)]
pub(super) struct Claims {
    claims: Vec<ClaimState>,
    places: HashMap<DigestMultibase, usize>,
    /// Open without a payment.
    unpaid: BTreeSet<usize>,
    /// Open with a payment, by the last day on which they are.
    paid: BTreeSet<(Date, usize)>,
}

impl Claims {
    /// Customs claims.
    pub(super) fn make(&mut self, mut claim: ClaimState) {
        claim.proof_until = claim.made_on.add_months(MONTHS_TO_PROVE);
        let place = self.claims.len();
        self.places.insert(claim.made_by, place);
        self.unpaid.insert(place);
        self.claims.push(claim);
    }

    /// The territory of a claim that was made.
    pub(super) fn territory(&self, claim: DigestMultibase) -> Option<&str> {
        let place = self.places.get(&claim)?;
        self.claims
            .get(*place)
            .map(|claim| claim.territory.as_str())
    }

    /// Proof is furnished.
    pub(super) fn prove(&mut self, claim: DigestMultibase, by: DigestMultibase, on: Date) {
        let proof = ClaimProofState {
            furnished_by: by,
            furnished_on: on,
            in_time: true,
        };
        if let Some((_, claim)) = self.of(claim) {
            claim.proofs.push(proof);
        }
    }

    /// The association pays.
    pub(super) fn pay(
        &mut self,
        claim: DigestMultibase,
        kind: PaymentKind,
        by: DigestMultibase,
        on: Date,
    ) {
        let refundable_until = on.add_months(MONTHS_TO_FINALITY);
        let Some((place, claim)) = self.of(claim) else {
            return;
        };
        claim.payments.push(ClaimPaymentState {
            made_by: by,
            made_on: on,
            kind,
            refundable_until,
        });
        // The first payment is final first.
        if self.unpaid.remove(&place) {
            self.paid.insert((refundable_until.unwrap_or(NEVER), place));
        }
    }

    /// Customs ends a claim.
    pub(super) fn discharge(&mut self, claim: DigestMultibase, outcome: ClaimOutcome) {
        let Some((place, claim)) = self.of(claim) else {
            return;
        };
        claim.outcome = Some(outcome);
        let first = claim.payments.first();
        let until = first.map(|payment| payment.refundable_until.unwrap_or(NEVER));
        self.unpaid.remove(&place);
        if let Some(until) = until {
            self.paid.remove(&(until, place));
        }
    }

    /// Whether a claim is open on a day, no later one having been asked about.
    pub(super) fn any_open(&mut self, day: Date) -> bool {
        while let Some((until, _)) = self.paid.first()
            && *until < day
        {
            self.paid.pop_first();
        }
        !self.unpaid.is_empty() || !self.paid.is_empty()
    }

    /// The claims as they are on a day.
    pub(super) fn on(mut self, day: Date) -> Vec<ClaimState> {
        self.any_open(day);
        let open: BTreeSet<usize> = self
            .paid
            .iter()
            .map(|(_, place)| *place)
            .chain(self.unpaid)
            .collect();
        for (place, claim) in self.claims.iter_mut().enumerate() {
            claim.open = open.contains(&place);
            let ClaimState {
                proofs,
                payments,
                proof_until,
                ..
            } = claim;
            for proof in proofs {
                proof.in_time = proof_until.is_none_or(|last| proof.furnished_on <= last)
                    || takes_back(payments, proof.furnished_on);
            }
        }
        self.claims
    }

    fn of(&mut self, claim: DigestMultibase) -> Option<(usize, &mut ClaimState)> {
        let place = *self.places.get(&claim)?;
        Some((place, self.claims.get_mut(place)?))
    }
}

/// Whether the last payment up to a day is not older than the months after which it is final. Payments are
/// in the order of their days.
fn takes_back(payments: &[ClaimPaymentState], day: Date) -> bool {
    let until = payments.partition_point(|payment| payment.made_on <= day);
    until
        .checked_sub(1)
        .and_then(|last| payments.get(last))
        .is_some_and(|payment| payment.refundable_until.is_none_or(|last| day <= last))
}
