//! Challenges: each is answered once, and kept until it runs out.

use tradecred_vc::time::Timestamp;

use super::database::params;
use super::{Store, StoreError};

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
        self.write(|transaction| {
            transaction.execute(
                "DELETE FROM challenge WHERE expires < ?1",
                params![now.unix_seconds()],
            )?;
            let sql = "SELECT count(*) FROM challenge";
            let kept: i64 = transaction.query_row(sql, params![], |row| row.get(0))?;
            if kept >= MOST_CHALLENGES {
                return Ok(Kept::NoRoom);
            }
            let added = transaction.execute(
                "INSERT INTO challenge (value, expires) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                params![challenge, expires.unix_seconds()],
            )?;
            Ok(if added == 1 { Kept::Now } else { Kept::Before })
        })
    }

    /// Counts an answer to a challenge.
    pub(crate) fn answer_challenge(
        &self,
        challenge: &str,
        now: Timestamp,
    ) -> Result<Answered, StoreError> {
        self.write(|transaction| {
            let used: Option<bool> = transaction.query_opt(
                "SELECT used FROM challenge WHERE value = ?1 AND expires >= ?2",
                params![challenge, now.unix_seconds()],
                |row| row.get(0),
            )?;
            match used {
                None => return Ok(Answered::Unknown),
                Some(true) => return Ok(Answered::Before),
                Some(false) => {}
            }
            transaction.execute(
                "UPDATE challenge SET used = 1 WHERE value = ?1",
                params![challenge],
            )?;
            Ok(Answered::Now)
        })
    }
}
