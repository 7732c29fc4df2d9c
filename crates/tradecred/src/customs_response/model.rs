//! The data of a response: who answers which request, item by item, in the open or sealed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::customs_request::Role;
use crate::identifier::NonEmptyText;
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension, FileReference, Withheld};
use crate::type_tag::type_tag;

type_tag!(CustomsResponseType = "CustomsResponse");
type_tag!(AnswerType = "Answer");
type_tag!(NotProvidedType = "NotProvided");

/// What is answered to a request of customs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomsResponse {
    /// Always `CustomsResponse`.
    #[serde(rename = "type")]
    pub object_type: CustomsResponseType,
    /// The responder's own number of the response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_number: Option<NonEmptyText>,
    /// Who answers.
    pub responder: AlwaysNamed,
    /// In what role.
    pub responder_role: Role,
    /// The request that is answered.
    pub request: CredentialReference,
    /// The day of the answer, in the zone of the deadline.
    pub answered_at: Date,
    /// Whether only customs is to see the answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed_to_customs: Option<bool>,
    /// The answers; one item may have several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// The items that are not provided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_provided: Vec<NotProvided>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// One answer; it has exactly one of its four contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Answer {
    /// Always `Answer`.
    #[serde(rename = "type")]
    pub object_type: AnswerType,
    /// The item of the request.
    pub item: NonEmptyText,
    /// A file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<FileReference>,
    /// A credential.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential: Option<CredentialReference>,
    /// Words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<NonEmptyText>,
    /// One of these, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld: Option<Withheld>,
}

/// An item that is not provided, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct NotProvided {
    /// Always `NotProvided`.
    #[serde(rename = "type")]
    pub object_type: NotProvidedType,
    /// The item of the request.
    pub item: NonEmptyText,
    /// Why not.
    pub reason: NonEmptyText,
}
