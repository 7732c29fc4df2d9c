//! Vectors of the parties in boxes 3 to 5 themselves: their structure, how they are reached, and in
//! which country they are.

use serde_json::{Value, json};

use super::{
    Recipe, Row, base, by_importer, by_producer, canadian, met, named, not_met, remove, set,
    set_producers, warned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met(code!("exporter"), NO_EXPORTERS),
        not_met(code!("producer"), NO_PRODUCERS),
        not_met(code!("importer"), NO_IMPORTERS),
        met(code!("party-territory"), INSIDE),
        not_met(code!("party-territory"), OUTSIDE),
        met(code!("telephone-form"), INTERNATIONAL),
        warned(code!("telephone-form"), NATIONAL),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_EXPORTERS: &[Row] = &[
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
            set(document, "/exporter", super::same_as("owner"));
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

const NO_PRODUCERS: &[Row] = &[
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

const NO_IMPORTERS: &[Row] = &[
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
            set(document, "/exporter", super::same_as("certifier"));
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
            set_producers(document, json!([super::same_as("certifier")]));
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
