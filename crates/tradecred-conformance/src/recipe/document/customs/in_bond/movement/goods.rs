//! The goods of a movement, their packing units, containers and seals.

use serde_json::json;

use super::super::{remove, set};
use super::{Recipe, Row, SAMPLE};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("goods", NO_GOODS),
        SAMPLE.met("htsus", CLASSIFIED),
        SAMPLE.not_met("htsus", NOT_CLASSIFIED),
        SAMPLE.not_met("quantity", NO_QUANTITY),
        SAMPLE.met("packing-unit", UNITS),
        SAMPLE.not_met("packing-unit", NO_UNIT),
        SAMPLE.met("containers", CONTAINERS),
        SAMPLE.not_met("containers", NO_CONTAINER),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_GOODS: &[Row] = &[
    ("goods-empty", "nothing is moved", |document, _| {
        set(document, "/goods", json!([]))
    }),
    (
        "line-number-twice",
        "two lines have one number",
        |document, _| set(document, "/goods/1/lineNumber", json!(1)),
    ),
    (
        "line-without-description",
        "a line does not say what the goods are",
        |document, _| remove(document, "/goods/0/description"),
    ),
    (
        "value-as-number",
        "the value of a line is a JSON number",
        |document, _| set(document, "/goods/0/value", json!(12000)),
    ),
];

const CLASSIFIED: &[Row] = &[(
    "htsus-of-six-digits",
    "six digits of the tariff number are enough",
    |document, _| set(document, "/goods/1/htsus", json!("340590")),
)];

const NOT_CLASSIFIED: &[Row] = &[
    (
        "htsus-missing",
        "a line has no tariff number",
        |document, _| remove(document, "/goods/0/htsus"),
    ),
    (
        "htsus-of-four-digits",
        "a line has a heading and no subheading",
        |document, _| set(document, "/goods/0/htsus", json!("8205")),
    ),
    (
        "htsus-of-chapter-77",
        "there is no chapter 77",
        |document, _| set(document, "/goods/0/htsus", json!("7701.10")),
    ),
];

const NO_QUANTITY: &[Row] = &[
    (
        "quantity-missing",
        "a line does not say how many",
        |document, _| remove(document, "/goods/0/quantity"),
    ),
    (
        "quantity-of-zero",
        "a line is of no pieces",
        |document, _| set(document, "/goods/0/quantity/pieces", json!("0")),
    ),
    (
        "quantity-as-number",
        "the number of pieces is a JSON number",
        |document, _| set(document, "/goods/0/quantity/pieces", json!(200)),
    ),
    (
        "quantity-without-unit",
        "a line does not say in what its pieces are packed",
        |document, _| remove(document, "/goods/0/quantity/unit"),
    ),
];

const UNITS: &[Row] = &[
    (
        "unit-cartons-in-the-plural",
        "a unit may be in the plural",
        |document, _| set(document, "/goods/0/quantity/unit", json!("cartons")),
    ),
    (
        "unit-palletized",
        "a word that begins like pallet is another word",
        |document, _| set(document, "/goods/0/quantity/unit", json!("palletizedbag")),
    ),
];

const NO_UNIT: &[Row] = &[
    (
        "unit-pallets",
        "ten pallets with 200 cartons are 200 cartons",
        |document, _| {
            set(document, "/goods/0/quantity/pieces", json!("10"));
            set(document, "/goods/0/quantity/unit", json!("pallets"));
        },
    ),
    (
        "unit-container",
        "a container is no packing unit",
        |document, _| {
            set(document, "/goods/0/quantity/pieces", json!("1"));
            set(document, "/goods/0/quantity/unit", json!("Container"));
        },
    ),
    (
        "unit-40-foot-containers",
        "containers of a size are containers",
        |document, _| {
            set(document, "/goods/0/quantity/pieces", json!("2"));
            set(
                document,
                "/goods/0/quantity/unit",
                json!("40-foot CONTAINERS"),
            );
        },
    ),
    (
        "unit-pallet-load",
        "what is loaded on a pallet is counted by pallets all the same",
        |document, _| set(document, "/goods/1/quantity/unit", json!("pallet/load")),
    ),
];

const CONTAINERS: &[Row] = &[
    (
        "containers-none",
        "merchandise may move without container",
        |document, _| remove(document, "/containers"),
    ),
    (
        "container-without-seal",
        "the seal may not be known when the application is filed",
        |document, _| remove(document, "/containers/0/sealNumbers"),
    ),
];

const NO_CONTAINER: &[Row] = &[
    (
        "container-without-number",
        "a container has no number",
        |document, _| remove(document, "/containers/0/containerNumber"),
    ),
    (
        "seal-as-number",
        "a seal number is a JSON number",
        |document, _| set(document, "/containers/0/sealNumbers", json!([88213])),
    ),
];
