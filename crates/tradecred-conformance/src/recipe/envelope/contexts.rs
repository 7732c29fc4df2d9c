//! Which contexts are accepted (SPEC chapter *JSON-LD*).

use serde_json::json;

use super::{Recipe, Variant, accepted, base, refused};

const AREA: &str = "json-ld";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        refused(AREA, "json-ld.context-unknown", UNKNOWN),
        refused(AREA, "json-ld.term-redefined", REDEFINED),
        accepted(AREA, "json-ld.context-unknown", KNOWN),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const TOP: &str = "/@context";

const UNKNOWN: &[Variant] = &[
    (
        "context-of-somebody",
        "a context that is not embedded is refused",
        TOP,
        |_| {
            Some(json!([
                base::CREDENTIALS,
                base::ORIGIN,
                "https://acerosdelnorte.example/contexts/v1"
            ]))
        },
    ),
    (
        "context-of-another-version",
        "a version of a family that is not published is refused",
        TOP,
        |_| {
            Some(json!([
                base::CREDENTIALS,
                "https://w3id.org/tradecred/origin/v2"
            ]))
        },
    ),
    (
        "context-examples",
        "the examples context, which defines every name, is refused",
        TOP,
        |_| {
            Some(json!([
                base::CREDENTIALS,
                base::ORIGIN,
                "https://www.w3.org/ns/credentials/examples/v2"
            ]))
        },
    ),
    (
        "context-inside-a-network",
        "a context at an inner address is refused",
        TOP,
        |_| {
            Some(json!([
                base::CREDENTIALS,
                base::ORIGIN,
                "http://169.254.169.254/latest/meta-data"
            ]))
        },
    ),
    (
        "context-on-this-machine",
        "a context in a file is refused",
        TOP,
        |_| {
            Some(json!([
                base::CREDENTIALS,
                base::ORIGIN,
                "file:///etc/passwd"
            ]))
        },
    ),
    (
        "context-with-fragment",
        "the address of a context has no fragment",
        TOP,
        |_| Some(json!([base::CREDENTIALS, format!("{}#", base::ORIGIN)])),
    ),
    (
        "context-inline",
        "a context written in the document is refused",
        TOP,
        |_| {
            Some(
                json!([base::CREDENTIALS, base::ORIGIN, { "heat": "https://acerosdelnorte.example/terms#heat" }]),
            )
        },
    ),
    (
        "context-that-swaps",
        "a context that exchanges two terms is refused",
        TOP,
        |_| {
            Some(json!([base::CREDENTIALS, base::ORIGIN, {
                "importers": "https://w3id.org/tradecred/vocabulary#producers",
                "producers": "https://w3id.org/tradecred/vocabulary#importers"
            }]))
        },
    ),
    (
        "context-vocabulary",
        "a context that defines every name is refused",
        TOP,
        |_| {
            Some(
                json!([base::CREDENTIALS, base::ORIGIN, { "@vocab": "https://acerosdelnorte.example/terms#" }]),
            )
        },
    ),
    (
        "context-reset",
        "`null`, which forgets all contexts, is refused",
        TOP,
        |_| Some(json!([base::CREDENTIALS, base::ORIGIN, null])),
    ),
    (
        "context-list-in-list",
        "a list in the list of contexts is refused",
        TOP,
        |_| Some(json!([base::CREDENTIALS, [base::ORIGIN]])),
    ),
    (
        "context-in-the-subject",
        "a subject has no contexts of its own",
        "/credentialSubject/@context",
        |_| Some(json!(base::ORIGIN)),
    ),
    (
        "context-in-a-line-of-goods",
        "a line of goods has no contexts of its own",
        "/credentialSubject/goods/0/@context",
        |_| Some(json!({ "description": null })),
    ),
];

const REDEFINED: &[Variant] = &[
    (
        "context-of-version-one-besides",
        "the context of data model 1.1 redefines protected terms",
        TOP,
        |_| {
            Some(json!([
                base::CREDENTIALS,
                base::CREDENTIALS_1,
                base::ORIGIN
            ]))
        },
    ),
    (
        "context-of-version-one-last",
        "a context that redefines protected terms does not come last either",
        TOP,
        |_| {
            Some(json!([
                base::CREDENTIALS,
                base::ORIGIN,
                base::CREDENTIALS_1
            ]))
        },
    ),
];

const KNOWN: &[Variant] = &[
    (
        "context-of-another-family",
        "a second family of contexts changes nothing",
        TOP,
        |_| Some(json!([base::CREDENTIALS, base::ORIGIN, base::CORE])),
    ),
    (
        "context-of-another-family-first",
        "the order of families changes nothing",
        TOP,
        |_| Some(json!([base::CREDENTIALS, base::CORE, base::ORIGIN])),
    ),
    (
        "context-of-data-integrity",
        "the context of Data Integrity says nothing new",
        TOP,
        |_| {
            Some(json!([
                base::CREDENTIALS,
                base::DATA_INTEGRITY,
                base::ORIGIN
            ]))
        },
    ),
];
