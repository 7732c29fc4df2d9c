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
    verify_with(
        bytes,
        evidence,
        &policy.envelope,
        &TradeDocuments { evidence, policy },
    )
}

/// The same for a credential that the strict reader has read already.
pub(crate) fn verify_object(object: &Object<'_>, evidence: &Evidence, policy: &Policy) -> Report {
    verify_object_with(
        object,
        evidence,
        &policy.envelope,
        &TradeDocuments { evidence, policy },
    )
}

/// The documents of this library, asked with one question.
struct TradeDocuments<'q> {
    evidence: &'q Evidence,
    policy: &'q Policy,
}

impl Documents for TradeDocuments<'_> {
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
        };
        document::check(verified, &inquiry, report)
    }
}
