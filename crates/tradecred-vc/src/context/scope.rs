//! Which definitions are in force where a document goes inwards, for both walks over it: the one that
//! checks and the one that makes statements (SPEC chapter *JSON-LD*; JSON-LD 1.1 section 4.1).

use std::sync::Arc;

use super::active::{Layer, NOTHING, Redefinition, Root, TypeScopes};
use super::path::Path;
use super::term::{Meaning, Scope, Term};
use super::{ContextSet, codes};
use crate::json::{Object, Value};
use crate::problem::Code;

/// The IRI of the member that holds the proofs of a document.
pub(super) const PROOF: &str = "https://w3id.org/security#proof";
/// The IRI of the member that holds the credentials of a presentation. Under data model 2.0 its context
/// forgets what is around them; under 1.1 it does not say so.
const INSIDE: &str = "https://www.w3.org/2018/credentials#verifiableCredential";
/// The IRIs of the members that may hold a text with its language and direction.
const TEXTS: [&str; 2] = ["https://schema.org/name", "https://schema.org/description"];

/// Where an object stands, which decides about its `@context` and its proofs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It is a document with contexts of its own.
    Document,
    /// It is a proof of a document.
    Proof,
    /// It is a part of a document.
    Part,
}

/// What is in force for the values of one member.
#[derive(Clone, Copy)]
pub(super) struct Member<'w> {
    pub(super) term: Option<&'w Term>,
    /// For strings.
    pub(super) strings: &'w Layer<'w>,
    /// For objects.
    pub(super) objects: &'w Layer<'w>,
    /// For the objects inside those.
    pub(super) beyond: &'w Layer<'w>,
    /// What the objects are.
    pub(super) place: Place,
}

impl Member<'_> {
    /// Whether the objects of this member are documents where they have contexts of their own.
    pub(super) fn forgets(&self) -> bool {
        let resets = |term: &Term| matches!(term.scope, Some(Scope::Reset));
        self.term
            .is_some_and(|term| resets(term) || term.iri() == Some(INSIDE))
    }

    /// Whether this is a text with its language and direction, where VCDM 2.0 section 11.1 has one.
    pub(super) fn is_text(&self, object: &Object<'_>) -> bool {
        let fits = |(name, value): (&str, &Value<'_>)| match name {
            "@value" | "@language" => value.as_str().is_some(),
            "@direction" => matches!(value.as_str(), Some("ltr" | "rtl")),
            _ => false,
        };
        object.contains("@value")
            && self
                .term
                .and_then(Term::iri)
                .is_some_and(|iri| TEXTS.contains(&iri))
            && object.iter().all(fits)
    }
}

/// Goes into a member of an object at `place`: `here` is in force for the members of the object, `onward`
/// in the objects inside it.
pub(super) fn into_member<R>(
    term: Option<&Term>,
    (here, onward): (&Layer<'_>, &Layer<'_>),
    place: Place,
    then: impl FnOnce(Member<'_>) -> R,
) -> R {
    let proofs = place == Place::Document && term.and_then(Term::iri) == Some(PROOF);
    let plain = Member {
        term,
        strings: here,
        objects: onward,
        beyond: onward,
        place: if proofs { Place::Proof } else { Place::Part },
    };
    match term.and_then(|term| term.scope.as_ref()) {
        None => then(plain),
        Some(Scope::Reset) => then(Member {
            strings: &NOTHING,
            objects: &NOTHING,
            beyond: &NOTHING,
            ..plain
        }),
        Some(Scope::Local(local)) => {
            let (strings, objects) = (here.under(local), onward.under(local));
            let beyond = if local.propagate == Some(false) {
                onward
            } else {
                &objects
            };
            then(Member {
                strings: &strings,
                objects: &objects,
                beyond,
                ..plain
            })
        }
    }
}

/// Lays the contexts of an object's types, and tells whether they are one type that is known as a class.
pub(super) fn lay_types<'w>(
    types: &Value<'_>,
    start: &'w Layer<'w>,
    scopes: &mut TypeScopes<'w>,
) -> Result<bool, Redefinition> {
    if start
        .find("type")
        .is_none_or(|term| term.meaning != Meaning::Type)
    {
        return Ok(false);
    }
    let mut lay = |name: &str| -> Result<bool, Redefinition> {
        let term = start.find(name);
        if let Some(Scope::Local(local)) = term.and_then(|term| term.scope.as_ref()) {
            scopes.add(name, local)?;
        }
        Ok(term.and_then(Term::iri).is_some())
    };
    if let Value::String(only) = types {
        return lay(only);
    }
    let mut names: Vec<&str> = types
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        lay(name)?;
    }
    Ok(false)
}

/// The merged contexts of a document, as its `@context` names them; none where one is not accepted, for
/// then nothing in the document has a settled meaning. What is wrong with them goes to `report`.
pub(super) fn root(
    set: &ContextSet,
    context: &Value<'_>,
    path: &Path<'_>,
    report: &mut dyn FnMut(Code, &Path<'_>, String),
) -> Option<Arc<Root>> {
    let context_path = path.member("@context");
    let items = context.as_array().unwrap_or(std::slice::from_ref(context));
    let item_path = |index| match context {
        Value::Array(_) => context_path.item(index),
        _ => context_path,
    };
    let mut places = Vec::with_capacity(items.len());
    let mut known = true;
    for (index, item) in items.iter().enumerate() {
        match item.as_str().and_then(|url| set.position(url)) {
            // Named a second time, a context changes nothing.
            Some(position) if places.iter().any(|(have, _)| *have == position) => {}
            Some(position) => places.push((position, index)),
            None => {
                known = false;
                let detail = match item {
                    Value::String(_) => "no embedded context has this address".to_owned(),
                    other => format!("{} where an address belongs", other.kind_name()),
                };
                report(&codes::CONTEXT_UNKNOWN, &item_path(index), detail);
            }
        }
    }
    if !known {
        return None;
    }
    let positions: Vec<usize> = places.iter().map(|(position, _)| *position).collect();
    match set.root(&positions) {
        Ok(root) => Some(root),
        Err((place, redefinition)) => {
            let index = places.get(place).map_or(0, |(_, index)| *index);
            let detail = format!("`{}` is defined differently before", redefinition.term);
            report(&codes::TERM_REDEFINED, &item_path(index), detail);
            None
        }
    }
}

/// What is said of types that contradict what is protected.
pub(super) fn contradiction(redefinition: &Redefinition) -> String {
    format!("the types define `{}` differently", redefinition.term)
}
