//! Vectors of the USMCA certification of origin (19 CFR part 182).

use super::{Recipe, base, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let id = |name: &str| format!("document/usmca-certification-of-origin/{name}");
    vec![
        vector(id("valid"), "a complete certification by an exporter is authentic, met and in force").done(),
        vector(id("valid-with-claim"), "a complete certification supports a claim made under it")
            .claim(base::claim)
            .done(),
    ]
}
