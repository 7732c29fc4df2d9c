//! The data of an event: which movement, after what, who acted, when, and what happened.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use super::event::Event;
use crate::customs::CustomsOfficeForm;
use crate::identifier::{LineNumber, NonEmptyText, Uri};
use crate::in_bond::Carrier;
use crate::party::NamedParty;
use crate::reference::{CredentialReference, Extension, ExternalReference, PaperOriginal};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(InBondEventType = "InBondEvent");

/// One event of an in-bond movement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct InBondEvent {
    /// Always `InBondEvent`.
    #[serde(rename = "type")]
    pub object_type: InBondEventType,
    /// The movement.
    pub subject: CredentialReference,
    /// The events that it follows; none for the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub previous: Vec<CredentialReference>,
    /// Its place in the chain: one more than the greatest of those that it follows.
    pub sequence: LineNumber,
    /// Who acts.
    pub actor: Actor,
    /// The day, in the zone of the place.
    pub date: Date,
    /// Whether it was recorded after events of later dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_upload: Option<bool>,
    /// The day on which customs was notified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_at: Option<Date>,
    /// What happened.
    pub event: Event,
    /// Other remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<NonEmptyText>,
    /// The same event in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_refs: Vec<ExternalReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// Who acts on a movement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Actor {
    /// A carrier.
    InBondCarrier(Box<Carrier>),
    /// Another party, such as the filer.
    NamedParty(Box<NamedParty>),
    /// Customs.
    CustomsOffice(CustomsOfficeForm),
}

tagged!(Actor by "type" {
    "InBondCarrier" => InBondCarrier,
    "NamedParty" => NamedParty,
    "CustomsOffice" => CustomsOffice,
});

impl Actor {
    /// Its legal name.
    #[must_use]
    pub fn legal_name(&self) -> &str {
        match self {
            Self::InBondCarrier(carrier) => carrier.legal_name.as_str(),
            Self::NamedParty(party) => party.legal_name.as_str(),
            Self::CustomsOffice(office) => office.legal_name.as_str(),
        }
    }

    /// Its DID, where it states one.
    pub(super) fn id(&self) -> Option<&Uri> {
        match self {
            Self::InBondCarrier(carrier) => carrier.id.as_ref(),
            Self::NamedParty(party) => party.id.as_ref(),
            Self::CustomsOffice(_) => None,
        }
    }

    /// Whether it is customs.
    #[must_use]
    pub fn is_customs(&self) -> bool {
        matches!(self, Self::CustomsOffice(_))
    }
}
