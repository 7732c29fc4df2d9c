//! What of the evidence has a digest: each item is hashed once, when a digest is first looked for (SPEC
//! chapter *Policy and evidence*).

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::digest::DigestMultibase;

/// The places of items by their digests.
#[derive(Debug, Default)]
pub(super) struct ByDigest {
    places: OnceLock<HashMap<DigestMultibase, Vec<usize>>>,
}

impl ByDigest {
    /// The items with this digest, in their order; `hash` says what digest an item has, if any.
    pub(super) fn of<'i, T>(
        &self,
        digest: DigestMultibase,
        items: &'i [T],
        hash: fn(&T) -> Option<DigestMultibase>,
    ) -> impl Iterator<Item = &'i T> {
        let places = self.places.get_or_init(|| {
            let mut places: HashMap<_, Vec<usize>> = HashMap::new();
            for (place, item) in items.iter().enumerate() {
                if let Some(digest) = hash(item) {
                    places.entry(digest).or_default().push(place);
                }
            }
            places
        });
        places
            .get(&digest)
            .into_iter()
            .flatten()
            .filter_map(|place| items.get(*place))
    }
}
