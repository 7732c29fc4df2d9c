//! Vectors of the bytes of a document and of its canonical form (SPEC chapters *JSON* and *JCS*).
//!
//! What is asked about stands in the content of an extension, which may be any JSON: nobody but the
//! reader and the canonical form has anything to say about it.

use serde_json::{Value, json};

use super::{Draft, Recipe, base, maker, vector};

mod altered;
mod canonical;
mod encoding;
mod grammar;
mod limits;
mod members;
mod numbers;
mod respelled;
mod signers;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        grammar::recipes(),
        encoding::recipes(),
        members::recipes(),
        numbers::recipes(),
        limits::recipes(),
        canonical::recipes(),
        respelled::recipes(),
        altered::recipes(),
        signers::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Where the content of the extension is.
const CONTENT: &str = "/credentialSubject/extensions/0/content";
/// Stands where other bytes will.
const PLACE: &str = "the content";

/// A vector whose document has an extension with this content.
fn with_content(id: &str, title: &'static str, content: impl Into<Value>) -> Draft {
    let content = content.into();
    vector(id, title).before(move |document, _| base::extend(document, content.clone()))
}

/// A vector in which these bytes stand as the content of an extension; its signature covers others.
fn with_raw_content(id: &str, title: &'static str, raw: impl Into<Vec<u8>>) -> Draft {
    let raw = raw.into();
    with_content(id, title, PLACE)
        .bytes(move |bytes, _| replace(bytes, json!(PLACE).to_string().as_bytes(), &raw))
}

/// A vector in which this content, a scalar, was signed and is written in another way.
fn with_respelled_content(
    id: &str,
    title: &'static str,
    content: impl Into<Value>,
    spelling: &'static str,
) -> Draft {
    let content = content.into();
    let written = format!("\"content\": {content}");
    let rewritten = format!("\"content\": {spelling}");
    with_content(id, title, content)
        .bytes(move |bytes, _| replace(bytes, written.as_bytes(), rewritten.as_bytes()))
}

/// Puts `new` where `old` first stands. Where it does not, nothing is left, so that nobody mistakes the
/// vector for a good one.
fn replace(bytes: &mut Vec<u8>, old: &[u8], new: &[u8]) {
    match bytes.windows(old.len()).position(|window| window == old) {
        Some(start) => {
            drop(bytes.splice(start..start.saturating_add(old.len()), new.iter().copied()))
        }
        None => bytes.clear(),
    }
}

/// Takes away the line ends and indents that the vectors are written with.
fn flatten(bytes: &mut Vec<u8>) {
    let mut indent = false;
    bytes.retain(|byte| {
        indent = *byte == b'\n' || (indent && *byte == b' ');
        !indent
    });
}
