//! Copies of a database of SQLite, as of one moment.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::database::APPLICATION;
use super::{DATABASE_FILE, StoreError};

/// The table of a copy with the files that go with it.
const FILES: &str = "CREATE TABLE kept_file (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT";

/// Writes a copy of the database of a data directory into an empty file, with these files. The path is absolute: SQLite
/// takes one that begins with `file:` for a URI.
pub(crate) fn copy(
    directory: &Path,
    to: &str,
    files: &[(&str, Vec<u8>)],
) -> Result<(), StoreError> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let source = Connection::open_with_flags(directory.join(DATABASE_FILE), flags)?;
    is_ours(&source)?;
    source.execute("VACUUM INTO ?1", [to])?;
    let copy = Connection::open_with_flags(to, flags)?;
    if !files.is_empty() {
        copy.execute_batch(FILES)?;
    }
    for (name, bytes) in files {
        let sql = "INSERT INTO kept_file (name, bytes) VALUES (?1, ?2)";
        copy.execute(sql, params![name, bytes])?;
    }
    Ok(())
}

/// Files by their names.
type Files = Vec<(String, Vec<u8>)>;

/// Takes the files out of a copy, which is then a database like that of which it is a copy. Its last checkpoint, and
/// the files.
pub(crate) fn take_apart(copy: &Path) -> Result<(Option<String>, Files), StoreError> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let copy = Connection::open_with_flags(copy, flags)?;
    is_ours(&copy)?;
    let there = "SELECT 1 FROM sqlite_schema WHERE name = 'kept_file'";
    let mut files = Vec::new();
    if copy.prepare(there)?.exists([])? {
        let mut kept = copy.prepare("SELECT name, bytes FROM kept_file")?;
        let rows = kept.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        files = rows.collect::<Result<_, _>>()?;
        drop(kept);
        // Nothing of a key stays in pages that nobody uses.
        copy.pragma_update(None, "secure_delete", true)?;
        copy.execute_batch("DROP TABLE kept_file")?;
    }
    // Tables of before version 6 have no log.
    let log = "SELECT 1 FROM sqlite_schema WHERE name = 'log'";
    let mut note: Option<Option<String>> = None;
    if copy.prepare(log)?.exists([])? {
        let last = copy.query_row("SELECT checkpoint FROM log", [], |row| row.get(0));
        note = last.optional()?;
    }
    Ok((note.flatten(), files))
}

fn is_ours(database: &Connection) -> Result<(), StoreError> {
    let id: i32 = database.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id == APPLICATION {
        Ok(())
    } else {
        Err(StoreError::Foreign)
    }
}
