//! Which places the operations of a mapping read and write, and where two of them meet.

use std::collections::BTreeMap;

use tradecred_vc::json::array_index;
use tradecred_vc::problem::Code;

use super::{Check, codes};
use crate::place::below;

/// Where the pointers of an operation begin, and what it stands in.
#[derive(Default, Clone)]
pub(super) struct Scope {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) in_list: bool,
    pub(super) depth: usize,
    /// The case of a variant: two cases may write the same place, for one of them runs.
    pub(super) case: Vec<(String, String)>,
}

impl Scope {
    /// Whether an operation here and another one can both be at work: two cases of one variant never are in
    /// one element.
    fn meets(&self, other: &Use) -> bool {
        let apart = |(one, other): (&(String, String), &(String, String))| {
            one.0 == other.0 && one.1 != other.1
        };
        !other.case.iter().zip(&self.case).any(apart)
    }
}

/// A side of a mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Record = 0,
    Document = 1,
}

impl Side {
    /// The code for what two operations use there.
    fn twice(self) -> Code {
        match self {
            Self::Record => &codes::SOURCE_TWICE,
            Self::Document => &codes::TARGET_TWICE,
        }
    }
}

/// Whether a place is an element of a list by its index, or something in it.
fn is_by_index(place: &str, list: &str) -> bool {
    let rest = place
        .strip_prefix(list)
        .and_then(|rest| rest.strip_prefix('/'));
    let token = rest.and_then(|rest| rest.split('/').next());
    token.is_some_and(|token| array_index(token).is_some())
}

/// One place that an operation reads or writes.
pub(super) struct Use {
    pointer: String,
    case: Vec<(String, String)>,
}

impl Check {
    /// An operation goes through a list. The elements of a list of the record may be read by several, each its
    /// own members; a list of the document is made by one.
    pub(super) fn walks(&mut self, list: String, side: Side, at: &str, scope: &Scope) {
        let used = match side {
            Side::Record => &self.sources,
            Side::Document => &self.targets,
        };
        let by_index = used
            .range(list.clone()..)
            .take_while(|(place, _)| place.starts_with(&list))
            .find(|(place, uses)| {
                is_by_index(place, &list) && uses.iter().any(|one| scope.meets(one))
            });
        let walked = self.walked.get(side as usize).into_iter().flatten();
        let made_twice = || {
            let same =
                |one: &&Use| side == Side::Document && one.pointer == list && scope.meets(one);
            walked.clone().find(same).map(|one| one.pointer.clone())
        };
        let other = by_index.map(|(place, _)| place.clone()).or_else(made_twice);
        if let Some(other) = other {
            self.tell(side.twice(), at, format!("`{other}`"));
        }
        if let Some(walked) = self.walked.get_mut(side as usize) {
            walked.push(Use {
                pointer: list,
                case: scope.case.clone(),
            });
        }
    }

    /// The list of which a place is an element by its index, where operations go through it.
    fn walked_above(&self, place: &str, side: Side, scope: &Scope) -> Option<String> {
        let walked = self.walked.get(side as usize).into_iter().flatten();
        let mut above = walked.filter(|one| is_by_index(place, &one.pointer) && scope.meets(one));
        above.next().map(|one| one.pointer.clone())
    }

    /// An operation reads a place: no other one reads it, something in it, or what it is in.
    pub(super) fn reads(&mut self, pointer: &str, at: &str, scope: &Scope) {
        if self.pointer(pointer, at) {
            let place = below(&scope.from, pointer);
            let walked = self.walked_above(&place, Side::Record, scope);
            if let Some(other) = walked.or_else(|| taken(&mut self.sources, place, scope)) {
                self.tell(&codes::SOURCE_TWICE, at, format!("`{other}`"));
            }
        }
    }

    /// An operation writes a place of the document, and no other one does.
    pub(super) fn writes(&mut self, pointer: &str, at: &str, scope: &Scope) {
        if !self.pointer(pointer, at) {
            return;
        }
        let place = below(&scope.to, pointer);
        if self
            .target
            .as_ref()
            .is_some_and(|target| !target.has(&place))
        {
            self.tell(&codes::TARGET, at, place);
            return;
        }
        let walked = self.walked_above(&place, Side::Document, scope);
        if let Some(other) = walked.or_else(|| taken(&mut self.targets, place, scope)) {
            self.tell(&codes::TARGET_TWICE, at, format!("`{other}`"));
        }
    }

    /// A part of the document that operations write in.
    pub(super) fn leads(&mut self, place: &str, pointer: &str, at: &str) {
        let sound = self.pointer(pointer, at);
        if sound
            && self
                .target
                .as_ref()
                .is_some_and(|target| !target.has(place))
        {
            self.tell(&codes::TARGET, at, place.to_owned());
        }
    }
}

/// Enters a place; another one that is in it, or that it is in, where they can both be at work.
fn taken(all: &mut BTreeMap<String, Vec<Use>>, place: String, scope: &Scope) -> Option<String> {
    let together = |other: &&Use| scope.meets(other);
    let inside = all
        .range(place.clone()..)
        .take_while(|(other, _)| other.starts_with(&place));
    let inside = inside.filter(|(other, _)| crate::place::is_in(other, &place));
    let mut found = inside
        .flat_map(|(_, uses)| uses)
        .find(together)
        .map(|other| other.pointer.clone());
    let mut outer = place.as_str();
    while found.is_none() {
        let Some((shorter, _)) = outer.rsplit_once('/') else {
            break;
        };
        outer = shorter;
        let uses = all.get(outer).into_iter().flatten();
        found = uses
            .filter(together)
            .map(|other| other.pointer.clone())
            .next();
    }
    all.entry(place.clone()).or_default().push(Use {
        pointer: place,
        case: scope.case.clone(),
    });
    found
}
