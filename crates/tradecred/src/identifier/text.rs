//! Free text, and which characters may stand in it (SPEC chapter *Building blocks*, section *Values*).

use tradecred_vc::words::is_printable_ascii;

use super::text_type;

/// Longest free text, in characters (Unicode scalar values).
const CHARACTERS: usize = 2000;

/// Text for people: 1 to 2,000 characters (Unicode scalar values), at least one of them visible.
///
/// Control characters other than line feed and tab are refused, and so are the bidirectional
/// overrides, embeddings and isolates (U+202A to U+202E, U+2066 to U+2069), with which a text can be
/// made to look different from what it says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NonEmptyText {
    text: String,
}

impl NonEmptyText {
    fn read(text: &str) -> Result<Self, &'static str> {
        // Printable ASCII, which most texts are, has none of the characters that are looked for.
        if text.len() <= CHARACTERS && is_printable_ascii(text) && text.bytes().any(|b| b != b' ') {
            return Ok(Self {
                text: text.to_owned(),
            });
        }
        if text.chars().count() > CHARACTERS {
            return Err("longer than 2000 characters");
        }
        if text
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\t'))
        {
            return Err("a control character");
        }
        if text.chars().any(is_bidirectional_control) {
            return Err("a character that changes the direction of the text");
        }
        if text.trim().is_empty() {
            return Err("empty");
        }
        Ok(Self {
            text: text.to_owned(),
        })
    }
}

text_type!(NonEmptyText, "text", {
    "minLength": 1,
    "maxLength": CHARACTERS,
    "pattern": concat!(
        "^", permitted!(), "*[^", invisible!(), "]", permitted!(), "*$"
    ),
    "description": "text, not empty, without control and direction characters",
});

/// Whether a character is neither white space nor a control nor changes the direction of the text.
pub(super) fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !is_bidirectional_control(c)
}

fn is_bidirectional_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The characters for which [`is_visible`] is false, as the inside of a pattern's character class.
macro_rules! invisible {
    () => {
        r"\u0000-\u0020\u007F-\u00A0\u1680\u2000-\u200A\u2028-\u202F\u205F\u2066-\u2069\u3000"
    };
}
pub(super) use invisible;

/// The characters that may stand in free text, as a pattern's character class.
macro_rules! permitted {
    () => {
        r"[^\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]"
    };
}
use permitted;
