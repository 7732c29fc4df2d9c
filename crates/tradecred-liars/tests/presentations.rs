//! Whoever looks carelessly at presentations is caught by a vector of presentations, and the honest
//! implementation by none.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use tradecred_conformance::case::Vector;
use tradecred_conformance::judge::{Level, judge};
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::target::{Answer, Class, Question, TargetError};
use tradecred_liars::{all, honest};

/// The vectors that hold a presentation.
fn vectors(maker: &Maker) -> Vec<Vector> {
    recipe::area(maker, "presentation/")
        .unwrap()
        .vectors()
        .to_vec()
}

/// The vectors that an implementation does not pass, and why.
fn failed(
    vectors: &[Vector],
    answer: impl Fn(&Question) -> Result<Answer, TargetError>,
) -> Vec<String> {
    let judged = vectors.iter().map(|vector| {
        let answer = answer(&Question::of(vector, Class::Rules));
        (vector, judge(&vector.case, Level::Own, &answer).outcome)
    });
    judged
        .filter(|(_, outcome)| outcome.is_failure(true))
        .map(|(vector, outcome)| format!("{}: {}", vector.id, outcome.reason()))
        .collect()
}

#[test]
fn the_honest_implementation_passes_and_careless_ones_do_not() {
    let vectors = vectors(&Maker::fixed());
    let rejections = vectors.iter().filter(|vector| !vector.is_positive());
    let rejections = rejections.count();
    println!("vectors: {}, rejections: {rejections}", vectors.len());
    assert!(vectors.len() >= 40 && rejections * 3 >= vectors.len() * 2);
    assert_eq!(failed(&vectors, honest), [""; 0]);
    for name in [
        "challenge-ignored",
        "domain-ignored",
        "holder-unbound",
        "presented-proof-is-enough",
        "presented-credentials-are-enough",
    ] {
        let liar = all().into_iter().find(|liar| liar.name == name).unwrap();
        let caught = failed(&vectors, |question| liar.answer(question));
        println!("{name}: caught by {}", caught.len());
        assert!(!caught.is_empty(), "{name}");
    }
}
