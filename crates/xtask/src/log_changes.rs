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
mod tables;

use records::{copy, open, start};
use tables::{COPIES, TABLES};

/// How many changes are made when the command does not say.
const COUNT: u64 = 1_000;
const CHECKPOINT: &str = "log-checkpoint";

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
    let _ = writeln!(table, "not drawn from: {left_out}");
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

/// Triggers that keep a database from being changed; whoever changes it takes them away.
const NO_TRIGGERS: &str = "DROP TRIGGER audit_kept; DROP TRIGGER audit_whole;
    DROP TRIGGER permission_kept; DROP TRIGGER permission_whole";

/// Changes one thing and says which; nothing where the database would not have it.
fn change(directory: &Path, garbler: &mut Garbler) -> Result<Option<String>, String> {
    let kind = garbler.below(20);
    if kind == 0 {
        return change_file(directory, garbler).map(Some);
    }
    let connection = open(directory)?;
    connection
        .execute_batch(NO_TRIGGERS)
        .map_err(|error| error.to_string())?;
    if kind < 3 {
        let Some((table, copied)) = COPIES.get(garbler.below(COPIES.len())) else {
            return Ok(None);
        };
        let row = row_of(&connection, table, garbler)?;
        let sql = format!("INSERT INTO {table} {copied} FROM {table} LIMIT 1 OFFSET ?1");
        return Ok(match connection.execute(&sql, [row]) {
            Ok(1) => Some(format!("one more row of {table}, as row {row}")),
            _ => None,
        });
    }
    let Some((table, key, columns)) = TABLES.get(garbler.below(TABLES.len())) else {
        return Ok(None);
    };
    let row = row_of(&connection, table, garbler)?;
    let place = format!("({key}) = (SELECT {key} FROM {table} ORDER BY {key} LIMIT 1 OFFSET ?1)");
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
    let read = format!("SELECT {column} FROM {table} WHERE {place}");
    let value = |row: i64| -> Result<Value, String> {
        let value = connection.query_row(&read, [row], |row| row.get(0));
        value.map_err(|error| error.to_string())
    };
    let write = format!("UPDATE {table} SET {column} = ?2 WHERE {place}");
    let old = value(row)?;
    if kind < 9 {
        let other_row = row_of(&connection, table, garbler)?;
        let other = value(other_row)?;
        // Rows that would have each other's place would be the same rows.
        if key.split(", ").any(|part| part == *column) || old == other {
            return Ok(None);
        }
        let both = [(row, &other), (other_row, &old)];
        let is_done = both
            .iter()
            .all(|(row, value)| connection.execute(&write, params![row, value]) == Ok(1));
        return Ok(
            is_done.then(|| format!("{table}.{column} of rows {row} and {other_row} are swapped"))
        );
    }
    let other = changed(old.clone(), column, garbler);
    Ok(match connection.execute(&write, params![row, other]) {
        Ok(1) => Some(format!(
            "{table}.{column} of row {row}: {old:?} became {other:?}"
        )),
        _ => None,
    })
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
