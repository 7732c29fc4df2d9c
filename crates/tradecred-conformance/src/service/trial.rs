//! Trials: their names and their order.

use std::fmt;

use serde_json::{Value, json};

use super::{converter, issuer, presenter, receiver, registry, sender};

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

    /// Why its trials are made one after the other, however many may be made at a time; nothing where some may be made
    /// beside others.
    #[must_use]
    pub fn one_by_one(self) -> Option<&'static str> {
        match self {
            Self::Issuer | Self::Presenter | Self::Converter | Self::Registry => None,
            Self::EventSender => {
                Some("each decides what the inboxes answer that all of them share")
            }
            Self::EventReceiver => {
                Some("each waits for what must not happen, which would come later beside others")
            }
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
    /// Whether it says something only where nothing else is asked meanwhile.
    pub(super) is_alone: bool,
    pub(super) ask: fn(&mut S) -> Came,
}

/// Makes the table of a service's trials.
macro_rules! steps {
    ($scene:ty; $($id:literal, $requirement:literal, $kind:ident $($alone:ident)?, $title:literal => $ask:expr;)*) => {
        /// The trials, in the order in which they are made.
        pub(in crate::service) const STEPS: &[$crate::service::trial::Step<$scene>] = &[$(
            $crate::service::trial::Step {
                trial: $crate::service::Trial {
                    id: $id, title: $title, requirement: $requirement,
                    accepts: $crate::service::trial::steps!(@ $kind),
                },
                is_alone: $crate::service::trial::steps!(@ $($alone)?),
                ask: $ask,
            },
        )*];
    };
    (@) => { false };
    (@ alone) => { true };
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
