//! Checkpoints of the log: who signs holds up nobody for good, and sees what was put back under a running node.

use std::fs;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tokio::runtime::Runtime;
use tokio::time::timeout;
use tradecred_vc::key::SecretKey;
use tradecred_vc::log::NoteSigner;

use super::super::{CHECKPOINT_FILE, LogFault, Store, StoreError};
use super::issued;
use crate::turn::{Turn, Turns};

/// Only a deadlock takes so long.
const FOR_EVER: Duration = Duration::from_secs(60);

fn started(directory: &tempfile::TempDir) -> (Store, NoteSigner) {
    let store = Store::open(Some(directory.path()), "did:example:node").unwrap();
    let key = SecretKey::from_seed([7; 32]);
    let signer = store.start_log("node.example", key).unwrap();
    (store, signer)
}

#[test]
fn who_signs_and_who_waits_for_that_need_no_turn() {
    let directory = tempfile::tempdir().unwrap();
    let (store, signer) = started(&directory);
    store.store(&issued("a", &[])).unwrap();
    let (store, signer) = (Arc::new(store), Arc::new(signer));
    let runtime = Runtime::new().unwrap();
    let turns = Turns::new(1);
    let next = || {
        let next = async { timeout(FOR_EVER, turns.next()).await };
        runtime.block_on(next).unwrap().unwrap()
    };
    let sign = |turn: Turn| {
        let (store, signer) = (Arc::clone(&store), Arc::clone(&signer));
        let handle = runtime.handle().clone();
        thread::spawn(move || {
            let _entered = handle.enter();
            turn.work(|| store.checkpoint(&signer)).unwrap()
        })
    };
    let signed = store.write(|_| {
        // Nobody else can write now: the one signs and waits for that, and the other waits for the one.
        let one = sign(next());
        let other = sign(next());
        drop(next());
        Ok([one, other])
    });
    for thread in signed.unwrap() {
        let (size, _) = thread.join().unwrap();
        assert_eq!(size, 1);
    }
    drop(next());
}

#[test]
fn a_database_that_was_put_back_under_a_running_node_is_seen_before_anything_is_signed() {
    let (ahead, behind) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (of_file, signer) = started(&ahead);
    let (store, _) = started(&behind);
    for id in ["a", "b"] {
        of_file.store(&issued(id, &[])).unwrap();
    }
    of_file.checkpoint(&signer).unwrap();
    store.store(&issued("a", &[])).unwrap();
    store.checkpoint(&signer).unwrap();
    // What the node signed last, and then the database of before.
    let note = ahead.path().join(CHECKPOINT_FILE);
    fs::copy(note, behind.path().join(CHECKPOINT_FILE)).unwrap();
    let refused = store.checkpoint(&signer);
    let is_rollback = matches!(refused, Err(StoreError::Log(LogFault::Rollback(2))));
    assert!(is_rollback, "{refused:?}");
    // As long as the one that was signed, and another.
    store.store(&issued("c", &[])).unwrap();
    let refused = store.checkpoint(&signer);
    let is_fork = matches!(refused, Err(StoreError::Log(LogFault::Fork(2))));
    assert!(is_fork, "{refused:?}");
}
