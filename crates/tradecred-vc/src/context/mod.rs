//! The contexts a verifier accepts, and the check that they give every name in a document a meaning
//! (SPEC chapter *JSON-LD*).
//!
//! Contexts are embedded and pinned by digest; none is ever fetched. What a context does not map, a
//! signature over statements would not cover, so it is refused, in the JCS suites too. The check walks the
//! document once, with the definitions in force at each place. The suites that sign statements walk it once
//! more to make them.
//!
//! ```
//! use tradecred_vc::context::ContextSet;
//! use tradecred_vc::json::{self, Limits};
//!
//! let document = json::read_object(br#"{
//!     "@context": ["https://www.w3.org/ns/credentials/v2"],
//!     "type": ["VerifiableCredential"],
//!     "validUntl": "2026-12-31T00:00:00Z"
//! }"#, &Limits::default())?;
//! let problems = ContextSet::standard().check(&document);
//! assert_eq!(problems.len(), 1);
//! assert_eq!(problems[0].code.code, "json-ld.undefined-term");
//! assert_eq!(problems[0].pointer, "/validUntl");
//! # Ok::<(), tradecred_vc::problem::Problem>(())
//! ```

mod active;
pub mod codes;
mod path;
mod pinned;
mod scope;
mod statements;
mod term;
mod walk;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use self::active::{Redefinition, Root};
use self::pinned::{EXAMPLES, Embedded, STANDARD, Source, embed};
use crate::json::{Object, Value};
use crate::problem::Problem;
use crate::rdf::Dataset;

pub use pinned::PinnedContext;
pub use statements::{MOST_BLANK_NODES, MOST_STATEMENTS};

/// How many lists of contexts are kept merged. Trade documents use about one for each family.
const MOST_MERGED: usize = 256;

/// The contexts a verifier accepts.
#[derive(Debug)]
pub struct ContextSet {
    embedded: Vec<Embedded>,
    /// Merged lists, by the positions of their contexts.
    merged: RwLock<HashMap<Vec<usize>, Arc<Root>>>,
}

impl ContextSet {
    /// The contexts of W3C that trade documents build on, and those of Tradecred.
    #[must_use]
    pub fn standard() -> &'static Self {
        static SET: LazyLock<ContextSet> = LazyLock::new(|| ContextSet::of(STANDARD.iter()));
        &SET
    }

    /// The same and the W3C examples context, which gives every name a meaning: only for the W3C test
    /// suites.
    #[must_use]
    pub fn with_examples() -> &'static Self {
        static SET: LazyLock<ContextSet> =
            LazyLock::new(|| ContextSet::of(STANDARD.iter().chain([&EXAMPLES])));
        &SET
    }

    /// The contexts of the set.
    pub fn pinned(&self) -> impl Iterator<Item = &PinnedContext> {
        self.embedded.iter().map(|embedded| &embedded.pinned)
    }

    /// What in a document its contexts do not settle: the first hundred findings, in document order.
    ///
    /// The array `@context` is taken as it stands; a document without one, or with an empty one, is
    /// for the data model to refuse, and nothing is reported here. Where a context is not accepted,
    /// only that is reported.
    #[must_use]
    pub fn check(&self, document: &Object<'_>) -> Vec<Problem> {
        match document.get("@context") {
            Some(context @ Value::Array(list)) if !list.is_empty() => {
                walk::problems(self, document, context)
            }
            _ => Vec::new(),
        }
    }

    /// What an object states when `context` is its `@context`, as if it had no member `without`, where one is
    /// named; an `@context` of its own is not looked at. Without the member `proof` this is what a proof over
    /// statements signs of a document.
    ///
    /// # Errors
    /// The first thing in the object that cannot be stated whole: one of the [`codes`].
    pub fn statements(
        &self,
        object: &Object<'_>,
        context: &Value<'_>,
        without: Option<&str>,
    ) -> Result<Dataset, Problem> {
        statements::make(self, object, context, without)
    }

    /// The same, and the place at which each statement was made, in the same order: a JSON Pointer to the value that
    /// is stated, of an array to the element, in a list to the item.
    ///
    /// # Errors
    /// As for [`ContextSet::statements`].
    pub fn statements_with_places(
        &self,
        object: &Object<'_>,
        context: &Value<'_>,
        without: Option<&str>,
    ) -> Result<(Dataset, Vec<String>), Problem> {
        statements::make_with_places(self, object, context, without)
    }

    /// A context that does not fit its pin is left out, and documents that name it are refused.
    fn of<'s>(sources: impl Iterator<Item = &'s Source>) -> Self {
        let embedded = sources.filter_map(|source| embed(source).ok()).collect();
        Self {
            embedded,
            merged: RwLock::default(),
        }
    }

    fn position(&self, url: &str) -> Option<usize> {
        self.embedded
            .iter()
            .position(|embedded| embedded.pinned.url == url)
    }

    /// The merged contexts at these positions, none of them twice; an error names the place in the
    /// list of the one that does not fit those before it.
    fn root(&self, positions: &[usize]) -> Result<Arc<Root>, (usize, Redefinition)> {
        let merged = self.merged.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(root) = merged.get(positions) {
            return Ok(root.clone());
        }
        drop(merged);
        let embedded = positions
            .iter()
            .filter_map(|position| self.embedded.get(*position));
        let root = Arc::new(Root::merge(
            embedded.map(|embedded| embedded.local.as_ref()),
        )?);
        let mut merged = self.merged.write().unwrap_or_else(PoisonError::into_inner);
        if merged.len() >= MOST_MERGED {
            merged.clear();
        }
        merged.insert(positions.to_vec(), root.clone());
        Ok(root)
    }
}

/// SHA-256 of the bytes that the publisher of an embedded context serves, in lower-case hexadecimal,
/// where it is known: what a `relatedResource` that names the context has to give.
#[must_use]
pub fn published_digest(url: &str) -> Option<&'static str> {
    ContextSet::with_examples()
        .pinned()
        .find(|context| context.url == url)
        .and_then(|context| context.published_sha256.as_deref())
}

#[cfg(test)]
pub(crate) mod tests;
