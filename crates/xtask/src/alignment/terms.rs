//! Which terms the types bear: read off the published schemas, as the contexts are (SPEC annex *Alignment*).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tradecred::document::DOCUMENTS;

use crate::contexts;

/// How deep a schema is followed for what a member holds.
const DEPTH: usize = 16;

/// A term: a type, or a member of types.
#[derive(Default)]
pub(crate) struct Term {
    /// The types that bear it; none for a type.
    pub(crate) types: BTreeSet<String>,
    /// The context families it occurs in.
    pub(crate) families: BTreeSet<String>,
    /// What the types say of it, and which say so.
    pub(crate) comments: BTreeMap<String, BTreeSet<String>>,
    /// What it holds.
    pub(crate) ranges: BTreeSet<Range>,
    /// Whether it is a type.
    pub(crate) is_type: bool,
    /// Whether the base context of W3C defines it.
    pub(crate) is_base: bool,
}

/// What a member holds.
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Debug)]
pub(crate) enum Range {
    /// An object of a type.
    Type(String),
    /// A value of an XML Schema datatype, or of another that has a prefix.
    Literal(&'static str),
    /// Something with an IRI.
    Resource,
    /// Something that the schema does not say.
    Open,
}

/// All terms by name.
pub(crate) type Terms = BTreeMap<String, Term>;
/// A label in English, Spanish and French.
pub(crate) type Label = [String; 3];

/// Every term that a schema of a context family has.
pub(crate) fn all() -> Terms {
    let mut terms = Terms::new();
    for (family, source) in contexts::sources() {
        for name in source.credential_types {
            let term = terms.entry(name.to_owned()).or_default();
            term.is_type = true;
            term.families.insert(family.clone());
        }
        for schema in &source.schemas {
            collect(&family, schema, schema, &mut terms);
        }
    }
    terms
}

/// The terms of every object in a schema whose `type` is one constant.
fn collect(family: &str, root: &Value, schema: &Value, terms: &mut Terms) {
    let members = schema.get("properties").and_then(Value::as_object);
    let name = members.and_then(|members| members.get("type")?.get("const")?.as_str());
    if let (Some(members), Some(name)) = (members, name) {
        let own = terms.entry(name.to_owned()).or_default();
        own.is_type = true;
        own.families.insert(family.to_owned());
        comment(own, schema, name);
        for (member, held) in members {
            if matches!(member.as_str(), "id" | "type") {
                continue;
            }
            let term = terms.entry(member.clone()).or_default();
            term.types.insert(name.to_owned());
            term.families.insert(family.to_owned());
            term.is_base = contexts::BASE_TERMS.contains(&member.as_str());
            comment(term, held, name);
            ranges(root, held, DEPTH, &mut term.ranges);
        }
    }
    match schema {
        Value::Object(members) => members
            .values()
            .for_each(|inner| collect(family, root, inner, terms)),
        Value::Array(items) => items
            .iter()
            .for_each(|inner| collect(family, root, inner, terms)),
        _ => {}
    }
}

fn comment(term: &mut Term, schema: &Value, name: &str) {
    if let Some(text) = schema.get("description").and_then(Value::as_str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        term.comments
            .entry(words.join(" "))
            .or_default()
            .insert(name.to_owned());
    }
}

/// What a schema allows, followed through its references.
fn ranges(root: &Value, schema: &Value, depth: usize, found: &mut BTreeSet<Range>) {
    let Some(rest) = depth.checked_sub(1) else {
        found.insert(Range::Open);
        return;
    };
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        match reference.strip_prefix("#/$defs/") {
            Some("Date") => drop(found.insert(Range::Literal("xsd:date"))),
            Some("Timestamp") => drop(found.insert(Range::Literal("xsd:dateTime"))),
            Some("Uri" | "Did") => drop(found.insert(Range::Resource)),
            Some(name) => match root.get("$defs").and_then(|defs| defs.get(name)) {
                Some(inner) => ranges(root, inner, rest, found),
                None => drop(found.insert(Range::Open)),
            },
            None => drop(found.insert(Range::Open)),
        }
        return;
    }
    let name = schema
        .get("properties")
        .and_then(|members| members.get("type")?.get("const")?.as_str());
    if let Some(name) = name {
        found.insert(Range::Type(name.to_owned()));
        return;
    }
    let choices: Vec<&Value> = ["anyOf", "oneOf"]
        .iter()
        .filter_map(|word| schema.get(*word)?.as_array())
        .flatten()
        .collect();
    if !choices.is_empty() {
        for choice in choices {
            ranges(root, choice, rest, found);
        }
        return;
    }
    let range = match schema.get("type").and_then(Value::as_str) {
        Some("array") => {
            return match schema.get("items") {
                Some(items) => ranges(root, items, rest, found),
                None => drop(found.insert(Range::Open)),
            };
        }
        Some("boolean") => Range::Literal("xsd:boolean"),
        Some("integer") => Range::Literal("xsd:integer"),
        Some("string") => Range::Literal("xsd:string"),
        _ if contexts::is_opaque(schema) => Range::Literal("rdf:JSON"),
        _ => Range::Open,
    };
    found.insert(range);
}

/// The names that form boxes give to members: those for which all forms have one name.
pub(crate) fn form_labels() -> BTreeMap<String, Label> {
    let mut names: BTreeMap<String, BTreeSet<Label>> = BTreeMap::new();
    for element in DOCUMENTS.iter().flat_map(|document| document.elements) {
        if let Some(member) = element.path.rsplit('/').next() {
            let label = element.label;
            let label = [label.en, label.es, label.fr].map(str::to_owned);
            names.entry(member.to_owned()).or_default().insert(label);
        }
    }
    names
        .into_iter()
        .filter(|(_, labels)| labels.len() == 1)
        .filter_map(|(member, labels)| Some((member, labels.into_iter().next()?)))
        .collect()
}
