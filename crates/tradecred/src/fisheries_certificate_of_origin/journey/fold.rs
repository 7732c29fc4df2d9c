//! The fold: from the shipment on, endorsement by endorsement, what each lot holds, who has it, and what does
//! not fit (SPEC chapter *Fisheries certificate of origin*, section *The journey of a certificate*). Pure: each
//! endorsement finds its lot as the one that it names left it, so what is found of it depends on nothing else.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::issuer::{plain_legal_name, same_legal_name};
use tradecred_vc::problem::Code;
use tradecred_vc::time::Date;

use super::super::codes;
use super::super::model::FisheriesCertificateOfOrigin;
use super::Found;
use super::weights::Weights;
use crate::fisheries_certificate_endorsement::{
    Act, Custody, Entry, FishWeight, FisheriesCertificateEndorsement, Processing, Split,
    is_receiver,
};
use crate::identifier::NonEmptyText;
use crate::journey::Counted;
use crate::party::NamedParty;

/// The entered weight may differ from that of the certificate by its two-hundredth part.
const TOLERATED: i128 = 200;

/// An endorsement that counts.
type Step = Counted<FisheriesCertificateEndorsement>;

/// A lot as an endorsement leaves it.
#[derive(Debug, Clone)]
pub(super) struct Lot<'j> {
    /// Its name; none is the shipment.
    pub(super) name: Option<&'j NonEmptyText>,
    /// What it holds.
    pub(super) weights: Rc<Weights>,
    /// The legal name of who has custody.
    pub(super) custodian: &'j str,
    /// The legal name of who owns it, where that is known.
    pub(super) owner: Option<&'j str>,
    /// Who is named as its receiver and has not taken custody yet.
    pub(super) awaits: Option<&'j NamedParty>,
    /// Whether it is entered.
    pub(super) entered: bool,
    /// Its place among the origins of lots.
    origin: usize,
}

/// A lot that no placed endorsement takes on.
#[derive(Debug)]
pub(super) struct End<'j> {
    /// The endorsement that leaves it; none for the shipment as it is at first.
    pub(super) left_by: Option<DigestMultibase>,
    /// The lot.
    pub(super) lot: Lot<'j>,
}

/// What the placed endorsements amount to.
#[derive(Debug)]
pub(super) struct Fold<'j> {
    /// Every line of the certificate.
    lines: Weights,
    placed: HashSet<DigestMultibase>,
    /// Of each lot that was split its name and, but for the shipment, the one that it comes from.
    origins: Vec<(Option<&'j NonEmptyText>, Option<usize>)>,
    /// Who took custody of which lot, by the name as names are compared.
    custodies: HashSet<(Option<&'j str>, String)>,
    /// The placed entries, each with the origin of its lot.
    entries: Vec<(&'j Step, usize)>,
    /// What was entered, all together.
    entered: i128,
    /// The lots at the end.
    pub(super) ends: Vec<End<'j>>,
    pub(super) findings: Vec<Found>,
}

impl<'j> Fold<'j> {
    /// Folds the endorsements that are placed on this day.
    pub(super) fn of(
        certificate: &'j FisheriesCertificateOfOrigin,
        steps: &[&'j Step],
        as_of: Date,
    ) -> Self {
        let lines = Weights::of(
            certificate
                .fish
                .iter()
                .map(|line| (line.line_number, &line.net_weight)),
        );
        let shipment = Lot {
            name: None,
            weights: Rc::new(lines.clone()),
            custodian: certificate.exporter.legal_name.as_str(),
            owner: None,
            awaits: None,
            entered: false,
            origin: 0,
        };
        let mut fold = Self {
            lines,
            placed: HashSet::new(),
            origins: vec![(None, None)],
            custodies: HashSet::new(),
            entries: Vec::new(),
            entered: 0,
            ends: Vec::new(),
            findings: Vec::new(),
        };
        fold.walk(shipment, steps, as_of);
        fold.ask_custody_of_entries();
        fold
    }

    /// From each lot to the endorsements that take it on, until none does.
    fn walk(&mut self, shipment: Lot<'j>, steps: &[&'j Step], as_of: Date) {
        let mut followers: HashMap<Option<DigestMultibase>, Vec<&'j Step>> = HashMap::new();
        for step in steps.iter().filter(|step| step.endorsement.date <= as_of) {
            match step.endorsement.previous.as_slice() {
                [] => followers.entry(None).or_default().push(step),
                [one] => {
                    let named = Some(one.digest_multibase);
                    followers.entry(named).or_default().push(step);
                }
                _ => {}
            }
        }
        let mut left = vec![(None, shipment)];
        while let Some((left_by, lot)) = left.pop() {
            let mut taken_on = false;
            for step in followers.get(&left_by).into_iter().flatten().copied() {
                if step.endorsement.act.lot() == lot.name && self.placed.insert(step.digest) {
                    taken_on = true;
                    let after = self.take(step, &lot);
                    left.extend(after.into_iter().map(|lot| (Some(step.digest), lot)));
                }
            }
            if !taken_on {
                self.ends.push(End { left_by, lot });
            }
        }
        self.ends.sort_by_cached_key(|end| {
            let name = end.lot.name.map(NonEmptyText::as_str);
            (name, end.left_by.map(|digest| digest.to_string()))
        });
        self.findings.sort_by_cached_key(|found| {
            let first = found.at.first().map(ToString::to_string);
            (found.code.code, first)
        });
    }

    /// The lots that an endorsement leaves of the one that it concerns.
    fn take(&mut self, step: &'j Step, lot: &Lot<'j>) -> Vec<Lot<'j>> {
        let endorsement = &step.endorsement;
        let actor = endorsement.actor.legal_name.as_str();
        let mut after = lot.clone();
        match &endorsement.act {
            Act::Custody(act) => {
                if !same_legal_name(act.taken_from.as_str(), lot.custodian) {
                    self.find(&codes::CUSTODY_GAP, step);
                }
                if self.ask_receiver(step, lot) {
                    after.awaits = None;
                }
                after.weights = self.taken(step, act, lot);
                after.custodian = actor;
                if let Some(name) = plain_legal_name(actor) {
                    self.custodies
                        .insert((lot.name.map(NonEmptyText::as_str), name));
                }
            }
            Act::OwnershipChange(act) => {
                let known = lot.owner;
                if known.is_some_and(|owner| !same_legal_name(act.acquired_from.as_str(), owner)) {
                    self.find(&codes::CUSTODY_GAP, step);
                }
                after.owner = Some(actor);
            }
            Act::Split(act) => {
                self.ask_holder(step, lot);
                return self.divided(step, act, lot);
            }
            Act::Processing(act) => {
                self.ask_holder(step, lot);
                after.weights = self.processed(step, act, lot);
            }
            Act::Entry(act) => {
                self.enter(step, act, lot);
                after.entered = true;
            }
        }
        vec![after]
    }

    /// Whether who takes or enters a lot is whom it awaits, where it awaits somebody.
    fn ask_receiver(&mut self, step: &'j Step, lot: &Lot<'j>) -> bool {
        let is_awaited = lot
            .awaits
            .is_none_or(|receiver| is_receiver(receiver, &step.endorsement, &step.issuer));
        if !is_awaited {
            self.find(&codes::RECEIVER, step);
        }
        is_awaited
    }

    /// Whoever changes a lot has it or owns it.
    fn ask_holder(&mut self, step: &'j Step, lot: &Lot<'j>) {
        let actor = step.endorsement.actor.legal_name.as_str();
        let mut holders = std::iter::once(lot.custodian).chain(lot.owner);
        if !holders.any(|holder| same_legal_name(actor, holder)) {
            self.find(&codes::CUSTODY_GAP, step);
        }
    }

    /// What a custodian takes: never more than there is.
    fn taken(&mut self, step: &'j Step, act: &Custody, lot: &Lot<'j>) -> Rc<Weights> {
        let stated = self.stated(&act.weights);
        self.ask_enough(step, &stated, lot);
        let held = &lot.weights;
        let less: Vec<u32> = held
            .lines()
            .filter(|line| stated.get(*line) < held.get(*line))
            .collect();
        if less.is_empty() {
            return Rc::clone(held);
        }
        self.find_on(&codes::WEIGHT_MISSING, step, &less);
        let mut taken = Weights::default();
        for line in stated.lines() {
            taken.put(line, stated.get(line).min(held.get(line)));
        }
        Rc::new(taken)
    }

    /// The lots of a split, with what is stated for each of them.
    fn divided(&mut self, step: &'j Step, act: &'j Split, lot: &Lot<'j>) -> Vec<Lot<'j>> {
        let mut together = Weights::default();
        let mut seen = HashSet::new();
        let mut parts = Vec::new();
        for part in act.into.iter() {
            together.add(
                part.weights
                    .iter()
                    .map(|one| (one.line_number, &one.net_weight)),
            );
            if seen.insert(part.lot.as_str()) {
                let origin = self.origins.len();
                self.origins.push((Some(&part.lot), Some(lot.origin)));
                parts.push(Lot {
                    name: Some(&part.lot),
                    weights: Rc::new(self.stated(&part.weights)),
                    awaits: part.receiver.as_deref().or(lot.awaits),
                    origin,
                    ..lot.clone()
                });
            }
        }
        let together = together.among(&self.lines);
        let all = self.lines.lines();
        let uneven: Vec<u32> = all
            .filter(|line| together.get(*line) != lot.weights.get(*line))
            .collect();
        if !uneven.is_empty() {
            self.find_on(&codes::SPLIT_WEIGHT, step, &uneven);
        }
        parts
    }

    /// What a processing leaves.
    fn processed(&mut self, step: &'j Step, act: &Processing, lot: &Lot<'j>) -> Rc<Weights> {
        let products = act.products.iter();
        let stated =
            Weights::of(products.map(|one| (one.line_number, &one.net_weight))).among(&self.lines);
        let mut after = Weights::clone(&lot.weights);
        let (mut none, mut gained) = (Vec::new(), Vec::new());
        for line in stated.lines() {
            let held = lot.weights.get(line);
            if held <= 0 {
                none.push(line);
            } else if stated.get(line) > held {
                gained.push(line);
            }
            after.put(line, stated.get(line));
        }
        for (code, lines) in [(&codes::WEIGHT, none), (&codes::YIELD, gained)] {
            if !lines.is_empty() {
                self.find_on(code, step, &lines);
            }
        }
        Rc::new(after)
    }

    fn enter(&mut self, step: &'j Step, act: &Entry, lot: &Lot<'j>) {
        let stated = self.stated(&act.weights);
        self.ask_enough(step, &stated, lot);
        self.ask_receiver(step, lot);
        if lot.entered {
            self.find(&codes::ENTERED_TWICE, step);
        }
        self.entered = self.entered.saturating_add(stated.sum());
        self.entries.push((step, lot.origin));
    }

    /// No more is stated than the lot holds.
    fn ask_enough(&mut self, step: &'j Step, stated: &Weights, lot: &Lot<'j>) {
        let more: Vec<u32> = stated
            .lines()
            .filter(|line| stated.get(*line) > lot.weights.get(*line))
            .collect();
        if !more.is_empty() {
            self.find_on(&codes::WEIGHT, step, &more);
        }
    }

    /// Whoever enters a lot signed for the custody of it, or of what it comes from, sooner or later.
    fn ask_custody_of_entries(&mut self) {
        let lacking: Vec<&'j Step> = self
            .entries
            .iter()
            .filter(|(step, origin)| {
                let name = plain_legal_name(step.endorsement.actor.legal_name.as_str());
                !name.is_some_and(|name| self.had_custody(*origin, &name))
            })
            .map(|(step, _)| *step)
            .collect();
        for step in lacking {
            self.find(&codes::ENTRY_CUSTODY, step);
        }
    }

    fn had_custody(&self, origin: usize, name: &str) -> bool {
        let mut place = Some(origin);
        while let Some((lot, before)) = place.and_then(|place| self.origins.get(place)) {
            let key = (lot.map(NonEmptyText::as_str), name.to_owned());
            if self.custodies.contains(&key) {
                return true;
            }
            place = *before;
        }
        false
    }

    /// Stated weights of lines that the certificate has.
    fn stated(&self, weights: &[FishWeight]) -> Weights {
        let each = weights.iter();
        Weights::of(each.map(|one| (one.line_number, &one.net_weight))).among(&self.lines)
    }

    fn find(&mut self, code: Code, step: &Step) {
        self.find_on(code, step, &[]);
    }

    fn find_on(&mut self, code: Code, step: &Step, lines: &[u32]) {
        /// The most lines that a finding names.
        const MOST_NAMED: usize = 8;
        let named = lines.iter().take(MOST_NAMED);
        let named: Vec<String> = named.map(|line| format!("line {line}")).collect();
        self.findings.push(Found {
            code,
            at: vec![step.digest],
            detail: named.join(", "),
        });
    }

    /// Whether an endorsement is placed.
    pub(super) fn is_placed(&self, step: &Step) -> bool {
        self.placed.contains(&step.digest)
    }

    /// The placed entries.
    pub(super) fn entries(&self) -> impl Iterator<Item = &'j Step> + '_ {
        self.entries.iter().map(|(step, _)| *step)
    }

    /// Whether the weight entered differs from that of the certificate by more than is tolerated.
    pub(super) fn differs(&self, certificate: &FisheriesCertificateOfOrigin) -> bool {
        let lines = certificate.fish.iter();
        let sum = lines.fold(0_i128, |sum, line| {
            sum.saturating_add(line.net_weight.value.billionths())
        });
        let difference = sum.saturating_sub(self.entered).saturating_abs();
        difference.saturating_mul(TOLERATED) > sum
    }
}
