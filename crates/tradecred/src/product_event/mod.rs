//! One event in the life of a unit, signed by who acts: shipped, received, sold, returned, destroyed, reported
//! (SPEC chapter *Product event*).

use tradecred_vc::authority::Grade;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::ipr;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::Serials;
use crate::visibility::{Kind, Visibility};

mod author;
pub mod codes;
mod elements;
mod event;
mod model;
mod rules;
mod step;

pub use event::{
    Destroyed, Event, Reconciliation, ReportReason, ReportWithdrawn, Reported, Returned, Shipped,
    Sold,
};
pub use model::{Actor, ProductEvent};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "ProductEventCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<ProductEvent>();

impl TradeDocument for ProductEvent {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "product-event";
    const EDITION: &'static str = ipr::EDITION;
    const FAMILY: &'static str = ipr::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Parties, &["/actor", "/event/to"]),
        (
            Kind::Content,
            &[
                "/date",
                "/event",
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
    .abroad();
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    // Nothing of it is transcribed.
    const MINIMUM_GRADE: Grade = Grade::Signed;
    const BY_EVIDENCE: &'static [Code] = &[&codes::UNIT_MISSING, &codes::STRANGER];

    fn completed_at(&self) -> Date {
        self.date
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        None
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        author::check(self, inquiry, report);
    }
}
