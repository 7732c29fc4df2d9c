//! Who issues a credential, and what it is about (SPEC chapter *Data model*).

use serde_json::json;

use super::{Recipe, Variant, accepted, base, refused, vector};

const AREA: &str = "data-model";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        refused(AREA, "data-model.issuer", ISSUER),
        accepted(AREA, "data-model.issuer", GOOD_ISSUER),
        refused(AREA, "data-model.subject", SUBJECT),
        vec![subject_list()],
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ISSUER: &[Variant] = &[
    (
        "issuer-absent",
        "a credential has an issuer",
        "/issuer",
        |_| None,
    ),
    ("issuer-null", "`null` is no issuer", "/issuer", |_| {
        Some(json!(null))
    }),
    ("issuer-number", "a number is no issuer", "/issuer", |_| {
        Some(json!(7))
    }),
    (
        "issuer-array",
        "a list of issuers is no issuer",
        "/issuer",
        |maker| Some(json!([maker.issuer().did()])),
    ),
    (
        "issuer-empty",
        "an empty text is no issuer",
        "/issuer",
        |_| Some(json!("")),
    ),
    (
        "issuer-relative",
        "a relative reference is no issuer",
        "/issuer",
        |_| Some(json!("acerosdelnorte")),
    ),
    (
        "issuer-without-id",
        "an issuer object has an `id`",
        "/issuer",
        |_| Some(json!({ "name": "Aceros del Norte" })),
    ),
    (
        "issuer-id-relative",
        "the `id` of an issuer is absolute",
        "/issuer",
        |_| Some(json!({ "id": "acerosdelnorte", "name": "Aceros del Norte" })),
    ),
    (
        "issuer-id-array",
        "the `id` of an issuer is one text",
        "/issuer",
        |maker| Some(json!({ "id": [maker.issuer().did()] })),
    ),
    (
        "issuer-other-member",
        "an issuer object says nothing of roles",
        "/issuer",
        |maker| Some(json!({ "id": maker.issuer().did(), "role": "exporter" })),
    ),
];

const GOOD_ISSUER: &[Variant] = &[
    (
        "issuer-string",
        "an issuer may be a text",
        "/issuer",
        |maker| Some(json!(maker.issuer().did())),
    ),
    (
        "issuer-only-id",
        "an issuer object may have an `id` only",
        "/issuer",
        |maker| Some(json!({ "id": maker.issuer().did() })),
    ),
    (
        "issuer-described",
        "an issuer object may have a description",
        "/issuer",
        |maker| {
            Some(
                json!({ "id": maker.issuer().did(), "name": "Aceros del Norte", "description": "Rolling mill in Monterrey" }),
            )
        },
    ),
];

const SUBJECT: &[Variant] = &[
    (
        "subject-absent",
        "a credential has a subject",
        "/credentialSubject",
        |_| None,
    ),
    (
        "subject-null",
        "`null` is no subject",
        "/credentialSubject",
        |_| Some(json!(null)),
    ),
    (
        "subject-empty",
        "an empty object is no subject",
        "/credentialSubject",
        |_| Some(json!({})),
    ),
    (
        "subject-empty-list",
        "an empty list is no subject",
        "/credentialSubject",
        |_| Some(json!([])),
    ),
    (
        "subject-string",
        "a text is no subject",
        "/credentialSubject",
        |_| Some(json!("urn:example:goods")),
    ),
    (
        "subject-list-of-strings",
        "a list of texts is no subject",
        "/credentialSubject",
        |_| Some(json!(["urn:example:goods"])),
    ),
    (
        "subject-list-with-empty",
        "no subject of a list is empty",
        "/credentialSubject",
        |_| Some(json!([{ "type": "UsmcaCertificationOfOrigin" }, {}])),
    ),
];

/// What the document's rules say of a list of subjects is another matter.
fn subject_list() -> Recipe {
    vector(
        "data-model/subject-list",
        "a list of subjects is a well-formed envelope",
    )
    .before(|document, _| {
        let subject = document
            .get("credentialSubject")
            .cloned()
            .unwrap_or_default();
        base::set(document, "/credentialSubject", json!([subject, subject]));
    })
    .envelope_only()
    .shows(&["data-model.subject"])
    .done()
}
