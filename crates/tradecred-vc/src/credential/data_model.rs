//! Which of the two data models a document follows, and what they call the members in which they differ
//! (SPEC chapter *Data model*).

use super::{BASE_CONTEXT, BASE_CONTEXT_1_1, CORE_TYPES, OWN_CONTEXTS, codes, one_or_many};
use crate::json::{Object, Value};
use crate::problem::Problem;

/// The data model that a credential or presentation follows, by the first of its contexts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DataModel {
    /// VC Data Model 1.1: read as an envelope, and never a trade document.
    V1,
    /// VC Data Model 2.0.
    V2,
}

impl DataModel {
    /// That of a document; none where its `@context` is not an array that begins with a base context.
    #[must_use]
    pub fn of(document: &Object<'_>) -> Option<Self> {
        match contexts(document).next()? {
            BASE_CONTEXT => Some(Self::V2),
            BASE_CONTEXT_1_1 => Some(Self::V1),
            _ => None,
        }
    }

    /// The member in which the validity begins.
    #[must_use]
    pub const fn begin(self) -> &'static str {
        match self {
            Self::V1 => "issuanceDate",
            Self::V2 => "validFrom",
        }
    }

    /// The member in which the validity ends.
    #[must_use]
    pub const fn end(self) -> &'static str {
        match self {
            Self::V1 => "expirationDate",
            Self::V2 => "validUntil",
        }
    }
}

/// The contexts of a document that names an array of them; one that is no address is empty.
fn contexts<'o>(document: &'o Object<'_>) -> impl Iterator<Item = &'o str> {
    let list = document.get("@context").and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .map(|context| context.as_str().unwrap_or_default())
}

/// What is known of a credential besides its object.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'r> {
    /// Whether it is the payload of a token.
    pub(crate) in_token: bool,
    /// Whether a type is that of a trade document.
    pub(crate) is_document: &'r dyn Fn(&str) -> bool,
}

impl Default for Reading<'_> {
    fn default() -> Self {
        Self {
            in_token: false,
            is_document: &|_| false,
        }
    }
}

/// The data model whose rules the instants follow; none where it is refused for what the credential is.
pub(super) fn check(
    object: &Object<'_>,
    reading: Reading<'_>,
    problems: &mut Vec<Problem>,
) -> Option<DataModel> {
    match DataModel::of(object) {
        Some(DataModel::V1) if is_of_version_2(object, reading) => {
            problems.push(Problem::at(&codes::VERSION, "/@context/0"));
            None
        }
        None => {
            problems.push(Problem::at(&codes::CONTEXT, "/@context"));
            Some(DataModel::V2)
        }
        model => model,
    }
}

/// Whether it is something that exists under data model 2.0 only.
fn is_of_version_2(object: &Object<'_>, reading: Reading<'_>) -> bool {
    let types = object.get("type").and_then(one_or_many).unwrap_or_default();
    let is_own = |name: &&str| CORE_TYPES.contains(name) || (reading.is_document)(name);
    reading.in_token
        || types.iter().any(is_own)
        || contexts(object).any(|context| context.starts_with(OWN_CONTEXTS))
}
