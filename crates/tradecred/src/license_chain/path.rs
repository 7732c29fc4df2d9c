//! One path from a party up to the right, and what it amounts to (SPEC section *Paths*).

use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Code;

use super::answer::Verdict;
use super::codes;
use super::facts::Covers;
use crate::intellectual_property_license::Held;

/// How a path ends above its highest licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// That is a root, or the party is an owner.
    Right,
    /// A parent is not at hand, or does not count.
    Missing,
    /// A parent is of another right.
    OtherRight,
    /// There are more licences than may be.
    TooLong,
}

/// The licences from the party up; none where the party is an owner.
#[derive(Debug)]
pub(super) struct Path {
    /// The lowest first.
    pub(super) licenses: Vec<Rc<Held>>,
    /// How it ends.
    pub(super) end: End,
    /// The place of the lowest among the licences that are held against the use, where it is one of them.
    pub(super) lowest: Option<usize>,
    /// Why it does not lead to an owner of the right, whatever the goods.
    pub(super) not_founded: Option<Why>,
    /// What else stands against it, whatever the goods: a revocation, or else something that is open.
    pub(super) against: Option<(Kind, Why)>,
}

impl Path {
    /// A path of which nothing is known yet.
    pub(super) fn new(licenses: Vec<Rc<Held>>, end: End) -> Self {
        Self {
            licenses,
            end,
            lowest: None,
            not_founded: None,
            against: None,
        }
    }

    /// What it amounts to, with how far each licence covers the use: the gravest that is found of it.
    pub(super) fn judge(&self, covers: &[Covers]) -> Told {
        let covers = self.lowest.and_then(|place| covers.get(place)).copied();
        let covers = covers.unwrap_or_default();
        let not_said = || Why {
            code: &codes::NOT_SAID,
            link: covers.not_said,
        };
        let found = self
            .not_founded
            .map(|why| (Kind::NotFounded, why))
            .or_else(|| Some((Kind::OutOfScope, covers.beyond()?)))
            .or(self.against)
            .or_else(|| covers.not_said.map(|_| (Kind::Open, not_said())));
        let (kind, why) = match found {
            Some((kind, why)) => (kind, Some(why)),
            None => (Kind::Authorised, None),
        };
        Told {
            license: self.license(),
            kind,
            why,
        }
    }

    /// By what paths that amount to the same are put in order.
    pub(super) fn order(&self) -> (usize, Option<String>) {
        let license = self.license().map(|digest| digest.to_string());
        (self.licenses.len(), license)
    }

    fn license(&self) -> Option<DigestMultibase> {
        self.licenses.first().map(|lowest| lowest.digest)
    }
}

/// What decides a path, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Nothing stands against it.
    Authorised,
    /// Something is missing, or not known.
    Open,
    /// A credential of it is revoked.
    Revoked,
    /// It does not cover the use.
    OutOfScope,
    /// It does not lead to an owner of the right.
    NotFounded,
}

/// Why a path does not authorise.
#[derive(Debug, Clone, Copy)]
pub(super) struct Why {
    /// The requirement.
    pub(super) code: Code,
    /// The credential that decides.
    pub(super) link: Option<DigestMultibase>,
}

/// What a path amounts to.
#[derive(Debug)]
pub(super) struct Told {
    /// Its lowest licence; none where the party is an owner.
    pub(super) license: Option<DigestMultibase>,
    /// What decides it.
    pub(super) kind: Kind,
    /// Why it does not authorise.
    pub(super) why: Option<Why>,
}

impl Told {
    pub(super) fn verdict(&self) -> Verdict {
        match self.kind {
            Kind::Authorised => Verdict::Authorised,
            Kind::Open | Kind::NotFounded => Verdict::NotShown,
            Kind::Revoked => Verdict::Revoked,
            Kind::OutOfScope => Verdict::OutOfScope,
        }
    }

    pub(super) fn code(&self) -> Option<Code> {
        self.why.map(|why| why.code)
    }

    pub(super) fn link(&self) -> Option<DigestMultibase> {
        self.why.and_then(|why| why.link)
    }
}
