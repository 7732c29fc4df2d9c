//! A leaf as it is stored, with the record that it is of (SPEC chapter *Log*).

use std::fmt;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::log::{Entry, Salt};
use tradecred_vc::time::Timestamp;

use super::{HASH, LogFault, StoreError, instant, to_sql};
use crate::store::chain::{self, Head};
use crate::store::database::{Row, Transaction, params};

/// A leaf with its record.
pub(super) struct Leaf {
    pub(super) position: u64,
    salt: Salt,
    pub(super) what: What,
    /// The record's bytes; of a change of status those of the credential.
    body: Option<Vec<u8>>,
    /// The digest of a credential that was deleted.
    pub(super) tombstone: Option<String>,
    /// Of what the salt was made: random bytes, and the number and the head of a link of the chain.
    random: Option<[u8; HASH]>,
    link: Option<i64>,
    head: Option<Head>,
}

/// Of what a leaf is.
#[derive(Debug)]
pub(super) enum What {
    Credential(String),
    Edition(String, Timestamp),
    Status {
        credential: String,
        purpose: String,
        is_set: bool,
        at: Timestamp,
    },
}

/// Up to `count` leaves from a position on, with their records.
pub(super) fn leaves(
    transaction: &Transaction<'_>,
    first: u64,
    count: u64,
) -> Result<Vec<Leaf>, StoreError> {
    let sql = "SELECT position, salt, kind, log_leaf.credential, log_leaf.list, log_leaf.valid_from, purpose, is_set,
                      log_leaf.instant, credential.body, list_edition.body, tombstone.digest,
                      random, log_leaf.chain, chain.head
               FROM log_leaf LEFT JOIN credential ON credential.id = log_leaf.credential
               LEFT JOIN tombstone ON tombstone.credential = log_leaf.credential
               LEFT JOIN chain ON chain.number = log_leaf.chain
               LEFT JOIN list_edition
                 ON list_edition.list = log_leaf.list AND list_edition.valid_from = log_leaf.valid_from
               WHERE position >= ?1 AND position < ?2 ORDER BY position";
    let end = first.saturating_add(count);
    transaction.rows(sql, params![to_sql(first), to_sql(end)], read_leaf)
}

fn read_leaf(row: &Row) -> Result<Leaf, StoreError> {
    let position: i64 = row.get(0)?;
    let kind: String = row.get(2)?;
    let (what, body) = match kind.as_str() {
        "credential" => (What::Credential(row.get(3)?), row.get(9)?),
        "edition" => {
            let valid_from = instant(row.get(5)?);
            (What::Edition(row.get(4)?, valid_from), row.get(10)?)
        }
        _ => {
            let status = What::Status {
                credential: row.get(3)?,
                purpose: row.get(6)?,
                is_set: row.get(7)?,
                at: instant(row.get(8)?),
            };
            (status, row.get(9)?)
        }
    };
    Ok(Leaf {
        position: u64::try_from(position).unwrap_or(u64::MAX),
        salt: Salt::from_bytes(row.get(1)?),
        what,
        body,
        tombstone: row.get(11)?,
        random: row.get(12)?,
        link: row.get(13)?,
        head: row.get(14)?,
    })
}

impl Leaf {
    /// Its entry, made anew of the record, and the record's bytes.
    pub(super) fn entry(&self) -> Result<(Entry, &[u8]), LogFault> {
        let body = self.body.as_deref();
        let body = body.ok_or_else(|| LogFault::Missing(self.what.to_string()))?;
        let digest = match &self.tombstone {
            Some(digest) => digest
                .parse()
                .map_err(|_| LogFault::Changed(self.what.to_string()))?,
            None => DigestMultibase::of_bytes(body),
        };
        Ok((self.what.entry(&digest, &self.salt), body))
    }

    /// Whether the salt is made of the link that it names, none before `last`: of every leaf since the chain began, and of
    /// none before.
    pub(super) fn check_salt(&self, before: u64, last: &mut i64) -> Result<(), LogFault> {
        let is_right = match (self.random, self.link, self.head) {
            (None, None, _) => self.position < before,
            (Some(random), Some(link), Some(head)) if link >= *last => {
                *last = link;
                self.position >= before && chain::salt(&random, &head) == self.salt
            }
            _ => false,
        };
        is_right.then_some(()).ok_or(LogFault::Salt(self.position))
    }
}

impl What {
    /// The entry of a record with this digest.
    pub(super) fn entry(&self, digest: &DigestMultibase, salt: &Salt) -> Entry {
        match self {
            Self::Credential(_) | Self::Edition(..) => Entry::of_digest(digest, salt),
            Self::Status {
                purpose,
                is_set,
                at,
                ..
            } => Entry::of_status(digest, (purpose, *is_set), *at, salt),
        }
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Credential(id) => write!(f, "credential `{}`", id.escape_debug()),
            Self::Edition(list, from) => {
                write!(f, "status list `{}` from {from}", list.escape_debug())
            }
            Self::Status {
                credential,
                purpose,
                ..
            } => write!(
                f,
                "a {} of credential `{}`",
                purpose.escape_debug(),
                credential.escape_debug()
            ),
        }
    }
}
