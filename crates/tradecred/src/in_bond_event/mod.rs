//! One event of an in-bond movement, signed by who acts (SPEC chapter *In-bond event*; 19 CFR 18.1, 18.5 to
//! 18.9).

use tradecred_vc::authority::Grade;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent;
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::in_bond;
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
    Arrival, CarrierTransfer, Departure, DiversionDecision, EntryFiled, Event, Exportation,
    ForeignTradeZoneAdmission, GeneralOrder, HoldForExamination, LastDay, NewInBond, Outcome,
    Reconciliation, RecordUpdate, SealChange, Shortage, ToPort,
};
pub use model::{Actor, InBondEvent};
pub(crate) use rules::report_due;

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "InBondEventCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<InBondEvent>();

impl TradeDocument for InBondEvent {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "in-bond-event";
    const EDITION: &'static str = in_bond::EDITION;
    const FAMILY: &'static str = "customs";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Parties, &["/actor", "/paperOriginal"]),
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
                "/reportedAt",
                "/sequence",
                "/subject",
            ],
        ),
    ]);
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = author::MINIMUM_GRADE;
    const BY_EVIDENCE: &'static [Code] = &[&codes::MOVEMENT_MISSING];

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
        Some(agent::named(in_bond::TRANSCRIBED_FOR))
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        author::check(self, inquiry, report);
    }
}
