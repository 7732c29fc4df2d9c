//! Vectors of boxes 3 to 5 by certifier role: which parties may be left out, and which words may stand
//! in their place.

use serde_json::json;

use super::{
    Recipe, Row, by_importer, by_producer, canadian, met, named, not_met, remove, remove_producers,
    same_as, set, set_producers, word,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("exporter"), EXPORTERS),
        not_met(code!("exporter"), NO_EXPORTERS),
        met(code!("producer"), PRODUCERS),
        not_met(code!("producer"), NO_PRODUCERS),
        met(code!("importer"), IMPORTERS),
        not_met(code!("importer"), NO_IMPORTERS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const EXPORTERS: &[Row] = &[
    (
        "exporter-same-as-certifying-exporter",
        "an exporter that certifies says so in box 3",
        |document, _| {
            set(document, "/exporter", same_as("certifier"));
        },
    ),
    (
        "exporter-named-by-exporter",
        "an exporter that certifies names the exporter",
        |document, _| {
            set(document, "/exporter", canadian());
        },
    ),
    (
        "exporter-absent-for-producer",
        "a producer that does not know the exporter leaves box 3 empty",
        |document, _| {
            by_producer(document);
        },
    ),
    (
        "exporter-unknown-to-producer",
        "a producer says that it does not know the exporter",
        |document, _| {
            by_producer(document);
            set(document, "/exporter", word("Unknown"));
        },
    ),
    (
        "exporter-named-by-producer",
        "a producer names the exporter",
        |document, _| {
            by_producer(document);
            set(document, "/exporter", canadian());
        },
    ),
    (
        "exporter-same-as-certifying-producer",
        "a producer that exports is not different from the certifier",
        |document, _| {
            by_producer(document);
            set(document, "/exporter", same_as("certifier"));
        },
    ),
    (
        "exporter-named-by-importer",
        "an importer names the exporter",
        |document, _| by_importer(document),
    ),
    (
        "exporter-same-as-named-producer",
        "the importer says that the producer it names exported the goods",
        |document, _| {
            by_importer(document);
            set(document, "/exporter", same_as("producer"));
        },
    ),
];

const NO_EXPORTERS: &[Row] = &[
    (
        "exporter-unknown-to-exporter",
        "an exporter that certifies knows who exports",
        |document, _| {
            set(document, "/exporter", word("Unknown"));
        },
    ),
    (
        "exporter-various",
        "the form has no word for several exporters",
        |document, _| {
            set(document, "/exporter", word("Various"));
        },
    ),
    (
        "exporter-on-request",
        "only producers may be withheld",
        |document, _| {
            set(document, "/exporter", word("AvailableOnRequest"));
        },
    ),
    (
        "exporter-same-as-producer-by-exporter",
        "an exporter that certifies is not the producer it names",
        |document, _| {
            set(document, "/exporter", same_as("producer"));
        },
    ),
    (
        "exporter-same-as-importer",
        "box 3 does not refer to box 5",
        |document, _| {
            set(document, "/exporter", same_as("importer"));
        },
    ),
    (
        "exporter-same-as-exporter",
        "box 3 refers to itself",
        |document, _| {
            set(document, "/exporter", same_as("exporter"));
        },
    ),
    (
        "exporter-various-for-producer",
        "a producer writes `Various` in box 3",
        |document, _| {
            by_producer(document);
            set(document, "/exporter", word("Various"));
        },
    ),
    (
        "exporter-on-request-for-producer",
        "a producer withholds the exporter",
        |document, _| {
            by_producer(document);
            set(document, "/exporter", word("AvailableOnRequest"));
        },
    ),
    (
        "exporter-same-as-importer-for-producer",
        "a producer refers from box 3 to box 5",
        |document, _| {
            by_producer(document);
            set(document, "/exporter", same_as("importer"));
        },
    ),
    (
        "exporter-absent-for-importer",
        "an importer that certifies leaves box 3 empty",
        |document, _| {
            by_importer(document);
            remove(document, "/exporter");
        },
    ),
    (
        "exporter-unknown-to-importer",
        "an importer that certifies does not know the exporter",
        |document, _| {
            by_importer(document);
            set(document, "/exporter", word("Unknown"));
        },
    ),
    (
        "exporter-various-for-importer",
        "an importer writes `Various` in box 3",
        |document, _| {
            by_importer(document);
            set(document, "/exporter", word("Various"));
        },
    ),
    (
        "exporter-on-request-for-importer",
        "an importer withholds the exporter",
        |document, _| {
            by_importer(document);
            set(document, "/exporter", word("AvailableOnRequest"));
        },
    ),
    (
        "exporter-same-as-producer-not-named",
        "box 3 refers to a producer that box 4 does not name",
        |document, _| {
            by_importer(document);
            set(document, "/exporter", same_as("producer"));
            set_producers(document, json!([word("Various")]));
        },
    ),
];

const PRODUCERS: &[Row] = &[
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

const NO_PRODUCERS: &[Row] = &[
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

const IMPORTERS: &[Row] = &[
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

const NO_IMPORTERS: &[Row] = &[
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
