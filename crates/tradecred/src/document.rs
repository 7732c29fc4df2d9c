//! The documents this library knows: the one table a new trade document is entered in (SPEC chapter
//! *Documents*).

use schemars::Schema;
use tradecred_vc::authority::Matter;
use tradecred_vc::json::Value;
use tradecred_vc::problem::{Definition, Problem, Text};
use tradecred_vc::report::{Check, Note, Report, Scope, Status};
use tradecred_vc::time::Date;
use tradecred_vc::verify::VerifiedCredential;

use crate::form::Element;
use crate::rule::Inquiry;
use crate::usmca_certification_of_origin as usmca;

pub mod codes;

/// One type of trade document.
#[derive(Debug)]
#[non_exhaustive]
pub struct DocumentType {
    /// The credential type, such as `UsmcaCertificationOfOriginCredential`.
    pub credential_type: &'static str,
    /// The name of its area in specification, vectors and codes, and of its schema file.
    pub area: &'static str,
    /// The edition of its rules, such as `us-usmca/2026-11`.
    pub edition: &'static str,
    /// The context family it belongs to.
    pub family: &'static str,
    /// The elements of its form, in form order.
    pub elements: &'static [Element],
    /// Its problem codes.
    pub codes: &'static [&'static Definition],
    /// Its rules, as the published table shows them.
    pub rules: fn() -> Vec<PublishedRule>,
    /// The JSON Schema of its credential subject.
    pub schema: fn() -> Schema,
    /// Reads the document and judges its rules.
    pub(crate) check: fn(&Value<'_>, &Inquiry<'_>, &mut Report),
}

/// The agreement that a document falls under, as authorizations name it.
const AGREEMENTS: &[(&str, &str)] = &[(usmca::CREDENTIAL_TYPE, usmca::AGREEMENT)];

impl DocumentType {
    /// What an authorization must cover to serve this document.
    pub(crate) fn matter(&self) -> Matter<'static> {
        let agreement = AGREEMENTS
            .iter()
            .find(|(credential_type, _)| *credential_type == self.credential_type)
            .map(|(_, agreement)| *agreement);
        Matter {
            document_type: Some(self.credential_type),
            agreement,
        }
    }
}

/// A rule as it is published.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PublishedRule {
    /// Its id in the data sheet.
    pub id: &'static str,
    /// The code and requirement.
    pub requirement: &'static str,
    /// `E`, `W` or `I`.
    pub severity: &'static str,
    /// The law.
    pub law: &'static str,
    /// Its deciding words.
    pub words: &'static str,
    /// First day in force; open where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Which date the window is held against.
    pub reads: &'static str,
    /// Whether the law text was read.
    pub confirmed: bool,
}

impl PublishedRule {
    /// The published form of a rule.
    pub(crate) fn of<D>(rule: &crate::rule::Rule<D>) -> Self {
        Self {
            id: rule.id,
            requirement: rule.code.code,
            severity: rule.severity.letter(),
            law: rule.law,
            words: rule.words,
            from: rule.from,
            until: rule.until,
            reads: rule.reads.as_str(),
            confirmed: rule.confirmed,
        }
    }
}

/// Every document type, by credential type.
pub static DOCUMENTS: &[&DocumentType] = &[&usmca::DOCUMENT];

/// The document type of a credential.
#[must_use]
pub fn of_type(credential_type: &str) -> Option<&'static DocumentType> {
    DOCUMENTS
        .iter()
        .find(|document| document.credential_type == credential_type)
        .copied()
}

/// Credential types that this library reads as evidence and that are no trade documents themselves:
/// their envelope is all there is to verify.
pub const CORE_TYPES: &[&str] = &[
    "TrustListCredential",
    "AuthorityListCredential",
    "AuthorizationCredential",
    "StatusChangeCredential",
    "BitstringStatusListCredential",
];

/// Judges the document in a verified credential; says whether any rules were asked.
pub(crate) fn check(
    verified: &VerifiedCredential<'_>,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) -> bool {
    let types = &verified.credential().types;
    let known = types.iter().find_map(|name| of_type(name));
    if let Some(document) = known {
        report.credential.credential_type = Some(document.credential_type.to_owned());
    }
    if inquiry.policy.envelope.scope == Scope::Envelope {
        report
            .not_checked
            .push(Note::new("document.rules", RULES_NOT_ASKED));
        return false;
    }
    if known.is_none() && types.iter().any(|name| CORE_TYPES.contains(name)) {
        return true;
    }
    let subject = verified.credential().object().get("credentialSubject");
    match (known, subject) {
        (Some(document), Some(subject)) => {
            report.versions.rules = document.edition;
            let before = report.checks.len();
            (document.check)(subject, inquiry, report);
            if let Some(found) = report.checks.get_mut(before..) {
                crate::agency::leave_open(document, subject, inquiry, found);
                crate::form::fill_boxes(document.elements, found);
            }
            true
        }
        _ => {
            report.checks.push(Check::new(
                Status::Undecided,
                Problem::at(&codes::TYPE_UNKNOWN, "/type"),
            ));
            false
        }
    }
}

const RULES_NOT_ASKED: Text = Text {
    en: "the rules of the document were not asked: only the envelope was verified",
    es: "no se consultaron las reglas del documento: solo se verificó el sobre",
    fr: "les règles du document n'ont pas été interrogées : seule l'enveloppe a été vérifiée",
};
