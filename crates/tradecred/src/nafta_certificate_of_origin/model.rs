//! The boxes of CBP Form 434, in the order of the form (SPEC chapter *NAFTA certificate of origin*, section
//! *Boxes*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::identifier::{EmailAddress, LineNumber, NonEmptyText, OneOrMore, TelephoneNumber};
use crate::origin::{
    Coverage, GoodsIdentity, RuleOfOrigin, SigningAuthority, TariffClassification,
};
use crate::party::Party;
use crate::reference::{CredentialReference, Extension, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(NaftaCertificateOfOriginType = "NaftaCertificateOfOrigin");
type_tag!(NaftaGoodsLineType = "NaftaGoodsLine");
type_tag!(NetCostType = "NetCost");
type_tag!(AveragingPeriodType = "AveragingPeriod");
type_tag!(CertificateSignatoryType = "CertificateSignatory");

/// A certificate of origin under the North American Free Trade Agreement, CBP Form 434.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct NaftaCertificateOfOrigin {
    /// Always `NaftaCertificateOfOrigin`.
    #[serde(rename = "type")]
    pub object_type: NaftaCertificateOfOriginType,
    /// The certifier's own number of the certificate, unique per issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_number: Option<NonEmptyText>,
    /// The language it is completed in, 19 CFR 181.22(b)(3).
    pub language: CertificateLanguage,
    /// Whether the exporter or the producer completed and signed it, 181.22(b)(2) and (4).
    pub certifier_role: NaftaCertifierRole,
    /// Box 1: the exporter.
    pub exporter: Party,
    /// Box 2: what the certificate covers, 181.22(b)(5).
    pub coverage: Coverage,
    /// Box 3: the producers, or what stands in their place.
    pub producers: OneOrMore<Party>,
    /// Box 4: the importer, or what stands in its place.
    pub importer: Party,
    /// Boxes 5 to 10: the goods.
    pub goods: OneOrMore<NaftaGoodsLine>,
    /// Box 11: the certification that the form prints.
    pub certification_statement: NonEmptyText,
    /// Box 11: of how many pages the certificate consists, attachments included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<PageCount>,
    /// Boxes 11b to 11g without the date: who signs.
    pub signatory: CertificateSignatory,
    /// Box 11e: the day it was signed, 181.22(b)(4).
    pub completed_at: Date,
    /// The certificate that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// The languages of the three countries; which of them may be used is a rule of 19 CFR 181.22(b)(3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CertificateLanguage {
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
}

/// Who completed and signed the certificate; never the importer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum NaftaCertifierRole {
    /// The exporter, 19 CFR 181.11(b).
    Exporter,
    /// The producer, for its exporter, 181.11(b)(3).
    Producer,
}

/// Boxes 5 to 10: one line of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct NaftaGoodsLine {
    /// Always `NaftaGoodsLine`.
    #[serde(rename = "type")]
    pub object_type: NaftaGoodsLineType,
    /// Its number, unique in the document.
    pub line_number: LineNumber,
    /// Box 5: description of the good.
    pub description: NonEmptyText,
    /// What makes these goods identical to others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_identity: Option<GoodsIdentity>,
    /// The `reference` of the producer that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub producer_ref: Option<NonEmptyText>,
    /// Box 6: tariff classification.
    pub tariff: TariffClassification,
    /// Box 7: the preference criterion.
    pub preference_criterion: PreferenceCriterion,
    /// The rule of Annex 401, and how many digits it needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule_of_origin: Option<RuleOfOrigin>,
    /// Box 8: whether the certifier is the producer, and if not, on what ground it certifies.
    pub producer_basis: ProducerBasis,
    /// Box 9: whether the net cost method was used.
    pub net_cost: NetCost,
    /// Box 10: country of origin.
    pub country_of_origin: NaftaOrigin,
    /// The qualification that it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification: Option<CredentialReference>,
}

/// Box 7: the preference criteria of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum PreferenceCriterion {
    /// Wholly obtained or produced.
    A,
    /// Produced of non-originating materials by a rule of Annex 401.
    B,
    /// Produced exclusively from originating materials.
    C,
    /// Unassembled, or classified with its parts, by regional value content.
    D,
    /// Automatic data processing goods, Annex 308.1.
    E,
    /// Agricultural goods, Annex 703.2.
    F,
}

/// Box 8: the producer, or the ground of 19 CFR 181.11(b) on which another certifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ProducerBasis {
    /// The certifier is the producer.
    #[serde(rename = "YES")]
    Yes,
    /// Knowledge of whether the good qualifies, (b)(1).
    #[serde(rename = "NO1")]
    Knowledge,
    /// Reliance on the producer's written representation, (b)(2).
    #[serde(rename = "NO2")]
    Representation,
    /// A completed and signed certificate of the producer, (b)(3).
    #[serde(rename = "NO3")]
    Certificate,
}

/// Box 9: net cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct NetCost {
    /// Always `NetCost`.
    #[serde(rename = "type")]
    pub object_type: NetCostType,
    /// Whether the regional value content was calculated by the net cost method.
    pub code: NetCostCode,
    /// The period over which it was averaged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub averaged_over: Option<AveragingPeriod>,
}

/// The codes of box 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum NetCostCode {
    /// By net cost.
    #[serde(rename = "NC")]
    NetCost,
    /// Not by net cost.
    #[serde(rename = "NO")]
    No,
}

/// A period over which net cost was averaged, both days included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AveragingPeriod {
    /// Always `AveragingPeriod`.
    #[serde(rename = "type")]
    pub object_type: AveragingPeriodType,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Box 10: the codes of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum NaftaOrigin {
    /// Canada.
    #[serde(rename = "CA")]
    Canada,
    /// Mexico.
    #[serde(rename = "MX")]
    Mexico,
    /// The United States.
    #[serde(rename = "US")]
    UnitedStates,
    /// Joint production.
    #[serde(rename = "JNT")]
    Joint,
}

/// Boxes 11b to 11g without the date: who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CertificateSignatory {
    /// Always `CertificateSignatory`.
    #[serde(rename = "type")]
    pub object_type: CertificateSignatoryType,
    /// Box 11b: the company.
    pub company: NonEmptyText,
    /// Box 11c: the person's name.
    pub legal_name: NonEmptyText,
    /// Box 11d: the person's title.
    pub title: NonEmptyText,
    /// Box 11f: telephone.
    pub telephone: TelephoneNumber,
    /// Box 11f: facsimile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facsimile: Option<TelephoneNumber>,
    /// Box 11g: email.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// In what capacity the person signs, 181.22(b)(2).
    pub authority: SigningAuthority,
}

/// A number of pages, 1 to 999,999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PageCount(LineNumber);

impl JsonSchema for PageCount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PageCount".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "integer",
            "minimum": LineNumber::FIRST.get(),
            "maximum": LineNumber::LAST.get(),
            "description": "number of pages",
        })
    }
}
