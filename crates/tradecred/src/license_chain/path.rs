//! One path from a party up to the right, and what it amounts to (SPEC section *Paths*).

use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Code;

use super::answer::Verdict;
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
    /// How many licences it has.
    pub(super) length: usize,
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

    /// By what the paths of a use are put in order.
    pub(super) fn order(&self) -> (Kind, usize, Option<String>) {
        let license = self.license.map(|digest| digest.to_string());
        (self.kind, self.length, license)
    }
}
