//! The one call: may this document be relied on, and if not, why (SPEC chapter *Verification*).

use tradecred_vc::credential::Credential;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Object;
use tradecred_vc::problem::Problem;
use tradecred_vc::report::Report;
use tradecred_vc::verify::{Documents, VerifiedCredential, verify_object_with, verify_with};

use crate::at_hand::AtHand;
use crate::document;
use crate::policy::Policy;
use crate::rule::Inquiry;
use crate::schema;

/// Verifies the credential in these bytes: envelope first, then the rules of its document.
///
/// Bad bytes are a report, not an error. The same bytes, evidence and policy give the same report on
/// every machine and in every year.
pub fn verify(bytes: &[u8], evidence: &Evidence, policy: &Policy) -> Report {
    let documents = TradeDocuments::of(evidence, policy, |_| true);
    verify_with(bytes, evidence, &policy.envelope, &documents)
}

/// The same for a credential that the strict reader has read already.
pub(crate) fn verify_object(object: &Object<'_>, evidence: &Evidence, policy: &Policy) -> Report {
    let documents = TradeDocuments::of(evidence, policy, |_| true);
    verify_object_with(object, evidence, &policy.envelope, &documents)
}

/// The documents of this library, asked with one question. Whoever follows a document besides is handed the
/// inquiry before its rules are, and says whether they are to be asked.
pub(crate) struct TradeDocuments<'q, F> {
    evidence: &'q Evidence,
    policy: &'q Policy,
    besides: F,
}

impl<'q, F: Fn(&Inquiry<'_>) -> bool> TradeDocuments<'q, F> {
    pub(crate) const fn of(evidence: &'q Evidence, policy: &'q Policy, besides: F) -> Self {
        Self {
            evidence,
            policy,
            besides,
        }
    }
}

impl<F: Fn(&Inquiry<'_>) -> bool> Documents for TradeDocuments<'_, F> {
    fn names(&self, credential_type: &str) -> bool {
        document::of_type(credential_type).is_some()
    }

    fn shape(&self, credential: &Credential<'_>) -> Vec<Problem> {
        schema::check_named(credential)
    }

    fn rules(&self, verified: &VerifiedCredential<'_>, report: &mut Report) -> bool {
        let at_hand = AtHand::default();
        let inquiry = Inquiry {
            verified,
            evidence: self.evidence,
            policy: self.policy,
            at_hand: &at_hand,
            draft: None,
        };
        (self.besides)(&inquiry) && document::check(verified, &inquiry, report)
    }
}
