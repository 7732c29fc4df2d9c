//! The members of the certificate and of its lines, each missing or malformed.

use super::{Recipe, Row, SAMPLE, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("exporter", NO_EXPORTER),
        SAMPLE.met("importer", IMPORTER),
        SAMPLE.not_met("importer", NO_IMPORTER),
        SAMPLE.not_met("fish", NO_FISH),
        SAMPLE.not_met("species", NO_SPECIES),
        SAMPLE.not_met("net-weight", NO_WEIGHT),
        SAMPLE.not_met("ocean-area", NO_AREA),
        SAMPLE.not_met("fishing-gear", NO_GEAR),
        SAMPLE.met("vessel", VESSEL),
        SAMPLE.not_met("vessel", NO_VESSEL),
        SAMPLE.not_met("trip", NO_TRIP),
        SAMPLE.not_met("total-weight", NO_TOTAL),
        SAMPLE.not_met("dolphin-safe-status", NO_STATUS),
        SAMPLE.met("completed-at", COMPLETED),
        SAMPLE.not_met("completed-at", NOT_COMPLETED),
        SAMPLE.not_met("document", NO_DOCUMENT),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_EXPORTER: &[Row] = &[
    ("exporter-missing", "no exporter is named", |document, _| {
        remove(document, "/exporter")
    }),
    (
        "exporter-without-address",
        "the exporter has no address",
        |document, _| remove(document, "/exporter/address"),
    ),
    (
        "exporter-as-text",
        "the exporter is a text where an object belongs",
        |document, _| set(document, "/exporter", json!("Conservas del Guayas S.A.")),
    ),
];

const IMPORTER: &[Row] = &[(
    "permit-absent",
    "the permit number of the importer may be absent",
    |document, _| remove(document, "/importerPermitNumber"),
)];

const NO_IMPORTER: &[Row] = &[
    (
        "importer-missing",
        "neither importer nor consignee is named",
        |document, _| remove(document, "/importer"),
    ),
    (
        "importer-without-name",
        "the importer has an address and no name",
        |document, _| remove(document, "/importer/legalName"),
    ),
    (
        "permit-empty",
        "the permit number of the importer is empty",
        |document, _| set(document, "/importerPermitNumber", json!("")),
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
        "htsus-of-four-digits",
        "the tariff number has four digits",
        |document, _| set(document, "/fish/0/htsus", json!("0303")),
    ),
    (
        "product-form-missing",
        "the form of the product is missing",
        |document, _| remove(document, "/fish/0/productForm"),
    ),
    (
        "fresh-as-text",
        "whether the fish is fresh is a text",
        |document, _| set(document, "/fish/0/fresh", json!("no")),
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
        |document, _| set(document, "/fish/1/species/code", json!("alb")),
    ),
    (
        "species-by-name-only",
        "a species is named and has no code",
        |document, _| remove(document, "/fish/0/species/code"),
    ),
];

const NO_WEIGHT: &[Row] = &[
    (
        "net-weight-missing",
        "the net weight of a line is missing",
        |document, _| remove(document, "/fish/0/netWeight"),
    ),
    (
        "net-weight-in-pounds",
        "a line is weighed in pounds",
        |document, _| set(document, "/fish/0/netWeight/unit", json!("LBR")),
    ),
    (
        "net-weight-as-number",
        "the net weight of a line is a JSON number",
        |document, _| set(document, "/fish/0/netWeight/value", json!(10000)),
    ),
    ("net-weight-zero", "a line weighs nothing", |document, _| {
        set(document, "/fish/0/netWeight/value", json!("0.0"));
        set(document, "/totalNetWeight/value", json!("4250.5"));
    }),
    (
        "net-weight-negative",
        "a line weighs less than nothing",
        |document, _| {
            set(document, "/fish/0/netWeight/value", json!("-10"));
            set(document, "/totalNetWeight/value", json!("4240.5"));
        },
    ),
];

const NO_AREA: &[Row] = &[
    (
        "area-missing",
        "the ocean area of a line is missing",
        |document, _| remove(document, "/fish/0/oceanArea"),
    ),
    (
        "area-of-fao",
        "the ocean area of a line is one of FAO",
        |document, _| set(document, "/fish/0/oceanArea", json!("77")),
    ),
    (
        "area-atlantic",
        "the ocean area is the Atlantic, of which the form has two",
        |document, _| set(document, "/fish/0/oceanArea", json!("atlantic")),
    ),
];

const NO_GEAR: &[Row] = &[
    (
        "gear-missing",
        "the fishing gear of a line is missing",
        |document, _| remove(document, "/fish/0/fishingGear"),
    ),
    (
        "gear-trawl",
        "the fishing gear is a trawl, which is `other`",
        |document, _| set(document, "/fish/0/fishingGear", json!("trawl")),
    ),
];

const VESSEL: &[Row] = &[(
    "imo-number-given",
    "a line gives the IMO number of a vessel of which the statement has none",
    |document, _| set(document, "/fish/0/vessel/imoNumber", json!("9074729")),
)];

const NO_VESSEL: &[Row] = &[
    (
        "vessel-missing",
        "the vessel of a line is missing",
        |document, _| remove(document, "/fish/0/vessel"),
    ),
    (
        "vessel-without-flag",
        "a vessel has no flag",
        |document, _| remove(document, "/fish/1/vessel/flag"),
    ),
    (
        "vessel-without-name",
        "a vessel has no name",
        |document, _| remove(document, "/fish/1/vessel/vesselName"),
    ),
    (
        "imo-number-check-digit",
        "the check digit of an IMO number is wrong",
        |document, _| set(document, "/fish/0/vessel/imoNumber", json!("9074728")),
    ),
    (
        "imo-number-with-letters",
        "an IMO number is written with its letters",
        |document, _| set(document, "/fish/0/vessel/imoNumber", json!("IMO9074729")),
    ),
    (
        "capacity-in-tons",
        "the carrying capacity is a number of tons",
        |document, _| set(document, "/fish/0/vessel/carryingCapacity", json!("362.8")),
    ),
    (
        "chartered-as-text",
        "whether a vessel is chartered is a text",
        |document, _| set(document, "/fish/0/vessel/chartered", json!("no")),
    ),
];

const NO_TRIP: &[Row] = &[
    (
        "trip-missing",
        "the trip of a line is missing",
        |document, _| remove(document, "/fish/0/trip"),
    ),
    (
        "trip-without-begin",
        "it is not said when a trip began",
        |document, _| remove(document, "/fish/0/trip/begin"),
    ),
    (
        "trip-on-no-day",
        "a trip ended on a day that the calendar does not have",
        |document, _| set(document, "/fish/0/trip/end", json!("2026-02-30")),
    ),
];

const NO_TOTAL: &[Row] = &[
    (
        "total-missing",
        "the net weight of the shipment is missing",
        |document, _| remove(document, "/totalNetWeight"),
    ),
    (
        "total-in-tonnes",
        "the shipment is weighed in tonnes",
        |document, _| set(document, "/totalNetWeight/unit", json!("TNE")),
    ),
];

const NO_STATUS: &[Row] = &[
    (
        "status-missing",
        "no dolphin-safe status is selected",
        |document, _| remove(document, "/dolphinSafeStatus"),
    ),
    (
        "status-5b",
        "the dolphin-safe status is 5B, which is five statuses",
        |document, _| set(document, "/dolphinSafeStatus", json!("5B")),
    ),
    (
        "status-twice",
        "two dolphin-safe statuses are selected",
        |document, _| set(document, "/dolphinSafeStatus", json!(["5B1", "5B2"])),
    ),
];

const COMPLETED: &[Row] = &[(
    "completed-tomorrow",
    "a certificate may be dated the day after the UTC date of its signature: the zone of the exporter",
    |document, maker| set(document, "/completedAt", json!(maker.day(0))),
)];

const NOT_COMPLETED: &[Row] = &[
    (
        "completed-at-missing",
        "the certificate is not dated",
        |document, _| remove(document, "/completedAt"),
    ),
    (
        "completed-two-days-after-signature",
        "the certificate is dated two days after it was signed",
        |document, maker| set(document, "/completedAt", json!(maker.day(1))),
    ),
    (
        "completed-in-future",
        "the certificate is dated two days after the day asked about",
        |document, maker| set(document, "/completedAt", json!(maker.day(2))),
    ),
];

const NO_DOCUMENT: &[Row] = &[
    (
        "member-unknown",
        "the certificate has a member that this type does not have",
        |document, _| set(document, "/description", json!("frozen tuna")),
    ),
    (
        "supersedes-as-text",
        "the certificate that this one corrects is named by a text",
        |document, _| set(document, "/supersedes", json!("urn:example:1")),
    ),
];
