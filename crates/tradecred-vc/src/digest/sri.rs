//! Subresource Integrity digests, the member `digestSRI` (SPEC chapter *Building blocks*, section *Attachments*).

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// One Subresource Integrity digest: `sha256-` or `sha384-` and padded base64 (RFC 4648 section 4).
///
/// VCDM 2.0 section 5.3. A list of several digests, options after `?` and other hash functions are
/// refused: one digest has one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SriDigest {
    /// SHA-256.
    Sha256([u8; 32]),
    /// SHA-384.
    Sha384([u8; 48]),
}

impl SriDigest {
    /// The SHA-256 digest of these bytes.
    #[must_use]
    pub fn sha256_of(bytes: &[u8]) -> Self {
        Self::Sha256(Sha256::digest(bytes).into())
    }

    /// The SHA-384 digest of these bytes.
    #[must_use]
    pub fn sha384_of(bytes: &[u8]) -> Self {
        Self::Sha384(Sha384::digest(bytes).into())
    }

    /// Reads the text form.
    ///
    /// # Errors
    /// See [`SriError`].
    pub fn parse(text: &str) -> Result<Self, SriError> {
        let (function, digits) = text.split_once('-').ok_or(SriError::HashFunction)?;
        let decode = || STANDARD.decode(digits).map_err(|_| SriError::Encoding);
        match function {
            "sha256" => decode()?
                .try_into()
                .map(Self::Sha256)
                .map_err(|_| SriError::Length),
            "sha384" => decode()?
                .try_into()
                .map(Self::Sha384)
                .map_err(|_| SriError::Length),
            _ => Err(SriError::HashFunction),
        }
    }

    /// The digest in lower-case hexadecimal, where it is a SHA-256.
    #[must_use]
    pub fn sha256_hex(&self) -> Option<String> {
        match self {
            Self::Sha256(digest) => Some(digest.iter().map(|byte| format!("{byte:02x}")).collect()),
            Self::Sha384(_) => None,
        }
    }

    /// Whether these bytes have this digest.
    #[must_use]
    pub fn matches(&self, bytes: &[u8]) -> bool {
        *self
            == match self {
                Self::Sha256(_) => Self::sha256_of(bytes),
                Self::Sha384(_) => Self::sha384_of(bytes),
            }
    }
}

impl fmt::Display for SriDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sha256(digest) => write!(f, "sha256-{}", STANDARD.encode(digest)),
            Self::Sha384(digest) => write!(f, "sha384-{}", STANDARD.encode(digest)),
        }
    }
}

impl FromStr for SriDigest {
    type Err = SriError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// Why a text is not a `digestSRI`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SriError {
    /// Neither `sha256-` nor `sha384-` stands in front.
    HashFunction,
    /// Not canonical padded base64.
    Encoding,
    /// Not as many bytes as the hash function gives.
    Length,
}

impl fmt::Display for SriError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::HashFunction => "the digest begins with neither `sha256-` nor `sha384-`",
            Self::Encoding => "the digest is not canonical padded base64",
            Self::Length => "the digest does not have the length of its hash function",
        })
    }
}

impl std::error::Error for SriError {}
