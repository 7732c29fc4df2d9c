//! Who signed a document for whom: the party in whose name it speaks, that party's agent, or a
//! transcriber of paper (SPEC chapters *Issuer* and *Authority*).

use std::sync::Arc;

use tradecred_vc::authority::{self, Act, Grade, Matter, Office, Transcription};
use tradecred_vc::evidence::{Reliance, Relied};
use tradecred_vc::issuer::{self, Identity};
use tradecred_vc::problem::Problem;
use tradecred_vc::report::{Check, Note, Report, Status};
use tradecred_vc::time::Timestamp;
use tradecred_vc::verify::VerifiedCredential;

use crate::identifier::Uri;
use crate::reference::PaperOriginal;
use crate::resolve;
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

/// Who signed a document, who that is, and when.
#[derive(Debug, Clone)]
pub(crate) struct Signer<'s> {
    /// The DID of the issuer.
    pub(crate) did: &'s str,
    /// Who that is, as a trust list says.
    pub(crate) identity: Option<Arc<Identity>>,
    /// When it signed.
    pub(crate) signed_at: Timestamp,
}

impl<'s> Signer<'s> {
    /// The issuer of the credential in question.
    fn of(verified: &'s VerifiedCredential<'s>) -> Self {
        Self {
            did: verified.credential().issuer.id,
            identity: verified.identity().cloned().map(Arc::new),
            signed_at: verified.signed_at(),
        }
    }

    /// The issuer of a credential of the evidence.
    pub(crate) fn of_held(relied: &Relied<'s>, inquiry: &Inquiry<'_>) -> Self {
        let at = inquiry.policy.envelope.at;
        let signed_at = resolve::signed_at(relied, at);
        let day = signed_at.date_utc();
        Self {
            did: relied.issuer,
            identity: issuer::identity_of(relied.issuer, day, inquiry.evidence, at),
            signed_at,
        }
    }
}

/// Countries by their codes, as a document names them for which a transcriber must act.
pub(crate) fn named(countries: &[&str]) -> Vec<String> {
    countries.iter().map(|code| (*code).to_owned()).collect()
}

/// The issuer is the speaker under the name that the trust list gives it, or its agent.
pub(crate) fn check(speaker: &Speaker<'_>, inquiry: &Inquiry<'_>, report: &mut Report) {
    let signer = Signer::of(inquiry.verified);
    let named = ask(speaker, &signer, inquiry, &mut report.checks);
    if !named {
        report.not_checked.push(Note::new(
            "issuer.name-mismatch",
            issuer::codes::IDENTITY.title,
        ));
    }
}

/// What is asked of whoever signed for a speaker; says whether the name could be asked.
pub(crate) fn ask(
    speaker: &Speaker<'_>,
    signer: &Signer<'_>,
    inquiry: &Inquiry<'_>,
    checks: &mut Vec<Check>,
) -> bool {
    let at = inquiry.policy.envelope.at;
    let principal = speaker.id.map_or(signer.did, |id| id.as_str());
    if principal == signer.did {
        return check_name(signer.identity.as_deref(), speaker, checks);
    }
    // An authorization is worth what the principal's own key is worth: who holds that key is evidence
    // too, or any agent could invent a principal.
    let signed_at = signer.signed_at;
    let identity = issuer::identity_of(principal, signed_at.date_utc(), inquiry.evidence, at);
    let pointer = format!("{}/id", speaker.pointer);
    if identity.is_none() {
        let problem = Problem::at(&issuer::codes::IDENTITY, pointer.clone());
        checks.push(Check::new(Status::Undecided, problem));
    }
    let named = check_name(identity.as_deref(), speaker, checks);
    let matter = Matter {
        document_type: Some(speaker.document_type),
        agreement: speaker.agreement,
    };
    let status = match authority::authorization(
        inquiry.evidence,
        principal,
        signer.did,
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
    checks.push(Check::new(status, problem).under("signer", speaker.law));
    named
}

/// The firm that the document names must be the one that the trust list names for the key; says whether
/// one is named.
fn check_name(identity: Option<&Identity>, speaker: &Speaker<'_>, checks: &mut Vec<Check>) -> bool {
    let Some(identity) = identity else {
        return false;
    };
    let status = if identity.is_named(speaker.legal_name) {
        Status::Pass
    } else {
        Status::Fail
    };
    let problem = Problem::at(
        &issuer::codes::NAME_MISMATCH,
        format!("{}/legalName", speaker.pointer),
    );
    checks.push(Check::new(status, problem));
    true
}

/// The office in whose name a document speaks is one that an authority list names.
pub(crate) fn check_office(
    office: &Office<'_>,
    pointer: &'static str,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let signed_at = inquiry.verified.signed_at();
    report
        .checks
        .push(ask_office(&[*office], pointer, signed_at, inquiry));
}

/// The same, where it may be an office of several kinds.
pub(crate) fn check_any_office(
    offices: &[Office<'_>],
    pointer: &'static str,
    inquiry: &Inquiry<'_>,
    report: &mut Report,
) {
    let signed_at = inquiry.verified.signed_at();
    report
        .checks
        .push(ask_office(offices, pointer, signed_at, inquiry));
}

/// Whether an authority list names one of these offices on the day on which it signed.
pub(crate) fn ask_office(
    offices: &[Office<'_>],
    pointer: &'static str,
    signed_at: Timestamp,
    inquiry: &Inquiry<'_>,
) -> Check {
    let at = inquiry.policy.envelope.at;
    let listed = offices
        .iter()
        .any(|office| authority::is_listed_as(inquiry.evidence, office, signed_at, at));
    let status = if listed {
        Status::Pass
    } else {
        Status::Undecided
    };
    Check::new(status, Problem::at(&authority::codes::NOT_LISTED, pointer))
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
    let signer = Signer::of(inquiry.verified);
    report.checks.push(ask_transcriber(
        paper,
        minimum,
        document_type,
        territories,
        &signer,
        inquiry,
    ));
}

/// What is asked of whoever transcribed a paper.
pub(crate) fn ask_transcriber(
    paper: &PaperOriginal,
    minimum: Grade,
    document_type: &'static str,
    territories: Option<&[&str]>,
    signer: &Signer<'_>,
    inquiry: &Inquiry<'_>,
) -> Check {
    let transcription = Transcription {
        claimed: paper.transcribed_by.grade(),
        minimum,
        document_type,
        territories,
        pointer: "/credentialSubject/paperOriginal",
    };
    authority::check_grade_of(
        signer.did,
        signer.signed_at,
        &transcription,
        inquiry.evidence,
        inquiry.policy.envelope.at,
    )
}

/// What is asked of whoever signed a credential of the evidence: the paper it was transcribed from, else its
/// speaker and the office that it claims to be.
pub(crate) struct Asked<'a> {
    /// The paper, and the lowest grade of a transcription that is accepted.
    pub(crate) paper: Option<(&'a PaperOriginal, Grade)>,
    /// The countries for one of which its transcriber must act; any where absent.
    pub(crate) transcribed_for: Option<&'a [&'a str]>,
    /// The speaker.
    pub(crate) speaker: Speaker<'a>,
    /// The office, by the DID of the signer, where it is one that authority lists name.
    pub(crate) office: Option<Office<'a>>,
}

/// Whether the author of a credential of the evidence is known: `Pass` where each check is one, `Fail` where
/// one fails, `Undecided` where one is not decided and none fails.
pub(crate) fn known(asked: &Asked<'_>, signer: &Signer<'_>, inquiry: &Inquiry<'_>) -> Status {
    let mut checks: Vec<Check> = Vec::new();
    if let Some((paper, minimum)) = asked.paper {
        let document_type = asked.speaker.document_type;
        let check = ask_transcriber(
            paper,
            minimum,
            document_type,
            asked.transcribed_for,
            signer,
            inquiry,
        );
        checks.push(check);
    } else {
        ask(&asked.speaker, signer, inquiry, &mut checks);
        if let Some(office) = &asked.office {
            checks.push(ask_office(&[*office], "/issuer", signer.signed_at, inquiry));
        }
    }
    let has = |status: Status| checks.iter().any(|check| check.status == status);
    if has(Status::Fail) {
        Status::Fail
    } else if signer.identity.is_none() || has(Status::Undecided) {
        Status::Undecided
    } else {
        Status::Pass
    }
}
