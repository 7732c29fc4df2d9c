//! Hostile input against the release build: each case in a process of its own, with its time and the
//! most memory it held (SPEC chapter *JSON*; design goal: under a second and within 64 MiB).

use std::fmt::Write as _;
use std::fs;
use std::process::Command;
use std::time::Instant;

use tradecred::{Policy, verify};
use tradecred_conformance::recipe::{self, Maker};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::report::Status;

mod repeated;

/// The bytes to be verified and the evidence.
type Question = (Vec<u8>, Evidence);

/// The most a case may take.
const MOST_SECONDS: f64 = 1.0;
/// The most memory it may hold beyond what the process holds before, in KiB.
const MOST_KIB: u64 = 64 * 1024;

const CASES: [&str; 12] = [
    "depth-bomb",
    "mebibyte-of-nesting",
    "huge-exponent",
    "ten-thousand-proofs",
    "million-members",
    "million-empty-objects",
    "long-string-of-escapes",
    "too-many-bytes",
    "gzip-bomb-status-list",
    "one-opening-many-times",
    "one-claim-many-times",
    "one-basis-many-times",
];

/// Runs every case and prints a table; fails where a goal is missed.
pub(crate) fn run() -> Result<String, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let (mut table, mut missed) = (String::new(), false);
    for case in CASES {
        let start = Instant::now();
        let output = Command::new(&program)
            .args(["campaign", "hostile", case])
            .output()
            .map_err(|error| error.to_string())?;
        let seconds = start.elapsed().as_secs_f64();
        let text = String::from_utf8_lossy(&output.stdout);
        let mut words = text.split_whitespace();
        let (code, kib) = (
            words.next().unwrap_or("crashed"),
            words.next().and_then(|kib| kib.parse::<u64>().ok()),
        );
        let good = output.status.success()
            && seconds < MOST_SECONDS
            && kib.is_some_and(|kib| kib <= MOST_KIB);
        missed |= !good;
        let _ = writeln!(
            table,
            "{case:<24} {code:<28} {seconds:>6.3} s {:>8} KiB {}",
            kib.map_or_else(|| "?".to_owned(), |kib| kib.to_string()),
            if good { "" } else { "MISSED" },
        );
    }
    if missed {
        Err(table)
    } else {
        Ok(table.trim_end().to_owned())
    }
}

/// Runs one case in this process: prints the code and the memory it took.
pub(crate) fn one(case: &str) -> Result<String, String> {
    let (input, evidence) = make(case)?;
    let policy = Policy::at(
        "2026-11-01T12:00:00Z"
            .parse()
            .map_err(|_| "time".to_owned())?,
    );
    let before = resident();
    let report = verify(&input, &evidence, &policy);
    let peak = peak();
    if report.is_good() {
        return Err(format!("{case} was accepted"));
    }
    let codes = report.codes(&[Status::Fail, Status::Undecided]);
    Ok(format!(
        "{} {}",
        codes.join(","),
        peak.saturating_sub(before)
    ))
}

fn make(case: &str) -> Result<Question, String> {
    let text = |text: String| Ok((text.into_bytes(), Evidence::default()));
    match case {
        "depth-bomb" => text(format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))),
        "mebibyte-of-nesting" => text("{\"a\":".repeat(1 << 18)),
        "huge-exponent" => text("{\"a\":1e400}".to_owned()),
        "ten-thousand-proofs" => text(format!(
            "{{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":\"VerifiableCredential\",\"issuer\":\"did:example:a\",\"credentialSubject\":{{\"id\":\"did:example:b\"}},\"proof\":[{}]}}",
            vec!["{\"type\":\"DataIntegrityProof\"}"; 10_000].join(",")
        )),
        "million-members" => {
            let members: Vec<String> = (0..300_000).map(|n| format!("\"k{n}\":0")).collect();
            text(format!("{{{}}}", members.join(",")))
        }
        "million-empty-objects" => text(format!("{{\"a\":[{}]}}", vec!["{}"; 1_000_000].join(","))),
        "long-string-of-escapes" => text(format!("{{\"a\":\"{}\"}}", "\\u0041".repeat(600_000))),
        "too-many-bytes" => text(" ".repeat(64 << 20)),
        "gzip-bomb-status-list" => {
            let maker = Maker::fixed();
            let recipe = recipe::all()
                .into_iter()
                .find(|recipe| recipe.id() == "status/inflates-to-16-mib")
                .ok_or("no vector with a bomb")?;
            let made = recipe.make(&maker);
            question(made.input, &made.evidence.unwrap_or_default())
        }
        "one-opening-many-times" => repeated::openings(),
        "one-claim-many-times" => repeated::references(),
        "one-basis-many-times" => repeated::qualifications(),
        other => Err(format!("no case `{other}`")),
    }
}

fn question(input: Vec<u8>, evidence: &serde_json::Value) -> Result<Question, String> {
    let evidence = Evidence::read(&Tree::from(evidence)).map_err(|problem| problem.to_string())?;
    Ok((input, evidence))
}

fn status(name: &str) -> u64 {
    fs::read_to_string("/proc/self/status")
        .unwrap_or_default()
        .lines()
        .find_map(|line| {
            line.strip_prefix(name)?
                .trim()
                .strip_suffix("kB")?
                .trim()
                .parse()
                .ok()
        })
        .unwrap_or(0)
}

fn resident() -> u64 {
    // The peak counts from here on: what making the case took is not the verifier's.
    let _ = fs::write("/proc/self/clear_refs", "5");
    status("VmRSS:")
}

fn peak() -> u64 {
    status("VmHWM:")
}
