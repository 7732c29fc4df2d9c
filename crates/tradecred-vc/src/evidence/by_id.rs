//! Status lists by their ids, in the order of their age: the newest of an instant is found without going
//! through the others (SPEC chapter *Status*).

use std::collections::HashMap;

use super::HeldStatusList;
use crate::time::Timestamp;

/// Of each id, the lists, the oldest first. One without `validFrom` is older than any that has one.
#[derive(Debug, Default)]
pub(crate) struct ById {
    lists: HashMap<String, Vec<(Option<Timestamp>, usize)>>,
}

impl ById {
    /// These lists.
    pub(crate) fn of(lists: &[HeldStatusList]) -> Self {
        let mut by_id: HashMap<String, Vec<(Option<Timestamp>, usize)>> = HashMap::new();
        for (place, list) in lists.iter().enumerate() {
            if let Some(id) = list.credential.id() {
                let from = list.credential.instant("validFrom");
                by_id.entry(id.to_owned()).or_default().push((from, place));
            }
        }
        by_id.values_mut().for_each(|lists| lists.sort_unstable());
        Self { lists: by_id }
    }

    /// The place of the newest list of this id that is not after the instant; of two of one age, the later.
    pub(crate) fn newest(&self, id: &str, at: Timestamp) -> Option<usize> {
        let lists = self.lists.get(id)?;
        let after = lists.partition_point(|(from, _)| *from <= Some(at));
        let (_, place) = lists.get(after.checked_sub(1)?)?;
        Some(*place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{self, Limits};

    fn list(id: &str, from: Option<&str>) -> HeldStatusList {
        let from = from.map_or(String::new(), |from| format!(r#","validFrom":"{from}""#));
        let text = format!(r#"{{"id":"{id}"{from}}}"#);
        let object = json::read_object(text.as_bytes(), &Limits::default()).unwrap();
        HeldStatusList::new(object.into_owned(), None)
    }

    #[test]
    fn the_newest_that_is_not_after_the_instant_is_found() {
        let (may, june) = ("2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z");
        let lists = [
            list("a", Some(june)),
            list("a", Some(may)),
            list("b", Some(june)),
            list("a", None),
            list("a", Some(june)),
        ];
        let by_id = ById::of(&lists);
        let at = |text: &str| text.parse().unwrap();
        assert_eq!(by_id.newest("a", at(june)), Some(4));
        assert_eq!(by_id.newest("a", at("2026-05-31T23:59:59Z")), Some(1));
        assert_eq!(by_id.newest("a", at("2026-04-30T00:00:00Z")), Some(3));
        assert_eq!(by_id.newest("b", at(may)), None);
        assert_eq!(by_id.newest("c", at(june)), None);
    }
}
