//! Which licences at hand count, each judged once (SPEC section *What counts and what is revoked*).

use std::borrow::Cow;
use std::rc::Rc;

use tradecred_vc::did;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Held as HeldCredential;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::report::Status;
use tradecred_vc::time::Date;

use super::model::IntellectualPropertyLicense;
use super::scope::Scope;
use super::{CREDENTIAL_TYPE, DOCUMENT, author};
use crate::document;
use crate::intellectual_property_right;
use crate::ipr::revoked::Revocation;
use crate::journey::Known;
use crate::party::NamedParty;
use crate::rule::Inquiry;

/// A licence, who signed it, and what it covers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Granted<'l> {
    /// What it says.
    pub(crate) license: &'l IntellectualPropertyLicense,
    /// Who signed it.
    pub(crate) issuer: &'l str,
    /// What it covers.
    pub(crate) scope: &'l Scope,
}

impl<'l> Granted<'l> {
    /// Its licensor.
    pub(crate) fn licensor(&self) -> Cow<'l, NamedParty> {
        author::licensor(self.license, self.issuer)
    }
}

/// A licence at hand that counts, or of which that is not known.
#[derive(Debug)]
pub(crate) struct Held {
    /// Its digest.
    pub(crate) digest: DigestMultibase,
    /// Its `id`.
    pub(crate) id: Option<String>,
    /// Who signed it.
    pub(crate) issuer: String,
    /// What it says.
    pub(crate) license: IntellectualPropertyLicense,
    /// What it covers.
    pub(crate) scope: Scope,
    /// Whether it counts: yes, or that is not known.
    pub(crate) counts: Known,
    revocation: Revocation,
}

impl Held {
    /// Whether it is revoked on a day.
    pub(crate) fn is_revoked(&self, day: Date) -> Known {
        self.revocation.on(day)
    }

    /// What it grants.
    pub(crate) fn granted(&self) -> Granted<'_> {
        Granted {
            license: &self.license,
            issuer: &self.issuer,
            scope: &self.scope,
        }
    }
}

/// What is held under this digest: in the evidence, or as what is being verified.
pub(crate) fn held(digest: DigestMultibase, inquiry: &Inquiry<'_>) -> Option<Rc<Held>> {
    inquiry.at_hand.read(digest, || {
        let verified = inquiry.verified;
        let own = (verified.digest() == digest).then(|| {
            let object = verified.credential().object();
            HeldCredential::new(object.clone().into_owned())
        });
        let copies = inquiry.evidence.credentials_of(digest);
        let mut best: Option<Held> = None;
        for copy in own.iter().chain(copies) {
            let judged = judge(copy, digest, inquiry);
            best = match (best, judged) {
                (Some(best), Some(judged)) if judged.counts < best.counts => Some(judged),
                (best, judged) => best.or(judged),
            };
            if best.as_ref().is_some_and(|best| best.counts == Known::Yes) {
                break;
            }
        }
        best
    })
}

fn judge(held: &HeldCredential, digest: DigestMultibase, inquiry: &Inquiry<'_>) -> Option<Held> {
    if !is_read_as_license(held.object()) {
        return None;
    }
    let subject = held.object().get("credentialSubject")?;
    let license: IntellectualPropertyLicense = DOCUMENT.sound(subject)?;
    if !refers_rightly(&license) {
        return None;
    }
    let counts = counts(held, &license, inquiry);
    if counts == Known::No {
        return None;
    }
    Some(Held {
        digest,
        id: held.id().map(str::to_owned),
        issuer: held.issuer()?.to_owned(),
        scope: Scope::of(&license),
        license,
        counts,
        revocation: Revocation::of(held, digest, inquiry),
    })
}

/// Whether the first of its types that is known is that of a licence.
fn is_read_as_license(object: &Object<'_>) -> bool {
    let types = object.get("type").and_then(Value::as_array);
    let known = types
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .find_map(document::of_type);
    known.is_some_and(|known| known.credential_type == CREDENTIAL_TYPE)
}

/// Whether the references of a licence name the right credential types.
pub(super) fn refers_rightly(license: &IntellectualPropertyLicense) -> bool {
    let parent = license.parent.as_ref();
    license.right.credential_type.as_str() == intellectual_property_right::CREDENTIAL_TYPE
        && parent.is_none_or(|parent| parent.credential_type.as_str() == CREDENTIAL_TYPE)
}

/// Whether it says what it says by its proofs and its period, and who signed it is known.
fn counts(
    held: &HeldCredential,
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
) -> Known {
    let at = inquiry.policy.envelope.at;
    if let Err(problems) = held.proved(inquiry.evidence) {
        let unknown = problems
            .iter()
            .all(|problem| did::is_undecided(problem.code));
        return if unknown { Known::Unknown } else { Known::No };
    }
    let Some(relied) = held.by_proofs_alone(inquiry.evidence, at) else {
        return Known::No;
    };
    match author::known(license, &relied, inquiry) {
        Status::Pass => Known::Yes,
        Status::Fail => Known::No,
        _ => Known::Unknown,
    }
}
