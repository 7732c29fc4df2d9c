//! What came of a run of the conformance suite, signed: which software passed which questions, by whose word, and
//! until when (SPEC chapter *Conformance credential*).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition, Text};
use tradecred_vc::report::{Note, Report};
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::Serials;
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod edition;
mod elements;
mod model;
mod rules;
mod said;

pub use model::{
    Conduct, ConformanceClaim, ConformanceClass, ConformanceCounts, ConformanceException,
    ConformanceStatement, ConformanceSuite, Questions, ReachedAs, Seed, TestedSoftware,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "ConformanceCredential";
/// The most days between the end of a run and the end of what is said of it.
pub const MOST_DAYS: i64 = 400;
/// The same in seconds.
const MOST_SECONDS: i64 = MOST_DAYS * 86_400;
/// The text that it rests on.
const THIS_TEXT: &str = "this text";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<ConformanceStatement>();

impl TradeDocument for ConformanceStatement {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "conformance-credential";
    const EDITION: &'static str = "conformance/2026-11";
    const FAMILY: &'static str = "core";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/conductedBy"]),
        (
            Kind::Content,
            &[
                "/claimed",
                "/class",
                "/conduct",
                "/counts",
                "/documentTypes",
                "/ended",
                "/excepted",
                "/extensions",
                "/features",
                "/reportDigest",
                "/role",
                "/runner",
                "/seed",
                "/software",
                "/started",
                "/suite",
                "/supersedes",
                "/transcriptRoot",
                "/witnessedBy",
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
    // A witness signs what has been signed.
    const BY_EVIDENCE: &'static [Code] = &[&codes::WITNESS_PROOF];

    fn completed_at(&self) -> Date {
        self.ended.date_utc()
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        None
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        // Nobody states for another: who made the run is the issuer, whatever DID it names.
        let author = Speaker {
            pointer: "/credentialSubject/conductedBy",
            id: None,
            legal_name: self.conducted_by.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: THIS_TEXT,
        };
        agent::check(&author, inquiry, report);
    }

    fn check_inner(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let until = inquiry.verified.credential().valid_until;
        report.notes.extend(said::notes(self, until));
        report
            .not_checked
            .push(Note::new("conformance-credential.limits", NOT_SAID));
        report
            .not_checked
            .push(Note::new("conformance-credential.report", NOT_COMPARED));
    }
}

const NOT_SAID: Text = Text {
    en: "a statement of conformance says how software answered these questions: it says nothing about the documents that the software issues, nor about another version, configuration or address of it, and nothing after its last day",
    es: "una declaración de conformidad dice cómo respondió un programa a estas preguntas: nada dice de los documentos que el programa emite, ni de otra versión, configuración o dirección suya, y nada después de su último día",
    fr: "une déclaration de conformité dit comment un logiciel a répondu à ces questions : elle ne dit rien des documents que le logiciel émet, ni d'une autre version, configuration ou adresse, et rien après son dernier jour",
};

const NOT_COMPARED: Text = Text {
    en: "the report itself is not at hand here: that it has the digest, the transcript and the counts that are stated is shown by `tradecred report verify`; that the software gave these answers is the word of those who sign",
    es: "el informe mismo no está aquí a la mano: que tiene el resumen, la transcripción y los recuentos declarados lo muestra `tradecred report verify`; que el programa dio estas respuestas es la palabra de quienes firman",
    fr: "le rapport lui-même n'est pas là : qu'il a l'empreinte, la transcription et les décomptes déclarés, `tradecred report verify` le montre ; que le logiciel a donné ces réponses, c'est la parole de ceux qui signent",
};

#[cfg(test)]
mod tests;
