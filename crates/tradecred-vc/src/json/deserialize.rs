//! Typed documents out of values that the strict reader has made (SPEC chapter *JSON*).

use std::borrow::Cow;
use std::{fmt, iter, ptr, slice};

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error as _, Expected, IntoDeserializer,
    MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::number::Number;
use super::object::Object;
use super::value::Value;
use crate::problem::push_token;

/// Why a value is not the one a type asks for, and where. The text is lower case, without full stop, and
/// without the value: what a document holds does not travel through error texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeError {
    /// Apart, since every value that is read could be a fault and hardly any is.
    fault: Box<Fault>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Fault {
    message: String,
    /// From the place of the fault outwards.
    steps: Vec<String>,
}

impl DeError {
    /// Where the fault is, as a JSON Pointer from the value that was to be read. Of a member that a type does
    /// not know it names the member, of one that is missing the object.
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        for step in self.fault.steps.iter().rev() {
            push_token(&mut pointer, step);
        }
        pointer
    }

    /// The same fault, seen from around it.
    fn below(mut self, step: impl Into<String>) -> Self {
        self.fault.steps.push(step.into());
        self
    }
}

impl fmt::Display for DeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fault.message)
    }
}

impl std::error::Error for DeError {}

impl de::Error for DeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let fault = Fault {
            message: message.to_string(),
            steps: Vec::new(),
        };
        Self {
            fault: Box::new(fault),
        }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = kind_name(found);
        Self::custom(format_args!("{found} where {expected} is expected"))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = kind_name(found);
        Self::custom(format_args!("{found} that is not {expected}"))
    }

    fn unknown_variant(_variant: &str, expected: &'static [&'static str]) -> Self {
        let expected = expected.join("`, `");
        Self::custom(format_args!("none of the accepted values: `{expected}`"))
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
                let mut access = Elements {
                    rest: elements.iter().enumerate(),
                };
                let value = visitor.visit_seq(&mut access)?;
                ended(access.rest.len())?;
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
        Members::of(self, None).visited_by(visitor)
    }

    /// A struct of one field is given that field first: so an object of several forms can be read without
    /// keeping anything aside, wherever the member stands that selects the form.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeError> {
        let only = match fields {
            [only] => Some(*only),
            _ => None,
        };
        Members::of(self, only).visited_by(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

type Member<'v> = (Cow<'v, str>, Value<'v>);

/// The members of an object, one after the other. It is one type for every object, so that what a type makes
/// of them is compiled once.
struct Members<'de> {
    /// One that is given before the others.
    first: Option<&'de Member<'de>>,
    /// The same, to be left out when its turn comes.
    given: Option<&'de Member<'de>>,
    rest: slice::Iter<'de, Member<'de>>,
    /// The one whose name was given and whose value was not.
    open: Option<&'de Member<'de>>,
}

impl<'de> Members<'de> {
    fn of(object: &'de Object<'de>, first: Option<&str>) -> Self {
        let members = object.members();
        let first = first.and_then(|first| members.iter().find(|(name, _)| name == first));
        Self {
            first,
            given: first,
            rest: members.iter(),
            open: None,
        }
    }

    fn visited_by<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, DeError> {
        let value = visitor.visit_map(&mut self)?;
        ended(iter::from_fn(|| self.next()).count())?;
        Ok(value)
    }

    fn next(&mut self) -> Option<&'de Member<'de>> {
        let given = self.given;
        let is_given = |member: &Member<'de>| given.is_some_and(|given| ptr::eq(given, member));
        self.first
            .take()
            .or_else(|| self.rest.find(|member| !is_given(member)))
    }
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = DeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, DeError> {
        self.open = self.next();
        self.open
            .map(|(name, _)| {
                let key = seed.deserialize(BorrowedStrDeserializer::new(name));
                key.map_err(|error: DeError| error.below(name.as_ref()))
            })
            .transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DeError> {
        let (name, value) = self
            .open
            .take()
            .ok_or_else(|| DeError::custom("a value is asked for before its name"))?;
        seed.deserialize(value)
            .map_err(|error| error.below(name.as_ref()))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The elements of an array, one after the other.
struct Elements<'de> {
    rest: iter::Enumerate<slice::Iter<'de, Value<'de>>>,
}

impl<'de> SeqAccess<'de> for Elements<'de> {
    type Error = DeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DeError> {
        self.rest
            .next()
            .map(|(index, element)| {
                seed.deserialize(element)
                    .map_err(|error| error.below(index.to_string()))
            })
            .transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// A type has to take all there is.
fn ended(left: usize) -> Result<(), DeError> {
    match left {
        0 => Ok(()),
        _ => Err(DeError::custom("more entries than the type takes")),
    }
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

/// A variant of an enum: its name, and what it holds.
struct Variant<'de> {
    name: &'de str,
    content: Option<&'de Value<'de>>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = DeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), DeError> {
        let name: StrDeserializer<'de, DeError> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> Variant<'de> {
    /// Reads what the variant holds.
    fn content<T>(
        self,
        read: impl FnOnce(&'de Value<'de>) -> Result<T, DeError>,
    ) -> Result<T, DeError> {
        let content = self.content.ok_or_else(|| {
            DeError::custom("an object with the variant as its member is expected")
        })?;
        read(content).map_err(|error| error.below(self.name))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = DeError;

    fn unit_variant(self) -> Result<(), DeError> {
        match self.content {
            None | Some(Value::Null) => Ok(()),
            Some(other) => {
                let found = other.kind_name();
                let error = DeError::custom(format_args!("{found} where nothing is expected"));
                Err(error.below(self.name))
            }
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, DeError> {
        self.content(|content| seed.deserialize(content))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, DeError> {
        self.content(|content| content.deserialize_any(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeError> {
        self.content(|content| content.deserialize_any(visitor))
    }
}
