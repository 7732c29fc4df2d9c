//! Vectors of the in-bond movement by itself (SPEC chapter *In-bond movement*).

use serde_json::{Value, json};

use super::{
    ANOTHER_NUMBER, Area, Draft, FILER, MOVEMENT, Maker, NUMBER, Recipe, Row, Sample, filed,
    movement, no_claim, reference, remove, set, transcribed, trust,
};

mod dates;
mod goods;
mod parties;
mod preceding;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a complete movement is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "in-bond-movement.in-bond-number",
                    "in-bond-movement.entry-type",
                    "in-bond-movement.importer",
                    "in-bond-movement.consignee",
                    "in-bond-movement.goods",
                    "in-bond-movement.htsus",
                    "in-bond-movement.carrier-bonded",
                    "in-bond-movement.document",
                ])
            },
        ),
        SAMPLE.met("in-bond-number", NUMBERS),
        SAMPLE.not_met("in-bond-number", NO_NUMBER),
        types(),
        SAMPLE.not_met("entry-type", NO_TYPE),
        SAMPLE.not_met("origination-port", NO_ORIGIN),
        SAMPLE.not_met("destination-port", NO_DESTINATION),
        SAMPLE.not_met("foreign-destination", NO_COUNTRY),
        SAMPLE.met("transport-modes", MODES),
        SAMPLE.not_met("transport-modes", NO_MODES),
        SAMPLE.not_met("carnet", NO_CARNET),
        SAMPLE.not_met("importation", NO_IMPORTATION),
        SAMPLE.not_met("goods-now-at", NO_PLACE),
        SAMPLE.not_met("document", NO_DOCUMENT),
        parties::recipes(),
        goods::recipes(),
        dates::recipes(),
        preceding::recipes(),
        transcribed(&SAMPLE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it: the filer is the issuer of the input.
pub(super) static SAMPLE: Sample = Sample {
    area: Area {
        name: "in-bond-movement",
        good: |maker| movement(maker, &maker.issuer(), -86_400),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| trust(evidence, maker, FILER),
};

const NUMBERS: &[Row] = &[
    (
        "number-check-digit-two",
        "the check digit of 25770005 is 2",
        |document, _| set(document, "/inBondNumber", json!("257700052")),
    ),
    (
        "number-check-digit-four",
        "the check digit of 25770000 is 4",
        |document, _| set(document, "/inBondNumber", json!("257700004")),
    ),
];

const NO_NUMBER: &[Row] = &[
    (
        "number-missing",
        "the movement has no in-bond number",
        |document, _| remove(document, "/inBondNumber"),
    ),
    (
        "number-check-digit-wrong",
        "the check digit of 25770003 is 0, not 1",
        |document, _| set(document, "/inBondNumber", json!("257700031")),
    ),
    (
        "number-check-digit-seven",
        "a remainder of a division by seven is never 7, though it leaves the same as 0",
        |document, _| set(document, "/inBondNumber", json!("257700037")),
    ),
    (
        "number-without-check-digit",
        "the in-bond number has its serial only",
        |document, _| set(document, "/inBondNumber", json!("25770003")),
    ),
];

fn types() -> Vec<Recipe> {
    const CODE: &str = "in-bond-movement.foreign-destination-missing";
    let of_type = |name: &str, title, entry_type: &'static str, country: Option<&'static str>| {
        SAMPLE.vector(name, title).before(move |document, _| {
            set(document, "/entryType", json!(entry_type));
            if let Some(country) = country {
                set(document, "/foreignDestinationCountry", json!(country));
            }
        })
    };
    vec![
        of_type(
            "type-62-with-foreign-destination",
            "a transportation and exportation names its final foreign destination",
            "62",
            Some("CA"),
        )
        .shows(&[
            "in-bond-movement.entry-type",
            "in-bond-movement.foreign-destination",
            CODE,
        ])
        .done(),
        of_type(
            "type-63-with-foreign-destination",
            "an immediate exportation names its final foreign destination",
            "63",
            Some("MX"),
        )
        .shows(&["in-bond-movement.entry-type", CODE])
        .done(),
        of_type(
            "type-62-without-foreign-destination",
            "a transportation and exportation names no foreign destination",
            "62",
            None,
        )
        .warns(CODE)
        .done(),
        of_type(
            "type-61-with-foreign-destination",
            "an immediate transportation names a foreign destination",
            "61",
            Some("CA"),
        )
        .warns(CODE)
        .done(),
    ]
}

const NO_TYPE: &[Row] = &[
    (
        "type-missing",
        "the movement has no class of entry",
        |document, _| remove(document, "/entryType"),
    ),
    (
        "type-64",
        "there is no class of entry 64 among movements in bond",
        |document, _| set(document, "/entryType", json!("64")),
    ),
    (
        "type-as-number",
        "the class of entry is a JSON number",
        |document, _| set(document, "/entryType", json!(61)),
    ),
    (
        "type-in-words",
        "the class of entry is its name",
        |document, _| set(document, "/entryType", json!("IT")),
    ),
];

const NO_ORIGIN: &[Row] = &[
    (
        "origination-port-missing",
        "the movement starts nowhere",
        |document, _| remove(document, "/originationPort"),
    ),
    (
        "origination-port-of-five-letters",
        "the origination port is a UN/LOCODE",
        |document, _| set(document, "/originationPort", json!("USLAX")),
    ),
    (
        "first-port-of-three-digits",
        "the first port of unlading has three digits",
        |document, _| set(document, "/firstPortOfUnlading", json!("270")),
    ),
];

const NO_DESTINATION: &[Row] = &[
    (
        "destination-port-missing",
        "the movement goes nowhere",
        |document, _| remove(document, "/destinationPort"),
    ),
    (
        "destination-port-of-five-digits",
        "the port of destination has five digits",
        |document, _| set(document, "/destinationPort", json!("39010")),
    ),
];

const NO_COUNTRY: &[Row] = &[
    (
        "foreign-destination-in-words",
        "the foreign destination is a name and no code",
        |document, _| {
            set(document, "/entryType", json!("62"));
            set(document, "/foreignDestinationCountry", json!("Canada"));
        },
    ),
    (
        "foreign-destination-in-small-letters",
        "the foreign destination is two small letters",
        |document, _| {
            set(document, "/entryType", json!("63"));
            set(document, "/foreignDestinationCountry", json!("mx"));
        },
    ),
];

/// A reference to a carnet that is not at hand.
fn carnet(maker: &Maker) -> Value {
    let mut carnet = reference(&filed(maker, |_, _| {}));
    super::base::set(&mut carnet, "/id", maker.uuid("carnet"));
    super::base::set(&mut carnet, "/credentialType", "AtaCarnetCredential");
    carnet
}

const MODES: &[Row] = &[(
    "modes-rail-and-truck",
    "a movement may have several modes",
    |document, _| set(document, "/transportModes", json!(["rail", "truck"])),
)];

const NO_MODES: &[Row] = &[
    (
        "modes-empty",
        "the merchandise moves in no way",
        |document, _| set(document, "/transportModes", json!([])),
    ),
    (
        "mode-unknown",
        "the merchandise moves in a way that this form does not have",
        |document, _| set(document, "/transportModes", json!(["ferry"])),
    ),
    ("mode-twice", "a mode stands twice", |document, _| {
        set(document, "/transportModes", json!(["rail", "rail"]))
    }),
];

const NO_CARNET: &[Row] = &[
    (
        "carnet-of-another-type",
        "the carnet is a movement",
        |document, maker| {
            let mut reference = carnet(maker);
            super::base::set(&mut reference, "/credentialType", MOVEMENT);
            set(document, "/carnet", reference);
        },
    ),
    (
        "carnet-by-number",
        "a carnet is named by its number and not by digest",
        |document, _| set(document, "/carnet", json!("US/26-0041877")),
    ),
];

const NO_IMPORTATION: &[Row] = &[
    (
        "bill-of-lading-missing",
        "the movement has no bill of lading",
        |document, _| remove(document, "/billOfLading"),
    ),
    (
        "importation-on-no-day",
        "the day of importation is none that the calendar has",
        |document, _| set(document, "/importation/arrivedOn", json!("2026-02-30")),
    ),
    (
        "flag-in-words",
        "the flag is a name and no code",
        |document, _| set(document, "/importation/flagCountry", json!("Denmark")),
    ),
];

const NO_PLACE: &[Row] = &[
    (
        "goods-now-at-three-characters",
        "a FIRMS code has four characters",
        |document, _| set(document, "/goodsNowAt", json!("Y25")),
    ),
    (
        "goods-now-at-small-letter",
        "a FIRMS code is in capital letters and digits",
        |document, _| set(document, "/goodsNowAt", json!("y258")),
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "general-order-number-as-number",
        "the general order number is a JSON number",
        |document, _| set(document, "/generalOrderNumber", json!(118)),
    ),
    (
        "supersedes-without-digest",
        "what the movement supersedes has no digest",
        |document, maker| {
            let mut earlier = reference(&filed(maker, |_, _| {}));
            super::base::remove(&mut earlier, "/digestMultibase");
            set(document, "/supersedes", earlier);
        },
    ),
    (
        "external-reference-without-key",
        "a reference to another system has no key",
        |document, _| {
            let reference = json!({ "type": "ExternalReference", "system": "ACE" });
            set(document, "/externalRefs", json!([reference]));
        },
    ),
];
