//! `tradecred key`: makes and shows Ed25519 keys (SPEC chapter *Proof*).

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;
use tradecred_vc::key::{KeyFile, SecretKey};

use crate::choice::Format;
use crate::input::unreadable;
use crate::outcome::{Failure, Outcome};
use crate::terminal::shown;

/// No key file is larger, in bytes.
const MAXIMUM_BYTES: u64 = 16 * 1024;

/// Make and show signing keys
#[derive(Debug, Args)]
pub(crate) struct Key {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make an Ed25519 key and write it to a new file that only you can read
    New {
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
            Action::New { output } => {
                let key = make()?;
                write_new(output, key.to_text().expose().as_bytes(), Privacy::Owner)?;
                show(&key, Format::Text, out)?;
            }
            Action::Show { file, format } => show(&read(file)?, *format, out)?,
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

fn make() -> Result<KeyFile, Failure> {
    let mut seed = [0_u8; 32];
    getrandom::fill(&mut seed)
        .map_err(|error| Failure::unreachable(format!("no randomness to be had: {error}")))?;
    Ok(KeyFile::of_did_key(SecretKey::from_seed(seed)))
}

fn show(key: &KeyFile, format: Format, out: &mut dyn Write) -> io::Result<()> {
    let (did, method) = (key.controller().as_str(), key.id().as_str());
    let public = key.secret().public_key().to_multikey();
    let members = json!({"id": method, "controller": did, "publicKeyMultibase": public});
    match format {
        Format::Text => {
            writeln!(out, "DID                  {}", shown(did))?;
            writeln!(out, "Verification method  {}", shown(method))?;
            writeln!(out, "Public key           {public}")
        }
        Format::Json => writeln!(out, "{members:#}"),
        Format::Ndjson => writeln!(out, "{members}"),
    }
}

/// Reads a key file that nobody but its owner can read.
///
/// # Errors
/// Unreachable if it cannot be read; usage if others can read it too, or if it is no key file.
pub(super) fn read(path: &Path) -> Result<KeyFile, Failure> {
    let cannot = |error| unreadable(path, &error);
    let file = File::open(path).map_err(cannot)?;
    if is_open_to_others(&file.metadata().map_err(cannot)?) {
        let path = path.display();
        return Err(Failure::usage(format!(
            "`{path}` can be read by others than its owner, so the key in it may be known; \
             make it private with `chmod 600 {path}`, or make a new key"
        )));
    }
    let mut bytes = Vec::new();
    io::Read::take(file, MAXIMUM_BYTES).read_to_end(&mut bytes).map_err(cannot)?;
    let key = KeyFile::parse(&bytes);
    bytes.fill(0);
    key.map_err(|error| Failure::usage(format!("`{}`: {error}", path.display())))
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
        io::ErrorKind::AlreadyExists => {
            Failure::usage(format!("`{}` exists and is not overwritten", path.display()))
        }
        _ => unreadable(path, &error),
    })
}
