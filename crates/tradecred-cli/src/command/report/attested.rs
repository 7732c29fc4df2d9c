//! A report and the credential that attests it, held against each other.

use std::path::Path;

use tradecred_conformance::attest::{Difference, NotStated, Stated};
use tradecred_vc::json::{Object, Value};

use crate::input::{LIMITS, read_bytes, read_json, unreadable};
use crate::outcome::Failure;

/// The credential in a file.
///
/// # Errors
/// Unreachable if it cannot be read, usage if it is no object.
pub(super) fn credential(path: &Path) -> Result<Object<'static>, Failure> {
    match read_json(path)? {
        Value::Object(credential) => Ok(credential),
        _ => Err(Failure::usage(format!(
            "`{}`: not a credential",
            path.display()
        ))),
    }
}

/// What a report says, held against a credential.
pub(super) struct Comparison {
    /// What follows from the report, or why nothing does.
    pub(super) stated: Result<Stated, NotStated>,
    /// In what the statement is another.
    pub(super) differences: Vec<Difference>,
}

impl Comparison {
    /// Holds the report in a file against a credential.
    ///
    /// # Errors
    /// Unreachable if the report cannot be read.
    pub(super) fn of(credential: &Object<'_>, report: &Path) -> Result<Self, Failure> {
        let bytes = read_bytes(report, LIMITS.bytes).map_err(|error| unreadable(report, &error))?;
        let subject = credential.get("credentialSubject").map(Value::to_serde);
        let stated = Stated::read(&bytes);
        let differences = match &stated {
            Ok(stated) => stated.differences(&subject.unwrap_or_default()),
            Err(_) => Vec::new(),
        };
        Ok(Self {
            stated,
            differences,
        })
    }

    /// Whether the report is the one that is attested.
    pub(super) fn is_attested(&self) -> bool {
        self.stated.is_ok() && self.differences.is_empty()
    }

    /// What is wrong, a line for each.
    pub(super) fn lines(&self) -> Vec<String> {
        match &self.stated {
            Err(reason) => vec![reason.to_string()],
            Ok(_) => self.differences.iter().map(line).collect(),
        }
    }
}

fn line(difference: &Difference) -> String {
    let Difference {
        member,
        report,
        statement,
    } = difference;
    format!("{member}: the report gives {report}, the statement says {statement}")
}
