//! What a node of Ethereum says in JSON: bytes and quantities in hexadecimal digits behind `0x`.

use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::codes;
use crate::place::child;

/// A member, wrapped in the answer of JSON-RPC or not, with where it stands.
pub(super) fn answer<'v, 'a>(value: &'v Value<'a>, at: &str) -> (&'v Value<'a>, String) {
    match value.get("result") {
        Some(result) if value.get("jsonrpc").is_some() => (result, child(at, "result")),
        _ => (value, at.to_owned()),
    }
}

/// The bytes that a text is, in digits of either case.
pub(super) fn bytes(value: &Value<'_>) -> Option<Vec<u8>> {
    let digits = value.as_str()?.strip_prefix("0x")?;
    base16ct::mixed::decode_vec(digits).ok()
}

/// As many bytes as are asked for.
pub(super) fn fixed<const N: usize>(value: &Value<'_>) -> Option<[u8; N]> {
    bytes(value)?.try_into().ok()
}

/// An integer of at most 64 bits: a quantity without zeros before it, or a number.
pub(super) fn integer(value: &Value<'_>) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_u64(),
        _ => {
            let bytes = quantity(value)?;
            let integer = bytes
                .iter()
                .fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
            (bytes.len() <= 8).then_some(integer)
        }
    }
}

/// A quantity as bytes without zeros before them, none for zero.
pub(super) fn quantity(value: &Value<'_>) -> Option<Vec<u8>> {
    let digits = value.as_str()?.strip_prefix("0x")?;
    match digits {
        "0" => Some(Vec::new()),
        _ if digits.is_empty() || digits.starts_with('0') => None,
        _ if digits.len() % 2 == 1 => base16ct::mixed::decode_vec(format!("0{digits}")).ok(),
        _ => base16ct::mixed::decode_vec(digits).ok(),
    }
}

/// A member that has to be there, read by one of the above.
///
/// # Errors
/// Where it is not there, or not of that form.
pub(super) fn member<'v, 'a, T>(
    object: &'v Value<'a>,
    at: &str,
    name: &str,
    read: impl FnOnce(&'v Value<'a>) -> Option<T>,
) -> Result<T, Problem> {
    object
        .get(name)
        .and_then(read)
        .ok_or_else(|| Problem::at(&codes::FORM, child(at, name)))
}
