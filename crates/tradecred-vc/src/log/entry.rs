//! Entries: what of a record stands in the log (SPEC chapter *Log*).
//!
//! An entry is 32 bytes that say nothing to whoever does not hold the record: the digest of the record and a salt
//! that is kept with it. A digest without salt would let everybody try which document it is of.

use crate::digest::{DigestMultibase, Sha256Digest, sha256};
use crate::jcs;
use crate::json::{Object, Value};
use crate::multibase;
use crate::time::Timestamp;

use super::tile::TILE_WIDTH;
use super::tree::leaf_hash;

/// What makes an entry unguessable: 32 random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salt([u8; 32]);

impl Salt {
    /// A salt of these bytes, which must come from a source of cryptographic randomness.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// An entry of a log of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Entry(Sha256Digest);

impl Entry {
    /// How many bytes an entry has.
    pub const BYTES: usize = 32;

    /// The entry of a signed credential, its proof included.
    #[must_use]
    pub fn of_credential(credential: &Object<'_>, salt: &Salt) -> Self {
        Self::of_canonical(&jcs::to_vec_object(credential), salt)
    }

    /// The same of the bytes of its canonical form.
    #[must_use]
    pub fn of_canonical(credential: &[u8], salt: &Salt) -> Self {
        Self::of_digest(&DigestMultibase::of_bytes(credential), salt)
    }

    /// The same of the digest of those bytes, for who no longer has them.
    #[must_use]
    pub fn of_digest(credential: &DigestMultibase, salt: &Salt) -> Self {
        Self::of(
            [
                ("digestMultibase", credential.to_string().into()),
                ("type", "LoggedCredential".into()),
            ],
            salt,
        )
    }

    /// The entry of a change of status: that the bit of a purpose is set, or not, from an instant on.
    #[must_use]
    pub fn of_status(
        credential: &DigestMultibase,
        (purpose, is_set): (&str, bool),
        at: Timestamp,
        salt: &Salt,
    ) -> Self {
        Self::of(
            [
                ("credential", credential.to_string().into()),
                ("instant", at.to_string().into()),
                ("status", Value::Bool(is_set)),
                ("statusPurpose", purpose.to_owned().into()),
                ("type", "LoggedStatus".into()),
            ],
            salt,
        )
    }

    fn of<const N: usize>(value: [(&'static str, Value<'_>); N], salt: &Salt) -> Self {
        let salt = multibase::encode_base64url(&salt.0);
        let members = value.into_iter().map(|(name, value)| (name.into(), value));
        let record = [
            ("salt".into(), salt.into()),
            ("value".into(), Value::Object(members.collect())),
        ];
        let record: Object<'_> = record.into_iter().collect();
        Self(sha256(&jcs::to_vec_object(&record)))
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The hash of its leaf.
    #[must_use]
    pub fn leaf_hash(&self) -> Sha256Digest {
        leaf_hash(self.as_bytes())
    }
}

/// The bytes of a bundle: each entry after its length in two bytes.
#[must_use]
pub fn bundle(entries: &[Entry]) -> Vec<u8> {
    let written = entries.iter().flat_map(|entry| {
        let length = u16::try_from(Entry::BYTES).unwrap_or(0).to_be_bytes();
        length.into_iter().chain(*entry.as_bytes())
    });
    written.collect()
}

/// The entries of a bundle, of any length each; nothing where it breaks off or has more than 256.
#[must_use]
pub fn read_bundle(mut bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let mut entries = Vec::new();
    while !bytes.is_empty() {
        let (length, rest) = bytes.split_first_chunk::<2>()?;
        let (entry, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        entries.push(entry);
        bytes = rest;
        if entries.len() > usize::from(TILE_WIDTH) {
            return None;
        }
    }
    Some(entries)
}
