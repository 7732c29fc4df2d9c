//! Trials: their names, their order, and how they are run.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use serde_json::{Value, json};

use super::examine::Examiner;
use super::profile::ServiceProfile;
use super::report::ServiceReport;
use super::result::{TrialOutcome, TrialResult};
use super::{
    converter, deadline, hidden, issuer, presenter, receiver, registry, sender, transcript,
};
use crate::printable;
use crate::suite::Glob;

/// What a service is tested as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// It issues documents.
    Issuer,
    /// It derives parts of them for whoever holds them.
    Presenter,
    /// It converts records of ledgers, and signs that the draft says the same.
    Converter,
    /// It issues, keeps, shows and logs documents.
    Registry,
    /// It tells others of them.
    EventSender,
    /// It is told of them.
    EventReceiver,
}

impl Service {
    /// Every kind of service.
    pub const ALL: [Self; 6] = [
        Self::Issuer,
        Self::Presenter,
        Self::Converter,
        Self::Registry,
        Self::EventSender,
        Self::EventReceiver,
    ];

    /// The name of the profile, which is the area of its trials.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Issuer => "issuer",
            Self::Presenter => "presenter",
            Self::Converter => "converter",
            Self::Registry => "registry",
            Self::EventSender => "event-sender",
            Self::EventReceiver => "event-receiver",
        }
    }

    /// What its trials leave behind in it.
    #[must_use]
    pub fn effect(self) -> &'static str {
        match self {
            Self::Issuer => "documents are issued, and one of them is revoked",
            Self::Presenter => "nothing: it derives parts of what the runner signed",
            Self::Converter => {
                "records of the runner are converted, true copies of them issued, and one of these is revoked"
            }
            Self::Registry => "documents are issued and revoked, and a grant is given and ended",
            Self::EventSender => "documents are issued and revoked, and inboxes are told of them",
            Self::EventReceiver => "events are delivered, some of them forged, late or twice",
        }
    }
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One exchange with a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trial {
    /// Its name, which is never used again for another: the service and a word for what is asked.
    pub id: &'static str,
    /// The fact it shows.
    pub title: &'static str,
    /// The requirement it shows.
    pub requirement: &'static str,
    /// Whether something is asked that has to be done; otherwise it has to be refused or left undone.
    pub accepts: bool,
}

/// Why a trial did not pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The service did something else.
    Wrong(String),
    /// It could not be asked: what the profile would have to name.
    NotRun(String),
    /// What was measured decides nothing.
    Undecided(String),
}

impl Trouble {
    /// The service did something else.
    pub(super) fn wrong(what: impl fmt::Display) -> Self {
        Self::Wrong(what.to_string())
    }

    /// In words.
    pub(super) fn why(self) -> String {
        match self {
            Self::Wrong(why) | Self::NotRun(why) | Self::Undecided(why) => why,
        }
    }

    /// The profile names no such thing.
    pub(super) fn unnamed(what: &str) -> Self {
        Self::NotRun(format!("the profile names no {what}"))
    }
}

/// Nothing where it holds; otherwise the service did something else, in these words.
pub(super) fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), Trouble> {
    if holds {
        Ok(())
    } else {
        Err(Trouble::Wrong(otherwise()))
    }
}

/// A text where there has to be one.
pub(super) fn text<'v>(value: &'v Value, what: &str) -> Result<&'v str, Trouble> {
    value
        .as_str()
        .ok_or_else(|| Trouble::wrong(format!("{what} is no text")))
}

/// What came of a trial that passed: something to be printed, or nothing.
pub(super) type Came = Result<Option<String>, Trouble>;

/// A trial and how it is made with what a service's trials share.
pub(super) struct Step<S> {
    pub(super) trial: Trial,
    pub(super) ask: fn(&mut S) -> Came,
}

/// Makes the table of a service's trials.
macro_rules! steps {
    ($scene:ty; $($id:literal, $requirement:literal, $kind:ident, $title:literal => $ask:expr;)*) => {
        /// The trials, in the order in which they are made.
        pub(in crate::service) const STEPS: &[$crate::service::trial::Step<$scene>] = &[$(
            $crate::service::trial::Step {
                trial: $crate::service::Trial {
                    id: $id, title: $title, requirement: $requirement,
                    accepts: $crate::service::trial::steps!(@ $kind),
                },
                ask: $ask,
            },
        )*];
    };
    (@ accepts) => { true };
    (@ refuses) => { false };
}
pub(super) use steps;

/// The trials of a service, in the order in which they are made.
#[must_use]
pub fn trials(service: Service) -> Vec<Trial> {
    match service {
        Service::Issuer => issuer::STEPS.iter().map(|step| step.trial).collect(),
        Service::Presenter => presenter::STEPS.iter().map(|step| step.trial).collect(),
        Service::Converter => converter::STEPS.iter().map(|step| step.trial).collect(),
        Service::Registry => registry::STEPS.iter().map(|step| step.trial).collect(),
        Service::EventSender => sender::STEPS.iter().map(|step| step.trial).collect(),
        Service::EventReceiver => receiver::STEPS.iter().map(|step| step.trial).collect(),
    }
}

/// Every trial, as it is published.
#[must_use]
pub fn published() -> Value {
    let of =
        |service: Service| json!({ "profile": service.as_str(), "trials": published_of(service) });
    json!({ "profiles": Service::ALL.map(of) })
}

/// The list of the trials of a service, as it is published.
pub(crate) fn published_of(service: Service) -> Value {
    let one = |trial: Trial| {
        json!({
            "id": trial.id,
            "title": trial.title,
            "requirement": trial.requirement,
            "expects": if trial.accepts { "done" } else { "refused" },
        })
    };
    trials(service).into_iter().map(one).collect()
}

/// How trials are made.
#[derive(Default)]
#[must_use]
pub struct TrialOptions<'a> {
    only: &'a [Glob],
    examiner: Option<Box<dyn Examiner>>,
    profile: Option<&'a str>,
    total_time: Option<Duration>,
}

impl<'a> TrialOptions<'a> {
    /// Every trial, of which nobody examines what the service issues, for as long as they take.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only trials that one of these selects, where there are any.
    pub fn only(mut self, only: &'a [Glob]) -> Self {
        self.only = only;
        self
    }

    /// This examiner judges what the service issues.
    pub fn examiner(mut self, examiner: Box<dyn Examiner>) -> Self {
        self.examiner = Some(examiner);
        self
    }

    /// The file of the profile, for the command that makes a trial again.
    pub fn profile(mut self, path: &'a str) -> Self {
        self.profile = Some(path);
        self
    }

    /// What has not come to its end after so long is not run.
    pub fn total_time(mut self, total: Duration) -> Self {
        self.total_time = Some(total);
        self
    }
}

/// Makes every selected trial with a service, of which nobody examines what it issues.
///
/// # Errors
///
/// In words, where what the trials need cannot be set up, or none is selected.
pub fn run(
    service: Service,
    address: &str,
    profile: &ServiceProfile,
    only: &[Glob],
) -> Result<ServiceReport, String> {
    run_with(service, address, profile, TrialOptions::new().only(only))
}

/// The same with these options.
///
/// # Errors
///
/// As [`run`].
pub fn run_with(
    service: Service,
    address: &str,
    profile: &ServiceProfile,
    options: TrialOptions<'_>,
) -> Result<ServiceReport, String> {
    hidden::hide(&profile.secrets());
    deadline::begin_run(options.total_time);
    let results = results(service, address, profile, options.only, options.examiner);
    deadline::end_run();
    let results = results?;
    if results.is_empty() {
        return Err("no trial was selected".to_owned());
    }
    let plain = |text: &str| hidden::text(text.as_bytes());
    let (address, implementation) = (plain(address), plain(profile.implementation()));
    let report = ServiceReport::new(service, &address, &implementation, results);
    Ok(report.of_profile(options.profile))
}

fn results(
    service: Service,
    address: &str,
    profile: &ServiceProfile,
    only: &[Glob],
    examiner: Option<Box<dyn Examiner>>,
) -> Result<Vec<TrialResult>, String> {
    let within = deadline::of_trial(profile.patience);
    Ok(match service {
        Service::Issuer => {
            let mut scene = issuer::Scene::open(address, profile, examiner)?;
            made(issuer::STEPS, &mut scene, only, within)
        }
        Service::Presenter => {
            let mut scene = presenter::Scene::open(address, profile, examiner)?;
            made(presenter::STEPS, &mut scene, only, within)
        }
        Service::Converter => {
            let mut scene = converter::Scene::open(address, profile, examiner)?;
            made(converter::STEPS, &mut scene, only, within)
        }
        Service::Registry => {
            let mut scene = registry::Scene::open(address, profile)?;
            made(registry::STEPS, &mut scene, only, within)
        }
        Service::EventSender => {
            let mut scene = sender::Scene::open(address, profile)?;
            let is_whole = sender::Scene::is_whole;
            made_whole(sender::STEPS, &mut scene, only, within, is_whole)
        }
        Service::EventReceiver => {
            let mut scene = receiver::Scene::open(address, profile)?;
            made(receiver::STEPS, &mut scene, only, within)
        }
    })
}

fn made<S>(steps: &[Step<S>], scene: &mut S, only: &[Glob], within: Duration) -> Vec<TrialResult> {
    made_whole(steps, scene, only, within, |_| Ok(()))
}

/// The same, where a trial that passed counts only while what was seen is whole.
fn made_whole<S>(
    steps: &[Step<S>],
    scene: &mut S,
    only: &[Glob],
    within: Duration,
    is_whole: impl Fn(&S) -> Result<(), Trouble>,
) -> Vec<TrialResult> {
    let is_selected = |id: &str| only.is_empty() || only.iter().any(|glob| glob.selects(id));
    let selected = steps.iter().filter(|step| is_selected(step.trial.id));
    selected
        .map(|step| {
            transcript::take();
            // A fault of the runner is no verdict on the service, and ends no run.
            let came = deadline::begin_trial(within)
                .and_then(|()| {
                    catch_unwind(AssertUnwindSafe(|| (step.ask)(scene)))
                        .unwrap_or_else(|_| Err(Trouble::wrong("the runner broke")))
                })
                .and_then(|note| is_whole(scene).map(|()| note));
            let line = |text: String| printable::line(&hidden::text(text.as_bytes()), 600);
            let (outcome, detail) = match came {
                Ok(note) => (TrialOutcome::Passed, note.map(line)),
                Err(Trouble::Wrong(what)) => (TrialOutcome::Failed, Some(line(what))),
                Err(Trouble::NotRun(why)) => (TrialOutcome::NotRun, Some(line(why))),
                Err(Trouble::Undecided(why)) => (TrialOutcome::Undecided, Some(line(why))),
            };
            TrialResult::new(step.trial, outcome, detail, transcript::take())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_passes_where_not_all_of_it_was_seen() {
        let trial = Trial {
            id: "event-sender/told",
            title: "a fact",
            requirement: "node.event-recipients",
            accepts: true,
        };
        let seen = |scene: &bool| ensure(*scene, || "more came".to_owned());
        for (mut whole, outcome) in [(true, TrialOutcome::Passed), (false, TrialOutcome::Failed)] {
            let step = Step {
                trial,
                ask: |_| Ok(None),
            };
            let results = made_whole(&[step], &mut whole, &[], Duration::from_secs(60), seen);
            assert_eq!(results[0].outcome, outcome);
        }
    }
}
