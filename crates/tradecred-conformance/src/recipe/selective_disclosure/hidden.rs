//! What may be hidden, and what a part of a document is worth.

use serde_json::json;

use super::{TELEPHONE, disclosing, keep_back};
use crate::recipe::base::{add_evidence, certification, set};
use crate::recipe::{Maker, Recipe};

const MANDATORY: &str = "selective-disclosure.mandatory-hidden";
const SELECTION: &str = "selective-disclosure.selection";

pub(super) fn recipes() -> Vec<Recipe> {
    let mandatory = ENVELOPE.iter().map(|(name, title, pointer)| {
        disclosing(name, title, move |token, maker| {
            set(&mut token.payload, "/validUntil", maker.instant(86_400));
            token.conceal(pointer);
            keep_back(token);
        })
        .refused(MANDATORY)
        .done()
    });
    let parts = PARTS.iter().map(|(name, title, pointer)| {
        disclosing(name, title, move |token, _| {
            token.conceal(pointer);
            keep_back(token);
        })
        .requirements_undecided(SELECTION)
        .done()
    });
    mandatory
        .chain(parts)
        .chain([
            disclosing(
                "valid-until-shown",
                "an end that can be hidden is refused even where it is shown",
                |token, maker| {
                    set(&mut token.payload, "/validUntil", maker.instant(86_400));
                    token.conceal("/validUntil");
                },
            )
            .refused(MANDATORY)
            .done(),
            disclosing(
                "hidden-and-over",
                "a part of a document is over when the document is",
                |token, maker| {
                    set(&mut token.payload, "/validUntil", maker.instant(-1));
                    token.conceal(TELEPHONE);
                    keep_back(token);
                },
            )
            .standing("ended", "validity.until")
            .requirements_undecided(SELECTION)
            .done(),
            disclosing(
                "decoy",
                "a digest that nothing opens may hide a member or be a decoy",
                |token, _| {
                    token.place("/credentialSubject", "a decoy");
                },
            )
            .requirements_undecided(SELECTION)
            .done(),
            disclosing(
                "hidden-envelope-only",
                "where rules are not asked, a part of a document is good",
                |token, _| {
                    token.conceal(TELEPHONE);
                    keep_back(token);
                },
            )
            .envelope_only()
            .shows(&[SELECTION])
            .done(),
            disclosing(
                "successor-perhaps",
                "a part cannot show that a later credential replaces another one",
                |token, _| {
                    token.conceal(TELEPHONE);
                    keep_back(token);
                },
            )
            .evidence(|evidence, maker| {
                add_evidence(evidence, "credentials", successor(maker, "credential"))
            })
            .standing("undecided", "selective-disclosure.successor")
            .requirements_undecided(SELECTION)
            .done(),
            disclosing(
                "successor-of-another",
                "a later credential that replaces one of another id says nothing of this part",
                |token, _| {
                    token.conceal(TELEPHONE);
                    keep_back(token);
                },
            )
            .evidence(|evidence, maker| {
                add_evidence(evidence, "credentials", successor(maker, "another"))
            })
            .shows(&["selective-disclosure.successor"])
            .requirements_undecided(SELECTION)
            .done(),
        ])
        .collect()
}

/// A later certification of the same issuer that replaces the one with this id.
pub(super) fn successor(maker: &Maker, replaced: &str) -> serde_json::Value {
    let mut later = certification(maker);
    set(&mut later, "/id", maker.uuid("later"));
    set(
        &mut later,
        "/credentialSubject/supersedes",
        json!({
            "type": "CredentialReference",
            "id": maker.uuid(replaced),
            "credentialType": "UsmcaCertificationOfOriginCredential",
            "digestMultibase": crate::recipe::maker::digest(&certification(maker))
        }),
    );
    maker.issuer().sign(&later, maker.instant(-3_600))
}

/// Name, title, and a member outside the subject that is hidden.
const ENVELOPE: &[(&str, &str, &str)] = &[
    (
        "issuer-name-hidden",
        "nothing of the issuer can be hidden",
        "/issuer/name",
    ),
    (
        "valid-from-hidden",
        "the beginning of a validity cannot be hidden",
        "/validFrom",
    ),
    (
        "valid-until-hidden",
        "the end of a validity cannot be hidden",
        "/validUntil",
    ),
    (
        "id-hidden",
        "the `id` of a credential cannot be hidden",
        "/id",
    ),
    (
        "subject-hidden",
        "the whole subject cannot be hidden",
        "/credentialSubject",
    ),
];

/// Name, title, and a member of the subject that is hidden.
const PARTS: &[(&str, &str, &str)] = &[
    (
        "telephone-hidden",
        "the rules of a document with a hidden member are not judged",
        TELEPHONE,
    ),
    (
        "goods-hidden",
        "a document without its goods is never said to meet its requirements",
        "/credentialSubject/goods",
    ),
    (
        "period-hidden",
        "a document without its period is never said to meet its requirements",
        "/credentialSubject/coverage",
    ),
];
