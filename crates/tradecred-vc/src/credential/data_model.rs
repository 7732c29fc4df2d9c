//! Which of the two data models a document follows, and what they call the members in which they differ
//! (SPEC chapter *Data model*).

use super::{BASE_CONTEXT, BASE_CONTEXT_1_1};
use crate::json::{Object, Value};

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
pub(super) fn contexts<'o>(document: &'o Object<'_>) -> impl Iterator<Item = &'o str> {
    let list = document.get("@context").and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .map(|context| context.as_str().unwrap_or_default())
}
