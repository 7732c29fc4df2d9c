//! Whoever looks carelessly at presentations is caught by a vector of presentations, and the honest
//! implementation by none.

use tradecred_conformance::recipe::{self, Maker};
use tradecred_liars::{Exam, by_hand};

#[test]
fn the_honest_implementation_passes_and_careless_ones_do_not() {
    let suite = recipe::area(&Maker::fixed(), "presentation/").unwrap();
    let vectors = suite.vectors();
    let rejections = vectors.iter().filter(|vector| !vector.is_positive());
    let rejections = rejections.count();
    println!("vectors: {}, rejections: {rejections}", vectors.len());
    assert!(vectors.len() >= 40 && rejections * 3 >= vectors.len() * 2);
    let exam = Exam::of(suite);
    assert_eq!(exam.false_alarms(), [""; 0]);
    for name in [
        "challenge-ignored",
        "domain-ignored",
        "holder-unbound",
        "presented-proof-is-enough",
        "presented-credentials-are-enough",
    ] {
        let liar = by_hand().into_iter().find(|liar| liar.name == name);
        let (vector, _) = exam.ask(&liar.unwrap()).caught.unwrap();
        println!("{name}: caught by {vector}");
    }
}
