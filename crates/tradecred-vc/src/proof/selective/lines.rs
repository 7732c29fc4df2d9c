//! The statements of a document as lines, each under labels of its blank nodes that do not depend on what else is
//! shown (SPEC section *Parts under ecdsa-sd-2023*).

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::pointer::Selection;
use super::value::Label;
use crate::context::{self, ContextSet};
use crate::digest::HashFunction;
use crate::json::{Object, Value};
use crate::multibase::{self, Base as Multibase};
use crate::problem::Problem;
use crate::rdf::{Canonical, Dataset};

/// What a document without its proofs states.
pub(super) struct Stated {
    dataset: Dataset,
    /// Where each statement was made.
    places: Vec<String>,
}

/// One line, with its line feed.
pub(super) struct Line {
    pub(super) text: String,
    /// The numbers of the statements that it writes, which are equal.
    pub(super) statements: Vec<usize>,
    /// Whether every part shows it.
    pub(super) is_mandatory: bool,
}

impl Stated {
    /// Any embedded context will do here, as under the other suites over statements.
    pub(super) fn of(document: &Object<'_>) -> Result<Self, Problem> {
        Self::under(ContextSet::with_examples(), document)
    }

    /// The same under contexts of this set.
    pub(super) fn under(set: &ContextSet, document: &Object<'_>) -> Result<Self, Problem> {
        let context = document.get("@context").unwrap_or(&Value::Null);
        let (dataset, places) = set.statements_with_places(document, context, Some("proof"))?;
        Ok(Self { dataset, places })
    }

    /// The lines under labels given by the number of a blank node; one that has none is in no statement. None of them
    /// is said to be mandatory.
    pub(super) fn lines(&self, labels: &[Option<Label>]) -> Vec<Line> {
        let texts: Vec<Option<String>> = labels.iter().map(|label| label.map(text)).collect();
        let written = self.dataset.n_quads(|node, out| {
            if let Some(Some(text)) = texts.get(node) {
                out.push_str(text);
            }
        });
        let mut numbered: Vec<(String, usize)> = written.into_iter().zip(0..).collect();
        numbered.sort_unstable();
        let mut lines: Vec<Line> = Vec::with_capacity(numbered.len());
        for (text, statement) in numbered {
            match lines.last_mut() {
                Some(line) if line.text == text => line.statements.push(statement),
                _ => lines.push(Line {
                    text,
                    statements: vec![statement],
                    is_mandatory: false,
                }),
            }
        }
        lines
    }

    /// The canonical form.
    pub(super) fn canonical(&self) -> Result<Canonical, Problem> {
        canonical(&self.dataset)
    }

    /// The canonical form of some of the statements.
    pub(super) fn canonical_part(&self, keep: &[bool]) -> Result<Canonical, Problem> {
        let is_kept = |number: usize| keep.get(number).copied().unwrap_or_default();
        canonical(&self.dataset.part(is_kept))
    }

    /// What somebody else states.
    #[cfg(test)]
    pub(super) fn of_parts(dataset: Dataset, places: Vec<String>) -> Self {
        Self { dataset, places }
    }

    /// How many statements were made.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// How many blank nodes were made.
    pub(super) fn blank_nodes(&self) -> usize {
        self.dataset.blank_nodes()
    }

    /// The labels of a whole under an HMAC key.
    pub(super) fn keyed_labels(&self, canonical: &Canonical, key: &[u8; 32]) -> Vec<Option<Label>> {
        // Under HMAC a key is filled up with noughts to a block.
        let mut block = Zeroizing::new([0; 64]);
        for (to, from) in block.iter_mut().zip(key) {
            *to = *from;
        }
        let keyed = Hmac::<Sha256>::new((&*block).into());
        let label = |node| {
            let number = canonical.label(node)?;
            let mut mac = keyed.clone();
            mac.update(format!("c14n{number}").as_bytes());
            Some(mac.finalize().into_bytes().into())
        };
        (0..self.blank_nodes()).map(label).collect()
    }

    /// Whether a line writes a statement that is selected.
    pub(super) fn is_selected(&self, line: &Line, selection: &Selection) -> bool {
        self.places_of(line).any(|place| selection.selects(place))
    }

    /// Where the statements of a line were made.
    pub(super) fn places_of(&self, line: &Line) -> impl Iterator<Item = &str> {
        let statements = line.statements.iter();
        statements.filter_map(|number| self.places.get(*number).map(String::as_str))
    }
}

fn canonical(dataset: &Dataset) -> Result<Canonical, Problem> {
    dataset
        .canonicalize(HashFunction::Sha256)
        .map_err(|limit| Problem::at(&context::codes::WORK_LIMIT, "").detail(limit.to_string()))
}

/// A label as it stands behind `_:`.
fn text(label: Label) -> String {
    multibase::encode(Multibase::Base64Url, &label)
}
