//! Tests of several questions at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::controls::controlled;
use super::*;

/// Forty vectors, every fifth of which must not be accepted and rests on the first.
fn forty() -> Suite {
    let vectors = (0..40).map(|number| {
        let is_good = number % 5 != 4;
        let mut vector = vector(&format!("validity/v{number:02}"), is_good, "");
        if !is_good {
            vector.case.control = Some("validity/v00".parse().unwrap());
        }
        vector
    });
    Suite::from_vectors(vectors.collect()).unwrap()
}

type Answering = fn(&Question) -> Result<bool, TargetError>;

fn ways(count: usize, answer: Answering) -> Vec<Box<dyn Target + Send>> {
    let way = |_| Box::new(says(Class::Documents, answer)) as Box<dyn Target + Send>;
    (0..count).map(way).collect()
}

fn report(suite: &Suite, count: usize, answer: Answering, fail_fast: Option<usize>) -> String {
    let mut options = RunOptions::new();
    if let Some(most) = fail_fast {
        options = options.fail_fast(most);
    }
    let report = run_side_by_side(suite, &mut ways(count, answer), options).unwrap();
    serde_json::to_string(&report).unwrap()
}

#[test]
fn the_report_is_the_same_however_many_are_asked_at_a_time() {
    let silent: Answering = |_| Err(TargetError::Timeout(std::time::Duration::from_secs(1)));
    for answer in [right as Answering, |_| Ok(true), |_| Ok(false), silent] {
        for fail_fast in [None, Some(1), Some(3)] {
            for suite in [forty(), controlled()] {
                let mut options = RunOptions::new();
                if let Some(most) = fail_fast {
                    options = options.fail_fast(most);
                }
                let alone = run(&suite, &mut says(Class::Documents, answer), options).unwrap();
                let alone = serde_json::to_string(&alone).unwrap();
                for count in [1, 2, 3, 4, 7, 64] {
                    assert_eq!(report(&suite, count, answer, fail_fast), alone, "{count}");
                }
            }
        }
    }
}

#[test]
fn several_are_asked_at_a_time_and_each_one_thing() {
    let now = Arc::new(AtomicUsize::new(0));
    let most = Arc::new(AtomicUsize::new(0));
    let meeting = Arc::new(std::sync::Barrier::new(2));
    let mut ways: Vec<Box<dyn Target + Send>> = Vec::new();
    for _ in 0..2 {
        let (now, most, meeting) = (now.clone(), most.clone(), meeting.clone());
        ways.push(Box::new(says(Class::Documents, move |question| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            // Nobody goes on before the other is asked as well.
            meeting.wait();
            now.fetch_sub(1, Ordering::SeqCst);
            right(question)
        })));
    }
    let vectors = (0..10).map(|number| vector(&format!("validity/v{number}"), true, ""));
    let suite = Suite::from_vectors(vectors.collect()).unwrap();
    let report = run_side_by_side(&suite, &mut ways, RunOptions::new()).unwrap();
    assert_eq!(report.counts.passed, 10);
    assert_eq!(most.load(Ordering::SeqCst), 2);
}

#[test]
fn ways_to_different_targets_are_refused() {
    let mut ways = ways(1, right);
    ways.push(Box::new(says(Class::Envelope, right)));
    let error = run_side_by_side(&forty(), &mut ways, RunOptions::new()).unwrap_err();
    assert!(error.to_string().contains("something else"), "{error}");
    let error = run_side_by_side(&forty(), &mut [], RunOptions::new()).unwrap_err();
    assert!(matches!(error, RunError::Target(_)), "{error}");
}
