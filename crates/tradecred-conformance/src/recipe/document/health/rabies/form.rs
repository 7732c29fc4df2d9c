//! Destination, exporting country and language of the foreign form.

use super::{Recipe, Row, SAMPLE, json, remove, set, us_not_met};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("destination", NO_DESTINATION),
        SAMPLE.not_met("exporting-country", NO_COUNTRY),
        us_not_met("exporting-country", HOME_COUNTRY),
        SAMPLE.not_met("language", NOT_ENGLISH),
        SAMPLE.met("language", ENGLISH),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_DESTINATION: &[Row] = &[
    (
        "destination-missing",
        "a foreign form does not say where the dog will live",
        |document, _| remove(document, "/destination"),
    ),
    (
        "destination-in-canada",
        "the dog will live in another country than the United States",
        |document, _| set(document, "/destination/addressCountry", json!("CA")),
    ),
    (
        "destination-without-street",
        "the address of the destination has no street",
        |document, _| remove(document, "/destination/streetAddress"),
    ),
];

const NO_COUNTRY: &[Row] = &[
    (
        "exporting-country-missing",
        "in which country the form was completed is not said",
        |document, _| remove(document, "/exportingCountry"),
    ),
    (
        "exporting-country-in-words",
        "the country is given by its name",
        |document, _| set(document, "/exportingCountry", json!("Philippines")),
    ),
    (
        "foreign-form-of-the-united-states",
        "a foreign form was completed in the United States",
        |document, _| {
            set(document, "/exportingCountry", json!("US"));
            set(document, "/officialVeterinarian/country", json!("US"));
        },
    ),
];

const HOME_COUNTRY: &[Row] = &[(
    "us-form-of-mexico",
    "a U.S. form was completed in another country",
    |document, _| {
        set(document, "/exportingCountry", json!("MX"));
        set(document, "/officialVeterinarian/country", json!("MX"));
    },
)];

const NOT_ENGLISH: &[Row] = &[
    (
        "language-missing",
        "the language of the form is not said",
        |document, _| remove(document, "/language"),
    ),
    (
        "language-spanish",
        "a foreign form is completed in Spanish",
        |document, _| set(document, "/language", json!("es")),
    ),
    (
        "language-that-begins-like-english",
        "a tag that begins with the letters of English is another language",
        |document, _| set(document, "/language", json!("enm")),
    ),
];

const ENGLISH: &[Row] = &[
    (
        "language-british",
        "British English is English",
        |document, _| set(document, "/language", json!("en-GB")),
    ),
    (
        "language-in-capitals",
        "language tags are compared without case",
        |document, _| set(document, "/language", json!("EN")),
    ),
];
