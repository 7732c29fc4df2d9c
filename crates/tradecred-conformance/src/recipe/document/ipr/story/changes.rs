//! What an issuer says later of a credential: a status change, or a place in a status list.

use serde_json::{Value, json};

use super::super::super::super::base::{CORE, CREDENTIALS};
use super::super::super::super::maker::{Actor, digest};
use super::{Maker, base, held};

/// A status change of a credential, changed before it was signed.
pub(in crate::recipe::document::ipr) fn status_change(
    maker: &Maker,
    signer: &Actor,
    target: &Value,
    change: impl FnOnce(&mut Value),
) -> Value {
    let mut subject = json!({
        "type": "StatusChange",
        "target": held::reference(target),
        "reason": "withdrawn",
        "effect": "abInitio"
    });
    change(&mut subject);
    let unsigned = json!({
        "@context": [CREDENTIALS, CORE],
        "id": maker.uuid(&format!("change of {}", digest(target))),
        "type": ["VerifiableCredential", "StatusChangeCredential"],
        "issuer": signer.did(),
        "validFrom": maker.instant(-3_600),
        "credentialSubject": subject
    });
    signer.sign(&unsigned, maker.instant(-3_600))
}

/// A credential of this signer with a status entry, signed anew.
pub(in crate::recipe::document::ipr) fn with_entry(
    credential: &Value,
    maker: &Maker,
    signer: &Actor,
    entry: Value,
) -> Value {
    let mut credential = credential.clone();
    base::remove(&mut credential, "/proof");
    base::set(&mut credential, "/credentialStatus", entry);
    signer.sign(&credential, maker.instant(-3_600))
}

/// The change counts from so many days after the one asked about.
pub(in crate::recipe::document::ipr) fn from_day(subject: &mut Value, maker: &Maker, days: i64) {
    base::set(subject, "/effect", "fromDate");
    base::set(subject, "/effectiveFrom", maker.day(days));
}
