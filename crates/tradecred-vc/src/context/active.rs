//! The terms in force at one place of a document (SPEC chapter *JSON-LD*; JSON-LD 1.1 section 4.1).
//!
//! The contexts that a document names are merged once into a [`Root`]. Contexts that come with a type
//! or a property are laid over it while the document is walked, and taken off again.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::Arc;

use super::term::{Local, NameHasher, Scope, Term, Terms};
use crate::credential::is_absolute_uri;

static NO_TERMS: Terms = HashMap::with_hasher(BuildHasherDefault::new());

/// What is in force where everything has been forgotten.
pub(super) static NOTHING: Layer<'static> = Layer {
    terms: &NO_TERMS,
    vocab: None,
    clashes: None,
    below: None,
};

/// Two definitions of one protected term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Redefinition {
    pub(super) term: Arc<str>,
}

/// The types whose own context contradicts what is in force, by name.
type Clashes = HashMap<Arc<str>, Redefinition, BuildHasherDefault<NameHasher>>;

/// The merged contexts of a document.
#[derive(Debug, Default)]
pub(super) struct Root {
    terms: Terms,
    vocab: Option<Arc<str>>,
    /// The types whose own context cannot be laid directly over this root.
    clashes: Clashes,
}

impl Root {
    /// Merges contexts from left to right; an error names the place of the one that does not fit.
    pub(super) fn merge<'l>(
        locals: impl Iterator<Item = &'l Local>,
    ) -> Result<Self, (usize, Redefinition)> {
        let mut root = Self::default();
        for (place, local) in locals.enumerate() {
            if let Some(redefinition) = root.layer().clash(local) {
                return Err((place, redefinition));
            }
            add(&mut root.terms, &local.terms);
            root.vocab = local.vocab.clone().or(root.vocab);
        }
        root.clashes = root.find_clashes();
        Ok(root)
    }

    /// The bottom layer of a walk.
    pub(super) fn layer(&self) -> Layer<'_> {
        Layer {
            terms: &self.terms,
            vocab: self.vocab.as_deref(),
            clashes: Some(&self.clashes),
            below: None,
        }
    }

    fn find_clashes(&self) -> Clashes {
        let layer = Layer {
            clashes: None,
            ..self.layer()
        };
        self.terms
            .iter()
            .filter_map(|(name, term)| match &term.scope {
                Some(Scope::Local(local)) => Some((name.clone(), layer.clash(local)?)),
                _ => None,
            })
            .collect()
    }
}

/// Terms laid over others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layer<'w> {
    terms: &'w Terms,
    vocab: Option<&'w str>,
    /// Known for a root; otherwise found out when a type's context is laid over it.
    clashes: Option<&'w Clashes>,
    below: Option<&'w Layer<'w>>,
}

impl<'w> Layer<'w> {
    /// The definition of a name.
    pub(super) fn find(&self, name: &str) -> Option<&'w Term> {
        let mut layer = self;
        loop {
            if let Some(term) = layer.terms.get(name) {
                return Some(term);
            }
            layer = layer.below?;
        }
    }

    /// What names are appended to that no term defines, where `@vocab` gives them a meaning.
    pub(super) fn vocab(&self) -> Option<&'w str> {
        self.vocab.or_else(|| self.below?.vocab())
    }

    /// The IRI of a class or of a value of the vocabulary, in two pieces; none where the text is no term
    /// that stands for one, no absolute IRI and no name that `@vocab` maps.
    pub(super) fn class<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)>
    where
        'w: 't,
    {
        match self.find(text) {
            Some(term) => Some((term.iri()?, "")),
            None if is_absolute_uri(text) => Some((text, "")),
            None => self.member(text),
        }
    }

    /// The IRI of a name that no term defines, by `@vocab`, in two pieces.
    pub(super) fn member<'t>(&self, name: &'t str) -> Option<(&'t str, &'t str)>
    where
        'w: 't,
    {
        let vocab = self.vocab().filter(|_| !name.starts_with('@'))?;
        Some((vocab, name))
    }

    /// Whether a term abbreviates this identifier (JSON-LD 1.1 API section 5.2.2, step 6).
    pub(super) fn abbreviates(&self, identifier: &str) -> bool {
        identifier.split_once(':').is_some_and(|(prefix, rest)| {
            !rest.starts_with("//") && self.find(prefix).is_some_and(|term| term.prefix)
        })
    }

    /// This layer with the context of a property over it, which may redefine what is protected.
    pub(super) fn under(&'w self, local: &'w Local) -> Self {
        if std::ptr::eq(self.terms, &raw const local.terms) {
            *self
        } else {
            Self {
                terms: &local.terms,
                vocab: local.vocab.as_deref(),
                clashes: None,
                below: Some(self),
            }
        }
    }

    fn clash(&self, local: &Local) -> Option<Redefinition> {
        local
            .terms
            .iter()
            .filter(|(name, new)| {
                self.find(name)
                    .is_some_and(|old| old.protected && !old.same_meaning(new))
            })
            .map(|(name, _)| name)
            .min()
            .map(|name| Redefinition { term: name.clone() })
    }
}

/// The contexts that the types of an object bring, laid over what is in force around it.
#[derive(Debug)]
pub(super) struct TypeScopes<'w> {
    start: &'w Layer<'w>,
    beyond: &'w Layer<'w>,
    here: Option<Overlay<'w>>,
    onward: Option<Overlay<'w>>,
    ended: bool,
}

impl<'w> TypeScopes<'w> {
    /// No types yet. `start` is in force at the object, `beyond` in the objects inside it.
    pub(super) fn new(start: &'w Layer<'w>, beyond: &'w Layer<'w>) -> Self {
        Self {
            start,
            beyond,
            here: None,
            onward: None,
            ended: false,
        }
    }

    /// Lays the context of one more type over the others; types come in the order of their names.
    pub(super) fn add(&mut self, name: &str, local: &'w Local) -> Result<(), Redefinition> {
        let clash = match (&self.here, self.start.clashes) {
            (None, Some(known)) if known.is_empty() => None,
            (None, Some(known)) => known.get(name).cloned(),
            _ => self.here().clash(local),
        };
        if let Some(redefinition) = clash {
            return Err(redefinition);
        }
        Overlay::add(&mut self.here, local);
        // A type's context ends with the object, unless it says otherwise; what is laid over one
        // that ends, ends with it.
        self.ended |= local.propagate != Some(true);
        if !self.ended {
            Overlay::add(&mut self.onward, local);
        }
        Ok(())
    }

    /// What is in force for the members of the object.
    pub(super) fn here(&self) -> Layer<'_> {
        self.here
            .as_ref()
            .map_or(*self.start, |overlay| overlay.over(self.start))
    }

    /// What is in force in the objects inside it.
    pub(super) fn onward(&self) -> Layer<'_> {
        self.onward
            .as_ref()
            .map_or(*self.beyond, |overlay| overlay.over(self.beyond))
    }
}

/// One context, or several merged.
#[derive(Debug)]
struct Overlay<'w> {
    terms: Cow<'w, Terms>,
    vocab: Option<&'w str>,
}

impl<'w> Overlay<'w> {
    fn add(overlay: &mut Option<Self>, local: &'w Local) {
        match overlay {
            None => {
                *overlay = Some(Self {
                    terms: Cow::Borrowed(&local.terms),
                    vocab: local.vocab.as_deref(),
                })
            }
            Some(present) => {
                add(present.terms.to_mut(), &local.terms);
                present.vocab = local.vocab.as_deref().or(present.vocab);
            }
        }
    }

    fn over<'o>(&'o self, below: &'o Layer<'o>) -> Layer<'o> {
        Layer {
            terms: &self.terms,
            vocab: self.vocab,
            clashes: None,
            below: Some(below),
        }
    }
}

/// Adds definitions that do not clash. One that is protected already stays so.
fn add(terms: &mut Terms, more: &Terms) {
    for (name, new) in more {
        if !terms.get(name).is_some_and(|old| old.protected) {
            terms.insert(name.clone(), new.clone());
        }
    }
}
