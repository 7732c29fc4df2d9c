//! The constant `type` member of the objects in a document (SPEC chapter *Building blocks*, section *Values*).
//!
//! Every object in a credential subject says in its `type` what it is. In Rust that member is a type
//! of its own with a single value, so that an object with another `type` cannot be read and none
//! without it can be written:
//!
//! ```ignore
//! type_tag!(AmountType = "Amount");
//!
//! #[derive(Serialize, Deserialize, JsonSchema)]
//! #[serde(deny_unknown_fields, rename_all = "camelCase")]
//! pub struct Amount {
//!     /// Always `Amount`.
//!     pub r#type: AmountType,
//!     // …
//! }
//! ```

use std::fmt;

use serde::de::{Error, Visitor};

/// Defines a public unit type that is one constant string on the wire and in the JSON Schema.
macro_rules! type_tag {
    ($name:ident = $text:literal) => {
        #[doc = concat!("A member, such as `type`, that is always `", $text, "`.")]
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name;

        impl $name {
            /// The value of the member.
            pub const TEXT: &'static str = $text;
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(Self::TEXT)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::type_tag::Expected(Self::TEXT))?;
                Ok(Self)
            }
        }

        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "const": Self::TEXT })
            }
        }
    };
}
pub(crate) use type_tag;

/// Reads exactly this string.
pub(crate) struct Expected(pub(crate) &'static str);

impl Visitor<'_> for Expected {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the type `{}`", self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if text == self.0 {
            Ok(())
        } else {
            Err(E::custom(format_args!("type: not `{}`", self.0)))
        }
    }
}
