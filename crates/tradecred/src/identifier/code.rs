//! Codes out of published lists: countries, currencies, units of measure (SPEC chapter *Building blocks*, section *Values*).

use std::sync::LazyLock;

use iso_currency::Currency;

use super::text_type;

/// A country or territory: ISO 3166-1 alpha-2, in upper case.
///
/// The list is the one of the crate `celes`; beside the codes of the standard it holds the
/// user-assigned `XK` (Kosovo), which customs authorities use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode {
    text: &'static str,
}

impl CountryCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        find(&COUNTRIES, text)
            .map(|text| Self { text })
            .ok_or("not an alpha-2 code of iso 3166-1 in upper case")
    }
}

text_type!(CountryCode, "country code", {
    "enum": *COUNTRIES,
    "description": "country or territory, ISO 3166-1 alpha-2",
});

/// A currency or fund: ISO 4217 alphabetic code, in upper case.
///
/// The list is the one of the crate `iso_currency`: the codes in use, those replaced in recent
/// years (an old document keeps its currency), and the special ones beginning with `X`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CurrencyCode {
    text: &'static str,
}

impl CurrencyCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        find(&CURRENCIES, text)
            .map(|text| Self { text })
            .ok_or("not an alphabetic code of iso 4217 in upper case")
    }
}

text_type!(CurrencyCode, "currency code", {
    "enum": *CURRENCIES,
    "description": "currency, ISO 4217 alphabetic code",
});

/// A unit of measure: common code of UN/ECE Recommendation 20, two or three capital letters or
/// digits.
///
/// Any code of that form is accepted, since the recommendation has some 1,800 of them and grows;
/// [`UnitCode::name`] knows the ones that trade documents use.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitCode {
    text: String,
}

impl UnitCode {
    /// The UN/CEFACT directory from which the table of known units is taken.
    pub const TABLE_EDITION: &'static str = "D23B";

    /// The unit's English name, if it is in the table of known units.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        let known = UNITS
            .binary_search_by_key(&self.as_str(), |(code, _)| code)
            .ok()?;
        UNITS.get(known).map(|(_, name)| *name)
    }

    /// Whether the unit is in the table of known units. One that is not may still exist.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.name().is_some()
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        let formed = matches!(text.len(), 2 | 3)
            && text
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if formed {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not two or three capital letters or digits")
        }
    }
}

text_type!(UnitCode, "unit code", {
    "pattern": "^[A-Z0-9]{2,3}$",
    "description": "unit of measure, common code of UN/ECE Recommendation 20",
});

static COUNTRIES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut codes: Vec<_> = celes::Country::get_countries()
        .iter()
        .map(|country| country.alpha2)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
});

/// The crate looks codes up but does not list them; three letters are few enough to ask for all.
static CURRENCIES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let letters = || 'A'..='Z';
    letters()
        .flat_map(|a| letters().map(move |b| (a, b)))
        .flat_map(|(a, b)| letters().map(move |c| String::from_iter([a, b, c])))
        .filter_map(|code| Currency::from_code(&code))
        .map(|currency| currency.code())
        .collect()
});

static UNITS: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let table = include_str!("../data/unece_rec20.csv");
    let mut units: Vec<_> = table
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .collect();
    units.sort_unstable();
    units
});

fn find(sorted: &[&'static str], text: &str) -> Option<&'static str> {
    sorted
        .binary_search(&text)
        .ok()
        .and_then(|place| sorted.get(place))
        .copied()
}
