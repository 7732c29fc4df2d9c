//! PostgreSQL: a server that several nodes write to, one at a time (SPEC chapter *Node*).

use std::borrow::Cow;
use std::collections::HashMap;
use std::error::Error;
use std::io;

use bytes::BytesMut;
use postgres::types::{FromSql, IsNull, ToSql, Type};
use postgres::{Client, Statement};

use super::dialect;
use super::server::Server;
use super::value::{Param, Row, Value};
use crate::store::StoreError;

/// The lock of the one who writes: there is one node, with however many processes, for a database.
const LOCK: i64 = 0x5443_7264;
/// How many statements are kept prepared.
const STATEMENTS: usize = 256;
/// What holds for a session: nobody waits for ever, neither for a lock nor for a node that stands still.
const SESSION: &str = "SET lock_timeout = '10s'; SET statement_timeout = '60s';
    SET idle_in_transaction_session_timeout = '60s'; SET client_min_messages = warning";
/// Settings without which what was committed can be lost, or cannot be written.
const SETTINGS: [(&str, &str); 3] = [
    ("synchronous_commit", "off"),
    ("fsync", "off"),
    ("server_encoding", "SQL_ASCII"),
];

/// A connection, which is made anew where it was lost.
pub(super) struct Postgres {
    server: Server,
    client: Option<Client>,
    statements: HashMap<String, Statement>,
    is_open: bool,
}

impl Postgres {
    pub(super) fn new(server: Server) -> Self {
        Self {
            server,
            client: None,
            statements: HashMap::new(),
            is_open: false,
        }
    }

    pub(super) fn begin_to_write(&mut self) -> Result<(), StoreError> {
        self.begin(&format!(
            "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock({LOCK})"
        ))
    }

    pub(super) fn begin_to_read(&mut self) -> Result<(), StoreError> {
        self.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    }

    /// A connection that was lost while it rested is made anew: nothing had begun on it.
    fn begin(&mut self, how: &str) -> Result<(), StoreError> {
        if self.is_open {
            self.abandon();
        }
        let rested = self.client.is_some();
        let mut begun = self.begin_once(how);
        if rested && matches!(begun, Err(StoreError::Unreachable(_))) && self.client.is_none() {
            begun = self.begin_once(how);
        }
        begun
    }

    fn begin_once(&mut self, how: &str) -> Result<(), StoreError> {
        self.connect()?;
        match self.batch(how) {
            Ok(()) => {
                self.is_open = true;
                Ok(())
            }
            Err(error) => {
                // A transaction whose lock did not come in time.
                let _ = self.batch("ROLLBACK");
                Err(error)
            }
        }
    }

    fn connect(&mut self) -> Result<(), StoreError> {
        if self
            .client
            .as_ref()
            .is_some_and(|client| !client.is_closed())
        {
            return Ok(());
        }
        self.lose();
        let mut client = self.server.connect()?;
        let set_up = client.batch_execute(SESSION);
        set_up.map_err(|error| StoreError::Unreachable(error.into()))?;
        for (name, bad) in SETTINGS {
            let row = client.query_one(&format!("SHOW {name}"), &[]);
            let row = row.map_err(|error| StoreError::Unreachable(error.into()))?;
            if row.get::<_, &str>(0) == bad {
                return Err(StoreError::Setting(name));
            }
        }
        self.client = Some(client);
        Ok(())
    }

    fn lose(&mut self) {
        self.client = None;
        self.statements.clear();
        self.is_open = false;
    }

    pub(super) fn is_in_transaction(&self) -> bool {
        self.is_open
    }

    pub(super) fn commit(&mut self) -> Result<(), StoreError> {
        self.batch("COMMIT")?;
        self.is_open = false;
        Ok(())
    }

    pub(super) fn abandon(&mut self) {
        if self.is_open && self.batch("ROLLBACK").is_err() {
            self.lose();
        }
        self.is_open = false;
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        let done = self.client()?.batch_execute(sql);
        done.map_err(|error| self.failed(error))
    }

    /// Makes tables, of which the text is that for SQLite.
    pub(super) fn make_tables(&mut self, sql: &str) -> Result<(), StoreError> {
        self.batch(&dialect::tables(sql))
    }

    pub(super) fn execute(&mut self, sql: &str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        let statement = self.statement(sql, params)?;
        let values = bound(params);
        let done = self.client()?.execute(&statement, &values);
        done.map_err(|error| self.failed(error))
    }

    pub(super) fn query(
        &mut self,
        sql: &str,
        params: &[Param<'_>],
    ) -> Result<Vec<Row>, StoreError> {
        let statement = self.statement(sql, params)?;
        let values = bound(params);
        let rows = self.client()?.query(&statement, &values);
        let rows = rows.map_err(|error| self.failed(error))?;
        rows.iter()
            .map(|row| {
                let values = (0..row.len()).map(|column| row.try_get::<_, Value>(column));
                Ok(Row(values.collect::<Result<_, _>>()?))
            })
            .collect::<Result<_, postgres::Error>>()
            .map_err(|error| StoreError::Database(error.into()))
    }

    /// A statement for parameters of these kinds.
    fn statement(&mut self, sql: &str, params: &[Param<'_>]) -> Result<Statement, StoreError> {
        let types: Vec<Type> = params.iter().map(kind).collect();
        let key: String = types.iter().map(Type::name).collect::<Vec<_>>().join(",") + sql;
        if let Some(statement) = self.statements.get(&key) {
            return Ok(statement.clone());
        }
        let prepared = self
            .client()?
            .prepare_typed(&dialect::statement(sql), &types);
        let statement = prepared.map_err(|error| self.failed(error))?;
        if self.statements.len() >= STATEMENTS {
            self.statements.clear();
        }
        self.statements.insert(key, statement.clone());
        Ok(statement)
    }

    fn client(&mut self) -> Result<&mut Client, StoreError> {
        let lost = || StoreError::Unreachable("the connection was lost".into());
        self.client.as_mut().ok_or_else(lost)
    }

    /// What a fault of the server, or of the way there, means.
    fn failed(&mut self, error: postgres::Error) -> StoreError {
        let Some(fault) = error.as_db_error() else {
            let is_way =
                error.is_closed() || error.source().is_some_and(|cause| cause.is::<io::Error>());
            self.lose();
            return if is_way {
                StoreError::Unreachable(error.into())
            } else {
                StoreError::Database(error.into())
            };
        };
        let code = fault.code().code();
        // The session has ended: the server goes down, or the node stood still within a transaction. Or it is one with a
        // server that only reads any more, after a fail-over.
        let is_over = ["57P", "08"].iter().any(|class| code.starts_with(class))
            || ["25P03", "25006"].contains(&code);
        if is_over {
            self.lose();
            return StoreError::Unreachable(error.into());
        }
        // No room, a deadlock, or a lock or an answer that did not come in time.
        let is_passing = ["53", "40"].iter().any(|class| code.starts_with(class))
            || ["55P03", "57014"].contains(&code);
        if is_passing {
            StoreError::Unreachable(error.into())
        } else {
            StoreError::Database(error.into())
        }
    }

    /// The version of the tables; nothing where there are none.
    pub(super) fn version(&mut self) -> Result<Option<i32>, StoreError> {
        let known = "SELECT CAST(to_regclass('tradecred') AS TEXT)";
        let known = self.query(known, &[])?;
        if known
            .first()
            .and_then(|row| row.get::<String>(0).ok())
            .is_none()
        {
            return Ok(None);
        }
        let rows = self.query("SELECT version FROM tradecred", &[])?;
        rows.first()
            .map_or(Err(StoreError::Foreign), |row| row.get(0).map(Some))
    }

    pub(super) fn set_version(&mut self, version: i32) -> Result<(), StoreError> {
        self.batch(&format!(
            "CREATE TABLE IF NOT EXISTS tradecred (version BIGINT PRIMARY KEY);
             DELETE FROM tradecred; INSERT INTO tradecred (version) VALUES ({version})"
        ))
    }
}

fn kind(param: &Param<'_>) -> Type {
    match param {
        Param::Null => Type::UNKNOWN,
        Param::Integer(_) => Type::INT8,
        Param::Text(_) => Type::TEXT,
        Param::Bytes(_) => Type::BYTEA,
    }
}

fn bound<'p>(params: &'p [Param<'_>]) -> Vec<&'p (dyn ToSql + Sync)> {
    params
        .iter()
        .map(|param| param as &(dyn ToSql + Sync))
        .collect()
}

impl ToSql for Param<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Integer(number) => number.to_sql(ty, out),
            Self::Text(text) => spelt(text).as_ref().to_sql(ty, out),
            Self::Bytes(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    postgres::types::to_sql_checked!();
}

impl<'r> FromSql<'r> for Value {
    fn from_sql(ty: &Type, raw: &'r [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *ty {
            Type::BOOL => Self::Integer(i64::from(bool::from_sql(ty, raw)?)),
            Type::INT2 => Self::Integer(i16::from_sql(ty, raw)?.into()),
            Type::INT4 => Self::Integer(i32::from_sql(ty, raw)?.into()),
            Type::INT8 => Self::Integer(i64::from_sql(ty, raw)?),
            Type::BYTEA => Self::Bytes(raw.to_vec()),
            Type::TEXT | Type::VARCHAR | Type::NAME | Type::UNKNOWN => {
                Self::Text(read(std::str::from_utf8(raw)?).into_owned())
            }
            _ => return Err(format!("a value of type `{ty}`").into()),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// PostgreSQL has no U+0000 in a text: it is written U+0001 `0`, and U+0001 then U+0001 `1`.
fn spelt(text: &str) -> Cow<'_, str> {
    if text.contains(['\0', '\u{1}']) {
        Cow::Owned(text.replace('\u{1}', "\u{1}1").replace('\0', "\u{1}0"))
    } else {
        Cow::Borrowed(text)
    }
}

fn read(text: &str) -> Cow<'_, str> {
    if text.contains('\u{1}') {
        Cow::Owned(text.replace("\u{1}0", "\0").replace("\u{1}1", "\u{1}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{read, spelt};

    #[test]
    fn a_text_with_controls_comes_back_as_it_was() {
        for text in [
            "",
            "a",
            "\0",
            "\u{1}",
            "\u{1}0",
            "\u{1}\0\u{1}1",
            "0\u{0}1\u{1}",
        ] {
            let spelt = spelt(text);
            assert!(!spelt.contains('\0'));
            assert_eq!(read(&spelt), text, "{spelt:?}");
        }
    }
}
