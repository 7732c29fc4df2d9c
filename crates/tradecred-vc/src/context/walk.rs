//! The walk over a document that finds what its contexts do not map (SPEC chapter *JSON-LD*).
//!
//! It follows the expansion algorithm of JSON-LD 1.1 as far as the question "which definition is in
//! force here" goes, and makes no statements. Each value is visited once.

use super::active::{Layer, TypeScopes};
use super::path::Path;
use super::scope::{self, Member, Place};
use super::term::{Coercion, Meaning, Term};
use super::{ContextSet, codes};
use crate::credential::is_absolute_uri;
use crate::json::{Object, Value};
use crate::problem::{Code, Problem};

/// The most problems that one walk tells of.
pub(super) const MOST_PROBLEMS: usize = 100;

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

impl Walk<'_> {
    fn document(&mut self, document: &Object<'_>, context: &Value<'_>, path: &Path<'_>) {
        let set = self.set;
        let root = scope::root(set, context, path, &mut |code, path, detail| {
            self.report(code, path, detail);
        });
        if let Some(root) = root {
            let layer = root.layer();
            self.object(document, &layer, &layer, Place::Document, path);
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
            match scope::lay_types(types, start, &mut scopes) {
                Ok(known) => known_class = known,
                // The members of the object have no settled meaning.
                Err(redefinition) => {
                    let detail = scope::contradiction(&redefinition);
                    return self.report(&codes::TERM_REDEFINED, &path.member("type"), detail);
                }
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
                None if here.vocab().is_some() => {}
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

    fn member(
        &mut self,
        term: Option<&Term>,
        value: &Value<'_>,
        layers: (&Layer<'_>, &Layer<'_>),
        place: Place,
        path: &Path<'_>,
    ) {
        if term.is_some_and(|term| term.coercion == Coercion::Json) {
            return;
        }
        scope::into_member(term, layers, place, |member| {
            let judged = place != Place::Proof && member.place != Place::Proof;
            self.value(value, member, judged, path);
        });
    }

    /// The values of a member. Strings that are not `judged` are left to the proof chapter.
    fn value(&mut self, value: &Value<'_>, member: Member<'_>, judged: bool, path: &Path<'_>) {
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    if self.problems.len() >= MOST_PROBLEMS {
                        return;
                    }
                    self.value(item, member, judged, &path.item(index));
                }
            }
            Value::Object(object) => self.inner_object(object, member, path),
            Value::String(text) if judged => self.string(text, member, path),
            _ => {}
        }
    }

    fn inner_object(&mut self, object: &Object<'_>, member: Member<'_>, path: &Path<'_>) {
        match object.get("@context") {
            Some(context) if member.forgets() => self.document(object, context, path),
            _ if member.place == Place::Proof => self.proof(object, member, path),
            _ if member.is_text(object) => {}
            _ => self.object(object, member.objects, member.beyond, member.place, path),
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
            Some(Coercion::Vocab) => member.strings.class(text).is_some(),
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
        if start.class(text).is_none() {
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
