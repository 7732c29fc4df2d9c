//! Which endorsements count (SPEC chapter *Journeys*, section *Which endorsements count*): the same for every
//! document that is endorsed.

use std::collections::{BTreeMap, HashSet};

use tradecred_vc::authority;
use tradecred_vc::did;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::{Held, Reliance, Relied};
use tradecred_vc::json::Value;
use tradecred_vc::problem::Code;
use tradecred_vc::time::Date;

use super::chain::Link;
use crate::document::{DocumentType, TradeDocument};
use crate::reference::CredentialReference;
use crate::rule::Inquiry;

/// A document that endorses another: what the journey of that other needs to know of it.
pub(crate) trait Endorsement: TradeDocument {
    /// The document that is endorsed, the root of the journey.
    type Root<'r>;
    /// The credential type of the root.
    const ROOT_TYPE: &'static str;

    /// Its entry in the table of documents.
    fn document_type() -> &'static DocumentType;

    /// The root.
    fn subject(&self) -> &CredentialReference;

    /// What comes before it.
    fn previous(&self) -> &[CredentialReference];

    /// Its place, as it says.
    fn sequence(&self) -> u32;

    /// Its day.
    fn date(&self) -> Date;

    /// Whether it was recorded after endorsements of later dates.
    fn late_upload(&self) -> bool;

    /// Whether it joins branches.
    fn reconciles(&self) -> bool;

    /// The part of the root that it is about, where a root is divided; the whole where absent.
    fn part(&self) -> Option<&str> {
        None
    }

    /// Whether it divides what it is about, so that those which follow it in different parts are no fork.
    fn divides(&self) -> bool {
        false
    }

    /// Whether it only says that something was refused, which is no step of a journey.
    fn is_refusal(&self) -> bool {
        false
    }

    /// Whether the references in it, besides those to the root and to what comes before it, name the right
    /// credential types.
    fn refers_rightly(&self) -> bool {
        true
    }

    /// Whether the rules of its own chapter let its actor act, and say who signs, the root being at hand;
    /// `issuer` is that of the endorsement, as it was handed in.
    fn may_act(&self, _root: &Self::Root<'_>, _issuer: &str) -> Known {
        Known::Yes
    }

    /// Whether who signed it may speak for who acts in it, the root being at hand.
    fn author(&self, root: &Self::Root<'_>, relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Known;

    /// Of those that count but for this, the digests of those whose actor is nobody to the root, whom none of
    /// the others vouches for.
    fn strangers(
        _root: &Self::Root<'_>,
        _counted: &[Counted<Self>],
        _inquiry: &Inquiry<'_>,
    ) -> HashSet<DigestMultibase> {
        HashSet::new()
    }

    /// What the other rules of its own chapter reject in it, with the root at hand and no other endorsement;
    /// the inquiry is about the root.
    fn faults(
        &self,
        root: &Self::Root<'_>,
        relied: &Relied<'_>,
        inquiry: &Inquiry<'_>,
    ) -> Vec<Code>;
}

/// What is known of something that has to be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Known {
    /// It is so.
    Yes,
    /// Nothing at hand says.
    Unknown,
    /// It is not so.
    No,
}

/// An endorsement that counts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Counted<E> {
    /// Its digest, by which others name it.
    pub digest: DigestMultibase,
    /// Its `id`.
    pub id: Option<String>,
    /// The DID of its issuer.
    pub issuer: String,
    /// What it says.
    pub endorsement: E,
    /// What the rules of its own chapter reject in it, each code once.
    pub faults: Vec<Code>,
}

impl<E> Counted<E> {
    /// An endorsement that counts and that no rule rejects.
    #[must_use]
    pub fn new(digest: DigestMultibase, endorsement: E) -> Self {
        Self {
            digest,
            id: None,
            issuer: String::new(),
            endorsement,
            faults: Vec::new(),
        }
    }
}

/// An endorsement at hand that does not count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct LeftOut {
    /// Its digest.
    pub digest: DigestMultibase,
    /// Its `id`.
    pub id: Option<String>,
    /// Whether something of it is a fault; otherwise something is not known.
    pub faulty: bool,
    /// Whether a list at hand names its issuer.
    pub listed: bool,
}

/// The endorsements at hand of one document, sorted by digest.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Counting<E> {
    /// Those that count.
    pub counted: Vec<Counted<E>>,
    /// Those that do not.
    pub left_out: Vec<LeftOut>,
}

impl<E> Counting<E> {
    /// These endorsements, all of which count, in whatever order.
    #[must_use]
    pub fn of(mut counted: Vec<Counted<E>>) -> Self {
        counted.sort_by_cached_key(|one| one.digest.to_string());
        counted.dedup_by_key(|one| one.digest);
        Self {
            counted,
            left_out: Vec::new(),
        }
    }
}

/// The endorsements at hand of the credential that is being verified; nothing where there is none.
pub(crate) fn count<E: Endorsement>(
    root: &E::Root<'_>,
    inquiry: &Inquiry<'_>,
) -> Option<Counting<E>> {
    let digest = inquiry.verified.digest();
    let mut copies: BTreeMap<String, Vec<&Held>> = BTreeMap::new();
    for held in inquiry.evidence.credentials() {
        if held.has_type(E::CREDENTIAL_TYPE) && endorses(held, digest) {
            let own = DigestMultibase::of_credential(held.object());
            copies.entry(own.to_string()).or_default().push(held);
        }
    }
    if copies.is_empty() {
        return None;
    }
    let mut counting = Counting {
        counted: Vec::new(),
        left_out: Vec::new(),
    };
    for held in copies.into_values() {
        let judged = held.iter().map(|held| judge::<E>(held, root, inquiry));
        let mut best: Option<Result<Counted<E>, LeftOut>> = None;
        for one in judged {
            let better = match (&one, &best) {
                (_, None) | (Ok(_), Some(Err(_))) => true,
                (Err(one), Some(Err(best))) => best.faulty && !one.faulty,
                (_, Some(Ok(_))) => false,
            };
            if better {
                best = Some(one);
            }
        }
        match best {
            Some(Ok(counted)) => counting.counted.push(counted),
            Some(Err(left_out)) => counting.left_out.push(left_out),
            None => {}
        }
    }
    leave_out_strangers(root, inquiry, &mut counting);
    Some(counting)
}

/// Leaves out what counts but for its actor, who is nobody to the root.
fn leave_out_strangers<E: Endorsement>(
    root: &E::Root<'_>,
    inquiry: &Inquiry<'_>,
    counting: &mut Counting<E>,
) {
    let strangers = E::strangers(root, &counting.counted, inquiry);
    if strangers.is_empty() {
        return;
    }
    let counted = std::mem::take(&mut counting.counted);
    for one in counted {
        if strangers.contains(&one.digest) {
            counting.left_out.push(LeftOut {
                digest: one.digest,
                id: one.id,
                faulty: true,
                listed: true,
            });
        } else {
            counting.counted.push(one);
        }
    }
    counting
        .left_out
        .sort_by_cached_key(|one| one.digest.to_string());
}

/// Whether a credential, as it was handed in, names this digest as what it endorses.
fn endorses(held: &Held, digest: DigestMultibase) -> bool {
    held.object()
        .get("credentialSubject")
        .and_then(|subject| subject.get("subject"))
        .and_then(|subject| subject.get("digestMultibase"))
        .and_then(Value::as_str)
        .is_some_and(|text| DigestMultibase::parse(text) == Ok(digest))
}

/// Whether one copy counts.
fn judge<'e, E: Endorsement>(
    held: &'e Held,
    root: &E::Root<'_>,
    inquiry: &Inquiry<'e>,
) -> Result<Counted<E>, LeftOut> {
    let left_out = |known: Known| {
        let at = inquiry.policy.envelope.at;
        LeftOut {
            digest: DigestMultibase::of_credential(held.object()),
            id: held.id().map(str::to_owned),
            faulty: known == Known::No,
            listed: held
                .issuer()
                .is_some_and(|did| authority::is_named(inquiry.evidence, did, at)),
        }
    };
    let endorsement: E = held
        .object()
        .get("credentialSubject")
        .and_then(|subject| E::document_type().sound(subject))
        .filter(names_right_types)
        .ok_or_else(|| left_out(Known::No))?;
    let may_act = endorsement.may_act(root, held.issuer().unwrap_or_default());
    if may_act == Known::No {
        return Err(left_out(may_act));
    }
    let relied = relied(held, inquiry).map_err(left_out)?;
    let known = [
        may_act,
        standing(held, inquiry),
        endorsement.author(root, &relied, inquiry),
    ];
    match known.into_iter().max() {
        Some(Known::Yes) | None => {}
        Some(known) => return Err(left_out(known)),
    }
    let mut faults = endorsement.faults(root, &relied, inquiry);
    faults.sort_by_key(|code| code.code);
    faults.dedup_by_key(|code| code.code);
    Ok(Counted {
        digest: DigestMultibase::from(relied.proved.digest),
        id: held.id().map(str::to_owned),
        issuer: relied.issuer.to_owned(),
        endorsement,
        faults,
    })
}

/// Whether the references of an endorsement name the right credential types.
fn names_right_types<E: Endorsement>(endorsement: &E) -> bool {
    let is = |reference: &CredentialReference, name| reference.credential_type.as_str() == name;
    is(endorsement.subject(), E::ROOT_TYPE)
        && endorsement
            .previous()
            .iter()
            .all(|reference| is(reference, E::CREDENTIAL_TYPE))
        && endorsement.refers_rightly()
}

/// The endorsement as the word of its issuer, or whether that is a fault or not known.
fn relied<'e>(held: &'e Held, inquiry: &Inquiry<'e>) -> Result<Relied<'e>, Known> {
    let at = inquiry.policy.envelope.at;
    if let Err(problems) = held.proved(inquiry.evidence) {
        let unknown = problems
            .iter()
            .all(|problem| did::is_undecided(problem.code));
        return Err(if unknown { Known::Unknown } else { Known::No });
    }
    held.by_proofs_alone(inquiry.evidence, at).ok_or(Known::No)
}

/// Whether the issuer has withdrawn it, or suspended it.
fn standing(held: &Held, inquiry: &Inquiry<'_>) -> Known {
    match held.reliance(inquiry.evidence, inquiry.policy.envelope.at) {
        Reliance::Full => Known::Yes,
        Reliance::Unknown => Known::Unknown,
        Reliance::None => Known::No,
    }
}

/// What the chain needs to know of an endorsement.
pub(crate) fn link<E: Endorsement>(counted: &Counted<E>) -> Link {
    let endorsement = &counted.endorsement;
    Link {
        digest: counted.digest,
        previous: endorsement
            .previous()
            .iter()
            .map(|reference| reference.digest_multibase)
            .collect(),
        sequence: endorsement.sequence(),
        date: endorsement.date(),
        late_upload: endorsement.late_upload(),
        reconciles: endorsement.reconciles(),
        part: endorsement.part().map(str::to_owned),
        divides: endorsement.divides(),
    }
}
