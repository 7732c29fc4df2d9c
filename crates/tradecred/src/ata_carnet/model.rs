//! The data of a carnet: the green cover and the General List, as the association issued them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::carnet::{CarnetAssociation, Convention, CustomsTerritory, binding};
use crate::decimal::{Amount, Quantity};
use crate::identifier::{CountryCode, LineNumber, NonEmptyText, OneOrMore, PieceCount, WholeTotal};
use crate::party::{AlwaysNamed, PostalAddress};
use crate::reference::{CredentialReference, Extension, ExternalReference, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(AtaCarnetType = "AtaCarnet");
type_tag!(CarnetRepresentativeType = "CarnetRepresentative");
type_tag!(CarnetTerritoryType = "CarnetTerritory");
type_tag!(GeneralListItemType = "GeneralListItem");
type_tag!(ItemPartType = "ItemPart");
type_tag!(WrittenNumberType = "WrittenNumber");
type_tag!(WrittenAmountType = "WrittenAmount");
type_tag!(ReplacedCarnetType = "ReplacedCarnet");

/// An ATA carnet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AtaCarnet {
    /// Always `AtaCarnet`.
    #[serde(rename = "type")]
    pub object_type: AtaCarnetType,
    /// The number of the carnet (box G a).
    pub carnet_number: NonEmptyText,
    /// The holder (box A).
    pub carnet_holder: AlwaysNamed,
    /// Who may act for the holder (box B).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub representatives: Vec<CarnetRepresentative>,
    /// What the goods are for (box C).
    pub intended_use: OneOrMore<IntendedUse>,
    /// The association that issued it (box G b).
    pub issued_by: CarnetAssociation,
    /// The international guaranteeing chain (box G b).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guaranteeing_chain: Option<NonEmptyText>,
    /// The last day on which it is valid (box G c).
    pub valid_until: Date,
    /// Where it is valid, and who guarantees there (box P).
    pub territories: OneOrMore<CarnetTerritory>,
    /// The day of issue (box I).
    pub issued_at: Date,
    /// The place of issue (box I).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_of_issue: Option<NonEmptyText>,
    /// The language of its words.
    pub language: CarnetLanguage,
    /// A second language in which it is printed: a tag of BCP 47, whose form is not judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_language: Option<NonEmptyText>,
    /// The General List.
    pub general_list: OneOrMore<GeneralListItem>,
    /// The total of column 3.
    pub total_pieces: WrittenNumber,
    /// The total of column 5.
    pub total_value: WrittenAmount,
    /// The number of continuation sheets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continuation_sheets: Option<WrittenNumber>,
    /// The carnet in whose place it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<ReplacedCarnet>,
    /// The carnet that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The same carnet in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_refs: Vec<ExternalReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

impl AtaCarnet {
    /// The places, in its list of territories, of those that Annex A of the Istanbul Convention does not bind
    /// with the territory in which it was issued, that territory itself left out. Not known is not bound.
    pub(crate) fn territories_beyond_istanbul(&self) -> impl Iterator<Item = usize> {
        let home = CustomsTerritory::from(&self.issued_by.country);
        self.territories
            .iter()
            .enumerate()
            .filter(move |(_, row)| {
                row.territory.whole() != home.whole()
                    && binding(&home, &row.territory) != Some(Convention::IstanbulAnnexA)
            })
            .map(|(place, _)| place)
    }
}

/// Who may act for the holder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CarnetRepresentative {
    /// Always `CarnetRepresentative`.
    #[serde(rename = "type")]
    pub object_type: CarnetRepresentativeType,
    /// The name.
    pub legal_name: NonEmptyText,
    /// The address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<PostalAddress>,
}

/// What the goods are for. Processing and repair are no use that a carnet allows; they can be read so
/// that they can be refused by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum IntendedUse {
    /// Exhibitions and fairs.
    ExhibitionsAndFairs,
    /// Professional equipment.
    ProfessionalEquipment,
    /// Commercial samples.
    CommercialSamples,
    /// To be processed.
    Processing,
    /// To be repaired.
    Repair,
    /// Another use.
    Other,
}

/// A territory in which a carnet is valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CarnetTerritory {
    /// Always `CarnetTerritory`.
    #[serde(rename = "type")]
    pub object_type: CarnetTerritoryType,
    /// The territory.
    pub territory: CustomsTerritory,
    /// The association that guarantees there.
    pub guaranteeing_association: NonEmptyText,
}

/// The language of the words of a carnet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum CarnetLanguage {
    /// English.
    En,
    /// French.
    Fr,
}

/// An item of the General List.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GeneralListItem {
    /// Always `GeneralListItem`.
    #[serde(rename = "type")]
    pub object_type: GeneralListItemType,
    /// Its number, unique in the list (column 1).
    pub item_number: LineNumber,
    /// Trade description (column 2).
    pub description: NonEmptyText,
    /// Marks and numbers (column 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<NonEmptyText>,
    /// Number of pieces (column 3).
    pub pieces: PieceCount,
    /// Weight or volume (column 4).
    pub weight_or_volume: Quantity,
    /// Value (column 5).
    pub value: Amount,
    /// Country of origin (column 6).
    pub country_of_origin: CountryCode,
    /// What groups it with other items under one description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<NonEmptyText>,
    /// The parts of a set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<ItemPart>,
}

/// A part of a set that has one item number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ItemPart {
    /// Always `ItemPart`.
    #[serde(rename = "type")]
    pub object_type: ItemPartType,
    /// What it is.
    pub description: NonEmptyText,
    /// Its value.
    pub value: Amount,
    /// Its weight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Quantity>,
}

/// A number in figures and in writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct WrittenNumber {
    /// Always `WrittenNumber`.
    #[serde(rename = "type")]
    pub object_type: WrittenNumberType,
    /// In figures.
    pub figures: WholeTotal,
    /// In writing.
    pub in_words: NonEmptyText,
}

/// An amount in figures and in writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct WrittenAmount {
    /// Always `WrittenAmount`.
    #[serde(rename = "type")]
    pub object_type: WrittenAmountType,
    /// In figures.
    pub figures: Amount,
    /// In writing.
    pub in_words: NonEmptyText,
}

/// The carnet in whose place another is issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ReplacedCarnet {
    /// Always `ReplacedCarnet`.
    #[serde(rename = "type")]
    pub object_type: ReplacedCarnetType,
    /// Which one.
    pub carnet: CredentialReference,
    /// Why.
    pub ground: ReplacementGround,
}

/// Why a carnet is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ReplacementGround {
    /// It was destroyed, lost or stolen.
    LossTheftOrDestruction,
    /// The stay is expected to exceed its validity.
    PeriodExceeded,
}
