//! What an importer, exporter or producer answers to customs (SPEC chapter *Customs response*; 19 CFR
//! 182.13, 182.14, 182.16).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::customs;
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod model;
mod rules;

pub use model::{Answer, CustomsResponse, NotProvided};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "CustomsResponseCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<CustomsResponse>();

impl TradeDocument for CustomsResponse {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "customs-response";
    const EDITION: &'static str = customs::EDITION;
    const FAMILY: &'static str = "customs";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Parties, &["/responder"]),
        (
            Kind::Content,
            &[
                "/answeredAt",
                "/answers",
                "/extensions",
                "/notProvided",
                "/request",
                "/responderRole",
                "/responseNumber",
                "/sealedToCustoms",
            ],
        ),
    ]);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/responseNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    // A response has no paper of its own.
    const MINIMUM_GRADE: Grade = Grade::Signed;
    const BY_EVIDENCE: &'static [Code] = &[&codes::REQUEST_MISSING, &codes::WITHHELD];

    fn completed_at(&self) -> Date {
        self.answered_at
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        None
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let responder = Speaker {
            pointer: "/credentialSubject/responder",
            id: self.responder.id.as_ref(),
            legal_name: self.responder.legal_name.as_str(),
            act: Act::Answer,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: "19 CFR 182.13(a)(3)",
        };
        agent::check(&responder, inquiry, report);
    }
}
