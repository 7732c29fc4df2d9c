//! Which of several terms a day lies in: worked out once, so that asking for many days costs next to nothing,
//! however many terms there are (SPEC chapter *Issuer*).

use std::collections::{BTreeMap, BTreeSet};

use crate::time::Date;

/// A first and a last day, both inclusive; an absent one is open.
pub(crate) type Term = (Option<Date>, Option<Date>);

/// Terms in an order.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    /// From each of these days until the next, the first of the terms that it lies in.
    first: Vec<(Option<Date>, Option<usize>)>,
}

impl Terms {
    /// These terms, by their places in the order.
    pub(crate) fn of(terms: impl IntoIterator<Item = (usize, Term)>) -> Self {
        let mut changes: BTreeMap<Option<Date>, Vec<(usize, bool)>> = BTreeMap::new();
        for (place, (from, until)) in terms {
            if until.is_some_and(|until| from.is_some_and(|from| until < from)) {
                continue;
            }
            changes.entry(from).or_default().push((place, true));
            // A term that lasts until the last day of the calendar has none after it.
            if let Some(after) = until.and_then(|until| until.add_days(1)) {
                let after = changes.entry(Some(after)).or_default();
                after.push((place, false));
            }
        }
        let mut open = BTreeSet::new();
        let first = changes.into_iter().map(|(day, changes)| {
            for (place, begins) in changes {
                if begins {
                    open.insert(place);
                } else {
                    open.remove(&place);
                }
            }
            (day, open.first().copied())
        });
        Self {
            first: first.collect(),
        }
    }

    /// The place of the first term that a day lies in.
    pub(crate) fn first_on(&self, day: Date) -> Option<usize> {
        let next = self.first.partition_point(|(since, _)| *since <= Some(day));
        let (_, first) = self.first.get(next.checked_sub(1)?)?;
        *first
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: i64) -> Date {
        Date::constant(2026, 1, 1).add_days(number).unwrap()
    }

    proptest! {
        #[test]
        fn the_first_is_found_that_a_search_in_order_finds(
            terms in proptest::collection::vec(
                (proptest::option::of(0_i64..12), proptest::option::of(0_i64..12)),
                0..12,
            ),
        ) {
            let terms: Vec<Term> = terms
                .into_iter()
                .map(|(from, until)| (from.map(day), until.map(day)))
                .collect();
            let found = Terms::of(terms.iter().copied().enumerate());
            for asked in (-1..14).map(day) {
                let searched = terms.iter().position(|(from, until)| {
                    from.is_none_or(|from| from <= asked)
                        && until.is_none_or(|until| asked <= until)
                });
                prop_assert_eq!(found.first_on(asked), searched);
            }
        }
    }

    #[test]
    fn the_last_day_of_the_calendar_is_in_a_term() {
        let last = Date::constant(9999, 12, 31);
        let terms = Terms::of([(7, (Some(last), Some(last)))]);
        assert_eq!(terms.first_on(last), Some(7));
        assert_eq!(terms.first_on(day(0)), None);
    }
}
