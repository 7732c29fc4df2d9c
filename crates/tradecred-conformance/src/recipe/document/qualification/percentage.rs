//! Vectors of what regional value content comes to: the percentage, the threshold, and what the materials
//! add up to.

use serde_json::json;

use super::content::{content, total, under_cafta};
use super::{AREA, Recipe, Row, materials, open, remove, set, wire, withheld};

pub(super) fn recipes() -> Vec<Recipe> {
    [
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
