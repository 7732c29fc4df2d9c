//! Who signed, and how we know (SPEC chapter *Issuer*).
//!
//! A signature ties bytes to a key. That the key is the issuer's is one check; that the issuer is the
//! firm it says it is takes evidence, and without any the answer is "undecided", never "authentic".

use std::sync::Arc;

use crate::credential::Credential;
use crate::evidence::{Evidence, Term};
use crate::json::Object;
use crate::problem::Problem;
use crate::proof::{Proved, ProvedProof};
use crate::report::{Check, Status};
use crate::time::{Date, Timestamp};

pub mod codes;
mod trusted;

pub(crate) use trusted::Trusted;

/// The type of a trust list credential.
pub const TRUST_LIST_TYPE: &str = "TrustListCredential";

/// What a trust list says of an issuer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Identity {
    /// The legal name.
    pub legal_name: String,
    /// Where the list has it from.
    pub source: String,
    /// The name as names are compared.
    plain: Option<String>,
}

impl Identity {
    /// Whether this is its name, as [`same_legal_name`] compares names.
    #[must_use]
    pub fn is_named(&self, name: &str) -> bool {
        self.plain.is_some() && self.plain == plain_legal_name(name)
    }
}

/// Binds the credential to its issuer: one of its verified proofs was made with the issuer's key.
pub(crate) fn bind<'p>(
    credential: &Credential<'_>,
    proved: &'p Proved,
    checks: &mut Vec<Check>,
) -> Option<&'p ProvedProof> {
    let proof = proved.by(credential.issuer.id);
    let status = if proof.is_some() {
        Status::Pass
    } else {
        Status::Fail
    };
    checks.push(Check::new(status, Problem::at(&codes::BINDING, "/issuer")));
    proof
}

/// Who a DID belongs to, as the trust lists at hand say for a day.
#[must_use]
pub fn identity_of(
    did: &str,
    day: Date,
    evidence: &Evidence,
    at: Timestamp,
) -> Option<Arc<Identity>> {
    evidence.trusted(at).identity(did, day, evidence)
}

/// Whether the trust lists at hand name a DID in this role on a day, in whichever of their entries.
#[must_use]
pub fn has_role(did: &str, role: &str, day: Date, evidence: &Evidence, at: Timestamp) -> bool {
    evidence.trusted(at).has_role(did, role, day, evidence)
}

/// To whom GS1 licensed a prefix, as a trust list says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Licensee {
    /// The DID.
    pub did: String,
    /// Who that is.
    pub identity: Arc<Identity>,
}

/// To whom a company prefix with which these digits begin is licensed on a day, as the trust lists at hand say.
#[must_use]
pub fn licensees_of(digits: &str, day: Date, evidence: &Evidence, at: Timestamp) -> Vec<Licensee> {
    evidence.trusted(at).licensees(digits, day, evidence)
}

/// Looks the issuer up in the trust lists, as of the day it signed, and warns of lists that cannot be
/// relied on.
pub(crate) fn identify(
    issuer: &str,
    signed_at: Timestamp,
    evidence: &Evidence,
    at: Timestamp,
    checks: &mut Vec<Check>,
) -> Option<Arc<Identity>> {
    let trusted = evidence.trusted(at);
    for index in trusted.unreliable() {
        let problem = Problem::at(&codes::TRUST_LIST, "/issuer").detail(format!(
            "trust list {} of the evidence",
            index.saturating_add(1)
        ));
        checks.push(Check::new(Status::Warning, problem));
    }
    let identity = trusted.identity(issuer, signed_at.date_utc(), evidence);
    let status = if identity.is_some() {
        Status::Pass
    } else {
        Status::Undecided
    };
    checks.push(Check::new(status, Problem::at(&codes::IDENTITY, "/issuer")));
    identity
}

/// The term of a list entry or an authorization: both ends are inclusive, an absent end is open; one with a
/// malformed end is never in force.
pub(crate) fn term_of(entry: &Object<'_>) -> Option<Term> {
    let bound = |name: &str| match entry.get(name) {
        None => Some(None),
        Some(value) => value.as_str()?.parse::<Date>().ok().map(Some),
    };
    Some((bound("from")?, bound("until")?))
}

/// Whether two legal names are the same once case, punctuation and spaces are left out.
#[must_use]
pub fn same_legal_name(one: &str, other: &str) -> bool {
    (one == other || letters(one).eq(letters(other))) && letters(one).next().is_some()
}

/// A legal name as names are compared: two names are the same where theirs is one. None where nothing of it
/// is compared.
#[must_use]
pub fn plain_legal_name(name: &str) -> Option<String> {
    let plain: String = letters(name).collect();
    (!plain.is_empty()).then_some(plain)
}

/// What of a name is compared.
fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    // Upper case first: it is what makes `ß` and `SS` one.
    name.chars()
        .filter(|c| c.is_alphanumeric() || is_combining(*c))
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
}

/// An accent is part of a letter, not punctuation.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests;
