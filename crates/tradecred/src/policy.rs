//! What the verifier asks of a trade document (SPEC chapter *Policy and evidence*).

use tradecred_vc::policy::Policy as EnvelopePolicy;
use tradecred_vc::report::Scope;
use tradecred_vc::time::{Date, Timestamp};

use crate::claim::ClaimContext;

/// The verifier's question: the instant, the date of the law, the claim, the scope.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Policy {
    /// The question about the envelope.
    pub envelope: EnvelopePolicy,
    /// The claim the document is to support, where there is one.
    pub claim: Option<ClaimContext>,
}

impl Policy {
    /// Judge the whole document as of this instant; the legal date is the UTC date of it.
    #[must_use]
    pub fn at(at: Timestamp) -> Self {
        Self {
            envelope: EnvelopePolicy::at(at),
            claim: None,
        }
    }

    /// The same question under the law of another date.
    #[must_use]
    pub fn as_of(mut self, as_of: Date) -> Self {
        self.envelope = self.envelope.as_of(as_of);
        self
    }

    /// The same question about the envelope or the document.
    #[must_use]
    pub fn scope(mut self, scope: Scope) -> Self {
        self.envelope = self.envelope.scope(scope);
        self
    }

    /// The same question with a claim to hold the document against.
    #[must_use]
    pub fn claim(mut self, claim: ClaimContext) -> Self {
        self.claim = Some(claim);
        self
    }

    /// The same question with the W3C examples context admitted, as the W3C test suites need.
    #[must_use]
    pub fn admit_examples_context(mut self) -> Self {
        self.envelope = self.envelope.admit_examples_context();
        self
    }
}
