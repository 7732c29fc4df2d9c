//! Every liar is caught by a vector, the honest implementation by none.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use tradecred_conformance::judge::{Level, judge};
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::{Answer, Class, Question, TargetError};
use tradecred_liars::{KnownAnswers, all, honest};

fn suite(maker: &Maker) -> Suite {
    recipe::suite(maker).unwrap()
}

/// The first vector that an implementation does not pass.
fn caught_by(
    suite: &Suite,
    answer: impl Fn(&Question) -> Result<Answer, TargetError>,
) -> Option<String> {
    suite.vectors().iter().find_map(|vector| {
        let answer = answer(&Question::of(vector, Class::Rules));
        let judgement = judge(&vector.case, Level::Own, &answer);
        judgement
            .outcome
            .is_failure(true)
            .then(|| vector.id.to_string())
    })
}

#[test]
fn the_honest_implementation_passes_under_every_seed() {
    for maker in [Maker::fixed(), Maker::seeded(7)] {
        assert_eq!(caught_by(&suite(&maker), honest), None);
    }
}

#[test]
fn every_liar_is_caught_by_a_named_vector() {
    let suite = suite(&Maker::fixed());
    let liars = all();
    let mut missed = Vec::new();
    for liar in &liars {
        match caught_by(&suite, |question| liar.answer(question)) {
            Some(vector) => println!("{}: {}; caught by {vector}", liar.name, liar.lie),
            None => missed.push(liar.name),
        }
    }
    println!(
        "faults planted: {}, caught: {}",
        liars.len(),
        liars.len() - missed.len()
    );
    assert!(missed.is_empty(), "not caught: {missed:?}");
    assert!(liars.len() >= 20);
}

#[test]
fn answers_learnt_by_heart_help_nobody() {
    let learnt = suite(&Maker::fixed());
    let liar = KnownAnswers::of(&learnt);
    assert_eq!(
        caught_by(&learnt, |question| Ok(liar.answer(question))),
        None,
        "it knows these"
    );
    let other = suite(&Maker::seeded(1));
    let caught = caught_by(&other, |question| Ok(liar.answer(question)));
    println!(
        "known-answers: caught by {} under another seed",
        caught.as_deref().unwrap_or("nothing")
    );
    assert!(caught.is_some());
}
