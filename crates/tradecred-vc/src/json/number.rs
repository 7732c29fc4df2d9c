//! A JSON number: its spelling as received and the double it denotes (SPEC chapter *JSON*).

use std::borrow::Cow;

/// A number, with the spelling it was written in.
///
/// Two numbers are equal when they are spelled alike: `1` and `1.0` are not. Whoever wants to compare
/// what is signed compares canonical forms.
#[derive(Debug, Clone, PartialEq)]
pub struct Number<'a> {
    /// Follows the `number` rule of RFC 8259.
    text: Cow<'a, str>,
    /// The double nearest to `text`; finite.
    value: f64,
}

impl<'a> Number<'a> {
    /// For the reader: `text` follows the grammar and `value` is the finite double nearest to it.
    pub(super) const fn new(text: &'a str, value: f64) -> Self {
        Self {
            text: Cow::Borrowed(text),
            value,
        }
    }

    /// An integer. Beyond ±(2^53 − 1) it can be written, but our reader refuses what was written.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "the nearest double is what `value` means"
    )]
    pub fn from_i64(integer: i64) -> Self {
        Self {
            text: Cow::Owned(integer.to_string()),
            value: integer as f64,
        }
    }

    /// The spelling, as received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The double nearest to the number; always finite.
    #[must_use]
    pub const fn as_f64(&self) -> f64 {
        self.value
    }

    /// The integer, when the number is spelled as one (no fraction, no exponent) and fits.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.text.parse().ok()
    }

    /// As [`Number::as_i64`], for numbers that are not negative.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        self.text.parse().ok()
    }

    /// The same number, borrowing from nothing.
    #[must_use]
    pub fn into_owned(self) -> Number<'static> {
        Number {
            text: Cow::Owned(self.text.into_owned()),
            value: self.value,
        }
    }
}

impl From<&serde_json::Number> for Number<'static> {
    fn from(number: &serde_json::Number) -> Self {
        // Without `arbitrary_precision` a `serde_json` number is an integer or a finite double, and
        // `as_f64` answers for both.
        Self {
            text: Cow::Owned(number.to_string()),
            value: number.as_f64().unwrap_or_default(),
        }
    }
}
