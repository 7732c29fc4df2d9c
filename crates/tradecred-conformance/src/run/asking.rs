//! What is known of a run while it asks: results, controls, and whether it goes on (SPEC chapter *Vectors*).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::time::Instant;

use tradecred_vc::time::{Date, Timestamp};

use super::RunOptions;
use super::words::Words;
use crate::case::{RequirementId, Vector, VectorId};
use crate::exceptions::known;
use crate::judge::{Level, Outcome, judge_besides};
use crate::report::repeat::Repeat;
use crate::report::{UnknownCode, VectorResult};
use crate::target::{Answer, Profile, Question, TargetError};

/// So many questions in a row without an answer in time, and the rest is not asked.
const PATIENCE: u32 = 5;

/// The state of a run while it asks.
pub(super) struct Asking<'a, 'o> {
    profile: &'a Profile,
    options: &'a RunOptions<'o>,
    repeat: Repeat<'a>,
    words: Words<'a>,
    /// The requirements of which no warning, and no lack of one, counts against another's target.
    unconfirmed: BTreeSet<RequirementId>,
    begun: Instant,
    today: Option<Date>,
    /// Questions in a row that nobody answered in time.
    unanswered: u32,
    failed: usize,
    /// Acceptances that nothing but a status of 200 says.
    by_status: usize,
    /// Whether the target accepted a control.
    controls: BTreeMap<VectorId, bool>,
    results: BTreeMap<VectorId, VectorResult>,
    /// What becomes of the rest, once nothing more is asked.
    over: Option<Outcome>,
}

impl<'a, 'o> Asking<'a, 'o> {
    pub(super) fn new(
        profile: &'a Profile,
        options: &'a RunOptions<'o>,
        repeat: Repeat<'a>,
        words: Words<'a>,
        unconfirmed: BTreeSet<RequirementId>,
        begun: Instant,
    ) -> Self {
        Self {
            profile,
            options,
            repeat,
            words,
            unconfirmed,
            begun,
            today: options.started.map(Timestamp::date_utc),
            unanswered: 0,
            failed: 0,
            by_status: 0,
            controls: BTreeMap::new(),
            results: BTreeMap::new(),
            over: None,
        }
    }

    /// Enters a vector that is not asked.
    pub(super) fn enter(&mut self, vector: &Vector, outcome: Outcome) {
        let case = vector.case_under(self.profile.scope_for(vector));
        let repeat = self.repeat.command(vector.id.as_str());
        let mut result = VectorResult::new(vector, &case, repeat);
        result.outcome = outcome;
        self.results.insert(vector.id.clone(), result);
    }

    /// Enters those of these that were not asked before the run was over.
    pub(super) fn leave_out(&mut self, asked: &[&Vector]) {
        let Some(outcome) = self.over.clone() else {
            return;
        };
        for vector in asked {
            if !self.results.contains_key(&vector.id) {
                self.enter(vector, outcome.clone());
            }
        }
    }

    /// Judges what came. A control that was not selected is heard and leaves no result.
    pub(super) fn hear(
        &mut self,
        vector: &Vector,
        is_selected: bool,
        question: &Question,
        mut answer: Result<Answer, TargetError>,
    ) -> ControlFlow<()> {
        self.unanswered = match &answer {
            Err(TargetError::Timeout(_) | TargetError::Unreachable(_)) => {
                self.unanswered.saturating_add(1)
            }
            _ => 0,
        };
        if !matches!(answer, Err(TargetError::NotApplicable(_))) {
            let is_accepted = answer.as_ref().is_ok_and(|answer| answer.accepted);
            let is_by_status = |answer: &Answer| answer.accepted && answer.is_by_status;
            self.by_status += usize::from(answer.as_ref().is_ok_and(is_by_status));
            self.controls.insert(vector.id.clone(), is_accepted);
        }
        if is_selected {
            let level = self.options.level;
            let case = vector.case_under(self.profile.scope_for(vector));
            let repeat = self.repeat.command(vector.id.as_str());
            let mut result = VectorResult::new(vector, &case, repeat);
            let vague = match (&mut answer, level) {
                (Ok(answer), Level::Foreign) => self.words.translate(vector, answer),
                _ => None,
            };
            let (class, unconfirmed) = (self.profile.class, &self.unconfirmed);
            let judgement = judge_besides(&case, level, class, unconfirmed, &answer);
            result.record(judgement, question, answer, self.options.caller);
            if let Some(word) = vague {
                result.codes_agree = None;
                if result.outcome == Outcome::Passed && level.counts_reasons(class) {
                    let reason = format!("its word `{word}` stands for several codes");
                    result.outcome = Outcome::Untested { reason };
                }
            }
            self.hold_against_control(vector, &mut result);
            let is_failure = result
                .outcome
                .is_failure(level.counts_reasons(self.profile.class));
            if is_failure && !known::is_known(self.options.exceptions(), &result, self.today) {
                self.failed += 1;
            }
            self.results.insert(vector.id.clone(), result);
        }
        self.over = self.why_over();
        if self.is_over() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }

    /// A refusal of whatever kind says something only of a target that accepts the control.
    fn hold_against_control(&self, vector: &Vector, result: &mut VectorResult) {
        let is_refusal = result.got.as_ref().is_some_and(|got| !got.accepted);
        let Some(control) = vector.case.control.as_ref() else {
            return;
        };
        if result.positive || !is_refusal {
            return;
        }
        let reason = match self.controls.get(control) {
            Some(true) => return,
            Some(false) => format!("its control {control} was not accepted"),
            None => format!("its control {control} was not asked"),
        };
        result.outcome = Outcome::Untested { reason };
        result.deviation = None;
        result.codes_agree = None;
    }

    fn why_over(&self) -> Option<Outcome> {
        let options = self.options;
        if self.unanswered >= PATIENCE {
            let reason = format!("not asked: {PATIENCE} questions in a row had no answer");
            return Some(Outcome::Error { reason });
        }
        if options.fail_fast.is_some_and(|most| self.failed >= most) {
            let reason = format!("not asked: the run ended after {} failures", self.failed);
            return Some(Outcome::Untested { reason });
        }
        let total = options.total_time?;
        (self.begun.elapsed() >= total).then(|| Outcome::Untested {
            reason: format!("not asked: the run has {} s", total.as_secs_f64()),
        })
    }

    /// Whether nothing more is asked.
    pub(super) fn is_over(&self) -> bool {
        self.over.is_some()
    }

    /// The result of a vector, where it has one.
    pub(super) fn result(&self, vector: &VectorId) -> Option<&VectorResult> {
        self.results.get(vector)
    }

    /// How many vectors have a result.
    pub(super) fn done(&self) -> usize {
        self.results.len()
    }

    /// How many results are failures that are not known.
    pub(super) fn failed(&self) -> usize {
        self.failed
    }

    /// What a reader of the report should know of how the target answered.
    pub(super) fn note(&self) -> Option<String> {
        (self.by_status > 0).then(|| {
            format!(
                "answers without `verified` and without results, taken as a yes for their status 200: {}",
                self.by_status
            )
        })
    }

    /// The results in the order of names, and the words nobody has mapped.
    pub(super) fn end(self) -> (Vec<VectorResult>, Vec<UnknownCode>) {
        (self.results.into_values().collect(), self.words.unknown())
    }
}
