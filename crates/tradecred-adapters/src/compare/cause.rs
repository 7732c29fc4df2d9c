//! Why two systems may say different things: what a person who knows both would guess first.

use tradecred::decimal::Decimal;
use tradecred_vc::json::{self, Value};
use tradecred_vc::time::Date;

use super::normal::fold;

/// The likeliest cause of a difference, in a sentence without full stop.
pub(super) fn of_difference(legacy: &Value<'_>, ledger: &Value<'_>) -> String {
    let text = |value: &Value<'_>| match value.as_str() {
        Some(text) => text.to_owned(),
        None => json::to_string(value),
    };
    let (legacy, ledger) = (text(legacy), text(ledger));
    let causes: [fn(&str, &str) -> Option<&'static str>; 5] =
        [day_apart, point, swapped, one_character, cut];
    causes
        .iter()
        .find_map(|cause| cause(&legacy, &ledger))
        .unwrap_or("the two systems say different things")
        .to_owned()
}

fn day_apart(legacy: &str, ledger: &str) -> Option<&'static str> {
    let (legacy, ledger): (Date, Date) = (legacy.parse().ok()?, ledger.parse().ok()?);
    (legacy.days_until(ledger).abs() == 1).then_some("a day apart: two clocks or two time zones")
}

fn point(legacy: &str, ledger: &str) -> Option<&'static str> {
    let (legacy, ledger): (Decimal, Decimal) = (legacy.parse().ok()?, ledger.parse().ok()?);
    if legacy.is_zero() || ledger.is_zero() {
        return None;
    }
    let ten = Decimal::from(10);
    let (mut raised, mut other, first) = (legacy.clone(), ledger.clone(), legacy);
    for _ in 0..4 {
        raised = raised.checked_mul(&ten)?;
        other = other.checked_mul(&ten)?;
        if raised == ledger || other == first {
            return Some("the same digits with the point elsewhere");
        }
    }
    None
}

fn swapped(legacy: &str, ledger: &str) -> Option<&'static str> {
    let (one, other): (Vec<char>, Vec<char>) = (legacy.chars().collect(), ledger.chars().collect());
    let differing: Vec<usize> = differing(&one, &other)?;
    match differing.as_slice() {
        [first, second]
            if first + 1 == *second
                && one.get(*first) == other.get(*second)
                && one.get(*second) == other.get(*first) =>
        {
            Some("two characters changed places: keyed by hand")
        }
        _ => None,
    }
}

fn one_character(legacy: &str, ledger: &str) -> Option<&'static str> {
    let (one, other): (Vec<char>, Vec<char>) = (legacy.chars().collect(), ledger.chars().collect());
    let one_differs = differing(&one, &other)?.len() == 1 && one.len() > 2;
    one_differs.then_some("one character differs: keyed by hand")
}

/// Where two texts of one length differ.
fn differing(one: &[char], other: &[char]) -> Option<Vec<usize>> {
    let pairs = one.iter().zip(other).enumerate();
    (one.len() == other.len()).then(|| {
        pairs
            .filter(|(_, (one, other))| one != other)
            .map(|(at, _)| at)
            .collect()
    })
}

fn cut(legacy: &str, ledger: &str) -> Option<&'static str> {
    let (legacy, ledger) = (fold(legacy), fold(ledger));
    let is_cut = !legacy.is_empty() && ledger.starts_with(&legacy);
    is_cut.then_some("cut short, though the legacy form has room for it")
}
