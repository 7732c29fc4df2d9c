//! What an observer certifies about one fishing trip, or a nation of the observer programme for the
//! observer (SPEC chapter *Observer statement*; 50 CFR 216.91(a)(3)(iv), (v)).

use tradecred_vc::authority::{Act, Grade, Office};
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

pub use model::{FisheriesObserver, ObserverCapacity, ObserverDeclaration, ObserverStatement};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "ObserverStatementCredential";

/// The roles in which an authority list names observers and those who speak for them.
const ROLES: [&str; 2] = ["ministry", "association"];

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<ObserverStatement>();

impl TradeDocument for ObserverStatement {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "observer-statement";
    const EDITION: &'static str = fisheries::EDITION;
    const FAMILY: &'static str = fisheries::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
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
        (Kind::Confidential, &["/observer", "/paperOriginal"]),
    ])
    .in_program_of(fisheries::AGENCIES);
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;

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
        let observer = Speaker {
            pointer: "/credentialSubject/observer",
            id: None,
            legal_name: self.observer.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: "50 CFR 216.91(a)(3)(iv)",
        };
        agent::check(&observer, inquiry, report);
        let offices = ROLES.map(|role| Office {
            did: inquiry.verified.credential().issuer.id,
            role,
            document_type: CREDENTIAL_TYPE,
            territory: None,
            name: None,
        });
        agent::check_any_office(&offices, "/issuer", inquiry, report);
    }
}
