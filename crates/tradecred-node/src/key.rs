//! The node's key: made once, kept in a file that only its owner can read (SPEC chapter *Node*).

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use tradecred_vc::key::{Algorithm, KeyFile, KeyFileError, SecretKey};

use crate::file;

/// The file in the data directory.
pub(crate) const FILE: &str = "node-key.json";
/// That of a key for the log only.
const LOG_FILE: &str = "log-key.json";
/// Both.
pub(crate) const FILES: [&str; 2] = [FILE, LOG_FILE];
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
                "a key file may be used by others than its owner: chmod 600 {FILE}, and {LOG_FILE} if there is one"
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
    of_file(directory, FILE)
}

/// The key that signs checkpoints: the node's own where it is one of Ed25519, else one beside it.
pub(crate) fn of_log(own: &SecretKey, directory: Option<&Path>) -> Result<SecretKey, KeyFault> {
    match directory {
        _ if own.algorithm() == Algorithm::Ed25519 => Ok(own.clone()),
        Some(directory) => of_file(directory, LOG_FILE),
        None => fresh(),
    }
}

/// The file of the key that signs checkpoints, beside that of the node's own.
pub(crate) fn file_of_log(own: &SecretKey) -> &'static str {
    if own.algorithm() == Algorithm::Ed25519 {
        FILE
    } else {
        LOG_FILE
    }
}

fn of_file(directory: &Path, name: &'static str) -> Result<SecretKey, KeyFault> {
    match File::open(directory.join(name)) {
        Ok(file) => read(file),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let key = fresh()?;
            let text = KeyFile::of_did_key(key.clone()).to_text();
            file::write(directory, name, text.expose().as_bytes())?;
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

/// Makes a directory for its owner only, where it is not there.
#[cfg(unix)]
pub(crate) fn make_directory(directory: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory)
}

#[cfg(not(unix))]
pub(crate) fn make_directory(directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)
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
