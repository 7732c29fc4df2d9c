//! From a DID and a time to the keys that were in force (SPEC chapter *DID*).

use crate::json::Object;
use crate::key::PublicKey;
use crate::problem::Problem;
use crate::time::Timestamp;

use super::{
    Did, DidDocument, DidJwk, DidKey, DocumentForms, Relationship, VerificationMethodRef, codes,
};

/// A method whose documents are looked for; documents of other methods are used where they are known.
const WEB: &str = "web";

/// A DID document that was gathered as evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownDocument {
    /// The DID it was gathered for.
    pub did: String,
    /// The document.
    pub document: Object<'static>,
    /// Since when it was in force, this instant included; from the beginning where absent.
    pub from: Option<Timestamp>,
    /// Until when it was in force, this instant excluded; still where absent.
    pub until: Option<Timestamp>,
    /// When it was fetched. Where nobody knows since when it was in force, it is from then on.
    pub fetched_at: Option<Timestamp>,
    /// Where it was found.
    pub source: String,
}

impl KnownDocument {
    /// Whether it was in force at this instant.
    #[must_use]
    pub fn is_in_force(&self, at: Timestamp) -> bool {
        self.begin().is_none_or(|begin| begin <= at) && self.until.is_none_or(|until| at < until)
    }

    /// Since when it is known to be in force; from the beginning where there is no such instant.
    fn begin(&self) -> Option<Timestamp> {
        self.from.or(self.fetched_at)
    }
}

/// A DID with what tells its keys at the time a proof was created.
#[derive(Debug, Clone)]
pub struct DidResolution<'a> {
    created: Timestamp,
    source: Source<'a>,
    known: Known,
}

/// What is known of the time at which a proof was created.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// Its keys.
    Then,
    /// Only those of a later time, at which the document was fetched.
    Later,
}

#[derive(Debug, Clone)]
enum Source<'a> {
    Key(DidKey),
    Jwk(DidJwk),
    Document(DidDocument<'a>),
}

impl<'a> DidResolution<'a> {
    /// Finds the keys of a DID that were in force when a proof was created. A `did:key` or `did:jwk`
    /// needs no document; any other DID needs one that is known. Where several were in force, the one that
    /// came into force last counts; where none was, the first that was fetched afterwards, unless one that is
    /// known to have come into force by then lies between.
    ///
    /// # Errors
    /// `did.method` or `did.not-resolved` where nothing is known or what is known contradicts itself
    /// (see [`is_undecided`](super::is_undecided)); `did.key-not-in-force` where no known document
    /// was in force or fetched later; what [`DidKey::parse`], [`DidJwk::parse`] and [`DidDocument::read`] find; `did.document-id`. The
    /// pointer leads into the DID document, not into the credential.
    pub fn new(did: &Did, created: Timestamp, known: &'a [KnownDocument]) -> Result<Self, Problem> {
        Self::among(did, created, known, &DocumentForms::default())
    }

    /// The same, where some of the documents may have been read already.
    ///
    /// # Errors
    /// See [`DidResolution::new`].
    pub(crate) fn among(
        did: &Did,
        created: Timestamp,
        known: &'a [KnownDocument],
        forms: &DocumentForms,
    ) -> Result<Self, Problem> {
        if did.method() == DidKey::METHOD {
            let key = DidKey::parse(did).map_err(|error| error.at(""))?;
            return Ok(Self {
                created,
                source: Source::Key(key),
                known: Known::Then,
            });
        }
        if did.method() == DidJwk::METHOD {
            let key = DidJwk::parse(did).map_err(|error| error.at(""))?;
            return Ok(Self {
                created,
                source: Source::Jwk(key),
                known: Known::Then,
            });
        }
        let ((place, found), known) = document_for(did, created, known, forms)?;
        let document = forms.read(place, found)?;
        if document.id() != did {
            return Err(
                Problem::at(&codes::DOCUMENT_ID, "/id").detail("not the DID that was asked for")
            );
        }
        Ok(Self {
            created,
            source: Source::Document(document),
            known,
        })
    }

    /// The document; none for a `did:key` or `did:jwk`.
    #[must_use]
    pub fn document(&self) -> Option<&DidDocument<'a>> {
        match &self.source {
            Source::Key(_) | Source::Jwk(_) => None,
            Source::Document(document) => Some(document),
        }
    }

    /// The key of a verification method that served a relationship when the proof was created.
    ///
    /// # Errors
    /// `did.fragment`, `did.relationship`, `did.document-id`, `did.key-not-in-force` where the method
    /// itself had expired or been revoked, `did.before-fetch` where a document of a later time does not
    /// list it, and what [`DidDocument::method_for`] finds.
    pub fn method_for(
        &self,
        url: &VerificationMethodRef,
        relationship: Relationship,
    ) -> Result<PublicKey, Problem> {
        match &self.source {
            Source::Key(did_key) => {
                let serves = relationship != Relationship::KeyAgreement;
                of_own_key(&did_key.verification_method(), url, serves)?;
                Ok(did_key.key())
            }
            Source::Jwk(did_jwk) => {
                let serves = did_jwk.serves(relationship);
                of_own_key(&did_jwk.verification_method(), url, serves)?;
                Ok(did_jwk.key())
            }
            Source::Document(document) => {
                let method = document
                    .method(url, relationship)
                    .map_err(|problem| self.of_that_time(problem))?;
                method.check_in_force(self.created)?;
                method.public_key()
            }
        }
    }

    /// What a document of a later time does not list, one of the time in question may have listed.
    fn of_that_time(&self, problem: Problem) -> Problem {
        let is_missing = [codes::VERIFICATION_METHOD.code, codes::RELATIONSHIP.code]
            .contains(&problem.code.code);
        if self.known == Known::Later && is_missing {
            Problem::at(&codes::BEFORE_FETCH, problem.pointer).detail(problem.detail)
        } else {
            problem
        }
    }
}

/// The only verification method of a DID that is its key must be the one asked for, and serve.
fn of_own_key(
    own: &VerificationMethodRef,
    url: &VerificationMethodRef,
    serves: bool,
) -> Result<(), Problem> {
    if url.did() != own.did() {
        return Err(
            Problem::at(&codes::DOCUMENT_ID, "").detail("not the DID of the verification method")
        );
    }
    if url != own {
        return Err(Problem::at(&codes::FRAGMENT, ""));
    }
    if !serves {
        let detail = "the key does not serve this purpose";
        return Err(Problem::at(&codes::RELATIONSHIP, "").detail(detail));
    }
    Ok(())
}

/// A document with its place among those that are known.
type Placed<'a> = (usize, &'a KnownDocument);

/// The document of a DID that tells its keys at an instant.
fn document_for<'a>(
    did: &Did,
    created: Timestamp,
    known: &'a [KnownDocument],
    forms: &DocumentForms,
) -> Result<(Placed<'a>, Known), Problem> {
    let of_did: Vec<Placed<'a>> = known
        .iter()
        .enumerate()
        .filter(|(_, known)| known.did == did.as_str())
        .collect();
    if of_did.is_empty() {
        let code = if did.method() == WEB {
            &codes::NOT_RESOLVED
        } else {
            &codes::METHOD
        };
        return Err(Problem::at(code, "").detail("no document of this DID is known"));
    }
    let in_force = || {
        let known = of_did.iter().copied();
        known.filter(|(_, known)| known.is_in_force(created))
    };
    if let Some(newest) = in_force().max_by_key(|(_, known)| known.begin()) {
        return one_of(newest, in_force(), forms).map(|newest| (newest, Known::Then));
    }
    let later = || {
        let known = of_did.iter().copied();
        known.filter(|(_, known)| known.begin().is_some_and(|begin| begin > created))
    };
    let next = later().min_by_key(|(_, known)| known.begin());
    let next = next.map(|next| one_of(next, later(), forms)).transpose()?;
    next.filter(|(_, next)| {
        let mut of_its_age = later().filter(|(_, other)| other.begin() == next.begin());
        of_its_age.all(|(_, other)| other.from.is_none())
    })
    .map(|next| (next, Known::Later))
    .ok_or_else(|| {
        Problem::at(&codes::KEY_NOT_IN_FORCE, "").detail("no known document was in force")
    })
}

/// This document, unless another one among those begins when it does and says something else.
fn one_of<'a>(
    one: Placed<'a>,
    mut among: impl Iterator<Item = Placed<'a>>,
    forms: &DocumentForms,
) -> Result<Placed<'a>, Problem> {
    let contradicts = |(place, other): Placed<'a>| {
        other.begin() == one.1.begin() && !forms.are_same(one, (place, other))
    };
    if among.any(contradicts) {
        return Err(Problem::at(&codes::NOT_RESOLVED, "")
            .detail("two different documents claim the same period"));
    }
    Ok(one)
}
