//! The verdict of an implementation on one question (SPEC chapter *Conformance classes*).

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Requirements, Scope};

use super::{Class, Question, TargetError};
use crate::protocol::{Options, Verdict, YesOrNo};
use crate::{case, printable};

/// The most codes that are kept of one answer.
const MAXIMUM_CODES: usize = 1000;

/// The most characters that are kept of one code.
pub(super) const WORD: usize = 200;

/// What an implementation answered. Results and codes are absent where it does not give them.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Answer {
    /// Is it genuine.
    pub authenticity: Option<Authenticity>,
    /// Does it satisfy the rules of its law.
    pub requirements: Option<Requirements>,
    /// Is it in force.
    pub standing: Option<Standing>,
    /// Whether the implementation, all in all, said yes.
    pub accepted: bool,
    /// Whether a status says so and nothing in the body of the response: neither `verified` nor results.
    pub is_by_status: bool,
    /// The codes that fail or are undecided, sorted, each once.
    pub codes: Option<Vec<String>>,
    /// The codes that warn, sorted, each once.
    pub warnings: Option<Vec<String>>,
    /// What the reader that was asked for may be shown.
    pub view: Option<serde_json::Value>,
    /// What the license chain that was asked for says.
    pub license_chain: Option<serde_json::Value>,
    /// What the consumer that was asked for is answered.
    pub consumer: Option<serde_json::Value>,
    /// What was sent and what came.
    pub exchange: Exchange,
}

impl Answer {
    /// An answer that says yes or no and nothing more.
    #[must_use]
    pub fn accepted(accepted: bool, exchange: Exchange) -> Self {
        Self {
            authenticity: None,
            requirements: None,
            standing: None,
            accepted,
            is_by_status: false,
            codes: None,
            warnings: None,
            view: None,
            license_chain: None,
            consumer: None,
            exchange,
        }
    }

    /// Whether any result is given.
    pub(super) fn has_results(&self) -> bool {
        self.authenticity.is_some() || self.requirements.is_some() || self.standing.is_some()
    }

    /// An answer with results. It is a yes exactly if they are good for the scope that was asked.
    #[must_use]
    pub fn of(verdict: &Verdict, scope: Scope, exchange: Exchange) -> Self {
        let Verdict {
            authenticity,
            requirements,
            standing,
            ..
        } = *verdict;
        Self {
            authenticity: Some(authenticity),
            requirements: Some(requirements),
            standing: Some(standing),
            is_by_status: false,
            accepted: case::is_good(authenticity, requirements, standing, scope),
            codes: verdict.codes().map(in_order),
            warnings: verdict.warnings().map(in_order),
            view: verdict.view.clone(),
            license_chain: verdict.license_chain.clone(),
            consumer: verdict.consumer.clone(),
            exchange,
        }
    }

    /// Reads a verdict, a whole verification report or, of an implementation of class `envelope`, a bare yes or
    /// no, as a driver's result or as this library writes one.
    ///
    /// # Errors
    ///
    /// [`TargetError::Malformed`] if it is none of them.
    pub fn read(json: &[u8], question: &Question) -> Result<Self, TargetError> {
        if question.class == Class::Envelope
            && let Ok(YesOrNo { verified }) = serde_json::from_slice(json)
        {
            return Ok(Self::accepted(verified, Exchange::of(question, json)));
        }
        let verdict: Verdict = serde_json::from_slice(json)
            .map_err(|error| TargetError::malformed(format!("no verdict: {error}"), json))?;
        Ok(Self::of(
            &verdict,
            question.scope,
            Exchange::of(question, json),
        ))
    }
}

/// Each once, in the order of bytes. Of more than are kept none is right for any vector.
pub(super) fn in_order(codes: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    let codes = codes.into_iter();
    let words = codes.map(|code| printable::line(code.as_ref(), WORD));
    let each: BTreeSet<String> = words.collect();
    each.into_iter().take(MAXIMUM_CODES).collect()
}

/// What was sent and what came, both printable and cut, for whoever has to find a fault.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Exchange {
    /// The bytes of the credential and the options, as text.
    pub sent: String,
    /// The answer, as text.
    pub received: String,
    /// The digest of the answer as it came. The transcript keeps it, no report does.
    #[serde(skip)]
    pub(crate) answered: Option<DigestMultibase>,
}

impl Exchange {
    /// The most characters kept of each part.
    pub(crate) const LIMIT: usize = 4000;

    /// The question as it was sent, and these bytes as they came.
    #[must_use]
    pub fn of(question: &Question, received: &[u8]) -> Self {
        let options = serde_json::to_vec(&Options::of(question)).unwrap_or_default();
        let sent = format!(
            "input ({} bytes):\n{}\noptions:\n{}",
            question.input.len(),
            printable::block(&question.input, Self::LIMIT),
            printable::block(&options, Self::LIMIT),
        );
        Self {
            sent,
            received: printable::block(received, Self::LIMIT),
            answered: Some(DigestMultibase::of_bytes(received)),
        }
    }
}
