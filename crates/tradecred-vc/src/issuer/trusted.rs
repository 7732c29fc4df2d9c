//! What the trust lists at hand say of a DID: each list is gone through once, and each name made ready for
//! comparison once (SPEC chapter *Issuer*).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Identity, TRUST_LIST_TYPE, plain_legal_name, term_of};
use crate::evidence::{ByDid, Evidence, Terms};
use crate::json::{Object, Value};
use crate::time::{Date, Timestamp};

/// The trust lists that are relied on at an instant.
#[derive(Debug)]
pub(crate) struct Trusted {
    listed: ByDid,
    known: Mutex<HashMap<String, Arc<Known>>>,
}

/// What the lists say of one DID.
#[derive(Debug)]
struct Known {
    identities: Vec<Arc<Identity>>,
    terms: Terms,
}

impl Trusted {
    /// The trust lists of this evidence.
    pub(crate) fn of(evidence: &Evidence, at: Timestamp) -> Self {
        Self {
            listed: ByDid::of(evidence.trust_lists(), TRUST_LIST_TYPE, evidence, at),
            known: Mutex::default(),
        }
    }

    /// The lists that are not relied on.
    pub(super) fn unreliable(&self) -> &[usize] {
        &self.listed.unreliable
    }

    /// Whether an entry is about this DID.
    pub(crate) fn names(&self, did: &str) -> bool {
        self.listed.names(did)
    }

    /// Who a DID belongs to on a day: the first entry in the order of the lists counts.
    pub(super) fn identity(
        &self,
        did: &str,
        day: Date,
        evidence: &Evidence,
    ) -> Option<Arc<Identity>> {
        let known = self.known(did, evidence);
        let first = known.terms.first_on(day)?;
        known.identities.get(first).map(Arc::clone)
    }

    fn known(&self, did: &str, evidence: &Evidence) -> Arc<Known> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(did) {
            return Arc::clone(known);
        }
        let entries: Vec<_> = self
            .listed
            .entries(did, evidence.trust_lists())
            .filter_map(|entry| Some((entry, term_of(entry)?)))
            .collect();
        let answer = Arc::new(Known {
            terms: Terms::of(entries.iter().map(|(_, term)| *term).enumerate()),
            identities: entries
                .iter()
                .map(|(entry, _)| Arc::new(identity(entry)))
                .collect(),
        });
        known.insert(did.to_owned(), Arc::clone(&answer));
        answer
    }
}

fn identity(entry: &Object<'_>) -> Identity {
    let text = |name: &str| {
        let text = entry.get(name).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let legal_name = text("legalName");
    Identity {
        plain: plain_legal_name(&legal_name),
        legal_name,
        source: text("source"),
    }
}
