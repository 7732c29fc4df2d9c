//! Hostile answers: whatever a node or a driver says, the runner ends, takes it for no pass, stays small and
//! prints nothing that commands a terminal, a page or a log.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod answers;
mod drivers;
mod server;
mod shown;
mod texts;

use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::json;
use tradecred_conformance::judge::Outcome;
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::report::RunReport;
use tradecred_conformance::run::{RunError, RunOptions, run};
use tradecred_conformance::service::{self, Service, ServiceProfile};
use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::driver::Driver;
use tradecred_conformance::target::http::Http;
use tradecred_conformance::target::{Limits, Target};

use answers::{BROKEN, FRAMED, HEADED, JSON, RIGHT, WITHOUT_200, WRITTEN};
use server::{Say, answer, refusing, serve};

/// What is asked: documents that are good, so that a yes would be right.
const ASKED: [&str; 2] = ["proof/set-in-another-order", "proof/set-of-two"];
/// What else is asked: documents whose signature is broken, so that a no would be right. The first of the good ones
/// is their control.
const REFUSED: [&str; 2] = [
    "proof/set-with-first-broken",
    "proof/set-with-second-broken",
];
const FEATURES: [&str; 4] = ["at", "evidence", "documents", "trust-lists"];
/// What has not ended by now hangs; no run needs a tenth of it.
const HANGS: Duration = Duration::from_secs(100);
/// So many hostile targets are asked at once.
const AT_ONCE: usize = 6;
/// The largest answer that is read, in bytes: less than usual, so that the answers are less than what else is in this
/// process.
const LARGEST: usize = 2 * 1024 * 1024;
/// How much more memory the process may take than before the first answer, in bytes: whoever answers is in it too, and
/// what was freed is not given back at once. What reads without a bound takes this much in a second.
const MOST_MEMORY: usize = 256 * 1024 * 1024;

fn limits() -> Limits {
    Limits {
        deadline: Duration::from_secs(2),
        answer_bytes: LARGEST,
    }
}

fn suite() -> &'static Suite {
    static SUITE: OnceLock<Suite> = OnceLock::new();
    SUITE.get_or_init(|| {
        let made = recipe::area(&Maker::seeded(3), "proof/set-").unwrap();
        let mut asked = made.vectors().to_vec();
        asked.retain(|vector| [ASKED, REFUSED].concat().contains(&vector.id.as_str()));
        for vector in &mut asked {
            let is_refused = REFUSED.contains(&vector.id.as_str());
            vector.case.control = is_refused.then(|| ASKED[0].parse().unwrap());
        }
        Suite::from_vectors(asked).unwrap()
    })
}

/// Memory is that of the whole process, so whoever says much does it alone.
static ALONE: Mutex<()> = Mutex::new(());

type Came = Result<RunReport, RunError>;

/// Asks a target these; nothing where it hangs.
fn ask(
    among: [&str; 2],
    target: impl FnOnce() -> Box<dyn Target> + Send + 'static,
) -> Option<Came> {
    let (done, came) = channel();
    let among = among.map(|id| id.parse().unwrap());
    thread::spawn(move || {
        let mut target = target();
        let options = RunOptions::new().seed(3).among(among.into());
        let came = run(suite(), target.as_mut(), options);
        drop(target);
        let _ = done.send(came);
    });
    came.recv_timeout(HANGS).ok()
}

fn node(among: [&str; 2], address: String) -> Option<Came> {
    ask(among, move || Box::new(Http::new(&address, None, limits())))
}

fn driver(program: String) -> Option<Came> {
    ask(ASKED, move || {
        let arguments = vec!["-c".into(), program.into()];
        Box::new(Driver::new("sh".into(), arguments, limits()))
    })
}

/// A node that says that it is this, as `/health` does.
fn health(name: &str) -> Vec<u8> {
    let profile = json!({
        "implementation": name,
        "version": name,
        "class": "rules",
        "features": FEATURES.iter().copied().chain([name]).collect::<Vec<_>>(),
        "notes": [name],
    });
    answer("200 OK", JSON, profile.to_string().as_bytes())
}

/// What may come of asking a hostile target.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    /// Every answer speaks against it.
    Fails,
    /// No answer is one: whatever it says, it refuses nothing.
    Crashes,
    /// The same as the first, or there is no run, as it does not say who it is.
    MayNotRun,
}

/// A hostile answer: its name, what may come of asking, and what came.
struct Hostile {
    name: String,
    ends: Ends,
    asks: Box<dyn Fn() -> Vec<Option<Came>> + Send + Sync>,
}

impl Hostile {
    fn new(
        name: String,
        ends: Ends,
        asks: impl Fn() -> Vec<Option<Came>> + Send + Sync + 'static,
    ) -> Self {
        Self {
            name,
            ends,
            asks: Box::new(asks),
        }
    }
}

fn all() -> Vec<Hostile> {
    let mut all = Vec::new();
    let says = || [FRAMED, HEADED, WRITTEN].into_iter().flatten();
    for (name, say) in says() {
        all.push(Hostile::new(format!("http/{name}"), Ends::Fails, || {
            vec![node(ASKED, serve(health("hostile"), *say))]
        }));
    }
    // Apart, so that the largest are not said all at once: whoever says them is in this process.
    for status in [400, 422] {
        for (name, say) in says().filter(|(name, _)| !WITHOUT_200.contains(name)) {
            let name = format!("http-{status}/{name}");
            all.push(Hostile::new(name.clone(), Ends::Crashes, move || {
                let refused = Arc::new(AtomicUsize::new(0));
                let say = refusing(*say, status, Arc::clone(&refused));
                let came = node(REFUSED, serve(health("hostile"), say));
                assert!(refused.load(Ordering::SeqCst) > 0, "{name} is no refusal");
                vec![came]
            }));
        }
    }
    for (name, rest) in drivers::AFTER_GREETING {
        all.push(Hostile::new(format!("driver/{name}"), Ends::Fails, || {
            vec![driver(drivers::program(rest))]
        }));
    }
    for (name, program) in drivers::WITHOUT_GREETING {
        all.push(Hostile::new(
            format!("driver/{name}"),
            Ends::MayNotRun,
            || vec![driver(drivers::silent(program))],
        ));
    }
    for (name, text) in texts::TEXTS {
        let text = text.repeat(if *name == "long" { 20_000 } else { 1 });
        all.push(Hostile::new(
            format!("text/{name}"),
            Ends::Fails,
            move || {
                let verdict = json!({
                    "authenticity": "authentic", "requirements": "met", "standing": "in-force",
                    "codes": [text], "warnings": [text], text.as_str(): text,
                });
                let verdict = answer("200 OK", JSON, verdict.to_string().as_bytes());
                let broken = answer(
                    "500 Broken",
                    "Content-Type: text/plain\r\n",
                    text.as_bytes(),
                );
                let lying = answer("200 OK", "Content-Type: text/html\r\n", text.as_bytes());
                let said = [verdict, broken, lying].into_iter();
                said.map(|said| {
                    let say = move |stream: &mut _| std::io::Write::write_all(stream, &said);
                    node(ASKED, serve(health(&text), say))
                })
                .collect()
            },
        ));
    }
    all
}

/// The memory of this process, as the system counts it: now, and at its highest.
fn memory(which: &str) -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(which))?;
    let kibibytes: usize = line.trim_matches([':', '\t', ' ', 'k', 'B']).parse().ok()?;
    Some(kibibytes * 1024)
}

#[test]
fn hostile_answers_are_withstood() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let right = serve(health("plain"), |stream| {
        std::io::Write::write_all(stream, &answer("200 OK", JSON, RIGHT.as_bytes()))
    });
    let right = node(ASKED, right).unwrap().unwrap();
    assert_eq!(right.counts.passed, ASKED.len(), "a right answer passes");
    let refused = refuses_rightly();
    assert_eq!(refused.counts.passed, REFUSED.len(), "and a right refusal");
    let driven = driver(drivers::program(drivers::RIGHT)).unwrap().unwrap();
    assert_eq!(driven.counts.passed, ASKED.len(), "and from a driver");
    let verdict = RIGHT.replace("[]", "[\"proof.signature\"]");
    let plain = [
        answer("200 OK", JSON, verdict.as_bytes()),
        answer("500 Broken", JSON, b"{}"),
    ];
    let plain = plain.map(|said| {
        let say = move |stream: &mut _| std::io::Write::write_all(stream, &said);
        node(ASKED, serve(health("plain"), say)).unwrap().unwrap()
    });
    let crashed = serve(health("plain"), |stream| {
        std::io::Write::write_all(stream, &answer("500 Broken", JSON, b"{}"))
    });
    let crashed = node(REFUSED, crashed).unwrap().unwrap();
    let plain = [plain.as_slice(), &[crashed, refused]].concat();

    // From now on the system counts the highest anew.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let before = memory("VmRSS");
    let hostile = all();
    let (next, faults) = (Mutex::new(hostile.iter()), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let Some(Hostile { name, ends, asks }) = next.lock().unwrap().next() else {
                        return;
                    };
                    let found: Vec<String> = asks()
                        .into_iter()
                        .flat_map(|came| wrong(came, *ends, &plain))
                        .collect();
                    if found.is_empty() {
                        println!("{name}: withstood");
                    } else {
                        faults
                            .lock()
                            .unwrap()
                            .push(format!("{name}: {}", found.join("; ")));
                    }
                }
            });
        }
    });
    let faults = faults.into_inner().unwrap();
    let withstood = hostile.len() - faults.len();
    println!("hostile answers: {}, withstood: {withstood}", hostile.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    match (before, memory("VmHWM")) {
        (Some(before), Some(most)) => {
            let more = most.saturating_sub(before);
            println!("memory: at most {} MiB more than before", more >> 20);
            assert!(more <= MOST_MEMORY, "{} MiB", more >> 20);
        }
        _ => println!("memory: not measured on this system"),
    }
    assert!(hostile.len() >= 40);
}

/// What came of a node that accepts the control, which is asked first, and refuses the rest for the right reason.
fn refuses_rightly() -> RunReport {
    let asked = Arc::new(AtomicUsize::new(0));
    let address = serve(health("plain"), move |stream| {
        let is_control = asked.fetch_add(1, Ordering::SeqCst) == 0;
        let said = if is_control {
            answer("200 OK", JSON, RIGHT.as_bytes())
        } else {
            answer("422 No", JSON, BROKEN.as_bytes())
        };
        std::io::Write::write_all(stream, &said)
    });
    node(REFUSED, address).unwrap().unwrap()
}

/// What is wrong with what came of a hostile answer.
fn wrong(came: Option<Came>, ends: Ends, plain: &[RunReport]) -> Vec<String> {
    match came {
        None => vec!["the runner hangs".to_owned()],
        // Where no question could be asked to its end, the run itself is the error.
        Some(Err(error))
            if ends != Ends::MayNotRun && !matches!(error, RunError::NothingAsked(_)) =>
        {
            vec![format!("did not run: {error}")]
        }
        Some(Err(error)) => {
            let said = error.to_string();
            let raw = said.chars().any(|it| shown::is_raw(it) || it == '\n');
            raw.then(|| format!("raw in {said:?}"))
                .into_iter()
                .collect()
        }
        Some(Ok(report)) => {
            let mut faults = shown::faults(&report, plain);
            let is_wrong = |outcome: &Outcome| match ends {
                Ends::Crashes => matches!(outcome, Outcome::Crashed { .. } | Outcome::Error { .. }),
                Ends::Fails | Ends::MayNotRun => outcome.is_failure(true),
            };
            for result in report.results.iter().filter(|it| !is_wrong(&it.outcome)) {
                faults.push(format!("{}: {}", result.id, result.outcome.name()));
            }
            if report.results.len() != ASKED.len() {
                faults.push(format!("{} results", report.results.len()));
            }
            faults
        }
    }
}

#[test]
fn no_redirect_reaches_another_host() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    other.set_nonblocking(true).unwrap();
    let to = other.local_addr().unwrap();
    for status in [
        "301 Moved",
        "302 Found",
        "303 See Other",
        "307 Temporary",
        "308 Permanent",
    ] {
        let headers = format!("{JSON}Location: http://{to}/credentials/verify\r\n");
        let said = answer(status, &headers, RIGHT.as_bytes());
        let say = move |stream: &mut _| std::io::Write::write_all(stream, &said);
        let report = node(ASKED, serve(health("hostile"), say)).unwrap().unwrap();
        assert_eq!(report.counts.passed, 0, "{status}");
    }
    assert!(other.accept().is_err(), "nobody came");
}

#[test]
fn trials_of_a_service_withstand_hostile_answers() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    // Each waits as long as a request may take, so one of those that are slow stands for all.
    let quick = |name: &str| !name.contains("second") && name != "no-answer";
    let says = [FRAMED, HEADED, WRITTEN].into_iter().flatten();
    let says: Vec<&(&str, Say)> = says
        .filter(|(name, _)| quick(name) || *name == "byte-a-second-of-the-body")
        .collect();
    let left = Mutex::new(says.iter());
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let Some((name, say)) = left.lock().unwrap().next() else {
                        return;
                    };
                    let address = serve(health("hostile"), *say);
                    let (done, came) = channel();
                    thread::spawn(move || {
                        let only = ["registry/register-limits".parse().unwrap()];
                        let profile = ServiceProfile::new("hostile");
                        let report = service::run(Service::Registry, &address, &profile, &only);
                        let _ = done.send(report.unwrap());
                    });
                    let report = came.recv_timeout(HANGS).unwrap();
                    let text = report.text();
                    assert_eq!(report.failed, 1, "{name}: {text}");
                    assert!(!text.chars().any(shown::is_raw), "{name}: {text:?}");
                }
            });
        }
    });
    println!("hostile answers to trials: {0}, withstood: {0}", says.len());
}

/// Every trial of every role that asks, answered by JSON of another kind than is waited for.
#[test]
fn answers_of_another_kind_break_no_trial() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let names = [
        "issuer",
        "other-issuer",
        "holder",
        "verifier",
        "customs",
        "broker",
        "importer",
        "participant",
    ];
    let callers: serde_json::Map<_, _> = names
        .iter()
        .map(|name| ((*name).to_owned(), json!({ "tokenFile": "token" })))
        .collect();
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("token"), "tradecred_token").unwrap();
    let profile = json!({ "implementation": "hostile", "callers": callers }).to_string();
    let profile = ServiceProfile::read(profile.as_bytes(), folder.path()).unwrap();
    for status in ["200 OK", "201 Created"] {
        for body in [
            "[]",
            "[{}]",
            "7",
            "\"x\"",
            "null",
            "{\"verifiableCredential\":[]}",
        ] {
            let said = answer(
                status,
                "Content-Type: application/json\r\n",
                body.as_bytes(),
            );
            let address = serve(health("hostile"), move |stream| stream.write_all(&said));
            for service in [
                Service::Issuer,
                Service::Presenter,
                Service::Converter,
                Service::Registry,
            ] {
                let report = service::run(service, &address, &profile, &[]).unwrap();
                let text = report.text();
                assert!(
                    !text.contains("the runner broke"),
                    "{service} {body}: {text}"
                );
                assert!(report.failed > 0, "{service} {body}: {text}");
            }
        }
    }
}
