//! The node whose records are changed: what it issued, corrected, let read, held and deleted before.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use rusqlite::Connection;
use serde_json::{Value, json};
use tradecred_node::{Callers, Config, Node, StartError, Token};
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

/// Those who ask the node.
struct World {
    node: Node,
    issuer: Client,
    broker: Client,
    officer: Client,
    operator: Client,
}

impl World {
    fn start(directory: &Path) -> Result<Self, String> {
        let mut file = String::new();
        for tenant in ["makers", "brokers", "customs", "house"] {
            let _ = writeln!(file, "[[tenant]]\nname = \"{tenant}\"");
        }
        let mut tokens = Vec::new();
        for (name, tenant, more) in [
            ("issuer", "makers", ""),
            ("broker", "brokers", ""),
            ("government", "customs", "territories = [\"US\"]\n"),
            ("operator", "house", ""),
        ] {
            let token = Token::new().map_err(|error| error.to_string())?;
            let _ = writeln!(
                file,
                "[[caller]]\nname = \"{name}\"\ntenant = \"{tenant}\"\nroles = [\"{name}\"]\n\
                 tokenHash = \"{}\"\n{more}",
                token.hash()
            );
            tokens.push(token);
        }
        let callers = Callers::parse(&file).map_err(|error| error.to_string())?;
        let node = Node::start(config(directory).callers(callers));
        let node = node.map_err(|error| error.to_string())?;
        let url = format!("http://{}", node.address());
        let mut clients = tokens
            .iter()
            .map(|token| Client::new(&url, Some(token.expose())));
        let mut next = || {
            clients
                .next()
                .ok_or_else(|| "a caller is missing".to_owned())
        };
        Ok(Self {
            issuer: next()?,
            broker: next()?,
            officer: next()?,
            operator: next()?,
            node,
        })
    }

    /// Issues a document, under a key for the request, and revokes or suspends some. Its id.
    fn issue(&self, place: usize, is_traded: bool) -> Result<Value, String> {
        let key = format!("order {place}");
        let order = order(place, is_traded)?;
        let issued = post(&self.issuer, "/credentials/issue", Some(&key), &order)?;
        let id = issued.pointer("/verifiableCredential/id").cloned();
        let id = id.ok_or("a credential without an id")?;
        if place < REVOKED {
            let purpose = if place.is_multiple_of(2) {
                "revocation"
            } else {
                "suspension"
            };
            let change = json!({
                "credentialId": id,
                "credentialStatus": [{ "statusPurpose": purpose, "status": true }]
            });
            post(&self.issuer, "/credentials/status", None, &change)?;
        }
        Ok(id)
    }

    /// Lets a document be read, has it read, received and looked for, and holds it for a while.
    fn work_with(&self, id: &Value) -> Result<(), String> {
        let grant = json!({ "credentialId": id, "tenant": "brokers", "reader": "broker" });
        post(&self.issuer, "/credentials/grants", None, &grant)?;
        let path = format!("/credentials/{}", id.as_str().unwrap_or_default());
        let read = self.broker.get(&path);
        if read.is_none_or(|answer| answer.status != 200) {
            return Err(format!("the broker does not read {path}"));
        }
        let whole = self.issuer.get(&path);
        let whole = whole.ok_or_else(|| format!("no answer of {path}"))?.json();
        let receipt = json!({ "verifiableCredential": whole });
        let key = format!("receipt of {id}");
        post(&self.broker, "/bundles", Some(&key), &receipt)?;
        for held in [true, false] {
            let hold = json!({ "credentialId": id, "held": held, "reason": "case 26-4711" });
            post(&self.officer, "/credentials/holds", None, &hold)?;
        }
        Ok(())
    }
}

/// Has a node issue, revoke, suspend, let read, hold and delete.
pub(super) fn write(directory: &Path) -> Result<(), String> {
    let world = World::start(directory)?;
    let mut traded = Vec::new();
    for place in 0..CREDENTIALS {
        let is_traded = place.is_multiple_of(TRADED);
        let id = world.issue(place, is_traded)?;
        if is_traded {
            world.work_with(&id)?;
            traded.push(id);
        }
    }
    NOW.fetch_add(TERM, Ordering::SeqCst);
    for id in traded.into_iter().take(DELETED) {
        let start = json!({ "credentialId": id, "event": "importation", "day": "2026-10-31" });
        post(&world.operator, "/credentials/retention", None, &start)?;
        let end = json!({ "credentialId": id });
        post(&world.operator, "/credentials/deletions", None, &end)?;
    }
    world.node.stop();
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
fn post(client: &Client, path: &str, key: Option<&str>, body: &Value) -> Result<Value, String> {
    let answer = client.post(path, key, body.to_string().as_bytes());
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
