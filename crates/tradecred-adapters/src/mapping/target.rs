//! Which places a document has, by its published schema.

use serde_json::Value;
use tradecred::document::{self, DocumentType};

/// Members of the envelope that a mapping may write.
const ENVELOPE: &[&str] = &[
    "/id",
    "/issuer",
    "/issuer/id",
    "/issuer/name",
    "/validFrom",
    "/validUntil",
];
/// Where the document stands in its credential.
const SUBJECT: &str = "/credentialSubject";

/// The places of a document.
pub(super) struct Target {
    schema: Value,
}

impl Target {
    pub(super) fn of(credential_type: &str) -> Option<Self> {
        let known: &DocumentType = document::of_type(credential_type)?;
        Some(Self {
            schema: (known.schema)().to_value(),
        })
    }

    /// Whether the document has a place, `-` standing for any element of a list.
    pub(super) fn has(&self, pointer: &str) -> bool {
        if pointer.is_empty() || ENVELOPE.contains(&pointer) {
            return true;
        }
        let Some(inner) = pointer.strip_prefix(SUBJECT) else {
            return false;
        };
        let tokens: Vec<String> = match crate::place::tokens(inner) {
            Some(tokens) => tokens,
            None => return false,
        };
        self.leads(&self.schema, &tokens, 0)
    }

    fn leads(&self, schema: &Value, tokens: &[String], depth: usize) -> bool {
        let Some((first, others)) = tokens.split_first() else {
            return true;
        };
        if depth > 64 {
            return false;
        }
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let inner = name
                .strip_prefix('#')
                .and_then(|at| self.schema.pointer(at));
            if inner.is_some_and(|inner| self.leads(inner, tokens, depth + 1)) {
                return true;
            }
        }
        let branches = ["anyOf", "oneOf", "allOf"].into_iter();
        let mut branches = branches
            .filter_map(|name| schema.get(name)?.as_array())
            .flatten();
        // A list is written element by element, or at its first place: no other is there for certain.
        let is_element = matches!(first.as_str(), "-" | "0");
        let below = if is_element {
            schema.get("items")
        } else {
            schema.get("properties").and_then(|all| all.get(first))
        };
        below.is_some_and(|below| self.leads(below, others, depth + 1))
            || branches.any(|branch| self.leads(branch, tokens, depth + 1))
    }
}
