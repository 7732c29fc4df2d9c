//! Dates and instants as they stand in credentials (SPEC chapter *Building blocks*, section *Values*).
//!
//! [`Date`] is a calendar day without a zone, as laws and forms use it; [`Timestamp`] is an instant
//! in UTC, to the second. Both hold the years 0001 to 9999 only, so that each has exactly one
//! spelling, and both publish in their JSON Schema what they enforce when read. One thing the schema
//! cannot say and only the types refuse: 29 February of a year that is not a leap year.

mod date;
mod timestamp;

#[cfg(test)]
mod tests;

pub use date::Date;
pub use timestamp::Timestamp;

use std::fmt;

/// Why a text is not a date or an instant. Carries none of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidTime {
    reason: &'static str,
}

impl InvalidTime {
    const fn new(reason: &'static str) -> Self {
        Self { reason }
    }

    /// The reason, in lower case and without full stop.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        self.reason
    }
}

impl fmt::Display for InvalidTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.reason)
    }
}

impl std::error::Error for InvalidTime {}

/// Takes exactly `count` ASCII digits off the front of `rest` and returns their number.
fn take_number<N: std::str::FromStr>(rest: &mut &str, count: usize) -> Option<N> {
    let (digits, tail) = rest.split_at_checked(count)?;
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    *rest = tail;
    digits.parse().ok()
}

/// Takes one given character off the front of `rest`.
fn take_char(rest: &mut &str, expected: char) -> Option<()> {
    *rest = rest.strip_prefix(expected)?;
    Some(())
}

/// The pattern of a [`Date`], without anchors: the years 0001 to 9999, and the days each month has
/// in a leap year.
macro_rules! date_pattern {
    () => {
        concat!(
            "(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-",
            "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
            "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
            "|02-(?:0[1-9]|[12][0-9]))"
        )
    };
}
use date_pattern;

/// Text on the wire for a type with `FromStr` and `Display`: what is read and what the schema
/// publishes stand side by side.
macro_rules! text_form {
    ($type:ident, $format:literal, $pattern:expr, $description:literal) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                struct Reader;

                impl serde::de::Visitor<'_> for Reader {
                    type Value = $type;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($description)
                    }

                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$type, E> {
                        text.parse().map_err(E::custom)
                    }
                }

                deserializer.deserialize_str(Reader)
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "format": $format,
                    "pattern": $pattern,
                    "description": $description,
                })
            }
        }
    };
}
use text_form;
