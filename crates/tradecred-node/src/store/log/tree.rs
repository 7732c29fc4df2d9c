//! The tiles held against the leaves (SPEC chapter *Log*).

use tradecred_vc::digest::Sha256Digest;
use tradecred_vc::log::{TILE_WIDTH, root_of};

use crate::store::database::{Transaction, params};

use super::{HASH, LogFault, StoreError, stored_tile, to_sql};

/// The tree as its leaves make it, held against the tiles as they are stored. One tile of each level is in memory.
#[derive(Default)]
pub(super) struct Tree {
    levels: Vec<Level>,
}

#[derive(Default)]
struct Level {
    number: u64,
    hashes: Vec<Sha256Digest>,
    stored: Vec<u8>,
}

impl Tree {
    /// Adds the hash of a leaf; whether it stands in its tile.
    pub(super) fn push(
        &mut self,
        transaction: &Transaction<'_>,
        leaf: Sha256Digest,
    ) -> Result<bool, StoreError> {
        let mut carried = Some(leaf);
        let mut level = 0;
        while let Some(hash) = carried.take() {
            if self.levels.len() <= level {
                self.levels.push(Level::default());
            }
            let Some(here) = self.levels.get_mut(level) else {
                break;
            };
            let number = u32::try_from(level).unwrap_or(u32::MAX);
            if here.hashes.is_empty() {
                here.stored = stored_tile(transaction, number, here.number)?.unwrap_or_default();
            }
            let place = here.hashes.len() * HASH;
            if here.stored.get(place..place + HASH) != Some(hash.as_bytes()) {
                return if level == 0 {
                    Ok(false)
                } else {
                    Err(LogFault::Tile(number, here.number).into())
                };
            }
            here.hashes.push(hash);
            if here.hashes.len() == usize::from(TILE_WIDTH) {
                here.ends(number)?;
                carried = Some(root_of(&here.hashes));
                here.hashes.clear();
                here.number += 1;
            }
            level += 1;
        }
        Ok(true)
    }

    /// There is nothing in the tiles besides.
    pub(super) fn end(&self, transaction: &Transaction<'_>) -> Result<(), StoreError> {
        let mut tiles = 0;
        for (level, here) in (0_u32..).zip(&self.levels) {
            if !here.hashes.is_empty() {
                here.ends(level)?;
            }
            tiles += here.number + u64::from(!here.hashes.is_empty());
        }
        let sql = "SELECT count(*) FROM log_tile";
        let stored: i64 = transaction.query_row(sql, params![], |row| row.get(0))?;
        if to_sql(tiles) == stored {
            Ok(())
        } else {
            Err(LogFault::Tile(0, self.levels.first().map_or(0, |level| level.number)).into())
        }
    }
}

impl Level {
    fn ends(&self, level: u32) -> Result<(), LogFault> {
        if self.stored.len() == self.hashes.len() * HASH {
            Ok(())
        } else {
            Err(LogFault::Tile(level, self.number))
        }
    }
}
