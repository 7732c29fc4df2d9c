//! The holder's key binding behind the disclosures.

use serde_json::{Value, json};

use super::{TELEPHONE, disclosing, keep_back};
use crate::recipe::base::{remove, set};
use crate::recipe::jose::token::{digest, digits, seconds, signed};
use crate::recipe::{Actor, Draft, Maker, Recipe};

const BINDING: &str = "selective-disclosure.key-binding";

pub(super) fn recipes() -> Vec<Recipe> {
    let refused = REFUSED
        .iter()
        .map(|(name, title, bind)| bound(name, title, *bind).refused(BINDING).done());
    refused
        .chain([
            bound(
                "key-binding",
                "a holder's key binding over what it presents fits",
                honest,
            )
            .shows(&[BINDING])
            .done(),
            bound(
                "key-binding-future",
                "a key binding from the future is refused",
                |text, maker| {
                    made(text, maker, |_, payload| {
                        set(payload, "/iat", seconds(maker, 301))
                    })
                },
            )
            .refused("proof.created-future")
            .done(),
            disclosing(
                "key-binding-unconfirmed",
                "a key binding of a credential that names no holder's key is refused",
                |token, _| {
                    token.binding = Some(honest);
                },
            )
            .refused(BINDING)
            .done(),
            disclosing(
                "key-binding-of-more",
                "a key binding does not fit once a disclosure was taken away",
                |token, maker| {
                    confirm(&mut token.payload, maker);
                    token.conceal(TELEPHONE);
                    keep_back(token);
                    token.binding = Some(|text, maker| {
                        let with_more = format!("{text}WyJzYWx0Il0~");
                        honest(&with_more, maker)
                    });
                },
            )
            .refused(BINDING)
            .done(),
        ])
        .collect()
}

fn holder(maker: &Maker) -> Actor {
    maker.actor("holder")
}

/// The issuer says which key is the holder's.
fn confirm(payload: &mut Value, maker: &Maker) {
    let x = digits(&holder(maker).key().public_key().to_bytes());
    set(
        payload,
        "/cnf",
        json!({ "jwk": { "kty": "OKP", "crv": "Ed25519", "x": x } }),
    );
}

fn bound(name: &str, title: &'static str, bind: fn(&str, &Maker) -> String) -> Draft {
    disclosing(name, title, move |token, maker| {
        confirm(&mut token.payload, maker);
        token.conceal(TELEPHONE);
        token.binding = Some(bind);
    })
}

fn honest(text: &str, maker: &Maker) -> String {
    made(text, maker, |_, _| {})
}

/// The holder's token with a change before it is signed.
fn made(text: &str, maker: &Maker, change: impl Fn(&mut Value, &mut Value)) -> String {
    let mut header = json!({ "alg": "EdDSA", "typ": "kb+jwt" });
    let mut payload = json!({
        "iat": seconds(maker, -60),
        "aud": "https://customs.example",
        "nonce": "1c7a42",
        "sd_hash": digest(text)
    });
    change(&mut header, &mut payload);
    signed(&header, &payload, holder(maker).key())
}

/// Name, title, and a key binding.
type Refused = (&'static str, &'static str, fn(&str, &Maker) -> String);

const REFUSED: &[Refused] = &[
    (
        "key-binding-replayed",
        "a key binding for another presentation is refused",
        |_, maker| honest("eyJhbGciOiJFZERTQSJ9.e30.AA~", maker),
    ),
    (
        "key-binding-of-stranger",
        "a key binding with another key is refused",
        |text, maker| {
            let header = json!({ "alg": "EdDSA", "typ": "kb+jwt" });
            let payload = json!({ "iat": seconds(maker, -60), "aud": "a", "nonce": "b", "sd_hash": digest(text) });
            signed(&header, &payload, maker.stranger().key())
        },
    ),
    (
        "key-binding-type",
        "a key binding says that it is one",
        |text, maker| made(text, maker, |header, _| set(header, "/typ", "JWT")),
    ),
    (
        "key-binding-nonce-absent",
        "a key binding answers something",
        |text, maker| {
            made(text, maker, |_, payload| {
                remove(payload, "/nonce");
            })
        },
    ),
    (
        "key-binding-audience-absent",
        "a key binding is for somebody",
        |text, maker| {
            made(text, maker, |_, payload| {
                remove(payload, "/aud");
            })
        },
    ),
    (
        "key-binding-hash-absent",
        "a key binding says over what it was made",
        |text, maker| {
            made(text, maker, |_, payload| {
                remove(payload, "/sd_hash");
            })
        },
    ),
];
