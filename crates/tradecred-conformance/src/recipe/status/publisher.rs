//! Vectors of who may publish a list: for which types of credentials, and whether the authorization is
//! still in force (SPEC chapters *Status* and *Authority*).

use serde_json::{Value, json};

use super::list::{by_operator, operator, publishing};
use super::{REVOCATION, entry, published, with_lists};
use crate::recipe::base::{add_evidence, authorization, remove, set};
use crate::recipe::{Draft, Maker, Recipe};

const ISSUER: &str = "status.list-issuer";
const RELIANCE: &str = "evidence.reliance";
const DOCUMENT_TYPES: &str = "/credentialSubject/documentTypes";
const DOCUMENT_TYPE: &str = "UsmcaCertificationOfOriginCredential";
/// The list of the issuer's authorizations, and where the one in question stands in it.
const GRANTS: (&str, &str) = ("https://status.aceros.example/2026/grants", REVOCATION);
const PLACE: usize = 12;

pub(super) fn recipes() -> Vec<Recipe> {
    types().into_iter().chain(statuses()).collect()
}

/// The types that the authorization names.
fn types() -> Vec<Recipe> {
    vec![
        by_authorized("list-by-operator-for-this-type", "an operator authorized for this type of credential publishes its status")
            .shows(&[ISSUER])
            .evidence(|evidence, maker| {
                grant(evidence, maker, |grant| {
                    set(grant, DOCUMENT_TYPES, json!(["AtaCarnetCredential", DOCUMENT_TYPE]));
                });
            })
            .done(),
        by_authorized("list-by-operator-for-another-type", "an operator authorized for another type of credential does not publish the status of this one")
            .standing("undecided", ISSUER)
            .evidence(|evidence, maker| {
                grant(evidence, maker, |grant| {
                    set(grant, DOCUMENT_TYPES, json!(["AtaCarnetCredential"]));
                });
            })
            .done(),
        by_authorized("list-by-operator-for-no-type", "an operator authorized for no type of credential publishes nothing")
            .standing("undecided", ISSUER)
            .evidence(|evidence, maker| {
                grant(evidence, maker, |grant| {
                    set(grant, DOCUMENT_TYPES, json!(["VerifiableCredential"]));
                });
            })
            .done(),
        by_authorized("list-by-delegate-for-another-type", "whoever was authorized for another type lets nobody publish for this one")
            .standing("undecided", ISSUER)
            .evidence(|evidence, maker| {
                let host = maker.actor("host");
                let mut first = authorization(maker, &maker.issuer(), &host, &["publishStatus"]);
                remove(&mut first, "/proof");
                set(&mut first, "/credentialSubject/mayDelegate", true);
                set(&mut first, DOCUMENT_TYPES, json!(["AtaCarnetCredential"]));
                let first = maker.issuer().sign(&first, maker.instant(-60 * 86_400));
                let second = authorization(maker, &host, &operator(maker), &["publishStatus"]);
                add_evidence(evidence, "credentials", first);
                add_evidence(evidence, "credentials", second);
            })
            .done(),
    ]
}

/// The status of the authorization itself.
fn statuses() -> Vec<Recipe> {
    vec![
        by_authorized("list-by-operator-not-revoked", "an operator whose own authorization was not revoked publishes the issuer's list")
            .shows(&[ISSUER, RELIANCE])
            .evidence(|evidence, maker| {
                grant(evidence, maker, with_entry);
                grants(evidence, maker, &maker.issuer(), &[]);
            })
            .done(),
        by_authorized("list-by-operator-revoked", "an operator whose authorization was revoked no longer publishes the issuer's list")
            .shows(&[RELIANCE])
            .standing("undecided", ISSUER)
            .evidence(|evidence, maker| {
                grant(evidence, maker, with_entry);
                grants(evidence, maker, &maker.issuer(), &[PLACE]);
            })
            .done(),
        by_authorized("list-by-operator-perhaps-revoked", "a list by an operator whose authorization may have been revoked decides nothing")
            .shows(&[RELIANCE])
            .standing("undecided", ISSUER)
            .evidence(|evidence, maker| grant(evidence, maker, with_entry))
            .done(),
        by_authorized("list-by-operator-of-its-own-status", "the status of an authorization is read from the authorized operator's list, and no deeper")
            .shows(&[RELIANCE])
            .evidence(|evidence, maker| {
                grant(evidence, maker, with_entry);
                grants(evidence, maker, &operator(maker), &[]);
            })
            .done(),
        by_authorized("list-by-operator-withdrawn-by-itself", "an operator's own list that says it was revoked counts")
            .shows(&[RELIANCE])
            .standing("undecided", ISSUER)
            .evidence(|evidence, maker| {
                grant(evidence, maker, with_entry);
                grants(evidence, maker, &operator(maker), &[PLACE]);
            })
            .done(),
    ]
}

/// The good certification with its list in the operator's name, no bit of it set.
fn by_authorized(name: &str, title: &'static str) -> Draft {
    with_lists(name, title, |maker| vec![by_operator(maker)])
}

fn grant(evidence: &mut Value, maker: &Maker, change: impl FnOnce(&mut Value)) {
    add_evidence(evidence, "credentials", publishing(maker, change));
}

fn with_entry(grant: &mut Value) {
    let (list, purpose) = GRANTS;
    set(grant, "/credentialStatus", entry(list, purpose, PLACE));
}

/// The list of the issuer's authorizations by this publisher, with these bits set.
fn grants(evidence: &mut Value, maker: &Maker, publisher: &crate::recipe::Actor, bits: &[usize]) {
    let list = published(maker, publisher, GRANTS, bits, -3_600);
    add_evidence(evidence, "statusLists", json!({ "credential": list }));
}
