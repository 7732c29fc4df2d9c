//! Backup, restoration and check of what a node keeps (SPEC chapter *Node*).

use std::fmt;
use std::fs::{self, File};
use std::io;
use std::path::{self, Path, PathBuf};

use tradecred::Signer;
use tradecred_vc::key::SecretKey;

use crate::file;
use crate::key::{self, KeyFault};
use crate::log;
use crate::store::{self, CHECKPOINT_FILE, DATABASE_FILE, Store, StoreError};

/// Where a backup is put together and looked at before it takes its place.
const UNFINISHED: &str = "restore.new";

/// Why there is no backup, or why it is not restored.
#[derive(Debug)]
#[non_exhaustive]
pub enum BackupError {
    /// A file or directory cannot be used.
    Io(PathBuf, io::Error),
    /// There is something at this place already.
    Taken(PathBuf),
    /// There is no key of the node, neither in the data directory nor in the backup.
    NoKey(PathBuf),
    /// The key cannot be used.
    Key(KeyFault),
    /// Nobody says which checkpoint was the last.
    NoCheckpoint,
    /// The database is not whole, not ours, older than the last checkpoint, or does not agree with its log.
    Store(StoreError),
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "`{}` cannot be used: {error}", path.display()),
            Self::Taken(path) => write!(
                f,
                "`{}` is there already, and nothing is written over it",
                path.display()
            ),
            Self::NoKey(path) => write!(
                f,
                "`{}` is not there: put the keys of the node into the data directory first",
                path.display()
            ),
            Self::Key(fault) => fault.fmt(f),
            Self::NoCheckpoint => f.write_str(
                "which checkpoint of the log was the last is not known, so nobody could see that the backup is too \
                 old: name the last one that anybody has",
            ),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for BackupError {}

impl From<StoreError> for BackupError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<KeyFault> for BackupError {
    fn from(fault: KeyFault) -> Self {
        Self::Key(fault)
    }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> BackupError {
    let path = path.to_owned();
    |error| BackupError::Io(path, error)
}

/// Which checkpoint a backup must not be older than.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum LastCheckpoint<'c> {
    /// That in the data directory.
    Kept,
    /// That of this file.
    File(&'c Path),
    /// There is none: nobody has a later one than the backup itself.
    OfBackup,
}

/// Writes the database of a data directory into one new file, as of one moment; the node may be running. The keys are
/// in it only where they are asked for.
///
/// # Errors
/// Where the file is there already, or something cannot be read or written.
pub fn backup(data: &Path, to: &Path, with_keys: bool) -> Result<(), BackupError> {
    if to.exists() {
        return Err(BackupError::Taken(to.to_owned()));
    }
    let mut keys = Vec::new();
    for name in key::FILES.into_iter().filter(|_| with_keys) {
        let path = data.join(name);
        match fs::read(&path) {
            Ok(bytes) => keys.push((name, bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(at(&path)(error)),
        }
    }
    let whole = path::absolute(to).map_err(at(to))?;
    let Some(name) = whole.to_str() else {
        let error = io::Error::new(io::ErrorKind::InvalidInput, "its path is not UTF-8");
        return Err(at(to)(error));
    };
    // For its owner only from the beginning, and under its name only when it is whole. What a crash left is in nobody's
    // way: each has a name of its own.
    let mut own = [0; 4];
    getrandom::fill(&mut own).map_err(|_| StoreError::Random)?;
    let name = format!("{name}.{:08x}.new", u32::from_be_bytes(own));
    let unfinished = PathBuf::from(&name);
    file::begin(&unfinished).map_err(at(&unfinished))?;
    let written = store::copy(data, &name, &keys).map_err(BackupError::from);
    let written = written.and_then(|()| file::end(&unfinished, to).map_err(at(to)));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// Puts a backup into a data directory that has no database, once its records, its log and its owner are found to be
/// right and it is not older than the last checkpoint, nor than that in the data directory. How many leaves its log has.
///
/// # Errors
/// See [`BackupError`]; the data directory is then as it was.
pub fn restore(from: &Path, data: &Path, last: LastCheckpoint<'_>) -> Result<u64, BackupError> {
    // A log of another database beside this one would be replayed into it.
    for rest in ["", "-wal", "-shm", "-journal"] {
        let path = data.join(format!("{DATABASE_FILE}{rest}"));
        if path.symlink_metadata().is_ok() {
            return Err(BackupError::Taken(path));
        }
    }
    key::make_directory(data).map_err(at(data))?;
    let unfinished = data.join(UNFINISHED);
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).map_err(at(&unfinished))?;
    }
    key::make_directory(&unfinished).map_err(at(&unfinished))?;
    let restored = restore_into(from, data, &unfinished, last);
    let removed = fs::remove_dir_all(&unfinished).map_err(at(&unfinished));
    let leaves = restored?;
    removed?;
    Ok(leaves)
}

fn restore_into(
    from: &Path,
    data: &Path,
    unfinished: &Path,
    last: LastCheckpoint<'_>,
) -> Result<u64, BackupError> {
    let copy = unfinished.join(DATABASE_FILE);
    let mut source = File::open(from).map_err(at(from))?;
    let mut target = file::begin(&copy).map_err(at(&copy))?;
    io::copy(&mut source, &mut target).map_err(at(from))?;
    drop(target);
    let (of_backup, keys) = store::take_apart(&copy)?;
    let mut names = vec![DATABASE_FILE];
    for name in key::FILES {
        let place = data.join(name);
        let bytes = match fs::read(&place) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let of_backup = keys.iter().find(|(kept, _)| kept == name);
                names.extend(of_backup.map(|_| name));
                of_backup.map(|(_, bytes)| bytes.clone())
            }
            Err(error) => return Err(at(&place)(error)),
        };
        if let Some(bytes) = bytes {
            file::write(unfinished, name, &bytes).map_err(at(unfinished))?;
        }
    }
    let kept = store::read_note(&data.join(CHECKPOINT_FILE))?;
    let named = match last {
        LastCheckpoint::Kept if kept.is_none() => return Err(BackupError::NoCheckpoint),
        LastCheckpoint::Kept | LastCheckpoint::OfBackup => None,
        LastCheckpoint::File(path) => {
            let note = store::read_note(path)?;
            Some(note.ok_or_else(|| at(path)(io::ErrorKind::NotFound.into()))?)
        }
    };
    // Of older tables newer ones are made: it is a copy.
    let owner = Owner::of(unfinished)?;
    let store = Store::open(Some(unfinished), &owner.did)?;
    let notes = [kept, named, of_backup].into_iter().flatten().collect();
    let (leaves, largest) = owner.check(&store, notes)?;
    drop(store);
    if let Some(note) = largest {
        file::write(unfinished, CHECKPOINT_FILE, note.as_bytes()).map_err(at(unfinished))?;
        names.push(CHECKPOINT_FILE);
    }
    // The database comes last: before it nothing counts as restored.
    names.rotate_left(1);
    for name in names {
        file::end(&unfinished.join(name), &data.join(name)).map_err(at(data))?;
    }
    Ok(leaves)
}

/// Holds the database of a data directory, or that of PostgreSQL by its URL, against its log, its last checkpoint and
/// its owner, as a node does when it starts, and changes nothing; a node may be running. How many leaves its log has.
///
/// # Errors
/// What does not agree.
pub fn check(data: &Path, database: Option<&str>) -> Result<u64, BackupError> {
    let owner = Owner::of(data)?;
    let path = data.join(DATABASE_FILE);
    if database.is_none() && !path.exists() {
        return Err(BackupError::Io(path, io::ErrorKind::NotFound.into()));
    }
    let store = Store::look_at(database, data, &owner.did)?;
    let (leaves, _) = owner.check(&store, Vec::new())?;
    Ok(leaves)
}

/// Whose a data directory is.
struct Owner {
    did: String,
    log_key: SecretKey,
}

impl Owner {
    /// By the keys that are there: none is made.
    fn of(data: &Path) -> Result<Self, BackupError> {
        let there = |name: &str| match data.join(name) {
            path if path.exists() => Ok(()),
            path => Err(BackupError::NoKey(path)),
        };
        there(key::FILE)?;
        let own = key::of_directory(data)?;
        there(key::file_of_log(&own))?;
        let log_key = key::of_log(&own, Some(data))?;
        let did = Signer::did_key(own).did().to_owned();
        Ok(Self { did, log_key })
    }

    /// How many leaves the log has, and the checkpoint of the largest tree.
    fn check(
        &self,
        store: &Store,
        notes: Vec<String>,
    ) -> Result<(u64, Option<String>), StoreError> {
        let name = log::name(None, &self.did);
        let checked = store.check_log(name, self.log_key.clone(), notes)?;
        store.check_received()?;
        Ok(checked)
    }
}
