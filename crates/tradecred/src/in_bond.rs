//! What an in-bond movement and its events have in common (SPEC chapters *In-bond movement* and *In-bond
//! event*; 19 CFR part 18).

use std::ops::Deref;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::customs;
use crate::identifier::{CarrierCode, NonEmptyText, Uri};
use crate::tagged::tagged;

/// The edition of the rules on movements in bond.
pub const EDITION: &str = "us-in-bond/2026-11";

/// For which country whoever transcribed a movement or an event acts.
pub(crate) const TRANSCRIBED_FOR: &[&str] = &[customs::COUNTRY];

/// A carrier of merchandise in bond.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Carrier {
    /// Its Standard Carrier Alpha Code.
    pub scac: CarrierCode,
    /// Its legal name.
    pub legal_name: NonEmptyText,
    /// Its DID or another URI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    /// The bond under which it accepts the merchandise: 19 CFR 18.1(c)(2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bond_number: Option<NonEmptyText>,
}

/// A carrier for which nothing else may stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
pub enum InBondCarrier {
    /// It is named.
    InBondCarrier(Box<Carrier>),
}

tagged!(InBondCarrier by "type" { "InBondCarrier" => InBondCarrier });

impl Deref for InBondCarrier {
    type Target = Carrier;

    fn deref(&self) -> &Carrier {
        let Self::InBondCarrier(carrier) = self;
        carrier
    }
}
