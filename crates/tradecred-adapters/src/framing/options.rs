//! What a mapping says of its vendor's form beside the operations, so that a framing needs no code for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::csv::Csv;
use super::fixed_width::FixedWidth;
use super::xml::Xml;

/// What a mapping says of the form of the export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Options {
    /// The columns of records, for `fixed-width`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_width: Option<FixedWidth>,
    /// The columns of rows, for `csv`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub csv: Option<Csv>,
    /// The names of elements, for `xml`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub xml: Option<Xml>,
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
