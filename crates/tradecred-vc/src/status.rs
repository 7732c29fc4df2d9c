//! Status: is the credential revoked, suspended or superseded (SPEC chapter *Status*).
//!
//! Lists are evidence. The newest list of the entry's id that is not after the instant asked about
//! decides; without one, nothing is decided. Unknown is never "not revoked".

use crate::authority;
use crate::credential::{
    BASE_CONTEXT, Credential, StatusEntry, VERIFIABLE_CREDENTIAL, object, one_or_many, own_type,
    status_entries,
};
use crate::digest::DigestMultibase;
use crate::evidence::{Evidence, Held, Relied};
use crate::json::{Object, Value};
use crate::problem::{Code, Problem, Text};
use crate::report::{Check, Note, Status};
use crate::status_list::{Bitstring, BitstringError};
use crate::time::Timestamp;

mod change;
pub mod codes;

pub(crate) use change::STATUS_CHANGE_TYPE;
pub use change::is_superseded;

/// The one entry type of Bitstring Status List 1.0.
pub const ENTRY_TYPE: &str = "BitstringStatusListEntry";
/// The type of a list credential.
pub const LIST_CREDENTIAL_TYPE: &str = "BitstringStatusListCredential";
/// The type of a list credential's subject.
pub const LIST_TYPE: &str = "BitstringStatusList";
/// Purpose of a list whose set bits are revoked credentials.
pub const REVOCATION: &str = "revocation";
/// Purpose of a list whose set bits are suspended credentials.
pub const SUSPENSION: &str = "suspension";

/// Checks every status entry of a credential whose proofs verify. One without a digest is a part of what
/// was signed: no change of status softens what its bits say.
pub(crate) fn check(
    credential: &Credential<'_>,
    digest: Option<DigestMultibase>,
    evidence: &Evidence,
    at: Timestamp,
    checks: &mut Vec<Check>,
    notes: &mut Vec<Note>,
) {
    let owner = Owner {
        issuer: credential.issuer.id,
        credential_type: credential.own_type().unwrap_or(VERIFIABLE_CREDENTIAL),
        may_publish: authority::may_publish,
    };
    for entry in &credential.status {
        if !decides(entry) {
            notes.push(Note::with_value(
                "status.purpose-unknown",
                UNKNOWN_PURPOSE,
                entry.pointer.clone(),
            ));
            continue;
        }
        let flag = if entry.purpose == REVOCATION {
            &codes::REVOKED
        } else {
            &codes::SUSPENDED
        };
        match bit_of(&owner, entry, evidence, at) {
            Ok(false) => checks.push(pass(flag, &entry.pointer)),
            Ok(true) => checks.push(match digest {
                Some(digest) => change::judge(credential, digest, flag, entry, evidence, at),
                None => Check::new(Status::Fail, Problem::at(flag, entry.pointer.clone())),
            }),
            Err(problem) => checks.push(Check::new(Status::Undecided, problem)),
        }
    }
    if credential.status.is_empty() {
        notes.push(Note::new("status.none", NO_STATUS));
    }
    match digest {
        Some(digest) => change::superseded(credential, digest, evidence, at, checks),
        None => change::perhaps_superseded(credential, evidence, at, checks),
    }
}

const UNKNOWN_PURPOSE: Text = Text {
    en: "a status entry of a kind or purpose that decides nothing here was not checked",
    es: "no se comprobó una entrada de estado de una clase o un fin que aquí no decide nada",
    fr: "une entrée de statut d'un genre ou d'un usage qui ne décide rien ici n'a pas été vérifiée",
};
const NO_STATUS: Text = Text {
    en: "the credential names no status list: its issuer cannot revoke it",
    es: "la credencial no nombra ninguna lista de estado: su emisor no puede revocarla",
    fr: "le justificatif ne nomme aucune liste de statut : son émetteur ne peut pas le révoquer",
};

fn pass(code: Code, pointer: &str) -> Check {
    Check::new(Status::Pass, Problem::at(code, pointer))
}

/// The bits that say whether a credential was withdrawn, and of what type it is.
#[derive(Debug, Clone)]
pub(crate) struct Asks {
    credential_type: String,
    bits: Vec<Bit<String>>,
}

impl Asks {
    /// What a credential asks for; nothing where it does not say it rightly.
    pub(crate) fn of(credential: &Object<'_>) -> Option<Self> {
        let entries = status_entries(credential).ok()?;
        let types = credential.get("type").and_then(one_or_many);
        let own = own_type(&types.unwrap_or_default()).unwrap_or(VERIFIABLE_CREDENTIAL);
        let deciding = entries.iter().filter(|entry| decides(entry));
        Some(Self {
            credential_type: own.to_owned(),
            bits: deciding
                .map(|entry| Bit {
                    purpose: entry.purpose.to_owned(),
                    index: entry.index.to_owned(),
                    list: entry.list.to_owned(),
                })
                .collect(),
        })
    }
}

/// Whether a held credential was revoked or suspended, as far as it can be known: one level deep, that
/// is, an authorization to publish the list counts by its proofs alone.
pub(crate) fn is_withdrawn(
    held: &Held,
    relied: &Relied<'_>,
    evidence: &Evidence,
    at: Timestamp,
) -> Option<bool> {
    let asks = held.asks()?;
    let owner = Owner {
        issuer: relied.issuer,
        credential_type: &asks.credential_type,
        may_publish: authority::may_publish_by_proofs_alone,
    };
    let mut is_unknown = false;
    for asked in &asks.bits {
        match bit(&owner, &asked.borrowed(), evidence, at) {
            Ok(true) => return Some(true),
            Ok(false) => {}
            Err(_) => is_unknown = true,
        }
    }
    (!is_unknown).then_some(false)
}

/// Whether an entry is of a kind and a purpose that this library reads.
fn decides(entry: &StatusEntry<'_>) -> bool {
    entry.entry_type == ENTRY_TYPE && [REVOCATION, SUSPENSION].contains(&entry.purpose)
}

/// Whose bit is asked for, and how an authorization to publish its list is looked up.
struct Owner<'c> {
    issuer: &'c str,
    credential_type: &'c str,
    may_publish: fn(&Evidence, &str, &str, &str, Timestamp) -> bool,
}

/// A bit of a status list, as an entry names it.
#[derive(Debug, Clone)]
struct Bit<T> {
    purpose: T,
    index: T,
    list: T,
}

impl Bit<String> {
    fn borrowed(&self) -> Bit<&str> {
        Bit {
            purpose: &self.purpose,
            index: &self.index,
            list: &self.list,
        }
    }
}

/// Why a bit cannot be known: the code, and the member of the entry that it is about.
type Why = (Code, &'static str);

/// The bit of an entry, or why it cannot be known.
fn bit_of(
    owner: &Owner<'_>,
    entry: &StatusEntry<'_>,
    evidence: &Evidence,
    at: Timestamp,
) -> Result<bool, Problem> {
    let asked = Bit {
        purpose: entry.purpose,
        index: entry.index,
        list: entry.list,
    };
    bit(owner, &asked, evidence, at)
        .map_err(|(code, member)| Problem::at(code, format!("{}/{member}", entry.pointer)))
}

fn bit(
    owner: &Owner<'_>,
    asked: &Bit<&str>,
    evidence: &Evidence,
    at: Timestamp,
) -> Result<bool, Why> {
    const LIST: &str = "statusListCredential";
    const INDEX: &str = "statusListIndex";
    let index = index_of(asked.index).ok_or((&codes::INDEX as Code, INDEX))?;
    let held = evidence
        .newest_status_list(asked.list, at)
        .ok_or((&codes::LIST_MISSING as Code, LIST))?;
    let list = &held.credential;
    let proved = list.proved(evidence).as_ref();
    let issuer = list.issuer().unwrap_or_default();
    let sound =
        proved.is_ok_and(|proved| proved.by(issuer).is_some() && proved.problems_at(at).is_empty());
    if !sound {
        return Err((&codes::LIST_PROOF, LIST));
    }
    let subject = list
        .object()
        .get("credentialSubject")
        .and_then(Value::as_object);
    let text = |name: &str| {
        subject
            .and_then(|subject| subject.get(name))
            .and_then(Value::as_str)
    };
    if !list.has_type(LIST_CREDENTIAL_TYPE) || text("type") != Some(LIST_TYPE) {
        return Err((&codes::LIST_TYPE, LIST));
    }
    let may_publish = owner.may_publish;
    if issuer != owner.issuer
        && !may_publish(evidence, owner.issuer, issuer, owner.credential_type, at)
    {
        return Err((&codes::LIST_ISSUER, LIST));
    }
    let purposes = subject
        .and_then(|subject| subject.get("statusPurpose"))
        .and_then(one_or_many);
    if !purposes.is_some_and(|purposes| purposes.contains(&asked.purpose)) {
        return Err((&codes::PURPOSE, "statusPurpose"));
    }
    if held
        .seen_valid_from
        .is_some_and(|seen| list.instant("validFrom").is_none_or(|from| from < seen))
    {
        return Err((&codes::ROLLBACK, LIST));
    }
    if list.instant("validUntil").is_some_and(|until| at > until) {
        return Err((&codes::STALE, LIST));
    }
    let encoded = text("encodedList").ok_or((&codes::ENCODING as Code, LIST))?;
    held.bit(encoded, index, evidence)
        .map_err(|fault| (bitstring_code(fault), LIST))?
        .ok_or((&codes::INDEX_OUT_OF_RANGE, INDEX))
}

fn bitstring_code(error: BitstringError) -> Code {
    match error {
        BitstringError::TooShort => &codes::LENGTH,
        BitstringError::Limit => &codes::INFLATE_LIMIT,
        _ => &codes::ENCODING,
    }
}

/// The index that an entry writes: a decimal integer without sign or leading zero.
pub(crate) fn index_of(text: &str) -> Option<u64> {
    let canonical = text == "0" || !text.starts_with('0');
    (canonical && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())?
        // More digits than a u64 holds: an integer all the same, beyond the end of every list.
        .or_else(|| (text.len() > 19).then_some(u64::MAX))
}

/// An unsigned list credential over the given bits, ready for [`proof::sign`](crate::proof::sign).
pub fn make_list(
    id: &str,
    issuer: &str,
    purpose: &str,
    bits: &Bitstring,
    valid_from: Timestamp,
    valid_until: Option<Timestamp>,
) -> Object<'static> {
    let text = |text: &str| Value::from(text.to_owned());
    let encoded = bits.encode();
    let subject = object(vec![
        ("id", Value::from(format!("{id}#list"))),
        ("type", text(LIST_TYPE)),
        ("statusPurpose", text(purpose)),
        ("encodedList", Value::from(encoded)),
    ]);
    let types = vec![
        text(crate::credential::VERIFIABLE_CREDENTIAL),
        text(LIST_CREDENTIAL_TYPE),
    ];
    let mut members = vec![
        ("@context", Value::Array(vec![text(BASE_CONTEXT)])),
        ("id", text(id)),
        ("type", Value::Array(types)),
        ("issuer", text(issuer)),
        ("validFrom", Value::from(valid_from.to_string())),
    ];
    if let Some(until) = valid_until {
        members.push(("validUntil", Value::from(until.to_string())));
    }
    members.push(("credentialSubject", Value::Object(subject)));
    object(members)
}

#[cfg(test)]
mod tests;
