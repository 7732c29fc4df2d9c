//! Keys in the verification methods of DID documents (SPEC chapter *DID*).

use serde_json::{Value, json};
use tradecred_vc::multibase::{self, Base};

use super::{ED25519, documented, firm, multikey};
use crate::recipe::base::{remove, set};
use crate::recipe::{Maker, Recipe};

pub(super) fn recipes() -> Vec<Recipe> {
    let good = [
        documented(
            "jwk",
            "an Ed25519 key may stand in a document as a JSON Web Key",
            |document, maker| {
                as_jwk(document, jwk(maker));
            },
        )
        .shows(&["did.key-encoding"])
        .done(),
        documented(
            "jwk-with-more-members",
            "a JSON Web Key may say what it is for",
            |document, maker| {
                let mut key = jwk(maker);
                set(&mut key, "/kid", "key-1");
                set(&mut key, "/alg", "EdDSA");
                set(&mut key, "/use", "sig");
                as_jwk(document, key);
            },
        )
        .shows(&["did.key-encoding"])
        .done(),
    ];
    let multikeys = MULTIKEYS.iter().map(|(name, title, code, key)| {
        documented(name, title, |document, maker| {
            set(
                document,
                "/verificationMethod/0/publicKeyMultibase",
                key(maker),
            )
        })
        .refused(code)
        .done()
    });
    let jwks = JWKS.iter().map(|(name, title, code, change)| {
        documented(name, title, |document, maker| {
            let mut key = jwk(maker);
            change(&mut key);
            as_jwk(document, key);
        })
        .refused(code)
        .done()
    });
    let methods = METHODS
        .iter()
        .map(|(name, title, code, change)| documented(name, title, change).refused(code).done());
    good.into_iter()
        .chain(multikeys)
        .chain(jwks)
        .chain(methods)
        .collect()
}

/// The 32 bytes of the firm's key.
fn key(maker: &Maker) -> Vec<u8> {
    firm(maker, "key-1").key().public_key().to_bytes()
}

/// Bytes in base64url, without a multibase prefix.
fn base64url(bytes: &[u8]) -> String {
    multibase::encode(Base::Base64Url, bytes)
        .trim_start_matches('u')
        .to_owned()
}

/// The firm's key as JSON Web Key (RFC 8037).
fn jwk(maker: &Maker) -> Value {
    let text = multibase::encode(Base::Base64Url, &key(maker));
    json!({ "kty": "OKP", "crv": "Ed25519", "x": text.get(1..) })
}

fn as_jwk(document: &mut Value, jwk: Value) {
    remove(document, "/verificationMethod/0/publicKeyMultibase");
    set(document, "/verificationMethod/0/type", "JsonWebKey");
    set(document, "/verificationMethod/0/publicKeyJwk", jwk);
}

/// Name, title, code, and what stands as Multikey.
type Multikey = (
    &'static str,
    &'static str,
    &'static str,
    fn(&Maker) -> Value,
);

const MULTIKEYS: &[Multikey] = &[
    (
        "multikey-in-base64url",
        "a Multikey in base64url is refused",
        "did.key-encoding",
        |maker| {
            Value::from(multibase::encode(
                Base::Base64Url,
                &[ED25519.to_vec(), key(maker)].concat(),
            ))
        },
    ),
    (
        "multikey-number",
        "a number is no Multikey",
        "did.key-encoding",
        |_| json!(1),
    ),
    (
        "multikey-without-multicodec",
        "a Multikey whose multicodec misses its second byte is refused",
        "did.key-encoding",
        |_| Value::from(multikey(&[0xed], &[0x80; 32])),
    ),
    (
        "multikey-x25519",
        "an X25519 Multikey does not sign",
        "did.key-type",
        |maker| Value::from(multikey(&[0xec, 0x01], &key(maker))),
    ),
    (
        "multikey-p-256",
        "a P-256 Multikey does not belong to this cryptosuite",
        "did.key-type",
        |_| Value::from("zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169"),
    ),
    (
        "multikey-secret",
        "a secret Multikey where the public one belongs is refused",
        "did.private-key",
        |_| Value::from(multikey(&[0x80, 0x26], &[7; 32])),
    ),
    (
        "multikey-of-31-bytes",
        "a Multikey of 31 bytes is refused",
        "did.key-length",
        |maker| {
            Value::from(multikey(
                &ED25519,
                &key(maker).into_iter().take(31).collect::<Vec<_>>(),
            ))
        },
    ),
    (
        "multikey-weak",
        "a Multikey of small order is refused",
        "did.key-weak",
        |_| Value::from(multikey(&ED25519, &[0; 32])),
    ),
    (
        "multikey-invalid",
        "a Multikey that is no point on the curve is refused",
        "did.key-invalid",
        |_| {
            let mut two = [0; 32];
            two.first_mut().into_iter().for_each(|byte| *byte = 2);
            Value::from(multikey(&ED25519, &two))
        },
    ),
];

/// Name, title, code, and the change.
type Jwk = (&'static str, &'static str, &'static str, fn(&mut Value));

/// Changes of the firm's JSON Web Key.
const JWKS: &[Jwk] = &[
    (
        "jwk-with-secret",
        "a JSON Web Key with its secret is refused",
        "did.private-key",
        |key| {
            set(key, "/d", base64url(&[7; 32]));
        },
    ),
    (
        "jwk-p-256",
        "a JSON Web Key of the curve P-256 does not belong to this cryptosuite",
        "did.key-type",
        |key| {
            *key = json!({
                "kty": "EC",
                "crv": "P-256",
                "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
            });
        },
    ),
    (
        "jwk-x25519",
        "a JSON Web Key of the curve X25519 does not sign",
        "did.key-type",
        |key| set(key, "/crv", "X25519"),
    ),
    (
        "jwk-ed448",
        "a JSON Web Key of the curve Ed448 does not belong to this cryptosuite",
        "did.key-type",
        |key| set(key, "/crv", "Ed448"),
    ),
    (
        "jwk-rsa",
        "an RSA key does not belong to this cryptosuite",
        "did.key-type",
        |key| {
            *key = json!({ "kty": "RSA", "n": base64url(&[0xc5; 256]), "e": "AQAB" });
        },
    ),
    (
        "jwk-without-x",
        "a JSON Web Key without its x is refused",
        "did.key-encoding",
        |key| remove(key, "/x"),
    ),
    (
        "jwk-with-padding",
        "a JSON Web Key with padding is refused",
        "did.key-encoding",
        |key| {
            let x = key.get("x").and_then(Value::as_str).unwrap_or_default();
            let padded = format!("{x}=");
            set(key, "/x", padded);
        },
    ),
    (
        "jwk-of-31-bytes",
        "a JSON Web Key of 31 bytes is refused",
        "did.key-length",
        |key| set(key, "/x", base64url(&[7; 31])),
    ),
    (
        "jwk-weak",
        "a JSON Web Key of small order is refused",
        "did.key-weak",
        |key| set(key, "/x", base64url(&[0; 32])),
    ),
    (
        "jwk-not-canonical",
        "a JSON Web Key whose y is beyond p is refused",
        "did.key-invalid",
        |key| {
            set(key, "/x", base64url(&[0xff; 32]));
        },
    ),
];

/// Name, title, code, and the change.
type Document = (
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Value, &Maker),
);

/// Changes of the DID document.
const METHODS: &[Document] = &[
    (
        "key-ambiguous",
        "a verification method with two different keys is refused",
        "did.ambiguous-key",
        |document, maker| {
            let x = multibase::encode(
                Base::Base64Url,
                &maker.stranger().key().public_key().to_bytes(),
            );
            set(
                document,
                "/verificationMethod/0/publicKeyJwk",
                json!({ "kty": "OKP", "crv": "Ed25519", "x": x.get(1..) }),
            );
        },
    ),
    (
        "key-in-two-forms",
        "a verification method with one key in two forms is refused",
        "did.ambiguous-key",
        |document, maker| {
            set(document, "/verificationMethod/0/publicKeyJwk", jwk(maker));
        },
    ),
    (
        "key-with-secret-multikey",
        "a verification method with its secret Multikey is refused",
        "did.private-key",
        |document, _| {
            set(
                document,
                "/verificationMethod/0/secretKeyMultibase",
                multikey(&[0x80, 0x26], &[7; 32]),
            );
        },
    ),
    (
        "key-with-secret-jwk",
        "a verification method with its secret JSON Web Key is refused",
        "did.private-key",
        |document, _| {
            set(
                document,
                "/verificationMethod/0/secretKeyJwk",
                json!({ "kty": "OKP", "crv": "Ed25519", "d": base64url(&[7; 32]) }),
            );
        },
    ),
    (
        "key-of-unknown-type",
        "a verification method of an unknown type is refused",
        "did.key-type",
        |document, _| {
            set(document, "/verificationMethod/0/type", "FutureKey2040");
        },
    ),
    (
        "key-of-ecdsa-type",
        "a verification method of an ECDSA type is refused",
        "did.key-type",
        |document, _| {
            set(
                document,
                "/verificationMethod/0/type",
                "EcdsaSecp256k1VerificationKey2019",
            );
        },
    ),
    (
        "key-replaced",
        "a signature does not fit another key under the same id",
        "proof.signature",
        |document, maker| {
            set(
                document,
                "/verificationMethod/0/publicKeyMultibase",
                maker.stranger().multikey(),
            );
        },
    ),
];
