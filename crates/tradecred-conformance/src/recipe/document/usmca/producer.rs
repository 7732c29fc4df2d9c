//! Vectors of box 4, the producer: its structure, and what may stand there by the role of the certifier.

use serde_json::json;

use super::{
    Recipe, Row, by_importer, by_producer, met, named, not_met, remove, remove_producers, same_as,
    set, set_producers, word,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("producer"), ALLOWED),
        not_met(code!("producer"), NOT_ALLOWED),
        not_met(code!("producer"), MALFORMED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ALLOWED: &[Row] = &[
    (
        "producers-listed",
        "a list of producers, and each line says which one made it",
        |document, _| {
            let mut second = named("Fundidora Regia, S.A.", "Apodaca", "MX");
            if let Some(members) = second.as_object_mut() {
                members.insert("reference".to_owned(), json!("P2"));
            }
            set(document, "/producers/1", second);
            set(document, "/goods/1/producerRef", json!("P2"));
        },
    ),
    (
        "producers-various",
        "`Various` stands for several producers",
        |document, _| {
            set_producers(document, json!([word("Various")]));
        },
    ),
    (
        "producers-on-request",
        "the producer is withheld and available to the importing authorities",
        |document, _| {
            set_producers(document, json!([word("AvailableOnRequest")]));
        },
    ),
    (
        "producer-same-as-exporter",
        "the exporter that certifies produced the goods",
        |document, _| {
            set_producers(document, json!([same_as("exporter")]));
        },
    ),
    (
        "producer-same-as-certifying-exporter",
        "the certifier produced the goods it exports",
        |document, _| {
            set_producers(document, json!([same_as("certifier")]));
        },
    ),
    (
        "producer-absent-for-producer",
        "a producer that certifies leaves box 4 empty",
        |document, _| {
            by_producer(document);
        },
    ),
    (
        "producer-same-as-certifying-producer",
        "a producer that certifies says so in box 4",
        |document, _| {
            by_producer(document);
            set(document, "/producers", json!([same_as("certifier")]));
        },
    ),
    (
        "producer-named-by-producer",
        "a producer that certifies names the producer",
        |document, _| {
            set(document, "/certifierRole", json!("Producer"));
        },
    ),
    (
        "producers-various-for-producer",
        "one of several producers certifies",
        |document, _| {
            by_producer(document);
            set(document, "/producers", json!([word("Various")]));
        },
    ),
    (
        "producer-named-by-importer",
        "an importer that certifies names the producer",
        |document, _| {
            by_importer(document);
        },
    ),
    (
        "producers-various-for-importer",
        "an importer that certifies writes `Various`",
        |document, _| {
            by_importer(document);
            set_producers(document, json!([word("Various")]));
        },
    ),
    (
        "producer-on-request-for-importer",
        "an importer that certifies keeps the producer confidential",
        |document, _| {
            by_importer(document);
            set_producers(document, json!([word("AvailableOnRequest")]));
        },
    ),
    (
        "producer-same-as-named-exporter",
        "the exporter that the importer names produced the goods",
        |document, _| {
            by_importer(document);
            set_producers(document, json!([same_as("exporter")]));
        },
    ),
    (
        "producer-same-as-certifying-importer",
        "the importer that certifies produced the goods itself",
        |document, _| {
            by_importer(document);
            set_producers(document, json!([same_as("certifier")]));
        },
    ),
];

const NOT_ALLOWED: &[Row] = &[
    (
        "producer-absent-for-exporter",
        "an exporter leaves box 4 empty",
        |document, _| remove_producers(document),
    ),
    (
        "producer-absent-for-importer",
        "an importer leaves box 4 empty",
        |document, _| {
            by_importer(document);
            remove_producers(document);
        },
    ),
    (
        "producer-unknown-to-exporter",
        "an exporter does not know the producer",
        |document, _| {
            set_producers(document, json!([word("Unknown")]));
        },
    ),
    (
        "producer-unknown-to-producer",
        "a producer does not know the producer",
        |document, _| {
            by_producer(document);
            set(document, "/producers", json!([word("Unknown")]));
        },
    ),
    (
        "producer-unknown-to-importer",
        "an importer does not know the producer",
        |document, _| {
            by_importer(document);
            set_producers(document, json!([word("Unknown")]));
        },
    ),
    (
        "producer-same-as-importer",
        "box 4 does not refer to box 5",
        |document, _| {
            set_producers(document, json!([same_as("importer")]));
        },
    ),
    (
        "producer-same-as-producer",
        "box 4 refers to itself",
        |document, _| {
            set_producers(document, json!([same_as("producer")]));
        },
    ),
    (
        "producers-various-and-named",
        "`Various` stands beside a named producer",
        |document, _| {
            set(document, "/producers/1", word("Various"));
        },
    ),
    (
        "producers-on-request-and-named",
        "a producer is named and withheld at once",
        |document, _| {
            set(document, "/producers/1", word("AvailableOnRequest"));
        },
    ),
    (
        "producers-same-as-and-named",
        "a reference to box 3 stands beside a named producer",
        |document, _| {
            set(document, "/producers/1", same_as("exporter"));
        },
    ),
];

const MALFORMED: &[Row] = &[
    (
        "producer-telephone-missing",
        "a named producer has no telephone number",
        |document, _| {
            remove(document, "/producers/0/telephone");
        },
    ),
    (
        "producer-email-missing",
        "a named producer has no email address",
        |document, _| {
            remove(document, "/producers/0/email");
        },
    ),
    (
        "second-producer-email-missing",
        "the second of two producers has no email address",
        |document, _| {
            set(
                document,
                "/producers/1",
                named("Fundidora Regia, S.A.", "Apodaca", "MX"),
            );
            remove(document, "/producers/1/email");
        },
    ),
    (
        "producer-name-blank",
        "a producer's name is blank",
        |document, _| {
            set(document, "/producers/0/legalName", json!(""));
        },
    ),
    (
        "producer-address-missing",
        "a named producer has no address",
        |document, _| {
            remove(document, "/producers/0/address");
        },
    ),
    (
        "producer-identifier-scheme-number",
        "the register of a producer's identifier is named by a number",
        |document, _| {
            let identifier =
                json!({ "type": "PartyIdentifier", "scheme": 4, "value": "804735132" });
            set(document, "/producers/0/identifiers", json!([identifier]));
        },
    ),
    (
        "producers-empty",
        "box 4 is an empty list",
        |document, _| set_producers(document, json!([])),
    ),
    (
        "producers-object",
        "box 4 is one party where a list belongs",
        |document, _| {
            let one = document
                .pointer("/credentialSubject/producers/0")
                .cloned()
                .unwrap_or_default();
            set(document, "/producers", one);
        },
    ),
    (
        "producer-email-malformed",
        "a producer's email address has no at sign",
        |document, _| {
            set(document, "/producers/0/email", json!("planta"));
        },
    ),
];
