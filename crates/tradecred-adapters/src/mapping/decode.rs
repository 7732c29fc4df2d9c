//! Texts of a record that hold more: opened before the operations, and closed behind them on the way back (SPEC
//! section *Decoding*).

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::json::{self, Limits, Value};

use crate::framing::Layout;
use crate::place::{child, get_mut, tokens};
use crate::residue::Residue;

/// The most texts that a mapping opens.
pub(super) const MOST: usize = 20;
/// What stands for each index of a list.
const EACH: &str = "*";

/// Texts of the record that hold more.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Decode {
    /// Where they stand in the record, as a JSON Pointer, with a star for each index of a list.
    pub from: String,
    /// In which forms, the outermost first; `json` is the last.
    pub forms: Vec<Form>,
}

/// A form that a text holds something in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Form {
    /// Padded Base64 of a text in UTF-8 (RFC 4648 section 4).
    Base64,
    /// Small hexadecimal digits of a text in UTF-8.
    Hex,
    /// A JSON value.
    Json,
}

impl Decode {
    /// Whether its forms can be opened one behind the other.
    pub(super) fn is_sound(&self) -> bool {
        let outer = self.forms.split_last().map(|(_, outer)| outer);
        outer.is_some_and(|outer| !outer.contains(&Form::Json))
    }

    /// The places of a record that it names.
    fn places(&self, record: &Value<'_>) -> Vec<String> {
        let mut places = Vec::new();
        if let Some(tokens) = tokens(&self.from) {
            expand(record, &tokens, String::new(), &mut places);
        }
        places
    }

    /// What a text holds at a place, and how JSON in it is laid out; nothing where it is not of the forms.
    fn open(&self, text: &str, place: &str) -> Option<(Value<'static>, Layout)> {
        let mut held = text.to_owned();
        for form in &self.forms {
            let bytes = match form {
                Form::Base64 => STANDARD.decode(&held).ok()?,
                Form::Hex => base16ct::lower::decode_vec(&held).ok()?,
                Form::Json => {
                    let above = place.matches('/').count();
                    let limits = Limits {
                        depth: Limits::default().depth.checked_sub(above)?,
                        ..Limits::default()
                    };
                    let value = json::read(held.as_bytes(), &limits).ok()?.into_owned();
                    let layout = Layout::of(&held, &value);
                    return Some((value, layout));
                }
            };
            held = String::from_utf8(bytes).ok()?;
        }
        Some((held.into(), Layout::Compact))
    }

    /// The text that holds a value; nothing where the forms have none.
    fn close(&self, value: &Value<'_>, layout: &Layout) -> Option<String> {
        let mut forms = self.forms.iter().rev().peekable();
        let inner = if forms.next_if(|form| **form == Form::Json).is_some() {
            layout.write(value)
        } else {
            value.as_str()?.to_owned()
        };
        Some(forms.fold(inner, |held, form| match form {
            Form::Hex => base16ct::lower::encode_string(held.as_bytes()),
            _ => STANDARD.encode(held),
        }))
    }
}

/// The places of a value that these tokens lead to.
fn expand(value: &Value<'_>, tokens: &[String], at: String, places: &mut Vec<String>) {
    let Some((first, others)) = tokens.split_first() else {
        places.push(at);
        return;
    };
    match value {
        Value::Array(list) if first == EACH => {
            for (index, element) in list.iter().enumerate() {
                expand(element, others, child(&at, &index.to_string()), places);
            }
        }
        _ => {
            if let Some(inner) = value.pointer(&child("", first)) {
                expand(inner, others, child(&at, first), places);
            }
        }
    }
}

/// A record with its texts opened, and how what was opened is laid out, by its place.
pub(super) fn open(
    record: &Value<'_>,
    decode: &[Decode],
) -> (Value<'static>, BTreeMap<String, Layout>) {
    let (mut record, mut opened) = (record.clone().into_owned(), BTreeMap::new());
    for one in decode {
        for place in one.places(&record) {
            let Some(held) = get_mut(&mut record, &place) else {
                continue;
            };
            let found = held.as_str().and_then(|text| one.open(text, &place));
            let Some((value, layout)) = found else {
                continue;
            };
            if one.close(&value, &layout).as_deref() == held.as_str() {
                *held = value;
                opened.insert(place, layout);
            }
        }
    }
    (record, opened)
}

/// Closes the texts of a record again: those that were opened, as they were laid out; those that are new, compactly.
pub(super) fn close(record: &mut Value<'static>, decode: &[Decode], residue: Option<&Residue>) {
    for one in decode.iter().rev() {
        for place in one.places(record) {
            let layout = residue.and_then(|residue| residue.opened.get(&place));
            let was_there = residue.is_some_and(|residue| {
                residue.rest.pointer(&place).is_some() || residue.holes.contains_key(&place)
            });
            if layout.is_none() && was_there {
                continue;
            }
            let Some(held) = get_mut(record, &place) else {
                continue;
            };
            if let Some(text) = one.close(held, layout.unwrap_or(&Layout::Compact)) {
                *held = text.into();
            }
        }
    }
}
