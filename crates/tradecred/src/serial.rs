//! By which numbers an issuer counts its documents, and the sheets of a carnet: no two documents have one of them
//! in common (SPEC section *Serial numbers*). What a document is counted by stands beside its type, in
//! [`DocumentType::serials`](crate::document::DocumentType::serials).

use tradecred_vc::digest::{DigestMultibase, Sha256Digest, sha256};
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value};

use crate::mark::{self, document_type};

/// What the documents of a type are counted by, as pointers from the subject on.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Serials {
    /// The numbers.
    pub numbers: &'static [Number],
    /// The reference to a document whose numbers are free again.
    pub frees: Option<&'static str>,
}

/// A number, which is the number of one document only.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Number {
    /// The member that holds it.
    pub number: &'static str,
    /// Members that must be the same as well; where there are none, the issuer and the type alone.
    pub within: &'static [&'static str],
}

impl Serials {
    /// Nothing: the issuer gives documents of the type no number of its own.
    pub(crate) const NONE: Self = Self {
        numbers: &[],
        frees: None,
    };

    /// These numbers.
    pub(crate) const fn of(numbers: &'static [Number]) -> Self {
        Self {
            numbers,
            frees: None,
        }
    }

    /// The same, where a document may free the numbers of the one that it names.
    pub(crate) const fn freed_by(mut self, reference: &'static str) -> Self {
        self.frees = Some(reference);
        self
    }
}

impl Number {
    /// A number among all documents of the type.
    pub(crate) const fn of_type(number: &'static str) -> Self {
        Self {
            number,
            within: &[],
        }
    }

    /// A number among those documents that have these members in common.
    pub(crate) const fn within(number: &'static str, within: &'static [&'static str]) -> Self {
        Self { number, within }
    }
}

/// A number of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SerialNumber {
    /// Where in the credential it stands.
    pub pointer: String,
    /// SHA-256 of the number as it is compared, with the members that must be the same: two documents of one issuer
    /// and type have the same number where these are equal.
    pub digest: Sha256Digest,
}

/// Another credential that one names by id and digest.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Named {
    /// Its `id`.
    pub id: String,
    /// The digest that is given of it.
    pub digest: DigestMultibase,
}

/// The numbers of a credential; none where it was transcribed from paper, whose number somebody else gave.
#[must_use]
pub fn serial_numbers(credential: &Object<'_>) -> Vec<SerialNumber> {
    let (Some(document), Some(subject)) = (
        document_type(credential),
        credential.get("credentialSubject"),
    ) else {
        return Vec::new();
    };
    if subject.get("paperOriginal").is_some() {
        return Vec::new();
    }
    let numbers = document.serials.numbers.iter();
    numbers
        .filter_map(|number| {
            let counted = compared(member(subject, number.number)?)?;
            let mut parts = vec![Value::from(number.number), Value::from(counted)];
            for other in number.within {
                parts.push(Value::from(compared(member(subject, other)?)?));
            }
            Some(SerialNumber {
                pointer: format!("/credentialSubject{}", number.number),
                digest: sha256(&jcs::to_vec(&Value::from(parts))),
            })
        })
        .collect()
}

/// The credential whose numbers this one may take over, because it supersedes it.
#[must_use]
pub fn superseded(credential: &Object<'_>) -> Option<Named> {
    named(credential.get("credentialSubject")?.get("supersedes")?)
}

/// The credential whose numbers this one frees.
#[must_use]
pub fn freed(credential: &Object<'_>) -> Option<Named> {
    let pointer = document_type(credential)?.serials.frees?;
    named(member(credential.get("credentialSubject")?, pointer)?)
}

fn named(reference: &Value<'_>) -> Option<Named> {
    Some(Named {
        id: reference.get("id")?.as_str()?.to_owned(),
        digest: DigestMultibase::parse(reference.get("digestMultibase")?.as_str()?).ok()?,
    })
}

fn member<'v, 'a>(subject: &'v Value<'a>, pointer: &str) -> Option<&'v Value<'a>> {
    pointer
        .split('/')
        .skip(1)
        .try_fold(subject, |value, name| value.get(name))
}

/// A value as it is compared: of a text its letters and digits in upper case, or the text itself where it has none;
/// of anything else its canonical form.
fn compared(value: &Value<'_>) -> Option<String> {
    match value.as_str() {
        Some(text) => {
            let counted = mark::letters_and_digits(text);
            Some(if counted.is_empty() {
                text.to_owned()
            } else {
                counted
            })
        }
        None => String::from_utf8(jcs::to_vec(value)).ok(),
    }
}

#[cfg(test)]
mod tests;
