//! What is added to a fisheries certificate of origin after the exporter signed it: box 1, custody, splits
//! (SPEC chapter *Fisheries certificate endorsement*; 50 CFR 216.24(f)).

use tradecred_vc::authority::Grade;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent;
use crate::document::{DocumentType, TradeDocument};
use crate::fisheries;
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::Serials;
use crate::visibility::{Kind, Visibility};

mod act;
mod author;
pub mod codes;
mod elements;
mod model;
mod party;
mod rules;
mod step;

pub use act::{
    Act, Custody, CustodyRole, Entry, FishLot, FishWeight, OwnershipChange, ProcessedFish,
    Processing, ProcessingCode, Split,
};
pub use model::FisheriesCertificateEndorsement;
pub(crate) use party::is_receiver;

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "FisheriesCertificateEndorsementCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<FisheriesCertificateEndorsement>();

impl TradeDocument for FisheriesCertificateEndorsement {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "fisheries-certificate-endorsement";
    const EDITION: &'static str = fisheries::EDITION;
    const FAMILY: &'static str = fisheries::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (
            Kind::Parties,
            &["/actor", "/signatoryName", "/paperOriginal"],
        ),
        (
            Kind::Content,
            &[
                "/act",
                "/date",
                "/extensions",
                "/externalRefs",
                "/lateUpload",
                "/previous",
                "/remarks",
                "/sequence",
                "/subject",
            ],
        ),
    ])
    .in_program_of(crate::fisheries::AGENCIES);
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = author::MINIMUM_GRADE;
    const BY_EVIDENCE: &'static [Code] = &[&codes::CERTIFICATE_MISSING];

    fn completed_at(&self) -> Date {
        self.date
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn transcriber_territories(&self, _: &Inquiry<'_>) -> Option<Vec<String>> {
        Some(agent::named(author::TRANSCRIBED_FOR))
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        author::check(self, inquiry, report);
    }
}
