//! Credentials that documents refer to, and how they do it.

use serde_json::{Value, json};

use super::super::base::{self, CREDENTIALS};
use super::super::maker::{Actor, Maker, digest};

/// A credential around a subject, unsigned.
pub(in crate::recipe) fn credential(
    maker: &Maker,
    context: &str,
    credential_type: &str,
    issuer: &Actor,
    signed: i64,
    subject: Value,
) -> Value {
    json!({
        "@context": [CREDENTIALS, context],
        "id": maker.uuid(credential_type),
        "type": ["VerifiableCredential", credential_type],
        "issuer": { "id": issuer.did() },
        "validFrom": maker.instant(signed),
        "credentialSubject": subject
    })
}

/// A reference to a credential, signed or not.
pub(in crate::recipe) fn reference(credential: &Value) -> Value {
    json!({
        "type": "CredentialReference",
        "id": credential.get("id"),
        "credentialType": credential.pointer("/type/1"),
        "digestMultibase": digest(credential)
    })
}

/// Only this credential is at hand.
pub(in crate::recipe) fn only(evidence: &mut Value, credential: Value) {
    base::set(evidence, "/credentials", json!([credential]));
}
