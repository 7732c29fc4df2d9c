//! The data of a licence: who lets whom do what, with which goods, where, for how long and how much.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::decimal::Quantity;
use crate::identifier::{
    GlobalTradeItemNumber, GtinBeginning, NiceClass, NonEmptyText, OneOrMore, TariffPrefix,
    whole_number,
};
use crate::ipr::Territory;
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension, ExternalReference, PaperOriginal};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(IntellectualPropertyLicenseType = "IntellectualPropertyLicense");
type_tag!(GoodsScopeType = "GoodsScope");
type_tag!(LicenseTermType = "LicenseTerm");
type_tag!(DelegationType = "Delegation");

/// A licence of intellectual property.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct IntellectualPropertyLicense {
    /// Always `IntellectualPropertyLicense`.
    #[serde(rename = "type")]
    pub object_type: IntellectualPropertyLicenseType,
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license_number: Option<NonEmptyText>,
    /// Who grants.
    pub licensor: AlwaysNamed,
    /// To whom.
    pub licensee: AlwaysNamed,
    /// The right.
    pub right: CredentialReference,
    /// The licence under which this one is granted; absent where an owner of the right grants it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CredentialReference>,
    /// What the licensee may do.
    pub grant: OneOrMore<LicensedAct>,
    /// With which goods.
    pub goods: GoodsScope,
    /// Where goods may be made.
    pub territory_of_manufacture: Territory,
    /// Where goods may be imported, sold and distributed.
    pub territory_of_sale: Territory,
    /// In which channels of trade; any, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channels: Option<OneOrMore<NonEmptyText>>,
    /// For how long.
    pub term: LicenseTerm,
    /// Whether the licensor grants the same to nobody else.
    pub exclusive: bool,
    /// The most that may be made or imported under it, sub-licences included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity_cap: Option<Quantity>,
    /// Whether the licensee may grant licences under it.
    pub delegation: Delegation,
    /// Marks that goods under it have to bear.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality_marks: Option<OneOrMore<NonEmptyText>>,
    /// The day on which it was granted.
    pub granted_at: Date,
    /// The licence that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<NonEmptyText>,
    /// The same licence in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_refs: Vec<ExternalReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// What the owner of a right alone may do, and others with a licence.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum LicensedAct {
    /// Make goods that bear it.
    Make,
    /// Import them.
    Import,
    /// Sell them.
    Sell,
    /// Distribute them.
    Distribute,
}

/// With which goods: each list limits, an absent one does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GoodsScope {
    /// Always `GoodsScope`.
    #[serde(rename = "type")]
    pub object_type: GoodsScopeType,
    /// Classes of the Nice classification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nice_classes: Option<OneOrMore<NiceClass>>,
    /// Beginnings of tariff codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tariff_prefixes: Option<OneOrMore<TariffPrefix>>,
    /// Trade items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gtins: Option<OneOrMore<Gtins>>,
    /// Styles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub styles: Option<OneOrMore<NonEmptyText>>,
}

/// Trade items by their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Gtins {
    /// Those that begin alike.
    GtinPrefix(GtinPrefix),
    /// Those between two, both included.
    GtinRange(GtinRange),
}

tagged!(Gtins by "type" {
    "GtinPrefix" => GtinPrefix,
    "GtinRange" => GtinRange,
});

/// Trade items whose numbers begin alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GtinPrefix {
    /// How they begin.
    pub prefix: GtinBeginning,
}

/// Trade items between two, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GtinRange {
    /// The first.
    pub from: GlobalTradeItemNumber,
    /// The last.
    pub to: GlobalTradeItemNumber,
}

/// The days of a licence, both inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LicenseTerm {
    /// Always `LicenseTerm`.
    #[serde(rename = "type")]
    pub object_type: LicenseTermType,
    /// The first.
    pub from: Date,
    /// The last.
    pub until: Date,
}

impl LicenseTerm {
    /// Whether it ends before it begins.
    pub(crate) fn is_reversed(&self) -> bool {
        self.until < self.from
    }
}

/// Whether licences may be granted under a licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Delegation {
    /// Always `Delegation`.
    #[serde(rename = "type")]
    pub object_type: DelegationType,
    /// Whether they may.
    pub may_delegate: bool,
    /// How many levels of them; any, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_depth: Option<DelegationDepth>,
}

whole_number!(
    /// How many levels of licences may follow a licence: 1 to 15, a JSON integer.
    DelegationDepth, "depth", 1..=15, "levels of sub-licences"
);
