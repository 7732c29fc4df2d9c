//! Statements about things, RDF 1.1 quads, and their canonical form (SPEC chapter *JSON-LD*).
//!
//! A [`Dataset`] is filled statement by statement, by a document whose contexts say what it states (see
//! [`ContextSet::statements`](crate::context::ContextSet::statements)). Nothing is parsed here: N-Quads
//! are written and never read.
//!
//! ```
//! use tradecred_vc::digest::HashFunction;
//! use tradecred_vc::rdf::Dataset;
//!
//! let mut dataset = Dataset::new();
//! let (bar, mass) = (dataset.blank(), dataset.iri("https://example.org/mass"));
//! let tonnes = dataset.literal("10", "http://www.w3.org/2001/XMLSchema#integer");
//! dataset.state(bar, mass, tonnes, None);
//! let canonical = dataset.canonicalize(HashFunction::Sha256)?;
//! assert_eq!(
//!     canonical.into_n_quads(),
//!     "_:c14n0 <https://example.org/mass> \"10\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
//! );
//! # Ok::<(), tradecred_vc::rdf::WorkLimit>(())
//! ```

mod canonical;
mod issuer;
mod lines;
mod number;

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

pub use canonical::{Canonical, MOST_DEPTH, WORK_AT_LEAST, WORK_PER_BLANK_NODE, WorkLimit};
pub(crate) use number::lexical_form;

/// `xsd:string`, the datatype that N-Quads do not write.
pub const XSD_STRING: &str = "http://www.w3.org/2001/XMLSchema#string";

/// A subject, predicate, object or graph name of one [`Dataset`]; it means nothing in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term(u32);

/// What is set in a [`Term`] that is a blank node; the rest counts them. The others count texts.
const BLANK: u32 = 1 << 31;

impl Term {
    /// The number of a blank node, counted from nought in the order in which they were made.
    #[must_use]
    pub fn blank_number(self) -> Option<usize> {
        (self.0 & BLANK != 0).then_some((self.0 & !BLANK) as usize)
    }

    fn text_number(self) -> usize {
        self.0 as usize
    }
}

/// One statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Quad {
    subject: Term,
    predicate: Term,
    object: Term,
    graph: Option<Term>,
}

impl Quad {
    /// Where blank nodes can stand, with the letters by which RDFC-1.0 tells the places apart.
    fn places(&self) -> impl Iterator<Item = (u8, Term)> {
        let graph = self.graph.map(|graph| (b'g', graph));
        [(b's', self.subject), (b'o', self.object)]
            .into_iter()
            .chain(graph)
    }
}

/// A set of statements.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    quads: Vec<Quad>,
    /// Every term that is no blank node, as canonical N-Quads write it.
    texts: Vec<Arc<str>>,
    numbers: HashMap<Arc<str>, Term>,
    blanks: u32,
    /// Where the text of a term is written that may be known already.
    draft: String,
}

impl Dataset {
    /// No statements.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many statements were made, those made twice counted twice.
    #[must_use]
    pub fn len(&self) -> usize {
        self.quads.len()
    }

    /// Whether nothing is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.quads.is_empty()
    }

    /// How many blank nodes were made.
    #[must_use]
    pub fn blank_nodes(&self) -> usize {
        self.blanks as usize
    }

    /// A new blank node.
    pub fn blank(&mut self) -> Term {
        let term = Term(BLANK | self.blanks);
        self.blanks = self.blanks.saturating_add(1) & !BLANK;
        term
    }

    /// An IRI; whether it is one is for the caller to know.
    pub fn iri(&mut self, iri: &str) -> Term {
        self.term(|text| {
            text.push('<');
            text.push_str(iri);
            text.push('>');
        })
    }

    /// A text with its datatype.
    pub fn literal(&mut self, lexical: &str, datatype: &str) -> Term {
        self.term(|text| {
            quote(lexical, text);
            if datatype != XSD_STRING {
                text.push_str("^^<");
                text.push_str(datatype);
                text.push('>');
            }
        })
    }

    /// A text with its language. RDF 1.1 section 3.3: the case of a tag means nothing, so it is written in
    /// lower case.
    pub fn text_in(&mut self, lexical: &str, language: &str) -> Term {
        self.term(|text| {
            quote(lexical, text);
            text.push('@');
            text.push_str(&language.to_ascii_lowercase());
        })
    }

    /// Makes a statement, in the default graph unless one is named.
    pub fn state(&mut self, subject: Term, predicate: Term, object: Term, graph: Option<Term>) {
        self.quads.push(Quad {
            subject,
            predicate,
            object,
            graph,
        });
    }

    /// Some of the statements, by their numbers in the order in which they were made. Terms mean in it what they
    /// mean here.
    #[must_use]
    pub fn part(&self, mut keep: impl FnMut(usize) -> bool) -> Self {
        let quads = self.quads.iter().enumerate();
        let kept = quads.filter(|(number, _)| keep(*number));
        Self {
            quads: kept.map(|(_, quad)| *quad).collect(),
            texts: self.texts.clone(),
            numbers: self.numbers.clone(),
            blanks: self.blanks,
            draft: String::new(),
        }
    }

    /// The statements as N-Quads, one line each with its line feed, in the order in which they were made,
    /// every blank node by the label that `label` writes for its number.
    pub fn n_quads(&self, mut label: impl FnMut(usize, &mut String)) -> Vec<String> {
        let lines = self.quads.iter().map(|quad| {
            let mut line = String::with_capacity(128);
            self.write(quad, &mut label, &mut line);
            line
        });
        lines.collect()
    }

    /// The canonical form by RDFC-1.0.
    ///
    /// # Errors
    /// [`WorkLimit`] where telling the blank nodes apart takes too much.
    pub fn canonicalize(
        &self,
        function: crate::digest::HashFunction,
    ) -> Result<Canonical, WorkLimit> {
        canonical::canonicalize(self, function)
    }

    /// An IRI in two pieces, if it fits; one that is known is not asked about again.
    pub(crate) fn iri_that(
        &mut self,
        (start, end): (&str, &str),
        fits: impl FnOnce(&str) -> bool,
    ) -> Option<Term> {
        self.draft.clear();
        for piece in ["<", start, end, ">"] {
            self.draft.push_str(piece);
        }
        let known = self.numbers.get(self.draft.as_str()).copied();
        known.or_else(|| {
            let iri = self.draft.get(1..self.draft.len() - 1);
            iri.is_some_and(fits).then(|| self.add_draft())
        })
    }

    fn term(&mut self, write: impl FnOnce(&mut String)) -> Term {
        self.draft.clear();
        write(&mut self.draft);
        let known = self.numbers.get(self.draft.as_str()).copied();
        known.unwrap_or_else(|| self.add_draft())
    }

    fn add_draft(&mut self) -> Term {
        let text: Arc<str> = self.draft.as_str().into();
        let number = u32::try_from(self.texts.len()).unwrap_or(BLANK) & !BLANK;
        self.texts.push(text.clone());
        self.numbers.insert(text, Term(number));
        Term(number)
    }

    /// Appends the line of a statement.
    fn write(&self, quad: &Quad, label: &mut impl FnMut(usize, &mut String), line: &mut String) {
        let terms = [quad.subject, quad.predicate, quad.object];
        for term in terms.into_iter().chain(quad.graph) {
            match term.blank_number() {
                Some(number) => {
                    line.push_str("_:");
                    label(number, line);
                }
                None => line.push_str(self.text(term)),
            }
            line.push(' ');
        }
        line.push_str(".\n");
    }

    fn text(&self, term: Term) -> &str {
        self.texts.get(term.text_number()).map_or("", AsRef::as_ref)
    }
}

/// Appends a text between quotation marks, as canonical N-Quads write it (RDF 1.1 N-Quads section 4,
/// RDFC-1.0 section 5).
fn quote(lexical: &str, out: &mut String) {
    let is_escaped = |byte: u8| matches!(byte, b'"' | b'\\') || byte.is_ascii_control();
    out.push('"');
    let mut rest = lexical;
    while let Some((plain, after)) = rest
        .bytes()
        .position(is_escaped)
        .and_then(|at| rest.split_at_checked(at))
    {
        out.push_str(plain);
        let mut after = after.chars();
        match after.next() {
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some('\u{8}') => out.push_str("\\b"),
            Some('\u{c}') => out.push_str("\\f"),
            Some(c) if c.is_ascii_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => {
                out.push('\\');
                out.extend(c);
            }
        }
        rest = after.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

#[cfg(test)]
mod tests;
