//! One event of a licence of a partner agency, signed by who acts: a use, a use taken back, new terms (SPEC
//! chapter *Partner agency license use*).

use tradecred_vc::authority::Grade;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent;
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::partner_agency;
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

pub use event::{Amendment, Event, Reconciliation, Return, Use};
pub use model::{Actor, PartnerAgencyLicenseUse};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "PartnerAgencyLicenseUseCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<PartnerAgencyLicenseUse>();

impl TradeDocument for PartnerAgencyLicenseUse {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "partner-agency-license-use";
    const EDITION: &'static str = partner_agency::EDITION;
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
                "/sequence",
                "/subject",
            ],
        ),
    ])
    .in_program_of(partner_agency::AGENCIES);
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = author::MINIMUM_GRADE;
    const BY_EVIDENCE: &'static [Code] = &[&codes::LICENSE_MISSING];

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
        Some(agent::named(partner_agency::TRANSCRIBED_FOR))
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        author::check(self, inquiry, report);
    }
}
