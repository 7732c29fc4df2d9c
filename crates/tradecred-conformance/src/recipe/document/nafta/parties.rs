//! Vectors of boxes 1, 3 and 4: who is named there, what may stand instead, and where the parties are.

use serde_json::json;

use super::{AREA, Recipe, Row, base, drop_producer_refs, named, remove, same_as, second_producer};
use super::{set, set_producers, word};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.not_met("exporter", NO_EXPORTERS),
        AREA.met("producer-form", PRODUCERS),
        AREA.not_met("producer", NO_PRODUCERS),
        AREA.warned("producer-form", OTHER_PRODUCERS),
        AREA.met("importer-form", IMPORTERS),
        AREA.not_met("importer", NO_IMPORTERS),
        AREA.warned("importer-form", OTHER_IMPORTERS),
        AREA.met("tax-id", TAXED),
        AREA.warned("tax-id", UNTAXED),
        AREA.met("party-territory", INSIDE),
        AREA.warned("party-territory", OUTSIDE),
        AREA.met("telephone-form", TELEPHONES),
        AREA.warned("telephone-form", NATIONAL_TELEPHONES),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_EXPORTERS: &[Row] = &[
    ("exporter-missing", "box 1 is empty", |document, _| {
        remove(document, "/exporter");
    }),
    (
        "exporter-unknown",
        "no certificate is of an exporter that is not known",
        |document, _| set(document, "/exporter", word("Unknown")),
    ),
    (
        "exporter-same-as-producer",
        "box 1 refers to box 3 instead of naming the exporter",
        |document, _| set(document, "/exporter", same_as("producer")),
    ),
    (
        "exporter-name-missing",
        "the exporter has no legal name",
        |document, _| remove(document, "/exporter/legalName"),
    ),
    (
        "exporter-address-missing",
        "the exporter has no address",
        |document, _| remove(document, "/exporter/address"),
    ),
    (
        "exporter-country-missing",
        "the exporter's address has no country",
        |document, _| remove(document, "/exporter/address/addressCountry"),
    ),
    (
        "exporter-country-three-letters",
        "the exporter's country is written in three letters",
        |document, _| {
            set(document, "/exporter/address/addressCountry", json!("MEX"));
        },
    ),
    (
        "exporter-email-without-domain",
        "the exporter's email address has no domain",
        |document, _| {
            set(document, "/exporter/email", json!("office"));
        },
    ),
    (
        "exporter-list",
        "two exporters stand in box 1",
        |document, _| {
            let one = named("Maple Metals Ltd.", "Toronto", "CA");
            set(document, "/exporter", json!([one.clone(), one]));
        },
    ),
    (
        "exporter-various",
        "no certificate is of several exporters",
        |document, _| {
            set(document, "/exporter", word("Various"));
        },
    ),
    (
        "exporter-withheld",
        "an exporter cannot be withheld",
        |document, _| {
            set(document, "/exporter", word("AvailableOnRequest"));
        },
    ),
    (
        "exporter-town-missing",
        "the exporter's address has no town",
        |document, _| {
            remove(document, "/exporter/address/addressLocality");
        },
    ),
    (
        "exporter-tax-id-number",
        "a tax number is a JSON number",
        |document, _| {
            set(document, "/exporter/identifiers/0/value", json!(850101));
        },
    ),
];

const PRODUCERS: &[Row] = &[
    (
        "producers-two",
        "two producers are listed, and each line names its own",
        |document, _| {
            second_producer(document);
            set(document, "/goods/1/producerRef", json!("P2"));
        },
    ),
    (
        "producer-withheld",
        "the producer is available to customs upon request",
        |document, _| set_producers(document, json!([word("AvailableOnRequest")])),
    ),
    (
        "producer-same",
        "the producer is the same as the exporter",
        |document, _| super::own_production(document),
    ),
];

const NO_PRODUCERS: &[Row] = &[
    ("producers-missing", "box 3 is empty", |document, _| {
        remove(document, "/producers");
        drop_producer_refs(document);
    }),
    (
        "producers-empty",
        "the list of producers is empty",
        |document, _| set_producers(document, json!([])),
    ),
    (
        "producers-object",
        "one producer stands where a list belongs",
        |document, _| set_producers(document, super::producer()),
    ),
    (
        "producer-address-missing",
        "a producer has no address",
        |document, _| remove(document, "/producers/0/address"),
    ),
    (
        "producer-same-without-role",
        "box 3 does not say whom the producer is the same as",
        |document, _| set_producers(document, json!([word("SameAs")])),
    ),
    (
        "producer-name-missing",
        "a producer has no legal name",
        |document, _| {
            remove(document, "/producers/0/legalName");
        },
    ),
    (
        "producer-country-lower-case",
        "a producer's country is written in lower case",
        |document, _| {
            set(document, "/producers/0/address/addressCountry", json!("mx"));
        },
    ),
    (
        "producer-reference-blank",
        "a reference of spaces only is none",
        |document, _| {
            set(document, "/producers/0/reference", json!(" "));
        },
    ),
];

const OTHER_PRODUCERS: &[Row] = &[
    (
        "producer-various",
        "VARIOUS is no word of box 3",
        |document, _| set_producers(document, json!([word("Various")])),
    ),
    (
        "producer-unknown",
        "UNKNOWN is no word of box 3",
        |document, _| set_producers(document, json!([word("Unknown")])),
    ),
    (
        "producer-same-as-importer",
        "the producer is said to be the importer",
        |document, _| set_producers(document, json!([same_as("importer")])),
    ),
    (
        "producer-same-beside-another",
        "SAME stands beside a named producer",
        |document, _| set(document, "/producers/1", same_as("exporter")),
    ),
    (
        "producer-withheld-beside-another",
        "one producer is named and another withheld",
        |document, _| set(document, "/producers/1", word("AvailableOnRequest")),
    ),
];

const IMPORTERS: &[Row] = &[
    (
        "importer-unknown",
        "the importer is not known",
        |document, _| set(document, "/importer", word("Unknown")),
    ),
    (
        "importer-various",
        "there are various importers",
        |document, _| set(document, "/importer", word("Various")),
    ),
];

const NO_IMPORTERS: &[Row] = &[
    ("importer-missing", "box 4 is empty", |document, _| {
        remove(document, "/importer");
    }),
    (
        "importer-name-blank",
        "a name of spaces only is no name",
        |document, _| set(document, "/importer/legalName", json!("  ")),
    ),
    (
        "importer-list",
        "a list stands where one importer belongs",
        |document, _| {
            let one = named("Great Lakes Supply LLC", "Detroit", "US");
            set(document, "/importer", json!([one]));
        },
    ),
    (
        "importer-address-missing",
        "a named importer has no address",
        |document, _| {
            remove(document, "/importer/address");
        },
    ),
    (
        "importer-name-number",
        "the importer's name is a JSON number",
        |document, _| {
            set(document, "/importer/legalName", json!(7));
        },
    ),
];

const OTHER_IMPORTERS: &[Row] = &[
    (
        "importer-withheld",
        "an importer cannot be withheld",
        |document, _| set(document, "/importer", word("AvailableOnRequest")),
    ),
    (
        "importer-same-as-exporter",
        "SAME is no word of box 4",
        |document, _| set(document, "/importer", same_as("exporter")),
    ),
];

const TAXED: &[Row] = &[(
    "tax-id-beside-another",
    "a tax number stands beside another identifier",
    |document, _| {
        set(
            document,
            "/exporter/identifiers/1",
            json!({ "type": "PartyIdentifier", "scheme": "Other", "value": "IMMEX 731" }),
        );
    },
)];

const UNTAXED: &[Row] = &[
    (
        "exporter-without-tax-id",
        "the exporter has no tax number",
        |document, _| remove(document, "/exporter/identifiers"),
    ),
    (
        "producer-without-tax-id",
        "a named producer has no tax number",
        |document, _| remove(document, "/producers/0/identifiers"),
    ),
    (
        "exporter-with-another-identifier",
        "another identifier is no tax number",
        |document, _| {
            set(
                document,
                "/exporter/identifiers/0/scheme",
                json!("ImporterNumber"),
            );
        },
    ),
];

const INSIDE: &[Row] = &[
    (
        "producer-in-canada",
        "a producer is in Canada",
        |document, _| {
            set(
                document,
                "/producers/0/address",
                base::address("1 Main Street", "Hamilton", "CA"),
            );
        },
    ),
    (
        "importer-in-mexico",
        "an importer is in Mexico",
        |document, _| {
            set(
                document,
                "/importer/address",
                base::address("Calle 5", "Tijuana", "MX"),
            );
        },
    ),
];

const OUTSIDE: &[Row] = &[
    (
        "exporter-abroad",
        "the exporter is in no country of the agreement",
        |document, _| {
            set(document, "/exporter/address/addressCountry", json!("GT"));
        },
    ),
    (
        "producer-abroad",
        "a producer is in no country of the agreement",
        |document, _| {
            set(document, "/producers/0/address/addressCountry", json!("DE"));
        },
    ),
    (
        "importer-abroad",
        "the importer is in no country of the agreement",
        |document, _| {
            set(document, "/importer/address/addressCountry", json!("PA"));
        },
    ),
];

const TELEPHONES: &[Row] = &[(
    "telephone-with-extension",
    "an international number has an extension",
    |document, _| {
        set(
            document,
            "/signatory/telephone",
            json!("+52 81 5555 0117 ext. 4"),
        );
    },
)];

const NATIONAL_TELEPHONES: &[Row] = &[
    (
        "telephone-national",
        "the signatory's telephone number is in national form",
        |document, _| set(document, "/signatory/telephone", json!("81 5555 0117")),
    ),
    (
        "facsimile-national",
        "the signatory's facsimile number is in national form",
        |document, _| set(document, "/signatory/facsimile", json!("81 5555 0118")),
    ),
    (
        "importer-telephone-national",
        "the importer's telephone number is in national form",
        |document, _| set(document, "/importer/telephone", json!("713 555 0142")),
    ),
];
