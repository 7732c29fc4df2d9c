//! Vectors of box 3, the exporter: its structure, and what may stand there by the role of the certifier.

use serde_json::{Value, json};

use super::{
    Recipe, Row, base, by_importer, by_producer, canadian, met, named, not_met, remove, same_as,
    set, set_producers, word,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("exporter"), ALLOWED),
        not_met(code!("exporter"), NOT_ALLOWED),
        not_met(code!("exporter"), MALFORMED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ALLOWED: &[Row] = &[
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

const NOT_ALLOWED: &[Row] = &[
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

const MALFORMED: &[Row] = &[
    (
        "exporter-telephone-missing",
        "a named exporter has no telephone number",
        |document, _| {
            set(document, "/exporter", canadian());
            remove(document, "/exporter/telephone");
        },
    ),
    (
        "exporter-email-missing",
        "a named exporter has no email address",
        |document, _| {
            set(document, "/exporter", canadian());
            remove(document, "/exporter/email");
        },
    ),
    (
        "exporter-name-missing",
        "a named exporter has no name",
        |document, _| {
            set(document, "/exporter", canadian());
            remove(document, "/exporter/legalName");
        },
    ),
    (
        "exporter-address-missing",
        "a named exporter has no address",
        |document, _| {
            set(document, "/exporter", canadian());
            remove(document, "/exporter/address");
        },
    ),
    (
        "exporter-country-unassigned",
        "the exporter's country does not exist",
        |document, _| {
            set(
                document,
                "/exporter",
                named("Maple Metals Ltd.", "Toronto", "ZZ"),
            );
        },
    ),
    ("exporter-list", "box 3 is a list", |document, _| {
        set(document, "/exporter", json!([canadian()]))
    }),
    (
        "exporter-null",
        "box 3 is null, which is not how a member is left out",
        |document, _| {
            set(document, "/exporter", Value::Null);
        },
    ),
    ("exporter-text", "box 3 is a text", |document, _| {
        set(document, "/exporter", json!("same as certifier"))
    }),
    (
        "exporter-same-as-owner",
        "box 3 refers to a role that the form does not have",
        |document, _| {
            set(document, "/exporter", same_as("owner"));
        },
    ),
    (
        "exporter-of-another-type",
        "box 3 holds an address where a party belongs",
        |document, _| {
            set(
                document,
                "/exporter",
                base::address("1 Main Street", "Toronto", "CA"),
            );
        },
    ),
];
