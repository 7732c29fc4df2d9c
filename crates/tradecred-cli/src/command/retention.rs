//! `tradecred retention`: how long the law asks that documents be kept, and from when (SPEC chapter *Retention*).

use std::io::Write;

use clap::Args;
use serde_json::json;
use tradecred::retention::{EDITION, TERMS, Term};

use crate::choice::Format;
use crate::outcome::{Failure, Outcome};
use crate::terminal::shown_json;

/// Say how long the law asks that documents be kept, and from when
#[derive(Debug, Args)]
pub(crate) struct Retention {
    /// A credential type; all, if absent
    #[arg(value_name = "TYPE")]
    document_type: Option<String>,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Retention {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let wanted = self.document_type.as_deref();
        let terms: Vec<&Term> = TERMS
            .iter()
            .filter(|term| wanted.is_none_or(|wanted| wanted == term.document_type))
            .collect();
        if terms.is_empty() {
            return Err(Failure::nothing_ran(format!(
                "how long `{}` is to be kept is not known; a node deletes none of them",
                wanted.unwrap_or_default()
            )));
        }
        match self.format {
            Format::Text => {
                for term in terms {
                    write_text(term, out)?;
                }
            }
            Format::Json | Format::Ndjson => {
                let table = json!({ "edition": EDITION, "terms": terms });
                let text = match self.format {
                    Format::Ndjson => serde_json::to_string(&table),
                    _ => serde_json::to_string_pretty(&table),
                };
                writeln!(out, "{}", shown_json(&text.unwrap_or_default()))?;
            }
        }
        Ok(Outcome::Good)
    }
}

fn write_text(term: &Term, out: &mut dyn Write) -> Result<(), Failure> {
    write!(out, "{}", term.document_type)?;
    if !term.agreements.is_empty() {
        write!(out, " ({})", term.agreements.join(", "))?;
    }
    if !term.exported_from.is_empty() {
        write!(out, ", exported from {}", term.exported_from.join(", "))?;
    }
    let (years, from) = (term.years, term.from.as_str());
    writeln!(out, "\n  {}: {years} years from {from}", term.keeper)?;
    if term.confirmed {
        writeln!(out, "  {}", term.law)?;
    } else {
        writeln!(
            out,
            "  {}, not confirmed: nothing is deleted by it",
            term.law
        )?;
    }
    Ok(())
}
