//! `tradecred schema`: the published JSON Schemas (SPEC chapter *Documents*).

use std::collections::BTreeMap;
use std::io::Write;

use clap::{Args, Subcommand};
use serde_json::Value as Json;

use crate::outcome::{Failure, Outcome};

/// List and show the published JSON Schemas
#[derive(Debug, Args)]
pub(crate) struct Schema {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List the names
    List,
    /// Show one schema, byte for byte as it is published
    Show {
        /// Its name
        name: String,
    },
}

impl Schema {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let schemas = schemas();
        match &self.action {
            Action::List => {
                for name in schemas.keys() {
                    writeln!(out, "{name}")?;
                }
            }
            Action::Show { name } => {
                let schema = schemas.get(name).ok_or_else(|| {
                    Failure::usage(format!(
                        "there is no schema `{name}`; see `tradecred schema list`"
                    ))
                })?;
                write!(out, "{}", tradecred::schema::text(schema))?;
            }
        }
        Ok(Outcome::Good)
    }
}

/// The schemas of the library, and those of the conformance suite.
fn schemas() -> BTreeMap<String, Json> {
    let mut schemas = tradecred::schema::published();
    for (name, schema) in tradecred_adapters::schemas() {
        schemas.insert(name.to_owned(), schema);
    }
    for (name, schema) in [
        ("case", tradecred_conformance::case::case_schema()),
        (
            "exceptions",
            tradecred_conformance::exceptions::exceptions_schema(),
        ),
        ("profile", tradecred_conformance::target::profile_schema()),
        (
            "protocol",
            tradecred_conformance::protocol::protocol_schema(),
        ),
        ("run-report", tradecred_conformance::report::report_schema()),
        (
            "service-report",
            tradecred_conformance::service::service_report_schema(),
        ),
    ] {
        schemas.insert(name.to_owned(), schema);
    }
    schemas
}
