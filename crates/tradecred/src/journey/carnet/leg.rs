//! Legs: what an exportation, an importation or the opening of a transit leaves outstanding, and what it is set
//! off against (SPEC chapter *Journeys*, section *Carnet: goods and sheets*).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::issuer::plain_legal_name;
use tradecred_vc::time::Date;

use crate::ata_carnet_endorsement::SheetKind;
use crate::carnet::{Sameness, sameness};

/// A leg of a journey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Leg {
    /// The kind of movement that opened it.
    pub kind: SheetKind,
    /// The number of its counterfoil.
    pub number: u32,
    /// The territory whose office opened it.
    pub territory: String,
    /// The endorsement that opened it.
    pub opened_by: DigestMultibase,
    /// Its day.
    pub opened_on: Date,
    /// The last day on which the goods are to be back, out, or produced.
    pub final_date: Date,
    /// The office that a transit goes to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination_office: Option<String>,
    /// Its items.
    pub items: Vec<LegItem>,
    /// The endorsements that were set off against it.
    pub set_off_by: Vec<DigestMultibase>,
    /// Whether its goods are seized, so that it is not overdue.
    pub seized: bool,
    /// Whether something is outstanding after the final date.
    pub overdue: bool,
}

impl Leg {
    /// Whether something is outstanding.
    #[must_use]
    pub fn is_outstanding(&self) -> bool {
        self.items.iter().any(|item| item.outstanding > 0)
    }
}

/// An item of a leg.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LegItem {
    /// Its number.
    pub item_number: u32,
    /// The pieces of the movement.
    pub pieces: u64,
    /// Those that nothing was set off against.
    pub outstanding: u64,
}

/// What legs are cited by: the kind, the number, the territory.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) kind: SheetKind,
    pub(super) number: u32,
    pub(super) territory: String,
}

/// What an act cites.
#[derive(Debug, Default)]
pub(super) struct Cited {
    /// Its legs, in the order in which it names their numbers.
    pub(super) keys: Vec<Key>,
    /// Whether it cites a number in vain.
    pub(super) vain: bool,
    /// Whether a leg is of a territory of which it is open whether it is its own.
    pub(super) open: bool,
}

/// The legs that are cited by one key.
#[derive(Debug, Default)]
struct Group {
    /// In the order in which they were opened.
    legs: Vec<usize>,
    /// Of each item, the legs on which it is outstanding.
    outstanding: BTreeMap<u32, BTreeSet<usize>>,
    /// The earliest final date.
    final_date: Option<Date>,
    /// The offices that the transits go to, as names are compared, each once; nothing for one whose name has
    /// nothing to compare.
    destinations: BTreeSet<Option<String>>,
}

/// An open leg while endorsements are folded.
#[derive(Debug)]
struct Open {
    key: Key,
    leg: Leg,
    outstanding: BTreeMap<u32, u64>,
}

/// Pieces by item.
pub(super) type Items = BTreeMap<u32, u64>;

/// Every leg so far.
#[derive(Debug, Default)]
pub(super) struct Legs {
    legs: Vec<Open>,
    groups: HashMap<Key, Group>,
    /// The territories in which legs of a kind and number were opened, in the order in which the first was.
    territories: HashMap<(SheetKind, u32), Vec<String>>,
    /// Of each item, the exportations on which it is outstanding.
    exportations: BTreeMap<u32, BTreeSet<usize>>,
    /// How many legs have something outstanding.
    outstanding: usize,
    /// The seizures in force: what they cite, and how many legs it then had.
    seizures: HashMap<DigestMultibase, (Key, usize)>,
}

impl Legs {
    /// Opens a leg.
    pub(super) fn open(&mut self, key: Key, mut leg: Leg, items: &Items) {
        let index = self.legs.len();
        let group = self.groups.entry(key.clone()).or_default();
        if group.legs.is_empty() {
            let there = self.territories.entry((key.kind, key.number));
            there.or_default().push(key.territory.clone());
        }
        group.legs.push(index);
        group.final_date = Some(
            group
                .final_date
                .map_or(leg.final_date, |earliest| earliest.min(leg.final_date)),
        );
        if let Some(office) = &leg.destination_office {
            group.destinations.insert(plain_legal_name(office));
        }
        for item in items.keys() {
            group.outstanding.entry(*item).or_default().insert(index);
            if key.kind == SheetKind::Exportation {
                self.exportations.entry(*item).or_default().insert(index);
            }
        }
        leg.items = items
            .iter()
            .map(|(item, pieces)| LegItem {
                item_number: *item,
                pieces: *pieces,
                outstanding: 0,
            })
            .collect();
        if !items.is_empty() {
            self.outstanding = self.outstanding.saturating_add(1);
        }
        self.legs.push(Open {
            key,
            leg,
            outstanding: items.clone(),
        });
    }

    /// What is cited by these numbers in a territory: legs of that territory; where it has none, those of the
    /// first of which it is open whether it is the same.
    pub(super) fn cited(&self, kind: SheetKind, numbers: &[u32], territory: &str) -> Cited {
        let mut cited = Cited::default();
        for number in numbers {
            let key = |territory: &str| Key {
                kind,
                number: *number,
                territory: territory.to_owned(),
            };
            let own = key(territory);
            if self.groups.contains_key(&own) {
                cited.keys.push(own);
                continue;
            }
            let there = self.territories.get(&(kind, *number)).into_iter().flatten();
            let mut there = there.filter(|there| sameness(there, territory) == Sameness::Open);
            match there.next() {
                Some(there) => {
                    cited.keys.push(key(there));
                    cited.open = true;
                }
                None => cited.vain = true,
            }
        }
        cited
    }

    /// The earliest final date of the legs that are cited by this.
    pub(super) fn final_date(&self, key: &Key) -> Option<Date> {
        self.groups.get(key)?.final_date
    }

    /// Whether every transit that is cited by this goes to an office of one of these names, as names are
    /// compared. Each office is looked at once, however many transits go to it.
    pub(super) fn all_go_to(&self, key: &Key, names: &[Option<String>]) -> bool {
        let is_named = |office: &Option<String>| office.is_some() && names.contains(office);
        self.groups
            .get(key)
            .is_none_or(|group| group.destinations.iter().all(is_named))
    }

    /// Sets pieces off against the legs that are cited, in this order; what is left over was not outstanding.
    pub(super) fn set_off(&mut self, cited: &[Key], items: &Items, by: DigestMultibase) -> Items {
        let mut left = items.clone();
        for key in cited {
            let Some(group) = self.groups.get(key) else {
                continue;
            };
            // Whichever is shorter is gone through, so that many citations of long legs cost no more than
            // their length.
            let common: Vec<u32> = if left.len() < group.outstanding.len() {
                let items = left.keys().copied();
                items
                    .filter(|item| group.outstanding.contains_key(item))
                    .collect()
            } else {
                let items = group.outstanding.keys().copied();
                items.filter(|item| left.contains_key(item)).collect()
            };
            for item in common {
                while let Some(wanted) = left.get(&item).copied() {
                    let leg = self
                        .groups
                        .get(key)
                        .and_then(|group| group.outstanding.get(&item)?.first().copied());
                    let Some(leg) = leg else { break };
                    let taken = self.reduce(leg, item, wanted, by);
                    if taken < wanted {
                        left.insert(item, wanted.saturating_sub(taken));
                    } else {
                        left.remove(&item);
                    }
                }
            }
        }
        left
    }

    /// Sets pieces that are not to come back off against the exportations, as far as they are outstanding.
    pub(super) fn set_off_exportations(&mut self, items: &Items, by: DigestMultibase) {
        for (item, pieces) in items {
            let mut wanted = *pieces;
            while wanted > 0 {
                let leg = self
                    .exportations
                    .get(item)
                    .and_then(|legs| legs.first().copied());
                let Some(leg) = leg else { break };
                wanted = wanted.saturating_sub(self.reduce(leg, *item, wanted, by));
            }
        }
    }

    /// Takes what is outstanding of an item off a leg, at most so many pieces.
    fn reduce(&mut self, index: usize, item: u32, most: u64, by: DigestMultibase) -> u64 {
        let Some(open) = self.legs.get_mut(index) else {
            return most;
        };
        let outstanding = open.outstanding.get(&item).copied().unwrap_or(0);
        let taken = outstanding.min(most);
        if open.leg.set_off_by.last() != Some(&by) {
            open.leg.set_off_by.push(by);
        }
        if taken < outstanding {
            open.outstanding
                .insert(item, outstanding.saturating_sub(taken));
            return taken;
        }
        open.outstanding.remove(&item);
        if open.outstanding.is_empty() {
            self.outstanding = self.outstanding.saturating_sub(1);
        }
        let group = self.groups.get_mut(&open.key);
        forget(group.map(|group| &mut group.outstanding), item, index);
        if open.key.kind == SheetKind::Exportation {
            forget(Some(&mut self.exportations), item, index);
        }
        taken
    }

    /// Whether something is outstanding on any leg.
    pub(super) fn is_outstanding(&self) -> bool {
        self.outstanding > 0
    }

    /// The goods of the legs that are cited by this are seized.
    pub(super) fn seize(&mut self, seizure: DigestMultibase, key: Key) {
        if let Some(group) = self.groups.get(&key) {
            let legs = group.legs.len();
            self.seizures.insert(seizure, (key, legs));
        }
    }

    /// A seizure ended.
    pub(super) fn release(&mut self, seizure: DigestMultibase) {
        self.seizures.remove(&seizure);
    }

    /// The legs as they are on a day.
    pub(super) fn on(self, day: Date) -> Vec<Leg> {
        let mut seized: BTreeSet<usize> = BTreeSet::new();
        let mut most: HashMap<&Key, usize> = HashMap::new();
        for (key, legs) in self.seizures.values() {
            let most = most.entry(key).or_default();
            *most = (*most).max(*legs);
        }
        for (key, legs) in most {
            if let Some(group) = self.groups.get(key) {
                seized.extend(group.legs.iter().take(legs));
            }
        }
        self.legs
            .into_iter()
            .enumerate()
            .map(|(index, open)| {
                let mut leg = open.leg;
                for item in &mut leg.items {
                    item.outstanding = open
                        .outstanding
                        .get(&item.item_number)
                        .copied()
                        .unwrap_or(0);
                }
                leg.seized = seized.contains(&index);
                leg.overdue = leg.is_outstanding() && !leg.seized && leg.final_date < day;
                leg
            })
            .collect()
    }
}

/// A leg has no more of an item outstanding.
fn forget(legs_by_item: Option<&mut BTreeMap<u32, BTreeSet<usize>>>, item: u32, index: usize) {
    let Some(legs_by_item) = legs_by_item else {
        return;
    };
    if let Some(legs) = legs_by_item.get_mut(&item) {
        legs.remove(&index);
        if legs.is_empty() {
            legs_by_item.remove(&item);
        }
    }
}
