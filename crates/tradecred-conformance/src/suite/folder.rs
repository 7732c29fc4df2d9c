//! A suite read from a folder on disk (SPEC chapter *Conformance classes*).

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use super::{KEYS, Suite, SuiteError, Unloadable};

/// No vector needs more levels of folders.
const MAXIMUM_DEPTH: usize = 8;

/// No file of a vector is larger, in bytes.
const MAXIMUM_FILE: u64 = 32 * 1024 * 1024;

/// Finds the vectors of a folder: every folder with a `case.json` is one, and its path is its name.
///
/// The folder `keys` and files that lie beside folders (such as a `README.md`) are passed over.
///
/// # Errors
///
/// If something cannot be read, a lowest folder is no vector, or there are no vectors at all.
pub fn discover(dir: &Path) -> Result<Suite, SuiteError> {
    let mut files = Vec::new();
    let mut faults = Vec::new();
    let mut waiting = vec![(String::new(), 0_usize)];
    while let Some((folder, depth)) = waiting.pop() {
        let path = dir.join(&folder);
        let unreadable = |error| SuiteError::Unreadable {
            path: path.clone(),
            error,
        };
        let mut is_empty = true;
        for entry in fs::read_dir(&path).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            is_empty = false;
            let name = match entry.file_name().into_string() {
                Ok(name) if folder.is_empty() => name,
                Ok(name) => format!("{folder}/{name}"),
                Err(name) => {
                    let name = name.to_string_lossy().into_owned();
                    faults.push(Unloadable::new(&name, "the name is not UTF-8"));
                    continue;
                }
            };
            // A link is neither: what it leads to may lie outside the suite.
            let kind = entry.file_type().map_err(unreadable)?;
            if kind.is_dir() && name == KEYS {
                continue;
            }
            if kind.is_dir() && depth < MAXIMUM_DEPTH {
                waiting.push((name, depth.saturating_add(1)));
            } else if kind.is_file() {
                let bytes = read(&entry.path()).map_err(|error| SuiteError::Unreadable {
                    path: entry.path(),
                    error,
                })?;
                files.push((name, bytes));
            } else {
                faults.push(Unloadable::new(
                    &name,
                    "neither a file nor a folder of a suite",
                ));
            }
        }
        if is_empty && depth > 0 {
            faults.push(Unloadable::new(&folder, "the folder is empty"));
        }
    }
    match Suite::from_files(files) {
        Err(SuiteError::Unloadable(more)) => faults.extend(more),
        other if faults.is_empty() => return other.map(Suite::found),
        _ => {}
    }
    faults.sort_by(|a, b| a.path.cmp(&b.path));
    Err(SuiteError::Unloadable(faults))
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(MAXIMUM_FILE.saturating_add(1))
        .read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= MAXIMUM_FILE) {
        Ok(bytes)
    } else {
        Err(io::Error::new(
            io::ErrorKind::FileTooLarge,
            "larger than 32 MiB",
        ))
    }
}
