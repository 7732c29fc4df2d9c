//! Keys of P-256 and P-384: as `did:key`, as `did:jwk`, and in DID documents (SPEC chapter *DID*).

use serde_json::{Value, json};
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::Algorithm;

use super::{FIRM, did_document, gathered, issued_by, multikey, yesterday};
use crate::recipe::base::{add_evidence, remove, set, trust_list};
use crate::recipe::proof::ecdsa::{FEATURE, issuer};
use crate::recipe::{Actor, Draft, Maker, Recipe, vector};

/// Multicodec of P-256 public keys.
const P256: [u8; 2] = [0x80, 0x24];
/// Multicodec of P-384 public keys.
const P384: [u8; 2] = [0x81, 0x24];

pub(super) fn recipes() -> Vec<Recipe> {
    let identifiers = IDENTIFIERS.iter().map(|(name, title, code, identifier)| {
        named(name, title, |maker| format!("did:key:{}", identifier(maker)), |did| {
            did.trim_start_matches("did:key:").to_owned()
        })
        .refused(code)
        .done()
    });
    let good = [
        documented("p-256-multikey", "a P-256 key may stand in a document as Multikey", Algorithm::P256, |_, _| {})
            .shows(&["did.key-encoding"])
            .done(),
        documented("p-256-jwk", "a P-256 key may stand in a document as a JSON Web Key", Algorithm::P256, as_jwk)
            .shows(&["did.key-encoding"])
            .done(),
        documented("p-384-jwk", "a P-384 key may stand in a document as a JSON Web Key", Algorithm::P384, as_jwk)
            .shows(&["did.key-encoding"])
            .done(),
    ];
    let jwks = JWKS.iter().map(|(name, title, code, change)| {
        documented(name, title, Algorithm::P256, |document, maker| {
            as_jwk(document, maker);
            if let Some(key) = document.pointer_mut("/verificationMethod/0/publicKeyJwk") {
                change(key, maker);
            }
        })
        .refused(code)
        .done()
    });
    identifiers.chain(good).chain(jwks).collect()
}

/// A vector signed with the issuer's P-256 key in the name of this DID, whose method has this fragment.
pub(super) fn named(
    name: &str,
    title: &'static str,
    did: impl Fn(&Maker) -> String + Clone + Send + Sync + 'static,
    fragment: impl Fn(&str) -> String + Send + Sync + 'static,
) -> Draft {
    let (in_document, in_list) = (did.clone(), did.clone());
    vector(format!("did/{name}"), title)
        .needs(FEATURE)
        .before(move |document, maker| set(document, "/issuer/id", in_document(maker)))
        .evidence(move |evidence, maker| {
            let list = trust_list(maker, &in_list(maker));
            set(evidence, "/trustLists", json!([list]));
        })
        .sign(move |document, maker| {
            let did = did(maker);
            let method = format!("{did}#{}", fragment(&did));
            issuer(maker, Algorithm::P256)
                .named(did, method)
                .sign(&document, yesterday(maker))
        })
}

/// The firm with a key of this algorithm.
fn firm(maker: &Maker, algorithm: Algorithm) -> Actor {
    maker
        .actor_under(algorithm, "firm")
        .named(FIRM, format!("{FIRM}#key-1"))
}

/// A vector signed by the firm under its document, which is changed.
fn documented(
    name: &str,
    title: &'static str,
    algorithm: Algorithm,
    change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
) -> Draft {
    issued_by(vector(format!("did/{name}"), title), FIRM)
        .needs(FEATURE)
        .sign(move |document, maker| firm(maker, algorithm).sign(&document, yesterday(maker)))
        .evidence(move |evidence, maker| {
            let firm = firm(maker, algorithm);
            let mut document = did_document(&firm);
            let jwk = Tree::Object(firm.key().public_key().to_jwk()).to_serde();
            set(&mut document, "/verificationMethod/0/publicKeyJwk", jwk);
            change(&mut document, maker);
            let is_jwk = document.pointer("/verificationMethod/0/type") == Some(&json!("JsonWebKey"));
            let other = if is_jwk { "publicKeyMultibase" } else { "publicKeyJwk" };
            remove(&mut document, &format!("/verificationMethod/0/{other}"));
            let known = gathered(maker, FIRM, document, None, None);
            add_evidence(evidence, "didDocuments", known);
        })
}

fn as_jwk(document: &mut Value, _: &Maker) {
    set(document, "/verificationMethod/0/type", "JsonWebKey");
}

/// The compressed point of the issuer's P-256 key.
fn point(maker: &Maker) -> Vec<u8> {
    issuer(maker, Algorithm::P256).key().public_key().to_bytes()
}

/// The point with another first byte.
fn tagged(tag: u8, maker: &Maker) -> Vec<u8> {
    point(maker).into_iter().skip(1).fold(vec![tag], |mut bytes, byte| {
        bytes.push(byte);
        bytes
    })
}

/// Name, title, code, and the identifier after `did:key:`.
type Identifier = (&'static str, &'static str, &'static str, fn(&Maker) -> String);

const IDENTIFIERS: &[Identifier] = &[
    ("p-256-not-compressed", "a P-256 key with both its coordinates is refused", "did.key-length", |maker| {
        let jwk = Tree::Object(issuer(maker, Algorithm::P256).key().public_key().to_jwk());
        let coordinate = |name| {
            let text = jwk.get(name).and_then(Tree::as_str).unwrap_or_default();
            tradecred_vc::multibase::decode_base64url(text).unwrap_or_default()
        };
        multikey(&P256, &[vec![4], coordinate("x"), coordinate("y")].concat())
    }),
    ("p-256-of-32-bytes", "a P-256 key without its sign is refused", "did.key-length", |maker| multikey(&P256, &point(maker).into_iter().skip(1).collect::<Vec<_>>())),
    ("p-256-of-34-bytes", "a P-256 key with one byte more is refused", "did.key-length", |maker| multikey(&P256, &[point(maker), vec![0]].concat())),
    ("p-256-infinity", "the point at infinity is no P-256 key", "did.key-length", |_| multikey(&P256, &[0])),
    ("p-256-zeros", "zeros are no P-256 key", "did.key-invalid", |_| multikey(&P256, &[0; 33])),
    ("p-256-compact", "a P-256 key in the compact form is refused", "did.key-invalid", |maker| multikey(&P256, &tagged(5, maker))),
    ("p-256-tagged-uncompressed", "a compressed P-256 key that says it is not is refused", "did.key-invalid", |maker| multikey(&P256, &tagged(4, maker))),
    ("p-256-hybrid", "a P-256 key in the hybrid form is refused", "did.key-invalid", |maker| multikey(&P256, &tagged(6, maker))),
    ("p-256-off-the-curve", "an x that no point of P-256 has is no key", "did.key-invalid", |_| multikey(&P256, &[[2].as_slice(), &[0; 31], &[1]].concat())),
    ("p-256-x-beyond-p", "a P-256 key whose x is not below p is not canonical", "did.key-invalid", |_| multikey(&P256, &[[2].as_slice(), &[0xff; 32]].concat())),
    ("p-256-labelled-p-384", "a P-256 key does not pass as one of P-384", "did.key-length", |maker| multikey(&P384, &point(maker))),
    ("p-384-x-beyond-p", "a P-384 key whose x is not below p is not canonical", "did.key-invalid", |_| multikey(&P384, &[[3].as_slice(), &[0xff; 48]].concat())),
    ("p-384-of-48-bytes", "a P-384 key without its sign is refused", "did.key-length", |_| multikey(&P384, &[7; 48])),
    ("p-256-secret", "a did:key that publishes a secret P-256 key is refused", "did.private-key", |_| multikey(&[0x86, 0x26], &[7; 32])),
    ("p-521", "a P-521 key does not belong to this cryptosuite", "did.key-type", |_| "z2J9gaYxrKVpdoG9A4gRnmpnRCcxU6agDtFVVBVdn1JedouoZN7SzcyREXXzWgt3gGiwpoHq7K68X4m32D8HgzG8wv3sY5j7".to_owned()),
    ("p-256-of-a-stranger", "a signature does not fit the P-256 key of somebody else", "proof.signature", |maker| maker.actor_under(Algorithm::P256, "stranger").multikey()),
    ("p-256-negative", "a signature does not fit the P-256 key with the other sign", "proof.signature", |maker| {
        let other = match point(maker).first() {
            Some(2) => 3,
            _ => 2,
        };
        multikey(&P256, &tagged(other, maker))
    }),
];

/// Name, title, code, and the change of the firm's JSON Web Key of P-256.
type Jwk = (&'static str, &'static str, &'static str, fn(&mut Value, &Maker));

const JWKS: &[Jwk] = &[
    ("p-256-jwk-without-y", "a JSON Web Key of P-256 without its y is refused", "did.key-encoding", |key, _| remove(key, "/y")),
    ("p-256-jwk-with-padding", "a JSON Web Key of P-256 with padding is refused", "did.key-encoding", |key, _| {
        let padded = format!("{}=", key.get("y").and_then(Value::as_str).unwrap_or_default());
        set(key, "/y", padded);
    }),
    ("p-256-jwk-of-another-y", "an x and a y that are no point together are no key", "did.key-invalid", |key, maker| {
        let other = maker.actor_under(Algorithm::P256, "stranger");
        let other = Tree::Object(other.key().public_key().to_jwk()).to_serde();
        set(key, "/y", other.get("y").cloned().unwrap_or_default());
    }),
    ("p-256-jwk-of-zeros", "a JSON Web Key of two zeros is no key", "did.key-invalid", |key, _| {
        for coordinate in ["/x", "/y"] {
            set(key, coordinate, "A".repeat(43));
        }
    }),
    ("p-256-jwk-of-31-bytes", "a JSON Web Key of P-256 with an x of 31 bytes is refused", "did.key-length", |key, _| {
        let short: String = "A".repeat(42);
        set(key, "/x", short);
    }),
    ("p-256-jwk-labelled-p-384", "a JSON Web Key of P-256 does not pass as one of P-384", "did.key-length", |key, _| set(key, "/crv", "P-384")),
    ("p-256-jwk-labelled-p-521", "a JSON Web Key of P-521 does not belong to this cryptosuite", "did.key-type", |key, _| set(key, "/crv", "P-521")),
    ("p-256-jwk-of-type-okp", "a JSON Web Key of the type OKP has no curve P-256", "did.key-type", |key, _| set(key, "/kty", "OKP")),
    ("p-256-jwk-of-curve-ed25519", "a JSON Web Key of the type EC has no curve Ed25519", "did.key-type", |key, _| set(key, "/crv", "Ed25519")),
    ("p-256-jwk-without-crv", "a JSON Web Key of the type EC without its curve is refused", "did.key-encoding", |key, _| remove(key, "/crv")),
    ("p-256-jwk-with-secret", "a JSON Web Key of P-256 with its secret is refused", "did.private-key", |key, _| set(key, "/d", "B".repeat(43))),
    ("p-256-jwk-replaced", "a signature does not fit the JSON Web Key of somebody else", "proof.signature", |key, maker| {
        let other = maker.actor_under(Algorithm::P256, "stranger");
        *key = Tree::Object(other.key().public_key().to_jwk()).to_serde();
    }),
];
