//! What is at hand of what a document attaches: looked up by digest, verified on its own, and asked of what
//! it speaks.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use tradecred_vc::evidence::Held;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Report, Requirements};

use super::{Attaching, Kind};
use crate::document;
use crate::reference::CredentialReference;
use crate::resolve::agrees;
use crate::rule::Inquiry;
use crate::verify::verify_object;

/// What is known of the attachments of a kind that a part needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// One is shown that speaks for the part and counts.
    Counted,
    /// None counts, and of one that is shown and speaks for the part something is undecided.
    CouldCount,
    /// None counts, and one that is listed is not shown; or none is listed of a kind that may be later.
    NotShown,
    /// None is listed, or all are shown and none speaks for the part and could count; of a kind that may be
    /// later, the latter only.
    Missing,
}

/// Whether an attachment counts; a later variant is the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// It does not.
    DoesNotCount,
    /// It could, were it not for what is undecided.
    CouldCount,
    /// It does.
    Counts,
}

/// What attachments speak of.
type Spoken<M, T> = HashMap<M, HashSet<T>>;

/// The attachments of one kind.
#[derive(Debug)]
struct OfKind<M, T> {
    counted: Spoken<M, T>,
    could_count: Spoken<M, T>,
    any_not_shown: bool,
}

impl<M, T> Default for OfKind<M, T> {
    fn default() -> Self {
        Self {
            counted: HashMap::new(),
            could_count: HashMap::new(),
            any_not_shown: false,
        }
    }
}

/// The attachments of a document, looked up and verified on their own.
#[derive(Debug)]
pub(super) struct Attachments<M, T> {
    kinds: HashMap<&'static str, OfKind<M, T>>,
}

impl<M: Eq + Hash, T: Eq + Hash> Attachments<M, T> {
    /// Looks up what is listed. Each credential is verified once for each kind, however often it is named.
    pub(super) fn of<D: Attaching<Matter = M, Told = T>>(
        document: &D,
        inquiry: &Inquiry<'_>,
    ) -> Self {
        let mut kinds: HashMap<&'static str, OfKind<M, T>> = HashMap::new();
        let mut known = HashSet::new();
        for (kind, reference) in document.attached() {
            let of_kind = kinds.entry(kind.name).or_default();
            let Lookup::Shown(object) = look_up(reference, inquiry) else {
                of_kind.any_not_shown = true;
                continue;
            };
            if !known.insert((reference.digest_multibase, kind.name)) {
                continue;
            }
            let spoken = match verdict(reference, kind.credential_type, inquiry) {
                Verdict::Counts => &mut of_kind.counted,
                Verdict::CouldCount => &mut of_kind.could_count,
                Verdict::DoesNotCount => continue,
            };
            if let Some(subject) = object.get("credentialSubject") {
                for (matter, told) in document.spoken_of(kind, subject) {
                    spoken.entry(matter).or_default().insert(told);
                }
            }
        }
        Self { kinds }
    }

    pub(super) fn answer<D: Attaching<Matter = M, Told = T>>(
        &self,
        document: &D,
        part: usize,
        kind: &Kind,
        inquiry: &Inquiry<'_>,
    ) -> Answer {
        let Some(of_kind) = self.kinds.get(kind.name) else {
            return if kind.may_follow {
                Answer::NotShown
            } else {
                Answer::Missing
            };
        };
        let matter = document.matter_of(part, kind);
        let speaks = |spoken: &Spoken<M, T>| {
            let told = matter.as_ref().and_then(|matter| spoken.get(matter));
            told.into_iter()
                .flatten()
                .any(|told| document.fits(part, told, inquiry))
        };
        if speaks(&of_kind.counted) {
            Answer::Counted
        } else if of_kind.any_not_shown {
            Answer::NotShown
        } else if speaks(&of_kind.could_count) {
            Answer::CouldCount
        } else {
            Answer::Missing
        }
    }
}

/// What is found under the digest of a reference. Credentials of one digest differ in their proofs only.
pub(crate) enum Lookup<'e> {
    /// Nothing.
    Absent,
    /// Something of another id or type than the reference says.
    Disagrees,
    /// What it says, whether or not it counts.
    Shown(&'e Object<'static>),
}

/// Looks a reference up by its digest.
pub(crate) fn look_up<'e>(reference: &CredentialReference, inquiry: &Inquiry<'e>) -> Lookup<'e> {
    let mut held = inquiry.evidence.credentials_of(reference.digest_multibase);
    match held.next().map(Held::object) {
        None => Lookup::Absent,
        Some(object) if agrees(object, reference) => Lookup::Shown(object),
        Some(_) => Lookup::Disagrees,
    }
}

/// The best that can be said of the credentials under a digest, each verified on its own as a document of
/// this type.
pub(crate) fn verdict(
    reference: &CredentialReference,
    credential_type: &'static str,
    inquiry: &Inquiry<'_>,
) -> Verdict {
    let digest = reference.digest_multibase;
    let verify = || verify_all(reference, credential_type, inquiry);
    inquiry.at_hand.verdict(digest, credential_type, verify)
}

/// The best verdict on the credentials under a digest.
fn verify_all(
    reference: &CredentialReference,
    credential_type: &str,
    inquiry: &Inquiry<'_>,
) -> Verdict {
    let mut best = Verdict::DoesNotCount;
    for held in inquiry.evidence.credentials_of(reference.digest_multibase) {
        if best == Verdict::Counts || !is_read_as(held.object(), credential_type) {
            return best;
        }
        let report = verify_object(held.object(), inquiry.evidence, inquiry.policy);
        best = best.max(verdict_of(&report));
    }
    best
}

/// Whether a credential is verified as a document of this type: the first that it names and that is known.
fn is_read_as(object: &Object<'_>, credential_type: &str) -> bool {
    let types = object.get("type").and_then(Value::as_array);
    let known = types
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .find_map(document::of_type);
    known.is_some_and(|known| known.credential_type == credential_type)
}

fn verdict_of(report: &Report) -> Verdict {
    match (report.authenticity, report.requirements, report.standing) {
        (Authenticity::Authentic, Requirements::Met, Standing::InForce) => Verdict::Counts,
        (
            Authenticity::Authentic | Authenticity::Undecided,
            Requirements::Met | Requirements::Undecided,
            Standing::InForce | Standing::Undecided,
        ) => Verdict::CouldCount,
        _ => Verdict::DoesNotCount,
    }
}
