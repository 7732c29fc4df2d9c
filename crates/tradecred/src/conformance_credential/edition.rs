//! The edition of the suite that this text knows: how many questions it has, and their digest.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{self, Limits};

use super::model::{ConformanceStatement, Questions};

/// The published table.
const TABLE: &str = include_str!("../../../../vocabulary/suite.json");

/// An edition of the suite.
#[derive(Debug, Deserialize)]
pub(super) struct Edition {
    edition: String,
    vectors: Asked,
    trials: BTreeMap<String, Asked>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asked {
    question_count: u32,
    digest_multibase: DigestMultibase,
}

impl Edition {
    /// The one that is known. Nothing if the table cannot be read, which a test rules out.
    pub(super) fn known() -> Option<&'static Self> {
        static EDITION: OnceLock<Option<Edition>> = OnceLock::new();
        EDITION
            .get_or_init(|| {
                let table = json::read(TABLE.as_bytes(), &Limits::default()).ok()?;
                Self::deserialize(&table).ok()
            })
            .as_ref()
    }

    /// The member of `suite` in which a statement names another suite than this.
    pub(super) fn difference(&self, statement: &ConformanceStatement) -> Option<&'static str> {
        let suite = &statement.suite;
        if suite.version.as_str() != self.edition {
            return Some("version");
        }
        let asked = match suite.questions {
            Questions::Vectors => Some(&self.vectors),
            Questions::Trials => self.trials.get(statement.role.as_str()),
        };
        let Some(asked) = asked else {
            return Some("questions");
        };
        if suite.question_count.get() != asked.question_count {
            return Some("questionCount");
        }
        // Vectors of a seed are others for each seed; trials are not.
        let is_made = suite.questions == Questions::Vectors && statement.seed.is_some();
        let is_another = suite.digest_multibase != asked.digest_multibase;
        (is_another && !is_made).then_some("digestMultibase")
    }
}
