//! Tests of what a list of known failures does to a report on a service.

use serde_json::json;

use super::*;
use crate::report::{AnyReport, Format, Kind, diff};

const READ: &str = "registry/issued-is-read";
const UNKNOWN: &str = "registry/unknown";

/// A registry that does everything right but for these trials, with what the runner says of each.
fn report(faults: &[(&str, TrialOutcome, &str)]) -> ServiceReport {
    let trials = super::super::trials(Service::Registry).into_iter();
    let results = trials.map(|trial| {
        let fault = faults.iter().find(|(id, _, _)| *id == trial.id);
        let (outcome, detail) = fault.map_or((TrialOutcome::Passed, None), |(_, outcome, what)| {
            (*outcome, Some((*what).to_owned()))
        });
        TrialResult::new(trial, outcome, detail, None)
    });
    let of = results.collect();
    let mut report = ServiceReport::new(Service::Registry, "http://node.example", "made-up", of);
    report.started = Some("2026-03-01T12:00:00Z".parse().unwrap());
    report.ended = report.started;
    report
}

/// A list that says of trials what was got, until a day of March.
fn list(entries: &[(&str, &str, &str)]) -> Exceptions {
    let entry = |(trial, got, day): &(&str, &str, &str)| {
        json!({
            "trial": trial, "got": got, "reason": "issue 7", "owner": "they",
            "until": format!("2026-03-{day}"),
        })
    };
    let trials: Vec<_> = entries.iter().map(entry).collect();
    let list = json!({
        "implementation": "made-up",
        // Of vectors, which are not asked here.
        "exceptions": [{
            "vector": "registry/**", "outcome": "crash", "reason": "r", "owner": "o", "until": "2026-01-01",
        }],
        "trials": trials,
    });
    Exceptions::read(list.to_string().as_bytes()).unwrap()
}

fn broken() -> ServiceReport {
    report(&[(
        READ,
        TrialOutcome::Failed,
        "/credentials/1: 200 was expected: status 500",
    )])
}

fn what_is_stale(report: &ServiceReport) -> Vec<String> {
    let rows = report.sheet().rows.into_iter();
    rows.filter(|row| row.id.starts_with("exceptions/"))
        .map(|row| row.outcome)
        .collect()
}

/// The report as whoever gets it reads it.
fn read_again(report: &ServiceReport) -> ServiceReport {
    let json = render(report, Format::Json).unwrap();
    let read = ServiceReport::read(json.as_bytes()).unwrap();
    assert_eq!(render(&read, Format::Json).unwrap(), json);
    read
}

#[test]
fn a_listed_trial_that_fails_so_is_known_and_makes_the_claim_partial() {
    assert_eq!(broken().claim, Claim::None);
    let known = read_again(&broken().except(&list(&[(READ, "status 500", "01")])));
    assert!(known.is_good());
    assert_eq!((known.failed, known.known_failures), (0, 1));
    assert_eq!(known.claim, Claim::Partial);
    assert!(known.headline().ends_with("0 not run, 1 known failures"));
    let row = known.sheet().rows.into_iter().find(|row| row.id == READ);
    assert_eq!(row.unwrap().kind, Kind::Known);
    for (name, format) in Format::ALL {
        let text = render(&known, format).unwrap();
        for wanted in ["issue 7", "they", "2026-03-01"] {
            assert!(text.contains(wanted), "{name}: {wanted}\n{text}");
        }
    }
}

#[test]
fn a_listed_trial_that_passes_or_fails_otherwise_is_stale_and_fails_the_run() {
    let passes = read_again(&report(&[]).except(&list(&[(READ, "status 500", "31")])));
    assert!(!passes.is_good());
    assert_eq!((passes.failed, passes.claim), (1, Claim::None));
    let stale = what_is_stale(&passes);
    assert_eq!(
        stale,
        [
            "stale exception: 1 passed, none failed: take the entry out; issue 7; owner they; until 2026-03-31"
        ]
    );
    let otherwise = read_again(&broken().except(&list(&[(READ, "status 404", "31")])));
    assert_eq!((otherwise.failed, otherwise.known_failures), (1, 0));
    let stale = what_is_stale(&otherwise);
    assert!(stale[0].contains("0 passed, 1 failed otherwise: mend what fails, then correct `got`"));
    let over = read_again(&broken().except(&list(&[(READ, "status 500", "01")])));
    assert!(over.is_good());
    let mut late = broken();
    late.started = Some("2026-03-02T00:00:00Z".parse().unwrap());
    let late = read_again(&late.except(&list(&[(READ, "status 500", "01")])));
    assert_eq!((late.failed, late.known_failures), (1, 0));
    let stale = what_is_stale(&late);
    assert!(
        stale[0].contains("its last day is over, and 1 still fail so: mend"),
        "{stale:?}"
    );
    let text = late.text();
    assert!(
        text.contains("\nSTALE exceptions/registry/issued-is-read: "),
        "{text}"
    );
    assert!(text.ends_with(", 1 stale exceptions\n"), "{text}");
}

#[test]
fn what_was_not_shown_is_not_stale() {
    let open = report(&[
        (READ, TrialOutcome::NotRun, "the profile names no issuer"),
        (UNKNOWN, TrialOutcome::Undecided, "too few samples"),
    ]);
    let entries = [
        (READ, "status 500", "31"),
        (UNKNOWN, "status 500", "31"),
        // Trials of another service.
        ("issuer/*", "status 500", "31"),
    ];
    let held = open.clone().except(&list(&entries));
    assert!(held.is_good() && held.stale_exceptions.is_empty());
    assert_eq!(held.results, open.results);
    // Of nothing that there is, where all was asked; not selected, where not all was.
    let misspelt = list(&[("registry/isued-is-read", "status 500", "31")]);
    let whole = report(&[]).except(&misspelt);
    let stale = what_is_stale(&whole);
    assert!(
        stale[0].contains("no trial that was asked has such a name"),
        "{stale:?}"
    );
    let mut part = report(&[]);
    part.results.truncate(1);
    assert!(part.except(&misspelt).is_good());
}

#[test]
fn a_comparison_tells_known_failures_from_failures_and_passes() {
    let entries = list(&[(READ, "status 500", "31")]);
    let any = |report: ServiceReport| AnyReport::Service(Box::new(report));
    let reports = [report(&[]), broken().except(&entries), broken()].map(any);
    let compared = |old: usize, new: usize| diff(&reports[old], &reports[new], false);
    let lengths = |old, new| {
        let found = compared(old, new).unwrap();
        let lists = [
            &found.newly_failing,
            &found.no_longer_passing,
            &found.newly_passing,
        ];
        lists.map(Vec::len)
    };
    assert_eq!(lengths(0, 1), [0, 1, 0]);
    assert_eq!(lengths(1, 2), [1, 0, 0]);
    assert_eq!(lengths(1, 0), [0, 0, 1]);
}

#[test]
fn a_list_says_what_was_got() {
    let entry = |got: &str| {
        json!({ "implementation": "x", "trials": [{
            "trial": "issuer/*", "got": got, "reason": "r", "owner": "o", "until": "2026-03-01",
        }] })
    };
    let read = |value: serde_json::Value| Exceptions::read(value.to_string().as_bytes());
    assert!(read(entry("status 500")).is_ok());
    let error = read(entry(" ")).unwrap_err();
    assert_eq!(error, "the exception `issuer/*` gives no got");
    let mut without = entry("");
    without["trials"][0].as_object_mut().unwrap().remove("got");
    assert!(read(without).unwrap_err().contains("got"));
}
