//! The credential as received, and the checks of the W3C data model on it (SPEC chapter *Data model*).

use std::borrow::Cow;

use crate::authority::{AUTHORITY_LIST_TYPE, AUTHORIZATION_TYPE};
use crate::issuer::TRUST_LIST_TYPE;
use crate::jose::Claims;
use crate::json::{Object, Value};
use crate::problem::{Problem, push_token};
use crate::status::{LIST_CREDENTIAL_TYPE, STATUS_CHANGE_TYPE};
use crate::time::Timestamp;

mod check;
pub mod codes;
mod data_model;
mod period;

pub use check::is_absolute_uri;
pub(crate) use check::status_entries;
pub use data_model::DataModel;
pub(crate) use data_model::Reading;

/// The base context of the VC Data Model 2.0.
pub const BASE_CONTEXT: &str = "https://www.w3.org/ns/credentials/v2";
/// The base context of the VC Data Model 1.1.
pub const BASE_CONTEXT_1_1: &str = "https://www.w3.org/2018/credentials/v1";
/// The type every credential carries.
pub const VERIFIABLE_CREDENTIAL: &str = "VerifiableCredential";
/// Credential types that are read as evidence and are no trade documents themselves: their envelope is all
/// there is to verify.
pub const CORE_TYPES: [&str; 5] = [
    TRUST_LIST_TYPE,
    AUTHORITY_LIST_TYPE,
    AUTHORIZATION_TYPE,
    STATUS_CHANGE_TYPE,
    LIST_CREDENTIAL_TYPE,
];
/// Where the contexts of this standard lie.
const OWN_CONTEXTS: &str = "https://w3id.org/tradecred/";

/// Who issued a credential, by its own word.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Issuer<'a> {
    /// The identifier, usually a DID.
    pub id: &'a str,
    /// The name the issuer gives itself; proves nothing.
    pub name: Option<&'a str>,
}

/// One entry of `credentialStatus`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatusEntry<'a> {
    /// JSON Pointer to the entry.
    pub pointer: String,
    /// What kind of entry.
    pub entry_type: &'a str,
    /// `revocation`, `suspension` or another purpose.
    pub purpose: &'a str,
    /// The index as written.
    pub index: &'a str,
    /// The id of the list credential.
    pub list: &'a str,
}

/// A credential that satisfies the data model. Nothing in it can be relied on yet: it is what
/// somebody sent. Documents are read out of a [`VerifiedCredential`](crate::verify::VerifiedCredential).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Credential<'a> {
    object: &'a Object<'a>,
    /// The data model it follows.
    pub data_model: DataModel,
    /// Its `id`, where it has one.
    pub id: Option<&'a str>,
    /// Its types, `VerifiableCredential` among them.
    pub types: Vec<&'a str>,
    /// Its issuer.
    pub issuer: Issuer<'a>,
    /// Begin of its validity.
    pub valid_from: Option<Timestamp>,
    /// Last instant of its validity.
    pub valid_until: Option<Timestamp>,
    /// Its status entries.
    pub status: Vec<StatusEntry<'a>>,
}

impl<'a> Credential<'a> {
    /// Reads the envelope out of a JSON object.
    ///
    /// # Errors
    /// Every problem of the data model at once, each with its pointer.
    pub fn read(object: &'a Object<'a>) -> Result<Self, Vec<Problem>> {
        check::read(object, Reading::default())
    }

    /// The same where more is known of it than its object says.
    ///
    /// # Errors
    /// See [`Credential::read`].
    pub(crate) fn read_as(
        object: &'a Object<'a>,
        reading: Reading<'_>,
    ) -> Result<Self, Vec<Problem>> {
        check::read(object, reading)
    }

    /// What a token says of itself whose payload is no credential of the data model: it has no type, so
    /// that nobody takes it for a document.
    ///
    /// # Errors
    /// `data-model.issuer` where it does not name one.
    pub(crate) fn of_claims(
        object: &'a Object<'a>,
        claims: &'a Claims,
    ) -> Result<Self, Vec<Problem>> {
        let id = claims.issuer.as_deref();
        let id = id.ok_or_else(|| vec![Problem::at(&codes::ISSUER, "/iss")])?;
        Ok(Self {
            object,
            data_model: DataModel::V2,
            id: claims.id.as_deref(),
            types: Vec::new(),
            issuer: Issuer { id, name: None },
            valid_from: claims.not_before,
            valid_until: claims.expires,
            status: Vec::new(),
        })
    }

    /// The whole credential.
    #[must_use]
    pub fn object(&self) -> &'a Object<'a> {
        self.object
    }

    /// The subject, where it is one object (a list of subjects gives none).
    #[must_use]
    pub fn subject(&self) -> Option<&'a Object<'a>> {
        self.object
            .get("credentialSubject")
            .and_then(Value::as_object)
    }

    /// Whether it carries this type.
    #[must_use]
    pub fn has_type(&self, name: &str) -> bool {
        self.types.contains(&name)
    }

    /// The last type it names besides `VerifiableCredential`.
    #[must_use]
    pub fn own_type(&self) -> Option<&'a str> {
        own_type(&self.types)
    }
}

/// The last of these types besides `VerifiableCredential`.
pub(crate) fn own_type<'a>(types: &[&'a str]) -> Option<&'a str> {
    types
        .iter()
        .rev()
        .find(|name| **name != VERIFIABLE_CREDENTIAL)
        .copied()
}

/// Whether a credential or presentation names this type, as its one type or among several.
#[must_use]
pub fn names_type(object: &Object<'_>, name: &str) -> bool {
    match object.get("type") {
        Some(Value::String(one)) => one == name,
        Some(Value::Array(many)) => many.iter().any(|item| item.as_str() == Some(name)),
        _ => false,
    }
}

/// The strings of a member that may be one string or an array of them.
pub(crate) fn one_or_many<'v>(value: &'v Value<'v>) -> Option<Vec<&'v str>> {
    match value {
        Value::String(text) => Some(vec![text.as_ref()]),
        Value::Array(items) => items.iter().map(Value::as_str).collect(),
        _ => None,
    }
}

/// The objects of a member that may be one object or an array of them, each with its pointer.
pub(crate) fn objects_at<'v>(
    pointer: &str,
    value: &'v Value<'v>,
) -> Option<Vec<(String, &'v Object<'v>)>> {
    match value {
        Value::Object(object) => Some(vec![(pointer.to_owned(), object)]),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                item.as_object()
                    .map(|object| (format!("{pointer}/{index}"), object))
            })
            .collect(),
        _ => None,
    }
}

/// A pointer with one more token.
pub(crate) fn child(pointer: &str, token: &str) -> String {
    let mut longer = pointer.to_owned();
    push_token(&mut longer, token);
    longer
}

/// Builds objects member by member, for credentials made here.
pub(crate) fn object<'a>(members: Vec<(&'static str, Value<'a>)>) -> Object<'a> {
    members
        .into_iter()
        .map(|(name, value)| (Cow::Borrowed(name), value))
        .collect()
}

#[cfg(test)]
mod tests;
