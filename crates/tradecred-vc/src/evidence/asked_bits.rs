//! Which bits of which status lists the credentials of the evidence ask for: collected once for all lists (SPEC
//! chapter *Status*).

use std::collections::HashMap;

use super::Held;
use crate::credential::status_entries;
use crate::status::index_of;

/// Of each list, by its id, the bits that are asked for.
#[derive(Debug, Default)]
pub(crate) struct AskedBits {
    of: HashMap<String, Vec<u64>>,
}

impl AskedBits {
    /// What these credentials ask for.
    pub(crate) fn by<'h>(credentials: impl Iterator<Item = &'h Held>) -> Self {
        let mut asked = Self::default();
        for held in credentials {
            for entry in status_entries(held.object()).unwrap_or_default() {
                if let Some(index) = index_of(entry.index) {
                    let of = asked.of.entry(entry.list.to_owned()).or_default();
                    of.push(index);
                }
            }
        }
        asked
    }

    /// The bits that are asked for of the list of this id.
    pub(crate) fn of(&self, list: &str) -> &[u64] {
        self.of.get(list).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{self, Limits};

    #[test]
    fn every_bit_that_is_asked_for_is_known_by_its_list() {
        let held = |list: &str, index: u64| {
            let text = format!(
                r#"{{"credentialStatus":{{"type":"BitstringStatusListEntry","statusPurpose":"revocation","statusListIndex":"{index}","statusListCredential":"{list}"}}}}"#
            );
            let object = json::read_object(text.as_bytes(), &Limits::default()).unwrap();
            Held::new(object.into_owned())
        };
        let credentials = [held("urn:a", 3), held("urn:b", 4), held("urn:a", 5)];
        let asked = AskedBits::by(credentials.iter());
        assert_eq!(asked.of("urn:a"), [3, 5]);
        assert_eq!(asked.of("urn:b"), [4]);
        assert!(asked.of("urn:c").is_empty());
    }
}
