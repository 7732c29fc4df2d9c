//! Who may act for whom: agents, offices, and transcribed paper (SPEC chapter *Authority*).

use crate::evidence::{Evidence, Relied};
use crate::issuer::{in_force, same_legal_name};
use crate::json::{Object, Value};
use crate::problem::Problem;
use crate::report::{Check, Status};
use crate::time::Timestamp;
use crate::verify::VerifiedCredential;

pub mod codes;

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

/// Whether a principal has authorized an agent to act, at an instant, in any matter.
#[must_use]
pub fn is_authorized(
    evidence: &Evidence,
    principal: &str,
    agent: &str,
    act: Act,
    at: Timestamp,
) -> bool {
    is_authorized_in(evidence, principal, agent, act, Matter::default(), at)
}

/// Whether a principal has authorized an agent to act in a matter, at an instant: directly, or through
/// agents that may delegate.
#[must_use]
pub fn is_authorized_in(
    evidence: &Evidence,
    principal: &str,
    agent: &str,
    act: Act,
    matter: Matter<'_>,
    at: Timestamp,
) -> bool {
    let grants: Vec<Relied<'_>> = evidence
        .credentials()
        .iter()
        .filter(|held| held.has_type(AUTHORIZATION_TYPE))
        .filter_map(|held| held.relied_on(evidence, at))
        .filter(|grant| text(grant.subject, "principal") == Some(grant.issuer))
        .filter(|grant| covers(grant.subject, act, matter, at))
        .collect();
    let mut principals: Vec<&str> = vec![principal];
    for _ in 0..DEEPEST_DELEGATION {
        let mut next = Vec::new();
        for grant in grants
            .iter()
            .filter(|grant| principals.contains(&grant.issuer))
        {
            let Some(named) = text(grant.subject, "agent") else {
                continue;
            };
            if named == agent {
                return true;
            }
            if grant.subject.get("mayDelegate") == Some(&Value::Bool(true)) {
                next.push(named);
            }
        }
        if next.is_empty() {
            return false;
        }
        principals = next;
    }
    false
}

fn covers(grant: &Object<'_>, act: Act, matter: Matter<'_>, at: Timestamp) -> bool {
    let lists = |name: &str, wanted: Option<&str>| match (grant.get(name), wanted) {
        (None, _) | (_, None) => true,
        (Some(list), Some(wanted)) => names(list, wanted),
    };
    grant
        .get("acts")
        .is_some_and(|acts| names(acts, act.as_str()))
        && lists("documentTypes", matter.document_type)
        && lists("agreements", matter.agreement)
        && in_force(&Value::Object(grant.clone()), at.date_utc())
}

fn names(list: &Value<'_>, wanted: &str) -> bool {
    list.as_array()
        .is_some_and(|items| items.iter().any(|item| item.as_str() == Some(wanted)))
}

fn text<'o>(object: &'o Object<'_>, name: &str) -> Option<&'o str> {
    object.get(name).and_then(Value::as_str)
}

/// Whether an authority list names somebody in a role, for a credential type, on a day.
#[must_use]
pub fn is_listed(
    evidence: &Evidence,
    did: &str,
    role: &str,
    document_type: &str,
    signed_at: Timestamp,
    at: Timestamp,
) -> bool {
    let office = Office {
        did,
        role,
        document_type,
        territory: None,
        name: None,
    };
    is_listed_as(evidence, &office, signed_at, at)
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
    evidence
        .authority_lists()
        .iter()
        .filter(|held| held.has_type(AUTHORITY_LIST_TYPE))
        .filter_map(|held| held.relied_on(evidence, at))
        .filter_map(|list| list.subject.get("entries").and_then(Value::as_array))
        .flatten()
        .any(|entry| {
            let text = |name: &str| entry.get(name).and_then(Value::as_str);
            let lists =
                |name: &str, wanted: &str| entry.get(name).is_some_and(|list| names(list, wanted));
            text("did") == Some(office.did)
                && lists("roles", office.role)
                && (entry.get("documentTypes").is_none()
                    || lists("documentTypes", office.document_type))
                && office
                    .territory
                    .is_none_or(|country| lists("territories", country))
                && office.name.is_none_or(|wanted| {
                    text("name").is_some_and(|name| same_legal_name(name, wanted))
                })
                && in_force(entry, signed_at.date_utc())
        })
}

/// Warns of every authority list at hand that is not relied on.
pub(crate) fn check_lists(evidence: &Evidence, at: Timestamp, checks: &mut Vec<Check>) {
    for (index, held) in evidence.authority_lists().iter().enumerate() {
        if !held.has_type(AUTHORITY_LIST_TYPE) || held.relied_on(evidence, at).is_none() {
            let problem = Problem::at(&codes::LIST, "").detail(format!(
                "authority list {} of the evidence",
                index.saturating_add(1)
            ));
            checks.push(Check::new(Status::Warning, problem));
        }
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

/// Judges a transcription against the lowest grade that a rule accepts. A claim to be customs counts
/// only where an authority list names the transcriber as such.
#[must_use]
pub fn check_grade(
    claimed: Grade,
    minimum: Grade,
    document_type: &str,
    verified: &VerifiedCredential<'_>,
    evidence: &Evidence,
    at: Timestamp,
    pointer: &str,
) -> Check {
    let role = match claimed {
        Grade::Customs => Some("customs"),
        Grade::Association => Some("association"),
        Grade::Holder | Grade::Signed => None,
    };
    let transcriber = verified.credential().issuer.id;
    let listed = role.is_none_or(|role| {
        is_listed(
            evidence,
            transcriber,
            role,
            document_type,
            verified.signed_at(),
            at,
        )
    });
    let (status, code) = if claimed < minimum {
        (Status::Undecided, &codes::EVIDENCE_GRADE)
    } else if !listed {
        (Status::Undecided, &codes::NOT_LISTED)
    } else {
        (Status::Pass, &codes::EVIDENCE_GRADE)
    };
    Check::new(status, Problem::at(code, pointer))
}
