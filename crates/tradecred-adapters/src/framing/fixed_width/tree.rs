//! Lines and the tree that they are: which record is part of which.

use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;

use super::super::Loss;
use super::table::{FixedWidth, RecordKind, UNMAPPED};
use super::{codes, columns};
use crate::loss::Fate;
use crate::place::child;

/// A record that was read, and which ones are part of it.
struct Node<'t, 'a> {
    kind: &'t RecordKind,
    members: Object<'a>,
    parts: Vec<usize>,
}

/// The tree of the lines of one unit, the first of which has this number.
pub(super) fn read<'a>(
    table: &FixedWidth,
    unit: &'a [u8],
    first: usize,
) -> Result<Value<'a>, Problem> {
    let mut nodes: Vec<Node<'_, 'a>> = Vec::new();
    let mut latest = Latest::of(table);
    let (mut root, mut before) = (None, Vec::new());
    for (index, line) in lines(unit).enumerate() {
        let number = first + index;
        let line = checked(table, line, number)?;
        let at = |code| Problem::at(code, columns::place(number, 1));
        let kind = table
            .kind_of(line.as_bytes())
            .ok_or_else(|| at(&codes::UNKNOWN))?;
        let this = nodes.len();
        nodes.push(Node {
            kind,
            members: columns::read(table, kind, line, number)?,
            parts: Vec::new(),
        });
        match (latest.outer_of(kind), &kind.within) {
            _ if kind.before && root.is_none() => before.push(this),
            (_, None) if root.is_none() => root = Some(this),
            (Some(outer), _) if !kind.before => {
                if let Some(node) = nodes.get_mut(outer) {
                    node.parts.push(this);
                }
            }
            _ => {
                let words = format!("line {}, `{}`", number + 1, kind.name);
                return Err(at(&codes::PLACE).detail(words));
            }
        }
        latest.see(kind, this);
    }
    let Some(root) = root else {
        return Err(Problem::at(&codes::PLACE, columns::place(first, 1)));
    };
    if let Some(node) = nodes.get_mut(root) {
        node.parts.extend(before);
    }
    // A part stands behind what it is part of, or before the root: backwards each is whole before it is taken.
    let mut trees: Vec<Option<Object<'a>>> = nodes.iter().map(|_| None).collect();
    let order = (0..nodes.len())
        .rev()
        .filter(|at| *at != root)
        .chain([root]);
    for at in order {
        let tree = whole(table, &mut nodes, &mut trees, at, first)?;
        if let Some(place) = trees.get_mut(at) {
            *place = Some(tree);
        }
    }
    let tree = trees.get_mut(root).and_then(Option::take);
    Ok(tree.unwrap_or_default().into())
}

/// The latest record of each kind to which a further one may belong.
struct Latest<'t> {
    table: &'t FixedWidth,
    nodes: Vec<Option<usize>>,
}

impl<'t> Latest<'t> {
    fn of(table: &'t FixedWidth) -> Self {
        let nodes = table.records.iter().map(|_| None).collect();
        Self { table, nodes }
    }

    /// The record that one of this kind is part of.
    fn outer_of(&self, kind: &RecordKind) -> Option<usize> {
        let outer = kind.within.as_deref()?;
        let mut all = self.table.records.iter().zip(&self.nodes);
        all.find_map(|(kind, node)| if kind.name == outer { *node } else { None })
    }

    /// Sees a record: of those that may be part of one of its kind, none is open any more.
    fn see(&mut self, kind: &RecordKind, node: usize) {
        let mut over = vec![kind.name.as_str()];
        for (inner, latest) in self.table.records.iter().zip(&mut self.nodes) {
            if inner.name == kind.name {
                *latest = Some(node);
            } else if inner
                .within
                .as_deref()
                .is_some_and(|outer| over.contains(&outer))
            {
                over.push(&inner.name);
                *latest = None;
            }
        }
    }
}

/// The members of a record, with the records that are part of it.
fn whole<'a>(
    table: &FixedWidth,
    nodes: &mut [Node<'_, 'a>],
    trees: &mut [Option<Object<'a>>],
    at: usize,
    first: usize,
) -> Result<Object<'a>, Problem> {
    let Some(node) = nodes.get_mut(at) else {
        return Ok(Object::new());
    };
    let mut tree = std::mem::take(&mut node.members);
    let (name, parts) = (&node.kind.name, std::mem::take(&mut node.parts));
    if parts.is_empty() {
        return Ok(tree);
    }
    for kind in table.parts_of(name) {
        let of_kind = |part: &&usize| {
            let node = nodes.get(**part);
            node.is_some_and(|node| node.kind.name == kind.name)
        };
        let mut found = parts.iter().filter(of_kind);
        if kind.repeats {
            let list = found.filter_map(|part| trees.get_mut(*part)?.take());
            let list: Vec<Value<'a>> = list.map(Value::from).collect();
            if !list.is_empty() {
                tree.insert(kind.name.clone(), list);
            }
        } else if let Some(part) = found.next() {
            if let Some(again) = found.next() {
                let place = columns::place(first + again, 1);
                let words = format!("line {}, `{}`", first + again + 1, kind.name);
                return Err(Problem::at(&codes::TWICE, place).detail(words));
            }
            if let Some(part) = trees.get_mut(*part).and_then(Option::take) {
                tree.insert(kind.name.clone(), part);
            }
        }
    }
    Ok(tree)
}

/// The lines of a unit, without their ends.
pub(super) fn lines(unit: &[u8]) -> impl Iterator<Item = &[u8]> {
    let lines = unit.split_inclusive(|byte| *byte == b'\n');
    lines.map(|line| {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        line.strip_suffix(b"\r").unwrap_or(line)
    })
}

/// A line that has its columns, and no character that records do not have.
fn checked<'a>(table: &FixedWidth, line: &'a [u8], number: usize) -> Result<&'a str, Problem> {
    let words = format!("line {} has {} columns", number + 1, line.len());
    if line.len() < table.width {
        let place = columns::place(number, line.len() + 1);
        return Err(Problem::at(&codes::SHORT, place).detail(words));
    }
    if line.len() > table.width {
        let place = columns::place(number, table.width + 1);
        return Err(Problem::at(&codes::LONG, place).detail(words));
    }
    let other = line.iter().position(|byte| !columns::is_of(table, *byte));
    let text = std::str::from_utf8(line).ok();
    match (other, text) {
        (None, Some(text)) => Ok(text),
        (other, _) => {
            let column = other.unwrap_or_default() + 1;
            let words = format!("line {}, column {column}", number + 1);
            let place = columns::place(number, column);
            Err(Problem::at(&codes::CHARACTER, place).detail(words))
        }
    }
}

/// The lines of a tree, and what they do not hold of it.
pub(super) fn write(
    table: &FixedWidth,
    tree: &Value<'_>,
    end: &str,
    losses: &mut Vec<Loss>,
) -> String {
    let mut text = String::new();
    if let Some(root) = table.root() {
        let mut writer = Writer {
            table,
            end,
            text: &mut text,
            losses,
        };
        writer.record(root, tree, "");
    }
    text
}

struct Writer<'w> {
    table: &'w FixedWidth,
    end: &'w str,
    text: &'w mut String,
    losses: &'w mut Vec<Loss>,
}

impl Writer<'_> {
    fn record(&mut self, kind: &RecordKind, value: &Value<'_>, pointer: &str) {
        let Some(members) = value.as_object() else {
            return self.drop(pointer, "a record is an object with members");
        };
        let table = self.table;
        for part in table.parts_of(&kind.name).filter(|part| part.before) {
            self.part(part, members, pointer);
        }
        let line = columns::write(table, kind, members, pointer, self.losses);
        self.text.push_str(&line);
        self.text.push_str(self.end);
        for part in table.parts_of(&kind.name).filter(|part| !part.before) {
            self.part(part, members, pointer);
        }
        for (name, _) in members.iter() {
            let is_field = kind.fields.iter().any(|field| field.name == name);
            let is_part = table.parts_of(&kind.name).any(|part| part.name == name);
            if !is_field && !is_part && name != UNMAPPED {
                self.drop(&child(pointer, name), "the record has no columns for it");
            }
        }
    }

    fn part(&mut self, kind: &RecordKind, members: &Object<'_>, pointer: &str) {
        let Some(value) = members.get(&kind.name) else {
            return;
        };
        let at = child(pointer, &kind.name);
        if !kind.repeats {
            return self.record(kind, value, &at);
        }
        match value.as_array() {
            Some(list) if !list.is_empty() => {
                for (index, element) in list.iter().enumerate() {
                    self.record(kind, element, &child(&at, &index.to_string()));
                }
            }
            _ => self.drop(&at, "a list with at least one element has lines"),
        }
    }

    fn drop(&mut self, pointer: &str, why: &str) {
        self.losses.push(Loss::of(Fate::Dropped, pointer, why));
    }
}
