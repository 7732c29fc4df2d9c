//! What witnesses said of the log: which checkpoints they cosigned, and the lines of it (SPEC chapter *Log*).

use super::{Store, StoreError, to_sql};
use crate::store::database::{Row, params};

/// A checkpoint that witnesses cosigned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cosigned {
    /// How many leaves its tree has.
    pub(crate) size: u64,
    /// As the log signed it.
    pub(crate) note: String,
}

impl Store {
    /// Says whose cosignatures count from now on. Where others did before, every checkpoint is counted anew.
    pub(crate) fn rely_on(&self, vkeys: &[String]) -> Result<(), StoreError> {
        let mut wanted = vkeys.to_vec();
        wanted.sort_unstable();
        self.write(|transaction| {
            let sql = "SELECT vkey FROM witness ORDER BY vkey";
            let known = transaction.rows(sql, params![], |row| row.get::<String>(0))?;
            if known == wanted {
                return Ok(());
            }
            transaction.execute("DELETE FROM witness", params![])?;
            for vkey in &wanted {
                transaction.execute("INSERT INTO witness (vkey) VALUES (?1)", params![vkey])?;
            }
            let sql = "UPDATE cosigned SET cosigned_by = (
                           SELECT count(*) FROM witness JOIN cosignature ON cosignature.vkey = witness.vkey
                           WHERE cosignature.size = cosigned.size)";
            transaction.execute(sql, params![])?;
            Ok(())
        })
    }

    /// How many leaves the largest tree has that a witness cosigned; 0 where it cosigned none.
    pub(crate) fn seen_by(&self, vkey: &str) -> Result<u64, StoreError> {
        let sql = "SELECT coalesce(max(size), 0) FROM cosignature WHERE vkey = ?1";
        let seen: i64 =
            self.read(|transaction| transaction.query_row(sql, params![vkey], |row| row.get(0)))?;
        Ok(u64::try_from(seen).unwrap_or(0))
    }

    /// Keeps the line of a witness under a checkpoint. Of several by one witness the first stays.
    pub(crate) fn keep_cosignature(
        &self,
        checkpoint: &Cosigned,
        vkey: &str,
        line: &str,
    ) -> Result<(), StoreError> {
        let size = to_sql(checkpoint.size);
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO cosigned (size, note, cosigned_by) VALUES (?1, ?2, 0)
                 ON CONFLICT (size) DO UPDATE SET note = excluded.note",
                params![size, checkpoint.note],
            )?;
            transaction.execute(
                "INSERT INTO cosignature (vkey, size, line) VALUES (?1, ?2, ?3)
                 ON CONFLICT (vkey, size) DO NOTHING",
                params![vkey, size, line],
            )?;
            let sql = "UPDATE cosigned SET cosigned_by = (
                           SELECT count(*) FROM witness JOIN cosignature ON cosignature.vkey = witness.vkey
                           WHERE cosignature.size = cosigned.size)
                       WHERE size = ?1";
            transaction.execute(sql, params![size])?;
            Ok(())
        })
    }

    /// Notes that everybody who could be asked for cosignatures of the tree of so many leaves was asked.
    pub(crate) fn end_round(&self, size: u64) -> Result<(), StoreError> {
        let sql = "UPDATE cosigned SET is_over = 1 WHERE size = ?1 AND is_over = 0";
        self.write(|transaction| {
            transaction.execute(sql, params![to_sql(size)])?;
            Ok(())
        })
    }

    /// The lines under the checkpoint of so many leaves of those whose cosignatures count, each with its key.
    pub(crate) fn cosignatures(&self, size: u64) -> Result<Vec<(String, String)>, StoreError> {
        let sql = "SELECT witness.vkey, line FROM witness JOIN cosignature ON cosignature.vkey = witness.vkey
                   WHERE size = ?1 ORDER BY witness.vkey";
        let read = |row: &Row| Ok((row.get(0)?, row.get(1)?));
        self.read(|transaction| transaction.rows(sql, params![to_sql(size)], read))
    }

    /// The newest checkpoint of which everybody who could be asked was asked, and somebody cosigned it.
    pub(crate) fn newest_cosigned(&self) -> Result<Option<Cosigned>, StoreError> {
        let sql = "SELECT size, note FROM cosigned WHERE is_over = 1 AND cosigned_by > 0
                   ORDER BY size DESC LIMIT 1";
        self.read(|transaction| transaction.query_opt(sql, params![], cosigned))
    }

    /// Of the checkpoints over the leaf of this index, and of these those that most witnesses cosigned, the first.
    /// `most` is how many witnesses there are.
    pub(crate) fn cosigned_over(
        &self,
        index: u64,
        most: usize,
    ) -> Result<Option<Cosigned>, StoreError> {
        let sql = "SELECT size, note FROM cosigned WHERE cosigned_by = ?1 AND size > ?2
                   ORDER BY size LIMIT 1";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.read(|transaction| {
            for count in (1..=most).rev() {
                let found = transaction.query_opt(sql, params![count, to_sql(index)], cosigned)?;
                if found.is_some() {
                    return Ok(found);
                }
            }
            Ok(None)
        })
    }
}

fn cosigned(row: &Row) -> Result<Cosigned, StoreError> {
    let size: i64 = row.get(0)?;
    Ok(Cosigned {
        size: u64::try_from(size).unwrap_or(0),
        note: row.get(1)?,
    })
}
