//! The seals on the goods, as far as events tell them (SPEC chapter *In-bond movement*, section *The journey
//! of a movement*; 19 CFR 18.1(d)(1)(v), (h)).

use std::collections::BTreeSet;

use tradecred_vc::time::Date;

use crate::identifier::NonEmptyText;
use crate::in_bond_movement::model::InBondMovement;

/// The seals, and since when any is given.
#[derive(Debug)]
pub(super) struct Seals<'j> {
    on: BTreeSet<&'j NonEmptyText>,
    /// Whether any was ever given but at an arrival.
    known: bool,
    /// The day of the first event that gives some.
    given: Option<Date>,
}

impl<'j> Seals<'j> {
    /// Those of the containers.
    pub(super) fn of(movement: &'j InBondMovement) -> Self {
        let on: BTreeSet<&NonEmptyText> = movement
            .containers
            .iter()
            .flat_map(|container| &container.seal_numbers)
            .collect();
        Self {
            known: !on.is_empty(),
            on,
            given: None,
        }
    }

    pub(super) fn known(&self) -> bool {
        self.known
    }

    pub(super) fn given(&self) -> Option<Date> {
        self.given
    }

    /// In the order of their characters.
    pub(super) fn numbers(&self) -> Vec<NonEmptyText> {
        self.on.iter().copied().cloned().collect()
    }

    /// The record has these seals, where it was updated by any.
    pub(super) fn record(&mut self, day: Date, told: &'j [NonEmptyText]) {
        if !told.is_empty() {
            self.on = told.iter().collect();
            self.give(day);
        }
    }

    /// A departure or a transfer tells its seals; says whether they fit.
    pub(super) fn depart(&mut self, day: Date, told: &'j [NonEmptyText]) -> bool {
        if told.is_empty() {
            return true;
        }
        let fits = if self.known {
            self.has(told)
        } else {
            self.on = told.iter().collect();
            true
        };
        self.give(day);
        fits
    }

    /// Seals are taken off and put on; says whether those taken off were on.
    pub(super) fn change(
        &mut self,
        day: Date,
        removed: &[NonEmptyText],
        applied: &'j [NonEmptyText],
    ) -> bool {
        let fits = self.has(removed);
        for seal in removed {
            self.on.remove(seal);
        }
        self.on.extend(applied);
        if !applied.is_empty() {
            self.give(day);
        }
        fits
    }

    /// An arrival tells its seals; says whether they fit: all that are on, where everything arrived at once.
    pub(super) fn arrive(&mut self, day: Date, told: &[NonEmptyText], at_once: bool) -> bool {
        if told.is_empty() {
            return true;
        }
        self.given.get_or_insert(day);
        let told_apart: BTreeSet<&NonEmptyText> = told.iter().collect();
        let all = !at_once || told_apart.len() == self.on.len();
        !self.known || (self.has(told) && all)
    }

    fn give(&mut self, day: Date) {
        self.known = true;
        self.given.get_or_insert(day);
    }

    fn has(&self, told: &[NonEmptyText]) -> bool {
        told.iter().all(|seal| self.on.contains(seal))
    }
}
