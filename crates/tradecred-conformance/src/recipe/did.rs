//! Vectors of DIDs, their documents and their keys (SPEC chapter *DID*).

use serde_json::{Value, json};
use tradecred_vc::multibase::{self, Base};

use super::base::{add_evidence, set, trust_list};
use super::{Actor, Draft, Maker, Recipe, vector};

mod compromised;
mod did_jwk;
mod did_key;
mod documents;
mod fetched;
mod keys;
mod names;
mod nist;
mod over_time;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        names::recipes(),
        did_key::recipes(),
        documents::recipes(),
        keys::recipes(),
        nist::recipes(),
        did_jwk::recipes(),
        over_time::recipes(),
        fetched::recipes(),
        compromised::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The DID of an issuer whose keys stand in a document.
const FIRM: &str = "did:web:aceros.example";

/// The issuer under [`FIRM`], with the key of this name.
fn firm(maker: &Maker, key: &str) -> Actor {
    maker
        .actor(&format!("firm {key}"))
        .named(FIRM, format!("{FIRM}#{key}"))
}

/// The firm with one of its keys under the name `key-1`.
fn renamed(maker: &Maker, key: &str) -> Actor {
    firm(maker, key).named(FIRM, format!("{FIRM}#key-1"))
}

fn yesterday(maker: &Maker) -> String {
    maker.instant(-86_400)
}

/// The issuer of the document has this DID, and a trust list names it.
fn issued_by(draft: Draft, did: &'static str) -> Draft {
    draft
        .before(move |document, _| set(document, "/issuer/id", did))
        .evidence(move |evidence, maker| {
            set(evidence, "/trustLists", json!([trust_list(maker, did)]))
        })
}

/// A verification method with its key as Multikey.
fn method(actor: &Actor) -> Value {
    json!({
        "id": actor.method(),
        "type": "Multikey",
        "controller": actor.did(),
        "publicKeyMultibase": actor.multikey()
    })
}

/// A DID document with one key, for signing credentials.
fn did_document(actor: &Actor) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": actor.did(),
        "verificationMethod": [method(actor)],
        "assertionMethod": [actor.method()]
    })
}

/// A DID document as evidence, for these seconds from the instant asked about.
fn gathered(
    maker: &Maker,
    did: &str,
    document: Value,
    from: Option<i64>,
    until: Option<i64>,
) -> Value {
    let mut known =
        json!({ "did": did, "document": document, "source": "gathered by the verifier" });
    for (bound, seconds) in [("/from", from), ("/until", until)] {
        if let Some(seconds) = seconds {
            set(&mut known, bound, maker.instant(seconds));
        }
    }
    known
}

/// A vector signed by the firm under the key `key-1` of its document, which is changed.
fn documented(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
) -> Draft {
    issued_by(vector(format!("did/{name}"), title), FIRM)
        .sign(|document, maker| firm(maker, "key-1").sign(&document, yesterday(maker)))
        .evidence(move |evidence, maker| {
            let mut document = did_document(&firm(maker, "key-1"));
            change(&mut document, maker);
            add_evidence(
                evidence,
                "didDocuments",
                gathered(maker, FIRM, document, None, None),
            );
        })
}

/// Multicodec and key as base58btc multibase.
fn multikey(multicodec: &[u8], key: &[u8]) -> String {
    multibase::encode(Base::Base58Btc, &[multicodec, key].concat())
}

/// The multicodec of Ed25519 public keys.
const ED25519: [u8; 2] = [0xed, 0x01];
