//! The fold: endorsements in order, each moving pieces, opening or settling legs, making or ending claims
//! (SPEC chapter *Journeys*).

use std::collections::{BTreeMap, HashMap};

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::issuer::plain_legal_name;
use tradecred_vc::report::Status;
use tradecred_vc::time::Date;

use super::claim::{ClaimState, Claims, Guarantors};
use super::consent::Consents;
use super::leg::{Items, Key, Leg, Legs};
use super::place::{ItemPlaces, Moved, Places, Stay};
use super::step;
use crate::ata_carnet::{AtaCarnet, Listed};
use crate::ata_carnet_endorsement::{
    Action, AtaCarnetEndorsement, RegularisationGround, SheetKind, SuitOf,
};
use crate::carnet::{Sameness, sameness};
use crate::journey::{Counted, Finding, codes, unless_missing};

mod claims;

/// Everything that the endorsements folded so far amount to.
pub(super) struct Fold<'c> {
    carnet: &'c AtaCarnet,
    missing: bool,
    consents: &'c Consents,
    places: BTreeMap<u32, Places>,
    pieces: BTreeMap<u32, u64>,
    legs: Legs,
    claims: Claims,
    guarantors: Guarantors<'c>,
    /// The endorsements that used a sheet, by kind and number.
    sheets: BTreeMap<(SheetKind, u32), Vec<DigestMultibase>>,
    /// The territory of each seizure.
    seizures: HashMap<DigestMultibase, String>,
    /// Since when there are importations, by territory.
    imported: BTreeMap<String, Date>,
    alterations: Vec<(DigestMultibase, Date)>,
    findings: Vec<Finding>,
    discharged: bool,
}

/// What a fold comes to.
pub(super) struct Folded {
    pub(super) legs: Vec<Leg>,
    pub(super) items: Vec<ItemPlaces>,
    pub(super) claims: Vec<ClaimState>,
    pub(super) findings: Vec<Finding>,
    pub(super) discharged: bool,
}

impl<'c> Fold<'c> {
    /// Nothing is folded yet: all pieces are at departure.
    pub(super) fn new(carnet: &'c AtaCarnet, missing: bool, consents: &'c Consents) -> Self {
        let pieces: BTreeMap<u32, u64> = Listed::of(carnet)
            .items()
            .iter()
            .map(|(number, item)| (number.get(), u64::from(item.pieces.get())))
            .collect();
        Self {
            carnet,
            missing,
            consents,
            guarantors: Guarantors::of(carnet),
            places: pieces
                .iter()
                .map(|(item, pieces)| (*item, Places::at_departure(*pieces)))
                .collect(),
            pieces,
            legs: Legs::default(),
            claims: Claims::default(),
            sheets: BTreeMap::new(),
            seizures: HashMap::new(),
            imported: BTreeMap::new(),
            alterations: Vec::new(),
            findings: Vec::new(),
            discharged: false,
        }
    }

    /// Folds one endorsement; `followed` says whether another one follows it.
    pub(super) fn add(&mut self, step: &Counted<AtaCarnetEndorsement>, followed: bool) {
        let endorsement = &step.endorsement;
        let Some(territory) = step::territory(&endorsement.actor) else {
            // The holder consents, and moves nothing.
            return;
        };
        let cited = step::cited(&endorsement.action)
            .map(|(kind, numbers)| self.legs.cited(kind, &numbers, &territory))
            .unwrap_or_default();
        let of_what_is_cited = if cited.vain {
            Sameness::Two
        } else if cited.open {
            Sameness::Open
        } else {
            Sameness::One
        };
        self.takes_effect(
            step,
            of_what_is_cited,
            "no leg of that kind and number was opened before it in its territory",
        );
        match &endorsement.action {
            Action::Seizure(act) => {
                self.seizures.insert(step.digest, territory);
                if act.at_suit_of != SuitOf::PrivatePerson
                    && let Some(key) = cited.keys.into_iter().next()
                {
                    self.legs.seize(step.digest, key);
                }
            }
            Action::SeizureEnd(act) => {
                let seizure = act.seizure.digest_multibase;
                let there = self.seizures.get(&seizure);
                let same = there.map_or(Sameness::Two, |there| sameness(there, &territory));
                if self.takes_effect(step, same, "no seizure before it in its territory") {
                    self.legs.release(seizure);
                }
            }
            Action::Alteration(_) => self.alterations.push((step.digest, endorsement.date)),
            Action::Replacement(_) => {
                let replaced = Finding::new(&codes::REPLACED, Status::Fail, vec![step.digest]);
                self.findings.push(replaced);
            }
            Action::Discharge(_) => self.discharge(step, followed),
            Action::Claim(_)
            | Action::ClaimProof(_)
            | Action::ClaimPayment(_)
            | Action::ClaimDischarge(_) => self.claim(step, territory),
            _ => self.movement(step, &territory, &cited.keys, cited.vain),
        }
    }

    /// Tells what an endorsement cites or names in vain, or what is no more than taken to be of the right
    /// territory; says whether it takes effect.
    fn takes_effect(
        &mut self,
        step: &Counted<AtaCarnetEndorsement>,
        same: Sameness,
        in_vain: &'static str,
    ) -> bool {
        let (status, detail) = match same {
            Sameness::One => return true,
            Sameness::Open => (Status::Undecided, step::OPEN),
            Sameness::Two => (unless_missing(self.missing), in_vain),
        };
        self.findings
            .push(Finding::new(&codes::CITATION, status, vec![step.digest]).detail(detail));
        same != Sameness::Two
    }

    /// Movements, and regularisations, which move pieces as well.
    fn movement(
        &mut self,
        step: &Counted<AtaCarnetEndorsement>,
        territory: &str,
        keys: &[Key],
        vain: bool,
    ) {
        let action = &step.endorsement.action;
        let items = step::items(action, |item| self.pieces.contains_key(&item));
        if let (Some(kind), Some(sheet)) = (action.movement(), action.counterfoil()) {
            let used = self.sheets.entry((kind, sheet.number.get())).or_default();
            used.push(step.digest);
        }
        let moved = self.move_pieces(action, territory, &items);
        match action {
            Action::Exportation(_) | Action::Importation(_) | Action::TransitOpening(_) => {
                self.open(step, territory, &items);
            }
            _ => {}
        }
        let excess = self.legs.set_off(keys, &items, step.digest);
        if let Action::Regularisation(act) = action
            && act.ground != RegularisationGround::OtherEvidence
        {
            self.legs.set_off_exportations(&items, step.digest);
        }
        self.tell_moved(step, &moved);
        if step.faults.is_empty() && !vain {
            let status = unless_missing(self.missing);
            let cites = !keys.is_empty();
            let short = |item: &u32| moved.get(item).is_some_and(|moved| moved.short > 0);
            let over = |item: &u32| cites && excess.contains_key(item);
            let items = items.keys().filter(|item| short(item) || over(item));
            self.findings.extend(items.map(|item| {
                Finding::new(&codes::QUANTITY, status, vec![step.digest]).on_item(*item)
            }));
        }
        self.tell_late(step, keys);
        if matches!(action, Action::TransitClosing(_)) {
            self.tell_office(step, keys);
        }
    }

    fn move_pieces(
        &mut self,
        action: &Action,
        territory: &str,
        items: &Items,
    ) -> BTreeMap<u32, Moved> {
        let stay = Stay::Territory(territory);
        let transit = Stay::Transit(territory);
        let mut moved = BTreeMap::new();
        for (item, pieces) in items {
            let Some(places) = self.places.get_mut(item) else {
                continue;
            };
            let one = match action {
                Action::Exportation(_) => places.export(*pieces),
                Action::ReImportation(_) => places.re_import(*pieces),
                Action::Importation(_) => places.enter(stay, *pieces),
                Action::TransitOpening(_) => places.enter(transit, *pieces),
                Action::ReExportation(_) => places.leave(stay, *pieces),
                Action::TransitClosing(_) => places.leave(transit, *pieces),
                Action::Regularisation(act) => match act.ground {
                    RegularisationGround::OtherEvidence => places.leave(stay, *pieces),
                    _ => places.settle(territory, *pieces),
                },
                _ => Moved::default(),
            };
            moved.insert(*item, one);
        }
        moved
    }

    fn open(&mut self, step: &Counted<AtaCarnetEndorsement>, territory: &str, items: &Items) {
        let endorsement = &step.endorsement;
        let action = &endorsement.action;
        let (Some(kind), Some(sheet)) = (action.movement(), action.counterfoil()) else {
            return;
        };
        let key = Key {
            kind,
            number: sheet.number.get(),
            territory: territory.to_owned(),
        };
        if kind == SheetKind::Importation {
            self.imported
                .entry(territory.to_owned())
                .or_insert(endorsement.date);
        }
        let leg = Leg {
            kind,
            number: key.number,
            territory: territory.to_owned(),
            opened_by: step.digest,
            opened_on: endorsement.date,
            final_date: action.final_date().unwrap_or(self.carnet.valid_until),
            destination_office: match action {
                Action::TransitOpening(act) => Some(act.destination_office.as_str().to_owned()),
                _ => None,
            },
            items: Vec::new(),
            set_off_by: Vec::new(),
            seized: false,
            overdue: false,
        };
        self.legs.open(key, leg, items);
    }

    /// What was taken from where it should not have been any more, or yet.
    fn tell_moved(&mut self, step: &Counted<AtaCarnetEndorsement>, moved: &BTreeMap<u32, Moved>) {
        let mut tell = |code, item: u32| {
            let finding = Finding::new(code, Status::Warning, vec![step.digest]);
            self.findings.push(finding.on_item(item));
        };
        for (item, moved) in moved {
            if moved.from_elsewhere > 0 {
                tell(&codes::TWO_PLACES, *item);
            }
            if moved.from_departure > 0 {
                tell(&codes::NOT_EXPORTED, *item);
            }
        }
    }

    fn tell_late(&mut self, step: &Counted<AtaCarnetEndorsement>, keys: &[Key]) {
        let returns = matches!(
            step.endorsement.action,
            Action::ReExportation(_) | Action::ReImportation(_) | Action::TransitClosing(_)
        );
        let late = |key: &Key| {
            let last = self.legs.final_date(key);
            last.is_some_and(|last| step.endorsement.date > last)
        };
        if returns && keys.iter().any(late) {
            let late = Finding::new(&codes::LATE, Status::Warning, vec![step.digest]);
            self.findings.push(late);
        }
    }

    fn tell_office(&mut self, step: &Counted<AtaCarnetEndorsement>, keys: &[Key]) {
        let actor = &step.endorsement.actor;
        let names = [Some(step::name(actor)), step::place(actor)];
        let names = names.map(|name| name.and_then(plain_legal_name));
        if !keys.iter().all(|key| self.legs.all_go_to(key, &names)) {
            let other = Finding::new(&codes::TRANSIT_OFFICE, Status::Warning, vec![step.digest]);
            self.findings.push(other);
        }
    }

    fn discharge(&mut self, step: &Counted<AtaCarnetEndorsement>, followed: bool) {
        self.discharged = true;
        let mut tell = |status, detail: &'static str| {
            let finding = Finding::new(&codes::DISCHARGE, status, vec![step.digest]);
            self.findings.push(finding.detail(detail));
        };
        if followed {
            tell(Status::Fail, "another endorsement follows it");
        }
        if self.legs.is_outstanding() {
            tell(unless_missing(self.missing), "a leg was outstanding");
        }
        if self.claims.any_open(step.endorsement.date) {
            tell(unless_missing(self.missing), "a claim was open");
        }
    }

    /// Ends the fold: what is still to be said on the day asked about.
    pub(super) fn end(mut self, as_of: Date) -> Folded {
        for used in self.sheets.values().filter(|used| used.len() > 1) {
            let reused = Finding::new(&codes::SHEET_REUSED, Status::Fail, used.clone());
            self.findings.push(reused);
        }
        self.tell_alterations();
        let legs = self.legs.on(as_of);
        let warn = |code, digests| Finding::new(code, Status::Warning, digests);
        let overdue = legs.iter().filter(|leg| leg.overdue);
        self.findings
            .extend(overdue.map(|leg| warn(&codes::OVERDUE, vec![leg.opened_by])));
        let claims = self.claims.on(as_of);
        for claim in &claims {
            for proof in claim.proofs.iter().filter(|proof| !proof.in_time) {
                let concerned = vec![proof.furnished_by, claim.made_by];
                self.findings.push(warn(&codes::CLAIM, concerned));
            }
            let late = claim.proof_until.is_some_and(|last| last < as_of);
            if claim.open && late && claim.proofs.is_empty() && claim.payments.is_empty() {
                self.findings
                    .push(warn(&codes::CLAIM_OVERDUE, vec![claim.made_by]));
            }
        }
        let items = self
            .pieces
            .iter()
            .map(|(item, pieces)| ItemPlaces {
                item_number: *item,
                pieces: *pieces,
                places: self.places.get(item).map(Places::held).unwrap_or_default(),
            })
            .collect();
        Folded {
            legs,
            items,
            claims,
            findings: self.findings,
            discharged: self.discharged,
        }
    }

    /// Alterations to which an office of a territory that the goods had come into has not consented.
    fn tell_alterations(&mut self) {
        for (alteration, date) in &self.alterations {
            let lacking: Vec<&str> = self
                .imported
                .iter()
                .filter(|(_, since)| *since < date)
                .map(|(territory, _)| territory.as_str())
                .filter(|territory| !self.consents.of_territory(*alteration, territory))
                .collect();
            if !lacking.is_empty() {
                self.findings.push(
                    Finding::new(&codes::CONSENT, Status::Undecided, vec![*alteration])
                        .detail(format!("of customs in {}", lacking.join(", "))),
                );
            }
        }
    }
}
