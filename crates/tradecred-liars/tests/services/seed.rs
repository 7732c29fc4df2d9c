//! Runs of one seed: they send the same, but for what no service may have met before.

use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;
use tradecred_conformance::service::{
    Service, ServiceProfile, ServiceReport, TrialOptions, run_with,
};
use tradecred_vc::time::Timestamp;

use crate::examined::Library;
use crate::message::Message;
use crate::relay::{Way, before};
use crate::world::{SECRET, world};

/// Whom a relay asks.
type Ask<'a> = &'a dyn Fn(&Message) -> Message;

/// A request, with `*` for what marks a run and for what a node gives.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sent {
    to: String,
    /// The key of the request, as it was sent.
    key: Option<String>,
    body: Value,
}

/// Hides the mark of the run in serial numbers, and UUIDs.
fn masked(text: &str) -> String {
    if let Some(number) = text.strip_prefix("TRIAL-") {
        return format!("TRIAL-*{}", &number[12..]);
    }
    let uuid = text.strip_prefix("urn:uuid:").unwrap_or(text);
    let is_uuid = uuid.len() == 36 && uuid.matches('-').count() == 4;
    if is_uuid { "*".into() } else { text.to_owned() }
}

fn mask(value: &mut Value) {
    match value {
        Value::String(text) => *text = masked(text),
        Value::Array(items) => items.iter_mut().for_each(mask),
        Value::Object(members) => {
            // What a node derives it signs anew, and an event is of the present second.
            for of_the_moment in ["proofValue", "time"] {
                members.remove(of_the_moment);
            }
            members.values_mut().for_each(mask);
        }
        _ => {}
    }
}

type Kept = Arc<Mutex<Vec<Sent>>>;

/// Keeps every request that has a body, and does with it what is done otherwise.
fn keeping(otherwise: Way) -> (Way, Kept) {
    let kept = Kept::default();
    let own = Arc::clone(&kept);
    let way: Way = Box::new(move |request: Message, ask: Ask<'_>| {
        if !request.body.is_empty() {
            let text = || Value::from(request.text());
            let mut body = serde_json::from_slice(&request.body).unwrap_or_else(|_| text());
            mask(&mut body);
            own.lock().unwrap().push(Sent {
                to: request.word().to_owned(),
                key: request.header("idempotency-key").map(str::to_owned),
                body,
            });
        }
        otherwise(request, ask)
    });
    (way, kept)
}

/// A service, what the runner knows of it, and what it was sent.
struct Asked {
    service: Service,
    address: String,
    profile: ServiceProfile,
    kept: Kept,
    /// All runs are of one day.
    started: Timestamp,
}

impl Asked {
    fn new(service: Service, behind: &str, profile: &ServiceProfile, otherwise: Way) -> Self {
        let (way, kept) = keeping(otherwise);
        let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let seconds = i64::try_from(elapsed.as_secs()).unwrap();
        Self {
            service,
            address: format!("http://{}", before(behind, way)),
            profile: profile.clone(),
            kept,
            started: Timestamp::from_unix_seconds(seconds).unwrap(),
        }
    }

    /// What comes of these trials, of which each passes.
    fn report(&self, only: &[&str], seed: u64, jobs: usize) -> ServiceReport {
        let only: Vec<_> = only.iter().map(|glob| glob.parse().unwrap()).collect();
        let options = TrialOptions::new()
            .only(&only)
            .examiner(Box::new(Library))
            .started(self.started)
            .seed(seed)
            .jobs(jobs);
        let report = run_with(self.service, &self.address, &self.profile, options).unwrap();
        assert!(report.is_good(), "{}", report.text());
        assert_eq!(report.not_run, 0, "{}", report.text());
        report
    }

    /// What is sent in these trials.
    fn sent(&self, only: &[&str], seed: u64) -> Vec<Sent> {
        self.kept.lock().unwrap().clear();
        let report = self.report(only, seed, 1);
        assert_eq!(report.seed, Some(seed));
        std::mem::take(&mut *self.kept.lock().unwrap())
    }

    /// Two runs of a seed send the same, one of another seed does not, and each trial alone sends what it does among
    /// the others.
    fn follows_from_the_seed(&self, trials: &[&str]) {
        let plain = |sent: &[Sent]| -> Vec<(String, Value)> {
            let each = sent.iter().cloned();
            each.map(|one| (one.to, one.body)).collect()
        };
        let first = self.sent(trials, 7);
        let second = self.sent(trials, 7);
        assert!(!first.is_empty());
        assert_eq!(plain(&first), plain(&second), "{}", self.service);
        for (one, other) in first.iter().zip(&second) {
            assert!(one.key.is_none() || one.key != other.key, "{one:?}");
        }
        assert_ne!(
            plain(&first),
            plain(&self.sent(trials, 8)),
            "{}",
            self.service
        );
        let first = plain(&first);
        for trial in trials {
            for one in plain(&self.sent(&[*trial], 7)) {
                assert!(first.contains(&one), "{trial} alone sends {one:?}");
            }
        }
    }
}

fn same() -> Way {
    Box::new(|request, ask: Ask<'_>| ask(&request))
}

#[test]
fn what_is_sent_follows_from_the_seed() {
    let world = world(&[].into(), false);
    for (service, trials) in [
        (
            Service::Issuer,
            &[
                "issuer/as-asked",
                "issuer/id",
                "issuer/other-issuer",
                "issuer/member-unknown",
                "issuer/signed-already",
            ][..],
        ),
        (
            Service::Presenter,
            &["presenter/part-shows", "presenter/part-of-part"],
        ),
        (
            Service::Converter,
            &[
                "converter/again",
                "converter/table",
                "converter/dates",
                "converter/back-every-change",
                "converter/retrieved-later",
            ],
        ),
        (
            Service::Registry,
            &[
                "registry/id-once",
                "registry/change-shown",
                "registry/log-inclusion",
            ],
        ),
    ] {
        let asked = Asked::new(service, &world.address, &world.profile, same());
        asked.follows_from_the_seed(trials);
    }
    drop(world.node);
}

#[test]
fn the_events_that_are_sent_follow_from_the_seed() {
    let mut profile = ServiceProfile::new("receiver");
    profile.receiver.secret = Some(SECRET.to_owned());
    let takes: Way = Box::new(|_, _: Ask<'_>| Message::answer(204, ""));
    let asked = Asked::new(Service::EventReceiver, "127.0.0.1:9", &profile, takes);
    asked.follows_from_the_seed(&["event-receiver/honest", "event-receiver/largest"]);
}

#[test]
fn several_trials_at_a_time_come_to_the_same_in_the_same_order() {
    let world = world(&[].into(), false);
    for (service, only) in [
        (
            Service::Issuer,
            &["issuer/i*", "issuer/l*", "issuer/re*"][..],
        ),
        (Service::Presenter, &[]),
        (Service::Converter, &["converter/d*", "converter/s*"]),
        (
            Service::Registry,
            &[
                "registry/i*",
                "registry/list-*",
                "registry/log-c*",
                "registry/log-tiles",
                "registry/grant",
                "registry/re*",
            ],
        ),
    ] {
        let asked = Asked::new(service, &world.address, &world.profile, same());
        let one = asked.report(only, 7, 1);
        let several = asked.report(only, 7, 4);
        let outcomes = |report: &ServiceReport| -> Vec<_> {
            let rows = report.results.iter();
            rows.map(|row| (row.id.clone(), row.outcome)).collect()
        };
        assert_eq!(outcomes(&one), outcomes(&several));
    }
    drop(world.node);
}
