//! The number that a text is signed as: a CL signature is over integers (AnonCreds Specification v1.0, section
//! *Issue Credential*; Aries RFC 0592).

use sha2::{Digest as _, Sha256};

/// What a limb of a large number counts to.
const LIMB: u64 = 1_000_000_000;

/// The number of a text, in decimal digits: an integer of 32 bits is itself, any other text its SHA-256.
pub(super) fn number_of(raw: &str) -> String {
    match raw.parse::<i32>() {
        Ok(integer) => integer.to_string(),
        Err(_) => decimal(&Sha256::digest(raw)),
    }
}

/// Bytes, the most significant first, as decimal digits.
fn decimal(bytes: &[u8]) -> String {
    let mut limbs = vec![0_u64];
    for byte in bytes {
        let mut carry = u64::from(*byte);
        for limb in &mut limbs {
            let value = *limb * 256 + carry;
            *limb = value % LIMB;
            carry = value / LIMB;
        }
        if carry > 0 {
            limbs.push(carry);
        }
    }
    let mut limbs = limbs.iter().rev();
    let first = limbs.next().map(u64::to_string).unwrap_or_default();
    limbs.fold(first, |digits, limb| format!("{digits}{limb:09}"))
}
