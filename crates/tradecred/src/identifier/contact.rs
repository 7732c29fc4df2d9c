//! How to reach a person: telephone and electronic mail (SPEC chapter *Building blocks*, section *Values*).

use super::text::is_visible;
use super::{is_digits, text_type};

/// Longest telephone number, in characters.
const TELEPHONE_CHARACTERS: usize = 40;
/// Longest address of electronic mail, in characters.
const EMAIL_CHARACTERS: usize = 254;
/// Longest part before the `@`, in characters.
const LOCAL_PART_CHARACTERS: usize = 64;

/// A telephone number as people write it: 6 to 20 digits with spaces, dashes, dots and parentheses
/// among them, an optional leading `+`, and an optional extension (`x12`, `ext. 12`).
///
/// International ones follow ITU-T E.164, see [`TelephoneNumber::is_international`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TelephoneNumber {
    text: String,
}

impl TelephoneNumber {
    /// Whether it can be dialled from abroad as written: without its extension and separators it
    /// is `+`, a digit from 1 to 9 and 6 to 14 more (ITU-T E.164).
    #[must_use]
    pub fn is_international(&self) -> bool {
        let (number, _) = split_extension(&self.text);
        let mut dialled = number.bytes().filter(|&b| !is_separator(b));
        let plus = dialled.next() == Some(b'+');
        let digits = dialled;
        plus && (7..=15).contains(&digits.clone().count())
            && digits.clone().all(|b| b.is_ascii_digit())
            && digits.clone().next() != Some(b'0')
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        if text.len() > TELEPHONE_CHARACTERS {
            return Err("longer than 40 characters");
        }
        let (number, extension) = split_extension(text);
        if extension.is_some_and(|digits| !is_digits(digits, digits.len().clamp(1, 8))) {
            return Err("the extension is not one to eight digits");
        }
        if !is_telephone_body(number) {
            return Err(
                "not 6 to 20 digits, separated by no more than ` .()-` after an optional `+`",
            );
        }
        Ok(Self {
            text: text.to_owned(),
        })
    }
}

text_type!(TelephoneNumber, "telephone number", {
    "maxLength": TELEPHONE_CHARACTERS,
    "pattern": concat!(
        r"^\(?\+?\(?[0-9](?:[ .()-]*[0-9]){5,19}\)?",
        r"(?: ?(?:x|ext\.?) ?[0-9]{1,8})?$"
    ),
    "description": "telephone number, international ones as in ITU-T E.164",
});

/// The number and, if there is a mark of an extension, what follows it.
fn split_extension(text: &str) -> (&str, Option<&str>) {
    let Some((number, rest)) = text
        .bytes()
        .position(|b| matches!(b, b'x' | b'e'))
        .and_then(|at| text.split_at_checked(at))
    else {
        return (text, None);
    };
    let digits = match rest.strip_prefix("ext") {
        Some(digits) => digits.strip_prefix('.').unwrap_or(digits),
        None => rest.strip_prefix('x').unwrap_or(rest),
    };
    (
        number.strip_suffix(' ').unwrap_or(number),
        Some(digits.strip_prefix(' ').unwrap_or(digits)),
    )
}

fn is_telephone_body(number: &str) -> bool {
    let number = number.strip_prefix('(').unwrap_or(number);
    let number = number.strip_prefix('+').unwrap_or(number);
    let number = number.strip_prefix('(').unwrap_or(number);
    let number = number.strip_suffix(')').unwrap_or(number);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (6..=20).contains(&digits)
        && number
            .bytes()
            .all(|b| b.is_ascii_digit() || is_separator(b))
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.ends_with(|c: char| c.is_ascii_digit())
}

fn is_separator(byte: u8) -> bool {
    matches!(byte, b' ' | b'-' | b'.' | b'(' | b')')
}

/// An address of electronic mail in everyday form: one `@`, at most 64 characters before it, a
/// domain with at least one dot after it, at most 254 characters in all, no spaces and no control
/// characters. Characters outside ASCII are allowed (RFC 6531); the quoted forms of RFC 5322 are
/// not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress {
    text: String,
}

impl EmailAddress {
    fn read(text: &str) -> Result<Self, &'static str> {
        if text.chars().count() > EMAIL_CHARACTERS {
            return Err("longer than 254 characters");
        }
        let graphic = text.bytes().all(|b| b.is_ascii_graphic());
        if !graphic && !text.chars().all(is_visible) {
            return Err("a space or control character");
        }
        let (local, domain) = text.split_once('@').ok_or("no `@`")?;
        if local.is_empty() || local.chars().count() > LOCAL_PART_CHARACTERS {
            return Err("not 1 to 64 characters before the `@`");
        }
        if domain.contains('@') || !domain.contains('.') || domain.split('.').any(str::is_empty) {
            return Err("no domain of several parts after the `@`");
        }
        Ok(Self {
            text: text.to_owned(),
        })
    }
}

text_type!(EmailAddress, "email address", {
    "maxLength": EMAIL_CHARACTERS,
    "pattern": concat!(
        "^[^@", super::text::invisible!(), "]{1,64}@",
        "[^@.", super::text::invisible!(), r"]+(?:\.[^@.", super::text::invisible!(), "]+)+$"
    ),
    "description": "address of electronic mail",
});
