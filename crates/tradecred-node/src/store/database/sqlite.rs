//! SQLite: one file in the data directory with a write-ahead log, or memory.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, params_from_iter};

use super::value::{Param, Row, Value};
use crate::store::StoreError;

/// Marks the database as ours (`PRAGMA application_id`), "TCrd".
pub(in crate::store) const APPLICATION: i32 = 0x5443_7264;
/// How long a statement waits for another process.
const BUSY: Duration = Duration::from_secs(5);
/// How many statements are kept prepared.
const STATEMENTS: usize = 128;

/// A connection.
pub(super) struct Sqlite(Connection);

impl Sqlite {
    /// Opens a file, which is made where it is not there; or memory.
    pub(super) fn open(file: Option<&Path>) -> Result<Self, StoreError> {
        let connection = match file {
            Some(file) => Connection::open(file)?,
            None => Connection::open_in_memory()?,
        };
        connection.busy_timeout(BUSY)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(Self(connection))
    }

    /// Opens a file that is there, only to read it.
    pub(super) fn open_to_read(file: &PathBuf) -> Result<Self, StoreError> {
        // The log beside the file is shared memory, which a reader too writes to.
        let flags =
            rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        connection.busy_timeout(BUSY)?;
        connection.pragma_update(None, "query_only", true)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(Self(connection))
    }

    pub(super) fn begin(&mut self, how: &str) -> Result<(), StoreError> {
        if self.is_in_transaction() {
            self.0.execute_batch("ROLLBACK")?;
        }
        self.batch(how)
    }

    pub(super) fn batch(&self, sql: &str) -> Result<(), StoreError> {
        Ok(self.0.execute_batch(sql)?)
    }

    pub(super) fn is_in_transaction(&self) -> bool {
        !self.0.is_autocommit()
    }

    pub(super) fn execute(&self, sql: &str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        let changed = self
            .0
            .prepare_cached(sql)?
            .execute(params_from_iter(params))?;
        Ok(u64::try_from(changed).unwrap_or(u64::MAX))
    }

    pub(super) fn query(&self, sql: &str, params: &[Param<'_>]) -> Result<Vec<Row>, StoreError> {
        let mut query = self.0.prepare_cached(sql)?;
        let columns = query.column_count();
        let mut rows = query.query(params_from_iter(params))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let values = (0..columns).map(|column| read(row.get_ref(column)?));
            found.push(Row(values.collect::<Result<_, _>>()?));
        }
        Ok(found)
    }

    /// The version of the tables; nothing where there are none.
    pub(super) fn version(&self) -> Result<Option<i32>, StoreError> {
        let number = |sql: &str| self.0.query_row(sql, [], |row| row.get::<_, i32>(0));
        if number("SELECT count(*) FROM sqlite_schema")? == 0 {
            return Ok(None);
        }
        if number("PRAGMA application_id")? != APPLICATION {
            return Err(StoreError::Foreign);
        }
        Ok(Some(number("PRAGMA user_version")?))
    }

    pub(super) fn set_version(&self, version: i32) -> Result<(), StoreError> {
        self.0.pragma_update(None, "application_id", APPLICATION)?;
        Ok(self.0.pragma_update(None, "user_version", version)?)
    }

    /// Whether the file is whole.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        let health: String = self
            .0
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if health == "ok" {
            Ok(())
        } else {
            Err(StoreError::Damaged)
        }
    }
}

impl ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn read(value: ValueRef<'_>) -> Result<Value, StoreError> {
    match value {
        ValueRef::Null => Ok(Value::Null),
        ValueRef::Integer(number) => Ok(Value::Integer(number)),
        ValueRef::Text(text) => match std::str::from_utf8(text) {
            Ok(text) => Ok(Value::Text(text.to_owned())),
            Err(error) => Err(StoreError::Database(error.into())),
        },
        ValueRef::Blob(bytes) => Ok(Value::Bytes(bytes.to_vec())),
        ValueRef::Real(_) => Err(StoreError::Damaged),
    }
}
