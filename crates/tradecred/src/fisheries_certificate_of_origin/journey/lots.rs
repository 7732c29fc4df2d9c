//! Whether each endorsement concerns a lot that is there, whatever its date: a lot is made once and split once.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;

use super::super::codes;
use super::Found;
use crate::fisheries_certificate_endorsement::{Act, FisheriesCertificateEndorsement};
use crate::identifier::NonEmptyText;
use crate::journey::Counted;

/// Where a split stands: what it names before it, and the lot that it splits. Two that stand in one place are
/// a fork.
type Place<'s> = (Vec<DigestMultibase>, Option<&'s str>);

/// What is wrong with the lots of these endorsements.
pub(super) fn findings(steps: &[&Counted<FisheriesCertificateEndorsement>]) -> Vec<Found> {
    let mut findings = misplaced(steps);
    findings.extend(made_twice(steps));
    findings
}

/// The endorsements of a lot that what they follow does not leave.
fn misplaced(steps: &[&Counted<FisheriesCertificateEndorsement>]) -> Vec<Found> {
    let acts: HashMap<DigestMultibase, &Act> = steps
        .iter()
        .map(|step| (step.digest, &step.endorsement.act))
        .collect();
    let of_no_lot = |step: &&&Counted<FisheriesCertificateEndorsement>| {
        let lot = step.endorsement.act.lot();
        let before = &step.endorsement.previous;
        (before.is_empty() && lot.is_some())
            || before
                .iter()
                .filter_map(|named| acts.get(&named.digest_multibase))
                .any(|act| !act.leaves(lot))
    };
    let misplaced = steps.iter().filter(of_no_lot);
    misplaced
        .map(|step| Found {
            code: &codes::LOT,
            at: vec![step.digest],
            detail: String::new(),
        })
        .collect()
}

/// The splits that make lots of one name in different places.
fn made_twice(steps: &[&Counted<FisheriesCertificateEndorsement>]) -> Vec<Found> {
    let mut made: BTreeMap<&str, Vec<(Rc<Place<'_>>, DigestMultibase)>> = BTreeMap::new();
    for step in steps {
        let Act::Split(split) = &step.endorsement.act else {
            continue;
        };
        let named = step.endorsement.previous.iter();
        let mut before: Vec<DigestMultibase> = named.map(|named| named.digest_multibase).collect();
        before.sort_by_cached_key(ToString::to_string);
        before.dedup();
        let lot = split.lot.as_ref().map(NonEmptyText::as_str);
        let place: Rc<Place<'_>> = Rc::new((before, lot));
        for part in split.into.iter() {
            made.entry(part.lot.as_str())
                .or_default()
                .push((Rc::clone(&place), step.digest));
        }
    }
    let twice = made.into_values().filter_map(|splits| {
        let (first, _) = splits.first()?;
        let apart = splits.iter().any(|(place, _)| place != first);
        apart.then(|| splits.into_iter().map(|(_, digest)| digest).collect())
    });
    twice
        .map(|mut at: Vec<DigestMultibase>| {
            at.dedup();
            Found {
                code: &codes::LOT_TWICE,
                at,
                detail: String::new(),
            }
        })
        .collect()
}
