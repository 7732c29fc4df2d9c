//! Who has a say in a unit, as far as what is at hand tells (SPEC section *The journey of a unit*).

use std::collections::{HashMap, HashSet};

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{Object, Value};

use super::ProductAuthenticity;
use crate::identifier::Uri;
use crate::intellectual_property_right;
use crate::journey::{Endorsement, Known, count_of, naming};
use crate::product_event::{Actor, Event, ProductEvent};
use crate::resolve::{Resolved, resolve};
use crate::rule::Inquiry;

/// A unit as its events are held against it.
#[derive(Debug)]
pub(crate) struct Unit<'u> {
    /// What its maker says of it.
    pub(crate) document: &'u ProductAuthenticity,
    /// Who has a say in it; while that is being worked out, anybody.
    pub(crate) parties: Option<Parties>,
}

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
    /// Who has a say in the unit of this digest, signed by `maker`.
    pub(crate) fn of(
        unit: &ProductAuthenticity,
        digest: DigestMultibase,
        maker: &str,
        inquiry: &Inquiry<'_>,
    ) -> Self {
        let events = events(unit, digest, inquiry);
        let incomplete = incomplete(&events);
        let mut by_actor: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, event) in events.iter().enumerate() {
            if let Some((from, _)) = &event.shipped {
                by_actor.entry(from.as_str()).or_default().push(place);
            }
        }
        let did = |party: Option<&Uri>| party.map(|uri| uri.as_str().to_owned());
        let maker = did(unit.manufacturer.id.as_ref()).unwrap_or_else(|| maker.to_owned());
        let custodian = unit.custodian.as_ref();
        let first = [
            Some(maker),
            custodian.and_then(|custodian| did(custodian.id.as_ref())),
        ];
        let follow = |queue: Vec<String>, least: Known, known: &HashSet<String>| {
            let mut found: HashSet<String> = HashSet::new();
            let mut queue = queue;
            while let Some(did) = queue.pop() {
                if known.contains(&did) || found.contains(&did) {
                    continue;
                }
                let shipments = by_actor.get(did.as_str()).into_iter().flatten();
                queue.extend(
                    shipments
                        .filter_map(|place| events.get(*place))
                        .filter(|event| event.counts <= least)
                        .filter_map(|event| event.shipped.as_ref())
                        .map(|(_, to)| to.clone()),
                );
                found.insert(did);
            }
            found
        };
        let certain = follow(
            first.into_iter().flatten().collect(),
            Known::Yes,
            &HashSet::new(),
        );
        let doubtful = events.iter().enumerate().filter_map(|(place, event)| {
            let (from, to) = event.shipped.as_ref()?;
            let has_say = certain.contains(from);
            let open = incomplete.get(place).copied().unwrap_or(false);
            let is_doubtful = match event.counts {
                Known::Yes => !has_say && open,
                Known::Unknown => has_say || open,
                Known::No => false,
            };
            is_doubtful.then(|| to.clone())
        });
        let possible = follow(doubtful.collect(), Known::Unknown, &certain);
        Self {
            certain,
            possible,
            owners: owners(unit, inquiry),
            at_hand: events
                .iter()
                .zip(incomplete)
                .map(|(event, incomplete)| (event.digest, incomplete))
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

/// An event at hand of sound structure.
struct AtHand {
    digest: DigestMultibase,
    previous: Vec<DigestMultibase>,
    /// Whether it counts, whoever acts.
    counts: Known,
    /// Of a shipment by a party, from whom to whom.
    shipped: Option<(String, String)>,
}

/// The events of a unit at hand, each digest once.
fn events(
    unit: &ProductAuthenticity,
    digest: DigestMultibase,
    inquiry: &Inquiry<'_>,
) -> Vec<AtHand> {
    let anybody = Unit {
        document: unit,
        parties: None,
    };
    let Some(counting) = count_of::<ProductEvent>(&anybody, digest, inquiry) else {
        return Vec::new();
    };
    let counted = counting.counted.iter().map(|one| (one.digest, Known::Yes));
    let left_out = counting.left_out.iter().map(|one| {
        let known = if one.faulty {
            Known::No
        } else {
            Known::Unknown
        };
        (one.digest, known)
    });
    let counts: HashMap<DigestMultibase, Known> = counted.chain(left_out).collect();
    let mut seen = HashSet::new();
    let mut events = Vec::new();
    for held in naming::<ProductEvent>(digest, inquiry) {
        let own = DigestMultibase::of_credential(held.object());
        let subject = held.object().get("credentialSubject");
        let event: Option<ProductEvent> =
            subject.and_then(|subject| ProductEvent::document_type().sound(subject));
        let Some(event) = event.filter(|_| seen.insert(own)) else {
            continue;
        };
        let shipped = match (&event.event, &event.actor) {
            (Event::Shipped(shipped), Actor::NamedParty(_)) => {
                let from = event.actor.did(held.issuer().unwrap_or_default());
                let to = shipped.to.id.as_ref();
                to.map(|to| (from.to_owned(), to.as_str().to_owned()))
            }
            _ => None,
        };
        let previous = event.previous.iter();
        events.push(AtHand {
            digest: own,
            previous: previous
                .map(|reference| reference.digest_multibase)
                .collect(),
            counts: counts.get(&own).copied().unwrap_or(Known::No),
            shipped,
        });
    }
    events
}

/// Of each event, whether something that stands before it is not at hand.
fn incomplete(events: &[AtHand]) -> Vec<bool> {
    let places: HashMap<DigestMultibase, usize> = events
        .iter()
        .enumerate()
        .map(|(place, event)| (event.digest, place))
        .collect();
    let mut followers: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut queue = Vec::new();
    for (place, event) in events.iter().enumerate() {
        for before in &event.previous {
            match places.get(before) {
                Some(before) => followers.entry(*before).or_default().push(place),
                None => queue.push(place),
            }
        }
    }
    let mut incomplete = vec![false; events.len()];
    while let Some(place) = queue.pop() {
        if let Some(own) = incomplete.get_mut(place)
            && !*own
        {
            *own = true;
            queue.extend(followers.get(&place).into_iter().flatten());
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
