//! The walk over a document that finds what its contexts do not map (SPEC chapter *JSON-LD*).
//!
//! It follows the expansion algorithm of JSON-LD 1.1 as far as the question "which definition is in
//! force here" goes, and makes no statements. Each value is visited once.

use std::sync::Arc;

use super::active::{Layer, NOTHING, Redefinition, Root, TypeScopes};
use super::path::Path;
use super::term::{Coercion, Meaning, Scope, Term};
use super::{ContextSet, codes};
use crate::credential::is_absolute_uri;
use crate::json::{Object, Value};
use crate::problem::{Code, Problem};

/// The most problems that one walk tells of.
pub(super) const MOST_PROBLEMS: usize = 100;

/// The IRI of the member that holds the proofs of a document.
const PROOF: &str = "https://w3id.org/security#proof";
/// The IRIs of the members that may hold a text with its language and direction.
const TEXTS: [&str; 2] = ["https://schema.org/name", "https://schema.org/description"];

/// Everything found in a document whose contexts are `context`.
pub(super) fn problems(
    set: &ContextSet,
    document: &Object<'_>,
    context: &Value<'_>,
) -> Vec<Problem> {
    let mut walk = Walk {
        set,
        problems: Vec::new(),
    };
    walk.document(document, context, &Path::Top);
    walk.problems
}

struct Walk<'s> {
    set: &'s ContextSet,
    problems: Vec<Problem>,
}

/// Where an object stands, which decides about its `@context` and its proofs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It is a document with contexts of its own.
    Document,
    /// It is a proof of a document.
    Proof,
    /// It is a part of a document.
    Part,
}

/// What is in force for the values of one member.
#[derive(Clone, Copy)]
struct Member<'w> {
    term: Option<&'w Term>,
    /// For strings.
    strings: &'w Layer<'w>,
    /// For objects.
    objects: &'w Layer<'w>,
    /// For the objects inside those.
    beyond: &'w Layer<'w>,
    /// What the objects are.
    place: Place,
    /// Whether strings are left to the proof chapter.
    proof_value: bool,
}

impl Walk<'_> {
    fn document(&mut self, document: &Object<'_>, context: &Value<'_>, path: &Path<'_>) {
        if let Some(root) = self.root(context, path) {
            let layer = root.layer();
            self.object(document, &layer, &layer, Place::Document, path);
        }
    }

    /// The merged contexts of a document; none where one is not accepted, for then nothing in the
    /// document has a settled meaning.
    fn root(&mut self, context: &Value<'_>, path: &Path<'_>) -> Option<Arc<Root>> {
        let context_path = path.member("@context");
        let items = context.as_array().unwrap_or(std::slice::from_ref(context));
        let item_path = |index| match context {
            Value::Array(_) => context_path.item(index),
            _ => context_path,
        };
        let mut places = Vec::with_capacity(items.len());
        let mut known = true;
        for (index, item) in items.iter().enumerate() {
            match item.as_str().and_then(|url| self.set.position(url)) {
                // Named a second time, a context changes nothing.
                Some(position) if places.iter().any(|(have, _)| *have == position) => {}
                Some(position) => places.push((position, index)),
                None => {
                    known = false;
                    let detail = match item {
                        Value::String(_) => "no embedded context has this address".to_owned(),
                        other => format!("{} where an address belongs", other.kind_name()),
                    };
                    self.report(&codes::CONTEXT_UNKNOWN, &item_path(index), detail);
                }
            }
        }
        if !known {
            return None;
        }
        let positions: Vec<usize> = places.iter().map(|(position, _)| *position).collect();
        match self.set.root(&positions) {
            Ok(root) => Some(root),
            Err((place, redefinition)) => {
                let index = places.get(place).map_or(0, |(_, index)| *index);
                let detail = format!("`{}` is defined differently before", redefinition.term);
                self.report(&codes::TERM_REDEFINED, &item_path(index), detail);
                None
            }
        }
    }

    fn object(
        &mut self,
        object: &Object<'_>,
        start: &Layer<'_>,
        beyond: &Layer<'_>,
        place: Place,
        path: &Path<'_>,
    ) {
        let mut scopes = TypeScopes::new(start, beyond);
        let mut known_class = false;
        if let Some(types) = object.get("type") {
            match self.lay_types(types, start, &mut scopes, path) {
                Some(known) => known_class = known,
                None => return,
            }
        }
        let (here, onward) = (scopes.here(), scopes.onward());
        for (name, value) in object.iter() {
            if self.problems.len() >= MOST_PROBLEMS {
                return;
            }
            let path = path.member(name);
            if name.starts_with('@') {
                self.keyword(name, place, &path);
                continue;
            }
            let term = here.find(name);
            match term.map(|term| &term.meaning) {
                None if here.maps_any_name() => {}
                None => {
                    self.report(&codes::UNDEFINED_TERM, &path, String::new());
                    continue;
                }
                Some(Meaning::Id) => {
                    self.identifier(value, place, &path);
                    continue;
                }
                Some(Meaning::Type) if known_class => continue,
                Some(Meaning::Type) => {
                    self.types(value, start, place, &path);
                    continue;
                }
                Some(Meaning::Iri(_)) => {}
            }
            self.member(term, value, (&here, &onward), place, &path);
        }
    }

    /// Lays the contexts of an object's types, and tells whether they are one type that is known as a
    /// class. None where they contradict what is protected, for then the members of the object have no
    /// settled meaning.
    fn lay_types<'w>(
        &mut self,
        types: &Value<'_>,
        start: &'w Layer<'w>,
        scopes: &mut TypeScopes<'w>,
        path: &Path<'_>,
    ) -> Option<bool> {
        if start
            .find("type")
            .is_none_or(|term| term.meaning != Meaning::Type)
        {
            return Some(false);
        }
        let mut lay = |name: &str| -> Result<bool, Redefinition> {
            let term = start.find(name);
            if let Some(Scope::Local(local)) = term.and_then(|term| term.scope.as_ref()) {
                scopes.add(name, local)?;
            }
            Ok(term.and_then(Term::iri).is_some())
        };
        let outcome = match types {
            Value::String(only) => lay(only),
            _ => {
                let mut names: Vec<&str> = types
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .collect();
                names.sort_unstable();
                names.dedup();
                names
                    .into_iter()
                    .try_for_each(|name| lay(name).map(drop))
                    .map(|()| false)
            }
        };
        match outcome {
            Ok(known_class) => Some(known_class),
            Err(redefinition) => {
                let detail = format!("the types define `{}` differently", redefinition.term);
                self.report(&codes::TERM_REDEFINED, &path.member("type"), detail);
                None
            }
        }
    }

    fn member(
        &mut self,
        term: Option<&Term>,
        value: &Value<'_>,
        (here, onward): (&Layer<'_>, &Layer<'_>),
        place: Place,
        path: &Path<'_>,
    ) {
        if term.is_some_and(|term| term.coercion == Coercion::Json) {
            return;
        }
        let proofs = place == Place::Document && term.and_then(Term::iri) == Some(PROOF);
        let plain = Member {
            term,
            strings: here,
            objects: onward,
            beyond: onward,
            place: if proofs { Place::Proof } else { Place::Part },
            proof_value: proofs || place == Place::Proof,
        };
        match term.and_then(|term| term.scope.as_ref()) {
            None => self.value(value, plain, path),
            Some(Scope::Reset) => {
                let all = &NOTHING;
                let member = Member {
                    strings: all,
                    objects: all,
                    beyond: all,
                    ..plain
                };
                self.value(value, member, path);
            }
            Some(Scope::Local(local)) => {
                let (strings, objects) = (here.under(local), onward.under(local));
                let beyond = if local.propagate == Some(false) {
                    onward
                } else {
                    &objects
                };
                let member = Member {
                    strings: &strings,
                    objects: &objects,
                    beyond,
                    ..plain
                };
                self.value(value, member, path);
            }
        }
    }

    fn value(&mut self, value: &Value<'_>, member: Member<'_>, path: &Path<'_>) {
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    if self.problems.len() >= MOST_PROBLEMS {
                        return;
                    }
                    self.value(item, member, &path.item(index));
                }
            }
            Value::Object(object) => self.inner_object(object, member, path),
            Value::String(text) if !member.proof_value => self.string(text, member, path),
            _ => {}
        }
    }

    fn inner_object(&mut self, object: &Object<'_>, member: Member<'_>, path: &Path<'_>) {
        let Member {
            term,
            objects,
            beyond,
            place,
            ..
        } = member;
        let reset = matches!(
            term.and_then(|term| term.scope.as_ref()),
            Some(Scope::Reset)
        );
        match object.get("@context") {
            Some(context) if reset => self.document(object, context, path),
            _ if place == Place::Proof => self.proof(object, member, path),
            _ if is_text(object, term) => {}
            _ => self.object(object, objects, beyond, place, path),
        }
    }

    /// A proof of a document. What its values have to be is for the proof chapter to say; here the
    /// question is whether its members are defined. A proof of another type is refused there.
    fn proof(&mut self, proof: &Object<'_>, member: Member<'_>, path: &Path<'_>) {
        if proof.get("type").and_then(Value::as_str) == Some("DataIntegrityProof") {
            self.object(proof, member.objects, member.beyond, Place::Proof, path);
        }
    }

    fn string(&mut self, text: &str, member: Member<'_>, path: &Path<'_>) {
        let fine = match member.term.map(|term| &term.coercion) {
            Some(Coercion::Id) => is_absolute_uri(text),
            Some(Coercion::Vocab) => is_class(text, member.strings),
            _ => true,
        };
        if !fine {
            self.report(&codes::RELATIVE_IRI, path, String::new());
        }
    }

    fn identifier(&mut self, value: &Value<'_>, place: Place, path: &Path<'_>) {
        match value {
            Value::String(text) if is_absolute_uri(text) => {}
            Value::String(_) => self.report(&codes::RELATIVE_IRI, path, String::new()),
            // The data model and the proof chapter speak of what stands on top.
            _ if place != Place::Part => {}
            other => {
                let detail = format!("{} where an identifier belongs", other.kind_name());
                self.report(&codes::RELATIVE_IRI, path, detail);
            }
        }
    }

    fn types(&mut self, value: &Value<'_>, start: &Layer<'_>, place: Place, path: &Path<'_>) {
        match value {
            Value::String(text) => self.class(text, start, path),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    match item {
                        Value::String(text) => self.class(text, start, &path.item(index)),
                        other => self.no_class(other, place, &path.item(index)),
                    }
                }
            }
            other => self.no_class(other, place, path),
        }
    }

    fn class(&mut self, text: &str, start: &Layer<'_>, path: &Path<'_>) {
        if !is_class(text, start) {
            self.report(&codes::UNDEFINED_TYPE, path, String::new());
        }
    }

    fn no_class(&mut self, value: &Value<'_>, place: Place, path: &Path<'_>) {
        if place == Place::Part {
            let detail = format!("{} where a type belongs", value.kind_name());
            self.report(&codes::UNDEFINED_TYPE, path, detail);
        }
    }

    fn keyword(&mut self, name: &str, place: Place, path: &Path<'_>) {
        match (name, place) {
            ("@context", Place::Document | Place::Proof) => {}
            ("@context", Place::Part) => {
                let detail = "a part of a document has no contexts of its own".to_owned();
                self.report(&codes::CONTEXT_UNKNOWN, path, detail);
            }
            _ => self.report(&codes::KEYWORD, path, String::new()),
        }
    }

    fn report(&mut self, code: Code, path: &Path<'_>, detail: String) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems
                .push(Problem::at(code, path.to_pointer()).detail(detail));
        }
    }
}

/// Whether a text is a term that stands for an IRI, or an absolute IRI.
fn is_class(text: &str, layer: &Layer<'_>) -> bool {
    match layer.find(text) {
        Some(term) => term.iri().is_some(),
        None => is_absolute_uri(text) || layer.maps_any_name() && !text.starts_with('@'),
    }
}

/// Whether this is a text with its language and direction, where VCDM 2.0 section 11.1 has one.
fn is_text(object: &Object<'_>, term: Option<&Term>) -> bool {
    let member = |(name, value): (&str, &Value<'_>)| match name {
        "@value" | "@language" => value.as_str().is_some(),
        "@direction" => matches!(value.as_str(), Some("ltr" | "rtl")),
        _ => false,
    };
    object.contains("@value")
        && term
            .and_then(Term::iri)
            .is_some_and(|iri| TEXTS.contains(&iri))
        && object.iter().all(member)
}
