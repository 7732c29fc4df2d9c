//! How the types that are a whole number in a range read, write and publish it.

use std::fmt;
use std::ops::RangeInclusive;

use serde::de::{Error, Visitor};

use super::InvalidValue;

/// Defines a type that is a JSON integer of a range.
macro_rules! whole_number {
    ($(#[$doc:meta])* $name:ident, $what:literal, $first:literal..=$last:literal, $description:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name(u32);

        impl $name {
            /// The lowest.
            pub const FIRST: Self = Self($first);
            /// The highest.
            pub const LAST: Self = Self($last);

            /// The number.
            #[must_use]
            pub fn get(self) -> u32 {
                self.0
            }
        }

        impl TryFrom<u64> for $name {
            type Error = $crate::identifier::InvalidValue;

            fn try_from(number: u64) -> Result<Self, Self::Error> {
                u32::try_from(number)
                    .ok()
                    .map(Self)
                    .filter(|number| (Self::FIRST..=Self::LAST).contains(number))
                    .ok_or($crate::identifier::InvalidValue {
                        what: $what,
                        reason: concat!("not an integer from ", $first, " to ", $last),
                    })
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::identifier::InvalidValue;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                // What is no number at all is in no range.
                Self::try_from(text.parse().unwrap_or(u64::MAX))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                // Not `deserialize_u64`: within a tagged form that would refuse `7.0`.
                deserializer.deserialize_any($crate::identifier::WholeNumberReader {
                    range: $first..=$last,
                    make: Self::try_from,
                })
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "integer",
                    "minimum": Self::FIRST.0,
                    "maximum": Self::LAST.0,
                    "description": $description,
                })
            }
        }
    };
}
pub(crate) use whole_number;

/// Reads a whole number of a range.
pub(crate) struct WholeNumberReader<T> {
    pub(crate) range: RangeInclusive<u32>,
    pub(crate) make: fn(u64) -> Result<T, InvalidValue>,
}

impl<T> Visitor<'_> for WholeNumberReader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.range.start(), self.range.end());
        write!(f, "an integer from {first} to {last}")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        (self.make)(number).map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        self.visit_u64(u64::try_from(number).unwrap_or(u64::MAX))
    }

    /// `7.0` is an integer to JSON Schema, hence here too.
    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        let whole = if number.fract() == 0.0 && number >= 0.0 {
            number as u64
        } else {
            u64::MAX
        };
        self.visit_u64(whole)
    }
}
