//! Vectors of what stands around the certification: members and types that nobody defined, the schema
//! that is named, extensions, and the scope of the question.

use serde_json::{Value, json};
use tradecred_vc::digest::SriDigest;

use super::{Recipe, Row, made, remove, set, usmca, word};

/// The published schema, byte for byte.
const SCHEMA: &[u8] =
    include_bytes!("../../../../../../schemas/v1/usmca-certification-of-origin.json");
const SCHEMA_ID: &str = "https://w3id.org/tradecred/schemas/v1/usmca-certification-of-origin.json";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        made(UNDEFINED_MEMBERS, |draft| {
            draft.refused("json-ld.undefined-term")
        }),
        made(UNDEFINED_TYPES, |draft| {
            draft.refused("json-ld.undefined-type")
        }),
        made(UNKNOWN_DOCUMENTS, |draft| {
            draft.requirements_undecided("document.type-unknown")
        }),
        made(SCHEMAS, |draft| draft.shows(&["data-model.schema"])),
        made(NO_SCHEMAS, |draft| draft.refused("data-model.schema")),
        made(EXTENSIONS, |draft| {
            draft.shows(&["data-model.extension", "data-model.extension-critical"])
        }),
        made(CRITICAL_EXTENSIONS, |draft| {
            draft.requirements_undecided("data-model.extension-critical")
        }),
        made(NO_EXTENSIONS, |draft| draft.refused("data-model.extension")),
        scopes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const UNDEFINED_MEMBERS: &[Row] = &[
    (
        "member-undefined",
        "the subject has a member that no context defines",
        |document, _| {
            set(document, "/remarks", json!("urgent"));
        },
    ),
    (
        "member-misspelt",
        "a misspelt member would hide that box 5 is empty",
        |document, _| {
            let importers = document
                .pointer("/credentialSubject/importers")
                .cloned()
                .unwrap_or_default();
            remove(document, "/importers");
            set(document, "/importer", importers);
        },
    ),
    (
        "member-of-another-object",
        "a member that belongs one object further down",
        |document, _| {
            set(document, "/goods/0/gtin", json!("9520123456788"));
        },
    ),
    (
        "coverage-shipment-with-period",
        "a single shipment has no first day",
        |document, maker| {
            set(
                document,
                "/coverage",
                json!({ "type": "SingleShipment", "from": maker.day(-30) }),
            );
        },
    ),
    (
        "goods-line-without-type",
        "without its type the members of a goods line have no meaning",
        |document, _| {
            remove(document, "/goods/0/type");
        },
    ),
];

const UNDEFINED_TYPES: &[Row] = &[
    (
        "party-type-undefined",
        "a party has a type that no context defines",
        |document, _| {
            set(document, "/importers", json!([word("Nobody")]));
        },
    ),
    (
        "coverage-type-undefined",
        "box 8 has a type that no context defines",
        |document, _| {
            set(document, "/coverage", word("Forever"));
        },
    ),
    (
        "document-type-undefined",
        "the credential has a type that is neither defined nor an address",
        |document, _| {
            set_types(
                document,
                &["VerifiableCredential", "CertificateOfEverything"],
            );
        },
    ),
];

const UNKNOWN_DOCUMENTS: &[Row] = &[
    (
        "document-type-foreign",
        "the type of the credential is an address that is not known here",
        |document, _| {
            set_types(
                document,
                &[
                    "VerifiableCredential",
                    "https://example.com/types#CertificateOfEverything",
                ],
            );
        },
    ),
    (
        "document-type-of-data-model",
        "the type of the credential is defined by the data model only",
        |document, _| {
            set_types(document, &["VerifiableCredential", "JsonSchemaCredential"]);
        },
    ),
    (
        "document-type-missing",
        "the credential has no type besides `VerifiableCredential`",
        |document, _| {
            set_types(document, &["VerifiableCredential"]);
        },
    ),
];

fn set_types(document: &mut Value, types: &[&str]) {
    if let Some(members) = document.as_object_mut() {
        members.insert("type".to_owned(), json!(types));
    }
}

const SCHEMAS: &[Row] = &[
    (
        "schema-named",
        "the published schema of the type is named",
        |document, _| {
            name_schema(document, json!({ "id": SCHEMA_ID, "type": "JsonSchema" }));
        },
    ),
    (
        "schema-with-digest",
        "the published schema is named with its digest",
        |document, _| {
            let digest = SriDigest::sha256_of(SCHEMA).to_string();
            name_schema(
                document,
                json!({ "id": SCHEMA_ID, "type": "JsonSchema", "digestSRI": digest }),
            );
        },
    ),
];

const NO_SCHEMAS: &[Row] = &[
    (
        "schema-other-address",
        "another schema than that of the type is named",
        |document, _| {
            name_schema(
                document,
                json!({ "id": "https://example.com/schemas/origin.json", "type": "JsonSchema" }),
            );
        },
    ),
    (
        "schema-other-type",
        "the schema is said to be of another kind",
        |document, _| {
            name_schema(
                document,
                json!({ "id": SCHEMA_ID, "type": "JsonSchemaCredential" }),
            );
        },
    ),
    (
        "schema-other-digest",
        "the digest of the schema is that of other bytes",
        |document, _| {
            let digest = SriDigest::sha256_of(b"{}").to_string();
            name_schema(
                document,
                json!({ "id": SCHEMA_ID, "type": "JsonSchema", "digestSRI": digest }),
            );
        },
    ),
    (
        "schema-second-other-address",
        "one of two schemas is not that of the type",
        |document, _| {
            name_schema(
                document,
                json!([
                    { "id": SCHEMA_ID, "type": "JsonSchema" },
                    { "id": "https://example.com/schemas/origin.json", "type": "JsonSchema" }
                ]),
            );
        },
    ),
];

fn name_schema(document: &mut Value, schema: Value) {
    if let Some(members) = document.as_object_mut() {
        members.insert("credentialSchema".to_owned(), schema);
    }
}

const EXTENSIONS: &[Row] = &[
    (
        "extension-unknown",
        "an extension that is not known and not critical is listed as not checked",
        |document, _| {
            extend(document, &json!(false));
        },
    ),
    (
        "extensions-empty",
        "an empty list of extensions holds none",
        |document, _| {
            set(document, "/extensions", json!([]));
        },
    ),
];

const CRITICAL_EXTENSIONS: &[Row] = &[(
    "extension-critical",
    "an extension that is critical and not known leaves the document undecided",
    |document, _| {
        extend(document, &json!(true));
    },
)];

const NO_EXTENSIONS: &[Row] = &[
    (
        "extension-critical-text",
        "whether an extension is critical is yes or no, and no text",
        |document, _| {
            extend(document, &json!("no"));
        },
    ),
    (
        "extension-without-critical",
        "an extension does not say whether it is critical",
        |document, _| {
            extend(document, &json!(false));
            remove(document, "/extensions/0/critical");
        },
    ),
];

fn extend(document: &mut Value, critical: &Value) {
    set(
        document,
        "/extensions",
        json!([{
            "type": "Extension",
            "id": "https://example.com/extensions/melt-and-pour",
            "critical": critical,
            "content": { "heats": [4711, 4712], "meltedIn": null }
        }]),
    );
}

fn scopes() -> Vec<Recipe> {
    vec![
        usmca(
            "scope-envelope",
            "the envelope alone is asked about, and the rules are not",
        )
        .shows(&["report.results"])
        .envelope_only()
        .done(),
        usmca(
            "scope-envelope-rules-broken",
            "a broken rule is not seen where only the envelope is asked about",
        )
        .before(|document, _| {
            set(document, "/exporter", word("Various"));
            remove(document, "/language");
        })
        .shows(&["report.results"])
        .envelope_only()
        .done(),
    ]
}
