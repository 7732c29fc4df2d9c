//! Backup, restoration and check of what a node keeps (SPEC chapter *Node*).

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tradecred::Signer;

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
    // For its owner only from the beginning, and under its name only when it is whole.
    let mut name = to.as_os_str().to_owned();
    name.push(".new");
    let unfinished = PathBuf::from(name);
    file::begin(&unfinished).map_err(at(&unfinished))?;
    let written = store::copy(data, &unfinished, &keys).map_err(BackupError::from);
    let written = written.and_then(|()| file::end(&unfinished, to).map_err(at(to)));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// Puts a backup into a data directory that has no database, once its records, its log and its owner are found to be
/// right and it is not older than the last checkpoint. How many leaves its log has.
///
/// # Errors
/// See [`BackupError`]; the data directory is then as it was.
pub fn restore(from: &Path, data: &Path, last: LastCheckpoint<'_>) -> Result<u64, BackupError> {
    let database = data.join(DATABASE_FILE);
    if database.exists() {
        return Err(BackupError::Taken(database));
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
    fs::copy(from, &copy).map_err(at(from))?;
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
    let kept = data.join(CHECKPOINT_FILE);
    let note = match last {
        LastCheckpoint::Kept if kept.exists() => fs::read(&kept).map_err(at(&kept))?,
        LastCheckpoint::Kept => return Err(BackupError::NoCheckpoint),
        LastCheckpoint::File(path) => fs::read(path).map_err(at(path))?,
        LastCheckpoint::OfBackup => of_backup.clone().unwrap_or_default().into_bytes(),
    };
    file::write(unfinished, CHECKPOINT_FILE, &note).map_err(at(unfinished))?;
    let leaves = check(unfinished, None)?;
    if let Some(note) = of_backup {
        file::write(unfinished, CHECKPOINT_FILE, note.as_bytes()).map_err(at(unfinished))?;
    }
    names.push(CHECKPOINT_FILE);
    // The database comes last: before it nothing counts as restored.
    names.rotate_left(1);
    for name in names {
        file::end(&unfinished.join(name), &data.join(name)).map_err(at(data))?;
    }
    Ok(leaves)
}

/// Holds the database of a data directory, or that of PostgreSQL by its URL, against its log, its last checkpoint and
/// its owner, as a node does when it starts; a node may be running. How many leaves its log has.
///
/// # Errors
/// What does not agree.
pub fn check(data: &Path, database: Option<&str>) -> Result<u64, BackupError> {
    let path = data.join(key::FILE);
    if !path.exists() {
        return Err(BackupError::NoKey(path));
    }
    let own = key::of_directory(data)?;
    let log_key = key::of_log(&own, Some(data))?;
    let signer = Signer::did_key(own);
    let store = match database {
        Some(url) => Store::connect(url, Some(data), signer.did())?,
        None if data.join(DATABASE_FILE).exists() => Store::open(Some(data), signer.did())?,
        None => {
            let path = data.join(DATABASE_FILE);
            return Err(BackupError::Io(path, io::ErrorKind::NotFound.into()));
        }
    };
    let name = log::name(None, signer.did()).to_owned();
    Ok(store.check_log(&name, log_key)?)
}
