//! What is being made of a record: the document, what became of each value, and what stays.

use std::borrow::Cow;
use std::collections::BTreeMap;

use tradecred_vc::json::Value;
use tradecred_vc::problem::push_token;

use super::{Out, Took};
use crate::codec::{Codec, Cost};
use crate::loss::Fate;
use crate::mapping::is_canonical;
use crate::place::put;

/// Why a value that its operation could not write is kept.
const NO_PLACE: &str = "something else stands in the document where it belongs";
/// Why what nothing reads is kept.
const NOT_READ: &str = "no operation of the mapping reads it";

impl Out {
    pub(super) fn field(
        &mut self,
        source: String,
        target: String,
        codec: &Codec,
        value: &Value<'_>,
    ) {
        let Some(decoded) = codec.decode(value) else {
            self.keep(source, &format!("it is not {}", codec.meaning));
            return;
        };
        let exact = codec.encode(&decoded).as_ref() == Some(value);
        let (fate, reason) = match codec.cost {
            Cost::Nothing => (Fate::Carried, None),
            Cost::Shortens if !exact => (Fate::Truncated, Some(codec.meaning)),
            Cost::Retypes | Cost::Shortens => (Fate::Retyped, Some(codec.meaning)),
        };
        // The document comes back in canonical form.
        let spelling = (!exact || !is_canonical(&decoded)).then(|| value.clone().into_owned());
        if self.put(&target, decoded) {
            self.carry(source, target, spelling, fate, reason);
        } else {
            self.keep(source, NO_PLACE);
        }
    }

    pub(super) fn retype(&mut self, source: String, target: String, said: &Value<'static>) {
        if self.put(&target, said.clone()) {
            self.carry(source, target, None, Fate::Retyped, None);
        } else {
            self.keep(source, NO_PLACE);
        }
    }

    pub(super) fn split(
        &mut self,
        source: String,
        targets: Vec<String>,
        separator: &str,
        value: &Value<'_>,
    ) {
        let text = value.as_str().unwrap_or_default();
        let parts: Vec<&str> = text.splitn(targets.len(), separator).collect();
        if parts.len() != targets.len() || parts.iter().any(|part| part.is_empty()) {
            self.keep(
                source,
                "it does not have the parts that the mapping asks for",
            );
            return;
        }
        let parts = parts.into_iter().zip(&targets);
        let all = parts.fold(true, |all, (part, target)| {
            self.put(target, part.to_owned().into()) && all
        });
        if !all {
            self.keep(source, NO_PLACE);
            return;
        }
        for target in targets {
            self.carry(source.clone(), target, None, Fate::Retyped, None);
        }
    }

    pub(super) fn join(
        &mut self,
        parts: Vec<(String, &str)>,
        wanted: usize,
        target: String,
        separator: &str,
    ) {
        if parts.iter().all(|(_, text)| text.is_empty()) {
            return;
        }
        let texts: Vec<&str> = parts.iter().map(|(_, text)| *text).collect();
        let whole = texts.join(separator);
        let again: Vec<&str> = whole.splitn(wanted, separator).collect();
        let exact = texts.len() == wanted && again == texts;
        let there = self.put(&target, whole.into());
        for (source, text) in parts {
            if there {
                let spelling = (!exact).then(|| text.to_owned().into());
                self.carry(source, target.clone(), spelling, Fate::Retyped, None);
            } else {
                self.keep(source, NO_PLACE);
            }
        }
    }

    /// Writes a value into the document; says whether there is such a place.
    pub(super) fn put(&mut self, target: &str, value: Value<'static>) -> bool {
        put(&mut self.document, target, value)
    }

    /// Makes a list or an element, where nothing stands yet.
    pub(super) fn open(&mut self, target: &str, empty: Value<'static>) {
        if self.document.pointer(target).is_none() {
            self.put(target, empty);
        }
    }

    /// Writes a value that no value of the record gives.
    pub(super) fn make(
        &mut self,
        target: String,
        value: Value<'static>,
        fate: Fate,
        reason: Option<&str>,
    ) {
        self.losses.spend(size(&value));
        if self.put(&target, value) {
            self.losses.add(fate, None, Some(target), reason);
        }
    }

    /// Tells that the document holds a value of the record: exactly, or else as this one.
    pub(super) fn carry(
        &mut self,
        source: String,
        target: String,
        spelling: Option<Value<'static>>,
        fate: Fate,
        reason: Option<&str>,
    ) {
        self.carried += 1;
        self.took.insert(source.clone(), Took::Carried(spelling));
        self.losses.add(fate, Some(source), Some(target), reason);
    }

    /// Tells that a value stays in the residue.
    pub(super) fn keep(&mut self, source: String, reason: &str) {
        self.losses
            .add(Fate::Kept, Some(source.clone()), None, Some(reason));
        self.told.insert(source);
    }

    /// What stays of a value of the record: with holes where the document holds it, without what was
    /// given up, and told of where nothing read it. Of a list what was given up leaves null, so that the
    /// others keep their places.
    pub(super) fn rest(
        &mut self,
        value: &Value<'_>,
        pointer: &mut String,
        told: bool,
        holes: &mut BTreeMap<String, Option<Value<'static>>>,
    ) -> Value<'static> {
        if let Some(Took::Carried(spelling)) = self.took.remove(pointer.as_str()) {
            holes.insert(pointer.clone(), spelling);
            return Value::Null;
        }
        if self.losses.is_full() {
            return Value::Null;
        }
        let told = told || self.told.contains(pointer.as_str());
        let length = pointer.len();
        match value {
            Value::Object(object) if !object.is_empty() => {
                let mut rest = Vec::with_capacity(object.len());
                for (name, value) in object.iter() {
                    push_token(pointer, name);
                    if !self.is_dropped(pointer) {
                        let value = self.rest(value, pointer, told, holes);
                        rest.push((Cow::Owned(name.to_owned()), value));
                    }
                    pointer.truncate(length);
                }
                Value::Object(rest.into_iter().collect())
            }
            Value::Array(list) if !list.is_empty() => {
                let mut rest = Vec::with_capacity(list.len());
                for (index, value) in list.iter().enumerate() {
                    push_token(pointer, &index.to_string());
                    rest.push(if self.is_dropped(pointer) {
                        Value::Null
                    } else {
                        self.rest(value, pointer, told, holes)
                    });
                    pointer.truncate(length);
                }
                rest.into()
            }
            leaf => {
                if !told {
                    self.losses
                        .add(Fate::Kept, Some(pointer.clone()), None, Some(NOT_READ));
                }
                leaf.clone().into_owned()
            }
        }
    }

    pub(super) fn is_dropped(&self, pointer: &str) -> bool {
        matches!(self.took.get(pointer), Some(Took::Dropped))
    }
}

/// About how many bytes a value takes.
fn size(value: &Value<'_>) -> usize {
    match value {
        Value::Object(object) => object
            .iter()
            .map(|(name, value)| name.len() + size(value))
            .sum(),
        Value::Array(list) => list.iter().map(size).sum(),
        Value::String(text) => text.len(),
        _ => 8,
    }
}
