//! Why a bit is set: status changes and superseding credentials.

use super::codes;
use crate::credential::{Credential, StatusEntry};
use crate::digest::DigestMultibase;
use crate::evidence::{Evidence, Reliance, Relied};
use crate::json::{Object, Value};
use crate::problem::{Code, Problem};
use crate::report::{Check, Status};
use crate::selective_disclosure;
use crate::time::{Date, Timestamp};

/// The type of the credential that says why a bit was set.
pub(crate) const STATUS_CHANGE_TYPE: &str = "StatusChangeCredential";

/// What a set bit means. The bit says "look here"; a `StatusChangeCredential` of the same issuer may
/// say that the change only takes effect on a later date, or that the credential was superseded. A
/// change that counts already does so by its proofs alone; one that delays must itself be in force.
pub(super) fn judge(
    credential: &Credential<'_>,
    digest: DigestMultibase,
    flag: Code,
    entry: &StatusEntry<'_>,
    evidence: &Evidence,
    at: Timestamp,
) -> Check {
    let changes = evidence
        .credentials()
        .iter()
        .filter(|held| held.has_type(STATUS_CHANGE_TYPE))
        .filter_map(|held| Some((held, held.by_proofs_alone(evidence, at)?)))
        .filter(|(_, change)| {
            change.issuer == credential.issuer.id && targets(change.subject, "target", digest)
        });
    let (mut counts, mut is_delayed) = (false, false);
    let mut code = flag;
    for (held, change) in changes {
        if takes_effect_after(&change, at.date_utc()) {
            is_delayed |= held.reliance(evidence, at) == Reliance::Full;
            continue;
        }
        counts = true;
        if member(change.subject, "reason") == Some("superseded") {
            code = &codes::SUPERSEDED;
        }
    }
    // A change does not say which entry it means: with several, none is softened by it.
    if is_delayed && !counts && credential.status.len() == 1 {
        let problem = Problem::at(&codes::CHANGE_ANNOUNCED, entry.pointer.clone());
        return Check::new(Status::Warning, problem);
    }
    Check::new(Status::Fail, Problem::at(code, entry.pointer.clone()))
}

fn takes_effect_after(change: &Relied<'_>, day: Date) -> bool {
    member(change.subject, "effect") == Some("fromDate")
        && member(change.subject, "effectiveFrom")
            .and_then(|text| text.parse::<Date>().ok())
            .is_some_and(|from| from > day)
}

/// Whether a credential of the same issuer says that it replaces the one with this digest: by its proofs
/// alone, for a successor that was itself revoked does not bring its predecessor back.
#[must_use]
pub fn is_superseded(
    issuer: &str,
    digest: DigestMultibase,
    evidence: &Evidence,
    at: Timestamp,
) -> bool {
    evidence
        .credentials()
        .iter()
        .filter(|held| held.issuer() == Some(issuer))
        .filter_map(|held| held.by_proofs_alone(evidence, at))
        .any(|newer| targets(newer.subject, "supersedes", digest))
}

/// Records that a credential was replaced, once.
pub(super) fn superseded(
    credential: &Credential<'_>,
    digest: DigestMultibase,
    evidence: &Evidence,
    at: Timestamp,
    checks: &mut Vec<Check>,
) {
    let replaced = is_superseded(credential.issuer.id, digest, evidence, at);
    let known = checks
        .iter()
        .any(|check| std::ptr::eq(check.code, &codes::SUPERSEDED));
    if replaced && !known {
        checks.push(Check::new(
            Status::Fail,
            Problem::at(&codes::SUPERSEDED, ""),
        ));
    }
}

/// Records that a part of a credential may have been replaced: a later credential of its issuer replaces one
/// that has its id, or may have it, and only the whole has the digest.
pub(super) fn perhaps_superseded(
    credential: &Credential<'_>,
    evidence: &Evidence,
    at: Timestamp,
    checks: &mut Vec<Check>,
) {
    let may_be_meant = |subject: &Object<'_>| {
        let reference = subject.get("supersedes");
        reference.is_some_and(|reference| {
            let named = reference.get("id").and_then(Value::as_str);
            credential.id.is_none() || named.is_none() || named == credential.id
        })
    };
    let mut newer = evidence
        .credentials()
        .iter()
        .filter(|held| held.issuer() == Some(credential.issuer.id))
        .filter_map(|held| held.by_proofs_alone(evidence, at));
    if newer.any(|newer| may_be_meant(newer.subject)) {
        checks.push(Check::new(
            Status::Undecided,
            Problem::at(&selective_disclosure::codes::SUCCESSOR, ""),
        ));
    }
}

fn targets(subject: &Object<'_>, name: &str, digest: DigestMultibase) -> bool {
    subject
        .get(name)
        .and_then(|reference| reference.get("digestMultibase"))
        .and_then(Value::as_str)
        .and_then(|text| DigestMultibase::parse(text).ok())
        .is_some_and(|named| named == digest)
}

fn member<'o>(object: &'o Object<'_>, name: &str) -> Option<&'o str> {
    object.get(name).and_then(Value::as_str)
}
