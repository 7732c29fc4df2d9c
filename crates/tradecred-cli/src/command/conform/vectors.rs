//! Where the vectors of a run come from: a folder, or the recipes (SPEC chapter *Vectors*).

use std::path::{Path, PathBuf};

use tradecred_conformance::recipe::{self, Made, Maker};
use tradecred_conformance::suite::{Suite, SuiteError, discover};
use tradecred_vc::report::SUITE;

use crate::outcome::Failure;

/// The folder that is looked for, and the file that tells it from others of that name.
const FOLDER: &str = "vectors";
const MARK: &str = "index.json";

/// The suite in this folder, or made from this seed; else the committed one where the present folder
/// lies inside the project, and the same one made by the built-in recipes elsewhere.
///
/// # Errors
/// Unreachable for a folder that cannot be read, usage for one that holds something else, nothing ran
/// for one without vectors.
pub(in crate::command) fn suite(dir: Option<&Path>, seed: Option<u64>) -> Result<Suite, Failure> {
    let found = dir.map(Path::to_owned).or_else(committed);
    let suite = match (seed, found) {
        (Some(seed), _) => made(&Maker::seeded(seed)),
        (None, Some(dir)) => discover(&dir),
        (None, None) => made(&Maker::fixed()),
    };
    suite.map_err(refused)
}

/// The suite that is published of the edition: read where the present folder lies inside the project, and made by the
/// built-in recipes elsewhere, also where a folder of that name holds other vectors.
///
/// # Errors
/// As [`suite`].
pub(in crate::command) fn published() -> Result<Suite, Failure> {
    let found = committed().and_then(|dir| discover(&dir).ok());
    match found.filter(|suite| suite.edition() == SUITE) {
        Some(suite) => Ok(suite),
        None => made(&Maker::fixed()).map_err(refused),
    }
}

fn refused(error: SuiteError) -> Failure {
    match error {
        SuiteError::Unreadable { .. } => Failure::unreachable(error),
        SuiteError::Empty => Failure::nothing_ran(error),
        _ => Failure::usage(error),
    }
}

/// The folder of committed vectors in the present folder or one above it.
pub(in crate::command) fn committed() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors()
        .map(|above| above.join(FOLDER))
        .find(|folder| folder.join(MARK).is_file())
}

/// The suite that the built-in recipes make.
fn made(maker: &Maker) -> Result<Suite, SuiteError> {
    let made = recipe::made(maker, "").into_iter();
    let files = made.flat_map(|(id, made)| files(&id, made));
    Suite::from_files(files.collect())
}

/// The files of a made vector, as they are committed.
fn files(id: &str, made: Made) -> Vec<(String, Vec<u8>)> {
    let pretty = |value: &serde_json::Value| tradecred::schema::text(value).into_bytes();
    let mut files = vec![
        (format!("{id}/case.json"), pretty(&made.case)),
        (format!("{id}/input.json"), made.input),
    ];
    if let Some(evidence) = &made.evidence {
        files.push((format!("{id}/evidence.json"), pretty(evidence)));
    }
    files
}
