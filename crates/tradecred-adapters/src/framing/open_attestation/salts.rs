//! The salts of editions three and four: a list beside the values, in base64.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::problem::Problem;

use super::codes;

/// Where they stand.
const POINTER: &str = "/proof/salts";
/// How many hexadecimal digits a salt has.
const DIGITS: usize = 64;

/// The salts that no value took yet, by their paths.
#[derive(Default)]
pub(super) struct Salts(BTreeMap<String, String>);

impl Salts {
    /// The salt of a path, which no other value can take.
    pub(super) fn take(&mut self, path: &str) -> Option<String> {
        self.0.remove(path)
    }

    /// # Errors
    /// Where a salt is left.
    pub(super) fn all_used(&self) -> Result<(), Problem> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(path) => Err(Problem::at(&codes::SALTS, POINTER).detail(path.clone())),
        }
    }
}

/// The salts of a file.
///
/// # Errors
/// Where they are no list of paths and salts, or name a path twice.
pub(super) fn read(file: &Value<'_>) -> Result<Salts, Problem> {
    let refusal = || Problem::at(&codes::SALTS, POINTER);
    let text = super::text_at(file, POINTER)?;
    let text = STANDARD.decode(text).map_err(|_| refusal())?;
    let list = json::read(&text, &Limits::default()).map_err(|_| refusal())?;
    let mut salts = BTreeMap::new();
    for entry in list.as_array().ok_or_else(refusal)? {
        let said = |name| entry.get(name).and_then(Value::as_str);
        let salt = said("value").filter(|salt| is_salt(salt));
        let (Some(path), Some(salt)) = (said("path"), salt) else {
            return Err(refusal());
        };
        if salts.insert(path.to_owned(), salt.to_owned()).is_some() {
            return Err(refusal().detail(path.to_owned()));
        }
    }
    Ok(Salts(salts))
}

fn is_salt(text: &str) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.len() == DIGITS && text.bytes().all(is_digit)
}
