//! The operations of a mapping (SPEC section *Mappings*): each reads and writes, so each has its inverse.
//!
//! Pointers are JSON Pointers. In the list of an `each`, an `in` or a `flatten` they begin at the element or
//! value that the operation leads to, on both sides.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One operation.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "op", rename_all = "camelCase")]
#[non_exhaustive]
pub enum Operation {
    /// One value to one value.
    Field(Field),
    /// A value out of a table to another one.
    Enum(Table),
    /// A text to several ones.
    Split(Split),
    /// Several texts to one.
    Join(Join),
    /// Each element of a list to an element of a list.
    Each(Nested),
    /// A part of the source to a part of the document, by operations of its own.
    In(Nested),
    /// The elements of the lists in a list to the elements of one list.
    Flatten(Flatten),
    /// One value once more, where the document says it in two places.
    Copy(Field),
    /// One of several lists of operations, by what stands in the source.
    Variant(Variant),
    /// The place of an element in its list, counted from one; only in an `each` or a `flatten`.
    Position(Position),
    /// What the source always has there: another value is another format.
    Marker(Marker),
    /// What the document always has there, because of what it is.
    Constant(Constant),
    /// What the document has there because the source does not say.
    Default(Assumed),
    /// What has no place in the document and stays in the residue.
    Keep(Left),
    /// What is given up for good.
    Drop(Dropped),
}

/// One value to one value.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Field {
    /// Where it stands in the source.
    pub from: String,
    /// Where it goes in the document.
    pub to: String,
    /// The change of form; absent, none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codec: Option<String>,
}

/// A value out of a table to another one.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Table {
    /// Where it stands in the source.
    pub from: String,
    /// Where it goes in the document.
    pub to: String,
    /// What each value of the source is in the document; no two rows have a side in common.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Row {
    /// The value of the source: a text, a number, true or false.
    pub from: serde_json::Value,
    /// The value of the document.
    pub to: serde_json::Value,
}

/// A text to several ones.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Split {
    /// Where it stands in the source.
    pub from: String,
    /// Where its parts go in the document.
    pub to: Vec<String>,
    /// What stands between two parts; the last part takes the rest.
    pub separator: String,
}

/// Several texts to one.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Join {
    /// Where they stand in the source; those that are not there are left out.
    pub from: Vec<String>,
    /// Where the whole goes in the document.
    pub to: String,
    /// What stands between two of them.
    pub separator: String,
}

/// A part of the source to a part of the document.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Nested {
    /// Where the part stands in the source.
    pub from: String,
    /// Where it goes in the document.
    pub to: String,
    /// What is done there.
    pub fields: Vec<Operation>,
}

/// The elements of the lists in a list to the elements of one list.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Flatten {
    /// Where the outer list stands in the source.
    pub from: String,
    /// Where the inner list stands in each of its elements.
    pub inner: String,
    /// Where the one list goes in the document.
    pub to: String,
    /// What each element of it takes from the element of the outer list.
    pub outer: Vec<Operation>,
    /// What it takes from the element of the inner list.
    pub fields: Vec<Operation>,
}

/// One of several lists of operations.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Variant {
    /// The text of the source that decides.
    pub from: String,
    /// Where what it says goes in the document.
    pub to: String,
    /// For each text of the source: what it is in the document, and what is done.
    pub cases: BTreeMap<String, Case>,
}

/// One case of a variant.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Case {
    /// The text of the document; no two cases have the same.
    pub value: String,
    /// What is done.
    pub fields: Vec<Operation>,
}

/// The place of an element in its list.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Position {
    /// Where it goes in the document.
    pub to: String,
    /// What stands before it, which makes it a text; absent, it is a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
}

/// What the source always has somewhere.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Marker {
    /// Where in the source.
    pub from: String,
    /// What.
    pub value: serde_json::Value,
}

/// What the document always has somewhere.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Constant {
    /// Where in the document.
    pub to: String,
    /// What.
    pub value: serde_json::Value,
}

/// What the document has because the source does not say.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Assumed {
    /// Where in the document.
    pub to: String,
    /// What.
    pub value: serde_json::Value,
    /// Why that may be assumed.
    pub reason: String,
}

/// What stays in the residue.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Left {
    /// Where in the source.
    pub from: String,
    /// Why the document has no place for it.
    pub reason: String,
}

/// What is given up.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Dropped {
    /// Where in the source.
    pub from: String,
    /// Why it may be given up.
    pub reason: String,
}
