//! Changes of a node's database and log, one at a time: the node finds every one when it starts (SPEC chapter *Log*;
//! issue goal: ten thousand, seeded).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use clap::Args;
use rusqlite::types::Value;
use rusqlite::{Connection, params};
use tradecred_attacks::Garbler;
use tradecred_node::{StartError, StoreError};

mod records;

use records::{copy, open, start};

/// How many changes are made when the command does not say.
const COUNT: u64 = 1_000;
const CHECKPOINT: &str = "log-checkpoint";

/// A table, what tells its rows apart, and its columns, a change of which a start finds. All else is left out and printed:
/// what a node is in the middle of, such as challenges and keys of requests, and what no leaf speaks of.
const TABLES: [(&str, &str, &[&str]); 13] = [
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
    (
        "record",
        "credential",
        &["credential", "type", "issuer", "valid_from", "valid_until"],
    ),
    (
        "mark",
        "key, value, credential",
        &["key", "value", "credential"],
    ),
    (
        "serial",
        "tenant, issuer, type, digest, turn",
        &[
            "tenant",
            "issuer",
            "type",
            "digest",
            "credential",
            "is_free",
        ],
    ),
    (
        "status_change",
        "number",
        &["credential", "purpose", "is_set"],
    ),
    ("tombstone", "credential", &["credential", "digest"]),
];

/// Rows that are put in beside one that is there.
const COPIES: [(&str, &str); 7] = [
    ("credential", "SELECT id || '0', created, body"),
    (
        "status_entry",
        "SELECT list, position + 1, credential, is_set",
    ),
    ("list_edition", "SELECT list, valid_from + 100000, body"),
    (
        "log_leaf",
        "SELECT (SELECT max(position) + 1 FROM log_leaf), salt, kind, credential, list, valid_from, purpose, is_set, instant",
    ),
    ("log_tile", "SELECT level, number + 7, hashes"),
    ("mark", "SELECT key, value || '0', credential"),
    (
        "serial",
        "SELECT tenant, issuer, type, CAST (digest || 'x' AS BLOB), turn, credential, is_free, is_double",
    ),
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
    records::write(honest.path())?;
    let left_out = left_out(&open(honest.path())?)?;
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
    let _ = writeln!(
        table,
        "not drawn from: {left_out}; of a document that was deleted anything but its digest"
    );
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

fn named(error: &StartError) -> String {
    let name = match error {
        StartError::Store(StoreError::Log(fault)) => format!("{fault:?}"),
        StartError::Store(other) => format!("{other:?}"),
        other => format!("{other:?}"),
    };
    let end = name.find(['(', ' ', '{']).unwrap_or(name.len());
    name.get(..end).unwrap_or_default().to_owned()
}

/// The rows of a table that are drawn from: beside a document that was deleted only its digest is held against the log.
fn drawn(table: &str) -> &'static str {
    match table {
        "credential" => "id NOT IN (SELECT credential FROM tombstone)",
        "status_entry" | "record" | "mark" | "serial" => {
            "credential NOT IN (SELECT credential FROM tombstone)"
        }
        _ => "true",
    }
}

/// The tables, and the columns of the others, from which no change is drawn: a start does not find all of them.
fn left_out(connection: &Connection) -> Result<String, String> {
    let names = |sql: &str, of: &str| -> rusqlite::Result<Vec<String>> {
        let mut found = connection.prepare(sql)?;
        let names = found.query_map([of], |row| row.get(0))?;
        names.collect()
    };
    let tables =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE ?1 ORDER BY name";
    let mut left = Vec::new();
    for table in names(tables, "sqlite%").map_err(|error| error.to_string())? {
        let Some((_, _, drawn)) = TABLES.iter().find(|(name, _, _)| *name == table) else {
            left.push(table);
            continue;
        };
        let columns = names("SELECT name FROM pragma_table_info(?1)", &table);
        let columns = columns.map_err(|error| error.to_string())?.into_iter();
        let columns = columns.filter(|column| !drawn.contains(&&**column));
        left.extend(columns.map(|column| format!("{table}.{column}")));
    }
    Ok(left.join(", "))
}

/// Changes one thing and says which; nothing where the database would not have it.
fn change(directory: &Path, garbler: &mut Garbler) -> Result<Option<String>, String> {
    match garbler.below(20) {
        0 => change_file(directory, garbler).map(Some),
        1..3 => {
            let connection = open(directory)?;
            let Some((table, copied)) = COPIES.get(garbler.below(COPIES.len())) else {
                return Ok(None);
            };
            let row = row_of(&connection, table, garbler)?;
            let drawn = drawn(table);
            let sql = format!(
                "INSERT INTO {table} {copied} FROM {table} WHERE {drawn} LIMIT 1 OFFSET ?1"
            );
            Ok(match connection.execute(&sql, [row]) {
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
            let drawn = drawn(table);
            let place =
                format!("({key}) = (SELECT {key} FROM {table} WHERE {drawn} LIMIT 1 OFFSET ?1)");
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
        .query_row(
            &format!("SELECT count(*) FROM {table} WHERE {}", drawn(table)),
            [],
            |row| row.get(0),
        )
        .map_err(|error| error.to_string())?;
    let row = garbler.below(usize::try_from(rows).unwrap_or(1).max(1));
    Ok(i64::try_from(row).unwrap_or(0))
}

fn changed(value: Value, column: &str, garbler: &mut Garbler) -> Value {
    match value {
        Value::Integer(bit) if column.starts_with("is_") => Value::Integer(1 - bit),
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
