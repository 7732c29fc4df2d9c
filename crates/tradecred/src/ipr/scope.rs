//! What may limit a licence of intellectual property: sets of values, beginnings of tariff codes, and spans of
//! trade items (SPEC chapter *Intellectual property license*, section *Scope*).
//!
//! Of each it can be told whether it lies within another, whether two have something in common, and whether it
//! covers what somebody says of his goods. An absent limit limits nothing.

use std::collections::BTreeSet;
use std::ops::Bound;

use crate::identifier::{GlobalTradeItemNumber, TariffPrefix};

/// Whether something is covered; a later variant is the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cover {
    /// It is.
    Yes,
    /// Whoever asks does not say what would tell.
    NotSaid,
    /// It is not.
    No,
}

impl Cover {
    fn of(covered: bool) -> Self {
        if covered { Self::Yes } else { Self::No }
    }
}

/// Values of which one has to be met; without any, all are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Limit<T>(Option<BTreeSet<T>>);

impl<T: Ord> Limit<T> {
    /// These values and no others.
    pub(crate) fn to(values: impl IntoIterator<Item = T>) -> Self {
        Self(Some(values.into_iter().collect()))
    }

    /// No limit.
    pub(crate) fn none() -> Self {
        Self(None)
    }

    /// These values, where there are any.
    pub(crate) fn if_any(values: Option<impl IntoIterator<Item = T>>) -> Self {
        values.map_or_else(Self::none, Self::to)
    }

    /// Whether there is one.
    pub(crate) fn limits(&self) -> bool {
        self.0.is_some()
    }

    /// Whether every value is one of the other's.
    pub(crate) fn is_within(&self, outer: &Self) -> bool {
        match (&self.0, &outer.0) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(inner), Some(outer)) => inner.is_subset(outer),
        }
    }

    /// Whether the two have a value in common.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => !one.is_disjoint(other),
            _ => true,
        }
    }

    /// Whether a value is covered, where one is said.
    pub(crate) fn covers(&self, value: Option<&T>) -> Cover {
        match (&self.0, value) {
            (None, _) => Cover::Yes,
            (Some(_), None) => Cover::NotSaid,
            (Some(values), Some(value)) => Cover::of(values.contains(value)),
        }
    }
}

/// Beginnings of tariff codes, with one of which a code has to begin; without any, every code does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Prefixes(Option<BTreeSet<String>>);

impl Prefixes {
    /// These beginnings, where there are any.
    pub(crate) fn if_any<'p>(prefixes: Option<impl IntoIterator<Item = &'p TariffPrefix>>) -> Self {
        Self(prefixes.map(|prefixes| {
            let texts = prefixes
                .into_iter()
                .map(|prefix| prefix.as_str().to_owned());
            texts.collect()
        }))
    }

    /// Whether there are any.
    pub(crate) fn limits(&self) -> bool {
        self.0.is_some()
    }

    /// Whether every beginning begins with one of the other's.
    pub(crate) fn is_within(&self, outer: &Self) -> bool {
        match (&self.0, &outer.0) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(inner), Some(outer)) => inner.iter().all(|prefix| begins(prefix, outer)),
        }
    }

    /// Whether a beginning of one begins with one of the other.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => {
                one.iter().any(|prefix| begins(prefix, other))
                    || other.iter().any(|prefix| begins(prefix, one))
            }
            _ => true,
        }
    }

    /// Whether a code of these digits is covered. Of a code that is shorter than a beginning that begins with it,
    /// that is not said.
    pub(crate) fn covers(&self, digits: Option<&str>) -> Cover {
        let Some(prefixes) = &self.0 else {
            return Cover::Yes;
        };
        let Some(digits) = digits else {
            return Cover::NotSaid;
        };
        if begins(digits, prefixes) {
            return Cover::Yes;
        }
        let from = (Bound::Included(digits), Bound::Unbounded);
        let longer = prefixes.range::<str, _>(from).next();
        if longer.is_some_and(|prefix| prefix.starts_with(digits)) {
            Cover::NotSaid
        } else {
            Cover::No
        }
    }
}

/// Whether digits begin with one of these, which have as many as a tariff prefix may have.
fn begins(digits: &str, prefixes: &BTreeSet<String>) -> bool {
    TariffPrefix::LENGTHS.iter().any(|length| {
        digits
            .get(..*length)
            .is_some_and(|beginning| prefixes.contains(beginning))
    })
}

/// How many digits an item has: those of a GTIN of 14 digits without the first and the last.
const ITEM_DIGITS: usize = 12;

/// Trade items by number, of which one has to be met; without any, all are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Items(Option<Vec<Span>>);

/// Items from the first number to the last, both inside; none where the last is before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    first: u64,
    last: u64,
}

impl Span {
    /// The items that begin with these digits, which are no more than an item has.
    pub(crate) fn of_beginning(digits: &str) -> Self {
        let filled = |digit: &str| {
            let missing = ITEM_DIGITS.saturating_sub(digits.len());
            format!("{digits}{}", digit.repeat(missing))
                .parse()
                .unwrap_or(0)
        };
        Self {
            first: filled("0"),
            last: filled("9"),
        }
    }

    /// The items between two, both inside.
    pub(crate) fn between(from: &GlobalTradeItemNumber, to: &GlobalTradeItemNumber) -> Self {
        Self {
            first: item(from),
            last: item(to),
        }
    }

    /// Whether there is no item in it.
    pub(crate) fn is_empty(self) -> bool {
        self.last < self.first
    }
}

/// The item of a number: neither the indicator of the package nor the check digit counts.
fn item(number: &GlobalTradeItemNumber) -> u64 {
    let digits = number.to_14_digits();
    // Twelve digits are always a number.
    let item = digits.get(1..=ITEM_DIGITS).map(str::parse);
    item.and_then(Result::ok).unwrap_or(0)
}

impl Items {
    /// The items of these spans, where there are any.
    pub(crate) fn if_any(spans: Option<impl IntoIterator<Item = Span>>) -> Self {
        Self(spans.map(|spans| {
            let mut spans: Vec<Span> = spans.into_iter().filter(|span| !span.is_empty()).collect();
            spans.sort_unstable();
            let mut joined: Vec<Span> = Vec::new();
            for span in spans {
                match joined.last_mut() {
                    Some(before) if span.first <= before.last.saturating_add(1) => {
                        before.last = before.last.max(span.last);
                    }
                    _ => joined.push(span),
                }
            }
            joined
        }))
    }

    /// Whether there are any.
    pub(crate) fn limits(&self) -> bool {
        self.0.is_some()
    }

    /// Whether every item is one of the other's.
    pub(crate) fn is_within(&self, outer: &Self) -> bool {
        match (&self.0, &outer.0) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(inner), Some(outer)) => inner.iter().all(|span| {
                around(span.first, outer).is_some_and(|around| span.last <= around.last)
            }),
        }
    }

    /// Whether the two have an item in common.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let (Some(one), Some(other)) = (&self.0, &other.0) else {
            return true;
        };
        let touches = |span: &Span, spans: &[Span]| around(span.first, spans).is_some();
        one.iter().any(|span| touches(span, other)) || other.iter().any(|span| touches(span, one))
    }

    /// Whether a number is covered, where one is said.
    pub(crate) fn covers(&self, number: Option<&GlobalTradeItemNumber>) -> Cover {
        match (&self.0, number) {
            (None, _) => Cover::Yes,
            (Some(_), None) => Cover::NotSaid,
            (Some(spans), Some(number)) => Cover::of(around(item(number), spans).is_some()),
        }
    }
}

/// The span that an item lies in, of spans in order that do not touch.
fn around(item: u64, spans: &[Span]) -> Option<&Span> {
    let after = spans.partition_point(|span| span.first <= item);
    let span = spans.get(after.checked_sub(1)?)?;
    (item <= span.last).then_some(span)
}

#[cfg(test)]
mod tests;
