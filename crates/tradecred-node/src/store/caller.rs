//! What callers may read, what they granted, and the nonces they used.

use rusqlite::{OptionalExtension, Transaction, named_params, params};
use tradecred_vc::time::Timestamp;

use super::audit::{self, Deed};
use super::{Store, StoreError, begin};

/// What a caller claims to be. Lists are JSON arrays of texts.
#[derive(Debug)]
pub(crate) struct Claims {
    /// Whose documents are its own.
    pub(crate) tenant: String,
    /// Whether it may read those whole.
    pub(crate) is_author: bool,
    /// As an officer of the customs of which territories it reads.
    pub(crate) territories: String,
    /// Types of documents that are in the program of its agency.
    pub(crate) programs: String,
    /// Its agencies.
    pub(crate) agencies: String,
    /// As which readers it reads what was granted to its tenant.
    pub(crate) granted: String,
    /// Types of documents that it reads as customs abroad.
    pub(crate) abroad: String,
}

/// As whom a caller may read a record: the one place where it is decided. `whole` is the document itself; every
/// other word is a reader; nothing where it may not.
pub(super) const RIGHT: &str = "CASE
    WHEN :author AND record.tenant = :tenant THEN 'whole'
    WHEN EXISTS (SELECT 1 FROM mark WHERE mark.credential = record.credential AND mark.key = 'territory'
                 AND mark.value IN (SELECT value FROM json_each(:territories))) THEN 'customs'
    WHEN record.type IN (SELECT value FROM json_each(:programs))
         AND NOT EXISTS (SELECT 1 FROM mark WHERE mark.credential = record.credential AND mark.key = 'agency'
                         AND mark.value NOT IN (SELECT value FROM json_each(:agencies))) THEN 'agency'
    ELSE coalesce(
        (SELECT reader FROM permission AS one
         WHERE one.credential = record.credential AND one.tenant = :tenant AND one.granted
           AND one.reader IN (SELECT value FROM json_each(:granted))
           AND one.number = (SELECT max(number) FROM permission AS newest
                             WHERE newest.credential = one.credential AND newest.tenant = one.tenant
                               AND newest.reader = one.reader)
         ORDER BY one.reader = 'exporter', one.reader LIMIT 1),
        CASE WHEN record.type IN (SELECT value FROM json_each(:abroad)) THEN 'foreignCustoms' END)
    END";

/// The parameters of [`RIGHT`] in a statement that has further ones.
macro_rules! claimed {
    ($claims:expr, $($name:literal: $value:expr),* $(,)?) => {
        rusqlite::named_params! {
            ":author": $claims.is_author,
            ":tenant": $claims.tenant,
            ":territories": $claims.territories,
            ":programs": $claims.programs,
            ":agencies": $claims.agencies,
            ":granted": $claims.granted,
            ":abroad": $claims.abroad,
            $($name: $value),*
        }
    };
}
pub(super) use claimed;

/// A document that may be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Readable {
    /// As whom.
    pub(crate) right: String,
    /// Its bytes.
    pub(crate) body: Vec<u8>,
}

/// What is known of a nonce.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// It was not seen before, and is kept.
    Now,
    /// It was seen before.
    Before,
}

/// A grant, or its end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grant<'g> {
    /// The id of the credential.
    pub(crate) credential: &'g str,
    /// To whom.
    pub(crate) tenant: &'g str,
    /// As whom.
    pub(crate) reader: &'g str,
    /// Whether it may be read from now on.
    pub(crate) granted: bool,
}

impl Store {
    /// A document by its id, where these claims let it be read. One that is not there and one that may not be
    /// read are the same nothing, after the same question.
    pub(crate) fn readable(
        &self,
        id: &str,
        claims: &Claims,
    ) -> Result<Option<Readable>, StoreError> {
        let connection = self.lock();
        let sql = format!(
            "SELECT reading, body FROM (SELECT credential, {RIGHT} AS reading FROM record WHERE record.credential = :id)
             JOIN credential ON credential.id = credential WHERE reading IS NOT NULL"
        );
        let mut query = connection.prepare_cached(&sql)?;
        let found = query.query_row(claimed!(claims, ":id": id), |row| {
            Ok(Readable {
                right: row.get(0)?,
                body: row.get(1)?,
            })
        });
        Ok(found.optional()?)
    }

    /// A credential of this tenant.
    pub(crate) fn own(&self, id: &str, tenant: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let connection = self.lock();
        let sql = "SELECT body FROM record JOIN credential ON id = credential
                   WHERE credential = ?1 AND tenant = ?2";
        let mut query = connection.prepare_cached(sql)?;
        let own = query.query_row(params![id, tenant], |row| row.get(0));
        Ok(own.optional()?)
    }

    /// Writes a grant and that it was made.
    pub(crate) fn grant(&self, grant: &Grant<'_>, deed: &Deed<'_>) -> Result<(), StoreError> {
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        permit(&transaction, grant)?;
        audit::write(&transaction, deed)?;
        Ok(transaction.commit()?)
    }

    /// Keeps a nonce until its signature is too old.
    pub(crate) fn see_nonce(
        &self,
        caller: &str,
        value: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Seen, StoreError> {
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        transaction.execute("DELETE FROM nonce WHERE expires < ?1", [now.unix_seconds()])?;
        let added = transaction.execute(
            "INSERT INTO nonce (caller, value, expires) VALUES (:caller, :value, :expires) ON CONFLICT DO NOTHING",
            named_params! { ":caller": caller, ":value": value, ":expires": until.unix_seconds() },
        )?;
        transaction.commit()?;
        Ok(if added == 1 { Seen::Now } else { Seen::Before })
    }
}

/// Writes a grant.
pub(super) fn permit(transaction: &Transaction<'_>, grant: &Grant<'_>) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO permission (credential, tenant, reader, granted) VALUES (?1, ?2, ?3, ?4)";
    let row = params![grant.credential, grant.tenant, grant.reader, grant.granted];
    transaction.prepare_cached(sql)?.execute(row)?;
    Ok(())
}
