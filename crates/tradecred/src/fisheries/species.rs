//! The table of species (SPEC section *Fish*): the codes of tunas and of what is traded with them.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::tables;
use crate::identifier::SpeciesCode;

/// The species of this edition, with where they are from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SpeciesTable {
    /// Where the codes and names are from.
    pub source: String,
    /// The day of that.
    pub date: String,
    /// The rows.
    pub species: Vec<Species>,
}

/// A species, or several that are traded as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Species {
    /// Its code, ASFIS.
    pub code: SpeciesCode,
    /// Its scientific name.
    pub scientific_name: String,
    /// Its English name.
    pub english_name: String,
}

/// The table of species.
#[must_use]
pub fn species() -> &'static SpeciesTable {
    &TABLE
}

/// The row of a code.
pub(crate) fn of_code(code: &SpeciesCode) -> Option<&'static Species> {
    TABLE.species.iter().find(|row| row.code == *code)
}

static TABLE: LazyLock<SpeciesTable> =
    LazyLock::new(|| tables::read(include_bytes!("../data/fisheries.json")));

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::species;

    #[test]
    fn the_table_is_read_and_has_each_code_once() {
        let codes: HashSet<_> = species().species.iter().map(|row| &row.code).collect();
        assert_eq!(species().species.len(), 22);
        assert_eq!(codes.len(), 22);
    }
}
