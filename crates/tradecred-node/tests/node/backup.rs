//! Backups: taken while the node runs, looked at before they count, and never older than what was signed.

use std::fs;
use std::path::Path;

use serde_json::json;
use tradecred_node::{
    BackupError, Config, LastCheckpoint, LogFault, Node, StoreError, backup, check, restore,
};

use tradecred_vc::key::{Algorithm, KeyFile, SecretKey};

use crate::client::{get, post};
use crate::sample::{TABLES_OF_LOG, TABLES_SINCE_7, certification, config_of_files};
use crate::server;

fn kept(directory: &Path) -> Config {
    config_of_files()
        .data(directory)
        .public_url("https://node.example")
}

fn issue(node: &Node) -> String {
    let answer = post(
        node,
        "/credentials/issue",
        &json!({ "credential": certification() }),
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
    // Wherever it stands, as in the credential itself.
    let text = b"Aceros del Norte";
    let mut changed = bytes.clone();
    for place in 0..=bytes.len() - text.len() {
        if bytes[place..].starts_with(text) {
            changed[place + 4] ^= 1;
        }
    }
    assert_ne!(changed, bytes);
    refused(&changed, "changed");
}

#[test]
fn a_log_that_another_database_left_is_not_taken_into_a_backup() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("backup");
    Node::start(kept(directory.path())).unwrap().stop();
    backup(directory.path(), &file, true).unwrap();
    for rest in ["-wal", "-shm", "-journal"] {
        let data = directory.path().join(rest);
        fs::create_dir(&data).unwrap();
        let left = data.join(format!("node.sqlite3{rest}"));
        fs::write(&left, b"").unwrap();
        let refused = restore(&file, &data, LastCheckpoint::OfBackup);
        assert!(
            matches!(&refused, Err(BackupError::Taken(path)) if *path == left),
            "{refused:?}"
        );
        fs::remove_file(&left).unwrap();
        restore(&file, &data, LastCheckpoint::OfBackup).unwrap();
        assert!(data.join("node.sqlite3").exists());
        assert!(!left.exists());
    }
}

#[test]
fn no_checkpoint_that_is_named_hides_a_later_one_of_the_data_directory() {
    let directory = tempfile::tempdir().unwrap();
    let [early, late] = ["early", "late"].map(|name| directory.path().join(name));
    let note = directory.path().join("log-checkpoint");
    let older = directory.path().join("older");
    let node = Node::start(kept(directory.path())).unwrap();
    fs::copy(&note, &older).unwrap();
    issue(&node);
    backup(directory.path(), &early, true).unwrap();
    issue(&node);
    backup(directory.path(), &late, true).unwrap();
    get(&node, "/checkpoint");
    node.stop();
    let newest = fs::read(&note).unwrap();
    for name in ["node.sqlite3", "node.sqlite3-wal", "node.sqlite3-shm"] {
        let _ = fs::remove_file(directory.path().join(name));
    }
    for last in [LastCheckpoint::OfBackup, LastCheckpoint::File(&older)] {
        let refused = restore(&early, directory.path(), last);
        assert!(
            matches!(
                refused,
                Err(BackupError::Store(StoreError::Log(LogFault::Rollback(_))))
            ),
            "{refused:?}"
        );
        assert_eq!(fs::read(&note).unwrap(), newest);
    }
    // The backup has every leaf, but an older checkpoint than the directory.
    restore(&late, directory.path(), LastCheckpoint::File(&older)).unwrap();
    assert_eq!(fs::read(&note).unwrap(), newest);
    Node::start(kept(directory.path())).unwrap();
}

#[test]
fn a_check_makes_and_changes_nothing() {
    let directory = tempfile::tempdir().unwrap();
    let node = Node::start(kept(directory.path())).unwrap();
    issue(&node);
    let other = rusqlite::Connection::open(directory.path().join("node.sqlite3")).unwrap();
    // Whoever writes is not waited for.
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    check(directory.path(), None).unwrap();
    other.execute_batch("ROLLBACK").unwrap();
    node.stop();
    let version = |number: &str| {
        let set = format!("PRAGMA user_version = {number}");
        other.execute_batch(&set).unwrap();
    };
    let is_version = || {
        let sql = "PRAGMA user_version";
        other
            .query_row(sql, [], |row| row.get::<_, i64>(0))
            .unwrap()
    };
    version("6");
    let refused = check(directory.path(), None);
    assert!(
        matches!(refused, Err(BackupError::Store(StoreError::Foreign))),
        "{refused:?}"
    );
    assert_eq!(is_version(), 6);
    drop(other);
    // Of a key that signs no checkpoints the one beside it is not made.
    let key = KeyFile::of_did_key(SecretKey::from_bytes(Algorithm::P256, &[7; 32]).unwrap());
    let place = directory.path().join("node-key.json");
    fs::write(&place, key.to_text().expose()).unwrap();
    let refused = check(directory.path(), None);
    assert!(matches!(refused, Err(BackupError::NoKey(_))), "{refused:?}");
    assert!(!directory.path().join("log-key.json").exists());
}

#[test]
fn a_backup_is_for_its_owner_and_what_a_crash_left_is_not_in_its_way() {
    let directory = tempfile::tempdir().unwrap();
    Node::start(kept(directory.path())).unwrap().stop();
    let file = directory.path().join("backup");
    fs::write(directory.path().join("backup.new"), b"left").unwrap();
    backup(directory.path(), &file, true).unwrap();
    let data = directory.path().join("data");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&file), 0o600);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        restore(&file, &data, LastCheckpoint::OfBackup).unwrap();
        assert_eq!(mode(&data.join("node.sqlite3")), 0o600);
    }
}

#[test]
fn a_backup_of_older_tables_is_restored_with_those_of_this_version() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("backup");
    let node = Node::start(kept(directory.path())).unwrap();
    let id = issue(&node);
    node.stop();
    let database = directory.path().join("node.sqlite3");
    let database = rusqlite::Connection::open(database).unwrap();
    database.execute_batch(TABLES_SINCE_7).unwrap();
    database.execute_batch(TABLES_OF_LOG).unwrap();
    drop(database);
    backup(directory.path(), &file, true).unwrap();
    let data = directory.path().join("data");
    assert!(restore(&file, &data, LastCheckpoint::OfBackup).unwrap() >= 1);
    let restored = rusqlite::Connection::open(data.join("node.sqlite3")).unwrap();
    let version = restored.query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0));
    assert!(version.unwrap() >= 7);
    drop(restored);
    let node = Node::start(kept(&data)).unwrap();
    assert!(is_there(&node, &id));
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_is_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let directory = tempfile::tempdir().unwrap();
    Node::start(kept(directory.path())).unwrap().stop();
    let to = directory.path().join(OsStr::from_bytes(b"\xff"));
    let refused = backup(directory.path(), &to, true);
    assert!(matches!(refused, Err(BackupError::Io(..))), "{refused:?}");
}

#[test]
fn a_database_of_a_server_that_is_older_than_the_last_checkpoint_is_a_rollback() {
    let Some(urls) = server::new_url().zip(server::new_url()) else {
        return;
    };
    let (ahead, behind) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let node = Node::start(kept(ahead.path()).database(&urls.0)).unwrap();
    issue(&node);
    issue(&node);
    get(&node, "/checkpoint");
    node.stop();
    check(ahead.path(), Some(&urls.0)).unwrap();
    // The same node, as a restored database would have it.
    for key in ["node-key.json", "log-key.json"] {
        let key = Path::new(key);
        if ahead.path().join(key).exists() {
            fs::copy(ahead.path().join(key), behind.path().join(key)).unwrap();
        }
    }
    let node = Node::start(kept(behind.path()).database(&urls.1)).unwrap();
    issue(&node);
    node.stop();
    check(behind.path(), Some(&urls.1)).unwrap();
    let note = Path::new("log-checkpoint");
    fs::copy(ahead.path().join(note), behind.path().join(note)).unwrap();
    let refused = check(behind.path(), Some(&urls.1));
    assert!(
        matches!(
            refused,
            Err(BackupError::Store(StoreError::Log(LogFault::Rollback(_))))
        ),
        "{refused:?}"
    );
}
