//! Vectors of where the parties are, and of their telephone numbers.

use serde_json::{Value, json};

use super::{
    Recipe, Row, base, by_importer, by_producer, canadian, met, named, not_met, same_as, set,
    set_producers, warned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("party-territory"), INSIDE),
        not_met(code!("party-territory"), OUTSIDE),
        met(code!("telephone-form"), INTERNATIONAL),
        warned(code!("telephone-form"), NATIONAL),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const INSIDE: &[Row] = &[
    (
        "parties-in-three-countries",
        "exporter, producer and importer are in Canada, Mexico and the United States",
        |document, _| {
            set(document, "/exporter", canadian());
        },
    ),
    (
        "certifier-abroad-exporter-named",
        "an exporter with its seat abroad names the place of export",
        |document, _| {
            abroad(document, "/certifier");
            set(document, "/exporter", canadian());
        },
    ),
    (
        "certifier-abroad-producer-named",
        "a producer with its seat abroad names the place of production",
        |document, _| {
            set(document, "/certifierRole", json!("Producer"));
            abroad(document, "/certifier");
        },
    ),
];

const OUTSIDE: &[Row] = &[
    (
        "exporter-abroad",
        "the place of export is outside the territory",
        |document, _| {
            set(
                document,
                "/exporter",
                named("Stahlhandel GmbH", "Duisburg", "DE"),
            );
        },
    ),
    (
        "certifying-exporter-abroad",
        "the certifier's address stands for the place of export, and is abroad",
        |document, _| {
            abroad(document, "/certifier");
        },
    ),
    (
        "same-as-certifying-exporter-abroad",
        "box 3 refers to a certifier whose address is abroad",
        |document, _| {
            abroad(document, "/certifier");
            set(document, "/exporter", same_as("certifier"));
        },
    ),
    (
        "producer-abroad",
        "the place of production is outside the territory",
        |document, _| {
            abroad(document, "/producers/0");
        },
    ),
    (
        "second-producer-abroad",
        "one of two producers is outside the territory",
        |document, _| {
            let mut second = named("Stahlwerk GmbH", "Duisburg", "DE");
            if let Some(members) = second.as_object_mut() {
                members.insert("reference".to_owned(), json!("P2"));
            }
            set(document, "/producers/1", second);
        },
    ),
    (
        "certifying-producer-abroad",
        "the certifier's address stands for the place of production, and is abroad",
        |document, _| {
            by_producer(document);
            abroad(document, "/certifier");
        },
    ),
    (
        "producer-same-as-certifier-abroad",
        "the place of production is that of a certifier abroad",
        |document, _| {
            set(document, "/exporter", canadian());
            set_producers(document, json!([same_as("certifier")]));
            abroad(document, "/certifier");
        },
    ),
    (
        "importer-abroad",
        "the importer is outside the territory",
        |document, _| abroad(document, "/importers/0"),
    ),
    (
        "certifying-importer-abroad",
        "box 5 refers to a certifier whose address is abroad",
        |document, _| {
            by_importer(document);
            abroad(document, "/certifier");
        },
    ),
];

fn abroad(document: &mut Value, party: &str) {
    set(
        document,
        &format!("{party}/address"),
        base::address("Hafenstraße 1", "Duisburg", "DE"),
    );
}

const INTERNATIONAL: &[Row] = &[(
    "telephone-with-extension",
    "an international number may have separators and an extension",
    |document, _| {
        set(
            document,
            "/importers/0/telephone",
            json!("+1 (713) 555-0142 ext. 12"),
        );
    },
)];

const NATIONAL: &[Row] = &[
    (
        "telephone-national-certifier",
        "the certifier's number lacks the country code",
        |document, _| {
            set(document, "/certifier/telephone", json!("81 5555 0117"));
        },
    ),
    (
        "telephone-national-signatory",
        "the signatory's number lacks the country code",
        |document, _| {
            set(document, "/signatory/telephone", json!("81 5555 0117"));
        },
    ),
    (
        "telephone-national-producer",
        "a producer's number lacks the country code",
        |document, _| {
            set(document, "/producers/0/telephone", json!("(844) 555-0199"));
        },
    ),
    (
        "telephone-national-importer",
        "an importer's number lacks the country code",
        |document, _| {
            set(document, "/importers/0/telephone", json!("(713) 555-0142"));
        },
    ),
    (
        "telephone-country-code-zero",
        "no country code begins with zero",
        |document, _| {
            set(document, "/certifier/telephone", json!("+081 5555 0117"));
        },
    ),
];
