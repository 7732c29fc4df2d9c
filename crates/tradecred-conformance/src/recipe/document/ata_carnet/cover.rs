//! Vectors of the boxes of the green cover.

use serde_json::{Value, json};

use super::super::held::reference;
use super::{Maker, Recipe, Row, carnet, family, met, not_met, remove, set, territory, warned};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met(code!("carnet-number"), NUMBERS),
        met(code!("carnet-holder"), HOLDERS),
        not_met(code!("carnet-holder"), NO_HOLDERS),
        met(code!("intended-use"), USES),
        not_met(code!("intended-use"), NO_USES),
        not_met(code!("issued-by"), NO_ASSOCIATIONS),
        met(code!("territories"), TERRITORIES),
        not_met(code!("territories"), NO_TERRITORIES),
        met(code!("issued-at"), ISSUED),
        vec![ahead_of_utc()],
        not_met(code!("issued-at"), NOT_ISSUED),
        warned(code!("guaranteeing-chain"), UNCHAINED),
        met(code!("us-use"), US_USES),
        warned(code!("us-use"), US_EXHIBITIONS),
        met(code!("document"), DOCUMENTS),
        not_met(code!("document"), NO_DOCUMENTS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NUMBERS: &[Row] = &[
    (
        "number-missing",
        "the carnet has no number",
        |document, _| {
            remove(document, "/carnetNumber");
        },
    ),
    (
        "number-blank",
        "a number of spaces only is no number",
        |document, _| set(document, "/carnetNumber", json!("  ")),
    ),
    (
        "number-of-digits-only",
        "the number of the carnet is a JSON number",
        |document, _| set(document, "/carnetNumber", json!(41_877)),
    ),
];

const HOLDERS: &[Row] = &[(
    "representatives-none",
    "a list of representatives may be empty",
    |document, _| set(document, "/representatives", json!([])),
)];

const NO_HOLDERS: &[Row] = &[
    (
        "holder-missing",
        "the carnet names no holder",
        |document, _| {
            remove(document, "/carnetHolder");
        },
    ),
    (
        "holder-is-association",
        "the holder is no party of the kind that has an address and identifiers",
        |document, _| set(document, "/carnetHolder/type", json!("CarnetAssociation")),
    ),
    (
        "holder-without-address",
        "the holder has no address",
        |document, _| remove(document, "/carnetHolder/address"),
    ),
    (
        "representative-without-name",
        "a representative is not named",
        |document, _| remove(document, "/representatives/0/legalName"),
    ),
    (
        "representative-of-another-type",
        "a representative is a party of another type",
        |document, _| set(document, "/representatives/0/type", json!("NamedParty")),
    ),
];

const USES: &[Row] = &[
    (
        "use-other",
        "a carnet may be for another use than those of the conventions",
        |document, _| set(document, "/intendedUse", json!(["other"])),
    ),
    (
        "uses-several",
        "a carnet may be for several uses",
        |document, _| {
            set(
                document,
                "/intendedUse",
                json!(["commercialSamples", "exhibitionsAndFairs"]),
            );
        },
    ),
];

const NO_USES: &[Row] = &[
    ("use-missing", "the carnet states no use", |document, _| {
        remove(document, "/intendedUse");
    }),
    (
        "use-empty",
        "the list of intended uses is empty",
        |document, _| set(document, "/intendedUse", json!([])),
    ),
    (
        "use-unknown",
        "the intended use is none of the words",
        |document, _| set(document, "/intendedUse", json!(["sale"])),
    ),
    (
        "use-no-list",
        "the intended use is a text and no list",
        |document, _| set(document, "/intendedUse", json!("professionalEquipment")),
    ),
    (
        "use-processing",
        "goods to be processed travel under no carnet",
        |document, _| set(document, "/intendedUse", json!(["processing"])),
    ),
    (
        "use-repair-beside-another",
        "goods to be repaired travel under no carnet, whatever else they are for",
        |document, _| {
            set(
                document,
                "/intendedUse",
                json!(["professionalEquipment", "repair"]),
            );
        },
    ),
];

const NO_ASSOCIATIONS: &[Row] = &[
    (
        "association-missing",
        "the carnet does not say who issued it",
        |document, _| remove(document, "/issuedBy"),
    ),
    (
        "association-without-country",
        "the issuing association has no country",
        |document, _| remove(document, "/issuedBy/country"),
    ),
    (
        "association-country-of-three-letters",
        "the country of the association is no two letters",
        |document, _| set(document, "/issuedBy/country", json!("USA")),
    ),
    (
        "association-of-union",
        "an association issues in a country, not in a customs union",
        |document, _| set(document, "/issuedBy/country", json!("EU")),
    ),
    (
        "association-without-name",
        "the issuing association is not named",
        |document, _| remove(document, "/issuedBy/legalName"),
    ),
];

fn valid_in(document: &mut Value, codes: &[&str]) {
    let rows: Vec<Value> = codes
        .iter()
        .map(|code| territory(code, "Chambers of that territory"))
        .collect();
    set(document, "/territories", json!(rows));
}

const TERRITORIES: &[Row] = &[
    (
        "territories-two-countries-of-union",
        "two countries of one customs union are two names, and no name stands twice",
        |document, _| valid_in(document, &["DE", "FR"]),
    ),
    (
        "territories-union-and-its-country",
        "a union and a country of it are two names, and no name stands twice",
        |document, _| valid_in(document, &["EU", "DE"]),
    ),
];

const NO_TERRITORIES: &[Row] = &[
    (
        "territories-missing",
        "the carnet does not say where it is valid",
        |document, _| remove(document, "/territories"),
    ),
    (
        "territories-empty",
        "the carnet is valid nowhere",
        |document, _| valid_in(document, &[]),
    ),
    (
        "territory-without-association",
        "a territory has no guaranteeing association",
        |document, _| remove(document, "/territories/1/guaranteeingAssociation"),
    ),
    (
        "territory-unknown",
        "a territory is no country of the code list",
        |document, _| valid_in(document, &["CH", "XX"]),
    ),
    (
        "territory-lower-case",
        "a territory is written in capitals",
        |document, _| valid_in(document, &["eu"]),
    ),
    (
        "territory-twice",
        "one territory stands twice",
        |document, _| valid_in(document, &["CH", "GB", "CH"]),
    ),
];

const ISSUED: &[Row] = &[(
    "issued-today",
    "a carnet is issued on the day asked about",
    |document, maker| set(document, "/issuedAt", json!(maker.day(0))),
)];

/// Signed at the instant asked about, and dated the day after.
fn ahead_of_utc() -> Recipe {
    carnet(
        "issued-tomorrow",
        "the association's calendar may be a day ahead of UTC",
    )
    .before(|document, maker| set(document, "/issuedAt", json!(maker.day(1))))
    .sign(|document, maker| maker.issuer().sign(&document, maker.instant(0)))
    .shows(&[code!("issued-at")])
    .done()
}

const NOT_ISSUED: &[Row] = &[
    (
        "issued-in-two-days",
        "no calendar is two days ahead of UTC",
        |document, maker| set(document, "/issuedAt", json!(maker.day(2))),
    ),
    (
        "issued-two-days-after-signing",
        "a carnet is dated two days after it was signed",
        |document, maker| set(document, "/issuedAt", json!(maker.day(1))),
    ),
    (
        "issued-at-missing",
        "the carnet is not dated",
        |document, _| remove(document, "/issuedAt"),
    ),
    (
        "issued-at-instant",
        "the date of issue is an instant",
        |document, maker| set(document, "/issuedAt", json!(maker.instant(-86_400))),
    ),
];

const UNCHAINED: &[Row] = &[
    (
        "chain-missing",
        "the carnet names no guaranteeing chain: only one of the conventions asks for it",
        |document, _| remove(document, "/guaranteeingChain"),
    ),
    (
        "chain-missing-under-ata-alone",
        "a carnet names no guaranteeing chain, and is valid only where the other convention binds",
        |document, _| {
            valid_in(document, &["CA", "JP"]);
            remove(document, "/guaranteeingChain");
        },
    ),
];

/// A change of uses and territories.
fn used_in(document: &mut Value, uses: &[&str], codes: &[&str]) {
    set(document, "/intendedUse", json!(uses));
    valid_in(document, codes);
}

const US_USES: &[Row] = &[
    (
        "exhibitions-outside-the-united-states",
        "a carnet for exhibitions that is not valid in the United States is not asked",
        |document, _| used_in(document, &["exhibitionsAndFairs"], &["CH", "GB"]),
    ),
    (
        "equipment-in-the-united-states",
        "the regulation of the United States names professional equipment",
        |document, _| used_in(document, &["professionalEquipment"], &["CH", "US"]),
    ),
    (
        "exhibitions-and-samples-in-the-united-states",
        "a carnet that is for samples too is for a use that the regulation names",
        |document, _| {
            used_in(
                document,
                &["exhibitionsAndFairs", "commercialSamples"],
                &["US"],
            );
        },
    ),
];

const US_EXHIBITIONS: &[Row] = &[
    (
        "exhibitions-in-the-united-states",
        "the regulation of the United States does not name exhibitions and fairs",
        |document, _| used_in(document, &["exhibitionsAndFairs"], &["CH", "US"]),
    ),
    (
        "exhibitions-twice-in-the-united-states",
        "one use that stands twice is one use",
        |document, _| {
            used_in(
                document,
                &["exhibitionsAndFairs", "exhibitionsAndFairs"],
                &["US"],
            );
        },
    ),
];

const DOCUMENTS: &[Row] = &[
    (
        "second-language",
        "a carnet may be printed in a second language",
        |document, _| set(document, "/secondLanguage", json!("ar")),
    ),
    (
        "references-none",
        "a list of references to other systems may be empty",
        |document, _| set(document, "/externalRefs", json!([])),
    ),
];

fn replace(document: &mut Value, maker: &Maker, ground: &str) {
    let earlier = reference(&family::carnet(maker, &maker.issuer()));
    set(
        document,
        "/replaces",
        json!({ "type": "ReplacedCarnet", "carnet": earlier, "ground": ground }),
    );
}

const NO_DOCUMENTS: &[Row] = &[
    (
        "language-missing",
        "without the language its words cannot be read",
        |document, _| remove(document, "/language"),
    ),
    (
        "language-neither-english-nor-french",
        "a carnet is in English or in French",
        |document, _| set(document, "/language", json!("de")),
    ),
    (
        "chain-empty",
        "the name of the guaranteeing chain is empty",
        |document, _| set(document, "/guaranteeingChain", json!("")),
    ),
    (
        "place-of-issue-null",
        "an absent place is left out and not null",
        |document, _| set(document, "/placeOfIssue", json!(null)),
    ),
    (
        "reference-without-key",
        "a reference to another system has no key",
        |document, _| remove(document, "/externalRefs/0/key"),
    ),
    (
        "replaced-on-another-ground",
        "a carnet is replaced on one of two grounds",
        |document, maker| replace(document, maker, "damage"),
    ),
    (
        "supersedes-a-number",
        "the carnet that is corrected is named by its number and not by its digest",
        |document, _| set(document, "/supersedes", json!("US/26-0041801")),
    ),
    ("member-unknown", "a carnet has no name", |document, _| {
        set(document, "/name", json!("film crew"))
    }),
];
