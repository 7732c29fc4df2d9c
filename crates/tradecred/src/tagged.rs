//! Objects of several forms, of which a member says which one it is: `type`, `scheme` (SPEC chapter
//! *Building blocks*).
//!
//! What serde derives for them reads every member into a buffer before it looks at the one that selects.
//! Here the selecting member is asked for first, and the others are read from where they stand.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::{Map, Value as Json};
use tradecred_vc::json::{self, Limits};

/// A type with several forms.
pub(crate) trait Tagged: Sized {
    /// The member that selects, alone in its list.
    const TAG: &'static [&'static str; 1];
    /// What it may say.
    const FORMS: &'static [&'static str];

    /// Reads the other members in one of the forms.
    fn read<'de, D: Deserializer<'de>>(form: &str, members: D) -> Result<Self, D::Error>;
}

/// Gives an enum its `Deserialize`: the member that selects, and the variant for each thing it may say.
/// That has to be what `#[serde(tag = …)]` says, by which the enum is written and published.
macro_rules! tagged {
    ($type:ident by $tag:literal { $($form:literal => $variant:ident),+ $(,)? }) => {
        impl $crate::tagged::Tagged for $type {
            const TAG: &'static [&'static str; 1] = &[$tag];
            const FORMS: &'static [&'static str] = &[$($form),+];

            fn read<'de, D: serde::Deserializer<'de>>(
                form: &str,
                members: D,
            ) -> Result<Self, D::Error> {
                match form {
                    $($form => serde::Deserialize::deserialize(members).map(Self::$variant),)+
                    other => Err(serde::de::Error::unknown_variant(other, Self::FORMS)),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::tagged::read(deserializer)
            }
        }
    };
}
pub(crate) use tagged;

/// Reads a type with several forms. The values of the strict reader give a struct of one field, as this
/// one seems to be, that field before all other members.
pub(crate) fn read<'de, T: Tagged, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_struct("object of several forms", T::TAG, Reader(PhantomData))
}

struct Reader<T>(PhantomData<T>);

impl<'de, T: Tagged> Visitor<'de> for Reader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<T, A::Error> {
        let [tag] = T::TAG;
        match members.next_key_seed(OtherThan(tag))? {
            None => Err(A::Error::missing_field(tag)),
            Some(None) => {
                let form = members.next_value_seed(OneOf(T::FORMS))?;
                T::read(form, MapAccessDeserializer::new(members))
            }
            Some(Some(first)) => read_buffered(first, members),
        }
    }
}

/// Reads from a source that gives the members in an order of its own.
fn read_buffered<'de, T: Tagged, A: MapAccess<'de>>(
    first: String,
    mut members: A,
) -> Result<T, A::Error> {
    let [tag] = T::TAG;
    let mut form = None;
    let mut others = Map::from_iter([(first, members.next_value()?)]);
    while let Some(name) = members.next_key_seed(OtherThan(tag))? {
        let again = match name {
            None => form
                .replace(members.next_value_seed(OneOf(T::FORMS))?)
                .is_some(),
            Some(name) => others.insert(name, members.next_value()?).is_some(),
        };
        if again {
            return Err(A::Error::custom("a member stands there twice"));
        }
    }
    let form = form.ok_or_else(|| A::Error::missing_field(tag))?;
    // From here on as from the strict reader: one way of reading a form is enough.
    let members = Json::Object(others).to_string();
    let members =
        json::read_object(members.as_bytes(), &Limits::default()).map_err(A::Error::custom)?;
    T::read(form, &members).map_err(A::Error::custom)
}

/// Reads the name of a member: none where it is this one.
struct OtherThan(&'static str);

impl<'de> DeserializeSeed<'de> for OtherThan {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<Self::Value, D::Error> {
        name.deserialize_identifier(self)
    }
}

impl Visitor<'_> for OtherThan {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok((name != self.0).then(|| name.to_owned()))
    }
}

/// Reads one of these texts.
struct OneOf(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for OneOf {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, text: D) -> Result<Self::Value, D::Error> {
        text.deserialize_str(self)
    }
}

impl Visitor<'_> for OneOf {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let form = self.0.iter().find(|form| **form == text).copied();
        form.ok_or_else(|| E::unknown_variant(text, self.0))
    }
}

#[cfg(test)]
mod tests;
