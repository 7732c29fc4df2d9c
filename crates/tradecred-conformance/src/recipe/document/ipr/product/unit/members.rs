//! The members of a unit, and what the rules ask of custodian and day.

use super::{By, Maker, Recipe, Row, SAMPLE, SERIAL, Value, json, numbered, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("gtin", NO_GTIN),
        SAMPLE.not_met("serial", NO_SERIAL),
        SAMPLE.met("lot", LOTS),
        SAMPLE.not_met("lot", NO_LOT),
        SAMPLE.not_met("brand", NO_BRAND),
        SAMPLE.not_met("model", NO_MODEL),
        SAMPLE.not_met("manufacturer", NO_MANUFACTURER),
        SAMPLE.not_met("gtin-holder", NO_HOLDER),
        SAMPLE.met("custodian", CUSTODIAN),
        SAMPLE.not_met("custodian", NO_CUSTODIAN),
        SAMPLE.not_met("country-of-origin", NO_ORIGIN),
        SAMPLE.met("made-at", MADE_AT),
        SAMPLE.not_met("made-at", NOT_MADE),
        SAMPLE.met("intended-market", MARKET),
        SAMPLE.not_met("intended-market", NO_MARKET),
        SAMPLE.not_met("document", NO_DOCUMENT),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_GTIN: &[Row] = &[
    ("gtin-missing", "the unit has no GTIN", |document, _| {
        remove(document, "/gtin");
    }),
    (
        "gtin-check-digit-wrong",
        "the check digit of the GTIN is wrong",
        |document, _| set(document, "/gtin", json!("09520123456789")),
    ),
    (
        "gtin-of-11-digits",
        "the GTIN has 11 digits",
        |document, _| set(document, "/gtin", json!("95201234567")),
    ),
];

const NO_SERIAL: &[Row] = &[
    ("serial-missing", "the unit has no serial", |document, _| {
        remove(document, "/serial");
    }),
    ("serial-empty", "the serial is empty", |document, _| {
        set(document, "/serial", json!(""));
    }),
    (
        "serial-of-21-characters",
        "the serial has 21 characters",
        |document, _| set(document, "/serial", json!("7hQ-x2.Lm_90aBcDeF1gh")),
    ),
    (
        "serial-with-number-sign",
        "the serial has a character that is none of the 82",
        |document, _| set(document, "/serial", json!("7hQ-x2#Lm_90aBcDeF1g")),
    ),
];

const LOTS: &[Row] = &[(
    "lot-of-20-characters",
    "a lot may have 20 characters",
    |document, _| numbered(document, SERIAL, Some("L2026-07-00000000001")),
)];

const NO_LOT: &[Row] = &[
    ("lot-with-space", "the lot has a space", |document, _| {
        set(document, "/lot", json!("L 2026"));
    }),
    (
        "lot-of-21-characters",
        "the lot has 21 characters",
        |document, _| set(document, "/lot", json!("L2026-07-000000000001")),
    ),
];

const NO_BRAND: &[Row] = &[
    ("brand-missing", "the unit has no brand", |document, _| {
        remove(document, "/brand");
    }),
    ("brand-blank", "the brand is a blank", |document, _| {
        set(document, "/brand", json!(" "));
    }),
];

const NO_MODEL: &[Row] = &[
    ("model-missing", "the unit has no model", |document, _| {
        remove(document, "/model");
    }),
    ("model-as-number", "the model is a number", |document, _| {
        set(document, "/model", json!(7));
    }),
];

const NO_MANUFACTURER: &[Row] = &[
    (
        "manufacturer-missing",
        "nobody is named as the manufacturer",
        |document, _| remove(document, "/manufacturer"),
    ),
    (
        "manufacturer-of-no-form",
        "the manufacturer is of a form that no party has",
        |document, _| set(document, "/manufacturer", json!({ "type": "Worldwide" })),
    ),
    (
        "manufacturer-without-address",
        "the manufacturer has no address",
        |document, _| remove(document, "/manufacturer/address"),
    ),
];

const NO_HOLDER: &[Row] = &[
    (
        "gtin-holder-of-no-form",
        "the holder of the prefix is of a form that no party has",
        |document, _| set(document, "/gtinHolder", json!({ "type": "Worldwide" })),
    ),
    (
        "gtin-holder-without-name",
        "the holder of the prefix has no legal name",
        |document, _| remove(document, "/gtinHolder/legalName"),
    ),
];

const CUSTODIAN: &[Row] = &[(
    "custodian-with-did",
    "a unit may be in the custody of another than its maker at first",
    |document, maker| set(document, "/custodian", By::Distributor.known(maker)),
)];

fn custodian_of(id: Option<&str>, document: &mut Value, _: &Maker) {
    let mut custodian = By::Distributor.named();
    if let (Some(id), Some(members)) = (id, custodian.as_object_mut()) {
        members.insert("id".to_owned(), json!(id));
    }
    set(document, "/custodian", custodian);
}

const NO_CUSTODIAN: &[Row] = &[
    (
        "custodian-of-no-form",
        "the custodian is of a form that no party has",
        |document, _| set(document, "/custodian", json!({ "type": "Worldwide" })),
    ),
    (
        "custodian-without-did",
        "the custodian has no DID, by which its events could be known",
        |document, maker| custodian_of(None, document, maker),
    ),
    (
        "custodian-with-address-of-the-web",
        "the custodian has an address of the web in place of a DID",
        |document, maker| custodian_of(Some("https://shoes.example"), document, maker),
    ),
];

const NO_ORIGIN: &[Row] = &[
    (
        "origin-missing",
        "the unit has no country of origin",
        |document, _| remove(document, "/countryOfOrigin"),
    ),
    (
        "origin-of-three-letters",
        "the country of origin is written with three letters",
        |document, _| set(document, "/countryOfOrigin", json!("PRT")),
    ),
];

const MADE_AT: &[Row] = &[(
    "made-tomorrow",
    "a unit may be dated the day after the UTC date of its signature: the zone of the maker",
    |document, maker| set(document, "/madeAt", json!(maker.day(0))),
)];

const NOT_MADE: &[Row] = &[
    (
        "made-at-missing",
        "the unit does not say when it was made",
        |document, _| remove(document, "/madeAt"),
    ),
    (
        "made-on-no-day",
        "the unit was made on a day that the calendar does not have",
        |document, _| set(document, "/madeAt", json!("2026-02-30")),
    ),
    (
        "made-in-future",
        "the unit was made two days after the day asked about",
        |document, maker| set(document, "/madeAt", json!(maker.day(2))),
    ),
    (
        "made-two-days-after-signature",
        "the unit was made two days after it was signed",
        |document, maker| set(document, "/madeAt", json!(maker.day(1))),
    ),
];

const MARKET: &[Row] = &[(
    "market-worldwide",
    "a unit may be meant for the whole world",
    |document, _| set(document, "/intendedMarket", json!({ "type": "Worldwide" })),
)];

const NO_MARKET: &[Row] = &[
    (
        "market-missing",
        "the unit does not say for which market it is",
        |document, _| remove(document, "/intendedMarket"),
    ),
    (
        "market-of-no-country",
        "the market has an empty list of countries",
        |document, _| set(document, "/intendedMarket/countries", json!([])),
    ),
    (
        "market-as-list",
        "the market is a list of countries and no object",
        |document, _| set(document, "/intendedMarket", json!(["US"])),
    ),
    (
        "market-of-unknown-form",
        "the market is of a form that there is not",
        |document, _| {
            set(
                document,
                "/intendedMarket",
                json!({ "type": "OwnerItself" }),
            )
        },
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "remarks-as-list",
        "the remarks are a list",
        |document, _| set(document, "/remarks", json!(["first of its lot"])),
    ),
    (
        "external-reference-without-system",
        "a reference to another system does not name it",
        |document, _| {
            let reference = json!({ "type": "ExternalReference", "key": "4711" });
            set(document, "/externalRefs", json!([reference]));
        },
    ),
    ("remarks-blank", "the remarks are a blank", |document, _| {
        set(document, "/remarks", json!(" "));
    }),
];
