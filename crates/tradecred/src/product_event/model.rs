//! The data of an event of a unit: which unit, after what, who acted, when, and what happened.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use super::event::Event;
use crate::customs::CustomsOfficeForm;
use crate::identifier::{LineNumber, NonEmptyText, Uri};
use crate::party::NamedParty;
use crate::reference::{CredentialReference, Extension, ExternalReference};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(ProductEventType = "ProductEvent");

/// One event in the life of a unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ProductEvent {
    /// Always `ProductEvent`.
    #[serde(rename = "type")]
    pub object_type: ProductEventType,
    /// The unit.
    pub subject: CredentialReference,
    /// The events that it follows; none for the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub previous: Vec<CredentialReference>,
    /// Its place in the chain: one more than the greatest of those that it follows.
    pub sequence: LineNumber,
    /// Who acts.
    pub actor: Actor,
    /// The day.
    pub date: Date,
    /// Whether it was recorded after events of later dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_upload: Option<bool>,
    /// What happened.
    pub event: Event,
    /// Other remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<NonEmptyText>,
    /// The same event in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_refs: Vec<ExternalReference>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// Who acts on a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Actor {
    /// A party: its maker, who has or had custody of it, an owner of the right.
    NamedParty(Box<NamedParty>),
    /// Customs.
    CustomsOffice(CustomsOfficeForm),
}

tagged!(Actor by "type" {
    "NamedParty" => NamedParty,
    "CustomsOffice" => CustomsOffice,
});

impl Actor {
    /// Its legal name.
    #[must_use]
    pub fn legal_name(&self) -> &str {
        match self {
            Self::NamedParty(party) => party.legal_name.as_str(),
            Self::CustomsOffice(office) => office.legal_name.as_str(),
        }
    }

    /// Its DID, where it states one.
    pub(super) fn id(&self) -> Option<&Uri> {
        match self {
            Self::NamedParty(party) => party.id.as_ref(),
            Self::CustomsOffice(_) => None,
        }
    }

    /// Its DID, which is that of the issuer of the event where it states none.
    pub(crate) fn did<'a>(&'a self, issuer: &'a str) -> &'a str {
        self.id().map_or(issuer, Uri::as_str)
    }
}
