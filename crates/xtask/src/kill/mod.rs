//! Nodes that are killed at random points: what they had acknowledged is there afterwards, once (SPEC chapters *Node*,
//! *Log* and *Events*; goal: ten thousand points, nothing lost, nothing doubled, no fork, ready within five seconds).

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

mod auditor;
mod history;
mod inbox;
mod lane;
mod server;
mod worker;

use history::Faults;
use lane::Lane;
use server::Server;

/// Points when the command does not say.
const POINTS: u64 = 60;
/// Nodes that are killed beside each other when the command does not say: most of the time they wait.
const LANES: u64 = 4;
/// The longest time that a node may take until it is ready again, or, where its server is killed, from when that is
/// back until it acknowledges something again.
const LONGEST_RECOVERY: Duration = Duration::from_secs(5);
/// So many faults are printed.
const SHOWN: usize = 20;

/// What a campaign is told.
#[derive(Debug, Clone)]
struct Told {
    seed: u64,
    database: Option<String>,
    server: Option<Server>,
}

/// What came of it.
#[derive(Debug, Default)]
struct Tally {
    points: u64,
    acknowledged: u64,
    unanswered: u64,
    stores: u64,
    slowest: Duration,
    slowest_with_server: Duration,
    faults: Faults,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.points += other.points;
        self.acknowledged += other.acknowledged;
        self.unanswered += other.unanswered;
        self.stores += other.stores;
        self.slowest = self.slowest.max(other.slowest);
        self.slowest_with_server = self.slowest_with_server.max(other.slowest_with_server);
        self.faults.add(other.faults);
    }
}

/// Who is killed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Killed {
    /// Nodes
    #[default]
    Node,
    /// Processes of the database server
    Server,
}

/// What the command says.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// The seed that everything follows from
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many kills
    #[arg(long, value_name = "N", default_value_t = POINTS)]
    points: u64,
    /// How many nodes are killed beside each other, at most 64
    #[arg(long, value_name = "N", default_value_t = LANES)]
    lanes: u64,
    /// The PostgreSQL of the nodes
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Who is killed
    #[arg(long, value_enum, default_value_t)]
    kill: Killed,
    /// The data directory of the database server
    #[arg(long, value_name = "DIR", required_if_eq("kill", "server"))]
    server_data: Option<String>,
}

/// Kills that many times and prints what came of it; fails where anything was lost, doubled or out of order.
pub(crate) fn run(asked: &Asked) -> Result<String, String> {
    let (points, lanes) = (asked.points, asked.lanes.clamp(1, 64));
    let data = asked.server_data.as_deref();
    let told = Told {
        seed: asked.seed,
        database: asked.database.clone(),
        server: data
            .filter(|_| asked.kill == Killed::Server)
            .map(Server::of)
            .transpose()?,
    };
    // Whoever kills the one server kills it for all.
    let lanes = if told.server.is_some() { 1 } else { lanes };
    let began = Instant::now();
    let left = AtomicU64::new(points);
    let tallies: Vec<Result<Tally, String>> = thread::scope(|scope| {
        let lanes: Vec<_> = (0..lanes)
            .map(|lane| {
                let (told, left) = (&told, &left);
                scope.spawn(move || run_lane(told, lane, left))
            })
            .collect();
        let joined = lanes.into_iter().map(|lane| {
            lane.join()
                .unwrap_or_else(|_| Err("a lane ended badly".to_owned()))
        });
        joined.collect()
    });
    let mut all = Tally::default();
    for tally in tallies {
        all.add(tally?);
    }
    show(&all, &told, began.elapsed())
}

/// Makes stores and kills their nodes, until no point is left.
fn run_lane(told: &Told, lane: u64, left: &AtomicU64) -> Result<Tally, String> {
    let mut tally = Tally::default();
    let mut store = 0;
    while left.load(Ordering::SeqCst) > 0 {
        let seed = told.seed.wrapping_mul(1_000_003) ^ (lane << 40) ^ (store << 20);
        tally.add(Lane::open(told, lane, store, seed)?.run(left)?);
        store += 1;
    }
    Ok(tally)
}

fn show(tally: &Tally, told: &Told, took: Duration) -> Result<String, String> {
    let faults = &tally.faults;
    let mut text = String::new();
    for (kind, what) in faults.all().take(SHOWN) {
        let _ = writeln!(text, "{kind}: {what}");
    }
    let is_slow = tally.slowest > LONGEST_RECOVERY;
    let rows = [
        ("points", tally.points.to_string()),
        ("stores", tally.stores.to_string()),
        ("acknowledged", tally.acknowledged.to_string()),
        ("without an answer", tally.unanswered.to_string()),
        ("lost", faults.lost.len().to_string()),
        ("doubled", faults.doubled.len().to_string()),
        ("forks", faults.forks.len().to_string()),
        ("out of order", faults.disorder.len().to_string()),
        ("wrong answers", faults.wrong.len().to_string()),
        (
            "slowest recovery",
            format!("{} ms", tally.slowest.as_millis()),
        ),
    ];
    for (name, value) in rows {
        let _ = writeln!(text, "{name:<20} {value:>10}");
    }
    if told.server.is_some() {
        let whole = tally.slowest_with_server.as_millis();
        let _ = writeln!(
            text,
            "slowest recovery is from when the server was back; with its own recovery {whole} ms"
        );
    }
    let what = match (&told.database, &told.server) {
        (None, _) => "SQLite",
        (Some(_), None) => "PostgreSQL, the node killed",
        (Some(_), Some(_)) => "PostgreSQL, its server killed",
    };
    let _ = write!(
        text,
        "seed {}, {what}: {} s",
        told.seed,
        took.as_secs_f64().round()
    );
    if faults.is_empty() && !is_slow {
        Ok(text)
    } else {
        Err(text)
    }
}
