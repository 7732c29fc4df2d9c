//! What a node must not lose, in SQLite: written and synced before anything is answered (SPEC chapter
//! *Node*).

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use tradecred_vc::time::Timestamp;

mod audit;
mod caller;
mod challenge;
mod event;
mod hold;
mod issued;
mod list;
mod log;
mod record;
mod register;

pub(crate) use audit::Deed;
pub use audit::{AuditEntry, audit_of};
pub(crate) use caller::{Claims, Grant, Seen};
pub(crate) use challenge::{Answered, Kept};
pub(crate) use event::{Attempt, Due, Hearer, Receipt};
pub(crate) use hold::Waiting;
pub(crate) use issued::{Entry, Issued, Stored};
pub use log::LogFault;

pub(crate) use list::{Change, Changed, Edition, OpenList, Own, Served};
pub(crate) use record::Record;
pub(crate) use register::{Found, Held, Page, Place, Registered};

/// The database in the data directory.
const FILE: &str = "node.sqlite3";
/// Marks the database as ours (`PRAGMA application_id`), "TCrd".
const APPLICATION: i32 = 0x5443_7264;
/// The version of the tables (`PRAGMA user_version`).
const TABLES: i32 = 9;
const SCHEMA: &str = include_str!("store/schema.sql");
/// The tables that version 3 added to those of version 2.
const SINCE_3: &str = include_str!("store/since_3.sql");
/// The tables that version 4 added to those of version 3.
const SINCE_4: &str = include_str!("store/since_4.sql");
/// The tables that version 5 added to those of version 4.
const SINCE_5: &str = include_str!("store/since_5.sql");
/// The tables of the log, which version 6 added.
const LOG: &str = include_str!("store/log.sql");
/// The tables that version 9 added.
const SINCE_9: &str = include_str!("store/since_9.sql");

/// Why the store cannot be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum StoreError {
    /// The database said no.
    Database(Box<dyn std::error::Error + Send + Sync>),
    /// The database fails its own consistency check.
    Damaged,
    /// It is no database of a node, or one of another version.
    Foreign,
    /// It belongs to a node with another key.
    OtherKey,
    /// The signed list that was to be written could not be made.
    List,
    /// The machine gave no random bytes.
    Random,
    /// The file with the last checkpoint cannot be read or written.
    File(io::Error),
    /// The log and the records do not agree.
    Log(LogFault),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(error) => write!(f, "the database cannot be used: {error}"),
            Self::Damaged => f.write_str("the database is damaged"),
            Self::Foreign => f.write_str("the database is not one of this version of the node"),
            Self::OtherKey => f.write_str("the database belongs to a node with another key"),
            Self::List => f.write_str("a status list could not be made"),
            Self::Random => f.write_str("the machine gives no random bytes"),
            Self::File(error) => write!(f, "the file `log-checkpoint` cannot be used: {error}"),
            Self::Log(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(Box::new(error))
    }
}

impl From<LogFault> for StoreError {
    fn from(fault: LogFault) -> Self {
        Self::Log(fault)
    }
}

/// The database of one node.
pub(crate) struct Store {
    connection: Mutex<Connection>,
    directory: Option<PathBuf>,
}

impl Store {
    /// Opens the database of a data directory, or one in memory, for the node of this DID.
    pub(crate) fn open(directory: Option<&Path>, did: &str) -> Result<Self, StoreError> {
        let mut connection = match directory {
            Some(directory) => Connection::open(directory.join(FILE))?,
            None => Connection::open_in_memory()?,
        };
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        prepare(&mut connection, did)?;
        Ok(Self {
            connection: Mutex::new(connection),
            directory: directory.map(Path::to_owned),
        })
    }

    /// The last instant that was written.
    pub(crate) fn latest(&self) -> Result<Option<Timestamp>, StoreError> {
        let sql = "SELECT max(instant) FROM (SELECT max(created) AS instant FROM credential
                   UNION ALL SELECT max(valid_from) FROM list_edition
                   UNION ALL SELECT instant FROM audit WHERE number = (SELECT max(number) FROM audit))";
        let seconds: Option<i64> = self.lock().query_row(sql, [], |row| row.get(0))?;
        Ok(seconds.and_then(Timestamp::from_unix_seconds))
    }

    /// Whether the database answers.
    pub(crate) fn is_ready(&self) -> bool {
        self.lock()
            .query_row("SELECT count(*) FROM node", [], |row| row.get(0))
            == Ok(1)
    }

    /// A panic elsewhere left at most an open transaction, which its guard rolled back.
    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// A transaction that holds the right to write from its beginning.
fn begin(connection: &mut Connection) -> Result<Transaction<'_>, StoreError> {
    Ok(connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

/// Makes the tables of a new database; of an old one, makes sure that it is whole and ours.
fn prepare(connection: &mut Connection, did: &str) -> Result<(), StoreError> {
    let transaction = begin(connection)?;
    let pragma =
        |name: &str| transaction.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    let tables: i64 =
        transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables == 0 {
        transaction.execute_batch(SCHEMA)?;
        transaction.execute_batch(SINCE_3)?;
        transaction.execute_batch(SINCE_4)?;
        transaction.execute_batch(SINCE_5)?;
        transaction.execute_batch(LOG)?;
        transaction.execute_batch(SINCE_9)?;
        transaction.execute("INSERT INTO node (did) VALUES (?1)", params![did])?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", TABLES)?;
        return Ok(transaction.commit()?);
    }
    let version = pragma("user_version")?;
    if pragma("application_id")? != APPLICATION || !(2..=TABLES).contains(&version) {
        return Err(StoreError::Foreign);
    }
    let health: String = transaction.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if health != "ok" {
        return Err(StoreError::Damaged);
    }
    let owner: String = transaction.query_row("SELECT did FROM node", [], |row| row.get(0))?;
    if owner != did {
        return Err(StoreError::OtherKey);
    }
    if version < 3 {
        transaction.execute_batch(SINCE_3)?;
    }
    if version < 4 {
        transaction.execute_batch(SINCE_4)?;
        record::adopt(&transaction)?;
    }
    if version < 5 {
        transaction.execute_batch(SINCE_5)?;
    }
    if version < 6 {
        transaction.execute_batch(LOG)?;
        log::take_up(&transaction)?;
    }
    if version < TABLES {
        transaction.execute_batch(SINCE_9)?;
        transaction.pragma_update(None, "user_version", TABLES)?;
    }
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests;
