//! The chain of endorsements: which follows which, where it has a gap, where it forks, and in which order it
//! is folded (SPEC chapter *Journeys*, section *The chain*). Pure: it knows digests and dates, no documents.

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Date;

/// What the chain needs to know of an endorsement that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its own digest.
    pub digest: DigestMultibase,
    /// The digests of what it follows.
    pub previous: Vec<DigestMultibase>,
    /// Its place, as it says.
    pub sequence: u32,
    /// Its day.
    pub date: Date,
    /// Whether it was recorded after endorsements of later dates.
    pub late_upload: bool,
    /// Whether it joins branches.
    pub reconciles: bool,
}

/// Something wrong with the chain.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// An endorsement follows one that is not there.
    Gap {
        /// The endorsement.
        at: usize,
        /// The digest of what is missing.
        missing: DigestMultibase,
    },
    /// Two endorsements follow the same one, or both follow none.
    Fork {
        /// The two, in order.
        branches: (usize, usize),
    },
    /// An endorsement is dated before what it follows, or has the wrong sequence.
    Order {
        /// The endorsement.
        at: usize,
    },
}
