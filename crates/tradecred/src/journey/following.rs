//! A verification that keeps where its journey stands: the report on a root, and the state of its journey
//! (SPEC chapter *Journeys*, section *The state of a journey*).

use std::cell::RefCell;
use std::marker::PhantomData;

use tradecred_vc::credential::Credential;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::problem::Problem;
use tradecred_vc::report::Report;
use tradecred_vc::verify::{Documents, VerifiedCredential, verify_with};

use crate::at_hand::AtHand;
use crate::document::{self, TradeDocument};
use crate::policy::Policy;
use crate::rule::Inquiry;
use crate::schema;

/// Verifies the root in these bytes, and says what `stands` makes of it; nothing where it could not be
/// verified that far, or is no root of this type and of sound structure.
pub(crate) fn following<D: TradeDocument, S>(
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
    stands: impl Fn(&D, &Inquiry<'_>) -> S,
) -> (Report, Option<S>) {
    let following = Following {
        evidence,
        policy,
        stands,
        state: RefCell::default(),
        root: PhantomData,
    };
    let report = verify_with(bytes, evidence, &policy.envelope, &following);
    (report, following.state.into_inner())
}

/// The rules of documents, and the journey of a root beside them.
struct Following<'q, D, S, F> {
    evidence: &'q Evidence,
    policy: &'q Policy,
    stands: F,
    state: RefCell<Option<S>>,
    root: PhantomData<D>,
}

impl<D: TradeDocument, S, F: Fn(&D, &Inquiry<'_>) -> S> Documents for Following<'_, D, S, F> {
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
        let credential = verified.credential();
        let root: Option<D> = document::of_type(D::CREDENTIAL_TYPE)
            .filter(|known| credential.has_type(known.credential_type))
            .and_then(|known| known.sound(credential.object().get("credentialSubject")?));
        if let Some(root) = root {
            self.state.replace(Some((self.stands)(&root, &inquiry)));
        }
        document::check(verified, &inquiry, report)
    }
}
