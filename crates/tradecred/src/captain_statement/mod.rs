//! What the captain of a fishing vessel certifies about one trip (SPEC chapter *Captain statement*; 50
//! CFR 216.91(a)(3)).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::fisheries;
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::Serials;
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod model;
mod rules;

pub use model::{CaptainDeclaration, CaptainStatement, VesselCaptain};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "CaptainStatementCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<CaptainStatement>();

impl TradeDocument for CaptainStatement {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "captain-statement";
    const EDITION: &'static str = fisheries::EDITION;
    const FAMILY: &'static str = fisheries::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Parties, &["/captain", "/paperOriginal"]),
        (
            Kind::Content,
            &[
                "/declarations",
                "/extensions",
                "/fishingGear",
                "/identifiedFishery",
                "/language",
                "/oceanArea",
                "/signedOn",
                "/trip",
                "/vessel",
            ],
        ),
    ])
    .in_program_of(fisheries::AGENCIES);
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;

    /// Which text was in force goes by the day on which the trip began.
    fn completed_at(&self) -> Date {
        self.trip.begin
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let captain = Speaker {
            pointer: "/credentialSubject/captain",
            // No agent signs for a captain: the issuer is the captain.
            id: None,
            legal_name: self.captain.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: "50 CFR 216.91(a)(3)",
        };
        agent::check(&captain, inquiry, report);
    }
}
