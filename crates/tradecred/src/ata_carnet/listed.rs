//! A carnet with the items of its General List by their numbers, its territories and who guarantees in them,
//! worked out once for all that is held against it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashSet};
use std::ops::Deref;

use tradecred_vc::issuer::plain_legal_name;

use super::model::{AtaCarnet, GeneralListItem};
use crate::carnet::{CustomsTerritory, Sameness, sameness};
use crate::identifier::LineNumber;

/// A carnet and its lists, ready to be looked up in.
#[derive(Debug)]
pub(crate) struct Listed<'c> {
    carnet: &'c AtaCarnet,
    items: OnceCell<BTreeMap<LineNumber, &'c GeneralListItem>>,
    territories: OnceCell<HashSet<&'c str>>,
    guarantors: OnceCell<HashSet<String>>,
}

impl<'c> Listed<'c> {
    /// A carnet to hold something against.
    pub(crate) fn of(carnet: &'c AtaCarnet) -> Self {
        Self {
            carnet,
            items: OnceCell::new(),
            territories: OnceCell::new(),
            guarantors: OnceCell::new(),
        }
    }

    /// The items by their numbers; of two with one number the first counts.
    pub(crate) fn items(&self) -> &BTreeMap<LineNumber, &'c GeneralListItem> {
        self.items.get_or_init(|| {
            let mut items = BTreeMap::new();
            for item in &self.carnet.general_list {
                items.entry(item.item_number).or_insert(item);
            }
            items
        })
    }

    /// The item of a number.
    pub(crate) fn item(&self, number: LineNumber) -> Option<&'c GeneralListItem> {
        self.items().get(&number).copied()
    }

    /// Whether one of the territories for which it is valid is this one.
    pub(crate) fn validity_in(&self, territory: &CustomsTerritory) -> Sameness {
        let territories = self.territories.get_or_init(|| {
            let named = self.carnet.territories.iter();
            named.map(|named| named.territory.whole()).collect()
        });
        let whole = territory.whole();
        if territories.contains(whole) {
            return Sameness::One;
        }
        let nearest = territories.iter().map(|named| sameness(named, whole)).min();
        nearest.unwrap_or(Sameness::Two)
    }

    /// Whether an association of this name guarantees in one of the territories.
    pub(crate) fn is_guaranteed_by(&self, name: &str) -> bool {
        let guarantors = self.guarantors.get_or_init(|| {
            let named = self.carnet.territories.iter();
            named
                .filter_map(|named| plain_legal_name(named.guaranteeing_association.as_str()))
                .collect()
        });
        plain_legal_name(name).is_some_and(|name| guarantors.contains(&name))
    }
}

impl Deref for Listed<'_> {
    type Target = AtaCarnet;

    fn deref(&self) -> &AtaCarnet {
        self.carnet
    }
}
