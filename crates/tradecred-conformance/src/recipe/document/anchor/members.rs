//! Vectors of the members of an anchor and of its times.

use super::{COUNT, Maker, Recipe, Row, SAMPLE, Value, batch, json, reference, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        vec![
            SAMPLE
                .vector("valid", "a batch of readings is anchored")
                .shows(&[SAMPLE.area.code("batch")])
                .done(),
        ],
        SAMPLE.met("batch", BATCHES),
        SAMPLE.not_met("batch", NO_BATCH),
        SAMPLE.met("period", PERIODS),
        SAMPLE.not_met("period", NO_PERIOD),
        SAMPLE.met("about", SUBJECTS),
        SAMPLE.not_met("about", NO_SUBJECT),
        SAMPLE.met("anchored-by", AUTHORS),
        SAMPLE.not_met("anchored-by", NO_AUTHOR),
        SAMPLE.met("anchored-at", INSTANTS),
        SAMPLE.not_met("anchored-at", NO_INSTANT),
        SAMPLE.met("document", DOCUMENTS),
        SAMPLE.not_met("document", NO_DOCUMENT),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const BATCHES: &[Row] = &[
    (
        "one-record",
        "a batch may have one record",
        |document, _| {
            set(document, "/batch/recordCount", json!(1));
            set(document, "/batch/treeRoot", json!(batch::root(1)));
        },
    ),
    (
        "most-records",
        "a batch may have 999,999,999 records",
        |document, _| set(document, "/batch/recordCount", json!(999_999_999)),
    ),
];

const NO_BATCH: &[Row] = &[
    ("batch-missing", "there is no batch", |document, _| {
        remove(document, "/batch");
    }),
    ("batch-empty", "the batch has no record", |document, _| {
        set(document, "/batch/recordCount", json!(0));
        set(document, "/batch/treeRoot", json!(batch::root(0)));
    }),
    (
        "more-than-most-records",
        "the batch has 1,000,000,000 records",
        |document, _| set(document, "/batch/recordCount", json!(1_000_000_000)),
    ),
    (
        "count-as-text",
        "the number of records is a text",
        |document, _| set(document, "/batch/recordCount", json!("11")),
    ),
    ("root-missing", "the batch has no root", |document, _| {
        remove(document, "/batch/treeRoot");
    }),
    (
        "root-without-hash-function",
        "the root does not say what it was hashed with",
        |document, _| {
            let bare = batch::written(&batch::salt(0));
            set(document, "/batch/treeRoot", json!(format!("u{bare}")));
        },
    ),
    (
        "algorithm-missing",
        "it is not said how the root was made",
        |document, _| remove(document, "/batch/algorithm"),
    ),
    (
        "media-type-missing",
        "the records have no media type",
        |document, _| remove(document, "/batch/mediaType"),
    ),
    (
        "description-missing",
        "it is not said what the records are",
        |document, _| remove(document, "/batch/description"),
    ),
];

const PERIODS: &[Row] = &[
    (
        "period-missing",
        "it need not be said when the records were made",
        |document, _| {
            remove(document, "/batch/recordedFrom");
            remove(document, "/batch/recordedUntil");
        },
    ),
    (
        "period-of-an-instant",
        "the earliest record is the latest",
        |document, maker| {
            set(
                document,
                "/batch/recordedUntil",
                json!(maker.instant(-180_000)),
            );
        },
    ),
    (
        "period-until-anchored",
        "the latest record was made when the batch was closed",
        |document, maker| {
            set(
                document,
                "/batch/recordedUntil",
                json!(maker.instant(-90_000)),
            );
        },
    ),
];

const NO_PERIOD: &[Row] = &[
    (
        "period-backwards",
        "the latest record is a second older than the earliest",
        |document, maker| {
            set(
                document,
                "/batch/recordedUntil",
                json!(maker.instant(-180_001)),
            );
        },
    ),
    (
        "period-after-anchored",
        "the latest record was made a second after the batch was closed",
        |document, maker| {
            set(
                document,
                "/batch/recordedUntil",
                json!(maker.instant(-89_999)),
            );
        },
    ),
    (
        "period-open-after-anchored",
        "the earliest record was made a second after the batch was closed",
        |document, maker| {
            remove(document, "/batch/recordedUntil");
            set(
                document,
                "/batch/recordedFrom",
                json!(maker.instant(-89_999)),
            );
        },
    ),
    (
        "period-from-a-day",
        "the earliest record has a day and no instant",
        |document, maker| set(document, "/batch/recordedFrom", json!(maker.day(-3))),
    ),
];

const SUBJECTS: &[Row] = &[(
    "about-nothing",
    "the records need not belong to a document",
    |document, _| remove(document, "/about"),
)];

const NO_SUBJECT: &[Row] = &[
    (
        "about-without-digest",
        "a document that the records belong to has no digest",
        |document, _| remove(document, "/about/0/digestMultibase"),
    ),
    (
        "second-document-without-type",
        "of the second of two documents that the records belong to it is not said what it is",
        |document, maker| {
            let other: Value = super::anchor(maker);
            set(document, "/about/1", reference(&other));
            remove(document, "/about/1/credentialType");
        },
    ),
];

const AUTHORS: &[Row] = &[(
    "author-with-did",
    "who anchors may give its DID",
    |document, maker| set(document, "/anchoredBy/id", json!(maker.issuer().did())),
)];

const NO_AUTHOR: &[Row] = &[
    (
        "author-missing",
        "nobody is named as who anchored",
        |document, _| remove(document, "/anchoredBy"),
    ),
    (
        "author-without-address",
        "who anchored has no address",
        |document, _| remove(document, "/anchoredBy/address"),
    ),
    (
        "author-of-another-did",
        "somebody signs for another who anchored",
        |document, maker| {
            let other = maker.actor("another carrier");
            set(document, "/anchoredBy/id", json!(other.did()));
        },
    ),
];

const INSTANTS: &[Row] = &[(
    "anchored-when-signed",
    "the batch was closed in the second of the signature",
    |document, maker| set(document, "/anchoredAt", json!(maker.instant(-86_400))),
)];

const NO_INSTANT: &[Row] = &[
    (
        "anchored-at-missing",
        "it is not said when the batch was closed",
        |document, _| remove(document, "/anchoredAt"),
    ),
    (
        "anchored-after-signed",
        "the batch was closed a second after the signature",
        |document, maker| set(document, "/anchoredAt", json!(maker.instant(-86_399))),
    ),
];

const DOCUMENTS: &[Row] = &[(
    "supersedes-another",
    "an anchor may correct another",
    |document, maker: &Maker| {
        let mut other: Value = super::anchor(maker);
        set(&mut other, "/batch/recordCount", json!(COUNT + 1));
        set(document, "/supersedes", reference(&other));
    },
)];

const NO_DOCUMENT: &[Row] = &[
    (
        "supersedes-without-digest",
        "the anchor that it corrects has no digest",
        |document, maker| {
            set(document, "/supersedes", reference(&super::anchor(maker)));
            remove(document, "/supersedes/digestMultibase");
        },
    ),
    (
        "description-beside-the-batch",
        "what the records are is said a second time, beside the batch",
        |document, _| set(document, "/description", json!("Readings of a thermometer")),
    ),
];
