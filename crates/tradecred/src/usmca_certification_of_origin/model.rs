//! The data elements of the certification, in the order of Annex 5-A and 19 CFR 182.12(a)(4)-(5).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::decimal::Quantity;
use crate::identifier::{CountryCode, LineNumber, NonEmptyText, OneOrMore};
use crate::origin::{
    Certifier, CertifierRole, CommercialDocument, Coverage, GoodsIdentity, InvoiceReference, Route,
    RuleOfOrigin, Signatory, TariffClassification,
};
use crate::party::Party;
use crate::reference::{CredentialReference, Extension, PaperOriginal};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(UsmcaCertificationOfOriginType = "UsmcaCertificationOfOrigin");
type_tag!(GoodsLineType = "GoodsLine");

/// A certification of origin under the United States-Mexico-Canada Agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct UsmcaCertificationOfOrigin {
    /// Always `UsmcaCertificationOfOrigin`.
    #[serde(rename = "type")]
    pub object_type: UsmcaCertificationOfOriginType,
    /// The certifier's own number of the certification, unique per issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification_number: Option<NonEmptyText>,
    /// The language it is completed in, 19 CFR 182.12(e).
    pub language: Language,
    /// Element 1: whether the certifier is the importer, exporter or producer, (a)(4)(i).
    pub certifier_role: CertifierRole,
    /// Element 2: the certifier, (a)(4)(ii).
    pub certifier: Certifier,
    /// Element 3: the exporter, if different from the certifier, (a)(4)(iii).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exporter: Option<Party>,
    /// Element 4: the producers, or what stands in their place, (a)(4)(iv).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub producers: Option<OneOrMore<Party>>,
    /// Element 5: the importers, if known, (a)(4)(v).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importers: Option<OneOrMore<Party>>,
    /// Element 9: the person who signs, (a)(4)(vi) and (d).
    pub signatory: Signatory,
    /// Elements 6 and 7: the goods, (a)(4)(vii)-(x).
    pub goods: OneOrMore<GoodsLine>,
    /// Element 8: what the certification covers, (a)(4)(xi)-(xii) and (g).
    pub coverage: Coverage,
    /// On what the certification rests, (f)(1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Element 9: the certification statement, (a)(5).
    pub certification_statement: NonEmptyText,
    /// Element 9: the date of completion, (d) and (h).
    pub completed_at: Date,
    /// The certification that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// The languages of 19 CFR 182.12(e).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
}

/// Elements 6 and 7: one line of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GoodsLine {
    /// Always `GoodsLine`.
    #[serde(rename = "type")]
    pub object_type: GoodsLineType,
    /// Its number, unique in the document.
    pub line_number: LineNumber,
    /// Description, detailed enough to relate it to the invoice and to the tariff number.
    pub description: NonEmptyText,
    /// Tariff classification to six or more digits.
    pub tariff: TariffClassification,
    /// The criterion letter of accepted practice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin_criterion: Option<OriginCriterion>,
    /// The rule of General Note 11 under which the good qualifies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule_of_origin: Option<RuleOfOrigin>,
    /// Whether the good is listed in Schedule II of Appendix A to 19 CFR part 182.
    #[serde(
        default,
        rename = "listedInScheduleII",
        skip_serializing_if = "Option::is_none"
    )]
    pub listed_in_schedule_ii: Option<bool>,
    /// The statement that a good of Schedule II needs.
    #[serde(
        default,
        rename = "scheduleIIStatement",
        skip_serializing_if = "Option::is_none"
    )]
    pub schedule_ii_statement: Option<NonEmptyText>,
    /// The `reference` of the producer that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub producer_ref: Option<NonEmptyText>,
    /// The invoices it appears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invoices: Vec<InvoiceReference>,
    /// Country of origin for marking; no element of the certification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country_of_origin: Option<CountryCode>,
    /// What makes these goods identical to others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_identity: Option<GoodsIdentity>,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
    /// Commercial documents that carry the certification for this line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub presented_on: Vec<CommercialDocument>,
    /// The qualification that it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification: Option<CredentialReference>,
}

/// The criterion letters that certifications carry: A wholly obtained, B product-specific rule,
/// C exclusively from originating materials, D unassembled or classified with its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum OriginCriterion {
    /// 19 USC 4531(c)(1)(A).
    A,
    /// 19 USC 4531(c)(1)(B).
    B,
    /// 19 USC 4531(c)(1)(C).
    C,
    /// 19 USC 4531(c)(1)(D).
    D,
}

impl OriginCriterion {
    /// The way that it stands for.
    pub(super) fn route(self) -> Route {
        match self {
            Self::A => Route::WhollyObtained,
            Self::B => Route::ProductSpecificRule,
            Self::C => Route::ExclusivelyOriginating,
            Self::D => Route::Parts,
        }
    }
}

/// On what a certification rests, (f)(1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Basis {
    /// The certifier has information that demonstrates that the good is originating, (f)(1)(i).
    CertifierInformation(crate::party::Empty),
    /// The exporter relies on the producer's written representation, (f)(1)(ii).
    ProducerRepresentation(ProducerRepresentation),
}

tagged!(Basis by "type" {
    "CertifierInformation" => CertifierInformation,
    "ProducerRepresentation" => ProducerRepresentation,
});

/// Reliance on the producer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProducerRepresentation {
    /// The representation, such as the producer's own certification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representation: Option<CredentialReference>,
}
