//! What every target does: it holds an input against the promises of its framing, in each setting that our own
//! exports have.

use std::sync::OnceLock;

use tradecred_attacks::{Export, own, trial};

/// Our own exports.
///
/// # Panics
/// Where one of them is not what it was.
pub fn exports() -> &'static [Export] {
    static OWN: OnceLock<Vec<Export>> = OnceLock::new();
    OWN.get_or_init(|| own().expect("our own exports"))
}

/// Holds an input against the promises of a framing.
///
/// # Panics
/// Where one is broken.
pub fn against(framing: &str, input: &[u8]) {
    let mut tried: Vec<&Export> = Vec::new();
    for export in exports().iter().filter(|export| export.framing.name() == framing) {
        let is_as = |other: &&Export| {
            (&other.options, &other.anchors) == (&export.options, &export.anchors)
                && other.mapping.map(|one| one.id()) == export.mapping.map(|one| one.id())
        };
        if !tried.iter().any(is_as) {
            tried.push(export);
            if let Err(why) = trial(export, input) {
                panic!("{}: {why}", export.name);
            }
        }
    }
}
