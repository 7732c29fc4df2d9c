//! One way in which a material may change into a good, and what becomes of a material under it.

use super::super::model::Level;
use super::span::{Place, Span, place_in};
use super::{Need, Stays};

/// A way.
#[derive(Debug)]
pub(super) struct Way {
    /// The goods it is for; none where it is for all goods of its rule.
    pub(super) goods: Vec<Span>,
    /// Where a material must come from.
    pub(super) source: Source,
    /// What is excepted.
    pub(super) except: Vec<Span>,
    /// What is excepted under a condition.
    pub(super) conditional: Vec<Exception>,
    /// A condition on the good or the change.
    pub(super) provided: Option<String>,
}

/// Where a material must come from.
#[derive(Debug)]
pub(super) enum Source {
    /// From any other position of this level.
    Other {
        /// The level.
        level: Level,
        /// Whether the rule says that another position within the group counts, or that it does not.
        within_group: Option<bool>,
    },
    /// From these.
    Named(Vec<Span>),
    /// As these words say.
    Words(String),
}

/// What is excepted under a condition.
#[derive(Debug)]
pub(super) struct Exception {
    /// What; everything where there is none.
    pub(super) ranges: Vec<Span>,
    /// When.
    pub(super) when: String,
}

/// What becomes of a material.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change<'r> {
    /// It undergoes the change.
    Moves,
    /// Codes do not say.
    Open(Need<'r>),
    /// It does not.
    Stays(Stays),
}

impl<'r> Change<'r> {
    /// The better of two: of two equally good ones the first.
    pub(super) fn better(one: Option<Self>, other: Self) -> Option<Self> {
        let rank = |change: &Self| match change {
            Self::Moves => 2,
            Self::Open(_) => 1,
            Self::Stays(_) => 0,
        };
        one.filter(|one| rank(one) >= rank(&other)).or(Some(other))
    }
}

impl Way {
    /// What becomes of a material under this way, whose group is given.
    pub(super) fn change(&self, good: Span, material: Span, group: &[Span]) -> Change<'_> {
        if let Some(change) = self.departure(good, material, group) {
            return change;
        }
        match place_in(&self.except, material) {
            Place::In => return Change::Stays(Stays::Excepted),
            Place::Open => return Change::Open(Need::Digits),
            Place::Out => {}
        }
        let excepted = self.conditional.iter().find(|exception| {
            exception.ranges.is_empty() || place_in(&exception.ranges, material) != Place::Out
        });
        match (excepted, &self.provided) {
            (Some(exception), _) => Change::Open(Need::Exception(&exception.when)),
            (None, Some(condition)) => Change::Open(Need::Condition(condition)),
            (None, None) => Change::Moves,
        }
    }

    /// What is decided by where the material comes from; nothing where it comes from the right place.
    fn departure(&self, good: Span, material: Span, group: &[Span]) -> Option<Change<'_>> {
        match &self.source {
            Source::Words(words) => Some(Change::Open(Need::Words(words))),
            Source::Named(ranges) => match place_in(ranges, material) {
                Place::In => None,
                Place::Open => Some(Change::Open(Need::Digits)),
                Place::Out => Some(Change::Stays(Stays::NotNamed)),
            },
            Source::Other {
                level,
                within_group,
            } => match good.same(material, level.unit()) {
                Some(true) => Some(Change::Stays(Stays::SamePosition)),
                None => Some(Change::Open(Need::Digits)),
                Some(false) => match (within_group, place_in(group, material)) {
                    (Some(true), _) | (_, Place::Out) => None,
                    (Some(false), Place::In) => Some(Change::Stays(Stays::WithinGroup)),
                    (Some(false), Place::Open) => Some(Change::Open(Need::Digits)),
                    (None, _) => Some(Change::Open(Need::Group)),
                },
            },
        }
    }
}

impl Level {
    /// How many subheadings a position of this level can have.
    pub(in super::super) fn unit(self) -> u32 {
        match self {
            Self::Chapter => 10_000,
            Self::Heading => 100,
            Self::Subheading => 1,
        }
    }
}
