//! UUIDs as a reader of them looks at them (RFC 9562).

use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use super::caller::now;

/// How many were made.
static MADE: AtomicU32 = AtomicU32::new(0);

/// A `urn:uuid:` in the form of version 4 that this runner asks for once.
pub(super) fn fresh() -> String {
    let made = MADE.fetch_add(1, Ordering::Relaxed);
    format!(
        "urn:uuid:{:08x}-0000-4000-8000-{:04x}{made:08x}",
        now() & 0xffff_ffff,
        process::id() & 0xffff
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
        assert!(is_uuid_4(one.strip_prefix("urn:uuid:").unwrap()), "{one}");
        assert_ne!(one, other);
    }
}
