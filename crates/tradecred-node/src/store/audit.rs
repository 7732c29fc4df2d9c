//! The audit log: who did what, and read what. Rows are added and never changed.

use std::path::Path;

use serde::Serialize;
use tradecred_vc::time::Timestamp;

use super::database::{Database, Transaction, params};
use super::{DATABASE_FILE, Store, StoreError, chain, latest};

/// What is to be written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deed<'d> {
    /// When.
    pub(crate) instant: Timestamp,
    /// Who.
    pub(crate) caller: &'d str,
    /// For whom.
    pub(crate) tenant: &'d str,
    /// What: `issue`, `change-status`, `grant`, `read`, `search`, `see-holders`, `receive`.
    pub(crate) act: &'static str,
    /// The id of the credential.
    pub(crate) credential: Option<&'d str>,
    /// As whom it was read, or is to be read.
    pub(crate) reader: Option<&'d str>,
    /// What else: names, never values of documents.
    pub(crate) detail: Option<&'d str>,
}

/// A row of the audit log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuditEntry {
    /// Its number: rows are numbered in the order in which they were written.
    pub number: i64,
    /// When.
    pub instant: Timestamp,
    /// The name of the caller.
    pub caller: String,
    /// The name of its tenant.
    pub tenant: String,
    /// What was done.
    pub act: String,
    /// The id of the credential it was done with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential: Option<String>,
    /// As whom it was read, or may be read from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reader: Option<String>,
    /// What else is to be known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// Writes rows of this instant, or of the last that was written where that is later: another node may be ahead.
pub(super) fn write_in_order(
    transaction: &Transaction<'_>,
    deeds: &[Deed<'_>],
) -> Result<(), StoreError> {
    let latest = latest(transaction)?.unwrap_or(Timestamp::EARLIEST);
    deeds.iter().try_for_each(|deed| {
        let instant = deed.instant.max(latest);
        write(transaction, &Deed { instant, ..*deed })
    })
}

/// Writes a row.
pub(super) fn write(transaction: &Transaction<'_>, deed: &Deed<'_>) -> Result<(), StoreError> {
    let sql = "INSERT INTO audit (instant, caller, tenant, act, credential, reader, detail)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING number";
    let instant = deed.instant.unix_seconds();
    let row = params![
        instant,
        deed.caller,
        deed.tenant,
        deed.act,
        deed.credential,
        deed.reader,
        deed.detail,
    ];
    let number: i64 = transaction.query_row(sql, row, |row| row.get(0))?;
    chain::note(transaction, &chain::AUDIT, number, row);
    Ok(())
}

fn read(
    transaction: &Transaction<'_>,
    after: i64,
    most: usize,
) -> Result<Vec<AuditEntry>, StoreError> {
    let sql = "SELECT number, instant, caller, tenant, act, credential, reader, detail
               FROM audit WHERE number > ?1 ORDER BY number LIMIT ?2";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    transaction.rows(sql, params![after, most], |row| {
        let instant: i64 = row.get(1)?;
        Ok(AuditEntry {
            number: row.get(0)?,
            instant: Timestamp::from_unix_seconds(instant).unwrap_or(Timestamp::EARLIEST),
            caller: row.get(2)?,
            tenant: row.get(3)?,
            act: row.get(4)?,
            credential: row.get(5)?,
            reader: row.get(6)?,
            detail: row.get(7)?,
        })
    })
}

impl Store {
    /// Writes what was done, all of it or nothing.
    pub(crate) fn note(&self, deeds: &[Deed<'_>]) -> Result<(), StoreError> {
        self.write(|transaction| write_in_order(transaction, deeds))
    }

    /// So many rows of the audit log after this number.
    pub(crate) fn audit(&self, after: i64, most: usize) -> Result<Vec<AuditEntry>, StoreError> {
        self.read(|transaction| read(transaction, after, most))
    }
}

/// So many rows of the audit log of a data directory, or of the database of PostgreSQL of this URL, after this number; a
/// node may be running on it.
///
/// # Errors
/// Where there is no database of this version.
pub fn audit_of(
    directory: &Path,
    url: Option<&str>,
    after: i64,
    most: usize,
) -> Result<Vec<AuditEntry>, StoreError> {
    let database = match url {
        Some(url) => Database::postgres(url)?,
        None => Database::sqlite_to_read(&directory.join(DATABASE_FILE))?,
    };
    database.read(|transaction| read(transaction, after, most))
}
