//! Vectors of the structure of each element.

use serde_json::json;

use super::super::super::maker::digest;
use super::{AREA, Recipe, Row, certification, remove, set, word};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.not_met("agreement", NO_AGREEMENTS),
        AREA.not_met("certifier-role", NO_ROLES),
        AREA.met("signatory", SIGNATORIES),
        AREA.not_met("signatory", NO_SIGNATORIES),
        AREA.met("document", DOCUMENTS),
        AREA.not_met("document", NO_DOCUMENTS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_AGREEMENTS: &[Row] = &[
    (
        "agreement-missing",
        "the certification does not say under which agreement it is made",
        |document, _| remove(document, "/agreement"),
    ),
    (
        "agreement-usmca",
        "a certification under USMCA is of another type",
        |document, _| set(document, "/agreement", json!("USMCA")),
    ),
    (
        "agreement-lower-case",
        "the name of an agreement has its own case",
        |document, _| set(document, "/agreement", json!("cafta-dr")),
    ),
    (
        "agreement-list",
        "a certification is made under one agreement",
        |document, _| set(document, "/agreement", json!(["CAFTA-DR", "PTPA"])),
    ),
];

const NO_ROLES: &[Row] = &[
    (
        "certifier-role-missing",
        "it is not said who certifies",
        |document, _| remove(document, "/certifierRole"),
    ),
    (
        "certifier-role-agent",
        "an agent signs for one of the three and is none of them",
        |document, _| set(document, "/certifierRole", json!("Agent")),
    ),
];

const SIGNATORIES: &[Row] = &[
    (
        "signatory-absent",
        "who signs is named only if different from the parties",
        |document, _| remove(document, "/signatory"),
    ),
    (
        "signatory-agent",
        "an authorized agent signs, without title and email",
        |document, _| {
            set(document, "/signatory/authority", json!("AuthorizedAgent"));
            remove(document, "/signatory/title");
            remove(document, "/signatory/email");
        },
    ),
];

const NO_SIGNATORIES: &[Row] = &[
    (
        "signatory-telephone-missing",
        "the signatory has no telephone number",
        |document, _| remove(document, "/signatory/telephone"),
    ),
    (
        "signatory-address-missing",
        "the signatory has no address",
        |document, _| remove(document, "/signatory/address"),
    ),
    (
        "signatory-authority-missing",
        "it is not said in what capacity the signatory signs",
        |document, _| remove(document, "/signatory/authority"),
    ),
];

const DOCUMENTS: &[Row] = &[(
    "supersedes-another",
    "a certification corrects an earlier one",
    |document, maker| {
        set(
            document,
            "/supersedes",
            json!({
                "type": "CredentialReference",
                "id": maker.uuid("corrected credential"),
                "credentialType": "UsFtaCertificationOfOriginCredential",
                "digestMultibase": digest(&certification(maker))
            }),
        );
    },
)];

const NO_DOCUMENTS: &[Row] = &[
    (
        "number-blank",
        "the number of the certification is blank",
        |document, _| set(document, "/certificationNumber", json!(" ")),
    ),
    (
        "basis-of-another-type",
        "the basis is a word that stands for parties",
        |document, _| set(document, "/basis", word("Various")),
    ),
];
