//! A carnet with the items of its General List by their numbers, worked out once for all that is held against
//! it.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Deref;

use super::model::{AtaCarnet, GeneralListItem};
use crate::identifier::LineNumber;

/// A carnet and its General List by number.
#[derive(Debug)]
pub(crate) struct Listed<'c> {
    carnet: &'c AtaCarnet,
    items: OnceCell<BTreeMap<LineNumber, &'c GeneralListItem>>,
}

impl<'c> Listed<'c> {
    /// A carnet to hold something against.
    pub(crate) fn of(carnet: &'c AtaCarnet) -> Self {
        Self {
            carnet,
            items: OnceCell::new(),
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
}

impl Deref for Listed<'_> {
    type Target = AtaCarnet;

    fn deref(&self) -> &AtaCarnet {
        self.carnet
    }
}
