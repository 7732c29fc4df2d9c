//! A suite of vectors: found as folders, never listed by hand (SPEC chapter *Conformance classes*).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;

use serde_json::value::RawValue;
use sha2::{Digest as _, Sha256};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::report::SUITE;

use crate::case::{Case, InvalidName, Vector, VectorId};

pub(crate) mod edition;
mod folder;
mod glob;

pub use edition::edition;
pub use folder::discover;
pub use glob::Glob;

/// The folder at the top of a suite that holds keys and no vectors.
const KEYS: &str = "keys";

/// Vectors in the order of their names, each name once.
#[derive(Debug, Clone)]
pub struct Suite {
    vectors: Vec<Vector>,
    digest: String,
    multihash: DigestMultibase,
    edition: &'static str,
}

impl Suite {
    /// A suite of vectors that were made rather than found.
    ///
    /// # Errors
    ///
    /// If a name occurs twice, a case is not whole, or there are no vectors.
    pub fn from_vectors(mut vectors: Vec<Vector>) -> Result<Self, SuiteError> {
        vectors.sort_by(|a, b| a.id.cmp(&b.id));
        let mut faults = Vec::new();
        let mut seen = BTreeSet::new();
        for vector in &vectors {
            let path = vector.id.as_str();
            if !seen.insert(path) {
                faults.push(Unloadable::new(path, "the name occurs twice"));
            }
            if let Err(reason) = vector.case.check() {
                faults.push(Unloadable::new(path, reason));
            }
        }
        let mut lines = Vec::new();
        for vector in &vectors {
            for (name, bytes) in vector.files() {
                lines.push((format!("{}/{name}", vector.id), sha256(&bytes)));
            }
        }
        Self::finish(vectors, faults, lines)
    }

    /// A suite from the files of a suite's folder, each with its path below it, written with `/`.
    ///
    /// # Errors
    ///
    /// With every folder that cannot be loaded, or if there are no vectors.
    pub fn from_files(files: Vec<(String, Vec<u8>)>) -> Result<Self, SuiteError> {
        let mut folders: BTreeMap<String, Vec<(String, Vec<u8>)>> = BTreeMap::new();
        for (path, bytes) in files {
            if let Some((folder, name)) = path.rsplit_once('/')
                && path.split('/').next() != Some(KEYS)
            {
                folders
                    .entry(folder.to_owned())
                    .or_default()
                    .push((name.to_owned(), bytes));
            }
        }
        let above: BTreeSet<String> = folders
            .keys()
            .flat_map(|path| {
                path.match_indices('/')
                    .map(|(at, _)| path.split_at(at).0.to_owned())
            })
            .collect();
        let (mut vectors, mut faults, mut lines) = (Vec::new(), Vec::new(), Vec::new());
        for (path, files) in folders {
            let holds_a_case = files.iter().any(|(name, _)| name == "case.json");
            let loaded = match (holds_a_case, above.contains(&path)) {
                (false, true) => continue,
                (true, true) => Err("a vector holds no folders".to_owned()),
                (_, false) => {
                    let line = |(name, bytes): &(String, Vec<u8>)| {
                        (format!("{path}/{name}"), sha256(bytes))
                    };
                    lines.extend(files.iter().map(line));
                    load(&path, files)
                }
            };
            match loaded {
                Ok(vector) => vectors.push(vector),
                Err(reason) => faults.push(Unloadable::new(&path, reason)),
            }
        }
        vectors.sort_by(|a, b| a.id.cmp(&b.id));
        Self::finish(vectors, faults, lines)
    }

    /// The suite, with the path and the SHA-256 of each of its files.
    fn finish(
        vectors: Vec<Vector>,
        mut faults: Vec<Unloadable>,
        mut files: Vec<(String, String)>,
    ) -> Result<Self, SuiteError> {
        faults.extend(wrong_controls(&vectors));
        if !faults.is_empty() {
            return Err(SuiteError::Unloadable(faults));
        }
        if vectors.is_empty() {
            return Err(SuiteError::Empty);
        }
        files.sort_unstable();
        let lines: String = files
            .iter()
            .map(|(path, hash)| format!("{hash}  {path}\n"))
            .collect();
        Ok(Self {
            vectors,
            digest: format!("sha256:{}", sha256(lines.as_bytes())),
            multihash: DigestMultibase::of_bytes(lines.as_bytes()),
            edition: SUITE,
        })
    }

    /// The same suite, found in a folder: of this edition only where it is the committed one.
    fn found(mut self) -> Self {
        self.edition = edition::of(self.multihash);
        self
    }

    /// The edition of the suite; `own` where a folder holds other vectors than the committed ones.
    #[must_use]
    pub fn edition(&self) -> &'static str {
        self.edition
    }

    /// All vectors, in the order of their names.
    #[must_use]
    pub fn vectors(&self) -> &[Vector] {
        &self.vectors
    }

    /// The vector of this name, where the suite has it.
    #[must_use]
    pub fn vector(&self, id: &VectorId) -> Option<&Vector> {
        find(&self.vectors, id)
    }

    /// The vectors that any of the patterns selects; all of them where there is no pattern.
    pub fn select(&self, only: &[Glob]) -> Vec<&Vector> {
        let wanted = |vector: &&Vector| {
            only.is_empty() || only.iter().any(|glob| glob.selects(vector.id.as_str()))
        };
        self.vectors.iter().filter(wanted).collect()
    }

    /// `sha256:` and the SHA-256, in hexadecimal, of the lines that `sha256sum` writes for the
    /// files of all vectors, sorted by path as bytes.
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The same digest as a statement about a run holds it.
    #[must_use]
    pub fn multihash(&self) -> DigestMultibase {
        self.multihash
    }
}

/// Why there is no suite.
#[derive(Debug)]
#[non_exhaustive]
pub enum SuiteError {
    /// A file or folder could not be read.
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// Folders that are no vectors. One of them fails the whole suite, so that no vector is lost
    /// without anybody seeing it.
    Unloadable(Vec<Unloadable>),
    /// There are no vectors.
    Empty,
}

impl fmt::Display for SuiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, error } => {
                write!(f, "cannot read `{}`: {error}", path.display())
            }
            Self::Unloadable(faults) => {
                write!(f, "{} cannot be loaded as vectors", faults.len())?;
                faults
                    .iter()
                    .try_for_each(|fault| write!(f, "\n  {}: {}", fault.path, fault.reason))
            }
            Self::Empty => f.write_str("there are no vectors"),
        }
    }
}

impl std::error::Error for SuiteError {}

/// A folder that is no vector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unloadable {
    /// Its path below the suite.
    pub path: String,
    /// What is wrong with it.
    pub reason: String,
}

impl Unloadable {
    fn new(path: &str, reason: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            reason: reason.into(),
        }
    }
}

/// The vector of this name among these, which stand in the order of their names.
fn find<'v>(vectors: &'v [Vector], id: &VectorId) -> Option<&'v Vector> {
    let place = vectors.binary_search_by(|vector| vector.id.cmp(id)).ok()?;
    vectors.get(place)
}

/// The vectors whose control is there and cannot be one. A part of a suite may lack controls.
fn wrong_controls(vectors: &[Vector]) -> Vec<Unloadable> {
    let wrong = |vector: &&Vector| {
        let control = vector.case.control.as_ref();
        control
            .and_then(|id| find(vectors, id))
            .is_some_and(|control| !control.may_control(vector))
    };
    let reason = "its control is not accepted, or needs more than it does itself";
    let wrong = vectors.iter().filter(wrong);
    wrong
        .map(|vector| Unloadable::new(vector.id.as_str(), reason))
        .collect()
}

fn load(path: &str, files: Vec<(String, Vec<u8>)>) -> Result<Vector, String> {
    let id = path
        .parse()
        .map_err(|error: InvalidName| format!("its name is {error}"))?;
    let (mut case, mut input, mut evidence) = (None, None, None);
    for (name, bytes) in files {
        match name.as_str() {
            "case.json" => {
                let read = Case::read(&bytes).map_err(|error| format!("case.json: {error}"))?;
                case = Some(read);
            }
            "input.json" => input = Some(bytes),
            "evidence.json" => evidence = Some(read_evidence(bytes)?),
            _ => return Err(format!("`{name}` is no file of a vector")),
        }
    }
    let case = case.ok_or("there is no case.json")?;
    let input = input.ok_or("there is no input.json")?;
    Ok(Vector {
        id,
        case,
        input,
        evidence,
    })
}

fn read_evidence(bytes: Vec<u8>) -> Result<String, String> {
    let text = String::from_utf8(bytes).map_err(|error| format!("evidence.json: {error}"))?;
    match serde_json::from_str::<&RawValue>(&text) {
        Ok(raw) if raw.get().starts_with('{') => Ok(text),
        Ok(_) => Err("evidence.json is not an object".to_owned()),
        Err(error) => Err(format!("evidence.json: {error}")),
    }
}

/// SHA-256 in lower-case hexadecimal (FIPS 180-4).
#[must_use]
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests;
