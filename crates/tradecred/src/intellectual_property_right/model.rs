//! The data of a right: what it is, whose since when, where it is registered and recorded, and who says so.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::identifier::{CountryCode, Jurisdiction, NiceClass, NonEmptyText, OneOrMore};
use crate::ipr::{PropertyOffice, RegistrationOffice};
use crate::party::{AlwaysNamed, Empty};
use crate::reference::{
    CredentialReference, Extension, ExternalReference, FileReference, PaperOriginal,
};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(IntellectualPropertyRightType = "IntellectualPropertyRight");
type_tag!(RightOwnerType = "RightOwner");
type_tag!(PartnerType = "Partner");
type_tag!(RightRegistrationType = "RightRegistration");
type_tag!(ManufacturePlaceType = "ManufacturePlace");
type_tag!(AuthorizedUserType = "AuthorizedUser");
type_tag!(AffiliateType = "Affiliate");
type_tag!(LeverDifferenceType = "LeverDifference");
type_tag!(LeverNoticeType = "LeverNotice");
type_tag!(RecordationType = "Recordation");

/// A trademark, a trade name or a copyright, and whose it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct IntellectualPropertyRight {
    /// Always `IntellectualPropertyRight`.
    #[serde(rename = "type")]
    pub object_type: IntellectualPropertyRightType,
    /// What it is.
    pub right_type: RightType,
    /// The mark, the trade name, or the title of the work.
    pub designation: NonEmptyText,
    /// Who owns it: 19 CFR 133.2(a), 133.12(a).
    pub owners: OneOrMore<RightOwner>,
    /// The first day on which these owners own it.
    pub owned_from: Date,
    /// Its registration; a trade name has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<RightRegistration>,
    /// The classes of goods of a trademark.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nice_classes: Vec<NiceClass>,
    /// The goods that bear it: 19 CFR 133.12(e) for trade names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchandise: Option<NonEmptyText>,
    /// Where goods that bear it are made: 19 CFR 133.2(b).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places_of_manufacture: Vec<ManufacturePlace>,
    /// Who else may use it, and how: 19 CFR 133.2(c), 133.12(c).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorized_users: Vec<AuthorizedUser>,
    /// Companies under common ownership or control that use it abroad: 19 CFR 133.2(d), 133.12(d).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub affiliates: Vec<Affiliate>,
    /// In what articles for the United States differ from others that bear it: 19 CFR 133.2(e).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lever_differences: Vec<LeverDifference>,
    /// Its record with customs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recordation: Option<Recordation>,
    /// Who states it.
    pub stated_by: StatedBy,
    /// Statements of offices on this right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rests_on: Vec<CredentialReference>,
    /// Copies of certificates and the like, which decide nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<FileReference>,
    /// The right as its owners before these held it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_ownership: Option<CredentialReference>,
    /// The day on which this is stated.
    pub stated_at: Date,
    /// The same right in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_refs: Vec<ExternalReference>,
    /// What else there is to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<NonEmptyText>,
    /// The document that this one corrects or replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// What a right is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum RightType {
    /// A trademark.
    Trademark,
    /// A trade name.
    TradeName,
    /// A copyright.
    Copyright,
}

/// An owner of a right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RightOwner {
    /// Always `RightOwner`.
    #[serde(rename = "type")]
    pub object_type: RightOwnerType,
    /// Its name and business address.
    pub party: AlwaysNamed,
    /// What it is, and of which country.
    pub nature: OwnerNature,
}

/// What an owner is: 19 CFR 133.2(a).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum OwnerNature {
    /// A person.
    Individual(Individual),
    /// A partnership.
    Partnership(Partnership),
    /// An association or corporation.
    Organisation(Organisation),
}

tagged!(OwnerNature by "type" {
    "Individual" => Individual,
    "Partnership" => Partnership,
    "Organisation" => Organisation,
});

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Individual {
    /// The citizenship.
    pub citizenship: CountryCode,
}

/// A partnership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Partnership {
    /// Its partners.
    pub partners: OneOrMore<Partner>,
}

/// A partner of a partnership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Partner {
    /// Always `Partner`.
    #[serde(rename = "type")]
    pub object_type: PartnerType,
    /// The name.
    pub name: NonEmptyText,
    /// The citizenship.
    pub citizenship: CountryCode,
}

/// An association or corporation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Organisation {
    /// Where it was organised, incorporated or created.
    pub jurisdiction: Jurisdiction,
}

/// The registration of a right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RightRegistration {
    /// Always `RightRegistration`.
    #[serde(rename = "type")]
    pub object_type: RightRegistrationType,
    /// The office that registered it.
    pub office: RegistrationOffice,
    /// Its number there.
    pub number: NonEmptyText,
    /// The day of the registration.
    pub registered_at: Date,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Date>,
    /// The register of a trademark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<Register>,
    /// The number of the international registration that it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub international_number: Option<NonEmptyText>,
}

/// A register of trademarks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Register {
    /// The Principal Register.
    Principal,
    /// The Supplemental Register.
    Supplemental,
}

/// A place where goods are made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ManufacturePlace {
    /// Always `ManufacturePlace`.
    #[serde(rename = "type")]
    pub object_type: ManufacturePlaceType,
    /// The town or region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locality: Option<NonEmptyText>,
    /// The country.
    pub country: CountryCode,
}

/// Somebody else who may use a right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AuthorizedUser {
    /// Always `AuthorizedUser`.
    #[serde(rename = "type")]
    pub object_type: AuthorizedUserType,
    /// Who it is.
    pub party: AlwaysNamed,
    /// The use that is authorized.
    pub use_authorized: NonEmptyText,
}

/// A company under common ownership or control.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Affiliate {
    /// Always `Affiliate`.
    #[serde(rename = "type")]
    pub object_type: AffiliateType,
    /// Who it is.
    pub party: AlwaysNamed,
    /// What it is to the owner.
    pub relation: Relation,
}

/// What a company is to an owner: 19 CFR 133.2(d).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Relation {
    /// Its parent.
    Parent,
    /// Its subsidiary.
    Subsidiary,
    /// A company under common ownership.
    CommonOwnership,
    /// A company under common control.
    CommonControl,
}

/// A physical and material difference between articles for the United States and others: 19 CFR 133.2(e).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LeverDifference {
    /// Always `LeverDifference`.
    #[serde(rename = "type")]
    pub object_type: LeverDifferenceType,
    /// The product.
    pub product: NonEmptyText,
    /// What differs.
    pub factor: DifferenceFactor,
    /// The summary for publication.
    pub summary: NonEmptyText,
    /// The notice by which protection was granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<LeverNotice>,
}

/// What differs: 19 CFR 133.2(e)(1) to (5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum DifferenceFactor {
    /// The composition.
    Composition,
    /// The formulation, construction, structure or components.
    Formulation,
    /// The performance or operation.
    Performance,
    /// What results from legal or regulatory requirements.
    LegalRequirements,
    /// Another factor that would likely deceive consumers.
    Other,
}

/// A notice in the Customs Bulletin: 19 CFR 133.2(f).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LeverNotice {
    /// Always `LeverNotice`.
    #[serde(rename = "type")]
    pub object_type: LeverNoticeType,
    /// Where it is found.
    pub citation: NonEmptyText,
    /// The day on which it was published.
    pub published_at: Date,
}

/// The record of a right with customs of the United States.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Recordation {
    /// Always `Recordation`.
    #[serde(rename = "type")]
    pub object_type: RecordationType,
    /// Its number.
    pub number: NonEmptyText,
    /// The day of the record.
    pub recorded_at: Date,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Date>,
    /// The classes for which a trademark is recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<NiceClass>,
}

/// Who states whose a right is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum StatedBy {
    /// Its owner.
    OwnerItself(Empty),
    /// The office that registered it.
    RegistrationOffice(PropertyOffice),
    /// Customs, where it is recorded.
    CustomsOffice(PropertyOffice),
}

tagged!(StatedBy by "type" {
    "OwnerItself" => OwnerItself,
    "RegistrationOffice" => RegistrationOffice,
    "CustomsOffice" => CustomsOffice,
});

impl StatedBy {
    /// The office, where one states it, and the role in which an authority list names it.
    pub(crate) fn office(&self) -> Option<(&PropertyOffice, &'static str)> {
        match self {
            Self::OwnerItself(_) => None,
            Self::RegistrationOffice(office) => Some((office, "registry")),
            Self::CustomsOffice(office) => Some((office, "customs")),
        }
    }
}
