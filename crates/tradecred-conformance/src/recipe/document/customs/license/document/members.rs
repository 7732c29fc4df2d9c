//! The members of a licence.

use serde_json::json;

use super::{Recipe, Row, SAMPLE, named, office, quantity, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("agency-code", NO_AGENCY),
        SAMPLE.not_met("program", NO_PROGRAM),
        SAMPLE.not_met("lpco-type", NO_TYPE),
        SAMPLE.not_met("number", NO_NUMBER),
        SAMPLE.not_met("office", NO_OFFICE),
        SAMPLE.not_met("holder", NO_HOLDER),
        SAMPLE.met("goods", GOODS),
        SAMPLE.not_met("goods", NO_GOODS),
        SAMPLE.not_met("uses", NO_USES),
        SAMPLE.not_met("transferable", NO_TRANSFERABLE),
        SAMPLE.met("period", PERIOD),
        SAMPLE.not_met("period", NO_PERIOD),
        SAMPLE.not_met("ports", NO_PORTS),
        SAMPLE.met("issued-at", ISSUED),
        SAMPLE.not_met("issued-at", NOT_ISSUED),
        SAMPLE.not_met("document", NO_DOCUMENT),
        SAMPLE.met("number-long", NUMBER),
        SAMPLE.made(LONG_NUMBER, |draft| {
            draft.warns("partner-agency-license.number-long")
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_AGENCY: &[Row] = &[
    (
        "agency-code-missing",
        "the licence names no agency",
        |document, _| remove(document, "/agencyCode"),
    ),
    (
        "agency-code-in-small-letters",
        "an agency code has capital letters and digits only",
        |document, _| set(document, "/agencyCode", json!("ita")),
    ),
    (
        "agency-code-of-two-letters",
        "an agency code has three characters",
        |document, _| set(document, "/agencyCode", json!("IT")),
    ),
];

const NO_PROGRAM: &[Row] = &[
    (
        "program-missing",
        "the licence names no program",
        |document, _| remove(document, "/program"),
    ),
    (
        "program-of-four-characters",
        "a program code has two or three characters",
        |document, _| set(document, "/program", json!("SIMA")),
    ),
];

const NO_TYPE: &[Row] = &[
    (
        "type-missing",
        "what kind of document it is does not stand there",
        |document, _| remove(document, "/lpcoType"),
    ),
    (
        "type-blank",
        "the kind of document is blank",
        |document, _| set(document, "/lpcoType", json!(" ")),
    ),
];

const NO_NUMBER: &[Row] = &[
    (
        "number-missing",
        "the licence has no number",
        |document, _| remove(document, "/number"),
    ),
    (
        "number-not-as-text",
        "the number of the licence is a JSON number",
        |document, _| set(document, "/number", json!(261_187_402)),
    ),
];

const NO_OFFICE: &[Row] = &[
    (
        "office-missing",
        "nobody granted the licence",
        |document, _| remove(document, "/office"),
    ),
    (
        "office-without-name",
        "the office has no name",
        |document, _| remove(document, "/office/legalName"),
    ),
    (
        "office-country-of-three-letters",
        "a country has two letters",
        |document, _| set(document, "/office/country", json!("USA")),
    ),
    (
        "office-of-customs",
        "a customs office is no office of a partner agency",
        |document, _| set(document, "/office", office()),
    ),
];

const NO_HOLDER: &[Row] = &[
    (
        "holder-missing",
        "the licence is nobody's",
        |document, _| remove(document, "/holder"),
    ),
    (
        "holder-is-office",
        "an office is no party that a licence is granted to",
        |document, _| set(document, "/holder", office()),
    ),
    (
        "holder-without-address",
        "the holder has no address",
        |document, _| {
            let mut holder = named("Lone Star Fasteners, Inc.", "Houston", "US");
            super::base::remove(&mut holder, "/address");
            set(document, "/holder", holder);
        },
    ),
];

const GOODS: &[Row] = &[
    (
        "quantity-of-one-billionth",
        "the least quantity is greater than zero",
        |document, _| {
            set(
                document,
                "/goods/1/quantity",
                quantity("0.000000001", "KGM"),
            );
        },
    ),
    (
        "goods-without-prefixes",
        "goods may be told by their description alone",
        |document, _| remove(document, "/goods/1/tariffPrefixes"),
    ),
    (
        "goods-by-chapter-and-by-number",
        "a tariff prefix has two to ten digits",
        |document, _| {
            set(
                document,
                "/goods/1/tariffPrefixes",
                json!(["72", "7214100000"]),
            );
        },
    ),
];

const NO_GOODS: &[Row] = &[
    (
        "goods-missing",
        "the licence is for no goods",
        |document, _| remove(document, "/goods"),
    ),
    (
        "goods-empty",
        "the list of goods is empty",
        |document, _| {
            set(document, "/goods", json!([]));
        },
    ),
    (
        "goods-without-description",
        "a goods line is not described",
        |document, _| remove(document, "/goods/1/description"),
    ),
    (
        "prefix-of-three-digits",
        "a tariff prefix has an even number of digits",
        |document, _| set(document, "/goods/1/tariffPrefixes", json!(["721"])),
    ),
    (
        "prefix-with-dots",
        "a tariff prefix has no dots",
        |document, _| set(document, "/goods/1/tariffPrefixes", json!(["7214.10"])),
    ),
    (
        "prefix-of-twelve-digits",
        "a tariff prefix has at most ten digits",
        |document, _| {
            set(document, "/goods/1/tariffPrefixes", json!(["721410000000"]));
        },
    ),
    (
        "origin-in-small-letters",
        "a country of origin has capital letters",
        |document, _| set(document, "/goods/0/countriesOfOrigin", json!(["mx"])),
    ),
    (
        "line-number-twice",
        "two goods lines have one number",
        |document, _| set(document, "/goods/1/lineNumber", json!(1)),
    ),
    (
        "quantity-of-nothing",
        "a goods line of nothing is none",
        |document, _| set(document, "/goods/1/quantity", quantity("0.0", "KGM")),
    ),
    (
        "quantity-below-zero",
        "a goods line of less than nothing is none",
        |document, _| set(document, "/goods/1/quantity", quantity("-1", "KGM")),
    ),
    (
        "quantity-as-number",
        "the value of a quantity is text",
        |document, _| set(document, "/goods/1/quantity/value", json!(5000)),
    ),
];

const NO_USES: &[Row] = &[
    (
        "uses-missing",
        "whether it serves one entry or several does not stand there",
        |document, _| remove(document, "/uses"),
    ),
    (
        "uses-of-another-word",
        "a licence serves one entry or several",
        |document, _| set(document, "/uses", json!("twice")),
    ),
];

const NO_TRANSFERABLE: &[Row] = &[
    (
        "transferable-missing",
        "whether it is transferable does not stand there",
        |document, _| remove(document, "/transferable"),
    ),
    (
        "transferable-as-text",
        "whether it is transferable is a text",
        |document, _| set(document, "/transferable", json!("no")),
    ),
];

const PERIOD: &[Row] = &[(
    "valid-for-one-day",
    "a licence may be valid for one day",
    |document, maker| {
        set(document, "/effectiveFrom", json!(maker.day(0)));
        set(document, "/effectiveUntil", json!(maker.day(0)));
    },
)];

const NO_PERIOD: &[Row] = &[
    (
        "first-day-missing",
        "the licence has no first day",
        |document, _| remove(document, "/effectiveFrom"),
    ),
    (
        "last-day-missing",
        "the licence has no last day",
        |document, _| remove(document, "/effectiveUntil"),
    ),
    (
        "last-day-not-in-calendar",
        "the last day is one that the calendar does not have",
        |document, _| set(document, "/effectiveUntil", json!("2027-02-29")),
    ),
];

const NO_PORTS: &[Row] = &[
    (
        "port-of-three-digits",
        "a port has four digits",
        |document, _| set(document, "/ports", json!(["230"])),
    ),
    ("ports-as-text", "the ports are no list", |document, _| {
        set(document, "/ports", json!("2304"))
    }),
];

const ISSUED: &[Row] = &[(
    "granted-tomorrow",
    "a licence may be dated the day after the UTC date of its signature: the zone of the office",
    |document, maker| set(document, "/issuedAt", json!(maker.day(0))),
)];

const NOT_ISSUED: &[Row] = &[
    (
        "grant-not-dated",
        "the day of the grant is missing",
        |document, _| remove(document, "/issuedAt"),
    ),
    (
        "granted-in-future",
        "the licence is dated two days after the day asked about",
        |document, maker| set(document, "/issuedAt", json!(maker.day(2))),
    ),
    (
        "granted-two-days-after-signature",
        "the licence is dated two days after it was signed",
        |document, maker| set(document, "/issuedAt", json!(maker.day(1))),
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "conditions-as-list",
        "the conditions are a list",
        |document, _| set(document, "/conditions", json!(["none"])),
    ),
    (
        "supersedes-without-digest",
        "the reference to what it replaces has no digest",
        |document, _| {
            let reference = json!({
                "type": "CredentialReference",
                "id": "urn:uuid:5a1b7f0e-46fb-4f46-9d37-86ae0f6a1d11",
                "credentialType": super::LICENSE
            });
            set(document, "/supersedes", reference);
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

const NUMBER: &[Row] = &[(
    "number-of-33-characters",
    "a number of 33 characters fits into the record of a filer",
    |document, _| set(document, "/number", json!("L".repeat(33))),
)];

const LONG_NUMBER: &[Row] = &[
    (
        "number-of-34-characters",
        "a number of 34 characters is cut off in the record of a filer",
        |document, _| set(document, "/number", json!("L".repeat(34))),
    ),
    (
        "number-of-17-letters-with-signs",
        "a number is counted by code points: 17 letters, each with a sign of its own, are 34",
        |document, _| set(document, "/number", json!("N\u{303}".repeat(17))),
    ),
];
