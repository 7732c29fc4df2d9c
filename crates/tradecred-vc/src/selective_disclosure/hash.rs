//! The hash functions of SD-JWT, by their IANA names (RFC 9901 section 4.1.1).

use sha2::{Digest, Sha256, Sha384, Sha512};

use crate::multibase::{self, Base};

/// A hash function that digests may be made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SdHash {
    Sha256,
    Sha384,
    Sha512,
}

impl SdHash {
    /// The function of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "sha-256" => Some(Self::Sha256),
            "sha-384" => Some(Self::Sha384),
            "sha-512" => Some(Self::Sha512),
            _ => None,
        }
    }

    /// The digest of a text, base64url.
    pub(super) fn digest(self, text: &str) -> String {
        let bytes = match self {
            Self::Sha256 => Sha256::digest(text).to_vec(),
            Self::Sha384 => Sha384::digest(text).to_vec(),
            Self::Sha512 => Sha512::digest(text).to_vec(),
        };
        let mut digits = multibase::encode(Base::Base64Url, &bytes);
        digits.remove(0);
        digits
    }
}
