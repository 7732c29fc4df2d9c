//! Hexadecimal digits: small ones are written, and no others are read.

/// The small hexadecimal digits of some bytes.
pub(crate) fn encode(bytes: &[u8]) -> String {
    base16ct::lower::encode_string(bytes)
}

/// As many bytes as are asked for, of small hexadecimal digits.
pub(crate) fn decode<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let read = base16ct::lower::decode(digits, &mut bytes).ok()?;
    (read.len() == N).then_some(bytes)
}
