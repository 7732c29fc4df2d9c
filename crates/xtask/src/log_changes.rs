//! Changes of a node's database and log, one at a time: the node finds every one when it starts (SPEC chapter *Log*;
//! issue goal: ten thousand, seeded).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;

use clap::Args;
use rusqlite::types::Value;
use rusqlite::{Connection, params};
use serde_json::json;
use tradecred_attacks::Garbler;
use tradecred_node::{Config, Node, StartError, StoreError};

/// How many changes are made when the command does not say.
const COUNT: u64 = 1_000;
/// Credentials in the database: together with what is revoked more leaves than one tile holds.
const CREDENTIALS: usize = 230;
const REVOKED: usize = 40;
const DATABASE: &str = "node.sqlite3";
const CHECKPOINT: &str = "log-checkpoint";

/// A table, what tells its rows apart, and its columns. What a node is in the middle of is no record: challenges, the
/// keys of requests, and whether a list waits for its next edition.
const TABLES: [(&str, &str, &[&str]); 8] = [
    ("node", "rowid", &["did"]),
    ("credential", "id", &["id", "created", "body", "body"]),
    ("status_list", "id", &["id", "url", "purpose", "used"]),
    (
        "status_entry",
        "list, position",
        &["list", "position", "credential", "is_set"],
    ),
    (
        "list_edition",
        "list, valid_from",
        &["list", "valid_from", "body"],
    ),
    ("log", "rowid", &["origin", "checkpoint"]),
    (
        "log_leaf",
        "position",
        &[
            "position",
            "salt",
            "kind",
            "credential",
            "list",
            "valid_from",
            "purpose",
            "is_set",
            "instant",
        ],
    ),
    (
        "log_tile",
        "level, number",
        &["level", "number", "hashes", "hashes"],
    ),
];

/// Rows that are put in beside one that is there.
const COPIES: [(&str, &str); 5] = [
    ("credential", "INSERT INTO credential SELECT id || '0', created, body FROM credential LIMIT 1 OFFSET ?1"),
    ("status_entry", "INSERT INTO status_entry SELECT list, position + 1, credential, is_set FROM status_entry LIMIT 1 OFFSET ?1"),
    ("list_edition", "INSERT INTO list_edition SELECT list, valid_from + 100000, body FROM list_edition LIMIT 1 OFFSET ?1"),
    ("log_leaf", "INSERT INTO log_leaf SELECT (SELECT max(position) + 1 FROM log_leaf), salt, kind, credential, list,
                  valid_from, purpose, is_set, instant FROM log_leaf LIMIT 1 OFFSET ?1"),
    ("log_tile", "INSERT INTO log_tile SELECT level, number + 7, hashes FROM log_tile LIMIT 1 OFFSET ?1"),
];

/// What the command says.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// The seed that everything follows from
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many changes
    #[arg(long, value_name = "N", default_value_t = COUNT)]
    changes: u64,
}

/// Makes that many changes and prints how they were found; fails where a node starts in spite of one.
pub(crate) fn run(asked: &Asked) -> Result<String, String> {
    let Asked {
        seed,
        changes: count,
    } = *asked;
    let honest = tempfile::tempdir().map_err(|error| error.to_string())?;
    write_records(honest.path())?;
    let changed = tempfile::tempdir().map_err(|error| error.to_string())?;
    copy(honest.path(), changed.path())?;
    start(changed.path()).map_err(|error| format!("the honest node does not start: {error}"))?;
    let mut garbler = Garbler::new(seed);
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    let mut missed = Vec::new();
    let mut made = 0;
    while made < count {
        copy(honest.path(), changed.path())?;
        let Some(what) = change(changed.path(), &mut garbler)? else {
            continue;
        };
        made += 1;
        match start(changed.path()) {
            Ok(()) => missed.push(what),
            Err(error) => *found.entry(named(&error)).or_default() += 1,
        }
    }
    let mut table = String::new();
    for (how, times) in &found {
        let _ = writeln!(table, "{how:<24} {times:>9}");
    }
    for what in &missed {
        let _ = writeln!(table, "MISSED: {what}");
    }
    let _ = write!(
        table,
        "seed {seed}: {made} changes, {} of them found",
        made - u64::try_from(missed.len()).unwrap_or(0)
    );
    if missed.is_empty() {
        Ok(table)
    } else {
        Err(table)
    }
}

fn start(directory: &Path) -> Result<(), StartError> {
    Node::start(config(directory)).map(Node::stop)
}

fn config(directory: &Path) -> Config {
    Config::default()
        .data(directory)
        .public_url("https://node.example")
}

fn named(error: &StartError) -> String {
    let name = match error {
        StartError::Store(StoreError::Log(fault)) => format!("{fault:?}"),
        StartError::Store(other) => format!("{other:?}"),
        other => format!("{other:?}"),
    };
    let end = name.find(['(', ' ', '{']).unwrap_or(name.len());
    name.get(..end).unwrap_or_default().to_owned()
}

/// Has a node issue and revoke.
fn write_records(directory: &Path) -> Result<(), String> {
    let node = Node::start(config(directory)).map_err(|error| error.to_string())?;
    let credential = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential"],
        "credentialSubject": { "id": "did:example:subject" }
    });
    let entries = [
        json!({"statusPurpose": "revocation"}),
        json!({"statusPurpose": "suspension"}),
    ];
    let order = json!({
        "credential": credential,
        "options": { "scope": "envelope", "credentialStatus": entries }
    });
    for place in 0..CREDENTIALS {
        let issued = post(&node, "/credentials/issue", &order)?;
        if place < REVOKED {
            let purpose = if place % 2 == 0 {
                "revocation"
            } else {
                "suspension"
            };
            let change = json!({
                "credentialId": issued.pointer("/verifiableCredential/id"),
                "credentialStatus": [{ "statusPurpose": purpose, "status": true }]
            });
            post(&node, "/credentials/status", &change)?;
        }
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

fn post(node: &Node, path: &str, body: &serde_json::Value) -> Result<serde_json::Value, String> {
    let body = body.to_string();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: node\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(node.address()).map_err(|error| error.to_string())?;
    stream
        .write_all(request.as_bytes())
        .map_err(|error| error.to_string())?;
    let mut answer = String::new();
    stream
        .read_to_string(&mut answer)
        .map_err(|error| error.to_string())?;
    let (head, body) = answer.split_once("\r\n\r\n").ok_or("no answer")?;
    if head.starts_with("HTTP/1.1 20") {
        serde_json::from_str(body).map_err(|error| error.to_string())
    } else {
        Err(answer)
    }
}

/// The whole data directory, and nothing besides.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
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

fn open(directory: &Path) -> Result<Connection, String> {
    let connection =
        Connection::open(directory.join(DATABASE)).map_err(|error| error.to_string())?;
    let pragmas =
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF";
    connection
        .execute_batch(pragmas)
        .map_err(|error| error.to_string())?;
    Ok(connection)
}

/// Changes one thing and says which; nothing where the database would not have it.
fn change(directory: &Path, garbler: &mut Garbler) -> Result<Option<String>, String> {
    match garbler.below(20) {
        0 => change_file(directory, garbler).map(Some),
        1..3 => {
            let connection = open(directory)?;
            let Some((table, sql)) = COPIES.get(garbler.below(COPIES.len())) else {
                return Ok(None);
            };
            let row = row_of(&connection, table, garbler)?;
            Ok(match connection.execute(sql, [row]) {
                Ok(1) => Some(format!("one more row of {table}, as row {row}")),
                _ => None,
            })
        }
        kind => {
            let connection = open(directory)?;
            let Some((table, key, columns)) = TABLES.get(garbler.below(TABLES.len())) else {
                return Ok(None);
            };
            let row = row_of(&connection, table, garbler)?;
            let place = format!("({key}) = (SELECT {key} FROM {table} LIMIT 1 OFFSET ?1)");
            if kind < 6 && *table != "log" && *table != "node" {
                let sql = format!("DELETE FROM {table} WHERE {place}");
                let gone = connection
                    .execute(&sql, [row])
                    .map_err(|error| error.to_string())?;
                return Ok((gone == 1).then(|| format!("row {row} of {table} is gone")));
            }
            let Some(column) = columns.get(garbler.below(columns.len())) else {
                return Ok(None);
            };
            let sql = format!("SELECT {column} FROM {table} WHERE {place}");
            let value: Value = connection
                .query_row(&sql, [row], |row| row.get(0))
                .map_err(|error| error.to_string())?;
            let other = changed(value.clone(), column, garbler);
            let sql = format!("UPDATE {table} SET {column} = ?2 WHERE {place}");
            Ok(match connection.execute(&sql, params![row, other]) {
                Ok(1) => Some(format!(
                    "{table}.{column} of row {row}: {value:?} became {other:?}"
                )),
                _ => None,
            })
        }
    }
}

fn row_of(connection: &Connection, table: &str, garbler: &mut Garbler) -> Result<i64, String> {
    let rows: i64 = connection
        .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get(0)
        })
        .map_err(|error| error.to_string())?;
    let row = garbler.below(usize::try_from(rows).unwrap_or(1).max(1));
    Ok(i64::try_from(row).unwrap_or(0))
}

fn changed(value: Value, column: &str, garbler: &mut Garbler) -> Value {
    match value {
        Value::Integer(bit) if column == "is_set" => Value::Integer(1 - bit),
        Value::Integer(number) => {
            Value::Integer(number + 1 + i64::try_from(garbler.below(9)).unwrap_or(0))
        }
        Value::Text(text) => {
            let bytes = one_byte(text.into_bytes(), garbler);
            Value::Text(String::from_utf8_lossy(&bytes).into_owned())
        }
        Value::Blob(bytes) => Value::Blob(one_byte(bytes, garbler)),
        Value::Null if ["credential", "list", "purpose"].contains(&column) => {
            Value::Text("x".to_owned())
        }
        _ => Value::Integer(1),
    }
}

/// Another byte in one place, one byte less, or one more.
fn one_byte(mut bytes: Vec<u8>, garbler: &mut Garbler) -> Vec<u8> {
    let place = garbler.below(bytes.len().max(1));
    match (garbler.below(8), bytes.get_mut(place)) {
        (0, Some(_)) => {
            bytes.remove(place);
        }
        (1, _) | (_, None) => bytes.push(b'x'),
        // Letters stay letters, so that texts stay texts.
        (_, Some(byte)) => *byte ^= 1 << garbler.below(3),
    }
    bytes
}

fn change_file(directory: &Path, garbler: &mut Garbler) -> Result<String, String> {
    let path = directory.join(CHECKPOINT);
    let bytes = fs::read(&path).map_err(|error| error.to_string())?;
    let done = match garbler.below(4) {
        0 => fs::remove_file(&path),
        _ => fs::write(&path, one_byte(bytes, garbler)),
    };
    done.map_err(|error| error.to_string())?;
    Ok("the file with the last checkpoint".to_owned())
}
