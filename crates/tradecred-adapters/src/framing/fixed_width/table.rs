//! The table of columns of a vendor's records: what a mapping says under `options/fixedWidth`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most columns of a line.
const WIDEST: usize = 2_000;
/// The most records of a table, and fields of a record.
const MOST: usize = 200;
/// The most records inside each other.
const DEEPEST: usize = 20;
/// The member of a line with what stands in no field.
pub(super) const UNMAPPED: &str = "unmapped";

/// Records of lines in columns: which there are, how one is part of another, what stands in which columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FixedWidth {
    /// How many columns each line has.
    pub width: usize,
    /// Whether small letters are read and written as they are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lower_case: bool,
    /// The records; a line is the first whose texts stand in it. What is new is written in this order.
    pub records: Vec<RecordKind>,
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordKind {
    /// Its name: the member under which the record that it is part of holds it.
    pub name: String,
    /// The texts that make a line this record; without any, each line is one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identified_by: Vec<FixedText>,
    /// The record that it is part of; absent for the one that begins a unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<String>,
    /// Whether it stands before the record that it is part of, as the head of a batch does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub before: bool,
    /// Whether several may stand there, which makes them a list.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub repeats: bool,
    /// What stands in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Columns>,
}

/// A text at a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FixedText {
    /// Its first column, counted from one.
    pub column: usize,
    /// The text.
    pub text: String,
}

/// A value and its columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Columns {
    /// The member of the record that holds it.
    pub name: String,
    /// The first column, counted from one.
    pub from: usize,
    /// The last column.
    pub to: usize,
    /// What a value is made of.
    #[serde(default)]
    pub content: Content,
    /// What fills the columns that a value does not take.
    #[serde(default)]
    pub padding: Padding,
    /// Whether a value takes all of its columns.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole: bool,
    /// Whether a record needs it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
}

/// What a value is made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Content {
    /// Any characters; one that is too long is cut.
    #[default]
    Text,
    /// Letters and digits, without a blank between them.
    Code,
    /// Letters.
    Letters,
    /// Digits.
    Digits,
}

/// What fills the columns that a value does not take.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Padding {
    /// Blanks behind the value.
    #[default]
    BlanksBehind,
    /// Blanks before it.
    BlanksBefore,
    /// Zeros before it, which are no part of it.
    ZerosBefore,
}

/// Columns of a record that no field has: the first, the last, and the member that keeps what stands there.
pub(super) struct Run {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Run {
    pub(super) fn name(&self) -> String {
        format!("{}-{}", self.from, self.to)
    }
}

impl FixedWidth {
    /// The record that a line is.
    pub(super) fn kind_of(&self, line: &[u8]) -> Option<&RecordKind> {
        self.records.iter().find(|kind| {
            kind.identified_by.iter().all(|said| {
                let from = said.column.saturating_sub(1);
                let there = line.get(from..from.saturating_add(said.text.len()));
                there == Some(said.text.as_bytes())
            })
        })
    }

    /// The record that begins a unit.
    pub(super) fn root(&self) -> Option<&RecordKind> {
        self.records.iter().find(|kind| kind.within.is_none())
    }

    /// The records that are part of another, in the order of the table.
    pub(super) fn parts_of<'t>(
        &'t self,
        name: &'t str,
    ) -> impl Iterator<Item = &'t RecordKind> + 't {
        let is_part = move |kind: &&RecordKind| kind.within.as_deref() == Some(name);
        self.records.iter().filter(is_part)
    }

    /// The columns of a record that neither its texts nor its fields have.
    pub(super) fn runs(&self, kind: &RecordKind) -> Vec<Run> {
        let mut is_free = vec![true; self.width];
        for (from, to) in kind.taken() {
            let taken = is_free.get_mut(from.saturating_sub(1)..to.min(self.width));
            taken.into_iter().flatten().for_each(|free| *free = false);
        }
        let mut runs: Vec<Run> = Vec::new();
        for (at, _) in is_free.iter().enumerate().filter(|(_, free)| **free) {
            match runs.last_mut() {
                Some(run) if run.to == at => run.to = at + 1,
                _ => runs.push(Run {
                    from: at + 1,
                    to: at + 1,
                }),
            }
        }
        runs
    }

    /// What is wrong with the table: where in it, and why.
    pub(super) fn faults(&self) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        let mut tell = |at: String, why: &str| faults.push((at, why.to_owned()));
        if self.width == 0 || self.width > WIDEST {
            tell("/width".to_owned(), "a line has 1 to 2,000 columns");
        }
        if self.records.len() > MOST {
            tell("/records".to_owned(), "a table has at most 200 records");
        }
        let roots = self.records.iter().filter(|kind| kind.within.is_none());
        if roots.count() != 1 {
            tell(
                "/records".to_owned(),
                "exactly one record begins a unit and is part of no other",
            );
        }
        let mut depths: Vec<usize> = Vec::new();
        for (index, kind) in self.records.iter().enumerate() {
            let at = format!("/records/{index}");
            let is_outer = |other: &&RecordKind| Some(&other.name) == kind.within.as_ref();
            let outer = self
                .records
                .iter()
                .take(index)
                .position(|other| is_outer(&other));
            let depth = 1 + outer
                .and_then(|outer| depths.get(outer))
                .copied()
                .unwrap_or_default();
            depths.push(depth);
            if depth > DEEPEST {
                tell(
                    format!("{at}/within"),
                    "at most 20 records are inside each other",
                );
            }
            let others = self.records.iter().take(index);
            if others.clone().any(|other| other.name == kind.name) {
                tell(format!("{at}/name"), "another record has this name");
            }
            if let Some(outer) = &kind.within {
                // What a record is part of stands before it in the table, so that none is part of itself.
                let found = others.clone().find(|other| other.name == *outer);
                let why = "a record is part of one that stands before it in the table";
                match found {
                    None if !kind.before => tell(format!("{at}/within"), why),
                    _ if kind.before && self.root().is_none_or(|root| root.name != *outer) => {
                        tell(
                            format!("{at}/within"),
                            "only of the record that begins a unit a part may stand before it",
                        );
                    }
                    _ => {}
                }
            }
            if kind.before && kind.within.is_none() {
                tell(format!("{at}/before"), "it is part of no other record");
            }
            if kind.fields.len() > MOST {
                tell(format!("{at}/fields"), "a record has at most 200 fields");
            }
            let mut taken: Vec<(usize, usize)> = Vec::new();
            for (from, to) in kind.taken() {
                if from == 0 || to < from || to > self.width {
                    tell(
                        at.clone(),
                        "columns are counted from one, and end in the line",
                    );
                } else if taken.iter().any(|(have, end)| from <= *end && to >= *have) {
                    tell(at.clone(), "a column is taken twice");
                }
                taken.push((from, to));
            }
            if kind.identified_by.iter().any(|said| !is_plain(&said.text)) {
                tell(
                    format!("{at}/identifiedBy"),
                    "a text has characters of ASCII, and at least one",
                );
            }
            let mut names: Vec<&str> = vec![UNMAPPED];
            names.extend(self.parts_of(&kind.name).map(|part| part.name.as_str()));
            for (place, field) in kind.fields.iter().enumerate() {
                if names.contains(&field.name.as_str()) {
                    tell(
                        format!("{at}/fields/{place}/name"),
                        "another member of the record has this name",
                    );
                }
                names.push(&field.name);
                let zeros = field.padding == Padding::ZerosBefore;
                if zeros && (field.content != Content::Digits || field.whole) {
                    tell(
                        format!("{at}/fields/{place}/padding"),
                        "only before digits that need not be whole there are zeros",
                    );
                }
            }
        }
        faults
    }
}

fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| (0x20..0x7f).contains(&byte))
}

impl RecordKind {
    /// The first and last columns of its texts and fields.
    fn taken(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let texts = self.identified_by.iter();
        let texts = texts.map(|said| {
            (
                said.column,
                said.column
                    .saturating_add(said.text.len())
                    .saturating_sub(1),
            )
        });
        texts.chain(self.fields.iter().map(|field| (field.from, field.to)))
    }
}
