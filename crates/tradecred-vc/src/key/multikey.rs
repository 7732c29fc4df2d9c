//! The multicodec in front of the bytes of a Multikey (SPEC chapter *Proof*).

use super::{Algorithm, KeyError};

/// Key types that are well known and not supported here, so that the answer can name them.
const OTHER_TYPES: [(u64, &str); 11] = [
    (0xe7, "secp256k1"),
    (0xea, "BLS12-381 G1"),
    (0xeb, "BLS12-381 G2"),
    (0xec, "X25519"),
    (0xee, "BLS12-381 G1 and G2"),
    (0xef, "sr25519"),
    (0x1202, "P-521"),
    (0x1203, "Ed448"),
    (0x1204, "X448"),
    (0x1205, "RSA"),
    (0x1206, "SM2"),
];

/// The algorithm that the multicodec names, and the public key that follows it.
pub(super) fn public_key(multikey: &[u8]) -> Result<(Algorithm, &[u8]), KeyError> {
    for algorithm in Algorithm::ALL {
        if let Some(key) = multikey.strip_prefix(&algorithm.multicodec().public) {
            return Ok((algorithm, key));
        }
        if multikey.starts_with(&algorithm.multicodec().secret) {
            return Err(KeyError::Secret);
        }
    }
    let multicodec = varint(multikey).ok_or(KeyError::Encoding)?;
    let (_, name) = OTHER_TYPES
        .iter()
        .find(|(code, _)| *code == multicodec)
        .ok_or(KeyError::Encoding)?;
    Err(KeyError::Type(name))
}

/// The algorithm that the multicodec names, and the secret key that follows it.
pub(super) fn secret_key(multikey: &[u8]) -> Result<(Algorithm, &[u8]), KeyError> {
    Algorithm::ALL
        .into_iter()
        .find_map(|algorithm| {
            let key = multikey.strip_prefix(&algorithm.multicodec().secret)?;
            Some((algorithm, key))
        })
        .ok_or(KeyError::Encoding)
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
