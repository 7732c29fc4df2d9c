//! Vectors of de minimis: its limit, the value it is counted on, and what it is not for.

use serde_json::{Value, json};

use super::{AREA, Recipe, Row, dollars, remove, set, tariff, washer, with};

pub(super) fn recipes() -> Vec<Recipe> {
    let excluded = AREA.code("de-minimis-excluded");
    [
        AREA.met("de-minimis", FEW),
        AREA.not_met("de-minimis", MANY),
        AREA.met("de-minimis-basis", BASIS),
        AREA.not_met("de-minimis-basis", OTHER_BASIS),
        AREA.not_met("de-minimis-sum", OTHER_SUM),
        AREA.made(UNKNOWN_SUM, |draft| {
            draft.requirements_undecided(AREA.code("de-minimis-sum"))
        }),
        AREA.met("de-minimis-excluded", NOT_EXCLUDED),
        AREA.not_met("de-minimis-excluded", EXCLUDED),
        AREA.made(PERHAPS_EXCLUDED, |draft| {
            draft.requirements_undecided(&excluded)
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A `deMinimis` on the transaction value.
pub(super) fn few(good: &str, materials: &str) -> Value {
    json!({
        "type": "DeMinimis",
        "basis": "transactionValue",
        "goodValue": dollars(good),
        "nonOriginatingValue": dollars(materials)
    })
}

/// The washers stay in the heading of the screws, and are few.
fn washers(document: &mut Value, good: &str, materials: &str) {
    set(document, "/materials/2", washer());
    set(document, "/deMinimis", few(good, materials));
}

/// Under CAFTA-DR, on the adjusted value.
fn under_cafta(document: &mut Value) {
    set(document, "/agreement", json!("CAFTA-DR"));
    set(document, "/materials/1/origin", json!("HN"));
    set(document, "/deMinimis/basis", json!("adjustedValue"));
}

/// Another good, and the third material under another code.
fn made_of(document: &mut Value, good: &str, material: &str) {
    washers(document, "300.00", "25.00");
    set(document, "/finishedGood/tariff", tariff(good));
    set(
        document,
        "/materials/2",
        with(washer(), "/tariff/code", material.to_owned()),
    );
    // It stays because the change is said to except its chapter.
    let chapter = material.get(..2).unwrap_or_default();
    let exceptions = json!([{ "type": "TariffRange", "from": chapter }]);
    set(document, "/methods/0/exceptions", exceptions);
}

const FEW: &[Row] = &[
    (
        "de-minimis-8-percent",
        "a material of 25 dollars stays in a good of 300",
        |document, _| washers(document, "300.00", "25.00"),
    ),
    (
        "de-minimis-10-percent",
        "10 percent do not exceed 10 percent",
        |document, _| washers(document, "250.00", "25.00"),
    ),
    (
        "de-minimis-not-needed",
        "de minimis of nothing is stated where every material changes",
        |document, _| set(document, "/deMinimis", few("300.00", "0.00")),
    ),
];

const MANY: &[Row] = &[
    (
        "de-minimis-exceeded",
        "25 dollars exceed 10 percent of 249.99",
        |document, _| washers(document, "249.99", "25.00"),
    ),
    (
        "de-minimis-exceeded-under-cafta",
        "25 dollars exceed 10 percent of an adjusted value of 249.99",
        |document, _| {
            washers(document, "249.99", "25.00");
            under_cafta(document);
        },
    ),
    (
        "de-minimis-without-basis",
        "of which value of the good is not said",
        |document, _| {
            washers(document, "300.00", "25.00");
            remove(document, "/deMinimis/basis");
        },
    ),
];

const BASIS: &[Row] = &[
    (
        "de-minimis-of-total-cost",
        "under USMCA the total cost counts as well",
        |document, _| {
            washers(document, "300.00", "25.00");
            set(document, "/deMinimis/basis", json!("totalCost"));
        },
    ),
    (
        "de-minimis-of-adjusted-value",
        "under CAFTA-DR the adjusted value counts",
        |document, _| {
            washers(document, "300.00", "25.00");
            under_cafta(document);
        },
    ),
];

const OTHER_BASIS: &[Row] = &[
    (
        "de-minimis-of-adjusted-value-under-usmca",
        "under USMCA no adjusted value counts",
        |document, _| {
            washers(document, "300.00", "25.00");
            set(document, "/deMinimis/basis", json!("adjustedValue"));
        },
    ),
    (
        "de-minimis-of-total-cost-under-cafta",
        "under CAFTA-DR no total cost counts",
        |document, _| {
            washers(document, "300.00", "25.00");
            under_cafta(document);
            set(document, "/deMinimis/basis", json!("totalCost"));
        },
    ),
];

const OTHER_SUM: &[Row] = &[
    (
        "de-minimis-sum-exceeds",
        "the materials that stay are worth more than stated",
        |document, _| washers(document, "300.00", "20.00"),
    ),
    (
        "de-minimis-sum-falls-short",
        "the materials that stay are worth less than stated",
        |document, _| washers(document, "300.00", "26.00"),
    ),
];

const UNKNOWN_SUM: &[Row] = &[(
    "de-minimis-value-missing",
    "a material that stays has no value",
    |document, _| {
        washers(document, "300.00", "25.00");
        remove(document, "/materials/2/value");
    },
)];

const NOT_EXCLUDED: &[Row] = &[
    (
        "fuel-of-another-subheading",
        "in a good of chapter 27 a material of another subheading may stay",
        |document, _| made_of(document, "2710.12", "2707.50"),
    ),
    (
        "chapter-25-under-cafta",
        "under CAFTA-DR the same subheading is excepted up to chapter 24 only",
        |document, _| {
            made_of(document, "2501.00", "2501.00");
            under_cafta(document);
        },
    ),
    (
        "dairy-outside-of-dairy",
        "a dairy material may stay in a good that is not dairy",
        |document, _| made_of(document, "3501.10", "0404.10"),
    ),
];

const EXCLUDED: &[Row] = &[
    (
        "dairy-in-cheese",
        "de minimis is not for milk in cheese",
        |document, _| made_of(document, "0406.10", "0402.10"),
    ),
    (
        "dairy-in-ice-cream",
        "de minimis is not for milk in ice cream",
        |document, _| made_of(document, "2105.00", "0402.10"),
    ),
    (
        "oil-in-oil",
        "de minimis is not for a material of chapter 15 in oil of heading 1515",
        |document, _| made_of(document, "1515.90", "1511.10"),
    ),
    (
        "sugar-in-sugar",
        "de minimis is not for sugar of 1701 in sugars of 1702",
        |document, _| made_of(document, "1702.90", "1701.14"),
    ),
    (
        "cocoa-paste-in-sweetened-cocoa",
        "de minimis is not for cocoa powder in sweetened cocoa powder",
        |document, _| made_of(document, "1806.10", "1805.00"),
    ),
    (
        "spirits-in-spirits",
        "de minimis is not for wine in spirits",
        |document, _| made_of(document, "2208.20", "2204.29"),
    ),
    (
        "same-subheading-in-chapter-27",
        "under USMCA the same subheading is excepted up to chapter 27",
        |document, _| made_of(document, "2710.12", "2710.12"),
    ),
    (
        "coffee-under-cafta",
        "under CAFTA-DR de minimis is not for coffee in coffee",
        |document, _| {
            made_of(document, "2101.11", "0901.11");
            under_cafta(document);
        },
    ),
    (
        "rice-under-cafta",
        "under CAFTA-DR de minimis is not for rice in rice flour",
        |document, _| {
            made_of(document, "1102.90", "1006.30");
            under_cafta(document);
        },
    ),
];

const PERHAPS_EXCLUDED: &[Row] = &[
    (
        "milk-solids-in-cheese",
        "how much milk solids a preparation holds its code does not say",
        |document, _| made_of(document, "0406.10", "1901.90"),
    ),
    (
        "coffee-instant",
        "whether instant coffee is flavored its code does not say",
        |document, _| made_of(document, "2101.11", "0901.11"),
    ),
    (
        "fruit-in-preparations",
        "whether fruit of chapter 8 are peaches, pears or apricots is not judged by the code",
        |document, _| made_of(document, "2008.97", "0809.30"),
    ),
    (
        "textiles-by-weight",
        "textiles are counted by weight, which is not stated",
        |document, _| made_of(document, "5208.11", "5205.11"),
    ),
];
