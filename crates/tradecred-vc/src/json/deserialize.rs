//! Typed documents out of values that the strict reader has made (SPEC chapter *JSON*).

use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error as _, Expected, IntoDeserializer,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::number::Number;
use super::object::Object;
use super::value::Value;

/// Why a value is not the one a type asks for. Lower case, without full stop, and without the value:
/// what a document holds does not travel through error texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeError {
    message: String,
}

impl fmt::Display for DeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for DeError {}

impl de::Error for DeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            message: message.to_string(),
        }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self {
            message: format!("{} where {expected} is expected", kind_name(found)),
        }
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self {
            message: format!("{} that is not {expected}", kind_name(found)),
        }
    }

    fn unknown_variant(_variant: &str, expected: &'static [&'static str]) -> Self {
        Self {
            message: format!("none of the accepted values: `{}`", expected.join("`, `")),
        }
    }
}

fn kind_name(found: Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Unit | Unexpected::Option => "null",
        Unexpected::Bool(_) => "a boolean",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => "an integer",
        Unexpected::Float(_) => "a number",
        Unexpected::Char(_) | Unexpected::Str(_) | Unexpected::Bytes(_) => "a string",
        Unexpected::Seq => "an array",
        Unexpected::Map => "an object",
        _ => "a value",
    }
}

impl<'de> Deserializer<'de> for &'de Value<'_> {
    type Error = DeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        match self {
            Value::Null => visitor.visit_unit(),
            Value::Bool(truth) => visitor.visit_bool(*truth),
            Value::Number(number) => visit_number(number, visitor),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(elements) => {
                let mut access = SeqDeserializer::new(elements.iter());
                let value = visitor.visit_seq(&mut access)?;
                access.end()?;
                Ok(value)
            }
            Value::Object(object) => object.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        if self.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeError> {
        match self {
            Value::String(variant) => visitor.visit_enum(Variant {
                name: variant,
                content: None,
            }),
            Value::Object(object) => match (object.iter().next(), object.len()) {
                (Some((name, content)), 1) => visitor.visit_enum(Variant {
                    name,
                    content: Some(content),
                }),
                _ => Err(DeError::custom("an object with one member is expected")),
            },
            other => {
                let found = other.kind_name();
                Err(DeError::custom(format_args!(
                    "{found} where a string or an object is expected"
                )))
            }
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeError> {
        match self {
            Value::Object(object) => object.deserialize_struct(name, fields, visitor),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier
    }
}

impl<'de> Deserializer<'de> for &'de Object<'_> {
    type Error = DeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        visit_members(self.iter(), visitor)
    }

    /// A struct of one field is given that field first: so an object of several forms can be read without
    /// keeping anything aside, wherever the member stands that selects the form.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeError> {
        match fields {
            [only] => {
                let selecting = self.iter().find(|(name, _)| name == only);
                let others = self.iter().filter(|(name, _)| name != only);
                visit_members(selecting.into_iter().chain(others), visitor)
            }
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn visit_members<'de, 'a: 'de, V: Visitor<'de>>(
    members: impl Iterator<Item = (&'de str, &'de Value<'a>)>,
    visitor: V,
) -> Result<V::Value, DeError> {
    let mut access = MapDeserializer::new(members.map(|(name, value)| (BorrowedName(name), value)));
    let value = visitor.visit_map(&mut access)?;
    access.end()?;
    Ok(value)
}

impl<'de> IntoDeserializer<'de, DeError> for &'de Value<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn visit_number<'de, V: Visitor<'de>>(
    number: &Number<'_>,
    visitor: V,
) -> Result<V::Value, DeError> {
    match (number.as_u64(), number.as_i64()) {
        (Some(integer), _) => visitor.visit_u64(integer),
        (None, Some(integer)) => visitor.visit_i64(integer),
        (None, None) => visitor.visit_f64(number.as_f64()),
    }
}

/// A member name, handed out for as long as the document lives.
struct BorrowedName<'de>(&'de str);

impl<'de> IntoDeserializer<'de, DeError> for BorrowedName<'de> {
    type Deserializer = de::value::BorrowedStrDeserializer<'de, DeError>;

    fn into_deserializer(self) -> Self::Deserializer {
        de::value::BorrowedStrDeserializer::new(self.0)
    }
}

/// A variant of an enum: its name, and what it holds.
struct Variant<'de, 'a> {
    name: &'de str,
    content: Option<&'de Value<'a>>,
}

impl<'de, 'a> EnumAccess<'de> for Variant<'de, 'a> {
    type Error = DeError;
    type Variant = Content<'de, 'a>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self::Variant), DeError> {
        let name: StrDeserializer<'de, DeError> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, Content(self.content)))
    }
}

/// What a variant holds.
struct Content<'de, 'a>(Option<&'de Value<'a>>);

impl<'de, 'a> Content<'de, 'a> {
    fn present(self) -> Result<&'de Value<'a>, DeError> {
        self.0
            .ok_or_else(|| DeError::custom("an object with the variant as its member is expected"))
    }
}

impl<'de> VariantAccess<'de> for Content<'de, '_> {
    type Error = DeError;

    fn unit_variant(self) -> Result<(), DeError> {
        match self.0 {
            None | Some(Value::Null) => Ok(()),
            Some(other) => Err(DeError::custom(format_args!(
                "{} where nothing is expected",
                other.kind_name()
            ))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, DeError> {
        seed.deserialize(self.present()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, DeError> {
        self.present()?.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeError> {
        self.present()?.deserialize_any(visitor)
    }
}
