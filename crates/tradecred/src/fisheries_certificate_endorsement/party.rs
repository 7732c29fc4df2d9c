//! Who is a party to a certificate, and so may endorse it (SPEC chapter *Fisheries certificate of origin*, section
//! *The journey of a certificate*): whom the certificate, or the claim, names, and whom a party in turn vouches for.

use std::collections::{HashMap, HashSet};

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::issuer::{plain_legal_name, same_legal_name};

use super::act::{Act, Split};
use super::model::FisheriesCertificateEndorsement;
use crate::fisheries_certificate_of_origin::FisheriesCertificateOfOrigin;
use crate::identifier::NonEmptyText;
use crate::journey::{Judged, Known, judge};
use crate::party::NamedParty;
use crate::rule::Inquiry;

/// Whether the certificate, or the claim, names the actor of an endorsement; `issuer` is that of the endorsement.
pub(super) fn is_named(
    endorsement: &FisheriesCertificateEndorsement,
    certificate: &FisheriesCertificateOfOrigin,
    issuer: &str,
    inquiry: &Inquiry<'_>,
) -> bool {
    let actor = endorsement.actor.legal_name.as_str();
    let claimed = inquiry.claim().and_then(|claim| claim.importer.as_ref());
    let names = [&certificate.exporter, &certificate.importer]
        .map(|party| party.legal_name.as_str())
        .into_iter()
        .chain(claimed.map(|importer| importer.legal_name.as_str()));
    !is_namesake(endorsement, certificate, issuer)
        && names.into_iter().any(|name| same_legal_name(name, actor))
}

/// Whether the actor has the name of the exporter or the importer, and another `id` than is given for each that
/// has this name.
fn is_namesake(
    endorsement: &FisheriesCertificateEndorsement,
    certificate: &FisheriesCertificateOfOrigin,
    issuer: &str,
) -> bool {
    let actor = &endorsement.actor;
    let Some(own) = principal(endorsement, issuer) else {
        return false;
    };
    let mut of_this_name = [&certificate.exporter, &certificate.importer]
        .into_iter()
        .filter(|party| same_legal_name(party.legal_name.as_str(), actor.legal_name.as_str()))
        .peekable();
    of_this_name.peek().is_some()
        && of_this_name.all(|party| party.id.as_ref().is_some_and(|id| id.as_str() != own))
}

/// By which identifier the actor of an endorsement is known; none where paper was transcribed that gives none,
/// for whoever transcribed it is not the actor.
fn principal<'e>(
    endorsement: &'e FisheriesCertificateEndorsement,
    issuer: &'e str,
) -> Option<&'e str> {
    match &endorsement.actor.id {
        Some(id) => Some(id.as_str()),
        None if endorsement.paper_original.is_some() => None,
        None => Some(issuer),
    }
}

/// Whether the actor of an endorsement is whom a split names as the receiver of a lot.
pub(crate) fn is_receiver(
    receiver: &NamedParty,
    endorsement: &FisheriesCertificateEndorsement,
    issuer: &str,
) -> bool {
    let named = receiver.id.as_ref();
    same_legal_name(
        receiver.legal_name.as_str(),
        endorsement.actor.legal_name.as_str(),
    ) && named.is_none_or(|id| {
        principal(endorsement, issuer).is_none_or(|principal| principal == id.as_str())
    })
}

/// Whether the actor is whom a split names as the receiver of the lot, and no namesake of exporter and importer.
pub(super) fn receives(
    receiver: &NamedParty,
    endorsement: &FisheriesCertificateEndorsement,
    certificate: &FisheriesCertificateOfOrigin,
    issuer: &str,
) -> bool {
    is_receiver(receiver, endorsement, issuer) && !is_namesake(endorsement, certificate, issuer)
}

/// The receiver of the lot that the endorsement in question concerns, as far as endorsements at hand say.
pub(super) fn receiver(
    endorsement: &FisheriesCertificateEndorsement,
    certificate: &FisheriesCertificateOfOrigin,
    inquiry: &Inquiry<'_>,
) -> Option<NamedParty> {
    let root = endorsement.subject.digest_multibase;
    let judged = judge::<FisheriesCertificateEndorsement>(certificate, root, inquiry).judged;
    let strangers = strangers(&judged, certificate, inquiry);
    let mut counted: HashMap<DigestMultibase, &FisheriesCertificateEndorsement> = judged
        .iter()
        .filter(|one| one.counts() == Known::Yes && !strangers.contains(&one.digest))
        .map(|one| (one.digest, &one.endorsement))
        .collect();
    let mut lot = endorsement.act.lot();
    let mut previous = endorsement.previous.as_slice();
    while let [before] = previous {
        let before = counted.remove(&before.digest_multibase)?;
        if !before.act.leaves(lot) {
            return None;
        }
        if let Act::Split(split) = &before.act {
            if let Some(receiver) = receiver_named(split, lot) {
                return Some(receiver.clone());
            }
            lot = split.lot.as_ref();
        }
        previous = &before.previous;
    }
    None
}

/// Whom a split names as the receiver of a lot that it makes.
fn receiver_named<'s>(split: &'s Split, lot: Option<&NonEmptyText>) -> Option<&'s NamedParty> {
    let part = split.into.iter().find(|part| Some(&part.lot) == lot)?;
    part.receiver.as_deref()
}

/// Of endorsements that count but for their actors, those whose actor is nobody to the certificate.
pub(super) fn strangers(
    judged: &[Judged<'_, FisheriesCertificateEndorsement>],
    certificate: &FisheriesCertificateOfOrigin,
    inquiry: &Inquiry<'_>,
) -> HashSet<DigestMultibase> {
    let counted = || judged.iter().filter(|one| one.counts() == Known::Yes);
    let mut waiting = Waiting::of(counted(), certificate);
    let named =
        counted().filter(|one| is_named(&one.endorsement, certificate, one.issuer, inquiry));
    let mut admitted: Vec<&FisheriesCertificateEndorsement> = Vec::new();
    for one in named {
        admitted.extend(waiting.admit(one.digest));
    }
    while let Some(one) = admitted.pop() {
        let previous = one.previous.iter();
        for digest in previous.map(|reference| reference.digest_multibase) {
            admitted.extend(waiting.admit(digest));
        }
        for (name, id) in names(one) {
            for digest in waiting.named(name, id) {
                admitted.extend(waiting.admit(digest));
            }
        }
    }
    waiting.strangers.into_keys().collect()
}

/// Whom an endorsement names, each with an identifier where it has to have that: who acts, from whom it took or
/// acquired the lot, and who receives lots.
fn names(
    endorsement: &FisheriesCertificateEndorsement,
) -> impl Iterator<Item = (&str, Option<&str>)> {
    let (from, parts) = match &endorsement.act {
        Act::Custody(act) => (Some(act.taken_from.as_str()), None),
        Act::OwnershipChange(act) => (Some(act.acquired_from.as_str()), None),
        Act::Split(split) => (None, Some(split.into.iter())),
        Act::Processing(_) | Act::Entry(_) => (None, None),
    };
    let receivers = parts
        .into_iter()
        .flatten()
        .filter_map(|part| part.receiver.as_deref())
        .map(|receiver| {
            let id = receiver.id.as_ref().map(|id| id.as_str());
            (receiver.legal_name.as_str(), id)
        });
    std::iter::once(endorsement.actor.legal_name.as_str())
        .chain(from)
        .map(|name| (name, None))
        .chain(receivers)
}

/// The endorsements that nobody has vouched for yet.
struct Waiting<'c> {
    strangers: HashMap<DigestMultibase, &'c FisheriesCertificateEndorsement>,
    /// Those that count once somebody names their actor, by its name as names are compared, then by its identifier.
    by_actor: HashMap<String, HashMap<Option<&'c str>, Vec<DigestMultibase>>>,
}

impl<'c> Waiting<'c> {
    fn of<'e: 'c>(
        counted: impl Iterator<Item = &'c Judged<'e, FisheriesCertificateEndorsement>>,
        certificate: &FisheriesCertificateOfOrigin,
    ) -> Self {
        let mut waiting = Self {
            strangers: HashMap::new(),
            by_actor: HashMap::new(),
        };
        for one in counted {
            waiting.strangers.insert(one.digest, &one.endorsement);
            let name = plain_legal_name(one.endorsement.actor.legal_name.as_str());
            if let Some(name) = name
                && !is_namesake(&one.endorsement, certificate, one.issuer)
            {
                let id = principal(&one.endorsement, one.issuer);
                let of_this_name = waiting.by_actor.entry(name).or_default();
                of_this_name.entry(id).or_default().push(one.digest);
            }
        }
        waiting
    }

    /// Those by an actor of this name, and of this identifier where one is given, that nobody named until now.
    fn named(&mut self, name: &str, id: Option<&'c str>) -> Vec<DigestMultibase> {
        let Some(name) = plain_legal_name(name) else {
            return Vec::new();
        };
        if id.is_none() {
            let all = self.by_actor.remove(&name).unwrap_or_default();
            return all.into_values().flatten().collect();
        }
        let Some(of_this_name) = self.by_actor.get_mut(&name) else {
            return Vec::new();
        };
        let known = [id, None].map(|id| of_this_name.remove(&id).unwrap_or_default());
        known.into_iter().flatten().collect()
    }

    /// The endorsement of this digest, where it was a stranger's until now.
    fn admit(&mut self, digest: DigestMultibase) -> Option<&'c FisheriesCertificateEndorsement> {
        self.strangers.remove(&digest)
    }
}
