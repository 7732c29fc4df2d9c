//! Events that are released to a group at once, when all of it can be reached or it has waited long enough.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use super::receiver::Receiver;
use crate::app::App;
use crate::store::{StoreError, Waiting};

/// Releases what has waited long enough, of every group, whether anybody of it is there or not; whether there was any.
pub(super) fn overdue(app: &App) -> Result<bool, StoreError> {
    let waiting = app.store.waiting()?;
    let now = app.clock.now();
    release(app, &waiting, |event| {
        event.iter().any(|one| now >= one.until)
    })
}

/// Releases what all of a group can be told now; whether there was any.
pub(super) fn complete(app: &App, group: &str) -> Result<bool, StoreError> {
    let mut waiting = app.store.waiting()?;
    waiting.retain(|one| one.group == group);
    let ready = ready(app, &waiting);
    let can_go = |one: &&Waiting| !one.is_behind && ready.contains(one.receiver.as_str());
    release(app, &waiting, |event| event.iter().all(can_go))
}

/// Releases the deliveries of an event to a group of which this is so; whether there were any.
fn release(
    app: &App,
    waiting: &[Waiting],
    is_due: impl Fn(&[&Waiting]) -> bool,
) -> Result<bool, StoreError> {
    let mut events: BTreeMap<(i64, &str), Vec<&Waiting>> = BTreeMap::new();
    for one in waiting {
        let event = events.entry((one.sequence, &one.group)).or_default();
        event.push(one);
    }
    let mut any = false;
    for ((sequence, group), event) in events {
        if is_due(&event) {
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
