//! The certification of origin under CAFTA-DR and the agreements with Peru, Colombia, Panama and Oman
//! (SPEC chapter *US FTA certification of origin*; 19 CFR 10.583 to 10.586 and 10.904).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::issuer;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::{Note, Report};
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::origin::{Certification, CertifierRole, Coverage, Goods, Window};
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

mod agreement;
pub mod codes;
mod elements;
mod model;
mod parties;
mod rules;

pub use agreement::Agreement;
pub use model::{
    Basis, GoodsLine, Language, OriginRoute, ProducerCertification, TextileParticulars,
    TextileProducer, TextileStage, UsFtaCertificationOfOrigin,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "UsFtaCertificationOfOriginCredential";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<UsFtaCertificationOfOrigin>();

impl TradeDocument for UsFtaCertificationOfOrigin {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "us-fta-certification-of-origin";
    const EDITION: &'static str = "us-fta/2026-11";
    const FAMILY: &'static str = "origin";
    const VISIBILITY: Visibility = Visibility::of(&[
        (
            Kind::Parties,
            &[
                "/exporter",
                "/importer",
                "/producer",
                "/signatory",
                "/paperOriginal",
            ],
        ),
        (
            Kind::Content,
            &[
                "/agreement",
                "/basis",
                "/certificationNumber",
                "/certificationStatement",
                "/certifierRole",
                "/completedAt",
                "/coverage",
                "/extensions",
                "/goods",
                "/language",
                "/supersedes",
            ],
        ),
    ]);
    const SERIALS: Serials =
        Serials::of(&[Number::within("/certificationNumber", &["/agreement"])]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] =
        &[codes::common::ALL, codes::qualification::ALL, codes::ALL];
    const OTHERWISE: Code = &codes::DOCUMENT;
    const RULES: &'static [Rule<Self>] = rules::RULES;
    const MINIMUM_GRADE: Grade = Grade::Customs;
    const JUDGED_AS_DRAFT: bool = true;
    const BY_EVIDENCE: &'static [Code] = &[&codes::QUALIFICATION_ISSUER];

    fn completed_at(&self) -> Date {
        self.completed_at
    }

    fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    fn paper_original(&self) -> Option<&PaperOriginal> {
        self.paper_original.as_ref()
    }

    fn speaker(&self) -> Option<Speaker<'_>> {
        let (pointer, certifier) = self.certifier()?;
        Some(Speaker {
            pointer,
            id: certifier.id.as_ref(),
            legal_name: certifier.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: Some(self.agreement.terms().name),
            law: "19 CFR 10.584(b)",
        })
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        let Some(certifier) = self.speaker() else {
            report.not_checked.push(Note::new(
                issuer::codes::NAME_MISMATCH.code,
                codes::CERTIFIER_ROLE.title,
            ));
            return;
        };
        agent::check(&certifier, inquiry, report);
    }
}

impl Certification for UsFtaCertificationOfOrigin {
    const IMPORTERS: &'static str = parties::IMPORTER;

    fn agreement_name(&self) -> &'static str {
        self.agreement.terms().name
    }

    fn completed_at(&self) -> Date {
        self.completed_at
    }

    fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    fn goods(&self) -> impl Iterator<Item = Goods<'_>> {
        self.goods.iter().map(|line| Goods {
            line_number: line.line_number,
            tariff: &line.tariff,
            rule: line.rule_of_origin.as_ref(),
            route: line.origin_route.map(OriginRoute::route),
            qualification: line.qualification.as_ref(),
        })
    }

    fn importer_names(&self) -> Vec<&str> {
        let named = self.importer.as_ref().and_then(|party| party.named());
        named
            .map(|party| party.legal_name.as_str())
            .into_iter()
            .collect()
    }

    fn programs(&self) -> &'static [&'static str] {
        self.agreement.terms().programs
    }

    fn entries(&self) -> Window {
        // No text that was read says since when the agreements are in force.
        Window {
            from: None,
            until: None,
        }
    }

    fn keeps_records(&self) -> bool {
        // 19 USC 1508(g), (h), (j), (k): who certifies a good exported from the United States.
        let in_united_states = self
            .certifier()
            .is_some_and(|(_, party)| party.address.address_country.as_str() == "US");
        self.agreement.terms().exporters_keep_records
            && self.certifier_role != CertifierRole::Importer
            && in_united_states
    }

    fn is_transcribed(&self) -> bool {
        self.paper_original.is_some()
    }

    fn corrects(&self) -> bool {
        self.supersedes.is_some()
    }
}
