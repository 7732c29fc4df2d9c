//! The digests of all values of a wrapped document, each under its path and with its salt.

use std::collections::BTreeMap;

use tradecred_vc::json::{self, Value};
use tradecred_vc::problem::{Problem, push_token};

use super::super::Setting;
use super::super::options::ValueType;
use super::salts::{self, Salts};
use super::{Edition, codes, digest, salted};

/// The digests of the values of a document.
#[derive(Default)]
pub(super) struct Leaves {
    /// Of those that every software hashes.
    pub(super) covered: Vec<String>,
    /// Of lists and objects without elements, which newer software hashes and older skipped.
    pub(super) empty: Vec<String>,
}

/// The most bytes of paths: each is hashed anew for each value, so long names times many values cost most.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// The digests of all values.
///
/// # Errors
/// Where two places have one path, a value has no salt or a salt no value, or a value is not of its type.
pub(super) fn read(
    edition: Edition,
    data: &Value<'_>,
    file: &Value<'_>,
    setting: Setting<'_>,
) -> Result<Leaves, Problem> {
    let mut walk = Walk {
        edition,
        types: &setting.options.value_types,
        salts: match edition {
            Edition::Two => Salts::default(),
            Edition::Three | Edition::Four => salts::read(file)?,
        },
        place: Place {
            pointer: edition.data_pointer().to_owned(),
            ..Place::default()
        },
        bytes: 0,
        leaves: Leaves::default(),
    };
    walk.enter(data)?;
    walk.salts.all_used()?;
    Ok(walk.leaves)
}

/// A walk through the values.
struct Walk<'s> {
    edition: Edition,
    types: &'s BTreeMap<String, ValueType>,
    salts: Salts,
    place: Place,
    /// How many bytes of paths it cost so far.
    bytes: usize,
    leaves: Leaves,
}

/// Where the walk is.
#[derive(Default)]
struct Place {
    /// As the document writes it.
    path: String,
    /// As a JSON Pointer into the file.
    pointer: String,
    /// As a JSON Pointer with a star for each index.
    pattern: String,
}

impl Place {
    const fn lengths(&self) -> (usize, usize, usize) {
        (self.path.len(), self.pointer.len(), self.pattern.len())
    }

    fn truncate(&mut self, (path, pointer, pattern): (usize, usize, usize)) {
        self.path.truncate(path);
        self.pointer.truncate(pointer);
        self.pattern.truncate(pattern);
    }
}

impl Walk<'_> {
    fn enter(&mut self, value: &Value<'_>) -> Result<(), Problem> {
        let lengths = self.place.lengths();
        match value {
            Value::Object(object) if !object.is_empty() => {
                let is_index =
                    |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
                if self.edition == Edition::Two && object.iter().all(|(name, _)| is_index(name)) {
                    return Err(self.refusal(&codes::INDEX_NAMES));
                }
                for (name, below) in object.iter() {
                    if name.is_empty() || name.contains(['.', '[', ']']) {
                        return Err(self.refusal(&codes::NAME).detail(name.to_owned()));
                    }
                    Edition::enter_member(&mut self.place.path, name);
                    push_token(&mut self.place.pointer, name);
                    push_token(&mut self.place.pattern, name);
                    self.enter(below)?;
                    self.place.truncate(lengths);
                }
                Ok(())
            }
            Value::Array(list) if !list.is_empty() => {
                for (index, below) in list.iter().enumerate() {
                    let index = index.to_string();
                    self.edition.enter_element(&mut self.place.path, &index);
                    push_token(&mut self.place.pointer, &index);
                    push_token(&mut self.place.pattern, "*");
                    self.enter(below)?;
                    self.place.truncate(lengths);
                }
                Ok(())
            }
            leaf => {
                self.bytes += self.place.path.len();
                if self.bytes > MOST_BYTES {
                    return Err(Problem::at(&codes::SIZE, ""));
                }
                match self.edition {
                    Edition::Two => self.salted(leaf),
                    Edition::Three => self.untyped(leaf),
                    Edition::Four => self.typed(leaf),
                }
            }
        }
    }

    /// A value with its salt before it.
    fn salted(&mut self, leaf: &Value<'_>) -> Result<(), Problem> {
        let digest = || digest::of_value(&self.place.path, leaf.clone());
        match leaf {
            Value::Object(_) | Value::Array(_) => self.leaves.empty.push(digest()),
            Value::String(text) if salted::plain(text).is_some() => {
                self.leaves.covered.push(digest());
            }
            _ => return Err(self.refusal(&codes::SALT)),
        }
        Ok(())
    }

    /// A value that is hashed by its text alone, if at all.
    fn untyped(&mut self, leaf: &Value<'_>) -> Result<(), Problem> {
        if matches!(leaf, Value::Object(_) | Value::Array(_)) {
            return Ok(());
        }
        let Some(salt) = self.salts.take(&self.place.path) else {
            return Err(self.refusal(&codes::SALT));
        };
        if self.edition.leaves_out(true, leaf) {
            return Ok(());
        }
        let wanted = self.types.get(&self.place.pattern).copied();
        if ValueType::of(leaf) != Some(wanted.unwrap_or(ValueType::Text)) {
            return Err(self.refusal(&codes::TYPE));
        }
        self.cover(format!("{salt}:{}", text_of(leaf)));
        Ok(())
    }

    /// A value that is hashed by its type and text.
    fn typed(&mut self, leaf: &Value<'_>) -> Result<(), Problem> {
        let Some(salt) = self.salts.take(&self.place.path) else {
            return Err(self.refusal(&codes::SALT));
        };
        let kind = match leaf {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        self.cover(format!("{salt}:{kind}:{}", text_of(leaf)));
        Ok(())
    }

    fn cover(&mut self, salted: String) {
        let digest = digest::of_value(&self.place.path, salted.into());
        self.leaves.covered.push(digest);
    }

    fn refusal(&self, code: tradecred_vc::problem::Code) -> Problem {
        Problem::at(code, self.place.pointer.clone())
    }
}

/// A value with nothing in it, as JavaScript turns it into a text.
fn text_of(leaf: &Value<'_>) -> String {
    match leaf {
        Value::String(text) => text.to_string(),
        Value::Array(_) => String::new(),
        Value::Object(_) => "[object Object]".to_owned(),
        plain => json::to_string(plain),
    }
}
