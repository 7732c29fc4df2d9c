//! Issuing: the document is judged by its own rules before it is signed (SPEC chapter *Issuing*).

use tradecred_vc::authority::codes::AGENT_NOT_AUTHORIZED;
use tradecred_vc::did::DidKey;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::Object;
use tradecred_vc::key::SecretKey;
use tradecred_vc::problem::Axis;
use tradecred_vc::proof::{SignOptions, sign};
use tradecred_vc::report::{Report, Scope, Status};
use tradecred_vc::time::Timestamp;

use crate::policy::Policy;
use crate::verify;

/// A key and the name under which verifiers find it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Signer {
    key: SecretKey,
    did: String,
    verification_method: String,
}

impl Signer {
    /// A signer whose DID is its own key.
    #[must_use]
    pub fn did_key(key: SecretKey) -> Self {
        let named = DidKey::of(key.public_key());
        let did = named.did().as_str().to_owned();
        let verification_method = named.verification_method().as_str().to_owned();
        Self {
            key,
            did,
            verification_method,
        }
    }

    /// A signer with a verification method in a DID document.
    #[must_use]
    pub fn with_method(
        key: SecretKey,
        did: impl Into<String>,
        verification_method: impl Into<String>,
    ) -> Self {
        Self {
            key,
            did: did.into(),
            verification_method: verification_method.into(),
        }
    }

    /// The DID.
    #[must_use]
    pub fn did(&self) -> &str {
        &self.did
    }

    /// The verification method that proofs name.
    #[must_use]
    pub fn verification_method(&self) -> &str {
        &self.verification_method
    }

    /// The key, for signing what is no trade document.
    #[must_use]
    pub fn key(&self) -> &SecretKey {
        &self.key
    }
}

/// Signs a credential, unless it is malformed or breaks a rule of its document.
///
/// What only evidence could decide (who the issuer is, its status list) does not stop issuing: it is
/// the verifier's to gather.
///
/// # Errors
/// The report with everything that is wrong with it.
pub fn issue(
    unsigned: &Object<'_>,
    signer: &Signer,
    created: Timestamp,
    scope: Scope,
) -> Result<Object<'static>, Box<Report>> {
    issue_with_evidence(unsigned, signer, created, scope, &Evidence::default())
}

/// The same with evidence at hand, which a document that withholds values needs: its rules are judged as
/// far as they are opened, and what stays undecided is not signed.
///
/// # Errors
/// The report with everything that is wrong with it.
pub fn issue_with_evidence(
    unsigned: &Object<'_>,
    signer: &Signer,
    created: Timestamp,
    scope: Scope,
    evidence: &Evidence,
) -> Result<Object<'static>, Box<Report>> {
    let options = SignOptions::assertion(signer.verification_method.clone(), created);
    let signed = sign(unsigned, &signer.key, &options);
    let bytes = jcs::to_vec_object(&signed);
    let policy = Policy::at(created).scope(scope);
    let report = verify(&bytes, evidence, &policy);
    let wrong = report.checks.iter().any(|check| match check.status {
        Status::Fail => !std::ptr::eq(check.code, &AGENT_NOT_AUTHORIZED),
        // A proof that could not be checked for want of a DID document stopped the verification
        // before the rules were asked.
        Status::Undecided => check.code.axis == Axis::Requirements || check.code.area() == "did",
        Status::Pass | Status::Warning => false,
    });
    if wrong {
        Err(Box::new(report))
    } else {
        Ok(signed.into_owned())
    }
}
