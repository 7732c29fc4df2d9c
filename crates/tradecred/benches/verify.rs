//! What a verdict costs beside one strict Ed25519 verification, and reading and canonicalising beside
//! public crates (SPEC chapters *JSON*, *JCS* and *Proof*). Run with `cargo bench -p tradecred`.
//!
//! Each [`Row`] puts two ways side by side: in every round both run in turn, so that a slower moment of the
//! machine meets both. A process measures one row, as a service does one kind of work: what other rows leave
//! behind in the heap costs it nothing. Where the system places the memory of a process shifts the time of
//! the curve arithmetic by a quarter for as long as that process runs; so each row is measured in several
//! processes, and what is printed are medians over all their rounds, with the medians of the luckiest and
//! the unluckiest process beside them.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a bench measures time, and calls `serde_json` to compare with it"
)]

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};
use tradecred::Policy;
use tradecred_conformance::recipe::Maker;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::proof::{self, EDDSA_RDFC_2022, Expected, Suite};
use tradecred_vc::{jcs, json};

/// In how many processes each row is measured.
const PROCESSES: usize = 101;
/// The argument before the number of a row that makes a process measure it and print the samples, for the
/// process that started it.
const MEASURE: &str = "--measure";
/// How often a row is measured in one process.
const ROUNDS: usize = 30;
/// How many calls one measurement takes the mean of.
const CALLS: u32 = 40;

/// Lines of goods of a document of about 5 KB.
const LINES: u32 = 8;

/// What a row is measured against.
enum Goal {
    /// Our time is at most so many times that of the other side.
    AtMost(f64),
    /// Our time goes at least so many times into that of the other side.
    Faster(f64),
}

/// Two ways to be compared.
struct Row {
    ours: &'static str,
    run_ours: Box<dyn FnMut()>,
    other: &'static str,
    run_other: Box<dyn FnMut()>,
    goal: Goal,
}

/// Time of each side of a row in one round, in microseconds a call.
type Sample = (f64, f64);

fn main() {
    let document = certificate();
    let mut rows = reader_and_canonicaliser(&document);
    rows.extend(verification(&document));
    rows.push(statements());
    let mut arguments = std::env::args().skip_while(|argument| argument != MEASURE);
    if let Some(number) = arguments.nth(1) {
        let row = &mut rows[number.parse::<usize>().unwrap()];
        println!("{}", serde_json::to_string(&measure(row)).unwrap());
        return;
    }
    println!("a certificate of {} bytes", document.len());
    println!(
        "medians of {ROUNDS} rounds in each of {PROCESSES} processes a row, microseconds a call; the ratio is the \
         median over the rounds, the range that of the medians of one process\n"
    );
    println!("| this | us | beside | us | ratio | range | goal | |");
    println!("|---|---|---|---|---|---|---|---|");
    let mut samples = vec![Vec::new(); rows.len()];
    for _ in 0..PROCESSES {
        for (number, samples) in samples.iter_mut().enumerate() {
            samples.push(measured_elsewhere(number));
        }
    }
    for (row, samples) in rows.iter().zip(&samples) {
        print_row(row, samples);
    }
}

/// The samples of a row, both its sides in turn.
fn measure(row: &mut Row) -> Vec<Sample> {
    let rounds = (0..=ROUNDS).map(|_| (time(&mut row.run_ours), time(&mut row.run_other)));
    // The first round fills caches and does not count.
    rounds.skip(1).collect()
}

/// The samples of a row as a process of its own measures them.
fn measured_elsewhere(number: usize) -> Vec<Sample> {
    let this = std::env::current_exe().unwrap();
    let output = Command::new(this)
        .args([MEASURE, &number.to_string()])
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Bytes to digest: read, canonicalise, SHA-256, of one certificate.
fn reader_and_canonicaliser(document: &[u8]) -> Vec<Row> {
    let ours = |document: &[u8]| {
        let value = json::read(document, &json::Limits::default()).unwrap();
        Sha256::digest(jcs::to_vec(&value))
    };
    let with_canonicalizer = |document: &[u8]| {
        let value: serde_json::Value = serde_json::from_slice(document).unwrap();
        Sha256::digest(serde_json_canonicalizer::to_vec(&value).unwrap())
    };
    let with_json_canon = |document: &[u8]| {
        let value: serde_json::Value = serde_json::from_slice(document).unwrap();
        Sha256::digest(json_canon::to_vec(&value).unwrap())
    };
    assert_eq!(
        ours(document),
        with_canonicalizer(document),
        "the same digest"
    );
    assert_eq!(ours(document), with_json_canon(document), "the same digest");

    let on_document = |digest: fn(&[u8]) -> sha2::digest::Output<Sha256>| -> Box<dyn FnMut()> {
        let document = document.to_vec();
        Box::new(move || {
            black_box(digest(black_box(&document)));
        })
    };
    vec![
        Row {
            ours: "read, canonicalise, SHA-256",
            run_ours: on_document(ours),
            other: "Ed25519 verify_strict",
            run_other: strict(),
            goal: Goal::AtMost(0.45),
        },
        Row {
            ours: "read, canonicalise, SHA-256",
            run_ours: on_document(ours),
            other: "serde_json, serde_json_canonicalizer, sha2",
            run_other: on_document(with_canonicalizer),
            goal: Goal::Faster(4.0),
        },
        Row {
            ours: "read, canonicalise, SHA-256",
            run_ours: on_document(ours),
            other: "serde_json, json-canon, sha2",
            run_other: on_document(with_json_canon),
            goal: Goal::Faster(4.0),
        },
    ]
}

/// Bytes to verified proof, and bytes to the full report on the document, keys and lists at hand.
fn verification(document: &[u8]) -> Vec<Row> {
    let evidence = std::rc::Rc::new(evidence());
    let policy = Policy::at("2026-11-01T12:00:00Z".parse().unwrap());
    assert!(
        tradecred::verify(document, &evidence, &policy).is_good(),
        "the good vector is good"
    );
    let (bytes, held) = (document.to_vec(), evidence.clone());
    let proof = Row {
        ours: "bytes to verified proof, key cached",
        run_ours: Box::new(move || {
            let object = json::read_object(black_box(&bytes), &json::Limits::default()).unwrap();
            proof::verify(&object, Expected::CREDENTIAL, &held).unwrap();
        }),
        other: "Ed25519 verify_strict",
        run_other: strict(),
        goal: Goal::AtMost(1.4),
    };
    let bytes = document.to_vec();
    let full = Row {
        ours: "verify(): envelope, issuer, every rule",
        run_ours: Box::new(move || {
            let _ = black_box(tradecred::verify(black_box(&bytes), &evidence, &policy));
        }),
        other: "Ed25519 verify_strict",
        run_other: strict(),
        goal: Goal::AtMost(2.0),
    };
    vec![proof, full]
}

/// Bytes to verified proof, where what is signed are the statements of a certificate of five lines.
fn statements() -> Row {
    let document = certificate_of(5);
    let unsigned = json::read_object(&document, &json::Limits::default()).unwrap();
    let mut unsigned = unsigned.into_owned();
    unsigned.remove("proof");
    let issuer = Maker::fixed().issuer();
    let suite = Suite::named(EDDSA_RDFC_2022).unwrap();
    let options = issuer.options("2026-10-31T12:00:00Z");
    let signed = proof::sign_under(suite, &unsigned, issuer.key(), &options).unwrap();
    let bytes = json::to_string(&signed.into()).into_bytes();
    let held = evidence();
    Row {
        ours: "bytes to verified eddsa-rdfc-2022 proof, key cached",
        run_ours: Box::new(move || {
            let object = json::read_object(black_box(&bytes), &json::Limits::default()).unwrap();
            proof::verify(&object, Expected::CREDENTIAL, &held).unwrap();
        }),
        other: "Ed25519 verify_strict",
        run_other: strict(),
        goal: Goal::AtMost(12.0),
    }
}

/// One strict verification of 64 bytes.
fn strict() -> Box<dyn FnMut()> {
    let key = SigningKey::from_bytes(&[7; 32]);
    let message = [42; 64];
    let signature = key.sign(&message);
    let verifying_key = key.verifying_key();
    Box::new(move || {
        verifying_key
            .verify_strict(black_box(&message), &signature)
            .unwrap()
    })
}

/// A certificate of about 5 KB.
fn certificate() -> Vec<u8> {
    certificate_of(LINES)
}

/// The good certification of the vectors with so many lines of goods, signed anew.
fn certificate_of(lines: u32) -> Vec<u8> {
    let bytes =
        include_bytes!("../../../vectors/document/usmca-certification-of-origin/valid/input.json");
    let mut document: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let line = document["credentialSubject"]["goods"][1].clone();
    for number in 3..=lines {
        let mut line = line.clone();
        line["lineNumber"] = number.into();
        document["credentialSubject"]["goods"]
            .as_array_mut()
            .unwrap()
            .push(line);
    }
    document.as_object_mut().unwrap().remove("proof");
    let signed = Maker::fixed()
        .issuer()
        .sign(&document, "2026-10-31T12:00:00Z");
    serde_json::to_vec(&signed).unwrap()
}

/// The evidence of the same vector: a trust list that names the issuer.
fn evidence() -> Evidence {
    let bytes = include_bytes!(
        "../../../vectors/document/usmca-certification-of-origin/valid/evidence.json"
    );
    Evidence::read(&json::read(bytes, &json::Limits::default()).unwrap()).unwrap()
}

/// Mean time of a call, in microseconds.
fn time(run: &mut dyn FnMut()) -> f64 {
    let start = Instant::now();
    for _ in 0..CALLS {
        run();
    }
    start.elapsed().as_secs_f64() * 1e6 / f64::from(CALLS)
}

fn print_row(row: &Row, processes: &[Vec<Sample>]) {
    let samples = || processes.iter().flatten();
    let ours = median(samples().map(|(ours, _)| *ours));
    let other = median(samples().map(|(_, other)| *other));
    let ratio_of = |(ours, other): &Sample| match row.goal {
        Goal::AtMost(_) => ours / other,
        Goal::Faster(_) => other / ours,
    };
    let ratio = median(samples().map(ratio_of));
    let each = || {
        processes
            .iter()
            .map(|samples| median(samples.iter().map(ratio_of)))
    };
    let least = each().fold(f64::INFINITY, f64::min);
    let most = each().fold(0.0, f64::max);
    let (goal, met) = match row.goal {
        Goal::AtMost(most) => (format!("at most {most}"), ratio <= most),
        Goal::Faster(least) => (format!("{least} times faster"), ratio >= least),
    };
    let met = if met { "met" } else { "NOT MET" };
    println!(
        "| {} | {ours:.1} | {} | {other:.1} | {ratio:.2} | {least:.2} to {most:.2} | {goal} | {met} |",
        row.ours, row.other
    );
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = figures.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}
