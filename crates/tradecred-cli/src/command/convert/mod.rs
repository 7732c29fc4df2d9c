//! `tradecred convert`: a ledger's record to a document and back, with what is lost (SPEC chapter *Adapters*).

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, IsTerminal as _, Read, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;
use tradecred_adapters::codec::CODECS;
use tradecred_adapters::framing::{Anchors, FRAMINGS, LARGEST, ProofStatus, Units, Witness};
use tradecred_adapters::{
    Conversion, ConvertError, Converter, Keyed, LossReport, Residue, mapping,
};
use tradecred_vc::json::{self, Limits, Value};

use super::mapping::named;
use crate::input::{is_standard_input, read_bytes, read_json, read_json_as, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::{say, shown, shown_json};

mod attest;

use attest::{Attest, Attester, Numbers};

/// Turn a ledger's record into an unsigned document, or a document into a record, and say what is lost
#[derive(Debug, Args)]
pub(crate) struct Convert {
    /// The record, or with `--back` the document; `-` for standard input
    #[arg(value_name = "FILE", required_unless_present = "list")]
    file: Option<PathBuf>,
    /// The mapping: the name of one that comes with tradecred, or a file
    #[arg(long, value_name = "NAME|FILE", required_unless_present = "list")]
    mapping: Option<String>,
    /// Convert each record of an export of many; the documents come one a line
    #[arg(long, conflicts_with = "back")]
    each: bool,
    /// What you hold for true from outside of the export, by the schema `anchors`: certificate authorities, hashes
    /// of blocks
    #[arg(long, value_name = "FILE")]
    anchors: Option<PathBuf>,
    /// Another export that says something about the same record: the receipt, with its proof and the header of the
    /// block, by which a document store issued a document of OpenAttestation. May be given several times
    #[arg(long = "witness", value_name = "FILE", conflicts_with_all = ["back", "each"])]
    witnesses: Vec<PathBuf>,
    /// From the document to the record
    #[arg(long)]
    back: bool,
    /// Where what the document does not hold of the record is written to; with `--back`, read from; with `--each`,
    /// one a line
    #[arg(long, value_name = "FILE")]
    residue: Option<PathBuf>,
    /// With `--back`: the export, where the residue names it by its digest only
    #[arg(long, value_name = "FILE", requires = "back")]
    unit: Option<PathBuf>,
    /// Where the loss report is written to, as JSON; with `--each`, one a line
    #[arg(long, value_name = "FILE")]
    losses: Option<PathBuf>,
    /// With `--each`: where it is written to what became of each record, one a line: the number of its unit, the `key`
    /// that the mapping says names it, and the number of the line of its document, or the `error`
    #[arg(long, value_name = "FILE", requires = "each")]
    keys: Option<PathBuf>,
    #[command(flatten)]
    attest: Attest,
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
        let anchors: Anchors = match &self.anchors {
            Some(path) => read_json_as(path)?,
            None => Anchors::default(),
        };
        let witnesses = self.witnesses.iter().map(|path| {
            let bytes = read_bytes(path, LARGEST).map_err(|error| unreadable(path, &error))?;
            Ok(Witness::new(bytes))
        });
        let witnesses = witnesses.collect::<Result<_, Failure>>()?;
        let converter = Converter::new(chosen.mapping())
            .with_anchors(anchors)
            .with_witnesses(witnesses);
        if self.back {
            self.back(file, &converter, out)
        } else if self.each {
            self.each(file, &converter, self.attest.converter()?, out)
        } else {
            self.one(file, &converter, self.attest.converter()?, out)
        }
    }

    fn one(
        &self,
        file: &Path,
        converter: &Converter<'_>,
        attester: Option<Attester>,
        out: &mut dyn Write,
    ) -> Result<Outcome, Failure> {
        let bytes = read_bytes(file, LARGEST).map_err(|error| unreadable(file, &error))?;
        let made = match converter.one(&bytes) {
            Ok(made) => made,
            Err(error) => {
                let all = match &error {
                    ConvertError::Several { count: 1.. } => ": `--each` converts all of them",
                    _ => "",
                };
                say(&format!("{}: {error}{all}", file.display()));
                return Ok(Outcome::Failed);
            }
        };
        if let Some(path) = &self.residue {
            save(path, &json::to_string_pretty(&made.residue.to_value()))?;
        }
        let signed = match attester {
            Some(mut attester) => match attester.sign(converter, &bytes, &made, None)? {
                Ok(signed) => Some(Value::Object(signed)),
                Err(refused) => {
                    say(&format!("{}: {}", file.display(), refused.message));
                    return Ok(refused.outcome);
                }
            },
            None => None,
        };
        let document = json::to_string_pretty(signed.as_ref().unwrap_or(&made.document));
        writeln!(out, "{}", shown_json(&document))?;
        tell_proof(&made.proof);
        self.tell(&made.losses)
    }

    /// Converts an export of many, of which one unit is held at a time.
    fn each(
        &self,
        file: &Path,
        converter: &Converter<'_>,
        mut attester: Option<Attester>,
        out: &mut dyn Write,
    ) -> Result<Outcome, Failure> {
        let export: Box<dyn Read> = if is_standard_input(file) {
            Box::new(io::stdin())
        } else {
            Box::new(File::open(file).map_err(|error| unreadable(file, &error))?)
        };
        let mut export = BufReader::with_capacity(1024 * 1024, export);
        let start = export
            .fill_buf()
            .map_err(|error| unreadable(file, &error))?;
        let division = converter.division(start);
        let mut residues = self.residue.as_deref().map(Lines::create).transpose()?;
        let mut losses = self.losses.as_deref().map(Lines::create).transpose()?;
        let mut keys = self.keys.as_deref().map(Lines::create).transpose()?;
        let (mut made, mut failed) = (0_usize, 0_usize);
        for (number, unit) in Units::new(export, division).enumerate() {
            let number = number + 1;
            let (unit, records) = match unit {
                Ok(unit) => {
                    let keyed = converter.keyed(&unit).map_err(|error| error.to_string());
                    (unit, keyed)
                }
                Err(error) => (Vec::new(), Err(error.to_string())),
            };
            let records = records.map_or_else(
                |error| vec![(None, Err(error))],
                |records| records.into_iter().map(told).collect(),
            );
            for (key, record) in records {
                let numbers = Numbers {
                    unit: number,
                    record: made + 1,
                };
                let record = match (record, &mut attester) {
                    (Err(error), _) => Err(error),
                    (Ok(one), None) => Ok((one, None)),
                    (Ok(one), Some(attester)) => attester
                        .sign(converter, &unit, &one, Some(numbers))?
                        .map(|signed| (one, Some(Value::Object(signed))))
                        .map_err(|refused| refused.message),
                };
                let line = match &record {
                    Ok((one, signed)) => {
                        made += 1;
                        let document = signed.as_ref().unwrap_or(&one.document);
                        write_line(document, one, out, residues.as_mut(), losses.as_mut())?;
                        json!({"unit": number, "key": key, "document": made})
                    }
                    Err(error) => {
                        failed += 1;
                        let named = key.as_ref().map(|key| format!(" ({})", shown(key)));
                        let named = named.unwrap_or_default();
                        say(&format!(
                            "{}: unit {number}{named}: {error}",
                            file.display()
                        ));
                        json!({"unit": number, "key": key, "error": error})
                    }
                };
                if let Some(keys) = &mut keys {
                    keys.push(&line.to_string())?;
                }
            }
        }
        say(&format!(
            "{made} document(s), {failed} record(s) not converted"
        ));
        Ok(match (made, failed) {
            (_, 1..) => Outcome::Failed,
            (0, 0) => Outcome::NothingRan,
            _ => Outcome::Good,
        })
    }

    fn back(
        &self,
        file: &Path,
        converter: &Converter<'_>,
        out: &mut dyn Write,
    ) -> Result<Outcome, Failure> {
        let limits = Limits::default();
        let bytes = read_bytes(file, limits.bytes).map_err(|error| unreadable(file, &error))?;
        let document = json::read(&bytes, &limits)
            .map_err(|problem| Failure::usage(format!("`{}`: {problem}", file.display())))?;
        let residue = match &self.residue {
            Some(path) => {
                let value = read_json(path)?;
                let read = Residue::from_value(&value)
                    .map_err(|error| Failure::usage(format!("`{}`: {error}", path.display())))?;
                Some(read)
            }
            None => None,
        };
        let unit = match &self.unit {
            Some(path) => {
                Some(read_bytes(path, LARGEST).map_err(|error| unreadable(path, &error))?)
            }
            None => None,
        };
        let restored = match converter.back(&document, residue.as_ref(), unit.as_deref()) {
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
        self.tell(&restored.losses)
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

/// What became of a record, or why nothing did, in words.
fn told((key, made): Keyed) -> (Option<String>, Result<Conversion, String>) {
    (key, made.map_err(|error| error.to_string()))
}

fn tell_proof(proof: &ProofStatus) {
    for proved in &proof.proved {
        let by = proved.by.as_deref().map(|who| format!(", by {who}"));
        let words = format!("proved: {}{}", proved.what, by.unwrap_or_default());
        say(&shown(&words));
    }
    for open in &proof.open {
        say(&shown(&format!("not proved: {open}")));
    }
}

/// A file that is written line by line.
struct Lines<'p> {
    path: &'p Path,
    file: io::BufWriter<File>,
}

impl<'p> Lines<'p> {
    fn create(path: &'p Path) -> Result<Self, Failure> {
        let file = File::create(path).map_err(|error| unreadable(path, &error))?;
        let file = io::BufWriter::new(file);
        Ok(Self { path, file })
    }

    fn push(&mut self, line: &str) -> Result<(), Failure> {
        writeln!(self.file, "{line}").map_err(|error| unreadable(self.path, &error))
    }
}

/// A document, and what belongs to it, each on its line.
fn write_line(
    document: &Value<'_>,
    made: &Conversion,
    out: &mut dyn Write,
    residues: Option<&mut Lines<'_>>,
    losses: Option<&mut Lines<'_>>,
) -> Result<(), Failure> {
    writeln!(out, "{}", shown_json(&json::to_string(document)))?;
    if let Some(residues) = residues {
        residues.push(&json::to_string(&made.residue.to_value()))?;
    }
    if let Some(losses) = losses {
        losses.push(&serde_json::to_string(&made.losses).unwrap_or_default())?;
    }
    Ok(())
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
