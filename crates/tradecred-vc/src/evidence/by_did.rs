//! The entries of lists by the DIDs that they name: gone through once, so that asking for many DIDs costs no
//! more than the lists hold (SPEC chapter *Policy and evidence*).

use std::collections::HashMap;

use super::{Evidence, Held};
use crate::json::{Object, Value};
use crate::time::Timestamp;

/// Where an entry stands: the list, and its place there.
pub(crate) type Place = (usize, usize);

/// The entries of the lists that are relied on at an instant.
#[derive(Debug)]
pub(crate) struct ByDid {
    places: HashMap<String, Vec<Place>>,
    /// The lists that are not relied on.
    pub(crate) unreliable: Vec<usize>,
}

impl ByDid {
    /// The entries of these lists, which have to be of a type.
    pub(crate) fn of(lists: &[Held], list_type: &str, evidence: &Evidence, at: Timestamp) -> Self {
        let mut places: HashMap<String, Vec<Place>> = HashMap::new();
        let mut unreliable = Vec::new();
        for (number, held) in lists.iter().enumerate() {
            if !held.has_type(list_type) || held.relied_on(evidence, at).is_none() {
                unreliable.push(number);
                continue;
            }
            for (place, entry) in entries(held).iter().enumerate() {
                if let Some(did) = entry.get("did").and_then(Value::as_str) {
                    // Looked up first: most names are met more than once, and are kept once.
                    match places.get_mut(did) {
                        Some(of) => of.push((number, place)),
                        None => {
                            places.insert(did.to_owned(), vec![(number, place)]);
                        }
                    }
                }
            }
        }
        Self { places, unreliable }
    }

    /// Whether an entry names this DID.
    pub(crate) fn names(&self, did: &str) -> bool {
        self.places.contains_key(did)
    }

    /// The entries that name a DID, in the order of the lists; `lists` are those that it was made of.
    pub(crate) fn entries<'l>(
        &self,
        did: &str,
        lists: &'l [Held],
    ) -> impl Iterator<Item = &'l Object<'static>> {
        self.places
            .get(did)
            .into_iter()
            .flatten()
            .filter_map(move |(list, place)| entries(lists.get(*list)?).get(*place)?.as_object())
    }
}

/// The entries of a list.
fn entries(held: &Held) -> &[Value<'static>] {
    held.object()
        .get("credentialSubject")
        .and_then(|subject| subject.get("entries"))
        .and_then(Value::as_array)
        .map_or(&[], |entries| entries)
}
