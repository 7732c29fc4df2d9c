//! Sets and chains whose proofs are of several suites.

use serde_json::Value;
use tradecred_vc::key::Algorithm;

use super::{FEATURE, bytes, flipped, text};
use crate::recipe::base::set;
use crate::recipe::proof::{configuration, proofs, yesterday};
use crate::recipe::{Actor, Draft, Maker, Recipe, maker, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        set_of("ecdsa-set-of-three", "proofs with keys of three algorithms hold together")
            .done(),
        set_of("ecdsa-set-in-another-order", "proofs of several suites may stand in any order")
            .after(|signed, _| {
                let turned: Vec<Value> = proofs(signed).into_iter().rev().collect();
                set(signed, "/proof", turned);
            })
            .done(),
        set_of(
            "ecdsa-set-with-eddsa-broken",
            "a broken Ed25519 signature is not saved by good ones of other suites",
        )
        .refused("proof.signature")
        .after(|signed, _| flip(signed, "/proof/0/proofValue"))
        .done(),
        set_of(
            "ecdsa-set-with-p-256-broken",
            "a broken P-256 signature beside the issuer's good one spoils the credential",
        )
        .refused("proof.signature")
        .after(|signed, _| flip(signed, "/proof/1/proofValue"))
        .done(),
        set_of(
            "ecdsa-set-with-suites-swapped",
            "proofs of a set do not change their suites",
        )
        .refused("proof.value")
        .or_codes(&["did.key-type"])
        .after(|signed, _| {
            set(signed, "/proof/0/cryptosuite", "ecdsa-jcs-2019");
            set(signed, "/proof/2/cryptosuite", "eddsa-jcs-2022");
        })
        .done(),
        chain("ecdsa-chain-on-eddsa", "a P-384 proof may build on an Ed25519 one", Algorithm::P384)
            .done(),
        chain("ecdsa-chain-of-p-256", "a P-256 proof may build on an Ed25519 one", Algorithm::P256)
            .done(),
        chain(
            "ecdsa-chain-without-the-first",
            "a P-384 proof whose predecessor was taken away is refused",
            Algorithm::P384,
        )
        .refused("proof.previous-missing")
        .after(|signed, _| {
            let left: Vec<Value> = proofs(signed).into_iter().skip(1).collect();
            set(signed, "/proof", left);
        })
        .done(),
        chain(
            "ecdsa-chain-on-another-time",
            "a P-384 proof covers the Ed25519 one it builds on",
            Algorithm::P384,
        )
        .refused("proof.signature")
        .after(|signed, maker| {
            let mut both = proofs(signed);
            let again = first(maker, signed, maker.instant(-90_000));
            if let Some(one) = both.first_mut() {
                *one = again;
            }
            set(signed, "/proof", both);
        })
        .done(),
    ]
}

/// A document that the issuer and two witnesses signed, each for itself, with keys of three algorithms.
fn set_of(name: &str, title: &'static str) -> Draft {
    vector(format!("proof/{name}"), title)
        .needs(FEATURE)
        .shows(&["proof.sets"])
        .sign(|document, maker| {
            Algorithm::ALL
                .into_iter()
                .fold(document, |signed, algorithm| {
                    signer(maker, algorithm).sign(&signed, yesterday(maker))
                })
        })
}

/// The issuer itself, or a witness with a key of another algorithm.
fn signer(maker: &Maker, algorithm: Algorithm) -> Actor {
    match algorithm {
        Algorithm::Ed25519 => maker.issuer(),
        other => maker.actor_under(other, "witness"),
    }
}

/// The issuer's proof, which bears an id.
fn first(maker: &Maker, document: &Value, created: String) -> Value {
    let issuer = maker.issuer();
    let mut proof = configuration(&issuer, document, maker);
    set(&mut proof, "/id", maker.uuid("a"));
    set(&mut proof, "/created", created);
    let signed = issuer.sign_configuration(document, proof);
    signed.get("proof").cloned().unwrap_or_default()
}

/// A document that the issuer signed and, building on that, a witness with a key of this algorithm.
fn chain(name: &str, title: &'static str, algorithm: Algorithm) -> Draft {
    vector(format!("proof/{name}"), title)
        .needs(FEATURE)
        .shows(&["proof.chains"])
        .sign(move |document, maker| {
            let one = first(maker, &document, yesterday(maker));
            let witness = signer(maker, algorithm);
            let mut second = configuration(&witness, &document, maker);
            set(&mut second, "/previousProof", maker.uuid("a"));
            let mut covered = document.clone();
            set(&mut covered, "/proof", vec![one.clone()]);
            let function = witness.key().algorithm().hash();
            let secured = maker::secure_under(function, covered, second, |hashes| {
                witness.key().sign(hashes)
            });
            let second = secured.get("proof").cloned().unwrap_or_default();
            let mut signed = document;
            set(&mut signed, "/proof", vec![one, second]);
            signed
        })
}

fn flip(signed: &mut Value, pointer: &str) {
    let value = signed.pointer(pointer).and_then(Value::as_str);
    let broken = flipped(bytes(value.unwrap_or_default()), 0);
    set(signed, pointer, text(&broken));
}
