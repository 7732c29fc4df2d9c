//! Issued credentials: stored with their status entries and their idempotency key in one transaction.

use std::num::NonZeroU32;

use tradecred_vc::digest::Sha256Digest;
use tradecred_vc::time::Timestamp;

use super::audit::{self, Deed};
use super::database::{Done, Transaction, params};
use super::event::announce;
use super::log::{self, append};
use super::record::{self, Record};
use super::{Store, StoreError, chain, latest, received};
use crate::clock;
use crate::event::Event;

/// Seconds of a day of UTC.
pub(crate) const DAY: i64 = 86_400;

/// A place in a status list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The list's own id, not its URL.
    pub(crate) list: String,
    /// The index in the list.
    pub(crate) position: u32,
}

/// A signed credential that is to be stored.
#[derive(Debug)]
pub(crate) struct Issued<'i> {
    /// Its `id`.
    pub(crate) id: &'i str,
    /// When it was signed.
    pub(crate) created: Timestamp,
    /// Its bytes.
    pub(crate) body: &'i [u8],
    /// Its places in status lists.
    pub(crate) entries: &'i [Entry],
    /// Whose it is, and by what it is found.
    pub(crate) record: &'i Record,
    /// Who had it issued.
    pub(crate) by: &'i Deed<'i>,
    /// How many documents its caller may have issued on a day of UTC, where they are counted.
    pub(crate) most_of_a_day: Option<NonZeroU32>,
    /// The caller's key for this request, and the digest of the request.
    pub(crate) idempotency: Option<(&'i str, Sha256Digest)>,
    /// What is told of it.
    pub(crate) event: &'i Event,
}

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Stored {
    /// It is stored.
    Now,
    /// The same request was answered before with this credential.
    Before(Vec<u8>),
    /// The same request was answered before with a credential that was deleted.
    Gone,
    /// The idempotency key belongs to another request.
    OtherRequest,
    /// Its caller had as many issued on that day as it may.
    TooManyToday,
    /// There is a credential of that id.
    IdTaken,
    /// Another document bears the serial number that this member holds.
    SerialTaken(String),
    /// One of the places in a list is taken.
    PositionTaken,
    /// It was signed before this instant, which another node has written already.
    Early(Timestamp),
}

impl Store {
    /// What was answered to the request of this key: `Before`, `OtherRequest`, or nothing yet.
    pub(crate) fn answered(
        &self,
        key: &str,
        request: Sha256Digest,
    ) -> Result<Option<Stored>, StoreError> {
        self.read(|transaction| answered(transaction, key, request))
    }

    /// Stores a credential, all of it or nothing.
    pub(crate) fn store(&self, issued: &Issued<'_>) -> Result<Stored, StoreError> {
        self.write_or_undo(|transaction| {
            Ok(match store(transaction, issued)? {
                Stored::Now => Done::Keep(Stored::Now),
                refused => Done::Undo(refused),
            })
        })
    }
}

fn store(transaction: &Transaction<'_>, issued: &Issued<'_>) -> Result<Stored, StoreError> {
    if let Some((key, request)) = issued.idempotency
        && let Some(before) = answered(transaction, key, request)?
    {
        return Ok(before);
    }
    if let Some(latest) = latest(transaction)?.filter(|latest| issued.created < *latest) {
        return Ok(Stored::Early(latest));
    }
    if let Some(most) = issued.most_of_a_day
        && of_the_day(transaction, issued)? >= i64::from(most.get())
    {
        return Ok(Stored::TooManyToday);
    }
    let there = "SELECT 1 FROM credential WHERE id = ?1";
    if transaction.exists(there, params![issued.id])? {
        return Ok(Stored::IdTaken);
    }
    let created = issued.created.unix_seconds();
    transaction.execute(
        "INSERT INTO credential (id, created, body) VALUES (?1, ?2, ?3)",
        params![issued.id, created, issued.body],
    )?;
    chain::note(transaction, &chain::CREDENTIAL, issued.id, params![created]);
    record::write(transaction, issued.id, issued.record)?;
    if let Some(pointer) = record::take_serials(transaction, issued.id, issued.record)? {
        return Ok(Stored::SerialTaken(pointer));
    }
    audit::write(transaction, issued.by)?;
    append(transaction, log::Record::Credential(issued.id, issued.body))?;
    for entry in issued.entries {
        let taken = "SELECT 1 FROM status_entry WHERE list = ?1 AND position = ?2";
        if transaction.exists(taken, params![entry.list, entry.position])? {
            return Ok(Stored::PositionTaken);
        }
        transaction.execute(
            "INSERT INTO status_entry (list, position, credential) VALUES (?1, ?2, ?3)",
            params![entry.list, entry.position, issued.id],
        )?;
        let row = params![entry.list, entry.position];
        chain::note(transaction, &chain::STATUS_ENTRY, issued.id, row);
        transaction.execute(
            "UPDATE status_list SET used = used + 1 WHERE id = ?1",
            params![entry.list],
        )?;
    }
    if let Some((key, request)) = issued.idempotency {
        let request = request.as_bytes();
        transaction.execute(
            "INSERT INTO idempotency (key, request, credential) VALUES (?1, ?2, ?3)",
            params![key, request, issued.id],
        )?;
        let rest = params![request, issued.id];
        chain::note(transaction, &chain::IDEMPOTENCY, key, rest);
    }
    announce(transaction, issued.event, issued.by, clock::milliseconds())?;
    Ok(Stored::Now)
}

/// How many documents its caller had issued on its day before it.
fn of_the_day(transaction: &Transaction<'_>, issued: &Issued<'_>) -> Result<i64, StoreError> {
    // Rows stand in the order of time, so that only the last ones are looked at.
    let sql = "SELECT count(*) FROM audit
               WHERE number > coalesce((SELECT max(number) FROM audit WHERE instant < ?3), 0)
                 AND tenant = ?1 AND caller = ?2 AND act = 'issue'";
    let created = issued.created.unix_seconds();
    let midnight = created - created.rem_euclid(DAY);
    let of = params![issued.by.tenant, issued.by.caller, midnight];
    transaction.query_row(sql, of, |row| row.get(0))
}

fn answered(
    transaction: &Transaction<'_>,
    key: &str,
    request: Sha256Digest,
) -> Result<Option<Stored>, StoreError> {
    let sql = "SELECT request, body FROM idempotency JOIN credential ON credential.id = idempotency.credential
               WHERE key = ?1";
    let row: Option<(Vec<u8>, Vec<u8>)> =
        transaction.query_opt(sql, params![key], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if row.is_none() && received::knows_key(transaction, key)? {
        return Ok(Some(Stored::OtherRequest));
    }
    Ok(row.map(|(known, body)| {
        if known != request.as_bytes() {
            Stored::OtherRequest
        } else if body.is_empty() {
            Stored::Gone
        } else {
            Stored::Before(body)
        }
    }))
}
