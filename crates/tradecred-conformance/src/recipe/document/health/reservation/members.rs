//! The structure of a reservation, and the dog.

use super::{CHIP_BEFORE_BIRTH, Recipe, Row, SAMPLE, SPACED_CHIP, json, remove, set, warned};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("facility", NO_FACILITY),
        SAMPLE.not_met("importer", NO_IMPORTER),
        SAMPLE.not_met("animal", NO_ANIMAL),
        SAMPLE.not_met("age", NO_AGE),
        SAMPLE.met("age", AGE),
        SAMPLE.not_met("microchip", NO_CHIP),
        SAMPLE.not_met("microchip-before-birth", CHIP_BEFORE_BIRTH),
        SAMPLE.met("microchip-before-birth", BORN_BEFORE),
        SAMPLE.met("microchip-format", SPACED_CHIP),
        warned("microchip-format", OTHER_CHIP),
        SAMPLE.not_met("arrival", NO_ARRIVAL),
        SAMPLE.not_met("document", NO_DOCUMENT),
        SAMPLE.met("document", DOCUMENT),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_FACILITY: &[Row] = &[
    ("facility-missing", "no facility is named", |document, _| {
        remove(document, "/facility")
    }),
    (
        "facility-without-airport",
        "the airport of the facility is not named",
        |document, _| remove(document, "/facility/airport"),
    ),
    (
        "facility-without-registration",
        "the day on which the facility was registered is not given",
        |document, _| remove(document, "/facility/registeredOn"),
    ),
    (
        "facility-firms-code-of-three",
        "a code of three characters is no FIRMS code",
        |document, _| set(document, "/facility/firmsCode", json!("L47")),
    ),
];

const NO_IMPORTER: &[Row] = &[
    ("importer-missing", "no importer is named", |document, _| {
        remove(document, "/importer")
    }),
    (
        "importer-without-address",
        "the importer has no address",
        |document, _| remove(document, "/importer/address"),
    ),
];

const NO_ANIMAL: &[Row] = &[
    ("animal-missing", "no dog is described", |document, _| {
        remove(document, "/animal")
    }),
    (
        "animal-without-breed",
        "the breed of the dog is missing",
        |document, _| remove(document, "/animal/breed"),
    ),
];

const NO_AGE: &[Row] = &[
    (
        "age-missing",
        "neither birth nor age is given",
        |document, _| remove(document, "/animal/dateOfBirth"),
    ),
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
];

const AGE: &[Row] = &[(
    "age-approximate",
    "an approximate age stands for a day of birth that is not known",
    |document, maker| {
        remove(document, "/animal/dateOfBirth");
        set(
            document,
            "/animal/approximateAge",
            json!({ "type": "ApproximateAge", "months": 30, "on": maker.day(-10) }),
        );
    },
)];

const NO_CHIP: &[Row] = &[
    (
        "microchip-missing",
        "the dog has no microchip",
        |document, _| remove(document, "/animal/microchip"),
    ),
    (
        "microchip-without-number",
        "the microchip has no number",
        |document, _| remove(document, "/animal/microchip/number"),
    ),
];

const BORN_BEFORE: &[Row] = &[(
    "microchip-on-the-day-of-birth",
    "the microchip was implanted on the day on which the dog was born",
    |document, maker| {
        set(
            document,
            "/animal/microchip/implantedOn",
            json!(maker.day(-900)),
        );
    },
)];

const OTHER_CHIP: &[Row] = &[
    (
        "microchip-of-ten-digits",
        "a microchip of ten digits may not be read at the port",
        |document, _| set(document, "/animal/microchip/number", json!("0123456789")),
    ),
    (
        "microchip-of-sixteen-digits",
        "a microchip number has a digit too many",
        |document, _| {
            set(
                document,
                "/animal/microchip/number",
                json!("2760981001234567"),
            );
        },
    ),
];

const NO_ARRIVAL: &[Row] = &[
    (
        "arrival-missing",
        "it is not said when the dog arrives",
        |document, _| remove(document, "/arrival"),
    ),
    (
        "arrival-without-date",
        "the day of the arrival is missing",
        |document, _| remove(document, "/arrival/date"),
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "reservation-number-missing",
        "the reservation has no number",
        |document, _| remove(document, "/reservationNumber"),
    ),
    (
        "flight-number-empty",
        "the number of the flight is empty",
        |document, _| set(document, "/flightNumber", json!("")),
    ),
    (
        "member-unknown",
        "a member that the type does not have stands in it",
        |document, _| set(document, "/description", json!("P1234567")),
    ),
];

const DOCUMENT: &[Row] = &[(
    "flight-given",
    "airline and flight may be named",
    |document, _| {
        set(document, "/airline", json!("Example Air"));
        set(document, "/flightNumber", json!("EX 117"));
    },
)];
