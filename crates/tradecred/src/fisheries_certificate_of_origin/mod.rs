//! What an exporter certifies about the tuna in a shipment, and its dolphin-safe status (SPEC chapter
//! *Fisheries certificate of origin*; NOAA Form 370, 50 CFR 216.24(f)).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::fisheries;
use crate::form::Element;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::Serials;
use crate::visibility::{Kind, Visibility};

mod attachments;
pub mod codes;
mod elements;
mod journey;
mod model;
mod rules;

pub use attachments::DEMANDS;
pub use journey::{
    FisheriesCertificateJourneyType, Form, FormEntry, LineWeight, LotState, Outcome, Signature,
    State, Step, follow, journey,
};
pub use model::{
    AttachmentKind, DolphinSafeStatus, FishLine, FisheriesAttachment, FisheriesCertificateOfOrigin,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "FisheriesCertificateOfOriginCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<FisheriesCertificateOfOrigin>();

impl TradeDocument for FisheriesCertificateOfOrigin {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "fisheries-certificate-of-origin";
    const EDITION: &'static str = fisheries::EDITION;
    const FAMILY: &'static str = fisheries::FAMILY;
    const VISIBILITY: Visibility = Visibility::of(&[
        (
            Kind::Parties,
            &[
                "/exporter",
                "/importer",
                "/importerPermitNumber",
                "/paperOriginal",
            ],
        ),
        (
            Kind::Content,
            &[
                "/attachments",
                "/completedAt",
                "/dolphinSafeStatus",
                "/extensions",
                "/fish",
                "/highSeasDriftnetCertification",
                "/supersedes",
                "/totalNetWeight",
            ],
        ),
    ])
    .in_program_of(fisheries::AGENCIES);
    const SERIALS: Serials = Serials::NONE;
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;
    const BY_EVIDENCE: &'static [Code] = &[
        &codes::SPECIES_UNKNOWN,
        &codes::GEAR_CODE_UNKNOWN,
        &codes::MAJOR_AREA_UNKNOWN,
        &codes::AFFIRMATIVE_FINDING,
        &codes::ATTACHMENT_NOT_SHOWN,
        &codes::ATTACHMENT_UNDECIDED,
        &codes::ENTRY,
    ];

    fn completed_at(&self) -> Date {
        self.completed_at
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let exporter = Speaker {
            pointer: "/credentialSubject/exporter",
            id: self.exporter.id.as_ref(),
            legal_name: self.exporter.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: "50 CFR 216.24(f)(4)",
        };
        agent::check(&exporter, inquiry, report);
    }

    fn check_journey(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        journey::check(self, inquiry, report);
    }
}
