//! Signers that sign something else than the two hashes, or with another key (SPEC chapter *Proof*).

use serde_json::Value;
use sha2::{Digest, Sha512};
use tradecred_vc::digest::sha256;
use tradecred_vc::{jcs, json};

use super::configuration;
use crate::recipe::base::{remove, set};
use crate::recipe::{Recipe, maker, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes: Vec<Recipe> = MESSAGES
        .iter()
        .map(|(name, title, message)| {
            vector(format!("proof/{name}"), title)
                .refused("proof.signature")
                .sign(|document, maker| {
                    let issuer = maker.issuer();
                    let proof = configuration(&issuer, &document, maker);
                    let wrong = message(&proof, &document);
                    maker::secure(document, proof, |_| issuer.key().sign(&wrong))
                })
                .done()
        })
        .collect();
    recipes.push(
        vector(
            "proof/signed-with-another-key",
            "a stranger's signature under the issuer's verification method does not fit",
        )
        .refused("proof.signature")
        .sign(|document, maker| {
            let proof = configuration(&maker.issuer(), &document, maker);
            maker.stranger().sign_configuration(&document, proof)
        })
        .done(),
    );
    recipes
}

fn canonical(value: &Value) -> Vec<u8> {
    jcs::to_vec(&json::Value::from(value))
}

fn hash(value: &Value) -> Vec<u8> {
    sha256(&canonical(value)).as_bytes().to_vec()
}

/// What is signed, of the proof configuration and the document.
type Message = fn(&Value, &Value) -> Vec<u8>;

const MESSAGES: &[(&str, &str, Message)] = &[
    (
        "hashes-in-wrong-order",
        "the hash of the document does not come first",
        |proof, document| [hash(document), hash(proof)].concat(),
    ),
    (
        "document-alone-signed",
        "a signature over the document alone does not cover the proof",
        |_, document| hash(document),
    ),
    (
        "configuration-alone-signed",
        "a signature over the proof configuration alone does not cover the document",
        |proof, _| hash(proof),
    ),
    (
        "texts-instead-of-hashes",
        "a signature over the two texts is not one over their hashes",
        |proof, document| [canonical(proof), canonical(document)].concat(),
    ),
    (
        "hash-of-hashes",
        "a signature over the hash of the two hashes is not one over the hashes",
        |proof, document| {
            sha256(&[hash(proof), hash(document)].concat())
                .as_bytes()
                .to_vec()
        },
    ),
    (
        "hashes-in-hexadecimal",
        "a signature over the hashes in hexadecimal is not one over their bytes",
        |proof, document| {
            let digits: String = [hash(proof), hash(document)]
                .concat()
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            digits.into_bytes()
        },
    ),
    (
        "hashed-with-sha-512",
        "the hash of this cryptosuite is SHA-256",
        |proof, document| {
            [
                Sha512::digest(canonical(proof)).to_vec(),
                Sha512::digest(canonical(document)).to_vec(),
            ]
            .concat()
        },
    ),
    (
        "empty-value-signed",
        "the proof configuration is hashed without the member proofValue",
        |proof, document| {
            let mut proof = proof.clone();
            set(&mut proof, "/proofValue", "");
            [hash(&proof), hash(document)].concat()
        },
    ),
    (
        "proof-left-in-document",
        "the document is hashed without its proof",
        |proof, document| {
            let mut secured = document.clone();
            set(&mut secured, "/proof", proof.clone());
            [hash(proof), hash(&secured)].concat()
        },
    ),
    (
        "configuration-without-context",
        "the contexts of a proof are hashed with it",
        |proof, document| {
            let mut proof = proof.clone();
            remove(&mut proof, "/@context");
            [hash(&proof), hash(document)].concat()
        },
    ),
    (
        "signed-as-written",
        "a signature over the document as written is not one over its canonical form",
        |proof, document| {
            let written = serde_json::to_vec_pretty(document).unwrap_or_default();
            [hash(proof), sha256(&written).as_bytes().to_vec()].concat()
        },
    ),
];
