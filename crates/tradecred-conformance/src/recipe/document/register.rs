//! The one trust list and the one authority list by which the vectors of a family are judged.

use serde_json::{Value, json};

use super::super::base::{self, CORE, CREDENTIALS};
use super::area::Maker;

/// An entry of a trust list: by this register, since this day.
pub(super) fn known(did: &str, name: &str, since: String, register: &str) -> Value {
    json!({
        "type": "TrustListEntry",
        "did": did,
        "legalName": name,
        "from": since,
        "source": register
    })
}

/// Lets the one trust list have these entries, signed so many seconds from the instant asked about.
pub(super) fn trust(evidence: &mut Value, maker: &Maker, entries: Vec<Value>, signed: i64) {
    let mut list = base::unsigned_trust_list(maker, maker.issuer().did());
    base::set(&mut list, "/credentialSubject/entries", entries);
    let signed = maker.registrar().sign(&list, maker.instant(signed));
    base::set(evidence, "/trustLists", json!([signed]));
}

/// Lets the one authority list have these entries, signed so many seconds from the instant asked about.
pub(super) fn authorize(evidence: &mut Value, maker: &Maker, entries: Vec<Value>, signed: i64) {
    let list = json!({
        "@context": [CREDENTIALS, CORE],
        "id": maker.uuid("authority list"),
        "type": ["VerifiableCredential", "AuthorityListCredential"],
        "issuer": maker.registrar().did(),
        "validFrom": maker.instant(signed),
        "credentialSubject": { "type": "AuthorityList", "entries": entries }
    });
    let signed = maker.registrar().sign(&list, maker.instant(signed));
    base::set(evidence, "/authorityLists", json!([signed]));
}
