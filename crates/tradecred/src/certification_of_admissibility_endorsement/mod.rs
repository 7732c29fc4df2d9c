//! What the importer of record signs after release of fish that a nation certified (SPEC chapter
//! *Certification of admissibility endorsement*).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::certification_of_admissibility::{EDITION, MESSAGES};
use crate::document::{DocumentType, TradeDocument};
use crate::fisheries;
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::Serials;
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod model;
mod rules;

pub use model::CertificationOfAdmissibilityEndorsement;

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "CertificationOfAdmissibilityEndorsementCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<CertificationOfAdmissibilityEndorsement>();

impl TradeDocument for CertificationOfAdmissibilityEndorsement {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "certification-of-admissibility-endorsement";
    const EDITION: &'static str = EDITION;
    const FAMILY: &'static str = fisheries::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Parties, &["/importer", "/paperOriginal"]),
        (
            Kind::Content,
            &[
                "/certification",
                "/entryNumber",
                "/extensions",
                "/releasedAt",
                "/signedAt",
                "/supersedes",
            ],
        ),
    ])
    .in_program_of(crate::fisheries::AGENCIES);
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;
    const BY_EVIDENCE: &'static [Code] = &[
        &codes::CERTIFICATION_NOT_SHOWN,
        &codes::CERTIFICATION_UNDECIDED,
    ];

    fn completed_at(&self) -> Date {
        self.signed_at.date_utc()
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let importer = Speaker {
            pointer: "/credentialSubject/importer",
            id: self.importer.id.as_ref(),
            legal_name: self.importer.legal_name.as_str(),
            act: Act::Endorse,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: MESSAGES,
        };
        agent::check(&importer, inquiry, report);
    }
}
