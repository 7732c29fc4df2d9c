//! A full certificate of each dolphin-safe status, and beside it one that is wrong in box 4 or 5.

use super::scene::{
    Scene, by_captain, elsewhere, fished, identified, identify, kilograms, large, no_purse_seine,
    not_certified, small,
};
use super::{Recipe, Shot, json, met, not_met, undecided};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("dolphin-safe-status", RIGHT),
        undecided("affirmative-finding", &[WRONG_5A]),
        not_met("status-gear", &[WRONG_5B1]),
        not_met("status-area", &[WRONG_5B2]),
        not_met("attachment-missing", &[WRONG_5B3, WRONG_5B5]),
        not_met("status-capacity", &[WRONG_5B4]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Gives all that box 4 can say of the line.
fn in_full(scene: Scene, gear: &str, area: &str) -> Scene {
    scene
        .line("gearCode", json!(gear))
        .line("majorArea", json!(area))
        .line("fresh", json!(false))
        .line("netWeight", kilograms("10000.0"))
        .line("vessel/imoNumber", json!("9074729"))
        .line("vessel/registrationNumber", json!("P-04-00118"))
}

const RIGHT: &[Shot] = &[
    (
        "example-5a",
        "a certificate of purse seine tuna that is not certified dolphin-safe, in full",
        |maker| in_full(not_certified(maker), "PS", "71"),
    ),
    (
        "example-5b1",
        "a certificate of longline tuna with the statement of its captain, in full",
        |maker| in_full(no_purse_seine(maker), "LLD", "81"),
    ),
    (
        "example-5b2",
        "a certificate of purse seine tuna from outside the ETP with the statement of its captain, in full",
        |maker| in_full(elsewhere(maker), "PS", "71"),
    ),
    (
        "example-5b3",
        "a certificate of purse seine tuna of an identified fishery with the statements of captain and observer, in full",
        |maker| in_full(identified(maker), "PS", "71"),
    ),
    (
        "example-5b4",
        "a certificate of tuna of a small purse seine vessel in the ETP with the statement of its captain, in full",
        |maker| in_full(small(maker), "PS", "77"),
    ),
    (
        "example-5b5",
        "a certificate of tuna of a large purse seine vessel in the ETP with the certification of its nation, in full",
        |maker| in_full(large(maker), "PS", "77"),
    ),
];

const WRONG_5A: Shot = (
    "example-5a-wrong",
    "yellowfin of a purse seine in the ETP under 5A needs a finding for its nation that is not held",
    |maker| {
        let yellowfin =
            json!({ "type": "FishSpecies", "code": "YFT", "scientificName": "Thunnus albacares" });
        in_full(not_certified(maker), "PS", "77")
            .caught("purseSeine", "ETP")
            .line("species", yellowfin)
    },
);

const WRONG_5B1: Shot = (
    "example-5b1-wrong",
    "tuna of a purse seine is certified as 5B1",
    |maker| {
        in_full(no_purse_seine(maker), "PS", "81")
            .bare()
            .caught("purseSeine", "southPacific")
            .attach(by_captain(maker, |statement| {
                fished(statement, "purseSeine", "southPacific");
            }))
    },
);

const WRONG_5B2: Shot = (
    "example-5b2-wrong",
    "tuna of a purse seine in the ETP is certified as 5B2",
    |maker| {
        in_full(elsewhere(maker), "PS", "77")
            .bare()
            .caught("purseSeine", "ETP")
            .attach(by_captain(maker, |statement| {
                fished(statement, "purseSeine", "ETP");
            }))
    },
);

const WRONG_5B3: Shot = (
    "example-5b3-wrong",
    "tuna of an identified fishery is certified as 5B3 with the statement of its captain only",
    |maker| {
        in_full(identified(maker), "PS", "71")
            .bare()
            .attach(by_captain(maker, identify))
    },
);

const WRONG_5B4: Shot = (
    "example-5b4-wrong",
    "tuna of a vessel of more than 400 short tons is certified as 5B4 with the statement of its captain",
    |maker| {
        in_full(small(maker), "PS", "77").line("vessel/carryingCapacity", json!("over400ShortTons"))
    },
);

const WRONG_5B5: Shot = (
    "example-5b5-wrong",
    "tuna of a large purse seine vessel in the ETP is certified as 5B5 with the statement of its captain in place of its nation's",
    |maker| {
        in_full(large(maker), "PS", "77")
            .bare()
            .attach(by_captain(maker, |statement| {
                fished(statement, "purseSeine", "ETP");
            }))
    },
);
