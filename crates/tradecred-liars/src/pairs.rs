//! Liars with two faults at once, of which one may hide the other.

use std::sync::Arc;

use crate::{Asked, Liar, Reply, blind, by_hand};

/// How many pairs are drawn of two written by hand, and of one of them with one that follows from a code.
const OF_HAND: usize = 80;
const WITH_BLIND: usize = 40;
/// Whoever says the same to everything hides whatever else it does wrong.
const HIDES_ALL: [&str; 2] = ["accept-all", "reject-all"];

/// Pairs drawn by a seed, each once.
pub(super) fn drawn(seed: u64) -> Vec<Liar> {
    let usable = |liar: &Liar| liar.askers == 1 && !HIDES_ALL.contains(&liar.name.as_str());
    let hand: Vec<Arc<Liar>> = by_hand().into_iter().filter(usable).map(Arc::new).collect();
    let blind: Vec<Arc<Liar>> = blind::derived().into_iter().map(Arc::new).collect();
    let mut chance = fastrand::Rng::with_seed(seed);
    let mut pairs: Vec<Liar> = Vec::new();
    while pairs.len() < OF_HAND + WITH_BLIND {
        let others = if pairs.len() < OF_HAND { &hand } else { &blind };
        let (Some(one), Some(other)) = (chance.choice(&hand), chance.choice(others)) else {
            break;
        };
        let pair = pair(one, other);
        let is_new = one.name != other.name && pairs.iter().all(|had| had.name != pair.name);
        if is_new {
            pairs.push(pair);
        }
    }
    pairs
}

/// The first stands before the second.
fn pair(one: &Arc<Liar>, other: &Arc<Liar>) -> Liar {
    let (name, lie) = (
        format!("{} + {}", one.name, other.name),
        format!("{}; {}", one.lie, other.lie),
    );
    let (one, other) = (Arc::clone(one), Arc::clone(other));
    Liar::remembering(name, lie, move || {
        let (one, other) = (one.start(), other.start());
        move |question: &_, ask: Asked<'_>| -> Reply {
            one.answer_before(question, &|asked| other.answer_before(asked, ask))
        }
    })
}
