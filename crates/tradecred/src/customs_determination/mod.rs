//! What customs decided on the lines of an entry (SPEC chapter *Customs determination*; 19 CFR 182.14,
//! 182.16). A denial is no revocation: it changes nothing about the certification it names.

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
mod note;
mod rules;

pub use model::{Appeal, CustomsDetermination, LineDecision, Outcome, Reason};
pub(crate) use note::note;

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "CustomsDeterminationCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<CustomsDetermination>();

impl TradeDocument for CustomsDetermination {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "customs-determination";
    const EDITION: &'static str = customs::EDITION;
    const FAMILY: &'static str = "customs";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/office"]),
        (
            Kind::Content,
            &[
                "/basedOn",
                "/decidedAt",
                "/determinationNumber",
                "/effectiveDate",
                "/entryNumber",
                "/extensions",
                "/regarding",
                "/supersedes",
            ],
        ),
        (Kind::Decision, &["/appeal", "/decisions"]),
    ]);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/determinationNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    // A determination has no paper of its own.
    const MINIMUM_GRADE: Grade = Grade::Signed;

    fn completed_at(&self) -> Date {
        self.decided_at
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
            "19 CFR 182.16(a)",
            inquiry,
            report,
        );
    }
}
