//! How the trials of a service are made: which, from which seed, for how long, and how many at a time (SPEC section
//! *Services*).

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use serde_json::Value;
use tradecred_vc::time::{Date, Timestamp};

use super::caller::now;
use super::examine::Examiner;
use super::profile::ServiceProfile;
use super::report::ServiceReport;
use super::result::{TrialOutcome, TrialResult};
use super::trial::{Service, Step, Trouble};
use super::{
    converter, deadline, draw, hidden, issuer, presenter, receiver, registry, sender, transcript,
};
use crate::exceptions::TrialException;
use crate::exceptions::known::is_known;
use crate::printable;
use crate::suite::Glob;
use crate::target::{Answer, Question, TargetError};

mod options;

pub use options::{TrialOptions, TrialProgress};

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
    let seed = options.seed.map_or_else(draw::seed, Ok)?;
    let present = || Timestamp::from_unix_seconds(now()).unwrap_or(Timestamp::EARLIEST);
    let began = options.started.unwrap_or_else(present);
    let how = How {
        only: options.only,
        among: options.among,
        known: options.known,
        today: options.started.map(Timestamp::date_utc),
        jobs: match service.one_by_one() {
            None => options.jobs.max(1),
            Some(_) => 1,
        },
        fail_fast: options.fail_fast,
        within: deadline::of_trial(profile.patience),
        bounds: deadline::Bounds::new(options.total_time, options.timeout),
        run: draw::Run::new(seed, began)?,
    };
    let mut making = Making {
        how,
        progress: options.progress,
    };
    let results = results(service, address, profile, options.examiner, &mut making);
    deadline::end_run();
    let results = results?;
    if results.is_empty() {
        return Err("no trial was selected".to_owned());
    }
    let plain = |text: &str| hidden::text(text.as_bytes());
    let (address, implementation) = (plain(address), plain(profile.implementation()));
    let mut report = ServiceReport::new(service, &address, &implementation, results);
    report.seed = Some(seed);
    report.started = options.started;
    Ok(report.of_profile(options.profile))
}

fn results(
    service: Service,
    address: &str,
    profile: &ServiceProfile,
    examiner: Option<Box<dyn Examiner>>,
    making: &mut Making<'_>,
) -> Result<Vec<TrialResult>, String> {
    let examiner = examiner.map(|one| Shared(Arc::new(Mutex::new(one))));
    let examiner = || {
        let shared = examiner.clone();
        shared.map(|shared| Box::new(shared) as Box<dyn Examiner>)
    };
    match service {
        Service::Issuer => {
            let first = Arc::default();
            making.made(issuer::STEPS, || {
                issuer::Scene::open(address, profile, examiner(), Arc::clone(&first))
            })
        }
        Service::Presenter => making.made(presenter::STEPS, || {
            presenter::Scene::open(address, profile, examiner())
        }),
        Service::Converter => making.made(converter::STEPS, || {
            converter::Scene::open(address, profile, examiner())
        }),
        Service::Registry => {
            making.made(registry::STEPS, || registry::Scene::open(address, profile))
        }
        Service::EventSender => making.made_whole(
            sender::STEPS,
            || sender::Scene::open(address, profile),
            sender::Scene::is_whole,
        ),
        Service::EventReceiver => {
            making.made(receiver::STEPS, || receiver::Scene::open(address, profile))
        }
    }
}

/// One examiner for all who make trials.
#[derive(Clone)]
struct Shared(Arc<Mutex<Box<dyn Examiner>>>);

impl Examiner for Shared {
    fn examine(&mut self, question: &Question) -> Result<Answer, TargetError> {
        let mut examiner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        examiner.examine(question)
    }

    fn schema(&mut self, credential_type: &str) -> Option<Value> {
        let mut examiner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        examiner.schema(credential_type)
    }
}

/// What every trial of a run is made by.
struct How<'a> {
    only: &'a [Glob],
    among: Option<&'a BTreeSet<String>>,
    known: &'a [TrialException],
    today: Option<Date>,
    jobs: usize,
    fail_fast: Option<usize>,
    /// How long one trial may take.
    within: Duration,
    bounds: deadline::Bounds,
    run: draw::Run,
}

/// A run, and who is told how far it is.
struct Making<'a> {
    how: How<'a>,
    progress: Option<&'a mut (dyn FnMut(&TrialProgress<'_>) + 'a)>,
}

/// Whether all that a trial was to see was seen.
type IsWhole<S> = fn(&S) -> Result<(), Trouble>;

impl How<'_> {
    /// Begins the run on a thread, of which each has a number.
    fn begin(&self, number: usize) {
        deadline::begin_run(self.bounds);
        draw::begin_run(self.run.beside(number));
    }

    fn selects(&self, id: &str) -> bool {
        let is_asked_for = self.only.is_empty() || self.only.iter().any(|glob| glob.selects(id));
        is_asked_for && self.among.is_none_or(|among| among.contains(id))
    }

    /// Makes one trial.
    fn make<S>(&self, step: &Step<S>, scene: &mut S, is_whole: IsWhole<S>) -> TrialResult {
        transcript::take();
        draw::begin_trial(step.trial.id);
        // A fault of the runner is no verdict on the service, and ends no run.
        let came = deadline::begin_trial(self.within)
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
    }
}

impl Making<'_> {
    fn made<S>(
        &mut self,
        steps: &[Step<S>],
        open: impl Fn() -> Result<S, String> + Sync,
    ) -> Result<Vec<TrialResult>, String> {
        self.made_whole(steps, open, |_| Ok(()))
    }

    /// The same, where a trial that passed counts only while what was seen is whole.
    fn made_whole<S>(
        &mut self,
        steps: &[Step<S>],
        open: impl Fn() -> Result<S, String> + Sync,
        is_whole: IsWhole<S>,
    ) -> Result<Vec<TrialResult>, String> {
        let how = &self.how;
        let all = steps.iter();
        let selected: Vec<&Step<S>> = all.filter(|step| how.selects(step.trial.id)).collect();
        how.begin(0);
        let mut scene = open()?;
        let mut heard = Heard {
            how,
            results: selected.iter().map(|_| None).collect(),
            done: 0,
            failed: 0,
            progress: &mut self.progress,
        };
        if how.jobs > 1 {
            side_by_side(&selected, &open, is_whole, &mut heard);
        }
        for (place, step) in selected.iter().enumerate() {
            if heard.is_over() {
                break;
            }
            if !heard.has(place) {
                heard.hear(place, how.make(step, &mut scene, is_whole));
            }
        }
        Ok(heard.end(&selected))
    }
}

/// Makes those that need not be alone, each thread with a scene of its own. Where a thread can open none, the others
/// make what it would have.
fn side_by_side<S>(
    selected: &[&Step<S>],
    open: &(impl Fn() -> Result<S, String> + Sync),
    is_whole: IsWhole<S>,
    heard: &mut Heard<'_, '_>,
) {
    let all = selected.iter().enumerate();
    let beside: Vec<(usize, &Step<S>)> = all
        .filter(|(_, step)| !step.is_alone)
        .map(|(place, step)| (place, *step))
        .collect();
    let how = heard.how;
    let (next, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let (say, said) = mpsc::channel();
    thread::scope(|scope| {
        for number in 1..=how.jobs.min(beside.len()) {
            let say = say.clone();
            let (beside, next, is_over) = (&beside, &next, &is_over);
            scope.spawn(move || {
                how.begin(number);
                let Ok(mut scene) = open() else {
                    return;
                };
                while !is_over.load(Ordering::SeqCst) {
                    let Some((place, step)) = beside.get(next.fetch_add(1, Ordering::SeqCst))
                    else {
                        return;
                    };
                    let result = how.make(step, &mut scene, is_whole);
                    if say.send((*place, result)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(say);
        for (place, result) in said {
            heard.hear(place, result);
            is_over.store(heard.is_over(), Ordering::SeqCst);
        }
    });
}

/// What has come of the selected trials, by their places.
struct Heard<'m, 'a> {
    how: &'m How<'a>,
    results: Vec<Option<TrialResult>>,
    done: usize,
    failed: usize,
    progress: &'m mut Option<&'a mut (dyn FnMut(&TrialProgress<'_>) + 'a)>,
}

impl Heard<'_, '_> {
    fn has(&self, place: usize) -> bool {
        self.results.get(place).is_some_and(Option::is_some)
    }

    fn hear(&mut self, place: usize, result: TrialResult) {
        let is_listed = is_known(self.how.known, &result, self.how.today);
        self.failed += usize::from(result.is_failure() && !is_listed);
        self.done += 1;
        if let Some(progress) = &mut self.progress {
            progress(&TrialProgress {
                done: self.done,
                total: self.results.len(),
                failed: self.failed,
                result: &result,
            });
        }
        if let Some(own) = self.results.get_mut(place) {
            *own = Some(result);
        }
    }

    /// Whether no trial more is made.
    fn is_over(&self) -> bool {
        self.how.fail_fast.is_some_and(|most| self.failed >= most)
    }

    /// The results in the order of the trials; what was not made is not run.
    fn end<S>(self, selected: &[&Step<S>]) -> Vec<TrialResult> {
        let why = format!("not asked: the run ended after {} failures", self.failed);
        let all = selected.iter().zip(self.results);
        let each = all.map(|(step, result)| {
            let not_made =
                || TrialResult::new(step.trial, TrialOutcome::NotRun, Some(why.clone()), None);
            result.unwrap_or_else(not_made)
        });
        each.collect()
    }
}

#[cfg(test)]
mod tests;
