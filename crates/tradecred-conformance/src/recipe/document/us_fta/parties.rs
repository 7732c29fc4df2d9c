//! Vectors of importer of record, exporter and producer.

use serde_json::{Value, json};

use super::{AREA, Recipe, Row, by, named, remove, same_as, set, word};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.met("exporter", EXPORTERS),
        AREA.not_met("exporter", NO_EXPORTERS),
        AREA.met("producer", PRODUCERS),
        AREA.not_met("producer", NO_PRODUCERS),
        AREA.met("importer", IMPORTERS),
        AREA.not_met("importer", NO_IMPORTERS),
        AREA.met("party-territory", IN_PARTIES),
        AREA.warned("party-territory", OUTSIDE),
        AREA.warned("telephone-form", NATIONAL),
        vec![certifier_not_named()],
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The producer certifies, so that the exporter is of no consequence for who speaks.
fn exporter(document: &mut Value, exporter: Value) {
    by(document, "Producer");
    set(document, "/exporter", exporter);
}

/// What two rules ask for at once: the importer certifies and is not named.
fn certifier_not_named() -> Recipe {
    AREA.vector(
        "certifier-not-named",
        "the importer is said to certify and is not named",
    )
    .before(|document, _| {
        set(document, "/certifierRole", json!("Importer"));
        remove(document, "/importer");
    })
    .not_met(AREA.code("certifier-role"))
    .not_met(AREA.code("importer"))
    .done()
}

const EXPORTERS: &[Row] = &[
    (
        "exporter-same-as-producer",
        "the exporter is said to be the producer",
        |document, _| exporter(document, same_as("producer")),
    ),
    (
        "exporter-absent",
        "the exporter is left out where it is the producer",
        |document, _| {
            by(document, "Producer");
            remove(document, "/exporter");
        },
    ),
    (
        "exporter-without-email",
        "an email address is given only if there is one",
        |document, _| remove(document, "/exporter/email"),
    ),
];

const NO_EXPORTERS: &[Row] = &[
    (
        "exporter-various",
        "the regulation has no various exporters",
        |document, _| exporter(document, word("Various")),
    ),
    (
        "exporter-unknown",
        "the regulation has no unknown exporter",
        |document, _| exporter(document, word("Unknown")),
    ),
    (
        "exporter-same-as-importer",
        "the exporter may be the producer and nobody else",
        |document, _| exporter(document, same_as("importer")),
    ),
    (
        "exporter-telephone-missing",
        "the exporter has no telephone number",
        |document, _| remove(document, "/exporter/telephone"),
    ),
    (
        "exporter-address-missing",
        "the exporter has no address",
        |document, _| remove(document, "/exporter/address"),
    ),
];

const PRODUCERS: &[Row] = &[(
    "producer-abroad-in-party",
    "the producer is in another Party than the exporter",
    |document, _| set(document, "/producer/address/addressCountry", json!("SV")),
)];

const NO_PRODUCERS: &[Row] = &[
    (
        "producer-missing",
        "the producer is always named",
        |document, _| remove(document, "/producer"),
    ),
    (
        "producer-available-on-request",
        "the producer is not to be had upon request, as under USMCA",
        |document, _| set(document, "/producer", word("AvailableOnRequest")),
    ),
    (
        "producer-various",
        "the regulation has no various producers",
        |document, _| set(document, "/producer", word("Various")),
    ),
    (
        "producer-same-as-exporter",
        "it is the exporter that may be left out, not the producer",
        |document, _| set(document, "/producer", same_as("exporter")),
    ),
    (
        "producer-telephone-missing",
        "the producer has no telephone number",
        |document, _| remove(document, "/producer/telephone"),
    ),
    (
        "producer-name-missing",
        "the producer has no legal name",
        |document, _| remove(document, "/producer/legalName"),
    ),
];

const IMPORTERS: &[Row] = &[(
    "importer-abroad",
    "the importer of record may live anywhere",
    |document, _| {
        set(
            document,
            "/importer",
            named("Maple Metals Ltd.", "Toronto", "CA"),
        )
    },
)];

const NO_IMPORTERS: &[Row] = &[
    (
        "importer-missing",
        "the importer of record is named",
        |document, _| remove(document, "/importer"),
    ),
    (
        "importer-unknown",
        "the regulation has no unknown importer",
        |document, _| set(document, "/importer", word("Unknown")),
    ),
    (
        "importer-telephone-missing",
        "the importer has no telephone number",
        |document, _| remove(document, "/importer/telephone"),
    ),
];

const IN_PARTIES: &[Row] = &[
    (
        "exporter-in-dominican-republic",
        "the Dominican Republic is a Party",
        |document, _| set(document, "/exporter/address/addressCountry", json!("DO")),
    ),
    (
        "producer-in-united-states",
        "the United States is a Party",
        |document, _| set(document, "/producer/address/addressCountry", json!("US")),
    ),
];

const OUTSIDE: &[Row] = &[
    (
        "exporter-in-mexico",
        "an exporter in Mexico is in no Party",
        |document, _| set(document, "/exporter/address/addressCountry", json!("MX")),
    ),
    (
        "producer-in-panama",
        "Panama is Party to an agreement of its own",
        |document, _| set(document, "/producer/address/addressCountry", json!("PA")),
    ),
];

const NATIONAL: &[Row] = &[
    (
        "telephone-national-producer",
        "the producer's number cannot be dialled from abroad",
        |document, _| set(document, "/producer/telephone", json!("2555-0199")),
    ),
    (
        "telephone-national-signatory",
        "the signatory's number cannot be dialled from abroad",
        |document, _| set(document, "/signatory/telephone", json!("2555-0117")),
    ),
];
