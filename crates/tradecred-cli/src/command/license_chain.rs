//! `tradecred license-chain`: whether something is licensed, and by which chain (SPEC chapter *License chain*).

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Map, Value, json};
use tradecred::Policy;
use tradecred::license_chain::{IntendedUse, LicenseChain, Verdict, license_chain};
use tradecred_vc::json::Limits;
use tradecred_vc::report::{Authenticity, Report};
use tradecred_vc::time::{Date, Timestamp};

use crate::choice::{Format, instant};
use crate::evidence::gather;
use crate::input::{now, read_bytes, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::terminal::{shown, shown_json};

/// Follow the licences of a right: may this party do this with these goods, there and then?
#[derive(Debug, Args)]
pub(crate) struct FollowLicenses {
    /// The right, or one of its licences; `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Who means to do it, by its legal name
    #[arg(long, value_name = "NAME")]
    party: String,
    /// The DID of that party
    #[arg(long, value_name = "DID")]
    party_id: Option<String>,
    /// What: make, import, sell or distribute
    #[arg(long, value_name = "ACT")]
    act: String,
    /// Where: a country, such as US
    #[arg(long, value_name = "COUNTRY")]
    territory: String,
    /// When; the UTC date of the instant, if absent
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// The tariff code of the goods
    #[arg(long, value_name = "CODE")]
    tariff: Option<String>,
    /// Their class of the Nice classification
    #[arg(long, value_name = "CLASS")]
    nice_class: Option<u64>,
    /// Their trade item
    #[arg(long, value_name = "GTIN")]
    gtin: Option<String>,
    /// Their style
    #[arg(long, value_name = "STYLE")]
    style: Option<String>,
    /// The channel of trade
    #[arg(long, value_name = "CHANNEL")]
    channel: Option<String>,
    /// How much, such as 500 with --unit
    #[arg(long, value_name = "NUMBER", requires = "unit")]
    quantity: Option<String>,
    /// In which unit, such as NPR
    #[arg(long, value_name = "UNIT", requires = "quantity")]
    unit: Option<String>,
    /// The instant to judge as of, such as 2026-11-01T12:00:00Z; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Timestamp>,
    /// Evidence: a file, or a folder with evidence.json or with evidence files and credentials
    #[arg(long, value_name = "DIR|FILE")]
    evidence: Vec<PathBuf>,
    /// A trust list or authority list that you rely on
    #[arg(long, value_name = "FILE")]
    trust: Vec<PathBuf>,
    /// The form of the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl FollowLicenses {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let at = self.at.map_or_else(now, Ok)?;
        let policy = Policy::at(at);
        let intended = self.intended(at)?;
        let evidence = gather(&self.evidence, &self.trust)?;
        let bytes = read_bytes(&self.file, Limits::default().bytes)
            .map_err(|error| unreadable(&self.file, &error))?;
        let (report, chain) = license_chain(&intended, &bytes, &evidence, &policy);
        match self.format {
            Format::Text => write!(out, "{}", text(&chain))?,
            Format::Json => {
                let json = serde_json::to_string_pretty(&chain).unwrap_or_default();
                writeln!(out, "{}", shown_json(&json))?;
            }
            Format::Ndjson => {
                let json = serde_json::to_string(&chain).unwrap_or_default();
                writeln!(out, "{}", shown_json(&json))?;
            }
        }
        Ok(outcome_of(&chain, &report))
    }

    /// The question, read as a node reads it.
    fn intended(&self, at: Timestamp) -> Result<IntendedUse, Failure> {
        let given = |members: &[(&str, Option<Value>)]| -> Value {
            let there = members
                .iter()
                .filter_map(|(name, value)| Some(((*name).to_owned(), value.clone()?)));
            Value::Object(there.collect::<Map<String, Value>>())
        };
        let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
        let quantity = self.quantity.as_ref().zip(self.unit.as_ref());
        let date = self.on.unwrap_or_else(|| at.date_utc());
        let asked = given(&[
            (
                "party",
                Some(given(&[
                    ("legalName", Some(json!(self.party))),
                    ("id", text(&self.party_id)),
                ])),
            ),
            ("act", Some(json!(self.act))),
            (
                "goods",
                Some(given(&[
                    ("tariff", text(&self.tariff)),
                    ("niceClass", self.nice_class.map(|class| json!(class))),
                    ("gtin", text(&self.gtin)),
                    ("style", text(&self.style)),
                ])),
            ),
            ("territory", Some(json!(self.territory))),
            ("channel", text(&self.channel)),
            ("date", Some(json!(date.to_string()))),
            (
                "quantity",
                quantity
                    .map(|(value, unit)| json!({"type": "Quantity", "value": value, "unit": unit})),
            ),
        ]);
        serde_json::from_value(asked).map_err(|error| Failure::usage(error.to_string()))
    }
}

/// The answer in sentences.
fn text(chain: &LicenseChain) -> String {
    let mut lines = vec![chain.verdict.as_str().to_owned()];
    if let (Some(code), Some(text)) = (chain.code, &chain.text) {
        lines.push(format!("  {} [{code}]", text.en));
    }
    if let Some(link) = &chain.link {
        lines.push(format!("  at {link}"));
    }
    if let Some(would) = &chain.would_decide {
        lines.push(format!("  would decide: {}", would.en));
    }
    for link in &chain.links {
        let who = match (&link.licensor, &link.licensee) {
            (Some(licensor), Some(licensee)) => format!("{licensor} licenses {licensee}"),
            _ => format!("the right of {}", link.owners.join(", ")),
        };
        lines.push(format!("- {who}"));
    }
    if chain.verdict == Verdict::NotShown {
        lines.push(chain.notice.en.to_owned());
    }
    let lines = lines.iter().map(|line| shown(line) + "\n");
    lines.collect()
}

fn outcome_of(chain: &LicenseChain, report: &Report) -> Outcome {
    let followed = match chain.verdict {
        Verdict::Authorised => Outcome::Good,
        Verdict::OutOfScope | Verdict::Revoked => Outcome::Failed,
        _ => Outcome::Undecided,
    };
    if report.authenticity == Authenticity::NotAuthentic {
        followed.or_worse(Outcome::Failed)
    } else {
        followed
    }
}
