//! Vectors of what may stand for exporter, producers and consignee.

use serde_json::json;

use super::{
    Recipe, Row, drop_producer_refs, met, named, not_met, remove, same_as, set, set_producers, word,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met(code!("exporter"), NO_EXPORTERS),
        met(code!("producer"), PRODUCERS),
        not_met(code!("producer"), NO_PRODUCERS),
        not_met(code!("consignee"), NO_CONSIGNEES),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_EXPORTERS: &[Row] = &[
    (
        "exporter-missing",
        "the certificate names no exporter",
        |document, _| remove(document, "/exporter"),
    ),
    (
        "exporter-unknown",
        "a certificate is issued for an exporter that is known",
        |document, _| set(document, "/exporter", word("Unknown")),
    ),
    (
        "exporter-on-request",
        "an exporter is not withheld",
        |document, _| set(document, "/exporter", word("AvailableOnRequest")),
    ),
    (
        "exporter-without-address",
        "the exporter has no address",
        |document, _| remove(document, "/exporter/address"),
    ),
];

const PRODUCERS: &[Row] = &[
    (
        "producers-two",
        "two producers are named, and lines name either",
        |document, _| {
            set(
                document,
                "/producers/1",
                named("Ridge Juices Pty Ltd", "Berri", "AU"),
            );
            set(document, "/producers/1/reference", json!("P2"));
            set(document, "/goods/1/producerRef", json!("P2"));
        },
    ),
    (
        "producer-unknown",
        "the producer is not known",
        |document, _| set_producers(document, json!([word("Unknown")])),
    ),
    (
        "producer-on-request",
        "the producer is named to authorities on request",
        |document, _| set_producers(document, json!([word("AvailableOnRequest")])),
    ),
    (
        "producer-is-exporter",
        "the producer is the exporter",
        |document, _| set_producers(document, json!([same_as("exporter")])),
    ),
];

const NO_PRODUCERS: &[Row] = &[
    (
        "producer-is-certifier",
        "a certificate has no certifier that a producer could be",
        |document, _| set_producers(document, json!([same_as("certifier")])),
    ),
    (
        "producer-various",
        "several producers are named or not known, and never various",
        |document, _| set_producers(document, json!([word("Various")])),
    ),
    (
        "producer-unknown-beside-named",
        "a producer that is not known stands beside one that is named",
        |document, _| set(document, "/producers/1", word("Unknown")),
    ),
    (
        "producers-empty",
        "the list of producers is empty",
        |document, _| {
            set(document, "/producers", json!([]));
            drop_producer_refs(document);
        },
    ),
];

const NO_CONSIGNEES: &[Row] = &[
    (
        "consignee-missing",
        "the certificate says nothing of a consignee",
        |document, _| remove(document, "/consignee"),
    ),
    (
        "consignee-various",
        "the goods go to one consignee",
        |document, _| set(document, "/consignee", word("Various")),
    ),
    (
        "consignee-on-request",
        "a consignee is not withheld",
        |document, _| set(document, "/consignee", word("AvailableOnRequest")),
    ),
    (
        "consignee-without-country",
        "the consignee's address has no country",
        |document, _| remove(document, "/consignee/address/addressCountry"),
    ),
];
