//! What a run shows of each requirement of a role and class (SPEC section *Reports*).

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::requirements::{self, Requirement};
use super::sheet::Kind;
use crate::case::{RequirementId, is_area_of_envelope};
use crate::role::Role;
use crate::target::Class;

/// What a run shows of the requirements of a role and class.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Coverage {
    /// Requirements of which everything that was asked is right.
    pub shown: usize,
    /// Requirements of this role and class that questions can show.
    pub testable: usize,
    /// The requirements, in the order of SPEC.md.
    pub requirements: Vec<RequirementResult>,
}

/// What a run shows of one requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RequirementResult {
    /// The requirement.
    pub id: RequirementId,
    /// What is known of it.
    pub state: RequirementState,
    /// How many questions about it were answered rightly.
    pub passed: usize,
    /// How many were asked.
    pub asked: usize,
    /// How many there are for this role and class.
    pub questions: usize,
    /// Why nothing is known of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What is known of a requirement after a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RequirementState {
    /// Everything that was asked about it is right.
    Passed,
    /// Something is not.
    Failed,
    /// Nothing was asked about it.
    Untested,
    /// No question can show it.
    NotTestable,
}

impl RequirementState {
    /// The word in a report.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Untested => "untested",
            Self::NotTestable => "not testable",
        }
    }
}

/// What came of one question: the requirements it shows, its outcome, and why it was not asked.
pub(crate) struct Answered<'a> {
    pub(crate) requirements: Vec<&'a str>,
    pub(crate) kind: Kind,
    pub(crate) reason: &'a str,
}

#[derive(Default)]
struct Tally<'a> {
    passed: usize,
    asked: usize,
    why: Option<&'a str>,
}

/// What came of the questions about each requirement.
fn tallies<'a>(answered: impl Iterator<Item = Answered<'a>>) -> BTreeMap<&'a str, Tally<'a>> {
    let mut tallies: BTreeMap<&str, Tally<'_>> = BTreeMap::new();
    for one in answered {
        for id in one.requirements {
            let tally = tallies.entry(id).or_default();
            tally.asked += usize::from(one.kind.is_asked());
            tally.passed += usize::from(one.kind.is_pass());
            if !one.kind.is_asked() {
                tally.why.get_or_insert(one.reason);
            }
        }
    }
    tallies
}

impl Coverage {
    /// Of an implementation that was asked vectors.
    pub(crate) fn of_vectors<'a>(
        role: Role,
        class: Class,
        answered: impl Iterator<Item = Answered<'a>>,
    ) -> Self {
        let questions = |requirement: &Requirement| match (role, class) {
            (Role::Endorser, _) => requirement.vectors.endorser,
            (Role::Verifier, Class::Envelope) => requirement.vectors.envelope,
            (Role::Verifier, Class::Documents | Class::Rules) => requirement.vectors.all,
        };
        let binds = |requirement: &Requirement| {
            let area = requirement.id.split('.').next().unwrap_or_default();
            let is_of_class = match (role, class) {
                (Role::Endorser, _) => role.is_about(area),
                (Role::Verifier, Class::Envelope) => is_area_of_envelope(area),
                (Role::Verifier, Class::Documents | Class::Rules) => true,
            };
            requirement.binds == "verifier" && requirement.vectors.all == 0 && is_of_class
        };
        Self::new(questions, binds, answered)
    }

    /// Of a service, whose trials show these requirements. It is of the parties that these requirements bind.
    pub(crate) fn of_trials<'a>(
        shown: &[&str],
        answered: impl Iterator<Item = Answered<'a>>,
    ) -> Self {
        let area = |id: &str| id.split('.').next().map(str::to_owned);
        let bound = |id: &&str| requirements::find(id).map(|known| known.binds.as_str());
        let areas: BTreeSet<_> = shown.iter().map(|id| area(id)).collect();
        let parties: BTreeSet<_> = shown.iter().filter_map(bound).collect();
        let questions = |requirement: &Requirement| {
            let of = shown.iter().filter(|id| **id == requirement.id);
            of.count()
        };
        let binds = |requirement: &Requirement| {
            parties.contains(requirement.binds.as_str()) && areas.contains(&area(&requirement.id))
        };
        Self::new(questions, binds, answered)
    }

    fn new<'a>(
        questions: impl Fn(&Requirement) -> usize,
        binds: impl Fn(&Requirement) -> bool,
        answered: impl Iterator<Item = Answered<'a>>,
    ) -> Self {
        let mut tallies = tallies(answered);
        let mut coverage = Self::default();
        for requirement in requirements::all() {
            let Ok(id) = requirement.id.parse() else {
                continue;
            };
            let tally = tallies.remove(requirement.id.as_str()).unwrap_or_default();
            let questions = questions(requirement).max(tally.asked);
            let (state, why) = if questions == 0 {
                if !binds(requirement) {
                    continue;
                }
                (RequirementState::NotTestable, requirement.elsewhere.clone())
            } else if tally.asked == 0 {
                let why = tally.why.unwrap_or("not selected");
                (RequirementState::Untested, Some(why.to_owned()))
            } else if tally.passed < tally.asked {
                (RequirementState::Failed, None)
            } else {
                (RequirementState::Passed, None)
            };
            coverage.shown += usize::from(state == RequirementState::Passed);
            coverage.testable += usize::from(questions > 0);
            coverage.requirements.push(RequirementResult {
                id,
                state,
                passed: tally.passed,
                asked: tally.asked,
                questions,
                why,
            });
        }
        coverage
    }

    /// Whether what is said of requirements follows from these answers. How many questions there are is a matter of the
    /// edition that asked them.
    pub(crate) fn follows_from<'a>(&self, answered: impl Iterator<Item = Answered<'a>>) -> bool {
        let mut tallies = tallies(answered);
        let mut found = Self::default();
        for one in &self.requirements {
            let tally = tallies.remove(one.id.as_str()).unwrap_or_default();
            let state = match (one.questions, tally.asked) {
                (0, 0) => RequirementState::NotTestable,
                (_, 0) => RequirementState::Untested,
                (_, asked) if tally.passed < asked => RequirementState::Failed,
                _ => RequirementState::Passed,
            };
            let is_counted =
                (one.state, one.passed, one.asked) == (state, tally.passed, tally.asked);
            if !is_counted || one.questions < one.asked {
                return false;
            }
            found.shown += usize::from(state == RequirementState::Passed);
            found.testable += usize::from(one.questions > 0);
        }
        let mut rest = tallies.iter();
        let is_left_out = rest.any(|(id, of)| of.asked > 0 && requirements::find(id).is_some());
        (self.shown, self.testable) == (found.shown, found.testable) && !is_left_out
    }

    /// How many requirements are in a state.
    #[must_use]
    pub fn count(&self, state: RequirementState) -> usize {
        let of = self.requirements.iter().filter(|one| one.state == state);
        of.count()
    }

    /// The result in one line.
    #[must_use]
    pub fn headline(&self) -> String {
        let mut line = format!("{} of {} shown", self.shown, self.testable);
        for state in [
            RequirementState::Failed,
            RequirementState::Untested,
            RequirementState::NotTestable,
        ] {
            let count = self.count(state);
            if count > 0 {
                line.push_str(&format!(", {count} {}", state.word()));
            }
        }
        line
    }
}
