//! `--exchanges DIR`: a folder for each failure, from which its question can be asked again (SPEC section *Reports*).

use std::fs;
use std::path::Path;

use tradecred_conformance::report::{ExchangeFile, RenderError, RunReport, exchange_files};
use tradecred_conformance::service::ServiceReport;
use tradecred_conformance::suite::Suite;

use crate::input::unreadable;
use crate::outcome::Failure;

/// Writes the exchanges of a run, and says in the report where they are.
///
/// # Errors
/// Unreachable where a file cannot be written.
pub(super) fn of_run(report: &mut RunReport, suite: &Suite, dir: &Path) -> Result<(), Failure> {
    report.set_exchanges(&dir.display().to_string());
    write(exchange_files(report, suite), dir)
}

/// The same for a service.
pub(super) fn of_service(report: &mut ServiceReport, dir: &Path) -> Result<(), Failure> {
    report.set_exchanges(&dir.display().to_string());
    write(report.exchange_files(), dir)
}

fn write(files: Result<Vec<ExchangeFile>, RenderError>, dir: &Path) -> Result<(), Failure> {
    for file in files.map_err(Failure::internal)? {
        let path = dir.join(&file.path);
        let folder = path.parent().unwrap_or(dir);
        fs::create_dir_all(folder).map_err(|error| unreadable(folder, &error))?;
        fs::write(&path, &file.bytes).map_err(|error| unreadable(&path, &error))?;
    }
    Ok(())
}
