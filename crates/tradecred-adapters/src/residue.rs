//! What a conversion leaves behind of the record (SPEC section *Residue*): with it the record is written again
//! byte by byte.

use std::collections::BTreeMap;

use tradecred_vc::json::{Object, Value};

use crate::framing::{Frame, Layout};

/// What the document does not hold of the record it was made of.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Residue {
    /// The mapping that left it, as `name/version`.
    pub mapping: String,
    /// The record with a hole, written as null, for each value that the document holds.
    pub rest: Value<'static>,
    /// Where the holes are; of each, what stood there where the document does not say it exactly.
    pub holes: BTreeMap<String, Option<Value<'static>>>,
    /// How the texts that the mapping opened are laid out, by their places.
    pub opened: BTreeMap<String, Layout>,
    /// What the export had beyond the values of the record.
    pub frame: Frame,
}

/// Why a text is no residue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAResidue {
    /// Where, in the text.
    pub pointer: &'static str,
}

impl std::fmt::Display for NotAResidue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "`{}`: this is no residue; hand in the file that a conversion wrote",
            self.pointer
        )
    }
}

impl std::error::Error for NotAResidue {}

impl Residue {
    /// As JSON, with every number spelled as it was.
    #[must_use]
    pub fn to_value(&self) -> Value<'static> {
        let holes = self.holes.iter().map(|(pointer, spelling)| {
            let mut hole = Object::new();
            hole.insert("pointer", pointer.clone());
            if let Some(spelling) = spelling {
                hole.insert("value", spelling.clone());
            }
            Value::from(hole)
        });
        let mut object = Object::new();
        object.insert("type", "Residue");
        object.insert("mapping", self.mapping.clone());
        object.insert("rest", self.rest.clone());
        object.insert("holes", holes.collect::<Vec<_>>());
        if !self.opened.is_empty() {
            let opened = self.opened.iter().map(|(pointer, layout)| {
                let mut one = Object::new();
                one.insert("pointer", pointer.clone());
                one.insert("layout", layout.to_value());
                Value::from(one)
            });
            object.insert("opened", opened.collect::<Vec<_>>());
        }
        object.insert("frame", self.frame.to_value());
        Value::from(object)
    }

    /// Out of JSON.
    ///
    /// # Errors
    /// Where it is none.
    pub fn from_value(value: &Value<'_>) -> Result<Self, NotAResidue> {
        let at = |pointer| NotAResidue { pointer };
        if value.get("type").and_then(Value::as_str) != Some("Residue") {
            return Err(at("/type"));
        }
        let mapping = value.get("mapping").and_then(Value::as_str);
        let rest = value.get("rest").ok_or(at("/rest"))?;
        let holes = value.get("holes").and_then(Value::as_array);
        let holes = holes.ok_or(at("/holes"))?.iter().map(|hole| {
            let pointer = hole.get("pointer").and_then(Value::as_str)?;
            let spelling = hole.get("value").cloned().map(Value::into_owned);
            Some((pointer.to_owned(), spelling))
        });
        let opened = match value.get("opened") {
            Some(opened) => opened.as_array().ok_or(at("/opened"))?,
            None => &[],
        };
        let opened = opened.iter().map(|one| {
            let pointer = one.get("pointer").and_then(Value::as_str)?;
            Some((pointer.to_owned(), Layout::from_value(one.get("layout")?)?))
        });
        Ok(Self {
            opened: opened.collect::<Option<_>>().ok_or(at("/opened"))?,
            mapping: mapping.ok_or(at("/mapping"))?.to_owned(),
            rest: rest.clone().into_owned(),
            holes: holes.collect::<Option<_>>().ok_or(at("/holes"))?,
            frame: value
                .get("frame")
                .and_then(Frame::from_value)
                .ok_or(at("/frame"))?,
        })
    }
}
