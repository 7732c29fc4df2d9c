//! What carnets and their endorsements share: territories, associations, sheets' items (SPEC chapter *ATA
//! carnet*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::authority::{Act, Office};
use tradecred_vc::report::Report;

use crate::agent::{self, Speaker};
use crate::identifier::{CountryCode, LineNumber, NonEmptyText, PieceCount};
use crate::party::PostalAddress;
use crate::rule::Inquiry;
use crate::type_tag::type_tag;

mod territory;

pub use territory::{Convention, CustomsTerritory, Territories, binding, territories};

/// The edition of the rules on ATA carnets.
pub const EDITION: &str = "ata/2026-11";
/// The role in which an authority list names an association.
const ASSOCIATION: &str = "association";

type_tag!(CarnetAssociationType = "CarnetAssociation");
type_tag!(ExternalReferenceType = "ExternalReference");
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

/// The issuer is the association that the document names at this pointer, and an authority list says that it
/// is one in its country.
pub(crate) fn check_association(
    association: &CarnetAssociation,
    pointer: &'static str,
    document_type: &'static str,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let speaker = Speaker {
        pointer,
        id: None,
        legal_name: association.legal_name.as_str(),
        // No agent signs for an association: without a DID of its own the issuer is the association.
        act: Act::Certify,
        document_type,
        agreement: None,
        law: "ATA 1(e), Istanbul A 1(g)",
    };
    agent::check(&speaker, inquiry, report);
    let office = Office {
        did: inquiry.verified.credential().issuer.id,
        role: ASSOCIATION,
        document_type,
        territory: Some(association.country.as_str()),
        name: None,
    };
    agent::check_office(&office, "/issuer", inquiry, report);
}

/// The same thing in another system: the twin on paper, or an eATA transaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ExternalReference {
    /// Always `ExternalReference`.
    #[serde(rename = "type")]
    pub object_type: ExternalReferenceType,
    /// The system.
    pub system: NonEmptyText,
    /// Its key there, such as a QR payload or a transaction code.
    pub key: NonEmptyText,
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
