//! As which nation an office certifies, and from when on certifications are required.

use super::{Recipe, Row, SAMPLE, json, raised, remove, set};

const NOT_YET: &str = "not-yet-required";

pub(super) fn recipes() -> Vec<Recipe> {
    let export = SAMPLE.area.code("nation-export");
    [
        SAMPLE.met("nation-harvest", HARVESTED),
        SAMPLE.not_met("nation-harvest", NOT_HARVESTED),
        SAMPLE.met("nation-export", EXPORTED),
        SAMPLE.made(EXPORTED_ELSEWHERE, |draft| draft.warns(&export)),
        required(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const HARVESTED: &[Row] = &[
    (
        "harvesting-nation-of-a-facility",
        "a nation certifies fish that a facility in it raised",
        |document, _| raised(document),
    ),
    (
        "harvesting-nation-without-exporter-in-it",
        "a harvesting nation certifies its fish whoever exports it",
        |document, _| set(document, "/exporter/address/addressCountry", json!("PA")),
    ),
    (
        "exporting-nation-of-another-flag",
        "an exporting nation certifies fish of vessels of another flag",
        |document, _| {
            set(document, "/certifyingNation", json!("exporting"));
            set(document, "/fish/0/vessels/0/flag", json!("PE"));
        },
    ),
];

const NOT_HARVESTED: &[Row] = &[
    (
        "harvesting-nation-of-another-flag",
        "a nation certifies as the harvesting one fish of a vessel of another flag",
        |document, _| set(document, "/fish/0/vessels/0/flag", json!("PE")),
    ),
    (
        "harvesting-nation-second-vessel",
        "of two vessels of a line the second is of another flag",
        |document, _| set(document, "/fish/1/vessels/1/flag", json!("PA")),
    ),
    (
        "harvesting-nation-of-a-facility-elsewhere",
        "a nation certifies as the harvesting one fish of a facility in another country",
        |document, _| {
            raised(document);
            set(document, "/fish/0/facility/country", json!("MX"));
        },
    ),
];

const EXPORTED: &[Row] = &[
    (
        "exporting-nation",
        "an exporting nation certifies fish of an exporter in it",
        |document, _| set(document, "/certifyingNation", json!("exporting")),
    ),
    (
        "exporting-nation-without-exporter",
        "an exporting nation need not name the exporter",
        |document, _| {
            set(document, "/certifyingNation", json!("exporting"));
            remove(document, "/exporter");
        },
    ),
];

const EXPORTED_ELSEWHERE: &[Row] = &[
    (
        "exporting-nation-of-exporter-elsewhere",
        "a nation certifies as the exporting one fish of an exporter in another country",
        |document, _| {
            set(document, "/certifyingNation", json!("exporting"));
            set(document, "/exporter/address/addressCountry", json!("PA"));
        },
    ),
    (
        "exporting-nation-of-exporter-where-fish-was-raised",
        "a nation certifies as the exporting one fish of an exporter in the country that raised it",
        |document, _| {
            raised(document);
            set(document, "/certifyingNation", json!("exporting"));
            set(document, "/fish/0/facility/country", json!("MX"));
            set(document, "/exporter/address/addressCountry", json!("MX"));
        },
    ),
];

/// From 2026-01-01 on, by the entry date of the claim or the date asked about.
fn required() -> Vec<Recipe> {
    let code = SAMPLE.area.code(NOT_YET);
    let entered = |name: &str, title: &'static str, day: &'static str| {
        SAMPLE
            .vector(name, title)
            .claim(move |_| json!({ "entryDate": day }))
    };
    vec![
        entered(
            "entry-of-2026",
            "from 2026-01-01 on certifications are required",
            "2026-01-01",
        )
        .shows(&[&code])
        .done(),
        entered(
            "entry-of-2025",
            "for an entry of 2025-12-31 no certification was required yet",
            "2025-12-31",
        )
        .warns(&code)
        .done(),
        SAMPLE
            .vector(
                "asked-under-law-of-2025",
                "without an entry date the day is the one whose law is asked",
            )
            .under_law_of(|_| "2025-12-31".to_owned())
            .warns(&code)
            .done(),
        entered(
            "entry-of-2026-under-law-of-2025",
            "the entry date of the claim goes before the day whose law is asked",
            "2026-01-01",
        )
        .under_law_of(|_| "2025-12-31".to_owned())
        .shows(&[&code])
        .done(),
    ]
}
