//! What a verification costs beside the peers, on the same documents in one run (see `../../../README.md`).
//!
//! In every round all take their turn, so that a slower moment of the machine meets everybody. Where the system places
//! the memory of a process shifts the curve arithmetic by up to a quarter for as long as it runs; so several processes
//! measure, and what is printed are medians over all their rounds. One thread. Ends with 1 where a goal is missed.

mod certificates;
mod peers;
mod rows;

use std::fmt::Write as _;
use std::fs;
use std::process::{Command, ExitCode};
use std::time::Instant;

use documents::{Outcome, page};
use fastrand::Rng;

use self::certificates::Certificates;
use self::rows::{Bound, GOALS, Goal, Row};

/// The word before the command line of a process that measures and prints what it measured.
const MEASURE: &str = "--measure";

/// How the program was built, and where it writes what it measured.
struct Build {
    /// The part of the page.
    part: &'static str,
    title: &'static str,
    told: &'static str,
}

/// Other arithmetic changes what everybody takes: each build has a part of its own.
const BUILD: Build = if cfg!(curve25519_dalek_backend = "avx512") {
    Build {
        part: "speed",
        title: "What a verification costs, beside the peers",
        told: "`--release` and the flag of `.cargo/config.toml` for everybody, AVX-512, of use to those who verify by `curve25519-dalek` 5: the bare `verify_strict`, this library and `affinidi`",
    }
} else {
    Build {
        part: "speed-without-avx512",
        title: "What a verification costs, beside the peers, without AVX-512",
        told: "`--release` and without the flag of `.cargo/config.toml`",
    }
};

fn main() -> Outcome<ExitCode> {
    let arguments = Arguments::read()?;
    let mut rng = Rng::with_seed(arguments.seed);
    let made = Certificates::make(&arguments.root, arguments.documents, &mut rng)?;
    let bytes: usize = made.unsigned.iter().map(|one| one.to_string().len()).sum();
    let mut rows = rows::rows(&arguments.root, made)?;
    if arguments.measure {
        let rounds: Vec<_> = (0..arguments.rounds)
            .map(|_| round(&mut rows, arguments.documents))
            .collect();
        println!("{}", serde_json::to_string(&rounds)?);
        return Ok(ExitCode::SUCCESS);
    }
    let before = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let mut samples = Vec::new();
    for _ in 0..arguments.processes {
        samples.append(&mut measured_elsewhere()?);
    }
    let mut text = format!("# {}\n\n", BUILD.title);
    writeln!(
        text,
        "Written by the program `speed`, built with {}; seed {}: {} certifications of {} bytes on average unsigned, {} processes of {} rounds, in each of which all take their turn; one thread. What this library keeps from one verification to the next is in the evidence, which stays the same: the decoded key, and what the trust list says. Microseconds a document, the median over the rounds; a ratio is the median of the ratios within a round. The machine's load was {} before the run, with nothing else to do at 0.\n",
        BUILD.told,
        arguments.seed,
        arguments.documents,
        bytes / arguments.documents,
        arguments.processes,
        arguments.rounds,
        before.split(' ').take(3).collect::<Vec<_>>().join(", "),
    )?;
    let missed = tables(&mut text, &rows, &samples)?;
    print!("{text}");
    if let Some(path) = &arguments.write {
        page::write(path, BUILD.part, &text)?;
    }
    Ok(if missed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What each row takes for one document, in microseconds.
fn round(rows: &mut [Row], documents: usize) -> Vec<f64> {
    let taken = rows.iter_mut().map(|row| {
        let start = Instant::now();
        for _ in 0..row.repeat {
            (0..documents).for_each(&mut row.run);
        }
        start.elapsed().as_secs_f64() * 1e6 / f64::from(row.repeat) / documents as f64
    });
    taken.collect()
}

/// The rounds of a process of their own. The first fills caches and does not count.
fn measured_elsewhere() -> Outcome<Vec<Vec<f64>>> {
    let output = Command::new(std::env::current_exe()?)
        .args(std::env::args().skip(1))
        .arg(MEASURE)
        .output()?;
    let rounds: Vec<Vec<f64>> = serde_json::from_slice(&output.stdout)
        .map_err(|_| String::from_utf8_lossy(&output.stderr).into_owned())?;
    Ok(rounds.into_iter().skip(1).collect())
}

/// Writes what was measured and what it had to show; tells how many goals were missed.
fn tables(text: &mut String, rows: &[Row], samples: &[Vec<f64>]) -> Outcome<usize> {
    let of = |row: usize| samples.iter().map(move |round| round[row]);
    text.push_str("| who | what | us |\n|---|---|---|\n");
    for (number, row) in rows.iter().enumerate() {
        writeln!(
            text,
            "| {} | {} | {:.1} |",
            row.who,
            row.what,
            median(of(number))
        )?;
    }
    text.push_str("\n| this | beside the fastest of | ratio | goal | |\n|---|---|---|---|---|\n");
    let mut missed = 0;
    for goal in GOALS {
        let number = |id: &str| {
            rows.iter()
                .position(|row| row.id == id)
                .ok_or(format!("no row {id}"))
        };
        let ours = number(goal.fast)?;
        let others = goal
            .slow
            .iter()
            .map(|id| number(id))
            .collect::<Result<Vec<_>, _>>()?;
        let ratios = samples.iter().map(|round| {
            let other = others
                .iter()
                .map(|other| round[*other])
                .fold(f64::INFINITY, f64::min);
            ratio(goal, round[ours], other)
        });
        let ratio = median(ratios);
        let (words, met) = match goal.goal {
            Bound::AtMost(most) => (format!("at most {most}"), ratio <= most),
            Bound::Faster(least) => (format!("{least} times faster"), ratio >= least),
        };
        missed += usize::from(!met);
        let met = if met { "met" } else { "**missed**" };
        let names: Vec<&str> = others.iter().map(|other| rows[*other].who).collect();
        let this = &rows[ours].what;
        writeln!(
            text,
            "| {this} | {} | {ratio:.2} | {words} | {met} |",
            names.join(", ")
        )?;
    }
    Ok(missed)
}

fn ratio(goal: &Goal, ours: f64, other: f64) -> f64 {
    match goal.goal {
        Bound::AtMost(_) => ours / other,
        Bound::Faster(_) => other / ours,
    }
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = figures.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// What the command line says.
struct Arguments {
    seed: u64,
    documents: usize,
    processes: usize,
    rounds: usize,
    root: String,
    write: Option<String>,
    measure: bool,
}

impl Arguments {
    fn read() -> Outcome<Self> {
        let mut read = Self {
            seed: 1,
            documents: 6,
            processes: 9,
            rounds: 21,
            root: "../../..".to_owned(),
            write: None,
            measure: false,
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("`{word}` needs a value"));
            match word.as_str() {
                "--seed" => read.seed = value()?.parse()?,
                "--documents" => read.documents = value()?.parse::<usize>()?.max(1),
                "--processes" => read.processes = value()?.parse()?,
                "--rounds" => read.rounds = value()?.parse()?,
                "--root" => read.root = value()?,
                "--write" => read.write = Some(value()?),
                MEASURE => read.measure = true,
                _ => {
                    return Err("usage: speed [--seed N] [--documents N] [--processes N] [--rounds N] [--root DIR] [--write FILE]".into());
                }
            }
        }
        Ok(read)
    }
}
