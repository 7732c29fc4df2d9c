//! The verification steps of the envelope, in the order of the specification (SPEC chapter
//! *Verification*).
//!
//! Only a failure to parse, of the data model or of the proof stops; every later step runs and reports
//! all it finds.

use std::sync::Arc;

use crate::credential::{Credential, Reading};
use crate::digest::DigestMultibase;
use crate::evidence::Evidence;
use crate::issuer::Identity;
use crate::json::{self, Limits, Object};
use crate::policy::Policy;
use crate::problem::{Problem, Standing, Text};
use crate::proof::{self, Expected, Proved};
use crate::report::{
    Authenticity, Check, NOTICE, Note, Report, Requirements, SCHEMAS, SPECIFICATION, SUITE, Scope,
    Status, Subject, Versions,
};
use crate::time::Timestamp;
use crate::{authority, credential, did, issuer, jose, selective_disclosure, status, validity};

mod enveloped;

/// A credential whose proofs verify and whose issuer made one of them. The only way to hold one is to
/// have verified it; documents are read out of it and out of nothing else.
#[derive(Debug)]
pub struct VerifiedCredential<'a> {
    credential: Credential<'a>,
    digest: DigestMultibase,
    signed_at: Timestamp,
    identity: Option<Arc<Identity>>,
    signers: Vec<String>,
}

impl<'a> VerifiedCredential<'a> {
    /// The envelope.
    #[must_use]
    pub fn credential(&self) -> &Credential<'a> {
        &self.credential
    }

    /// The digest by which others refer to it.
    #[must_use]
    pub fn digest(&self) -> DigestMultibase {
        self.digest
    }

    /// When it was signed, by the signer's own word; the instant asked about where it does not say.
    #[must_use]
    pub fn signed_at(&self) -> Timestamp {
        self.signed_at
    }

    /// Whether one of its proofs, all of which verify, was made with a key of this DID.
    #[must_use]
    pub fn is_signed_by(&self, did: &str) -> bool {
        self.signers.iter().any(|signer| signer == did)
    }

    /// Who the issuer is, as a trust list says; `None` where nothing says so.
    #[must_use]
    pub fn identity(&self) -> Option<&Identity> {
        self.identity.as_deref()
    }
}

/// What is known of documents beyond their envelope: handed in from above, so that this crate knows
/// none.
pub trait Documents {
    /// Whether a credential type is that of a document.
    fn names(&self, credential_type: &str) -> bool;

    /// What a document type asks of the envelope itself; part of the data model, so it stops.
    fn shape(&self, credential: &Credential<'_>) -> Vec<Problem>;

    /// Judges the rules of the document in a verified credential; says whether any were asked.
    fn rules(&self, verified: &VerifiedCredential<'_>, report: &mut Report) -> bool;
}

/// No documents: nothing but the envelope is looked at.
struct NoDocuments;

impl Documents for NoDocuments {
    fn names(&self, _: &str) -> bool {
        false
    }

    fn shape(&self, _: &Credential<'_>) -> Vec<Problem> {
        Vec::new()
    }

    fn rules(&self, _: &VerifiedCredential<'_>, _: &mut Report) -> bool {
        false
    }
}

/// Verifies the envelope of the credential in these bytes and hands the rest of the work to
/// `documents`, which sees only a verified credential and adds the checks of the document's own rules.
pub fn verify_with(
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
    documents: &dyn Documents,
) -> Report {
    let mut report = empty_report(policy);
    if let Some(text) = jose::text(bytes) {
        enveloped::verify(text, evidence, policy, &mut report, documents);
        return report;
    }
    match json::read_object(bytes, &Limits::default()) {
        Ok(object) => verify_object(&object, evidence, policy, &mut report, documents),
        Err(problem) => stop(&mut report, vec![problem]),
    }
    report
}

/// The same for a credential that the strict reader has read already, such as one inside a presentation.
pub fn verify_object_with(
    object: &Object<'_>,
    evidence: &Evidence,
    policy: &Policy,
    documents: &dyn Documents,
) -> Report {
    let mut report = empty_report(policy);
    verify_object(object, evidence, policy, &mut report, documents);
    report
}

/// Verifies the envelope only; document rules are not asked.
pub fn verify_envelope(bytes: &[u8], evidence: &Evidence, policy: &Policy) -> Report {
    verify_with(bytes, evidence, policy, &NoDocuments)
}

fn verify_object(
    object: &Object<'_>,
    evidence: &Evidence,
    policy: &Policy,
    report: &mut Report,
    documents: &dyn Documents,
) {
    match jose::enveloped_text(object) {
        None => {}
        Some(Ok(text)) => return enveloped::verify(text, evidence, policy, report, documents),
        Some(Err(problem)) => return stop(report, vec![problem]),
    }
    let credential = match read(object, Secured::ByProof, policy, report, documents) {
        Ok(credential) => credential,
        Err(problems) => return stop(report, problems),
    };
    let expected = Expected {
        logged_at: evidence.logged_at(),
        may_be_part: true,
        ..Expected::CREDENTIAL
    };
    let proved = match proof::verify(object, expected, evidence) {
        Ok(proved) => proved,
        Err(problems) => return stop(report, problems),
    };
    let late = proved.problems_at(policy.at);
    if !late.is_empty() {
        return stop(report, late);
    }
    report.checks.push(Check::new(
        Status::Pass,
        Problem::at(&proof::codes::SIGNATURE, "/proof"),
    ));
    let digest = DigestMultibase::from(proved.digest);
    let part = if proved.is_part {
        check_shown(object, report);
        Part::Statements
    } else {
        report.credential.digest_multibase = Some(digest.to_string());
        Part::Whole
    };
    let verified = settle_envelope(
        credential,
        &proved,
        (digest, part),
        evidence,
        policy,
        report,
    );
    ask_rules(&verified, part, report, documents);
}

/// What a part of statements does not show of the envelope, its issuer may have signed all the same.
fn check_shown(object: &Object<'_>, report: &mut Report) {
    for member in ["validFrom", "validUntil", "credentialStatus"] {
        if !object.contains(member) {
            let code = &selective_disclosure::codes::NOT_SHOWN;
            let problem = Problem::at(code, format!("/{member}"));
            report.checks.push(Check::new(Status::Undecided, problem));
        }
    }
}

/// What a credential is signed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Secured {
    ByProof,
    ByToken,
}

/// The credential of the data model in an object, or everything that is wrong with its form.
fn read<'a>(
    object: &'a Object<'a>,
    secured: Secured,
    policy: &Policy,
    report: &mut Report,
    documents: &dyn Documents,
) -> Result<Credential<'a>, Vec<Problem>> {
    let mut problems = policy.contexts().check(object);
    let reading = Reading {
        in_token: secured == Secured::ByToken,
        is_document: &|name| documents.names(name),
    };
    let credential = match Credential::read_as(object, reading) {
        Ok(credential) => credential,
        Err(found) => return Err(without_repeats(found, problems)),
    };
    report.credential = subject(&credential);
    problems.append(&mut documents.shape(&credential));
    if problems.is_empty() {
        Ok(credential)
    } else {
        Err(problems)
    }
}

/// How much of what was signed is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    /// Members of the subject are hidden.
    Selection,
    /// Statements are hidden, perhaps of the envelope too.
    Statements,
}

/// The last step. Rules read the whole document: of a part they are not asked, and where they were to be,
/// that is said.
fn ask_rules(
    verified: &VerifiedCredential<'_>,
    part: Part,
    report: &mut Report,
    documents: &dyn Documents,
) {
    if part == Part::Whole {
        let rules_asked = documents.rules(verified, report);
        return report.settle(true, rules_asked);
    }
    if report.scope == Scope::Document {
        let problem = Problem::at(
            &selective_disclosure::codes::SELECTION,
            "/credentialSubject",
        );
        report.checks.push(Check::new(Status::Undecided, problem));
    }
    report
        .not_checked
        .push(Note::new("selective-disclosure.selection", SELECTION));
    report.settle(true, false);
}

const SELECTION: Text = Text {
    en: "this is a part of what was signed: rules of the document, and references to it by its digest, were not checked",
    es: "esto es una parte de lo que se firmó: no se comprobaron las reglas del documento ni las referencias a él por su resumen",
    fr: "ceci est une partie de ce qui a été signé : ni les règles du document ni les références à celui-ci par son empreinte n'ont été vérifiées",
};

fn subject(credential: &Credential<'_>) -> Subject {
    Subject {
        id: credential.id.map(str::to_owned),
        credential_type: credential.own_type().map(str::to_owned),
        issuer: Some(credential.issuer.id.to_owned()),
        issuer_legal_name: None,
        digest_multibase: None,
    }
}

/// One fault, one finding: where the data model refuses a place, the contexts add nothing there, and
/// where it refuses the contexts or the type themselves, no term can be judged by them.
fn without_repeats(mut found: Vec<Problem>, terms: Vec<Problem>) -> Vec<Problem> {
    let refused: Vec<String> = found
        .iter()
        .map(|problem| problem.pointer.clone())
        .collect();
    let no_terms = found.iter().any(|problem| {
        std::ptr::eq(problem.code, &credential::codes::CONTEXT)
            || std::ptr::eq(problem.code, &credential::codes::VERSION)
            || std::ptr::eq(problem.code, &credential::codes::TYPE)
    });
    if !no_terms {
        found.extend(terms.into_iter().filter(|term| {
            !refused.iter().any(|place| {
                let below = term.pointer.strip_prefix(place.as_str());
                below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
        }));
    }
    found
}

/// Steps four to eight: everything about the envelope that does not stop.
fn settle_envelope<'a>(
    credential: Credential<'a>,
    proved: &Proved,
    (digest, part): (DigestMultibase, Part),
    evidence: &Evidence,
    policy: &Policy,
    report: &mut Report,
) -> VerifiedCredential<'a> {
    let at = policy.at;
    let bound = issuer::bind(&credential, proved, &mut report.checks);
    validity::check(&credential, at, &mut report.checks);
    status::check(
        &credential,
        (part == Part::Whole).then_some(digest),
        evidence,
        at,
        &mut report.checks,
        &mut report.not_checked,
    );
    if part != Part::Statements {
        status::note_none(&credential, &mut report.not_checked);
    }
    let signed_at = bound.and_then(|proof| proof.created).unwrap_or(at);
    // Who an issuer is matters only once something is its: without the binding there is one fault, not two.
    let identity = bound.and_then(|_| {
        issuer::identify(
            credential.issuer.id,
            signed_at,
            evidence,
            at,
            &mut report.checks,
        )
    });
    authority::check_lists(evidence, at, &mut report.checks);
    report.credential.issuer_legal_name = identity
        .as_ref()
        .map(|identity| identity.legal_name.clone());
    VerifiedCredential {
        credential,
        digest,
        signed_at,
        identity,
        signers: proved
            .proofs
            .iter()
            .map(|proof| proof.did.clone())
            .collect(),
    }
}

/// Checks to make room for: most reports have no more.
const ROOM: usize = 48;

fn empty_report(policy: &Policy) -> Report {
    Report {
        authenticity: Authenticity::Undecided,
        requirements: Requirements::Undecided,
        standing: Standing::Undecided,
        scope: policy.scope,
        at: policy.at,
        as_of: policy.as_of,
        credential: Subject::default(),
        checks: Vec::with_capacity(ROOM),
        not_checked: Vec::new(),
        notes: Vec::new(),
        versions: Versions {
            specification: SPECIFICATION,
            schemas: SCHEMAS,
            rules: "none",
            suite: SUITE,
        },
        notice: NOTICE,
    }
}

/// Ends a verification: what was found is all there will be.
fn stop(report: &mut Report, problems: Vec<Problem>) {
    for problem in problems {
        let no_key = std::ptr::eq(problem.code, &jose::codes::KEY_UNKNOWN);
        let status = if no_key || did::is_undecided(problem.code) {
            Status::Undecided
        } else {
            Status::Fail
        };
        report.checks.push(Check::new(status, problem));
    }
    report.settle(false, false);
}

#[cfg(test)]
mod tests;
