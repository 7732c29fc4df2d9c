//! What a reference by digest leads to in the evidence (SPEC chapter *Preference claim*).

use tradecred_vc::credential::names_type;
use tradecred_vc::evidence::Relied;
use tradecred_vc::json::Value;
use tradecred_vc::time::Timestamp;

use crate::reference::CredentialReference;
use crate::rule::Inquiry;

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
    let at = inquiry.policy.envelope.at;
    let found = inquiry
        .evidence
        .credentials()
        .iter()
        .filter_map(|held| held.relied_on(inquiry.evidence, at))
        .find(|relied| relied.proved.digest == reference.digest_multibase.digest());
    match found {
        None => Resolved::Missing,
        Some(relied) if agrees(&relied, reference) => Resolved::Agrees(relied),
        Some(_) => Resolved::Disagrees,
    }
}

fn agrees(relied: &Relied<'_>, reference: &CredentialReference) -> bool {
    relied.object.get("id").and_then(Value::as_str) == Some(reference.id.as_str())
        && names_type(relied.object, reference.credential_type.as_str())
}

/// When the issuer of a credential at hand signed it; the instant asked about where its proof does not say.
pub(crate) fn signed_at(relied: &Relied<'_>, at: Timestamp) -> Timestamp {
    relied
        .proved
        .by(relied.issuer)
        .and_then(|proof| proof.created)
        .unwrap_or(at)
}
