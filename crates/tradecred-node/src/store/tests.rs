//! The store alone: places, editions, and the version of the database library.

use tradecred_vc::time::Timestamp;

use super::{Change, Changed, Edition, Entry, Issued, OpenList, Store, Stored};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn issued<'i>(id: &'i str, entries: &'i [Entry]) -> Issued<'i> {
    Issued {
        id,
        created: at("2026-11-01T12:00:00Z"),
        body: b"{}",
        entries,
        idempotency: None,
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
    let store = Store::open(None, "did:example:node").unwrap();
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
    assert_eq!(store.credential("b").unwrap(), None);
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
            .change("a", &revoke, at("2026-11-02T00:00:00Z"), &spell)
            .unwrap(),
        Changed::Now
    );
    let edition = |instant: &str| {
        let body = store
            .edition_at("https://node.example/l", at(instant))
            .unwrap();
        body.map(|body| String::from_utf8(body).unwrap())
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

#[test]
fn an_edition_never_begins_before_the_last_one() {
    let (store, entries) = with_list();
    store.store(&issued("a", &entries)).unwrap();
    let revoke = [Change {
        purpose: "revocation",
        is_set: true,
    }];
    store
        .change("a", &revoke, at("2026-10-01T00:00:00Z"), &spell)
        .unwrap();
    let newest = store.newest_edition("l").unwrap().unwrap();
    assert_eq!(newest, b"2026-11-01T00:00:00Z revocation [5]");
}

#[test]
fn changes_are_made_all_or_none() {
    let (store, entries) = with_list();
    store.store(&issued("a", &entries)).unwrap();
    let now = at("2026-11-02T00:00:00Z");
    let one = |purpose, is_set| Change { purpose, is_set };
    let mixed = [one("revocation", true), one("suspension", true)];
    assert_eq!(
        store.change("a", &mixed, now, &spell).unwrap(),
        Changed::NoEntry(1)
    );
    let undone = [one("revocation", true), one("revocation", false)];
    assert_eq!(
        store.change("a", &undone, now, &spell).unwrap(),
        Changed::Final(1)
    );
    assert_eq!(
        store.newest_edition("l").unwrap().unwrap(),
        b"2026-11-01T00:00:00Z revocation []"
    );
}
