//! The certification of origin under the United States-Mexico-Canada Agreement (SPEC chapter *USMCA
//! certification of origin*; 19 CFR part 182, USMCA Annex 5-A).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::origin::{Certification, CertifierRole, Coverage, Goods, Window};
use crate::party::{Party, PartyRole};
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

pub mod codes;
mod elements;
mod model;
mod rules;
mod statement;

pub use model::{
    Basis, GoodsLine, Language, OriginCriterion, ProducerRepresentation, UsmcaCertificationOfOrigin,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "UsmcaCertificationOfOriginCredential";
/// The agreement, as authorizations name it.
pub const AGREEMENT: &str = "USMCA";
/// The day the agreement entered into force.
const IN_FORCE: Date = Date::constant(2020, 7, 1);

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<UsmcaCertificationOfOrigin>();

impl TradeDocument for UsmcaCertificationOfOrigin {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "usmca-certification-of-origin";
    const EDITION: &'static str = "us-usmca/2026-11";
    const FAMILY: &'static str = "origin";
    const VISIBILITY: Visibility = Visibility::of(&[
        (
            Kind::Parties,
            &[
                "/certifier",
                "/exporter",
                "/importers",
                "/producers",
                "/signatory",
                "/paperOriginal",
            ],
        ),
        (
            Kind::Content,
            &[
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
    const SERIALS: Serials = Serials::of(&[Number::of_type("/certificationNumber")]);
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
        Some(self.certifier())
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        agent::check(&self.certifier(), inquiry, report);
    }
}

impl UsmcaCertificationOfOrigin {
    /// The certifier, in whose name it speaks.
    fn certifier(&self) -> Speaker<'_> {
        Speaker {
            pointer: "/credentialSubject/certifier",
            id: self.certifier.id.as_ref(),
            legal_name: self.certifier.legal_name.as_str(),
            act: Act::Certify,
            document_type: CREDENTIAL_TYPE,
            agreement: Some(AGREEMENT),
            law: "19 CFR 182.12(d)",
        }
    }
}

impl Certification for UsmcaCertificationOfOrigin {
    const IMPORTERS: &'static str = "/credentialSubject/importers";

    fn agreement_name(&self) -> &'static str {
        AGREEMENT
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
            route: line.origin_criterion.map(OriginCriterion::route),
            qualification: line.qualification.as_ref(),
        })
    }

    fn importer_names(&self) -> Vec<&str> {
        self.importers
            .as_deref()
            .unwrap_or_default()
            .iter()
            .filter_map(|party| match party {
                Party::NamedParty(party) => Some(party.legal_name.as_str()),
                Party::SameAs(same) if same.role == PartyRole::Certifier => {
                    Some(self.certifier.legal_name.as_str())
                }
                _ => None,
            })
            .collect()
    }

    fn programs(&self) -> &'static [&'static str] {
        // 19 CFR 182.11(b).
        &["S", "S+"]
    }

    fn entries(&self) -> Window {
        Window {
            from: Some(IN_FORCE),
            until: None,
        }
    }

    fn keeps_records(&self) -> bool {
        // 19 CFR 182.21 binds exporters and producers in the United States only.
        self.certifier.address.address_country.as_str() == "US"
            && self.certifier_role != CertifierRole::Importer
    }

    fn is_transcribed(&self) -> bool {
        self.paper_original.is_some()
    }

    fn corrects(&self) -> bool {
        self.supersedes.is_some()
    }
}
