//! The RDF vocabulary in Turtle, made of the rows and of what the types bear (SPEC annex *Alignment*).

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::rows::{LANGUAGES, Relation, Row, Rows};
use super::terms::{Range, Term, Terms};
use crate::contexts::VOCABULARY;

/// The credential type that all others are kinds of.
const CREDENTIAL: &str = "<https://www.w3.org/2018/credentials#VerifiableCredential>";

/// The terms of one file of rows.
pub(crate) fn file(file: &str, rows: &Rows, terms: &Terms) -> String {
    let mut text = format!(
        "# The terms of `{file}` in Tradecred's vocabulary. Made by: cargo run -p xtask -- generate\n\n\
         @prefix owl: <http://www.w3.org/2002/07/owl#> .\n\
         @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n\
         @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\
         @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
         @prefix tc: <{VOCABULARY}> .\n\
         @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    );
    for (name, row) in rows.terms.iter().filter(|(_, row)| row.file == file) {
        // Terms of the base context are defined by W3C.
        if let Some(term) = terms.get(name).filter(|term| !term.is_base) {
            text.push('\n');
            text.push_str(&one(name, row, term));
        }
    }
    text
}

fn one(name: &str, row: &Row, term: &Term) -> String {
    let mut says = Vec::new();
    if term.is_type {
        says.push("a rdfs:Class".to_owned());
        if name.ends_with("Credential") {
            says.push(format!("rdfs:subClassOf {CREDENTIAL}"));
        }
    } else {
        says.push("a rdf:Property".to_owned());
    }
    for (language, label) in LANGUAGES.iter().zip(&row.label) {
        says.push(format!("rdfs:label {}@{language}", quoted(label)));
    }
    for (comment, types) in &term.comments {
        let comment = if term.comments.len() == 1 {
            comment.clone()
        } else {
            let types: Vec<&str> = types.iter().map(String::as_str).collect();
            format!("{}: {comment}", types.join(", "))
        };
        says.push(format!("rdfs:comment {}@en", quoted(&comment)));
    }
    if !term.types.is_empty() {
        says.push(format!("rdfs:domain {}", classes(&term.types)));
    }
    if let Some(range) = range(&term.ranges) {
        says.push(format!("rdfs:range {range}"));
    }
    for (scheme, said) in &row.matches {
        let word = match said.relation {
            Relation::Exact => "exact",
            Relation::Close => "close",
            Relation::None => continue,
        };
        match scheme.iri(&said.target) {
            Some(iri) if said.confirmed => says.push(format!("skos:{word}Match <{iri}>")),
            _ => {
                let doubt = if said.confirmed { "" } else { ", unverified" };
                let note = format!("{} {}: {word}{doubt}", scheme.title(), said.target);
                says.push(format!("skos:editorialNote {}@en", quoted(&note)));
            }
        }
    }
    says.push(format!(
        "rdfs:isDefinedBy <{}>",
        VOCABULARY.trim_end_matches('#')
    ));
    let mut text = format!("tc:{name} ");
    for (index, said) in says.iter().enumerate() {
        let end = if index.saturating_add(1) == says.len() {
            " .\n"
        } else {
            " ;\n    "
        };
        let _ = write!(text, "{said}{end}");
    }
    text
}

/// What a member holds, where that is one thing.
fn range(ranges: &BTreeSet<Range>) -> Option<String> {
    let types: BTreeSet<String> = ranges
        .iter()
        .filter_map(|range| match range {
            Range::Type(name) => Some(name.clone()),
            _ => None,
        })
        .collect();
    if types.len() == ranges.len() {
        return (!types.is_empty()).then(|| classes(&types));
    }
    let mut all = ranges.iter();
    match (all.next(), all.next()) {
        (Some(Range::Literal(name)), None) => Some((*name).to_owned()),
        (Some(Range::Resource), None) => Some("rdfs:Resource".to_owned()),
        _ => None,
    }
}

/// One class, or the union of several: two domains side by side would mean both at once.
fn classes(names: &BTreeSet<String>) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("tc:{name}")).collect();
    match names.as_slice() {
        [name] => name.clone(),
        _ => format!("[ a owl:Class ; owl:unionOf ( {} ) ]", names.join(" ")),
    }
}

/// A string of Turtle.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
