//! `tradecred conform`: asks an implementation every vector and reports where it differs (SPEC chapter
//! *Conformance*).

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::{Args, ValueEnum};
use tradecred_conformance::case::Vector;
use tradecred_conformance::exceptions::Exceptions;
use tradecred_conformance::report::{
    Format as ReportFormat, Reported, RunReport, UnknownFormat, render,
};
use tradecred_conformance::role::Role;
use tradecred_conformance::run::{Progress, RunError, RunOptions, run_side_by_side, unclaimed};
use tradecred_conformance::service::Service;
use tradecred_conformance::suite::{Glob, Suite};
use tradecred_conformance::target::Class;
use tradecred_conformance::target::files::export_questions;

use crate::choice::Format;
use crate::input::{now, unreadable};
use crate::outcome::{Failure, Outcome};

mod asking;
mod attest;
mod exchanges;
mod progress;
mod service;
mod target;
pub(super) mod vectors;

use asking::{Asking, Before};
use progress::Teller;
use target::{Named, open, read_profile, takes};

/// The largest seed: JSON, in which reports are written, has no larger whole number that every reader reads alike.
const MOST_SEED: u64 = (1 << 53) - 1;

/// Test an implementation against the vectors
#[derive(Debug, Args)]
pub(crate) struct Conform {
    /// `http(s)://ADDRESS`, `cmd:PROGRAM ARGUMENTS`, `files:DIR` or `self:`; a node started for the run, if absent.
    /// The address is the base address of a node: `/health`, `/credentials/verify` and `/presentations/verify` are
    /// called below it
    target: Option<Named>,
    /// What the implementation is tested as
    #[arg(long, value_enum, default_value_t)]
    role: TestedAs,
    /// Only vectors or trials that match, such as `proof/*`; may be repeated
    #[arg(long, value_name = "GLOB")]
    only: Vec<Glob>,
    #[command(flatten)]
    asking: Asking,
    /// List the vectors or trials that are selected, and ask nothing; vectors with `--profile`, only those that would
    /// be asked
    #[arg(long)]
    list: bool,
    /// Make the vectors anew, with keys and identifiers of this seed, at most 9007199254740991; of trials, the values
    /// that are sent (drawn, if absent)
    #[arg(long, value_name = "N", conflicts_with = "vectors",
        value_parser = clap::value_parser!(u64).range(..=MOST_SEED))]
    seed: Option<u64>,
    /// The folder of vectors; `vectors` here or above, if absent, else the built-in ones
    #[arg(long, value_name = "DIR")]
    vectors: Option<PathBuf>,
    /// What a target at an HTTP address can do
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// What is known to fail; an entry that no longer fails is a failure
    #[arg(long, value_name = "FILE")]
    known_failures: Option<PathBuf>,
    /// Write a report: text, json, ndjson, junit, html, markdown, tap or earl; may be repeated
    #[arg(long, value_name = "FORMAT=PATH")]
    report: Vec<ReportFile>,
    /// Write a folder for each failure: the question, the request and the answer as files
    #[arg(long, value_name = "DIR")]
    exchanges: Option<PathBuf>,
    /// Write the questions for a target `files:DIR`, and ask nothing
    #[arg(long, value_name = "DIR", conflicts_with_all = ["target", "list", "report", "known_failures"])]
    write_questions: Option<PathBuf>,
    #[command(flatten)]
    attest: attest::Attest,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What an implementation is tested as.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum TestedAs {
    /// It verifies documents: every vector
    #[default]
    Verifier,
    /// It endorses carnets, as a customs office does: carnets, endorsements and journeys
    Endorser,
    /// It issues documents: trials with a running node, in which the library examines what it issues
    Issuer,
    /// It derives parts of documents for whoever holds them: trials with a running node
    Presenter,
    /// It converts records of ledgers and signs true copies: trials with a running node, to which the runner brings the mappings
    Converter,
    /// It issues, keeps, shows and logs documents for others: trials with a running node
    Registry,
    /// It tells others of documents: trials with a running node, in which the runner plays who is told
    EventSender,
    /// It is told of documents: trials with a running inbox, in which the runner plays the sender
    EventReceiver,
}

impl TestedAs {
    /// The service it is, where it is one.
    fn service(self) -> Option<Service> {
        match self {
            Self::Verifier | Self::Endorser => None,
            Self::Issuer => Some(Service::Issuer),
            Self::Presenter => Some(Service::Presenter),
            Self::Converter => Some(Service::Converter),
            Self::Registry => Some(Service::Registry),
            Self::EventSender => Some(Service::EventSender),
            Self::EventReceiver => Some(Service::EventReceiver),
        }
    }
}

impl From<TestedAs> for Role {
    fn from(role: TestedAs) -> Self {
        match role {
            TestedAs::Endorser => Self::Endorser,
            _ => Self::Verifier,
        }
    }
}

impl Conform {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        if let Some(service) = self.role.service() {
            return self.hold(service, out);
        }
        let before = self.asking.before()?;
        let of_before = before.as_ref().and_then(|before| before.seed);
        if let (Some(_), Some(seed)) = (&self.vectors, of_before) {
            return Err(Failure::usage(format!(
                "the report is on the vectors of seed {seed}, which are made anew: leave `--vectors` out"
            )));
        }
        let seed = self.seed.or(of_before);
        let suite = vectors::suite(self.vectors.as_deref(), seed)?;
        if let Some(before) = &before {
            before.is_of(&suite)?;
        }
        if self.list {
            return self.list(&suite, before.as_ref(), out);
        }
        if let Some(dir) = &self.write_questions {
            return self.write_questions(&suite, before.as_ref(), dir);
        }
        takes(self.target.as_ref(), self.profile.as_deref())?;
        let profile = self.profile.as_deref().map(read_profile).transpose()?;
        let software = profile.map(|profile| profile.implementation);
        let attester = self.attest.attester(&self.report, software.as_deref())?;
        let mut report = self.ask(&suite, seed, before)?;
        if let Some(dir) = &self.exchanges {
            exchanges::of_run(&mut report, &suite, dir)?;
        }
        for file in &self.report {
            let text = written(&report, file.format)?;
            fs::write(&file.path, text).map_err(|error| unreadable(&file.path, &error))?;
        }
        write!(out, "{}", written(&report, self.format.into())?)?;
        if let Some(attester) = attester {
            attester.sign(&written(&report, ReportFormat::Json)?)?;
        }
        Ok(match (report.is_good(), report.is_decided()) {
            (false, _) => Outcome::Failed,
            (true, false) => Outcome::Undecided,
            (true, true) => Outcome::Good,
        })
    }

    fn ask(
        &self,
        suite: &Suite,
        seed: Option<u64>,
        before: Option<Before>,
    ) -> Result<RunReport, Failure> {
        let mut opened = open(self.target.as_ref(), self.profile.as_deref(), &self.asking)?;
        let mut teller = Teller::new();
        let mut progress = |it: &Progress<'_>| {
            teller.note((it.done, it.total, it.failed), &it.result.id);
        };
        let named = self
            .target
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let mut options = RunOptions::new()
            .target(&named)
            .role(self.role.into())
            .only(self.only.clone())
            .level(opened.level)
            .started(now()?)
            .progress(&mut progress);
        options = self.asking.apply(options);
        if let Some(path) = &self.profile {
            options = options.profile(&path.display().to_string());
        }
        if let Some(path) = &self.vectors {
            options = options.vectors(&path.display().to_string());
        }
        if let Some(caller) = &opened.caller {
            options = options.caller(caller);
        }
        if let Some(seed) = seed {
            options = options.seed(seed);
        }
        if let Some(before) = before {
            options = options
                .among(before.failed)
                .implementation(&before.implementation);
        }
        if let Some(known) = self.known_failures()? {
            options = options.known_failures(known);
        }
        let mut report =
            run_side_by_side(suite, &mut opened.targets, options).map_err(|error| match error {
                RunError::NothingSelected
                | RunError::NothingOfRole(_)
                | RunError::NothingFailed
                | RunError::NothingRan(_)
                | RunError::NothingAsked(_) => Failure::nothing_ran(error),
                RunError::OtherImplementation { .. }
                | RunError::OtherReport { .. }
                | RunError::Dialect(_)
                | RunError::ClassNotClaimed { .. } => Failure::usage(error),
                _ => Failure::unreachable(error),
            })?;
        report.ended = Some(now()?);
        Ok(report)
    }

    /// The list of known failures that is named.
    ///
    /// # Errors
    /// Unreachable if it cannot be read, usage if it is none.
    fn known_failures(&self) -> Result<Option<Exceptions>, Failure> {
        let Some(path) = &self.known_failures else {
            return Ok(None);
        };
        let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
        let known = Exceptions::read(&bytes).map_err(|error| {
            let path = path.display();
            Failure::usage(format!("`{path}` is no list of known failures: {error}"))
        })?;
        Ok(Some(known))
    }

    /// The vectors that are asked for.
    fn selected<'s>(
        &self,
        suite: &'s Suite,
        before: Option<&Before>,
    ) -> Result<Vec<&'s Vector>, Failure> {
        let mut options = RunOptions::new()
            .role(self.role.into())
            .only(self.only.clone());
        if let Some(before) = before {
            options = options.among(before.failed.clone());
        }
        options.selected(suite).map_err(Failure::nothing_ran)
    }

    fn write_questions(
        &self,
        suite: &Suite,
        before: Option<&Before>,
        dir: &Path,
    ) -> Result<Outcome, Failure> {
        let profile = self.profile.as_deref().map(read_profile).transpose()?;
        if let (Some(before), Some(profile)) = (before, &profile) {
            before.is_on(profile)?;
        }
        let claimed = profile.map_or(Class::Rules, |profile| profile.class);
        let class = self.asking.held_to(claimed)?;
        let selected = self.selected(suite, before)?;
        let names = selected
            .iter()
            .flat_map(|vector| [Some(&vector.id), vector.case.control.as_ref()]);
        let names: BTreeSet<_> = names.flatten().collect();
        let asked = names.into_iter().filter_map(|id| suite.vector(id)).cloned();
        let suite = Suite::from_vectors(asked.collect()).map_err(Failure::nothing_ran)?;
        export_questions(&suite, class, dir).map_err(|error| unreadable(dir, &error))?;
        Ok(Outcome::Good)
    }

    fn list(
        &self,
        suite: &Suite,
        before: Option<&Before>,
        out: &mut dyn Write,
    ) -> Result<Outcome, Failure> {
        let mut selected = self.selected(suite, before)?;
        if let Some(mut profile) = self.profile.as_deref().map(read_profile).transpose()? {
            profile.class = self.asking.held_to(profile.class)?;
            let missing = |vector: &&Vector| unclaimed(vector, &profile);
            let features: BTreeSet<String> = selected.iter().filter_map(missing).collect();
            selected.retain(|vector| unclaimed(vector, &profile).is_none());
            if selected.is_empty() {
                let features = features.into_iter().collect();
                return Err(Failure::nothing_ran(RunError::NothingRan(features)));
            }
        }
        for vector in selected {
            writeln!(out, "{}", vector.id)?;
        }
        Ok(Outcome::Good)
    }
}

fn written(report: &impl Reported, format: ReportFormat) -> Result<String, Failure> {
    render(report, format).map_err(|error| Failure {
        outcome: Outcome::Internal,
        message: format!("the report cannot be written: {error}"),
    })
}

impl From<Format> for ReportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Text => Self::Text,
            Format::Json => Self::Json,
            Format::Ndjson => Self::Ndjson,
        }
    }
}

/// A report and where to write it.
#[derive(Debug, Clone)]
struct ReportFile {
    format: ReportFormat,
    path: PathBuf,
}

/// A text that is not `FORMAT=PATH`.
#[derive(Debug)]
enum InvalidReportFile {
    NoPath,
    Format(UnknownFormat),
}

impl FromStr for ReportFile {
    type Err = InvalidReportFile;

    fn from_str(text: &str) -> Result<Self, InvalidReportFile> {
        match text.split_once('=') {
            Some((format, path)) if !path.is_empty() => Ok(Self {
                format: format.parse().map_err(InvalidReportFile::Format)?,
                path: path.into(),
            }),
            _ => Err(InvalidReportFile::NoPath),
        }
    }
}

impl fmt::Display for InvalidReportFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPath => f.write_str("not of the form FORMAT=PATH"),
            Self::Format(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for InvalidReportFile {}
