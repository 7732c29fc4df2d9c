//! Public keys, checked when they are read (SPEC chapter *Proof*).

use std::fmt;
use std::hash::{Hash, Hasher};

use ed25519_dalek::{Signature, Verifier, VerifyingKey};

use crate::multibase::{self, Base};

use super::{Algorithm, KeyError, multikey};

/// A public key that was checked when it was read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(pub(super) Kind);

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Ed25519(VerifyingKey),
    P256(p256::ecdsa::VerifyingKey),
    P384(p384::ecdsa::VerifyingKey),
}

impl PublicKey {
    /// Reads the 32 bytes of RFC 8032 section 5.1.2, or the compressed point of SEC 1 section 2.3.3.
    ///
    /// # Errors
    /// [`KeyError::Length`], [`KeyError::Invalid`] or [`KeyError::Weak`].
    pub fn from_bytes(algorithm: Algorithm, bytes: &[u8]) -> Result<Self, KeyError> {
        if bytes.len() != algorithm.public_length() {
            return Err(KeyError::Length(algorithm));
        }
        Ok(Self(match algorithm {
            Algorithm::Ed25519 => Kind::Ed25519(ed25519(bytes)?),
            Algorithm::P256 => Kind::P256(compressed(bytes, |bytes| {
                p256::ecdsa::VerifyingKey::from_sec1_bytes(bytes).ok()
            })?),
            Algorithm::P384 => Kind::P384(compressed(bytes, |bytes| {
                p384::ecdsa::VerifyingKey::from_sec1_bytes(bytes).ok()
            })?),
        }))
    }

    /// Reads a `publicKeyMultibase` (Controlled Identifiers 1.0 section 2.2.2), such as `z6Mk…`, `zDn…`
    /// or `z82…`.
    ///
    /// # Errors
    /// See [`KeyError`].
    pub fn from_multikey(text: &str) -> Result<Self, KeyError> {
        let bytes = multibase::decode(Base::Base58Btc, text).map_err(|_| KeyError::Encoding)?;
        let (algorithm, key) = multikey::public_key(&bytes)?;
        Self::from_bytes(algorithm, key)
    }

    /// The `publicKeyMultibase`.
    #[must_use]
    pub fn to_multikey(&self) -> String {
        let prefix = self.algorithm().multicodec().public;
        let prefixed = [prefix.as_slice(), &self.to_bytes()].concat();
        multibase::encode(Base::Base58Btc, &prefixed)
    }

    /// The bytes that [`PublicKey::from_bytes`] reads.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        match &self.0 {
            Kind::Ed25519(key) => key.as_bytes().to_vec(),
            Kind::P256(key) => key.to_sec1_point(true).as_bytes().to_vec(),
            Kind::P384(key) => key.to_sec1_point(true).as_bytes().to_vec(),
        }
    }

    /// Reads a point of P-256 or P-384 by both its coordinates.
    pub(super) fn from_uncompressed(algorithm: Algorithm, bytes: &[u8]) -> Result<Self, KeyError> {
        let kind = match algorithm {
            Algorithm::Ed25519 => None,
            Algorithm::P256 => p256::ecdsa::VerifyingKey::from_sec1_bytes(bytes)
                .ok()
                .map(Kind::P256),
            Algorithm::P384 => p384::ecdsa::VerifyingKey::from_sec1_bytes(bytes)
                .ok()
                .map(Kind::P384),
        };
        kind.map(Self).ok_or(KeyError::Invalid)
    }

    /// The point with both its coordinates; none for Ed25519, which has one.
    pub(super) fn to_uncompressed(self) -> Option<Vec<u8>> {
        match &self.0 {
            Kind::Ed25519(_) => None,
            Kind::P256(key) => Some(key.to_sec1_point(false).as_bytes().to_vec()),
            Kind::P384(key) => Some(key.to_sec1_point(false).as_bytes().to_vec()),
        }
    }

    /// Its algorithm.
    #[must_use]
    pub fn algorithm(&self) -> Algorithm {
        match &self.0 {
            Kind::Ed25519(_) => Algorithm::Ed25519,
            Kind::P256(_) => Algorithm::P256,
            Kind::P384(_) => Algorithm::P384,
        }
    }

    /// Whether this key made this signature over this message.
    ///
    /// Ed25519 strictly: S below the group order, R canonical and not of small order, and the equation
    /// without the cofactor. Of the CCTV edge cases exactly 43 are accepted, of the speccheck ones only
    /// number 3. ECDSA: `r` and `s` side by side (IEEE P1363), neither zero nor beyond the group order;
    /// the signature with `n − s` says the same and is accepted as well.
    #[must_use]
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.0 {
            Kind::Ed25519(key) => Signature::from_slice(signature)
                .is_ok_and(|signature| verify_strictly(key, message, &signature)),
            Kind::P256(key) => ecdsa::<_, p256::ecdsa::Signature>(key, message, signature),
            Kind::P384(key) => ecdsa::<_, p384::ecdsa::Signature>(key, message, signature),
        }
    }
}

impl Hash for PublicKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.to_bytes().hash(state);
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

fn ed25519(bytes: &[u8]) -> Result<VerifyingKey, KeyError> {
    let bytes = <&[u8; 32]>::try_from(bytes).map_err(|_| KeyError::Length(Algorithm::Ed25519))?;
    if !is_canonical(bytes) {
        return Err(KeyError::Invalid);
    }
    let key = VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::Invalid)?;
    if key.is_weak() {
        return Err(KeyError::Weak);
    }
    Ok(key)
}

/// What `verify_strict` says, without decoding R. It refuses an R that is not canonical, or of small order, or other
/// than the R that the equation gives, and keys of small order. `verify` compares the bytes of R with the canonical
/// ones of what the equation gives: so an R that it accepts is canonical, and of small order only where its y is one
/// of five. A key of small order is refused when it is read.
fn verify_strictly(key: &VerifyingKey, message: &[u8], signature: &Signature) -> bool {
    !is_of_small_order(*signature.r_bytes()) && key.verify(message, signature).is_ok()
}

/// Whether a canonical encoding is that of a point of order 1, 2, 4 or 8.
pub(super) fn is_of_small_order(mut point: [u8; 32]) -> bool {
    let [.., high] = &mut point;
    // The sign of x.
    *high &= 0x7f;
    Y_OF_SMALL_ORDER.contains(&point)
}

/// The y of the points of small order: 0 of order 4, 1 and -1 of order 1 and 2, and two of order 8.
pub(super) const Y_OF_SMALL_ORDER: [[u8; 32]; 5] = [
    [
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00,
    ],
    [
        0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00,
    ],
    [
        0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
        0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
        0xff, 0x7f,
    ],
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98,
        0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53,
        0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67,
        0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac,
        0x03, 0x7a,
    ],
];

/// Reads a compressed point: the sign of y, and an x below the field prime for which there is a y. The
/// other forms of SEC 1, and the point at infinity, are refused.
fn compressed<K>(bytes: &[u8], read: impl Fn(&[u8]) -> Option<K>) -> Result<K, KeyError> {
    match bytes.first() {
        Some(2 | 3) => read(bytes).ok_or(KeyError::Invalid),
        _ => Err(KeyError::Invalid),
    }
}

fn ecdsa<K, S>(key: &K, message: &[u8], signature: &[u8]) -> bool
where
    K: Verifier<S>,
    S: for<'s> TryFrom<&'s [u8]>,
{
    S::try_from(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok())
}

/// Whether these bytes are the one canonical encoding of their point: y below the field prime
/// p = 2^255 − 19, and no sign on an x that is zero (which it is where y is 1 or p − 1).
pub(super) fn is_canonical(bytes: &[u8; 32]) -> bool {
    let [low, middle @ .., high] = bytes;
    let y_high = high & 0x7f;
    let negative = high & 0x80 != 0;
    let all = |value: u8| middle.iter().all(|byte| *byte == value);
    let y_reaches_p = y_high == 0x7f && all(0xff) && *low >= 0xed;
    let x_is_zero =
        (y_high == 0 && all(0) && *low == 1) || (y_high == 0x7f && all(0xff) && *low == 0xec);
    !(y_reaches_p || (negative && x_is_zero))
}
