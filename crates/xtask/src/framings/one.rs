//! The campaign of one framing, in this process.

use std::collections::HashSet;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tradecred_attacks::{Export, Garbler, Trial, trial};

use super::watch::Watch;
use super::{Told, exports, finding};
use crate::memory::{peak, resident};

/// What an execution may take, and what each byte of it may take beside.
const MOST: Duration = Duration::from_millis(50);
const MOST_PER_BYTE: Duration = Duration::from_micros(2);
/// How often an input that took longer is tried again: a moment of the machine is not the framing's.
const AGAIN: u32 = 3;
/// How much more the process may hold at the end than after a tenth of the executions, in KiB.
const MOST_GROWTH: u64 = 16 * 1024;
/// The most that it may hold at any moment, in KiB.
const MOST_HELD: u64 = 256 * 1024;
/// The most inputs that become seeds, and the largest of them in bytes.
const MOST_SEEDS: usize = 1_000;
const LARGEST_SEED: usize = 16 * 1024;

/// Runs that many executions and tells of them in one line; each input is kept in a file before it is tried, where
/// that is asked for.
pub(super) fn run(framing: &str, seed: u64, executions: u64, trace: bool) -> Result<String, String> {
    let exports: Vec<Export> = exports()?
        .into_iter()
        .filter(|export| export.framing.name() == framing)
        .collect();
    if exports.is_empty() {
        return Err(format!("no export of {framing}"));
    }
    let mut campaign = Campaign {
        seeds: exports.iter().map(|export| export.bytes.clone()).zip(0..).collect(),
        ways: HashSet::new(),
        garbler: Garbler::new(seed),
        watch: Watch::over(finding(framing)),
        told: Told::default(),
        exports,
    };
    panic::set_hook(Box::new(|_| {}));
    let tenth = executions / 10;
    for number in 0..executions {
        if number == tenth {
            campaign.told.tenth = resident();
        }
        campaign.execution(trace).map_err(|why| format!("execution {number}: {why}"))?;
    }
    let mut told = campaign.told;
    told.peak = peak();
    told.end = resident();
    if told.end > told.tenth + MOST_GROWTH || told.peak > MOST_HELD {
        return Err(format!(
            "the process grew from {} to {} KiB, at most {} KiB",
            told.tenth, told.end, told.peak
        ));
    }
    Ok(told.line())
}

struct Campaign {
    exports: Vec<Export>,
    /// Each input to be changed, with the number of the export in whose setting it is read.
    seeds: Vec<(Vec<u8>, usize)>,
    ways: HashSet<(usize, u64)>,
    garbler: Garbler,
    watch: Arc<Watch>,
    told: Told,
}

impl Campaign {
    fn execution(&mut self, trace: bool) -> Result<(), String> {
        // Every other is made of an export as it is.
        let among = match self.told.executions % 2 {
            0 => self.exports.len(),
            _ => self.seeds.len(),
        };
        let (seed, other) = (self.garbler.below(among), self.garbler.below(self.seeds.len()));
        let (Some((seed, setting)), Some((other, _))) = (self.seeds.get(seed), self.seeds.get(other))
        else {
            return Err("there are no seeds".to_owned());
        };
        let setting = *setting;
        let input = self.garbler.garbled(seed, other);
        let Some(export) = self.exports.get(setting) else {
            return Err("there are no exports".to_owned());
        };
        self.watch.begin(&input);
        if trace {
            self.watch.keep(&input);
        }
        let (mut outcome, mut took) = timed(export, &input);
        let most = MOST + MOST_PER_BYTE * input.len() as u32;
        for _ in 0..AGAIN {
            if took > most {
                took = took.min(timed(export, &input).1);
            }
        }
        if took > most {
            outcome = Err(format!("{took:?} for {} bytes", input.len()));
        }
        let trial = outcome.inspect_err(|_| self.watch.keep(&input))?;
        self.told.executions += 1;
        let microseconds = took.as_micros() as u64;
        if microseconds > self.told.worst_microseconds {
            self.told.worst_microseconds = microseconds;
            self.told.worst_bytes = input.len() as u64;
        }
        match trial.refused {
            None => self.told.read += 1,
            Some(code) => match self.told.refused.get_mut(code) {
                Some(count) => *count += 1,
                None => drop(self.told.refused.insert(code.to_owned(), 1)),
            },
        }
        let may_grow = self.seeds.len() < MOST_SEEDS && input.len() <= LARGEST_SEED;
        if may_grow && self.ways.insert((setting, trial.way)) {
            self.seeds.push((input, setting));
            self.told.ways += 1;
        }
        Ok(())
    }
}

fn timed(export: &Export, input: &[u8]) -> (Result<Trial, String>, Duration) {
    let start = Instant::now();
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| trial(export, input)));
    let took = start.elapsed();
    let outcome = outcome.unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().cloned();
        let said = said.or_else(|| panic.downcast_ref::<&str>().map(|said| (*said).to_owned()));
        Err(format!("it panicked: {}", said.unwrap_or_default()))
    });
    let outcome = outcome.map_err(|why| format!("{}: {why}", export.name));
    (outcome, took)
}
