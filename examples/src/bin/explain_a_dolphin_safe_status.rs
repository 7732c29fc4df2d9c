//! Explains the dolphin-safe statuses of NOAA Form 370 to a broker: for each of them what to attach, a
//! certificate that is right and one that is wrong, the verdict on both, and for every finding its box, its
//! line and what to do.

use tradecred::attachment::Demand;
use tradecred::fisheries_certificate_of_origin::{DEMANDS, DolphinSafeStatus};
use tradecred::{Policy, verify};
use tradecred_examples::Failure;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::report::{Authenticity, Check, Report, Requirements, Status};

fn main() -> Result<(), Failure> {
    let mut pairs = Vec::new();
    for status in DolphinSafeStatus::ALL {
        let name = format!("example-{}", status.as_str().to_lowercase());
        pairs.push((status, judged(&name)?, judged(&format!("{name}-wrong"))?));
    }
    let left_open: Vec<Vec<&str>> = pairs.iter().map(|(_, right, _)| open(right)).collect();
    let always = |text: &&str| left_open.iter().all(|texts| texts.contains(text));
    for ((status, right, wrong), texts) in pairs.iter().zip(&left_open) {
        println!("{}: {}", status.as_str(), meaning(*status));
        for demand in DEMANDS {
            if demand.case == status.as_str() {
                attach(demand);
            }
        }
        println!("  a certificate that is right: {}", verdict(right));
        for text in texts.iter().filter(|text| !always(text)) {
            println!("    {text}");
        }
        println!("  one that is wrong: {}", verdict(wrong));
        let findings = wrong.checks.iter();
        for check in findings.filter(|check| check.status != Status::Pass) {
            explain(check);
        }
        assert!(right.is_good() && !wrong.is_good());
    }
    println!("of every status:");
    let first = left_open.first().into_iter().flatten();
    for text in first.filter(|text| always(text)) {
        println!("  {text}");
    }
    Ok(())
}

/// What a report leaves open.
fn open(report: &Report) -> Vec<&'static str> {
    report.not_checked.iter().map(|note| note.text.en).collect()
}

/// What the law demands to be attached, and of trips of which days.
fn attach(demand: &Demand) {
    let kinds: Vec<&str> = demand.kinds.iter().map(|kind| kind.name).collect();
    let kinds = match kinds.as_slice() {
        [] => "nothing".to_owned(),
        kinds => kinds.join(" and "),
    };
    let days = match (demand.from, demand.until) {
        (Some(from), _) => format!(" for trips that began on {from} or later"),
        (None, Some(until)) => format!(" for trips that began until {until}"),
        (None, None) => String::new(),
    };
    println!("  attach {kinds}{days} ({})", demand.law);
}

/// What the box says, in short.
fn meaning(status: DolphinSafeStatus) -> &'static str {
    match status {
        DolphinSafeStatus::NotCertified => "not certified to be dolphin-safe",
        DolphinSafeStatus::NoPurseSeine => "not harvested with a purse seine net",
        DolphinSafeStatus::PurseSeineElsewhere => "purse seine net outside the ETP",
        DolphinSafeStatus::IdentifiedFishery => {
            "purse seine net outside the ETP, in a fishery that was identified"
        }
        DolphinSafeStatus::SmallPurseSeine => {
            "in the ETP, by a purse seine vessel of up to 400 short tons"
        }
        DolphinSafeStatus::LargePurseSeine => {
            "in the ETP, by a purse seine vessel of more than 400 short tons"
        }
        _ => "a status of a later edition",
    }
}

/// The report on a vector of the suite.
fn judged(vector: &str) -> Result<Report, Failure> {
    let folder = format!(
        "{}/../vectors/document/fisheries-certificate-of-origin/{vector}",
        env!("CARGO_MANIFEST_DIR")
    );
    let credential = std::fs::read(format!("{folder}/input.json"))?;
    let evidence = std::fs::read(format!("{folder}/evidence.json"))?;
    let evidence = Evidence::read(&json::read(&evidence, &Limits::default())?)?;
    let policy = Policy::at("2026-11-01T12:00:00Z".parse()?);
    Ok(verify(&credential, &evidence, &policy))
}

/// The verdict in words.
fn verdict(report: &Report) -> &'static str {
    match (report.authenticity, report.requirements) {
        (Authenticity::Authentic, Requirements::Met) => "genuine, and it meets what is asked of it",
        (Authenticity::Authentic, Requirements::NotMet) => {
            "genuine, and it does not meet what is asked of it"
        }
        (Authenticity::Authentic, _) => {
            "genuine, and whether it meets what is asked of it is not known"
        }
        _ => "not known to be genuine",
    }
}

/// The box and the line of a finding, what is wrong, and what to do about it.
fn explain(check: &Check) {
    let form_box = check.form_box.unwrap_or("none");
    let line = check
        .pointer
        .strip_prefix("/credentialSubject/fish/")
        .and_then(|rest| rest.split('/').next()?.parse().ok())
        .map(|index: usize| format!(", line {}", index.saturating_add(1)))
        .unwrap_or_default();
    println!("    box {form_box}{line}: {}", check.code.title.en);
    if !check.detail.is_empty() {
        println!("      that is: {}", check.detail);
    }
    println!("      what to do: {}", check.code.remedy.en);
    if let Some(law) = check.law {
        println!("      law: {law}");
    }
}
