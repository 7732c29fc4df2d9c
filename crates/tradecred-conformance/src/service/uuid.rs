//! UUIDs as a reader of them looks at them (RFC 9562).

use super::draw;

/// What does not follow from chance in a UUID of version 4: the digits of the version and of the variant.
const FIXED: u128 = (0xf << 76) | (0x3 << 62);
const VERSION_4: u128 = (0x4 << 76) | (0x2 << 62);

/// A UUID of version 4 that no service has met before.
pub(super) fn fresh() -> String {
    let drawn = draw::next_marked();
    let first = drawn.as_bytes().first_chunk().copied().unwrap_or_default();
    let number = (u128::from_be_bytes(first) & !FIXED) | VERSION_4;
    let group = |from: u32| (number >> from) & 0xffff;
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        number >> 96,
        group(80),
        group(64),
        group(48),
        number & 0xffff_ffff_ffff
    )
}

/// Whether a text is a UUID of version 4 in lower case.
pub(super) fn is_uuid_4(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let is_hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    lengths == [8, 4, 4, 4, 12]
        && parts.iter().all(|part| part.chars().all(is_hex))
        && parts.get(2).is_some_and(|part| part.starts_with('4'))
        && parts
            .get(3)
            .is_some_and(|part| part.starts_with(['8', '9', 'a', 'b']))
}

#[cfg(test)]
mod tests {
    use super::{fresh, is_uuid_4};

    #[test]
    fn a_fresh_one_is_one_and_another() {
        let (one, other) = (fresh(), fresh());
        assert!(is_uuid_4(&one), "{one}");
        assert_ne!(one, other);
    }
}
