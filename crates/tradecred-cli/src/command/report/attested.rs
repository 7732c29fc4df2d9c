//! A report and the credential that attests it, held against each other.

use std::path::Path;

use tradecred::conformance_credential::CREDENTIAL_TYPE;
use tradecred_conformance::attest::{Difference, NotStated, Stated};
use tradecred_vc::credential::names_type;
use tradecred_vc::json::{Object, Value};

use crate::input::{LIMITS, read_bytes, read_json, unreadable};
use crate::outcome::Failure;

/// The conformance credential in a file: of another type it would be verified by other rules, or by none.
///
/// # Errors
/// Unreachable if it cannot be read, usage if it is no such credential.
pub(super) fn credential(path: &Path) -> Result<Object<'static>, Failure> {
    match read_json(path)? {
        Value::Object(credential) if names_type(&credential, CREDENTIAL_TYPE) => Ok(credential),
        _ => Err(Failure::usage(format!(
            "`{}`: not a credential of the type {CREDENTIAL_TYPE}",
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
    /// The bytes of the report.
    pub(super) report: Vec<u8>,
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
            report: bytes,
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
