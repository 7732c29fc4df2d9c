//! A licence, permit, certificate or other document of a partner government agency, and what its uses amount to
//! (SPEC chapter *Partner agency license*; 50 CFR 300.322 for the one permit whose law was read).

use tradecred_vc::authority::{Act, Grade, Office};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::partner_agency;
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

mod claim;
pub mod codes;
mod elements;
mod journey;
mod model;
mod program;
mod rules;
mod terms;

pub use journey::{
    Balance, Outcome, PartnerAgencyLicenseJourneyType, State, Step, UseMade, follow, journey,
};
pub use model::{PartnerAgencyLicense, Uses};
pub(crate) use program::office_role;
pub use program::{LicenseIssuers, Mark, Program, ProgramTable, Validity, programs};
pub(crate) use terms::Terms;

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "PartnerAgencyLicenseCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<PartnerAgencyLicense>();

impl TradeDocument for PartnerAgencyLicense {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "partner-agency-license";
    const EDITION: &'static str = partner_agency::EDITION;
    const FAMILY: &'static str = "customs";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/office"]),
        (Kind::Parties, &["/holder", "/paperOriginal"]),
        (
            Kind::Content,
            &[
                "/agencyCode",
                "/conditions",
                "/effectiveFrom",
                "/effectiveUntil",
                "/extensions",
                "/externalRefs",
                "/goods",
                "/issuedAt",
                "/lpcoType",
                "/number",
                "/ports",
                "/program",
                "/supersedes",
                "/transferable",
                "/uses",
            ],
        ),
    ])
    .in_program_of(partner_agency::AGENCIES);
    const SERIALS: Serials = Serials::of(&[Number::within(
        "/number",
        &["/agencyCode", "/program", "/lpcoType"],
    )]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;

    fn completed_at(&self) -> Date {
        self.issued_at
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
        let speaker = Speaker {
            pointer: "/credentialSubject/office",
            id: None,
            legal_name: self.office.legal_name.as_str(),
            // No agent signs for an office: without a DID of its own the issuer is the office.
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: None,
            law: rules::THIS_TEXT,
        };
        agent::check(&speaker, inquiry, report);
        let credential = inquiry.verified.credential();
        let office = Office {
            did: credential.issuer.id,
            role: office_role(Some(self)),
            document_type: CREDENTIAL_TYPE,
            territory: Some(self.office.country.as_str()),
            name: None,
        };
        agent::check_office(&office, "/issuer", inquiry, report);
    }

    fn check_journey(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        journey::check(self, inquiry, report);
    }
}

#[cfg(test)]
mod tests;
