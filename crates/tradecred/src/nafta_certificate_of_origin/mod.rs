//! The certificate of origin under the North American Free Trade Agreement, CBP Form 434, for entries
//! before 1 July 2020 (SPEC chapter *NAFTA certificate of origin*; 19 CFR 181.11, 181.21, 181.22).

use tradecred_vc::authority::{Act, Grade};
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::{Code, Definition};
use tradecred_vc::report::Report;
use tradecred_vc::time::Date;

use crate::agent::{self, Speaker};
use crate::document::{DocumentType, TradeDocument};
use crate::form::Element;
use crate::origin::{Certification, Coverage, Goods, Window};
use crate::party::{NamedParty, Party, PartyRole};
use crate::reference::{Extension, PaperOriginal};
use crate::rule::{Inquiry, Rule};
use crate::serial::{Number, Serials};
use crate::visibility::{Kind, Visibility};

mod carry_over;
pub mod codes;
mod elements;
mod model;
mod rules;

pub use carry_over::{Carried, CarryOver, Loss, LossKind, usmca_from_nafta};
pub use model::{
    AveragingPeriod, CertificateLanguage, CertificateSignatory, NaftaCertificateOfOrigin,
    NaftaCertifierRole, NaftaGoodsLine, NaftaOrigin, NetCost, NetCostCode, PageCount,
    PreferenceCriterion, ProducerBasis,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "NaftaCertificateOfOriginCredential";
/// The agreement, as authorizations name it.
pub const AGREEMENT: &str = "NAFTA";
/// The last day on which goods were entered under the agreement: the day before the USMCA entered into
/// force, 19 USC 4531(o)(2).
const LAST_ENTRY: Date = Date::constant(2020, 6, 30);
/// Where the exporter stands.
const EXPORTER: &str = "/credentialSubject/exporter";

/// The entry in the table of documents.
pub static DOCUMENT: DocumentType = DocumentType::of::<NaftaCertificateOfOrigin>();

impl TradeDocument for NaftaCertificateOfOrigin {
    const CREDENTIAL_TYPE: &'static str = CREDENTIAL_TYPE;
    const AREA: &'static str = "nafta-certificate-of-origin";
    const EDITION: &'static str = "us-nafta/2026-11";
    const FAMILY: &'static str = "origin";
    const VISIBILITY: Visibility = Visibility::of(&[
        (
            Kind::Parties,
            &[
                "/exporter",
                "/importer",
                "/producers",
                "/signatory",
                "/paperOriginal",
            ],
        ),
        (
            Kind::Content,
            &[
                "/certificateNumber",
                "/certificationStatement",
                "/certifierRole",
                "/completedAt",
                "/coverage",
                "/extensions",
                "/goods",
                "/language",
                "/pages",
                "/supersedes",
            ],
        ),
    ]);
    const SERIALS: Serials = Serials::of(&[Number::of_type("/certificateNumber")]);
    const ELEMENTS: &'static [Element] = elements::ELEMENTS;
    const CODES: &'static [&'static [&'static Definition]] = &[codes::common::ALL, codes::ALL];
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
            agreement: Some(AGREEMENT),
            law: "19 CFR 181.22(b)(2), (4)",
        })
    }

    fn check_author(&self, inquiry: &Inquiry<'_>, report: &mut Report) {
        // Where no producer can be the certifier, or the exporter is not named, a rule refuses the
        // certificate; who signed it is then a question that it does not answer.
        if let Some(certifier) = self.speaker() {
            agent::check(&certifier, inquiry, report);
        }
    }
}

impl NaftaCertificateOfOrigin {
    /// The party in whose name the certificate speaks, and where it stands; `None` where the document
    /// does not name it.
    fn certifier(&self) -> Option<(&'static str, &NamedParty)> {
        let exporter = self.exporter.named().map(|party| (EXPORTER, party));
        match (self.certifier_role, self.producers.first()) {
            (NaftaCertifierRole::Exporter, _) => exporter,
            (NaftaCertifierRole::Producer, Some(Party::NamedParty(producer)))
                if self.producers.len() == 1 =>
            {
                Some(("/credentialSubject/producers/0", producer))
            }
            (NaftaCertifierRole::Producer, _) if self.producer_is_exporter() => exporter,
            (NaftaCertifierRole::Producer, _) => None,
        }
    }

    /// Whether box 3 says SAME.
    fn producer_is_exporter(&self) -> bool {
        matches!(&*self.producers, [Party::SameAs(same)] if same.role == PartyRole::Exporter)
    }

    /// Whether a named party has the legal name of the exporter.
    fn is_exporter(&self, party: &NamedParty) -> bool {
        self.exporter.named().is_some_and(|exporter| {
            same_legal_name(exporter.legal_name.as_str(), party.legal_name.as_str())
        })
    }
}

impl Certification for NaftaCertificateOfOrigin {
    const IMPORTERS: &'static str = "/credentialSubject/importer";

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
            // No qualification is made under NAFTA, so none bears its criterion out.
            route: None,
            qualification: line.qualification.as_ref(),
        })
    }

    fn importer_names(&self) -> Vec<&str> {
        self.importer
            .named()
            .map(|importer| importer.legal_name.as_str())
            .into_iter()
            .collect()
    }

    fn programs(&self) -> &'static [&'static str] {
        // 19 CFR 181.21(a).
        &["CA", "MX"]
    }

    fn entries(&self) -> Window {
        Window {
            from: None,
            until: Some(LAST_ENTRY),
        }
    }

    fn keeps_records(&self) -> bool {
        // 19 CFR 181.11(c) and (d) bind exporters and producers in the United States; how long they keep
        // records is not in the texts read.
        false
    }

    fn is_transcribed(&self) -> bool {
        self.paper_original.is_some()
    }

    fn corrects(&self) -> bool {
        self.supersedes.is_some()
    }
}

#[cfg(test)]
mod tests;
