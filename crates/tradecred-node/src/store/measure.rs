//! What the store knows for those who watch the node: what waits, and how far the log has come.

use super::database::{Transaction, params};
use super::{Store, StoreError};

/// How much there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Measured {
    /// Deliveries that have not come to their end.
    pub(crate) waiting: i64,
    /// When the oldest event of these happened, in seconds since 1970.
    pub(crate) oldest_waiting: Option<i64>,
    /// Leaves of the log.
    pub(crate) leaves: i64,
    /// Leaves under the last checkpoint.
    pub(crate) signed_leaves: i64,
}

fn measure(transaction: &Transaction<'_>) -> Result<Measured, StoreError> {
    let (waiting, oldest_waiting) = transaction.query_row(
        "SELECT count(*), min(time) FROM delivery JOIN event ON sequence = event
         WHERE ended IS NULL",
        params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let leaves = "SELECT coalesce(max(position) + 1, 0) FROM log_leaf";
    let leaves = transaction.query_row(leaves, params![], |row| row.get(0))?;
    let note = "SELECT checkpoint FROM log";
    let note: Option<String> = transaction.query_row(note, params![], |row| row.get(0))?;
    let signed = note.as_deref().and_then(size_of).unwrap_or(0);
    Ok(Measured {
        waiting,
        oldest_waiting,
        leaves,
        signed_leaves: signed,
    })
}

/// The second line of a checkpoint is the number of its leaves (C2SP tlog-checkpoint).
fn size_of(note: &str) -> Option<i64> {
    note.lines().nth(1)?.parse().ok()
}

impl Store {
    /// How much there is now.
    pub(crate) fn measured(&self) -> Result<Measured, StoreError> {
        self.read(measure)
    }
}
