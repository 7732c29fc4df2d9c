//! Deliveries that wait until every receiver of their group can be reached (SPEC chapter *Events*).

use tradecred_vc::time::Timestamp;

use super::database::{Transaction, params};
use super::{Store, StoreError};
use crate::event::Event;

/// A delivery that waits for others.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Waiting {
    /// The place of its event in the order.
    pub(crate) sequence: i64,
    /// The group.
    pub(crate) group: String,
    /// To whom it is to go.
    pub(crate) receiver: String,
    /// When it waits no longer.
    pub(crate) until: Timestamp,
    /// Whether an earlier event of the document has not come to its end with this receiver.
    pub(crate) is_behind: bool,
}

/// Lets the deliveries of an event wait whose receivers are of one group, where there are two or more.
pub(super) fn wait(
    transaction: &Transaction<'_>,
    event: &Event,
    sequence: i64,
) -> Result<(), StoreError> {
    for group in &event.groups {
        let mut concerned = Vec::new();
        for receiver in &group.members {
            let sql = "SELECT 1 FROM delivery WHERE event = ?1 AND receiver = ?2";
            if transaction.exists(sql, params![sequence, receiver])? {
                concerned.push(receiver);
            }
        }
        let until = event.time.unix_seconds().saturating_add(group.seconds);
        for receiver in concerned.iter().filter(|_| concerned.len() > 1) {
            transaction.execute(
                "INSERT INTO waiting (event, receiver, team, until) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT DO NOTHING",
                params![sequence, receiver, group.name, until],
            )?;
        }
    }
    Ok(())
}

impl Store {
    /// Every delivery that waits, in the order of events.
    pub(crate) fn waiting(&self) -> Result<Vec<Waiting>, StoreError> {
        let sql = "SELECT waiting.event, team, waiting.receiver, until, EXISTS (
                     SELECT 1 FROM event AS own
                     JOIN event AS earlier ON earlier.credential = own.credential
                      AND earlier.sequence < own.sequence
                     JOIN delivery AS open ON open.receiver = waiting.receiver
                      AND open.event = earlier.sequence AND open.ended IS NULL
                     WHERE own.sequence = waiting.event)
                   FROM waiting ORDER BY waiting.event, team, waiting.receiver";
        self.read(|transaction| {
            transaction.rows(sql, params![], |row| {
                Ok(Waiting {
                    sequence: row.get(0)?,
                    group: row.get(1)?,
                    receiver: row.get(2)?,
                    until: Timestamp::from_unix_seconds(row.get(3)?).unwrap_or(Timestamp::EARLIEST),
                    is_behind: row.get(4)?,
                })
            })
        })
    }

    /// Lets the deliveries of an event to a group go, all at once.
    pub(crate) fn release(&self, sequence: i64, group: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM waiting WHERE event = ?1 AND team = ?2";
        self.write(|transaction| {
            transaction.execute(sql, params![sequence, group])?;
            Ok(())
        })
    }
}
