//! `EnvelopedVerifiableCredential`: an object around the text of a token (VC Data Model 2.0 section 4.13).

use crate::credential::{BASE_CONTEXT, names_type};
use crate::json::{Object, Value};
use crate::problem::Problem;

use super::codes;

/// The type of the object.
const ENVELOPED: &str = "EnvelopedVerifiableCredential";

/// Its members: with others, somebody could read there what nobody signed.
const MEMBERS: [&str; 3] = ["@context", "id", "type"];

/// What the `data:` URL may begin with.
const MEDIA_TYPES: [&str; 3] = [
    "data:application/vc+jwt,",
    "data:application/vc+sd-jwt,",
    "data:application/dc+sd-jwt,",
];

/// The text that the object envelops, where it is such an object.
///
/// # Errors
/// `jose.enveloped`: it has other members, another context, or no `data:` URL of a token.
pub(crate) fn enveloped_text<'o>(object: &'o Object<'_>) -> Option<Result<&'o str, Problem>> {
    names_type(object, ENVELOPED).then(|| {
        let wrong = |pointer: &str| Problem::at(&codes::ENVELOPED, pointer);
        if let Some((name, _)) = object.iter().find(|(name, _)| !MEMBERS.contains(name)) {
            return Err(wrong(&super::compact::below(name)));
        }
        if object.get("type").and_then(Value::as_str) != Some(ENVELOPED) {
            return Err(wrong("/type"));
        }
        let contexts = object.get("@context");
        let one = match contexts.and_then(Value::as_array) {
            Some([one]) => Some(one),
            Some(_) => None,
            None => contexts,
        };
        if one.and_then(Value::as_str) != Some(BASE_CONTEXT) {
            return Err(wrong("/@context"));
        }
        let url = object.get("id").and_then(Value::as_str).unwrap_or_default();
        let mut texts = MEDIA_TYPES
            .iter()
            .filter_map(|start| url.strip_prefix(start));
        texts.next().ok_or_else(|| wrong("/id"))
    })
}
