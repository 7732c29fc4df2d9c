//! Whether each vector that must not be accepted has a control that differs from it in few places, and why not where
//! it has none or one that is far (SPEC requirement *vectors.control*).

use std::collections::BTreeMap;

use tradecred_conformance::case::Vector;
use tradecred_conformance::recipe::places;
use tradecred_conformance::suite::discover;

use crate::generated::root;

/// The vectors that have no control, each with the reason.
const WITHOUT: &[(&str, &str)] = &[];

/// In how many places a vector may differ from its control.
const MOST: usize = 40;

/// Why the evidence of a journey is another throughout.
const CHAIN: &str = "each endorsement cites those before it, so one more changes what follows";

/// The vectors that differ from their control in more places, each with the reason.
const FAR: &[(&str, &str)] = &[
    (
        "document/certificate-of-origin/body-without-authority-list",
        "no accepted certificate of origin does without evidence",
    ),
    (
        "document/fisheries-certificate-of-origin/entry-of-lot-made-twice",
        CHAIN,
    ),
    (
        "document/intellectual-property-license/root-not-at-hand",
        "with the root it lacks everything that hangs on it",
    ),
    (
        "document/nafta-certificate-of-origin/asked-today",
        "every accepted one is asked about the law of another date",
    ),
    (
        "document/product-authenticity/report-without-the-right",
        "with the right it lacks everything that hangs on it",
    ),
    (
        "document/product-authenticity/stranger-sells-without-the-right",
        "with the right it lacks everything that hangs on it",
    ),
    ("journey/film-crew-forked", CHAIN),
    ("journey/fork-after-reconciliation", CHAIN),
    ("journey/fork-in-reverse", CHAIN),
    ("journey/out-across-unconfirmed-union-with-too-much", CHAIN),
    (
        "journey/out-after-cancellation-across-unconfirmed-union",
        CHAIN,
    ),
    (
        "presentation/more-than-hundred",
        "its fault is how many credentials there are",
    ),
    (
        "proof/set-of-three-hundred",
        "its fault is how many proofs there are",
    ),
];

/// How many have one and how far it is, and every disagreement between the vectors, [`WITHOUT`] and [`FAR`].
pub(crate) fn check() -> (String, Vec<String>) {
    let suite = match discover(&root().join("vectors")) {
        Ok(suite) => suite,
        Err(error) => return (String::new(), vec![error.to_string()]),
    };
    let of = |listed: &[(&str, &'static str)], id: &str| {
        let found = listed.iter().find(|(name, _)| *name == id);
        found.map(|(_, reason)| *reason)
    };
    let (mut distances, mut without, mut faults) = (BTreeMap::new(), String::new(), Vec::new());
    for vector in suite
        .vectors()
        .iter()
        .filter(|vector| !vector.is_positive())
    {
        let id = vector.id.as_str();
        let Some(named) = &vector.case.control else {
            match of(WITHOUT, id) {
                Some(reason) => without.push_str(&format!("\n{id} has no control: {reason}")),
                None => faults.push(format!(
                    "vector {id} has no control: no accepted vector needs as little; make one, or say why in crates/xtask/src/controls.rs"
                )),
            }
            continue;
        };
        if of(WITHOUT, id).is_some() {
            faults.push(format!(
                "vector {id} has a control and is listed as having none: take it out of crates/xtask/src/controls.rs"
            ));
        }
        match suite.vector(named) {
            Some(control) => {
                distances.insert(id, places(vector, control));
            }
            None => faults.push(format!("the control {named} of vector {id} is no vector")),
        }
    }
    faults.extend(distances.iter().filter_map(|(id, distance)| {
        match (*distance > MOST, of(FAR, id)) {
            (true, None) => Some(format!(
                "vector {id} differs from its control in {distance} places: make an accepted one that is nearer, or say why in crates/xtask/src/controls.rs"
            )),
            (false, Some(_)) => Some(format!(
                "vector {id} is listed as far from its control and is not: take it out of crates/xtask/src/controls.rs"
            )),
            _ => None,
        }
    }));
    let is_there = |id: &str| {
        let is_it = |vector: &Vector| vector.id.as_str() == id;
        suite.vectors().iter().any(is_it)
    };
    let listed = WITHOUT.iter().chain(FAR).map(|(id, _)| *id);
    faults.extend(listed.filter(|id| !is_there(id)).map(|id| {
        format!("vector {id} is listed in crates/xtask/src/controls.rs, and is no vector")
    }));
    (summary(&distances) + &without, faults)
}

/// How many controls there are, and in how many places they differ.
fn summary(distances: &BTreeMap<&str, usize>) -> String {
    let mut sorted: Vec<usize> = distances.values().copied().collect();
    sorted.sort_unstable();
    let part = |percent: usize| {
        let place = sorted.len().saturating_mul(percent) / 100;
        sorted.get(place).copied().unwrap_or_default()
    };
    format!(
        "{} vectors have a control, half of them in {} places or fewer, nine tenths in {}, 99 of 100 in {}, and {} in more than {MOST}",
        sorted.len(),
        part(50),
        part(90),
        part(99),
        sorted.iter().filter(|distance| **distance > MOST).count(),
    )
}
