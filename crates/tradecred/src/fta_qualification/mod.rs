//! Why a good qualifies under a rule of origin, with as much of the bill of materials as its author
//! shows (SPEC chapter *FTA qualification*; 19 USC 4531 and 4033, 19 CFR 102.20).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod exclusions;
mod materials;
mod model;
mod percentage;
mod rules;
pub mod tariff_shift;

pub use model::{
    DeMinimis, DeMinimisBasis, FinishedGood, Formula, FtaQualification, Level, Material,
    MaterialLine, Method, ProductionProcess, QualificationAgreement, QualifiedBy,
    RegionalValueContent, TariffChange, TariffRange,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "FtaQualificationCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<FtaQualification>();

impl TradeDocument for FtaQualification {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "fta-qualification";
    const EDITION: &'static str = "us-fta-qualification/2026-11";
    const FAMILY: &'static str = "origin";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Parties, &["/qualifiedBy"]),
        (
            Kind::Content,
            &[
                "/agreement",
                "/expires",
                "/extensions",
                "/finishedGood",
                "/qualificationNumber",
                "/qualifiedAt",
                "/ruleOfOrigin",
                "/supersedes",
            ],
        ),
        (
            Kind::TradeSecret,
            &[
                "/accumulation",
                "/deMinimis",
                "/materials",
                "/methods",
                "/supplierRepresentations",
            ],
        ),
    ]);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/qualificationNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    // It has no paper form, so there is nothing to transcribe.
    const MINIMUM_GRADE: Grade = Grade::Signed;

    fn completed_at(&self) -> Date {
        self.qualified_at
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        None
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let QualifiedBy::NamedParty(author) = &self.qualified_by;
        let author = Speaker {
            pointer: "/credentialSubject/qualifiedBy",
            id: author.id.as_ref(),
            legal_name: author.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: Some(self.agreement.as_str()),
            law: "19 CFR 182.12(f)(1)(i)",
        };
        agent::check(&author, inquiry, report);
    }
}

#[cfg(test)]
mod tests;
