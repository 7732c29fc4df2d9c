//! The store alone: what is written down and never changed, and the version of the database library.

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

mod chain;
mod checkpoints;
mod deletion;
mod deliveries;
mod groups;
mod lists;
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
    let entries = add_list(&store);
    (store, entries)
}

/// Adds a list, and gives a place in it.
fn add_list(store: &Store) -> [Entry; 1] {
    let list = OpenList {
        id: "l".to_owned(),
        url: "https://node.example/l".to_owned(),
    };
    store
        .add_list(&list, "revocation", at("2026-11-01T00:00:00Z"), &spell)
        .unwrap();
    assert_eq!(store.open_list("revocation").unwrap(), Some(list));
    assert_eq!(store.open_list("suspension").unwrap(), None);
    [Entry {
        list: "l".to_owned(),
        position: 5,
    }]
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
         DROP TABLE tombstone; DROP TABLE waiting; DROP TABLE chain;
         DROP TABLE cosignature; DROP TABLE cosigned; DROP TABLE witness;
         DROP TABLE received; DROP TABLE received_start; DROP TABLE received_hold;
         ALTER TABLE log_leaf DROP COLUMN random; ALTER TABLE log_leaf DROP COLUMN chain",
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
