//! Events and their deliveries: who is told, in which order, and what becomes of it.

use super::super::{Attempt, Due, Hearer, Issued, Store, Stored, Tried};
use super::{at, by, event, issued, open};
use crate::event::{Event, Group};

/// A store with one document, of which two receivers were told.
fn told() -> Store {
    let store = open();
    let first = event("a", "2026-11-01T12:00:00Z", &["broker", "customs"]);
    let one = Issued {
        event: &first,
        ..issued("a", &[])
    };
    assert_eq!(store.store(&one).unwrap(), Stored::Now);
    store
}

fn hearer(receiver: &str) -> Hearer<'_> {
    Hearer {
        receiver,
        tenant: None,
    }
}

/// The first of what is due.
pub(super) fn next(store: &Store, receiver: &str, now: &str) -> Option<Due> {
    store.due(receiver, at(now)).unwrap().into_iter().next()
}

fn due(store: &Store, receiver: &str, now: &str) -> Option<String> {
    next(store, receiver, now).map(|due| due.id)
}

pub(super) fn attempted(store: &Store, receiver: &str, due: &Due, attempt: Attempt, end: i64) {
    let tried = Tried {
        due,
        attempt,
        outcome: String::new(),
        at: end,
    };
    store.attempted(receiver, &[tried]).unwrap();
}

#[test]
fn an_event_is_there_if_and_only_if_its_record_is() {
    let store = told();
    let second = event("a", "2026-11-01T12:00:07Z", &["customs"]);
    let again = Issued {
        event: &second,
        ..issued("a", &[])
    };
    assert_eq!(store.store(&again).unwrap(), Stored::IdTaken);
    assert!(store.receipts(&second.id, None).unwrap().is_none());
    let names: Vec<String> = store
        .receipts("event of a at 2026-11-01T12:00:00Z", Some("local"))
        .unwrap()
        .unwrap()
        .into_iter()
        .map(|receipt| receipt.receiver)
        .collect();
    assert_eq!(names, ["broker", "customs"]);
}

#[test]
fn what_becomes_of_a_document_is_told_to_everybody_who_was_told_of_it() {
    let store = told();
    let correction = Event {
        other: Some("a".to_owned()),
        ..event("b", "2026-11-02T00:00:00Z", &["importer"])
    };
    let one = Issued {
        event: &correction,
        ..issued("b", &[])
    };
    assert_eq!(store.store(&one).unwrap(), Stored::Now);
    let told = store.receipts(&correction.id, None).unwrap().unwrap();
    let names: Vec<_> = told.iter().map(|receipt| &*receipt.receiver).collect();
    assert_eq!(names, ["broker", "customs", "importer"]);
}

#[test]
fn events_of_one_document_wait_for_each_other_and_those_of_others_do_not() {
    let store = told();
    let now = "2026-11-01T12:00:10Z";
    for (credential, time) in [("b", "2026-11-01T12:00:01Z"), ("c", "2026-11-01T12:00:02Z")] {
        let told = event(credential, time, &["customs"]);
        let one = Issued {
            event: &told,
            ..issued(credential, &[])
        };
        store.store(&one).unwrap();
    }
    let mut others = store.due("customs", at(now)).unwrap();
    let first = others.remove(0);
    assert_eq!(first.id, "event of a at 2026-11-01T12:00:00Z");
    let later = at("2026-11-01T12:00:15Z");
    attempted(&store, "customs", &first, Attempt::Again(later), 1);
    // The status of `a` changes while its issue is not delivered yet.
    let changed = event("a", "2026-11-01T12:00:03Z", &[]);
    store
        .write(|transaction| super::super::event::announce(transaction, &changed, &by(at(now)), 0))
        .unwrap();
    // What is due goes out together, and what came of it is written together.
    let tried: Vec<Tried<'_>> = others
        .iter()
        .map(|due| Tried {
            due,
            attempt: Attempt::Accepted,
            outcome: "status 204".to_owned(),
            at: 2,
        })
        .collect();
    store.attempted("customs", &tried).unwrap();
    assert_eq!(due(&store, "customs", now), None);
    let seen: Vec<&str> = others.iter().map(|due| &*due.id).collect();
    assert_eq!(
        seen,
        [
            "event of b at 2026-11-01T12:00:01Z",
            "event of c at 2026-11-01T12:00:02Z"
        ]
    );
    let then = "2026-11-01T12:00:15Z";
    let again = next(&store, "customs", then).unwrap();
    assert_eq!(again.id, first.id);
    attempted(&store, "customs", &again, Attempt::GivenUp, 3);
    assert_eq!(
        due(&store, "customs", then).as_deref(),
        Some("event of a at 2026-11-01T12:00:03Z")
    );
    // The broker's own deliveries are untouched by all of it.
    assert_eq!(
        due(&store, "broker", now).as_deref(),
        Some("event of a at 2026-11-01T12:00:00Z")
    );
}

#[test]
fn what_a_node_says_after_its_lease_undoes_nothing_that_another_wrote() {
    let store = told();
    let (now, later) = (at("2026-11-01T12:00:10Z"), at("2026-11-01T12:00:15Z"));
    let take = |now| store.due("customs", now).unwrap().into_iter().next();
    let say = |due: &Due, attempt, outcome: &str| {
        let tried = Tried {
            due,
            attempt,
            outcome: outcome.to_owned(),
            at: 1,
        };
        store.attempted("customs", &[tried]).unwrap();
    };
    let receipt = |id: &str| {
        let receipts = store.receipts(id, None).unwrap().unwrap();
        let mut its = receipts.into_iter().filter(|one| one.receiver == "customs");
        its.next().unwrap()
    };
    let late = take(now).unwrap();
    // Another node, once the lease is over.
    let other = take(at("2026-11-01T12:01:20Z")).unwrap();
    assert_eq!(late.sequence, other.sequence);
    say(&other, Attempt::Again(later), "no answer");
    say(&late, Attempt::GivenUp, "gone");
    let tried = receipt(&late.id);
    assert_eq!(
        (tried.attempts, tried.outcome.as_deref()),
        (1, Some("no answer"))
    );
    // That the receiver has it is so, whoever says it.
    say(&late, Attempt::Accepted, "204");
    let accepted = receipt(&late.id);
    assert!(accepted.is_accepted);
    say(&after(&other, 1), Attempt::Again(later), "no answer");
    say(&late, Attempt::GivenUp, "gone");
    assert_eq!(receipt(&late.id), accepted);
    assert!(take(later).is_none());
}

/// A delivery as it is after so many attempts.
fn after(due: &Due, attempts: u32) -> Due {
    Due {
        id: due.id.clone(),
        body: due.body.clone(),
        attempts,
        ..*due
    }
}

#[test]
fn a_receiver_reads_its_own_events_after_the_last_it_knows() {
    let store = told();
    for (credential, receiver) in [("b", "broker"), ("c", "customs"), ("d", "customs")] {
        let told = event(credential, "2026-11-01T12:00:01Z", &[receiver]);
        let one = Issued {
            event: &told,
            ..issued(credential, &[])
        };
        store.store(&one).unwrap();
    }
    let count = |receiver: &str, after: Option<&str>, most| {
        let events = store.events(&hearer(receiver), after, most).unwrap();
        events.map(|events| events.len())
    };
    let known = Some("event of a at 2026-11-01T12:00:00Z");
    assert_eq!(count("customs", None, 10), Some(3));
    assert_eq!(count("customs", None, 2), Some(2));
    assert_eq!(count("customs", known, 10), Some(2));
    assert_eq!(count("broker", known, 10), Some(1));
    let of_others = Some("event of c at 2026-11-01T12:00:01Z");
    assert_eq!(count("broker", of_others, 10), None);
    assert_eq!(count("nobody", known, 10), None);
    assert_eq!(count("nobody", None, 10), Some(0));
}

#[test]
fn figures_of_success_are_those_of_accepted_deliveries_in_the_span() {
    let store = open();
    assert_eq!(store.store(&issued("a", &[])).unwrap(), Stored::Now);
    // One event for each row: when it was written, and when each of two receivers had it.
    let rows = [
        ("2026-11-01T12:00:01Z", 0, Some((10, 40))),
        ("2026-11-01T12:00:02Z", 100, Some((120, 100))),
        ("2026-11-01T12:00:03Z", 0, Some((5, 5))),
        ("2026-11-01T12:00:04Z", 0, None),
        ("2026-11-01T12:00:05Z", 0, Some((9_000, 1))),
    ];
    for (time, recorded, ends) in rows {
        let told = event("a", time, &["broker", "customs"]);
        store
            .write(|transaction| {
                super::super::event::announce(transaction, &told, &by(at(time)), recorded)
            })
            .unwrap();
        for (receiver, end) in [
            ("broker", ends.map(|ends| ends.0)),
            ("customs", ends.map(|ends| ends.1)),
        ] {
            let due = next(&store, receiver, time).unwrap();
            let (attempt, end) = end.map_or((Attempt::GivenUp, 7), |end| (Attempt::Accepted, end));
            attempted(&store, receiver, &due, attempt, end);
        }
    }
    let span = super::super::Span {
        from: at(rows[0].0).unix_seconds(),
        to: at(rows[4].0).unix_seconds(),
    };
    let found = serde_json::to_value(store.success(span, false).unwrap()).unwrap();
    let wanted = serde_json::json!({
        "documents": 0,
        "events": 4,
        "deliveries": { "accepted": 6, "givenUp": 2, "open": 0 },
        // 0, 5, 5, 10, 20, 40: the last event begins where the span ends.
        "delayMilliseconds": { "count": 6, "median": 5, "ninetyFifth": 40, "greatest": 40 },
        // 0, 20, 30.
        "skewMilliseconds": { "count": 3, "median": 20, "ninetyFifth": 30, "greatest": 30 },
    });
    assert_eq!(found, wanted);
}

#[test]
fn what_is_given_up_untried_waits_for_no_group_any_more() {
    let store = open();
    let grouped = Event {
        groups: vec![Group {
            name: "trade".to_owned(),
            members: vec!["broker".to_owned(), "customs".to_owned()],
            seconds: 3_600,
        }],
        ..event("a", "2026-11-01T12:00:00Z", &["broker", "customs"])
    };
    let one = Issued {
        event: &grouped,
        ..issued("a", &[])
    };
    assert_eq!(store.store(&one).unwrap(), Stored::Now);
    assert_eq!(store.waiting().unwrap().len(), 2);
    store.give_up_before(at("2026-11-01T12:00:00Z"), 1).unwrap();
    assert_eq!(store.waiting().unwrap().len(), 2);
    store.give_up_before(at("2026-11-01T12:00:01Z"), 1).unwrap();
    assert_eq!(store.waiting().unwrap(), []);
}
