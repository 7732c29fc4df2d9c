//! Which element of one list is which of another: by what they say, then by their line numbers, then by their
//! order, since a line that was left out on one side shifts all that follow.

use std::collections::{HashMap, HashSet};

use tradecred_vc::json::{self, Object, Value};

use super::normal::fold;

/// One element of each list, or one of one list that the other does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pairing {
    pub(super) legacy: Option<usize>,
    pub(super) ledger: Option<usize>,
}

/// The most pairs of elements that are held against each other member by member.
const MOST: usize = 250_000;

/// The elements of two lists, in the order of the ledger's; then those that only the legacy system has.
pub(super) fn align(legacy: &[Value<'_>], ledger: &[Value<'_>]) -> Vec<Pairing> {
    let mut found = Found {
        of_ledger: vec![None; ledger.len()],
        taken: HashSet::new(),
    };
    found.by(legacy, ledger, |element| Some(spelled(element)));
    found.by(legacy, ledger, |element| {
        let line = line_number(element)?;
        Some(format!("{line}\n{}", identity(element)?))
    });
    found.by_likeness(legacy, ledger);
    let objects = |list: &[Value<'_>]| list.iter().all(|element| element.as_object().is_some());
    if objects(legacy) && objects(ledger) {
        found.by(legacy, ledger, line_number);
    } else {
        found.by(legacy, ledger, |_| Some(String::new()));
    }
    let pairs = found.of_ledger.iter().enumerate();
    let mut all: Vec<Pairing> = pairs
        .map(|(ledger, legacy)| Pairing {
            legacy: *legacy,
            ledger: Some(ledger),
        })
        .collect();
    let rest = (0..legacy.len()).filter(|index| !found.taken.contains(index));
    all.extend(rest.map(|legacy| Pairing {
        legacy: Some(legacy),
        ledger: None,
    }));
    all
}

struct Found {
    /// For each element of the ledger's list: which of the legacy system's it is.
    of_ledger: Vec<Option<usize>>,
    taken: HashSet<usize>,
}

impl Found {
    fn take(&mut self, ledger: usize, legacy: usize) {
        if let Some(place) = self.of_ledger.get_mut(ledger) {
            *place = Some(legacy);
            self.taken.insert(legacy);
        }
    }

    /// Pairs those that are left and have one key, in their order.
    fn by(
        &mut self,
        legacy: &[Value<'_>],
        ledger: &[Value<'_>],
        key: impl Fn(&Value<'_>) -> Option<String>,
    ) {
        let mut of_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, element) in legacy.iter().enumerate().rev() {
            if !self.taken.contains(&index)
                && let Some(key) = key(element)
            {
                of_key.entry(key).or_default().push(index);
            }
        }
        for (index, element) in ledger.iter().enumerate() {
            let is_left = self.of_ledger.get(index).is_some_and(Option::is_none);
            let found = is_left
                .then(|| key(element))
                .flatten()
                .and_then(|key| of_key.get_mut(&key)?.pop());
            if let Some(found) = found {
                self.take(index, found);
            }
        }
    }

    /// Pairs each that is left with the one that is most like it, where more than half of what it says is the
    /// same.
    fn by_likeness(&mut self, legacy: &[Value<'_>], ledger: &[Value<'_>]) {
        let left: Vec<usize> = (0..legacy.len())
            .filter(|index| !self.taken.contains(index))
            .collect();
        let open: Vec<usize> = (0..ledger.len())
            .filter(|index| self.of_ledger.get(*index).is_some_and(Option::is_none))
            .collect();
        if left.len().saturating_mul(open.len()) > MOST {
            return;
        }
        let said = |list: &[Value<'_>], index: usize| -> HashSet<String> {
            let object = list.get(index).and_then(Value::as_object);
            let members = object.into_iter().flat_map(Object::iter);
            let members = members.filter(|(name, _)| *name != "type" && *name != LINE);
            members
                .map(|(name, value)| format!("{name}\n{}", fold(&json::to_string(value))))
                .collect()
        };
        let of_legacy: Vec<(usize, HashSet<String>)> = left
            .into_iter()
            .map(|index| (index, said(legacy, index)))
            .collect();
        for index in open {
            let wanted = said(ledger, index);
            let alike = |said: &HashSet<String>| {
                let same = wanted.intersection(said).count();
                (same * 2 > wanted.len().max(said.len())).then_some(same)
            };
            let best = of_legacy
                .iter()
                .filter(|(other, _)| !self.taken.contains(other))
                .filter_map(|(other, said)| Some((alike(said)?, std::cmp::Reverse(*other))))
                .max();
            if let Some((_, std::cmp::Reverse(other))) = best {
                self.take(index, other);
            }
        }
    }
}

/// The member with the number of a line.
const LINE: &str = "lineNumber";

fn line_number(element: &Value<'_>) -> Option<String> {
    element.get(LINE).map(json::to_string)
}

/// What goods are known by beside their line: their tariff codes.
fn identity(element: &Value<'_>) -> Option<String> {
    element
        .get("tariff")
        .map(|tariff| fold(&json::to_string(tariff)))
}

fn spelled(element: &Value<'_>) -> String {
    fold(&json::to_string(element))
}
