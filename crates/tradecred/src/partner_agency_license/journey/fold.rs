//! The fold: event by event, which uses stand, what was drawn from each line, and what does not fit (SPEC
//! chapter *Partner agency license*, section *The journey of a license*). Pure: it knows the licence and its
//! events in order.

use std::collections::{BTreeMap, HashMap};

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Code;

use super::Found;
use crate::journey::Counted;
use crate::partner_agency_license::codes;
use crate::partner_agency_license::model::{PartnerAgencyLicense, Uses};
use crate::partner_agency_license::terms::Terms;
use crate::partner_agency_license_use::{Amendment, Event, PartnerAgencyLicenseUse, Use};

/// What the events folded so far amount to.
#[derive(Debug)]
pub(in crate::partner_agency_license) struct Fold<'j> {
    pub(super) terms: Terms<'j>,
    single: bool,
    /// The uses, in the order in which they are folded.
    pub(super) uses: Vec<Made<'j>>,
    by_digest: HashMap<DigestMultibase, usize>,
    /// How many uses of an entry stand, how many entries there are of which one does, and how many uses of one
    /// of their lines stand for one line of the licence.
    entries: HashMap<String, u32>,
    standing: usize,
    lines: HashMap<(String, u32, u32), u32>,
    /// What is drawn from each line, in billionths of its unit.
    pub(super) drawn: BTreeMap<u32, i128>,
    pub(super) findings: Vec<Found>,
}

/// A use, and what it drew.
#[derive(Debug)]
pub(super) struct Made<'j> {
    pub(super) digest: DigestMultibase,
    pub(super) used: &'j Use,
    pub(super) stands: bool,
    drawn: i128,
}

impl<'j> Fold<'j> {
    /// Folds these events, in their order.
    pub(super) fn of(
        license: &'j PartnerAgencyLicense,
        steps: &[&'j Counted<PartnerAgencyLicenseUse>],
    ) -> Self {
        let mut fold = Self {
            terms: Terms::of(license),
            single: license.uses == Uses::Single,
            uses: Vec::new(),
            by_digest: HashMap::new(),
            entries: HashMap::new(),
            standing: 0,
            lines: HashMap::new(),
            drawn: BTreeMap::new(),
            findings: Vec::new(),
        };
        for step in steps {
            let found = fold.step(step);
            let at = step.digest;
            fold.findings
                .extend(found.into_iter().map(|code| Found { code, at }));
        }
        fold
    }

    fn step(&mut self, step: &'j Counted<PartnerAgencyLicenseUse>) -> Vec<Code> {
        match &step.endorsement.event {
            Event::Use(used) => self.uses(used, step),
            Event::Return(taken) => self.returns(taken.r#use.digest_multibase),
            Event::Amendment(amendment) => self.amends(amendment),
            Event::Reconciliation(_) => Vec::new(),
        }
    }

    fn uses(&mut self, used: &'j Use, step: &Counted<PartnerAgencyLicenseUse>) -> Vec<Code> {
        let mut found = self.terms.misfits(used, step.endorsement.date);
        let (entry, line) = keys(used);
        let of_entry = self.entries.get(&entry).copied().unwrap_or(0);
        if self.single && self.standing > usize::from(of_entry > 0) {
            found.push(&codes::SINGLE_USE);
        }
        if of_entry == 0 {
            self.standing = self.standing.saturating_add(1);
        }
        let of_line = self.lines.get(&line).copied().unwrap_or(0);
        if of_line > 0 {
            found.push(&codes::USE_TWICE);
        }
        let number = used.license_line.get();
        let granted = self.terms.quantity(number);
        let drawn = used
            .quantity
            .as_ref()
            .zip(granted)
            .filter(|(quantity, granted)| quantity.unit == granted.unit)
            .filter(|(quantity, _)| quantity.value.is_positive())
            .map(|(quantity, _)| quantity.value.billionths());
        if let Some(drawn) = drawn {
            let sum = self.drawn.entry(number).or_insert(0);
            *sum = sum.saturating_add(drawn);
            if self.is_overdrawn(number) {
                found.push(&codes::BALANCE);
            }
        }
        *self.entries.entry(entry).or_insert(0) += 1;
        *self.lines.entry(line).or_insert(0) += 1;
        self.by_digest.insert(step.digest, self.uses.len());
        self.uses.push(Made {
            digest: step.digest,
            used,
            stands: true,
            drawn: drawn.unwrap_or(0),
        });
        found
    }

    fn returns(&mut self, digest: DigestMultibase) -> Vec<Code> {
        let place = self.by_digest.get(&digest).copied();
        let made = place
            .and_then(|place| self.uses.get_mut(place))
            .filter(|made| made.stands);
        let Some(made) = made else {
            return vec![&codes::RETURN];
        };
        made.stands = false;
        let (entry, line) = keys(made.used);
        if let Some(sum) = self.drawn.get_mut(&made.used.license_line.get()) {
            *sum = sum.saturating_sub(made.drawn);
        }
        if let Some(standing) = self.lines.get_mut(&line) {
            *standing = standing.saturating_sub(1);
        }
        if let Some(standing) = self.entries.get_mut(&entry) {
            *standing = standing.saturating_sub(1);
            if *standing == 0 {
                self.standing = self.standing.saturating_sub(1);
            }
        }
        Vec::new()
    }

    fn amends(&mut self, amendment: &'j Amendment) -> Vec<Code> {
        self.terms.amend(amendment);
        let overdrawn = amendment
            .goods
            .iter()
            .any(|line| self.is_overdrawn(line.line_number.get()));
        if overdrawn {
            vec![&codes::BALANCE]
        } else {
            Vec::new()
        }
    }

    /// Whether more is drawn from a line than its quantity.
    fn is_overdrawn(&self, line: u32) -> bool {
        let granted = self.terms.quantity(line);
        let drawn = self.drawn.get(&line).copied().unwrap_or(0);
        granted.is_some_and(|granted| drawn > granted.value.billionths())
    }

    /// Whether a use for this entry stands, without dashes.
    pub(in crate::partner_agency_license) fn stands_for(&self, entry: &str) -> bool {
        self.entries
            .get(entry)
            .is_some_and(|standing| *standing > 0)
    }

    /// Whether a use for another entry stands.
    pub(in crate::partner_agency_license) fn stands_for_another(&self, entry: &str) -> bool {
        self.entries
            .iter()
            .any(|(other, standing)| *standing > 0 && other != entry)
    }
}

/// By what uses are counted: the entry, and its line with the line of the licence.
fn keys(used: &Use) -> (String, (String, u32, u32)) {
    let entry = used.entry_number.normalised();
    let line = (
        entry.clone(),
        used.entry_line.get(),
        used.license_line.get(),
    );
    (entry, line)
}
