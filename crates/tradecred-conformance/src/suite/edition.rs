//! The edition of the suite: how many questions it has, and their digest, as a verifier of statements about runs
//! knows them (SPEC requirement *conformance-credential.suite-unknown*).

use std::sync::OnceLock;

use serde_json::{Map, Value, json};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::report::SUITE;

use super::Suite;
use crate::service::{Service, published_of};

/// The published table.
const TABLE: &str = include_str!("../../../../vocabulary/suite.json");
/// The edition of questions that are somebody's own.
const OWN: &str = "own";

/// The table, of the suite as it is committed.
#[must_use]
pub fn edition(committed: &Suite) -> Value {
    let trials: Map<String, Value> = Service::ALL
        .into_iter()
        .map(|service| (service.as_str().to_owned(), of_trials(service)))
        .collect();
    json!({
        "edition": SUITE,
        "vectors": asked(committed.vectors().len(), committed.multihash()),
        "trials": trials,
    })
}

fn asked(number: usize, digest: DigestMultibase) -> Value {
    json!({ "questionCount": number, "digestMultibase": digest })
}

fn of_trials(service: Service) -> Value {
    let published = published_of(service);
    let digest = DigestMultibase::of_bytes(&jcs::to_vec(&Tree::from(&published)));
    asked(published.as_array().map_or(0, Vec::len), digest)
}

/// What is published of the edition; of `vectors`, or of the trials of a service.
pub(crate) fn known(pointer: &str) -> Option<&'static Value> {
    static KNOWN: OnceLock<Value> = OnceLock::new();
    KNOWN
        .get_or_init(|| serde_json::from_str(TABLE).unwrap_or_default())
        .pointer(pointer)
}

/// Whether these are the vectors that are published of the edition, by the digest as a report has it and their number.
pub(crate) fn is_published(digest: &str, number: usize) -> bool {
    let known_digest = known("/vectors/digestMultibase").and_then(Value::as_str);
    let known_digest = known_digest.and_then(|digest| DigestMultibase::parse(digest).ok());
    known_digest.is_some_and(|known| format!("sha256:{}", known.digest()) == digest)
        && known("/vectors/questionCount") == Some(&json!(number))
}

/// The edition of a suite that somebody has in a folder: that of the committed one, or its own.
pub(super) fn of(digest: DigestMultibase) -> &'static str {
    if known("/vectors/digestMultibase") == Some(&json!(digest)) {
        SUITE
    } else {
        OWN
    }
}
