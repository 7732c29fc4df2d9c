//! Vectors of the carnet as a whole: good ones, and several faults at once.

use super::{Recipe, carnet};

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        carnet("valid", "a complete carnet is authentic, met and in force")
            .shows(&[
                code!("carnet-number"),
                code!("carnet-holder"),
                code!("intended-use"),
                code!("issued-by"),
                code!("valid-until"),
                code!("territories"),
                code!("general-list"),
                code!("totals"),
                code!("total-words"),
                code!("document"),
                "authority.not-listed",
            ])
            .done(),
    ]
}
