//! The record that a document gives: what was left of the old one, with the values of the document in their places.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::push_token;

use super::Out;
use crate::place::{get_mut, put as put_at};

impl Out<'_> {
    /// What was left of the old record, without the members that the document gives no value any more.
    fn without_holes(
        &self,
        rest: &Value<'static>,
        holes: &BTreeMap<String, Option<Value<'static>>>,
        pointer: &mut String,
    ) -> Value<'static> {
        let length = pointer.len();
        match rest {
            Value::Object(object) => {
                let mut left = Vec::with_capacity(object.len());
                for (name, value) in object.iter() {
                    push_token(pointer, name);
                    let is_hole = holes.contains_key(pointer.as_str());
                    if !is_hole || self.filled.contains_key(pointer.as_str()) {
                        let value = self.without_holes(value, holes, pointer);
                        left.push((Cow::Owned(name.to_owned()), value));
                    }
                    pointer.truncate(length);
                }
                Value::Object(left.into_iter().collect())
            }
            Value::Array(list) => {
                let mut left = Vec::with_capacity(list.len());
                for (index, value) in list.iter().enumerate() {
                    push_token(pointer, &index.to_string());
                    left.push(self.without_holes(value, holes, pointer));
                    pointer.truncate(length);
                }
                left.into()
            }
            leaf => leaf.clone(),
        }
    }

    /// The record: what was left of the old one, with the values of the document in their places.
    pub(super) fn record(&mut self) -> Value<'static> {
        let mut record = match self.residue {
            Some(residue) => self.without_holes(&residue.rest, &residue.holes, &mut String::new()),
            None => Value::Object(Object::new()),
        };
        let mut longest: HashMap<&str, usize> = HashMap::new();
        for (pointer, length) in &self.lists {
            let entry = longest.entry(pointer).or_default();
            *entry = (*entry).max(*length);
        }
        for (pointer, _) in &self.lists {
            let length = longest.get(pointer.as_str()).copied().unwrap_or_default();
            if get_mut(&mut record, pointer).is_none_or(|place| place.as_array().is_none()) {
                put_at(&mut record, pointer, Value::Array(Vec::new()));
            }
            if let Some(list) = get_mut(&mut record, pointer).and_then(Value::as_array_mut) {
                list.resize(length, Object::new().into());
            }
        }
        for pointer in std::mem::take(&mut self.order) {
            if let Some(value) = self.filled.remove(&pointer) {
                put_at(&mut record, &pointer, value);
            }
        }
        record
    }
}
