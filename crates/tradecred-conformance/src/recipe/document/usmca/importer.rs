//! Vectors of box 5, the importer: its structure, and what may stand there by the role of the certifier.

use serde_json::json;

use super::{
    Recipe, Row, by_importer, by_producer, met, named, not_met, remove, same_as, set, word,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("importer"), ALLOWED),
        not_met(code!("importer"), NOT_ALLOWED),
        not_met(code!("importer"), MALFORMED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ALLOWED: &[Row] = &[
    (
        "importer-absent",
        "an importer that is not known is left out",
        |document, _| remove(document, "/importers"),
    ),
    (
        "importer-absent-for-producer",
        "a producer that does not know the importer leaves box 5 empty",
        |document, _| {
            by_producer(document);
            remove(document, "/importers");
        },
    ),
    (
        "importer-unknown",
        "the certifier says that the importer is not known",
        |document, _| {
            set(document, "/importers", json!([word("Unknown")]));
        },
    ),
    (
        "importers-various",
        "`Various` stands for several importers",
        |document, _| {
            set(document, "/importers", json!([word("Various")]));
        },
    ),
    (
        "importers-various-for-producer",
        "a producer writes `Various` in box 5",
        |document, _| {
            by_producer(document);
            set(document, "/importers", json!([word("Various")]));
        },
    ),
    (
        "importers-listed",
        "two importers are listed",
        |document, _| {
            set(
                document,
                "/importers/1",
                named("Great Lakes Supply LLC", "Detroit", "US"),
            );
        },
    ),
    (
        "importer-same-as-certifying-importer",
        "an importer that certifies says so in box 5",
        |document, _| {
            by_importer(document);
        },
    ),
    (
        "importer-named-by-importer",
        "an importer that certifies names the importer",
        |document, _| {
            by_importer(document);
            set(
                document,
                "/importers",
                json!([named("Great Lakes Supply LLC", "Detroit", "US")]),
            );
        },
    ),
];

const NOT_ALLOWED: &[Row] = &[
    (
        "importer-on-request",
        "confidentiality is for producers, not for importers",
        |document, _| {
            set(document, "/importers", json!([word("AvailableOnRequest")]));
        },
    ),
    (
        "importer-on-request-for-producer",
        "a producer withholds the importer",
        |document, _| {
            by_producer(document);
            set(document, "/importers", json!([word("AvailableOnRequest")]));
        },
    ),
    (
        "importer-on-request-for-importer",
        "an importer that certifies withholds the importer",
        |document, _| {
            by_importer(document);
            set(document, "/importers", json!([word("AvailableOnRequest")]));
        },
    ),
    (
        "importer-same-as-certifying-exporter",
        "an exporter that certifies is not the importer",
        |document, _| {
            set(document, "/importers", json!([same_as("certifier")]));
        },
    ),
    (
        "importer-same-as-certifying-producer",
        "a producer that certifies is not the importer",
        |document, _| {
            by_producer(document);
            set(document, "/importers", json!([same_as("certifier")]));
        },
    ),
    (
        "importer-same-as-producer",
        "box 5 does not refer to box 4",
        |document, _| {
            set(document, "/importers", json!([same_as("producer")]));
        },
    ),
    (
        "importers-various-and-named",
        "`Various` stands beside a named importer",
        |document, _| {
            set(document, "/importers/1", word("Various"));
        },
    ),
    (
        "importers-unknown-and-named",
        "an importer is named and unknown at once",
        |document, _| {
            set(document, "/importers/1", word("Unknown"));
        },
    ),
];

const MALFORMED: &[Row] = &[
    (
        "importer-telephone-missing",
        "a named importer has no telephone number",
        |document, _| {
            remove(document, "/importers/0/telephone");
        },
    ),
    (
        "importer-email-missing",
        "a named importer has no email address",
        |document, _| {
            remove(document, "/importers/0/email");
        },
    ),
    (
        "importer-name-missing",
        "a named importer has no name",
        |document, _| {
            remove(document, "/importers/0/legalName");
        },
    ),
    (
        "importer-telephone-malformed",
        "an importer's telephone number has letters",
        |document, _| {
            set(document, "/importers/0/telephone", json!("1-800-FASTENERS"));
        },
    ),
    (
        "importers-empty",
        "box 5 is an empty list",
        |document, _| set(document, "/importers", json!([])),
    ),
    ("importers-text", "box 5 is a text", |document, _| {
        set(document, "/importers", json!("Various"))
    }),
];
