//! The dolphin-safe status held against gear, area, vessel and species.

use super::scene::{
    by_captain, by_nation, by_observer, elsewhere, fished, identified, identify, large,
    no_purse_seine, not_certified, office_of, small, two_vessels,
};
use super::{Recipe, Scene, Shot, certificate, json, met, not_met, set, undecided, warned};
use crate::recipe::document::fisheries::Maker;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("status-gear", GEAR),
        not_met("status-gear", OTHER_GEAR),
        met("status-area", AREA),
        not_met("status-area", OTHER_AREA),
        met("status-capacity", CAPACITY),
        not_met("status-capacity", OTHER_CAPACITY),
        not_met("driftnet", DRIFTNET),
        met("driftnet-import", OTHER_NET),
        warned("driftnet-import", DRIFTNET_IMPORT),
        met("affirmative-finding", NO_FINDING_ASKED),
        undecided("affirmative-finding", FINDING),
        of_the_united_states(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A certificate of this scene with another gear and area in line and statement.
fn caught(maker: &Maker, scene: Scene, gear: &'static str, area: &'static str) -> Scene {
    scene
        .bare()
        .caught(gear, area)
        .attach(by_captain(maker, move |statement| {
            fished(statement, gear, area)
        }))
}

const GEAR: &[Shot] = &[
    (
        "status-5a",
        "tuna that is not certified dolphin-safe needs nothing attached, whatever its gear",
        not_certified,
    ),
    (
        "status-5b1",
        "longline tuna with the captain's statement has the status 5B1",
        no_purse_seine,
    ),
    (
        "status-5b1-trawl",
        "tuna of a trawl, which is `other`, has the status 5B1",
        |maker| caught(maker, no_purse_seine(maker), "other", "indianOcean"),
    ),
    (
        "status-5b1-gillnet",
        "tuna of a gillnet has the status 5B1",
        |maker| caught(maker, no_purse_seine(maker), "gillnet", "westernAtlantic"),
    ),
    (
        "status-5b2",
        "purse seine tuna from outside the ETP with the captain's statement has the status 5B2",
        elsewhere,
    ),
    (
        "status-5b3",
        "purse seine tuna of an identified fishery with both statements has the status 5B3",
        identified,
    ),
];

const OTHER_GEAR: &[Shot] = &[
    (
        "status-5b1-purse-seine",
        "purse seine tuna is certified as 5B1",
        |maker| elsewhere(maker).with("/dolphinSafeStatus", json!("5B1")),
    ),
    (
        "status-5b2-longline",
        "longline tuna is certified as 5B2",
        |maker| no_purse_seine(maker).with("/dolphinSafeStatus", json!("5B2")),
    ),
    (
        "status-5b3-baitboat",
        "baitboat tuna is certified as 5B3",
        |maker| {
            let told = |statement: &mut super::Value| {
                identify(statement);
                fished(statement, "baitboat", "easternAtlantic");
            };
            identified(maker)
                .bare()
                .caught("baitboat", "easternAtlantic")
                .attach(by_captain(maker, told))
                .attach(by_observer(maker, told))
        },
    ),
    (
        "status-5b4-longline",
        "longline tuna of the ETP is certified as 5B4",
        |maker| caught(maker, small(maker), "longline", "ETP"),
    ),
    (
        "status-5b5-pole-and-line",
        "pole and line tuna of the ETP is certified as 5B5",
        |maker| large(maker).line("fishingGear", json!("poleAndLine")),
    ),
];

const AREA: &[Shot] = &[
    (
        "status-5b1-in-etp",
        "longline tuna of the ETP has the status 5B1",
        |maker| caught(maker, no_purse_seine(maker), "longline", "ETP"),
    ),
    (
        "status-5b4",
        "tuna of a small purse seine vessel in the ETP with the captain's statement has the status 5B4",
        small,
    ),
    (
        "status-5b5",
        "tuna of a large purse seine vessel in the ETP with the nation's certification has the status 5B5",
        large,
    ),
];

const OTHER_AREA: &[Shot] = &[
    (
        "status-5b2-in-etp",
        "purse seine tuna of the ETP is certified as 5B2",
        |maker| caught(maker, elsewhere(maker), "purseSeine", "ETP"),
    ),
    (
        "status-5b3-in-etp",
        "purse seine tuna of the ETP is certified as 5B3",
        |maker| {
            let told = |statement: &mut super::Value| {
                identify(statement);
                fished(statement, "purseSeine", "ETP");
            };
            identified(maker)
                .bare()
                .caught("purseSeine", "ETP")
                .attach(by_captain(maker, told))
                .attach(by_observer(maker, told))
        },
    ),
    (
        "status-5b4-outside-etp",
        "purse seine tuna of the northern Pacific is certified as 5B4",
        |maker| caught(maker, small(maker), "purseSeine", "northPacific"),
    ),
    (
        "status-5b5-outside-etp",
        "purse seine tuna of the Caribbean is certified as 5B5",
        |maker| large(maker).line("oceanArea", json!("caribbeanSea")),
    ),
];

const CAPACITY: &[Shot] = &[
    (
        "status-5b4-capacity-absent",
        "the status 5B4 says itself that the vessel is small",
        |maker| {
            let vessel = crate::recipe::document::fisheries::vessel();
            small(maker).line("vessel", vessel)
        },
    ),
    (
        "status-5b5-capacity-absent",
        "the status 5B5 says itself that the vessel is large",
        |maker| {
            let vessel = crate::recipe::document::fisheries::vessel();
            large(maker).line("vessel", vessel)
        },
    ),
    (
        "status-5b2-large-vessel",
        "outside the ETP the capacity of a vessel does not matter",
        |maker| elsewhere(maker).line("vessel/carryingCapacity", json!("over400ShortTons")),
    ),
];

const OTHER_CAPACITY: &[Shot] = &[
    (
        "status-5b4-large-vessel",
        "tuna of a vessel of more than 400 short tons is certified as 5B4",
        |maker| small(maker).line("vessel/carryingCapacity", json!("over400ShortTons")),
    ),
    (
        "status-5b5-small-vessel",
        "tuna of a vessel of up to 400 short tons is certified as 5B5",
        |maker| large(maker).line("vessel/carryingCapacity", json!("upTo400ShortTons")),
    ),
];

const DRIFTNET: &[Shot] = &[
    (
        "driftnet-5b1",
        "tuna of a large-scale driftnet is certified as 5B1",
        |maker| {
            caught(
                maker,
                no_purse_seine(maker),
                "largeScaleDriftnet",
                "southPacific",
            )
        },
    ),
    (
        "driftnet-5b2",
        "tuna of a large-scale driftnet is certified as 5B2, of whose gear nothing else is then said",
        |maker| {
            caught(
                maker,
                elsewhere(maker),
                "largeScaleDriftnet",
                "northPacific",
            )
        },
    ),
    (
        "driftnet-second-line",
        "one line of two is tuna of a large-scale driftnet under 5B1",
        |maker| {
            two_vessels(maker)
                .bare()
                .with("/fish/1/fishingGear", json!("largeScaleDriftnet"))
                .attach(by_captain(maker, |statement| {
                    fished(statement, "longline", "southPacific");
                }))
                .attach(super::scene::of_second_vessel(maker, |statement| {
                    set(statement, "/fishingGear", json!("largeScaleDriftnet"));
                }))
        },
    ),
];

const OTHER_NET: &[Shot] = &[(
    "gillnet-5a",
    "tuna of a gillnet, which is no large-scale driftnet, may be declared as 5A",
    |maker| not_certified(maker).caught("gillnet", "northPacific"),
)];

const DRIFTNET_IMPORT: &[Shot] = &[
    (
        "driftnet-5a",
        "tuna of a large-scale driftnet may not be admitted even as 5A",
        |maker| not_certified(maker).caught("largeScaleDriftnet", "northPacific"),
    ),
    (
        "driftnet-5a-second-line",
        "one line of two is tuna of a large-scale driftnet under 5A",
        |maker| {
            not_certified(maker)
                .with_second_line(2)
                .with("/totalNetWeight", super::scene::kilograms("20000"))
                .with("/fish/1/fishingGear", json!("largeScaleDriftnet"))
        },
    ),
];

/// The line is yellowfin.
fn yellowfin(scene: Scene) -> Scene {
    scene.line(
        "species",
        json!({ "type": "FishSpecies", "code": "YFT", "scientificName": "Thunnus albacares" }),
    )
}

const FINDING: &[Shot] = &[
    (
        "yellowfin-5b5",
        "yellowfin of a large purse seine vessel in the ETP needs an affirmative finding for its nation",
        |maker| yellowfin(large(maker)),
    ),
    (
        "yellowfin-5b5-capacity-absent",
        "a vessel of which no capacity is given may be a large one",
        |maker| {
            let vessel = crate::recipe::document::fisheries::vessel();
            yellowfin(large(maker)).line("vessel", vessel)
        },
    ),
    (
        "yellowfin-5a",
        "yellowfin that is not certified dolphin-safe needs the finding all the same",
        |maker| yellowfin(not_certified(maker)).caught("purseSeine", "ETP"),
    ),
];

const NO_FINDING_ASKED: &[Shot] = &[
    (
        "yellowfin-5b4",
        "yellowfin of a small purse seine vessel needs no affirmative finding",
        |maker| {
            let vessel = crate::recipe::document::fisheries::vessel();
            yellowfin(small(maker)).line("vessel", vessel)
        },
    ),
    (
        "yellowfin-5a-small-vessel",
        "yellowfin of a vessel of up to 400 short tons needs no affirmative finding",
        |maker| {
            yellowfin(not_certified(maker))
                .caught("purseSeine", "ETP")
                .line("vessel/carryingCapacity", json!("upTo400ShortTons"))
        },
    ),
    (
        "yellowfin-longline",
        "longline yellowfin of the ETP needs no affirmative finding",
        |maker| yellowfin(caught(maker, no_purse_seine(maker), "longline", "ETP")),
    ),
    (
        "yellowfin-outside-etp",
        "purse seine yellowfin from outside the ETP needs no affirmative finding",
        |maker| yellowfin(elsewhere(maker)),
    ),
    (
        "bigeye-5b5",
        "other tuna than yellowfin needs no affirmative finding",
        |maker| {
            large(maker).line(
                "species",
                json!({ "type": "FishSpecies", "code": "BET", "scientificName": "Thunnus obesus" }),
            )
        },
    ),
];

/// Vessels of the United States need no finding for their nation.
fn of_the_united_states() -> Vec<Recipe> {
    let build: super::Build = |maker| {
        yellowfin(large(maker))
            .bare()
            .line("vessel/flag", json!("US"))
            .attach(by_nation(maker, |certification| {
                set(certification, "/office/country", json!("US"));
                set(certification, "/vessels/0/flag", json!("US"));
            }))
    };
    vec![
        certificate(
            "yellowfin-of-united-states",
            "yellowfin of a vessel of the United States needs no affirmative finding",
            build,
        )
        .evidence(|evidence, maker| office_of(evidence, maker, "US"))
        .shows(&["fisheries-certificate-of-origin.affirmative-finding"])
        .done(),
    ]
}
