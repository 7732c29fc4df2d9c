//! `tradecred license-chain`: whether something is licensed, and by which chain (SPEC chapter *License chain*).

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use tradecred::Policy;
use tradecred::decimal::{Decimal, Quantity};
use tradecred::identifier::{
    CountryCode, GlobalTradeItemNumber, HsCode, NiceClass, NonEmptyText, UnitCode, Uri,
};
use tradecred::intellectual_property_license::LicensedAct;
use tradecred::license_chain::{
    IntendedUse, LicenseChain, UseGoods, UseParty, Verdict, license_chain,
};
use tradecred_vc::json::Limits;
use tradecred_vc::report::{Authenticity, Report};
use tradecred_vc::time::{Date, Timestamp};

use crate::choice::{Format, Language, instant, of_model, read_as};
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
    #[arg(long, value_name = "NAME", value_parser = of_model::<NonEmptyText>)]
    party: NonEmptyText,
    /// The DID of that party
    #[arg(long, value_name = "DID", value_parser = of_model::<Uri>)]
    party_id: Option<Uri>,
    /// What: make, import, sell or distribute
    #[arg(long, value_name = "ACT", value_parser = of_model::<LicensedAct>)]
    act: LicensedAct,
    /// Where: a country, such as US
    #[arg(long, value_name = "COUNTRY", value_parser = of_model::<CountryCode>)]
    territory: CountryCode,
    /// When; the UTC date of the instant, if absent
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// The tariff code of the goods
    #[arg(long, value_name = "CODE", value_parser = of_model::<HsCode>)]
    tariff: Option<HsCode>,
    /// Their class of the Nice classification
    #[arg(long, value_name = "CLASS", value_parser = nice_class)]
    nice_class: Option<NiceClass>,
    /// Their trade item
    #[arg(long, value_name = "GTIN", value_parser = of_model::<GlobalTradeItemNumber>)]
    gtin: Option<GlobalTradeItemNumber>,
    /// Their style
    #[arg(long, value_name = "STYLE", value_parser = of_model::<NonEmptyText>)]
    style: Option<NonEmptyText>,
    /// The channel of trade
    #[arg(long, value_name = "CHANNEL", value_parser = of_model::<NonEmptyText>)]
    channel: Option<NonEmptyText>,
    /// How much, such as 500 with --unit
    #[arg(long, value_name = "NUMBER", requires = "unit", value_parser = of_model::<Decimal>)]
    quantity: Option<Decimal>,
    /// In which unit, such as NPR
    #[arg(long, value_name = "UNIT", requires = "quantity", value_parser = of_model::<UnitCode>)]
    unit: Option<UnitCode>,
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
        let intended = self.intended(at);
        let evidence = gather(&self.evidence, &self.trust)?;
        let bytes = read_bytes(&self.file, Limits::default().bytes)
            .map_err(|error| unreadable(&self.file, &error))?;
        let (report, chain) = license_chain(&intended, &bytes, &evidence, &policy);
        match self.format {
            Format::Text => {
                write!(out, "{}", text(&chain))?;
                if !report.is_good() {
                    let name = self.file.display().to_string();
                    writeln!(out, "\n{}", shown(&name))?;
                    write!(out, "{}", super::verify::report_text(&report, Language::En))?;
                }
            }
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

    /// The question; where no day is named, that of the instant.
    fn intended(&self, at: Timestamp) -> IntendedUse {
        let quantity = self.quantity.clone().zip(self.unit.clone());
        IntendedUse {
            party: UseParty {
                legal_name: self.party.clone(),
                id: self.party_id.clone(),
            },
            act: self.act,
            goods: UseGoods {
                tariff: self.tariff.clone(),
                nice_class: self.nice_class,
                gtin: self.gtin.clone(),
                style: self.style.clone(),
            },
            territory: self.territory,
            channel: self.channel.clone(),
            date: self.on.unwrap_or_else(|| at.date_utc()),
            quantity: quantity.map(|(value, unit)| Quantity::new(value, unit)),
        }
    }
}

/// Reads a class of the Nice classification.
fn nice_class(text: &str) -> Result<NiceClass, String> {
    let class: u64 = text.parse().map_err(|_| "not a whole number")?;
    read_as(class)
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
