//! The data of an endorsement: who acted on which carnet, when, after what, and what the act was.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use super::action::Action;
use crate::identifier::{CountryCode, LineNumber, NonEmptyText, Uri};
use crate::party::PostalAddress;
use crate::reference::{CredentialReference, Extension, ExternalReference, PaperOriginal};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(AtaCarnetEndorsementType = "AtaCarnetEndorsement");

/// One act on a carnet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AtaCarnetEndorsement {
    /// Always `AtaCarnetEndorsement`.
    #[serde(rename = "type")]
    pub object_type: AtaCarnetEndorsementType,
    /// The carnet.
    pub subject: CredentialReference,
    /// The endorsements that it follows; none for the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub previous: Vec<CredentialReference>,
    /// Its place in the chain: one more than the greatest of those that it follows.
    pub sequence: LineNumber,
    /// Who acts.
    pub actor: Actor,
    /// The day, in the zone of the actor.
    pub date: Date,
    /// Whether it was recorded after endorsements of later dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_upload: Option<bool>,
    /// What was done.
    pub action: Action,
    /// Other remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<NonEmptyText>,
    /// The same act in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_refs: Vec<ExternalReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// Who acts on a carnet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Actor {
    /// A customs office.
    CarnetOffice(CarnetOffice),
    /// An association that issues or guarantees.
    CarnetAssociation(ActingAssociation),
    /// The holder.
    CarnetHolder(CarnetHolder),
}

tagged!(Actor by "type" {
    "CarnetOffice" => CarnetOffice,
    "CarnetAssociation" => CarnetAssociation,
    "CarnetHolder" => CarnetHolder,
});

/// A customs office that endorses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CarnetOffice {
    /// Its name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// Its country.
    pub country: CountryCode,
    /// Its place, as the counterfoil has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<NonEmptyText>,
}

/// An association that endorses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ActingAssociation {
    /// Its name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// Its country.
    pub country: CountryCode,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<PostalAddress>,
}

/// The holder, who consents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CarnetHolder {
    /// Its name, as in the carnet.
    pub legal_name: NonEmptyText,
    /// Its DID or another URI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
}
