//! `tradecred report`: conformance reports that were written before: shown again, compared, side by side (SPEC section
//! *Reports*).
//!
//! A report is a file of somebody else's: all that stands in it is printed as text of a stranger.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use tradecred_conformance::report::{AnyReport, Format, MatrixFormat, diff, matrix};

use crate::input::{read_bytes, unreadable};
use crate::outcome::{EXIT_CODES, Failure, Outcome};
use crate::terminal::{say, shown};

mod attested;
mod verify;
mod witness;

/// A report on an implementation that answers nothing rightly is smaller.
const MOST_BYTES: usize = 256 * 1024 * 1024;

/// Show, compare and put side by side what `conform` reported
#[derive(Debug, Args)]
pub(crate) struct Reports {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Write a report again, in any form
    Show {
        /// The report, in the form `json`
        file: PathBuf,
        /// text, json, ndjson, junit, html, markdown, tap or earl
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Format,
    },
    /// Say what changed from one report to another; exit code 1 if something newly fails or no longer passes, or the
    /// newer one is not good
    Diff {
        /// The older report, in the form `json`
        old: PathBuf,
        /// The newer report
        new: PathBuf,
        /// Compare what has the same name, also where the two were asked other questions
        #[arg(long)]
        across_suites: bool,
        /// The form of the result
        #[arg(long, value_enum, default_value_t)]
        format: Form,
    },
    /// Put reports side by side: by area, feature and requirement, and what they disagree about
    Matrix {
        /// The reports, in the form `json`
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// text, json, markdown or html
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = of_matrix)]
        format: MatrixFormat,
    },
    #[command(after_help = EXIT_CODES)]
    Verify(verify::VerifyReport),
    Witness(witness::WitnessReport),
}

/// The form of a comparison.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Form {
    /// Sentences for people
    #[default]
    Text,
    /// JSON
    Json,
    /// For an issue or a job summary
    Markdown,
}

fn of_matrix(text: &str) -> Result<MatrixFormat, &'static str> {
    text.parse()
        .map_err(|_| "not one of text, json, markdown, html")
}

impl Reports {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        match &self.action {
            Action::Show { file, format } => {
                let report = read(file)?;
                if matches!(format, Format::Json | Format::Ndjson) {
                    say_if_old(file, &report);
                }
                let text = report.render(*format);
                let text = text.map_err(Failure::internal)?;
                write!(out, "{text}")?;
                Ok(Outcome::Good)
            }
            Action::Diff {
                old,
                new,
                across_suites,
                format,
            } => {
                let found = diff(&read(old)?, &read(new)?, *across_suites);
                let found = found.map_err(Failure::usage)?;
                let text = match format {
                    Form::Text => found.text(),
                    Form::Json => found.json().map_err(Failure::internal)?,
                    Form::Markdown => found.markdown(),
                };
                write!(out, "{text}")?;
                Ok(if found.is_good() {
                    Outcome::Good
                } else {
                    Outcome::Failed
                })
            }
            Action::Matrix { files, format } => {
                let reports: Vec<AnyReport> = files
                    .iter()
                    .map(|file| read(file))
                    .collect::<Result<_, _>>()?;
                let text = matrix(&reports).render(*format);
                write!(out, "{}", text.map_err(Failure::internal)?)?;
                Ok(Outcome::Good)
            }
            Action::Verify(command) => command.run(out),
            Action::Witness(command) => command.run(out),
        }
    }
}

/// Reads a report.
///
/// # Errors
/// Unreachable for a file that cannot be read, usage for one that is none.
fn read(path: &Path) -> Result<AnyReport, Failure> {
    let bytes = read_bytes(path, MOST_BYTES).map_err(|error| unreadable(path, &error))?;
    if bytes.len() > MOST_BYTES {
        let reason = format!("`{}`: more than {MOST_BYTES} bytes", path.display());
        return Err(Failure::usage(reason));
    }
    AnyReport::read(&bytes)
        .map_err(|error| Failure::usage(format!("`{}`: {}", path.display(), shown(&error))))
}

/// Says that a report was made with other questions than this program has, where the form is the report as it is.
fn say_if_old(path: &Path, report: &AnyReport) {
    if report.is_present() == Some(false) {
        let of = report.suite();
        say(&format!(
            "note: `{}` is of suite {} {}, which is not this program's: what it says holds for those questions",
            path.display(),
            of.version,
            of.digest
        ));
    }
}
