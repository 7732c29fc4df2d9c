//! Where the dog was, and what a certificate shows about that.

use super::{
    Maker, Recipe, Row, SAMPLE, Value, code, ended, german, json, remove, set, stay, undecided,
};
use crate::recipe::document::change::after;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        undecided("country-risk", NOT_KNOWN),
        SAMPLE.met("country-risk", NOT_ASKED),
        undecided("stays-incomplete", INCOMPLETE),
        SAMPLE.met("stays-incomplete", NOT_DAY_BY_DAY),
        SAMPLE.not_met("departure-country", ELSEWHERE),
        SAMPLE.met("departure-country", THERE),
        germany(),
        records(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NOT_KNOWN: &[Row] = &[
    (
        "dog-from-germany-with-screwworm-statement",
        "that Germany is not at high risk is said, and the table does not confirm it",
        german,
    ),
    (
        "high-risk-stay-a-day-before-the-six-months",
        "a stay in a country at high risk that ended before the last six months is not one of them",
        |document, maker| {
            german(document, maker);
            let day = after(&maker.day(3), -6, -1);
            let stays = json!([
                ended("PH", &maker.day(-900), &day, "highRisk"),
                stay("DE", &day, "lowRisk")
            ]);
            set(document, "/stays", stays);
        },
    ),
    (
        "low-risk-unvaccinated",
        "the risk of a country is asked wherever the dog was vaccinated, or was not",
        |document, maker| {
            german(document, maker);
            set(document, "/rabiesVaccination", json!("none"));
        },
    ),
];

const NOT_ASKED: &[Row] = &[
    (
        "low-risk-with-us-form",
        "a U.S. form that counts serves for any country",
        |document, maker| {
            let stays = json!([
                ended("US", &maker.day(-900), &maker.day(-100), "free"),
                stay("PH", &maker.day(-100), "lowRisk")
            ]);
            set(document, "/stays", stays);
            passport(document, &maker.day(-400), "PH");
        },
    ),
    (
        "low-risk-in-aircraft-transit",
        "the countries of a dog in transit by aircraft are not asked for",
        |document, maker| {
            german(document, maker);
            set(document, "/arrival/inTransit", json!(true));
        },
    ),
];

const INCOMPLETE: &[Row] = &[
    (
        "stays-begin-a-day-late",
        "where the dog was on the first of the last six months is not said",
        |document, maker| {
            german(document, maker);
            let day = after(&maker.day(3), -6, 1);
            set(document, "/stays/0/from", json!(day));
        },
    ),
    (
        "stays-end-two-days-before-arrival",
        "where the dog was on the day before its arrival is not said",
        |document, maker| {
            german(document, maker);
            set(document, "/stays/0/until", json!(maker.day(1)));
        },
    ),
];

const NOT_DAY_BY_DAY: &[Row] = &[
    (
        "stays-with-a-gap-at-high-risk",
        "where the dog was is not asked day by day of a dog at high risk",
        |document, maker| set(document, "/stays/0/until", json!(maker.day(-120))),
    ),
    (
        "stays-with-a-gap-and-us-form",
        "where the dog was is not asked day by day with a U.S. form that counts",
        |document, maker| {
            let stays = json!([
                ended("US", &maker.day(-900), &maker.day(-120), "free"),
                stay("PH", &maker.day(-100), "lowRisk")
            ]);
            set(document, "/stays", stays);
            passport(document, &maker.day(-400), "PH");
        },
    ),
];

/// The dog departs from Mexico, with a certificate of Mexico.
fn mexican(document: &mut Value) {
    set(document, "/exportingCountry", json!("MX"));
    set(document, "/officialVeterinarian/country", json!("MX"));
    set(document, "/arrival/countryOfDeparture", json!("MX"));
    set(document, "/receipt/countryOfDeparture", json!("MX"));
}

/// The dog was in Mexico for a time, which ended so many days from the day six months before its arrival.
fn was_in_mexico(document: &mut Value, maker: &Maker, days: i64) {
    mexican(document);
    let until = after(&maker.day(3), -6, days);
    let stays = json!([
        ended("US", &maker.day(-900), &maker.day(-250), "free"),
        ended("MX", &maker.day(-250), &until, "lowRisk"),
        ended("US", &until, &maker.day(-100), "free"),
        stay("PH", &maker.day(-100), "highRisk")
    ]);
    set(document, "/stays", stays);
}

const ELSEWHERE: &[Row] = &[
    (
        "departure-from-where-the-dog-was-not",
        "the dog departs from a country in which it was not",
        |document, _| mexican(document),
    ),
    (
        "departure-from-where-the-dog-was-a-day-before-the-six-months",
        "the dog departs from a country that it left the day before the last six months",
        |document, maker| was_in_mexico(document, maker, -1),
    ),
];

const THERE: &[Row] = &[(
    "departure-from-where-the-dog-was-six-months-before",
    "the dog departs from a country in which it was on the first of the last six months",
    |document, maker| was_in_mexico(document, maker, 0),
)];

/// The certificate has a pet passport with a service of this day in this country.
fn passport(document: &mut Value, day: &str, country: &str) {
    set(
        document,
        "/records",
        json!([{
            "type": "VeterinaryRecord",
            "kind": "petPassport",
            "country": country,
            "performedOn": day
        }]),
    );
}

/// The dog from Germany as its certificate is in practice: nobody there states that it is free from screwworm.
fn germany() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "dog-from-germany",
                "neither the risk of Germany nor whether screwworm exists there is known",
            )
            .before(|document, maker| {
                german(document, maker);
                remove(document, "/screwworm");
            })
            .requirements_undecided(code("country-risk"))
            .requirements_undecided(code("screwworm-region"))
            .done(),
    ]
}

/// The record of a foreign export certificate: a warning beside what is not known.
fn records() -> Vec<Recipe> {
    let (risk, missing) = (code("country-risk"), code("records-missing"));
    // The dog is shipped on day 2.
    let of = |name, title, days: i64, country: &'static str| {
        SAMPLE
            .vector(name, title)
            .before(move |document, maker| {
                german(document, maker);
                let day = after(&maker.day(2), -6, days);
                passport(document, &day, country);
            })
            .requirements_undecided(&risk)
    };
    vec![
        of(
            "record-a-day-younger-than-six-months",
            "the only record is of the day after the one six months before the shipment",
            1,
            "DE",
        )
        .warns(&missing)
        .done(),
        of(
            "record-six-months-old",
            "a record is of the day six months before the shipment",
            0,
            "DE",
        )
        .shows(&[&missing])
        .done(),
        of(
            "record-of-another-country",
            "the only record is of another country than the one that exports",
            0,
            "FR",
        )
        .warns(&missing)
        .done(),
        SAMPLE
            .vector(
                "records-missing",
                "an export certificate comes without any record",
            )
            .before(|document, maker| {
                german(document, maker);
                remove(document, "/records");
            })
            .requirements_undecided(&risk)
            .warns(&missing)
            .done(),
    ]
}
