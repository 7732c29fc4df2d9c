//! What a customs office asks for in support of a claim (SPEC chapter *Customs request*; 19 CFR 182.12 to
//! 182.16, 10.585, 10.586, 181.22).

use tradecred_vc::authority::Grade;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

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

pub use model::{
    Addressee, Calendar, CustomsRequest, Deadline, ItemKind, Purpose, RequestedItem, Role,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "CustomsRequestCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<CustomsRequest>();

impl TradeDocument for CustomsRequest {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "customs-request";
    const EDITION: &'static str = customs::EDITION;
    const FAMILY: &'static str = "customs";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/office"]),
        (Kind::Parties, &["/addressedTo"]),
        (
            Kind::Content,
            &[
                "/agreement",
                "/asks",
                "/deadline",
                "/directSubmissionAllowed",
                "/entryLines",
                "/entryNumber",
                "/extensions",
                "/purpose",
                "/regarding",
                "/requestNumber",
                "/requestedAt",
            ],
        ),
    ]);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/requestNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    // A request has no paper of its own.
    const MINIMUM_GRADE: Grade = Grade::Signed;

    fn completed_at(&self) -> Date {
        self.requested_at
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        None
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        customs::check_office(
            &self.office,
            CREDENTIAL_TYPE,
            "19 CFR 182.12(a)",
            inquiry,
            report,
        );
    }
}
