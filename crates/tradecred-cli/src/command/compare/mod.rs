//! `tradecred compare`: what the ledger says beside what the system of record says (SPEC section *Comparison*).

use std::fs::File;
use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use tradecred_adapters::Converter;
use tradecred_adapters::compare::{Acceptances, Side, day};
use tradecred_vc::time::Date;

use super::mapping::{Chosen, named};
use crate::input::{now, read_json_as, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::say;

mod page;
mod table;
mod text;

/// Hold the records of two systems beside each other, field by field
#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// The export of the system of record
    legacy: PathBuf,
    /// The export of the ledger
    ledger: PathBuf,
    /// The mapping of the system of record: the name of one that comes with tradecred, or a file; credentials, if
    /// absent
    #[arg(long, value_name = "NAME|FILE")]
    legacy_mapping: Option<String>,
    /// The mapping of the ledger; credentials, if absent
    #[arg(long, value_name = "NAME|FILE")]
    ledger_mapping: Option<String>,
    /// What both know a document by: a JSON Pointer in the document; several are taken together. Absent, both
    /// exports have one document
    #[arg(long, value_name = "POINTER")]
    key: Vec<String>,
    /// Differences that somebody accepts, by the schema `acceptances`
    #[arg(long, value_name = "FILE")]
    acceptances: Option<PathBuf>,
    /// The day as of which they are accepted; today, if absent
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Form,
}

/// The form of a comparison.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Form {
    /// What somebody has to look at, for a person
    #[default]
    Text,
    /// Everything that is not equal, by the schema `comparison`
    Json,
    /// One line for each member that is not equal, for a table
    Csv,
    /// A page that prints and loads nothing
    Html,
}

impl Compare {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let legacy_mapping = self.legacy_mapping.as_deref().map(named).transpose()?;
        let ledger_mapping = self.ledger_mapping.as_deref().map(named).transpose()?;
        let (legacy, ledger) = (side(legacy_mapping.as_ref()), side(ledger_mapping.as_ref()));
        let acceptances: Acceptances = match &self.acceptances {
            Some(path) => read_json_as(path)?,
            None => Acceptances::default(),
        };
        let on = match self.on {
            Some(on) => on,
            None => now()?.date_utc(),
        };
        let legacy_units = legacy.units(open(&self.legacy)?);
        let legacy_units = legacy_units.map_err(|error| unreadable(&self.legacy, &error))?;
        let ledger_units = ledger.units(open(&self.ledger)?);
        let ledger_units = ledger_units.map_err(|error| unreadable(&self.ledger, &error))?;
        let compared = day(
            (&legacy, legacy_units),
            (&ledger, ledger_units),
            &self.key,
            (&acceptances, on),
        );
        let day = match compared {
            Ok(day) => day,
            Err(error) => {
                say(&error.to_string());
                return Ok(Outcome::Failed);
            }
        };
        match self.format {
            Form::Text => write!(out, "{}", text::of(&day))?,
            Form::Json => {
                let json = serde_json::to_string_pretty(&day).unwrap_or_default();
                writeln!(out, "{json}")?;
            }
            Form::Csv => table::write(&day, out)?,
            Form::Html => {
                let page = page::of(&day).map_err(Failure::internal)?;
                write!(out, "{page}")?;
            }
        }
        Ok(if !day.is_good() {
            Outcome::Failed
        } else if day.pairs == 0 {
            Outcome::NothingRan
        } else {
            Outcome::Good
        })
    }
}

fn side(chosen: Option<&Chosen>) -> Side<'_> {
    chosen.map_or(Side::Credentials, |chosen| {
        Side::Records(Converter::new(chosen.mapping()))
    })
}

fn open(path: &Path) -> Result<BufReader<File>, Failure> {
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    Ok(BufReader::new(file))
}
