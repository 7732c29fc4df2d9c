//! Vectors of Data Integrity proofs (SPEC chapter *Proof*).

use serde_json::{Value, json};
use tradecred_vc::proof::Suite;

use super::{Actor, Draft, Maker, Recipe, vector};

mod chains;
mod contexts;
pub(super) mod ecdsa;
mod forged;
mod form;
mod messages;
mod sets;
mod statements;
mod tampered;
mod times;
mod values;

pub(super) use statements::sign as sign_statements;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        form::recipes(),
        times::recipes(),
        values::recipes(),
        contexts::recipes(),
        tampered::recipes(),
        messages::recipes(),
        forged::recipes(),
        sets::recipes(),
        chains::recipes(),
        ecdsa::recipes(),
        statements::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// When everybody signs who is not told otherwise: a day before the instant asked about.
fn yesterday(maker: &Maker) -> String {
    maker.instant(-86_400)
}

/// What an actor writes into a proof of this document, without its value.
pub(super) fn configuration(actor: &Actor, document: &Value, maker: &Maker) -> Value {
    json!({
        "@context": document.get("@context"),
        "type": "DataIntegrityProof",
        "cryptosuite": Suite::default_of(actor.key().algorithm()).name(),
        "created": yesterday(maker),
        "verificationMethod": actor.method(),
        "proofPurpose": "assertionMethod"
    })
}

/// A vector whose issuer changed the proof configuration and then signed it, so that the signature fits.
fn configured(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
) -> Draft {
    vector(format!("proof/{name}"), title).sign(move |document, maker| {
        let issuer = maker.issuer();
        let mut configuration = configuration(&issuer, &document, maker);
        change(&mut configuration, maker);
        issuer.sign_configuration(&document, configuration)
    })
}

/// The proofs of a signed document, whether it has one or several.
fn proofs(signed: &Value) -> Vec<Value> {
    match signed.get("proof") {
        Some(Value::Array(proofs)) => proofs.clone(),
        Some(proof) => vec![proof.clone()],
        None => Vec::new(),
    }
}

/// 32 bytes, such as a point of the curve or a number: the first, thirty alike, the last.
pub(super) const fn edges(low: u8, middle: u8, high: u8) -> [u8; 32] {
    let mut bytes = [middle; 32];
    let [first, .., last] = &mut bytes;
    *first = low;
    *last = high;
    bytes
}
