//! Identifiers in the form of a URI (SPEC chapter *Building blocks*, section *Values*).

use super::text_type;

/// Longest URI, in characters.
const CHARACTERS: usize = 2048;

/// An absolute URI: a scheme, a colon and at least one further character, all of them characters
/// that RFC 3986 allows, percent signs only before two hexadecimal digits; at most 2,048 characters.
///
/// The parts after the scheme are not examined.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uri {
    text: String,
}

impl Uri {
    fn read(text: &str) -> Result<Self, &'static str> {
        if text.len() > CHARACTERS {
            return Err("longer than 2048 characters");
        }
        let (scheme, rest) = text.split_once(':').ok_or("no scheme")?;
        if !is_scheme(scheme) {
            return Err("no scheme");
        }
        if rest.is_empty() {
            return Err("nothing after the scheme");
        }
        if !rest.bytes().all(|b| b == b'%' || is_uri_byte(b)) {
            return Err("a character that a uri cannot hold");
        }
        if !rest
            .split('%')
            .skip(1)
            .all(starts_with_two_hexadecimal_digits)
        {
            return Err("a percent sign not followed by two hexadecimal digits");
        }
        Ok(Self {
            text: text.to_owned(),
        })
    }
}

text_type!(Uri, "uri", {
    "maxLength": CHARACTERS,
    "pattern": concat!(
        "^[A-Za-z][A-Za-z0-9+.-]*:",
        r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$"
    ),
    "description": "absolute URI (RFC 3986)",
});

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+.-".contains(&b))
}

/// The reserved and unreserved characters of RFC 3986 sections 2.2 and 2.3.
fn is_uri_byte(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&b)
}

fn starts_with_two_hexadecimal_digits(text: &str) -> bool {
    let mut bytes = text.bytes();
    (0..2).all(|_| bytes.next().is_some_and(|b| b.is_ascii_hexdigit()))
}

/// A random identifier: `urn:uuid:` and a UUID of version 4 in lower case (RFC 9562).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UrnUuid {
    text: String,
}

impl UrnUuid {
    fn read(text: &str) -> Result<Self, &'static str> {
        let uuid = text
            .strip_prefix("urn:uuid:")
            .ok_or("does not begin with `urn:uuid:`")?;
        let groups = || uuid.split('-');
        let formed = groups().map(str::len).eq([8, 4, 4, 4, 12])
            && groups()
                .flat_map(str::bytes)
                .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if !formed {
            return Err("no uuid in lower case");
        }
        let random = groups().nth(2).is_some_and(|group| group.starts_with('4'))
            && groups()
                .nth(3)
                .is_some_and(|group| group.starts_with(['8', '9', 'a', 'b']));
        if random {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("no uuid of version 4")
        }
    }
}

text_type!(UrnUuid, "urn:uuid identifier", {
    "pattern": "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
    "description": "random UUID (version 4) as a URN, in lower case",
});
