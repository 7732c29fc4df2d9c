//! A report that is read back from a file, whatever was tested (SPEC section *Reports*).

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;
use tradecred_vc::report::SUITE;

use super::render::of_sheet;
use super::{Format, RenderError, RunReport, Sheet, render};
use super::{Reported, SuiteVersion};
use crate::service::ServiceReport;
use crate::suite::edition;

/// A report on a run or on a service.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnyReport {
    /// On an implementation that was asked vectors.
    Run(Box<RunReport>),
    /// On a service that was held to trials.
    Service(Box<ServiceReport>),
}

/// What tells them apart: a run has a profile with members, a service the name of one.
#[derive(Deserialize)]
struct Told {
    profile: Value,
}

impl AnyReport {
    /// Reads a report that was written as JSON. All of it is taken for text of strangers.
    ///
    /// # Errors
    ///
    /// In words, if it is none, or its counts are not those of its results.
    pub fn read(json: &[u8]) -> Result<Self, String> {
        let told: Told = serde_json::from_slice(json)
            .map_err(|error| format!("no report of a conformance run: {error}"))?;
        if told.profile.is_string() {
            ServiceReport::read(json).map(|report| Self::Service(Box::new(report)))
        } else {
            RunReport::read(json).map(|report| Self::Run(Box::new(report)))
        }
    }

    /// What every form shows.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let sheet = match self {
            Self::Run(report) => report.sheet(),
            Self::Service(report) => report.sheet(),
        };
        match self.is_present() {
            Some(false) => sheet.of_other_suite(),
            _ => sheet,
        }
    }

    /// Writes it: the forms of a sheet say where its questions are not those of this program, JSON and NDJSON have the
    /// report as it is.
    ///
    /// # Errors
    ///
    /// If the writer of the form fails.
    pub fn render(&self, format: Format) -> Result<String, RenderError> {
        match (self, format) {
            (Self::Run(report), Format::Json | Format::Ndjson) => render(report.as_ref(), format),
            (Self::Service(report), Format::Json | Format::Ndjson) => {
                render(report.as_ref(), format)
            }
            _ => of_sheet(&self.sheet(), format),
        }
    }

    /// The questions that were asked.
    #[must_use]
    pub fn suite(&self) -> &SuiteVersion {
        match self {
            Self::Run(report) => &report.suite,
            Self::Service(report) => &report.suite,
        }
    }

    /// Whether it was made with the questions of this program, which are those that are published of the edition;
    /// nothing where that cannot be told, as of vectors that were made from a seed.
    #[must_use]
    pub fn is_present(&self) -> Option<bool> {
        let asked = self.suite();
        if asked.version != SUITE {
            return Some(false);
        }
        match self {
            Self::Run(report) if report.seed.is_none() => {
                Some(edition::is_published(&asked.digest, asked.vectors))
            }
            Self::Run(_) => None,
            Self::Service(report) => Some(report.present_suite()? == *asked),
        }
    }

    /// Whether nothing speaks against what was tested.
    #[must_use]
    pub fn is_good(&self) -> bool {
        match self {
            Self::Run(report) => report.is_good(),
            Self::Service(report) => report.is_good(),
        }
    }
}

/// That no vector or trial stands twice in a report that was read.
///
/// # Errors
///
/// In words, where one does.
pub(crate) fn check_names<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(format!("`{name}` stands twice in it"));
        }
    }
    Ok(())
}
