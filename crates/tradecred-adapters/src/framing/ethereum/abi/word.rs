//! Values that take one word of 32 bytes: numbers as decimal digits, all else as hexadecimal ones.

use tradecred_vc::json::Value;

use super::types::Type;
use crate::hex;

/// The value that a word is; nothing where it is none of that type.
pub(super) fn read(kind: &Type, word: &[u8; 32]) -> Option<Value<'static>> {
    match kind {
        Type::Unsigned(bits) => {
            let (before, _) = word.split_at_checked(32 - bits / 8)?;
            let fits = before.iter().all(|byte| *byte == 0);
            fits.then(|| Value::from(decimal(word)))
        }
        Type::Signed(bits) => {
            let (before, said) = word.split_at_checked(32 - bits / 8)?;
            let is_negative = said.first()? & 0x80 != 0;
            let sign = if is_negative { 0xff } else { 0 };
            let fits = before.iter().all(|byte| *byte == sign);
            fits.then(|| {
                Value::from(if is_negative {
                    format!("-{}", decimal(&negated(word)))
                } else {
                    decimal(word)
                })
            })
        }
        Type::Address => {
            let (before, address) = word.split_at_checked(12)?;
            let fits = before.iter().all(|byte| *byte == 0);
            fits.then(|| hexadecimal(address))
        }
        Type::Bool => match word.split_last()? {
            (last @ (0 | 1), before) if before.iter().all(|byte| *byte == 0) => {
                Some(Value::from(*last == 1))
            }
            _ => None,
        },
        Type::FixedBytes(size) => {
            let (bytes, behind) = word.split_at_checked(*size)?;
            let fits = behind.iter().all(|byte| *byte == 0);
            fits.then(|| hexadecimal(bytes))
        }
        _ => None,
    }
}

/// Bytes as a text.
pub(super) fn hexadecimal(bytes: &[u8]) -> Value<'static> {
    Value::from(format!("0x{}", hex::encode(bytes)))
}

/// The length or place that a word says, where it is one that memory has.
pub(super) fn length(word: &[u8; 32]) -> Option<usize> {
    let (before, said) = word.split_at_checked(24)?;
    let fits = before.iter().all(|byte| *byte == 0);
    usize::try_from(u64::from_be_bytes(said.try_into().ok()?))
        .ok()
        .filter(|_| fits)
}

/// The number that is as far from zero on the other side.
fn negated(word: &[u8; 32]) -> [u8; 32] {
    let mut out = *word;
    let mut carry = true;
    for byte in out.iter_mut().rev() {
        let (sum, over) = (!*byte).overflowing_add(u8::from(carry));
        *byte = sum;
        carry = over;
    }
    out
}

/// The decimal digits of a number.
fn decimal(word: &[u8; 32]) -> String {
    // The digits, the last first.
    let mut digits: Vec<u8> = Vec::new();
    for byte in word {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            let value = u32::from(*digit) * 256 + carry;
            *digit = (value % 10) as u8;
            carry = value / 10;
        }
        while carry > 0 {
            digits.push((carry % 10) as u8);
            carry /= 10;
        }
    }
    if digits.is_empty() {
        return "0".to_owned();
    }
    digits
        .iter()
        .rev()
        .map(|digit| char::from(b'0' + digit))
        .collect()
}
