//! Compiling a context into a table of terms (SPEC chapter *JSON-LD*; JSON-LD 1.1 section 4.1).
//!
//! Only what the embedded contexts need is understood. A context that uses anything else is refused
//! as a whole rather than understood by half.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

use crate::credential::is_absolute_uri;
use crate::json::{Object, Value};

/// Terms by name.
pub(super) type Terms = HashMap<Arc<str>, Arc<Term>, BuildHasherDefault<NameHasher>>;

/// What one context, or one scoped context inside it, defines.
#[derive(Debug, PartialEq)]
pub(super) struct Local {
    pub(super) terms: Terms,
    /// `@vocab`, which gives every name a meaning: the IRI that names are appended to.
    pub(super) vocab: Option<Arc<str>>,
    /// `@propagate`, where it is written; the default depends on how the context is reached.
    pub(super) propagate: Option<bool>,
}

/// What a name means.
#[derive(Debug, PartialEq)]
pub(super) struct Term {
    pub(super) meaning: Meaning,
    pub(super) coercion: Coercion,
    pub(super) scope: Option<Scope>,
    pub(super) protected: bool,
    pub(super) container: Option<Container>,
    /// Whether identifiers can be abbreviated by it (JSON-LD 1.1 API section 4.2.2, the prefix flag).
    pub(super) prefix: bool,
}

/// What a name stands for.
#[derive(Debug, PartialEq)]
pub(super) enum Meaning {
    /// The keyword `@id`.
    Id,
    /// The keyword `@type`.
    Type,
    /// A property or a class.
    Iri(String),
}

/// What the values of a term are.
#[derive(Debug, PartialEq)]
pub(super) enum Coercion {
    /// Whatever JSON says.
    Plain,
    /// Identifiers.
    Id,
    /// Terms or identifiers.
    Vocab,
    /// JSON that has no further meaning.
    Json,
    /// Literals of a datatype.
    Datatype(String),
}

/// The context that a term brings with it, as a type or as a property.
#[derive(Debug, PartialEq)]
pub(super) enum Scope {
    /// `null`: everything defined so far is forgotten.
    Reset,
    /// Further definitions.
    Local(Arc<Local>),
}

/// How several values of a term belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    /// In no order.
    Set,
    /// In the order of the document.
    List,
    /// Each is a graph of its own.
    Graph,
}

/// What an IRI ends with that can begin others (RFC 3986 section 2.2).
const GEN_DELIMS: [char; 7] = [':', '/', '?', '#', '[', ']', '@'];

/// Why a context cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unsupported(pub(super) String);

impl Term {
    /// Whether two definitions agree in everything but protection (JSON-LD 1.1 API section 4.2.2).
    pub(super) fn same_meaning(&self, other: &Self) -> bool {
        self.meaning == other.meaning
            && self.coercion == other.coercion
            && self.container == other.container
            && self.scope == other.scope
    }

    /// The IRI, of a property or a class.
    pub(super) fn iri(&self) -> Option<&str> {
        if let Meaning::Iri(iri) = &self.meaning {
            Some(iri)
        } else {
            None
        }
    }
}

impl Local {
    /// Compiles the value of an `@context`.
    pub(super) fn compile(context: &Object<'_>) -> Result<Self, Unsupported> {
        let mut local = Self {
            terms: Terms::default(),
            vocab: None,
            propagate: None,
        };
        let protected = flag(context, "@protected")?.unwrap_or(false);
        for (name, definition) in context.iter() {
            match name {
                "@protected" => {}
                "@version" if definition.as_number().is_some_and(|n| n.as_str() == "1.1") => {}
                "@propagate" => local.propagate = flag(context, name)?,
                "@vocab" if definition.as_str().is_some_and(is_absolute_uri) => {
                    local.vocab = definition.as_str().map(Arc::from);
                }
                _ if name.starts_with('@') => return Err(unsupported(name)),
                _ => {
                    let term = compile_term(name, definition, context, protected)?;
                    local.terms.insert(name.into(), Arc::new(term));
                }
            }
        }
        Ok(local)
    }
}

fn compile_term(
    name: &str,
    definition: &Value<'_>,
    context: &Object<'_>,
    protected: bool,
) -> Result<Term, Unsupported> {
    let plain = |text| {
        Ok(Term {
            meaning: compile_meaning(name, text, context)?,
            coercion: Coercion::Plain,
            scope: None,
            protected,
            container: None,
            prefix: false,
        })
    };
    match definition {
        Value::String(text) => plain(text).map(|term| Term {
            prefix: !name.contains([':', '/'])
                && term.iri().is_some_and(|iri| iri.ends_with(GEN_DELIMS)),
            ..term
        }),
        Value::Object(members) => {
            let text = members
                .get("@id")
                .and_then(Value::as_str)
                .ok_or_else(|| unsupported(name))?;
            let mut term = plain(text)?;
            for (key, value) in members.iter() {
                match key {
                    "@id" => {}
                    "@type" => term.coercion = compile_coercion(value, context)?,
                    "@container" => term.container = Some(compile_container(value)?),
                    "@context" => term.scope = Some(compile_scope(value)?),
                    "@protected" => term.protected = flag(members, key)?.unwrap_or(protected),
                    _ => return Err(unsupported(key)),
                }
            }
            Ok(term)
        }
        _ => Err(unsupported(name)),
    }
}

/// A keyword may be called by one name only, so that the type of an object is found without a search.
fn compile_meaning(name: &str, text: &str, context: &Object<'_>) -> Result<Meaning, Unsupported> {
    match (name, text) {
        ("id", "@id") => Ok(Meaning::Id),
        ("type", "@type") => Ok(Meaning::Type),
        _ => compile_iri(text, context).map(Meaning::Iri),
    }
}

fn compile_coercion(value: &Value<'_>, context: &Object<'_>) -> Result<Coercion, Unsupported> {
    match value.as_str() {
        Some("@id") => Ok(Coercion::Id),
        Some("@vocab") => Ok(Coercion::Vocab),
        Some("@json") => Ok(Coercion::Json),
        Some(text) => compile_iri(text, context).map(Coercion::Datatype),
        None => Err(unsupported("@type")),
    }
}

fn compile_container(value: &Value<'_>) -> Result<Container, Unsupported> {
    match value.as_str() {
        Some("@set") => Ok(Container::Set),
        Some("@list") => Ok(Container::List),
        Some("@graph") => Ok(Container::Graph),
        _ => Err(unsupported("@container")),
    }
}

/// A scoped context by address is refused: it would have to be looked up, and none of ours is so.
fn compile_scope(value: &Value<'_>) -> Result<Scope, Unsupported> {
    match value {
        Value::Null => Ok(Scope::Reset),
        Value::Object(context) => {
            Local::compile(context).map(|local| Scope::Local(Arc::new(local)))
        }
        _ => Err(unsupported("@context")),
    }
}

/// An absolute IRI, or a compact one whose prefix the same context defines.
fn compile_iri(text: &str, context: &Object<'_>) -> Result<String, Unsupported> {
    let expanded = text
        .split_once(':')
        .filter(|(_, suffix)| !suffix.starts_with("//"))
        .and_then(|(prefix, suffix)| Some(format!("{}{suffix}", context.get(prefix)?.as_str()?)));
    let iri = expanded.unwrap_or_else(|| text.to_owned());
    if is_absolute_uri(&iri) {
        Ok(iri)
    } else {
        Err(unsupported(text))
    }
}

fn flag(members: &Object<'_>, name: &str) -> Result<Option<bool>, Unsupported> {
    match members.get(name) {
        None => Ok(None),
        Some(Value::Bool(truth)) => Ok(Some(*truth)),
        Some(_) => Err(unsupported(name)),
    }
}

fn unsupported(what: &str) -> Unsupported {
    Unsupported(what.to_owned())
}

/// Hashes the length of a name, its first eight bytes and its last eight: in that, hardly two names of a
/// context agree. Whoever writes a document chooses only what is looked up, never what is in a table, so
/// collisions cannot be piled up and the hash need not be secret.
#[derive(Debug, Default)]
pub(super) struct NameHasher(u64);

impl NameHasher {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

impl Hasher for NameHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.len() as u64;
        if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            self.mix(u64::from_le_bytes(*first));
            self.mix(u64::from_le_bytes(*last));
        } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            let half = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
            self.mix(half(first) | half(last) << 32);
        } else {
            bytes.iter().for_each(|byte| self.mix(u64::from(*byte)));
        }
    }

    /// The byte that a text ends with says nothing: only whole names are hashed.
    fn write_u8(&mut self, _: u8) {}

    /// The multiplication leaves its best bits on top; a table looks at both ends.
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}
