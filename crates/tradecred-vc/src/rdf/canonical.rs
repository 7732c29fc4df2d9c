//! RDF Dataset Canonicalization, RDFC-1.0: labels for blank nodes that depend on nothing but what is
//! stated (SPEC chapter *JSON-LD*).
//!
//! Where many blank nodes look alike the algorithm tries all their orders, and a small dataset can keep it
//! busy for ever. So its work is counted and bounded: one for each related blank node that is hashed, and
//! one for each blank node of an order that is tried. What is done for every blank node once grows with the
//! dataset and is not counted.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use super::issuer::Issuer;
use super::lines::Lines;
use super::{Dataset, Quad};
use crate::digest::HashFunction;

/// The work that every dataset may take.
pub const WORK_AT_LEAST: usize = 5_600;
/// The work that a dataset may take besides for each of its blank nodes.
pub const WORK_PER_BLANK_NODE: usize = 1;
/// How far the search for differences may lead from a blank node to others.
pub const MOST_DEPTH: usize = 64;

/// Telling the blank nodes of a dataset apart takes more work than is granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkLimit;

impl fmt::Display for WorkLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the blank nodes cannot be told apart with the work that is granted")
    }
}

impl std::error::Error for WorkLimit {}

/// The canonical form of a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canonical {
    text: String,
    labels: Vec<Option<usize>>,
}

impl Canonical {
    /// The statements, each once, in canonical order: N-Quads with their line feeds.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.split_inclusive('\n')
    }

    /// The whole document, which is what is hashed.
    #[must_use]
    pub fn into_n_quads(self) -> String {
        self.text
    }

    /// The number in the canonical label of a blank node: 3 of `_:c14n3`. None for one that stands in no
    /// statement.
    #[must_use]
    pub fn label(&self, blank_number: usize) -> Option<usize> {
        self.labels.get(blank_number).copied().flatten()
    }
}

type Hash = Vec<u8>;

/// RDFC-1.0 section 4.4.
pub(super) fn canonicalize(
    dataset: &Dataset,
    function: HashFunction,
) -> Result<Canonical, WorkLimit> {
    let mut work = Work::new(dataset, function);
    work.name_all()?;
    let mut lines = Lines::with_room(work.quads.len());
    let mut label = |node: usize, out: &mut String| {
        out.push_str(CANONICAL);
        push_number(work.canonical.number(node).unwrap_or_default(), out);
    };
    for quad in &work.quads {
        lines.add(|line| dataset.write(quad, &mut label, line));
    }
    lines.sort();
    let labels = (0..dataset.blank_nodes()).map(|node| work.canonical.number(node));
    Ok(Canonical {
        labels: labels.collect(),
        text: lines.into_text(),
    })
}

/// Appends a number in decimal digits.
fn push_number(number: usize, out: &mut String) {
    // A text takes every number.
    let _ = write!(out, "{number}");
}

/// What canonical labels begin with.
const CANONICAL: &str = "c14n";
/// What the labels begin with that are tried.
const TRIED: &str = "b";

/// The state of one canonicalisation.
struct Work<'d> {
    dataset: &'d Dataset,
    function: HashFunction,
    quads: Vec<Quad>,
    /// The statements in which each blank node stands, by its number.
    mentions: Vec<Vec<usize>>,
    /// The hash of the statements in which each blank node stands, in hexadecimal.
    first_degree: Vec<Hash>,
    canonical: Issuer,
    tried: Issuer,
    left: usize,
}

impl<'d> Work<'d> {
    fn new(dataset: &'d Dataset, function: HashFunction) -> Self {
        let mut quads = dataset.quads.clone();
        quads.sort_unstable();
        quads.dedup();
        let nodes = dataset.blank_nodes();
        let mut mentions = vec![Vec::new(); nodes];
        for (index, quad) in quads.iter().enumerate() {
            for (_, term) in quad.places() {
                let list: Option<&mut Vec<usize>> =
                    term.blank_number().and_then(|node| mentions.get_mut(node));
                // A node may stand in one statement twice.
                if let Some(list) = list.filter(|list| list.last() != Some(&index)) {
                    list.push(index);
                }
            }
        }
        Self {
            dataset,
            function,
            quads,
            mentions,
            first_degree: Vec::with_capacity(nodes),
            canonical: Issuer::new(CANONICAL, nodes),
            tried: Issuer::new(TRIED, nodes),
            left: WORK_AT_LEAST + WORK_PER_BLANK_NODE * nodes,
        }
    }

    /// Gives every blank node that stands in a statement its canonical label (steps 3 to 5).
    fn name_all(&mut self) -> Result<(), WorkLimit> {
        let mut alike: BTreeMap<Hash, Vec<usize>> = BTreeMap::new();
        let (mut lines, mut text) = (Lines::default(), String::new());
        for node in 0..self.mentions.len() {
            let hash = self.hash_first_degree(node, &mut lines, &mut text);
            if !self.mentioning(node).is_empty() {
                alike.entry(hash.clone()).or_default().push(node);
            }
            self.first_degree.push(hash);
        }
        alike.retain(|_, nodes| {
            if let [only] = nodes.as_slice() {
                self.canonical.issue(*only);
                return false;
            }
            true
        });
        for nodes in alike.into_values() {
            let mut found = Vec::new();
            for node in nodes {
                if self.canonical.number(node).is_none() {
                    self.tried.issue(node);
                    let hash = self.hash_n_degree(node, 0)?;
                    found.push((hash, self.tried.since(0)));
                    self.tried.take_back(0);
                }
            }
            found.sort_by(|(one, _), (other, _)| one.cmp(other));
            for node in found.into_iter().flat_map(|(_, issued)| issued) {
                self.canonical.issue(node);
            }
        }
        Ok(())
    }

    fn mentioning(&self, node: usize) -> &[usize] {
        self.mentions.get(node).map_or(&[], Vec::as_slice)
    }

    /// Hash First Degree Quads, section 4.6.
    fn hash_first_degree(&self, node: usize, lines: &mut Lines, text: &mut String) -> Hash {
        let mut label = |other: usize, out: &mut String| {
            out.push(if other == node { 'a' } else { 'z' });
        };
        lines.clear();
        let quads = self.mentioning(node).iter();
        for quad in quads.filter_map(|index| self.quads.get(*index)) {
            lines.add(|line| self.dataset.write(quad, &mut label, line));
        }
        lines.sort();
        text.clear();
        lines.append_to(text);
        self.hash(text.as_bytes())
    }

    /// Hash Related Blank Node, section 4.7.
    fn hash_related(&self, other: usize, quad: &Quad, place: u8) -> Hash {
        let mut input = vec![place];
        if place != b'g' {
            input.extend_from_slice(self.dataset.text(quad.predicate).as_bytes());
        }
        if !self.canonical.write(other, &mut input) && !self.tried.write(other, &mut input) {
            input.extend_from_slice(self.first_degree.get(other).map_or(&[], Vec::as_slice));
        }
        self.hash(&input)
    }

    /// Hash N-Degree Quads, section 4.8. The labels that were tried remain issued.
    fn hash_n_degree(&mut self, node: usize, depth: usize) -> Result<Hash, WorkLimit> {
        if depth > MOST_DEPTH {
            return Err(WorkLimit);
        }
        let mut data = Vec::new();
        for (hash, mut group) in self.related(node, depth)? {
            data.extend_from_slice(&hash);
            group.sort_unstable();
            let before = self.tried.issued();
            let mut chosen: Option<(Vec<u8>, Vec<usize>)> = None;
            loop {
                if depth > 0 || chosen.is_some() {
                    self.spend(group.len())?;
                }
                let best = chosen.as_ref().map(|(path, _)| path.as_slice());
                if let Some(path) = self.try_order(&group, best, depth)? {
                    chosen = Some((path, self.tried.since(before)));
                }
                self.tried.take_back(before);
                if !next_order(&mut group) {
                    break;
                }
            }
            let (path, issued) = chosen.unwrap_or_default();
            data.extend_from_slice(&path);
            for node in issued {
                self.tried.issue(node);
            }
        }
        Ok(self.hash(&data))
    }

    /// The blank nodes that share a statement with one, by the hash of how (steps 1 to 3). One that shares
    /// several in the same manner is there as often.
    fn related(
        &mut self,
        node: usize,
        depth: usize,
    ) -> Result<BTreeMap<Hash, Vec<usize>>, WorkLimit> {
        let mut related: BTreeMap<Hash, Vec<usize>> = BTreeMap::new();
        let mut count = 0;
        for quad in self
            .mentioning(node)
            .iter()
            .filter_map(|index| self.quads.get(*index))
        {
            for (place, term) in quad.places() {
                if let Some(other) = term.blank_number().filter(|other| *other != node) {
                    count += usize::from(depth > 0);
                    if count > self.left {
                        return Err(WorkLimit);
                    }
                    let hash = self.hash_related(other, quad, place);
                    related.entry(hash).or_default().push(other);
                }
            }
        }
        self.spend(count)?;
        Ok(related)
    }

    /// The path of one order of a group (steps 5.4.1 to 5.4.5); none if it comes after `best`, or equals it.
    fn try_order(
        &mut self,
        group: &[usize],
        best: Option<&[u8]>,
        depth: usize,
    ) -> Result<Option<Vec<u8>>, WorkLimit> {
        let worse = |path: &[u8]| best.is_some_and(|best| path > best);
        let mut path = Vec::new();
        let mut new = Vec::new();
        for other in group {
            if !self.canonical.write(*other, &mut path) {
                if self.tried.issue(*other) {
                    new.push(*other);
                }
                self.tried.write(*other, &mut path);
            }
        }
        if worse(&path) {
            return Ok(None);
        }
        for other in new {
            let hash = self.hash_n_degree(other, depth + 1)?;
            self.tried.write(other, &mut path);
            path.push(b'<');
            path.extend_from_slice(&hash);
            path.push(b'>');
            if worse(&path) {
                return Ok(None);
            }
        }
        Ok(best
            .is_none_or(|best| path.as_slice() < best)
            .then_some(path))
    }

    fn spend(&mut self, work: usize) -> Result<(), WorkLimit> {
        self.left = self.left.checked_sub(work).ok_or(WorkLimit)?;
        Ok(())
    }

    /// A hash in lower-case hexadecimal.
    fn hash(&self, bytes: &[u8]) -> Hash {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |half: u8| DIGITS.get(usize::from(half)).copied().unwrap_or_default();
        let digest = self.function.digest(bytes);
        let mut hash = Vec::with_capacity(2 * digest.len());
        for byte in digest {
            hash.extend_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
        }
        hash
    }
}

/// Brings a list into the order that follows it among all its orders, and tells whether there is one.
fn next_order(list: &mut [usize]) -> bool {
    let Some(rise) = list.windows(2).rposition(|pair| pair.first() < pair.last()) else {
        return false;
    };
    let pivot = list.get(rise).copied();
    if let Some(larger) = list.iter().rposition(|value| Some(*value) > pivot) {
        list.swap(rise, larger);
    }
    if let Some(rest) = list.get_mut(rise + 1..) {
        rest.reverse();
    }
    true
}
