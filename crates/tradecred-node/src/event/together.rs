//! Events that are released to a group at once, when all of it can be reached or it has waited long enough.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use super::receiver::Receiver;
use crate::app::App;
use crate::store::{StoreError, Waiting};

/// Looks at what waits; whether something was released.
pub(super) fn round(app: &App) -> Result<bool, StoreError> {
    let waiting = app.store.waiting()?;
    if waiting.is_empty() {
        return Ok(false);
    }
    let ready = ready(app, &waiting);
    // Probes take time: the clock is looked at after them.
    let now = app.clock.now();
    let mut events: BTreeMap<(i64, &str), Vec<&Waiting>> = BTreeMap::new();
    for one in &waiting {
        events
            .entry((one.sequence, &one.group))
            .or_default()
            .push(one);
    }
    let mut any = false;
    for ((sequence, group), waiting) in events {
        let is_over = waiting.iter().any(|one| now >= one.until);
        let can_go = |one: &&Waiting| !one.is_behind && ready.contains(one.receiver.as_str());
        if is_over || waiting.iter().all(can_go) {
            app.store.release(sequence, group)?;
            any = true;
        }
    }
    Ok(any)
}

/// The receivers among those that wait who can be reached now, asked all at once.
fn ready<'h>(app: &App, waiting: &'h [Waiting]) -> BTreeSet<&'h str> {
    let names: BTreeSet<&str> = waiting.iter().map(|one| one.receiver.as_str()).collect();
    let known = |key: &&str| app.dispatch.receivers.iter().find(|one| one.key == **key);
    thread::scope(|scope| {
        let asked: Vec<_> = names
            .iter()
            .filter_map(|key| Some((*key, known(key)?)))
            .map(|(key, receiver)| (key, scope.spawn(move || is_ready(app, receiver))))
            .collect();
        let answered = asked.into_iter();
        let answered = answered.filter_map(|(key, asked)| asked.join().ok()?.then_some(key));
        answered.collect()
    })
}

/// Whether an inbox answers a question about nothing.
fn is_ready(app: &App, receiver: &Receiver) -> bool {
    let answer = tradecred_fetch::reach(&receiver.url, &app.dispatch.policy);
    answer.is_ok_and(|status| status < 500)
}
