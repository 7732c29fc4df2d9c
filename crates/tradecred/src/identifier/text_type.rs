//! What every type made of text has in common: reading, writing, and the JSON Schema of both
//! (SPEC chapter *Building blocks*, section *Values*).

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Error, Visitor};

use super::InvalidValue;

/// Gives a type with a field `text` and a private `fn read(text: &str) -> Result<Self, &'static str>`
/// its `FromStr`, `TryFrom<String>`, `Deserialize`, `Serialize`, `Display`, `as_str` and
/// `JsonSchema`. The members in braces are its schema beside `"type": "string"`; they must say what
/// `read` enforces.
macro_rules! text_type {
    ($type:ident, $what:literal, { $($schema:tt)+ }) => {
        impl $type {
            /// The text as it was written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.text
            }
        }

        impl TryFrom<String> for $type {
            type Error = $crate::identifier::InvalidValue;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::identifier::InvalidValue;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::read(text)
                    .map_err(|reason| $crate::identifier::InvalidValue { what: $what, reason })
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::identifier::TextReader::new())
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", $($schema)+ })
            }
        }
    };
}
pub(crate) use text_type;

/// Reads a type made of text without a copy of what is refused.
pub(crate) struct TextReader<T>(PhantomData<T>);

impl<T> TextReader<T> {
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T: FromStr<Err = InvalidValue>> Visitor<'_> for TextReader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}
