//! What is known of one licence, whatever path it is in: found once for each use, and held against each goods of it
//! (SPEC section *Paths*).

use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Code;

use super::codes;
use super::intended::IntendedUse;
use super::path::Why;
use crate::intellectual_property_license::{
    Dimension, Held, SaidGoods, beyond_parent, codes as license_codes,
};
use crate::ipr::scope::Cover;

/// A licence, and what is known of it whatever the goods.
#[derive(Debug)]
pub(super) struct Standing {
    held: Rc<Held>,
    /// The place of its parent, where that is in the path.
    pub(super) parent: Option<usize>,
    /// Of it and those above it, the nearest to the right whose licensor is another than the licensee of its
    /// parent.
    pub(super) foreign: Option<DigestMultibase>,
    /// How far it covers the use, and is within its parent.
    covers: Covers,
}

impl Standing {
    /// A licence by itself, or under its parent. What is `silent` limits nothing where the use does not say it.
    pub(super) fn of(
        held: &Rc<Held>,
        parent: Option<(usize, &Self)>,
        intended: &IntendedUse,
        silent: &[Dimension],
    ) -> Self {
        let mut standing = Self {
            held: Rc::clone(held),
            parent: parent.map(|(place, _)| place),
            foreign: parent.and_then(|(_, parent)| parent.foreign),
            covers: Covers::default(),
        };
        let covers = held.scope.covers_otherwise(intended);
        standing.covers.hold(&covers, held.digest, silent);
        if let Some((_, parent)) = parent {
            standing.hold_against(&parent.held);
        }
        standing
    }

    /// It is rejected for this too.
    pub(super) fn add(&mut self, code: Code) {
        self.covers.add(code, self.held.digest);
    }

    fn hold_against(&mut self, parent: &Held) {
        let found = beyond_parent(self.held.granted(), parent);
        let is_one_of = |codes: &[Code]| {
            let mut found = found.iter();
            found.any(|found| codes.iter().any(|code| std::ptr::eq(*code, *found)))
        };
        if is_one_of(&[&license_codes::LICENSOR_MATCH]) {
            self.foreign = self.foreign.or(Some(self.held.digest));
        }
        if is_one_of(&[&license_codes::NOT_DELEGABLE, &license_codes::DEPTH]) {
            self.add(&codes::DELEGATION);
        }
        let apart: [Code; 4] = [
            &license_codes::RIGHT_DIFFERS,
            &license_codes::LICENSOR_MATCH,
            &license_codes::NOT_DELEGABLE,
            &license_codes::DEPTH,
        ];
        let is_apart = |found: &Code| apart.iter().any(|code| std::ptr::eq(*code, *found));
        if !found.iter().all(is_apart) {
            self.add(&codes::NOT_WITHIN);
        }
    }

    /// How far it alone covers the use with these goods.
    pub(super) fn covers_with(&self, goods: &SaidGoods<'_>, silent: &[Dimension]) -> Covers {
        let mut covers = self.covers;
        let found = self.held.scope.covers_goods(goods);
        covers.hold(&found, self.held.digest, silent);
        covers
    }
}

/// How far licences cover a use: one, or one and those above it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Covers {
    /// Why they do not, with the place of the code: the first by the order of the codes, and of one code the
    /// nearest to the right.
    beyond: Option<(usize, Why)>,
    /// The nearest to the right that limits something that the use does not say.
    pub(super) not_said: Option<DigestMultibase>,
}

impl Covers {
    /// Why they do not cover it.
    pub(super) fn beyond(&self) -> Option<Why> {
        self.beyond.map(|(_, why)| why)
    }

    /// What is found of the licences above and of one below them.
    pub(super) fn and(self, below: Self) -> Self {
        let beyond = match (self.beyond, below.beyond) {
            (Some(above), Some(below)) if below.0 < above.0 => Some(below),
            (above, below) => above.or(below),
        };
        Self {
            beyond,
            not_said: self.not_said.or(below.not_said),
        }
    }

    fn add(&mut self, code: Code, link: DigestMultibase) {
        let why = Why {
            code,
            link: Some(link),
        };
        let added = Self {
            beyond: Some((place(code), why)),
            not_said: None,
        };
        *self = self.and(added);
    }

    fn hold(&mut self, covers: &[(Dimension, Cover)], link: DigestMultibase, silent: &[Dimension]) {
        for (dimension, cover) in covers {
            match cover {
                Cover::Yes => {}
                Cover::No => {
                    if let Some(code) = code_of(*dimension) {
                        self.add(code, link);
                    }
                }
                Cover::NotSaid if silent.contains(dimension) => {}
                Cover::NotSaid => self.not_said = Some(link),
            }
        }
    }
}

/// The place of a code in the specification.
fn place(code: Code) -> usize {
    let place = codes::ALL
        .iter()
        .position(|known| std::ptr::eq(*known, code));
    place.unwrap_or(usize::MAX)
}

/// The code of a use that is out of scope in a dimension.
fn code_of(dimension: Dimension) -> Option<Code> {
    Some(match dimension {
        Dimension::Grant => &codes::ACT,
        Dimension::NiceClasses => &codes::NICE_CLASS,
        Dimension::Tariff => &codes::TARIFF,
        Dimension::Gtins => &codes::GTIN,
        Dimension::Styles => &codes::STYLE,
        Dimension::Manufacture | Dimension::Sale => &codes::TERRITORY,
        Dimension::Channels => &codes::CHANNEL,
        Dimension::Term => &codes::TERM,
        Dimension::Quantity => &codes::QUANTITY,
        Dimension::QualityMarks => return None,
    })
}
