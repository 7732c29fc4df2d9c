//! The ATA carnet (SPEC chapter *ATA carnet*; ATA Convention 1961, Istanbul Convention Annex A).

use tradecred_vc::authority::Grade;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::carnet;
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::journey;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};

pub mod codes;
mod elements;
mod model;
mod rules;
mod words;

pub use model::{
    AtaCarnet, CarnetLanguage, CarnetRepresentative, CarnetTerritory, GeneralListItem, IntendedUse,
    ItemPart, ReplacedCarnet, ReplacementGround, WrittenAmount, WrittenNumber,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "AtaCarnetCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<AtaCarnet>();

impl TradeDocument for AtaCarnet {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "ata-carnet";
    const EDITION: &'static str = carnet::EDITION;
    const FAMILY: &'static str = "carnet";
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Association;
    const BY_EVIDENCE: &'static [Code] = &[&codes::REPLACED_MISSING];

    fn completed_at(&self) -> Date {
        self.issued_at
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        carnet::check_association(
            &self.issued_by,
            "/credentialSubject/issuedBy",
            CREDENTIAL_TYPE,
            inquiry,
            report,
        );
    }

    fn check_journey(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        journey::carnet::check(self, inquiry, report);
    }
}
