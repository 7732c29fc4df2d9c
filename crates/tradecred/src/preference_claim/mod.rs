//! A claim for preferential treatment by an importer or its broker (SPEC chapter *Preference claim*; 19
//! CFR 182.11, 10.583, 181.21).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

mod agreement;
pub mod codes;
mod elements;
mod model;
mod rules;

pub use agreement::{Agreement, Program};
pub use model::{CertificationBasis, ClaimBasis, ClaimLink, EntryLine, PreferenceClaim};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "PreferenceClaimCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<PreferenceClaim>();

impl TradeDocument for PreferenceClaim {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "preference-claim";
    const EDITION: &'static str = "us-preference-claim/2026-11";
    const FAMILY: &'static str = "origin";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Parties, &["/importer"]),
        (
            Kind::Content,
            &[
                "/agreement",
                "/basis",
                "/claimDate",
                "/claimNumber",
                "/entryDate",
                "/entryNumber",
                "/extensions",
                "/lines",
                "/links",
                "/port",
                "/supersedes",
            ],
        ),
    ]);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/claimNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    // A claim has no paper of its own.
    const MINIMUM_GRADE: Grade = Grade::Signed;
    const BY_EVIDENCE: &'static [Code] =
        &[&codes::CERTIFICATION_MISSING, &codes::CERTIFICATION_ISSUER];

    fn completed_at(&self) -> Date {
        self.claim_date
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        None
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let importer = Speaker {
            pointer: "/credentialSubject/importer",
            id: self.importer.id.as_ref(),
            legal_name: self.importer.legal_name.as_str(),
            act: Act::File,
            document_type: CREDENTIAL_TYPE,
            agreement: Some(self.agreement.as_str()),
            law: "19 CFR 182.11(a), 10.583(a), 181.21(a)",
        };
        agent::check(&importer, inquiry, report);
    }
}
