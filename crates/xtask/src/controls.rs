//! Whether each vector that must not be accepted has a control, and why not where it has none (SPEC requirement
//! *vectors.control*).

use tradecred_conformance::suite::discover;

use crate::generated::root;

/// The vectors that have no control, each with the reason.
const WITHOUT: &[(&str, &str)] = &[];

/// How many have one, and every disagreement between the vectors and [`WITHOUT`].
pub(crate) fn check() -> (String, Vec<String>) {
    let suite = match discover(&root().join("vectors")) {
        Ok(suite) => suite,
        Err(error) => return (String::new(), vec![error.to_string()]),
    };
    let reason = |id: &str| WITHOUT.iter().find(|(without, _)| *without == id);
    let (mut with, mut without, mut faults) = (0_usize, Vec::new(), Vec::new());
    for vector in suite
        .vectors()
        .iter()
        .filter(|vector| !vector.is_positive())
    {
        let id = vector.id.as_str();
        match (&vector.case.control, reason(id)) {
            (Some(_), None) => with = with.saturating_add(1),
            (None, Some((_, reason))) => without.push(format!("\n{id} has no control: {reason}")),
            (Some(_), Some(_)) => faults.push(format!(
                "vector {id} has a control and is listed as having none: take it out of crates/xtask/src/controls.rs"
            )),
            (None, None) => faults.push(format!(
                "vector {id} has no control: no accepted vector needs as little; make one, or say why in crates/xtask/src/controls.rs"
            )),
        }
    }
    let named = WITHOUT.iter().map(|(id, _)| *id);
    let is_there = |id: &str| {
        suite
            .vectors()
            .iter()
            .any(|vector| vector.id.as_str() == id)
    };
    faults.extend(
        named
            .filter(|id| !is_there(id))
            .map(|id| format!("vector {id} is listed as having no control, and is no vector")),
    );
    let summary = format!("{with} vectors have a control{}", without.concat());
    (summary, faults)
}
