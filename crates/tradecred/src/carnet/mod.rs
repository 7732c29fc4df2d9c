//! What carnets and their endorsements share: territories, associations, sheets' items (SPEC chapter *ATA
//! carnet*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identifier::{CountryCode, LineNumber, NonEmptyText, PieceCount};
use crate::party::PostalAddress;
use crate::type_tag::type_tag;

mod territory;

pub(crate) use territory::sameness;
pub use territory::{Convention, CustomsTerritory, Sameness, Territories, binding, territories};

/// The edition of the rules on ATA carnets.
pub const EDITION: &str = "ata/2026-11";

type_tag!(CarnetAssociationType = "CarnetAssociation");
type_tag!(SheetItemType = "SheetItem");

/// An association that issues or guarantees carnets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CarnetAssociation {
    /// Always `CarnetAssociation`.
    #[serde(rename = "type")]
    pub object_type: CarnetAssociationType,
    /// Its name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// The country in which it issues, ISO 3166-1 alpha-2.
    pub country: CountryCode,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<PostalAddress>,
}

/// So many pieces of an item of the General List.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SheetItem {
    /// Always `SheetItem`.
    #[serde(rename = "type")]
    pub object_type: SheetItemType,
    /// The item, as the General List numbers it.
    pub item_number: LineNumber,
    /// How many.
    pub pieces: PieceCount,
}
