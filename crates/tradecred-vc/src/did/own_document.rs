//! The document of a DID that is its own key: it follows from the identifier alone (SPEC chapter *DID*).

use std::borrow::Cow;

use crate::json::{Object, Value};

use super::{Relationship, VerificationMethodRef};

/// The context of DID documents (DID 1.0 section 6.3).
const DID_CONTEXT: &str = "https://www.w3.org/ns/did/v1";

/// The key as a document describes it.
pub(super) struct DescribedKey {
    /// The context that defines type and member.
    pub(super) context: &'static str,
    /// The type of the verification method.
    pub(super) kind: &'static str,
    /// The member that holds the key.
    pub(super) member: &'static str,
    /// The key.
    pub(super) value: Value<'static>,
}

/// The document with this one verification method, which serves these relationships.
pub(super) fn own_document(
    method: &VerificationMethodRef,
    key: DescribedKey,
    serves: impl Fn(Relationship) -> bool,
) -> Object<'static> {
    let did = || text(method.did().as_str());
    let described = object(vec![
        ("id", text(method.as_str())),
        ("type", text(key.kind)),
        ("controller", did()),
        (key.member, key.value),
    ]);
    let contexts = [DID_CONTEXT, key.context].map(text);
    let mut members = vec![
        ("@context", Value::Array(contexts.into())),
        ("id", did()),
        (
            "verificationMethod",
            Value::Array(vec![Value::Object(described)]),
        ),
    ];
    let served = Relationship::ALL.into_iter().filter(|one| serves(*one));
    members.extend(served.map(|relationship| {
        let methods = Value::Array(vec![text(method.as_str())]);
        (relationship.name(), methods)
    }));
    object(members)
}

fn text(text: &str) -> Value<'static> {
    Value::String(Cow::Owned(text.to_owned()))
}

fn object(members: Vec<(&'static str, Value<'static>)>) -> Object<'static> {
    let named = |(name, value)| (Cow::Borrowed(name), value);
    members.into_iter().map(named).collect()
}
