//! `tradecred conform --attest`: what came of a run, signed (SPEC chapter *Conformance credential*).

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, ValueEnum};
use serde_json::{Map, Value as Json, json};
use tradecred::conformance_credential::{CREDENTIAL_TYPE, MOST_DAYS};
use tradecred::{Signer, issue};
use tradecred_conformance::attest::Stated;
use tradecred_conformance::report::Format as ReportFormat;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Object, Value};
use tradecred_vc::report::{SUITE, Scope};
use tradecred_vc::time::Timestamp;

use super::ReportFile;
use crate::choice::Language;
use crate::command::key::{self, Privacy, exists, write_new};
use crate::command::verify::report_text;
use crate::evidence::gather;
use crate::input::{now, read_json};
use crate::outcome::Failure;
use crate::random::new_id;

/// What is said where a run is attested.
#[derive(Debug, Args)]
#[command(next_help_heading = "Attesting")]
pub(super) struct Attest {
    /// Sign what came of the run with this key file, and write the credential to a new file. It is worth nothing without
    /// the report: `--report json=PATH`
    #[arg(long, value_name = "KEYFILE=PATH", requires_all = ["conductor", "report"],
        conflicts_with_all = ["list", "write_questions"])]
    attest: Option<KeyAndPath>,
    /// You, who make the run and sign, as a `NamedParty` in JSON: your legal name and address
    #[arg(long = "as", value_name = "FILE", requires = "attest")]
    conductor: Option<PathBuf>,
    /// Who makes the software, as a `NamedParty` in JSON; you, if absent
    #[arg(long, value_name = "FILE", requires = "attest")]
    maker: Option<PathBuf>,
    /// By whom the run is made
    #[arg(
        long,
        value_enum,
        value_name = "BY",
        requires = "attest",
        default_value_t
    )]
    conduct: Conduct,
    /// Who watches, as a `NamedParty` in JSON with its DID as `id`; it signs after you, by `report witness`
    #[arg(
        long,
        value_name = "FILE",
        requires = "attest",
        required_if_eq("conduct", "witnessed")
    )]
    witness: Option<PathBuf>,
    /// What the key of a `did:web` is looked up in: a file, or a folder with evidence.json or with credentials
    #[arg(long, value_name = "PATH", requires = "attest")]
    evidence: Vec<PathBuf>,
    /// For how many days from the end of the run the statement stands
    #[arg(long, value_name = "N", requires = "attest", default_value_t = 365,
        value_parser = clap::value_parser!(i64).range(1..=MOST_DAYS))]
    valid_days: i64,
}

/// By whom a run is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Conduct {
    /// By who makes the software
    #[default]
    #[value(name = "self")]
    Own,
    /// By somebody else
    Independent,
    /// While somebody else watches, who signs too
    Witnessed,
}

impl fmt::Display for Conduct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Own => "self",
            Self::Independent => "independent",
            Self::Witnessed => "witnessed",
        })
    }
}

/// The key to sign with, and where the credential goes.
#[derive(Debug, Clone)]
struct KeyAndPath {
    key: PathBuf,
    path: PathBuf,
}

impl FromStr for KeyAndPath {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((key, path)) if !key.is_empty() && !path.is_empty() => Ok(Self {
                key: key.into(),
                path: path.into(),
            }),
            _ => Err("not of the form KEYFILE=PATH"),
        }
    }
}

/// One who signs what came of a run, all of whose files were read before it.
pub(super) struct Attester {
    signer: Signer,
    path: PathBuf,
    conductor: Json,
    maker: Option<Json>,
    witness: Option<Json>,
    conduct: Conduct,
    valid_days: i64,
    evidence: Evidence,
}

impl Attest {
    /// Whoever attests, where somebody does, once a statement could be signed: before a long run of which nothing would
    /// be. `software` is the name that a profile gives, where it is known before the run.
    ///
    /// # Errors
    /// Where a file cannot be read, or would be overwritten, no report is kept, the software has no name, or the
    /// statement would break a rule of its own.
    pub(super) fn attester(
        &self,
        reports: &[ReportFile],
        software: Option<&str>,
    ) -> Result<Option<Attester>, Failure> {
        let (Some(attest), Some(conductor)) = (&self.attest, &self.conductor) else {
            return Ok(None);
        };
        if !reports
            .iter()
            .any(|report| report.format == ReportFormat::Json)
        {
            let reason = "a statement is worth nothing without the report that it is about: `--report json=PATH`";
            return Err(Failure::usage(reason));
        }
        if reports.iter().any(|report| report.path == attest.path) {
            let reason = "the statement and a report of the run cannot be one file: give `--attest` another path";
            return Err(Failure::usage(reason));
        }
        if attest.path.symlink_metadata().is_ok() {
            return Err(exists(&attest.path));
        }
        let key = key::read(&attest.key).map_err(|fault| fault.of(&attest.key))?;
        let did = key.controller().as_str();
        let party = |path: &PathBuf| Ok::<_, Failure>(read_json(path)?.to_serde());
        let attester = Attester {
            signer: Signer::with_method(key.secret().clone(), did, key.id().as_str()),
            path: attest.path.clone(),
            conductor: party(conductor)?,
            maker: self.maker.as_ref().map(party).transpose()?,
            witness: self.witness.as_ref().map(party).transpose()?,
            conduct: self.conduct,
            valid_days: self.valid_days,
            evidence: gather(&self.evidence, &[])?,
        };
        attester.try_out(software)?;
        Ok(Some(attester))
    }
}

impl Attester {
    /// Signs what follows from a JSON report, and writes it.
    ///
    /// # Errors
    /// Where nothing can be stated of the report, or the statement breaks a rule of its own.
    pub(super) fn sign(&self, report: &str) -> Result<(), Failure> {
        let stated = Stated::read(report.as_bytes()).map_err(not_signed)?;
        let signed = self.signed(stated.members())?;
        let text = json::to_string_pretty(&Value::Object(signed)) + "\n";
        write_new(&self.path, text.as_bytes(), Privacy::Usual)
    }

    /// Signs what would be said of a run of one question, and keeps nothing of it.
    fn try_out(&self, software: Option<&str>) -> Result<(), Failure> {
        if software.is_some_and(|name| name.trim().is_empty()) {
            let reason = "the profile does not name the software: it has to say `implementation`";
            return Err(not_signed(reason));
        }
        let (digest, now) = (DigestMultibase::of_bytes(b""), now()?);
        let probe = json!({
            "software": { "type": "TestedSoftware", "implementation": software.unwrap_or("probe"), "reachedAs": "http" },
            "role": "verifier",
            "class": "envelope",
            "suite": {
                "type": "ConformanceSuite",
                "questions": "vectors",
                "version": SUITE,
                "digestMultibase": digest,
                "questionCount": 1,
            },
            "transcriptRoot": digest,
            "reportDigest": digest,
            "counts": {
                "type": "ConformanceCounts",
                "asked": 1,
                "passed": 1,
                "failed": 0,
                "wrongReason": 0,
                "undecided": 0,
                "knownFailures": 0,
                "stale": 0,
                "untested": 0,
                "notApplicable": 0,
            },
            "claimed": "whole",
            "started": now,
            "ended": now,
        });
        match probe {
            Json::Object(members) => self.signed(&members).map(drop),
            _ => Ok(()),
        }
    }

    /// The statement with these members of a report, signed.
    fn signed(&self, stated: &Map<String, Json>) -> Result<Object<'static>, Failure> {
        let mut subject = json!({
            "type": "ConformanceStatement",
            "conduct": self.conduct.to_string(),
            "conductedBy": self.conductor,
            "runner": concat!("tradecred ", env!("CARGO_PKG_VERSION")),
        });
        let ended = stated.get("ended").and_then(Json::as_str);
        let ended = ended.and_then(|ended| ended.parse::<Timestamp>().ok());
        let until = ended.and_then(|ended| ended.add_seconds(self.valid_days * 86_400));
        if let Some(members) = subject.as_object_mut() {
            members.extend(stated.clone());
            members.extend(
                self.witness
                    .clone()
                    .map(|it| ("witnessedBy".to_owned(), it)),
            );
            if let Some(software) = members.get_mut("software").and_then(Json::as_object_mut) {
                software.extend(self.maker.clone().map(|it| ("maker".to_owned(), it)));
            }
        }
        let created = now()?;
        let unsigned = json!({
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://w3id.org/tradecred/core/v1",
            ],
            "id": new_id()?,
            "type": ["VerifiableCredential", CREDENTIAL_TYPE],
            "issuer": self.signer.did(),
            "validFrom": created,
            "validUntil": until,
            "credentialSubject": subject,
        });
        let Value::Object(unsigned) = Value::from(&unsigned) else {
            return Err(Failure::internal("a statement is an object"));
        };
        let (scope, evidence) = (Scope::Document, &self.evidence);
        issue(&unsigned, &self.signer, created, scope, evidence)
            .map_err(|report| not_signed(report_text(&report, Language::default())))
    }
}

fn not_signed(why: impl fmt::Display) -> Failure {
    Failure::usage(format!("the run is not attested: {why}"))
}
