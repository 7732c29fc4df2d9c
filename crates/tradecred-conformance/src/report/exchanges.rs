//! The exchanges of a run as files: a folder for each failure, from which the question can be asked again
//! (SPEC section *Reports*).

use std::path::PathBuf;

use serde::Serialize;

use super::{RenderError, RunReport, render};
use crate::service::ServiceReport;
use crate::suite::Suite;
use crate::target::{Question, http};

/// The file that holds what is POSTed to a node.
pub(super) const REQUEST: &str = "request.json";

/// A file of an exchange: its path below the folder of exchanges, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeFile {
    /// `<vector>/<file>`.
    pub path: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl ExchangeFile {
    fn new(id: &str, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            path: [id, name].iter().collect(),
            bytes: bytes.into(),
        }
    }
}

/// Whether the exchange of a vector or trial may lie here: a report that was read says so, and its folder is named in
/// commands.
pub(crate) fn is_folder_of(folder: &str, id: &str) -> bool {
    let dir = folder.strip_suffix(id);
    dir.is_some_and(|dir| dir.len() > 1 && dir.ends_with('/'))
}

/// The files of one failure.
fn of_result(
    id: &str,
    result: &impl Serialize,
    answer: Option<&str>,
) -> Result<Vec<ExchangeFile>, RenderError> {
    let mut files = vec![ExchangeFile::new(id, "result.json", render::json(result)?)];
    let answer = answer.filter(|answer| !answer.is_empty());
    files.extend(answer.map(|answer| ExchangeFile::new(id, "answer.txt", answer)));
    Ok(files)
}

/// The files of every failure of a run with these vectors: the vector's own, the request to a node, the answer as the
/// report has it, and the result.
///
/// # Errors
///
/// If a result cannot be written.
pub fn exchange_files(report: &RunReport, suite: &Suite) -> Result<Vec<ExchangeFile>, RenderError> {
    let mut files = Vec::new();
    for result in report.failures() {
        let id = result.id.as_str();
        let answer = result.exchange.as_ref().map(|it| it.received.as_str());
        files.extend(of_result(id, result, answer)?);
        let vector = suite.vectors().iter().find(|vector| vector.id == result.id);
        if let Some(vector) = vector {
            let own = vector.files().into_iter();
            files.extend(own.map(|(name, bytes)| ExchangeFile::new(id, name, bytes.into_owned())));
            let form = http::form(&Question::to(vector, &report.profile));
            files.push(ExchangeFile::new(id, REQUEST, form.body));
        }
    }
    Ok(files)
}

impl RunReport {
    /// Says of each failure in which folder its exchange stands, below this one.
    pub fn set_exchanges(&mut self, dir: &str) {
        let counts_reasons = self.level.counts_reasons(self.profile.class);
        for result in &mut self.results {
            if result.outcome.is_failure(counts_reasons) {
                result.folder = Some(format!("{}/{}", dir.trim_end_matches('/'), result.id));
            }
        }
    }
}

impl ServiceReport {
    /// As of a run.
    pub fn set_exchanges(&mut self, dir: &str) {
        for result in &mut self.results {
            if result.is_failure() {
                result.folder = Some(format!("{}/{}", dir.trim_end_matches('/'), result.id));
            }
        }
    }

    /// The files of every trial that failed: its last request, the answer to it, and the result.
    ///
    /// # Errors
    ///
    /// If a result cannot be written.
    pub fn exchange_files(&self) -> Result<Vec<ExchangeFile>, RenderError> {
        let mut files = Vec::new();
        for result in self.failed() {
            let id = result.id.as_str();
            let exchange = result.exchange.as_ref();
            files.extend(of_result(
                id,
                result,
                exchange.map(|it| it.received.as_str()),
            )?);
            let sent = exchange.filter(|exchange| !exchange.sent.is_empty());
            files.extend(sent.map(|it| ExchangeFile::new(id, "request.txt", it.sent.as_str())));
        }
        Ok(files)
    }
}
