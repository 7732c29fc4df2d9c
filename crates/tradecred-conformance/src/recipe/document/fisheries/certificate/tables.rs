//! Codes of gear and area beside the words of the form.

use super::scene::{
    Scene, by_captain, elsewhere, fished, identified, large, no_purse_seine, not_certified, small,
};
use super::{Recipe, Row, SAMPLE, Shot, json, met, not_met, set, undecided, warned};
use crate::recipe::document::fisheries::Maker;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("gear-code-unknown", GEAR),
        undecided("gear-code-unknown", UNKNOWN_GEAR),
        met("gear-code-differs", NEAR_GEAR),
        warned("gear-code-differs", OTHER_GEAR),
        met("major-area-unknown", AREA),
        undecided("major-area-unknown", UNKNOWN_AREA),
        met("major-area-differs", NEAR_AREA),
        warned("major-area-differs", OTHER_AREA),
        SAMPLE.not_met("fishing-gear", MALFORMED_GEAR),
        SAMPLE.not_met("ocean-area", MALFORMED_AREA),
        not_met("status-gear", STATUS_BY_WORD),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A line under 5B1 of this gear in this area, which its captain states.
fn caught(maker: &Maker, gear: &'static str, area: &'static str) -> Scene {
    no_purse_seine(maker)
        .bare()
        .caught(gear, area)
        .attach(by_captain(maker, move |statement| {
            fished(statement, gear, area);
        }))
}

const GEAR: &[Shot] = &[(
    "gear-code-given",
    "a line gives its gear by a code too",
    |maker| elsewhere(maker).line("gearCode", json!("PS")),
)];

const UNKNOWN_GEAR: &[Shot] = &[
    (
        "gear-code-not-in-table",
        "a gear code that is not in the table may exist",
        |maker| elsewhere(maker).line("gearCode", json!("ZZZ")),
    ),
    (
        "gear-code-not-in-table-of-other-gear",
        "a code that is not in the table is not known beside the word `other` either",
        |maker| caught(maker, "other", "westernPacific").line("gearCode", json!("NKX")),
    ),
];

const NEAR_GEAR: &[Shot] = &[
    (
        "gear-code-of-drifting-longlines",
        "drifting longlines are longlines",
        |maker| no_purse_seine(maker).line("gearCode", json!("LLD")),
    ),
    (
        "gear-code-of-drift-gillnets",
        "drift gillnets are gillnets, if they are not of large scale",
        |maker| caught(maker, "gillnet", "indianOcean").line("gearCode", json!("GND")),
    ),
    (
        "gear-code-of-baitboat",
        "a baitboat fishes with pole and line",
        |maker| caught(maker, "baitboat", "indianOcean").line("gearCode", json!("LHP")),
    ),
    (
        "gear-code-of-hooks-and-lines",
        "hooks and lines are pole and line, hook and line",
        |maker| caught(maker, "poleAndLine", "westernPacific").line("gearCode", json!("LX")),
    ),
    (
        "gear-code-of-trawl",
        "with the word `other` every gear code goes",
        |maker| caught(maker, "other", "westernPacific").line("gearCode", json!("OTM")),
    ),
];

const OTHER_GEAR: &[Shot] = &[
    (
        "gear-code-of-another-gear",
        "the code is of longlines and the word is purse seine",
        |maker| elsewhere(maker).line("gearCode", json!("LLD")),
    ),
    (
        "gear-code-purse-seine-under-5b1",
        "the code is of purse seines and the word is longline",
        |maker| no_purse_seine(maker).line("gearCode", json!("PS")),
    ),
    (
        "gear-code-not-known",
        "the code says that the gear is not known and the word names it",
        |maker| elsewhere(maker).line("gearCode", json!("NK")),
    ),
    (
        "gear-code-of-hooks-and-lines-on-baitboat",
        "hooks and lines are not nearest to a baitboat",
        |maker| caught(maker, "baitboat", "indianOcean").line("gearCode", json!("LX")),
    ),
];

const AREA: &[Shot] = &[(
    "area-code-given",
    "a line gives its area by a code too",
    |maker| elsewhere(maker).line("majorArea", json!("71")),
)];

const UNKNOWN_AREA: &[Shot] = &[
    (
        "area-code-not-in-table",
        "an area code that is not in the table may exist",
        |maker| elsewhere(maker).line("majorArea", json!("12")),
    ),
    (
        "area-code-not-in-table-of-other-area",
        "a code that is not in the table is not known beside the word `other` either",
        |maker| caught(maker, "longline", "other").line("majorArea", json!("00")),
    ),
];

const NEAR_AREA: &[Shot] = &[
    (
        "area-code-of-etp",
        "the ETP is part of the area 81 too",
        |maker| small(maker).line("majorArea", json!("81")),
    ),
    (
        "area-code-of-caribbean",
        "the Caribbean Sea is part of the area 31",
        |maker| caught(maker, "longline", "caribbeanSea").line("majorArea", json!("31")),
    ),
    (
        "area-code-of-mediterranean",
        "with the word `other` every area code goes",
        |maker| caught(maker, "longline", "other").line("majorArea", json!("37")),
    ),
];

const OTHER_AREA: &[Shot] = &[
    (
        "area-code-of-another-ocean",
        "the code is of the Atlantic and the word is western Pacific",
        |maker| elsewhere(maker).line("majorArea", json!("34")),
    ),
    (
        "area-code-outside-etp",
        "the code is of an area that the ETP does not reach",
        |maker| large(maker).line("majorArea", json!("71")),
    ),
    (
        "area-code-of-second-line",
        "of two lines the code of the second is of another ocean",
        |maker| {
            identified(maker)
                .with_second_line(2)
                .with("/totalNetWeight", super::scene::kilograms("20000"))
                .with("/fish/1/majorArea", json!("51"))
        },
    ),
    (
        "area-code-of-the-arctic",
        "the code is of the Arctic and the word is of another ocean",
        |maker| not_certified(maker).line("majorArea", json!("18")),
    ),
];

const MALFORMED_GEAR: &[Row] = &[
    (
        "gear-code-in-lower-case",
        "a gear code is written in lower case",
        |document, _| set(document, "/fish/0/gearCode", json!("lld")),
    ),
    (
        "gear-code-by-number",
        "a gear code is the number of the classification",
        |document, _| set(document, "/fish/0/gearCode", json!("09.32")),
    ),
];

const MALFORMED_AREA: &[Row] = &[
    (
        "area-code-of-one-digit",
        "an area code has one digit",
        |document, _| set(document, "/fish/0/majorArea", json!("7")),
    ),
    (
        "area-code-as-number",
        "an area code is a JSON number",
        |document, _| set(document, "/fish/0/majorArea", json!(81)),
    ),
];

const STATUS_BY_WORD: &[Shot] = &[(
    "status-5b1-word-and-code-purse-seine",
    "tuna of a purse seine, by its word and by its code, is certified as 5B1",
    |maker| caught(maker, "purseSeine", "westernPacific").line("gearCode", json!("PS")),
)];
