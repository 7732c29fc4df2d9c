//! The place of an endorsement in its chain, as its own rules ask of it: what it follows, and its number (SPEC
//! chapter *Journeys*, section *The chain*).

use std::collections::HashSet;
use std::rc::Rc;

use super::endorsement::Endorsement;
use crate::resolve::{Resolved, resolve, sound_in};
use crate::rule::{Findings, Inquiry};

const PREVIOUS: &str = "/credentialSubject/previous";

/// Where what comes before is wrong, whatever it is: another type, twice, or of a number that the endorsement
/// cannot follow.
pub(crate) fn misnamed<E: Endorsement>(endorsement: &E) -> Vec<String> {
    let reconciles = endorsement.reconciles();
    let count = endorsement.previous().len();
    let mut places = Vec::new();
    if (reconciles && count < 2) || (!reconciles && count > 1) {
        places.push(PREVIOUS.to_owned());
    }
    let mut seen = HashSet::new();
    for (index, reference) in endorsement.previous().iter().enumerate() {
        if reference.credential_type.as_str() != E::CREDENTIAL_TYPE {
            places.push(format!("{PREVIOUS}/{index}/credentialType"));
        } else if !seen.insert(reference.digest_multibase) {
            places.push(format!("{PREVIOUS}/{index}/digestMultibase"));
        }
    }
    places
}

/// Judges what an endorsement names as coming before it.
pub(crate) fn previous<E: Endorsement>(
    endorsement: &E,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for place in misnamed(endorsement) {
        findings.raise(place);
    }
    for (index, reference) in endorsement.previous().iter().enumerate() {
        let named = reference.credential_type.as_str() == E::CREDENTIAL_TYPE;
        if named && matches!(resolve(reference, inquiry), Resolved::Disagrees) {
            findings.raise(format!("{PREVIOUS}/{index}"));
        }
    }
}

/// Whether the first endorsement of a chain has another place than 1.
pub(crate) fn begins_elsewhere<E: Endorsement>(endorsement: &E) -> bool {
    endorsement.previous().is_empty() && endorsement.sequence() != 1
}

/// Judges the number of an endorsement against those that it follows.
pub(crate) fn sequence<E: Endorsement>(
    endorsement: &E,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let before = endorsement.previous().iter().map(|reference| {
        let Resolved::Agrees(relied) = resolve(reference, inquiry) else {
            return None;
        };
        let earlier: Rc<E> = sound_in(&relied, E::document_type(), inquiry)?;
        Some(earlier.sequence())
    });
    // Unless all are at hand, only the first place of a chain can be told.
    let Some(before) = before.collect::<Option<Vec<u32>>>() else {
        return findings.not_applicable();
    };
    let expected = before.into_iter().max().unwrap_or(0).saturating_add(1);
    if endorsement.sequence() != expected {
        findings.raise("/credentialSubject/sequence");
    }
}
