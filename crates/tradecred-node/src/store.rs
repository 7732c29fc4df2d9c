//! What a node must not lose: written and synced before anything is answered (SPEC chapter *Node*).

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rusqlite::ErrorCode;
use tradecred_vc::time::Timestamp;

mod audit;
mod backup;
mod caller;
mod chain;
mod challenge;
mod database;
mod event;
mod issued;
mod list;
mod log;
mod measure;
mod received;
mod record;
mod register;
mod retention;
mod serial;
mod success;
mod waiting;

pub(crate) use audit::Deed;
pub use audit::{AuditEntry, audit_of};
pub(crate) use backup::{copy, take_apart};
pub(crate) use caller::{Claims, Grant, Seen};
pub(crate) use challenge::{Answered, Kept};
pub(crate) use event::{Attempt, Due, Hearer, Receipt, Tried};
pub(crate) use issued::{DAY, Entry, Issued, Stored};
pub use log::LogFault;
pub(crate) use log::{CHECKPOINT_FILE, Cosigned, read_note};

pub(crate) use list::{Change, Changed, Edition, OpenList, Own, Served};
pub(crate) use measure::Measured;
pub(crate) use received::{KeptBundle, Listed, Received, Taken, name_of, said};
pub(crate) use record::Record;
pub(crate) use register::{Found, Held, Page, Place, Registered};
pub(crate) use retention::{About, Deleted};
pub(crate) use success::{Span, Success};
pub(crate) use waiting::Waiting;

use crate::turn;
use database::{Database, Done, Transaction, params};

/// The database in the data directory.
pub(crate) const DATABASE_FILE: &str = "node.sqlite3";
/// The version of the tables.
const TABLES: i32 = 12;
/// The first version of the tables.
const FIRST: i32 = 2;

/// What a version added to the one before it.
struct Addition {
    version: i32,
    tables: &'static str,
    /// Fills them from what is there already.
    adopt: fn(&Transaction<'_>) -> Result<(), StoreError>,
}

const fn addition(version: i32, tables: &'static str) -> Addition {
    Addition {
        version,
        tables,
        adopt: |_| Ok(()),
    }
}

const SCHEMA: &str = include_str!("store/schema.sql");
const ADDITIONS: &[Addition] = &[
    addition(3, include_str!("store/since_3.sql")),
    Addition {
        adopt: record::adopt,
        ..addition(4, include_str!("store/since_4.sql"))
    },
    addition(5, include_str!("store/since_5.sql")),
    Addition {
        adopt: log::take_up,
        ..addition(6, include_str!("store/log.sql"))
    },
    Addition {
        adopt: serial::adopt,
        ..addition(7, include_str!("store/since_7.sql"))
    },
    addition(8, include_str!("store/since_8.sql")),
    addition(9, include_str!("store/since_9.sql")),
    addition(10, include_str!("store/since_10.sql")),
    addition(11, include_str!("store/since_11.sql")),
    Addition {
        adopt: chain::adopt,
        ..addition(TABLES, include_str!("store/since_12.sql"))
    },
];

/// Why the store cannot be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum StoreError {
    /// The database said no.
    Database(Box<dyn std::error::Error + Send + Sync>),
    /// The database does not answer, and nothing was written.
    Unreachable(Box<dyn std::error::Error + Send + Sync>),
    /// This setting of the database does not promise that what was written is kept.
    Setting(&'static str),
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
    /// The bundle of this id is not the one that was kept.
    Received(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(error) => write!(f, "the database cannot be used: {error}"),
            Self::Unreachable(error) => write!(f, "the database does not answer: {error}"),
            Self::Setting(name) => write!(
                f,
                "the database does not promise to keep what was written as it was written: change its setting `{name}`"
            ),
            Self::Damaged => f.write_str("the database is damaged"),
            Self::Foreign => f.write_str("the database is not one of this version of the node"),
            Self::OtherKey => f.write_str("the database belongs to a node with another key"),
            Self::List => f.write_str("a status list could not be made"),
            Self::Random => f.write_str("the machine gives no random bytes"),
            Self::File(error) => write!(f, "the file `log-checkpoint` cannot be used: {error}"),
            Self::Log(fault) => fault.fmt(f),
            Self::Received(id) => write!(
                f,
                "bundle `{}` is not the one that was kept: take it from a backup",
                id.escape_debug()
            ),
        }
    }
}

impl std::error::Error for StoreError {}

impl StoreError {
    /// The same for somebody else, where it is one of the database.
    fn again(&self) -> Self {
        match self {
            Self::Unreachable(error) => Self::Unreachable(error.to_string().into()),
            Self::Setting(name) => Self::Setting(name),
            Self::Database(error) => Self::Database(error.to_string().into()),
            other => Self::Database(other.to_string().into()),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            // Another process writes, and went on for longer than one waits.
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                Self::Unreachable(Box::new(error))
            }
            _ => Self::Database(Box::new(error)),
        }
    }
}

impl From<LogFault> for StoreError {
    fn from(fault: LogFault) -> Self {
        Self::Log(fault)
    }
}

/// The database of one node.
pub(crate) struct Store {
    database: Database,
    directory: Option<PathBuf>,
    /// Held by whoever signs a checkpoint.
    signing: Mutex<()>,
}

impl Store {
    /// Opens the database of a data directory, or one in memory, for the node of this DID.
    pub(crate) fn open(directory: Option<&Path>, did: &str) -> Result<Self, StoreError> {
        let file = directory.map(|directory| directory.join(DATABASE_FILE));
        Self::start(Database::sqlite(file.as_deref())?, directory, did)
    }

    /// Opens a database of PostgreSQL for the node of this DID; what else there is, is in the data directory.
    pub(crate) fn connect(
        url: &str,
        directory: Option<&Path>,
        did: &str,
    ) -> Result<Self, StoreError> {
        Self::start(Database::postgres(url)?, directory, did)
    }

    fn start(database: Database, directory: Option<&Path>, did: &str) -> Result<Self, StoreError> {
        let store = Self::of(database, directory);
        store.write(|transaction| prepare(transaction, did))?;
        Ok(store)
    }

    fn of(database: Database, directory: Option<&Path>) -> Self {
        Self {
            database,
            directory: directory.map(Path::to_owned),
            signing: Mutex::default(),
        }
    }

    /// The database of a data directory, or one of PostgreSQL by its URL, only to look at it: nothing is made, brought to
    /// this version, or locked.
    pub(crate) fn look_at(
        url: Option<&str>,
        directory: &Path,
        did: &str,
    ) -> Result<Self, StoreError> {
        let database = match url {
            Some(url) => Database::postgres(url)?,
            None => Database::sqlite_to_read(&directory.join(DATABASE_FILE))?,
        };
        let store = Self::of(database, Some(directory));
        store.read(|transaction| {
            if transaction.version()? != Some(TABLES) {
                return Err(StoreError::Foreign);
            }
            is_whole_and_of(transaction, did)
        })?;
        Ok(store)
    }

    /// The last instant that was written.
    pub(crate) fn latest(&self) -> Result<Option<Timestamp>, StoreError> {
        let sql = "SELECT max(instant) FROM (SELECT max(created) AS instant FROM credential
                   UNION ALL SELECT max(valid_from) FROM list_edition
                   UNION ALL SELECT instant FROM audit WHERE number = (SELECT max(number) FROM audit)) AS written";
        let seconds: Option<i64> =
            self.read(|transaction| transaction.query_row(sql, params![], |row| row.get(0)))?;
        Ok(seconds.and_then(Timestamp::from_unix_seconds))
    }

    /// Whether the database answers.
    pub(crate) fn is_ready(&self) -> bool {
        let nodes: Result<i64, _> = self.read(|transaction| {
            transaction.query_row("SELECT count(*) FROM node", params![], |row| row.get(0))
        });
        matches!(nodes, Ok(1))
    }

    /// Whether other nodes may write to the database too.
    fn is_shared(&self) -> bool {
        self.database.is_shared()
    }

    /// Reads, as of one moment.
    fn read<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.database.read(work)
    }

    /// Writes all that a job writes, or nothing where it fails; answers when it is durable.
    fn write<T>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.write_or_undo(|transaction| job(transaction).map(Done::Keep))
    }

    /// The same, where the job itself says whether what it wrote is kept.
    fn write_or_undo<T>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<Done<T>, StoreError>,
    ) -> Result<T, StoreError> {
        turn::rest(|| {
            self.database.write(|transaction| {
                let done = job(transaction)?;
                if matches!(done, Done::Keep(_)) {
                    chain::close(transaction)?;
                }
                Ok(done)
            })
        })
    }
}

/// The last instant that a node wrote, within the transaction of whoever writes next: of the audit log, to which every
/// record is written too, and of the editions of lists.
fn latest(transaction: &Transaction<'_>) -> Result<Option<Timestamp>, StoreError> {
    let sql = "SELECT max(instant) FROM (
                   SELECT max((SELECT max(valid_from) FROM list_edition WHERE list = status_list.id)) AS instant
                   FROM status_list
                   UNION ALL SELECT instant FROM audit WHERE number = (SELECT max(number) FROM audit)) AS written";
    let seconds: Option<i64> = transaction.query_row(sql, params![], |row| row.get(0))?;
    Ok(seconds.and_then(Timestamp::from_unix_seconds))
}

/// Makes the tables of a new database; of an old one, makes sure that it is whole and ours.
fn prepare(transaction: &Transaction<'_>, did: &str) -> Result<(), StoreError> {
    let Some(version) = transaction.version()? else {
        transaction.batch(SCHEMA)?;
        for addition in ADDITIONS {
            transaction.batch(addition.tables)?;
        }
        transaction.execute("INSERT INTO node (did) VALUES (?1)", params![did])?;
        chain::begin(transaction, 0)?;
        return transaction.set_version(TABLES);
    };
    if !(FIRST..=TABLES).contains(&version) {
        return Err(StoreError::Foreign);
    }
    is_whole_and_of(transaction, did)?;
    chain::begin_to_adopt(transaction);
    for addition in ADDITIONS.iter().filter(|one| version < one.version) {
        transaction.batch(addition.tables)?;
        (addition.adopt)(transaction)?;
    }
    if version < TABLES {
        transaction.set_version(TABLES)?;
    }
    Ok(())
}

fn is_whole_and_of(transaction: &Transaction<'_>, did: &str) -> Result<(), StoreError> {
    transaction.check()?;
    let owner: String =
        transaction.query_row("SELECT did FROM node", params![], |row| row.get(0))?;
    if owner == did {
        Ok(())
    } else {
        Err(StoreError::OtherKey)
    }
}

#[cfg(test)]
mod tests;
