//! What the authority lists at hand say of an office: each list is gone through once, and each question about
//! an office is answered once for all days (SPEC chapter *Authority*).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{AUTHORITY_LIST_TYPE, Office, names};
use crate::evidence::{ByDid, Evidence, Terms};
use crate::issuer::{same_legal_name, term_of};
use crate::json::{Object, Value};
use crate::time::{Date, Timestamp};

/// An office as it was asked about.
type Asked = (String, String, String, Option<String>, Option<String>);

/// The authority lists that are relied on at an instant.
#[derive(Debug)]
pub(crate) struct Offices {
    listed: ByDid,
    known: Mutex<HashMap<Asked, Arc<Terms>>>,
}

impl Offices {
    /// The authority lists of this evidence.
    pub(crate) fn of(evidence: &Evidence, at: Timestamp) -> Self {
        let lists = evidence.authority_lists();
        Self {
            listed: ByDid::of(lists, AUTHORITY_LIST_TYPE, evidence, at),
            known: Mutex::default(),
        }
    }

    /// The lists that are not relied on.
    pub(super) fn unreliable(&self) -> &[usize] {
        &self.listed.unreliable
    }

    /// Whether an entry is about this DID.
    pub(super) fn names(&self, did: &str) -> bool {
        self.listed.names(did)
    }

    /// Whether an entry names this office on a day.
    pub(super) fn lists(&self, office: &Office<'_>, day: Date, evidence: &Evidence) -> bool {
        self.terms(office, evidence).first_on(day).is_some()
    }

    /// The terms of the entries that name this office.
    fn terms(&self, office: &Office<'_>, evidence: &Evidence) -> Arc<Terms> {
        let asked = (
            office.did.to_owned(),
            office.role.to_owned(),
            office.document_type.to_owned(),
            office.territory.map(str::to_owned),
            office.name.map(str::to_owned),
        );
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = known.entry(asked).or_insert_with(|| {
            let entries = self.listed.entries(office.did, evidence.authority_lists());
            let naming = entries.filter(|entry| is_of(entry, office));
            Arc::new(Terms::of(naming.filter_map(term_of).enumerate()))
        });
        Arc::clone(answer)
    }
}

/// Whether an entry that names the DID of an office is about that office, whatever the day.
fn is_of(entry: &Object<'_>, office: &Office<'_>) -> bool {
    let lists = |name: &str, wanted: &str| entry.get(name).is_some_and(|list| names(list, wanted));
    lists("roles", office.role)
        && (entry.get("documentTypes").is_none() || lists("documentTypes", office.document_type))
        && office
            .territory
            .is_none_or(|country| lists("territories", country))
        && office.name.is_none_or(|wanted| {
            let name = entry.get("name").and_then(Value::as_str);
            name.is_some_and(|name| same_legal_name(name, wanted))
        })
}
