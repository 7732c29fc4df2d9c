//! The text of a token and its parts.

use serde_json::{Value, json};

use super::token::{digits, signed, written};
use super::{enveloped, retyped};
use crate::recipe::base::set;
use crate::recipe::{Draft, Recipe};

const FORM: &str = "jose.form";

pub(super) fn recipes() -> Vec<Recipe> {
    let malformed = MALFORMED.iter().map(|(name, title, change)| {
        plain(name, title)
            .bytes(retyped(change))
            .refused(FORM)
            .done()
    });
    malformed
        .chain([
            plain(
                "valid",
                "a certification in its issuer's token is as good as one with a proof",
            )
            .shows(&[
                FORM,
                "jose.type",
                "jose.algorithm",
                "jose.key-unknown",
                "jose.status",
            ])
            .done(),
            plain(
                "payload-altered",
                "another payload under the same signature is refused",
            )
            .bytes(retyped(|text| {
                with_payload(&text, |payload| {
                    set(
                        payload,
                        "/credentialSubject/certificationNumber",
                        "ADN-2026-000118",
                    );
                })
            }))
            .refused("proof.signature")
            .done(),
            enveloped(
                "other-signer",
                "a token that somebody else signed in the issuer's name is refused",
                |token, maker| {
                    let method = maker.issuer().method().to_owned();
                    token.signed_by(maker.stranger());
                    set(&mut token.header, "/kid", method);
                },
            )
            .refused("proof.signature")
            .done(),
            enveloped(
                "not-bound",
                "a token that somebody else signed in its own name is not the issuer's",
                |token, maker| token.signed_by(maker.stranger()),
            )
            .not_authentic("issuer.binding")
            .done(),
            plain(
                "member-twice",
                "a payload that names a member twice is refused",
            )
            .bytes(|bytes, maker| {
                let header =
                    json!({ "alg": "EdDSA", "typ": "vc+jwt", "kid": maker.issuer().method() });
                let signed = format!("{}.{}", written(&header), digits(br#"{"id":"a","id":"b"}"#));
                let signature = digits(&maker.issuer().key().sign(signed.as_bytes()));
                *bytes = format!("{signed}.{signature}").into_bytes();
            })
            .refused("json.duplicate-member")
            .done(),
            plain(
                "payload-with-byte-order-mark",
                "the payload of a token does not begin with a byte order mark",
            )
            .bytes(|bytes, maker| {
                let header =
                    json!({ "alg": "EdDSA", "typ": "vc+jwt", "kid": maker.issuer().method() });
                let payload = payload(&String::from_utf8_lossy(bytes));
                let marked = [&b"\xef\xbb\xbf"[..], &payload].concat();
                let signed = format!("{}.{}", written(&header), digits(&marked));
                let signature = digits(&maker.issuer().key().sign(signed.as_bytes()));
                *bytes = format!("{signed}.{signature}").into_bytes();
            })
            .refused("json.byte-order-mark")
            .done(),
            plain(
                "payload-no-object",
                "a payload that is no object is refused",
            )
            .bytes(|bytes, maker| {
                let header =
                    json!({ "alg": "EdDSA", "typ": "vc+jwt", "kid": maker.issuer().method() });
                *bytes = signed(&header, &json!("text"), maker.issuer().key()).into_bytes();
            })
            .refused("json.not-an-object")
            .done(),
        ])
        .collect()
}

fn plain(name: &str, title: &'static str) -> Draft {
    enveloped(name, title, |_, _| {})
}

/// The bytes of the payload of a token.
fn payload(text: &str) -> Vec<u8> {
    let payload = text.split('.').nth(1).unwrap_or_default();
    tradecred_vc::multibase::decode_base64url(payload).unwrap_or_default()
}

/// A token with another payload and the old signature.
fn with_payload(text: &str, change: impl Fn(&mut Value)) -> String {
    let mut parts = text.split('.');
    let (Some(header), Some(_), Some(signature)) = (parts.next(), parts.next(), parts.next())
    else {
        return String::new();
    };
    let mut payload: Value = serde_json::from_slice(&payload(text)).unwrap_or_default();
    change(&mut payload);
    format!("{header}.{}.{signature}", written(&payload))
}

/// Name, title, and what is done to the text.
type Malformed = (&'static str, &'static str, fn(String) -> String);

const MALFORMED: &[Malformed] = &[
    (
        "two-parts",
        "a token without a signature part is none",
        |text| {
            text.rsplit_once('.')
                .map_or(String::new(), |(signed, _)| signed.to_owned())
        },
    ),
    ("four-parts", "a token with a fourth part is none", |text| {
        format!("{text}.AAAA")
    }),
    ("padded", "base64url with padding is refused", |text| {
        format!("{text}==")
    }),
    (
        "inner-space",
        "white space inside a token is refused",
        |text| text.replacen('.', ". ", 1),
    ),
    (
        "other-alphabet",
        "base64 of the other alphabet is refused",
        |text| format!("{text}+/"),
    ),
];
