//! `tradecred journey`: where the goods of a carnet or of an in-bond movement are, what is left of a licence, what
//! is to be done, and what contradicts what (SPEC chapter *Journeys*).

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use tradecred::Policy;
use tradecred::carnet::CustomsTerritory;
use tradecred::journey::Journey as State;
use tradecred::{
    ata_carnet, fisheries_certificate_of_origin, in_bond_movement, partner_agency_license,
    product_authenticity,
};
use tradecred_vc::credential::names_type;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::report::{Authenticity, Report, Requirements, Status};
use tradecred_vc::time::{Date, Timestamp};

use crate::choice::{Format, instant};
use crate::evidence::gather;
use crate::input::{now, read_bytes, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::{say, shown_json};

mod carnet;
mod fisheries;
mod in_bond;
mod license;
mod page;
mod product;

/// Follow a carnet, an in-bond movement, a certificate of fish, a licence or a unit: what is left, and what is missing
#[derive(Debug, Args)]
pub(crate) struct Journey {
    /// One carnet, in-bond movement, certificate of fish, licence or unit, and what endorses it, in any order; `-`
    /// for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The instant to judge as of, such as 2026-11-01T12:00:00Z; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Timestamp>,
    /// The day asked about; the UTC date of the instant, if absent
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// Evidence: a file, or a folder with evidence.json or with evidence files and credentials
    #[arg(long, value_name = "DIR|FILE")]
    evidence: Vec<PathBuf>,
    /// A trust list or authority list that you rely on
    #[arg(long, value_name = "FILE")]
    trust: Vec<PathBuf>,
    /// Show the refusals of this territory too, such as FR or EU; for carnets
    #[arg(long, value_name = "TERRITORY", value_parser = territory)]
    territory: Option<CustomsTerritory>,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

fn territory(text: &str) -> Result<CustomsTerritory, String> {
    CustomsTerritory::try_from(text.to_owned()).map_err(|error| error.to_string())
}

impl Journey {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let mut policy = Policy::at(self.at.map_or_else(now, Ok)?);
        if let Some(as_of) = self.as_of {
            policy = policy.as_of(as_of);
        }
        let mut evidence = gather(&self.evidence, &self.trust)?;
        let (root, others) = self.read()?;
        if root.kind != Kind::Carnet && self.territory.is_some() {
            return Err(Failure::usage(format!(
                "`--territory` shows refusals of carnets; {} has none",
                root.kind.name()
            )));
        }
        for other in others {
            evidence.add_credential(other);
        }
        let (report, state) = root.follow(&evidence, &policy, self.territory.as_ref());
        let Some(state) = state else {
            let what = root.kind.name();
            say(&format!(
                "`{}`: {what} could not be followed: its form or its proof is not in order",
                root.path.display()
            ));
            let told = super::verify::report_text(&report, crate::choice::Language::En);
            // Whoever reads JSON is given a state or nothing.
            match self.format {
                Format::Text => write!(out, "{told}")?,
                Format::Json | Format::Ndjson => say(&told),
            }
            return Ok(root_outcome(&report).or_worse(Outcome::Undecided));
        };
        match self.format {
            Format::Text => write!(out, "{}", text(&state, &report))?,
            Format::Json => {
                let json = serde_json::to_string_pretty(&state).unwrap_or_default();
                writeln!(out, "{}", shown_json(&json))?;
            }
            Format::Ndjson => {
                let json = serde_json::to_string(&state).unwrap_or_default();
                writeln!(out, "{}", shown_json(&json))?;
            }
        }
        Ok(outcome_of(&state).or_worse(root_outcome(&report)))
    }

    /// The one document to follow, and every other credential.
    fn read(&self) -> Result<(Root<'_>, Vec<Object<'static>>), Failure> {
        let mut root = None;
        let mut others = Vec::new();
        for path in &self.files {
            let limits = Limits::default();
            let bytes = read_bytes(path, limits.bytes).map_err(|error| unreadable(path, &error))?;
            let wrong = |reason: &str| Failure::usage(format!("`{}`: {reason}", path.display()));
            let object = match json::read(&bytes, &limits) {
                Ok(Value::Object(object)) => object,
                Ok(_) => return Err(wrong("no credential")),
                Err(problem) => return Err(wrong(&problem.to_string())),
            };
            match (Kind::of(&object), &root) {
                (Some(kind), None) => root = Some(Root { kind, bytes, path }),
                (Some(_), Some(_)) => {
                    return Err(wrong(
                        "a second document to follow; follow one at a time, and give the other as evidence",
                    ));
                }
                (None, _) => {
                    if let Value::Object(object) = Value::Object(object).into_owned() {
                        others.push(object);
                    }
                }
            }
        }
        match root {
            Some(root) => Ok((root, others)),
            None => Err(Failure::usage(
                "there is nothing to follow in these files: name the `AtaCarnetCredential`, the `FisheriesCertificateOfOriginCredential`, the `InBondMovementCredential`, the `PartnerAgencyLicenseCredential` or the `ProductAuthenticityCredential` beside what endorses it",
            )),
        }
    }
}

/// A document that can be followed.
struct Root<'p> {
    kind: Kind,
    bytes: Vec<u8>,
    /// Where it was read.
    path: &'p Path,
}

impl Root<'_> {
    fn follow(
        &self,
        evidence: &Evidence,
        policy: &Policy,
        territory: Option<&CustomsTerritory>,
    ) -> (Report, Option<State>) {
        match self.kind {
            Kind::Carnet => {
                let (report, state) =
                    tradecred::journey::carnet::follow(&self.bytes, evidence, policy, territory);
                (report, state.map(|state| State::Carnet(Box::new(state))))
            }
            Kind::InBondMovement => {
                let (report, state) =
                    in_bond_movement::journey::follow(&self.bytes, evidence, policy);
                (report, state.map(|state| State::InBond(Box::new(state))))
            }
            Kind::FisheriesCertificate => {
                let (report, state) =
                    fisheries_certificate_of_origin::follow(&self.bytes, evidence, policy);
                (report, state.map(|state| State::Fisheries(Box::new(state))))
            }
            Kind::License => {
                let (report, state) = partner_agency_license::follow(&self.bytes, evidence, policy);
                (report, state.map(|state| State::License(Box::new(state))))
            }
            Kind::Unit => {
                let (report, state) = product_authenticity::follow(&self.bytes, evidence, policy);
                (report, state.map(|state| State::Product(Box::new(state))))
            }
        }
    }
}

/// The documents that can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Carnet,
    InBondMovement,
    FisheriesCertificate,
    License,
    Unit,
}

impl Kind {
    fn of(object: &Object<'_>) -> Option<Self> {
        let types = [
            (ata_carnet::CREDENTIAL_TYPE, Self::Carnet),
            (in_bond_movement::CREDENTIAL_TYPE, Self::InBondMovement),
            (
                fisheries_certificate_of_origin::CREDENTIAL_TYPE,
                Self::FisheriesCertificate,
            ),
            (partner_agency_license::CREDENTIAL_TYPE, Self::License),
            (product_authenticity::CREDENTIAL_TYPE, Self::Unit),
        ];
        let named = types.into_iter().find(|(name, _)| names_type(object, name));
        named.map(|(_, kind)| kind)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Carnet => "the carnet",
            Self::InBondMovement => "the in-bond movement",
            Self::FisheriesCertificate => "the fisheries certificate",
            Self::License => "the licence",
            Self::Unit => "the unit",
        }
    }
}

fn text(state: &State, report: &Report) -> String {
    match state {
        State::Carnet(state) => carnet::text(state, report),
        State::InBond(state) => in_bond::text(state, report),
        State::Fisheries(state) => fisheries::text(state, report),
        State::License(state) => license::text(state, report),
        State::Product(state) => product::text(state, report),
        _ => String::new(),
    }
}

/// Whether the journey is in order.
fn outcome_of(state: &State) -> Outcome {
    match state.status() {
        Status::Fail => Outcome::Failed,
        Status::Undecided => Outcome::Undecided,
        _ => Outcome::Good,
    }
}

/// Whether the document itself is genuine and in order; that it ended, or was replaced, is part of a journey.
fn root_outcome(report: &Report) -> Outcome {
    if report.authenticity == Authenticity::NotAuthentic
        || report.requirements == Requirements::NotMet
    {
        Outcome::Failed
    } else if report.authenticity == Authenticity::Undecided
        || report.requirements == Requirements::Undecided
    {
        Outcome::Undecided
    } else {
        Outcome::Good
    }
}
