//! The place of an event in the chain: what it follows, and its number.

use std::collections::HashSet;

use super::super::event::Event;
use super::super::model::InBondEvent;
use super::super::{CREDENTIAL_TYPE, DOCUMENT};
use crate::resolve::{Resolved, resolve};
use crate::rule::{Findings, Inquiry};

pub(super) fn previous(event: &InBondEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    const PREVIOUS: &str = "/credentialSubject/previous";
    let reconciles = matches!(event.event, Event::Reconciliation(_));
    let count = event.previous.len();
    if (reconciles && count < 2) || (!reconciles && count > 1) {
        findings.raise(PREVIOUS);
    }
    let mut seen = HashSet::new();
    for (index, reference) in event.previous.iter().enumerate() {
        if reference.credential_type.as_str() != CREDENTIAL_TYPE {
            findings.raise(format!("{PREVIOUS}/{index}/credentialType"));
        } else if !seen.insert(reference.digest_multibase) {
            findings.raise(format!("{PREVIOUS}/{index}/digestMultibase"));
        } else if let Resolved::Disagrees = resolve(reference, inquiry) {
            findings.raise(format!("{PREVIOUS}/{index}"));
        }
    }
}

pub(super) fn sequence(event: &InBondEvent, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let before = event.previous.iter().map(|reference| {
        let Resolved::Agrees(relied) = resolve(reference, inquiry) else {
            return None;
        };
        let earlier: InBondEvent = DOCUMENT.sound(relied.object.get("credentialSubject")?)?;
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
