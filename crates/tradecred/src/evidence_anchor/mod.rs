//! The root over a batch of outside records, sensor readings or files, signed: any one of them is proved later by its
//! path alone (SPEC chapter *Evidence anchor*).

use tradecred_vc::anchor::AnchoredRecord;
use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Object;
use tradecred_vc::problem::{Code, Definition, Text};
use tradecred_vc::report::{Note, Report, Status};
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::Serials;
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod model;
mod rules;

pub use model::{EvidenceAnchor, RecordBatch};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "EvidenceAnchorCredential";
/// The text that it rests on.
const THIS_TEXT: &str = "this text";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<EvidenceAnchor>();

impl TradeDocument for EvidenceAnchor {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "evidence-anchor";
    const EDITION: &'static str = "anchor/2026-11";
    const FAMILY: &'static str = "core";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/anchoredBy"]),
        (
            Kind::Content,
            &[
                "/about",
                "/anchoredAt",
                "/batch",
                "/extensions",
                "/supersedes",
            ],
        ),
    ]);
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    // Nothing of it is transcribed.
    const MINIMUM_GRADE: Grade = Grade::Signed;

    fn completed_at(&self) -> Date {
        self.anchored_at.date_utc()
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        None
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        // Nobody anchors for another: who anchored is the issuer, whatever DID it names.
        let author = Speaker {
            pointer: "/credentialSubject/anchoredBy",
            id: None,
            legal_name: self.anchored_by.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: THIS_TEXT,
        };
        agent::check(&author, inquiry, report);
    }

    fn check_inner(&self, _: &Inquiry<'_>, report: &mut Report) {
        report
            .not_checked
            .push(Note::new("evidence-anchor.truth", NOT_SAID));
    }
}

/// The records at hand that name this anchor.
fn records_at_hand<'q>(inquiry: &Inquiry<'q>) -> impl Iterator<Item = &'q AnchoredRecord> {
    records_of(inquiry.verified.credential().object(), inquiry.evidence)
}

/// The records of the evidence that name this credential by its digest.
fn records_of<'e>(
    credential: &Object<'_>,
    evidence: &'e Evidence,
) -> impl Iterator<Item = &'e AnchoredRecord> {
    let records = evidence.anchored_records();
    let own = (!records.is_empty()).then(|| DigestMultibase::of_credential(credential));
    records
        .iter()
        .filter(move |record| Some(record.anchor) == own)
}

/// What is said of records that are held against an anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The anchor may be relied on, and each record is one of its batch.
    Proved,
    /// The anchor may be relied on, and a record is not shown to be one of its batch.
    Refuted,
    /// The anchor may not be relied on, or no record names it.
    Undecided,
}

impl Answer {
    /// The answer that a report gives on the records of the evidence it was made with.
    #[must_use]
    pub fn of(report: &Report, credential: &Object<'_>, evidence: &Evidence) -> Self {
        let is_about_record = |code: Code| std::ptr::eq(code, &codes::RECORD);
        let (records, others): (Vec<_>, Vec<_>) = report
            .checks
            .iter()
            .filter(|check| matches!(check.status, Status::Fail | Status::Undecided))
            .partition(|check| is_about_record(check.code));
        if !others.is_empty() || records_of(credential, evidence).next().is_none() {
            Self::Undecided
        } else if !records.is_empty() {
            Self::Refuted
        } else if report.is_good() {
            Self::Proved
        } else {
            Self::Undecided
        }
    }

    /// As it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proved => "proved",
            Self::Refuted => "refuted",
            Self::Undecided => "undecided",
        }
    }
}

const NOT_SAID: Text = Text {
    en: "an anchor says which records there were when it was signed: whether they are true, all of them, or of the documents it names was not checked",
    es: "un ancla dice qué registros había cuando se firmó: no se comprobó si son ciertos, si están todos ni si son de los documentos que nombra",
    fr: "une ancre dit quels enregistrements il y avait à sa signature : s'ils sont vrais, s'ils y sont tous et s'ils sont des documents qu'elle nomme n'a pas été vérifié",
};

#[cfg(test)]
mod tests;
