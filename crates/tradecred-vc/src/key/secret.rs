//! Secret keys: made from a seed, sign, and leave no trace in memory (SPEC chapter *Proof*).

use std::fmt;

use ed25519_dalek::{Signer, SigningKey};
use zeroize::{Zeroize, Zeroizing};

use crate::multibase::{self, Base};

use super::{KeyError, PublicKey, multikey};

/// An Ed25519 secret key. It is wiped from memory when dropped and never shown by `Debug`.
#[derive(Clone)]
pub struct SecretKey(SigningKey);

impl SecretKey {
    /// The key of this seed (RFC 8032 section 5.1.5). The seed must come from a source of
    /// cryptographic randomness; the caller wipes its own copy.
    #[must_use]
    pub fn from_seed(mut seed: [u8; 32]) -> Self {
        let key = SigningKey::from_bytes(&seed);
        seed.zeroize();
        Self(key)
    }

    /// Reads a `secretKeyMultibase` (Controlled Identifiers 1.0 section 2.2.2).
    ///
    /// # Errors
    /// [`KeyError::Encoding`] or [`KeyError::Length`].
    pub fn from_multibase(text: &str) -> Result<Self, KeyError> {
        let bytes = Zeroizing::new(
            multibase::decode(Base::Base58Btc, text).map_err(|_| KeyError::Encoding)?,
        );
        let seed = bytes
            .strip_prefix(&multikey::ED25519_SECRET)
            .ok_or(KeyError::Encoding)?;
        let seed = <&[u8; 32]>::try_from(seed).map_err(|_| KeyError::Length)?;
        Ok(Self(SigningKey::from_bytes(seed)))
    }

    /// The `secretKeyMultibase`.
    #[must_use]
    pub fn to_multibase(&self) -> SecretText {
        let prefixed = Zeroizing::new(
            [
                multikey::ED25519_SECRET.as_slice(),
                self.0.as_bytes().as_slice(),
            ]
            .concat(),
        );
        SecretText::new(multibase::encode(Base::Base58Btc, &prefixed))
    }

    /// The public key that belongs to it.
    ///
    /// It is never of small order: the secret scalar is a multiple of the cofactor and lies between
    /// zero and eight times the group order, so that the point is the neutral one for no seed.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// Signs a message. The public key in the hash is always the one derived from this secret.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
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
