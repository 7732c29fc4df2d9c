//! Hostile input against the release build: each case in a process of its own, with its time and the
//! most memory it held (SPEC chapters *JSON* and *Node*; design goal of a verification: under a second and within 64 MiB).

use std::fmt::Write as _;
use std::process::Command;
use std::time::Instant;

use serde_json::{Value, json};
use tradecred::claim::ClaimContext;
use tradecred::license_chain::{IntendedUse, Verdict, license_chain};
use tradecred::{Policy, verify};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::report::Status;

use crate::memory::{peak, resident};

mod changed;
mod conversions;
mod in_bond;
mod journeys;
mod licenses;
mod lists;
mod repeated;
mod written;

use changed::Changed;

/// What a case asks.
struct Question {
    /// The bytes to be verified.
    input: Vec<u8>,
    evidence: Value,
    /// The claim that the document is to support.
    claim: Option<ClaimContext>,
    /// What somebody means to do, where the license chain is asked for.
    intended: Option<IntendedUse>,
}

/// The most that a case may take.
struct Most {
    seconds: f64,
    /// Memory beyond what the process holds before, in KiB.
    kib: u64,
}

const VERIFIED: Most = Most {
    seconds: 1.0,
    kib: 64 * 1024,
};
/// The report of a conversion has an entry for each value: at most 64 MiB of pointers and reasons, and with what they are
/// kept in, the trees of both sides and the places that were read ten times as much.
const CONVERTED: Most = Most {
    seconds: 2.0,
    kib: 640 * 1024,
};

/// Makes a case.
type Make = fn() -> Result<Question, String>;

const CASES: &[(&str, Make)] = &[
    ("depth-bomb", depth_bomb),
    ("mebibyte-of-nesting", || text("{\"a\":".repeat(1 << 18))),
    ("huge-exponent", || text("{\"a\":1e400}".to_owned())),
    ("ten-thousand-proofs", ten_thousand_proofs),
    ("million-members", million_members),
    ("million-empty-objects", million_empty_objects),
    ("long-string-of-escapes", long_string_of_escapes),
    ("too-many-bytes", || text(" ".repeat(64 << 20))),
    ("gzip-bomb-status-list", gzip_bomb_status_list),
    ("objects-that-look-alike", || {
        Changed::of("json-ld/work-limit")?.made()
    }),
    ("one-opening-many-times", repeated::openings),
    ("one-claim-many-times", repeated::references),
    ("one-basis-many-times", repeated::qualifications),
    ("carnet-straight-chain", journeys::straight_chain),
    ("carnet-forks-in-a-row", journeys::forks_in_a_row),
    ("carnet-fork-of-many", journeys::fork_of_many),
    ("carnet-agents-of-their-own", journeys::agents_of_their_own),
    ("carnet-entries-of-one-office", lists::entries_of_one_office),
    ("carnet-many-lists", lists::many_lists),
    ("carnet-many-keys", lists::many_keys),
    ("carnet-many-status-lists", lists::many_status_lists),
    ("carnet-many-territories", journeys::many_territories),
    ("carnet-at-hand", journeys::carnet_at_hand),
    ("carnet-long-name", journeys::long_name),
    ("in-bond-one-movement-many-times", in_bond::forwarded),
    ("in-bond-many-holds", in_bond::held),
    (
        "license-roots-and-statements",
        licenses::roots_and_statements,
    ),
    ("license-chain-of-many", licenses::many_to_one_party),
    ("license-lines-of-a-claim", licenses::lines_of_a_claim),
    ("license-long-classes", licenses::long_classes),
    ("license-copies-of-a-right", licenses::copies_of_a_right),
];

/// Runs every case and prints a table; fails where a goal is missed.
pub(crate) fn run() -> Result<String, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let (mut table, mut missed) = (String::new(), false);
    let verified = CASES.iter().map(|(case, _)| (*case, VERIFIED));
    let converted = conversions::CASES.iter();
    let converted = converted.map(|(case, _)| (*case, CONVERTED));
    for (case, most) in verified.chain(converted) {
        let output = Command::new(&program)
            .args(["campaign", "hostile", case])
            .output()
            .map_err(|error| error.to_string())?;
        let text = String::from_utf8_lossy(&output.stdout);
        let mut words = text.split_whitespace();
        let code = words.next().unwrap_or("crashed");
        let kib = words.next().and_then(|kib| kib.parse::<u64>().ok());
        let seconds = words.next().and_then(|seconds| seconds.parse::<f64>().ok());
        let good = output.status.success()
            && seconds.is_some_and(|seconds| seconds < most.seconds)
            && kib.is_some_and(|kib| kib <= most.kib);
        missed |= !good;
        let _ = writeln!(
            table,
            "{case:<32} {:>7} s {:>6} KiB {:<6} {code}",
            seconds.map_or_else(|| "?".to_owned(), |seconds| format!("{seconds:.3}")),
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

/// Runs one case in this process: prints the codes, the memory and the time it took. What making the case
/// takes is not the verifier's.
pub(crate) fn one(case: &str) -> Result<String, String> {
    let conversion = conversions::CASES.iter().find(|(name, _)| *name == case);
    if let Some((_, make)) = conversion {
        let question = make()?;
        let (answer, kib, seconds) = measured(|| question.answer());
        return Ok(format!("{} {kib} {seconds}", answer?));
    }
    let found = CASES.iter().find(|(name, _)| *name == case);
    let (_, make) = found.ok_or_else(|| format!("no case `{case}`"))?;
    // What was made is kept to the end: memory that it gave back would hide what the verifier takes.
    let question = make()?;
    let tree = Tree::from(&question.evidence);
    let evidence = Evidence::read(&tree).map_err(|problem| problem.to_string())?;
    let mut policy = Policy::at(
        "2026-11-01T12:00:00Z"
            .parse()
            .map_err(|_| "time".to_owned())?,
    );
    if let Some(claim) = &question.claim {
        policy = policy.claim(claim.clone());
    }
    let ((report, chain), kib, seconds) = measured(|| match &question.intended {
        None => (verify(&question.input, &evidence, &policy), None),
        Some(intended) => {
            let (report, chain) = license_chain(intended, &question.input, &evidence, &policy);
            (report, Some(chain))
        }
    });
    let is_authorised = chain
        .as_ref()
        .is_none_or(|chain| chain.verdict == Verdict::Authorised);
    if report.is_good() && is_authorised {
        return Err(format!("{case} was accepted"));
    }
    let mut codes = report.codes(&[Status::Fail, Status::Undecided]);
    codes.extend(chain.and_then(|chain| chain.code));
    Ok(format!("{} {kib} {seconds}", codes.join(",")))
}

/// What work gives, with the most memory that it held, in KiB, and the seconds that it took: what was there before is
/// not counted.
fn measured<T>(work: impl FnOnce() -> T) -> (T, u64, f64) {
    let before = resident();
    let start = Instant::now();
    let done = work();
    let seconds = start.elapsed().as_secs_f64();
    (done, peak().saturating_sub(before), seconds)
}

fn text(text: String) -> Result<Question, String> {
    Ok(Question {
        input: text.into_bytes(),
        evidence: json!({}),
        claim: None,
        intended: None,
    })
}

fn depth_bomb() -> Result<Question, String> {
    text(format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)))
}

fn ten_thousand_proofs() -> Result<Question, String> {
    text(format!(
        "{{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":\"VerifiableCredential\",\"issuer\":\"did:example:a\",\"credentialSubject\":{{\"id\":\"did:example:b\"}},\"proof\":[{}]}}",
        vec!["{\"type\":\"DataIntegrityProof\"}"; 10_000].join(",")
    ))
}

fn million_members() -> Result<Question, String> {
    let members: Vec<String> = (0..300_000).map(|n| format!("\"k{n}\":0")).collect();
    text(format!("{{{}}}", members.join(",")))
}

fn million_empty_objects() -> Result<Question, String> {
    text(format!("{{\"a\":[{}]}}", vec!["{}"; 1_000_000].join(",")))
}

fn long_string_of_escapes() -> Result<Question, String> {
    text(format!("{{\"a\":\"{}\"}}", "\\u0041".repeat(600_000)))
}

fn gzip_bomb_status_list() -> Result<Question, String> {
    Changed::of("status/inflates-to-16-mib")?.made()
}
