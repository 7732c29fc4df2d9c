//! Vectors of superseding: a later credential of the same issuer takes this one's place (SPEC chapter
//! *Status*).

use serde_json::{Value, json};

use super::{INDEX, listed_document, sign, unsigned_list, with_lists};
use crate::recipe::base::{add_evidence, certification, remove, set};
use crate::recipe::maker::digest;
use crate::recipe::{Draft, Maker, Recipe, vector};

const SUPERSEDED: &str = "status.superseded";

pub(super) fn recipes() -> Vec<Recipe> {
    let nothing = |name: &str, title, build: fn(&Maker) -> Value| {
        with_successor(name, title, build)
            .shows(&[SUPERSEDED])
            .done()
    };
    vec![
        with_successor(
            "superseded",
            "a credential is superseded once its issuer has put a later one in its place",
            |maker| signed(maker, &successor(maker, &certification(maker))),
        )
        .standing("superseded", SUPERSEDED)
        .done(),
        with_lists(
            "superseded-and-revoked",
            "a credential both superseded and revoked is withdrawn, and both are reported",
            |maker| vec![sign(maker, &unsigned_list(maker, &[INDEX]))],
        )
        .shows(&["report.all-findings"])
        .standing("superseded", SUPERSEDED)
        .standing("withdrawn", "status.revoked")
        .evidence(|evidence, maker| {
            let later = successor(maker, &listed_document(maker));
            add_evidence(evidence, "credentials", signed(maker, &later));
        })
        .done(),
        nothing(
            "successor-of-another",
            "a credential that supersedes another one changes nothing about this one",
            |maker| {
                let mut other = certification(maker);
                set(
                    &mut other,
                    "/credentialSubject/certificationNumber",
                    "ADN-2026-000118",
                );
                signed(maker, &successor(maker, &other))
            },
        ),
        nothing(
            "successor-by-another-issuer",
            "nobody supersedes another's credential",
            |maker| {
                let mut later = successor(maker, &certification(maker));
                set(&mut later, "/issuer/id", maker.stranger().did());
                maker.stranger().sign(&later, maker.instant(-3_600))
            },
        ),
        nothing(
            "successor-signed-by-stranger",
            "a successor in the issuer's name, signed with a stranger's key, supersedes nothing",
            |maker| {
                maker.stranger().sign(
                    &successor(maker, &certification(maker)),
                    maker.instant(-3_600),
                )
            },
        ),
        nothing(
            "successor-of-tomorrow",
            "a successor that is not yet valid supersedes nothing yet",
            |maker| {
                let mut later = successor(maker, &certification(maker));
                set(&mut later, "/validFrom", maker.instant(86_400));
                signed(maker, &later)
            },
        ),
        nothing(
            "successor-unsigned",
            "an unsigned successor supersedes nothing",
            |maker| successor(maker, &certification(maker)),
        ),
        nothing(
            "successor-tampered",
            "a reference added to a later credential after signing supersedes nothing",
            |maker| {
                let whole = successor(maker, &certification(maker));
                let reference = whole
                    .pointer("/credentialSubject/supersedes")
                    .cloned()
                    .unwrap_or_default();
                let mut later = whole;
                remove(&mut later, "/credentialSubject/supersedes");
                let mut later = signed(maker, &later);
                set(&mut later, "/credentialSubject/supersedes", reference);
                later
            },
        ),
        vector(
            "status/is-itself-a-successor",
            "a credential that supersedes an earlier one is in force itself",
        )
        .shows(&[SUPERSEDED])
        .before(|document, maker| {
            let mut earlier = certification(maker);
            set(&mut earlier, "/id", maker.uuid("earlier credential"));
            set(
                document,
                "/credentialSubject/supersedes",
                reference_to(&earlier),
            );
        })
        .done(),
    ]
}

/// The good certification, and a credential that may supersede it.
pub(super) fn with_successor(name: &str, title: &'static str, build: fn(&Maker) -> Value) -> Draft {
    vector(format!("status/{name}"), title)
        .evidence(move |evidence, maker| add_evidence(evidence, "credentials", build(maker)))
}

/// A later certification of the same issuer in place of an earlier one, unsigned.
pub(super) fn successor(maker: &Maker, earlier: &Value) -> Value {
    let mut later = certification(maker);
    set(&mut later, "/id", maker.uuid("successor"));
    set(&mut later, "/validFrom", maker.instant(-3_600));
    set(
        &mut later,
        "/credentialSubject/certificationNumber",
        "ADN-2026-000117-2",
    );
    set(
        &mut later,
        "/credentialSubject/supersedes",
        reference_to(earlier),
    );
    later
}

fn reference_to(credential: &Value) -> Value {
    json!({
        "type": "CredentialReference",
        "id": credential.get("id"),
        "credentialType": "UsmcaCertificationOfOriginCredential",
        "digestMultibase": digest(credential)
    })
}

pub(super) fn signed(maker: &Maker, document: &Value) -> Value {
    maker.issuer().sign(document, maker.instant(-3_600))
}
