//! UUIDs as a reader of them looks at them (RFC 9562).

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
