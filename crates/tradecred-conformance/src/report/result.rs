//! What became of one vector, as a row of the report of a run (SPEC section *Reports*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Requirements, Scope};

use crate::case::{Case, Expectation, RequirementId, Vector, VectorId};
use crate::exceptions::known::Excusable;
use crate::exceptions::{Deviation, Exception, Listed as _};
use crate::judge::{Judgement, Outcome};
use crate::run::Caller;
use crate::target::{Answer, Exchange, Question, TargetError, http};

/// What became of one vector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VectorResult {
    /// The vector.
    pub id: VectorId,
    /// The fact it shows.
    pub title: String,
    /// The requirements it shows.
    pub requirements: Vec<Clause>,
    /// What an implementation has to claim in order to be asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The known failure that was applied to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<Exception>,
    /// How the answer differs from what is expected, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Deviation>,
    /// Whether a yes is expected.
    pub positive: bool,
    /// What was asked.
    pub scope: Scope,
    /// The verdict expected for what was asked.
    pub expected: Expectation,
    /// The verdict that came, if one came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub got: Option<Got>,
    /// Whether the codes were right; absent where none were named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codes_agree: Option<bool>,
    /// The digest of the question; absent where it was not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question_digest: Option<DigestMultibase>,
    /// The digest of the answer as it came; absent where none came that is a verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_digest: Option<DigestMultibase>,
    /// The command that asks the question again.
    pub repro: String,
    /// What was sent and what came, where that was not as expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange: Option<Exchange>,
    /// How a node is asked the question, where the answer was not as expected and a request needs no signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<RequestForm>,
    /// The folder that holds the exchange as files, where it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
}

/// How a node is asked a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct RequestForm {
    /// The path that is POSTed to.
    pub path: String,
    /// The media type of what is sent.
    pub content_type: String,
    /// Whether it has to bear the token of a caller.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bearer: bool,
}

/// A requirement and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Clause {
    /// The requirement.
    pub id: RequirementId,
    /// Its place in the specification.
    pub anchor: String,
}

/// The verdict that came. Members are absent where the implementation does not give them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Got {
    /// Yes or no.
    pub accepted: bool,
    /// Is it genuine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authenticity: Option<Authenticity>,
    /// Does it satisfy the rules of its law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requirements: Option<Requirements>,
    /// Is it in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// The codes that fail or are undecided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codes: Option<Vec<String>>,
    /// The codes that warn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warnings: Option<Vec<String>>,
    /// How many more codes and warnings it named, which were judged and are not kept.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left_out: usize,
}

/// The most codes, and the most warnings, that are kept of an answer.
const WORDS: usize = 50;

/// The most bytes that are kept of each of the two.
const WORD_BYTES: usize = 4096;

impl Got {
    /// What is kept of an answer that was judged: enough to act upon, however much came.
    fn of(answer: &mut Answer) -> Self {
        let mut left_out = 0;
        let mut kept = |words: Option<Vec<String>>| {
            let mut words = words?;
            let (named, mut bytes) = (words.len(), 0_usize);
            let fits = |word: &&String| {
                bytes = bytes.saturating_add(word.len());
                bytes <= WORD_BYTES
            };
            let most = words.iter().take(WORDS).take_while(fits).count();
            words.truncate(most);
            words.shrink_to_fit();
            left_out += named - most;
            Some(words)
        };
        Self {
            accepted: answer.accepted,
            authenticity: answer.authenticity,
            requirements: answer.requirements,
            standing: answer.standing,
            codes: kept(answer.codes.take()),
            warnings: kept(answer.warnings.take()),
            left_out,
        }
    }
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl VectorResult {
    /// A vector that has not been asked yet.
    pub(crate) fn new(vector: &Vector, asked: &Case, repro: String) -> Self {
        let clauses = asked.requirements.iter();
        Self {
            id: vector.id.clone(),
            title: asked.title.clone(),
            requirements: clauses
                .map(|id| Clause {
                    id: id.clone(),
                    anchor: format!("SPEC.md#{id}"),
                })
                .collect(),
            features: asked.features.clone(),
            outcome: Outcome::Error {
                reason: "not asked".to_owned(),
            },
            exception: None,
            deviation: None,
            positive: asked.expect.is_good(asked.scope),
            scope: asked.scope,
            expected: asked.expect.clone(),
            got: None,
            codes_agree: None,
            question_digest: None,
            answer_digest: None,
            repro,
            exchange: None,
            request: None,
            folder: None,
        }
    }

    /// Enters what came and what the judge says of it.
    pub(crate) fn record(
        &mut self,
        judgement: Judgement,
        question: &Question,
        answer: Result<Answer, TargetError>,
        caller: Caller,
    ) {
        self.outcome = judgement.outcome;
        self.deviation = judgement.deviation;
        self.codes_agree = judgement.codes_agree;
        if !matches!(
            self.outcome,
            Outcome::NotApplicable { .. } | Outcome::Error { .. }
        ) {
            self.question_digest = Some(question.multihash());
        }
        let exchange = match answer {
            Ok(mut answer) => {
                self.answer_digest = answer.exchange.answered.take();
                self.got = Some(Got::of(&mut answer));
                answer.exchange
            }
            Err(error) => Exchange::of(question, error.received().as_bytes()),
        };
        let is_plain = matches!(
            self.outcome,
            Outcome::Passed | Outcome::NotApplicable { .. }
        );
        if !is_plain {
            let form = http::form(question);
            // A signature is made anew for each request, which only the runner can do.
            self.request = (caller != Caller::Key).then(|| RequestForm {
                path: form.path.to_owned(),
                content_type: form.content_type.to_owned(),
                bearer: caller == Caller::Token,
            });
            self.exchange = Some(exchange);
        }
    }
}

impl Excusable for VectorResult {
    type Entry = Exception;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn is_asked(&self) -> bool {
        !matches!(
            self.outcome,
            Outcome::NotApplicable { .. } | Outcome::Untested { .. } | Outcome::Error { .. }
        )
    }

    fn is_passed(&self) -> bool {
        matches!(
            self.outcome,
            Outcome::Passed | Outcome::StaleException { .. }
        )
    }

    fn fails_as(&self, entry: &Exception) -> bool {
        self.deviation == Some(entry.outcome)
    }

    fn excuse(&mut self, entry: &Exception) {
        self.outcome = Outcome::KnownFailure {
            reason: entry.reason(),
        };
        self.exception = Some(entry.clone());
    }

    fn mark_stale(&mut self, entry: &Exception) {
        self.outcome = Outcome::StaleException {
            reason: entry.reason(),
        };
        self.exception = Some(entry.clone());
    }
}
