//! Events and their deliveries: written with the record they tell of, ended by a receipt or when time is up.

use std::collections::BTreeSet;

use tradecred_vc::time::Timestamp;

use super::audit::{self, Deed};
use super::caller::{Grant, permit};
use super::database::{Row, Transaction, named, numbered, params};
use super::waiting::wait;
use super::{Store, StoreError, chain};
use crate::event::{Event, Recipient};

/// A delivery whose turn has come.
#[derive(Debug)]
pub(crate) struct Due {
    /// The place of its event in the order.
    pub(crate) sequence: i64,
    /// The id of its event.
    pub(crate) id: String,
    /// When the event happened.
    pub(crate) time: Timestamp,
    /// The bytes to send.
    pub(crate) body: Vec<u8>,
    /// How often it was tried.
    pub(crate) attempts: u32,
}

/// How long a delivery is that of the node that took it, in seconds: longer than one can take, and than the clocks of
/// two nodes may differ.
const LEASE: i64 = 60;

/// So many deliveries to one receiver are made at the same time, each of another document.
const ABREAST: i64 = 8;

/// Who hears of events.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hearer<'h> {
    /// The key of its inbox.
    pub(crate) receiver: &'h str,
    /// Its tenant, where it hears of everything that becomes of the documents of that.
    pub(crate) tenant: Option<&'h str>,
}

/// An event that somebody was to be told of.
#[derive(Debug)]
pub(crate) struct Told {
    /// Its id.
    pub(crate) id: String,
    /// Its bytes.
    pub(crate) body: Vec<u8>,
}

/// What came of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// The receiver has it, or has had it.
    Accepted,
    /// It is tried again then.
    Again(Timestamp),
    /// It is not tried again.
    GivenUp,
}

/// An attempt that was made.
#[derive(Debug)]
pub(crate) struct Tried<'d> {
    /// What was to be delivered.
    pub(crate) due: &'d Due,
    /// What came of it.
    pub(crate) attempt: Attempt,
    /// The same in words.
    pub(crate) outcome: String,
    /// When, in milliseconds of the machine's clock.
    pub(crate) at: i64,
}

/// What became of one delivery of an event.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Receipt {
    /// Who was to be told.
    pub(crate) receiver: String,
    /// How often it was tried.
    pub(crate) attempts: u32,
    /// Whether the receiver has it.
    pub(crate) is_accepted: bool,
    /// From the event to its end, in milliseconds; nothing while it is tried.
    pub(crate) after: Option<i64>,
    /// What the last attempt came to.
    pub(crate) outcome: Option<String>,
}

/// Writes an event, a delivery for everybody who is told of it, and who may read the document from now on, with a row
/// of the audit log for each.
pub(super) fn announce(
    transaction: &Transaction<'_>,
    event: &Event,
    by: &Deed<'_>,
    recorded: i64,
) -> Result<(), StoreError> {
    let time = event.time.unix_seconds();
    let row = params![event.id, event.credential, time, recorded, event.body];
    let sequence: i64 = transaction.query_row(
        "INSERT INTO event (id, credential, time, recorded, body) VALUES (?1, ?2, ?3, ?4, ?5)
         RETURNING sequence",
        row,
        |row| row.get(0),
    )?;
    chain::note(transaction, &chain::EVENT, sequence, row);
    // Of the document it is about nobody learns who was told, but its own tenant.
    let other = match &event.other {
        Some(other) => is_of_one_tenant(transaction, &event.credential, other)?.then_some(other),
        None => None,
    };
    // Whoever may read the one may read what takes its place or endorses it.
    let mut granted = match other {
        Some(other) => standing(transaction, other)?,
        None => BTreeSet::new(),
    };
    // Whoever was given a document hears of everything that becomes of it: who was told of it, and who was let read it.
    let mut given = standing(transaction, &event.credential)?;
    given.extend(granted.iter().cloned());
    transaction.execute(
        "INSERT INTO delivery (event, receiver, due)
         SELECT DISTINCT CAST(?1 AS INTEGER), receiver, CAST(?2 AS INTEGER)
         FROM event JOIN delivery ON delivery.event = sequence
         WHERE credential IN (?3, ?4) AND sequence < ?1
         ON CONFLICT DO NOTHING",
        params![sequence, time, event.credential, other],
    )?;
    let is_given = |inbox: &&Recipient| inbox.grants.iter().any(|one| given.contains(one));
    let inboxes = event.inboxes.iter().filter(is_given);
    let sql =
        "INSERT INTO delivery (event, receiver, due) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    for recipient in event.recipients.iter().chain(inboxes) {
        transaction.execute(sql, params![sequence, recipient.key, time])?;
    }
    let recipients = event.recipients.iter();
    granted.extend(recipients.flat_map(|recipient| recipient.grants.iter().cloned()));
    for (tenant, reader) in &granted {
        let reader = reader.as_str();
        permit(
            transaction,
            &Grant {
                credential: &event.credential,
                tenant,
                reader,
                granted: true,
            },
        )?;
        let detail = format!("to {tenant}");
        let deed = Deed {
            act: "grant",
            credential: Some(&event.credential),
            reader: Some(reader),
            detail: Some(&detail),
            ..*by
        };
        audit::write(transaction, &deed)?;
    }
    wait(transaction, event, sequence)
}

/// Which tenants may read a document because they were let, and as whom.
fn standing(
    transaction: &Transaction<'_>,
    credential: &str,
) -> Result<BTreeSet<(String, String)>, StoreError> {
    let sql = "SELECT tenant, reader FROM permission AS one
               WHERE credential = ?1 AND granted = 1 AND number = (
                   SELECT max(number) FROM permission AS newest
                   WHERE newest.credential = one.credential AND newest.tenant = one.tenant
                     AND newest.reader = one.reader)";
    let rows = transaction.rows(sql, params![credential], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.into_iter().collect())
}

fn is_of_one_tenant(
    transaction: &Transaction<'_>,
    one: &str,
    other: &str,
) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM record AS one JOIN record AS other ON one.tenant = other.tenant
               WHERE one.credential = ?1 AND other.credential = ?2";
    transaction.exists(sql, params![one, other])
}

/// The next deliveries to a receiver.
fn due(
    transaction: &Transaction<'_>,
    receiver: &str,
    now: Timestamp,
) -> Result<Vec<Due>, StoreError> {
    let sql = "SELECT sequence, id, time, body, attempts
         FROM delivery JOIN event ON sequence = delivery.event
         WHERE receiver = ?1 AND ended IS NULL AND due <= ?2
           AND NOT EXISTS (SELECT 1 FROM waiting
             WHERE waiting.event = delivery.event AND waiting.receiver = ?1)
           AND NOT EXISTS (
             SELECT 1 FROM event AS earlier
             JOIN delivery AS open ON open.receiver = ?1 AND open.event = earlier.sequence
             WHERE earlier.credential = event.credential
               AND earlier.sequence < event.sequence AND open.ended IS NULL)
         ORDER BY event.sequence LIMIT ?3";
    transaction.rows(sql, params![receiver, now.unix_seconds(), ABREAST], |row| {
        Ok(Due {
            sequence: row.get(0)?,
            id: row.get(1)?,
            time: Timestamp::from_unix_seconds(row.get(2)?).unwrap_or(Timestamp::EARLIEST),
            body: row.get(3)?,
            attempts: row.get(4)?,
        })
    })
}

impl Store {
    /// The next deliveries to a receiver, [`ABREAST`] at most. Of one document the events go out in their order: none
    /// before the one before it has come to its end.
    ///
    /// Where several nodes tell, they are theirs who asked until [`LEASE`] is over, or until they say what came of them.
    pub(crate) fn due(&self, receiver: &str, now: Timestamp) -> Result<Vec<Due>, StoreError> {
        let next = self.read(|transaction| due(transaction, receiver, now))?;
        if next.is_empty() || !self.is_shared() {
            return Ok(next);
        }
        self.write(|transaction| {
            let next = due(transaction, receiver, now)?;
            let until = now.unix_seconds().saturating_add(LEASE);
            for due in &next {
                transaction.execute(
                    "UPDATE delivery SET due = ?3 WHERE receiver = ?1 AND event = ?2",
                    params![receiver, due.sequence, until],
                )?;
            }
            Ok(next)
        })
    }

    /// Ends every delivery of an event that happened before an instant.
    pub(crate) fn give_up_before(&self, oldest: Timestamp, at: i64) -> Result<(), StoreError> {
        let sql = "UPDATE delivery SET ended = ?2, outcome = coalesce(outcome, 'not tried in time')
                   WHERE ended IS NULL AND event IN (SELECT sequence FROM event WHERE time < ?1)";
        let oldest = oldest.unix_seconds();
        self.write(|transaction| {
            transaction.execute(sql, params![oldest, at])?;
            let sql = "DELETE FROM waiting
                       WHERE event IN (SELECT sequence FROM event WHERE time < ?1)";
            transaction.execute(sql, params![oldest])?;
            Ok(())
        })
    }

    /// Writes down what came of attempts, each unless another node that took the delivery after this one's lease did so
    /// first: what a receiver took stays so, whoever says it.
    pub(crate) fn attempted(
        &self,
        receiver: &str,
        attempts: &[Tried<'_>],
    ) -> Result<(), StoreError> {
        let sql = "UPDATE delivery SET attempts = attempts + 1, outcome = ?3, ended = ?4,
                                       due = coalesce(?5, due), accepted = ?6
                   WHERE receiver = ?1 AND event = ?2 AND ended IS NULL AND (attempts = ?7 OR ?6 = 1)";
        self.write(|transaction| {
            for tried in attempts {
                let (ended, again) = match tried.attempt {
                    Attempt::Again(then) => (None, Some(then.unix_seconds())),
                    Attempt::Accepted | Attempt::GivenUp => (Some(tried.at), None),
                };
                transaction.execute(
                    sql,
                    params![
                        receiver,
                        tried.due.sequence,
                        tried.outcome,
                        ended,
                        again,
                        tried.attempt == Attempt::Accepted,
                        i64::from(tried.due.attempts)
                    ],
                )?;
            }
            Ok(())
        })
    }

    /// The events that are for somebody, after the one of this id, in their order; nothing where that one is
    /// not.
    pub(crate) fn events(
        &self,
        hearer: &Hearer<'_>,
        after: Option<&str>,
        most: usize,
    ) -> Result<Option<Vec<Told>>, StoreError> {
        const THEIRS: &str = "(EXISTS (SELECT 1 FROM delivery WHERE delivery.event = sequence AND receiver = :receiver)
            OR EXISTS (SELECT 1 FROM record WHERE record.credential = event.credential AND tenant = :tenant))";
        let known = format!("SELECT sequence FROM event WHERE id = :id AND {THEIRS}");
        let sql = format!(
            "SELECT id, body FROM event WHERE sequence > :start AND {THEIRS} ORDER BY sequence LIMIT :most"
        );
        let Hearer { receiver, tenant } = hearer;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.read(|transaction| {
            let mut start: i64 = 0;
            if let Some(id) = after {
                let asked = named! { "id": id, "receiver": receiver, "tenant": tenant };
                let (known, asked) = numbered(&known, asked);
                match transaction.query_opt(&known, &asked, |row| row.get(0))? {
                    Some(sequence) => start = sequence,
                    None => return Ok(None),
                }
            }
            let asked =
                named! { "start": start, "most": most, "receiver": receiver, "tenant": tenant };
            let (sql, asked) = numbered(&sql, asked);
            let told = transaction.rows(&sql, &asked, |row| {
                Ok(Told {
                    id: row.get(0)?,
                    body: row.get(1)?,
                })
            })?;
            Ok(Some(told))
        })
    }

    /// What became of the deliveries of an event; nothing where there is no such event, or none about a
    /// document of the tenant.
    pub(crate) fn receipts(
        &self,
        event: &str,
        tenant: Option<&str>,
    ) -> Result<Option<Vec<Receipt>>, StoreError> {
        let of_event = "SELECT sequence, recorded FROM event
                        JOIN record ON record.credential = event.credential
                        WHERE id = ?1 AND (tenant = ?2 OR ?2 IS NULL)";
        let sql = "SELECT receiver, attempts, accepted, ended, outcome FROM delivery
                   WHERE event = ?1 ORDER BY receiver";
        self.read(|transaction| {
            let read = |row: &Row| Ok((row.get(0)?, row.get(1)?));
            let found: Option<(i64, i64)> =
                transaction.query_opt(of_event, params![event, tenant], read)?;
            let Some((sequence, recorded)) = found else {
                return Ok(None);
            };
            let receipts = transaction.rows(sql, params![sequence], |row| {
                let ended: Option<i64> = row.get(3)?;
                Ok(Receipt {
                    receiver: row.get(0)?,
                    attempts: row.get(1)?,
                    is_accepted: row.get(2)?,
                    // A clock that was set back does not make a delivery older than its event.
                    after: ended.map(|ended| ended.saturating_sub(recorded).max(0)),
                    outcome: row.get(4)?,
                })
            })?;
            Ok(Some(receipts))
        })
    }
}
