//! Who may act for whom: agents, offices, and transcribed paper (SPEC chapter *Authority*).

use crate::evidence::{Evidence, Held, Reliance};
use crate::json::{Object, Value};
use crate::problem::Problem;
use crate::report::{Check, Status};
use crate::time::Timestamp;
use crate::verify::VerifiedCredential;

pub mod codes;
mod grants;
mod offices;

pub(crate) use grants::Grants;
pub(crate) use offices::Offices;

/// The type of a credential by which a principal lets an agent act.
pub const AUTHORIZATION_TYPE: &str = "AuthorizationCredential";
/// The type of a credential that says which office acts for which territory.
pub const AUTHORITY_LIST_TYPE: &str = "AuthorityListCredential";
/// The longest chain of delegations that is followed.
pub const DEEPEST_DELEGATION: usize = 4;

/// What an agent may do in its principal's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Act {
    /// Certify a document.
    Certify,
    /// File it with an authority.
    File,
    /// Receive it.
    Receive,
    /// Answer questions about it.
    Answer,
    /// Publish the status lists of the principal's credentials.
    PublishStatus,
    /// Endorse it.
    Endorse,
}

impl Act {
    /// The word in an authorization.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Certify => "certify",
            Self::File => "file",
            Self::Receive => "receive",
            Self::Answer => "answer",
            Self::PublishStatus => "publishStatus",
            Self::Endorse => "endorse",
        }
    }
}

/// What an act is about; an authorization that names other types or agreements does not cover it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Matter<'m> {
    /// The credential type.
    pub document_type: Option<&'m str>,
    /// The agreement.
    pub agreement: Option<&'m str>,
}

impl<'m> Matter<'m> {
    /// A credential type, under whatever agreement.
    fn of_type(name: &'m str) -> Self {
        Self {
            document_type: Some(name),
            agreement: None,
        }
    }
}

/// Whether a principal has authorized an agent to act in a matter, at an instant: directly, or through
/// agents that may delegate. Unknown where it takes an authorization whose own status cannot be known.
#[must_use]
pub fn authorization(
    evidence: &Evidence,
    principal: &str,
    agent: &str,
    act: Act,
    matter: Matter<'_>,
    at: Timestamp,
) -> Reliance {
    let mut is_unknown = false;
    let lead = |counting: &mut dyn FnMut(Reliance) -> bool| {
        let counts = |held: &Held| counting(held.reliance(evidence, at));
        grants_lead(evidence, (principal, agent), act, matter, at, counts)
    };
    let certainly = lead(&mut |reliance| {
        is_unknown |= reliance == Reliance::Unknown;
        reliance == Reliance::Full
    });
    if certainly {
        Reliance::Full
    } else if is_unknown && lead(&mut |reliance| reliance != Reliance::None) {
        Reliance::Unknown
    } else {
        Reliance::None
    }
}

/// Whether a principal lets an agent publish the status of credentials of a type, by the proofs of the
/// authorizations alone, whatever their own status: for the lists that say whether something of the
/// evidence was revoked, where looking deeper would have no end.
pub(crate) fn may_publish_by_proofs_alone(
    evidence: &Evidence,
    principal: &str,
    agent: &str,
    credential_type: &str,
    at: Timestamp,
) -> bool {
    let asked = (
        principal.to_owned(),
        agent.to_owned(),
        credential_type.to_owned(),
        at,
    );
    evidence.publishers().of(asked, || {
        let matter = Matter::of_type(credential_type);
        let parties = (principal, agent);
        grants_lead(evidence, parties, Act::PublishStatus, matter, at, |held| {
            held.by_proofs_alone(evidence, at).is_some()
        })
    })
}

/// Whether a principal lets an agent publish the status of credentials of a type.
pub(crate) fn may_publish(
    evidence: &Evidence,
    principal: &str,
    agent: &str,
    credential_type: &str,
    at: Timestamp,
) -> bool {
    let matter = Matter::of_type(credential_type);
    authorization(evidence, principal, agent, Act::PublishStatus, matter, at) == Reliance::Full
}

/// Whether authorizations that cover what is asked and that count lead from the principal to the agent;
/// whether one counts is worked out once it is reached.
fn grants_lead(
    evidence: &Evidence,
    (principal, agent): (&str, &str),
    act: Act,
    matter: Matter<'_>,
    at: Timestamp,
    mut counts: impl FnMut(&Held) -> bool,
) -> bool {
    let credentials = evidence.credentials();
    let day = at.date_utc();
    evidence.grants().lead(principal, agent, day, |place| {
        credentials.get(place).is_some_and(|held| {
            let subject = held.object().get("credentialSubject");
            let subject = subject.and_then(Value::as_object);
            subject.is_some_and(|grant| covers(grant, act, matter)) && counts(held)
        })
    })
}

/// Whether an authorization covers what is asked, whatever the day.
fn covers(grant: &Object<'_>, act: Act, matter: Matter<'_>) -> bool {
    let lists = |name: &str, wanted: Option<&str>| match (grant.get(name), wanted) {
        (None, _) | (_, None) => true,
        (Some(list), Some(wanted)) => names(list, wanted),
    };
    grant
        .get("acts")
        .is_some_and(|acts| names(acts, act.as_str()))
        && lists("documentTypes", matter.document_type)
        && lists("agreements", matter.agreement)
}

fn names(list: &Value<'_>, wanted: &str) -> bool {
    list.as_array()
        .is_some_and(|items| items.iter().any(|item| item.as_str() == Some(wanted)))
}

fn text<'o>(object: &'o Object<'_>, name: &str) -> Option<&'o str> {
    object.get(name).and_then(Value::as_str)
}

/// An office, as authority lists are asked about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Office<'o> {
    /// Its DID.
    pub did: &'o str,
    /// The role in which it acts.
    pub role: &'o str,
    /// The credential type that it issues.
    pub document_type: &'o str,
    /// The country for which it acts; any where absent.
    pub territory: Option<&'o str>,
    /// Its name; any where absent.
    pub name: Option<&'o str>,
}

/// Whether an authority list names this office on a day.
#[must_use]
pub fn is_listed_as(
    evidence: &Evidence,
    office: &Office<'_>,
    signed_at: Timestamp,
    at: Timestamp,
) -> bool {
    let day = signed_at.date_utc();
    evidence.offices(at).lists(office, day, evidence)
}

/// Whether a trust list or an authority list that is relied on names this DID, in whatever role and for
/// whatever days.
#[must_use]
pub fn is_named(evidence: &Evidence, did: &str, at: Timestamp) -> bool {
    evidence.trusted(at).names(did) || evidence.offices(at).names(did)
}

/// Warns of every authority list at hand that is not relied on.
pub(crate) fn check_lists(evidence: &Evidence, at: Timestamp, checks: &mut Vec<Check>) {
    for index in evidence.offices(at).unreliable() {
        let problem = Problem::at(&codes::LIST, "").detail(format!(
            "authority list {} of the evidence",
            index.saturating_add(1)
        ));
        checks.push(Check::new(Status::Warning, problem));
    }
}

/// How good a transcription of a paper original is as evidence; a later variant is the better grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Grade {
    /// Transcribed by the holder or the importer.
    Holder,
    /// Transcribed by an association or agency.
    Association,
    /// Transcribed by a customs office.
    Customs,
    /// Signed by the office or the certifier itself: no transcription.
    Signed,
}

impl Grade {
    /// The grade that a `transcribedBy` word claims.
    #[must_use]
    pub fn claimed(transcribed_by: &str) -> Option<Self> {
        match transcribed_by {
            "customs" => Some(Self::Customs),
            "association" | "agency" => Some(Self::Association),
            "holder" | "importer" => Some(Self::Holder),
            _ => None,
        }
    }
}

/// A transcription of a paper original, as it is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transcription<'t> {
    /// The grade that it claims.
    pub claimed: Grade,
    /// The lowest grade that the document type accepts.
    pub minimum: Grade,
    /// The credential type.
    pub document_type: &'t str,
    /// The countries for one of which the transcriber must act; any where absent.
    pub territories: Option<&'t [&'t str]>,
    /// Where it stands in the document.
    pub pointer: &'t str,
}

/// Judges a transcription. A claim to be customs or an association counts only where an authority list
/// names the transcriber as such, for one of the countries where these are asked.
#[must_use]
pub fn check_grade(
    transcription: &Transcription<'_>,
    verified: &VerifiedCredential<'_>,
    evidence: &Evidence,
    at: Timestamp,
) -> Check {
    let transcriber = verified.credential().issuer.id;
    check_grade_of(
        transcriber,
        verified.signed_at(),
        transcription,
        evidence,
        at,
    )
}

/// The same for a transcription that this DID signed at this instant, in the evidence or in question.
#[must_use]
pub fn check_grade_of(
    transcriber: &str,
    signed_at: Timestamp,
    transcription: &Transcription<'_>,
    evidence: &Evidence,
    at: Timestamp,
) -> Check {
    let role = match transcription.claimed {
        Grade::Customs => Some("customs"),
        Grade::Association => Some("association"),
        Grade::Holder | Grade::Signed => None,
    };
    let listed = role.is_none_or(|role| {
        let acts_for = |territory| {
            let office = Office {
                did: transcriber,
                role,
                document_type: transcription.document_type,
                territory,
                name: None,
            };
            is_listed_as(evidence, &office, signed_at, at)
        };
        match transcription.territories {
            Some(countries) => countries.iter().any(|country| acts_for(Some(*country))),
            None => acts_for(None),
        }
    });
    let (status, code) = if transcription.claimed < transcription.minimum {
        (Status::Undecided, &codes::EVIDENCE_GRADE)
    } else if !listed {
        (Status::Undecided, &codes::NOT_LISTED)
    } else {
        (Status::Pass, &codes::EVIDENCE_GRADE)
    };
    Check::new(status, Problem::at(code, transcription.pointer))
}
