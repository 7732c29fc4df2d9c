//! The log of the store: a leaf is written with its record, or neither (SPEC chapter *Log*).

use tradecred_vc::digest::{DigestMultibase, Sha256Digest};
use tradecred_vc::log::{
    Entry, ProofFile, Salt, TILE_WIDTH, Tile, prove_consistency, prove_inclusion, root, root_of,
};
use tradecred_vc::time::Timestamp;

use super::chain::Link;
use super::database::{ToParam as _, Transaction, params};
use super::{Store, StoreError, chain};

mod check;
mod checkpoint;
mod cosigned;
mod fault;
mod leaf;
mod tree;

pub(crate) use checkpoint::{FILE as CHECKPOINT_FILE, read_note};
pub(crate) use cosigned::Cosigned;
pub use fault::LogFault;

use leaf::What;

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

/// A leaf that is to be written.
#[derive(Debug)]
pub(super) struct NewLeaf {
    what: What,
    /// Of the record's bytes; of a change of status of those of the credential.
    digest: DigestMultibase,
}

/// Writes the leaf of a record, at the end of the job.
pub(super) fn append(transaction: &Transaction<'_>, record: Record<'_>) -> Result<(), StoreError> {
    let (what, digest) = match record {
        Record::Credential(id, body) => (
            What::Credential(id.to_owned()),
            DigestMultibase::of_bytes(body),
        ),
        Record::Edition(list, from, body) => (
            What::Edition(list.to_owned(), from),
            DigestMultibase::of_bytes(body),
        ),
        Record::Status(credential, purpose, is_set, at) => {
            let sql = "SELECT body FROM credential WHERE id = ?1";
            let body: Vec<u8> =
                transaction.query_row(sql, params![credential], |row| row.get(0))?;
            if body.is_empty() {
                // The leaf would be of no bytes, and no start would find it true.
                return Err(StoreError::Damaged);
            }
            let what = What::Status {
                credential: credential.to_owned(),
                purpose: purpose.to_owned(),
                is_set,
                at,
            };
            (what, DigestMultibase::of_bytes(&body))
        }
    };
    chain::append(transaction, NewLeaf { what, digest })
}

/// Writes a leaf, whose salt is made of the newest link of the chain; or of random bytes alone, where there is no chain yet.
pub(super) fn write(
    transaction: &Transaction<'_>,
    leaf: &NewLeaf,
    newest: Option<Link>,
) -> Result<(), StoreError> {
    let random = random()?;
    let salt = newest.map_or_else(|| Salt::from_bytes(random), |link| link.salt(&random));
    let salted = salt.as_bytes();
    let position = size(transaction)?;
    let place = to_sql(position);
    let (kind, credential, edition, change) = match &leaf.what {
        What::Credential(id) => ("credential", Some(id), None, None),
        What::Edition(list, from) => ("edition", None, Some((list, from.unix_seconds())), None),
        What::Status {
            credential,
            purpose,
            is_set,
            at,
        } => {
            let change = (purpose, is_set, at.unix_seconds());
            ("status", Some(credential), None, Some(change))
        }
    };
    let (list, valid_from) = edition.unzip();
    let purpose = change.map(|(purpose, _, _)| purpose);
    let is_set = change.map(|(_, is_set, _)| is_set);
    let instant = change.map(|(_, _, at)| at);
    let row = params![
        place, salted, kind, credential, list, valid_from, purpose, is_set, instant
    ];
    match newest {
        None => transaction.execute(
            "INSERT INTO log_leaf (position, salt, kind, credential, list, valid_from, purpose, is_set, instant)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            row,
        )?,
        Some(link) => transaction.execute(
            "INSERT INTO log_leaf (position, salt, kind, credential, list, valid_from, purpose, is_set, instant,
                                   random, chain)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            &[row.as_slice(), &[random.to_param(), link.number.to_param()]].concat(),
        )?,
    };
    let entry = leaf.what.entry(&leaf.digest, &salt);
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
    transaction.execute(
        "INSERT INTO log_tile (level, number, hashes) VALUES (?1, ?2, ?3)
         ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes",
        params![level, to_sql(number), hashes],
    )?;
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
    transaction.query_opt(sql, params![level, to_sql(number)], |row| row.get(0))
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
pub(super) fn size(transaction: &Transaction<'_>) -> Result<u64, StoreError> {
    let sql = "SELECT coalesce(max(position) + 1, 0) FROM log_leaf";
    let next: i64 = transaction.query_row(sql, params![], |row| row.get(0))?;
    Ok(u64::try_from(next).unwrap_or(0))
}

/// The root of the tree of so many leaves.
fn root_at(transaction: &Transaction<'_>, size: u64) -> Result<Sha256Digest, StoreError> {
    root(size, &mut |tile| read_tile(transaction, tile))
}

/// Writes the leaves of records that are older than the log: credentials and editions as they were written, and
/// every bit that is set.
pub(super) fn take_up(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let credentials = transaction.rows(
        "SELECT id FROM credential ORDER BY created, rowid",
        params![],
        |row| row.get::<String>(0),
    )?;
    let sql = "SELECT body FROM credential WHERE id = ?1";
    for id in credentials {
        let body: Vec<u8> = transaction.query_row(sql, params![id], |row| row.get(0))?;
        append(transaction, Record::Credential(&id, &body))?;
    }
    let set = transaction.rows(
        "SELECT credential, purpose,
                (SELECT max(valid_from) FROM list_edition WHERE list_edition.list = status_list.id)
         FROM status_entry JOIN status_list ON status_list.id = list
         WHERE is_set = 1 ORDER BY credential, purpose",
        params![],
        |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?, row.get(2)?)),
    )?;
    for (credential, purpose, at) in set {
        let change = Record::Status(&credential, &purpose, true, instant(at));
        append(transaction, change)?;
    }
    let editions = transaction.rows(
        "SELECT list, valid_from FROM list_edition ORDER BY valid_from, list",
        params![],
        |row| Ok((row.get::<String>(0)?, row.get::<i64>(1)?)),
    )?;
    let sql = "SELECT body FROM list_edition WHERE list = ?1 AND valid_from = ?2";
    for (list, from) in editions {
        let body: Vec<u8> = transaction.query_row(sql, params![list, from], |row| row.get(0))?;
        append(transaction, Record::Edition(&list, instant(from), &body))?;
    }
    Ok(())
}

impl Store {
    /// The bytes of a tile, where the tree is wide enough.
    pub(crate) fn tile(&self, tile: Tile) -> Result<Option<Vec<u8>>, StoreError> {
        let stored = self.read(|transaction| stored_tile(transaction, tile.level, tile.index))?;
        let wide = usize::from(tile.width) * HASH;
        Ok(stored.and_then(|hashes| hashes.get(..wide).map(<[u8]>::to_vec)))
    }

    /// The entries of a bundle, where there are as many.
    pub(crate) fn entries(&self, index: u64, width: u16) -> Result<Option<Vec<Entry>>, StoreError> {
        let first = index.saturating_mul(u64::from(TILE_WIDTH));
        let leaves = self.read(|transaction| leaf::leaves(transaction, first, u64::from(width)))?;
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
        self.read(|transaction| {
            if to > size(transaction)? {
                return Ok(None);
            }
            prove_consistency(from, to, &mut |tile| read_tile(transaction, tile))
        })
    }

    /// How many leaves there are.
    pub(crate) fn leaves(&self) -> Result<u64, StoreError> {
        self.read(size)
    }

    /// The proof for a credential by its id, or for the newest edition of a list by the list's own id, in the tree of a
    /// signed checkpoint. `signed` gives one over the leaf of an index.
    pub(crate) fn proof(
        &self,
        id: &str,
        signed: impl FnOnce(u64) -> Result<(u64, String), StoreError>,
    ) -> Result<Option<ProofFile>, StoreError> {
        let sql = "SELECT position, salt FROM log_leaf
                   WHERE kind = 'credential' AND credential = ?1 OR kind = 'edition' AND list = ?1
                   ORDER BY position DESC LIMIT 1";
        let found: Option<(i64, [u8; HASH])> = self.read(|transaction| {
            transaction.query_opt(sql, params![id], |row| Ok((row.get(0)?, row.get(1)?)))
        })?;
        let Some((position, salt)) = found else {
            return Ok(None);
        };
        let index = u64::try_from(position).unwrap_or(0);
        let (size, note) = signed(index)?;
        let hashes = self.read(|transaction| {
            prove_inclusion(index, size, &mut |tile| read_tile(transaction, tile))
        })?;
        Ok(hashes.map(|hashes| ProofFile {
            salt: Salt::from_bytes(salt),
            index,
            hashes,
            note,
        }))
    }
}

fn random() -> Result<[u8; HASH], StoreError> {
    let mut bytes = [0; HASH];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::Random)?;
    Ok(bytes)
}

/// Positions are far below 2^63.
fn to_sql(position: u64) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}

fn instant(seconds: i64) -> Timestamp {
    Timestamp::from_unix_seconds(seconds).unwrap_or(Timestamp::EARLIEST)
}
