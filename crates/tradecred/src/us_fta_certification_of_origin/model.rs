//! The data elements of the certification, in the order of 19 CFR 10.584(a)(3)-(4).
//!
//! What the paragraphs of the regulation ask for is optional here and asked by rules, because not every
//! agreement's text was read; the structure holds for all.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use super::agreement::Agreement;
use crate::decimal::Quantity;
use crate::identifier::{CountryCode, LineNumber, NonEmptyText, OneOrMore, text_type};
use crate::origin::{
    CertifierRole, Coverage, GoodsIdentity, InvoiceReference, Route, RuleOfOrigin, Signatory,
    TariffClassification,
};
use crate::party::{Empty, Party};
use crate::reference::{CredentialReference, Extension, PaperOriginal};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(UsFtaCertificationOfOriginType = "UsFtaCertificationOfOrigin");
type_tag!(GoodsLineType = "GoodsLine");
type_tag!(TextileParticularsType = "TextileParticulars");
type_tag!(TextileProducerType = "TextileProducer");

/// A certification of origin under CAFTA-DR or an agreement of the same pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct UsFtaCertificationOfOrigin {
    /// Always `UsFtaCertificationOfOrigin`.
    #[serde(rename = "type")]
    pub object_type: UsFtaCertificationOfOriginType,
    /// The agreement it is made under.
    pub agreement: Agreement,
    /// The certifier's own number of the certification, unique per issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification_number: Option<NonEmptyText>,
    /// The language it is completed in, 19 CFR 10.584(c).
    pub language: Language,
    /// Whether the importer, exporter or producer certifies, (a) and (d).
    pub certifier_role: CertifierRole,
    /// The importer of record, (a)(3)(i).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importer: Option<Party>,
    /// The exporter, if different from the producer, (a)(3)(i).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exporter: Option<Party>,
    /// The producer, (a)(3)(i).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub producer: Option<Party>,
    /// The responsible official or authorized agent who signs, if different, (a)(3)(ii) and (b).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<Signatory>,
    /// The goods, (a)(3)(iii)-(v).
    pub goods: OneOrMore<GoodsLine>,
    /// What the certification covers, (e).
    pub coverage: Coverage,
    /// On what the certification rests, (d).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// The statement, (a)(4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification_statement: Option<NonEmptyText>,
    /// The day on which it was signed, as it bears it, (b) and (f).
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

/// A language: two lower-case letters of ISO 639-1. Which ones are allowed is for the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    text: String,
}

impl Language {
    fn read(text: &str) -> Result<Self, &'static str> {
        if text.len() == 2 && text.bytes().all(|b| b.is_ascii_lowercase()) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not two lower-case letters")
        }
    }
}

text_type!(Language, "language", {
    "pattern": "^[a-z]{2}$",
    "description": "language, ISO 639-1, lower case",
});

/// One line of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GoodsLine {
    /// Always `GoodsLine`.
    #[serde(rename = "type")]
    pub object_type: GoodsLineType,
    /// Its number, unique in the document.
    pub line_number: LineNumber,
    /// Description, detailed enough to relate it to the invoice and to the tariff number, (a)(3)(iii).
    pub description: NonEmptyText,
    /// Tariff classification to six or more digits, (a)(3)(iv).
    pub tariff: TariffClassification,
    /// The rule of the General Note under which the good qualifies, (a)(3)(v).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule_of_origin: Option<RuleOfOrigin>,
    /// By which of the three routes it qualifies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin_route: Option<OriginRoute>,
    /// What textile and apparel goods of CAFTA-DR are asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub textile: Option<TextileParticulars>,
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
    /// The qualification that it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification: Option<CredentialReference>,
}

/// The routes to origin of 19 USC 4033(b).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum OriginRoute {
    /// Wholly obtained or produced entirely, (b)(1).
    WhollyObtained,
    /// A change in tariff classification, a regional value content or another requirement of the annex,
    /// (b)(2).
    ProductSpecificRule,
    /// Produced exclusively from such materials, (b)(3).
    ExclusivelyOriginating,
}

impl OriginRoute {
    /// The way that it stands for.
    pub(super) fn route(self) -> Route {
        match self {
            Self::WhollyObtained => Route::WhollyObtained,
            Self::ProductSpecificRule => Route::ProductSpecificRule,
            Self::ExclusivelyOriginating => Route::ExclusivelyOriginating,
        }
    }
}

/// Particulars of textile and apparel goods. None of them was read in the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TextileParticulars {
    /// Always `TextileParticulars`.
    #[serde(rename = "type")]
    pub object_type: TextileParticularsType,
    /// The item of the short supply list that was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_supply_item: Option<NonEmptyText>,
    /// Whether woven apparel was made with materials of Mexico or Canada.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cumulation_mx_ca: Option<bool>,
    /// Whether it is entered under the tariff preference level of Nicaragua.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nicaragua_tpl: Option<bool>,
    /// Whether it is entered under the tariff preference level for wool apparel of Costa Rica.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub costa_rica_wool_tpl: Option<bool>,
    /// Who spun, knitted, cut and sewed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub yarn_forward_evidence: Vec<TextileProducer>,
    /// A program for goods folded in the region, or a program that CAFTA-DR followed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folded_or_former_program: Option<NonEmptyText>,
}

/// Who did one stage of the production of a textile good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TextileProducer {
    /// Always `TextileProducer`.
    #[serde(rename = "type")]
    pub object_type: TextileProducerType,
    /// The stage.
    pub stage: TextileStage,
    /// Its legal name.
    pub legal_name: NonEmptyText,
}

/// A stage of the production of textile goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum TextileStage {
    /// Spins the yarn.
    Spinner,
    /// Knits the fabric.
    Knitter,
    /// Weaves the fabric.
    Weaver,
    /// Cuts the fabric.
    Cutter,
    /// Sews the good.
    Sewer,
    /// Makes the sewing thread.
    SewingThreadProducer,
    /// Makes the pocketing fabric.
    PocketingProducer,
    /// Makes the elastomeric yarn.
    ElastomericYarnProducer,
}

/// On what a certification rests, (d).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Basis {
    /// The certifier knows that the good is originating, (d)(1).
    CertifierKnowledge(Empty),
    /// The exporter relies on the producer's certification, (d)(2).
    ProducerCertification(ProducerCertification),
}

tagged!(Basis by "type" {
    "CertifierKnowledge" => CertifierKnowledge,
    "ProducerCertification" => ProducerCertification,
});

/// Reliance on the producer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProducerCertification {
    /// The producer's certification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification: Option<CredentialReference>,
}
