//! Every liar is caught by a named vector, the honest implementation by none.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::sync::OnceLock;

use tradecred_conformance::recipe::{self, Maker};
use tradecred_liars::{Exam, Liar, all, by_heart};

/// The seed by which pairs are drawn.
const SEED: u64 = 20_261_121;

fn exam(maker: &Maker) -> Exam {
    Exam::of(recipe::suite(maker).unwrap())
}

/// The vectors that are committed.
fn fixed() -> &'static Exam {
    static FIXED: OnceLock<Exam> = OnceLock::new();
    FIXED.get_or_init(|| exam(&Maker::fixed()))
}

#[test]
fn every_planted_fault_is_caught_by_a_named_vector() {
    let (fixed, seeded) = (fixed(), exam(&Maker::seeded(7)));
    for exam in [fixed, &seeded] {
        assert_eq!(exam.false_alarms(), [""; 0], "of the honest implementation");
    }
    let liars = all(fixed, &seeded, SEED);
    let verdicts = fixed.ask_all(&liars);
    let mut missed = Vec::new();
    let mut by_result = 0;
    for (Liar { name, lie, .. }, verdict) in liars.iter().zip(&verdicts) {
        let Some((vector, outcome)) = &verdict.caught else {
            missed.push(name);
            continue;
        };
        let wrong = verdict.by_result.as_ref();
        by_result += usize::from(wrong.is_some());
        let wrong = wrong.map_or("codes only".to_owned(), |it| {
            format!("result wrong at {it}")
        });
        println!("{name}: {lie}; {} at {vector}; {wrong}", outcome.name());
    }
    let (planted, caught) = (liars.len(), liars.len() - missed.len());
    println!("caught by a wrong result, whatever the codes: {by_result}");
    println!("faults planted: {planted}, caught: {caught}");
    assert!(missed.is_empty(), "not caught: {missed:?}");
    assert!(planted >= 1000);
}

#[test]
fn answers_learnt_by_heart_help_nobody() {
    let learnt = fixed();
    let liar = by_heart("known-answers", learnt, true);
    assert!(learnt.ask(&liar).caught.is_none(), "it knows these");
    let (vector, _) = exam(&Maker::seeded(1)).ask(&liar).caught.unwrap();
    println!("known-answers: caught by {vector} under another seed");
}
