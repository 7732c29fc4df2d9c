//! Whom a node serves, and what it does otherwise for the test suites of W3C (SPEC chapter *Node*).

use tradecred::Policy;
use tradecred_vc::credential::DataModel;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::report::Scope;
use tradecred_vc::time::Timestamp;

use crate::problem;

/// The contexts that define proofs of Data Integrity, which that of data model 1.1 does not; the last is
/// added where none is named.
const DATA_INTEGRITY: [&str; 2] = [
    "https://w3id.org/security/data-integrity/v1",
    "https://w3id.org/security/data-integrity/v2",
];

/// Whom a node serves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Profile {
    /// Trade: what it issues is of data model 2.0.
    #[default]
    Trade,
    /// The test suites of W3C: it issues credentials of data model 1.1 as well, admits the examples context,
    /// and is asked for envelopes.
    W3cSuites,
}

impl Profile {
    /// The question where a request says nothing else.
    pub(crate) fn policy(self, at: Timestamp) -> Policy {
        match self {
            Self::Trade => Policy::at(at),
            Self::W3cSuites => Policy::at(at)
                .scope(Scope::Envelope)
                .admit_examples_context(),
        }
    }

    /// Gives a credential of data model 1.1 the context that its proof will need.
    ///
    /// # Errors
    /// `node.data-model` where the node issues none.
    pub(crate) fn add_context(self, credential: &mut Object<'static>) -> Result<(), Problem> {
        if DataModel::of(credential) != Some(DataModel::V1) {
            return Ok(());
        }
        if self == Self::Trade {
            return Err(Problem::at(&problem::DATA_MODEL, "/credential/@context/0"));
        }
        let contexts = credential.get("@context").and_then(Value::as_array);
        let mut contexts = contexts.unwrap_or_default().to_vec();
        let is_there = contexts
            .iter()
            .filter_map(Value::as_str)
            .any(|context| DATA_INTEGRITY.contains(&context));
        if !is_there {
            contexts.extend(DATA_INTEGRITY.last().map(|context| Value::from(*context)));
            credential.insert("@context", contexts);
        }
        Ok(())
    }

    /// Says in a credential of data model 1.1 when it was issued, where it does not.
    pub(crate) fn add_date(self, credential: &mut Object<'static>, created: Timestamp) {
        let begin = DataModel::V1.begin();
        let is_version_1 = DataModel::of(credential) == Some(DataModel::V1);
        if self == Self::W3cSuites && is_version_1 && !credential.contains(begin) {
            credential.insert(begin, created.to_string());
        }
    }
}
