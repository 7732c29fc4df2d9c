//! The members of a qualification (SPEC chapter *FTA qualification*, section *Members of a
//! qualification*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::decimal::{Amount, Decimal};
use crate::identifier::{CountryCode, HsPosition, LineNumber, NonEmptyText, OneOrMore};
use crate::origin::{GoodsIdentity, RuleOfOrigin, TariffClassification};
use crate::party::{Empty, NamedParty};
use crate::reference::{CredentialReference, Extension, WithheldForm};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(FtaQualificationType = "FtaQualification");
type_tag!(FinishedGoodType = "FinishedGood");
type_tag!(TariffRangeType = "TariffRange");
type_tag!(DeMinimisType = "DeMinimis");

/// Why one good qualifies under a rule of origin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FtaQualification {
    /// Always `FtaQualification`.
    #[serde(rename = "type")]
    pub object_type: FtaQualificationType,
    /// The author's own number of the record, unique per issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification_number: Option<NonEmptyText>,
    /// The agreement or regulation under which the good qualifies.
    pub agreement: QualificationAgreement,
    /// Who qualified it.
    pub qualified_by: QualifiedBy,
    /// The day it was qualified.
    pub qualified_at: Date,
    /// The last day on which the qualification may be used.
    pub expires: Date,
    /// The good.
    pub finished_good: FinishedGood,
    /// The rule under which it qualifies.
    pub rule_of_origin: RuleOfOrigin,
    /// How it qualifies: every one of them is to hold.
    pub methods: OneOrMore<Method>,
    /// The materials it is made of, some of them perhaps withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub materials: Option<OneOrMore<Material>>,
    /// The materials that do not change their classification, where they are few, 19 USC 4531(f) and
    /// 4033(f).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub de_minimis: Option<DeMinimis>,
    /// Countries whose materials and production were counted, 19 USC 4531(e) and 4033(e).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accumulation: Option<OneOrMore<CountryCode>>,
    /// The statements of suppliers that it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier_representations: Option<OneOrMore<CredentialReference>>,
    /// The qualification that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// The agreement or regulation under which a good qualifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum QualificationAgreement {
    /// The United States-Mexico-Canada Agreement, 19 USC 4531.
    #[serde(rename = "USMCA")]
    Usmca,
    /// The Dominican Republic-Central America Free Trade Agreement, 19 USC 4033.
    #[serde(rename = "CAFTA-DR")]
    CaftaDr,
    /// No agreement: country of origin for marking, 19 CFR part 102.
    #[serde(rename = "19-CFR-102")]
    Marking,
}

impl QualificationAgreement {
    /// The word in the document, and in an authorization.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Usmca => "USMCA",
            Self::CaftaDr => "CAFTA-DR",
            Self::Marking => "19-CFR-102",
        }
    }

    /// The countries of the agreement, 19 USC 4531(a)(27) and 4033(n)(2); nothing where there is none.
    #[must_use]
    pub fn countries(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Usmca => Some(&["CA", "MX", "US"]),
            Self::CaftaDr => Some(&["CR", "DO", "GT", "HN", "NI", "SV", "US"]),
            Self::Marking => None,
        }
    }
}

/// Who qualified the good: always named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
pub enum QualifiedBy {
    /// The author.
    NamedParty(Box<NamedParty>),
}

tagged!(QualifiedBy by "type" { "NamedParty" => NamedParty });

/// The good that qualifies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FinishedGood {
    /// Always `FinishedGood`.
    #[serde(rename = "type")]
    pub object_type: FinishedGoodType,
    /// What it is.
    pub description: NonEmptyText,
    /// Its classification.
    pub tariff: TariffClassification,
    /// What identifies it beyond its description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_identity: Option<GoodsIdentity>,
}

/// How a good qualifies.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Method {
    /// Wholly obtained or produced entirely in the territory, 19 USC 4531(c)(1)(A), 4033(b)(1).
    WhollyObtained(Empty),
    /// Produced exclusively from originating materials, 19 USC 4531(c)(1)(C), 4033(b)(3).
    ExclusivelyOriginating(Empty),
    /// Every foreign material changes its classification, 19 USC 4531(c)(1)(B), 4033(b)(2)(A)(i).
    TariffChange(TariffChange),
    /// Every foreign material undergoes the change of 19 CFR 102.20.
    MarkingChange(Empty),
    /// A part of its value is regional, 19 USC 4531(d), 4033(c).
    RegionalValueContent(Box<RegionalValueContent>),
    /// A process that the rule asks for took place.
    ProductionProcess(ProductionProcess),
}

tagged!(Method by "type" {
    "WhollyObtained" => WhollyObtained,
    "ExclusivelyOriginating" => ExclusivelyOriginating,
    "TariffChange" => TariffChange,
    "MarkingChange" => MarkingChange,
    "RegionalValueContent" => RegionalValueContent,
    "ProductionProcess" => ProductionProcess,
});

/// A change of classification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TariffChange {
    /// From which other position.
    pub shift: Level,
    /// From which positions not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exceptions: Option<OneOrMore<TariffRange>>,
}

/// A level of the Harmonized System.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// Two digits.
    Chapter,
    /// Four digits.
    Heading,
    /// Six digits.
    Subheading,
}

/// Positions of the Harmonized System from one to another, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TariffRange {
    /// Always `TariffRange`.
    #[serde(rename = "type")]
    pub object_type: TariffRangeType,
    /// The first.
    pub from: HsPosition,
    /// The last; absent where it is the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<HsPosition>,
}

/// How regional value content is calculated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Formula {
    /// (TV − VNM) × 100 ÷ TV, 19 USC 4531(d)(2).
    TransactionValue,
    /// (NC − VNM) × 100 ÷ NC, 19 USC 4531(d)(3), 4033(c)(4).
    NetCost,
    /// (AV − VNM) × 100 ÷ AV, 19 USC 4033(c)(2).
    BuildDown,
    /// VOM × 100 ÷ AV, 19 USC 4033(c)(3).
    BuildUp,
}

/// Regional value content and what it was calculated from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RegionalValueContent {
    /// How it is calculated.
    pub formula: Formula,
    /// TV, NC or AV: the value of the good by the formula.
    pub good_value: Amount,
    /// VNM: the value of the foreign materials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub non_originating_value: Option<Amount>,
    /// VOM: the value of the originating materials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub originating_value: Option<Amount>,
    /// What the formula gives, rounded.
    pub percent: Decimal,
    /// What the rule asks for.
    pub threshold: Decimal,
}

/// A process that the rule asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ProductionProcess {
    /// What was done.
    pub description: NonEmptyText,
}

/// A material, or what stands in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Material {
    /// It is shown.
    Material(Box<MaterialLine>),
    /// It is withheld.
    Withheld(WithheldForm),
}

tagged!(Material by "type" { "Material" => Material, "Withheld" => Withheld });

/// One line of a bill of materials.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct MaterialLine {
    /// Its number, unique in the document.
    pub line_number: LineNumber,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<NonEmptyText>,
    /// Its classification.
    pub tariff: TariffClassification,
    /// The country it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<CountryCode>,
    /// Whether it originates.
    pub originating: bool,
    /// Its value as the law counts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
}

/// On which value of the good the 10 percent are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum DeMinimisBasis {
    /// Its transaction value, 19 USC 4531(f)(1)(A)(i).
    TransactionValue,
    /// Its total cost, 19 USC 4531(f)(1)(A)(ii).
    TotalCost,
    /// Its adjusted value, 19 USC 4033(f)(1)(A).
    AdjustedValue,
}

/// The materials that do not change their classification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DeMinimis {
    /// Always `DeMinimis`.
    #[serde(rename = "type")]
    pub object_type: DeMinimisType,
    /// What the value of the good is.
    pub basis: DeMinimisBasis,
    /// The value of the good.
    pub good_value: Amount,
    /// The value of these materials.
    pub non_originating_value: Amount,
}
