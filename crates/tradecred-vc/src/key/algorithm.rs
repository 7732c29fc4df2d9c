//! The algorithms of keys: what their keys and signatures look like, and the hash that goes with
//! them (SPEC chapter *Proof*).

use std::fmt;

use crate::digest::HashFunction;

/// An algorithm of signatures, with its curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// Ed25519 (RFC 8032), judged strictly.
    Ed25519,
    /// ECDSA over P-256 with SHA-256 (FIPS 186-5).
    P256,
    /// ECDSA over P-384 with SHA-384 (FIPS 186-5).
    P384,
}

/// Multicodec of the public and of the secret key, as unsigned varints.
pub(super) struct Multicodec {
    pub(super) public: [u8; 2],
    pub(super) secret: [u8; 2],
}

impl Algorithm {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Ed25519, Self::P256, Self::P384];

    /// The name of its curve, as a JSON Web Key gives it in `crv`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ed25519 => "Ed25519",
            Self::P256 => "P-256",
            Self::P384 => "P-384",
        }
    }

    /// The hash under which a cryptosuite signs with keys of this algorithm (vc-di-eddsa section 3.3.4,
    /// vc-di-ecdsa section 3.3.4).
    #[must_use]
    pub fn hash(self) -> HashFunction {
        match self {
            Self::Ed25519 | Self::P256 => HashFunction::Sha256,
            Self::P384 => HashFunction::Sha384,
        }
    }

    /// How many bytes a public key has: the point of RFC 8032, or the compressed point of SEC 1 section 2.3.3.
    #[must_use]
    pub fn public_length(self) -> usize {
        match self {
            Self::Ed25519 => 32,
            Self::P256 => 33,
            Self::P384 => 49,
        }
    }

    /// How many bytes a secret key has.
    #[must_use]
    pub fn secret_length(self) -> usize {
        match self {
            Self::Ed25519 | Self::P256 => 32,
            Self::P384 => 48,
        }
    }

    /// How many bytes a signature has.
    #[must_use]
    pub fn signature_length(self) -> usize {
        match self {
            Self::Ed25519 | Self::P256 => 64,
            Self::P384 => 96,
        }
    }

    pub(super) fn multicodec(self) -> Multicodec {
        let (public, secret) = match self {
            Self::Ed25519 => ([0xed, 0x01], [0x80, 0x26]),
            Self::P256 => ([0x80, 0x24], [0x86, 0x26]),
            Self::P384 => ([0x81, 0x24], [0x87, 0x26]),
        };
        Multicodec { public, secret }
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
