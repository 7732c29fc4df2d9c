//! Status: is the credential revoked, suspended or superseded (SPEC chapter *Status*).
//!
//! Lists are evidence. The newest list of the entry's id that is not after the instant asked about
//! decides; without one, nothing is decided. Unknown is never "not revoked".

use crate::authority::{self, Act};
use crate::credential::{BASE_CONTEXT, Credential, StatusEntry, object, one_or_many};
use crate::digest::DigestMultibase;
use crate::evidence::{Evidence, HeldStatusList};
use crate::json::{Object, Value};
use crate::problem::{Code, Problem, Text};
use crate::report::{Check, Note, Status};
use crate::status_list::{Bitstring, BitstringError};
use crate::time::Timestamp;

mod change;
pub mod codes;

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

/// Checks every status entry of a credential whose proofs verify.
pub(crate) fn check(
    credential: &Credential<'_>,
    digest: DigestMultibase,
    evidence: &Evidence,
    at: Timestamp,
    checks: &mut Vec<Check>,
    notes: &mut Vec<Note>,
) {
    for entry in &credential.status {
        if entry.entry_type != ENTRY_TYPE || ![REVOCATION, SUSPENSION].contains(&entry.purpose) {
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
        match bit(credential, entry, evidence, at) {
            Ok(false) => checks.push(pass(flag, &entry.pointer)),
            Ok(true) => checks.push(change::judge(credential, digest, flag, entry, evidence, at)),
            Err(problem) => checks.push(Check::new(Status::Undecided, problem)),
        }
    }
    if credential.status.is_empty() {
        notes.push(Note::new("status.none", NO_STATUS));
    }
    change::superseded(credential, digest, evidence, at, checks);
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

/// The bit of an entry, or why it cannot be known.
fn bit(
    credential: &Credential<'_>,
    entry: &StatusEntry<'_>,
    evidence: &Evidence,
    at: Timestamp,
) -> Result<bool, Problem> {
    let problem = |code: Code, member: &str| {
        let pointer = if member.is_empty() {
            entry.pointer.clone()
        } else {
            format!("{}/{member}", entry.pointer)
        };
        Problem::at(code, pointer)
    };
    let index = index(entry.index).ok_or_else(|| problem(&codes::INDEX, "statusListIndex"))?;
    let held = newest(evidence.status_lists(), entry.list, at)
        .ok_or_else(|| problem(&codes::LIST_MISSING, "statusListCredential"))?;
    let list = &held.credential;
    let proved = list.proved(evidence).as_ref();
    let issuer = list.issuer().unwrap_or_default();
    let sound =
        proved.is_ok_and(|proved| proved.by(issuer).is_some() && proved.problems_at(at).is_empty());
    if !sound {
        return Err(problem(&codes::LIST_PROOF, "statusListCredential"));
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
        return Err(problem(&codes::LIST_TYPE, "statusListCredential"));
    }
    if issuer != credential.issuer.id
        && !authority::is_authorized(
            evidence,
            credential.issuer.id,
            issuer,
            Act::PublishStatus,
            at,
        )
    {
        return Err(problem(&codes::LIST_ISSUER, "statusListCredential"));
    }
    let purposes = subject
        .and_then(|subject| subject.get("statusPurpose"))
        .and_then(one_or_many);
    if !purposes.is_some_and(|purposes| purposes.contains(&entry.purpose)) {
        return Err(problem(&codes::PURPOSE, "statusPurpose"));
    }
    if held
        .seen_valid_from
        .is_some_and(|seen| list.instant("validFrom").is_none_or(|from| from < seen))
    {
        return Err(problem(&codes::ROLLBACK, "statusListCredential"));
    }
    if list.instant("validUntil").is_some_and(|until| at > until) {
        return Err(problem(&codes::STALE, "statusListCredential"));
    }
    let encoded =
        text("encodedList").ok_or_else(|| problem(&codes::ENCODING, "statusListCredential"))?;
    held.with_bits(encoded, |bits| match bits {
        Ok(bits) => usize::try_from(index)
            .ok()
            .and_then(|index| bits.get(index))
            .ok_or_else(|| problem(&codes::INDEX_OUT_OF_RANGE, "statusListIndex")),
        Err(error) => Err(problem(bitstring_code(error), "statusListCredential")),
    })
}

fn bitstring_code(error: &BitstringError) -> Code {
    match error {
        BitstringError::TooShort => &codes::LENGTH,
        BitstringError::Limit => &codes::INFLATE_LIMIT,
        _ => &codes::ENCODING,
    }
}

/// A decimal integer without sign or leading zero.
fn index(text: &str) -> Option<u64> {
    let canonical = text == "0" || !text.starts_with('0');
    (canonical && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())?
        // More digits than a u64 holds: an integer all the same, beyond the end of every list.
        .or_else(|| (text.len() > 19).then_some(u64::MAX))
}

/// The newest list of this id that is not after the instant. A list without `validFrom` is older than
/// any that has one.
fn newest<'e>(lists: &'e [HeldStatusList], id: &str, at: Timestamp) -> Option<&'e HeldStatusList> {
    lists
        .iter()
        .filter(|list| list.credential.id() == Some(id))
        .filter(|list| {
            list.credential
                .instant("validFrom")
                .is_none_or(|from| from <= at)
        })
        .max_by_key(|list| list.credential.instant("validFrom"))
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
