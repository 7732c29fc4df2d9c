//! Where the dog was, and what follows from that for the foreign form.

use super::{
    Maker, Recipe, Row, SAMPLE, Value, arrival, code, ended, german, json, remove, set, stay,
    undecided,
};
use crate::recipe::document::change::after;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        undecided("country-risk", NOT_KNOWN),
        SAMPLE.met("country-risk", NOT_ASKED),
        undecided("stays-incomplete", INCOMPLETE),
        SAMPLE.not_met("departure-country", ELSEWHERE),
        SAMPLE.met("departure-country", THERE),
        SAMPLE.not_met("port", CLOSED),
        SAMPLE.met("port", OPEN),
        other_country(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The day that is this many days off the one six months before the arrival.
fn six_months_before(maker: &Maker, days: i64) -> String {
    after(&maker.day(20), -6, days)
}

/// The dog was in a country at high risk until a day, and since then in Germany.
fn moved(document: &mut Value, maker: &Maker, until: &str) {
    german(document, maker);
    let then = ended("PH", &maker.day(-900), until, "highRisk");
    let since = stay("DE", until, "lowRisk");
    set(document, "/stays", json!([then, since]));
}

const NOT_KNOWN: &[Row] = &[
    (
        "dog-from-germany",
        "that Germany is not at high risk is said, and the table does not confirm it",
        german,
    ),
    (
        "dog-from-a-country-not-in-the-table",
        "a country that is stated to be free of dog rabies is not in the table",
        |document, maker| {
            german(document, maker);
            set(document, "/stays/0/country", json!("JP"));
            set(document, "/stays/0/rabiesStatus", json!("free"));
            set(document, "/exportingCountry", json!("MX"));
            set(document, "/officialVeterinarian/country", json!("MX"));
            remove(document, "/arrival");
        },
    ),
    (
        "dog-from-two-countries",
        "the risk is not known of either of two countries",
        |document, maker| {
            german(document, maker);
            let day = maker.day(-60);
            let stays = json!([
                ended("FR", &maker.day(-900), &day, "free"),
                stay("DE", &day, "lowRisk")
            ]);
            set(document, "/stays", stays);
        },
    ),
    (
        "high-risk-stay-a-day-before-the-six-months",
        "a stay in a country at high risk that ended before the last six months is not one of them",
        |document, maker| {
            moved(document, maker, &six_months_before(maker, -1));
        },
    ),
    (
        "dog-from-germany-by-way-of-the-united-states",
        "a stay in the United States is asked for no risk, the one in Germany is",
        |document, maker| {
            german(document, maker);
            let day = maker.day(-60);
            let stays = json!([
                ended("US", &maker.day(-900), &day, "highRisk"),
                stay("DE", &day, "lowRisk")
            ]);
            set(document, "/stays", stays);
        },
    ),
];

const NOT_ASKED: &[Row] = &[
    (
        "high-risk-stay-on-the-first-day-of-the-six-months",
        "a stay in a country at high risk that ended on the first of the last six months makes the dog one at high risk",
        |document, maker| {
            moved(document, maker, &six_months_before(maker, 0));
        },
    ),
    (
        "high-risk-stay-on-the-day-of-arrival",
        "a stay in a country at high risk that begins on the day of arrival makes the dog one at high risk",
        |document, maker| {
            german(document, maker);
            set(document, "/stays/1", stay("PH", &maker.day(20), "highRisk"));
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
    (
        "stays-with-a-gap-at-high-risk",
        "where the dog was is not asked day by day of a dog at high risk",
        |document, maker| {
            set(document, "/stays/0/from", json!(maker.day(-30)));
        },
    ),
];

const INCOMPLETE: &[Row] = &[
    (
        "stays-missing",
        "a foreign form does not say where the dog was",
        |document, _| remove(document, "/stays"),
    ),
    (
        "stays-empty",
        "the list of stays is empty",
        |document, _| set(document, "/stays", json!([])),
    ),
    (
        "stays-begin-a-day-late",
        "where the dog was on the first of the last six months is not said",
        |document, maker| {
            german(document, maker);
            set(
                document,
                "/stays/0/from",
                json!(six_months_before(maker, 1)),
            );
        },
    ),
    (
        "stays-with-a-gap-of-a-day",
        "where the dog was on one day between two stays is not said",
        |document, maker| {
            german(document, maker);
            let stays = json!([
                ended("FR", &maker.day(-900), &maker.day(-61), "free"),
                stay("DE", &maker.day(-59), "lowRisk")
            ]);
            set(document, "/stays", stays);
        },
    ),
    (
        "stays-end-two-days-before-arrival",
        "where the dog was on the day before its arrival is not said",
        |document, maker| {
            german(document, maker);
            set(document, "/stays/0/until", json!(maker.day(18)));
        },
    ),
];

const ELSEWHERE: &[Row] = &[
    (
        "departure-from-where-the-dog-was-not",
        "the dog departs from a country in which it was not",
        |document, _| set(document, "/arrival/countryOfDeparture", json!("SG")),
    ),
    (
        "departure-from-where-the-dog-was-long-ago",
        "the dog departs from a country in which it was before the last six months only",
        |document, maker| {
            let day = six_months_before(maker, -1);
            set(
                document,
                "/stays/1",
                ended("SG", &maker.day(-900), &day, "free"),
            );
            set(document, "/arrival/countryOfDeparture", json!("SG"));
        },
    ),
    (
        "departure-from-where-the-dog-will-be",
        "the dog departs from a country in which it will be after its arrival",
        |document, maker| {
            set(document, "/stays/1", stay("SG", &maker.day(21), "free"));
            set(document, "/arrival/countryOfDeparture", json!("SG"));
        },
    ),
];

const THERE: &[Row] = &[(
    "departure-from-where-the-dog-was-for-a-day",
    "the dog departs from a country in which it was on the first of the last six months only",
    |document, maker| {
        let day = six_months_before(maker, 0);
        set(
            document,
            "/stays/1",
            ended("SG", &maker.day(-900), &day, "free"),
        );
        set(document, "/arrival/countryOfDeparture", json!("SG"));
    },
)];

const CLOSED: &[Row] = &[
    (
        "high-risk-by-land",
        "a dog at high risk that was vaccinated abroad arrives by land",
        |document, _| set(document, "/arrival/mode", json!("land")),
    ),
    (
        "high-risk-by-sea",
        "a dog at high risk that was vaccinated abroad arrives by sea",
        |document, _| set(document, "/arrival/mode", json!("sea")),
    ),
    (
        "high-risk-service-animal-by-land",
        "a service animal at high risk that was vaccinated abroad arrives by land",
        |document, _| {
            set(document, "/arrival/mode", json!("land"));
            set(document, "/arrival/serviceAnimal", json!(true));
        },
    ),
    (
        "high-risk-by-sea-no-service-animal",
        "it is said that a dog at high risk that arrives by sea is no service animal",
        |document, _| {
            set(document, "/arrival/mode", json!("sea"));
            set(document, "/arrival/serviceAnimal", json!(false));
        },
    ),
];

const OPEN: &[Row] = &[(
    "high-risk-service-animal-by-sea",
    "a service animal at high risk that was vaccinated abroad arrives by sea",
    |document, _| {
        set(document, "/arrival/mode", json!("sea"));
        set(document, "/arrival/serviceAnimal", json!(true));
    },
)];

/// The form of another country than that of departure: a warning beside what is not known.
fn other_country() -> Vec<Recipe> {
    let (risk, same) = (code("country-risk"), code("same-country"));
    vec![
        SAMPLE
            .vector(
                "form-of-another-country-than-departure",
                "a dog not at high risk departs from another country than the one of its form",
            )
            .before(|document, maker| {
                german(document, maker);
                let day = maker.day(-5);
                let stays = json!([
                    ended("DE", &maker.day(-900), &day, "lowRisk"),
                    stay("FR", &day, "free")
                ]);
                set(document, "/stays", stays);
                set(document, "/arrival", arrival(&maker.day(20), "FR"));
            })
            .requirements_undecided(&risk)
            .warns(&same)
            .done(),
        SAMPLE
            .vector(
                "form-of-a-country-where-the-dog-was-not",
                "a dog not at high risk departs from where it always was, with the form of another country",
            )
            .before(|document, maker| {
                german(document, maker);
                set(document, "/exportingCountry", json!("MX"));
                set(document, "/officialVeterinarian/country", json!("MX"));
            })
            .requirements_undecided(&risk)
            .warns(&same)
            .done(),
        SAMPLE
            .vector(
                "form-of-another-country-at-high-risk",
                "a dog at high risk may depart from another country than the one of its form",
            )
            .before(|document, maker| {
                set(document, "/stays/1", stay("SG", &maker.day(-5), "free"));
                set(document, "/arrival/countryOfDeparture", json!("SG"));
            })
            .shows(&[&same])
            .done(),
        SAMPLE
            .vector(
                "low-risk-by-land",
                "a dog not at high risk may arrive by land, once that is known",
            )
            .before(|document, maker| {
                german(document, maker);
                set(document, "/arrival/mode", json!("land"));
            })
            .requirements_undecided(&risk)
            .shows(&[code("port")])
            .done(),
    ]
}
