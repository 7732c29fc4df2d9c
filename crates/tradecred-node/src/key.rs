//! The node's key: made once, kept in a file that only its owner can read (SPEC chapter *Node*).

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use tradecred_vc::key::{KeyFile, KeyFileError, SecretKey};

/// The file in the data directory.
const FILE: &str = "node-key.json";
/// A key file is far smaller.
const MOST_BYTES: u64 = 64 * 1024;

/// Why there is no key to sign with.
#[derive(Debug)]
#[non_exhaustive]
pub enum KeyFault {
    /// The file could not be read or written.
    Io(io::Error),
    /// Others than its owner may read or write the file.
    Permissions,
    /// It is no key file.
    File(KeyFileError),
    /// It names another DID than the key's own.
    Method,
    /// The machine gave no random bytes.
    Random,
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "the key file cannot be used: {error}"),
            Self::Permissions => write!(
                f,
                "the key file may be used by others than its owner: chmod 600 {FILE}"
            ),
            Self::File(error) => write!(f, "the key file cannot be used: {error}"),
            Self::Method => f.write_str("the key file names another identifier than the key's own"),
            Self::Random => f.write_str("the machine gives no random bytes"),
        }
    }
}

impl std::error::Error for KeyFault {}

impl From<io::Error> for KeyFault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A key nobody has seen.
pub(crate) fn fresh() -> Result<SecretKey, KeyFault> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|_| KeyFault::Random)?;
    Ok(SecretKey::from_seed(seed))
}

/// The key of a data directory; the first start makes both.
pub(crate) fn of_directory(directory: &Path) -> Result<SecretKey, KeyFault> {
    make_directory(directory)?;
    let path = directory.join(FILE);
    match File::open(&path) {
        Ok(file) => read(file),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let key = fresh()?;
            write(directory, &path, &KeyFile::of_did_key(key.clone()))?;
            Ok(key)
        }
        Err(error) => Err(error.into()),
    }
}

fn read(file: File) -> Result<SecretKey, KeyFault> {
    if !only_for_owner(&file.metadata()?) {
        return Err(KeyFault::Permissions);
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes)?;
    let kept = KeyFile::parse(&bytes).map_err(KeyFault::File)?;
    let own = KeyFile::of_did_key(kept.secret().clone());
    if own.id() == kept.id() {
        Ok(kept.secret().clone())
    } else {
        Err(KeyFault::Method)
    }
}

/// Whole or not at all: a file that was being written when the machine went down is never a key file.
fn write(directory: &Path, path: &Path, key: &KeyFile) -> Result<(), KeyFault> {
    let unfinished = directory.join(format!("{FILE}.new"));
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let mut file = owner_only()
        .write(true)
        .create_new(true)
        .open(&unfinished)?;
    file.write_all(key.to_text().expose().as_bytes())?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    #[cfg(unix)]
    File::open(directory)?.sync_all()?;
    Ok(())
}

#[cfg(unix)]
fn make_directory(directory: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory)
}

#[cfg(not(unix))]
fn make_directory(directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)
}

#[cfg(unix)]
fn owner_only() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

#[cfg(not(unix))]
fn owner_only() -> OpenOptions {
    OpenOptions::new()
}

#[cfg(unix)]
fn only_for_owner(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o077 == 0
}

#[cfg(not(unix))]
fn only_for_owner(_: &fs::Metadata) -> bool {
    true
}
