//! The members of the certificate and their structure.

use super::{Maker, Recipe, Row, SAMPLE, Value, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("exporting-country", NO_COUNTRY),
        SAMPLE.not_met("official-veterinarian", NO_OFFICIAL),
        SAMPLE.not_met("owner", NO_OWNER),
        SAMPLE.met("owner", OWNER),
        SAMPLE.not_met("importer", NO_IMPORTER),
        SAMPLE.not_met("destination", NO_DESTINATION),
        SAMPLE.not_met("animal", NO_ANIMAL),
        SAMPLE.not_met("age", NO_AGE),
        SAMPLE.not_met("microchip", NO_CHIP),
        SAMPLE.not_met("purpose", NO_PURPOSE),
        SAMPLE.not_met("rabies-vaccination", NO_VACCINATION),
        SAMPLE.not_met("stays", NO_STAYS),
        SAMPLE.met("records", RECORDS),
        SAMPLE.not_met("records", NO_RECORDS),
        SAMPLE.not_met("arrival", NO_ARRIVAL),
        SAMPLE.met("issued-for-country", OTHER_COUNTRY),
        SAMPLE.not_met("issued-for-country", NO_OTHER_COUNTRY),
        SAMPLE.not_met("receipt", NO_RECEIPT),
        SAMPLE.not_met("shipped-on", NOT_SHIPPED),
        SAMPLE.met("shipped-on", SHIPPED),
        SAMPLE.not_met("issued-on", NOT_DATED),
        SAMPLE.met("issued-on", DATED),
        SAMPLE.not_met("document", NO_DOCUMENT),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_COUNTRY: &[Row] = &[
    (
        "exporting-country-missing",
        "whose official certifies is not said",
        |document, _| remove(document, "/exportingCountry"),
    ),
    (
        "exporting-country-of-three-letters",
        "a country is two letters",
        |document, _| set(document, "/exportingCountry", json!("PHL")),
    ),
];

const NO_OFFICIAL: &[Row] = &[
    (
        "official-missing",
        "no official veterinarian certifies",
        |document, _| remove(document, "/officialVeterinarian"),
    ),
    (
        "official-of-another-country",
        "the official veterinarian acts for another country than the one that exports",
        |document, _| set(document, "/officialVeterinarian/country", json!("MX")),
    ),
];

const NO_OWNER: &[Row] = &[
    (
        "owner-same-as-producer",
        "the owner is the same as a party that the certificate does not have",
        |document, _| set(document, "/owner/role", json!("producer")),
    ),
    (
        "owner-without-telephone",
        "the telephone number of the owner is missing",
        |document, _| {
            set(
                document,
                "/owner",
                json!({ "type": "DogOwner", "legalName": "Ana Cruz", "email": "ana@example.com" }),
            );
        },
    ),
];

const OWNER: &[Row] = &[(
    "owner-absent",
    "a certificate need not name the owner",
    |document, _| remove(document, "/owner"),
)];

const NO_IMPORTER: &[Row] = &[
    (
        "importer-missing",
        "nobody imports the dog",
        |document, _| remove(document, "/importer"),
    ),
    (
        "importer-same-as-itself",
        "the importer has to be named",
        |document, _| set(document, "/importer", super::same_as("importer")),
    ),
];

const NO_DESTINATION: &[Row] = &[
    (
        "destination-without-country",
        "the address of the destination has no country",
        |document, _| remove(document, "/destination/addressCountry"),
    ),
    (
        "destination-as-text",
        "the destination is a text where an address belongs",
        |document, _| set(document, "/destination", json!("12 Elm Street, Denver")),
    ),
];

const NO_ANIMAL: &[Row] = &[
    ("animal-missing", "no dog is described", |document, _| {
        remove(document, "/animal")
    }),
    (
        "animal-fox",
        "a certificate of this type is for dogs only",
        |document, _| set(document, "/animal/species", json!("fox")),
    ),
    (
        "animal-name-empty",
        "the name of the dog is empty",
        |document, _| set(document, "/animal/animalName", json!("")),
    ),
];

const NO_AGE: &[Row] = &[
    (
        "age-missing",
        "neither birth nor age is given",
        |document, _| remove(document, "/animal/dateOfBirth"),
    ),
    (
        "age-of-too-many-months",
        "an approximate age of 401 months is none",
        |document, maker| {
            remove(document, "/animal/dateOfBirth");
            set(
                document,
                "/animal/approximateAge",
                json!({ "type": "ApproximateAge", "months": 401, "on": maker.day(-10) }),
            );
        },
    ),
];

const NO_CHIP: &[Row] = &[
    (
        "microchip-missing",
        "the dog has no microchip",
        |document, _| remove(document, "/animal/microchip"),
    ),
    (
        "microchip-as-text",
        "the microchip is its number alone",
        |document, _| set(document, "/animal/microchip", json!(super::super::CHIP)),
    ),
];

const NO_PURPOSE: &[Row] = &[
    (
        "purpose-missing",
        "what the dog comes for is not said",
        |document, _| remove(document, "/purpose"),
    ),
    (
        "purpose-unknown",
        "breeding is none of the purposes",
        |document, _| set(document, "/purpose", json!("breeding")),
    ),
];

const NO_VACCINATION: &[Row] = &[
    (
        "rabies-vaccination-missing",
        "where the dog was vaccinated is not said",
        |document, _| remove(document, "/rabiesVaccination"),
    ),
    (
        "rabies-vaccination-as-truth-value",
        "that the dog was vaccinated does not say where",
        |document, _| set(document, "/rabiesVaccination", json!(true)),
    ),
];

const NO_STAYS: &[Row] = &[
    (
        "stays-missing",
        "the certificate does not say where the dog was",
        |document, _| remove(document, "/stays"),
    ),
    (
        "stays-empty",
        "the list of stays is empty",
        |document, _| set(document, "/stays", json!([])),
    ),
    (
        "stay-ends-before-it-begins",
        "a stay ends the day before it begins",
        |document, maker| set(document, "/stays/0/until", json!(maker.day(-901))),
    ),
    (
        "stay-without-country",
        "the country of a stay is missing",
        |document, _| remove(document, "/stays/1/country"),
    ),
];

/// A record of this kind.
fn record(maker: &Maker, kind: &str) -> Value {
    json!({
        "type": "VeterinaryRecord",
        "kind": kind,
        "country": "PH",
        "performedOn": maker.day(-90)
    })
}

const RECORDS: &[Row] = &[(
    "record-of-payment",
    "a proof of payment is a record",
    |document, maker| {
        set(
            document,
            "/records",
            json!([record(maker, "proofOfPayment")]),
        )
    },
)];

const NO_RECORDS: &[Row] = &[
    (
        "record-of-unknown-kind",
        "a photograph is no veterinary record",
        |document, maker| set(document, "/records", json!([record(maker, "photograph")])),
    ),
    (
        "second-record-without-day",
        "of the second of two records the day of the service is missing",
        |document, maker| {
            let records = [
                record(maker, "petPassport"),
                record(maker, "proofOfPayment"),
            ];
            set(document, "/records", json!(records));
            remove(document, "/records/1/performedOn");
        },
    ),
];

const NO_ARRIVAL: &[Row] = &[
    (
        "arrival-without-mode",
        "how the dog arrives is not said",
        |document, _| remove(document, "/arrival/mode"),
    ),
    (
        "arrival-at-port-of-three-digits",
        "a port is four digits",
        |document, _| set(document, "/arrival/port", json!("330")),
    ),
];

const OTHER_COUNTRY: &[Row] = &[(
    "issued-for-country",
    "a certificate may name the country to which the dog travels",
    |document, _| set(document, "/issuedForCountry", json!("DE")),
)];

const NO_OTHER_COUNTRY: &[Row] = &[
    (
        "issued-for-country-in-lower-case",
        "a country is two capital letters",
        |document, _| set(document, "/issuedForCountry", json!("de")),
    ),
    (
        "issued-for-country-of-three-letters",
        "a country is two letters",
        |document, _| set(document, "/issuedForCountry", json!("DEU")),
    ),
];

const NO_RECEIPT: &[Row] = &[
    (
        "receipt-without-number",
        "the number of the receipt is missing",
        |document, _| remove(document, "/receipt/receiptNumber"),
    ),
    (
        "receipt-without-microchip",
        "the receipt is for no dog",
        |document, _| set(document, "/receipt/microchipNumbers", json!([])),
    ),
    (
        "receipt-with-instant",
        "the day of the receipt is an instant",
        |document, maker| set(document, "/receipt/issuedOn", json!(maker.instant(-86_400))),
    ),
];

const NOT_SHIPPED: &[Row] = &[
    (
        "shipped-on-missing",
        "when the dog leaves is not said",
        |document, _| remove(document, "/shippedOn"),
    ),
    (
        "shipped-two-days-after-arrival",
        "the dog leaves two days after its arrival",
        |document, maker| {
            set(document, "/shippedOn", json!(maker.day(5)));
            set(document, "/issuedOn", json!(maker.day(0)));
            set(document, "/screwworm/inspectedOn", json!(maker.day(0)));
        },
    ),
];

const SHIPPED: &[Row] = &[
    (
        "shipped-on-day-of-arrival",
        "the dog leaves and arrives on one day",
        |document, maker| set(document, "/shippedOn", json!(maker.day(3))),
    ),
    (
        "shipped-the-day-after-arrival",
        "the dog crosses the date line and arrives on the day before it left",
        |document, maker| {
            set(document, "/shippedOn", json!(maker.day(4)));
            set(document, "/screwworm/inspectedOn", json!(maker.day(-1)));
        },
    ),
];

const NOT_DATED: &[Row] = &[
    (
        "issued-on-missing",
        "the certificate is not dated",
        |document, _| remove(document, "/issuedOn"),
    ),
    (
        "issued-two-days-after-signature",
        "the certificate is dated two days after it was signed",
        |document, maker| set(document, "/issuedOn", json!(maker.day(1))),
    ),
];

const DATED: &[Row] = &[(
    "issued-tomorrow",
    "a certificate may be dated the day after the UTC date of its signature: the zone of the office",
    |document, maker| set(document, "/issuedOn", json!(maker.day(0))),
)];

const NO_DOCUMENT: &[Row] = &[
    (
        "certificate-number-missing",
        "the certificate has no number",
        |document, _| remove(document, "/certificateNumber"),
    ),
    (
        "member-unknown",
        "the certificate has a member that this type does not have",
        |document, _| set(document, "/description", json!("P1234567")),
    ),
];
