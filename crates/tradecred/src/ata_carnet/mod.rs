//! The ATA carnet (SPEC chapter *ATA carnet*; ATA Convention 1961, Istanbul Convention Annex A).

mod model;

pub use model::{
    AtaCarnet, CarnetLanguage, CarnetRepresentative, CarnetTerritory, GeneralListItem, IntendedUse,
    ItemPart, ReplacedCarnet, ReplacementGround, WrittenAmount, WrittenNumber,
};

/// The credential type.
pub const CREDENTIAL_TYPE: &str = "AtaCarnetCredential";
