//! How many documents a node issues and verifies, with the client on the same machine (goals: 500 durable issues a
//! second with 100 ms for 99 of 100, 3,000 verifications a second of one core with 10 ms), and how long its next start
//! takes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use clap::Args;
use hdrhistogram::Histogram;
use serde_json::json;
use tradecred::Signer;
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value as Strict};
use tradecred_vc::key::SecretKey;
use tradecred_vc::proof::{SignOptions, sign};

use crate::served::{Client, Running, Setting, certification};
use crate::soak;

const SECONDS: u64 = 10;
const CONNECTIONS: u64 = 16;
/// The clock of processes in `/proc`, in ticks a second: fixed for programs on Linux.
const TICKS: f64 = 100.0;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    /// Documents to issue.
    Issue,
    /// A document to verify.
    Verify,
}

/// What the command says.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// How long each kind of work is asked for
    #[arg(long, value_name = "SECONDS", default_value_t = SECONDS)]
    seconds: u64,
    /// How many connections, at most 250
    #[arg(long, value_name = "N", default_value_t = CONNECTIONS)]
    connections: u64,
    /// Go on at half of what came of it, with one hostile request in a hundred
    #[arg(long, value_name = "MINUTES")]
    soak: Option<u64>,
    /// The PostgreSQL of the node
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

/// Asks for so many seconds with so many connections and prints what was answered.
pub(crate) fn run(asked: &Asked) -> Result<String, String> {
    let (seconds, connections) = (asked.seconds.max(1), asked.connections.clamp(1, 250));
    let data = tempfile::tempdir().map_err(|error| error.to_string())?;
    let setting = Setting::new(data.path())?.database(asked.database.as_deref());
    let node = setting.start()?;
    let load = Load::new(&node, connections)?;
    let time = Duration::from_secs(seconds);
    let mut text = String::new();
    let issued = load.run(Work::Issue, time, None)?;
    let _ = writeln!(text, "{}", issued.row("issues"));
    let verified = load.run(Work::Verify, time, None)?;
    let _ = writeln!(text, "{}", verified.row("verifications"));
    let _ = writeln!(
        text,
        "{connections} connections; the client is on the same machine, of {} cores",
        thread::available_parallelism().map_or(1, usize::from)
    );
    let mut good = issued.wrong() + verified.wrong() == 0;
    if let Some(minutes) = asked.soak {
        let half = [issued.each_second() / 2.0, verified.each_second() / 2.0];
        let soaked = soak::run(&load, &node, data.path(), minutes, half);
        good &= soaked.is_ok();
        let (Ok(soaked) | Err(soaked)) = soaked;
        let _ = writeln!(text, "{soaked}");
    }
    let documents = load.count.load(Ordering::SeqCst);
    drop(node);
    let again = setting.start()?.took.as_secs_f64();
    let documents = f64::from(u32::try_from(documents).unwrap_or(u32::MAX));
    let _ = writeln!(
        text,
        "{:<14} {:>8.0} documents a second, which are held against the log: {again:.2} s for {documents}",
        "a start",
        documents / again
    );
    let wrong = issued.wrong() + verified.wrong();
    let _ = write!(text, "{wrong} wrong answers");
    if good { Ok(text) } else { Err(text) }
}

/// A node and what it is asked.
pub(crate) struct Load {
    pub(crate) url: String,
    process: u32,
    connections: u64,
    question: Vec<u8>,
    /// So many documents were asked for: each has a number of its own.
    count: AtomicU64,
}

/// What came instead of the right answer, and how often.
type Wrong = BTreeMap<String, u64>;

/// What was answered.
pub(crate) struct Answered {
    pub(crate) count: u64,
    /// What came instead of the right answer, and how often.
    wrong: Wrong,
    took: Duration,
    /// Time of all cores that the node took, in seconds.
    cores: f64,
    times: Histogram<u64>,
}

impl Load {
    fn new(node: &Running, connections: u64) -> Result<Self, String> {
        let client = Client::new(&node.url, None);
        let health = client.get("/health").ok_or("no answer of /health")?.json();
        let did = health.get("did").and_then(serde_json::Value::as_str);
        let did = did.ok_or("a node without a DID")?;
        let order = json!({ "credential": certification("question", None)? });
        let issued = client
            .post("/credentials/issue", None, order.to_string().as_bytes())
            .ok_or("no answer to an issue")?
            .json();
        let lists = [trust_list(did, &issued)?];
        let question = json!({
            "verifiableCredential": issued.get("verifiableCredential"),
            "options": { "evidence": { "trustLists": lists } }
        });
        Ok(Self {
            url: node.url.clone(),
            process: node.id(),
            connections,
            question: question.to_string().into_bytes(),
            count: AtomicU64::new(0),
        })
    }

    /// Asks for so long, as fast as answers come, or at most so often a second.
    pub(crate) fn run(
        &self,
        work: Work,
        time: Duration,
        most: Option<f64>,
    ) -> Result<Answered, String> {
        let (began, before) = (Instant::now(), self.cores()?);
        let ended = AtomicBool::new(false);
        let all = thread::scope(|scope| {
            let asking: Vec<_> = (0..self.connections)
                .map(|_| scope.spawn(|| self.one(work, most, &ended)))
                .collect();
            thread::sleep(time);
            ended.store(true, Ordering::SeqCst);
            let joined = asking.into_iter().map(|one| {
                one.join()
                    .unwrap_or_else(|_| Err("a client ended badly".to_owned()))
            });
            joined.collect::<Result<Vec<_>, String>>()
        })?;
        let mut answered = Answered {
            count: 0,
            wrong: Wrong::new(),
            took: began.elapsed(),
            cores: self.cores()? - before,
            times: histogram()?,
        };
        for (times, wrong) in all {
            answered.count += times.len();
            for (what, times) in wrong {
                *answered.wrong.entry(what).or_default() += times;
            }
            answered.times += times;
        }
        Ok(answered)
    }

    fn one(
        &self,
        work: Work,
        most: Option<f64>,
        ended: &AtomicBool,
    ) -> Result<(Histogram<u64>, Wrong), String> {
        let client = Client::new(&self.url, None);
        let (mut times, mut wrong) = (histogram()?, Wrong::new());
        let pause = most.map(|most| {
            Duration::from_secs_f64(
                f64::from(u32::try_from(self.connections).unwrap_or(1)) / most.max(0.1),
            )
        });
        while !ended.load(Ordering::SeqCst) {
            let began = Instant::now();
            let (answer, good) = match work {
                Work::Issue => {
                    let number = self.count.fetch_add(1, Ordering::SeqCst);
                    let document = certification(&format!("load {number}"), None)?;
                    let order = json!({ "credential": document }).to_string();
                    let began = Instant::now();
                    let answer = client.post("/credentials/issue", None, order.as_bytes());
                    (answer.map(|answer| (answer, began)), 201)
                }
                Work::Verify => {
                    let answer = client.post("/credentials/verify", None, &self.question);
                    (answer.map(|answer| (answer, began)), 200)
                }
            };
            match answer {
                Some((answer, began)) if answer.status == good => {
                    let micros = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
                    times.saturating_record(micros);
                }
                other => {
                    let what = other.map_or_else(
                        || "no answer".to_owned(),
                        |(answer, _)| format!("status {}", answer.status),
                    );
                    *wrong.entry(what).or_default() += 1;
                }
            }
            if let Some(left) = pause.and_then(|pause| pause.checked_sub(began.elapsed())) {
                thread::sleep(left);
            }
        }
        Ok((times, wrong))
    }

    /// Time of all cores that the node has taken so far, in seconds.
    fn cores(&self) -> Result<f64, String> {
        let path = format!("/proc/{}/stat", self.process);
        let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        // Behind the name of the program, which stands in brackets: fields 14 and 15.
        let (_, fields) = text.rsplit_once(')').ok_or("no fields")?;
        let fields = fields.split_whitespace().skip(11).take(2);
        Ok(fields
            .filter_map(|field| field.parse::<f64>().ok())
            .sum::<f64>()
            / TICKS)
    }
}

impl Answered {
    pub(crate) fn each_second(&self) -> f64 {
        f64::from(u32::try_from(self.count).unwrap_or(u32::MAX)) / self.took.as_secs_f64()
    }

    /// How many answers were not the right one.
    pub(crate) fn wrong(&self) -> u64 {
        self.wrong.values().sum()
    }

    pub(crate) fn row(&self, what: &str) -> String {
        let wrong = self.wrong.iter();
        let wrong: Vec<_> = wrong
            .map(|(what, times)| format!(", {times} {what}"))
            .collect();
        let milliseconds = |share: f64| {
            let micros = self.times.value_at_quantile(share);
            f64::from(u32::try_from(micros).unwrap_or(u32::MAX)) / 1_000.0
        };
        format!(
            "{what:<14} {:>8.0} a second, {:>8.0} a second of one core; p50 {:>7.2} ms, p99 {:>7.2} ms, max {:>8.2} ms; {} wrong{}",
            self.each_second(),
            f64::from(u32::try_from(self.count).unwrap_or(u32::MAX)) / self.cores.max(0.01),
            milliseconds(0.5),
            milliseconds(0.99),
            milliseconds(1.0),
            self.wrong(),
            wrong.concat()
        )
    }
}

fn histogram() -> Result<Histogram<u64>, String> {
    Histogram::new_with_bounds(1, 120_000_000, 3).map_err(|error| error.to_string())
}

/// A trust list that names the node as who completed the certification.
fn trust_list(did: &str, issued: &serde_json::Value) -> Result<serde_json::Value, String> {
    let registrar = Signer::did_key(SecretKey::from_seed([7; 32]));
    let name = issued.pointer("/verifiableCredential/credentialSubject/certifier/legalName");
    let list = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/core/v1"],
        "id": "urn:uuid:3a6d0a52-5f0e-4f6c-9d0f-0c1f5a2b7e11",
        "type": ["VerifiableCredential", "TrustListCredential"],
        "issuer": registrar.did(),
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "type": "TrustList",
            "entries": [{
                "type": "TrustListEntry",
                "did": did,
                "legalName": name,
                "role": "exporter",
                "from": "2026-01-01",
                "source": "national register of exporters"
            }]
        }
    });
    let Strict::Object(list) = Strict::from(&list).into_owned() else {
        return Err("no object".to_owned());
    };
    let created = "2026-01-01T00:00:00Z".parse();
    let options = SignOptions::assertion(
        registrar.verification_method(),
        created.map_err(|_| "no instant".to_owned())?,
    );
    let signed: Object<'_> = sign(&list, registrar.key(), &options);
    serde_json::from_slice(&jcs::to_vec_object(&signed)).map_err(|error| error.to_string())
}
