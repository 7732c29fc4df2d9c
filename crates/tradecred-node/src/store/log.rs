//! The log of the store: a leaf is written with its record, or neither (SPEC chapter *Log*).

use rusqlite::{OptionalExtension, Transaction, params};
use tradecred_vc::digest::{DigestMultibase, Sha256Digest};
use tradecred_vc::log::{
    Entry, ProofFile, Salt, TILE_WIDTH, Tile, prove_consistency, prove_inclusion, root, root_of,
};
use tradecred_vc::time::Timestamp;

use super::{Store, StoreError, begin};

mod check;
mod checkpoint;
mod fault;
mod tree;

pub use fault::LogFault;

/// Bytes of a hash.
const HASH: usize = 32;

/// A record that is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Record<'r> {
    /// A credential, with its bytes.
    Credential(&'r str, &'r [u8]),
    /// An edition of a list, with its begin and its bytes.
    Edition(&'r str, Timestamp, &'r [u8]),
    /// A change of the status of a credential, for a purpose.
    Status(&'r str, &'r str, bool, Timestamp),
}

/// Writes the leaf of a record.
pub(super) fn append(transaction: &Transaction<'_>, record: Record<'_>) -> Result<(), StoreError> {
    let salt = random_salt()?;
    let entry = match record {
        Record::Credential(_, body) | Record::Edition(_, _, body) => {
            Entry::of_canonical(body, &salt)
        }
        Record::Status(credential, purpose, is_set, at) => {
            let body: Vec<u8> = transaction
                .prepare_cached("SELECT body FROM credential WHERE id = ?1")?
                .query_row([credential], |row| row.get(0))?;
            let credential = DigestMultibase::of_bytes(&body);
            Entry::of_status(&credential, (purpose, is_set), at, &salt)
        }
    };
    let position = size(transaction)?;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO log_leaf (position, salt, kind, credential, list, valid_from, purpose, is_set, instant)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let (place, salt) = (to_sql(position), salt.as_bytes());
    match record {
        Record::Credential(id, _) => insert.execute(params![
            place,
            salt,
            "credential",
            id,
            None::<&str>,
            None::<i64>,
            None::<&str>,
            None::<bool>,
            None::<i64>
        ])?,
        Record::Edition(list, from, _) => insert.execute(params![
            place,
            salt,
            "edition",
            None::<&str>,
            list,
            from.unix_seconds(),
            None::<&str>,
            None::<bool>,
            None::<i64>
        ])?,
        Record::Status(id, purpose, is_set, at) => insert.execute(params![
            place,
            salt,
            "status",
            id,
            None::<&str>,
            None::<i64>,
            purpose,
            is_set,
            at.unix_seconds()
        ])?,
    };
    push(transaction, 0, position, entry.leaf_hash())
}

/// Adds a hash to the tile that it belongs to; a tile that is full adds its own to the level above.
fn push(
    transaction: &Transaction<'_>,
    level: u32,
    index: u64,
    hash: Sha256Digest,
) -> Result<(), StoreError> {
    let (number, place) = (index / u64::from(TILE_WIDTH), index % u64::from(TILE_WIDTH));
    let mut hashes = stored_tile(transaction, level, number)?.unwrap_or_default();
    if u64::try_from(hashes.len()).ok() != place.checked_mul(HASH as u64) {
        return Err(LogFault::Tile(level, number).into());
    }
    hashes.extend_from_slice(hash.as_bytes());
    transaction
        .prepare_cached(
            "INSERT INTO log_tile (level, number, hashes) VALUES (?1, ?2, ?3)
             ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes",
        )?
        .execute(params![level, to_sql(number), hashes])?;
    if hashes.len() < usize::from(TILE_WIDTH) * HASH {
        return Ok(());
    }
    push(transaction, level + 1, number, root_of(&digests(&hashes)))
}

/// The bytes of a tile as they are stored.
fn stored_tile(
    transaction: &Transaction<'_>,
    level: u32,
    number: u64,
) -> Result<Option<Vec<u8>>, StoreError> {
    let sql = "SELECT hashes FROM log_tile WHERE level = ?1 AND number = ?2";
    let mut query = transaction.prepare_cached(sql)?;
    Ok(query
        .query_row(params![level, to_sql(number)], |row| row.get(0))
        .optional()?)
}

/// The hashes of a tile, as many as it is wide.
fn read_tile(transaction: &Transaction<'_>, tile: Tile) -> Result<Vec<Sha256Digest>, StoreError> {
    let stored = stored_tile(transaction, tile.level, tile.index)?.unwrap_or_default();
    let wanted = stored.get(..usize::from(tile.width) * HASH);
    let wanted = wanted.ok_or(LogFault::Tile(tile.level, tile.index))?;
    Ok(digests(wanted))
}

fn digests(bytes: &[u8]) -> Vec<Sha256Digest> {
    let (hashes, _) = bytes.as_chunks::<HASH>();
    hashes
        .iter()
        .copied()
        .map(Sha256Digest::from_bytes)
        .collect()
}

/// How many leaves there are.
fn size(transaction: &Transaction<'_>) -> Result<u64, StoreError> {
    let next: i64 = transaction
        .prepare_cached("SELECT coalesce(max(position) + 1, 0) FROM log_leaf")?
        .query_row([], |row| row.get(0))?;
    Ok(u64::try_from(next).unwrap_or(0))
}

/// The root of the tree of so many leaves.
fn root_at(transaction: &Transaction<'_>, size: u64) -> Result<Sha256Digest, StoreError> {
    root(size, &mut |tile| read_tile(transaction, tile))
}

/// Writes the leaves of records that are older than the log: credentials and editions as they were written, and
/// every bit that is set.
pub(super) fn take_up(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let mut credentials =
        transaction.prepare("SELECT id, body FROM credential ORDER BY created, rowid")?;
    let mut rows = credentials.query([])?;
    while let Some(row) = rows.next()? {
        let (id, body): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
        append(transaction, Record::Credential(&id, &body))?;
    }
    let mut set = transaction.prepare(
        "SELECT credential, purpose,
                (SELECT max(valid_from) FROM list_edition WHERE list_edition.list = status_list.id)
         FROM status_entry JOIN status_list ON status_list.id = list
         WHERE is_set = 1 ORDER BY credential, purpose",
    )?;
    let mut rows = set.query([])?;
    while let Some(row) = rows.next()? {
        let (credential, purpose): (String, String) = (row.get(0)?, row.get(1)?);
        let at = instant(row.get(2)?);
        append(transaction, Record::Status(&credential, &purpose, true, at))?;
    }
    let mut editions = transaction
        .prepare("SELECT list, valid_from, body FROM list_edition ORDER BY valid_from, list")?;
    let mut rows = editions.query([])?;
    while let Some(row) = rows.next()? {
        let (list, body): (String, Vec<u8>) = (row.get(0)?, row.get(2)?);
        append(
            transaction,
            Record::Edition(&list, instant(row.get(1)?), &body),
        )?;
    }
    Ok(())
}

impl Store {
    /// The bytes of a tile, where the tree is wide enough.
    pub(crate) fn tile(&self, tile: Tile) -> Result<Option<Vec<u8>>, StoreError> {
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        let stored = stored_tile(&transaction, tile.level, tile.index)?;
        let wide = usize::from(tile.width) * HASH;
        Ok(stored.and_then(|hashes| hashes.get(..wide).map(<[u8]>::to_vec)))
    }

    /// The entries of a bundle, where there are as many.
    pub(crate) fn entries(&self, index: u64, width: u16) -> Result<Option<Vec<Entry>>, StoreError> {
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        let first = index.saturating_mul(u64::from(TILE_WIDTH));
        let leaves = check::leaves(&transaction, first, u64::from(width))?;
        let entries: Vec<Entry> = leaves
            .iter()
            .map(|leaf| leaf.entry().map(|(entry, _)| entry))
            .collect::<Result<_, _>>()?;
        Ok((entries.len() == usize::from(width)).then_some(entries))
    }

    /// The proof that the tree of `to` leaves begins with that of `from`; nothing where there is no such tree.
    pub(crate) fn consistency(
        &self,
        from: u64,
        to: u64,
    ) -> Result<Option<Vec<Sha256Digest>>, StoreError> {
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        if to > size(&transaction)? {
            return Ok(None);
        }
        prove_consistency(from, to, &mut |tile| read_tile(&transaction, tile))
    }

    /// The proof for a credential by its id, or for the newest edition of a list by the list's own id, in the tree of a
    /// signed checkpoint. `signed` makes one that holds every leaf.
    pub(crate) fn proof(
        &self,
        id: &str,
        signed: impl FnOnce() -> Result<(u64, String), StoreError>,
    ) -> Result<Option<ProofFile>, StoreError> {
        let found: Option<(i64, [u8; HASH])> = {
            let connection = self.lock();
            let sql = "SELECT position, salt FROM log_leaf
                       WHERE kind = 'credential' AND credential = ?1 OR kind = 'edition' AND list = ?1
                       ORDER BY position DESC LIMIT 1";
            let mut query = connection.prepare_cached(sql)?;
            query
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?
        };
        let Some((position, salt)) = found else {
            return Ok(None);
        };
        let index = u64::try_from(position).unwrap_or(0);
        let (size, note) = signed()?;
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        let hashes = prove_inclusion(index, size, &mut |tile| read_tile(&transaction, tile))?;
        Ok(hashes.map(|hashes| ProofFile {
            salt: Salt::from_bytes(salt),
            index,
            hashes,
            note,
        }))
    }
}

fn random_salt() -> Result<Salt, StoreError> {
    let mut bytes = [0; HASH];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::Random)?;
    Ok(Salt::from_bytes(bytes))
}

/// Positions are far below 2^63.
fn to_sql(position: u64) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}

fn instant(seconds: i64) -> Timestamp {
    Timestamp::from_unix_seconds(seconds).unwrap_or(Timestamp::EARLIEST)
}
