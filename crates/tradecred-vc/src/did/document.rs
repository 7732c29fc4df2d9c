//! DID documents, and the retrieval of a verification method from one (Controlled Identifiers 1.0
//! sections 2 and 3.3; SPEC chapter *DID*).

use std::collections::{HashMap, HashSet};

use crate::json::{Object, Value};
use crate::key::PublicKey;
use crate::problem::{Problem, push_token};

use super::method::Method;
use super::{Did, DidError, DidUrl, VerificationMethodRef, codes};

/// What a verification method may be used for (Controlled Identifiers 1.0 section 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Relationship {
    /// Signing credentials.
    AssertionMethod,
    /// Signing presentations and answers to challenges.
    Authentication,
    /// Using a capability.
    CapabilityInvocation,
    /// Passing a capability on.
    CapabilityDelegation,
    /// Agreeing on an encryption key.
    KeyAgreement,
}

impl Relationship {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::AssertionMethod,
        Self::Authentication,
        Self::CapabilityInvocation,
        Self::CapabilityDelegation,
        Self::KeyAgreement,
    ];

    /// The relationship of this name, which is the proof purpose too.
    ///
    /// # Errors
    /// `did.relationship` for any other name.
    pub fn parse(name: &str) -> Result<Self, DidError> {
        Self::ALL
            .into_iter()
            .find(|relationship| relationship.name() == name)
            .ok_or_else(|| DidError::new(&codes::RELATIONSHIP, "not a verification relationship"))
    }

    /// The member of a DID document that lists it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AssertionMethod => "assertionMethod",
            Self::Authentication => "authentication",
            Self::CapabilityInvocation => "capabilityInvocation",
            Self::CapabilityDelegation => "capabilityDelegation",
            Self::KeyAgreement => "keyAgreement",
        }
    }
}

/// A DID document whose form was checked. Its keys are read one by one when asked for, so that a
/// key type that is unknown here does not spoil the others.
#[derive(Debug, Clone)]
pub struct DidDocument<'a> {
    id: Did,
    controllers: Vec<&'a str>,
    also_known_as: Vec<&'a str>,
    service: Option<&'a Value<'a>>,
    methods: HashMap<String, Method<'a>>,
    related: HashSet<(Relationship, String)>,
}

impl<'a> DidDocument<'a> {
    /// Reads a DID document.
    ///
    /// # Errors
    /// `did.document` or `did.duplicate-method`, with a pointer into the DID document.
    pub fn read(object: &'a Object<'a>) -> Result<Self, Problem> {
        let id = object
            .get("id")
            .and_then(Value::as_str)
            .ok_or_else(|| wrong("/id", "not a string"))?;
        let id = Did::parse(id).map_err(|error| wrong("/id", error.detail()))?;
        let mut document = Self {
            id,
            controllers: strings(object, "controller", true)?,
            also_known_as: strings(object, "alsoKnownAs", false)?,
            service: object.get("service"),
            methods: HashMap::new(),
            related: HashSet::new(),
        };
        for (pointer, value) in items(object, "verificationMethod")? {
            document.add_method(pointer, value)?;
        }
        for relationship in Relationship::ALL {
            for (pointer, value) in items(object, relationship.name())? {
                let url = match value {
                    Value::String(reference) => document.absolute(&pointer, reference)?,
                    embedded => document.add_method(pointer, embedded)?,
                };
                document.related.insert((relationship, url));
            }
        }
        Ok(document)
    }

    /// The DID it is about.
    #[must_use]
    pub fn id(&self) -> &Did {
        &self.id
    }

    /// Who may change the document besides the DID itself.
    #[must_use]
    pub fn controllers(&self) -> &[&'a str] {
        &self.controllers
    }

    /// Other identifiers of the same party, by its own word.
    #[must_use]
    pub fn also_known_as(&self) -> &[&'a str] {
        &self.also_known_as
    }

    /// The `service` member as it stands; nothing here reads it.
    #[must_use]
    pub fn service(&self) -> Option<&'a Value<'a>> {
        self.service
    }

    /// The public key of a verification method that serves a relationship, as the retrieval
    /// algorithm of Controlled Identifiers 1.0 section 3.3 demands. Whether the method was in force
    /// at some time is asked by [`DidResolution`](super::DidResolution).
    ///
    /// # Errors
    /// `did.document-id`, `did.verification-method`, `did.controller`, `did.relationship`,
    /// `did.ambiguous-key`, `did.private-key` or the code of a
    /// [`KeyError`](crate::key::KeyError), with a pointer into the DID document.
    pub fn method_for(
        &self,
        url: &VerificationMethodRef,
        relationship: Relationship,
    ) -> Result<PublicKey, Problem> {
        self.method(url, relationship)?.public_key()
    }

    /// The same as [`DidDocument::method_for`] up to the key.
    pub(super) fn method(
        &self,
        url: &VerificationMethodRef,
        relationship: Relationship,
    ) -> Result<&Method<'a>, Problem> {
        if *url.did() != self.id {
            return Err(Problem::at(&codes::DOCUMENT_ID, "/id")
                .detail("not the DID of the verification method"));
        }
        let method = self.methods.get(url.as_str()).ok_or_else(|| {
            Problem::at(&codes::VERIFICATION_METHOD, "/verificationMethod")
                .detail("no method has this id")
        })?;
        method.check_controller(&self.id)?;
        if !self
            .related
            .contains(&(relationship, url.as_str().to_owned()))
        {
            let mut pointer = String::new();
            push_token(&mut pointer, relationship.name());
            return Err(
                Problem::at(&codes::RELATIONSHIP, pointer).detail("the method is not listed here")
            );
        }
        Ok(method)
    }

    /// Adds a method under its absolute id, which is returned.
    fn add_method(&mut self, pointer: String, value: &'a Value<'a>) -> Result<String, Problem> {
        let object = value
            .as_object()
            .ok_or_else(|| wrong(&pointer, "a verification method must be an object"))?;
        let id_pointer = format!("{pointer}/id");
        let id = object
            .get("id")
            .and_then(Value::as_str)
            .ok_or_else(|| wrong(&id_pointer, "not a string"))?;
        let id = self.absolute(&id_pointer, id)?;
        if self
            .methods
            .insert(id.clone(), Method::new(pointer, object))
            .is_some()
        {
            return Err(Problem::at(&codes::DUPLICATE_METHOD, id_pointer));
        }
        Ok(id)
    }

    /// A DID URL of this document in full: `#name` alone is relative to its id (DID 1.0 section 3.2.2).
    fn absolute(&self, pointer: &str, url: &str) -> Result<String, Problem> {
        let absolute = if url.starts_with('#') {
            format!("{}{url}", self.id)
        } else {
            url.to_owned()
        };
        match DidUrl::parse(&absolute) {
            Ok(_) => Ok(absolute),
            Err(error) => Err(wrong(pointer, error.detail())),
        }
    }
}

fn wrong(pointer: &str, detail: &str) -> Problem {
    Problem::at(&codes::DOCUMENT, pointer).detail(detail)
}

/// The items of an array member, each with its pointer; none where the member is absent.
fn items<'a>(object: &'a Object<'a>, name: &str) -> Result<Vec<(String, &'a Value<'a>)>, Problem> {
    let Some(value) = object.get(name) else {
        return Ok(Vec::new());
    };
    let items = value
        .as_array()
        .ok_or_else(|| wrong(&format!("/{name}"), "not an array"))?;
    Ok(items
        .iter()
        .enumerate()
        .map(|(index, item)| (format!("/{name}/{index}"), item))
        .collect())
}

/// The strings of a member: an array, or where allowed a single one.
fn strings<'a>(object: &'a Object<'a>, name: &str, or_one: bool) -> Result<Vec<&'a str>, Problem> {
    match object.get(name) {
        Some(Value::String(one)) if or_one => Ok(vec![one]),
        _ => items(object, name)?
            .into_iter()
            .map(|(pointer, item)| item.as_str().ok_or_else(|| wrong(&pointer, "not a string")))
            .collect(),
    }
}
