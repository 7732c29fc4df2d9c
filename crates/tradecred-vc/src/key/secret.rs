//! Secret keys: made from randomness, sign, and leave no trace in memory (SPEC chapter *Proof*).

use std::fmt;

use ed25519_dalek::{Signer, SigningKey};
use zeroize::{Zeroize, Zeroizing};

use crate::multibase::{self, Base};

use super::{Algorithm, KeyError, PublicKey, multikey, public};

/// A secret key. It is wiped from memory when dropped and never shown by `Debug`.
#[derive(Clone)]
pub struct SecretKey(Kind);

#[derive(Clone)]
enum Kind {
    Ed25519(SigningKey),
    P256(p256::ecdsa::SigningKey),
    P384(p384::ecdsa::SigningKey),
}

impl SecretKey {
    /// The Ed25519 key of this seed (RFC 8032 section 5.1.5). The seed must come from a source of
    /// cryptographic randomness; the caller wipes its own copy.
    #[must_use]
    pub fn from_seed(mut seed: [u8; 32]) -> Self {
        let key = SigningKey::from_bytes(&seed);
        seed.zeroize();
        Self(Kind::Ed25519(key))
    }

    /// A key of an algorithm out of a source of cryptographic randomness, which is asked again in the
    /// rare case that its bytes are no key (FIPS 186-5 section A.2.2).
    ///
    /// # Errors
    /// That of the source.
    pub fn from_random<E>(
        algorithm: Algorithm,
        mut fill: impl FnMut(&mut [u8]) -> Result<(), E>,
    ) -> Result<Self, E> {
        let mut bytes = Zeroizing::new(vec![0; algorithm.secret_length()]);
        loop {
            fill(&mut bytes)?;
            if let Ok(key) = Self::from_bytes(algorithm, &bytes) {
                return Ok(key);
            }
        }
    }

    /// Reads a seed of Ed25519, or the number of a key of ECDSA with the highest byte first, which is
    /// neither zero nor beyond the order of the group.
    ///
    /// # Errors
    /// [`KeyError::Length`] or [`KeyError::Invalid`].
    pub fn from_bytes(algorithm: Algorithm, bytes: &[u8]) -> Result<Self, KeyError> {
        if bytes.len() != algorithm.secret_length() {
            return Err(KeyError::Length(algorithm));
        }
        let invalid = |_| KeyError::Invalid;
        Ok(Self(match algorithm {
            Algorithm::Ed25519 => {
                Kind::Ed25519(SigningKey::try_from(bytes).map_err(|_| KeyError::Invalid)?)
            }
            Algorithm::P256 => {
                Kind::P256(p256::ecdsa::SigningKey::from_slice(bytes).map_err(invalid)?)
            }
            Algorithm::P384 => {
                Kind::P384(p384::ecdsa::SigningKey::from_slice(bytes).map_err(invalid)?)
            }
        }))
    }

    /// Reads a `secretKeyMultibase` (Controlled Identifiers 1.0 section 2.2.2).
    ///
    /// # Errors
    /// [`KeyError::Encoding`], or see [`SecretKey::from_bytes`].
    pub fn from_multibase(text: &str) -> Result<Self, KeyError> {
        let bytes = Zeroizing::new(
            multibase::decode(Base::Base58Btc, text).map_err(|_| KeyError::Encoding)?,
        );
        let (algorithm, key) = multikey::secret_key(&bytes)?;
        Self::from_bytes(algorithm, key)
    }

    /// The `secretKeyMultibase`.
    #[must_use]
    pub fn to_multibase(&self) -> SecretText {
        let algorithm = self.algorithm();
        let mut prefixed = Zeroizing::new(Vec::with_capacity(2 + algorithm.secret_length()));
        prefixed.extend_from_slice(&algorithm.multicodec().secret);
        match &self.0 {
            Kind::Ed25519(key) => prefixed.extend_from_slice(key.as_bytes()),
            Kind::P256(key) => prefixed.extend_from_slice(&Zeroizing::new(key.to_bytes())[..]),
            Kind::P384(key) => prefixed.extend_from_slice(&Zeroizing::new(key.to_bytes())[..]),
        }
        SecretText::new(multibase::encode(Base::Base58Btc, &prefixed))
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

    /// The public key that belongs to it.
    ///
    /// That of Ed25519 is never of small order: the secret scalar is a multiple of the cofactor and
    /// lies between zero and eight times the group order, so that the point is the neutral one for no seed.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        PublicKey(match &self.0 {
            Kind::Ed25519(key) => public::Kind::Ed25519(key.verifying_key()),
            Kind::P256(key) => public::Kind::P256(*key.verifying_key()),
            Kind::P384(key) => public::Kind::P384(*key.verifying_key()),
        })
    }

    /// Signs a message; the same message always gives the same signature. The public key in the hash of
    /// Ed25519 is always the one derived from this secret. ECDSA takes its nonce from key and message
    /// (RFC 6979), and of the two signatures that say the same the one with the low `s` is given, as `r`
    /// and `s` side by side (IEEE P1363).
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        match &self.0 {
            Kind::Ed25519(key) => key.sign(message).to_bytes().to_vec(),
            Kind::P256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(message);
                signature.normalize_s().to_vec()
            }
            Kind::P384(key) => {
                let signature: p384::ecdsa::Signature = key.sign(message);
                signature.normalize_s().to_vec()
            }
        }
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecretKey(of {})", self.public_key())
    }
}

/// A text that contains a secret: wiped from memory when dropped, never shown by `Debug`.
#[derive(Clone)]
pub struct SecretText(Zeroizing<String>);

impl SecretText {
    pub(super) fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text itself, for the place where the secret is kept.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretText(…)")
    }
}
