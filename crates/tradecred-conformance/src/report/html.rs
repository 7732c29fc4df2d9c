//! The report as one page that loads nothing (SPEC chapter *Conformance classes*).

use askama::Template as _;

use super::facts::{self, Fact};
use super::{AreaCounts, RenderError, RunReport, VectorResult};

/// The page; its markup stands in `templates/report.html`, which escapes whatever it is given.
#[derive(askama::Template)]
#[template(path = "report.html")]
struct Page<'a> {
    headline: String,
    is_good: bool,
    run: Vec<Fact>,
    areas: &'a [AreaCounts],
    failures: Vec<Entry<'a>>,
    others: Vec<Entry<'a>>,
}

/// One vector of the page.
struct Entry<'a> {
    result: &'a VectorResult,
    outcome: String,
    facts: Vec<Fact>,
    exchange: Vec<Fact>,
}

impl<'a> Entry<'a> {
    fn new(result: &'a VectorResult) -> Self {
        Self {
            result,
            outcome: facts::outcome(result),
            facts: facts::of_result(result),
            exchange: facts::exchange(result),
        }
    }
}

pub(super) fn render(report: &RunReport) -> Result<String, RenderError> {
    let counts_reasons = report.level.counts_reasons(report.profile.class);
    let others = report
        .results
        .iter()
        .filter(|it| !it.outcome.is_failure(counts_reasons));
    let page = Page {
        headline: report.headline(),
        is_good: report.is_good(),
        run: facts::of_run(report),
        areas: &report.areas,
        failures: report.failures().map(Entry::new).collect(),
        others: others.map(Entry::new).collect(),
    };
    page.render().map_err(RenderError::new)
}
