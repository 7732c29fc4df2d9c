//! One unit of a product, and what its events amount to (SPEC chapter *Product authenticity*).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::ipr;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::Serials;
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod journey;
mod making;
mod model;
mod parties;
mod prefix;
mod rules;

pub use journey::{
    Outcome, ProductJourneyType, Sale, StandingReport, State, Step, UnderWay, UnitState, follow,
    journey,
};
pub(crate) use making::use_of;
pub use model::ProductAuthenticity;
pub(crate) use parties::{Parties, is_did};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "ProductAuthenticityCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<ProductAuthenticity>();

impl TradeDocument for ProductAuthenticity {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "product-authenticity";
    const EDITION: &'static str = ipr::EDITION;
    const FAMILY: &'static str = ipr::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (
            Kind::Parties,
            &["/custodian", "/gtinHolder", "/manufacturer"],
        ),
        (
            Kind::Content,
            &[
                "/brand",
                "/countryOfOrigin",
                "/digitalLink",
                "/extensions",
                "/externalRefs",
                "/gtin",
                "/license",
                "/lot",
                "/madeAt",
                "/model",
                "/remarks",
                "/right",
                "/serial",
            ],
        ),
        (Kind::TradeSecret, &["/intendedMarket"]),
    ])
    .abroad();
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    // Nothing of it is transcribed.
    const MINIMUM_GRADE: Grade = Grade::Signed;
    const BY_EVIDENCE: &'static [Code] = &[
        &codes::RIGHT_MISSING,
        &codes::LICENSE_MISSING,
        &codes::OWNER_NOT_SHOWN,
        &codes::CHAIN_NOT_SHOWN,
        &codes::GTIN_AUTHORITY,
    ];

    fn completed_at(&self) -> Date {
        self.made_at
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        None
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let speaker = Speaker {
            pointer: "/credentialSubject/manufacturer",
            id: self.manufacturer.id.as_ref(),
            legal_name: self.manufacturer.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: rules::THIS_TEXT,
        };
        agent::check(&speaker, inquiry, report);
    }

    fn check_journey(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        journey::check(self, inquiry, report);
    }
}
