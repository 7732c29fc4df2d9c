//! Vectors of the signatory (box 9), the language, and what belongs to no box.

use serde_json::json;

use super::super::super::maker::digest;
use super::{Recipe, Row, base, met, not_met, remove, set, word};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("signatory"), SIGNATORIES),
        not_met(code!("signatory"), NO_SIGNATORIES),
        not_met(code!("language"), NO_LANGUAGES),
        met(code!("document"), DOCUMENTS),
        not_met(code!("document"), NO_DOCUMENTS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const SIGNATORIES: &[Row] = &[
    (
        "signatory-without-title",
        "the regulation asks for no title of the signatory",
        |document, _| {
            remove(document, "/signatory/title");
        },
    ),
    (
        "signatory-without-email",
        "the signatory gives an email address only if there is one",
        |document, _| {
            remove(document, "/signatory/email");
        },
    ),
    (
        "signatory-agent",
        "an authorized agent signs",
        |document, _| {
            set(document, "/signatory/authority", json!("AuthorizedAgent"));
        },
    ),
    (
        "signatory-abroad",
        "the signatory may live outside the territory",
        |document, _| {
            set(
                document,
                "/signatory/address",
                base::address("Hauptstraße 5", "Berlin", "DE"),
            );
        },
    ),
];

const NO_SIGNATORIES: &[Row] = &[
    ("signatory-missing", "nobody signs", |document, _| {
        remove(document, "/signatory")
    }),
    (
        "signatory-name-missing",
        "the signatory has no legal name",
        |document, _| {
            remove(document, "/signatory/legalName");
        },
    ),
    (
        "signatory-name-blank",
        "a name of spaces only is no name",
        |document, _| {
            set(document, "/signatory/legalName", json!(" \t"));
        },
    ),
    (
        "signatory-address-missing",
        "the signatory has no address",
        |document, _| {
            remove(document, "/signatory/address");
        },
    ),
    (
        "signatory-country-missing",
        "the signatory's address has no country",
        |document, _| {
            remove(document, "/signatory/address/addressCountry");
        },
    ),
    (
        "signatory-telephone-missing",
        "the signatory has no telephone number",
        |document, _| {
            remove(document, "/signatory/telephone");
        },
    ),
    (
        "signatory-email-malformed",
        "the signatory's email address has two at signs",
        |document, _| {
            set(
                document,
                "/signatory/email",
                json!("lgarza@acerosdelnorte@example.com"),
            );
        },
    ),
    (
        "signatory-authority-missing",
        "it is not said in what capacity the signatory signs",
        |document, _| {
            remove(document, "/signatory/authority");
        },
    ),
    (
        "signatory-authority-unknown",
        "a witness has no authority to sign",
        |document, _| {
            set(document, "/signatory/authority", json!("Witness"));
        },
    ),
];

const NO_LANGUAGES: &[Row] = &[
    (
        "language-missing",
        "the language is not stated",
        |document, _| remove(document, "/language"),
    ),
    (
        "language-german",
        "a certification is in English, French or Spanish",
        |document, _| {
            set(document, "/language", json!("de"));
        },
    ),
    (
        "language-upper-case",
        "the language is written in upper case",
        |document, _| {
            set(document, "/language", json!("EN"));
        },
    ),
    (
        "language-with-region",
        "the language carries a region",
        |document, _| {
            set(document, "/language", json!("en-US"));
        },
    ),
];

const DOCUMENTS: &[Row] = &[
    (
        "number-absent",
        "a certification needs no number",
        |document, _| remove(document, "/certificationNumber"),
    ),
    (
        "supersedes-another",
        "a certification corrects an earlier one",
        |document, maker| {
            set(
                document,
                "/supersedes",
                json!({
                    "type": "CredentialReference",
                    "id": maker.uuid("corrected credential"),
                    "credentialType": "UsmcaCertificationOfOriginCredential",
                    "digestMultibase": digest(&base::certification(maker))
                }),
            );
        },
    ),
];

const NO_DOCUMENTS: &[Row] = &[
    (
        "number-numeric",
        "the number of the certification is a JSON number",
        |document, _| {
            set(document, "/certificationNumber", json!(117));
        },
    ),
    (
        "number-blank",
        "the number of the certification is blank",
        |document, _| {
            set(document, "/certificationNumber", json!(" "));
        },
    ),
    (
        "basis-of-another-type",
        "the basis is a word that stands for parties",
        |document, _| {
            set(document, "/basis", word("Various"));
        },
    ),
    ("basis-text", "the basis is a text", |document, _| {
        set(document, "/basis", json!("CertifierInformation"))
    }),
    (
        "supersedes-without-digest",
        "the corrected certification is named without its digest",
        |document, maker| {
            set(
                document,
                "/supersedes",
                json!({
                    "type": "CredentialReference",
                    "id": maker.uuid("corrected credential"),
                    "credentialType": "UsmcaCertificationOfOriginCredential"
                }),
            );
        },
    ),
    (
        "subject-name",
        "the subject has a member that the contexts know and this type does not have",
        |document, _| {
            set(document, "/name", json!("Certification of origin"));
        },
    ),
    (
        "subject-list",
        "the subject is a list of one certification",
        |document, _| {
            if let Some(subject) = document.get_mut("credentialSubject") {
                *subject = json!([subject.take()]);
            }
        },
    ),
];
