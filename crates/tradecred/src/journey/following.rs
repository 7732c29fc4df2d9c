//! A verification that keeps where its journey stands: the report on a root, and the state of its journey
//! (SPEC chapter *Journeys*, section *The state of a journey*).

use std::cell::RefCell;

use tradecred_vc::evidence::Evidence;
use tradecred_vc::report::Report;
use tradecred_vc::verify::verify_with;

use crate::document::{self, TradeDocument};
use crate::policy::Policy;
use crate::rule::Inquiry;
use crate::verify::TradeDocuments;

/// Verifies the root in these bytes, and says what `stands` makes of it; nothing where it could not be
/// verified that far, or is no root of this type and of sound structure.
pub(crate) fn following<D: TradeDocument, S>(
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
    stands: impl Fn(&D, &Inquiry<'_>) -> S,
) -> (Report, Option<S>) {
    let state = RefCell::default();
    let documents = TradeDocuments::of(evidence, policy, |inquiry| {
        if let Some(root) = root(inquiry) {
            state.replace(Some(stands(&root, inquiry)));
        }
        true
    });
    let report = verify_with(bytes, evidence, &policy.envelope, &documents);
    (report, state.into_inner())
}

/// The document that is being verified, where it is of this type and of sound structure.
fn root<D: TradeDocument>(inquiry: &Inquiry<'_>) -> Option<D> {
    let credential = inquiry.verified.credential();
    document::of_type(D::CREDENTIAL_TYPE)
        .filter(|known| credential.has_type(known.credential_type))
        .and_then(|known| known.sound(credential.object().get("credentialSubject")?))
}
