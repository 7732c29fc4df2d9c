//! `tradecred convert --attest`: a conversion signed as a true copy, and the files that it cites by their digests
//! (SPEC section *From a record to a credential*).

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use tradecred::{Signer, issue};
use tradecred_adapters::attest::{AttestError, Content, Said};
use tradecred_adapters::{Conversion, Converter};
use tradecred_vc::evidence::{CitedAs, Evidence};
use tradecred_vc::json::{self, Object, Value};
use tradecred_vc::report::Scope;
use tradecred_vc::time::Timestamp;

use crate::choice::{Language, instant};
use crate::cited;
use crate::command::key::{self, Privacy, write_new};
use crate::command::verify::report_text;
use crate::input::{now, read_json, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::random::new_id;

/// What is said where each record of an export becomes a true copy.
#[derive(Debug, Args)]
#[command(next_help_heading = "True copies")]
pub(super) struct Attest {
    /// Sign what comes of each record as a true copy, an attested conversion, with this key file
    #[arg(long = "attest", value_name = "KEYFILE", conflicts_with = "back",
        requires_all = ["converter", "system", "retrieved_at"])]
    key: Option<PathBuf>,
    /// You, who convert and sign, as a `NamedParty` in JSON: your legal name and address
    #[arg(long = "as", value_name = "FILE", requires = "key")]
    converter: Option<PathBuf>,
    /// The ledger or system that the export is of, as it is known
    #[arg(long, value_name = "TEXT", requires = "key")]
    system: Option<String>,
    /// When the export was taken out of that system
    #[arg(long, value_name = "INSTANT", requires = "key", value_parser = instant)]
    retrieved_at: Option<Timestamp>,
    /// The legal name of who certified, as the source says it; the certifier in the document, if absent
    #[arg(long, value_name = "NAME", requires = "key")]
    certifier: Option<String>,
    /// The key of the record in that system
    #[arg(long, value_name = "TEXT", requires = "key", conflicts_with = "each")]
    record_id: Option<String>,
    /// The media type of the export; that of its framing, if absent
    #[arg(long, value_name = "TYPE", requires = "key")]
    media_type: Option<String>,
    /// When the conversion is made and signed; now, if absent
    #[arg(long, value_name = "INSTANT", requires = "key", value_parser = instant)]
    created: Option<Timestamp>,
    /// The folder that the cited files are written to: export, witnesses, mapping, loss report and residue. None is overwritten
    #[arg(long, value_name = "DIR", requires = "key")]
    cited: Option<PathBuf>,
}

impl Attest {
    /// Whoever attests, where somebody does.
    ///
    /// # Errors
    /// Where the files do not say who that is.
    pub(super) fn converter(&self) -> Result<Option<Attester>, Failure> {
        let (Some(key), Some(named), Some(system), Some(retrieved_at)) =
            (&self.key, &self.converter, &self.system, self.retrieved_at)
        else {
            return Ok(None);
        };
        let key = key::read(key).map_err(|fault| fault.of(key))?;
        let did = key.controller().as_str().to_owned();
        let signer = Signer::with_method(key.secret().clone(), did.as_str(), key.id().as_str());
        let said = Said {
            id: String::new(),
            issuer: did,
            converted_by: read_json(named)?,
            converted_at: self.created.map_or_else(now, Ok)?,
            system: system.clone(),
            media_type: self.media_type.clone(),
            record_id: self.record_id.clone(),
            retrieved_at,
            certifier: self.certifier.clone(),
        };
        let folder = self.cited.clone().map(Folder::create).transpose()?;
        Ok(Some(Attester {
            signer,
            said,
            folder,
        }))
    }
}

/// One who signs true copies.
pub(super) struct Attester {
    signer: Signer,
    said: Said,
    folder: Option<Folder>,
}

/// Why a true copy was not signed.
pub(super) struct NotSigned {
    /// How a command on this one record ends.
    pub(super) outcome: Outcome,
    /// The reason.
    pub(super) message: String,
}

/// Which record of an export of many it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    /// The number of its unit.
    pub(super) unit: usize,
    /// Its own.
    pub(super) record: usize,
}

impl Attester {
    /// The true copy, signed; what it cites is in the folder then.
    ///
    /// # Errors
    /// Where a file cannot be written; that it is not signed is told in its place.
    pub(super) fn sign(
        &mut self,
        converter: &Converter<'_>,
        unit: &[u8],
        made: &Conversion,
        numbers: Option<Numbers>,
    ) -> Result<Result<Object<'static>, NotSigned>, Failure> {
        self.said.id = new_id()?;
        let unsigned = match converter.attest(unit, made, &self.said) {
            Ok(unsigned) => unsigned,
            Err(error) => {
                let outcome = match error {
                    AttestError::NoCertifier => Outcome::Usage,
                    _ => Outcome::Failed,
                };
                let hint = match error {
                    AttestError::NoCertifier => " (`--certifier`)",
                    _ => "",
                };
                let message = format!("not signed: {error}{hint}");
                return Ok(Err(NotSigned { outcome, message }));
            }
        };
        let evidence = Evidence::default();
        let created = self.said.converted_at;
        match issue(&unsigned, &self.signer, created, Scope::Document, &evidence) {
            Ok(signed) => {
                if let Some(folder) = &mut self.folder {
                    folder.keep(converter, unit, made, numbers)?;
                }
                Ok(Ok(signed))
            }
            Err(report) => Ok(Err(NotSigned {
                outcome: Outcome::Failed,
                message: format!("not signed\n{}", report_text(&report, Language::default())),
            })),
        }
    }
}

/// A folder for the files that true copies cite.
struct Folder {
    path: PathBuf,
    has_mapping: bool,
    /// The unit that was written last.
    unit: Option<usize>,
}

impl Folder {
    fn create(path: PathBuf) -> Result<Self, Failure> {
        fs::create_dir_all(&path).map_err(|error| unreadable(&path, &error))?;
        Ok(Self {
            path,
            has_mapping: false,
            unit: None,
        })
    }

    fn keep(
        &mut self,
        converter: &Converter<'_>,
        unit: &[u8],
        made: &Conversion,
        numbers: Option<Numbers>,
    ) -> Result<(), Failure> {
        let of_unit = numbers.map(|numbers| numbers.unit);
        let is_written = of_unit.is_some() && of_unit == self.unit;
        let of_record = numbers.map(|numbers| numbers.record);
        let mut witnesses = 0;
        for file in converter.cited(unit, made) {
            let number = match file.cited_as {
                CitedAs::Mapping if self.has_mapping => continue,
                CitedAs::Source if is_written => continue,
                CitedAs::Mapping => None,
                CitedAs::Source => of_unit,
                CitedAs::Witness => {
                    witnesses += 1;
                    Some(witnesses)
                }
                _ => of_record,
            };
            match file.content {
                Content::Bytes(bytes) => {
                    let place = self.place(file.cited_as, number, "");
                    write_new(&place, bytes, Privacy::Usual)?;
                }
                Content::Json(value) => self.json(file.cited_as, number, &value)?,
            }
        }
        self.has_mapping = true;
        self.unit = of_unit;
        Ok(())
    }

    fn json(
        &self,
        cited_as: CitedAs,
        number: Option<usize>,
        value: &Value<'_>,
    ) -> Result<(), Failure> {
        let place = self.place(cited_as, number, ".json");
        let text = format!("{}\n", json::to_string_pretty(value));
        write_new(&place, text.as_bytes(), Privacy::Usual)
    }

    fn place(&self, cited_as: CitedAs, number: Option<usize>, ending: &str) -> PathBuf {
        let number = number.map(|number| format!("-{number}"));
        let name = cited::name(cited_as);
        let number = number.unwrap_or_default();
        Path::new(&self.path).join(format!("{name}{number}{ending}"))
    }
}
