//! Tests of how trials are made, with trials of a scene that is made up.

use std::sync::Barrier;
use std::sync::atomic::AtomicU32;

use super::*;
use crate::service::Trial;
use crate::service::trial::{Came as Said, ensure};

/// What a trial of this file sees.
#[derive(Default)]
struct Scene {
    is_broken: bool,
}

fn step(id: &'static str, is_alone: bool, ask: fn(&mut Scene) -> Said) -> Step<Scene> {
    let trial = Trial {
        id,
        title: "a fact",
        requirement: "node.event-recipients",
        accepts: true,
    };
    Step {
        trial,
        is_alone,
        ask,
    }
}

fn says(_: &mut Scene) -> Said {
    Ok(Some(format!("{} {}", draw::word(), draw::word())))
}

fn fails(_: &mut Scene) -> Said {
    Err(Trouble::wrong("status 500"))
}

fn making<'a>(jobs: usize) -> Making<'a> {
    let how = How {
        only: &[],
        among: None,
        known: &[],
        today: None,
        jobs,
        fail_fast: None,
        within: Duration::from_secs(60),
        bounds: deadline::Bounds::default(),
        run: draw::Run::new(7, "2026-11-01T12:00:00Z".parse().unwrap()).unwrap(),
    };
    Making {
        how,
        progress: None,
    }
}

fn opened() -> Result<Scene, String> {
    Ok(Scene::default())
}

fn outcomes(results: &[TrialResult]) -> Vec<TrialOutcome> {
    results.iter().map(|result| result.outcome).collect()
}

#[test]
fn nothing_passes_where_not_all_of_it_was_seen() {
    let is_whole = |scene: &Scene| ensure(!scene.is_broken, || "more came".to_owned());
    for (is_broken, outcome) in [(false, TrialOutcome::Passed), (true, TrialOutcome::Failed)] {
        let steps = [step("event-sender/told", false, |_| Ok(None))];
        let open = || Ok(Scene { is_broken });
        let results = making(1).made_whole(&steps, open, is_whole).unwrap();
        assert_eq!(outcomes(&results), [outcome]);
    }
}

#[test]
fn the_same_is_said_in_the_same_order_however_many_are_made_at_a_time() {
    let steps = ["a/a", "a/b", "a/c", "a/d", "a/e", "a/f"].map(|id| step(id, id == "a/d", says));
    let one = making(1).made(&steps, opened).unwrap();
    for jobs in [2, 3, 64] {
        assert_eq!(making(jobs).made(&steps, opened).unwrap(), one);
    }
    let mut words: Vec<_> = one.iter().filter_map(|it| it.detail.clone()).collect();
    words.sort();
    words.dedup();
    assert_eq!(words.len(), steps.len());
    // One alone has the values that it has among all.
    let only = ["a/c".parse().unwrap()];
    let mut making = making(1);
    making.how.only = &only;
    assert_eq!(making.made(&steps, opened).unwrap(), one[2..3]);
}

/// Trials that end only where two of them are made at a time.
static TWO: Barrier = Barrier::new(2);
/// How many of these are being made.
static BESIDE: AtomicU32 = AtomicU32::new(0);

fn meets(_: &mut Scene) -> Said {
    BESIDE.fetch_add(1, Ordering::SeqCst);
    TWO.wait();
    BESIDE.fetch_sub(1, Ordering::SeqCst);
    Ok(None)
}

fn is_alone(_: &mut Scene) -> Said {
    let beside = BESIDE.load(Ordering::SeqCst);
    ensure(beside == 0, || format!("beside {beside} others"))?;
    Ok(None)
}

#[test]
fn two_are_made_at_a_time_and_what_has_to_be_alone_is() {
    let steps = [
        step("a/a", false, meets),
        step("a/b", true, is_alone),
        step("a/c", false, meets),
        step("a/d", true, is_alone),
    ];
    let results = making(2).made(&steps, opened).unwrap();
    assert_eq!(outcomes(&results), [TrialOutcome::Passed; 4]);
}

#[test]
fn after_the_first_failure_nothing_more_is_made_and_nothing_of_it_passes() {
    use TrialOutcome::{Failed, NotRun, Passed};
    let steps = [
        step("a/a", false, says),
        step("a/b", false, fails),
        step("a/c", false, fails),
        step("a/d", true, says),
    ];
    let known: TrialException = serde_json::from_str(
        r#"{"trial":"a/b","got":"status 500","reason":"r","owner":"o","until":"2999-12-31"}"#,
    )
    .unwrap();
    let known = [known];
    let (none, listed): (&[TrialException], &[TrialException]) = (&[], &known);
    for (most, known, wanted) in [
        (None, none, [Passed, Failed, Failed, Passed]),
        (Some(1), none, [Passed, Failed, NotRun, NotRun]),
        (Some(2), none, [Passed, Failed, Failed, NotRun]),
        // What is known to fail ends no run.
        (Some(1), listed, [Passed, Failed, Failed, NotRun]),
    ] {
        let mut told = Vec::new();
        let mut progress = |it: &TrialProgress<'_>| told.push((it.done, it.total, it.failed));
        let mut one = making(1);
        one.how.fail_fast = most;
        one.how.known = known;
        one.progress = Some(&mut progress);
        let results = one.made(&steps, opened).unwrap();
        assert_eq!(outcomes(&results), wanted);
        let made = wanted.iter().filter(|it| **it != NotRun).count();
        assert_eq!(told.len(), made);
        assert!(told.iter().all(|(_, total, _)| *total == 4));
        let left = results.iter().filter(|it| it.outcome == NotRun);
        for result in left {
            let why = result.detail.as_deref().unwrap();
            assert!(why.starts_with("not asked: the run ended after "), "{why}");
        }
        // Several at a time end as well; which were begun before is a matter of chance.
        let mut several = making(3);
        several.how.fail_fast = most;
        several.how.known = known;
        let results = several.made(&steps, opened).unwrap();
        let failed = results.iter().filter(|it| it.is_failure()).count();
        assert!(failed >= most.unwrap_or(2), "{failed}");
        assert_eq!(results.last().unwrap().outcome == NotRun, most.is_some());
    }
}

#[test]
fn where_no_scene_can_be_opened_there_is_no_report() {
    let steps = [step("a/a", false, says)];
    let open = || Err::<Scene, _>("nobody is there".to_owned());
    assert_eq!(making(2).made(&steps, open).unwrap_err(), "nobody is there");
}
