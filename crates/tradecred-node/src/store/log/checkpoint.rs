//! The name of the log and its last checkpoint, which is kept in a file before anybody sees it (SPEC chapter *Log*).

use std::fs;
use std::io;
use std::path::Path;

use rusqlite::Transaction;
use tradecred_vc::key::SecretKey;
use tradecred_vc::log::{Checkpoint, MOST_NOTE_BYTES, Note, NoteSigner, Use};

use super::check::check;
use super::{LogFault, Store, StoreError, begin, root_at, size};
use crate::file;

/// The last checkpoint, beside the database: whoever puts an old database back does not put this back with it.
const FILE: &str = "log-checkpoint";

impl Store {
    /// Begins the log under this name, or takes up the one there is under its own; holds it against the records and
    /// the last checkpoint; and signs one.
    pub(crate) fn start_log(&self, name: &str, key: SecretKey) -> Result<NoteSigner, StoreError> {
        let signer = {
            let mut connection = self.lock();
            let transaction = begin(&mut connection)?;
            transaction.execute(
                "INSERT INTO log (origin) SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM log)",
                [name],
            )?;
            let origin: String =
                transaction.query_row("SELECT origin FROM log", [], |row| row.get(0))?;
            let signer = NoteSigner::new(&origin, Use::Log, key).map_err(|_| LogFault::Origin)?;
            let leaves = check(&transaction)?;
            self.check_signed(&transaction, leaves, &signer)?;
            transaction.commit()?;
            signer
        };
        self.checkpoint(&signer)?;
        Ok(signer)
    }

    /// A signed checkpoint of every leaf there is, and its size. It is in the file before it is given away.
    pub(crate) fn checkpoint(&self, signer: &NoteSigner) -> Result<(u64, String), StoreError> {
        let mut connection = self.lock();
        let transaction = begin(&mut connection)?;
        let size = size(&transaction)?;
        if let Some(note) = last(&transaction)? {
            let signed = open(&note, signer)?;
            if signed.size == size {
                return Ok((size, note));
            }
            agrees(&transaction, &signed, size)?;
        }
        let root = root_at(&transaction, size)?;
        let note = Checkpoint::new(signer.public().name(), size, root).sign(signer);
        if let Some(directory) = &self.directory {
            file::write(directory, FILE, note.as_bytes()).map_err(StoreError::File)?;
        }
        transaction.execute("UPDATE log SET checkpoint = ?1", [&note])?;
        transaction.commit()?;
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
        if last.is_some() && kept.is_none() && self.directory.is_some() {
            return Err(LogFault::NoCheckpointFile.into());
        }
        let mut sizes = Vec::new();
        for note in last.iter().chain(&kept) {
            let checkpoint = open(note, signer)?;
            agrees(transaction, &checkpoint, leaves)?;
            sizes.push(checkpoint.size);
        }
        match sizes.as_slice() {
            // The file is written first.
            [of_database, of_file] if of_file < of_database => {
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
    Ok(transaction
        .prepare_cached("SELECT checkpoint FROM log")?
        .query_row([], |row| row.get(0))?)
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
