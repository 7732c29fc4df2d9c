//! The forms a report can be written in (SPEC section *Reports*).

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use super::{Sheet, earl, html, junit, lines, markdown, text};
use crate::printable;

/// A report, on whatever was tested.
pub trait Reported: Serialize + Sized {
    /// What became of one vector or trial.
    type Each: Serialize;
    /// What one of them is called.
    const NOUN: &'static str;

    /// The results, in their order.
    fn results(&self) -> &[Self::Each];

    /// The same report without its results.
    #[must_use]
    fn without_results(&self) -> Self;

    /// What every form shows.
    #[must_use]
    fn sheet(&self) -> Sheet;
}

/// A form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// For a terminal: failures first, then the areas.
    Text,
    /// The whole report, by its published schema.
    Json,
    /// One JSON object per line: the run without its results, then each result.
    Ndjson,
    /// XML in the JUnit form, one case per vector or trial.
    Junit,
    /// One page that loads nothing.
    Html,
    /// For an issue or a job summary; less than 1 MiB.
    Markdown,
    /// Test Anything Protocol, version 14.
    Tap,
    /// W3C Evaluation and Report Language 1.0, in JSON-LD.
    Earl,
}

impl Format {
    /// Every form, by the name it is asked for.
    pub const ALL: [(&'static str, Self); 8] = [
        ("text", Self::Text),
        ("json", Self::Json),
        ("ndjson", Self::Ndjson),
        ("junit", Self::Junit),
        ("html", Self::Html),
        ("markdown", Self::Markdown),
        ("tap", Self::Tap),
        ("earl", Self::Earl),
    ];
}

/// A name that is no form of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFormat;

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = Format::ALL.iter().map(|(name, _)| *name).collect();
        write!(f, "not one of {}", names.join(", "))
    }
}

impl std::error::Error for UnknownFormat {}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        let found = Self::ALL.into_iter().find(|(name, _)| *name == text);
        found.map(|(_, format)| format).ok_or(UnknownFormat)
    }
}

/// A report that could not be written in a form.
#[derive(Debug)]
pub struct RenderError(pub(super) String);

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RenderError {}

impl RenderError {
    pub(super) fn new(error: impl fmt::Display) -> Self {
        Self(error.to_string())
    }
}

/// Writes a report. Text of the implementation is printable in every form, and never read as markup.
///
/// # Errors
///
/// If the writer of the form fails.
pub fn render(report: &impl Reported, format: Format) -> Result<String, RenderError> {
    match format {
        Format::Json => json(report),
        Format::Ndjson => lines::ndjson(report),
        _ => of_sheet(&report.sheet(), format),
    }
}

/// Writes a form that shows what a sheet has; JSON and NDJSON are of the report itself, and nothing here.
pub(super) fn of_sheet(sheet: &Sheet, format: Format) -> Result<String, RenderError> {
    match format {
        Format::Json | Format::Ndjson => Err(RenderError::new("a form of the report itself")),
        Format::Text => Ok(text::render(sheet)),
        Format::Junit => junit::render(sheet),
        Format::Html => html::render(sheet),
        Format::Markdown => Ok(markdown::render(sheet)),
        Format::Tap => Ok(lines::tap(sheet)),
        Format::Earl => json(&earl::graph(sheet)),
    }
}

/// JSON for people and programs: whatever a terminal would obey is written as an escape.
pub(super) fn json(value: &impl Serialize) -> Result<String, RenderError> {
    let text = serde_json::to_string_pretty(value).map_err(RenderError::new)?;
    Ok(printable::json(&text) + "\n")
}
