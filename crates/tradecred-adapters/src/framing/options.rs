//! What a mapping says of its vendor's form beside the operations, so that a framing needs no code for it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::json::Value;

use super::csv::Csv;
use super::fixed_width::FixedWidth;
use super::xml::Xml;

use super::ethereum::{AttestationSchema, HexBytes, abi::AbiEntry};

use super::factom::FactomSignature;

/// What a mapping says of the form of the export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Options {
    /// Which external IDs of an entry of Factom are a signature over its content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factom_signature: Option<FactomSignature>,
    /// What the contract of the vendor writes to its ledger, as its ABI lists it: the events of the records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abi: Option<Vec<AbiEntry>>,
    /// The contracts whose logs are records; those of every contract where they are not named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contracts: Option<Vec<HexBytes<20>>>,
    /// The schema of attestations of the Ethereum Attestation Service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attestation_schema: Option<AttestationSchema>,
    /// The columns of records, for `fixed-width`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_width: Option<FixedWidth>,
    /// The columns of rows, for `csv`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub csv: Option<Csv>,
    /// The names of elements, for `xml`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub xml: Option<Xml>,
    /// Of `openattestation-3`, whose digest covers no types: the places of values that are no texts, as JSON
    /// Pointers into the record, with a star for each index of a list.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub value_types: BTreeMap<String, ValueType>,
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ValueType {
    /// A text.
    Text,
    /// A number.
    Number,
    /// True or false.
    Boolean,
}

impl ValueType {
    /// The type of a value; none of what has values in it, and of null.
    pub(super) const fn of(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::String(_) => Some(Self::Text),
            Value::Number(_) => Some(Self::Number),
            Value::Bool(_) => Some(Self::Boolean),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// What is wrong with a table of types: where below `/options`, and why.
    pub(super) fn faults(types: &BTreeMap<String, Self>) -> Vec<(String, String)> {
        let unpointed = types.keys().filter(|place| !place.starts_with('/'));
        let unpointed = unpointed.map(|_| {
            let why = "a place is a JSON Pointer, and begins with a slash";
            ("/valueTypes".to_owned(), why.to_owned())
        });
        unpointed.collect()
    }
}

impl Options {
    /// Whether a mapping says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The members that are there.
    pub(crate) fn names(&self) -> Vec<String> {
        let members = serde_json::to_value(self).unwrap_or_default();
        let members = members.as_object().into_iter().flatten();
        members.map(|(name, _)| name.clone()).collect()
    }
}
