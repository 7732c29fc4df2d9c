//! The place of an event in the chain: what it follows, and its number.

use std::collections::HashSet;
use std::rc::Rc;

use super::super::event::Event;
use super::super::model::InBondEvent;
use super::super::{CREDENTIAL_TYPE, DOCUMENT};
use crate::resolve::{Resolved, resolve, sound_in};
use crate::rule::{Findings, Inquiry};

const PREVIOUS: &str = "/credentialSubject/previous";

/// Where what comes before is wrong, whatever it is: another type, twice, or of a number that the event
/// cannot follow.
pub(super) fn misnamed(event: &InBondEvent) -> Vec<String> {
    let reconciles = matches!(event.event, Event::Reconciliation(_));
    let count = event.previous.len();
    let mut places = Vec::new();
    if (reconciles && count < 2) || (!reconciles && count > 1) {
        places.push(PREVIOUS.to_owned());
    }
    let mut seen = HashSet::new();
    for (index, reference) in event.previous.iter().enumerate() {
        if reference.credential_type.as_str() != CREDENTIAL_TYPE {
            places.push(format!("{PREVIOUS}/{index}/credentialType"));
        } else if !seen.insert(reference.digest_multibase) {
            places.push(format!("{PREVIOUS}/{index}/digestMultibase"));
        }
    }
    places
}

pub(super) fn previous(event: &InBondEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    for place in misnamed(event) {
        findings.raise(place);
    }
    for (index, reference) in event.previous.iter().enumerate() {
        let named = reference.credential_type.as_str() == CREDENTIAL_TYPE;
        if named && matches!(resolve(reference, inquiry), Resolved::Disagrees) {
            findings.raise(format!("{PREVIOUS}/{index}"));
        }
    }
}

/// Whether the first event of a chain has another place than 1.
pub(super) fn begins_elsewhere(event: &InBondEvent) -> bool {
    event.previous.is_empty() && event.sequence.get() != 1
}

pub(super) fn sequence(event: &InBondEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let before = event.previous.iter().map(|reference| {
        let Resolved::Agrees(relied) = resolve(reference, inquiry) else {
            return None;
        };
        let earlier: Rc<InBondEvent> = sound_in(&relied, &DOCUMENT, inquiry)?;
        Some(earlier.sequence.get())
    });
    // Unless all are at hand, only the first place of a chain can be told.
    let Some(before) = before.collect::<Option<Vec<u32>>>() else {
        return findings.not_applicable();
    };
    let expected = before.into_iter().max().unwrap_or(0).saturating_add(1);
    if event.sequence.get() != expected {
        findings.raise("/credentialSubject/sequence");
    }
}
