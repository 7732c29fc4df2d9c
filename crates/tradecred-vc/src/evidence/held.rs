//! A credential handed in as evidence, and when it may be relied on (SPEC chapter *Policy and evidence*).

use std::sync::OnceLock;

use super::Evidence;
use crate::context::ContextSet;
use crate::credential::{Credential, DataModel, codes::VERSION, names_type};
use crate::json::{Object, Value};
use crate::problem::Problem;
use crate::proof::{self, Expected, Proved};
use crate::status::{self, Asks};
use crate::time::Timestamp;

/// A credential that was handed in as evidence; whether its proofs verify is worked out once. A copy of it has
/// what was worked out already.
#[derive(Debug, Clone)]
pub struct Held {
    object: Object<'static>,
    proved: OnceLock<Result<Proved, Vec<Problem>>>,
    lasting: OnceLock<Option<Lasting>>,
    asks: OnceLock<Option<Asks>>,
}

/// From when until when a credential is its issuer's word, whatever its status.
#[derive(Debug, Clone)]
struct Lasting {
    /// When the last of its proofs was made.
    made: Option<Timestamp>,
    from: Option<Timestamp>,
    /// The first end of a proof or of its period.
    until: Option<Timestamp>,
}

/// What of a held credential may be used, once its own proofs, issuer and period are in order.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Relied<'e> {
    /// The credential.
    pub object: &'e Object<'static>,
    /// Its issuer's identifier.
    pub issuer: &'e str,
    /// Its subject.
    pub subject: &'e Object<'static>,
    /// What its proofs prove.
    pub proved: &'e Proved,
}

/// Whether a held credential counts in favour of a document. Unknown is never "fine".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reliance {
    /// Its proofs and its period are in order, and its issuer has neither revoked nor suspended it.
    Full,
    /// Proofs and period are in order; whether it was revoked or suspended cannot be known.
    Unknown,
    /// It counts for nothing.
    None,
}

impl Held {
    /// Holds a credential.
    #[must_use]
    pub fn new(object: Object<'static>) -> Self {
        Self {
            object,
            proved: OnceLock::new(),
            lasting: OnceLock::new(),
            asks: OnceLock::new(),
        }
    }

    /// Forgets the outcome, because the evidence it rests on has changed.
    pub(super) fn forget(&mut self) {
        self.proved = OnceLock::new();
        self.lasting = OnceLock::new();
    }

    /// The credential as it was handed in.
    #[must_use]
    pub fn object(&self) -> &Object<'static> {
        &self.object
    }

    /// Its `id`.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.object.get("id").and_then(Value::as_str)
    }

    /// Whether it names this type.
    #[must_use]
    pub fn has_type(&self, name: &str) -> bool {
        names_type(&self.object, name)
    }

    /// Its issuer's identifier.
    #[must_use]
    pub fn issuer(&self) -> Option<&str> {
        let issuer = self.object.get("issuer")?;
        issuer
            .as_str()
            .or_else(|| issuer.get("id").and_then(Value::as_str))
    }

    /// An instant it carries under this name.
    #[must_use]
    pub fn instant(&self, name: &str) -> Option<Timestamp> {
        self.object
            .get(name)
            .and_then(Value::as_str)
            .and_then(|text| text.parse().ok())
    }

    /// The outcome of contexts, data model and proofs under the documents and keys of this evidence.
    /// It depends on nothing else, so it is worked out once for each state of it.
    ///
    /// # Errors
    /// Every problem found.
    pub fn proved(&self, evidence: &Evidence) -> &Result<Proved, Vec<Problem>> {
        self.proved.get_or_init(|| {
            let mut problems = ContextSet::standard().check(&self.object);
            match Credential::read(&self.object) {
                Ok(credential) if credential.data_model == DataModel::V2 => {}
                // Nothing that is evidence exists under another one.
                Ok(_) => problems.push(Problem::at(&VERSION, "/@context/0")),
                Err(mut found) => problems.append(&mut found),
            }
            if problems.is_empty() {
                proof::verify(&self.object, Expected::CREDENTIAL, evidence)
            } else {
                Err(problems)
            }
        })
    }

    /// The credential as its issuer's word at this instant: its proofs verify, its issuer made one of
    /// them, and the instant lies in its period. Its own status is not looked at: this is enough for
    /// what speaks against a document, and for nothing else.
    #[must_use]
    pub fn by_proofs_alone(&self, evidence: &Evidence, at: Timestamp) -> Option<Relied<'_>> {
        let lasting = self.lasting.get_or_init(|| self.lasting(evidence));
        if !lasting.as_ref()?.includes(at) {
            return None;
        }
        Some(Relied {
            object: &self.object,
            issuer: self.issuer()?,
            subject: self.object.get("credentialSubject")?.as_object()?,
            proved: self.proved(evidence).as_ref().ok()?,
        })
    }

    /// Nothing where its proofs do not verify or its issuer made none of them.
    fn lasting(&self, evidence: &Evidence) -> Option<Lasting> {
        let proved = self.proved(evidence).as_ref().ok()?;
        proved.by(self.issuer()?)?;
        let until = self.instant("validUntil");
        Some(Lasting {
            made: proved.last_created(),
            from: self.instant("validFrom"),
            until: until.into_iter().chain(proved.first_expires()).min(),
        })
    }

    /// The bits of status lists that say whether it was withdrawn; nothing where it does not say it rightly.
    pub(crate) fn asks(&self) -> Option<&Asks> {
        self.asks.get_or_init(|| Asks::of(&self.object)).as_ref()
    }

    /// Whether it may be relied on at this instant for what speaks in favour of a document.
    #[must_use]
    pub fn reliance(&self, evidence: &Evidence, at: Timestamp) -> Reliance {
        let Some(relied) = self.by_proofs_alone(evidence, at) else {
            return Reliance::None;
        };
        match status::is_withdrawn(self, &relied, evidence, at) {
            Some(false) => Reliance::Full,
            Some(true) => Reliance::None,
            None => Reliance::Unknown,
        }
    }

    /// The credential, where it may be relied on in full.
    #[must_use]
    pub fn relied_on(&self, evidence: &Evidence, at: Timestamp) -> Option<Relied<'_>> {
        self.by_proofs_alone(evidence, at)
            .filter(|relied| status::is_withdrawn(self, relied, evidence, at) == Some(false))
    }
}

impl Lasting {
    fn includes(&self, at: Timestamp) -> bool {
        let latest = proof::latest_creation(at);
        self.made.is_none_or(|made| made <= latest)
            && self.from.is_none_or(|from| from <= at)
            && self.until.is_none_or(|until| at <= until)
    }
}
