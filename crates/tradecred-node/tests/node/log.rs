//! The log: what is served verifies, and whatever was changed in database or log is found at the next start.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde_json::{Value, json};
use tradecred_node::{LogFault, Node, StartError, StoreError};
use tradecred_vc::digest::Sha256Digest;
use tradecred_vc::json::{self, Limits, Object};
use tradecred_vc::key::{Algorithm, KeyFile, SecretKey};
use tradecred_vc::log::{
    Checkpoint, Note, NoteKey, ProofFile, Witnesses, check_consistency, leaf_hash, read_bundle,
    root_of,
};
use tradecred_vc::time::Timestamp;

use crate::client::{Answer, get, post};
use crate::sample::{NOW, TABLES_OF_LOG, TABLES_SINCE_7, certification, config, node};

fn issue(node: &Node) -> Value {
    let issued = post(
        node,
        "/credentials/issue",
        &json!({ "credential": certification() }),
    );
    assert_eq!(issued.status, 201);
    issued.json()["verifiableCredential"].clone()
}

fn revoke(node: &Node, credential: &Value) {
    let change = json!({
        "credentialId": credential["id"],
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    assert_eq!(post(node, "/credentials/status", &change).status, 200);
}

fn key(node: &Node) -> NoteKey {
    let health = get(node, "/health").json();
    NoteKey::parse(health["log"].as_str().unwrap()).unwrap()
}

fn checkpoint(node: &Node) -> Checkpoint {
    let answer = get(node, "/checkpoint");
    assert!(
        answer
            .head
            .contains("content-type: text/plain; charset=utf-8")
    );
    assert!(answer.head.contains("cache-control: no-cache"));
    Checkpoint::open(&Note::parse(&answer.body).unwrap(), &key(node)).unwrap()
}

fn strict(credential: &Value) -> Object<'static> {
    let text = credential.to_string();
    json::read_object(text.as_bytes(), &Limits::default())
        .unwrap()
        .into_owned()
}

fn proof(node: &Node, credential: &Value) -> Answer {
    get(
        node,
        &format!("/log/proofs/{}", credential["id"].as_str().unwrap()),
    )
}

#[test]
fn whoever_holds_a_credential_can_prove_that_it_was_logged() {
    let node = node();
    let credentials = [issue(&node), issue(&node)];
    let now: Timestamp = NOW.parse().unwrap();
    for credential in &credentials {
        let file = ProofFile::parse(&proof(&node, credential).body).unwrap();
        let check = |credential: &Value| {
            file.check(&strict(credential), &key(&node), &Witnesses::none(), now)
        };
        let (signed, _) = check(credential).unwrap();
        assert_eq!(signed, checkpoint(&node));
        for other in credentials.iter().filter(|other| *other != credential) {
            assert_eq!(check(other).unwrap_err().code.code, "log.inclusion");
        }
        let mut changed = credential.clone();
        changed["credentialSubject"]["certificationNumber"] = json!("ADN-2026-000118");
        assert_eq!(check(&changed).unwrap_err().code.code, "log.inclusion");
    }
    let list = credentials[0]["credentialStatus"]["statusListCredential"]
        .as_str()
        .unwrap();
    let (_, id) = list.rsplit_once('/').unwrap();
    let edition = get(&node, &format!("/status-lists/{id}")).json();
    let file = ProofFile::parse(&get(&node, &format!("/log/proofs/{id}")).body).unwrap();
    file.check(&strict(&edition), &key(&node), &Witnesses::none(), now)
        .unwrap();
    assert_eq!(
        get(&node, "/log/proofs/urn:uuid:0").refusal(),
        (404, "node.not-found".to_owned())
    );
}

#[test]
fn tiles_entries_and_consistency_belong_to_the_checkpoint() {
    let node = node();
    let empty = checkpoint(&node);
    assert_eq!(empty.size, 0);
    let first = issue(&node);
    let before = checkpoint(&node);
    revoke(&node, &first);
    issue(&node);
    let after = checkpoint(&node);
    // Two editions of the list, two credentials and a revocation; the second edition waits for the next second.
    assert!(before.size == 2 && after.size >= 4, "{after:?}");
    let tile = get(&node, &format!("/tile/0/000.p/{}", after.size));
    assert!(tile.head.contains("content-type: application/octet-stream"));
    assert!(tile.head.contains("immutable"));
    let hashes: Vec<Sha256Digest> = tile
        .body
        .chunks(32)
        .map(|hash| Sha256Digest::from_bytes(hash.try_into().unwrap()))
        .collect();
    assert_eq!(root_of(&hashes), after.root);
    let bundle = get(&node, &format!("/tile/entries/000.p/{}", after.size));
    let entries = read_bundle(&bundle.body).unwrap();
    let leaves: Vec<Sha256Digest> = entries.into_iter().map(leaf_hash).collect();
    assert_eq!(leaves, hashes);
    let path = format!("/log/consistency?from={}&to={}", before.size, after.size);
    let said = get(&node, &path).json();
    let mut body = String::from("old 0\n");
    for hash in said["hashes"].as_array().unwrap() {
        body += &format!("{}\n", hash.as_str().unwrap());
    }
    let body = tradecred_vc::log::AddCheckpoint::parse(format!("{body}\n").as_bytes()).unwrap();
    check_consistency(
        (before.size, before.root),
        (after.size, after.root),
        &body.proof,
    )
    .unwrap();
    for path in [
        "/tile/0/000",
        "/tile/0/000.p/200",
        "/tile/0/0",
        "/tile/1/000.p/1",
        "/tile/entries/001.p/1",
        "/tile/entries/000",
        "/log/consistency?from=1&to=99",
    ] {
        assert_eq!(get(&node, path).status, 404, "{path}");
    }
    for path in [
        "/log/consistency",
        "/log/consistency?from=2&to=1",
        "/log/consistency?from=1&to=2&x=3",
        "/log/consistency?from=-1&to=2",
    ] {
        assert_eq!(
            get(&node, path).refusal(),
            (400, "node.request".to_owned()),
            "{path}"
        );
    }
}

/// A data directory with two credentials, one of them revoked.
fn written() -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    let node = started(directory.path()).unwrap();
    let credential = issue(&node);
    issue(&node);
    revoke(&node, &credential);
    checkpoint(&node);
    node.stop();
    directory
}

fn started(directory: &Path) -> Result<Node, StartError> {
    Node::start(config().data(directory).public_url("https://node.example"))
}

fn fault(directory: &Path) -> LogFault {
    match started(directory) {
        Err(StartError::Store(StoreError::Log(fault))) => fault,
        other => panic!("{other:?}"),
    }
}

fn database(directory: &Path) -> Connection {
    let connection = Connection::open(directory.join("node.sqlite3")).unwrap();
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        .unwrap();
    connection
}

/// Whether a fault is the one that a change makes.
type IsExpected = fn(&LogFault) -> bool;

#[test]
fn whatever_is_changed_is_found_and_named() {
    let other = "(SELECT max(rowid) FROM credential)";
    let changes: [(String, IsExpected); 21] = [
        (
            "UPDATE record SET issuer = 'did:example:another'".to_owned(),
            |fault| matches!(fault, LogFault::Changed(_)),
        ),
        (
            "UPDATE record SET salt = zeroblob(16)".to_owned(),
            |fault| matches!(fault, LogFault::Changed(what) if what.contains("beside credential")),
        ),
        (
            "UPDATE event SET time = time + 1 WHERE sequence = 1".to_owned(),
            |fault| matches!(fault, LogFault::Changed(what) if what == "row `1` of table `event`"),
        ),
        (
            "UPDATE log_leaf SET random = zeroblob(32) WHERE position = 1".to_owned(),
            |fault| *fault == LogFault::Salt(1),
        ),
        (
            "UPDATE log_leaf SET random = NULL, chain = NULL".to_owned(),
            |fault| *fault == LogFault::Salt(0),
        ),
        (
            "UPDATE log SET checkpoint = replace(checkpoint, 'chain 0', 'chain 9')".to_owned(),
            |fault| matches!(fault, LogFault::Checkpoint),
        ),
        ("DELETE FROM mark".to_owned(), |fault| {
            matches!(fault, LogFault::Changed(_))
        }),
        ("DELETE FROM status_change".to_owned(), |fault| {
            matches!(fault, LogFault::Changed(_))
        }),
        (
            format!(
                "UPDATE credential SET body = CAST(replace(CAST(body AS TEXT), 'Saltillo', 'Torreon') AS BLOB) WHERE rowid = {other}"
            ),
            |fault| matches!(fault, LogFault::Changed(what) if what.starts_with("credential `urn:uuid:")),
        ),
        (
            format!("UPDATE credential SET created = created + 1 WHERE rowid = {other}"),
            |fault| matches!(fault, LogFault::Changed(_)),
        ),
        (
            format!("DELETE FROM credential WHERE rowid = {other}"),
            |fault| matches!(fault, LogFault::Missing(_)),
        ),
        (
            "INSERT INTO credential (id, created, body) VALUES ('urn:x', 1, '{}')".to_owned(),
            |fault| matches!(fault, LogFault::NotLogged(what) if what.contains("urn:x")),
        ),
        (
            "UPDATE status_entry SET is_set = 0".to_owned(),
            |fault| matches!(fault, LogFault::Changed(what) if what.contains("revocation")),
        ),
        ("UPDATE status_entry SET is_set = 1".to_owned(), |fault| {
            matches!(fault, LogFault::Changed(_))
        }),
        (
            "DELETE FROM status_entry WHERE is_set = 0".to_owned(),
            |fault| matches!(fault, LogFault::Changed(_)),
        ),
        (
            "UPDATE log_leaf SET salt = zeroblob(32) WHERE position = 1".to_owned(),
            |fault| matches!(fault, LogFault::Changed(_)),
        ),
        (
            "DELETE FROM log_leaf WHERE position = 1".to_owned(),
            |fault| matches!(fault, LogFault::NotLogged(_)),
        ),
        (
            "UPDATE log_tile SET hashes = CAST(hashes || zeroblob(32) AS BLOB)".to_owned(),
            |fault| matches!(fault, LogFault::Tile(0, 0)),
        ),
        (
            "INSERT INTO log_tile VALUES (1, 0, zeroblob(32))".to_owned(),
            |fault| matches!(fault, LogFault::Tile(..)),
        ),
        (
            "UPDATE log SET checkpoint = replace(checkpoint, 'node.example', 'n0de.example')"
                .to_owned(),
            |fault| matches!(fault, LogFault::Checkpoint),
        ),
        (
            "UPDATE log SET origin = 'other.example'".to_owned(),
            |fault| matches!(fault, LogFault::Checkpoint),
        ),
    ];
    for (change, expected) in changes {
        let directory = written();
        started(directory.path()).unwrap().stop();
        let changed = database(directory.path()).execute(&change, []).unwrap();
        assert!(changed > 0, "{change}");
        let found = fault(directory.path());
        assert!(expected(&found), "{change}: {found:?}");
        assert!(
            found
                .to_string()
                .contains("put the whole data directory back")
        );
    }
}

#[test]
fn an_old_database_beside_a_later_checkpoint_is_a_rollback() {
    let directory = written();
    let file = directory.path().join("node.sqlite3");
    database(directory.path())
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    let old = fs::read(&file).unwrap();
    let kept = fs::read(directory.path().join("log-checkpoint")).unwrap();
    let node = started(directory.path()).unwrap();
    issue(&node);
    let later = checkpoint(&node).size;
    node.stop();
    for rest in ["node.sqlite3-wal", "node.sqlite3-shm"] {
        let _ = fs::remove_file(directory.path().join(rest));
    }
    let newest = fs::read(&file).unwrap();
    fs::write(&file, &old).unwrap();
    assert_eq!(fault(directory.path()), LogFault::Rollback(later));
    // The other way round the file is the older one.
    fs::write(&file, &newest).unwrap();
    fs::write(directory.path().join("log-checkpoint"), &kept).unwrap();
    assert_eq!(fault(directory.path()), LogFault::Rollback(later));
    fs::remove_file(directory.path().join("log-checkpoint")).unwrap();
    assert_eq!(fault(directory.path()), LogFault::NoCheckpointFile);
}

#[test]
fn a_checkpoint_says_where_the_chain_begins_and_binds_whoever_begins_it_anew() {
    let directory = written();
    let connection = database(directory.path());
    let note: String = connection
        .query_row("SELECT checkpoint FROM log", [], |row| row.get(0))
        .unwrap();
    assert_eq!(note.lines().nth(3), Some("chain 0"));
    // Whoever may write everything makes another tenant the owner, and a chain that fits.
    connection
        .execute_batch(
            "UPDATE record SET tenant = 'south'; UPDATE serial SET tenant = 'south'; DROP TABLE chain;
             ALTER TABLE log_leaf DROP COLUMN random; ALTER TABLE log_leaf DROP COLUMN chain;
             PRAGMA user_version = 11",
        )
        .unwrap();
    let leaves: u64 = connection
        .query_row("SELECT count(*) FROM log_leaf", [], |row| row.get(0))
        .map(i64::cast_unsigned)
        .unwrap();
    assert_eq!(fault(directory.path()), LogFault::ChainBegin(leaves));
}

#[test]
fn a_database_from_before_the_log_is_taken_up_whole() {
    let directory = written();
    let connection = database(directory.path());
    connection.execute_batch(TABLES_SINCE_7).unwrap();
    connection.execute_batch(TABLES_OF_LOG).unwrap();
    let records: i64 = connection
        .query_row(
            "SELECT (SELECT count(*) FROM credential) + (SELECT count(*) FROM list_edition)
                    + (SELECT count(*) FROM status_entry WHERE is_set = 1)",
            [],
            |row| row.get(0),
        )
        .unwrap();
    drop(connection);
    fs::remove_file(directory.path().join("log-checkpoint")).unwrap();
    let node = started(directory.path()).unwrap();
    assert_eq!(checkpoint(&node).size, records.cast_unsigned());
    node.stop();
    started(directory.path()).unwrap();
}

#[test]
fn a_log_keeps_its_name_and_a_node_of_another_algorithm_has_a_key_for_it() {
    let directory = tempfile::tempdir().unwrap();
    let secret = SecretKey::from_bytes(Algorithm::P256, &[7; 32]).unwrap();
    let text = KeyFile::of_did_key(secret).to_text();
    let file = directory.path().join("node-key.json");
    fs::write(&file, text.expose()).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    }
    let first = started(directory.path()).unwrap();
    let log = key(&first);
    assert_eq!(log.name(), "node.example");
    assert_eq!(log.key().algorithm(), Algorithm::Ed25519);
    first.stop();
    let moved = config()
        .data(directory.path())
        .public_url("https://elsewhere.example");
    let second = Node::start(moved).unwrap();
    assert_eq!(key(&second), log);
    let nameless = node();
    assert_eq!(key(&nameless).name(), nameless.did());
}
