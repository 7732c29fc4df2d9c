//! How long documents are kept, and what is left of one that was deleted (SPEC chapter *Retention*).

use tradecred::mark::MarkKey;
use tradecred::retention::{Standing, StartEvent, standing};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::time::Date;

use super::audit::{self, Deed};
use super::database::{Row, Transaction, params};
use super::{Store, StoreError, chain};

/// In the place of a tenant: every one.
const EVERY_TENANT: &str = "";

/// Of what something is said: of the document that was issued here, and of what was received of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct About<'a> {
    /// The id of the document.
    pub(crate) id: &'a str,
    /// Whether it is said of the document that was issued here.
    pub(crate) is_issued: bool,
    /// The tenant of whose receipts it is said; of those of every tenant where absent.
    pub(crate) receiver: Option<&'a str>,
}

impl About<'_> {
    fn tenant(&self) -> &str {
        self.receiver.unwrap_or(EVERY_TENANT)
    }
}

/// What became of a wish to delete a document.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Deleted {
    /// It is deleted.
    Now,
    /// It was deleted before.
    Before,
    /// There is no such document.
    Nothing,
    /// It is under a legal hold.
    Held,
    /// Its term is not over, or not known.
    Kept(Standing),
}

impl Store {
    /// Whether a credential of this id was ever issued here.
    pub(crate) fn was_issued(&self, id: &str) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM credential WHERE id = ?1";
        self.read(|transaction| transaction.exists(sql, params![id]))
    }

    /// Writes a day that terms of a document count from, and who said so.
    pub(crate) fn note_start(
        &self,
        about: About<'_>,
        (event, day): (StartEvent, Date),
        by: &Deed<'_>,
    ) -> Result<(), StoreError> {
        let day = day.to_string();
        self.write(|transaction| {
            if about.is_issued {
                let added = transaction.execute(
                    "INSERT INTO retention_start (credential, event, day) VALUES (?1, ?2, ?3)
                     ON CONFLICT (credential, event, day) DO NOTHING",
                    params![about.id, event.as_str(), day],
                )?;
                if added == 1 {
                    let key = chain::start_key(about.id, event.as_str(), &day);
                    chain::note(
                        transaction,
                        &chain::RETENTION_START,
                        &*key,
                        params![about.id],
                    );
                }
            }
            let tenant = about.tenant();
            let added = transaction.execute(
                "INSERT INTO received_start (document, tenant, event, day) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (document, tenant, event, day) DO NOTHING",
                params![about.id, tenant, event.as_str(), day],
            )?;
            if added == 1 {
                let key = chain::received_start_key(about.id, tenant, event.as_str(), &day);
                chain::note(
                    transaction,
                    &chain::RECEIVED_START,
                    &*key,
                    params![about.id],
                );
            }
            audit::write(transaction, by)
        })
    }

    /// Sets or lifts a legal hold, and writes who did.
    pub(crate) fn hold(
        &self,
        about: About<'_>,
        is_set: bool,
        by: &Deed<'_>,
    ) -> Result<(), StoreError> {
        let instant = by.instant.unix_seconds();
        self.write(|transaction| {
            if about.is_issued {
                let sql = "INSERT INTO legal_hold (number, credential, is_set, instant)
                           VALUES ((SELECT coalesce(max(number), 0) + 1 FROM legal_hold), ?1, ?2, ?3) RETURNING number";
                let row = params![about.id, is_set, instant];
                let number: i64 = transaction.query_row(sql, row, |row| row.get(0))?;
                chain::note(transaction, &chain::LEGAL_HOLD, number, row);
            }
            let sql = "INSERT INTO received_hold (number, tenant, document, is_set, instant)
                       VALUES ((SELECT coalesce(max(number), 0) + 1 FROM received_hold), ?1, ?2, ?3, ?4) RETURNING number";
            let tenant = about.tenant();
            let row = params![tenant, about.id, is_set, instant];
            let number: i64 = transaction.query_row(sql, row, |row| row.get(0))?;
            chain::note(transaction, &chain::RECEIVED_HOLD, number, row);
            audit::write(transaction, by)
        })
    }

    /// Deletes a document where it may be deleted on this day, and writes who did. Its digest, its leaves, its entries
    /// in status lists and what was done with it stay.
    pub(crate) fn delete(&self, id: &str, on: Date, by: &Deed<'_>) -> Result<Deleted, StoreError> {
        self.write(|transaction| delete(transaction, id, on, by))
    }
}

fn delete(
    transaction: &Transaction<'_>,
    id: &str,
    on: Date,
    by: &Deed<'_>,
) -> Result<Deleted, StoreError> {
    let sql = "SELECT body FROM credential WHERE id = ?1";
    let body: Option<Vec<u8>> = transaction.query_opt(sql, params![id], |row| row.get(0))?;
    let Some(body) = body else {
        return Ok(Deleted::Nothing);
    };
    if is_deleted(transaction, id)? {
        return Ok(Deleted::Before);
    }
    if is_held(transaction, id)? {
        return Ok(Deleted::Held);
    }
    let credential =
        json::read_object(&body, &Limits::default()).map_err(|_| StoreError::Damaged)?;
    match standing(&credential, &starts(transaction, id)?, on) {
        Standing::Over(_) => {}
        kept => return Ok(Deleted::Kept(kept)),
    }
    let digest = DigestMultibase::of_bytes(&body).to_string();
    let instant = by.instant.unix_seconds();
    transaction.execute(
        "INSERT INTO tombstone (credential, digest, instant) VALUES (?1, ?2, ?3)",
        params![id, digest, instant],
    )?;
    let rest = params![digest, instant];
    chain::note(transaction, &chain::TOMBSTONE, id, rest);
    let nothing: &[u8] = &[];
    transaction.execute(
        "UPDATE credential SET body = ?2 WHERE id = ?1",
        params![id, nothing],
    )?;
    // For whom it was decides who may still know of it; by what else stood in it nobody finds it any more.
    transaction.execute(
        "DELETE FROM mark WHERE credential = ?1 AND key NOT IN ('territory', 'agency')",
        params![id],
    )?;
    audit::write(transaction, by)?;
    Ok(Deleted::Now)
}

/// Whether a mark stays when its document is deleted.
pub(super) fn stays(key: MarkKey) -> bool {
    matches!(key, MarkKey::Territory | MarkKey::Agency)
}

/// Whether the newest word on a document is that it is held.
fn is_held(transaction: &Transaction<'_>, id: &str) -> Result<bool, StoreError> {
    let sql = "SELECT is_set FROM legal_hold WHERE credential = ?1 ORDER BY number DESC LIMIT 1";
    let newest: Option<bool> = transaction.query_opt(sql, params![id], |row| row.get(0))?;
    Ok(newest == Some(true))
}

/// Whether the newest word on what a tenant received of a document is that it is held.
pub(super) fn is_held_by(
    transaction: &Transaction<'_>,
    document: &str,
    tenant: &str,
) -> Result<bool, StoreError> {
    let sql = "SELECT is_set FROM received_hold WHERE document = ?1 AND tenant IN (?2, ?3)
               ORDER BY number DESC LIMIT 1";
    let asked = params![document, tenant, EVERY_TENANT];
    let newest: Option<bool> = transaction.query_opt(sql, asked, |row| row.get(0))?;
    Ok(newest == Some(true))
}

/// Whether a document was deleted.
pub(super) fn is_deleted(transaction: &Transaction<'_>, id: &str) -> Result<bool, StoreError> {
    transaction.exists("SELECT 1 FROM tombstone WHERE credential = ?1", params![id])
}

/// The days that were recorded. One that cannot be read was changed by somebody else.
fn starts(transaction: &Transaction<'_>, id: &str) -> Result<Vec<(StartEvent, Date)>, StoreError> {
    let sql = "SELECT event, day FROM retention_start WHERE credential = ?1 ORDER BY event, day";
    transaction.rows(sql, params![id], start)
}

/// The days that were recorded of what a tenant received of a document.
pub(super) fn starts_of_received(
    transaction: &Transaction<'_>,
    document: &str,
    tenant: &str,
) -> Result<Vec<(StartEvent, Date)>, StoreError> {
    let sql = "SELECT event, day FROM received_start WHERE document = ?1 AND tenant IN (?2, ?3)
               ORDER BY event, day";
    transaction.rows(sql, params![document, tenant, EVERY_TENANT], start)
}

fn start(row: &Row) -> Result<(StartEvent, Date), StoreError> {
    let (event, day): (String, String) = (row.get(0)?, row.get(1)?);
    let mut known = StartEvent::RECORDED.into_iter();
    let event = known.find(|known| known.as_str() == event);
    event.zip(day.parse().ok()).ok_or(StoreError::Damaged)
}

/// Whether what is left of a deleted document is what a deletion leaves.
pub(super) fn is_rest(transaction: &Transaction<'_>, id: &str) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM credential WHERE id = ?1 AND length(body) = 0
               AND NOT EXISTS (SELECT 1 FROM mark WHERE credential = ?1 AND key NOT IN ('territory', 'agency'))";
    transaction.exists(sql, params![id])
}
