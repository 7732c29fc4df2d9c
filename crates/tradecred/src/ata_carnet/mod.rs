//! The ATA carnet (SPEC chapter *ATA carnet*; ATA Convention 1961, Istanbul Convention Annex A).

use tradecred_vc::authority::{Act, Grade, Office};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::carnet;
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::journey;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod listed;
mod model;
mod rules;
mod words;

pub(crate) use listed::Listed;
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
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/guaranteeingChain", "/issuedBy"]),
        (
            Kind::Parties,
            &["/carnetHolder", "/representatives", "/paperOriginal"],
        ),
        (
            Kind::Content,
            &[
                "/carnetNumber",
                "/continuationSheets",
                "/extensions",
                "/externalRefs",
                "/generalList",
                "/intendedUse",
                "/issuedAt",
                "/language",
                "/placeOfIssue",
                "/replaces",
                "/secondLanguage",
                "/supersedes",
                "/territories",
                "/totalPieces",
                "/totalValue",
                "/validUntil",
            ],
        ),
    ])
    .abroad();
    const SERIALS: Serials = Serials::of(&[Number::of_type("/carnetNumber")]);
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
        let association = &self.issued_by;
        let speaker = Speaker {
            pointer: "/credentialSubject/issuedBy",
            id: None,
            legal_name: association.legal_name.as_str(),
            // No agent signs for an association: without a DID of its own the issuer is the association.
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: "ATA 1(e), Istanbul A 1(g)",
        };
        agent::check(&speaker, inquiry, report);
        let office = Office {
            did: inquiry.verified.credential().issuer.id,
            role: "association",
            document_type: CREDENTIAL_TYPE,
            territory: Some(association.country.as_str()),
            name: None,
        };
        agent::check_office(&office, "/issuer", inquiry, report);
    }

    fn check_journey(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        journey::carnet::check(self, inquiry, report);
    }
}
