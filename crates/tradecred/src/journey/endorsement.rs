//! What a journey needs to know of a document that endorses another (SPEC chapter *Journeys*).

use std::collections::HashMap;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Relied;
use tradecred_vc::problem::Code;
use tradecred_vc::report::Status;
use tradecred_vc::time::Date;

use super::counted::Judged;
use crate::document::{DocumentType, TradeDocument};
use crate::reference::CredentialReference;
use crate::rule::Inquiry;

/// A document that endorses another: what the journey of that other needs to know of it.
pub(crate) trait Endorsement: TradeDocument {
    /// The document that is endorsed, the root of the journey.
    type Root<'r>;
    /// The credential type of the root.
    const ROOT_TYPE: &'static str;

    /// Its entry in the table of documents.
    fn document_type() -> &'static DocumentType;

    /// The root.
    fn subject(&self) -> &CredentialReference;

    /// What comes before it.
    fn previous(&self) -> &[CredentialReference];

    /// Its place, as it says.
    fn sequence(&self) -> u32;

    /// Its day.
    fn date(&self) -> Date;

    /// Whether it was recorded after endorsements of later dates.
    fn late_upload(&self) -> bool;

    /// Whether it joins branches.
    fn reconciles(&self) -> bool;

    /// The part of the root that it is about, where a root is divided; the whole where absent.
    fn part(&self) -> Option<&str> {
        None
    }

    /// Whether it divides what it is about, so that those which follow it in different parts are no fork.
    fn divides(&self) -> bool {
        false
    }

    /// Whether it only says that something was refused, which is no step of a journey.
    fn is_refusal(&self) -> bool {
        false
    }

    /// Whether the references in it, besides those to the root and to what comes before it, name the right
    /// credential types.
    fn refers_rightly(&self) -> bool {
        true
    }

    /// Whether the rules of its own chapter let its actor act, and say who signs, the root being at hand;
    /// `issuer` is that of the endorsement, as it was handed in.
    fn may_act(&self, _root: &Self::Root<'_>, _issuer: &str) -> Known {
        Known::Yes
    }

    /// Whether who signed it may speak for who acts in it, the root being at hand.
    fn author(&self, root: &Self::Root<'_>, relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Known;

    /// Of endorsements of one root, by digest, whether who acts has a say in it, known by all of them together:
    /// what is not named has. The inquiry is about the root.
    fn says(
        _root: &Self::Root<'_>,
        _judged: &[Judged<'_, Self>],
        _inquiry: &Inquiry<'_>,
    ) -> HashMap<DigestMultibase, Known> {
        HashMap::new()
    }

    /// What the other rules of its own chapter reject in it, with the root at hand and no other endorsement;
    /// the inquiry is about the root.
    fn faults(
        &self,
        root: &Self::Root<'_>,
        relied: &Relied<'_>,
        inquiry: &Inquiry<'_>,
    ) -> Vec<Code>;
}

/// What an endorsement says by members that every one has, under the same names.
macro_rules! said_by_members {
    () => {
        fn subject(&self) -> &$crate::reference::CredentialReference {
            &self.subject
        }

        fn previous(&self) -> &[$crate::reference::CredentialReference] {
            &self.previous
        }

        fn sequence(&self) -> u32 {
            self.sequence.get()
        }

        fn date(&self) -> tradecred_vc::time::Date {
            self.date
        }

        fn late_upload(&self) -> bool {
            self.late_upload == Some(true)
        }
    };
}

pub(crate) use said_by_members;

/// What is known of something that has to be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Known {
    /// It is so.
    Yes,
    /// Nothing at hand says.
    Unknown,
    /// It is not so.
    No,
}

impl From<Status> for Known {
    fn from(status: Status) -> Self {
        match status {
            Status::Pass | Status::Warning => Self::Yes,
            Status::Undecided => Self::Unknown,
            Status::Fail => Self::No,
        }
    }
}
