//! What callers may read, what they granted, and the nonces they used.

use tradecred_vc::time::Timestamp;

use super::audit::{self, Deed};
use super::database::{Transaction, numbered, params};
use super::{Store, StoreError, chain};

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
    WHEN :author = 1 AND record.tenant = :tenant THEN 'whole'
    WHEN EXISTS (SELECT 1 FROM mark WHERE mark.credential = record.credential AND mark.key = 'territory'
                 AND mark.value IN (SELECT value FROM json_each(:territories))) THEN 'customs'
    WHEN record.type IN (SELECT value FROM json_each(:programs))
         AND NOT EXISTS (SELECT 1 FROM mark WHERE mark.credential = record.credential AND mark.key = 'agency'
                         AND mark.value NOT IN (SELECT value FROM json_each(:agencies))) THEN 'agency'
    ELSE coalesce(
        (SELECT reader FROM permission AS one
         WHERE one.credential = record.credential AND one.tenant = :tenant AND one.granted = 1
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
        $crate::store::database::named! {
            "author": $claims.is_author,
            "tenant": $claims.tenant,
            "territories": $claims.territories,
            "programs": $claims.programs,
            "agencies": $claims.agencies,
            "granted": $claims.granted,
            "abroad": $claims.abroad,
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
    /// read are the same nothing, after the same question: for one that is not there it is asked of another one.
    pub(crate) fn readable(
        &self,
        id: &str,
        claims: &Claims,
    ) -> Result<Option<Readable>, StoreError> {
        let sql = format!(
            "SELECT credential, {RIGHT} AS reading FROM record WHERE record.credential = coalesce(
                 (SELECT credential FROM record AS own WHERE own.credential = :id),
                 (SELECT credential FROM record AS other WHERE other.credential > :id
                  ORDER BY other.credential LIMIT 1),
                 (SELECT min(credential) FROM record AS first))"
        );
        let (sql, asked) = numbered(&sql, claimed!(claims, "id": id));
        self.read(|transaction| {
            let asked_of: Option<(String, Option<String>)> =
                transaction.query_opt(&sql, &asked, |row| Ok((row.get(0)?, row.get(1)?)))?;
            let Some(right) = asked_of.and_then(|(of, right)| right.filter(|_| of == id)) else {
                return Ok(None);
            };
            let sql = "SELECT body FROM credential WHERE id = ?1";
            let body = transaction.query_opt(sql, params![id], |row| row.get(0))?;
            Ok(body.map(|body| Readable { right, body }))
        })
    }

    /// A credential of this tenant.
    pub(crate) fn own(&self, id: &str, tenant: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT body FROM record JOIN credential ON id = record.credential
                   WHERE record.credential = ?1 AND tenant = ?2";
        self.read(|transaction| transaction.query_opt(sql, params![id, tenant], |row| row.get(0)))
    }

    /// Writes a grant and that it was made.
    pub(crate) fn grant(&self, grant: &Grant<'_>, deed: &Deed<'_>) -> Result<(), StoreError> {
        self.write(|transaction| {
            permit(transaction, grant)?;
            audit::write_in_order(transaction, std::slice::from_ref(deed))
        })
    }

    /// Keeps a nonce until its signature is too old.
    pub(crate) fn see_nonce(
        &self,
        caller: &str,
        value: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Seen, StoreError> {
        let added = self.write(|transaction| {
            let old = "DELETE FROM nonce WHERE expires < ?1";
            transaction.execute(old, params![now.unix_seconds()])?;
            transaction.execute(
                "INSERT INTO nonce (caller, value, expires) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                params![caller, value, until.unix_seconds()],
            )
        })?;
        Ok(if added == 1 { Seen::Now } else { Seen::Before })
    }
}

/// Writes a grant.
pub(super) fn permit(transaction: &Transaction<'_>, grant: &Grant<'_>) -> Result<(), StoreError> {
    let sql = "INSERT INTO permission (credential, tenant, reader, granted) VALUES (?1, ?2, ?3, ?4)
         RETURNING number";
    let row = params![grant.credential, grant.tenant, grant.reader, grant.granted];
    let number: i64 = transaction.query_row(sql, row, |row| row.get(0))?;
    chain::note(transaction, &chain::PERMISSION, number, row);
    Ok(())
}
