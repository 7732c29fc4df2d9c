//! What a token says of itself beside the credential in it.

use serde_json::{Value, json};

use super::enveloped;
use super::token::seconds;
use crate::recipe::base::set;
use crate::recipe::{Maker, Recipe};

/// Name, title, code or requirement, and what is done to the payload.
type Changed = (
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Value, &Maker),
);

pub(super) fn recipes() -> Vec<Recipe> {
    let refused = REFUSED.iter().map(|(name, title, code, change)| {
        enveloped(name, title, |token, maker| {
            change(&mut token.payload, maker)
        })
        .refused(code)
        .done()
    });
    let good = GOOD.iter().map(|(name, title, shows, change)| {
        enveloped(name, title, |token, maker| {
            change(&mut token.payload, maker)
        })
        .shows(&[shows])
        .done()
    });
    refused
        .chain(good)
        .chain([
            enveloped("expired", "a token is over one second after its `exp`", |token, maker| {
                set(&mut token.payload, "/exp", seconds(maker, -1));
            })
            .standing("ended", "validity.until")
            .shows(&["jose.period"])
            .done(),
            enveloped("not-before", "a token has not begun one second before its `nbf`", |token, maker| {
                set(&mut token.payload, "/nbf", seconds(maker, 1));
            })
            .standing("not-yet", "validity.from")
            .shows(&["jose.period"])
            .done(),
            enveloped("token-status-list", "a status in a token status list leaves the standing open", |token, _| {
                set(&mut token.payload, "/status", json!({ "status_list": { "idx": 3, "uri": "https://acerosdelnorte.example/status" } }));
            })
            .standing("undecided", "jose.status")
            .done(),
            enveloped("identifier-list", "a status of another kind than a token status list leaves the standing open too", |token, _| {
                set(&mut token.payload, "/status", json!({ "identifier_list": { "id": "6A", "uri": "https://acerosdelnorte.example/identifiers" } }));
            })
            .standing("undecided", "jose.status")
            .done(),
        ])
        .collect()
}

const GOOD: &[Changed] = &[
    (
        "claims-that-agree",
        "claims that say what the credential says are no fault",
        "jose.claim-conflict",
        |payload, maker| {
            set(payload, "/iss", maker.issuer().did());
            set(payload, "/jti", maker.uuid("credential"));
        },
    ),
    (
        "expires-now",
        "a token holds at the instant of its `exp`",
        "jose.period",
        |payload, maker| {
            set(payload, "/exp", seconds(maker, 0));
        },
    ),
    (
        "begins-now",
        "a token holds at the instant of its `nbf`",
        "jose.period",
        |payload, maker| {
            set(payload, "/nbf", seconds(maker, 0));
        },
    ),
    (
        "issued-300-seconds-ahead",
        "a signer's clock may run 300 seconds ahead",
        "proof.created-future",
        |payload, maker| {
            set(payload, "/iat", seconds(maker, 300));
        },
    ),
];

const REFUSED: &[Changed] = &[
    (
        "issued-301-seconds-ahead",
        "a token from the future is refused",
        "proof.created-future",
        |payload, maker| {
            set(payload, "/iat", seconds(maker, 301));
        },
    ),
    (
        "issued-at-text",
        "`iat` is a number of seconds, not a text",
        "jose.claim",
        |payload, _| {
            set(payload, "/iat", "2026-10-31T12:00:00Z");
        },
    ),
    (
        "expires-with-fraction",
        "`exp` with a fraction of a second is refused",
        "jose.claim",
        |payload, _| {
            set(payload, "/exp", json!(2_000_000_000.5));
        },
    ),
    (
        "issuer-claim-object",
        "`iss` is a text",
        "jose.claim",
        |payload, _| {
            set(payload, "/iss", json!({ "id": "did:example:a" }));
        },
    ),
    (
        "credential-in-claim",
        "a credential in the claim `vc`, as tokens of data model 1.1 carry it, is refused",
        "jose.claim",
        |payload, _| {
            set(payload, "/vc", json!({ "type": ["VerifiableCredential"] }));
        },
    ),
    (
        "issuer-differs",
        "a token by one issuer around a credential by another is refused",
        "jose.claim-conflict",
        |payload, maker| {
            set(payload, "/iss", maker.stranger().did());
        },
    ),
    (
        "id-differs",
        "a `jti` that is not the credential's `id` is refused",
        "jose.claim-conflict",
        |payload, maker| {
            set(payload, "/jti", maker.uuid("another credential"));
        },
    ),
    (
        "subject-differs",
        "a `sub` that the credential's subject does not have as `id` is refused",
        "jose.claim-conflict",
        |payload, _| {
            set(payload, "/sub", "did:example:somebody");
        },
    ),
];
