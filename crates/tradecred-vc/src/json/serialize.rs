//! Values into any `serde` format (SPEC chapter *JSON*). The way back is [`super::read`] alone: a
//! `Deserialize` would let members named twice through.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::number::Number;
use super::object::Object;
use super::value::Value;

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => number.serialize(serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(elements) => elements.serialize(serializer),
            Self::Object(object) => object.serialize(serializer),
        }
    }
}

/// As an integer where it is spelled as one, else as a double: the spelling is lost.
impl Serialize for Number<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.as_i64(), self.as_u64()) {
            (Some(integer), _) => serializer.serialize_i64(integer),
            (None, Some(integer)) => serializer.serialize_u64(integer),
            (None, None) => serializer.serialize_f64(self.as_f64()),
        }
    }
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, value) in self.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
