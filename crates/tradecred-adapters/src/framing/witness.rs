//! Exports beside that of a record which say something about the same record, such as that a contract put its digest on
//! a ledger (SPEC section *Witnesses*).

use tradecred_vc::digest::DigestMultibase;

/// An export that is a witness of a record in another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    digest: DigestMultibase,
    bytes: Vec<u8>,
}

impl Witness {
    /// One of these bytes.
    #[must_use]
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self {
            digest: DigestMultibase::of_bytes(&bytes),
            bytes,
        }
    }

    /// The digest of its bytes.
    #[must_use]
    pub const fn digest(&self) -> DigestMultibase {
        self.digest
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}
