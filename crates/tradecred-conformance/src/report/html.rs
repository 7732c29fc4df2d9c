//! The report as one page that loads nothing (SPEC section *Reports*).

use askama::Template as _;

use super::sheet::{Kind, Row, Tally};
use super::{RenderError, Sheet};

/// The page; its markup stands in `templates/report.html`, which escapes whatever it is given.
#[derive(askama::Template)]
#[template(path = "report.html")]
struct Page<'a> {
    sheet: &'a Sheet,
    columns: Vec<&'static str>,
    areas: Vec<(&'a str, Vec<usize>)>,
    failures: Vec<&'a Row>,
    others: Vec<&'a Row>,
    known: Vec<(&'a str, usize)>,
    coverage: String,
}

pub(super) fn render(sheet: &Sheet) -> Result<String, RenderError> {
    let all = sheet.tally();
    let figures = |tally: Tally| all.columns().iter().map(|(_, of)| of(&tally)).collect();
    let mut areas: Vec<_> = sheet.areas();
    areas.push(("all", all));
    let (failures, others) = sheet
        .rows
        .iter()
        .partition(|row| row.kind.is_failure() || row.kind == Kind::Undecided);
    let page = Page {
        sheet,
        columns: all.columns().into_iter().map(|(name, _)| name).collect(),
        areas: areas
            .into_iter()
            .map(|(area, tally)| (area, figures(tally)))
            .collect(),
        failures,
        others,
        known: sheet.known(),
        coverage: sheet.coverage.headline(),
    };
    page.render().map_err(RenderError::new)
}
