//! Who is a party to a certificate, and so may endorse it (SPEC chapter *Fisheries certificate of origin*, section
//! *The journey of a certificate*): whom the certificate, or the claim, names, and whom a party in turn vouches for.

use std::collections::{HashMap, HashSet};

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::issuer::{plain_legal_name, same_legal_name};

use super::act::Act;
use super::model::FisheriesCertificateEndorsement;
use crate::fisheries_certificate_of_origin::FisheriesCertificateOfOrigin;
use crate::journey::{Judged, Known};
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
    let own = match &actor.id {
        Some(id) => id.as_str(),
        // Whoever transcribed a paper is not the actor.
        None if endorsement.paper_original.is_some() => return false,
        None => issuer,
    };
    let mut of_this_name = [&certificate.exporter, &certificate.importer]
        .into_iter()
        .filter(|party| same_legal_name(party.legal_name.as_str(), actor.legal_name.as_str()))
        .peekable();
    of_this_name.peek().is_some()
        && of_this_name.all(|party| party.id.as_ref().is_some_and(|id| id.as_str() != own))
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
        for name in names(one).filter_map(plain_legal_name) {
            for digest in waiting.by_actor.remove(&name).unwrap_or_default() {
                admitted.extend(waiting.admit(digest));
            }
        }
    }
    waiting.strangers.into_keys().collect()
}

/// Whom an endorsement names: who acts, and from whom it took or acquired the lot.
fn names(endorsement: &FisheriesCertificateEndorsement) -> impl Iterator<Item = &str> {
    let from = match &endorsement.act {
        Act::Custody(act) => Some(act.taken_from.as_str()),
        Act::OwnershipChange(act) => Some(act.acquired_from.as_str()),
        Act::Split(_) | Act::Processing(_) | Act::Entry(_) => None,
    };
    std::iter::once(endorsement.actor.legal_name.as_str()).chain(from)
}

/// The endorsements that nobody has vouched for yet.
struct Waiting<'c> {
    strangers: HashMap<DigestMultibase, &'c FisheriesCertificateEndorsement>,
    /// Those that count once somebody names their actor, by its name as names are compared.
    by_actor: HashMap<String, Vec<DigestMultibase>>,
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
                waiting.by_actor.entry(name).or_default().push(one.digest);
            }
        }
        waiting
    }

    /// The endorsement of this digest, where it was a stranger's until now.
    fn admit(&mut self, digest: DigestMultibase) -> Option<&'c FisheriesCertificateEndorsement> {
        self.strangers.remove(&digest)
    }
}
