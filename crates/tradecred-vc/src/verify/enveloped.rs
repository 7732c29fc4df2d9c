//! The verification of a credential that a token envelops: it is opened, and what lies there goes through
//! the same steps (SPEC chapter *JOSE*).

use crate::credential::Credential;
use crate::digest::DigestMultibase;
use crate::evidence::Evidence;
use crate::jose::{self, Opened};
use crate::policy::Policy;
use crate::problem::Problem;
use crate::proof;
use crate::report::{Check, Report, Status};
use crate::validity;

use super::{Documents, Part, Secured, read, settle_envelope, stop, subject};

/// Verifies the text of a token into a report.
pub(super) fn verify(
    text: &str,
    evidence: &Evidence,
    policy: &Policy,
    report: &mut Report,
    documents: &dyn Documents,
) {
    let opened = match jose::open(text, evidence) {
        Ok(opened) => opened,
        Err(problem) => return stop(report, vec![problem]),
    };
    let late: Vec<Problem> = opened
        .proved
        .problems_at(policy.at)
        .into_iter()
        .chain(
            opened
                .key_binding
                .as_ref()
                .and_then(|binding| binding.problem_at(policy.at)),
        )
        .collect();
    let credential = if opened.is_credential {
        read(&opened.object, Secured::ByToken, policy, report, documents)
    } else {
        Credential::of_claims(&opened.object, &opened.claims).inspect(|credential| {
            report.credential = subject(credential);
            report.credential.credential_type = opened.claims.vct.clone();
        })
    };
    let credential = match credential {
        Ok(credential) => credential,
        Err(problems) => return stop(report, problems),
    };
    if !late.is_empty() {
        return stop(report, late);
    }
    report.checks.push(Check::new(
        Status::Pass,
        Problem::at(&proof::codes::SIGNATURE, ""),
    ));
    settle(credential, &opened, evidence, policy, report, documents);
}

fn settle(
    credential: Credential<'_>,
    opened: &Opened,
    evidence: &Evidence,
    policy: &Policy,
    report: &mut Report,
    documents: &dyn Documents,
) {
    let digest = DigestMultibase::from(opened.proved.digest);
    let part = if opened.is_selection {
        Part::Selection
    } else {
        Part::Whole
    };
    if part == Part::Whole && opened.is_credential {
        report.credential.digest_multibase = Some(digest.to_string());
    }
    let verified = settle_envelope(
        credential,
        &opened.proved,
        (digest, part),
        evidence,
        policy,
        report,
    );
    if opened.is_credential {
        let (from, until) = (opened.claims.not_before, opened.claims.expires);
        validity::check_period(
            (from, "/nbf"),
            (until, "/exp"),
            policy.at,
            &mut report.checks,
        );
    }
    if opened.claims.has_status {
        let problem = Problem::at(&jose::codes::STATUS, "/status");
        report.checks.push(Check::new(Status::Undecided, problem));
    }
    super::ask_rules(&verified, part, report, documents);
}
