//! Customs territories: which countries are one, and which convention binds two of them, as a table of
//! data (SPEC chapter *ATA carnet*, section *Which convention binds*).

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use tradecred_vc::json::{self, Limits};

use crate::identifier::{CountryCode, InvalidValue};

/// The unions and conventions of this edition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Territories {
    /// The day on which the rows were put together.
    pub date: String,
    /// Customs unions, each one territory.
    pub unions: Vec<Union>,
    /// What territories have accepted.
    pub conventions: Vec<Acceptance>,
}

/// A customs union.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Union {
    /// Its name, which stands for it in documents.
    pub name: String,
    /// Its countries.
    pub members: Vec<CountryCode>,
    /// Countries of which it is said, and not confirmed, that they belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unconfirmed: Vec<CountryCode>,
}

/// Which conventions a territory has accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Acceptance {
    /// The territory.
    pub territory: String,
    /// Whether it has accepted the ATA Convention of 1961.
    #[serde(rename = "ata1961")]
    pub ata_1961: bool,
    /// Whether it has accepted Annex A of the Istanbul Convention.
    pub istanbul_annex_a: bool,
    /// Whether this was read in a source.
    pub confirmed: bool,
}

/// Whether two countries are one territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Sameness {
    /// They are the same, or members of one union.
    One,
    /// A union that the table does not hold, or does not confirm, may make them one.
    Open,
    /// The table holds both, in different rows.
    Two,
}

/// The convention that binds two territories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Convention {
    /// The ATA Convention of 1961.
    Ata1961,
    /// Annex A of the Istanbul Convention.
    IstanbulAnnexA,
}

/// A customs territory as documents name it: a country, or the European Union by `EU`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct CustomsTerritory(String);

impl CustomsTerritory {
    const UNION: &'static str = "EU";

    /// The code as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The territory of which this is a part, or itself.
    #[must_use]
    pub fn whole(&self) -> &str {
        whole(&self.0)
    }

    /// The countries of which it is known that they are one territory with it.
    pub(crate) fn countries(&self) -> Vec<String> {
        let whole = self.whole();
        let mut unions = TABLE.unions.iter();
        match unions.find(|union| union.name == whole) {
            Some(union) => {
                let members = union.members.iter();
                members.map(|member| member.as_str().to_owned()).collect()
            }
            None => vec![whole.to_owned()],
        }
    }

    /// Whether it is one territory with another.
    #[must_use]
    pub fn sameness(&self, other: &Self) -> Sameness {
        sameness(&self.0, &other.0)
    }
}

impl From<&CountryCode> for CustomsTerritory {
    fn from(country: &CountryCode) -> Self {
        Self(country.as_str().to_owned())
    }
}

impl TryFrom<String> for CustomsTerritory {
    type Error = InvalidValue;

    fn try_from(text: String) -> Result<Self, InvalidValue> {
        if text == Self::UNION {
            return Ok(Self(text));
        }
        text.parse::<CountryCode>()?;
        Ok(Self(text))
    }
}

impl<'de> Deserialize<'de> for CustomsTerritory {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::try_from(text).map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for CustomsTerritory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl schemars::JsonSchema for CustomsTerritory {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CustomsTerritory".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let country = generator.subschema_for::<CountryCode>();
        schemars::json_schema!({
            "anyOf": [country, { "type": "string", "const": Self::UNION }],
            "description": "a country, ISO 3166-1 alpha-2, or EU",
        })
    }
}

/// Where a country or a union stands in the table.
#[derive(Debug)]
struct Place {
    /// The territory of which it is known to be a part, or itself.
    whole: &'static str,
    /// The row in which it stands.
    row: &'static str,
}

/// Every country and union that the table holds, by code and by name.
static PLACES: LazyLock<HashMap<&'static str, Place>> = LazyLock::new(|| {
    let mut places = HashMap::new();
    for union in &TABLE.unions {
        let row = union.name.as_str();
        let members = union.members.iter().map(CountryCode::as_str);
        for code in members.chain([row]) {
            places.entry(code).or_insert(Place { whole: row, row });
        }
        for country in &union.unconfirmed {
            let whole = country.as_str();
            places.entry(whole).or_insert(Place { whole, row });
        }
    }
    for held in &TABLE.conventions {
        let row = held.territory.as_str();
        places.entry(row).or_insert(Place { whole: row, row });
    }
    places
});

/// The territory of which a country is a part, or the country itself.
fn whole(code: &str) -> &str {
    PLACES.get(code).map_or(code, |place| place.whole)
}

/// Whether two countries, or unions by their names, are one territory.
pub(crate) fn sameness(one: &str, other: &str) -> Sameness {
    if whole(one) == whole(other) {
        return Sameness::One;
    }
    match (PLACES.get(one), PLACES.get(other)) {
        (Some(one), Some(other)) if one.row != other.row => Sameness::Two,
        _ => Sameness::Open,
    }
}

/// The convention that binds two territories, where the table knows.
#[must_use]
pub fn binding(one: &CustomsTerritory, other: &CustomsTerritory) -> Option<Convention> {
    let accepted = |territory: &CustomsTerritory| {
        TABLE
            .conventions
            .iter()
            .find(|row| row.territory == territory.whole())
    };
    let (one, other) = (accepted(one)?, accepted(other)?);
    if one.istanbul_annex_a && other.istanbul_annex_a {
        Some(Convention::IstanbulAnnexA)
    } else if one.ata_1961 && other.ata_1961 {
        Some(Convention::Ata1961)
    } else {
        None
    }
}

/// The table of unions and conventions.
#[must_use]
pub fn territories() -> &'static Territories {
    &TABLE
}

/// A table that cannot be read would be empty, and every convention unknown; a test rules it out.
static TABLE: LazyLock<Territories> = LazyLock::new(|| {
    let text = include_bytes!("../data/carnet_territories.json");
    json::read(text, &Limits::default())
        .ok()
        .and_then(|table| Territories::deserialize(&table).ok())
        .unwrap_or_default()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn territory(code: &str) -> CustomsTerritory {
        CustomsTerritory::try_from(code.to_owned()).unwrap()
    }

    #[test]
    fn the_table_is_read() {
        assert!(!territories().unions.is_empty());
        assert_eq!(territory("DE").whole(), "EU");
        assert_eq!(territory("EU").whole(), "EU");
        assert_eq!(territory("CH").whole(), "CH");
        assert!(CustomsTerritory::try_from("ZZ".to_owned()).is_err());
    }

    #[test]
    fn a_territory_has_the_countries_of_its_union() {
        assert_eq!(territory("FR").countries(), territory("EU").countries());
        assert!(territory("FR").countries().contains(&"DE".to_owned()));
        assert_eq!(territory("CH").countries(), ["CH"]);
        assert_eq!(territory("LI").countries(), ["LI"]);
        assert_eq!(territory("NO").countries(), ["NO"]);
    }

    #[test]
    fn what_the_table_does_not_hold_or_confirm_is_open() {
        for (one, other, expected) in [
            ("NO", "NO", Sameness::One),
            ("DE", "FR", Sameness::One),
            ("EU", "FR", Sameness::One),
            ("LI", "CH", Sameness::Open),
            ("MC", "EU", Sameness::Open),
            ("NO", "SE", Sameness::Open),
            ("NO", "ZA", Sameness::Open),
            ("LI", "MC", Sameness::Two),
            ("LI", "US", Sameness::Two),
            ("JP", "CA", Sameness::Two),
        ] {
            assert_eq!(sameness(one, other), expected, "{one} {other}");
            assert_eq!(sameness(other, one), expected, "{other} {one}");
        }
    }

    #[test]
    fn the_convention_is_that_of_both() {
        let of = |one, other| binding(&territory(one), &territory(other));
        assert_eq!(of("FR", "CH"), Some(Convention::IstanbulAnnexA));
        assert_eq!(of("US", "FR"), Some(Convention::Ata1961));
        assert_eq!(of("US", "BR"), None);
    }
}
