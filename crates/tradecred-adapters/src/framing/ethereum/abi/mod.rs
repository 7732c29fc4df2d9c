//! The ABI of contracts: which events there are, and what stands in a log of one (SPEC section *Ethereum*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod decode;
mod event;
mod types;
mod word;

pub(super) use decode::decode;
pub(super) use event::Events;
pub(super) use types::{Fields, Type, distinct};

/// One entry of a standard list: an event; what is none is not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct AbiEntry {
    /// `event`, or what else contracts have.
    #[serde(rename = "type")]
    pub kind: String,
    /// The name of the event.
    #[serde(default)]
    pub name: String,
    /// Its arguments.
    #[serde(default)]
    pub inputs: Vec<AbiParameter>,
    /// Whether its logs do not say which event they are of: such an event is met in no log.
    #[serde(default)]
    pub anonymous: bool,
}

/// An argument, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct AbiParameter {
    /// Its name; where it has none, its place from zero stands for it.
    #[serde(default)]
    pub name: String,
    /// Its type, `tuple` where it has parts.
    #[serde(rename = "type")]
    pub kind: String,
    /// Whether it stands among the topics of the log.
    #[serde(default)]
    pub indexed: bool,
    /// Its parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<AbiParameter>,
}
