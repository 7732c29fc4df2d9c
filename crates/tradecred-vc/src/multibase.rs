//! Multibase text: base58btc (`z`) and base64url without padding (`u`), read strictly and written
//! (SPEC chapter *Proof*: keys, signatures and digests are all written this way).
//!
//! Controlled Identifiers 1.0 section 2.4. Each value has exactly one text: padding, unused bits
//! that are not zero, white space and other alphabets are refused.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

/// The longest base58 text that is decoded, in characters after the prefix. Decoding costs the
/// square of the length; the longest value we know, an RSA-4096 key, has 720 characters.
pub const BASE58_MAX_CHARACTERS: usize = 1024;

/// The two bases that the W3C recommendations for credentials allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Base {
    /// Base58 with the Bitcoin alphabet, prefix `z`.
    Base58Btc,
    /// Base64 with the URL alphabet and no padding (RFC 4648 section 5), prefix `u`.
    Base64Url,
}

impl Base {
    /// The character that stands in front of a value in this base.
    #[must_use]
    pub fn prefix(self) -> char {
        match self {
            Self::Base58Btc => 'z',
            Self::Base64Url => 'u',
        }
    }
}

/// Why a text is not a value in the base that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MultibaseError {
    /// The prefix is missing or names another base.
    Prefix,
    /// A character outside the alphabet, padding and white space included.
    Alphabet,
    /// A length that no value has, or base58 longer than [`BASE58_MAX_CHARACTERS`].
    Length,
    /// The unused bits of the last character are not zero.
    TrailingBits,
}

impl fmt::Display for MultibaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Prefix => "the multibase prefix is missing or another one is required here",
            Self::Alphabet => "a character does not belong to the base",
            Self::Length => "the text has a length that the base does not allow",
            Self::TrailingBits => "the unused bits of the last character are not zero",
        })
    }
}

impl std::error::Error for MultibaseError {}

/// Decodes a text that must be in `base`, prefix included.
///
/// # Errors
/// Whatever [`encode`] would not have written.
pub fn decode(base: Base, text: &str) -> Result<Vec<u8>, MultibaseError> {
    let digits = text
        .strip_prefix(base.prefix())
        .ok_or(MultibaseError::Prefix)?;
    match base {
        Base::Base58Btc => decode_base58(digits),
        Base::Base64Url => decode_base64url(digits),
    }
}

/// Encodes bytes in `base`, prefix included.
#[must_use]
pub fn encode(base: Base, bytes: &[u8]) -> String {
    let mut text = String::from(base.prefix());
    match base {
        Base::Base58Btc => {
            // A secret key may be among what is written here: no copy of it stays in memory.
            let digits = Zeroizing::new(bs58::encode(bytes).into_string());
            text.push_str(&digits);
        }
        Base::Base64Url => URL_SAFE_NO_PAD.encode_string(bytes, &mut text),
    }
    text
}

/// Decodes base64url without padding and without prefix, as JWK members and salts are written.
///
/// # Errors
/// As for [`decode`].
pub fn decode_base64url(digits: &str) -> Result<Vec<u8>, MultibaseError> {
    use base64::DecodeError;
    URL_SAFE_NO_PAD.decode(digits).map_err(|error| match error {
        DecodeError::InvalidByte(..) | DecodeError::InvalidPadding => MultibaseError::Alphabet,
        DecodeError::InvalidLength(_) => MultibaseError::Length,
        DecodeError::InvalidLastSymbol { .. } => MultibaseError::TrailingBits,
    })
}

/// Encodes bytes as base64url without padding and without prefix.
#[must_use]
pub fn encode_base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The crate that writes base58 reads it one digit at a time, which takes ten times as long for a
/// signature; the tests hold both readers against each other.
fn decode_base58(digits: &str) -> Result<Vec<u8>, MultibaseError> {
    if digits.len() > BASE58_MAX_CHARACTERS {
        return Err(MultibaseError::Length);
    }
    let zeros = digits.bytes().take_while(|digit| *digit == b'1').count();
    let significant = digits.as_bytes().get(zeros..).unwrap_or_default();
    // The number in words of 64 bits, the lowest first. Ten digits are less than a word, so that they are
    // taken ten at a time, and never make more words than there is room for: a secret key may be among
    // what is read here, and no copy of it stays in memory.
    let room = significant.len() / DIGITS_IN_WORD + 1;
    let mut words = Zeroizing::new(Vec::<u64>::with_capacity(room));
    for digits in significant.chunks(DIGITS_IN_WORD) {
        let (mut carry, mut factor) = (0_u64, 1_u64);
        for digit in digits {
            let value = BASE58_VALUES.get(usize::from(*digit)).copied().flatten();
            carry = carry * 58 + u64::from(value.ok_or(MultibaseError::Alphabet)?);
            factor *= 58;
        }
        for word in words.iter_mut() {
            let product = u128::from(*word) * u128::from(factor) + u128::from(carry);
            *word = product as u64;
            carry = (product >> 64) as u64;
        }
        if carry > 0 {
            words.push(carry);
        }
    }
    let unused = words
        .last()
        .map_or(0, |highest| highest.leading_zeros() / 8) as usize;
    let mut bytes = Vec::with_capacity(zeros + words.len() * 8);
    bytes.resize(zeros, 0);
    let number = words.iter().rev().flat_map(|word| word.to_be_bytes());
    bytes.extend(number.skip(unused));
    Ok(bytes)
}

/// So many digits of base58 are always less than 2^64.
const DIGITS_IN_WORD: usize = 10;

/// The digits of base58btc in the order of their values.
const BASE58_DIGITS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// The value of each byte that is a digit of base58btc.
static BASE58_VALUES: [Option<u8>; 256] = base58_values();

#[expect(clippy::indexing_slicing, reason = "it runs when this is compiled")]
const fn base58_values() -> [Option<u8>; 256] {
    let mut values = [None; 256];
    let mut value = 0;
    while value < 58 {
        values[BASE58_DIGITS[value as usize] as usize] = Some(value);
        value += 1;
    }
    values
}

#[cfg(test)]
mod tests;
