//! Signatures over secp256k1: whose key signed, as an Ethereum address.

use k256::ecdsa::{RecoveryId, Signature, VerifyingKey};
use sha3::{Digest, Keccak256};

/// An Ethereum address: the last 20 bytes of the Keccak-256 of a public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Address(pub(crate) [u8; 20]);

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "0x{}", crate::hex::encode(&self.0))
    }
}

impl Address {
    /// The address of 40 hexadecimal digits behind `0x`, in letters of either case: whether they spell the
    /// checksum of EIP-55 is not asked.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix("0x")?.to_ascii_lowercase();
        crate::hex::decode(&digits).map(Self)
    }
}

/// The address whose key signed a digest: `signature` is r, s and v, 65 bytes, v 0, 1, 27 or 28, and s in the
/// lower half, so that no second signature says the same.
pub(crate) fn signer(digest: &[u8; 32], signature: &[u8; 65]) -> Option<Address> {
    let (scalars, v) = signature.split_at_checked(64)?;
    let v = match v {
        [v @ (0 | 1)] => *v,
        [v @ (27 | 28)] => v - 27,
        _ => return None,
    };
    let signature = Signature::from_slice(scalars).ok()?;
    if signature.normalize_s() != signature {
        return None;
    }
    let key = VerifyingKey::recover_from_prehash(digest, &signature, RecoveryId::from_byte(v)?);
    let point = key.ok()?.to_sec1_point(false);
    let hash = Keccak256::digest(point.as_bytes().get(1..)?);
    Some(Address(hash.get(12..)?.try_into().ok()?))
}

/// The digest that `personal_sign` signs of a message (EIP-191, version 0x45).
pub(crate) fn personal_digest(message: &[u8]) -> [u8; 32] {
    Keccak256::new()
        .chain_update(format!("\x19Ethereum Signed Message:\n{}", message.len()))
        .chain_update(message)
        .finalize()
        .into()
}
