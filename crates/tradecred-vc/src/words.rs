//! Looking at bytes eight at a time: most texts of a document have nothing in them that needs a look at
//! single characters, and this is how that is found out quickly (SPEC chapter *JSON*).
//!
//! A test takes a word of eight bytes and answers with the highest bit of every byte that it is about.
//! It may be wrong about a byte above (later than) the first right one, since a subtraction borrows from
//! there; so "is there any" and "which is the first" are exact, and nothing else is asked.

/// A word of eight bytes that are one.
const ONES: u64 = u64::from_le_bytes([1; 8]);
/// The highest bit of every byte.
const HIGHEST: u64 = ONES << 7;

/// The bytes that cannot stand for themselves in a JSON string: quotes, backslashes, control characters.
#[inline]
pub(crate) const fn special_in_json(word: u64) -> u64 {
    // Exchanging the second bit makes a space of the quote (0x22), a quote of the space, and leaves
    // control characters what they are: one comparison finds both.
    let swapped = word ^ (ONES * 2);
    let backslash = word ^ (ONES * b'\\' as u64);
    let control_or_quote = swapped.wrapping_sub(ONES * 0x21) & !swapped;
    let backslash = backslash.wrapping_sub(ONES) & !backslash;
    (control_or_quote | backslash) & HIGHEST
}

/// The bytes that are not printable ASCII: control characters and all beyond `~`.
#[inline]
const fn not_printable_ascii(word: u64) -> u64 {
    let control = word.wrapping_sub(ONES * 0x20) & !word;
    // Beyond ASCII the highest bit is set already; adding one sets it for 0x7f.
    let beyond = word.wrapping_add(ONES) | word;
    (control | beyond) & HIGHEST
}

/// The place of the first byte that a test is about, among the eight of a word.
#[inline]
pub(crate) const fn first(found: u64) -> Option<usize> {
    match found {
        0 => None,
        found => Some((found.trailing_zeros() / 8) as usize),
    }
}

/// Whether a text is printable ASCII throughout, as an empty one is.
#[inline]
#[must_use]
pub fn is_printable_ascii(text: &str) -> bool {
    !any(text.as_bytes(), not_printable_ascii)
}

/// Whether every character of a text stands for itself in a JSON string.
#[inline]
pub(crate) fn is_plain_in_json(text: &str) -> bool {
    !any(text.as_bytes(), special_in_json)
}

#[inline]
fn any(bytes: &[u8], test: impl Fn(u64) -> u64) -> bool {
    let (words, rest) = bytes.as_chunks::<8>();
    let found = words
        .iter()
        .fold(0, |found, word| found | test(u64::from_le_bytes(*word)));
    found != 0 || (!rest.is_empty() && test(last_word(bytes, rest)) != 0)
}

/// A word with the bytes that are left at the end: the last eight of all where there are as many, else
/// filled up so that it holds no other bytes than they are.
#[inline]
fn last_word(bytes: &[u8], rest: &[u8]) -> u64 {
    if let Some(last) = bytes.last_chunk::<8>() {
        return u64::from_le_bytes(*last);
    }
    if let (Some(first), Some(last)) = (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        let half = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
        return half(first) | half(last) << 32;
    }
    filled_up(rest)
}

/// Fewer than eight bytes as a word, filled up with spaces.
#[inline]
pub(crate) fn filled_up(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .rev()
        .fold(ONES * 0x20, |word, byte| word << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::{is_plain_in_json, is_printable_ascii};

    /// Every byte at every place of texts of every length around a word or two.
    #[test]
    fn words_say_what_single_bytes_say() {
        for length in 0..=19 {
            for at in 0..length {
                for odd in (0..=0x7f_u8)
                    .map(char::from)
                    .chain(['\u{80}', 'é', '中', '😀'])
                {
                    let mut text: String = "x".repeat(at);
                    text.push(odd);
                    text.push_str(&"~".repeat(length - at - 1));
                    let plain = !matches!(odd, '\0'..='\u{1f}' | '"' | '\\');
                    assert_eq!(is_plain_in_json(&text), plain, "{text:?}");
                    let printable = matches!(odd, ' '..='~');
                    assert_eq!(is_printable_ascii(&text), printable, "{text:?}");
                }
            }
        }
        assert!(is_plain_in_json("") && is_printable_ascii(""));
    }
}
