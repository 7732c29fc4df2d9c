//! The name of the log and its last checkpoint, which is kept in a file before anybody sees it (SPEC chapter *Log*).

use std::fs;
use std::io;
use std::path::Path;
use std::sync::PoisonError;

use tradecred_vc::key::SecretKey;
use tradecred_vc::log::{Checkpoint, MOST_NOTE_BYTES, Note, NoteSigner, Use};

use super::check::check;
use super::{LogFault, Store, StoreError, root_at, size};
use crate::file;
use crate::store::chain;
use crate::store::database::{Transaction, params};
use crate::turn;

/// The last checkpoint, beside the database: whoever puts an old database back does not put this back with it.
pub(crate) const FILE: &str = "log-checkpoint";

impl Store {
    /// Begins the log under this name, or takes up the one there is under its own; holds it against the records and
    /// the last checkpoint; and signs one.
    pub(crate) fn start_log(&self, name: &str, key: SecretKey) -> Result<NoteSigner, StoreError> {
        let there = "SELECT origin FROM log";
        let origin: String = self.write(|transaction| {
            if !transaction.exists(there, params![])? {
                transaction.execute("INSERT INTO log (origin) VALUES (?1)", params![name])?;
            }
            transaction.query_row(there, params![], |row| row.get(0))
        })?;
        let signer = NoteSigner::new(&origin, Use::Log, key).map_err(|_| LogFault::Origin)?;
        let kept = Vec::from_iter(self.kept()?);
        self.read(|transaction| {
            let leaves = check(transaction)?;
            let signed = self.check_signed(transaction, &kept, leaves, &signer)?;
            match signed.as_slice() {
                // The file is written first; but of several nodes each has one, and the last writes to the database.
                [(of_database, _), (of_file, _)] if of_file < of_database && !self.is_shared() => {
                    Err(LogFault::Rollback(*of_database).into())
                }
                _ => Ok(()),
            }
        })?;
        self.checkpoint(&signer)?;
        Ok(signer)
    }

    /// Holds the log against the records, the last checkpoint and these others, and writes nothing. How many leaves it
    /// has, and the checkpoint of the largest tree.
    pub(crate) fn check_log(
        &self,
        name: &str,
        key: SecretKey,
        others: Vec<String>,
    ) -> Result<(u64, Option<String>), StoreError> {
        // First the file: of a node that runs it is then not ahead of what is read after it.
        let mut kept = others;
        kept.extend(self.kept()?);
        self.read(|transaction| {
            let sql = "SELECT origin FROM log";
            let origin = transaction.query_opt(sql, params![], |row| row.get(0))?;
            let origin: String = origin.unwrap_or_else(|| name.to_owned());
            let signer = NoteSigner::new(&origin, Use::Log, key).map_err(|_| LogFault::Origin)?;
            let leaves = check(transaction)?;
            let signed = self.check_signed(transaction, &kept, leaves, &signer)?;
            let largest = signed.into_iter().max_by_key(|(size, _)| *size);
            Ok((leaves, largest.map(|(_, note)| note)))
        })
    }

    fn kept(&self) -> Result<Option<String>, StoreError> {
        let file = self
            .directory
            .as_ref()
            .map(|directory| directory.join(FILE));
        let kept = file.as_deref().map(read_note).transpose()?;
        Ok(kept.flatten())
    }

    /// A signed checkpoint of every leaf there is, and its size. It is in the file before it is given away, and only
    /// what is durable is signed.
    pub(crate) fn checkpoint(&self, signer: &NoteSigner) -> Result<(u64, String), StoreError> {
        // Without a turn from the beginning: who signs must not wait for one that they have who wait for it.
        turn::rest(|| self.sign_checkpoint(signer))
    }

    fn sign_checkpoint(&self, signer: &NoteSigner) -> Result<(u64, String), StoreError> {
        let _signing = self.signing.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = self.kept()?;
        let (size, note, is_new) = self.read(|transaction| {
            let size = size(transaction)?;
            let last = last(transaction)?;
            // A database that was put back while the node runs has neither.
            if let Some(kept) = kept.filter(|kept| last.as_ref() != Some(kept)) {
                agrees(transaction, &open(&kept, signer)?, size)?;
            }
            if let Some(note) = last {
                let signed = open(&note, signer)?;
                if signed.size == size {
                    return Ok((size, note, false));
                }
                agrees(transaction, &signed, size)?;
            }
            let root = root_at(transaction, size)?;
            let mut checkpoint = Checkpoint::new(signer.public().name(), size, root);
            checkpoint.extensions.push(chain::line(transaction)?);
            Ok((size, checkpoint.sign(signer), true))
        })?;
        if is_new {
            if let Some(directory) = &self.directory {
                file::write(directory, FILE, note.as_bytes()).map_err(StoreError::File)?;
            }
            self.write(|transaction| {
                // Another node may have signed a larger tree meanwhile.
                let signed = last(transaction)?.map(|note| open(&note, signer));
                if signed.transpose()?.is_none_or(|signed| signed.size < size) {
                    transaction.execute("UPDATE log SET checkpoint = ?1", params![note])?;
                }
                Ok(())
            })?;
        }
        Ok((size, note))
    }

    /// The last checkpoint of the database and those that were kept are of trees that this one begins with. Their sizes,
    /// and they.
    fn check_signed(
        &self,
        transaction: &Transaction<'_>,
        kept: &[String],
        leaves: u64,
        signer: &NoteSigner,
    ) -> Result<Vec<(u64, String)>, StoreError> {
        let last = last(transaction)?;
        if last.is_some() && kept.is_empty() && self.directory.is_some() && !self.is_shared() {
            return Err(LogFault::NoCheckpointFile.into());
        }
        let notes = last.into_iter().chain(kept.iter().cloned());
        notes
            .map(|note| {
                let checkpoint = open(&note, signer)?;
                agrees(transaction, &checkpoint, leaves)?;
                Ok((checkpoint.size, note))
            })
            .collect()
    }
}

/// Whether the tree of so many leaves begins with one that was signed: nothing else is signed after it.
fn agrees(
    transaction: &Transaction<'_>,
    signed: &Checkpoint,
    leaves: u64,
) -> Result<(), StoreError> {
    if signed.size > leaves {
        Err(LogFault::Rollback(signed.size).into())
    } else if root_at(transaction, signed.size)? == signed.root {
        chain::agrees(transaction, signed)
    } else {
        Err(LogFault::Fork(signed.size).into())
    }
}

fn last(transaction: &Transaction<'_>) -> Result<Option<String>, StoreError> {
    let sql = "SELECT checkpoint FROM log";
    let last = transaction.query_opt(sql, params![], |row| row.get(0))?;
    Ok(last.flatten())
}

fn open(note: &str, signer: &NoteSigner) -> Result<Checkpoint, LogFault> {
    let note = Note::parse(note.as_bytes()).map_err(|_| LogFault::Checkpoint)?;
    Checkpoint::open(&note, signer.public()).map_err(|_| LogFault::Checkpoint)
}

/// The checkpoint of a file, if that is there.
pub(crate) fn read_note(path: &Path) -> Result<Option<String>, StoreError> {
    match fs::metadata(path) {
        Ok(found) if found.len() > MOST_NOTE_BYTES as u64 => Err(LogFault::Checkpoint.into()),
        Ok(_) => match fs::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => Ok(Some(text)),
            Ok(Err(_)) => Err(LogFault::Checkpoint.into()),
            Err(error) => Err(StoreError::File(error)),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::File(error)),
    }
}
