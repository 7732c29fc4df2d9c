//! The certificate of origin that a chamber of commerce or an authority issues for an exporter, under an
//! agreement or under none (SPEC chapter *Certificate of origin*).

use tradecred_vc::authority::{Act, Grade, Office};
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
#[cfg(test)]
mod tests;

pub use agreement::{Agreement, AgreementTable, Fact, Issuers, agreements};
pub use model::{
    CertificateOfOrigin, DocumentTypeCode, ExporterDeclaration, GoodsLine, IssuingBody, Packages,
    RetrospectiveIssue, Transport, TransportMode,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "CertificateOfOriginCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<CertificateOfOrigin>();

impl TradeDocument for CertificateOfOrigin {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "certificate-of-origin";
    const EDITION: &'static str = "certificate-of-origin/2026-11";
    const FAMILY: &'static str = "origin";
    const VISIBILITY: Visibility = Visibility::of(&[
        (Kind::Issuer, &["/issuingBody"]),
        (
            Kind::Parties,
            &[
                "/consignee",
                "/exporter",
                "/exporterDeclaration",
                "/producers",
                "/paperOriginal",
            ],
        ),
        (
            Kind::Content,
            &[
                "/agreement",
                "/certificateNumber",
                "/certificationStatement",
                "/certifiedTrueCopyOf",
                "/completedAt",
                "/documentTypeCode",
                "/extensions",
                "/goods",
                "/issuedRetrospectively",
                "/placeOfIssue",
                "/remarks",
                "/supersedes",
                "/transport",
            ],
        ),
    ])
    .abroad();
    const SERIALS: Serials = Serials::of(&[Number::of_type("/certificateNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Association;
    const JUDGED_AS_DRAFT: bool = true;

    fn completed_at(&self) -> Date {
        self.completed_at
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn transcriber_territories(&self, _: &Inquiry<'_>) -> Option<Vec<String>> {
        let consignee = self.consignee.named();
        let importing = consignee.map(|party| party.address.address_country.as_str());
        let issuing = self.issuing_body.country.as_str();
        let countries = [issuing].into_iter().chain(importing);
        Some(countries.map(str::to_owned).collect())
    }

    fn speaker(&self) -> Option<Speaker<'_>> {
        Some(self.body())
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let body = &self.issuing_body;
        let speaker = self.body();
        agent::check(&speaker, inquiry, report);
        let issuer = inquiry.verified.credential().issuer.id;
        let office = Office {
            did: body.id.as_ref().map_or(issuer, |id| id.as_str()),
            role: body.role.as_str(),
            document_type: CREDENTIAL_TYPE,
            territory: Some(body.country.as_str()),
            name: Some(body.legal_name.as_str()),
        };
        agent::check_office(&office, speaker.pointer, inquiry, report);
    }
}

impl CertificateOfOrigin {
    /// The issuing body, in whose name it speaks.
    fn body(&self) -> Speaker<'_> {
        Speaker {
            pointer: "/credentialSubject/issuingBody",
            id: self.issuing_body.id.as_ref(),
            legal_name: self.issuing_body.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: self.agreement.as_ref().map(|code| code.as_str()),
            law: rules::THIS_TEXT,
        }
    }
}
