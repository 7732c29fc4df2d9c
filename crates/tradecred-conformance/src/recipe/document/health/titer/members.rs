//! The structure of a titer, the dog, and the text in force.

use super::{
    AREA, CHIP_BEFORE_BIRTH, HELD, NOT_HELD, Recipe, Row, SAMPLE, SPACED_CHIP, json, remove, set,
    warned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("laboratory", NO_LABORATORY),
        SAMPLE.not_met("animal", NO_ANIMAL),
        SAMPLE.not_met("age", NO_AGE),
        SAMPLE.met("age", AGE),
        SAMPLE.not_met("microchip", NO_CHIP),
        SAMPLE.not_met("microchip-before-birth", CHIP_BEFORE_BIRTH),
        SAMPLE.met("microchip-before-birth", BORN_BEFORE),
        SAMPLE.met("microchip-format", SPACED_CHIP),
        warned("microchip-format", OTHER_CHIP),
        SAMPLE.not_met("technique", NO_TECHNIQUE),
        SAMPLE.not_met("document", NO_DOCUMENT),
        in_force(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_LABORATORY: &[Row] = &[
    (
        "laboratory-missing",
        "no laboratory is named",
        |document, _| remove(document, "/laboratory"),
    ),
    (
        "laboratory-without-country",
        "the country of the laboratory is missing",
        |document, _| remove(document, "/laboratory/country"),
    ),
    (
        "laboratory-name-empty",
        "the name of the laboratory is empty",
        |document, _| set(document, "/laboratory/legalName", json!("")),
    ),
];

const NO_ANIMAL: &[Row] = &[
    ("animal-missing", "no dog is described", |document, _| {
        remove(document, "/animal")
    }),
    (
        "animal-a-cat",
        "the titer is of a cat, which is no dog",
        |document, _| set(document, "/animal/species", json!("cat")),
    ),
];

const NO_AGE: &[Row] = &[
    (
        "age-given-twice",
        "both the day of birth and an approximate age are given",
        |document, maker| {
            set(
                document,
                "/animal/approximateAge",
                json!({ "type": "ApproximateAge", "months": 30, "on": maker.day(-10) }),
            );
        },
    ),
    (
        "birth-on-impossible-day",
        "the day of birth is one that the calendar does not have",
        |document, _| set(document, "/animal/dateOfBirth", json!("2024-02-30")),
    ),
];

const AGE: &[Row] = &[(
    "age-not-given",
    "a report need not say how old the dog is",
    |document, _| remove(document, "/animal/dateOfBirth"),
)];

const NO_CHIP: &[Row] = &[
    (
        "microchip-missing",
        "the titer is of a dog without a microchip",
        |document, _| remove(document, "/animal/microchip"),
    ),
    (
        "microchip-without-day",
        "the day on which the microchip was implanted is missing",
        |document, _| remove(document, "/animal/microchip/implantedOn"),
    ),
];

const BORN_BEFORE: &[Row] = &[
    (
        "microchip-on-the-day-of-birth",
        "the microchip was implanted on the day on which the dog was born",
        |document, maker| {
            set(
                document,
                "/animal/microchip/implantedOn",
                json!(maker.day(-900)),
            );
        },
    ),
    (
        "microchip-long-ago-of-a-dog-without-age",
        "where no age is given nothing is before the birth of the dog",
        |document, maker| {
            remove(document, "/animal/dateOfBirth");
            set(
                document,
                "/animal/microchip/implantedOn",
                json!(maker.day(-9_000)),
            );
        },
    ),
];

const OTHER_CHIP: &[Row] = &[
    (
        "microchip-of-ten-digits",
        "a microchip of ten digits may not be read at the port",
        |document, _| set(document, "/animal/microchip/number", json!("0123456789")),
    ),
    (
        "microchip-with-letters",
        "a microchip number of 15 characters has a letter",
        |document, _| {
            set(
                document,
                "/animal/microchip/number",
                json!("27609810012345A"),
            );
        },
    ),
];

const NO_TECHNIQUE: &[Row] = &[
    (
        "technique-missing",
        "the technique is not named",
        |document, _| remove(document, "/technique"),
    ),
    (
        "technique-empty",
        "the name of the technique is empty",
        |document, _| set(document, "/technique", json!(" ")),
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "report-number-missing",
        "the report has no number",
        |document, _| remove(document, "/reportNumber"),
    ),
    (
        "member-unknown",
        "a member that the type does not have stands in it",
        |document, _| set(document, "/description", json!("P1234567")),
    ),
];

/// A titer knows no arrival: the day is that of the claim, or the one asked about.
fn in_force() -> Vec<Recipe> {
    let held = format!("{AREA}.text-in-force");
    let low = format!("{AREA}.inadequate");
    vec![
        SAMPLE
            .vector(
                "entered-before-text-in-force",
                "another text was in force on the entry date of the claim",
            )
            .claim(|_| json!({ "entryDate": NOT_HELD }))
            .requirements_undecided(&held)
            .done(),
        SAMPLE
            .vector(
                "asked-before-text-in-force",
                "without a claim the date asked about is the day, and another text was in force on it",
            )
            .under_law_of(|_| NOT_HELD.to_owned())
            .requirements_undecided(&held)
            .done(),
        SAMPLE
            .vector(
                "entered-on-first-day-of-text",
                "the entry date of the claim is the first day of the text that is held",
            )
            .claim(|_| json!({ "entryDate": HELD }))
            .shows(&[&held])
            .done(),
        SAMPLE
            .vector(
                "inadequate-before-text-in-force",
                "whether the titer is adequate is not asked of an entry before the text",
            )
            .claim(|_| json!({ "entryDate": NOT_HELD }))
            .before(|document, _| set(document, "/result/adequate", json!(false)))
            .requirements_undecided(&held)
            .shows(&[&low])
            .done(),
    ]
}
