//! The node whose records are changed: what it issued, corrected and deleted before.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use rusqlite::Connection;
use serde_json::{Value, json};
use tradecred_node::{Config, Node, StartError};
use tradecred_vc::time::Timestamp;

use crate::served::{Client, certification, set};

/// Credentials in the database: together with what is revoked more leaves than one tile holds.
const CREDENTIALS: usize = 230;
const REVOKED: usize = 40;
/// Of so many one is a trade document, with marks and a number; of these the first are deleted at last.
const TRADED: usize = 4;
const DELETED: usize = 3;
const DATABASE: &str = "node.sqlite3";
/// 2026-11-01T12:00:00Z.
const BEGIN: i64 = 1_793_534_400;
/// Five years and two days later the first documents may be deleted.
const TERM: i64 = (1826 + 2) * 86_400;

/// The clock of every node here, in seconds.
static NOW: AtomicI64 = AtomicI64::new(BEGIN);

/// Starts a node over these records and stops it again.
pub(super) fn start(directory: &Path) -> Result<(), StartError> {
    Node::start(config(directory)).map(Node::stop)
}

fn config(directory: &Path) -> Config {
    let now = || Timestamp::from_unix_seconds(NOW.load(Ordering::SeqCst));
    Config::default()
        .data(directory)
        .public_url("https://node.example")
        .clock(Box::new(move || now().unwrap_or(Timestamp::EARLIEST)))
}

/// Has a node issue, revoke, suspend and delete.
pub(super) fn write(directory: &Path) -> Result<(), String> {
    let node = Node::start(config(directory)).map_err(|error| error.to_string())?;
    let client = Client::new(&format!("http://{}", node.address()), None);
    let mut traded = Vec::new();
    for place in 0..CREDENTIALS {
        let is_traded = place % TRADED == 0;
        let issued = post(&client, "/credentials/issue", &order(place, is_traded)?)?;
        let id = issued.pointer("/verifiableCredential/id");
        if place < REVOKED {
            let purpose = if place % 2 == 0 {
                "revocation"
            } else {
                "suspension"
            };
            let change = json!({
                "credentialId": id,
                "credentialStatus": [{ "statusPurpose": purpose, "status": true }]
            });
            post(&client, "/credentials/status", &change)?;
        }
        if is_traded {
            traded.extend(id.cloned());
        }
    }
    NOW.fetch_add(TERM, Ordering::SeqCst);
    for id in traded.into_iter().take(DELETED) {
        let start = json!({ "credentialId": id, "event": "importation", "day": "2026-10-31" });
        post(&client, "/credentials/retention", &start)?;
        let end = json!({ "credentialId": id });
        post(&client, "/credentials/deletions", &end)?;
    }
    node.stop();
    // The last changes are published by whoever asks; a start signs a checkpoint of all.
    start(directory).map_err(|error| error.to_string())?;
    let connection = open(directory)?;
    let leaves: i64 = connection
        .query_row("SELECT count(*) FROM log_leaf", [], |row| row.get(0))
        .map_err(|error| error.to_string())?;
    connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .map_err(|error| error.to_string())?;
    if leaves > 256 {
        Ok(())
    } else {
        Err(format!("{leaves} leaves are less than a tile"))
    }
}

/// The request for a document: a trade document whose term is known, or a credential of no known type.
fn order(place: usize, is_traded: bool) -> Result<Value, String> {
    let entries = [
        json!({"statusPurpose": "revocation"}),
        json!({"statusPurpose": "suspension"}),
    ];
    if is_traded {
        let mut credential = certification(&format!("ADN-2026-{place}"), None)?;
        let certifier = credential.pointer("/credentialSubject/certifier").cloned();
        let mut certifier = certifier.ok_or("the example has no certifier")?;
        if let Some(country) = certifier.pointer_mut("/address/addressCountry") {
            *country = json!("US");
        }
        set(&mut credential, "certifier", certifier);
        return Ok(json!({
            "credential": credential,
            "options": { "credentialStatus": entries }
        }));
    }
    Ok(json!({
        "credential": {
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiableCredential"],
            "credentialSubject": { "id": "did:example:subject" }
        },
        "options": { "scope": "envelope", "credentialStatus": entries }
    }))
}

/// What came of a request that has to be done.
fn post(client: &Client, path: &str, body: &Value) -> Result<Value, String> {
    let answer = client.post(path, None, body.to_string().as_bytes());
    let answer = answer.ok_or_else(|| format!("no answer of {path}"))?;
    if answer.status / 100 == 2 {
        Ok(answer.json())
    } else {
        Err(format!("{path}: {} {}", answer.status, answer.json()))
    }
}

/// The whole data directory, and nothing besides.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let copied = || -> std::io::Result<()> {
        for entry in fs::read_dir(to)? {
            fs::remove_file(entry?.path())?;
        }
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
        Ok(())
    };
    copied().map_err(|error| error.to_string())
}

pub(super) fn open(directory: &Path) -> Result<Connection, String> {
    let connection =
        Connection::open(directory.join(DATABASE)).map_err(|error| error.to_string())?;
    let pragmas =
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF";
    connection
        .execute_batch(pragmas)
        .map_err(|error| error.to_string())?;
    Ok(connection)
}
