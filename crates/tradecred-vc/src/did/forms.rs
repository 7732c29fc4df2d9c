//! The forms of DID documents that were gathered, each checked once however many proofs name its keys (SPEC
//! chapter *DID*).

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::document::Form;
use super::{DidDocument, KnownDocument};
use crate::digest::{Sha256Digest, sha256};
use crate::json::{self, Object, Value};
use crate::problem::Problem;

/// What is known of documents, by their places.
#[derive(Debug, Default)]
pub(crate) struct DocumentForms {
    forms: Mutex<HashMap<usize, Result<Arc<Form>, Problem>>>,
    /// Digests of the documents as they are spelled, in whatever order their members stand.
    spelled: Mutex<HashMap<usize, Sha256Digest>>,
}

impl DocumentForms {
    /// The document at a place, read.
    pub(super) fn read<'a>(
        &self,
        place: usize,
        known: &'a KnownDocument,
    ) -> Result<DidDocument<'a>, Problem> {
        // Whoever panicked elsewhere left whole answers behind.
        let mut forms = self.forms.lock().unwrap_or_else(PoisonError::into_inner);
        let form = forms
            .entry(place)
            .or_insert_with(|| Form::of(&known.document).map(Arc::new));
        form.clone()
            .map(|form| DidDocument::of_form(&known.document, form))
    }

    /// Whether the documents at two places are the same.
    pub(super) fn are_same(
        &self,
        one: (usize, &KnownDocument),
        other: (usize, &KnownDocument),
    ) -> bool {
        one.0 == other.0 || self.spelled(one) == self.spelled(other)
    }

    fn spelled(&self, (place, known): (usize, &KnownDocument)) -> Sha256Digest {
        let mut spelled = self.spelled.lock().unwrap_or_else(PoisonError::into_inner);
        *spelled.entry(place).or_insert_with(|| {
            let ordered = Value::Object(in_order(&known.document));
            sha256(json::to_string(&ordered).as_bytes())
        })
    }
}

/// An object with its members, and theirs, in the order of their names.
fn in_order<'o>(object: &'o Object<'_>) -> Object<'o> {
    fn value<'v>(of: &'v Value<'_>) -> Value<'v> {
        match of {
            Value::Object(object) => Value::Object(in_order(object)),
            Value::Array(items) => Value::Array(items.iter().map(value).collect()),
            other => other.clone(),
        }
    }
    let mut members: Vec<_> = object.iter().collect();
    members.sort_by_key(|(name, _)| *name);
    members
        .into_iter()
        .map(|(name, member)| (Cow::Borrowed(name), value(member)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Limits;

    fn known(did: &str) -> KnownDocument {
        spelled(did, &format!(r#"{{"id":"{did}"}}"#))
    }

    fn spelled(did: &str, text: &str) -> KnownDocument {
        let document = json::read_object(text.as_bytes(), &Limits::default()).unwrap();
        KnownDocument {
            did: did.to_owned(),
            document: document.into_owned(),
            from: None,
            until: None,
            fetched_at: None,
            source: String::new(),
        }
    }

    #[test]
    fn the_document_at_a_place_is_read_once() {
        let forms = DocumentForms::default();
        let (one, other) = (known("did:web:one.example"), known("did:web:other.example"));
        let id = |place, known| forms.read(place, known).unwrap().id().as_str().to_owned();
        assert_eq!(id(0, &one), one.did);
        // Another document at that place is not looked at.
        assert_eq!(id(0, &other), one.did);
        assert_eq!(id(1, &other), other.did);
    }

    #[test]
    fn documents_are_the_same_in_whatever_order_and_as_they_are_spelled() {
        let documents = [
            r#"{"a":{"b":1,"c":[{"d":2,"e":"x"}]},"f":3}"#,
            r#"{"f":3,"a":{"c":[{"e":"x","d":2}],"b":1}}"#,
            r#"{"a":{"b":1,"c":[{"d":2,"e":"x"}]},"f":3.0}"#,
            r#"{"a":{"b":1,"c":[{"d":2,"e":"y"}]},"f":3}"#,
        ]
        .map(|text| spelled("did:web:one.example", text));
        let forms = DocumentForms::default();
        for one in documents.iter().enumerate() {
            for other in documents.iter().enumerate() {
                let expected = one.1.document == other.1.document;
                assert_eq!(forms.are_same(one, other), expected);
            }
        }
    }
}
