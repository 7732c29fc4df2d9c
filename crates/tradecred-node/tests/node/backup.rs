//! Backups: taken while the node runs, looked at before they count, and never older than what was signed.

use std::fs;
use std::path::Path;

use serde_json::json;
use tradecred_node::{
    BackupError, Config, LastCheckpoint, LogFault, Node, StoreError, backup, check, restore,
};

use crate::client::{get, post};
use crate::sample::{config_of_files, generic};

fn kept(directory: &Path) -> Config {
    config_of_files()
        .data(directory)
        .public_url("https://node.example")
}

fn issue(node: &Node) -> String {
    let answer = post(
        node,
        "/credentials/issue",
        &json!({ "credential": generic() }),
    );
    let credential = &answer.json()["verifiableCredential"];
    credential["id"].as_str().unwrap().to_owned()
}

fn is_there(node: &Node, id: &str) -> bool {
    get(node, &format!("/credentials/{id}")).status == 200
}

#[test]
fn a_backup_of_a_running_node_is_restored_with_every_record_and_key() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = from.path().join("backup");
    let node = Node::start(kept(from.path())).unwrap();
    let first = issue(&node);
    get(&node, "/checkpoint");
    backup(from.path(), &file, true).unwrap();
    let leaves = check(from.path(), None).unwrap();
    let did = node.did().to_owned();
    node.stop();

    let data = to.path().join("data");
    let last = LastCheckpoint::File(&from.path().join("log-checkpoint"));
    assert_eq!(restore(&file, &data, last).unwrap(), leaves);
    assert_eq!(check(&data, None).unwrap(), leaves);
    let again = restore(&file, &data, last);
    assert!(matches!(again, Err(BackupError::Taken(_))));
    let node = Node::start(kept(&data)).unwrap();
    assert_eq!(node.did(), did);
    assert!(is_there(&node, &first));
    assert!(matches!(
        backup(&data, &file, false),
        Err(BackupError::Taken(_))
    ));
}

#[test]
fn a_backup_has_the_keys_only_where_they_are_asked_for() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("backup");
    Node::start(kept(directory.path())).unwrap().stop();
    backup(directory.path(), &file, false).unwrap();
    let key = fs::read(directory.path().join("node-key.json")).unwrap();
    let bytes = fs::read(&file).unwrap();
    let secret: serde_json::Value = serde_json::from_slice(&key).unwrap();
    let secret = secret["secretKeyMultibase"].as_str().unwrap().as_bytes();
    assert!(!bytes.windows(secret.len()).any(|window| window == secret));
    let data = directory.path().join("data");
    let refused = restore(&file, &data, LastCheckpoint::OfBackup);
    assert!(matches!(refused, Err(BackupError::NoKey(_))), "{refused:?}");
    assert!(!data.join("node.sqlite3").exists());
    fs::write(data.join("node-key.json"), &key).unwrap();
    only_for_owner(&data.join("node-key.json"));
    restore(&file, &data, LastCheckpoint::OfBackup).unwrap();
    Node::start(kept(&data)).unwrap();
}

#[cfg(unix)]
fn only_for_owner(file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o600)).unwrap();
}

#[cfg(not(unix))]
fn only_for_owner(_: &Path) {}

#[test]
fn a_backup_that_is_older_than_the_last_checkpoint_is_a_rollback() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("backup");
    let node = Node::start(kept(directory.path())).unwrap();
    issue(&node);
    backup(directory.path(), &file, true).unwrap();
    issue(&node);
    get(&node, "/checkpoint");
    node.stop();
    let data = directory.path().join("data");
    let unknown = restore(&file, &data, LastCheckpoint::Kept);
    assert!(matches!(unknown, Err(BackupError::NoCheckpoint)));
    let note = directory.path().join("log-checkpoint");
    let refused = restore(&file, &data, LastCheckpoint::File(&note));
    assert!(
        matches!(
            refused,
            Err(BackupError::Store(StoreError::Log(LogFault::Rollback(_))))
        ),
        "{refused:?}"
    );
    assert!(!data.join("node.sqlite3").exists());
    // In the place where the node was, its own file says so.
    fs::remove_file(directory.path().join("node.sqlite3")).unwrap();
    for rest in ["node.sqlite3-wal", "node.sqlite3-shm"] {
        let _ = fs::remove_file(directory.path().join(rest));
    }
    let refused = restore(&file, directory.path(), LastCheckpoint::Kept);
    assert!(matches!(
        refused,
        Err(BackupError::Store(StoreError::Log(LogFault::Rollback(_))))
    ));
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_nothing_behind() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("backup");
    let node = Node::start(kept(directory.path())).unwrap();
    for _ in 0..3 {
        issue(&node);
    }
    backup(directory.path(), &file, true).unwrap();
    node.stop();
    let bytes = fs::read(&file).unwrap();
    let refused = |bytes: &[u8], name: &str| {
        let (damaged, data) = (
            directory.path().join("damaged"),
            directory.path().join(name),
        );
        fs::write(&damaged, bytes).unwrap();
        let refused = restore(&damaged, &data, LastCheckpoint::OfBackup);
        assert!(refused.is_err(), "{name}");
        assert!(!data.join("node.sqlite3").exists(), "{name}");
        assert!(!data.join("restore.new").exists(), "{name}");
    };
    refused(b"", "empty");
    refused(b"not a database at all", "other");
    refused(&bytes[..bytes.len() / 2], "cut");
    let text = b"did:example:subject";
    let found = bytes.windows(text.len()).position(|window| window == text);
    let mut changed = bytes.clone();
    changed[found.unwrap() + 4] ^= 1;
    refused(&changed, "changed");
}
