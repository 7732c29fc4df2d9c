//! Which endorsements count (SPEC chapter *Journeys*, section *Which endorsements count*): the same for every
//! document that is endorsed.

use std::collections::BTreeMap;
use std::rc::Rc;

use tradecred_vc::authority;
use tradecred_vc::did;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::{Held, Reliance, Relied};
use tradecred_vc::problem::Code;

use super::chain::Link;
use super::endorsement::{Endorsement, Known};
use crate::reference::CredentialReference;
use crate::resolve::names;
use crate::rule::Inquiry;

/// An endorsement at hand of sound structure, judged in all but whether who acts has a say in the root.
#[derive(Debug)]
pub(crate) struct Judged<'e, E> {
    /// Its digest, by which others name it.
    pub(crate) digest: DigestMultibase,
    /// The DID of its issuer, as it was handed in; empty where nobody is named.
    pub(crate) issuer: &'e str,
    /// What it says.
    pub(crate) endorsement: E,
    held: &'e Held,
    /// It as the word of its issuer; otherwise whether that is a fault or not known.
    word: Result<Relied<'e>, Known>,
}

impl<E> Judged<'_, E> {
    /// Whether it counts, whoever acts.
    pub(crate) fn counts(&self) -> Known {
        known_of(&self.word)
    }
}

/// An endorsement that counts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Counted<E> {
    /// Its digest, by which others name it.
    pub digest: DigestMultibase,
    /// Its `id`.
    pub id: Option<String>,
    /// The DID of its issuer; empty where nobody said.
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

impl<E> Default for Counting<E> {
    /// None at hand.
    fn default() -> Self {
        Self {
            counted: Vec::new(),
            left_out: Vec::new(),
        }
    }
}

/// The endorsements at hand of the credential that is being verified, judged once; nothing where there is none.
pub(crate) fn count<E: Endorsement>(
    root: &E::Root<'_>,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<Counting<E>>> {
    let digest = inquiry.verified.digest();
    inquiry.at_hand.read(digest, || {
        let Endorsing { judged, unsound } = judge::<E>(root, digest, inquiry);
        if judged.is_empty() && unsound.is_empty() {
            return None;
        }
        let says = E::says(root, &judged, inquiry);
        let mut counting = Counting {
            counted: Vec::new(),
            left_out: unsound,
        };
        for one in judged {
            let says = says.get(&one.digest).copied().unwrap_or(Known::Yes);
            match one.word {
                Ok(relied) if says == Known::Yes => {
                    counting.counted.push(counted(one, &relied, root, inquiry));
                }
                _ => {
                    let known = one.counts().max(says);
                    let left_out = left_out(one.digest, one.held, known, inquiry);
                    counting.left_out.push(left_out);
                }
            }
        }
        let left_out = &mut counting.left_out;
        left_out.sort_by_cached_key(|one| one.digest.to_string());
        Some(counting)
    })
}

/// The endorsements at hand of one root.
pub(crate) struct Endorsing<'e, E> {
    /// Those of sound structure, sorted by digest.
    pub(crate) judged: Vec<Judged<'e, E>>,
    /// The others.
    unsound: Vec<LeftOut>,
}

/// Judges the endorsements at hand of what has this digest, which need not be the credential that is being
/// verified, in all but whether who acts has a say. Copies of one differ in their proofs alone: the best counts.
pub(crate) fn judge<'e, E: Endorsement>(
    root: &E::Root<'_>,
    digest: DigestMultibase,
    inquiry: &Inquiry<'e>,
) -> Endorsing<'e, E> {
    let mut copies: BTreeMap<String, (DigestMultibase, &Held, Vec<&Held>)> = BTreeMap::new();
    let credentials = inquiry.evidence.credentials().iter();
    for held in credentials.filter(|held| held.has_type(E::CREDENTIAL_TYPE)) {
        if names(held, "subject") == Some(digest) {
            let own = DigestMultibase::of_credential(held.object());
            let same = copies.entry(own.to_string());
            let (_, _, same) = same.or_insert_with(|| (own, held, Vec::new()));
            same.push(held);
        }
    }
    let mut endorsing = Endorsing {
        judged: Vec::new(),
        unsound: Vec::new(),
    };
    for (own, held, copies) in copies.into_values() {
        let issuer = held.issuer().unwrap_or_default();
        let subject = held.object().get("credentialSubject");
        let endorsement: Option<E> = subject.and_then(|subject| E::document_type().sound(subject));
        match endorsement {
            Some(endorsement) => endorsing.judged.push(Judged {
                digest: own,
                issuer,
                word: word(&endorsement, issuer, &copies, root, inquiry),
                endorsement,
                held,
            }),
            None => {
                let left_out = left_out(own, held, Known::No, inquiry);
                endorsing.unsound.push(left_out);
            }
        }
    }
    endorsing
}

/// An endorsement as the word of its issuer, in the best of its copies; otherwise whether that is a fault or not
/// known.
fn word<'e, E: Endorsement>(
    endorsement: &E,
    issuer: &str,
    copies: &[&'e Held],
    root: &E::Root<'_>,
    inquiry: &Inquiry<'e>,
) -> Result<Relied<'e>, Known> {
    let may_act = if names_right_types(endorsement) {
        endorsement.may_act(root, issuer)
    } else {
        Known::No
    };
    if may_act == Known::No {
        return Err(may_act);
    }
    let words = copies.iter().map(|held| {
        let relied = relied(held, inquiry)?;
        let author = endorsement.author(root, &relied, inquiry);
        match may_act.max(standing(held, inquiry)).max(author) {
            Known::Yes => Ok(relied),
            known => Err(known),
        }
    });
    words.min_by_key(known_of).unwrap_or(Err(Known::No))
}

fn known_of(word: &Result<Relied<'_>, Known>) -> Known {
    word.as_ref().err().copied().unwrap_or(Known::Yes)
}

/// An endorsement that counts.
fn counted<E: Endorsement>(
    judged: Judged<'_, E>,
    relied: &Relied<'_>,
    root: &E::Root<'_>,
    inquiry: &Inquiry<'_>,
) -> Counted<E> {
    let mut faults = judged.endorsement.faults(root, relied, inquiry);
    faults.sort_by_key(|code| code.code);
    faults.dedup_by_key(|code| code.code);
    Counted {
        digest: judged.digest,
        id: judged.held.id().map(str::to_owned),
        issuer: judged.issuer.to_owned(),
        endorsement: judged.endorsement,
        faults,
    }
}

/// An endorsement that does not count.
fn left_out(digest: DigestMultibase, held: &Held, known: Known, inquiry: &Inquiry<'_>) -> LeftOut {
    let at = inquiry.policy.envelope.at;
    LeftOut {
        digest,
        id: held.id().map(str::to_owned),
        faulty: known == Known::No,
        listed: held
            .issuer()
            .is_some_and(|did| authority::is_named(inquiry.evidence, did, at)),
    }
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
