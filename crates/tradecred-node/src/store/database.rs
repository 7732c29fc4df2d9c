//! The layer over the database: the rest of the store says what is read and written, and not where.
//!
//! Statements are written once, in what SQLite and PostgreSQL both understand; parameters are `?1`, `?2`, and so on,
//! or names.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::StoreError;
use super::chain::Pending;

mod dialect;
mod group;
mod postgres;
mod server;
mod sqlite;
mod tls;
mod value;

pub(super) use group::Done;
pub(super) use value::{Param, Row, ToParam, named, params};

use self::postgres::Postgres;
use group::Writer;
use server::Server;
pub(super) use sqlite::APPLICATION;
use sqlite::Sqlite;

/// The most connections for reading that are kept open.
const MOST_IDLE: usize = 8;

/// A database: one connection that writes, and some that read.
pub(super) struct Database {
    writer: Writer,
    readers: Option<Readers>,
}

/// Connections for reading. Nobody waits for one: there are as many as there are readers at a time.
struct Readers {
    place: Place,
    idle: Mutex<Vec<Connection>>,
}

/// Where a database is.
#[derive(Debug, Clone)]
enum Place {
    File(PathBuf),
    Server(Server),
}

impl Database {
    /// Opens a file of SQLite, which is made where it is not there; or a database in memory.
    pub(super) fn sqlite(file: Option<&Path>) -> Result<Self, StoreError> {
        Ok(Self {
            writer: Writer::new(Connection::Sqlite(Sqlite::open(file)?)),
            readers: file.map(|file| Readers::new(Place::File(file.to_owned()))),
        })
    }

    /// A file of SQLite that is there, only to read it.
    pub(super) fn sqlite_to_read(file: &Path) -> Result<Self, StoreError> {
        let place = Place::File(file.to_owned());
        Ok(Self {
            writer: Writer::new(place.open_to_read()?),
            readers: Some(Readers::new(place)),
        })
    }

    /// A database of PostgreSQL, by its URL.
    pub(super) fn postgres(url: &str) -> Result<Self, StoreError> {
        let server = Server::parse(url)?;
        let writer = Connection::Postgres(Box::new(Postgres::new(server.clone())));
        Ok(Self {
            writer: Writer::new(writer),
            readers: Some(Readers::new(Place::Server(server))),
        })
    }

    /// Whether several nodes may write to it.
    pub(super) fn is_shared(&self) -> bool {
        let place = self.readers.as_ref().map(|readers| &readers.place);
        matches!(place, Some(Place::Server(_)))
    }

    /// Reads, as of one moment. What is written meanwhile neither waits nor is waited for.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match &self.readers {
            Some(readers) => readers.read(work),
            None => self.writer.read(work),
        }
    }

    /// Writes, and answers when what was written is durable.
    pub(super) fn write<T>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<Done<T>, StoreError>,
    ) -> Result<T, StoreError> {
        self.writer.write(job)
    }
}

impl Readers {
    fn new(place: Place) -> Self {
        Self {
            place,
            idle: Mutex::default(),
        }
    }

    fn read<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let idle = self
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let mut connection = match idle {
            Some(connection) => connection,
            None => self.place.open_to_read()?,
        };
        connection.begin_to_read()?;
        let answer = work(&Transaction::of(&mut connection));
        if connection.commit().is_ok() {
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            if idle.len() < MOST_IDLE {
                idle.push(connection);
            }
        }
        answer
    }
}

impl Place {
    fn open_to_read(&self) -> Result<Connection, StoreError> {
        match self {
            Self::File(file) => Ok(Connection::Sqlite(Sqlite::open_to_read(file)?)),
            Self::Server(server) => {
                let connection = Postgres::new(server.clone());
                Ok(Connection::Postgres(Box::new(connection)))
            }
        }
    }
}

/// A connection to one of the databases.
enum Connection {
    Sqlite(Sqlite),
    Postgres(Box<Postgres>),
}

impl Connection {
    /// Begins a transaction that holds the right to write.
    fn begin_to_write(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(connection) => connection.begin("BEGIN IMMEDIATE"),
            Self::Postgres(connection) => connection.begin_to_write(),
        }
    }

    fn begin_to_read(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(connection) => connection.begin("BEGIN DEFERRED"),
            Self::Postgres(connection) => connection.begin_to_read(),
        }
    }

    fn is_in_transaction(&self) -> bool {
        match self {
            Self::Sqlite(connection) => connection.is_in_transaction(),
            Self::Postgres(connection) => connection.is_in_transaction(),
        }
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(connection) => connection.batch("COMMIT"),
            Self::Postgres(connection) => connection.commit(),
        }
    }

    /// Takes back everything since the transaction began.
    fn abandon(&mut self) {
        match self {
            // Where there is none any more, there is nothing to take back.
            Self::Sqlite(connection) => drop(connection.batch("ROLLBACK")),
            Self::Postgres(connection) => connection.abandon(),
        }
    }

    fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(connection) => connection.batch(sql),
            Self::Postgres(connection) => connection.batch(sql),
        }
    }

    fn execute(&mut self, sql: &str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        match self {
            Self::Sqlite(connection) => connection.execute(sql, params),
            Self::Postgres(connection) => connection.execute(sql, params),
        }
    }

    fn query(&mut self, sql: &str, params: &[Param<'_>]) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Sqlite(connection) => connection.query(sql, params),
            Self::Postgres(connection) => connection.query(sql, params),
        }
    }
}

/// What is done within one transaction.
pub(super) struct Transaction<'c> {
    connection: RefCell<&'c mut Connection>,
    /// What is written when the job ends.
    pub(super) pending: RefCell<Pending>,
}

impl<'c> Transaction<'c> {
    fn of(connection: &'c mut Connection) -> Self {
        Self {
            connection: RefCell::new(connection),
            pending: RefCell::default(),
        }
    }

    /// Runs a statement that answers no rows; how many rows it changed.
    pub(super) fn execute(&self, sql: &str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        self.connection.borrow_mut().execute(sql, params)
    }

    /// Every row of an answer. Whoever asks bounds how many there can be.
    pub(super) fn rows<T>(
        &self,
        sql: &str,
        params: &[Param<'_>],
        read: impl FnMut(&Row) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let rows = self.connection.borrow_mut().query(sql, params)?;
        rows.iter().map(read).collect()
    }

    /// The first row of an answer, where there is one.
    pub(super) fn query_opt<T>(
        &self,
        sql: &str,
        params: &[Param<'_>],
        read: impl FnOnce(&Row) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let rows = self.connection.borrow_mut().query(sql, params)?;
        rows.first().map(read).transpose()
    }

    /// The first row of an answer.
    pub(super) fn query_row<T>(
        &self,
        sql: &str,
        params: &[Param<'_>],
        read: impl FnOnce(&Row) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let row = self.query_opt(sql, params, read)?;
        row.ok_or_else(|| StoreError::Database("a row is not there that should be".into()))
    }

    /// Whether an answer has rows.
    pub(super) fn exists(&self, sql: &str, params: &[Param<'_>]) -> Result<bool, StoreError> {
        Ok(self.query_opt(sql, params, |_| Ok(()))?.is_some())
    }

    /// Runs statements that make tables.
    pub(super) fn batch(&self, sql: &str) -> Result<(), StoreError> {
        match &mut **self.connection.borrow_mut() {
            Connection::Sqlite(connection) => connection.batch(sql),
            Connection::Postgres(connection) => connection.make_tables(sql),
        }
    }

    /// The version of the tables; nothing where there are none.
    pub(super) fn version(&self) -> Result<Option<i32>, StoreError> {
        match &mut **self.connection.borrow_mut() {
            Connection::Sqlite(connection) => connection.version(),
            Connection::Postgres(connection) => connection.version(),
        }
    }

    /// Writes the version of the tables.
    pub(super) fn set_version(&self, version: i32) -> Result<(), StoreError> {
        match &mut **self.connection.borrow_mut() {
            Connection::Sqlite(connection) => connection.set_version(version),
            Connection::Postgres(connection) => connection.set_version(version),
        }
    }

    /// Whether the database itself is whole, as far as it can say.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        match &mut **self.connection.borrow_mut() {
            Connection::Sqlite(connection) => connection.check(),
            // The server looks after its pages itself, and the log is held against every row.
            Connection::Postgres(_) => Ok(()),
        }
    }
}

/// A statement with names made one with numbers, and its parameters in the order in which they are first named.
pub(super) fn numbered<'p>(sql: &str, named: &[(&str, Param<'p>)]) -> (String, Vec<Param<'p>>) {
    let mut text = String::with_capacity(sql.len());
    let mut used: Vec<(&str, Param<'p>)> = Vec::new();
    let mut rest = sql;
    while let Some((before, from_name)) = rest.split_once(':') {
        text.push_str(before);
        let end = from_name
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(from_name.len());
        let (name, after) = from_name.split_at(end);
        rest = after;
        let Some((_, value)) = named.iter().find(|(known, _)| *known == name) else {
            text.push(':');
            text.push_str(name);
            continue;
        };
        let known = used.iter().position(|(known, _)| *known == name);
        let index = known.unwrap_or_else(|| {
            used.push((name, *value));
            used.len() - 1
        });
        text.push('?');
        text.push_str(&(index + 1).to_string());
    }
    text.push_str(rest);
    (text, used.into_iter().map(|(_, value)| value).collect())
}
