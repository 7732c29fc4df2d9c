//! Custody, changes in ownership, splits and processing: their members, weights and lots.

use super::{
    ALL, By, EXPORTER, LOT_A, LOT_B, Recipe, Row, SAMPLE, becomes, custody, halved, halved_for,
    json, kilograms, ownership, processing, received_by, remove, set, split, weights,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.met("act", ACTS),
        SAMPLE.not_met("act", NO_ACT),
        SAMPLE.met("weights", WEIGHED),
        SAMPLE.not_met("weights", NOT_WEIGHED),
        SAMPLE.met("into", DIVIDED),
        SAMPLE.not_met("into", NOT_DIVIDED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ACTS: &[Row] = &[
    (
        "ownership-change",
        "the importer becomes the owner of the shipment",
        |document, _| becomes(document, ownership(None, EXPORTER)),
    ),
    (
        "custody-of-a-lot-as-processor",
        "a processor takes custody of a lot",
        |document, _| {
            becomes(document, custody(Some("A"), EXPORTER, LOT_A));
            set(document, "/act/role", json!("processor"));
        },
    ),
    (
        "processing",
        "a line has another product form, and weighs less",
        |document, _| becomes(document, processing(None, &[(1, "4800")])),
    ),
];

const NO_ACT: &[Row] = &[
    ("act-missing", "nothing is done", |document, _| {
        remove(document, "/act")
    }),
    (
        "act-of-another-form",
        "what is done is a lot, which is no act",
        |document, _| {
            let lot = json!({ "type": "FishLot", "lot": "A", "weights": weights(LOT_A) });
            becomes(document, lot);
        },
    ),
    (
        "role-of-carrier",
        "custody is taken by exporters, importers and processors, not by carriers",
        |document, _| set(document, "/act/role", json!("carrier")),
    ),
    (
        "taken-from-missing",
        "custody is taken from nobody",
        |document, _| remove(document, "/act/takenFrom"),
    ),
    (
        "acquired-from-missing",
        "ownership is acquired from nobody",
        |document, _| {
            becomes(document, ownership(None, EXPORTER));
            remove(document, "/act/acquiredFrom");
        },
    ),
    (
        "lot-as-number",
        "the name of a lot is a number",
        |document, _| set(document, "/act/lot", json!(4)),
    ),
    ("lot-blank", "the name of a lot is blank", |document, _| {
        set(document, "/act/lot", json!(""))
    }),
];

const WEIGHED: &[Row] = &[
    (
        "weight-of-a-gram",
        "a net weight is greater than zero, if by a gram",
        |document, _| set(document, "/act/weights/1/netWeight", kilograms("0.001")),
    ),
    (
        "line-in-two-lots",
        "one line may be in two lots of a split",
        |document, _| becomes(document, halved()),
    ),
];

const NOT_WEIGHED: &[Row] = &[
    (
        "weights-missing",
        "custody is taken of no weight",
        |document, _| remove(document, "/act/weights"),
    ),
    (
        "weights-empty",
        "custody is taken of an empty list of lines",
        |document, _| set(document, "/act/weights", json!([])),
    ),
    ("weight-zero", "a net weight is zero", |document, _| {
        set(document, "/act/weights/1/netWeight", kilograms("0.00"))
    }),
    (
        "weight-negative",
        "a net weight is less than zero",
        |document, _| set(document, "/act/weights/1/netWeight", kilograms("-1")),
    ),
    (
        "weight-in-tonnes",
        "a net weight is in tonnes",
        |document, _| {
            set(
                document,
                "/act/weights/1/netWeight",
                json!({ "type": "Quantity", "value": "4.2505", "unit": "TNE" }),
            );
        },
    ),
    (
        "weight-as-number",
        "a net weight is a JSON number",
        |document, _| set(document, "/act/weights/1/netWeight/value", json!(4250)),
    ),
    (
        "line-twice",
        "one line stands twice in a list of weights",
        |document, _| set(document, "/act/weights/1/lineNumber", json!(1)),
    ),
    (
        "weight-zero-in-lot",
        "a lot of a split has a weight of zero",
        |document, _| {
            becomes(document, halved());
            set(document, "/act/into/1/weights/0/netWeight", kilograms("0"));
        },
    ),
    (
        "weights-missing-in-lot",
        "a lot of a split holds nothing",
        |document, _| {
            becomes(document, halved());
            remove(document, "/act/into/1/weights");
        },
    ),
    (
        "line-twice-in-products",
        "one line is processed twice in one act",
        |document, _| becomes(document, processing(None, &[(1, "2400"), (1, "2400")])),
    ),
    (
        "product-form-missing",
        "what became of a line is not said",
        |document, _| {
            becomes(document, processing(None, ALL));
            remove(document, "/act/products/0/productForm");
        },
    ),
    (
        "product-of-chapter-77",
        "what became of a line has a tariff number that there is not",
        |document, _| {
            becomes(document, processing(None, ALL));
            set(document, "/act/products/0/htsus", json!("7701.10"));
        },
    ),
];

const DIVIDED: &[Row] = &[
    (
        "split-in-two",
        "the shipment is split into two lots",
        |document, _| becomes(document, halved()),
    ),
    (
        "split-of-a-lot",
        "a lot is split into two of other names, which differ in case",
        |document, _| {
            becomes(document, split(Some("A"), &[("a1", LOT_A), ("A1", LOT_B)]));
        },
    ),
    (
        "split-for-two-receivers",
        "a split says who receives each lot",
        |document, _| becomes(document, halved_for(By::Importer, By::Trader)),
    ),
    (
        "split-for-one-receiver",
        "a split says of one lot who receives it",
        |document, _| becomes(document, received_by(halved(), "B", &By::Trader.named())),
    ),
];

const NOT_DIVIDED: &[Row] = &[
    (
        "split-into-nothing",
        "a split makes no lots",
        |document, _| {
            becomes(document, halved());
            remove(document, "/act/into");
        },
    ),
    (
        "split-into-empty-list",
        "a split makes an empty list of lots",
        |document, _| becomes(document, split(None, &[])),
    ),
    ("split-into-one", "a split makes one lot", |document, _| {
        becomes(document, split(None, &[("A", ALL)]))
    }),
    (
        "split-into-two-of-one-name",
        "a split makes two lots of one name",
        |document, _| becomes(document, split(None, &[("A", LOT_A), ("A", LOT_B)])),
    ),
    (
        "lot-of-split-without-name",
        "a lot of a split has no name",
        |document, _| {
            becomes(document, halved());
            remove(document, "/act/into/1/lot");
        },
    ),
    (
        "receiver-without-address",
        "the receiver of a lot has no address",
        |document, _| {
            becomes(document, halved_for(By::Importer, By::Trader));
            remove(document, "/act/into/1/receiver/address");
        },
    ),
    (
        "receiver-as-text",
        "the receiver of a lot is a name alone",
        |document, _| {
            becomes(document, halved());
            set(document, "/act/into/1/receiver", json!(By::Trader.name()));
        },
    ),
    (
        "receivers-in-a-list",
        "a lot has several receivers",
        |document, _| {
            becomes(document, halved());
            let several = [By::Importer, By::Trader].map(By::named);
            set(document, "/act/into/1/receiver", json!(several));
        },
    ),
];
