//! Status lists: their entries and every signed edition of them.

use rusqlite::{OptionalExtension, Transaction, params};
use tradecred_vc::status::REVOCATION;
use tradecred_vc::status_list::MIN_ENTRIES;
use tradecred_vc::time::Timestamp;

use super::{Store, StoreError, begin};

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
}

/// Makes the signed bytes of an edition; nothing where it cannot.
type Sign<'s> = &'s dyn Fn(&Edition<'_>) -> Option<Vec<u8>>;

impl Store {
    /// A list of this purpose with room.
    pub(crate) fn open_list(&self, purpose: &str) -> Result<Option<OpenList>, StoreError> {
        let connection = self.lock();
        let sql = "SELECT id, url FROM status_list WHERE purpose = ?1 AND used < ?2 ORDER BY rowid LIMIT 1";
        let mut query = connection.prepare_cached(sql)?;
        let most = i64::try_from(MOST_USED).unwrap_or(i64::MAX);
        let row = query.query_row(params![purpose, most], |row| {
            Ok(OpenList {
                id: row.get(0)?,
                url: row.get(1)?,
            })
        });
        Ok(row.optional()?)
    }

    /// Begins a list.
    pub(crate) fn add_list(
        &self,
        list: &OpenList,
        purpose: &str,
        valid_from: Timestamp,
        sign: Sign<'_>,
    ) -> Result<(), StoreError> {
        let edition = Edition {
            url: &list.url,
            purpose,
            set: &[],
            valid_from,
        };
        let body = sign(&edition).ok_or(StoreError::List)?;
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        transaction.execute(
            "INSERT INTO status_list (id, url, purpose) VALUES (?1, ?2, ?3)",
            params![list.id, list.url, purpose],
        )?;
        transaction.execute(
            "INSERT INTO list_edition (list, valid_from, body) VALUES (?1, ?2, ?3)",
            params![list.id, valid_from.unix_seconds(), body],
        )?;
        Ok(transaction.commit()?)
    }

    /// Sets or clears a credential's entries and signs a new edition of each list, in one transaction:
    /// all of them change or none. A new edition never begins before the last one.
    pub(crate) fn change(
        &self,
        credential: &str,
        changes: &[Change<'_>],
        now: Timestamp,
        sign: Sign<'_>,
    ) -> Result<Changed, StoreError> {
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        for (index, Change { purpose, is_set }) in changes.iter().enumerate() {
            let Some(entry) = entry(&transaction, credential, purpose)? else {
                return Ok(Changed::NoEntry(index));
            };
            if entry.is_set && !is_set && *purpose == REVOCATION {
                return Ok(Changed::Final(index));
            }
            transaction.execute(
                "UPDATE status_entry SET is_set = ?3 WHERE list = ?1 AND position = ?2",
                params![entry.list, entry.position, is_set],
            )?;
            let set: Vec<u32> = transaction
                .prepare_cached("SELECT position FROM status_entry WHERE list = ?1 AND is_set = 1")?
                .query_map([&entry.list], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            let valid_from =
                Timestamp::from_unix_seconds(entry.last).map_or(now, |last| now.max(last));
            let edition = Edition {
                url: &entry.url,
                purpose,
                set: &set,
                valid_from,
            };
            let body = sign(&edition).ok_or(StoreError::List)?;
            transaction.execute(
                "INSERT OR REPLACE INTO list_edition (list, valid_from, body) VALUES (?1, ?2, ?3)",
                params![entry.list, valid_from.unix_seconds(), body],
            )?;
        }
        transaction.commit()?;
        Ok(Changed::Now)
    }

    /// The newest edition of a list, by its own id.
    pub(crate) fn newest_edition(&self, id: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let connection = self.lock();
        let sql = "SELECT body FROM list_edition WHERE list = ?1 ORDER BY valid_from DESC LIMIT 1";
        Ok(connection
            .prepare_cached(sql)?
            .query_row([id], |row| row.get(0))
            .optional()?)
    }

    /// The edition of a list that held at an instant, by its URL.
    pub(crate) fn edition_at(
        &self,
        url: &str,
        at: Timestamp,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let connection = self.lock();
        let sql = "SELECT body FROM list_edition JOIN status_list ON status_list.id = list
                   WHERE url = ?1 AND valid_from <= ?2 ORDER BY valid_from DESC LIMIT 1";
        let mut query = connection.prepare_cached(sql)?;
        Ok(query
            .query_row(params![url, at.unix_seconds()], |row| row.get(0))
            .optional()?)
    }
}

/// A credential's entry in a list.
struct Found {
    list: String,
    position: u32,
    is_set: bool,
    url: String,
    /// Begin of the list's newest edition, in seconds since 1970.
    last: i64,
}

fn entry(
    transaction: &Transaction<'_>,
    credential: &str,
    purpose: &str,
) -> Result<Option<Found>, StoreError> {
    let sql = "SELECT list, position, is_set, url,
                      (SELECT max(valid_from) FROM list_edition WHERE list = status_list.id)
               FROM status_entry JOIN status_list ON status_list.id = list
               WHERE credential = ?1 AND purpose = ?2";
    let found = transaction.query_row(sql, [credential, purpose], |row| {
        Ok(Found {
            list: row.get(0)?,
            position: row.get(1)?,
            is_set: row.get(2)?,
            url: row.get(3)?,
            last: row.get(4)?,
        })
    });
    Ok(found.optional()?)
}
