//! Gathers what a verification would miss: status lists and `did:web` documents (SPEC chapters *Status* and
//! *DID*).

use std::fmt;
use std::time::{Duration, Instant};

use tradecred_vc::did::{Did, DidError, DidWeb, KnownDocument};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::Problem;

use crate::error::FetchError;
use crate::fetcher::Fetcher;
use crate::named::{add_dids, dids_for, status_lists_for};

/// The most that is fetched for one document: who signs it does not choose how much work it makes.
const MOST_FETCHED: usize = 32;
/// How long it may take to begin fetching all of it.
const LONGEST: Duration = Duration::from_secs(10);

/// Something that was not gathered. The verdict says what that leaves undecided.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missed {
    /// The URL or the DID.
    pub what: String,
    /// Why.
    pub why: Why,
}

/// Why something was not gathered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// The world did not answer.
    Fetch(FetchError),
    /// The DID names no place.
    Did(DidError),
    /// The answer is not one JSON object that the strict reader takes.
    Json(Problem),
    /// The document is about another DID.
    OtherDid,
    /// The status list names itself otherwise.
    OtherList,
    /// So much was fetched for this document already, or it took so long.
    TooMuch,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fetch(error) => error.fmt(f),
            Self::Did(error) => f.write_str(error.detail()),
            Self::Json(problem) => write!(f, "the answer is no strict JSON: {problem}"),
            Self::OtherDid => f.write_str("the document there is about another DID"),
            Self::OtherList => f.write_str("the status list there has another `id`"),
            Self::TooMuch => f.write_str("too much is to be fetched for one document"),
        }
    }
}

impl fmt::Display for Missed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.what, self.why)
    }
}

impl Fetcher {
    /// Adds to the evidence what the credential or presentation in these bytes names and the evidence lacks:
    /// its status lists, then the documents of every `did:web` that signed it or one of its lists. Whatever is
    /// fetched is evidence like any other: its proofs are verified with the rest.
    pub fn gather(&self, bytes: &[u8], evidence: &mut Evidence) -> Vec<Missed> {
        let mut missed = Vec::new();
        let begun = Instant::now();
        let mut left = MOST_FETCHED;
        let mut take = |what: &str, missed: &mut Vec<Missed>| {
            let is_left = left > 0 && begun.elapsed() < LONGEST;
            left = left.saturating_sub(1);
            if !is_left {
                missed.push(Missed::of(what, Why::TooMuch));
            }
            is_left
        };
        for url in status_lists_for(bytes) {
            let is_held = evidence
                .status_lists()
                .iter()
                .any(|held| held.credential.id() == Some(&url));
            if is_held || !take(&url, &mut missed) {
                continue;
            }
            match self.object(&url) {
                Ok(list) if list.get("id").and_then(Value::as_str) == Some(&url) => {
                    evidence.add_status_list(list, None);
                }
                // It would stand for a list that nobody looked up, and keep that one from being fetched.
                Ok(_) => missed.push(Missed::of(&url, Why::OtherList)),
                Err(why) => missed.push(Missed::of(&url, why)),
            }
        }
        let mut dids = dids_for(bytes);
        for held in evidence.status_lists() {
            add_dids(held.credential.object(), &mut dids);
        }
        for did in dids {
            let is_held = evidence
                .did_documents()
                .iter()
                .any(|known| known.did == did.as_str());
            if did.method() != DidWeb::METHOD || is_held || !take(did.as_str(), &mut missed) {
                continue;
            }
            match self.did_document(&did) {
                Ok(document) => evidence.add_did_document(document),
                Err(why) => missed.push(Missed::of(did.as_str(), why)),
            }
        }
        missed
    }

    /// The document of a `did:web` as it stood when it was fetched. What it said before is not known from it.
    ///
    /// # Errors
    /// See [`Why`].
    pub fn did_document(&self, did: &Did) -> Result<KnownDocument, Why> {
        let place = DidWeb::parse(did).map_err(Why::Did)?;
        let (bytes, fetched_at) = self.get_dated(place.url()).map_err(Why::Fetch)?;
        let document = object(&bytes)?;
        if document.get("id").and_then(Value::as_str) != Some(did.as_str()) {
            return Err(Why::OtherDid);
        }
        Ok(KnownDocument {
            did: did.as_str().to_owned(),
            document,
            from: None,
            until: None,
            fetched_at: Some(fetched_at),
            source: place.url().to_owned(),
        })
    }

    /// The JSON object at a URL, such as a trust list.
    ///
    /// # Errors
    /// See [`Why`].
    pub fn object(&self, url: &str) -> Result<Object<'static>, Why> {
        let bytes = self.get(url).map_err(Why::Fetch)?;
        object(&bytes)
    }
}

fn object(bytes: &[u8]) -> Result<Object<'static>, Why> {
    json::read_object(bytes, &Limits::default())
        .map(Object::into_owned)
        .map_err(Why::Json)
}

impl Missed {
    fn of(what: &str, why: Why) -> Self {
        Self {
            what: what.to_owned(),
            why,
        }
    }
}
