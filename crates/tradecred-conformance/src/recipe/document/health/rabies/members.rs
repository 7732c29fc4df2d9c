//! The members of the form and their structure.

use super::{Recipe, Row, SAMPLE, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("form", NO_FORM),
        SAMPLE.not_met("animal", NO_ANIMAL),
        SAMPLE.not_met("age", NO_AGE),
        SAMPLE.met("age", AGE),
        SAMPLE.not_met("microchip", NO_CHIP),
        SAMPLE.met("microchip", CHIPLESS),
        SAMPLE.not_met("stays", NO_STAYS),
        SAMPLE.met("stays", STAYS),
        SAMPLE.not_met("arrival", NO_ARRIVAL),
        SAMPLE.not_met("certified-on", NOT_DATED),
        SAMPLE.met("certified-on", DATED),
        SAMPLE.not_met("document", NO_DOCUMENT),
        SAMPLE.not_met("left-united-states", NOT_LEFT),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_FORM: &[Row] = &[
    (
        "form-missing",
        "which form it is is not said",
        |document, _| remove(document, "/form"),
    ),
    (
        "form-unknown",
        "an international certificate of vaccination is neither of the two forms",
        |document, _| set(document, "/form", json!("international")),
    ),
];

const NO_ANIMAL: &[Row] = &[
    ("animal-missing", "no dog is described", |document, _| {
        remove(document, "/animal")
    }),
    (
        "animal-cat",
        "a cat is certified on the form for dogs",
        |document, _| set(document, "/animal/species", json!("cat")),
    ),
    (
        "animal-without-breed",
        "the breed of the dog is missing",
        |document, _| remove(document, "/animal/breed"),
    ),
    (
        "animal-without-colour",
        "the colour of the dog is missing",
        |document, _| remove(document, "/animal/colour"),
    ),
    (
        "animal-sex-abbreviated",
        "the sex of the dog is abbreviated",
        |document, _| set(document, "/animal/sex", json!("m")),
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
    (
        "age-of-no-months",
        "an approximate age of no months is none",
        |document, maker| {
            remove(document, "/animal/dateOfBirth");
            set(
                document,
                "/animal/approximateAge",
                json!({ "type": "ApproximateAge", "months": 0, "on": maker.day(-10) }),
            );
        },
    ),
    (
        "age-as-text",
        "the months of an approximate age are a text",
        |document, maker| {
            remove(document, "/animal/dateOfBirth");
            set(
                document,
                "/animal/approximateAge",
                json!({ "type": "ApproximateAge", "months": "30", "on": maker.day(-10) }),
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
        "microchip-without-day",
        "when the microchip was implanted is not said",
        |document, _| remove(document, "/animal/microchip/implantedOn"),
    ),
    (
        "microchip-number-as-number",
        "the number of the microchip is a JSON number",
        |document, _| {
            set(
                document,
                "/animal/microchip/number",
                json!(276_098_100_123_456_u64),
            );
        },
    ),
    (
        "microchip-missing-in-transit-by-sea",
        "only in transit by aircraft a dog needs no microchip",
        |document, _| {
            set(document, "/arrival/mode", json!("sea"));
            set(document, "/arrival/serviceAnimal", json!(true));
            set(document, "/arrival/inTransit", json!(true));
            remove(document, "/animal/microchip");
        },
    ),
];

const CHIPLESS: &[Row] = &[(
    "microchip-missing-in-aircraft-transit",
    "a dog in transit by aircraft needs no microchip",
    |document, _| {
        set(document, "/arrival/inTransit", json!(true));
        remove(document, "/animal/microchip");
    },
)];

const NO_STAYS: &[Row] = &[
    (
        "stay-without-risk",
        "the risk of the country of a stay is not said",
        |document, _| remove(document, "/stays/0/rabiesStatus"),
    ),
    (
        "stay-at-medium-risk",
        "there is no medium risk",
        |document, _| set(document, "/stays/0/rabiesStatus", json!("mediumRisk")),
    ),
    (
        "stay-ends-before-it-begins",
        "a stay ends the day before it begins",
        |document, maker| {
            set(document, "/stays/0/from", json!(maker.day(-3)));
            set(document, "/stays/0/until", json!(maker.day(-4)));
            let other = super::stay("PH", &maker.day(-900), "highRisk");
            set(document, "/stays/1", other);
        },
    ),
];

const STAYS: &[Row] = &[(
    "stay-of-one-day",
    "a stay may begin and end on one day",
    |document, maker| {
        let day = maker.day(-3);
        set(document, "/stays/1", super::ended("SG", &day, &day, "free"));
    },
)];

const NO_ARRIVAL: &[Row] = &[
    (
        "arrival-by-rail",
        "a dog arrives by air, by land or by sea",
        |document, _| set(document, "/arrival/mode", json!("rail")),
    ),
    (
        "arrival-port-of-five-digits",
        "a port has four digits",
        |document, _| set(document, "/arrival/port", json!("33070")),
    ),
    (
        "arrival-without-country",
        "from which country the dog departs is not said",
        |document, _| remove(document, "/arrival/countryOfDeparture"),
    ),
];

const NOT_DATED: &[Row] = &[
    (
        "certified-on-missing",
        "the certification is not dated",
        |document, _| remove(document, "/certifiedOn"),
    ),
    (
        "certified-two-days-after-signature",
        "the certification is dated two days after it was signed",
        |document, maker| set(document, "/certifiedOn", json!(maker.day(1))),
    ),
    (
        "certified-in-future",
        "the certification is dated two days after the day asked about",
        |document, maker| set(document, "/certifiedOn", json!(maker.day(2))),
    ),
];

const DATED: &[Row] = &[(
    "certified-tomorrow",
    "a certification may be dated the day after the UTC date of its signature: the zone of the office",
    |document, maker| set(document, "/certifiedOn", json!(maker.day(0))),
)];

const NO_DOCUMENT: &[Row] = &[
    (
        "number-as-number",
        "the number of the certification is a JSON number",
        |document, _| set(document, "/certificateNumber", json!(417)),
    ),
    (
        "member-unknown",
        "the certification has a member that this type does not have",
        |document, _| set(document, "/description", json!("P1234567")),
    ),
];

const NOT_LEFT: &[Row] = &[(
    "left-on-no-date",
    "the day on which the dog left is a word",
    |document, _| set(document, "/leftUnitedStatesOn", json!("yesterday")),
)];
