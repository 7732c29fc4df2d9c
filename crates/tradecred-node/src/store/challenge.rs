//! Challenges: each is answered once, and kept until it runs out.

use rusqlite::{OptionalExtension, params};
use tradecred_vc::time::Timestamp;

use super::{Store, StoreError, begin};

/// The most challenges that are kept at one time.
const MOST_CHALLENGES: i64 = 100_000;

/// What became of a challenge that was to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It is kept.
    Now,
    /// It was given before and has not run out.
    Before,
    /// There is no room for it.
    NoRoom,
}

/// What is known of a challenge that was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answered {
    /// This is the first answer; there will be no other.
    Now,
    /// It was answered before.
    Before,
    /// It was not given here, or has run out.
    Unknown,
}

impl Store {
    /// Keeps a challenge until it runs out.
    pub(crate) fn keep_challenge(
        &self,
        challenge: &str,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Kept, StoreError> {
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        transaction.execute(
            "DELETE FROM challenge WHERE expires < ?1",
            [now.unix_seconds()],
        )?;
        let kept: i64 =
            transaction.query_row("SELECT count(*) FROM challenge", [], |row| row.get(0))?;
        if kept >= MOST_CHALLENGES {
            transaction.commit()?;
            return Ok(Kept::NoRoom);
        }
        let added = transaction.execute(
            "INSERT INTO challenge (value, expires) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            params![challenge, expires.unix_seconds()],
        )?;
        transaction.commit()?;
        Ok(if added == 1 { Kept::Now } else { Kept::Before })
    }

    /// Counts an answer to a challenge.
    pub(crate) fn answer_challenge(
        &self,
        challenge: &str,
        now: Timestamp,
    ) -> Result<Answered, StoreError> {
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        let used: Option<bool> = transaction
            .query_row(
                "SELECT used FROM challenge WHERE value = ?1 AND expires >= ?2",
                params![challenge, now.unix_seconds()],
                |row| row.get(0),
            )
            .optional()?;
        match used {
            None => return Ok(Answered::Unknown),
            Some(true) => return Ok(Answered::Before),
            Some(false) => {}
        }
        transaction.execute(
            "UPDATE challenge SET used = 1 WHERE value = ?1",
            [challenge],
        )?;
        transaction.commit()?;
        Ok(Answered::Now)
    }
}
