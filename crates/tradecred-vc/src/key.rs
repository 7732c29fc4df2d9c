//! Keys: read with every check, written as Multikey, used to sign and to verify (SPEC chapter *Proof*).
//!
//! A [`PublicKey`] that exists is a canonical encoding of a point on its curve that is neither the
//! neutral one nor, for Ed25519, of small order, so no later step has to ask again. Signatures of
//! Ed25519 are judged by strict verification only.

mod algorithm;
mod file;
mod jwk;
mod multikey;
mod public;
mod secret;

use std::fmt;

use crate::did::codes;
use crate::problem::Code;

pub use algorithm::Algorithm;
pub use file::{KeyFile, KeyFileError};
pub use public::PublicKey;
pub use secret::{SecretKey, SecretText};

/// Why bytes or a text are not a key that can be used here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyError {
    /// Not base58btc multibase, or no known multicodec in its shortest form in front.
    Encoding,
    /// A well-formed key of a type that is not supported here.
    Type(&'static str),
    /// A secret key where a public one belongs.
    Secret,
    /// Not as many bytes as a key of this algorithm has.
    Length(Algorithm),
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
            Self::Length(_) => &codes::KEY_LENGTH,
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
            Self::Length(Algorithm::Ed25519) => f.write_str("an Ed25519 key has 32 bytes"),
            Self::Length(algorithm) => write!(
                f,
                "a {algorithm} key has {} bytes, or two coordinates of {}",
                algorithm.public_length(),
                algorithm.public_length() - 1
            ),
            Self::Invalid => f.write_str("not the canonical encoding of a point on the curve"),
            Self::Weak => f.write_str("a point of small order"),
        }
    }
}

impl std::error::Error for KeyError {}

#[cfg(test)]
mod tests;
