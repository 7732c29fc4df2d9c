//! What a member nation of the International Dolphin Conservation Program certifies about tuna of its
//! large purse seine vessels (SPEC chapter *IDCP certification*; 50 CFR 216.92(b)).

use tradecred_vc::authority::Grade;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::document::{DocumentType, TradeDocument};
use crate::fisheries;
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod model;
mod rules;

pub use model::{IdcpCertification, IdcpVessel};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "IdcpCertificationCredential";

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
    const SERIALS: Serials = Serials::of(&[Number::of_type("/certificationNumber")]);
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
        let law = "50 CFR 216.92(b)(2)(iii)";
        self.office.check(CREDENTIAL_TYPE, law, inquiry, report);
    }
}
