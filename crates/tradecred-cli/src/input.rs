//! Reading files and the clock: the only places where the command line looks at the world (SPEC chapter
//! *Command line*).

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::de::DeserializeOwned;
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::time::Timestamp;

use crate::outcome::Failure;

/// What configuration and evidence files may cost to read: 64 MiB, five million values.
pub(crate) const LIMITS: Limits = Limits {
    bytes: 64 * 1024 * 1024,
    depth: 64,
    nodes: 5_000_000,
};

/// At most this many bytes of a file, or of standard input for `-`, and one more where there are more.
pub(crate) fn read_bytes(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    if is_standard_input(path) {
        bounded(io::stdin().lock(), limit)
    } else {
        bounded(File::open(path)?, limit)
    }
}

/// Whether the path stands for standard input.
pub(crate) fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn bounded(reader: impl Read, limit: usize) -> io::Result<Vec<u8>> {
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    reader.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The JSON of a configuration or evidence file, read strictly.
///
/// # Errors
/// Unreachable for a file that cannot be read, usage for one that is not strict JSON.
pub(crate) fn read_json(path: &Path) -> Result<Value<'static>, Failure> {
    let bytes = read_bytes(path, LIMITS.bytes).map_err(|error| unreadable(path, &error))?;
    match json::read(&bytes, &LIMITS) {
        Ok(value) => Ok(value.into_owned()),
        Err(problem) => Err(Failure::usage(format!("`{}`: {problem}", path.display()))),
    }
}

/// What the JSON of a configuration file says.
///
/// # Errors
/// As [`read_json`]; and usage for one that is not of its schema.
pub(crate) fn read_json_as<T: DeserializeOwned>(path: &Path) -> Result<T, Failure> {
    let value = read_json(path)?;
    T::deserialize(&value).map_err(|error| Failure::usage(format!("`{}`: {error}", path.display())))
}

/// A file that cannot be read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Failure {
    Failure::unreachable(format!("`{}`: {error}", path.display()))
}

/// The present instant by the clock of this machine.
///
/// # Errors
/// Usage, if the clock is outside the years 1970 to 9999.
pub(crate) fn now() -> Result<Timestamp, Failure> {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .and_then(Timestamp::from_unix_seconds)
        .ok_or_else(|| Failure::usage("the clock of this machine is wrong; ask with --at"))
}
