//! What a member nation of the International Dolphin Conservation Program certifies about tuna of its
//! large purse seine vessels (SPEC chapter *IDCP certification*; 50 CFR 216.92(b)).

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
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod model;
mod rules;

pub use model::{FisheriesOffice, IdcpCertification, IdcpVessel};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "IdcpCertificationCredential";

/// The role in which an authority list names the office.
const ROLE: &str = "ministry";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<IdcpCertification>();

impl TradeDocument for IdcpCertification {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "idcp-certification";
    const EDITION: &'static str = fisheries::EDITION;
    const FAMILY: &'static str = fisheries::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/office"]),
        (
            Kind::Content,
            &[
                "/caughtToStandards",
                "/certificationNumber",
                "/certifiedOn",
                "/extensions",
                "/observerDuringEntireTrip",
                "/vessels",
            ],
        ),
        (Kind::Parties, &["/paperOriginal"]),
        (Kind::Confidential, &["/vessels/*/trackingFormNumbers"]),
    ])
    .in_program_of(fisheries::AGENCIES);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;

    fn completed_at(&self) -> Date {
        self.certified_on
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let office = Speaker {
            pointer: "/credentialSubject/office",
            id: None,
            legal_name: self.office.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: "50 CFR 216.92(b)(2)(iii)",
        };
        agent::check(&office, inquiry, report);
        let listed = Office {
            did: inquiry.verified.credential().issuer.id,
            role: ROLE,
            document_type: CREDENTIAL_TYPE,
            territory: Some(self.office.country.as_str()),
            name: None,
        };
        agent::check_office(&listed, "/issuer", inquiry, report);
    }
}
