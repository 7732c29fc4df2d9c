//! A record of another system as a document: a true copy by somebody who is not the certifier (SPEC chapter
//! *Attested conversion*).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::issuer;
use tradecred_vc::json::Value;
use tradecred_vc::problem::{Code, Definition, Problem, Text};
use tradecred_vc::report::{Check, Note, Report, Status};
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::Serials;
use crate::visibility::{Kind, Visibility};

mod certifier;
pub mod codes;
mod draft;
mod elements;
mod files;
mod model;
mod proof;
mod rules;

pub use model::{
    AttestedConversion, ConversionDraft, ConversionLosses, ConversionMapping, ConversionResidue,
    ConversionSource, LossCounts, SourceCertifier,
};
pub use proof::{ProofStatement, ProvedBy, ProvedByScheme, ProvedWhat};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "AttestedConversionCredential";
/// Its area.
const AREA: &str = "attested-conversion";
/// The role in which a trust list names who may attest copies.
const ROLE: &str = "converter";
/// The law that it rests on.
const THIS_TEXT: &str = "this text";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<AttestedConversion>();

impl TradeDocument for AttestedConversion {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = AREA;
    const EDITION: &'static str = "conversion/2026-11";
    const FAMILY: &'static str = "core";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/convertedBy"]),
        (Kind::Parties, &["/certifier"]),
        (
            Kind::Content,
            &[
                "/convertedAt",
                "/draft",
                "/extensions",
                "/lossReport",
                "/mapping",
                "/notProved",
                "/proved",
                "/residue",
                "/source",
                "/supersedes",
            ],
        ),
        (Kind::TradeSecret, &["/draft/content"]),
    ]);
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    // Nothing of it is transcribed.
    const MINIMUM_GRADE: Grade = Grade::Signed;
    const BY_EVIDENCE: &'static [Code] = &[&codes::DRAFT_MISSING];

    fn completed_at(&self) -> Date {
        self.converted_at.date_utc()
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        None
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        // Nobody converts for another: the converter is the issuer, whatever DID it names.
        let converter = Speaker {
            pointer: "/credentialSubject/convertedBy",
            id: None,
            legal_name: self.converted_by.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: THIS_TEXT,
        };
        agent::check(&converter, inquiry, report);
        let issuer = inquiry.verified.credential().issuer.id;
        let day = inquiry.verified.signed_at().date_utc();
        let at = inquiry.policy.envelope.at;
        let status = if issuer::has_role(issuer, ROLE, day, inquiry.evidence, at) {
            Status::Pass
        } else {
            Status::Undecided
        };
        let problem = Problem::at(&codes::CONVERTER, "/issuer");
        report
            .checks
            .push(Check::new(status, problem).under("converter", THIS_TEXT));
    }

    fn check_inner(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        draft::judge(self, inquiry, report);
        for (about, text) in [
            ("attested-conversion.true-copy", TRUE_COPY),
            ("attested-conversion.proved", NOT_PROVED_AGAIN),
        ] {
            report.not_checked.push(Note::new(about, text));
        }
    }
}

/// The legal name of the certifier in the subject of a draft of this type, where it names one, whatever else is wrong
/// with its structure.
#[must_use]
pub fn certifier_in_draft(credential_type: &str, subject: &Value<'_>) -> Option<String> {
    let party = certifier::party(credential_type, subject)?;
    let name = party.get("legalName")?.as_str()?;
    (!name.trim().is_empty()).then(|| name.to_owned())
}

/// Whether a check of a conversion was found in its draft.
pub(crate) fn is_of_draft(check: &Check) -> bool {
    check.pointer.starts_with(draft::PLACE) && check.code.area() != AREA
}

const TRUE_COPY: Text = Text {
    en: "this is a true copy by the word of its converter and no certification: whether the document in it was certified was not checked",
    es: "esta es una copia fiel según la palabra de quien la convirtió y no una certificación: no se comprobó si el documento que contiene fue certificado",
    fr: "ceci est une copie conforme sur la parole de qui l'a convertie et non une certification : si le document qu'elle contient a été certifié n'a pas été vérifié",
};
const NOT_PROVED_AGAIN: Text = Text {
    en: "what the conversion lists as proved of its source was not proved again: the export itself was not looked at",
    es: "lo que la conversión indica como probado de su fuente no se volvió a probar: no se examinó la exportación misma",
    fr: "ce que la conversion indique comme prouvé de sa source n'a pas été prouvé à nouveau : l'exportation elle-même n'a pas été examinée",
};

#[cfg(test)]
mod tests;
