//! The members of a certification of admissibility and of its lines, each missing or malformed.

use super::{Recipe, Row, SAMPLE, json, raised, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("office", NO_OFFICE),
        SAMPLE.met("official", OFFICIAL),
        SAMPLE.not_met("official", NO_OFFICIAL),
        SAMPLE.not_met("nation", NO_NATION),
        SAMPLE.met("parties", PARTIES),
        SAMPLE.not_met("parties", NO_PARTIES),
        SAMPLE.not_met("fish", NO_FISH),
        SAMPLE.not_met("species", NO_SPECIES),
        SAMPLE.met("net-weight", WEIGHT),
        SAMPLE.not_met("net-weight", NO_WEIGHT),
        SAMPLE.not_met("gear-code", NO_GEAR),
        SAMPLE.met("major-area", AREA),
        SAMPLE.not_met("major-area", NO_AREA),
        SAMPLE.not_met("vessels", NO_VESSELS),
        SAMPLE.met("facility", FACILITY),
        SAMPLE.not_met("facility", NO_FACILITY),
        SAMPLE.met("certified-on", DATED),
        SAMPLE.not_met("certified-on", NOT_DATED),
        SAMPLE.not_met("document", NO_DOCUMENT),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_OFFICE: &[Row] = &[
    ("office-missing", "no office certifies", |document, _| {
        remove(document, "/office")
    }),
    (
        "office-without-country",
        "it is not said for which country the office acts",
        |document, _| remove(document, "/office/country"),
    ),
    (
        "office-as-text",
        "the office is a text where an object belongs",
        |document, _| set(document, "/office", json!("Subsecretaría")),
    ),
];

const OFFICIAL: &[Row] = &[(
    "official-without-title",
    "the title of the official may be absent",
    |document, _| remove(document, "/official/title"),
)];

const NO_OFFICIAL: &[Row] = &[
    (
        "official-missing",
        "it is not said who signs for the office",
        |document, _| remove(document, "/official"),
    ),
    (
        "official-without-name",
        "the official has a title and no name",
        |document, _| remove(document, "/official/name"),
    ),
];

const NO_NATION: &[Row] = &[
    (
        "nation-missing",
        "it is not said as which nation the office certifies",
        |document, _| remove(document, "/certifyingNation"),
    ),
    (
        "nation-importing",
        "the office certifies as the importing nation",
        |document, _| set(document, "/certifyingNation", json!("importing")),
    ),
];

const PARTIES: &[Row] = &[(
    "parties-absent",
    "exporter and importer may be absent",
    |document, _| {
        remove(document, "/exporter");
        remove(document, "/importer");
    },
)];

const NO_PARTIES: &[Row] = &[
    (
        "exporter-without-address",
        "the exporter has no address",
        |document, _| remove(document, "/exporter/address"),
    ),
    (
        "importer-without-name",
        "the importer has an address and no name",
        |document, _| remove(document, "/importer/legalName"),
    ),
    (
        "importer-as-list",
        "a list of importers stands where one belongs",
        |document, _| set(document, "/importer", json!([super::importer()])),
    ),
];

const NO_FISH: &[Row] = &[
    ("fish-missing", "there is no fish", |document, _| {
        remove(document, "/fish")
    }),
    ("fish-empty", "the list of fish is empty", |document, _| {
        set(document, "/fish", json!([]))
    }),
    (
        "htsus-missing",
        "a line has no tariff number",
        |document, _| remove(document, "/fish/1/htsus"),
    ),
    (
        "htsus-of-four-digits",
        "the tariff number has four digits",
        |document, _| set(document, "/fish/0/htsus", json!("0304")),
    ),
    (
        "product-form-missing",
        "the form of the product is missing",
        |document, _| remove(document, "/fish/0/productForm"),
    ),
    (
        "line-member-unknown",
        "a line has a member that it does not have",
        |document, _| set(document, "/fish/0/description", json!("second landing")),
    ),
    (
        "line-number-zero",
        "a line has the number zero",
        |document, _| set(document, "/fish/0/lineNumber", json!(0)),
    ),
    (
        "line-number-twice",
        "two lines have one number",
        |document, _| set(document, "/fish/1/lineNumber", json!(1)),
    ),
];

const NO_SPECIES: &[Row] = &[
    (
        "species-missing",
        "the species of a line is missing",
        |document, _| remove(document, "/fish/1/species"),
    ),
    (
        "species-in-lower-case",
        "a species code is written in lower case",
        |document, _| set(document, "/fish/1/species/code", json!("skj")),
    ),
    (
        "species-name-missing",
        "the species of a line has no name in English",
        |document, _| remove(document, "/fish/0/speciesName"),
    ),
    (
        "species-name-empty",
        "the name of a species is empty",
        |document, _| set(document, "/fish/0/speciesName", json!("")),
    ),
];

const WEIGHT: &[Row] = &[(
    "net-weight-of-a-gram",
    "a line weighs a thousandth of a kilogram",
    |document, _| set(document, "/fish/0/netWeight/value", json!("0.001")),
)];

const NO_WEIGHT: &[Row] = &[
    (
        "net-weight-missing",
        "the weight of a line is missing",
        |document, _| remove(document, "/fish/0/netWeight"),
    ),
    (
        "net-weight-in-pounds",
        "a line is weighed in pounds",
        |document, _| set(document, "/fish/0/netWeight/unit", json!("LBR")),
    ),
    (
        "net-weight-as-number",
        "the weight of a line is a JSON number",
        |document, _| set(document, "/fish/0/netWeight/value", json!(8400)),
    ),
    ("net-weight-zero", "a line weighs nothing", |document, _| {
        set(document, "/fish/0/netWeight/value", json!("0"))
    }),
    (
        "net-weight-negative",
        "a line weighs less than nothing",
        |document, _| set(document, "/fish/0/netWeight/value", json!("-0.001")),
    ),
];

const NO_GEAR: &[Row] = &[
    (
        "gear-missing",
        "the gear of a line is missing",
        |document, _| remove(document, "/fish/0/gearCode"),
    ),
    (
        "gear-of-form-370",
        "the gear is given by a word of Form 370",
        |document, _| set(document, "/fish/1/gearCode", json!("purseSeine")),
    ),
    (
        "gear-in-lower-case",
        "a gear code is written in lower case",
        |document, _| set(document, "/fish/1/gearCode", json!("ps")),
    ),
    (
        "gear-by-number",
        "the gear is given by its number in the classification",
        |document, _| set(document, "/fish/1/gearCode", json!("01.1")),
    ),
    (
        "gear-of-one-letter",
        "a gear code has one letter",
        |document, _| set(document, "/fish/1/gearCode", json!("P")),
    ),
    (
        "gear-of-four-letters",
        "a gear code has four letters",
        |document, _| set(document, "/fish/1/gearCode", json!("PSLA")),
    ),
];

const AREA: &[Row] = &[(
    "area-absent",
    "the area of a line may be absent",
    |document, _| remove(document, "/fish/0/majorArea"),
)];

const NO_AREA: &[Row] = &[
    (
        "area-of-form-370",
        "the area is given by a word of Form 370",
        |document, _| set(document, "/fish/1/majorArea", json!("ETP")),
    ),
    (
        "area-of-three-digits",
        "an area code has three digits",
        |document, _| set(document, "/fish/0/majorArea", json!("087")),
    ),
    (
        "area-as-number",
        "an area code is a JSON number",
        |document, _| set(document, "/fish/0/majorArea", json!(87)),
    ),
];

const NO_VESSELS: &[Row] = &[
    (
        "vessels-missing",
        "a line of longlines names no vessel",
        |document, _| remove(document, "/fish/0/vessels"),
    ),
    (
        "vessels-empty",
        "the list of vessels is empty",
        |document, _| set(document, "/fish/0/vessels", json!([])),
    ),
    (
        "vessel-without-flag",
        "a vessel has no flag",
        |document, _| remove(document, "/fish/1/vessels/1/flag"),
    ),
    (
        "vessel-without-name",
        "a vessel has a number and no name",
        |document, _| remove(document, "/fish/0/vessels/0/vesselName"),
    ),
    (
        "imo-number-check-digit",
        "the check digit of an IMO number is wrong",
        |document, _| set(document, "/fish/0/vessels/0/imoNumber", json!("9074728")),
    ),
    (
        "vessel-as-object",
        "one vessel stands where a list belongs",
        |document, _| {
            set(
                document,
                "/fish/0/vessels",
                super::vessel("Virgen del Mar", "P-02-00731"),
            );
        },
    ),
];

const FACILITY: &[Row] = &[
    (
        "aquaculture",
        "a line of the gear AQ names the facility and no vessel",
        |document, _| raised(document),
    ),
    (
        "aquaculture-with-number",
        "a facility has a number in a register",
        |document, _| {
            raised(document);
            set(
                document,
                "/fish/0/facility/registrationNumber",
                json!("AC-0091"),
            );
        },
    ),
];

const NO_FACILITY: &[Row] = &[
    (
        "aquaculture-without-facility",
        "a line of the gear AQ names no facility",
        |document, _| {
            raised(document);
            remove(document, "/fish/0/facility");
        },
    ),
    (
        "aquaculture-with-vessels",
        "a line of the gear AQ names a vessel beside the facility",
        |document, _| {
            raised(document);
            set(
                document,
                "/fish/0/vessels",
                json!([super::vessel("Virgen del Mar", "P-02-00731")]),
            );
        },
    ),
    (
        "aquaculture-of-a-vessel",
        "a line of the gear AQ names a vessel in place of a facility",
        |document, _| set(document, "/fish/0/gearCode", json!("AQ")),
    ),
    (
        "facility-of-longlines",
        "a line of longlines names a facility beside its vessel",
        |document, _| {
            raised(document);
            set(document, "/fish/0/gearCode", json!("LLD"));
            set(
                document,
                "/fish/0/vessels",
                json!([super::vessel("Virgen del Mar", "P-02-00731")]),
            );
        },
    ),
    (
        "facility-without-country",
        "it is not said where the facility is",
        |document, _| {
            raised(document);
            remove(document, "/fish/0/facility/country");
        },
    ),
    (
        "facility-as-text",
        "the facility is a text where an object belongs",
        |document, _| {
            raised(document);
            set(document, "/fish/0/facility", json!("Maricultura"));
        },
    ),
];

const DATED: &[Row] = &[(
    "certified-tomorrow",
    "a certification may be dated the day after the UTC date of its signature: the zone of the office",
    |document, maker| set(document, "/certifiedOn", json!(maker.day(0))),
)];

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

const NO_DOCUMENT: &[Row] = &[
    (
        "number-as-number",
        "the number of the certification is a JSON number",
        |document, _| set(document, "/certificationNumber", json!(482)),
    ),
    (
        "supersedes-as-text",
        "the certification that this one corrects is named by a text",
        |document, _| set(document, "/supersedes", json!("urn:example:1")),
    ),
    (
        "member-unknown",
        "the certification has a member that this type does not have",
        |document, _| set(document, "/description", json!("signed by the importer")),
    ),
];
