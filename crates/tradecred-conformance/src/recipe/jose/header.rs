//! The header: algorithm, kind, extensions, and the name of the key.

use serde_json::{Value, json};

use super::{enveloped, retyped};
use crate::recipe::base::{remove, set};
use crate::recipe::{Maker, Recipe};

/// Name, title, code, and what is done to the header.
type Changed = (
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Value, &Maker),
);

pub(super) fn recipes() -> Vec<Recipe> {
    let refused = REFUSED.iter().map(|(name, title, code, change)| {
        enveloped(name, title, |token, maker| change(&mut token.header, maker))
            .refused(code)
            .done()
    });
    let good = GOOD.iter().map(|(name, title, shows, change)| {
        enveloped(name, title, |token, maker| change(&mut token.header, maker))
            .shows(&[shows])
            .done()
    });
    let unknown = UNKNOWN.iter().map(|(name, title, code, change)| {
        enveloped(name, title, |token, maker| change(&mut token.header, maker))
            .undecidable(code)
            .done()
    });
    refused
        .chain(good)
        .chain(unknown)
        .chain([enveloped(
            "algorithm-none-unsigned",
            "`alg` `none` with nothing for a signature is refused",
            |token, _| set(&mut token.header, "/alg", "none"),
        )
        .bytes(retyped(|text| {
            text.rsplit_once('.')
                .map_or(String::new(), |(signed, _)| format!("{signed}."))
        }))
        .refused("jose.algorithm")
        .done()])
        .chain([enveloped(
            "kid-absent-with-did-of-a-site",
            "an issuer whose DID is not its key needs a `kid`",
            |token, _| {
                remove(&mut token.header, "/kid");
                set(
                    &mut token.payload,
                    "/issuer/id",
                    "did:web:acerosdelnorte.example",
                );
            },
        )
        .undecidable("jose.key-unknown")
        .done()])
        .collect()
}

const GOOD: &[Changed] = &[
    (
        "algorithm-ed25519",
        "`Ed25519` is the other name of `EdDSA` with such a key",
        "jose.algorithm",
        |header, _| {
            set(header, "/alg", "Ed25519");
        },
    ),
    (
        "kid-absent",
        "an issuer whose DID is its key needs no `kid`",
        "jose.key-unknown",
        |header, _| {
            remove(header, "/kid");
        },
    ),
    (
        "kid-fragment",
        "a `kid` that is a fragment names a method of the issuer",
        "jose.key-unknown",
        |header, maker| {
            let method = maker.issuer().method().to_owned();
            let fragment = method.split_once('#').map_or("", |(_, fragment)| fragment);
            set(header, "/kid", format!("#{fragment}"));
        },
    ),
    (
        "type-ld-json",
        "`vc+ld+json+jwt` is the older name of `vc+jwt`",
        "jose.type",
        |header, _| {
            set(header, "/typ", "vc+ld+json+jwt");
        },
    ),
    (
        "key-in-header",
        "a key in the header says nothing of who signed, and is not looked at",
        "jose.key-unknown",
        |header, maker| {
            set(
                header,
                "/jwk",
                json!({ "kty": "OKP", "crv": "Ed25519", "x": super::token::digits(&maker.stranger().key().public_key().to_bytes()) }),
            );
        },
    ),
];

const UNKNOWN: &[Changed] = &[
    (
        "kid-of-its-own",
        "a `kid` that is no DID URL says nothing of whose key it is",
        "jose.key-unknown",
        |header, _| {
            set(header, "/kid", "signing-key-2026");
        },
    ),
    (
        "kid-of-unknown-did",
        "a `kid` of a DID that nobody resolved decides nothing",
        "did.not-resolved",
        |header, _| {
            set(header, "/kid", "did:web:acerosdelnorte.example#key-1");
        },
    ),
];

const REFUSED: &[Changed] = &[
    (
        "algorithm-absent",
        "a token without `alg` is refused",
        "jose.algorithm",
        |header, _| {
            remove(header, "/alg");
        },
    ),
    (
        "algorithm-none",
        "`alg` `none` is refused whatever stands as signature",
        "jose.algorithm",
        |header, _| {
            set(header, "/alg", "none");
        },
    ),
    (
        "algorithm-none-capitals",
        "`alg` `NONE` is refused",
        "jose.algorithm",
        |header, _| {
            set(header, "/alg", "NONE");
        },
    ),
    (
        "algorithm-hs256",
        "a code under a shared secret is no signature",
        "jose.algorithm",
        |header, _| {
            set(header, "/alg", "HS256");
        },
    ),
    (
        "algorithm-of-another-key",
        "`ES256` with a key of Ed25519 is refused",
        "jose.algorithm",
        |header, _| {
            set(header, "/alg", "ES256");
        },
    ),
    (
        "critical",
        "an extension that must be understood and is not known is refused",
        "jose.critical",
        |header, _| {
            set(header, "/crit", json!(["exp"]));
            set(header, "/exp", 1);
        },
    ),
    (
        "critical-empty",
        "an empty list of critical extensions is refused",
        "jose.critical",
        |header, _| {
            set(header, "/crit", json!([]));
        },
    ),
    (
        "payload-not-encoded",
        "`b64` false, under which the payload would be read otherwise, is refused",
        "jose.critical",
        |header, _| {
            set(header, "/b64", false);
        },
    ),
    (
        "type-absent",
        "a token without `typ` may be one of any kind",
        "jose.type",
        |header, _| {
            remove(header, "/typ");
        },
    ),
    (
        "type-jwt",
        "`JWT` does not say that it is a credential",
        "jose.type",
        |header, _| {
            set(header, "/typ", "JWT");
        },
    ),
    (
        "type-key-binding",
        "a holder's key binding is no credential",
        "jose.type",
        |header, _| {
            set(header, "/typ", "kb+jwt");
        },
    ),
    (
        "type-of-disclosures",
        "a token of a kind with disclosures has a tilde behind it",
        "jose.type",
        |header, _| {
            set(header, "/typ", "vc+sd-jwt");
        },
    ),
];
