//! What no entry of the log speaks of: whoever changes it is found by the chain, and the chain by the log.

use tradecred::retention::StartEvent;
use tradecred_vc::digest::{DigestMultibase, sha256};
use tradecred_vc::key::SecretKey;

use super::super::database::{Transaction, params};
use super::super::{
    About, Change, Changed, Entry, Grant, Issued, LogFault, Received, Store, StoreError, Stored,
    chain,
};
use super::{add_list, at, by, event, issued, open, server, spell};

const NOW: &str = "2026-11-01T12:00:00Z";

/// A store with a row in every table that is chained, but that of deletions.
fn written() -> Store {
    written_to(open())
}

/// What is said of a document that was issued here, and of what anybody received of it.
fn here(id: &str) -> About<'_> {
    About {
        id,
        is_issued: true,
        receiver: None,
    }
}

fn written_to(store: Store) -> Store {
    let entries = add_list(&store);
    for id in ["a", "b"] {
        let entries: &[Entry] = if id == "a" { &entries } else { &[] };
        issue(&store, id, entries);
    }
    for id in ["a", "b"] {
        let grant = Grant {
            credential: id,
            tenant: "south",
            reader: "broker",
            granted: true,
        };
        store.grant(&grant, &by(at(NOW))).unwrap();
        store.hold(here(id), true, &by(at(NOW))).unwrap();
        let day = "2026-10-31".parse().unwrap();
        let start = (StartEvent::Importation, day);
        store.note_start(here(id), start, &by(at(NOW))).unwrap();
        // A day that is known is written once.
        store.note_start(here(id), start, &by(at(NOW))).unwrap();
        let received = Received {
            id: &format!("bundle of {id}"),
            document: Some(id),
            input: DigestMultibase::of_bytes(b"document"),
            bundle: b"bundle",
            by: &by(at(NOW)),
            idempotency: None,
        };
        store.receive(&received).unwrap();
    }
    store.note(&[by(at(NOW)), by(at(NOW))]).unwrap();
    revoke(&store);
    store
}

fn issue(store: &Store, id: &str, entries: &[Entry]) {
    let deed = by(at(NOW));
    let one = Issued {
        idempotency: Some((id, sha256(id.as_bytes()))),
        created: at(NOW),
        by: &deed,
        ..issued(id, entries)
    };
    assert_eq!(store.store(&one).unwrap(), Stored::Now);
}

fn revoke(store: &Store) {
    let revoke = [Change {
        purpose: "revocation",
        is_set: true,
    }];
    let tell = |_: &[Change<'_>]| event("a", "2026-11-01T12:00:01Z", &[]);
    let changed = store.change("a", &revoke, &by(at(NOW)), &tell, &spell);
    assert_eq!(changed.unwrap(), Changed::Now);
}

fn checked(store: &Store) -> Option<LogFault> {
    match store.read(chain::check) {
        Ok(()) => None,
        Err(StoreError::Log(fault)) => Some(fault),
        Err(other) => panic!("{other:?}"),
    }
}

/// Changes something behind the back of the node: triggers are taken away first.
fn change(store: &Store, sql: &str) {
    let off = if store.is_shared() {
        "DROP TRIGGER audit_kept ON audit; DROP TRIGGER audit_whole ON audit;
         DROP TRIGGER permission_kept ON permission; DROP TRIGGER permission_whole ON permission"
    } else {
        "DROP TRIGGER audit_kept; DROP TRIGGER audit_whole;
         DROP TRIGGER permission_kept; DROP TRIGGER permission_whole"
    };
    let _ = store.write(|transaction| transaction.batch(off));
    let changed = store.write(|transaction| transaction.execute(sql, params![]));
    assert!(changed.unwrap() > 0, "{sql}");
}

/// Whether a fault is the one that a change makes.
type IsExpected = fn(&LogFault) -> bool;

#[test]
fn whatever_no_entry_speaks_of_is_found_and_named() {
    fn changed(fault: &LogFault, named: &str) -> bool {
        matches!(fault, LogFault::Changed(what) if what == named)
    }
    fn missing(fault: &LogFault, named: &str) -> bool {
        matches!(fault, LogFault::Missing(what) if what == named)
    }
    fn more(fault: &LogFault, named: &str) -> bool {
        matches!(fault, LogFault::NotLogged(what) if what == named)
    }
    let changes: &[(&str, IsExpected)] = &[
        (
            "UPDATE record SET tenant = 'south' WHERE credential = 'a'",
            |fault| changed(fault, "what is kept beside credential `a`"),
        ),
        (
            "UPDATE credential SET created = created + 1 WHERE id = 'b'",
            |fault| changed(fault, "what is kept beside credential `b`"),
        ),
        ("UPDATE status_entry SET position = 7", |fault| {
            changed(fault, "what is kept beside credential `a`")
        }),
        (
            "INSERT INTO mark (key, value, credential) VALUES ('territory', 'CA', 'a')",
            |fault| changed(fault, "what is kept beside credential `a`"),
        ),
        (
            "INSERT INTO serial (tenant, issuer, type, digest, turn, credential)
             SELECT 'local', '', '', salt, 0, credential FROM record WHERE credential = 'b'",
            |fault| changed(fault, "what is kept beside credential `b`"),
        ),
        (
            "UPDATE permission SET tenant = 'north' WHERE number = 1",
            |fault| changed(fault, "row `1` of table `permission`"),
        ),
        (
            "INSERT INTO permission (number, credential, tenant, reader, granted)
             VALUES (9, 'a', 'north', 'broker', 1)",
            |fault| more(fault, "row `9` of table `permission`"),
        ),
        (
            "INSERT INTO permission (number, credential, tenant, reader, granted)
             VALUES (0, 'a', 'north', 'broker', 1)",
            |fault| more(fault, "row `0` of table `permission`"),
        ),
        ("DELETE FROM legal_hold WHERE credential = 'b'", |fault| {
            missing(fault, "row `2` of table `legal_hold`")
        }),
        (
            "UPDATE retention_start SET day = '2026-10-30' WHERE credential = 'a'",
            |fault| {
                missing(
                    fault,
                    "row `importation 2026-10-31 a` of table `retention_start`",
                )
            },
        ),
        (
            "INSERT INTO retention_start (credential, event, day) VALUES ('a', 'importation', '2020-01-01')",
            |fault| more(fault, "a row of table `retention_start`"),
        ),
        (
            "INSERT INTO tombstone (credential, digest, instant) VALUES ('b', 'u', 0)",
            |fault| more(fault, "a row of table `tombstone`"),
        ),
        (
            "UPDATE idempotency SET credential = 'a' WHERE key = 'b'",
            |fault| changed(fault, "row `b` of table `idempotency`"),
        ),
        (
            "UPDATE event SET recorded = 1 WHERE sequence = 2",
            |fault| changed(fault, "row `2` of table `event`"),
        ),
        ("UPDATE status_change SET instant = 1", |fault| {
            changed(fault, "row `1` of table `status_change`")
        }),
        (
            "UPDATE received SET tenant = 'south' WHERE number = 2",
            |fault| changed(fault, "row `2` of table `received`"),
        ),
        ("DELETE FROM received_hold WHERE number = 1", |fault| {
            missing(fault, "row `1` of table `received_hold`")
        }),
        (
            "UPDATE received_start SET tenant = 'south' WHERE document = 'a'",
            |fault| {
                missing(
                    fault,
                    "row `importation 2026-10-31  a` of table `received_start`",
                )
            },
        ),
        ("DELETE FROM audit WHERE number = 3", |fault| {
            missing(fault, "row `3` of table `audit`")
        }),
        (
            "DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)",
            |fault| missing(fault, "row `15` of table `audit`"),
        ),
        (
            "UPDATE audit SET caller = 'x' || number WHERE number IN (2, 3)",
            |fault| changed(fault, "row `2` of table `audit`"),
        ),
        (
            "INSERT INTO audit (number, instant, caller, tenant, act) VALUES (99, 0, 'x', 'x', 'read')",
            |fault| more(fault, "row `99` of table `audit`"),
        ),
        ("UPDATE chain SET listed = '[]' WHERE number = 2", |fault| {
            *fault == LogFault::Chain(2)
        }),
        (
            "UPDATE chain SET head = (SELECT head FROM chain AS other WHERE other.number = 3)
             WHERE number = 2",
            |fault| *fault == LogFault::Chain(2),
        ),
        ("DELETE FROM chain WHERE number = 2", |fault| {
            *fault == LogFault::Chain(2)
        }),
        ("DELETE FROM chain WHERE number = 0", |fault| {
            *fault == LogFault::Chain(0)
        }),
    ];
    for (sql, is_expected) in changes {
        let store = written_to(match server::new_url() {
            Some(url) => Store::connect(&url, None, "did:example:node").unwrap(),
            None => open(),
        });
        assert_eq!(checked(&store), None);
        change(&store, sql);
        let found = checked(&store).unwrap_or_else(|| panic!("not found: {sql}"));
        assert!(is_expected(&found), "{sql}: {found:?}");
    }
}

#[test]
fn rows_of_the_audit_log_that_are_swapped_are_found() {
    let store = written();
    let deeds = ["one", "two"].map(|caller| super::Deed {
        caller,
        ..by(at(NOW))
    });
    store.note(&deeds).unwrap();
    assert_eq!(checked(&store), None);
    let sql = "UPDATE audit SET caller = CASE caller WHEN 'one' THEN 'two' ELSE 'one' END
               WHERE caller IN ('one', 'two')";
    change(&store, sql);
    let found = checked(&store);
    assert!(
        matches!(&found, Some(LogFault::Changed(what)) if what.contains("`audit`")),
        "{found:?}"
    );
}

#[test]
fn a_job_that_is_undone_or_fails_leaves_nothing_in_the_chain() {
    let store = written();
    let deed = by(at(NOW));
    let again = Issued {
        created: at(NOW),
        by: &deed,
        ..issued("a", &[])
    };
    assert_eq!(store.store(&again).unwrap(), Stored::IdTaken);
    let failed: Result<(), StoreError> = store.write(|transaction| {
        super::super::audit::write(transaction, &by(at(NOW)))?;
        Err(StoreError::Damaged)
    });
    assert!(failed.is_err());
    store.note(&[by(at(NOW))]).unwrap();
    assert_eq!(checked(&store), None);
}

/// The number of the link that the newest leaf is made of, and of the newest link.
fn numbers(store: &Store) -> (i64, i64) {
    let sql = "SELECT (SELECT chain FROM log_leaf ORDER BY position DESC LIMIT 1), max(number) FROM chain";
    let read = |transaction: &Transaction<'_>| {
        transaction.query_row(sql, params![], |row| Ok((row.get(0)?, row.get(1)?)))
    };
    store.read(read).unwrap()
}

#[test]
fn a_leaf_binds_all_that_its_job_wrote() {
    let store = written();
    let (bound, newest) = numbers(&store);
    assert_eq!(bound, newest);
    store.note(&[by(at(NOW))]).unwrap();
    assert_eq!(numbers(&store), (bound, newest + 1));
    issue(&store, "c", &[]);
    assert_eq!(numbers(&store), (newest + 2, newest + 2));
}

/// Takes the chain away, and what leaves know of it, as in the version before it.
const WITHOUT: &str = "DROP TABLE cosignature; DROP TABLE cosigned; DROP TABLE witness; DROP TABLE received;
    DROP TABLE received_start; DROP TABLE received_hold; DROP TABLE chain; ALTER TABLE log_leaf DROP COLUMN random; ALTER TABLE log_leaf DROP COLUMN chain";

#[test]
fn what_an_earlier_version_wrote_is_chained_and_bound_from_then_on() {
    let directory = tempfile::tempdir().unwrap();
    let open = || Store::open(Some(directory.path()), "did:example:node").unwrap();
    let first = open();
    for number in 0..300 {
        let id = format!("credential {number}");
        issue(&first, &id, &[]);
        first.hold(here(&id), true, &by(at(NOW))).unwrap();
        let day = "2026-10-31".parse().unwrap();
        let start = (StartEvent::Importation, day);
        first.note_start(here(&id), start, &by(at(NOW))).unwrap();
    }
    first
        .write(|transaction| transaction.batch(WITHOUT))
        .unwrap();
    first
        .write(|transaction| transaction.set_version(9))
        .unwrap();
    drop(first);
    for _ in 0..2 {
        let second = open();
        assert_eq!(checked(&second), None);
        let begin = second.read(chain::leaves_before).unwrap();
        assert_eq!(begin, 300);
    }
    let second = open();
    issue(&second, "new", &[]);
    assert_eq!(checked(&second), None);
    change(
        &second,
        "UPDATE legal_hold SET is_set = 0 WHERE number = 299",
    );
    let fault = LogFault::Changed("row `299` of table `legal_hold`".to_owned());
    assert_eq!(checked(&second), Some(fault));
}

#[test]
fn a_chain_that_is_begun_anew_is_not_the_one_that_was_signed() {
    let directory = tempfile::tempdir().unwrap();
    let open = || Store::open(Some(directory.path()), "did:example:node").unwrap();
    let key = || SecretKey::from_seed([7; 32]);
    let first = open();
    let signer = first.start_log("node.example", key()).unwrap();
    issue(&first, "a", &[]);
    first.checkpoint(&signer).unwrap();
    change(&first, "UPDATE record SET tenant = 'south'");
    first
        .write(|transaction| transaction.batch(WITHOUT))
        .unwrap();
    first
        .write(|transaction| transaction.set_version(9))
        .unwrap();
    drop(first);
    let second = open();
    assert_eq!(checked(&second), None);
    issue(&second, "b", &[]);
    let refused = second.checkpoint(&signer);
    assert!(
        matches!(refused, Err(StoreError::Log(LogFault::ChainBegin(1)))),
        "{refused:?}"
    );
}
