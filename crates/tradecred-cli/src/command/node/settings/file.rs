//! The configuration file: TOML, one key for each setting, each with its place.

use std::ffi::OsString;
use std::path::Path;

use toml::de::{DeTable, DeValue};
use tradecred_node::written::{Place, near};

use super::{Origin, Setting};
use crate::input::{read_bytes, unreadable};
use crate::outcome::Failure;

/// The largest file, in bytes.
const MOST_BYTES: usize = 1024 * 1024;

/// What a file says of one setting.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) origin: Origin,
    pub(super) values: Vec<OsString>,
}

/// Reads a file.
///
/// # Errors
/// Usage for a file that is no TOML, has a key that is no setting, or a value of another kind than the setting
/// takes; each with its place.
pub(super) fn read(path: &Path, settings: &[Setting]) -> Result<Vec<Entry>, Failure> {
    let bytes = read_bytes(path, MOST_BYTES).map_err(|error| unreadable(path, &error))?;
    let wrong = |what: String| Failure::usage(format!("`{}`: {what}", path.display()));
    if bytes.len() > MOST_BYTES {
        return Err(wrong("the file has more than 1 MiB".to_owned()));
    }
    let text = String::from_utf8(bytes).map_err(|_| wrong("not text in UTF-8".to_owned()))?;
    parse(path, &text, settings).map_err(wrong)
}

fn parse(path: &Path, text: &str, settings: &[Setting]) -> Result<Vec<Entry>, String> {
    let at = |byte: usize| Place::of(text, byte).unwrap_or(Place { line: 1, column: 1 });
    let table = DeTable::parse(text).map_err(|error| {
        let place = at(error.span().map_or(0, |span| span.start));
        format!("{place}: not TOML: {}", error.message())
    })?;
    let mut entries = Vec::new();
    for (key, value) in table.get_ref() {
        let place = at(key.span().start);
        let key = key.get_ref().as_ref();
        let Some(setting) = settings.iter().find(|setting| setting.key() == key) else {
            return Err(format!("{place}: {}", unknown(key, settings)));
        };
        let values = texts(value.get_ref(), setting)
            .ok_or_else(|| format!("{place}: `{key}` must be {}", kind(setting)))?;
        entries.push(Entry {
            key: key.to_owned(),
            origin: Origin::File(path.to_owned(), place),
            values,
        });
    }
    Ok(entries)
}

fn unknown(key: &str, settings: &[Setting]) -> String {
    let keys: Vec<String> = settings.iter().map(Setting::key).collect();
    match near(key, keys.iter().map(String::as_str)) {
        Some(near) => format!("the key `{key}` is not known; is `{near}` meant?"),
        None => format!(
            "the key `{key}` is not known; known are `{}`",
            keys.join("`, `")
        ),
    }
}

/// A value as it would stand on the command line; nothing where it is of another kind.
fn texts(value: &DeValue<'_>, setting: &Setting) -> Option<Vec<OsString>> {
    match value {
        DeValue::Array(values) if setting.is_list => values
            .iter()
            .map(|value| value.get_ref().as_str().map(OsString::from))
            .collect(),
        _ if setting.is_list => None,
        DeValue::Boolean(value) if setting.value.is_none() => Some(vec![value.to_string().into()]),
        _ if setting.value.is_none() => None,
        DeValue::String(text) => Some(vec![text.as_ref().into()]),
        DeValue::Integer(number) if number.radix() == 10 => {
            Some(vec![number.as_str().replace('_', "").into()])
        }
        _ => None,
    }
}

fn kind(setting: &Setting) -> &'static str {
    match (&setting.value, setting.is_list) {
        (_, true) => "an array of strings",
        (None, false) => "`true` or `false`",
        (Some(_), false) => "a string or a number",
    }
}
