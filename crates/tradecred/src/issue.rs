//! Issuing: the document is judged by its own rules before it is signed (SPEC chapter *Issuing*).

use tradecred_vc::authority::codes::AGENT_NOT_AUTHORIZED;
use tradecred_vc::credential::DataModel;
use tradecred_vc::credential::codes::VERSION;
use tradecred_vc::did::DidKey;
use tradecred_vc::did::codes::KEY_TYPE;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::Object;
use tradecred_vc::key::SecretKey;
use tradecred_vc::problem::{Axis, Problem};
use tradecred_vc::proof::{SignOptions, Suite, sign_under};
use tradecred_vc::report::{Check, Report, Scope, Status};
use tradecred_vc::time::Timestamp;

use crate::attested_conversion;
use crate::document;
use crate::policy::Policy;
use crate::verify;

/// A key and the name under which verifiers find it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Signer {
    key: SecretKey,
    did: String,
    verification_method: String,
    suite: &'static Suite,
}

impl Signer {
    /// A signer whose DID is its own key.
    #[must_use]
    pub fn did_key(key: SecretKey) -> Self {
        let named = DidKey::of(key.public_key());
        let did = named.did().as_str().to_owned();
        let verification_method = named.verification_method().as_str().to_owned();
        Self::with_method(key, did, verification_method)
    }

    /// A signer with a verification method in a DID document.
    #[must_use]
    pub fn with_method(
        key: SecretKey,
        did: impl Into<String>,
        verification_method: impl Into<String>,
    ) -> Self {
        Self {
            suite: Suite::default_of(key.algorithm()),
            key,
            did: did.into(),
            verification_method: verification_method.into(),
        }
    }

    /// The same signer, whose documents are signed under this cryptosuite.
    ///
    /// # Errors
    /// `did.key-type` where its key does not sign under the suite.
    pub fn under(self, suite: &'static Suite) -> Result<Self, Problem> {
        if suite.admits(self.key.algorithm()) {
            Ok(Self { suite, ..self })
        } else {
            Err(Problem::at(&KEY_TYPE, "/proof/verificationMethod"))
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

    /// The cryptosuite its documents are signed under.
    #[must_use]
    pub fn suite(&self) -> &'static Suite {
        self.suite
    }

    /// The key, for signing what is no trade document.
    #[must_use]
    pub fn key(&self) -> &SecretKey {
        &self.key
    }
}

/// Signs a credential, unless it is malformed or breaks a rule of its document.
///
/// The evidence is what the document refers to, such as the certification that a claim rests on. Who the
/// issuer is, and its status list, is the verifier's to gather: that it is not at hand does not stop
/// issuing.
///
/// # Errors
/// The report with everything that is wrong with it.
pub fn issue(
    unsigned: &Object<'_>,
    signer: &Signer,
    created: Timestamp,
    scope: Scope,
    evidence: &Evidence,
) -> Result<Object<'static>, Box<Report>> {
    let policy = Policy::at(created).scope(scope);
    if DataModel::of(unsigned) == Some(DataModel::V1) {
        let problem = Problem::at(&VERSION, "/@context/0")
            .detail("credentials of data model 1.1 are read and not written");
        return Err(refused(unsigned, problem, evidence, &policy));
    }
    issue_asked(unsigned, signer, &policy, evidence)
}

/// The same where the question that the document is judged by says more, at the instant of signing. A
/// credential of data model 1.1 is signed here, for test suites that send one.
///
/// # Errors
/// The report with everything that is wrong with it.
pub fn issue_asked(
    unsigned: &Object<'_>,
    signer: &Signer,
    policy: &Policy,
    evidence: &Evidence,
) -> Result<Object<'static>, Box<Report>> {
    let method = signer.verification_method.clone();
    let options = SignOptions::assertion(method, policy.envelope.at);
    let signed = match sign_under(signer.suite, unsigned, &signer.key, &options) {
        Ok(signed) => signed,
        Err(problem) => return Err(refused(unsigned, problem, evidence, policy)),
    };
    let bytes = jcs::to_vec_object(&signed);
    let report = verify(&bytes, evidence, policy);
    let known = report.credential.credential_type.as_deref();
    let document = known.and_then(document::of_type);
    let by_evidence = |code| document.is_some_and(|document| document.is_decided_by_evidence(code));
    let asked = report
        .checks
        .iter()
        .filter(|check| !attested_conversion::is_of_draft(check));
    let wrong = asked.into_iter().any(|check| match check.status {
        Status::Fail => !std::ptr::eq(check.code, &AGENT_NOT_AUTHORIZED),
        // A proof that could not be checked for want of a DID document stopped the verification
        // before the rules were asked.
        Status::Undecided => {
            check.code.axis == Axis::Requirements && !by_evidence(check.code)
                || check.code.area() == "did"
        }
        Status::Pass | Status::Warning => false,
    });
    if wrong {
        Err(Box::new(report))
    } else {
        Ok(signed.into_owned())
    }
}

/// The report on what is not signed, with what stands in the way.
fn refused(
    unsigned: &Object<'_>,
    problem: Problem,
    evidence: &Evidence,
    policy: &Policy,
) -> Box<Report> {
    let mut report = verify(&jcs::to_vec_object(unsigned), evidence, policy);
    report.checks.push(Check::new(Status::Fail, problem));
    Box::new(report)
}
