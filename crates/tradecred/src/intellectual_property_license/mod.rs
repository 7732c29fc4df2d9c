//! A licence of intellectual property: what a licensor lets a licensee do with goods that bear a right, and how
//! that holds against the right and the licence above it (SPEC chapter *Intellectual property license*).

use tradecred_vc::authority::Grade;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent;
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::ipr;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

mod author;
pub mod codes;
mod elements;
mod held;
mod line;
mod model;
mod rules;
mod scope;

pub(crate) use held::{Held, held};
pub(crate) use line::{MOST_LINKS, beyond_parent, is_twice};
pub use model::{
    Delegation, DelegationDepth, GoodsScope, GtinPrefix, GtinRange, Gtins,
    IntellectualPropertyLicense, LicenseTerm, LicensedAct,
};
pub(crate) use rules::{classes_of, is_beyond, is_by_owner, is_right_revoked};
pub(crate) use scope::{Dimension, SaidGoods};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "IntellectualPropertyLicenseCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<IntellectualPropertyLicense>();

impl TradeDocument for IntellectualPropertyLicense {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "intellectual-property-license";
    const EDITION: &'static str = ipr::EDITION;
    const FAMILY: &'static str = ipr::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Parties, &["/licensee", "/licensor", "/paperOriginal"]),
        (
            Kind::Content,
            &[
                "/channels",
                "/extensions",
                "/externalRefs",
                "/goods",
                "/grant",
                "/grantedAt",
                "/licenseNumber",
                "/parent",
                "/qualityMarks",
                "/remarks",
                "/right",
                "/supersedes",
                "/term",
                "/territoryOfManufacture",
                "/territoryOfSale",
            ],
        ),
        (
            Kind::TradeSecret,
            &["/delegation", "/exclusive", "/quantityCap"],
        ),
    ]);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/licenseNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = author::MINIMUM_GRADE;
    const BY_EVIDENCE: &'static [Code] = &[
        &codes::RIGHT_MISSING,
        &codes::OWNER_NOT_SHOWN,
        &codes::PARENT_MISSING,
        &codes::PARENT_UNDECIDED,
    ];

    fn completed_at(&self) -> Date {
        self.granted_at
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
        agent::check(&author::speaker(self), inquiry, report);
    }
}
