//! From a document back to a record (SPEC section *Mappings*).

use std::collections::{HashMap, HashSet};

use tradecred_vc::json::Value;
use tradecred_vc::problem::push_token;

use super::is_same;
use super::plan::{Path, Step};
use crate::codec::Codec;
use crate::loss::{Fate, LossReport};
use crate::place::{below, child};
use crate::residue::Residue;

mod homes;
mod record;

/// What a document gives.
pub(crate) struct Gave {
    pub(crate) record: Value<'static>,
    pub(crate) losses: LossReport,
}

struct Out<'r> {
    residue: Option<&'r Residue>,
    /// What goes where in the record.
    filled: HashMap<String, Value<'static>>,
    /// The places of these values, in the order of the mapping.
    order: Vec<String>,
    /// How long the lists of the record are at least, in the order of the mapping.
    lists: Vec<(String, usize)>,
    /// What the document says once more: where it was first, where it stands again, and how.
    copies: Vec<(String, String, Value<'static>, &'static Codec)>,
    /// The places of the document that were read.
    read: HashSet<String>,
    /// The lists of the document whose elements are read one by one.
    walked: HashSet<String>,
    losses: LossReport,
}

/// Runs the steps of a mapping backwards on a document, with what was left of the record it was made of.
pub(super) fn put(steps: &[Step], document: &Value<'_>, residue: Option<&Residue>) -> Gave {
    let mut out = Out {
        residue,
        filled: HashMap::new(),
        order: Vec::new(),
        lists: Vec::new(),
        copies: Vec::new(),
        read: HashSet::new(),
        walked: HashSet::new(),
        losses: LossReport::default(),
    };
    run(steps, document, ("", "", None), &mut out);
    out.see_copies();
    out.tell_unread(document, &mut String::new());
    Gave {
        record: out.record(),
        losses: out.losses,
    }
}

fn run(
    steps: &[Step],
    document: &Value<'_>,
    (to, from, index): (&str, &str, Option<usize>),
    out: &mut Out<'_>,
) {
    for step in steps {
        match step {
            Step::Field {
                from: source,
                to: target,
                codec,
            } => {
                if let Some(value) = target.look(document) {
                    let (source, target) = (below(from, &source.text), below(to, &target.text));
                    let kept = out.spelling(&source);
                    let same = kept.filter(|kept| {
                        let held = codec.decode(kept);
                        held.is_some_and(|held| is_same(&held, value))
                    });
                    let value = same.cloned().or_else(|| codec.encode(value));
                    out.fill(source, &target, value);
                }
            }
            Step::Enum {
                from: source,
                to: target,
                rows,
            } => {
                if let Some(value) = target.look(document) {
                    let said = rows.iter().find(|(_, to)| is_same(to, value));
                    let (source, target) = (below(from, &source.text), below(to, &target.text));
                    out.fill(source, &target, said.map(|(from, _)| from.clone()));
                }
            }
            Step::Split {
                from: source,
                to: targets,
                separator,
            } => out.join_back(document, (from, source), (to, targets), separator),
            Step::Join {
                from: sources,
                to: target,
                separator,
            } => {
                if let Some(text) = target.look(document).and_then(Value::as_str) {
                    let sources = sources.iter().map(|source| below(from, &source.text));
                    out.split_back(text, sources.collect(), &below(to, &target.text), separator);
                }
            }
            Step::Each {
                from: source,
                to: target,
                steps,
            } => {
                if let Some(list) = target.look(document).and_then(Value::as_array) {
                    let (source, target) = (below(from, &source.text), below(to, &target.text));
                    out.walked.insert(target.clone());
                    out.lists.push((source.clone(), list.len()));
                    for (index, element) in list.iter().enumerate() {
                        let token = index.to_string();
                        let (to, from) = (child(&target, &token), child(&source, &token));
                        run(steps, element, (&to, &from, Some(index)), out);
                    }
                }
            }
            Step::In {
                from: source,
                to: target,
                steps,
            } => {
                if let Some(part) = target.look(document) {
                    let (to, from) = (below(to, &target.text), below(from, &source.text));
                    run(steps, part, (&to, &from, index), out);
                }
            }
            Step::Variant {
                from: source,
                to: target,
                cases,
            } => {
                if let Some(value) = target.look(document) {
                    let text = value.as_str();
                    let case = cases
                        .iter()
                        .find(|(_, (said, _))| Some(said.as_str()) == text);
                    let (source, target) = (below(from, &source.text), below(to, &target.text));
                    out.fill(source, &target, case.map(|(name, _)| name.clone().into()));
                    if let Some((_, (_, steps))) = case {
                        run(steps, document, (to, from, index), out);
                    }
                }
            }
            Step::Flatten {
                from: source,
                inner,
                to: target,
                outer,
                steps,
            } => {
                if let Some(list) = target.look(document).and_then(Value::as_array) {
                    let (source, target) = (below(from, &source.text), below(to, &target.text));
                    out.walked.insert(target.clone());
                    let homes = out.homes(list, &source, inner, outer);
                    out.lengths_of(&source, inner, &homes);
                    for (index, (element, home)) in list.iter().zip(&homes).enumerate() {
                        let here = child(&target, &index.to_string());
                        let whole = child(&source, &home.0.to_string());
                        let lines = below(&whole, &inner.text);
                        let part = child(&lines, &home.1.to_string());
                        run(steps, element, (&here, &part, Some(index)), out);
                        run(outer, element, (&here, &whole, Some(home.0)), out);
                    }
                }
            }
            Step::Copy {
                from: source,
                to: target,
                codec,
            } => {
                if let Some(value) = target.look(document) {
                    let (source, target) = (below(from, &source.text), below(to, &target.text));
                    out.copies
                        .push((source, target, value.clone().into_owned(), *codec));
                }
            }
            Step::Position { to: target, prefix } => {
                let said = target.look(document);
                let due = index.map(|index| Step::position(prefix.as_deref(), index));
                if said.is_some() && said == due.as_ref() {
                    out.see(below(to, &target.text));
                }
            }
            Step::Marker {
                from: source,
                value,
            } => out.set(below(from, &source.text), value.clone()),
            Step::Constant { to: target, value }
            | Step::Default {
                to: target, value, ..
            } => {
                if target
                    .look(document)
                    .is_some_and(|said| is_same(said, value))
                {
                    out.see(below(to, &target.text));
                }
            }
            Step::Keep { .. } | Step::Drop { .. } => {}
        }
    }
}

impl Out<'_> {
    /// What stood at a place of the record, where the document does not say it exactly.
    fn spelling(&self, source: &str) -> Option<&Value<'static>> {
        self.residue?.holes.get(source)?.as_ref()
    }

    /// A copy is read where the place that it is a copy of says the same: as the document gives it, or as it stayed.
    fn see_copies(&mut self) {
        for (source, target, value, codec) in std::mem::take(&mut self.copies) {
            let stayed = || {
                self.residue
                    .and_then(|residue| residue.rest.pointer(&source))
            };
            let first = self.filled.get(&source).or_else(stayed);
            let first = first.and_then(|first| codec.decode(first));
            if first.is_some_and(|first| is_same(&first, &value)) {
                self.see(target);
            }
        }
    }

    fn see(&mut self, target: String) {
        self.read.insert(target);
    }

    fn fill(&mut self, source: String, target: &str, value: Option<Value<'static>>) {
        self.see(target.to_owned());
        match value {
            Some(value) if self.filled.get(&source).is_some_and(|have| *have != value) => {
                self.losses.add(
                    Fate::Dropped,
                    Some(target.to_owned()),
                    Some(source),
                    Some("another part of the document says otherwise for the same place"),
                );
            }
            Some(value) => {
                self.losses.add(
                    Fate::Carried,
                    Some(target.to_owned()),
                    Some(source.clone()),
                    None,
                );
                self.set(source, value);
            }
            None => self.losses.add(
                Fate::Dropped,
                Some(target.to_owned()),
                None,
                Some("the format has no form for it"),
            ),
        }
    }

    fn set(&mut self, source: String, value: Value<'static>) {
        if self.filled.insert(source.clone(), value).is_none() {
            self.order.push(source);
        }
    }

    /// The parts of a text that was joined: those that it was joined of, where it is still the same.
    fn split_back(&mut self, text: &str, sources: Vec<String>, target: &str, separator: &str) {
        let kept: Vec<(String, &str)> = sources
            .iter()
            .filter_map(|source| Some((source.clone(), self.spelling(source)?.as_str()?)))
            .collect();
        let texts: Vec<&str> = kept.iter().map(|(_, text)| *text).collect();
        let parts: Vec<(String, String)> = if !kept.is_empty() && texts.join(separator) == text {
            let kept = kept.into_iter();
            kept.map(|(source, text)| (source, text.to_owned()))
                .collect()
        } else {
            let parts = text.splitn(sources.len(), separator).map(str::to_owned);
            sources.into_iter().zip(parts).collect()
        };
        for (source, part) in parts {
            self.fill(source, target, Some(part.into()));
        }
    }

    fn join_back(
        &mut self,
        document: &Value<'_>,
        (from, source): (&str, &Path),
        (to, targets): (&str, &[Path]),
        separator: &str,
    ) {
        let parts: Vec<Option<&str>> = targets
            .iter()
            .map(|target| target.look(document).and_then(Value::as_str))
            .collect();
        if parts.iter().all(Option::is_none) {
            return;
        }
        let last = parts.len().saturating_sub(1);
        let apart = parts.iter().enumerate().all(|(at, part)| {
            part.is_some_and(|text| !text.is_empty() && (at == last || !text.contains(separator)))
        });
        let whole: Vec<&str> = parts.iter().copied().flatten().collect();
        let value = apart.then(|| Value::from(whole.join(separator)));
        for target in targets {
            self.see(below(to, &target.text));
        }
        if let Some(first) = targets.first() {
            self.fill(below(from, &source.text), &below(to, &first.text), value);
        }
    }

    /// Tells of every value of the document that no step reads.
    fn tell_unread(&mut self, value: &Value<'_>, pointer: &mut String) {
        let is_list =
            |list: &[Value<'_>]| list.is_empty() && self.walked.contains(pointer.as_str());
        let is_read = self.read.contains(pointer.as_str()) || value.as_array().is_some_and(is_list);
        if is_read || self.losses.is_full() {
            return;
        }
        let length = pointer.len();
        match value {
            Value::Object(object) if !object.is_empty() => {
                for (name, value) in object.iter() {
                    push_token(pointer, name);
                    self.tell_unread(value, pointer);
                    pointer.truncate(length);
                }
            }
            Value::Array(list) if !list.is_empty() => {
                for (index, value) in list.iter().enumerate() {
                    push_token(pointer, &index.to_string());
                    self.tell_unread(value, pointer);
                    pointer.truncate(length);
                }
            }
            _ => {
                let reason = Some("no operation of the mapping writes it");
                self.losses
                    .add(Fate::Dropped, Some(pointer.clone()), None, reason);
            }
        }
    }
}
