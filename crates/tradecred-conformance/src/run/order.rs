//! In which order questions go out, and how answers come back in the same order (SPEC requirement
//! *vectors.control*).

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

use crate::case::{Vector, VectorId};
use crate::suite::Suite;
use crate::target::{Answer, Profile, Question, Target, TargetError};

/// So many answers of one way to a target may wait for those of the others.
const AHEAD: usize = 4;

/// What is asked: the controls of what is selected, then the rest, both in the order of names.
pub(super) struct Order<'s> {
    pub(super) controls: Vec<&'s Vector>,
    pub(super) rest: Vec<&'s Vector>,
    selected: BTreeSet<&'s VectorId>,
}

impl<'s> Order<'s> {
    /// Of these, which the target can be asked.
    pub(super) fn of(suite: &'s Suite, asked: &[&'s Vector], profile: &Profile) -> Self {
        let rests = |vector: &&&Vector| !profile.is_to_accept(vector);
        let named = asked.iter().filter(rests);
        let controls: BTreeSet<&VectorId> = named
            .filter_map(|vector| vector.case.control.as_ref())
            .collect();
        let is_rest = |vector: &&Vector| !controls.contains(&vector.id);
        Self {
            rest: asked.iter().copied().filter(is_rest).collect(),
            controls: controls.iter().filter_map(|id| suite.vector(id)).collect(),
            selected: asked.iter().map(|vector| &vector.id).collect(),
        }
    }

    /// Whether a vector is asked for its own sake.
    pub(super) fn is_selected(&self, vector: &VectorId) -> bool {
        self.selected.contains(vector)
    }
}

/// Called with each vector, what was asked, and the answer; says whether to go on.
type Each<'e> = dyn FnMut(&Vector, Question, Result<Answer, TargetError>) -> ControlFlow<()> + 'e;

/// The ways to one target.
pub(super) enum Targets<'t> {
    /// One.
    One(&'t mut dyn Target),
    /// Several, for as many questions at a time.
    Several(&'t mut [Box<dyn Target + Send>]),
}

impl Targets<'_> {
    /// Who the target is; all ways must lead to the same.
    pub(super) fn describe(&mut self) -> Result<Profile, TargetError> {
        match self {
            Self::One(target) => target.describe(),
            Self::Several(targets) => {
                let mut first: Option<Profile> = None;
                for target in targets.iter_mut() {
                    let profile = target.describe()?;
                    if first.as_ref().is_some_and(|first| *first != profile) {
                        let reason = "one process says something else of itself than another";
                        return Err(TargetError::unreachable(reason));
                    }
                    first = Some(profile);
                }
                first.ok_or_else(|| TargetError::unreachable("there is no way to it"))
            }
        }
    }

    /// Asks these in order, and gives each answer to `each` in the same order, until that has enough.
    pub(super) fn ask(&mut self, asked: &[&Vector], profile: &Profile, each: &mut Each<'_>) {
        match self {
            Self::One(target) => {
                for vector in asked {
                    let question = Question::to(vector, profile);
                    let answer = target.verify(&question);
                    if each(vector, question, answer).is_break() {
                        return;
                    }
                }
            }
            Self::Several(targets) => side_by_side(targets, asked, profile, each),
        }
    }
}

/// Each way takes every n-th question. Which takes which does not hang on who is faster, and nobody gets far ahead.
fn side_by_side(
    targets: &mut [Box<dyn Target + Send>],
    asked: &[&Vector],
    profile: &Profile,
    each: &mut Each<'_>,
) {
    let ways = targets.len().max(1);
    let is_over = &AtomicBool::new(false);
    thread::scope(|scope| {
        let mut answers = Vec::with_capacity(ways);
        for (first, target) in targets.iter_mut().enumerate() {
            let (answered, answer) = sync_channel(AHEAD);
            answers.push(answer);
            scope.spawn(move || {
                for vector in asked.iter().skip(first).step_by(ways) {
                    if is_over.load(Ordering::Relaxed) {
                        return;
                    }
                    let question = Question::to(vector, profile);
                    let answer = target.verify(&question);
                    if answered.send((question, answer)).is_err() {
                        return;
                    }
                }
            });
        }
        for (vector, way) in asked.iter().zip((0..ways).cycle()) {
            let came = answers.get(way).and_then(|answer| answer.recv().ok());
            let goes_on =
                came.map(|(question, answer)| each(vector, question, answer).is_continue());
            if goes_on != Some(true) {
                break;
            }
        }
        is_over.store(true, Ordering::Relaxed);
    });
}
