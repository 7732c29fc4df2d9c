//! Many requests at one time for one number, one idempotency key, one voucher: one of them has it (SPEC section
//! *Serial numbers*; goal: two hundred rounds of a thousand requests, over two nodes on one database).

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Barrier;
use std::thread;
use std::time::Instant;

use clap::Args;
use serde_json::{Value, json};

use crate::served::{Answer, Client, Running, Setting, certification, example, set};

const ROUNDS: u64 = 3;
const REQUESTS: u64 = 200;
/// Connections to each node at one time: it serves 256. Each asks for its share, one request after the other.
const CONNECTIONS: usize = 250;
/// A node with too much to do is asked again so often.
const MOST_TRIES: usize = 50;

/// What the command says.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// How many rounds
    #[arg(long, value_name = "N", default_value_t = ROUNDS)]
    rounds: u64,
    /// How many requests in each
    #[arg(long, value_name = "N", default_value_t = REQUESTS)]
    requests: u64,
    /// A PostgreSQL over which two nodes are started
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Nodes that run already
    #[arg(
        long,
        value_name = "URL",
        value_delimiter = ',',
        conflicts_with = "database"
    )]
    nodes: Vec<String>,
}

/// Makes that many rounds and prints who had what; fails where there was another number of winners than one.
pub(crate) fn run(asked: &Asked) -> Result<String, String> {
    let (rounds, requests) = (asked.rounds, asked.requests.max(1));
    let began = Instant::now();
    let data = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut running: Vec<Running> = Vec::new();
    let urls: Vec<String> = if asked.nodes.is_empty() {
        let database = asked.database.as_deref();
        let setting = Setting::new(data.path())?.database(database);
        // Two nodes over one database share keys, and so the data directory.
        for _ in 0..if database.is_some() { 2 } else { 1 } {
            running.push(setting.start()?);
        }
        running.iter().map(|node| node.url.clone()).collect()
    } else {
        asked.nodes.clone()
    };
    let contest = Contest { urls, requests };
    let run = uuid_of_now()?;
    let mut faults = Vec::new();
    let (mut created, mut refused, mut repeated) = (0, 0, 0);
    for round in 0..rounds {
        let number = format!("{run}-{round}");
        for (what, bodies) in [
            ("number", Bodies::Certification(&number)),
            ("voucher", Bodies::Voucher(&number)),
        ] {
            let answers = contest.ask(&bodies, None)?;
            let (winners, others) = split(&answers);
            created += winners.len();
            refused += others.len();
            let conflicts = others
                .iter()
                .filter(|answer| answer.code() == "node.serial-conflict" && answer.status == 409);
            if winners.len() != 1 || conflicts.count() != others.len() {
                faults.push(said(what, round, &answers));
            }
        }
        let answers = contest.ask(&Bodies::Same(&number), Some(&number))?;
        let (winners, others) = split(&answers);
        let different: BTreeSet<&[u8]> = winners.iter().map(|answer| &*answer.body).collect();
        repeated += winners.len();
        if different.len() != 1 || !others.is_empty() {
            faults.push(said("key", round, &answers));
        }
    }
    drop(running);
    let mut text = faults.iter().fold(String::new(), |mut text, fault| {
        let _ = writeln!(text, "{fault}");
        text
    });
    let _ = write!(
        text,
        "{rounds} rounds of {requests} requests at {} nodes: {created} of {} numbers and vouchers given once, {refused} refused; \
         {repeated} requests of {rounds} keys had one answer each; {} s",
        contest.urls.len(),
        rounds * 2,
        began.elapsed().as_secs()
    );
    if faults.is_empty() {
        Ok(text)
    } else {
        Err(text)
    }
}

/// Distinguishes runs against nodes that were there before.
fn uuid_of_now() -> Result<String, String> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Ok(now
        .map_err(|error| error.to_string())?
        .as_nanos()
        .to_string())
}

fn split(answers: &[Answer]) -> (Vec<&Answer>, Vec<&Answer>) {
    answers.iter().partition(|answer| answer.status == 201)
}

fn said(what: &str, round: u64, answers: &[Answer]) -> String {
    let mut times = std::collections::BTreeMap::new();
    for answer in answers {
        *times
            .entry((answer.status, answer.code()))
            .or_insert(0_usize) += 1;
    }
    format!("round {round}, one {what}: {times:?}")
}

/// What is asked for.
enum Bodies<'n> {
    /// Certifications, each with an id of its own, of one number.
    Certification(&'n str),
    /// Endorsements of one voucher of a carnet.
    Voucher(&'n str),
    /// One request.
    Same(&'n str),
}

impl Bodies<'_> {
    fn of(&self, place: u64) -> Result<Vec<u8>, String> {
        let (document, options): (Value, Value) = match self {
            Self::Certification(number) => {
                let id = format!("urn:example:{number}:{place}");
                (certification(number, Some(&id))?, json!({}))
            }
            Self::Same(number) => (certification(&format!("key {number}"), None)?, json!({})),
            Self::Voucher(number) => {
                let mut document = example("ata-carnet-endorsement")?;
                let carnet = json!({
                    "type": "CredentialReference",
                    "id": format!("urn:example:carnet:{number}"),
                    "credentialType": "AtaCarnetCredential",
                    "digestMultibase": "uEiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                });
                set(&mut document, "subject", carnet);
                set(&mut document, "remarks", json!(format!("request {place}")));
                (document, json!({ "scope": "envelope" }))
            }
        };
        Ok(json!({ "credential": document, "options": options })
            .to_string()
            .into_bytes())
    }
}

/// Who is asked, and how often.
struct Contest {
    urls: Vec<String>,
    requests: u64,
}

impl Contest {
    fn ask(&self, bodies: &Bodies<'_>, key: Option<&str>) -> Result<Vec<Answer>, String> {
        let bodies: Vec<Vec<u8>> = (0..self.requests)
            .map(|place| bodies.of(place))
            .collect::<Result<_, _>>()?;
        let connections = bodies.len().min(CONNECTIONS * self.urls.len());
        // Each is open before the first asks: nobody is early because others still wait for a place.
        let clients = self.urls.iter().cycle().take(connections).map(|url| {
            let client = Client::new(url, None);
            client.get("/health").map(|_| client)
        });
        let clients: Option<Vec<Client>> = clients.collect();
        let clients = clients.ok_or("no answer of /health")?;
        let start = Barrier::new(connections);
        let answers: Vec<Result<Vec<Answer>, String>> = thread::scope(|scope| {
            let asking: Vec<_> = clients
                .into_iter()
                .enumerate()
                .map(|(first, client)| {
                    let (bodies, start) = (&bodies, &start);
                    scope.spawn(move || {
                        start.wait();
                        let own = bodies.iter().skip(first).step_by(connections);
                        own.map(|body| answer(&client, key, body)).collect()
                    })
                })
                .collect();
            let joined = asking.into_iter().map(|one| {
                one.join()
                    .unwrap_or_else(|_| Err("a client ended badly".to_owned()))
            });
            joined.collect()
        });
        let answers: Vec<Vec<Answer>> = answers.into_iter().collect::<Result<_, _>>()?;
        Ok(answers.into_iter().flatten().collect())
    }
}

/// The answer of a node that had the time for one.
fn answer(client: &Client, key: Option<&str>, body: &[u8]) -> Result<Answer, String> {
    for _ in 0..MOST_TRIES {
        let answer = client.post("/credentials/issue", key, body);
        let answer = answer.ok_or("no answer to a request")?;
        if answer.status != 503 {
            return Ok(answer);
        }
        thread::sleep(std::time::Duration::from_millis(100));
    }
    Err("the node has too much to do".to_owned())
}
