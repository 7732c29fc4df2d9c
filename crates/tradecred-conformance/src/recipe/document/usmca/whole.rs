//! Vectors of the certification as a whole: members and types that nobody defined, schemas, extensions,
//! scope, several faults at once, and many lines.

use serde_json::{Value, json};
use tradecred_vc::digest::SriDigest;

use super::{Recipe, Row, base, by_importer, classify, made, remove, set, usmca, word};

/// The published schema, byte for byte.
const SCHEMA: &[u8] =
    include_bytes!("../../../../../../schemas/v1/usmca-certification-of-origin.json");
const SCHEMA_ID: &str = "https://w3id.org/tradecred/schemas/v1/usmca-certification-of-origin.json";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        good(),
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
        several_faults(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn good() -> Vec<Recipe> {
    vec![
        usmca(
            "valid",
            "a complete certification by an exporter is authentic, met and in force",
        )
        .shows(&[
            code!("certifier-role"),
            code!("goods"),
            code!("language"),
            code!("statement"),
            code!("statement-language"),
            "document.type-unknown",
        ])
        .done(),
        usmca(
            "valid-with-claim",
            "a complete certification supports a claim made under it",
        )
        .claim(base::claim)
        .shows(&[
            code!("possession"),
            code!("program"),
            code!("importer-match"),
            code!("entry-line"),
        ])
        .done(),
        usmca("lines-500", "a certification of 500 lines is read in full")
            .before(|document, _| {
                let lines: Vec<Value> = (1..=500).map(line).collect();
                set(document, "/goods", json!(lines));
            })
            .shows(&[code!("goods")])
            .done(),
        usmca(
            "lines-500-last-unclassified",
            "the fault stands in the last of 500 lines",
        )
        .before(|document, _| {
            let lines: Vec<Value> = (1..=500).map(line).collect();
            set(document, "/goods", json!(lines));
            classify(document, 499, "7318.1");
        })
        .not_met(code!("tariff"))
        .done(),
    ]
}

fn line(number: u32) -> Value {
    json!({
        "type": "GoodsLine",
        "lineNumber": number,
        "description": format!("Screws of stainless steel, article {number}"),
        "tariff": { "type": "TariffClassification", "system": "HS", "code": "7318.15" },
        "ruleOfOrigin": { "type": "RuleOfOrigin", "reference": "GN 11(b)(ii)" }
    })
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

fn several_faults() -> Vec<Recipe> {
    vec![
        usmca("two-rules-broken", "two rules are broken and both are told")
            .before(|document, _| {
                set(document, "/exporter", word("Various"));
                set(document, "/goods/1/lineNumber", json!(1));
            })
            .shows(&["report.all-findings"])
            .not_met(code!("exporter"))
            .not_met(code!("line-number"))
            .done(),
        usmca(
            "two-elements-missing",
            "two elements are missing and both are told",
        )
        .before(|document, _| {
            remove(document, "/certifier/email");
            remove(document, "/goods/1/tariff");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("certifier"))
        .not_met(code!("tariff"))
        .done(),
        usmca(
            "check-digit-wrong-and-element-missing",
            "a check digit is wrong, an element is missing, and both are told",
        )
        .before(|document, _| {
            set(
                document,
                "/goods/0/goodsIdentity",
                json!({ "type": "GoodsIdentity", "gtin": "9520123456789" }),
            );
            remove(document, "/certifier/email");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("certifier"))
        .not_met(code!("goods"))
        .done(),
        usmca(
            "element-null-and-element-missing",
            "a member is null, an element is missing, and both are told",
        )
        .before(|document, _| {
            set(document, "/language", Value::Null);
            remove(document, "/goods/1/tariff");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("language"))
        .not_met(code!("tariff"))
        .done(),
        usmca(
            "rule-broken-and-term-ended",
            "a rule is broken and the four years are over, and both are told",
        )
        .before(|document, _| set(document, "/exporter", word("Various")))
        .as_of(|maker| super::after(&maker.day(-31), 49, 0))
        .shows(&["report.all-findings"])
        .not_met(code!("exporter"))
        .standing("ended", code!("term"))
        .done(),
        usmca(
            "rule-broken-and-warning",
            "a rule is broken and another earns a warning",
        )
        .before(|document, _| {
            by_importer(document);
            set(document, "/exporter", word("Unknown"));
            remove(document, "/basis");
        })
        .shows(&["report.all-findings"])
        .not_met(code!("exporter"))
        .warns(code!("basis"))
        .done(),
        usmca(
            "structure-before-rules",
            "rules are not asked of a document whose structure is faulty",
        )
        .before(|document, _| {
            remove(document, "/signatory/telephone");
            set(document, "/exporter", word("Various"));
        })
        .not_met(code!("signatory"))
        .done(),
    ]
}
