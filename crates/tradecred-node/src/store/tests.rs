//! The store alone: places, editions, and the version of the database library.

use std::num::NonZeroU32;

use tradecred_vc::digest::sha256;
use tradecred_vc::json::{Limits, Object};
use tradecred_vc::time::Timestamp;

use super::database::{Transaction, params};
use super::{
    Change, Changed, Deed, Edition, Entry, Grant, Issued, OpenList, Own, Record, Seen, Served,
    Store, StoreError, Stored,
};
use crate::event::{Event, Recipient};

mod checkpoints;
mod deletion;
mod deliveries;
mod groups;
mod serials;
#[path = "../../tests/server/mod.rs"]
mod server;
mod several;

/// An empty store: of PostgreSQL where a server is named, else in memory.
fn open() -> Store {
    match server::url() {
        Some(url) => Store::connect(&url, None, "did:example:node").unwrap(),
        None => Store::open(None, "did:example:node").unwrap(),
    }
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Who does everything here.
fn by(instant: Timestamp) -> Deed<'static> {
    Deed {
        instant,
        caller: "local",
        tenant: "local",
        act: "issue",
        credential: None,
        reader: None,
        detail: None,
    }
}

fn issued<'i>(id: &'i str, entries: &'i [Entry]) -> Issued<'i> {
    let record = Record::of(&Object::new(), "local").unwrap();
    Issued {
        record: Box::leak(Box::new(record)),
        by: Box::leak(Box::new(by(at("2026-11-01T00:00:00Z")))),
        id,
        created: at("2026-11-01T00:00:00Z"),
        body: b"{}",
        entries,
        most_of_a_day: None,
        idempotency: None,
        event: Box::leak(Box::new(event(id, "2026-11-01T12:00:00Z", &[]))),
    }
}

/// What is told of a credential.
fn event(credential: &str, time: &str, receivers: &[&str]) -> Event {
    Event {
        id: format!("event of {credential} at {time}"),
        credential: credential.to_owned(),
        other: None,
        recipients: receivers
            .iter()
            .map(|name| Recipient {
                key: (*name).to_owned(),
                grants: Vec::new(),
            })
            .collect(),
        inboxes: Vec::new(),
        groups: Vec::new(),
        time: at(time),
        body: b"{}".to_vec(),
    }
}

/// An edition as readable text.
fn spell(edition: &Edition<'_>) -> Option<Vec<u8>> {
    Some(
        format!(
            "{} {} {:?}",
            edition.valid_from, edition.purpose, edition.set
        )
        .into_bytes(),
    )
}

fn with_list() -> (Store, [Entry; 1]) {
    let store = open();
    let list = OpenList {
        id: "l".to_owned(),
        url: "https://node.example/l".to_owned(),
    };
    store
        .add_list(&list, "revocation", at("2026-11-01T00:00:00Z"), &spell)
        .unwrap();
    assert_eq!(store.open_list("revocation").unwrap(), Some(list));
    assert_eq!(store.open_list("suspension").unwrap(), None);
    (
        store,
        [Entry {
            list: "l".to_owned(),
            position: 5,
        }],
    )
}

#[test]
fn the_database_library_has_the_repaired_log() {
    // Resetting the write-ahead log could damage a database before 3.51.3.
    assert!(
        rusqlite::version_number() >= 3_051_003,
        "{}",
        rusqlite::version()
    );
}

#[test]
fn a_place_in_a_list_is_given_once_and_a_refused_credential_leaves_nothing() {
    let (store, entries) = with_list();
    assert_eq!(store.store(&issued("a", &entries)).unwrap(), Stored::Now);
    assert_eq!(
        store.store(&issued("b", &entries)).unwrap(),
        Stored::PositionTaken
    );
    assert!(store.own("b", "local").unwrap().is_none());
    assert_eq!(store.audit(0, 10).unwrap().len(), 1);
    assert_eq!(store.store(&issued("a", &[])).unwrap(), Stored::IdTaken);
}

#[test]
fn a_question_about_the_past_gets_the_list_of_the_past() {
    let (store, entries) = with_list();
    store.store(&issued("a", &entries)).unwrap();
    let revoke = [Change {
        purpose: "revocation",
        is_set: true,
    }];
    assert_eq!(
        store
            .change(
                "a",
                &revoke,
                &by(at("2026-11-02T00:00:00Z")),
                &|_| event("a", "2026-11-02T00:00:00Z", &[]),
                &spell
            )
            .unwrap(),
        Changed::Now
    );
    let edition = |instant: &str| {
        let own = store
            .list_at("https://node.example/l", at(instant))
            .unwrap();
        own.map(|own| match own {
            Own::Edition(body) => String::from_utf8(body).unwrap(),
            Own::Unpublished { .. } => panic!("every change is published"),
        })
    };
    assert_eq!(edition("2026-10-31T23:59:59Z"), None);
    assert_eq!(
        edition("2026-11-01T23:59:59Z").unwrap(),
        "2026-11-01T00:00:00Z revocation []"
    );
    assert_eq!(
        edition("2026-11-02T00:00:00Z").unwrap(),
        "2026-11-02T00:00:00Z revocation [5]"
    );
    assert_eq!(store.latest().unwrap(), Some(at("2026-11-02T00:00:00Z")));
}

const REVOKE: [Change<'_>; 1] = [Change {
    purpose: "revocation",
    is_set: true,
}];

/// What is served of the list at an instant; an edition is a week old at most.
fn served(store: &Store, now: &str, waited_for: Option<&str>) -> Served {
    let times = (at(now), waited_for.map(at));
    store.served("l", times, 7 * 86_400, &spell).unwrap()
}

fn edition(text: &str) -> Served {
    Served::Edition(text.as_bytes().to_vec())
}

#[test]
fn changes_of_one_second_are_collected_and_each_edition_begins_later() {
    let (store, entries) = with_list();
    let other = [Entry {
        list: "l".to_owned(),
        position: 9,
    }];
    store.store(&issued("a", &entries)).unwrap();
    store.store(&issued("b", &other)).unwrap();
    let second = "2026-11-01T00:00:00Z";
    for credential in ["a", "b"] {
        store
            .change(
                credential,
                &REVOKE,
                &by(at(second)),
                &|_| event(credential, second, &[]),
                &spell,
            )
            .unwrap();
    }
    assert_eq!(served(&store, second, None), Served::After(at(second)));
    let known = store.list_at("https://node.example/l", at(second)).unwrap();
    let Some(Own::Unpublished { set, since, .. }) = known else {
        panic!("the changes are known before they are published")
    };
    assert_eq!((set, since), (vec![5, 9], at(second)));
    let collected = edition("2026-11-01T00:00:01Z revocation [5, 9]");
    // However late it is asked for: it begins when the changes were made.
    assert_eq!(served(&store, "2026-11-01T06:00:00Z", None), collected);
    assert_eq!(served(&store, "2026-11-01T06:00:00Z", None), collected);
}

#[test]
fn a_change_later_than_waiting_ones_does_not_mix_with_them() {
    let (store, entries) = with_list();
    store.store(&issued("a", &entries)).unwrap();
    let one = |is_set| {
        [Change {
            purpose: "suspension",
            is_set,
        }]
    };
    let list = OpenList {
        id: "s".to_owned(),
        url: "https://node.example/s".to_owned(),
    };
    store
        .add_list(&list, "suspension", at("2026-11-01T00:00:00Z"), &spell)
        .unwrap();
    let place = [Entry {
        list: "s".to_owned(),
        position: 3,
    }];
    store.store(&issued("c", &place)).unwrap();
    let change = |is_set, now: &str| {
        store
            .change(
                "c",
                &one(is_set),
                &by(at(now)),
                &|_| event("c", now, &[]),
                &spell,
            )
            .unwrap()
    };
    change(true, "2026-11-01T00:00:00Z");
    change(false, "2026-11-01T00:00:05Z");
    let said = |instant: &str| store.list_at(&list.url, at(instant)).unwrap().unwrap();
    let own = |text: &str| Own::Edition(text.as_bytes().to_vec());
    assert_eq!(
        said("2026-11-01T00:00:00Z"),
        own("2026-11-01T00:00:00Z suspension []")
    );
    assert_eq!(
        said("2026-11-01T00:00:04Z"),
        own("2026-11-01T00:00:01Z suspension [3]")
    );
    assert_eq!(
        said("2026-11-01T00:00:05Z"),
        own("2026-11-01T00:00:05Z suspension []")
    );
}

#[test]
fn whoever_waited_is_not_made_to_wait_again() {
    let (store, entries) = with_list();
    store.store(&issued("a", &entries)).unwrap();
    let other = [Entry {
        list: "l".to_owned(),
        position: 9,
    }];
    store.store(&issued("b", &other)).unwrap();
    let (first, next) = ("2026-11-01T00:00:00Z", "2026-11-01T00:00:01Z");
    store
        .change(
            "a",
            &REVOKE,
            &by(at(first)),
            &|_| event("a", first, &[]),
            &spell,
        )
        .unwrap();
    assert_eq!(served(&store, first, None), Served::After(at(first)));
    store
        .change(
            "b",
            &REVOKE,
            &by(at(next)),
            &|_| event("b", next, &[]),
            &spell,
        )
        .unwrap();
    assert_eq!(served(&store, next, None), Served::After(at(next)));
    let waited = served(&store, next, Some(first));
    assert_eq!(waited, edition("2026-11-01T00:00:01Z revocation [5]"));
}

#[test]
fn an_edition_of_some_age_is_signed_anew_and_a_change_of_nothing_is_none() {
    let (store, entries) = with_list();
    store.store(&issued("a", &entries)).unwrap();
    let first = edition("2026-11-01T00:00:00Z revocation []");
    let keep = [Change {
        purpose: "revocation",
        is_set: false,
    }];
    store
        .change(
            "a",
            &keep,
            &by(at("2026-11-03T00:00:00Z")),
            &|_| event("a", "2026-11-03T00:00:00Z", &[]),
            &spell,
        )
        .unwrap();
    assert_eq!(served(&store, "2026-11-07T23:59:59Z", None), first);
    let anew = edition("2026-11-08T00:00:00Z revocation []");
    assert_eq!(served(&store, "2026-11-08T00:00:00Z", None), anew);
    assert_eq!(served(&store, "2026-11-08T00:00:01Z", None), anew);
}

#[test]
fn changes_are_made_all_or_none() {
    let (store, entries) = with_list();
    store.store(&issued("a", &entries)).unwrap();
    let now = "2026-11-02T00:00:00Z";
    let one = |purpose, is_set| Change { purpose, is_set };
    let mixed = [one("revocation", true), one("suspension", true)];
    assert_eq!(
        store
            .change("a", &mixed, &by(at(now)), &|_| event("a", now, &[]), &spell)
            .unwrap(),
        Changed::NoEntry(1)
    );
    let undone = [one("revocation", true), one("revocation", false)];
    assert_eq!(
        store
            .change(
                "a",
                &undone,
                &by(at(now)),
                &|_| event("a", now, &[]),
                &spell
            )
            .unwrap(),
        Changed::Final(1)
    );
    assert_eq!(
        served(&store, "2026-11-02T00:00:01Z", None),
        edition("2026-11-01T00:00:00Z revocation []")
    );
}

#[test]
fn a_list_and_a_grant_are_not_of_before_the_last_instant_that_was_written() {
    let store = open();
    let (ahead, behind) = (at("2026-11-01T00:00:09Z"), at("2026-11-01T00:00:08Z"));
    store.note(&[by(ahead)]).unwrap();
    let list = OpenList {
        id: "l".to_owned(),
        url: "https://node.example/l".to_owned(),
    };
    store.add_list(&list, "revocation", behind, &spell).unwrap();
    assert!(store.list_at(&list.url, behind).unwrap().is_none());
    let Some(Own::Edition(body)) = store.list_at(&list.url, ahead).unwrap() else {
        panic!("there is no edition");
    };
    assert!(body.starts_with(ahead.to_string().as_bytes()));
    store
        .store(&Issued {
            created: ahead,
            by: &by(ahead),
            ..issued("a", &[])
        })
        .unwrap();
    let grant = Grant {
        credential: "a",
        tenant: "south",
        reader: "broker",
        granted: true,
    };
    store.grant(&grant, &by(behind)).unwrap();
    let instants = store.audit(0, 10).unwrap();
    assert!(
        instants.iter().all(|entry| entry.instant == ahead),
        "{instants:?}"
    );
}

#[test]
fn a_database_that_another_process_holds_does_not_answer() {
    use rusqlite::ffi::{Error, SQLITE_BUSY, SQLITE_CORRUPT, SQLITE_LOCKED};

    let error = |code| StoreError::from(rusqlite::Error::SqliteFailure(Error::new(code), None));
    assert!(matches!(error(SQLITE_BUSY), StoreError::Unreachable(_)));
    assert!(matches!(error(SQLITE_LOCKED), StoreError::Unreachable(_)));
    assert!(matches!(error(SQLITE_CORRUPT), StoreError::Database(_)));
}

#[test]
fn what_is_written_down_is_never_changed_nor_removed() {
    let (store, entries) = with_list();
    store.store(&issued("a", &entries)).unwrap();
    let deed = by(at("2026-11-01T12:00:00Z"));
    let grant = Grant {
        credential: "a",
        tenant: "south",
        reader: "broker",
        granted: true,
    };
    store.grant(&grant, &deed).unwrap();
    for statement in [
        "UPDATE audit SET caller = 'x'",
        "DELETE FROM audit",
        "UPDATE permission SET granted = 0",
        "DELETE FROM permission",
    ] {
        let done = store.write(|transaction| transaction.execute(statement, params![]));
        assert!(done.is_err(), "{statement}");
    }
}

#[test]
fn a_nonce_counts_once_for_each_caller_until_it_is_too_old() {
    let store = open();
    let (now, until) = (at("2026-11-01T12:00:00Z"), at("2026-11-01T12:10:00Z"));
    let see = |caller: &str, now| store.see_nonce(caller, "nonce", now, until).unwrap();
    assert_eq!(see("one", now), Seen::Now);
    assert_eq!(see("one", now), Seen::Before);
    assert_eq!(see("other", now), Seen::Now);
    assert_eq!(see("one", until), Seen::Before);
    assert_eq!(see("one", until.add_seconds(1).unwrap()), Seen::Now);
}

#[test]
fn what_an_earlier_version_stored_is_of_the_local_tenant() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join(super::DATABASE_FILE);
    let earlier = rusqlite::Connection::open(&path).unwrap();
    earlier.execute_batch(super::SCHEMA).unwrap();
    earlier.execute_batch(super::ADDITIONS[0].tables).unwrap();
    earlier
        .execute_batch(
            "INSERT INTO node (did) VALUES ('did:example:node');
             INSERT INTO credential (id, created, body) VALUES ('a', 0, CAST('{\"type\":[\"VerifiableCredential\",\"InBondMovementCredential\"],\"issuer\":\"did:example:node\",\"credentialSubject\":{\"inBondNumber\":\"257700030\"}}' AS BLOB));",
        )
        .unwrap();
    earlier
        .pragma_update(None, "application_id", super::database::APPLICATION)
        .unwrap();
    earlier.pragma_update(None, "user_version", 3).unwrap();
    drop(earlier);
    for _ in 0..2 {
        let store = Store::open(Some(directory.path()), "did:example:node").unwrap();
        assert!(store.own("a", "local").unwrap().is_some());
        assert!(store.own("a", "north").unwrap().is_none());
        let sql = "SELECT count(*) FROM mark";
        let marks: i64 = store
            .read(|transaction| transaction.query_row(sql, params![], |row| row.get(0)))
            .unwrap();
        assert_eq!(marks, 2);
    }
}

#[test]
fn numbers_that_an_earlier_version_gave_twice_stay_and_are_told() {
    let directory = tempfile::tempdir().unwrap();
    let body = |id: &str, issuer: &str| {
        format!(
            r#"{{"credentialSubject":{{"inBondNumber":"257700030"}},"id":"{id}","issuer":"{issuer}","type":["VerifiableCredential","InBondMovementCredential"]}}"#
        )
    };
    let store = |id: &'static str, issuer: &str, tenant: &str, store: &Store| {
        let body = body(id, issuer);
        let credential = tradecred_vc::json::read_object(body.as_bytes(), &Limits::default());
        let record = Record::of(&credential.unwrap(), tenant).unwrap();
        let mut one = issued(id, &[]);
        one.body = body.as_bytes();
        one.record = &record;
        store.store(&one).unwrap()
    };
    let open = || Store::open(Some(directory.path()), "did:example:node").unwrap();
    let first = open();
    assert_eq!(store("a", "did:example:node", "local", &first), Stored::Now);
    let pointer = "/credentialSubject/inBondNumber".to_owned();
    assert_eq!(
        store("b", "did:example:node", "local", &first),
        Stored::SerialTaken(pointer.clone())
    );
    // Another issuer and another tenant count for themselves.
    assert_eq!(
        store("c", "did:example:other", "local", &first),
        Stored::Now
    );
    assert_eq!(store("d", "did:example:node", "north", &first), Stored::Now);
    assert_eq!(first.doubles().unwrap(), Vec::<String>::new());
    // The version before looked at no numbers.
    let change = |sql: &str| first.write(|transaction| transaction.batch(sql)).unwrap();
    change("DELETE FROM serial");
    assert_eq!(store("b", "did:example:node", "local", &first), Stored::Now);
    change(
        "DROP TABLE serial; DROP TABLE retention_start; DROP TABLE legal_hold;
         DROP TABLE tombstone; DROP TABLE waiting",
    );
    let version = |transaction: &Transaction<'_>| transaction.set_version(6);
    first.write(version).unwrap();
    drop(first);
    for _ in 0..2 {
        let second = open();
        assert_eq!(second.doubles().unwrap(), ["b"]);
        assert_eq!(
            store("e", "did:example:node", "local", &second),
            Stored::SerialTaken(pointer.clone())
        );
    }
}

#[test]
fn documents_of_a_day_are_those_that_the_audit_log_names() {
    let store = open();
    let issue = |id: &str, instant: &str, key: &str, most| {
        let id: &'static str = String::leak(id.to_owned());
        let deed = Deed {
            credential: Some(id),
            ..by(at(instant))
        };
        let one = Issued {
            created: at(instant),
            by: &deed,
            most_of_a_day: NonZeroU32::new(most),
            idempotency: Some((key, sha256(key.as_bytes()))),
            ..issued(id, &[])
        };
        store.store(&one).unwrap()
    };
    let day = "2026-11-01T00:00:00Z";
    assert_eq!(issue("a", day, "1", 2), Stored::Now);
    assert_eq!(issue("b", "2026-11-01T23:59:58Z", "2", 2), Stored::Now);
    let late = "2026-11-01T23:59:59Z";
    assert_eq!(issue("c", late, "3", 2), Stored::TooManyToday);
    // Of one request, two may be on their way: the second is no further document.
    assert_eq!(issue("c", late, "2", 2), Stored::Before(b"{}".to_vec()));
    assert_eq!(issue("c", late, "3", 3), Stored::Now);
    assert_eq!(issue("d", "2026-11-02T00:00:00Z", "4", 1), Stored::Now);
}
