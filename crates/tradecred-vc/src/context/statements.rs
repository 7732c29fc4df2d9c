//! The walk over a document that makes the statements its contexts give it (SPEC chapter *JSON-LD*;
//! JSON-LD 1.1 API sections 5.1 and 8).
//!
//! It goes where the check goes and ends at the first thing that it cannot state, so nothing in a document
//! is left out of what is signed.

use super::active::{Layer, TypeScopes};
use super::path::Path;
use super::scope::{self, Member, Place};
use super::term::{Coercion, Container, Meaning, Term as Definition};
use super::{ContextSet, codes};
use crate::credential::is_absolute_uri;
use crate::jcs;
use crate::json::{Object, Value};
use crate::problem::{Code, Problem};
use crate::rdf::{Dataset, Term, XSD_STRING, lexical_form};

/// The most statements that a document may make.
pub const MOST_STATEMENTS: usize = 100_000;
/// The most blank nodes that a document may have: objects without an `id`, graphs and items of lists.
pub const MOST_BLANK_NODES: usize = 25_000;

const RDF_TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const RDF_FIRST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
const RDF_REST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
const RDF_NIL: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
const RDF_JSON: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON";
const XSD_BOOLEAN: &str = "http://www.w3.org/2001/XMLSchema#boolean";

/// The statements of a document under `context`, as if it had no member `without`, where one is named.
pub(super) fn make(
    set: &ContextSet,
    document: &Object<'_>,
    context: &Value<'_>,
    without: Option<&str>,
) -> Result<Dataset, Problem> {
    walk(set, document, context, without, None).map(|statements| statements.dataset)
}

/// The same, and the place at which each of them was made: a pointer into the document.
pub(super) fn make_with_places(
    set: &ContextSet,
    document: &Object<'_>,
    context: &Value<'_>,
    without: Option<&str>,
) -> Result<(Dataset, Vec<String>), Problem> {
    let statements = walk(set, document, context, without, Some(Vec::new()))?;
    Ok((statements.dataset, statements.places.unwrap_or_default()))
}

fn walk<'d>(
    set: &'d ContextSet,
    document: &'d Object<'d>,
    context: &'d Value<'d>,
    without: Option<&'d str>,
    places: Option<Vec<String>>,
) -> Result<Statements<'d>, Problem> {
    let mut statements = Statements {
        set,
        dataset: Dataset::new(),
        places,
        graph: None,
        context,
        without,
    };
    statements.document(document, context, &Path::Top)?;
    if statements.dataset.is_empty() {
        return Err(unstated(&Path::Top, "an object without further members"));
    }
    Ok(statements)
}

struct Statements<'d> {
    set: &'d ContextSet,
    dataset: Dataset,
    /// Where each statement was made, if anybody asks.
    places: Option<Vec<String>>,
    /// The graph in which statements are made.
    graph: Option<Term>,
    /// The contexts of the innermost document.
    context: &'d Value<'d>,
    /// What the outermost object is stated without.
    without: Option<&'d str>,
}

/// What a member is about, and what it says.
#[derive(Clone, Copy)]
struct Said {
    subject: Term,
    predicate: Term,
}

impl<'d> Statements<'d> {
    fn document(
        &mut self,
        document: &'d Object<'d>,
        context: &'d Value<'d>,
        path: &Path<'_>,
    ) -> Result<Term, Problem> {
        let mut problem = None;
        let root = scope::root(self.set, context, path, &mut |code, path, detail| {
            problem.get_or_insert_with(|| at(code, path, detail));
        });
        let Some(root) = root else {
            let whole = || at(&codes::CONTEXT_UNKNOWN, path, String::new());
            return Err(problem.unwrap_or_else(whole));
        };
        let outer = std::mem::replace(&mut self.context, context);
        let layer = root.layer();
        let node = self.object(document, (&layer, &layer), Place::Document, path)?;
        self.context = outer;
        Ok(node)
    }

    /// States what an object says, and tells by which node it is known.
    fn object(
        &mut self,
        object: &'d Object<'d>,
        (start, beyond): (&Layer<'_>, &Layer<'_>),
        place: Place,
        path: &Path<'_>,
    ) -> Result<Term, Problem> {
        let mut scopes = TypeScopes::new(start, beyond);
        if let Some(types) = object.get("type") {
            scope::lay_types(types, start, &mut scopes).map_err(|redefinition| {
                let detail = scope::contradiction(&redefinition);
                at(&codes::TERM_REDEFINED, &path.member("type"), detail)
            })?;
        }
        let (here, onward) = (scopes.here(), scopes.onward());
        let subject = match object.get("id") {
            Some(id) if means(&here, "id", &Meaning::Id) => {
                self.identifier(id, &here, &path.member("id"))?
            }
            _ => self.blank(path)?,
        };
        for (name, value) in object.iter() {
            let path = path.member(name);
            if name.starts_with('@') {
                self.keyword(name, value, place, &path)?;
                continue;
            }
            if matches!(path, Path::Member(Path::Top, _)) && Some(name) == self.without {
                continue;
            }
            let term = here.find(name);
            let predicate = match term.map(|term| &term.meaning) {
                Some(Meaning::Id) => continue,
                Some(Meaning::Type) => {
                    self.types(subject, value, start, &path)?;
                    continue;
                }
                Some(Meaning::Iri(iri)) => (iri.as_str(), ""),
                None => here
                    .member(name)
                    .filter(|_| !name.contains(':'))
                    .ok_or_else(|| at(&codes::UNDEFINED_TERM, &path, String::new()))?,
            };
            let said = Said {
                subject,
                predicate: self.iri(predicate, &path)?,
            };
            scope::into_member(term, (&here, &onward), place, |member| {
                self.member(said, value, member, &path)
            })?;
        }
        Ok(subject)
    }

    fn member(
        &mut self,
        said: Said,
        value: &'d Value<'d>,
        member: Member<'_>,
        path: &Path<'_>,
    ) -> Result<(), Problem> {
        let container = member.term.and_then(|term| term.container);
        let json = matches!(coercion(&member), Coercion::Json);
        match container {
            Some(Container::List) => {
                let items = value.as_array().filter(|_| !json);
                let items = items.unwrap_or(std::slice::from_ref(value));
                let head = self.list(items, member, path)?;
                self.state(said, head, path)
            }
            _ if json => {
                let term = self.dataset.literal(&jcs::canonicalize(value), RDF_JSON);
                self.state(said, term, path)
            }
            _ => self.values(said, value, member, path),
        }
    }

    fn values(
        &mut self,
        said: Said,
        value: &'d Value<'d>,
        member: Member<'_>,
        path: &Path<'_>,
    ) -> Result<(), Problem> {
        match value {
            Value::Array(items) if items.is_empty() => Err(unstated(path, "an empty array")),
            Value::Array(items) => items
                .iter()
                .enumerate()
                .try_for_each(|(index, item)| self.values(said, item, member, &path.item(index))),
            _ if member.term.and_then(|term| term.container) == Some(Container::Graph) => {
                self.graph(said, value, member, path)
            }
            _ => {
                let term = self.value(value, member, path)?;
                self.state(said, term, path)
            }
        }
    }

    /// A value that stands in a graph of its own: what the graph says is stated in it, and that there is
    /// such a graph outside.
    fn graph(
        &mut self,
        said: Said,
        value: &'d Value<'d>,
        member: Member<'_>,
        path: &Path<'_>,
    ) -> Result<(), Problem> {
        let object = value.as_object().filter(|object| {
            !member.is_text(object)
                && object
                    .iter()
                    .any(|(name, _)| !matches!(name, "id" | "@context"))
        });
        if object.is_none() {
            return Err(unstated(path, "a graph that says nothing"));
        }
        let name = self.blank(path)?;
        self.state(said, name, path)?;
        let outer = self.graph.replace(name);
        self.value(value, member, path)?;
        self.graph = outer;
        Ok(())
    }

    fn list(
        &mut self,
        items: &'d [Value<'d>],
        member: Member<'_>,
        path: &Path<'_>,
    ) -> Result<Term, Problem> {
        let (first, rest) = (self.dataset.iri(RDF_FIRST), self.dataset.iri(RDF_REST));
        let mut list = self.dataset.iri(RDF_NIL);
        for (index, item) in items.iter().enumerate().rev() {
            let path = path.item(index);
            let subject = self.blank(&path)?;
            let value = match item {
                Value::Array(items) => self.list(items, member, &path)?,
                _ => self.value(item, member, &path)?,
            };
            let say = |predicate| Said { subject, predicate };
            self.state(say(first), value, &path)?;
            self.state(say(rest), list, &path)?;
            list = subject;
        }
        Ok(list)
    }

    /// One value that is no array.
    fn value(
        &mut self,
        value: &'d Value<'d>,
        member: Member<'_>,
        path: &Path<'_>,
    ) -> Result<Term, Problem> {
        // A reference that is written as an object is read with the definitions around it.
        if let Value::Object(object) = value
            && let (1, Some(id)) = (object.len(), object.get("id").and_then(Value::as_str))
        {
            not_abbreviated(id, member.strings, &path.member("id"))?;
        }
        let datatype = match coercion(&member) {
            Coercion::Datatype(datatype) => Some(datatype.as_str()),
            _ => None,
        };
        match value {
            Value::Object(object) => match object.get("@context") {
                Some(context) if member.forgets() => self.document(object, context, path),
                _ if member.is_text(object) => self.text(object, path),
                _ => self.object(object, (member.objects, member.beyond), member.place, path),
            },
            Value::String(text) => match coercion(&member) {
                Coercion::Id => self.identifier(value, member.strings, path),
                Coercion::Vocab => {
                    let iri = member.strings.class(text);
                    let iri = iri.ok_or_else(|| at(&codes::RELATIVE_IRI, path, String::new()))?;
                    not_abbreviated(iri.0, member.strings, path)?;
                    self.iri(iri, path)
                }
                _ => Ok(self.dataset.literal(text, datatype.unwrap_or(XSD_STRING))),
            },
            Value::Bool(truth) => {
                let text = if *truth { "true" } else { "false" };
                Ok(self.dataset.literal(text, datatype.unwrap_or(XSD_BOOLEAN)))
            }
            Value::Number(number) => {
                let (text, datatype) = lexical_form(number.as_f64(), datatype)
                    .ok_or_else(|| unstated(path, "a number of more than sixteen digits"))?;
                Ok(self.dataset.literal(&text, datatype))
            }
            Value::Null => Err(unstated(path, "null")),
            Value::Array(_) => Err(unstated(path, "an array in an array")),
        }
    }

    /// A text with its language.
    fn text(&mut self, object: &Object<'_>, path: &Path<'_>) -> Result<Term, Problem> {
        let member = |name: &str| object.get(name).and_then(Value::as_str);
        if object.contains("@direction") {
            return Err(unstated(
                &path.member("@direction"),
                "a direction of writing",
            ));
        }
        let text = member("@value").unwrap_or_default();
        match member("@language") {
            None => Ok(self.dataset.literal(text, XSD_STRING)),
            Some(language) if is_language(language) => Ok(self.dataset.text_in(text, language)),
            Some(_) => Err(at(
                &codes::LANGUAGE,
                &path.member("@language"),
                String::new(),
            )),
        }
    }

    fn types(
        &mut self,
        subject: Term,
        value: &Value<'_>,
        start: &Layer<'_>,
        path: &Path<'_>,
    ) -> Result<(), Problem> {
        let predicate = self.dataset.iri(RDF_TYPE);
        let items = value.as_array().unwrap_or(std::slice::from_ref(value));
        if items.is_empty() {
            return Err(unstated(path, "an empty array"));
        }
        for (index, item) in items.iter().enumerate() {
            let path = match value {
                Value::Array(_) => path.item(index),
                _ => *path,
            };
            let class = item.as_str().and_then(|text| start.class(text));
            let class = class.ok_or_else(|| at(&codes::UNDEFINED_TYPE, &path, String::new()))?;
            not_abbreviated(class.0, start, &path)?;
            let class = self.iri(class, &path)?;
            self.state(Said { subject, predicate }, class, &path)?;
        }
        Ok(())
    }

    fn identifier(
        &mut self,
        value: &Value<'_>,
        layer: &Layer<'_>,
        path: &Path<'_>,
    ) -> Result<Term, Problem> {
        match value.as_str() {
            Some(iri) if is_absolute_uri(iri) => {
                not_abbreviated(iri, layer, path)?;
                Ok(self.dataset.iri(iri))
            }
            _ => Err(at(&codes::RELATIVE_IRI, path, String::new())),
        }
    }

    /// A proof may repeat the contexts of its document; any others would change what it says.
    fn keyword(
        &self,
        name: &str,
        value: &Value<'_>,
        place: Place,
        path: &Path<'_>,
    ) -> Result<(), Problem> {
        match (name, place) {
            ("@context", Place::Document) => Ok(()),
            ("@context", Place::Proof) if value == self.context => Ok(()),
            ("@context", _) => Err(at(&codes::CONTEXT_UNKNOWN, path, String::new())),
            _ => Err(at(&codes::KEYWORD, path, String::new())),
        }
    }

    fn iri(&mut self, pieces: (&str, &str), path: &Path<'_>) -> Result<Term, Problem> {
        if pieces.1.is_empty() {
            return Ok(self.dataset.iri(pieces.0));
        }
        let iri = self.dataset.iri_that(pieces, is_absolute_uri);
        iri.ok_or_else(|| at(&codes::RELATIVE_IRI, path, String::new()))
    }

    fn blank(&mut self, path: &Path<'_>) -> Result<Term, Problem> {
        if self.dataset.blank_nodes() >= MOST_BLANK_NODES {
            let detail = format!("more than {MOST_BLANK_NODES} objects without an identifier");
            return Err(at(&codes::STATEMENT_LIMIT, path, detail));
        }
        Ok(self.dataset.blank())
    }

    fn state(&mut self, said: Said, object: Term, path: &Path<'_>) -> Result<(), Problem> {
        if self.dataset.len() >= MOST_STATEMENTS {
            let detail = format!("more than {MOST_STATEMENTS} statements");
            return Err(at(&codes::STATEMENT_LIMIT, path, detail));
        }
        if let Some(places) = &mut self.places {
            places.push(path.to_pointer());
        }
        let Said { subject, predicate } = said;
        self.dataset.state(subject, predicate, object, self.graph);
        Ok(())
    }
}

fn coercion<'w>(member: &Member<'w>) -> &'w Coercion {
    member.term.map_or(&Coercion::Plain, |term| &term.coercion)
}

fn means(layer: &Layer<'_>, name: &str, meaning: &Meaning) -> bool {
    let term: Option<&Definition> = layer.find(name);
    term.is_some_and(|term| term.meaning == *meaning)
}

/// Two spellings of one identifier would make one statement.
fn not_abbreviated(iri: &str, layer: &Layer<'_>, path: &Path<'_>) -> Result<(), Problem> {
    if layer.abbreviates(iri) {
        Err(unstated(path, "an abbreviated identifier"))
    } else {
        Ok(())
    }
}

/// RFC 5646 section 2.1, as far as N-Quads ask: letters, then groups of letters and digits, none longer
/// than eight.
fn is_language(tag: &str) -> bool {
    let mut groups = tag.split('-');
    let fits = |group: &str| matches!(group.len(), 1..=8);
    groups
        .next()
        .is_some_and(|first| fits(first) && first.bytes().all(|b| b.is_ascii_alphabetic()))
        && groups.all(|group| fits(group) && group.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn unstated(path: &Path<'_>, what: &str) -> Problem {
    at(
        &codes::UNSTATED,
        path,
        format!("{what} makes no statement of its own"),
    )
}

fn at(code: Code, path: &Path<'_>, detail: String) -> Problem {
    Problem::at(code, path.to_pointer()).detail(detail)
}
