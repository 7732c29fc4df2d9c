//! The one call: may this document be relied on, and if not, why (SPEC chapter *Verification*).

use tradecred_vc::evidence::Evidence;
use tradecred_vc::report::Report;
use tradecred_vc::verify::verify_with;

use crate::document;
use crate::policy::Policy;
use crate::rule::Inquiry;

/// Verifies the credential in these bytes: envelope first, then the rules of its document.
///
/// Bad bytes are a report, not an error. The same bytes, evidence and policy give the same report on
/// every machine and in every year.
pub fn verify(bytes: &[u8], evidence: &Evidence, policy: &Policy) -> Report {
    verify_with(bytes, evidence, &policy.envelope, |verified, report| {
        document::check(verified, &Inquiry { verified, evidence, policy }, report)
    })
}
