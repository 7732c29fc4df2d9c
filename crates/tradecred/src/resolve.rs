//! What a reference by digest leads to in the evidence (SPEC chapter *Preference claim*).

use std::collections::HashSet;
use std::rc::Rc;

use tradecred_vc::credential::names_type;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::{Held, Relied};
use tradecred_vc::json::{Object, Value};
use tradecred_vc::report::Report;
use tradecred_vc::time::Timestamp;

use crate::document::{DocumentType, TradeDocument};
use crate::reference::CredentialReference;
use crate::rule::{Findings, Inquiry};
use crate::verify::verify_object;

/// What a reference leads to.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Resolved<'e> {
    /// Nothing at hand that is relied on has its digest.
    Missing,
    /// What has its digest has another id or is of another type than the reference says.
    Disagrees,
    /// What it says; still to be verified in full on its own.
    Agrees(Relied<'e>),
}

/// Looks a reference up among the credentials of the evidence, by digest.
pub(crate) fn resolve<'e>(reference: &CredentialReference, inquiry: &Inquiry<'e>) -> Resolved<'e> {
    held_against(reference, relied_of(reference.digest_multibase, inquiry))
}

/// Looks a reference up as [`resolve`] does, whatever the status of what is found: a credential that was
/// withdrawn still says what it said.
pub(crate) fn resolve_whatever_its_status<'e>(
    reference: &CredentialReference,
    inquiry: &Inquiry<'e>,
) -> Resolved<'e> {
    let (evidence, at) = (inquiry.evidence, inquiry.policy.envelope.at);
    let found = evidence
        .credentials_of(reference.digest_multibase)
        .find_map(|held| held.by_proofs_alone(evidence, at));
    held_against(reference, found)
}

/// What these references agree with, each digest once: many references to one credential cost no more
/// than one.
pub(crate) fn agreeing<'e, 'r>(
    references: impl Iterator<Item = &'r CredentialReference>,
    inquiry: &Inquiry<'e>,
) -> Vec<Relied<'e>> {
    let mut found = HashSet::new();
    let mut agreeing = Vec::new();
    for reference in references {
        let digest = reference.digest_multibase;
        if !found.contains(&digest)
            && let Resolved::Agrees(relied) = resolve(reference, inquiry)
        {
            found.insert(digest);
            agreeing.push(relied);
        }
    }
    agreeing
}

/// The first credential of this digest that is relied on.
pub(crate) fn relied_of<'e>(digest: DigestMultibase, inquiry: &Inquiry<'e>) -> Option<Relied<'e>> {
    let (evidence, at) = (inquiry.evidence, inquiry.policy.envelope.at);
    inquiry.at_hand.relied(digest, || {
        let mut found = evidence.credentials_of(digest);
        found.find_map(|held| held.relied_on(evidence, at))
    })
}

/// The document in a credential at hand, where it has the structure of one of this type.
pub(crate) fn sound_in<D: TradeDocument + 'static>(
    relied: &Relied<'_>,
    known: &'static DocumentType,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<D>> {
    let digest = DigestMultibase::from(relied.proved.digest);
    inquiry.at_hand.read(digest, || {
        let subject = relied.object.get("credentialSubject")?;
        known.sound(subject)
    })
}

/// The document that a reference leads to, where it names one of this type that is at hand, says what the
/// reference says, and has the structure of its type.
pub(crate) fn sound_at<D: TradeDocument + 'static>(
    reference: &CredentialReference,
    known: &'static DocumentType,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<D>> {
    match resolve(reference, inquiry) {
        Resolved::Agrees(relied) if reference.credential_type.as_str() == D::CREDENTIAL_TYPE => {
            sound_in(&relied, known, inquiry)
        }
        _ => None,
    }
}

/// Raises a reference at `place` that names another type than this one, or that `disagrees` with what is found of
/// it.
pub(crate) fn check_reference(
    reference: &CredentialReference,
    credential_type: &str,
    disagrees: bool,
    place: &str,
    findings: &mut Findings<'_>,
) {
    if reference.credential_type.as_str() != credential_type {
        findings.raise(format!("{place}/credentialType"));
    } else if disagrees {
        findings.raise(place);
    }
}

fn held_against<'e>(reference: &CredentialReference, found: Option<Relied<'e>>) -> Resolved<'e> {
    match found {
        None => Resolved::Missing,
        Some(relied) if agrees(relied.object, reference) => Resolved::Agrees(relied),
        Some(_) => Resolved::Disagrees,
    }
}

/// Whether a credential has the `id` and the type that the reference names.
pub(crate) fn agrees(object: &Object<'_>, reference: &CredentialReference) -> bool {
    object.get("id").and_then(Value::as_str) == Some(reference.id.as_str())
        && names_type(object, reference.credential_type.as_str())
}

/// The report on a credential at hand, verified as a document of this type with the same evidence at the
/// same instant. Nothing where it is verified as a document of another type that it names before this one:
/// nobody asked who speaks in this one.
pub(crate) fn on_its_own(
    relied: &Relied<'_>,
    credential_type: &str,
    inquiry: &Inquiry<'_>,
) -> Option<Report> {
    let report = verify_object(relied.object, inquiry.evidence, inquiry.policy);
    let is_of_type = report.credential.credential_type.as_deref() == Some(credential_type);
    is_of_type.then_some(report)
}

/// The digest that a member of the subject of a credential names, as it was handed in.
pub(crate) fn names(held: &Held, member: &str) -> Option<DigestMultibase> {
    let subject = held.object().get("credentialSubject")?;
    let text = subject.get(member)?.get("digestMultibase")?.as_str()?;
    DigestMultibase::parse(text).ok()
}

/// When the issuer of a credential at hand signed it; the instant asked about where its proof does not say.
pub(crate) fn signed_at(relied: &Relied<'_>, at: Timestamp) -> Timestamp {
    relied
        .proved
        .by(relied.issuer)
        .and_then(|proof| proof.created)
        .unwrap_or(at)
}
