//! Who signed a document for whom: the party in whose name it speaks, that party's agent, or a
//! transcriber of paper (SPEC chapters *Issuer* and *Authority*).

use tradecred_vc::authority::{self, Act, Grade, Matter, Office, Transcription};
use tradecred_vc::evidence::Reliance;
use tradecred_vc::issuer::{self, Identity, same_legal_name};
use tradecred_vc::problem::Problem;
use tradecred_vc::report::{Check, Note, Report, Status};

use crate::identifier::Uri;
use crate::reference::PaperOriginal;
use crate::rule::Inquiry;

/// The party in whose name a document speaks, and what an agent needs to sign in its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Speaker<'d> {
    /// Where it stands.
    pub(crate) pointer: &'static str,
    /// Its DID; absent where the issuer is the party itself.
    pub(crate) id: Option<&'d Uri>,
    /// Its legal name.
    pub(crate) legal_name: &'d str,
    /// What an agent must have been authorized to do.
    pub(crate) act: Act,
    /// The type of the document.
    pub(crate) document_type: &'static str,
    /// The agreement, as authorizations name it.
    pub(crate) agreement: Option<&'d str>,
    /// The law that says who signs.
    pub(crate) law: &'static str,
}

/// The issuer is the speaker under the name that the trust list gives it, or its agent.
pub(crate) fn check(speaker: &Speaker<'_>, inquiry: &Inquiry<'_>, report: &mut Report) {
    let at = inquiry.policy.envelope.at;
    let verified = inquiry.verified;
    let issuer = verified.credential().issuer.id;
    let principal = speaker.id.map_or(issuer, |id| id.as_str());
    if principal == issuer {
        check_name(verified.identity(), speaker, report);
        return;
    }
    // An authorization is worth what the principal's own key is worth: who holds that key is evidence
    // too, or any agent could invent a principal.
    let signed_at = verified.signed_at();
    let identity = issuer::identity_of(principal, signed_at.date_utc(), inquiry.evidence, at);
    let pointer = format!("{}/id", speaker.pointer);
    if identity.is_none() {
        let problem = Problem::at(&issuer::codes::IDENTITY, pointer.clone());
        report.checks.push(Check::new(Status::Undecided, problem));
    }
    check_name(identity.as_ref(), speaker, report);
    let matter = Matter {
        document_type: Some(speaker.document_type),
        agreement: speaker.agreement,
    };
    let status = match authority::authorization(
        inquiry.evidence,
        principal,
        issuer,
        speaker.act,
        matter,
        signed_at,
    ) {
        Reliance::Full => Status::Pass,
        Reliance::Unknown => Status::Undecided,
        Reliance::None => Status::Fail,
    };
    let problem = Problem::at(&authority::codes::AGENT_NOT_AUTHORIZED, pointer);
    let problem = match status {
        Status::Undecided => {
            problem.detail("whether an authorization at hand was revoked is unknown")
        }
        _ => problem,
    };
    report
        .checks
        .push(Check::new(status, problem).under("signer", speaker.law));
}

/// The firm that the document names must be the one that the trust list names for the key.
fn check_name(identity: Option<&Identity>, speaker: &Speaker<'_>, report: &mut Report) {
    let Some(identity) = identity else {
        report.not_checked.push(Note::new(
            "issuer.name-mismatch",
            issuer::codes::IDENTITY.title,
        ));
        return;
    };
    let same = same_legal_name(&identity.legal_name, speaker.legal_name);
    let status = if same { Status::Pass } else { Status::Fail };
    let problem = Problem::at(
        &issuer::codes::NAME_MISMATCH,
        format!("{}/legalName", speaker.pointer),
    );
    report.checks.push(Check::new(status, problem));
}

/// The office in whose name a document speaks is one that an authority list names.
pub(crate) fn check_office(
    office: &Office<'_>,
    pointer: &'static str,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    check_any_office(&[*office], pointer, inquiry, report);
}

/// The same, where it may be an office of several kinds.
pub(crate) fn check_any_office(
    offices: &[Office<'_>],
    pointer: &'static str,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let at = inquiry.policy.envelope.at;
    let signed_at = inquiry.verified.signed_at();
    let listed = offices
        .iter()
        .any(|office| authority::is_listed_as(inquiry.evidence, office, signed_at, at));
    let status = if listed {
        Status::Pass
    } else {
        Status::Undecided
    };
    let problem = Problem::at(&authority::codes::NOT_LISTED, pointer);
    report.checks.push(Check::new(status, problem));
}

/// A transcription stands for the paper where its transcriber is of a grade that the document accepts, and
/// acts for one of the countries, where they are asked.
pub(crate) fn check_transcription(
    paper: &PaperOriginal,
    minimum: Grade,
    document_type: &'static str,
    territories: Option<&[&str]>,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let transcription = Transcription {
        claimed: paper.transcribed_by.grade(),
        minimum,
        document_type,
        territories,
        pointer: "/credentialSubject/paperOriginal",
    };
    report.checks.push(authority::check_grade(
        &transcription,
        inquiry.verified,
        inquiry.evidence,
        inquiry.policy.envelope.at,
    ));
}
