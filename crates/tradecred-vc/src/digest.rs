//! Digests of bytes, of credentials and of withheld values (SPEC chapter *Building blocks*, section *Attachments*).
//!
//! SHA-2 (FIPS 180-4), written as multihash in multibase or as a Subresource Integrity digest, the
//! two forms that VCDM 2.0 section 5.3 allows. Digests are public: they are compared plainly.

mod function;
mod sri;
mod withheld;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::jcs;
use crate::json::Object;
use crate::multibase::{self, Base, MultibaseError};

pub use function::HashFunction;
pub use sri::{SriDigest, SriError};
pub use withheld::{SALT_BYTES, SaltError, withheld_digest};

/// Multihash code of sha2-256 and its length in bytes, both as one-byte varints.
const MULTIHASH_SHA2_256: [u8; 2] = [0x12, 0x20];

/// A SHA-256 digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sha256Digest([u8; 32]);

impl Sha256Digest {
    /// The digest of these 32 bytes, which are not looked at.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The SHA-256 digest of these bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> Sha256Digest {
    Sha256Digest(Sha256::digest(bytes).into())
}

impl fmt::Display for Sha256Digest {
    /// Lower-case hexadecimal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A SHA-256 digest as trade documents write it: `u` + base64url of the multihash.
///
/// The member `digestMultibase` of VCDM 2.0 section 5.3; other hash functions and bases are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DigestMultibase(Sha256Digest);

impl DigestMultibase {
    /// What every text of this form matches, and nothing else does.
    pub const PATTERN: &'static str = "^uEi[A-D][A-Za-z0-9_-]{42}[AQgw]$";

    /// The digest of a file, over its bytes as they are.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(sha256(bytes))
    }

    /// This digest in that form.
    #[must_use]
    pub fn of_digest(digest: Sha256Digest) -> Self {
        Self(digest)
    }

    /// The digest of a credential: over the canonical form (RFC 8785) without its `proof`.
    #[must_use]
    pub fn of_credential(credential: &Object<'_>) -> Self {
        Self::of_bytes(&jcs::to_vec_without(credential, "proof"))
    }

    /// Reads the text form.
    ///
    /// # Errors
    /// See [`DigestError`].
    pub fn parse(text: &str) -> Result<Self, DigestError> {
        let multihash = multibase::decode(Base::Base64Url, text).map_err(DigestError::Encoding)?;
        let digest = multihash
            .strip_prefix(&MULTIHASH_SHA2_256)
            .ok_or(DigestError::HashFunction)?;
        let digest = <[u8; 32]>::try_from(digest).map_err(|_| DigestError::Length)?;
        Ok(Self(Sha256Digest(digest)))
    }

    /// The digest itself.
    #[must_use]
    pub fn digest(&self) -> Sha256Digest {
        self.0
    }
}

impl From<Sha256Digest> for DigestMultibase {
    fn from(digest: Sha256Digest) -> Self {
        Self(digest)
    }
}

impl fmt::Display for DigestMultibase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let multihash = [MULTIHASH_SHA2_256.as_slice(), self.0.as_bytes().as_slice()].concat();
        f.write_str(&multibase::encode(Base::Base64Url, &multihash))
    }
}

impl FromStr for DigestMultibase {
    type Err = DigestError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for DigestMultibase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DigestMultibase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for DigestMultibase {
    fn schema_name() -> Cow<'static, str> {
        "DigestMultibase".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": Self::PATTERN,
            "description": "SHA-256 digest: `u` and the base64url of its multihash",
        })
    }
}

/// Why a text is not a `digestMultibase`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DigestError {
    /// Not multibase base64url.
    Encoding(MultibaseError),
    /// The multihash names another hash function or length than sha2-256.
    HashFunction,
    /// Not 32 bytes of digest.
    Length,
}

impl fmt::Display for DigestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Encoding(error) => error.fmt(f),
            Self::HashFunction => f.write_str("the multihash is not sha2-256"),
            Self::Length => f.write_str("the digest does not have 32 bytes"),
        }
    }
}

impl std::error::Error for DigestError {}

#[cfg(test)]
mod tests;
