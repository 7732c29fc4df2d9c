//! Vectors of regional value content: its formulas, its members and its values.

use serde_json::{Value, json};

use super::{AREA, Recipe, Row, dollars, methods, remove, set, tariff};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.met("rvc-formula", FORMULAS),
        AREA.not_met("rvc-formula", OTHER_FORMULAS),
        AREA.made(MARKING, |draft| {
            draft.requirements_undecided(AREA.code("rvc-formula"))
        }),
        AREA.not_met("rvc-members", MEMBERS),
        AREA.met("currency", ONE_CURRENCY),
        AREA.not_met("currency", TWO_CURRENCIES),
        AREA.met("values", POSSIBLE),
        AREA.not_met("values", IMPOSSIBLE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A regional value content.
pub(super) fn method(
    formula: &str,
    good: &str,
    materials: &str,
    percent: &str,
    threshold: &str,
) -> Value {
    let name = match formula {
        "buildUp" => "originatingValue",
        _ => "nonOriginatingValue",
    };
    let mut method = json!({
        "type": "RegionalValueContent",
        "formula": formula,
        "goodValue": dollars(good),
        "percent": percent,
        "threshold": threshold
    });
    if let Some(members) = method.as_object_mut() {
        members.insert(name.to_owned(), dollars(materials));
    }
    method
}

/// The only method of the document.
pub(super) fn content(
    document: &mut Value,
    formula: &str,
    good: &str,
    materials: &str,
    percent: &str,
    threshold: &str,
) {
    methods(
        document,
        json!([method(formula, good, materials, percent, threshold)]),
    );
}

/// The same without a list of materials.
pub(super) fn total(
    document: &mut Value,
    formula: &str,
    good: &str,
    materials: &str,
    percent: &str,
    threshold: &str,
) {
    content(document, formula, good, materials, percent, threshold);
    remove(document, "/materials");
}

/// Under CAFTA-DR, with a carton from Honduras.
pub(super) fn under_cafta(document: &mut Value) {
    set(document, "/agreement", json!("CAFTA-DR"));
    if document.pointer("/credentialSubject/materials/1").is_some() {
        set(document, "/materials/1/origin", json!("HN"));
    }
}

const FORMULAS: &[Row] = &[
    (
        "transaction-value",
        "a good of 300 dollars with foreign materials of 120 has a content of 60 percent",
        |document, _| content(document, "transactionValue", "300.00", "120.00", "60", "60"),
    ),
    (
        "net-cost",
        "a good of a net cost of 240 dollars with foreign materials of 120 has 50 percent",
        |document, _| content(document, "netCost", "240.00", "120.00", "50.00", "50"),
    ),
    (
        "build-down",
        "build-down is open under CAFTA-DR",
        |document, _| {
            content(document, "buildDown", "300.00", "120.00", "60", "45");
            under_cafta(document);
        },
    ),
    (
        "build-up",
        "build-up is open under CAFTA-DR and reads the originating materials",
        |document, _| {
            content(document, "buildUp", "300.00", "150.00", "50", "35");
            under_cafta(document);
        },
    ),
    (
        "net-cost-of-engine-parts-under-cafta",
        "net cost is open to an automotive good under CAFTA-DR",
        |document, _| {
            content(document, "netCost", "300.00", "120.00", "60", "35");
            under_cafta(document);
            set(document, "/finishedGood/tariff", tariff("8409.91"));
        },
    ),
];

const OTHER_FORMULAS: &[Row] = &[
    (
        "build-down-under-usmca",
        "build-down is not open under USMCA",
        |document, _| content(document, "buildDown", "300.00", "120.00", "60", "60"),
    ),
    (
        "build-up-under-usmca",
        "build-up is not open under USMCA",
        |document, _| content(document, "buildUp", "300.00", "150.00", "50", "50"),
    ),
    (
        "transaction-value-under-cafta",
        "transaction value is not open under CAFTA-DR",
        |document, _| {
            content(document, "transactionValue", "300.00", "120.00", "60", "45");
            under_cafta(document);
        },
    ),
    (
        "net-cost-of-screws-under-cafta",
        "net cost is not open to screws under CAFTA-DR",
        |document, _| {
            content(document, "netCost", "300.00", "120.00", "60", "45");
            under_cafta(document);
        },
    ),
    (
        "net-cost-of-other-engines-under-cafta",
        "of heading 8408 only 8408.20 is automotive under CAFTA-DR",
        |document, _| {
            content(document, "netCost", "300.00", "120.00", "60", "35");
            under_cafta(document);
            set(document, "/finishedGood/tariff", tariff("8408.90"));
        },
    ),
];

const MARKING: &[Row] = &[(
    "content-for-marking",
    "which value content counts for marking is not known",
    |document, _| {
        total(document, "transactionValue", "300.00", "120.00", "60", "60");
        set(document, "/agreement", json!("19-CFR-102"));
    },
)];

const MEMBERS: &[Row] = &[
    (
        "content-without-materials",
        "the value of foreign materials is missing",
        |document, _| {
            content(document, "transactionValue", "300.00", "120.00", "60", "60");
            remove(document, "/methods/0/nonOriginatingValue");
        },
    ),
    (
        "content-with-both-values",
        "transaction value does not read the originating materials",
        |document, _| {
            content(document, "transactionValue", "300.00", "120.00", "60", "60");
            set(document, "/methods/0/originatingValue", dollars("150.00"));
        },
    ),
    (
        "build-up-with-foreign-value",
        "build-up reads the originating materials and not the foreign ones",
        |document, _| {
            content(document, "buildDown", "300.00", "120.00", "60", "45");
            under_cafta(document);
            set(document, "/methods/0/formula", json!("buildUp"));
        },
    ),
];

const ONE_CURRENCY: &[Row] = &[(
    "all-in-pesos",
    "all amounts may be in another currency",
    |document, _| {
        content(document, "transactionValue", "300.00", "120.00", "60", "60");
        for pointer in [
            "/methods/0/goodValue",
            "/methods/0/nonOriginatingValue",
            "/materials/0/value",
            "/materials/1/value",
        ] {
            set(document, &format!("{pointer}/currency"), json!("MXN"));
        }
    },
)];

const TWO_CURRENCIES: &[Row] = &[
    (
        "content-in-two-currencies",
        "the good is in dollars and its materials in pesos",
        |document, _| {
            total(document, "transactionValue", "300.00", "120.00", "60", "60");
            set(
                document,
                "/methods/0/nonOriginatingValue/currency",
                json!("MXN"),
            );
        },
    ),
    (
        "material-in-another-currency",
        "one material is in won",
        |document, _| {
            content(document, "transactionValue", "300.00", "120.00", "60", "60");
            set(document, "/materials/0/value/currency", json!("KRW"));
        },
    ),
];

const POSSIBLE: &[Row] = &[
    (
        "foreign-value-zero",
        "foreign materials of no value make 100 percent",
        |document, _| total(document, "transactionValue", "300.00", "0", "100", "100"),
    ),
    (
        "foreign-value-nearly-all",
        "foreign materials may be nearly as dear as the good",
        |document, _| {
            total(document, "netCost", "300.00", "299.99", "0.00", "0.001");
        },
    ),
];

const IMPOSSIBLE: &[Row] = &[
    (
        "good-value-zero",
        "a good of no value has no content",
        |document, _| total(document, "transactionValue", "0.00", "0.00", "0", "60"),
    ),
    (
        "foreign-value-negative",
        "foreign materials have no negative value",
        |document, _| {
            total(
                document,
                "transactionValue",
                "300.00",
                "-120.00",
                "60",
                "60",
            )
        },
    ),
    (
        "foreign-value-exceeds-good",
        "foreign materials are dearer than the good",
        |document, _| total(document, "transactionValue", "300.00", "300.01", "0", "60"),
    ),
    (
        "material-value-negative",
        "a material has no negative value",
        |document, _| {
            content(document, "transactionValue", "300.00", "120.00", "60", "60");
            set(document, "/materials/1/value/value", json!("-1.00"));
        },
    ),
    (
        "threshold-zero",
        "a threshold of zero asks for nothing",
        |document, _| total(document, "transactionValue", "300.00", "120.00", "60", "0"),
    ),
    (
        "threshold-above-100",
        "no content reaches more than 100 percent",
        |document, _| {
            total(
                document,
                "transactionValue",
                "300.00",
                "120.00",
                "60",
                "100.01",
            )
        },
    ),
];
