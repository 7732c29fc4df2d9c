//! Many reports side by side: by area, by feature and by requirement, with what they disagree about
//! (SPEC section *Reports*).

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use serde::Serialize;

use super::sheet::{EXCEPTIONS, Kind, Row, Sheet};
use super::{AnyReport, RenderError, UnknownFormat, render};

mod forms;

/// Reports side by side. What it says follows from the reports and their order alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Matrix {
    /// The reports, in the order in which they were given.
    pub reports: Vec<Column>,
    /// By area.
    pub areas: Vec<Line>,
    /// By feature: of what needs it.
    pub features: Vec<Line>,
    /// By requirement: of what shows it.
    pub requirements: Vec<RequirementLine>,
    /// What one report passed and another passed for a wrong reason or failed.
    pub differences: Vec<Disagreement>,
}

/// One report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Column {
    /// Who was tested.
    pub implementation: String,
    /// As what.
    pub role: String,
    /// The edition of the suite.
    pub version: String,
    /// The digest of the suite.
    pub digest: String,
    /// The result in one line.
    pub headline: String,
    /// Whether it is on the role and class of the first report, held to the codes as that one, and made with the same
    /// suite. One that is not is listed, and nothing of it is counted.
    pub comparable: bool,
    /// Whether its suite is not that of this program.
    pub other_suite: bool,
}

/// What the reports say of an area or a feature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Line {
    /// The area or feature.
    pub name: String,
    /// A cell for each report; none where it has nothing of it, or cannot be compared.
    pub cells: Vec<Option<Cell>>,
}

/// How many of those that were asked passed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// Answered rightly.
    pub passed: usize,
    /// Answered rightly for a wrong reason, where reasons do not count.
    pub wrong_reason: usize,
    /// Asked.
    pub asked: usize,
}

/// What the reports say of a requirement, as a row of an implementation report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RequirementLine {
    /// The requirement.
    pub id: String,
    /// A cell for each report; none where it has nothing of it, or cannot be compared.
    pub cells: Vec<Option<Cell>>,
    /// How many of the reports pass everything that was asked about it, for the right reasons.
    pub implementations: usize,
}

/// What one report passed and another passed for a wrong reason or failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Disagreement {
    /// The vector or trial.
    pub id: String,
    /// The fact it shows.
    pub title: String,
    /// The requirements it shows.
    pub clauses: Vec<String>,
    /// The outcome in each report.
    pub outcomes: Vec<Option<Kind>>,
}

/// A form of a matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum MatrixFormat {
    /// For a terminal, without the rows of requirements.
    Text,
    /// The whole of it.
    Json,
    /// Less than 1 MiB.
    Markdown,
    /// One page that loads nothing.
    Html,
}

impl FromStr for MatrixFormat {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        match text {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            "markdown" => Ok(Self::Markdown),
            "html" => Ok(Self::Html),
            _ => Err(UnknownFormat),
        }
    }
}

/// Puts reports side by side.
#[must_use]
pub fn matrix(reports: &[AnyReport]) -> Matrix {
    let mut sheets: Vec<Sheet> = reports.iter().map(AnyReport::sheet).collect();
    let same = |sheet: &Sheet| (sheet.held_to(), sheet.suite.1.clone());
    let first = sheets.first().map(same);
    let column = |sheet: &Sheet| Column {
        implementation: sheet.implementation.clone(),
        role: sheet.role.clone(),
        version: sheet.suite.0.clone(),
        digest: sheet.suite.1.clone(),
        headline: sheet.headline.clone(),
        comparable: Some(same(sheet)) == first,
        other_suite: sheet.is_other_suite,
    };
    let columns: Vec<Column> = sheets.iter().map(column).collect();
    for (sheet, column) in sheets.iter_mut().zip(&columns) {
        let is_counted = |row: &Row| column.comparable && !row.id.starts_with(EXCEPTIONS);
        sheet.rows.retain(is_counted);
    }
    let by_requirement = lines(&sheets, |row| {
        row.clauses.iter().map(String::as_str).collect()
    });
    let requirement = |line: Line| RequirementLine {
        implementations: line
            .cells
            .iter()
            .flatten()
            .filter(|it| it.is_whole())
            .count(),
        id: line.name,
        cells: line.cells,
    };
    Matrix {
        reports: columns,
        areas: lines(&sheets, |row| vec![row.area()]),
        features: lines(&sheets, |row| {
            row.features.iter().map(String::as_str).collect()
        }),
        requirements: by_requirement.into_iter().map(requirement).collect(),
        differences: differences(&sheets),
    }
}

/// A line for each name that rows of the sheets have, in the order of the names.
fn lines(sheets: &[Sheet], names: impl Fn(&Row) -> Vec<&str>) -> Vec<Line> {
    let mut lines: BTreeMap<String, Vec<Option<Cell>>> = BTreeMap::new();
    for (place, sheet) in sheets.iter().enumerate() {
        for row in &sheet.rows {
            for name in names(row) {
                if !lines.contains_key(name) {
                    lines.insert(name.to_owned(), vec![None; sheets.len()]);
                }
                let cell = lines.get_mut(name).and_then(|cells| cells.get_mut(place));
                if let Some(cell) = cell {
                    cell.get_or_insert_default().add(row.kind);
                }
            }
        }
    }
    lines
        .into_iter()
        .map(|(name, cells)| Line { name, cells })
        .collect()
}

fn differences(sheets: &[Sheet]) -> Vec<Disagreement> {
    let by_id: Vec<BTreeMap<&str, &Row>> = sheets
        .iter()
        .map(|sheet| {
            sheet
                .rows
                .iter()
                .map(|row| (row.id.as_str(), row))
                .collect()
        })
        .collect();
    let ids: BTreeSet<&str> = by_id.iter().flat_map(|rows| rows.keys().copied()).collect();
    let of = |id: &str| {
        let rows: Vec<Option<&Row>> = by_id.iter().map(|rows| rows.get(id).copied()).collect();
        let asked = rows.iter().flatten().filter(|row| row.kind.is_asked());
        let asked: Vec<&Row> = asked.copied().collect();
        let values: BTreeSet<u8> = asked.iter().map(|row| value(row.kind)).collect();
        let one = asked.first().filter(|_| values.len() > 1)?;
        Some(Disagreement {
            id: id.to_owned(),
            title: one.title.clone(),
            clauses: one.clauses.clone(),
            outcomes: rows.iter().map(|row| row.map(|row| row.kind)).collect(),
        })
    };
    ids.into_iter().filter_map(of).collect()
}

/// The values that are told apart: right, right for a wrong reason, and not right.
fn value(kind: Kind) -> u8 {
    match kind {
        Kind::Passed => 0,
        Kind::WrongReason => 1,
        _ => 2,
    }
}

impl Cell {
    fn add(&mut self, kind: Kind) {
        self.passed += usize::from(kind == Kind::Passed);
        self.wrong_reason += usize::from(kind == Kind::WrongReason);
        self.asked += usize::from(kind.is_asked());
    }

    /// Whether something was asked, and all of it answered rightly.
    fn is_whole(self) -> bool {
        self.asked > 0 && self.passed == self.asked
    }
}

impl Matrix {
    /// Writes it.
    ///
    /// # Errors
    ///
    /// If the writer of the form fails.
    pub fn render(&self, format: MatrixFormat) -> Result<String, RenderError> {
        match format {
            MatrixFormat::Text => Ok(forms::text(self)),
            MatrixFormat::Json => render::json(self),
            MatrixFormat::Markdown => Ok(forms::markdown(self)),
            MatrixFormat::Html => forms::html(self),
        }
    }
}
