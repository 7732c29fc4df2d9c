//! What the envelope costs beside one strict Ed25519 verification and beside public crates
//! (SPEC chapters *json* and *jcs*). Run with `cargo bench -p tradecred-vc --bench envelope`.
//!
//! Each [`Row`] puts two ways side by side. In every round all rows run in turn, so that a slower
//! moment of the machine meets both sides of a row; what is printed are medians over the rounds.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench measures time, and calls `serde_json` to compare with it"
)]

mod certificate;

use std::hint::black_box;
use std::time::Instant;

use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};
use tradecred_vc::{jcs, json};

/// How often every row is measured.
const ROUNDS: usize = 30;
/// How many calls one measurement takes the mean of.
const CALLS: u32 = 40;

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
    let mut rows = reader_and_canonicaliser();
    let mut samples: Vec<Vec<Sample>> = rows.iter().map(|_| Vec::new()).collect();
    // The first round fills caches and does not count.
    for round in 0..=ROUNDS {
        for (row, samples) in rows.iter_mut().zip(&mut samples) {
            let sample = (time(&mut row.run_ours), time(&mut row.run_other));
            if round > 0 {
                samples.push(sample);
            }
        }
    }
    println!(
        "medians of {ROUNDS} rounds, microseconds a call; the ratio is the median over the rounds\n"
    );
    println!("| this | us | beside | us | ratio | goal | |");
    println!("|---|---|---|---|---|---|---|");
    for (row, samples) in rows.iter().zip(&samples) {
        print_row(row, samples);
    }
}

/// Bytes to digest: read, canonicalise, SHA-256, of one certificate.
fn reader_and_canonicaliser() -> Vec<Row> {
    let document = certificate::bytes();
    let nodes = certificate::nodes(&document);
    println!(
        "a certificate of {} bytes and {nodes} values",
        document.len()
    );

    let key = SigningKey::from_bytes(&[7; 32]);
    let message = [42; 64];
    let signature = key.sign(&message);
    let verifying_key = key.verifying_key();

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
        ours(&document),
        with_canonicalizer(&document),
        "the same digest"
    );
    assert_eq!(
        ours(&document),
        with_json_canon(&document),
        "the same digest"
    );

    let on_document = |digest: fn(&[u8]) -> sha2::digest::Output<Sha256>| -> Box<dyn FnMut()> {
        let document = document.clone();
        Box::new(move || {
            black_box(digest(black_box(&document)));
        })
    };
    vec![
        Row {
            ours: "read, canonicalise, SHA-256",
            run_ours: on_document(ours),
            other: "Ed25519 verify_strict",
            run_other: Box::new(move || {
                verifying_key
                    .verify_strict(black_box(&message), &signature)
                    .unwrap();
            }),
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

/// Mean time of a call, in microseconds.
fn time(run: &mut dyn FnMut()) -> f64 {
    let start = Instant::now();
    for _ in 0..CALLS {
        run();
    }
    start.elapsed().as_secs_f64() * 1e6 / f64::from(CALLS)
}

fn print_row(row: &Row, samples: &[Sample]) {
    let ours = median(samples.iter().map(|(ours, _)| *ours));
    let other = median(samples.iter().map(|(_, other)| *other));
    let (ratio, goal, met) = match row.goal {
        Goal::AtMost(most) => {
            let ratio = median(samples.iter().map(|(ours, other)| ours / other));
            (ratio, format!("at most {most}"), ratio <= most)
        }
        Goal::Faster(least) => {
            let ratio = median(samples.iter().map(|(ours, other)| other / ours));
            (ratio, format!("{least} times faster"), ratio >= least)
        }
    };
    let met = if met { "met" } else { "NOT MET" };
    println!(
        "| {} | {ours:.1} | {} | {other:.1} | {ratio:.2} | {goal} | {met} |",
        row.ours, row.other
    );
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = figures.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}
