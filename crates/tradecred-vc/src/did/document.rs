//! DID documents, and the retrieval of a verification method from one (Controlled Identifiers 1.0
//! sections 2 and 3.3; SPEC chapter *DID*).

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

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
    object: &'a Object<'a>,
    form: Arc<Form>,
}

/// What is found in a DID document while its form is checked.
#[derive(Debug)]
pub(super) struct Form {
    id: Did,
    /// Where the methods stand, by their absolute ids.
    methods: HashMap<String, Place>,
    related: HashSet<(Relationship, String)>,
}

/// The member of a DID document, and the place in it.
type Place = (&'static str, usize);

/// The methods of a DID document, apart from what relates to them.
const METHODS: &str = "verificationMethod";

impl<'a> DidDocument<'a> {
    /// Reads a DID document.
    ///
    /// # Errors
    /// `did.document` or `did.duplicate-method`, with a pointer into the DID document.
    pub fn read(object: &'a Object<'a>) -> Result<Self, Problem> {
        let form = Arc::new(Form::of(object)?);
        Ok(Self { object, form })
    }

    /// A DID document whose form is known.
    pub(super) fn of_form(object: &'a Object<'a>, form: Arc<Form>) -> Self {
        Self { object, form }
    }

    /// The DID it is about.
    #[must_use]
    pub fn id(&self) -> &Did {
        &self.form.id
    }

    /// Whether a verification method of this absolute id stands in it.
    #[must_use]
    pub fn has_method(&self, id: &str) -> bool {
        self.form.methods.contains_key(id)
    }

    /// Who may change the document besides the DID itself.
    #[must_use]
    pub fn controllers(&self) -> Vec<&'a str> {
        strings(self.object, "controller", true).unwrap_or_default()
    }

    /// Other identifiers of the same party, by its own word.
    #[must_use]
    pub fn also_known_as(&self) -> Vec<&'a str> {
        strings(self.object, "alsoKnownAs", false).unwrap_or_default()
    }

    /// The `service` member as it stands; nothing here reads it.
    #[must_use]
    pub fn service(&self) -> Option<&'a Value<'a>> {
        self.object.get("service")
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
    ) -> Result<Method<'a>, Problem> {
        if *url.did() != self.form.id {
            return Err(Problem::at(&codes::DOCUMENT_ID, "/id")
                .detail("not the DID of the verification method"));
        }
        let place = self.form.methods.get(url.as_str());
        let method = place.and_then(|place| self.method_at(*place));
        let method = method.ok_or_else(|| {
            Problem::at(&codes::VERIFICATION_METHOD, "/verificationMethod")
                .detail("no method has this id")
        })?;
        method.check_controller(&self.form.id)?;
        if !self
            .form
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

    fn method_at(&self, (member, index): Place) -> Option<Method<'a>> {
        let items = self.object.get(member)?.as_array()?;
        let object = items.get(index)?.as_object()?;
        Some(Method::new(format!("/{member}/{index}"), object))
    }
}

impl Form {
    /// Checks the form of a DID document.
    ///
    /// # Errors
    /// See [`DidDocument::read`].
    pub(super) fn of(object: &Object<'_>) -> Result<Self, Problem> {
        let id = object
            .get("id")
            .and_then(Value::as_str)
            .ok_or_else(|| wrong("/id", "not a string"))?;
        let id = Did::parse(id).map_err(|error| wrong("/id", error.detail()))?;
        let mut form = Self {
            id,
            methods: HashMap::new(),
            related: HashSet::new(),
        };
        strings(object, "controller", true)?;
        strings(object, "alsoKnownAs", false)?;
        for (index, value) in items(object, METHODS)?.iter().enumerate() {
            form.add_method((METHODS, index), value)?;
        }
        for relationship in Relationship::ALL {
            let name = relationship.name();
            for (index, value) in items(object, name)?.iter().enumerate() {
                let url = match value {
                    Value::String(reference) => {
                        form.absolute(&format!("/{name}/{index}"), reference)?
                    }
                    embedded => form.add_method((name, index), embedded)?,
                };
                form.related.insert((relationship, url));
            }
        }
        Ok(form)
    }

    /// Adds a method under its absolute id, which is returned.
    fn add_method(&mut self, place: Place, value: &Value<'_>) -> Result<String, Problem> {
        let pointer = format!("/{}/{}", place.0, place.1);
        let object = value
            .as_object()
            .ok_or_else(|| wrong(&pointer, "a verification method must be an object"))?;
        let id_pointer = format!("{pointer}/id");
        let id = object
            .get("id")
            .and_then(Value::as_str)
            .ok_or_else(|| wrong(&id_pointer, "not a string"))?;
        let id = self.absolute(&id_pointer, id)?;
        if self.methods.insert(id.clone(), place).is_some() {
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

/// The items of an array member; none where the member is absent.
fn items<'a>(object: &'a Object<'a>, name: &str) -> Result<&'a [Value<'a>], Problem> {
    match object.get(name) {
        None => Ok(&[]),
        Some(value) => {
            let items = value.as_array();
            items.ok_or_else(|| wrong(&format!("/{name}"), "not an array"))
        }
    }
}

/// The strings of a member: an array, or where allowed a single one.
fn strings<'a>(object: &'a Object<'a>, name: &str, or_one: bool) -> Result<Vec<&'a str>, Problem> {
    match object.get(name) {
        Some(Value::String(one)) if or_one => Ok(vec![one]),
        _ => items(object, name)?
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let text = item.as_str();
                text.ok_or_else(|| wrong(&format!("/{name}/{index}"), "not a string"))
            })
            .collect(),
    }
}
