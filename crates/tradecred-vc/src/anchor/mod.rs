//! Batches of outside records under one root: the salted tree, built in one pass, and the paths by which a record is
//! proved later (SPEC chapter *Evidence anchor*; RFC 9162 section 2.1).
//!
//! Records and nodes go through functions: nothing here reads or writes a file, and no memory grows with the batch
//! but one hash for each level of the tree.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::digest::Sha256Digest;
use crate::log::{Salt, leaf_hash};

mod anchoring;
mod record;
mod tree;

pub use anchoring::{Anchoring, Hashing};
pub use record::AnchoredRecord;
pub use tree::{AnchorTree, prove};

/// The one algorithm there is.
pub const ALGORITHM: &str = "salted-sha-256-rfc9162";
/// The most records of a batch.
pub const MOST_RECORDS: u64 = 999_999_999;

/// What the salts of a batch come from: whoever holds it can make each of them, and nobody else.
#[derive(Clone)]
pub struct Seed([u8; 32]);

impl Seed {
    /// A seed of these bytes, which must come from a source of cryptographic randomness and be used for one batch.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The salt of the record of this index: an HMAC-SHA-256 over its eight bytes, the highest first.
    #[must_use]
    pub fn salt(&self, index: u64) -> Salt {
        // A key of any length is taken.
        let mac = Hmac::<Sha256>::new_from_slice(&self.0)
            .map(|mac| mac.chain_update(index.to_be_bytes()).finalize());
        Salt::from_bytes(mac.map_or([0; 32], |mac| mac.into_bytes().into()))
    }
}

impl std::fmt::Debug for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seed(..)")
    }
}

/// The hash of the leaf of a record: of a zero byte, the salt and the SHA-256 of the record.
#[must_use]
pub fn record_leaf(salt: &Salt, record: Sha256Digest) -> Sha256Digest {
    let mut entry = [0; 64];
    let (first, second) = entry.split_at_mut(32);
    first.copy_from_slice(salt.as_bytes());
    second.copy_from_slice(record.as_bytes());
    leaf_hash(&entry)
}

#[cfg(test)]
mod tests;
