//! Who signed a certification for whom: the certifier itself, its agent, or a transcriber of paper.

use tradecred_vc::authority::{self, Act, Grade, Matter};
use tradecred_vc::issuer::{self, Identity, same_legal_name};
use tradecred_vc::problem::Problem;
use tradecred_vc::report::{Check, Note, Report, Status};

use super::model::UsmcaCertificationOfOrigin;
use super::{AGREEMENT, CREDENTIAL_TYPE};
use crate::extension;
use crate::rule::Inquiry;

const CERTIFIER: &str = "/credentialSubject/certifier";

/// The lowest grade of a transcription that this document accepts in place of a signed one.
const MINIMUM_GRADE: Grade = Grade::Customs;

pub(super) fn check(
    document: &UsmcaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let at = inquiry.policy.envelope.at;
    let verified = inquiry.verified;
    let issuer = verified.credential().issuer.id;
    extension::check(&document.extensions, report);
    if let Some(paper) = &document.paper_original {
        let check = authority::check_grade(
            paper.transcribed_by.grade(),
            MINIMUM_GRADE,
            CREDENTIAL_TYPE,
            verified,
            inquiry.evidence,
            at,
            "/credentialSubject/paperOriginal",
        );
        report.checks.push(check);
        return;
    }
    let certifier = document
        .certifier
        .id
        .as_ref()
        .map_or(issuer, |id| id.as_str());
    if certifier == issuer {
        check_name(inquiry.verified.identity(), document, report);
        return;
    }
    // An authorization is worth what the certifier's own key is worth: who holds that key is evidence
    // too, or any agent could invent a principal.
    let principal = issuer::identity_of(
        certifier,
        verified.signed_at().date_utc(),
        inquiry.evidence,
        at,
    );
    if principal.is_none() {
        let problem = Problem::at(&issuer::codes::IDENTITY, format!("{CERTIFIER}/id"));
        report.checks.push(Check::new(Status::Undecided, problem));
    }
    check_name(principal.as_ref(), document, report);
    let matter = Matter {
        document_type: Some(CREDENTIAL_TYPE),
        agreement: Some(AGREEMENT),
    };
    let signed_at = verified.signed_at();
    let authorized = authority::is_authorized_in(
        inquiry.evidence,
        certifier,
        issuer,
        Act::Certify,
        matter,
        signed_at,
    );
    let status = if authorized {
        Status::Pass
    } else {
        Status::Fail
    };
    let problem = Problem::at(
        &authority::codes::AGENT_NOT_AUTHORIZED,
        format!("{CERTIFIER}/id"),
    );
    report
        .checks
        .push(Check::new(status, problem).under("certifier", "19 CFR 182.12(d)"));
}

/// The firm that the document names must be the one that the trust list names for the key.
fn check_name(
    identity: Option<&Identity>,
    document: &UsmcaCertificationOfOrigin,
    report: &mut Report,
) {
    let Some(identity) = identity else {
        report.not_checked.push(Note::new(
            "issuer.name-mismatch",
            issuer::codes::IDENTITY.title,
        ));
        return;
    };
    let same = same_legal_name(&identity.legal_name, document.certifier.legal_name.as_str());
    let status = if same { Status::Pass } else { Status::Fail };
    let problem = Problem::at(
        &issuer::codes::NAME_MISMATCH,
        format!("{CERTIFIER}/legalName"),
    );
    report.checks.push(Check::new(status, problem));
}
