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
use crate::store::database::{Transaction, params};

/// The last checkpoint, beside the database: whoever puts an old database back does not put this back with it.
const FILE: &str = "log-checkpoint";

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
        self.read(|transaction| {
            let leaves = check(transaction)?;
            self.check_signed(transaction, leaves, &signer)
        })?;
        self.checkpoint(&signer)?;
        Ok(signer)
    }

    /// A signed checkpoint of every leaf there is, and its size. It is in the file before it is given away, and only
    /// what is durable is signed.
    pub(crate) fn checkpoint(&self, signer: &NoteSigner) -> Result<(u64, String), StoreError> {
        let _signing = self.signing.lock().unwrap_or_else(PoisonError::into_inner);
        let (size, note, is_new) = self.read(|transaction| {
            let size = size(transaction)?;
            if let Some(note) = last(transaction)? {
                let signed = open(&note, signer)?;
                if signed.size == size {
                    return Ok((size, note, false));
                }
                agrees(transaction, &signed, size)?;
            }
            let root = root_at(transaction, size)?;
            let note = Checkpoint::new(signer.public().name(), size, root).sign(signer);
            Ok((size, note, true))
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

    /// The last checkpoint of the database and that of the file are of trees that this one begins with.
    fn check_signed(
        &self,
        transaction: &Transaction<'_>,
        leaves: u64,
        signer: &NoteSigner,
    ) -> Result<(), StoreError> {
        let kept = match &self.directory {
            Some(directory) => read_file(directory)?,
            None => None,
        };
        let last = last(transaction)?;
        if last.is_some() && kept.is_none() && self.directory.is_some() && !self.is_shared() {
            return Err(LogFault::NoCheckpointFile.into());
        }
        let mut sizes = Vec::new();
        for note in last.iter().chain(&kept) {
            let checkpoint = open(note, signer)?;
            agrees(transaction, &checkpoint, leaves)?;
            sizes.push(checkpoint.size);
        }
        match sizes.as_slice() {
            // The file is written first; but of several nodes each has one, and the last writes to the database.
            [of_database, of_file] if of_file < of_database && !self.is_shared() => {
                Err(LogFault::Rollback(*of_database).into())
            }
            _ => Ok(()),
        }
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
        Ok(())
    } else {
        Err(LogFault::Fork(signed.size).into())
    }
}

fn last(transaction: &Transaction<'_>) -> Result<Option<String>, StoreError> {
    transaction.query_row("SELECT checkpoint FROM log", params![], |row| row.get(0))
}

fn open(note: &str, signer: &NoteSigner) -> Result<Checkpoint, LogFault> {
    let note = Note::parse(note.as_bytes()).map_err(|_| LogFault::Checkpoint)?;
    Checkpoint::open(&note, signer.public()).map_err(|_| LogFault::Checkpoint)
}

fn read_file(directory: &Path) -> Result<Option<String>, StoreError> {
    let path = directory.join(FILE);
    match fs::metadata(&path) {
        Ok(found) if found.len() > MOST_NOTE_BYTES as u64 => Err(LogFault::Checkpoint.into()),
        Ok(_) => match fs::read(&path).map(String::from_utf8) {
            Ok(Ok(text)) => Ok(Some(text)),
            Ok(Err(_)) => Err(LogFault::Checkpoint.into()),
            Err(error) => Err(StoreError::File(error)),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::File(error)),
    }
}
