//! What the trust lists at hand say of a DID: each list is gone through once, and each name made ready for
//! comparison once (SPEC chapter *Issuer*).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::{Identity, Licensee, TRUST_LIST_TYPE, plain_legal_name, term_of};
use crate::evidence::{ByDid, Evidence, Term, Terms};
use crate::json::{Object, Value};
use crate::time::{Date, Timestamp};

/// The fewest and the most digits of a company prefix.
const SHORTEST_PREFIX: usize = 4;
const LONGEST_PREFIX: usize = 12;

/// The trust lists that are relied on at an instant.
#[derive(Debug)]
pub(crate) struct Trusted {
    listed: ByDid,
    known: Mutex<HashMap<String, Arc<Known>>>,
    /// Whom each prefix is licensed to, and when; made when it is first asked for.
    licensed: OnceLock<HashMap<String, Vec<(Term, Licensee)>>>,
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
            licensed: OnceLock::new(),
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

    /// Whether an entry names a DID in a role on a day.
    pub(super) fn has_role(&self, did: &str, role: &str, day: Date, evidence: &Evidence) -> bool {
        self.listed
            .entries(did, evidence.trust_lists())
            .filter(|entry| entry.get("role").and_then(Value::as_str) == Some(role))
            .filter_map(term_of)
            .any(|(from, until)| {
                from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
            })
    }

    /// To whom a prefix of these digits is licensed on a day, in the order of the lists.
    pub(super) fn licensees(&self, digits: &str, day: Date, evidence: &Evidence) -> Vec<Licensee> {
        let licensed = self.licensed.get_or_init(|| self.licensed(evidence));
        let prefixes = SHORTEST_PREFIX..=LONGEST_PREFIX;
        prefixes
            .filter_map(|length| licensed.get(digits.get(..length)?))
            .flatten()
            .filter(|((from, until), _)| {
                from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
            })
            .map(|(_, licensee)| licensee.clone())
            .collect()
    }

    fn licensed(&self, evidence: &Evidence) -> HashMap<String, Vec<(Term, Licensee)>> {
        let mut licensed: HashMap<String, Vec<(Term, Licensee)>> = HashMap::new();
        for entry in self.listed.all(evidence.trust_lists()) {
            let prefixes = entry.get("companyPrefixes").and_then(Value::as_array);
            let did = entry.get("did").and_then(Value::as_str);
            let (Some(prefixes), Some(did), Some(term)) = (prefixes, did, term_of(entry)) else {
                continue;
            };
            let licensee = Licensee {
                did: did.to_owned(),
                identity: Arc::new(identity(entry)),
            };
            for prefix in prefixes.iter().filter_map(Value::as_str) {
                let of = licensed.entry(prefix.to_owned()).or_default();
                of.push((term, licensee.clone()));
            }
        }
        licensed
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
