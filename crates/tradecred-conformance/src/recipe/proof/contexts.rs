//! The `@context` of a proof beside that of its document (SPEC chapter *Proof*).

use serde_json::{Value, json};

use super::configured;
use crate::recipe::base::{CORE, CREDENTIALS, ORIGIN, remove, set};
use crate::recipe::{Recipe, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = vec![
        configured(
            "context-absent",
            "a proof without contexts of its own holds",
            |proof, _| remove(proof, "/@context"),
        )
        .shows(&["proof.context"])
        .done(),
        vector(
            "proof/context-appended",
            "a context appended after signing was not signed",
        )
        .refused("proof.context")
        .after(|signed, _| set(signed, "/@context", json!([CREDENTIALS, ORIGIN, CORE])))
        .done(),
    ];
    recipes.extend(OTHERS.iter().map(|(name, title, context)| {
        configured(name, title, |proof, _| set(proof, "/@context", context()))
            .refused("proof.context")
            .done()
    }));
    recipes
}

/// Name, title, and the contexts.
type Row = (&'static str, &'static str, fn() -> Value);

/// Contexts that the issuer signed in its proof and that are not those of the document.
const OTHERS: &[Row] = &[
    (
        "context-shorter",
        "a proof over the first context only is not one over both",
        || json!([CREDENTIALS]),
    ),
    (
        "context-longer",
        "a proof over one context more is not one over this document",
        || json!([CREDENTIALS, ORIGIN, CORE]),
    ),
    (
        "context-reordered",
        "a proof over the contexts in another order is not one over this document",
        || json!([ORIGIN, CREDENTIALS]),
    ),
    (
        "context-as-text",
        "a proof over one context as a text is not one over a list",
        || json!(CREDENTIALS),
    ),
];
