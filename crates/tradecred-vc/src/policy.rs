//! What the verifier asks: the instant, the date of the law, the scope (SPEC chapter *Policy and evidence*).

use crate::context::ContextSet;
use crate::report::Scope;
use crate::time::{Date, Timestamp};

/// How far a signer's clock may run ahead of the verifier's, in seconds.
pub const CLOCK_SKEW_SECONDS: i64 = 300;

/// The verifier's question. The time is a value here: the same bytes, evidence and policy give the
/// same report on every machine and in every year.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Policy {
    /// Instant for which proof, keys, status and validity are judged.
    pub at: Timestamp,
    /// Date whose legal rules apply, in the zone of the authority that asks.
    pub as_of: Date,
    /// Envelope and document rules, or the envelope only.
    pub scope: Scope,
    /// Whether the W3C examples context is admitted, as the W3C test suites need. Never in trade.
    pub admit_examples_context: bool,
}

impl Policy {
    /// Judge the whole document as of this instant; the legal date is the UTC date of it.
    #[must_use]
    pub fn at(at: Timestamp) -> Self {
        Self {
            at,
            as_of: at.date_utc(),
            scope: Scope::Document,
            admit_examples_context: false,
        }
    }

    /// The same question under the law of another date.
    #[must_use]
    pub fn as_of(mut self, as_of: Date) -> Self {
        self.as_of = as_of;
        self
    }

    /// The same question about the envelope or the document.
    #[must_use]
    pub fn scope(mut self, scope: Scope) -> Self {
        self.scope = scope;
        self
    }

    /// The contexts that are admitted.
    #[must_use]
    pub fn contexts(&self) -> &'static ContextSet {
        if self.admit_examples_context {
            ContextSet::with_examples()
        } else {
            ContextSet::standard()
        }
    }

    /// The same question with the W3C examples context admitted.
    #[must_use]
    pub fn admit_examples_context(mut self) -> Self {
        self.admit_examples_context = true;
        self
    }
}
