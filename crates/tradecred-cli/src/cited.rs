//! The files that documents cite by their digests: what they are called beside a document, and their digests as they
//! are at hand (SPEC section *The files of a conversion*).

use std::fs;
use std::path::{Path, PathBuf};

use tradecred_adapters::attest::canonical;
use tradecred_adapters::framing::LARGEST;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::{CitedAs, CitedFile, Evidence};

use crate::input::{read_bytes, read_json, unreadable};
use crate::outcome::Failure;

/// The most files of a folder.
const MAXIMUM_FILES: usize = 10_000;

/// What the name of such a file begins with.
pub(crate) const fn name(cited_as: CitedAs) -> &'static str {
    match cited_as {
        CitedAs::Source => "source",
        CitedAs::Witness => "witness",
        CitedAs::Mapping => "mapping",
        CitedAs::LossReport => "loss-report",
        _ => "residue",
    }
}

/// Adds these files, and those of these folders, to the evidence.
///
/// # Errors
/// Unreachable for what cannot be read; usage for what is not called as such a file is, or is none.
pub(crate) fn add(evidence: &mut Evidence, paths: &[PathBuf]) -> Result<(), Failure> {
    for path in paths {
        if path.is_dir() {
            for file in files_of(path)? {
                evidence.add_cited_file(read(&file)?);
            }
        } else {
            evidence.add_cited_file(read(path)?);
        }
    }
    Ok(())
}

fn files_of(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        files.push(entry.map_err(|error| unreadable(folder, &error))?.path());
        if files.len() > MAXIMUM_FILES {
            let reason = format!("`{}`: more than {MAXIMUM_FILES} files", folder.display());
            return Err(Failure::usage(reason));
        }
    }
    files.sort_unstable();
    Ok(files)
}

fn read(path: &Path) -> Result<CitedFile, Failure> {
    let Some(cited_as) = kind(path) else {
        return Err(Failure::usage(format!(
            "`{}`: what is it? The name of a cited file begins with `source`, `witness`, `mapping`, `loss-report` or `residue`, before a dot or hyphen",
            path.display()
        )));
    };
    let digest = if matches!(cited_as, CitedAs::Source | CitedAs::Witness) {
        let bytes = read_bytes(path, LARGEST).map_err(|error| unreadable(path, &error))?;
        if bytes.len() > LARGEST {
            let reason = format!("`{}`: more than {LARGEST} bytes", path.display());
            return Err(Failure::usage(reason));
        }
        DigestMultibase::of_bytes(&bytes)
    } else {
        canonical(&read_json(path)?)
    };
    Ok(CitedFile::new(cited_as, digest))
}

/// What a file is, by its name.
fn kind(path: &Path) -> Option<CitedAs> {
    let given = path.file_name()?.to_str()?;
    CitedAs::ALL.into_iter().find(|kind| {
        let rest = given.strip_prefix(name(*kind));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
    })
}
