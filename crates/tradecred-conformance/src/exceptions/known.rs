//! Known failures taken out of the results of a run, strictly (SPEC requirement *vectors.exceptions*).

use std::collections::BTreeSet;

use tradecred_vc::time::Date;

use super::Listed;

/// What became of a vector or trial, as far as a known failure is about it.
pub(crate) trait Excusable {
    /// What is listed of it.
    type Entry: Listed;

    fn id(&self) -> &str;

    /// Whether the run says of it whether it fails.
    fn is_asked(&self) -> bool;

    /// Whether it passes, listed or not.
    fn is_passed(&self) -> bool;

    /// Whether it fails as this entry says.
    fn fails_as(&self, entry: &Self::Entry) -> bool;

    /// It fails, and is known to.
    fn excuse(&mut self, entry: &Self::Entry);

    /// It passes, and is listed as known to fail.
    fn mark_stale(&mut self, entry: &Self::Entry);
}

/// Whether a result fails as one of these says.
pub(crate) fn is_known<R: Excusable>(
    entries: &[R::Entry],
    result: &R,
    today: Option<Date>,
) -> bool {
    let mut entries = entries.iter().filter(|entry| entry.holds_on(today));
    entries.any(|entry| entry.selects(result.id()) && result.fails_as(entry))
}

/// How much was asked.
pub(crate) struct Extent {
    /// The vectors or trials of which the run does not say whether they fail.
    pub(crate) open: BTreeSet<String>,
    /// Whether every vector or trial was selected.
    pub(crate) is_whole: bool,
}

/// Takes known failures out and gives back the entries that are out of date: past their last day, or without a vector
/// or trial that fails as they say. As long as an entry selects one of which the run says nothing, that one may be
/// what it is about.
pub(crate) fn apply<R: Excusable>(
    entries: &[R::Entry],
    results: &mut [R],
    today: Option<Date>,
    extent: &Extent,
) -> Vec<R::Entry> {
    let mut stale = Vec::new();
    for entry in entries {
        let mut concerned: Vec<&mut R> = results
            .iter_mut()
            .filter(|result| entry.selects(result.id()))
            .filter(|result| result.is_asked() && !extent.open.contains(result.id()))
            .collect();
        let holds = entry.holds_on(today);
        let mut is_used = false;
        for result in &mut concerned {
            if holds && result.fails_as(entry) {
                result.excuse(entry);
                is_used = true;
            }
        }
        // Past its last day nothing saves it but that it was not looked for.
        let may_be_open = holds && extent.open.iter().any(|id| entry.selects(id));
        let is_not_looked_for = concerned.is_empty() && !extent.is_whole;
        if is_used || may_be_open || is_not_looked_for {
            continue;
        }
        stale.push(entry.clone());
        for result in concerned {
            if result.is_passed() {
                result.mark_stale(entry);
            }
        }
    }
    stale
}
