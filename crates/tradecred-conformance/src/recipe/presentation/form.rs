//! Contexts, type, id and text of a presentation.

use serde_json::{Value, json};

use super::{presented, unsigned};
use crate::recipe::base::{CORE, CREDENTIALS, CREDENTIALS_1, DATA_INTEGRITY, ORIGIN, remove, set};
use crate::recipe::{Maker, Recipe};

type Change = fn(&mut Value, &Maker);

pub(super) fn recipes() -> Vec<Recipe> {
    let bad = BAD.iter().map(|(name, title, code, change)| {
        presented(name, title)
            .before(*change)
            .not_authentic(code)
            .done()
    });
    let good = GOOD.iter().map(|(name, title, code, change)| {
        presented(name, title)
            .before(*change)
            .shows(&[*code])
            .done()
    });
    let texts = [
        presented("not-json", "bytes that are no JSON present nothing")
            .bytes(|bytes, _| bytes.truncate(40))
            .refused("json.syntax")
            .done(),
        presented(
            "member-twice",
            "a presentation that names two holders is refused as it is read",
        )
        .bytes(|bytes, maker| {
            let member = format!("{{\"holder\":\"{}\",", maker.stranger().did());
            bytes.splice(..1, member.into_bytes());
        })
        .refused("json.duplicate-member")
        .done(),
        unsigned(
            "type-of-a-credential",
            "a credential is no presentation, whatever it holds",
        )
        .before(|document, _| set(document, "/type", json!(["VerifiableCredential"])))
        .not_authentic("presentation.type")
        .done(),
    ];
    bad.chain(good).chain(texts).collect()
}

const BAD: &[(&str, &str, &str, Change)] = &[
    (
        "type-absent",
        "a presentation names its type",
        "presentation.type",
        |document, _| remove(document, "/type"),
    ),
    (
        "type-in-lower-case",
        "a type is compared letter by letter",
        "presentation.type",
        |document, _| set(document, "/type", json!(["verifiablePresentation"])),
    ),
    (
        "context-absent",
        "a presentation names its contexts",
        "presentation.context",
        |document, _| remove(document, "/@context"),
    ),
    (
        "context-order",
        "the base context comes first",
        "presentation.context",
        |document, _| set(document, "/@context", json!([ORIGIN, CREDENTIALS])),
    ),
    (
        "context-string",
        "one context as a string is no list",
        "presentation.context",
        |document, _| set(document, "/@context", CREDENTIALS),
    ),
    (
        "context-unknown",
        "a context that is not held says nothing of the terms of a presentation",
        "json-ld.context-unknown",
        |document, _| {
            let contexts = json!([CREDENTIALS, "https://contexts.example/presentation/v1"]);
            set(document, "/@context", contexts);
        },
    ),
    (
        "term-undefined",
        "a member of a presentation that no context defines is refused",
        "json-ld.undefined-term",
        |document, _| set(document, "/remark", "urgent"),
    ),
    (
        "version-one-context-last",
        "the context of data model 1.1 comes first, too",
        "presentation.context",
        |document, _| {
            set(
                document,
                "/@context",
                json!([DATA_INTEGRITY, CREDENTIALS_1]),
            )
        },
    ),
    (
        "version-one-and-two",
        "no presentation follows two data models",
        "json-ld.term-redefined",
        |document, _| {
            let contexts = json!([CREDENTIALS_1, DATA_INTEGRITY, CREDENTIALS]);
            set(document, "/@context", contexts);
        },
    ),
    (
        "version-one-term-undefined",
        "a member that the context of data model 1.1 does not define is refused",
        "json-ld.undefined-term",
        |document, _| {
            set(
                document,
                "/@context",
                json!([CREDENTIALS_1, DATA_INTEGRITY]),
            );
            set(document, "/name", "Certification");
        },
    ),
    (
        "id-relative",
        "the id of a presentation is an absolute URI",
        "presentation.id",
        |document, _| set(document, "/id", "presentations/17"),
    ),
    (
        "id-list",
        "a presentation has one id",
        "presentation.id",
        |document, maker| {
            set(
                document,
                "/id",
                json!([maker.uuid("one"), maker.uuid("two")]),
            )
        },
    ),
    (
        "id-number",
        "a number identifies no presentation",
        "presentation.id",
        |document, _| set(document, "/id", 17),
    ),
];

const GOOD: &[(&str, &str, &str, Change)] = &[
    (
        "type-as-string",
        "the one type of a presentation may stand by itself",
        "presentation.type",
        |document, _| set(document, "/type", "VerifiablePresentation"),
    ),
    (
        "context-further",
        "further contexts that are held may follow the base context",
        "presentation.context",
        |document, _| set(document, "/@context", json!([CREDENTIALS, CORE])),
    ),
    (
        "context-of-version-1",
        "a presentation of data model 1.1 may hold a credential of 2.0",
        "presentation.context",
        |document, _| {
            set(
                document,
                "/@context",
                json!([CREDENTIALS_1, DATA_INTEGRITY]),
            )
        },
    ),
    (
        "id-urn",
        "the id of a presentation may be any absolute URI",
        "presentation.id",
        |document, maker| {
            let id = maker.uuid("presentation");
            set(document, "/id", id);
        },
    ),
];
