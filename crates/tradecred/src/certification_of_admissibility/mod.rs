//! What an authorised official of a nation certifies about fish before it is released (SPEC chapter
//! *Certification of admissibility*; 16 USC 1371(a)(2)).

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

pub use model::{
    AdmissibleFish, AquacultureFacility, CertificationOfAdmissibility, CertifyingNation,
    CertifyingOfficial,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "CertificationOfAdmissibilityCredential";
/// The edition of the rules on fish admitted under the Marine Mammal Protection Act.
pub const EDITION: &str = "us-mmpa/2026-11";
/// The messages of US Customs and Border Protection that say what is certified.
pub(crate) const MESSAGES: &str = "CSMS 67055632, 67590021";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<CertificationOfAdmissibility>();

impl TradeDocument for CertificationOfAdmissibility {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "certification-of-admissibility";
    const EDITION: &'static str = EDITION;
    const FAMILY: &'static str = fisheries::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/office"]),
        (
            Kind::Parties,
            &["/exporter", "/importer", "/official", "/paperOriginal"],
        ),
        (
            Kind::Content,
            &[
                "/certificationNumber",
                "/certifiedOn",
                "/certifyingNation",
                "/extensions",
                "/fish",
                "/supersedes",
            ],
        ),
    ])
    .in_program_of(crate::fisheries::AGENCIES);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/certificationNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;
    const BY_EVIDENCE: &'static [Code] = &[
        &codes::SPECIES_UNKNOWN,
        &codes::GEAR_CODE_UNKNOWN,
        &codes::MAJOR_AREA_UNKNOWN,
    ];

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
        let law = "16 USC 1371(a)(2)(A)";
        self.office.check(CREDENTIAL_TYPE, law, inquiry, report);
    }
}
