//! `tradecred convert`: a ledger's record to a document and back, with what is lost (SPEC chapter *Adapters*).

use std::fs;
use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use tradecred_adapters::codec::CODECS;
use tradecred_adapters::framing::FRAMINGS;
use tradecred_adapters::{LossReport, Residue, convert, mapping, restore};
use tradecred_vc::json::{self, Limits};

use super::mapping::named;
use crate::input::{read_bytes, read_json, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::{say, shown, shown_json};

/// Turn a ledger's record into an unsigned document, or a document into a record, and say what is lost
#[derive(Debug, Args)]
pub(crate) struct Convert {
    /// The record, or with `--back` the document; `-` for standard input
    #[arg(value_name = "FILE", required_unless_present = "list")]
    file: Option<PathBuf>,
    /// The mapping: the name of one that comes with tradecred, or a file
    #[arg(long, value_name = "NAME|FILE", required_unless_present = "list")]
    mapping: Option<String>,
    /// From the document to the record
    #[arg(long)]
    back: bool,
    /// Where what the document does not hold of the record is written to; with `--back`, read from
    #[arg(long, value_name = "FILE")]
    residue: Option<PathBuf>,
    /// Where the loss report is written to, as JSON
    #[arg(long, value_name = "FILE")]
    losses: Option<PathBuf>,
    /// List the mappings, the framings, and the codecs that mappings name
    #[arg(long, exclusive = true)]
    list: bool,
}

impl Convert {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let (Some(file), Some(name)) = (&self.file, &self.mapping) else {
            return list(out);
        };
        let chosen = named(name)?;
        let mapping = chosen.mapping();
        if self.back {
            let limits = Limits::default();
            let bytes = read_bytes(file, limits.bytes).map_err(|error| unreadable(file, &error))?;
            let document = json::read(&bytes, &limits)
                .map_err(|problem| Failure::usage(format!("`{}`: {problem}", file.display())))?;
            let residue = match &self.residue {
                Some(path) => {
                    let value = read_json(path)?;
                    let read = Residue::from_value(&value).map_err(|error| {
                        Failure::usage(format!("`{}`: {error}", path.display()))
                    })?;
                    Some(read)
                }
                None => None,
            };
            let restored = match restore(&document, residue.as_ref(), mapping) {
                Ok(restored) => restored,
                Err(error) => {
                    say(&format!("{}: {error}", file.display()));
                    return Ok(Outcome::Failed);
                }
            };
            // Byte by byte, except for a person who looks at it.
            if io::stdout().is_terminal() {
                let text = String::from_utf8_lossy(&restored.bytes);
                write!(out, "{}", shown_json(&text))?;
            } else {
                out.write_all(&restored.bytes)?;
            }
            return self.tell(&restored.losses);
        }
        let bytes =
            read_bytes(file, Limits::default().bytes).map_err(|error| unreadable(file, &error))?;
        let made = match convert(&bytes, mapping) {
            Ok(made) => made,
            Err(error) => {
                say(&format!("{}: {error}", file.display()));
                return Ok(Outcome::Failed);
            }
        };
        if let Some(path) = &self.residue {
            save(path, &json::to_string_pretty(&made.residue.to_value()))?;
        }
        writeln!(
            out,
            "{}",
            shown_json(&json::to_string_pretty(&made.document))
        )?;
        for proved in &made.proof.proved {
            let by = proved.by.as_deref().map(|who| format!(", by {who}"));
            let words = format!("proved: {}{}", proved.what, by.unwrap_or_default());
            say(&shown(&words));
        }
        for open in &made.proof.open {
            say(&format!("not proved: {open}"));
        }
        self.tell(&made.losses)
    }

    /// Says what is lost, and writes the report where it was asked for.
    fn tell(&self, losses: &LossReport) -> Result<Outcome, Failure> {
        for entry in losses.losses() {
            let from = entry.from.as_deref().unwrap_or_default();
            let to = entry
                .to
                .as_deref()
                .map(|to| format!(" -> {to}"))
                .unwrap_or_default();
            let reason = entry
                .reason
                .as_deref()
                .map(|why| format!(": {why}"))
                .unwrap_or_default();
            let fate = serde_json::to_value(entry.fate).unwrap_or_default();
            let fate = fate.as_str().unwrap_or_default();
            say(&shown(&format!("{fate} {from}{to}{reason}")));
        }
        if let Some(path) = &self.losses {
            save(
                path,
                &serde_json::to_string_pretty(losses).unwrap_or_default(),
            )?;
        }
        Ok(Outcome::Good)
    }
}

fn list(out: &mut dyn Write) -> Result<Outcome, Failure> {
    writeln!(out, "mappings")?;
    for (name, _) in mapping::SHIPPED {
        if let Some(mapping) = mapping::shipped(name) {
            writeln!(out, "  {name}: {}", mapping.file().title)?;
        }
    }
    writeln!(out, "framings")?;
    for framing in FRAMINGS {
        writeln!(out, "  {}: {}", framing.name(), framing.title())?;
    }
    writeln!(out, "codecs")?;
    for codec in CODECS {
        writeln!(out, "  {}: {}", codec.name, codec.meaning)?;
    }
    Ok(Outcome::Good)
}

fn save(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, format!("{text}\n"))
        .map_err(|error| Failure::unreachable(format!("`{}`: {error}", path.display())))
}
