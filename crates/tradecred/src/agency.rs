//! A document signed for another on an authorization that may have been revoked (SPEC chapter
//! *Authority*).

use tradecred_vc::authority::{self, Act};
use tradecred_vc::evidence::Reliance;
use tradecred_vc::json::Value;
use tradecred_vc::report::{Check, Status};

use crate::document::DocumentType;
use crate::rule::Inquiry;

/// Leaves open what was found of an agent's authority where it takes an authorization whose own status
/// cannot be known: it may be a good one, so the document is not refused, and never accepted either.
pub(crate) fn leave_open(
    document: &DocumentType,
    subject: &Value<'_>,
    inquiry: &Inquiry<'_>,
    found: &mut [Check],
) {
    let refused = found.iter_mut().filter(|check| {
        check.status == Status::Fail
            && std::ptr::eq(check.code, &authority::codes::AGENT_NOT_AUTHORIZED)
    });
    for check in refused {
        let certifier = subject
            .get("certifier")
            .and_then(|certifier| certifier.get("id"))
            .and_then(Value::as_str);
        let reliance = certifier.map(|certifier| {
            authority::authorization(
                inquiry.evidence,
                certifier,
                inquiry.verified.credential().issuer.id,
                Act::Certify,
                document.matter(),
                inquiry.verified.signed_at(),
            )
        });
        if reliance == Some(Reliance::Unknown) {
            check.status = Status::Undecided;
        }
    }
}
