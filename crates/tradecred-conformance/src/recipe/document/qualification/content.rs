//! Vectors of regional value content: formulas, values, percentages, and what materials add up to.

use serde_json::{Value, json};

use super::{
    AREA, Recipe, Row, dollars, materials, methods, open, remove, set, tariff, wire, withheld,
};

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
        AREA.met("rvc-percent", PERCENT),
        AREA.not_met("rvc-percent", OTHER_PERCENT),
        AREA.met("rvc-threshold", THRESHOLD),
        AREA.not_met("rvc-threshold", BELOW_THRESHOLD),
        AREA.met("material-sum", SUMS),
        AREA.not_met("material-sum", OTHER_SUMS),
        AREA.made(UNKNOWN_SUMS, |draft| {
            draft.requirements_undecided(AREA.code("material-sum"))
        }),
        vec![sum_of_opened()],
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
fn content(
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
fn total(
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
fn under_cafta(document: &mut Value) {
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

const PERCENT: &[Row] = &[
    (
        "percent-half-up",
        "half a unit of the last decimal is rounded up",
        // 67.5 percent.
        |document, _| total(document, "transactionValue", "200.00", "65.00", "68", "60"),
    ),
    (
        "percent-as-many-decimals-as-written",
        "two thirds are 66.666666667 percent in nine decimals",
        |document, _| total(document, "transactionValue", "3", "1", "66.666666667", "60"),
    ),
    (
        "percent-of-the-largest-values",
        "values of 27 digits are divided exactly",
        |document, _| {
            total(
                document,
                "transactionValue",
                "999999999999999999.999999999",
                "0.000000001",
                "100.000000000",
                "99.999999999",
            );
        },
    ),
];

const OTHER_PERCENT: &[Row] = &[
    (
        "percent-cut-off",
        "67.5 percent are not 67",
        |document, _| total(document, "transactionValue", "200.00", "65.00", "67", "60"),
    ),
    (
        "percent-rounded-up",
        "66.66 percent are not 66.67 where the third decimal is 4",
        // 66.664 percent.
        |document, _| {
            total(
                document,
                "transactionValue",
                "1000.00",
                "333.36",
                "66.67",
                "60",
            )
        },
    ),
    (
        "percent-of-another-formula",
        "the share of the foreign materials is not the content",
        |document, _| total(document, "transactionValue", "300.00", "120.00", "40", "60"),
    ),
];

const THRESHOLD: &[Row] = &[(
    "threshold-reached-exactly",
    "a content of 60 percent is not less than 60",
    |document, _| {
        total(
            document,
            "transactionValue",
            "300.00",
            "120.00",
            "60.00",
            "60.00",
        )
    },
)];

const BELOW_THRESHOLD: &[Row] = &[
    (
        "foreign-value-all",
        "foreign materials as dear as the good make 0 percent, which reaches no threshold",
        |document, _| {
            total(
                document,
                "transactionValue",
                "300.00",
                "300.00",
                "0",
                "0.000000001",
            );
        },
    ),
    (
        "threshold-missed",
        "a content of 59.99 percent is less than 60",
        |document, _| {
            total(
                document,
                "transactionValue",
                "100.00",
                "40.01",
                "59.99",
                "60",
            )
        },
    ),
    (
        "threshold-reached-by-rounding",
        "a content of 59.996 percent is less than 60, however it is rounded",
        |document, _| {
            total(
                document,
                "transactionValue",
                "100.00",
                "40.004",
                "60.00",
                "60",
            )
        },
    ),
    (
        "threshold-missed-by-build-up",
        "originating materials of 34 percent are less than 35",
        |document, _| {
            total(document, "buildUp", "100.00", "34.00", "34", "35");
            under_cafta(document);
        },
    ),
];

const SUMS: &[Row] = &[
    (
        "sum-not-shown",
        "without a list of materials their sum is not checked",
        |document, _| total(document, "transactionValue", "300.00", "120.00", "60", "60"),
    ),
    (
        "sum-of-two",
        "two foreign materials add up to the value stated",
        |document, _| {
            content(document, "transactionValue", "362.50", "145.00", "60", "60");
            set(document, "/materials/2", super::washer());
        },
    ),
    (
        "sum-needs-no-value-of-others",
        "an originating material needs no value where foreign ones are added",
        |document, _| {
            content(document, "transactionValue", "300.00", "120.00", "60", "60");
            remove(document, "/materials/1/value");
        },
    ),
];

const OTHER_SUMS: &[Row] = &[
    (
        "sum-exceeds",
        "the foreign materials are worth more than stated",
        |document, _| content(document, "transactionValue", "250.00", "100.00", "60", "60"),
    ),
    (
        "sum-falls-short",
        "the foreign materials are worth less than stated",
        |document, _| content(document, "transactionValue", "301.00", "120.40", "60", "60"),
    ),
    (
        "sum-of-originating-falls-short",
        "the originating materials are worth less than stated",
        |document, _| {
            content(document, "buildUp", "400.00", "200.00", "50", "35");
            under_cafta(document);
        },
    ),
    (
        "sum-exceeds-with-one-withheld",
        "what is seen is worth more than stated, whatever is withheld",
        |document, _| {
            content(document, "transactionValue", "250.00", "100.00", "60", "60");
            set(document, "/materials/1", withheld(&super::carton()));
        },
    ),
];

const UNKNOWN_SUMS: &[Row] = &[
    (
        "sum-with-one-withheld",
        "what a withheld material adds is not known",
        |document, _| {
            content(document, "transactionValue", "300.00", "120.00", "60", "60");
            materials(document, json!([withheld(&wire()), super::carton()]));
        },
    ),
    (
        "sum-with-a-value-missing",
        "a foreign material has no value",
        |document, _| {
            content(document, "transactionValue", "300.00", "120.00", "60", "60");
            remove(document, "/materials/0/value");
        },
    ),
];

/// The withheld wire is opened, and the sum is right.
fn sum_of_opened() -> Recipe {
    AREA.vector(
        "sum-with-one-opened",
        "a withheld material is opened and adds to the value stated",
    )
    .before(|document, _| {
        content(document, "transactionValue", "300.00", "120.00", "60", "60");
        materials(document, json!([withheld(&wire()), super::carton()]));
    })
    .evidence(|evidence, _| open(evidence, &wire()))
    .shows(&[AREA.code("material-sum"), AREA.code("opening")])
    .done()
}
