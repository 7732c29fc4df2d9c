//! Writing in groups: together to disk, alone in failing.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Barrier, Mutex};
use std::thread;
use std::time::Instant;

use super::super::database::{Done, params};
use super::super::{Seen, Store, StoreError, Stored, chain};
use super::{at, issued, open};

fn nonces(store: &Store) -> i64 {
    let sql = "SELECT count(*) FROM nonce";
    store
        .read(|transaction| transaction.query_row(sql, params![], |row| row.get(0)))
        .unwrap()
}

const ADD: &str = "INSERT INTO nonce (caller, value, expires) VALUES (?1, ?2, 0)";

#[test]
fn whoever_writes_at_the_same_time_is_answered_for_what_is_there() {
    let store = open();
    let begin = Barrier::new(32);
    thread::scope(|scope| {
        for number in 0..32 {
            let (store, begin) = (&store, &begin);
            scope.spawn(move || {
                begin.wait();
                for round in 0..8 {
                    let id = format!("credential {number} {round}");
                    assert_eq!(store.store(&issued(&id, &[])).unwrap(), Stored::Now);
                    assert!(store.own(&id, "local").unwrap().is_some());
                    assert_eq!(store.store(&issued(&id, &[])).unwrap(), Stored::IdTaken);
                }
            });
        }
    });
    let sql = "SELECT count(*), max(position) FROM log_leaf";
    let leaves: (i64, i64) = store
        .read(|transaction| {
            transaction.query_row(sql, params![], |row| Ok((row.get(0)?, row.get(1)?)))
        })
        .unwrap();
    assert_eq!(leaves, (256, 255));
    store.read(chain::check).unwrap();
}

#[test]
fn a_job_that_fails_or_panics_or_is_undone_takes_nobody_with_it() {
    let store = open();
    let begin = Barrier::new(16);
    thread::scope(|scope| {
        for number in 0..16_i64 {
            let (store, begin) = (&store, &begin);
            scope.spawn(move || {
                begin.wait();
                let add = |name: &str| {
                    store.write_or_undo(|transaction| {
                        transaction.execute(ADD, params![name, number])?;
                        match number % 4 {
                            0 => Ok(Done::Keep(())),
                            1 => Ok(Done::Undo(())),
                            2 => Err(StoreError::Damaged),
                            _ => panic!("a fault of the job"),
                        }
                    })
                };
                let done = catch_unwind(AssertUnwindSafe(|| add("a caller")));
                match number % 4 {
                    0 | 1 => assert!(matches!(done, Ok(Ok(())))),
                    2 => assert!(matches!(done, Ok(Err(StoreError::Damaged)))),
                    _ => assert!(done.is_err()),
                }
            });
        }
    });
    assert_eq!(nonces(&store), 4);
    let (now, until) = (at("2026-11-01T12:00:00Z"), at("2026-11-01T12:10:00Z"));
    let seen = store.see_nonce("later", "nonce", now, until).unwrap();
    assert_eq!(seen, Seen::Now);
}

#[test]
fn a_statement_that_fails_leaves_the_rest_of_the_group() {
    let store = open();
    let add =
        |value: &str| store.write(|transaction| transaction.execute(ADD, params!["c", value]));
    assert!(add("one").is_ok());
    assert!(add("one").is_err());
    assert!(add("two").is_ok());
    assert_eq!(nonces(&store), 2);
}

#[test]
fn what_is_read_does_not_wait_for_who_writes() {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(Some(directory.path()), "did:example:node").unwrap();
    store
        .write(|transaction| {
            transaction.execute(ADD, params!["c", "one"])?;
            // Another connection, which sees what is committed and nothing else.
            assert_eq!(nonces(&store), 0);
            Ok(())
        })
        .unwrap();
    assert_eq!(nonces(&store), 1);
}

/// Prints how many credentials are stored in a second, each alone and in groups. Not a test: it judges nothing.
#[test]
#[ignore = "prints figures: cargo test -p tradecred-node --lib figures -- --ignored --nocapture"]
fn figures() {
    let directory = tempfile::tempdir().unwrap();
    let file = || Store::open(Some(directory.path()), "did:example:node").unwrap();
    let stores = [("SQLite", file()), ("PostgreSQL, if named", open())];
    for (name, store) in &stores {
        for callers in [1_usize, 16, 64] {
            for in_groups in [false, true] {
                let (alone, begun) = (Mutex::new(()), Instant::now());
                let each = 640 / callers;
                thread::scope(|scope| {
                    for caller in 0..callers {
                        let alone = &alone;
                        scope.spawn(move || {
                            for round in 0..each {
                                let _held = (!in_groups).then(|| alone.lock().unwrap());
                                let id = format!("{callers} {in_groups} {caller} {round}");
                                store.store(&issued(&id, &[])).unwrap();
                            }
                        });
                    }
                });
                let how = if in_groups { "in groups" } else { "each alone" };
                let rate = (each * callers) as f64 / begun.elapsed().as_secs_f64();
                println!("{name}: {callers} callers, {how}: {rate:.0} a second");
            }
        }
    }
}
