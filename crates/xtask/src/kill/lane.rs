//! One store and the nodes that are killed over it, one after the other.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tradecred_attacks::Garbler;

use super::auditor::Auditor;
use super::history::{Fact, check, events_due};
use super::inbox::{Facts, Inbox};
use super::server::{Processes, Server, new_database};
use super::worker::Worker;
use super::{Tally, Told};
use crate::served::{Client, Running, Setting};

/// Clients of one node.
const WORKERS: u64 = 3;
/// After so many kills the store is looked through and a new one begun: a start reads all of it.
const KILLS_PER_STORE: u64 = 150;
/// Kills between two looks at everything.
const KILLS_PER_LOOK: u64 = 50;
/// How long no event may be heard after the last start while some are due: how many wait by then depends on the disk.
const STANDSTILL: Duration = Duration::from_secs(90);
/// How long a client that got no answer waits before it asks again.
const REST: Duration = Duration::from_millis(5);
/// How long it waits while the server of the database recovers: each try is a process for the server to begin and end.
const REST_OF_SERVER: Duration = Duration::from_millis(50);
/// How long requests may stay without an answer while the database recovers.
const LONGEST_SILENCE: Duration = Duration::from_secs(60);

/// When the node is killed.
#[derive(Debug, Clone, Copy)]
enum Point {
    /// While it starts.
    InStart(Duration),
    /// So long after it was ready.
    After(Duration),
    /// When so many answers have arrived.
    AtAnswer(i64),
    /// So long after so many requests have begun.
    AtRequest(i64, Duration),
}

impl Point {
    fn of(garbler: &mut Garbler) -> Self {
        let mut below = |end: usize| u64::try_from(garbler.below(end)).unwrap_or(0);
        match below(8) {
            0 => Self::InStart(Duration::from_micros(below(60_000))),
            1 | 2 => Self::After(Duration::from_micros(below(300_000))),
            3 | 4 => Self::AtAnswer(i64::try_from(below(12) + 1).unwrap_or(1)),
            _ => Self::AtRequest(
                i64::try_from(below(12) + 1).unwrap_or(1),
                Duration::from_micros(below(12_000)),
            ),
        }
    }
}

/// When the server of a database was killed, and which processes it had, as soon as it was.
type KilledAt = Mutex<Option<Result<(Instant, Processes), String>>>;

/// Asks until something is acknowledged that was asked for when none of the server's processes was left, by this client
/// or another: one that still has a connection might write before it ends.
fn recover(
    worker: &mut Worker,
    client: &Client,
    (server, killed): (&Server, &KilledAt),
    (contested, recovery): (&str, &Mutex<Option<Duration>>),
) {
    let mut is_new = false;
    while lock(recovery).is_none() {
        let known = lock(killed).clone();
        let Some(known) = known else {
            // Another client is killing.
            sleep(REST);
            continue;
        };
        let Ok((at, processes)) = known else {
            return;
        };
        if at.elapsed() > LONGEST_SILENCE {
            return;
        }
        if !worker.is_waiting() {
            is_new = server.is_without(&processes);
            if worker.begin(contested).is_err() {
                return;
            }
        }
        if worker.ask(client) && is_new {
            lock(recovery).get_or_insert(at.elapsed());
        } else {
            sleep(REST_OF_SERVER);
        }
    }
}

/// Looks until the server is back, and how long after the kill that was.
fn watch(
    (server, killed): (&Server, &KilledAt),
    recovery: &Mutex<Option<Duration>>,
) -> Option<Duration> {
    loop {
        match &*lock(killed) {
            Some(Ok((at, processes))) => {
                let elapsed = at.elapsed();
                if server.is_back(processes) {
                    return Some(elapsed);
                }
                if elapsed > LONGEST_SILENCE || lock(recovery).is_some() {
                    return None;
                }
            }
            Some(Err(_)) => return None,
            None => {}
        }
        sleep(REST);
    }
}

/// How long it took after a kill until something was acknowledged again.
#[derive(Debug, Clone, Copy, Default)]
struct Recovery {
    whole: Duration,
    /// Without what the killed server of the database took.
    own: Duration,
}

fn lock<T: ?Sized>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A store, its clients, and what they saw.
pub(super) struct Lane<'t> {
    told: &'t Told,
    name: String,
    garbler: Garbler,
    setting: Setting,
    data: TempDir,
    facts: Facts,
    _inbox: Inbox,
    workers: Vec<Worker>,
    auditor: Auditor,
    tally: Tally,
}

impl<'t> Lane<'t> {
    pub(super) fn open(told: &'t Told, lane: u64, store: u64, seed: u64) -> Result<Self, String> {
        let data = tempfile::tempdir().map_err(|error| error.to_string())?;
        let facts = Facts::default();
        let inbox = Inbox::open(&facts)?;
        let name = format!("{lane}x{store}");
        let database = match &told.database {
            Some(url) => Some(new_database(url, &format!("kill_{name}"))?),
            None => None,
        };
        let setting = Setting::new(data.path())?
            .database(database.as_deref())
            .callers(&inbox.url)?;
        let workers = (0..WORKERS)
            .map(|worker| Worker::new(format!("{name}-{worker}"), seed ^ (worker + 1), &facts))
            .collect();
        Ok(Self {
            told,
            name,
            garbler: Garbler::new(seed),
            setting,
            data,
            workers,
            auditor: Auditor::new(&facts),
            _inbox: inbox,
            facts,
            tally: Tally {
                stores: 1,
                ..Tally::default()
            },
        })
    }

    /// Kills until the store has had enough or no point is left, and then judges the history.
    pub(super) fn run(mut self, left: &AtomicU64) -> Result<Tally, String> {
        let done = self.kills(left).and_then(|()| self.end());
        if let Err(fault) = done {
            // What the node left is worth a look.
            let kept = self.data.keep();
            return Err(format!(
                "{fault}; the data directory is kept: {}",
                kept.display()
            ));
        }
        for worker in &self.workers {
            self.tally.acknowledged += worker.acknowledged;
            self.tally.unanswered += worker.unanswered;
        }
        let facts = lock(&self.facts);
        self.tally.faults = check(&facts);
        if !self.tally.faults.is_empty() {
            let kept = self.data.keep();
            eprintln!("the data directory is kept: {}", kept.display());
        }
        Ok(self.tally)
    }

    fn kills(&mut self, left: &AtomicU64) -> Result<(), String> {
        let take = |left: &AtomicU64| {
            left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                left.checked_sub(1)
            })
            .is_ok()
        };
        let mut kept: Option<Running> = None;
        for kill in 1..=KILLS_PER_STORE {
            if !take(left) {
                break;
            }
            self.tally.points += 1;
            let point = Point::of(&mut self.garbler);
            if let (Point::InStart(after), None) = (point, &self.told.server) {
                let running = self.setting.spawn()?;
                sleep(after);
                running.kill();
                continue;
            }
            let running = match kept.take() {
                Some(running) => running,
                None => self.start()?,
            };
            let mut client = self.setting.client(&running.url);
            if self.told.server.is_some() {
                // Another connection may turn out only now to have ended with it.
                client = client.patient(LONGEST_SILENCE);
            }
            self.auditor.look(&client)?;
            if kill % KILLS_PER_LOOK == 0 && self.workers.iter().all(|one| !one.is_waiting()) {
                self.auditor.look_at_all(&client)?;
            }
            let contested = format!("{}-{kill}", self.name);
            let recovery = self.drive(&running, point, &contested)?;
            if self.told.server.is_some() {
                self.tally.slowest = self.tally.slowest.max(recovery.own);
                self.tally.slowest_with_server = self.tally.slowest_with_server.max(recovery.whole);
                kept = Some(running);
            }
        }
        Ok(())
    }

    /// Starts the node; over a server that was killed, as often as it takes until the server is back.
    fn start(&mut self) -> Result<Running, String> {
        let began = Instant::now();
        let running = loop {
            match self.setting.start() {
                Err(_) if self.told.server.is_some() && began.elapsed() < LONGEST_SILENCE => {
                    sleep(REST);
                }
                started => break started?,
            }
        };
        // Where the server is killed, only the first node over a store starts.
        if self.told.server.is_none() {
            self.tally.slowest = self.tally.slowest.max(running.took);
        }
        Ok(running)
    }

    /// Lets the clients ask until the point comes, and kills. Where the server of the database is killed, they go on
    /// until it is back: the time from the kill to the first acknowledgement of what was asked for after that.
    fn drive(
        &mut self,
        running: &Running,
        point: Point,
        contested: &str,
    ) -> Result<Recovery, String> {
        let (requests, answers) = match point {
            Point::AtAnswer(count) => (i64::MAX, count),
            Point::AtRequest(count, _) => (count, i64::MAX),
            Point::InStart(_) | Point::After(_) => (i64::MAX, i64::MAX),
        };
        let (requests, answers) = (&AtomicI64::new(requests), &AtomicI64::new(answers));
        let silent = &AtomicBool::new(false);
        let ended = &AtomicBool::new(false);
        let (killed, recovery) = (&Mutex::new(None), &Mutex::new(None));
        let mut server_took = None;
        let (told, setting) = (self.told, &self.setting);
        let garbler = Mutex::new(&mut self.garbler);
        let kill = &|| {
            if ended.swap(true, Ordering::SeqCst) {
                return;
            }
            let at = Instant::now();
            let done = match &told.server {
                None => {
                    running.kill();
                    Ok(Processes::default())
                }
                Some(server) => server.kill_one(&mut lock(&garbler)),
            };
            *lock(killed) = Some(done.map(|processes| (at, processes)));
        };
        thread::scope(|scope| {
            for worker in &mut self.workers {
                scope.spawn(move || {
                    let client = setting.client(&running.url);
                    let began = Instant::now();
                    while !ended.load(Ordering::SeqCst) {
                        if began.elapsed() > LONGEST_SILENCE {
                            kill();
                            silent.store(true, Ordering::SeqCst);
                        }
                        if worker.begin(contested).is_err() {
                            return;
                        }
                        if requests.fetch_sub(1, Ordering::SeqCst) == 1
                            && let Point::AtRequest(_, after) = point
                        {
                            scope.spawn(move || {
                                sleep(after);
                                kill();
                            });
                        }
                        if worker.ask(&client) && answers.fetch_sub(1, Ordering::SeqCst) == 1 {
                            kill();
                        }
                    }
                    if let Some(server) = &told.server {
                        recover(worker, &client, (server, killed), (contested, recovery));
                    }
                });
            }
            if let Point::After(after) | Point::InStart(after) = point {
                sleep(after);
                kill();
            }
            if let Some(server) = &told.server {
                server_took = watch((server, killed), recovery);
            }
        });
        if let Some(Err(fault)) = lock(killed).take() {
            return Err(fault);
        }
        if silent.load(Ordering::SeqCst) {
            return Err("the node stopped answering before it was killed".to_owned());
        }
        if told.server.is_none() {
            return Ok(Recovery::default());
        }
        let whole = lock(recovery).take().ok_or_else(|| {
            "nothing is acknowledged a minute after the server of the node was killed".to_owned()
        })?;
        let own = whole.saturating_sub(server_took.unwrap_or_default());
        Ok(Recovery { whole, own })
    }

    /// Finds out what became of every request, and looks at everything once more.
    fn end(&mut self) -> Result<(), String> {
        let running = self.start()?;
        let client = self.setting.client(&running.url);
        let began = Instant::now();
        for worker in &mut self.workers {
            while worker.is_waiting() {
                worker.ask(&client);
                if began.elapsed() > LONGEST_SILENCE {
                    return Err("requests stay without an answer".to_owned());
                }
            }
        }
        self.auditor.look_at_all(&client)?;
        let (mut heard, mut since) = (self.heard(), Instant::now());
        while heard < self.due() && since.elapsed() < STANDSTILL {
            sleep(Duration::from_millis(20));
            let now = self.heard();
            if now != heard {
                (heard, since) = (now, Instant::now());
            }
        }
        Ok(())
    }

    fn due(&self) -> usize {
        events_due(&lock(&self.facts))
    }

    fn heard(&self) -> usize {
        let facts = lock(&self.facts);
        let events = facts.iter().filter_map(|fact| match fact {
            Fact::Heard { event, .. } => Some(event),
            _ => None,
        });
        events.collect::<std::collections::BTreeSet<_>>().len()
    }
}
