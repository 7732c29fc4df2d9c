//! The operations of a mapping made ready to run: pointers taken apart, codecs looked up, tables turned round.

use std::collections::BTreeMap;

use tradecred_vc::json::{Value, array_index};

use super::operation::{Field, Nested, Operation};
use crate::codec::{self, Codec};
use crate::place;

/// A pointer and its tokens.
#[derive(Debug, Clone)]
pub(super) struct Path {
    pub(super) text: String,
    tokens: Vec<String>,
}

impl Path {
    fn of(text: &str) -> Option<Self> {
        Some(Self {
            text: text.to_owned(),
            tokens: place::tokens(text)?,
        })
    }

    /// What stands there.
    pub(super) fn look<'v, 'a>(&self, root: &'v Value<'a>) -> Option<&'v Value<'a>> {
        self.tokens
            .iter()
            .try_fold(root, |value, token| match value {
                Value::Object(object) => object.get(token),
                Value::Array(list) => list.get(array_index(token)?),
                _ => None,
            })
    }
}

/// An operation made ready.
#[derive(Debug)]
pub(super) enum Step {
    Field {
        from: Path,
        to: Path,
        codec: &'static Codec,
    },
    Enum {
        from: Path,
        to: Path,
        rows: Vec<(Value<'static>, Value<'static>)>,
    },
    Split {
        from: Path,
        to: Vec<Path>,
        separator: String,
    },
    Join {
        from: Vec<Path>,
        to: Path,
        separator: String,
    },
    Each {
        from: Path,
        to: Path,
        steps: Vec<Step>,
    },
    In {
        from: Path,
        to: Path,
        steps: Vec<Step>,
    },
    Variant {
        from: Path,
        to: Path,
        cases: BTreeMap<String, (String, Vec<Step>)>,
    },
    Flatten {
        from: Path,
        inner: Path,
        to: Path,
        outer: Vec<Step>,
        steps: Vec<Step>,
    },
    Copy {
        from: Path,
        to: Path,
        codec: &'static Codec,
    },
    Position {
        to: Path,
        prefix: Option<String>,
    },
    Marker {
        from: Path,
        value: Value<'static>,
    },
    Constant {
        to: Path,
        value: Value<'static>,
    },
    Default {
        to: Path,
        value: Value<'static>,
        reason: String,
    },
    Keep {
        from: Path,
        reason: String,
    },
    Drop {
        from: Path,
        reason: String,
    },
}

impl Step {
    /// Whether it carries no value of the record by itself.
    pub(super) const fn makes(&self) -> bool {
        matches!(
            self,
            Self::Constant { .. }
                | Self::Default { .. }
                | Self::Copy { .. }
                | Self::Position { .. }
        )
    }

    /// The value of a position, for an index.
    pub(super) fn position(prefix: Option<&str>, index: usize) -> Value<'static> {
        let number = i64::try_from(index).unwrap_or(i64::MAX).saturating_add(1);
        match prefix {
            Some(prefix) => format!("{prefix}{number}").into(),
            None => number.into(),
        }
    }

    /// The index for which a position has this value.
    pub(super) fn index(prefix: Option<&str>, value: &Value<'_>) -> Option<usize> {
        let number: usize = match prefix {
            Some(prefix) => value.as_str()?.strip_prefix(prefix)?.parse().ok()?,
            None => usize::try_from(value.as_i64()?).ok()?,
        };
        let index = number.checked_sub(1)?;
        (Self::position(prefix, index) == *value).then_some(index)
    }

    /// The places of the document that it writes by itself.
    pub(super) fn targets(&self) -> Vec<&Path> {
        match self {
            Self::Field { to, .. }
            | Self::Enum { to, .. }
            | Self::Join { to, .. }
            | Self::Each { to, .. }
            | Self::In { to, .. }
            | Self::Flatten { to, .. }
            | Self::Variant { to, .. }
            | Self::Copy { to, .. }
            | Self::Position { to, .. }
            | Self::Constant { to, .. }
            | Self::Default { to, .. } => vec![to],
            Self::Split { to, .. } => to.iter().collect(),
            Self::Marker { .. } | Self::Keep { .. } | Self::Drop { .. } => Vec::new(),
        }
    }
}

/// The steps of a list of operations; nothing where one of them is not sound, which the check has told.
pub(super) fn steps(operations: &[Operation]) -> Option<Vec<Step>> {
    operations.iter().map(step).collect()
}

fn step(operation: &Operation) -> Option<Step> {
    let owned = |value: &serde_json::Value| Value::from(value).into_owned();
    Some(match operation {
        Operation::Field(field) => Step::Field {
            from: Path::of(&field.from)?,
            to: Path::of(&field.to)?,
            codec: codec_of(field)?,
        },
        Operation::Enum(table) => Step::Enum {
            from: Path::of(&table.from)?,
            to: Path::of(&table.to)?,
            rows: table
                .rows
                .iter()
                .map(|row| (owned(&row.from), owned(&row.to)))
                .collect(),
        },
        Operation::Split(split) => Step::Split {
            from: Path::of(&split.from)?,
            to: paths(&split.to)?,
            separator: split.separator.clone(),
        },
        Operation::Join(join) => Step::Join {
            from: paths(&join.from)?,
            to: Path::of(&join.to)?,
            separator: join.separator.clone(),
        },
        Operation::Each(nested) => {
            let (from, to, steps) = nested_parts(nested)?;
            Step::Each { from, to, steps }
        }
        Operation::In(nested) => {
            let (from, to, steps) = nested_parts(nested)?;
            Step::In { from, to, steps }
        }
        Operation::Variant(variant) => Step::Variant {
            from: Path::of(&variant.from)?,
            to: Path::of(&variant.to)?,
            cases: variant
                .cases
                .iter()
                .map(|(from, case)| {
                    let inner = steps(&case.fields)?;
                    Some((from.clone(), (case.value.clone(), inner)))
                })
                .collect::<Option<_>>()?,
        },
        Operation::Position(position) => Step::Position {
            to: Path::of(&position.to)?,
            prefix: position.prefix.clone(),
        },
        Operation::Flatten(flatten) => Step::Flatten {
            from: Path::of(&flatten.from)?,
            inner: Path::of(&flatten.inner)?,
            to: Path::of(&flatten.to)?,
            outer: steps(&flatten.outer)?,
            steps: steps(&flatten.fields)?,
        },
        Operation::Copy(field) => Step::Copy {
            from: Path::of(&field.from)?,
            to: Path::of(&field.to)?,
            codec: codec_of(field)?,
        },
        Operation::Marker(marker) => Step::Marker {
            from: Path::of(&marker.from)?,
            value: owned(&marker.value),
        },
        Operation::Constant(constant) => Step::Constant {
            to: Path::of(&constant.to)?,
            value: owned(&constant.value),
        },
        Operation::Default(assumed) => Step::Default {
            to: Path::of(&assumed.to)?,
            value: owned(&assumed.value),
            reason: assumed.reason.clone(),
        },
        Operation::Keep(left) => Step::Keep {
            from: Path::of(&left.from)?,
            reason: left.reason.clone(),
        },
        Operation::Drop(dropped) => Step::Drop {
            from: Path::of(&dropped.from)?,
            reason: dropped.reason.clone(),
        },
    })
}

fn codec_of(field: &Field) -> Option<&'static Codec> {
    codec::named(field.codec.as_deref().unwrap_or(codec::SAME))
}

fn paths(pointers: &[String]) -> Option<Vec<Path>> {
    pointers.iter().map(|pointer| Path::of(pointer)).collect()
}

fn nested_parts(nested: &Nested) -> Option<(Path, Path, Vec<Step>)> {
    Some((
        Path::of(&nested.from)?,
        Path::of(&nested.to)?,
        steps(&nested.fields)?,
    ))
}
