//! Ed25519 keys: read with every check, written as Multikey, used to sign and to verify
//! (SPEC chapter *Proof*).
//!
//! A [`PublicKey`] that exists is a canonical encoding of a point on the curve that is not of small
//! order, so no later step has to ask again. Signatures are judged by strict verification only.

mod file;
mod multikey;
mod secret;

use std::fmt;

use ed25519_dalek::{Signature, VerifyingKey};

use crate::did::codes;
use crate::multibase::{self, Base};
use crate::problem::Code;

pub use file::{KeyFile, KeyFileError};
pub use secret::{SecretKey, SecretText};

/// A public key that was checked when it was read (RFC 8032, Ed25519).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Reads the 32 bytes of RFC 8032 section 5.1.2.
    ///
    /// # Errors
    /// [`KeyError::Length`], [`KeyError::Invalid`] or [`KeyError::Weak`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        let bytes = <&[u8; 32]>::try_from(bytes).map_err(|_| KeyError::Length)?;
        if !is_canonical(bytes) {
            return Err(KeyError::Invalid);
        }
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::Invalid)?;
        if key.is_weak() {
            return Err(KeyError::Weak);
        }
        Ok(Self(key))
    }

    /// Reads a `publicKeyMultibase` (Controlled Identifiers 1.0 section 2.2.2), such as `z6Mk…`.
    ///
    /// # Errors
    /// See [`KeyError`].
    pub fn from_multikey(text: &str) -> Result<Self, KeyError> {
        let bytes = multibase::decode(Base::Base58Btc, text).map_err(|_| KeyError::Encoding)?;
        Self::from_bytes(multikey::public_key_bytes(&bytes)?)
    }

    /// The `publicKeyMultibase`.
    #[must_use]
    pub fn to_multikey(&self) -> String {
        let prefixed = [
            multikey::ED25519_PUBLIC.as_slice(),
            self.as_bytes().as_slice(),
        ]
        .concat();
        multibase::encode(Base::Base58Btc, &prefixed)
    }

    /// The 32 bytes of RFC 8032 section 5.1.2.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// Whether this key made this signature over this message.
    ///
    /// Strict: S below the group order, R canonical and not of small order, and the equation without
    /// the cofactor. Of the CCTV edge cases exactly 43 are accepted, of the speccheck ones only number 3.
    #[must_use]
    pub fn verify_strict(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.0
            .verify_strict(message, &Signature::from_bytes(signature))
            .is_ok()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_multikey())
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

/// Why bytes or a text are not a key that can be used here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyError {
    /// Not base58btc multibase, or no known multicodec in its shortest form in front.
    Encoding,
    /// A well-formed key of a type that is not supported here.
    Type(&'static str),
    /// A secret key where a public one belongs.
    Secret,
    /// Not 32 bytes.
    Length,
    /// Not on the curve, or not the canonical encoding of its point.
    Invalid,
    /// Of small order: anybody can sign for it.
    Weak,
}

impl KeyError {
    /// The problem code of this error.
    #[must_use]
    pub fn code(self) -> Code {
        match self {
            Self::Encoding => &codes::KEY_ENCODING,
            Self::Type(_) => &codes::KEY_TYPE,
            Self::Secret => &codes::PRIVATE_KEY,
            Self::Length => &codes::KEY_LENGTH,
            Self::Invalid => &codes::KEY_INVALID,
            Self::Weak => &codes::KEY_WEAK,
        }
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Encoding => {
                f.write_str("not base58btc multibase with a known multicodec in its shortest form")
            }
            Self::Type(name) => write!(f, "key type {name} is unsupported here"),
            Self::Secret => f.write_str("a secret key where a public key belongs"),
            Self::Length => f.write_str("an Ed25519 key has 32 bytes"),
            Self::Invalid => f.write_str("not the canonical encoding of a point on the curve"),
            Self::Weak => f.write_str("a point of small order"),
        }
    }
}

impl std::error::Error for KeyError {}

/// Whether these bytes are the one canonical encoding of their point: y below the field prime
/// p = 2^255 − 19, and no sign on an x that is zero (which it is where y is 1 or p − 1).
fn is_canonical(bytes: &[u8; 32]) -> bool {
    let [low, middle @ .., high] = bytes;
    let y_high = high & 0x7f;
    let negative = high & 0x80 != 0;
    let all = |value: u8| middle.iter().all(|byte| *byte == value);
    let y_reaches_p = y_high == 0x7f && all(0xff) && *low >= 0xed;
    let x_is_zero =
        (y_high == 0 && all(0) && *low == 1) || (y_high == 0x7f && all(0xff) && *low == 0xec);
    !(y_reaches_p || (negative && x_is_zero))
}

#[cfg(test)]
mod tests;
