//! Status lists: places, what waits for an edition, and which edition a question gets.

use super::*;

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
