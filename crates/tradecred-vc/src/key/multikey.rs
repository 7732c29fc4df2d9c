//! The multicodec in front of the bytes of a Multikey (SPEC chapter *Proof*).

use super::KeyError;

/// Multicodec ed25519-pub, 0xed, as an unsigned varint.
pub(super) const ED25519_PUBLIC: [u8; 2] = [0xed, 0x01];

/// Multicodec ed25519-priv, 0x1300, as an unsigned varint.
pub(super) const ED25519_SECRET: [u8; 2] = [0x80, 0x26];

/// Key types that are well known and not supported here, so that the answer can name them.
const OTHER_TYPES: [(u64, &str); 13] = [
    (0xe7, "secp256k1"),
    (0xea, "BLS12-381 G1"),
    (0xeb, "BLS12-381 G2"),
    (0xec, "X25519"),
    (0xee, "BLS12-381 G1 and G2"),
    (0xef, "sr25519"),
    (0x1200, "P-256"),
    (0x1201, "P-384"),
    (0x1202, "P-521"),
    (0x1203, "Ed448"),
    (0x1204, "X448"),
    (0x1205, "RSA"),
    (0x1206, "SM2"),
];

/// The key that follows the multicodec of an Ed25519 public key.
pub(super) fn public_key_bytes(multikey: &[u8]) -> Result<&[u8], KeyError> {
    if let Some(key) = multikey.strip_prefix(&ED25519_PUBLIC) {
        return Ok(key);
    }
    if multikey.starts_with(&ED25519_SECRET) {
        return Err(KeyError::Secret);
    }
    let multicodec = varint(multikey).ok_or(KeyError::Encoding)?;
    let (_, name) = OTHER_TYPES
        .iter()
        .find(|(code, _)| *code == multicodec)
        .ok_or(KeyError::Encoding)?;
    Err(KeyError::Type(name))
}

/// The unsigned varint at the start (multiformats: at most 9 bytes, shortest form only).
fn varint(bytes: &[u8]) -> Option<u64> {
    let length = bytes.iter().take(9).position(|byte| byte & 0x80 == 0)? + 1;
    let digits = bytes.get(..length)?;
    let shortest = length == 1 || digits.last() != Some(&0);
    shortest.then(|| {
        digits
            .iter()
            .rev()
            .fold(0, |value, byte| (value << 7) | u64::from(byte & 0x7f))
    })
}
