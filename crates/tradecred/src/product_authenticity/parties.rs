//! Who has a say in a unit, as far as what is at hand tells (SPEC section *The journey of a unit*).

use std::collections::{HashMap, HashSet};

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{Object, Value};

use super::ProductAuthenticity;
use crate::identifier::Uri;
use crate::intellectual_property_right;
use crate::journey::{Judged, Known};
use crate::product_event::{Actor, Event, ProductEvent};
use crate::resolve::{Resolved, resolve};
use crate::rule::Inquiry;

/// Who has a say in a unit, by DID.
#[derive(Debug)]
pub(crate) struct Parties {
    /// Its maker, its custodian, and whom shipments that count went to.
    certain: HashSet<String>,
    /// Whom shipments went to of which it is not known whether they count.
    possible: HashSet<String>,
    /// The owners of the right; nothing where the right is not at hand.
    owners: Option<HashSet<String>>,
    /// The events at hand, and whether something that stands before each is not at hand.
    at_hand: HashMap<DigestMultibase, bool>,
}

/// Whether a URI is a DID.
pub(crate) fn is_did(uri: &Uri) -> bool {
    uri.as_str().starts_with("did:")
}

impl Parties {
    /// Who has a say in a unit that `maker` signed, by all the events of it at hand.
    pub(crate) fn of(
        unit: &ProductAuthenticity,
        maker: &str,
        events: &[Judged<'_, ProductEvent>],
        inquiry: &Inquiry<'_>,
    ) -> Self {
        let incomplete = incomplete(events);
        let shipments: Vec<Shipment<'_>> = events.iter().filter_map(Shipment::of).collect();
        let mut by_actor: HashMap<&str, Vec<&Shipment<'_>>> = HashMap::new();
        for shipment in &shipments {
            by_actor.entry(shipment.from).or_default().push(shipment);
        }
        let maker = unit.manufacturer.id.as_ref().map_or(maker, Uri::as_str);
        let custodian = unit.custodian.as_ref();
        let custodian = custodian.and_then(|custodian| custodian.id.as_ref());
        let first = std::iter::once(maker).chain(custodian.map(Uri::as_str));
        let certain = follow(first.collect(), Known::Yes, &HashSet::new(), &by_actor);
        let doubtful = shipments.iter().filter(|shipment| {
            let has_say = certain.contains(shipment.from);
            let open = incomplete.contains(&shipment.digest);
            match shipment.counts {
                Known::Yes => !has_say && open,
                Known::Unknown => has_say || open,
                Known::No => false,
            }
        });
        let doubtful = doubtful.map(|shipment| shipment.to).collect();
        let possible = follow(doubtful, Known::Unknown, &certain, &by_actor);
        let owned = |dids: HashSet<&str>| dids.into_iter().map(str::to_owned).collect();
        Self {
            certain: owned(certain),
            possible: owned(possible),
            owners: owners(unit, inquiry),
            at_hand: events
                .iter()
                .map(|event| (event.digest, incomplete.contains(&event.digest)))
                .collect(),
        }
    }

    /// Whether who acts in an event has a say in the unit; `issuer` is that of the event.
    pub(crate) fn say(&self, event: &ProductEvent, issuer: &str) -> Known {
        let Actor::NamedParty(_) = &event.actor else {
            return Known::Yes;
        };
        let did = event.actor.did(issuer);
        let is_report = matches!(event.event, Event::Reported(_) | Event::ReportWithdrawn(_));
        let is_owner = |owners: &HashSet<String>| owners.contains(did);
        if self.certain.contains(did) || is_report && self.owners.as_ref().is_some_and(is_owner) {
            return Known::Yes;
        }
        let something_is_missing = event.previous.iter().any(|reference| {
            let before = self.at_hand.get(&reference.digest_multibase);
            before.copied().unwrap_or(true)
        });
        let may_be = self.possible.contains(did)
            || something_is_missing
            || is_report && self.owners.is_none();
        if may_be { Known::Unknown } else { Known::No }
    }
}

/// A shipment by a party at hand, to somebody who could be known again.
struct Shipment<'c> {
    digest: DigestMultibase,
    from: &'c str,
    to: &'c str,
    /// Whether it counts, whoever acts.
    counts: Known,
}

impl<'c> Shipment<'c> {
    fn of(event: &'c Judged<'_, ProductEvent>) -> Option<Self> {
        match (&event.endorsement.event, &event.endorsement.actor) {
            (Event::Shipped(shipped), actor @ Actor::NamedParty(_)) => Some(Self {
                digest: event.digest,
                from: actor.did(event.issuer),
                to: shipped.to.id.as_ref()?.as_str(),
                counts: event.counts(),
            }),
            _ => None,
        }
    }
}

/// Those to begin with, and whom shipments of at least this credit went to from one to the next, but for those
/// that are known already.
fn follow<'c>(
    mut queue: Vec<&'c str>,
    least: Known,
    known: &HashSet<&'c str>,
    by_actor: &HashMap<&'c str, Vec<&Shipment<'c>>>,
) -> HashSet<&'c str> {
    let mut found = HashSet::new();
    while let Some(did) = queue.pop() {
        if !known.contains(did) && found.insert(did) {
            let shipments = by_actor.get(did).into_iter().flatten();
            let shipments = shipments.filter(|shipment| shipment.counts <= least);
            queue.extend(shipments.map(|shipment| shipment.to));
        }
    }
    found
}

/// The events at hand before which something stands that is not at hand.
fn incomplete(events: &[Judged<'_, ProductEvent>]) -> HashSet<DigestMultibase> {
    let at_hand: HashSet<DigestMultibase> = events.iter().map(|event| event.digest).collect();
    let mut followers: HashMap<DigestMultibase, Vec<DigestMultibase>> = HashMap::new();
    let mut queue = Vec::new();
    for event in events {
        for before in &event.endorsement.previous {
            let before = before.digest_multibase;
            if at_hand.contains(&before) {
                followers.entry(before).or_default().push(event.digest);
            } else {
                queue.push(event.digest);
            }
        }
    }
    let mut incomplete = HashSet::new();
    while let Some(digest) = queue.pop() {
        if incomplete.insert(digest) {
            queue.extend(followers.get(&digest).into_iter().flatten());
        }
    }
    incomplete
}

/// The DIDs of the owners of the right that a unit cites; nothing where it is not at hand. The maker chose that
/// right, and by its digest.
fn owners(unit: &ProductAuthenticity, inquiry: &Inquiry<'_>) -> Option<HashSet<String>> {
    let is_right =
        unit.right.credential_type.as_str() == intellectual_property_right::CREDENTIAL_TYPE;
    match resolve(&unit.right, inquiry) {
        Resolved::Missing => None,
        Resolved::Agrees(relied) if is_right => Some(owners_in(relied.object)),
        Resolved::Agrees(_) | Resolved::Disagrees => Some(HashSet::new()),
    }
}

fn owners_in(right: &Object<'_>) -> HashSet<String> {
    let owners = right
        .get("credentialSubject")
        .and_then(|subject| subject.get("owners"))
        .and_then(Value::as_array);
    owners
        .into_iter()
        .flatten()
        .filter_map(|owner| owner.get("party")?.get("id")?.as_str())
        .map(str::to_owned)
        .collect()
}
