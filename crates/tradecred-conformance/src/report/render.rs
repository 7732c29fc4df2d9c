//! The forms a report can be written in (SPEC chapter *Conformance classes*).

use std::fmt;
use std::str::FromStr;

use super::{RunReport, html, junit, lines, markdown, text};

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
    /// XML in the JUnit form, one case per vector.
    Junit,
    /// One page that loads nothing.
    Html,
    /// For an issue or a job summary.
    Markdown,
    /// Test Anything Protocol, version 14.
    Tap,
}

impl Format {
    /// Every form, by the name it is asked for.
    pub const ALL: [(&'static str, Self); 7] = [
        ("text", Self::Text),
        ("json", Self::Json),
        ("ndjson", Self::Ndjson),
        ("junit", Self::Junit),
        ("html", Self::Html),
        ("markdown", Self::Markdown),
        ("tap", Self::Tap),
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
pub fn render(report: &RunReport, format: Format) -> Result<String, RenderError> {
    match format {
        Format::Text => Ok(text::render(report)),
        Format::Json => serde_json::to_string_pretty(report)
            .map(|json| json + "\n")
            .map_err(RenderError::new),
        Format::Ndjson => lines::ndjson(report),
        Format::Junit => junit::render(report),
        Format::Html => html::render(report),
        Format::Markdown => Ok(markdown::render(report)),
        Format::Tap => Ok(lines::tap(report)),
    }
}
