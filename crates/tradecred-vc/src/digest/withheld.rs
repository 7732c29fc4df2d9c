//! Digests of withheld values (SPEC chapter *Building blocks*, section *Visibility*).

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;

use crate::jcs;
use crate::json::{Object, Value};
use crate::multibase;

use super::DigestMultibase;

/// How many bytes of salt a withheld value may have: below 128 bits it could be guessed.
pub const SALT_BYTES: RangeInclusive<usize> = 16..=64;

/// The digest that stands in a document for a withheld value: over the canonical form (RFC 8785)
/// of `{"salt": …, "value": …}`.
///
/// # Errors
/// The salt is not the base64url (no padding, no prefix) of [`SALT_BYTES`] bytes.
pub fn withheld_digest(salt: &str, value: &Value<'_>) -> Result<DigestMultibase, SaltError> {
    let bytes = multibase::decode_base64url(salt).map_err(|_| SaltError::Encoding)?;
    if !SALT_BYTES.contains(&bytes.len()) {
        return Err(SaltError::Length);
    }
    let opened: Object<'_> = [
        (Cow::Borrowed("salt"), Value::String(Cow::Borrowed(salt))),
        (Cow::Borrowed("value"), value.clone()),
    ]
    .into_iter()
    .collect();
    Ok(DigestMultibase::of_bytes(&jcs::to_vec(&Value::Object(
        opened,
    ))))
}

/// Why a salt cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SaltError {
    /// Not base64url without padding.
    Encoding,
    /// Fewer or more bytes than [`SALT_BYTES`].
    Length,
}

impl fmt::Display for SaltError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Encoding => "the salt is not base64url without padding",
            Self::Length => "the salt does not have 16 to 64 bytes",
        })
    }
}

impl std::error::Error for SaltError {}
