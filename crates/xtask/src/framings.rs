//! Garbled exports against every framing, each framing in a process of its own: no crash, no hang, no growth, and
//! what is read comes back (issue goal: a million executions of each).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use clap::Args;
use tradecred_adapters::framing::FRAMINGS;
use tradecred_attacks::{Export, own, shared};

use crate::generated::root;

mod one;
mod watch;

/// How many executions of each framing there are when the command does not say.
const EXECUTIONS: u64 = 1_000_000;

/// What a process tells of its framing.
#[derive(Default)]
struct Told {
    executions: u64,
    read: u64,
    refused: BTreeMap<String, u64>,
    /// How many inputs became seeds, as they took a way of their own.
    ways: u64,
    worst_microseconds: u64,
    worst_bytes: u64,
    /// What the process held after a tenth of the executions, and at the end, in KiB.
    tenth: u64,
    end: u64,
    peak: u64,
}

impl Told {
    fn line(&self) -> String {
        let refused: Vec<String> = self
            .refused
            .iter()
            .map(|(code, count)| format!("{code}={count}"))
            .collect();
        let numbers = [
            self.executions,
            self.read,
            self.ways,
            self.worst_microseconds,
            self.worst_bytes,
            self.tenth,
            self.end,
            self.peak,
        ];
        let numbers = numbers.map(|number| number.to_string()).join(" ");
        format!("{numbers} {}", refused.join(","))
    }

    fn of_line(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let mut next = || words.next()?.parse().ok();
        let mut told = Self {
            executions: next()?,
            read: next()?,
            ways: next()?,
            worst_microseconds: next()?,
            worst_bytes: next()?,
            tenth: next()?,
            end: next()?,
            peak: next()?,
            refused: BTreeMap::new(),
        };
        let codes = words.next()?.split(',').filter(|code| !code.is_empty());
        for code in codes {
            let (code, count) = code.split_once('=')?;
            told.refused.insert(code.to_owned(), count.parse().ok()?);
        }
        Some(told)
    }
}

/// Every export at hand: our own, and the shared samples where they are there.
pub(crate) fn exports() -> Result<Vec<Export>, String> {
    let folder = std::env::var_os("TRADECRED_SHARED").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| root().join("../shared"));
    let mut all = own()?;
    let others = shared(&folder.join("ledgers/samples"))?;
    if others.is_empty() {
        eprintln!("not tried: no shared samples");
    }
    all.extend(others);
    Ok(all)
}

/// Where an input that broke a promise is put.
fn finding(framing: &str) -> PathBuf {
    root().join("target").join(format!("finding-{framing}.bin"))
}

/// What the command says.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// The seed that everything follows from
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many executions of each framing
    #[arg(long, value_name = "N", default_value_t = EXECUTIONS)]
    executions: u64,
    /// This framing alone
    #[arg(long, value_name = "NAME")]
    framing: Option<String>,
    /// This framing, in this process
    #[arg(long, value_name = "NAME", hide = true)]
    one: Option<String>,
    /// Keep each input before it is tried
    #[arg(long, hide = true)]
    trace: bool,
}

/// Runs the campaign and prints a table; fails where a promise is broken.
pub(crate) fn run(asked: &Asked) -> Result<String, String> {
    let (seed, executions) = (asked.seed, asked.executions);
    if let Some(framing) = &asked.one {
        return one::run(framing, seed, executions, asked.trace);
    }
    let only = asked.framing.as_deref();
    println!(
        "{:<24} {:>10} {:>9} {:>10} {:>5} {:>7} {:>16} {:>19} {:>9}",
        "framing",
        "executions",
        "read",
        "refused",
        "ways",
        "us each",
        "worst time",
        "held at 10 %, end",
        "peak"
    );
    let (mut broken, mut all, mut peak) = (Vec::new(), 0, 0);
    for framing in FRAMINGS {
        let name = framing.name();
        if only.is_some_and(|only| only != name) {
            continue;
        }
        let start = std::time::Instant::now();
        match in_process(name, seed, executions, &[]) {
            Ok(told) => {
                let each = start.elapsed().as_micros() / u128::from(told.executions.max(1));
                println!("{}", row(name, &told, each));
                all += told.executions;
                peak = peak.max(told.peak);
            }
            Err(why) => {
                // A process that died tells nothing: once more, each input kept before it is tried.
                if let Err(again) = in_process(name, seed, executions, &["--trace"]) {
                    println!("{name:<24} BROKEN: {again}");
                } else {
                    println!("{name:<24} BROKEN, and not when it was repeated: {why}");
                }
                broken.push(format!("{name}: {}", finding(name).display()));
            }
        }
    }
    let mut said =
        format!("seed {seed}: {all} executions, the most memory of a process {peak} KiB");
    if broken.is_empty() {
        said.push_str("; no crash, no hang, no growth, and what was read came back");
        Ok(said)
    } else {
        let _ = write!(
            said,
            "\npromises broken, by the inputs in\n{}",
            broken.join("\n")
        );
        Err(said)
    }
}

/// One framing in a process of its own.
fn in_process(framing: &str, seed: u64, executions: u64, more: &[&str]) -> Result<Told, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let (seed, executions) = (seed.to_string(), executions.to_string());
    let output = Command::new(program)
        .args(["campaign", "framings", "--one", framing])
        .args(["--seed", &seed, "--executions", &executions])
        .args(more)
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout);
    let told = text.lines().last().and_then(Told::of_line);
    told.filter(|_| output.status.success()).ok_or_else(|| {
        let why = String::from_utf8_lossy(&output.stderr);
        let why = why.lines().last().unwrap_or_default();
        format!("{}: {why}", output.status)
    })
}

fn row(name: &str, told: &Told, each: u128) -> String {
    let refused: u64 = told.refused.values().sum();
    let mut row = format!(
        "{name:<24} {:>10} {:>9} {refused:>10} {:>5} {each:>7} {:>7} us/{:>5} B {:>7}, {:>6} KiB {:>5} KiB",
        told.executions,
        told.read,
        told.ways,
        told.worst_microseconds,
        told.worst_bytes,
        told.tenth,
        told.end,
        told.peak
    );
    let codes = told.refused.iter();
    let codes: Vec<String> = codes
        .map(|(code, count)| format!("{code} {count}"))
        .collect();
    let _ = write!(row, "\n    {}", codes.join(", "));
    row
}
