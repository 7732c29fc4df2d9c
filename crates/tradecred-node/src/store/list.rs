//! Status lists: their entries and every signed edition of them.

use tradecred_vc::status::REVOCATION;
use tradecred_vc::status_list::MIN_ENTRIES;
use tradecred_vc::time::Timestamp;

use super::audit::{self, Deed};
use super::database::{Done, Transaction, params};
use super::event::announce;
use super::log::{self, append};
use super::{Store, StoreError, latest, record, retention};
use crate::clock;
use crate::event::Event;

/// Half of a list is used: then a random place is free at the second try on average.
const MOST_USED: usize = MIN_ENTRIES / 2;

/// A list with room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OpenList {
    /// Its own id.
    pub(crate) id: String,
    /// Its URL, as it stands in status entries.
    pub(crate) url: String,
}

/// A list that is about to be signed.
#[derive(Debug)]
pub(crate) struct Edition<'e> {
    /// Its URL.
    pub(crate) url: &'e str,
    /// Its purpose.
    pub(crate) purpose: &'e str,
    /// The places that are set.
    pub(crate) set: &'e [u32],
    /// The first instant for which it holds.
    pub(crate) valid_from: Timestamp,
}

/// A change of one entry of a credential.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Change<'c> {
    /// The purpose of the list it is in.
    pub(crate) purpose: &'c str,
    /// What it is to be.
    pub(crate) is_set: bool,
}

/// What became of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Changed {
    /// All are made.
    Now,
    /// The change of this index names a purpose for which the credential has no entry.
    NoEntry(usize),
    /// The change of this index would undo a revocation.
    Final(usize),
    /// They are made before this instant, which another node has written already.
    Early(Timestamp),
    /// The credential was deleted.
    Gone,
}

/// What is served of a list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Served {
    /// This signed edition.
    Edition(Vec<u8>),
    /// One that cannot begin before the second after this one.
    After(Timestamp),
    /// There is no such list.
    Nothing,
}

/// What the node itself knows of a list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Own {
    /// A signed edition.
    Edition(Vec<u8>),
    /// Entries of which no edition tells yet.
    Unpublished {
        /// The purpose of the list.
        purpose: String,
        /// The places that are set.
        set: Vec<u32>,
        /// Since when, to the second.
        since: Timestamp,
    },
}

/// Makes the signed bytes of an edition; nothing where it cannot.
type Sign<'s> = &'s dyn Fn(&Edition<'_>) -> Option<Vec<u8>>;

impl Store {
    /// A list of this purpose with room.
    pub(crate) fn open_list(&self, purpose: &str) -> Result<Option<OpenList>, StoreError> {
        let sql = "SELECT id, url FROM status_list WHERE purpose = ?1 AND used < ?2
                   ORDER BY used DESC, id LIMIT 1";
        let most = i64::try_from(MOST_USED).unwrap_or(i64::MAX);
        self.read(|transaction| {
            transaction.query_opt(sql, params![purpose, most], |row| {
                Ok(OpenList {
                    id: row.get(0)?,
                    url: row.get(1)?,
                })
            })
        })
    }

    /// Whether there is a list of this own id.
    pub(crate) fn is_list(&self, id: &str) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM status_list WHERE id = ?1";
        self.read(|transaction| transaction.exists(sql, params![id]))
    }

    /// Begins a list.
    pub(crate) fn add_list(
        &self,
        list: &OpenList,
        purpose: &str,
        valid_from: Timestamp,
        sign: Sign<'_>,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            let valid_from =
                latest(transaction)?.map_or(valid_from, |latest| latest.max(valid_from));
            let edition = Edition {
                url: &list.url,
                purpose,
                set: &[],
                valid_from,
            };
            let body = sign(&edition).ok_or(StoreError::List)?;
            transaction.execute(
                "INSERT INTO status_list (id, url, purpose) VALUES (?1, ?2, ?3)",
                params![list.id, list.url, purpose],
            )?;
            transaction.execute(
                "INSERT INTO list_edition (list, valid_from, body) VALUES (?1, ?2, ?3)",
                params![list.id, valid_from.unix_seconds(), body],
            )?;
            let edition = log::Record::Edition(&list.id, valid_from, &body);
            append(transaction, edition)
        })
    }

    /// Sets or clears a credential's entries, in one transaction: all of them change or none. A list of
    /// which no edition begins in this second gets one now; otherwise the change waits for the next
    /// second, and with it every other change until then. What is told is told of the changes that were made.
    pub(crate) fn change(
        &self,
        credential: &str,
        changes: &[Change<'_>],
        by: &Deed<'_>,
        tell: &dyn Fn(&[Change<'_>]) -> Event,
        sign: Sign<'_>,
    ) -> Result<Changed, StoreError> {
        self.write_or_undo(|transaction| {
            Ok(
                match change(transaction, credential, changes, by, tell, sign)? {
                    Changed::Now => Done::Keep(Changed::Now),
                    refused => Done::Undo(refused),
                },
            )
        })
    }

    /// The edition of a list that is to be served now, by the list's own id: one that has not reached
    /// this age and holds every change so far, or at least those up to a second that was waited for.
    pub(crate) fn served(
        &self,
        id: &str,
        (now, waited_for): (Timestamp, Option<Timestamp>),
        oldest: i64,
        sign: Sign<'_>,
    ) -> Result<Served, StoreError> {
        let known = self.read(|transaction| {
            let Some(list) = List::read(transaction, id)? else {
                return Ok(Some(Served::Nothing));
            };
            if list.is_to_settle(now) || list.is_old(now, oldest) {
                return Ok(None);
            }
            list.serve(transaction, waited_for).map(Some)
        })?;
        if let Some(served) = known {
            return Ok(served);
        }
        self.write(|transaction| {
            let Some(list) = List::read(transaction, id)? else {
                return Ok(Served::Nothing);
            };
            let mut list = list.settle(transaction, now, sign)?;
            if list.is_old(now, oldest) {
                list = list.publish(transaction, now, sign)?;
            }
            list.serve(transaction, waited_for)
        })
    }

    /// What a list said at an instant, by its URL.
    pub(crate) fn list_at(&self, url: &str, at: Timestamp) -> Result<Option<Own>, StoreError> {
        self.read(|transaction| {
            let sql = "SELECT id FROM status_list WHERE url = ?1";
            let id: Option<String> = transaction.query_opt(sql, params![url], |row| row.get(0))?;
            let Some(id) = id else {
                return Ok(None);
            };
            if let Some(list) = List::read(transaction, &id)?
                && list.is_pending
                && list.last <= at
            {
                let set = list.set(transaction)?;
                return Ok(Some(Own::Unpublished {
                    purpose: list.purpose,
                    set,
                    since: list.last,
                }));
            }
            let sql = "SELECT body FROM list_edition WHERE list = ?1 AND valid_from <= ?2
                       ORDER BY valid_from DESC LIMIT 1";
            let at = at.unix_seconds();
            let body: Option<Vec<u8>> =
                transaction.query_opt(sql, params![id, at], |row| row.get(0))?;
            Ok(body.map(Own::Edition))
        })
    }
}

fn change(
    transaction: &Transaction<'_>,
    credential: &str,
    changes: &[Change<'_>],
    by: &Deed<'_>,
    tell: &dyn Fn(&[Change<'_>]) -> Event,
    sign: Sign<'_>,
) -> Result<Changed, StoreError> {
    let now = by.instant;
    if let Some(latest) = latest(transaction)?.filter(|latest| now < *latest) {
        return Ok(Changed::Early(latest));
    }
    if retention::is_deleted(transaction, credential)? {
        return Ok(Changed::Gone);
    }
    let mut made = Vec::new();
    audit::write(transaction, by)?;
    for (index, Change { purpose, is_set }) in changes.iter().enumerate() {
        let Some(entry) = entry(transaction, credential, purpose)? else {
            return Ok(Changed::NoEntry(index));
        };
        if entry.is_set && !is_set && *purpose == REVOCATION {
            return Ok(Changed::Final(index));
        }
        if entry.is_set == *is_set {
            continue;
        }
        made.push(Change {
            purpose,
            is_set: *is_set,
        });
        let list = List::read(transaction, &entry.list)?.ok_or(StoreError::List)?;
        let list = list.settle(transaction, now, sign)?;
        transaction.execute(
            "UPDATE status_entry SET is_set = ?3 WHERE list = ?1 AND position = ?2",
            params![entry.list, entry.position, is_set],
        )?;
        record::note_change(transaction, credential, purpose, *is_set, now)?;
        append(
            transaction,
            log::Record::Status(credential, purpose, *is_set, now),
        )?;
        if list.last < now {
            list.publish(transaction, now, sign)?;
        } else {
            transaction.execute(
                "UPDATE status_list SET pending = 1 WHERE id = ?1",
                params![list.id],
            )?;
        }
    }
    if !made.is_empty() {
        announce(transaction, &tell(&made), by, clock::milliseconds())?;
    }
    Ok(Changed::Now)
}

/// A list as it stands, within a transaction.
struct List {
    id: String,
    url: String,
    purpose: String,
    /// Whether an entry has changed since its newest edition.
    is_pending: bool,
    /// Begin of its newest edition.
    last: Timestamp,
}

impl List {
    fn read(transaction: &Transaction<'_>, id: &str) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT url, purpose, pending,
                          (SELECT max(valid_from) FROM list_edition WHERE list = status_list.id)
                   FROM status_list WHERE id = ?1";
        transaction.query_opt(sql, params![id], |row| {
            let last: i64 = row.get(3)?;
            Ok(Self {
                id: id.to_owned(),
                url: row.get(0)?,
                purpose: row.get(1)?,
                is_pending: row.get(2)?,
                last: Timestamp::from_unix_seconds(last).unwrap_or(Timestamp::EARLIEST),
            })
        })
    }

    /// Whether changes waited for a second that has come.
    fn is_to_settle(&self, now: Timestamp) -> bool {
        let next = self.last.add_seconds(1);
        self.is_pending && next.is_some_and(|next| next <= now)
    }

    /// Whether its newest edition, of which nothing is missing, has reached this age in seconds.
    fn is_old(&self, now: Timestamp, oldest: i64) -> bool {
        let old = self.last.add_seconds(oldest);
        !self.is_pending && old.is_some_and(|old| old <= now)
    }

    /// Its newest edition, or the second after which there will be one.
    fn serve(
        &self,
        transaction: &Transaction<'_>,
        waited_for: Option<Timestamp>,
    ) -> Result<Served, StoreError> {
        if self.is_pending && waited_for.is_none_or(|second| self.last <= second) {
            return Ok(Served::After(self.last));
        }
        let sql = "SELECT body FROM list_edition WHERE list = ?1 AND valid_from = ?2";
        let last = self.last.unix_seconds();
        let body = transaction.query_row(sql, params![self.id, last], |row| row.get(0))?;
        Ok(Served::Edition(body))
    }

    /// Publishes the changes that waited for the second after the newest edition, where it has come.
    fn settle(
        self,
        transaction: &Transaction<'_>,
        now: Timestamp,
        sign: Sign<'_>,
    ) -> Result<Self, StoreError> {
        match self.last.add_seconds(1) {
            Some(next) if self.is_to_settle(now) => self.publish(transaction, next, sign),
            _ => Ok(self),
        }
    }

    /// Signs and keeps an edition of the entries as they are, which begins later than every other: the
    /// table takes no second one of the same instant.
    fn publish(
        self,
        transaction: &Transaction<'_>,
        valid_from: Timestamp,
        sign: Sign<'_>,
    ) -> Result<Self, StoreError> {
        let edition = Edition {
            url: &self.url,
            purpose: &self.purpose,
            set: &self.set(transaction)?,
            valid_from,
        };
        let body = sign(&edition).ok_or(StoreError::List)?;
        transaction.execute(
            "INSERT INTO list_edition (list, valid_from, body) VALUES (?1, ?2, ?3)",
            params![self.id, valid_from.unix_seconds(), body],
        )?;
        append(
            transaction,
            log::Record::Edition(&self.id, valid_from, &body),
        )?;
        transaction.execute(
            "UPDATE status_list SET pending = 0 WHERE id = ?1",
            params![self.id],
        )?;
        Ok(Self {
            is_pending: false,
            last: valid_from,
            ..self
        })
    }

    fn set(&self, transaction: &Transaction<'_>) -> Result<Vec<u32>, StoreError> {
        let sql =
            "SELECT position FROM status_entry WHERE list = ?1 AND is_set = 1 ORDER BY position";
        transaction.rows(sql, params![self.id], |row| row.get(0))
    }
}

/// A credential's entry in a list.
struct Found {
    list: String,
    position: u32,
    is_set: bool,
}

fn entry(
    transaction: &Transaction<'_>,
    credential: &str,
    purpose: &str,
) -> Result<Option<Found>, StoreError> {
    let sql =
        "SELECT list, position, is_set FROM status_entry JOIN status_list ON status_list.id = list
               WHERE credential = ?1 AND purpose = ?2";
    transaction.query_opt(sql, params![credential, purpose], |row| {
        Ok(Found {
            list: row.get(0)?,
            position: row.get(1)?,
            is_set: row.get(2)?,
        })
    })
}
