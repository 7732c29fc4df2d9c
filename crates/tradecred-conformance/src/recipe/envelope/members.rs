//! What every credential has first: contexts, types and an identifier (SPEC chapter *Data model*).

use serde_json::json;

use super::{Recipe, Variant, accepted, base, refused, vector, with};

const AREA: &str = "data-model";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        refused(AREA, "data-model.context", CONTEXT),
        refused(AREA, "data-model.version", VERSION),
        types(),
        refused(AREA, "data-model.id", ID),
        accepted(AREA, "data-model.id", GOOD_ID),
        several(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const CONTEXT: &[Variant] = &[
    (
        "context-absent",
        "a credential names its contexts",
        "/@context",
        |_| None,
    ),
    (
        "context-string",
        "one context as a string is no list",
        "/@context",
        |_| Some(json!(base::CREDENTIALS)),
    ),
    (
        "context-empty",
        "an empty list names no context",
        "/@context",
        |_| Some(json!([])),
    ),
    (
        "context-object",
        "an object is no list of contexts",
        "/@context",
        |_| Some(json!({ "@vocab": "https://acerosdelnorte.example/" })),
    ),
    (
        "context-null",
        "`null` is no list of contexts",
        "/@context",
        |_| Some(json!(null)),
    ),
    (
        "context-order",
        "the base context comes first",
        "/@context",
        |_| Some(json!([base::ORIGIN, base::CREDENTIALS])),
    ),
    (
        "context-without-base",
        "a list without the base context is refused",
        "/@context",
        |_| Some(json!([base::ORIGIN])),
    ),
    (
        "context-object-first",
        "an object does not come before the base context",
        "/@context",
        |_| Some(json!([{}, base::CREDENTIALS, base::ORIGIN])),
    ),
    (
        "context-with-slash",
        "the address of the base context has no slash at its end",
        "/@context",
        |_| {
            Some(json!([
                "https://www.w3.org/ns/credentials/v2/",
                base::ORIGIN
            ]))
        },
    ),
    (
        "context-over-http",
        "the address of the base context begins with https",
        "/@context",
        |_| Some(json!(["http://www.w3.org/ns/credentials/v2", base::ORIGIN])),
    ),
];

const VERSION: &[Variant] = &[
    (
        "version-one",
        "a trade document under data model 1.1 is refused",
        "/@context",
        |_| Some(json!([base::CREDENTIALS_1, base::ORIGIN])),
    ),
    (
        "version-one-before-two",
        "a trade document under the contexts of both data models is refused",
        "/@context",
        |_| {
            Some(json!([
                base::CREDENTIALS_1,
                base::CREDENTIALS,
                base::ORIGIN
            ]))
        },
    ),
];

/// Without its base type a credential has no defined members, so a finding of terms goes with each.
fn types() -> Vec<Recipe> {
    let unnamed: &[Variant] = &[
        ("type-absent", "a credential has a type", "/type", |_| None),
        ("type-empty", "an empty list is no type", "/type", |_| {
            Some(json!([]))
        }),
        (
            "type-without-base",
            "the type `VerifiableCredential` is named",
            "/type",
            |_| Some(json!(["UsmcaCertificationOfOriginCredential"])),
        ),
        (
            "type-string-without-base",
            "one type, another than the base type, does not do",
            "/type",
            |_| Some(json!("UsmcaCertificationOfOriginCredential")),
        ),
        ("type-object", "an object is no type", "/type", |_| {
            Some(json!({ "id": "VerifiableCredential" }))
        }),
        (
            "type-in-lower-case",
            "the case of a type counts",
            "/type",
            |_| {
                Some(json!([
                    "verifiableCredential",
                    "UsmcaCertificationOfOriginCredential"
                ]))
            },
        ),
    ];
    let unnamed = unnamed
        .iter()
        .map(|variant| with(AREA, *variant).refused("data-model.type").done());
    let numbered: &[Variant] = &[("type-number", "a number is no type", "/type", |_| {
        Some(json!([
            "VerifiableCredential",
            "UsmcaCertificationOfOriginCredential",
            7
        ]))
    })];
    let reordered: &[Variant] = &[(
        "type-order",
        "the order of types does not count",
        "/type",
        |_| {
            Some(json!([
                "UsmcaCertificationOfOriginCredential",
                "VerifiableCredential"
            ]))
        },
    )];
    let single: Variant = (
        "type-string",
        "one type as a string is well formed",
        "/type",
        |_| Some(json!("VerifiableCredential")),
    );
    unnamed
        .chain(refused(AREA, "data-model.type", numbered))
        .chain(accepted(AREA, "data-model.type", reordered))
        .chain([with(AREA, single)
            .envelope_only()
            .shows(&["data-model.type"])
            .done()])
        .collect()
}

const ID: &[Variant] = &[
    ("id-number", "a number is no identifier", "/id", |_| {
        Some(json!(117))
    }),
    ("id-null", "`null` is no identifier", "/id", |_| {
        Some(json!(null))
    }),
    (
        "id-array",
        "a list of identifiers is no identifier",
        "/id",
        |maker| Some(json!([maker.uuid("credential")])),
    ),
    ("id-object", "an object is no identifier", "/id", |maker| {
        Some(json!({ "id": maker.uuid("credential") }))
    }),
    ("id-empty", "an empty text is no identifier", "/id", |_| {
        Some(json!(""))
    }),
    (
        "id-relative",
        "a relative reference is no identifier",
        "/id",
        |_| Some(json!("certificates/117")),
    ),
    (
        "id-with-space",
        "an identifier has no spaces",
        "/id",
        |_| Some(json!("https://acerosdelnorte.example/certificate 117")),
    ),
    (
        "id-without-rest",
        "a scheme alone is no identifier",
        "/id",
        |_| Some(json!("urn:")),
    ),
];

const GOOD_ID: &[Variant] = &[
    (
        "id-absent",
        "a credential may go without identifier",
        "/id",
        |_| None,
    ),
    (
        "id-address",
        "an identifier may be an address",
        "/id",
        |_| Some(json!("https://acerosdelnorte.example/certificates/117")),
    ),
];

/// Several faults at once, and what is not said of a document that was refused.
fn several() -> Vec<Recipe> {
    vec![
        vector(
            "data-model/every-finding",
            "all findings of the data model and of the terms are reported together",
        )
        .before(|document, _| {
            base::set(document, "/id", 117);
            base::set(document, "/validUntil", "tomorrow");
            base::set(document, "/credentialSubject/certifier/nickname", "Norte");
        })
        .shows(&["report.all-findings"])
        .refused("data-model.id")
        .not_authentic("data-model.timestamp")
        .not_authentic("json-ld.undefined-term")
        .done(),
        vector(
            "data-model/stops-before-the-proof",
            "of a document that the data model refuses the signature is not judged",
        )
        .after(|document, _| base::set(document, "/id", 117))
        .shows(&["report.stops"])
        .refused("data-model.id")
        .done(),
    ]
}
