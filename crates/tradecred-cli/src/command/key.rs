//! `tradecred key`: makes and shows keys (SPEC chapter *Proof*).

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;
use tradecred_vc::key::{Algorithm, KeyFile, KeyFileError, SecretKey};
use zeroize::Zeroizing;

use crate::choice::{Format, KeyType};
use crate::input::unreadable;
use crate::outcome::{Failure, Outcome};
use crate::terminal::shown;

/// No key file is larger, in bytes.
const MAXIMUM_BYTES: usize = 16 * 1024;

/// Make and show signing keys
#[derive(Debug, Args)]
pub(crate) struct Key {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make a key and write it to a new file that only you can read
    New {
        /// The type of the key
        #[arg(long = "type", value_enum, default_value_t)]
        kind: KeyType,
        /// Where to; an existing file is never overwritten
        #[arg(long, value_name = "FILE", default_value = "tradecred-key.json")]
        output: PathBuf,
    },
    /// Show the public parts of a key file
    Show {
        /// The key file
        file: PathBuf,
        /// The form of the result
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

impl Key {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        match &self.action {
            Action::New { kind, output } => {
                let key = make((*kind).into())?;
                write_new(output, key.to_text().expose().as_bytes(), Privacy::Owner)?;
                show(&key, Format::Text, out)?;
            }
            Action::Show { file, format } => {
                let key = read(file).map_err(|fault| fault.of(file))?;
                show(&key, *format, out)?;
            }
        }
        Ok(Outcome::Good)
    }
}

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Privacy {
    /// Its owner only.
    Owner,
    /// Whoever the system lets.
    Usual,
}

fn make(algorithm: Algorithm) -> Result<KeyFile, Failure> {
    let secret = SecretKey::from_random(algorithm, getrandom::fill)
        .map_err(|error| Failure::unreachable(format!("no randomness to be had: {error}")))?;
    Ok(KeyFile::of_did_key(secret))
}

fn show(key: &KeyFile, format: Format, out: &mut dyn Write) -> io::Result<()> {
    let (did, method) = (key.controller().as_str(), key.id().as_str());
    let public = key.secret().public_key().to_multikey();
    let kind = key.secret().algorithm().name();
    let members =
        json!({"id": method, "controller": did, "keyType": kind, "publicKeyMultibase": public});
    match format {
        Format::Text => {
            writeln!(out, "DID                  {}", shown(did))?;
            writeln!(out, "Verification method  {}", shown(method))?;
            writeln!(out, "Type of key          {kind}")?;
            writeln!(out, "Public key           {public}")
        }
        Format::Json => writeln!(out, "{members:#}"),
        Format::Ndjson => writeln!(out, "{members}"),
    }
}

/// Why a key file cannot be used.
pub(super) enum Unusable {
    /// It cannot be read.
    Unreadable(io::Error),
    /// Others than its owner can read it, so the key may be known.
    OpenToOthers,
    /// It is no key file.
    Malformed(KeyFileError),
}

impl Unusable {
    /// What to say about the file at this path.
    pub(super) fn of(self, path: &Path) -> Failure {
        let name = path.display();
        match self {
            Self::Unreadable(error) => unreadable(path, &error),
            Self::OpenToOthers => Failure::usage(format!(
                "`{name}` can be read by others than its owner, so the key in it may be known; \
                 make it private with `chmod 600 {name}`, or make a new key"
            )),
            Self::Malformed(error) => Failure::usage(format!("`{name}`: {error}")),
        }
    }
}

/// Reads a key file that nobody but its owner can read.
///
/// # Errors
/// See [`Unusable`].
pub(super) fn read(path: &Path) -> Result<KeyFile, Unusable> {
    let file = File::open(path).map_err(Unusable::Unreadable)?;
    let metadata = file.metadata().map_err(Unusable::Unreadable)?;
    if is_open_to_others(&metadata) {
        return Err(Unusable::OpenToOthers);
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(MAXIMUM_BYTES));
    file.take(MAXIMUM_BYTES as u64)
        .read_to_end(&mut bytes)
        .map_err(Unusable::Unreadable)?;
    KeyFile::parse(&bytes).map_err(Unusable::Malformed)
}

/// Whether anybody but the owner has any right to a file.
#[cfg(unix)]
fn is_open_to_others(metadata: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    metadata.permissions().mode() & 0o077 != 0
}

/// Elsewhere the system keeps a home folder private, and there are no mode bits to ask.
#[cfg(not(unix))]
fn is_open_to_others(_: &std::fs::Metadata) -> bool {
    false
}

/// Writes a new file and never overwrites one.
///
/// # Errors
/// Usage if the file exists; unreachable if it cannot be written.
pub(super) fn write_new(path: &Path, bytes: &[u8], privacy: Privacy) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if privacy == Privacy::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let written = options.open(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => exists(path),
        _ => unreadable(path, &error),
    })
}

/// That there is a file where a new one is to be written.
pub(super) fn exists(path: &Path) -> Failure {
    Failure::usage(format!(
        "`{}` exists and is not overwritten",
        path.display()
    ))
}
