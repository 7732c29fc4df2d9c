//! Credentials that verify, changed in a few places each: none verifies any longer, unless it is canonically the
//! same (SPEC chapters *JSON* and *Proof*; issue goal: a million, seeded).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use clap::Args;
use tradecred_attacks::Garbler;
use tradecred_conformance::suite;
use tradecred_vc::digest::{Sha256Digest, sha256};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::policy::Policy;
use tradecred_vc::proof::Suite;
use tradecred_vc::report::{Authenticity, Report};
use tradecred_vc::verify::verify_envelope;

/// How many mutants are made when the command does not say.
const COUNT: u64 = 20_000;

/// A vector whose credential verifies.
struct Honest {
    id: String,
    input: Vec<u8>,
    evidence: Evidence,
    policy: Policy,
    said: BTreeSet<Sha256Digest>,
}

/// What became of the mutants.
#[derive(Default)]
struct Tally {
    refused: BTreeMap<&'static str, u64>,
    undecided: u64,
    same: u64,
    accepted: Vec<String>,
}

/// What the command says.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// The seed that everything follows from
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many mutants
    #[arg(long, value_name = "N", default_value_t = COUNT)]
    count: u64,
}

/// Makes that many mutants and prints what became of them; fails where one verifies that says something else.
pub(crate) fn run(asked: &Asked) -> Result<String, String> {
    let Asked { seed, count } = *asked;
    let honest = honest()?;
    let mut garbler = Garbler::new(seed);
    let mut tally = Tally::default();
    for _ in 0..count {
        let pick = |garbler: &mut Garbler| honest.get(garbler.below(honest.len()));
        let (Some(one), Some(other)) = (pick(&mut garbler), pick(&mut garbler)) else {
            return Err("no vector verifies".to_owned());
        };
        tally.take(one, other, &garbler.garbled(&one.input, &other.input));
    }
    let table = tally.table(seed, honest.len());
    if tally.accepted.is_empty() {
        Ok(table)
    } else {
        Err(table)
    }
}

/// The vectors whose credential is authentic by its envelope.
fn honest() -> Result<Vec<Honest>, String> {
    let suite = suite::discover(Path::new("vectors")).map_err(|error| error.to_string())?;
    let mut honest = Vec::new();
    for vector in suite.vectors().iter().filter(|vector| vector.is_positive()) {
        let text = vector.evidence.as_deref().unwrap_or("{}");
        let tree =
            json::read(text.as_bytes(), &Limits::default()).map_err(|error| error.to_string())?;
        let evidence = Evidence::read(&tree).map_err(|error| error.to_string())?;
        let policy = Policy::at(vector.case.at);
        let report = verify_envelope(&vector.input, &evidence, &policy);
        let object = json::read_object(&vector.input, &Limits::default());
        if let (Authenticity::Authentic, Ok(object)) = (report.authenticity, object) {
            honest.push(Honest {
                id: vector.id.as_str().to_owned(),
                input: vector.input.clone(),
                evidence,
                policy,
                said: said(&object),
            });
        }
    }
    Ok(honest)
}

/// What a text says under each of its proofs, to the cryptosuite of that proof. No signature covers how proofs are
/// held: whether in a list, how often, and beside which others.
fn said(object: &Object<'_>) -> BTreeSet<Sha256Digest> {
    let proofs = match object.get("proof") {
        Some(Value::Array(proofs)) => proofs.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let mut alone = object.clone();
    let digests = proofs.iter().map(|proof| {
        alone.remove("proof");
        alone.insert("proof", proof.clone());
        let suite = proof
            .get("cryptosuite")
            .and_then(Value::as_str)
            .and_then(Suite::named);
        let form = suite.and_then(|suite| suite.canonical_form(&alone).ok());
        sha256(&form.unwrap_or_else(|| jcs::to_vec_object(&alone)))
    });
    digests.collect()
}

impl Tally {
    fn take(&mut self, honest: &Honest, other: &Honest, mutant: &[u8]) {
        let report = verify_envelope(mutant, &honest.evidence, &honest.policy);
        match report.authenticity {
            Authenticity::NotAuthentic => {
                *self.refused.entry(first_area(&report)).or_default() += 1
            }
            Authenticity::Undecided => self.undecided += 1,
            Authenticity::Authentic => match json::read_object(mutant, &Limits::default()) {
                // What came into it of the other may be the whole of the other.
                Ok(object)
                    if [honest, other]
                        .iter()
                        .any(|one| said(&object).is_subset(&one.said)) =>
                {
                    self.same += 1
                }
                _ => self.accepted.push(format!(
                    "{}: {}",
                    honest.id,
                    String::from_utf8_lossy(mutant)
                )),
            },
        }
    }

    fn table(&self, seed: u64, seeds: usize) -> String {
        let mut table = String::new();
        for (area, times) in &self.refused {
            let _ = writeln!(table, "{:<40} {times:>9}", format!("refused, {area} first"));
        }
        let _ = writeln!(table, "{:<40} {:>9}", "undecided", self.undecided);
        let _ = writeln!(
            table,
            "{:<40} {:>9}",
            "accepted, canonically the same", self.same
        );
        for accepted in &self.accepted {
            let _ = writeln!(table, "ACCEPTED: {accepted}");
        }
        let made = self.refused.values().sum::<u64>()
            + self.undecided
            + self.same
            + self.accepted.len() as u64;
        let _ = write!(
            table,
            "seed {seed}: {made} mutants of {seeds} credentials, {} accepted that say something else",
            self.accepted.len()
        );
        table
    }
}

/// The area of the first check that fails.
fn first_area(report: &Report) -> &'static str {
    report
        .codes(&[tradecred_vc::report::Status::Fail])
        .first()
        .and_then(|code| code.split('.').next())
        .unwrap_or("none")
}
