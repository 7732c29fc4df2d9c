//! Hostile answers: whatever a node or a driver says, the runner ends, takes it for no pass, stays small and
//! prints nothing that commands a terminal, a page or a log.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod answers;
mod drivers;
mod server;
mod shown;
mod texts;

use std::fs;
use std::net::TcpListener;
use std::sync::mpsc::channel;
use std::sync::{Mutex, OnceLock};
use std::thread;
use std::time::Duration;

use serde_json::json;
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::report::RunReport;
use tradecred_conformance::run::{RunError, RunOptions, run};
use tradecred_conformance::service::{self, Service, ServiceProfile};
use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::driver::Driver;
use tradecred_conformance::target::http::Http;
use tradecred_conformance::target::{Limits, Target};

use answers::{FRAMED, HEADED, JSON, RIGHT, WRITTEN};
use server::{answer, serve};

/// What is asked: documents that are good, so that a yes would be right.
const ASKED: [&str; 2] = ["proof/set-in-another-order", "proof/set-of-two"];
const FEATURES: [&str; 4] = ["at", "evidence", "documents", "trust-lists"];
/// What has not ended by now hangs; no run needs a tenth of it.
const HANGS: Duration = Duration::from_secs(100);
/// How much more memory the runner may take than before the first answer.
const MOST_MEMORY: u64 = 128 * 1024 * 1024;

fn limits() -> Limits {
    Limits {
        deadline: Duration::from_secs(2),
        ..Limits::default()
    }
}

fn suite() -> &'static Suite {
    static SUITE: OnceLock<Suite> = OnceLock::new();
    SUITE.get_or_init(|| {
        let made = recipe::area(&Maker::seeded(3), "proof/set-").unwrap();
        let asked = made.vectors().iter();
        let asked = asked.filter(|vector| ASKED.contains(&vector.id.as_str()));
        Suite::from_vectors(asked.cloned().collect()).unwrap()
    })
}

type Came = Result<RunReport, RunError>;

/// Asks a target everything; nothing where it hangs.
fn ask(target: impl FnOnce() -> Box<dyn Target> + Send + 'static) -> Option<Came> {
    let (done, came) = channel();
    thread::spawn(move || {
        let mut target = target();
        let came = run(suite(), target.as_mut(), RunOptions::new().seed(3));
        drop(target);
        let _ = done.send(came);
    });
    came.recv_timeout(HANGS).ok()
}

fn node(address: String) -> Option<Came> {
    ask(move || Box::new(Http::new(&address, None, limits())))
}

fn driver(program: String) -> Option<Came> {
    ask(move || {
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

/// A hostile answer: its name, and what came of asking.
struct Hostile {
    name: String,
    asks: Box<dyn Fn() -> Vec<Option<Came>> + Send + Sync>,
}

impl Hostile {
    fn new(name: String, asks: impl Fn() -> Vec<Option<Came>> + Send + Sync + 'static) -> Self {
        Self {
            name,
            asks: Box::new(asks),
        }
    }
}

fn all() -> Vec<Hostile> {
    let mut all = Vec::new();
    for (name, say) in [FRAMED, HEADED, WRITTEN].into_iter().flatten() {
        all.push(Hostile::new(format!("http/{name}"), || {
            vec![node(serve(health("hostile"), *say))]
        }));
    }
    for (name, rest) in drivers::AFTER_GREETING {
        all.push(Hostile::new(format!("driver/{name}"), || {
            vec![driver(drivers::program(rest))]
        }));
    }
    for (name, program) in drivers::WITHOUT_GREETING {
        all.push(Hostile::new(format!("driver/{name}"), || {
            vec![driver(drivers::silent(program))]
        }));
    }
    for (name, text) in texts::TEXTS {
        let text = text.repeat(if *name == "long" { 20_000 } else { 1 });
        all.push(Hostile::new(format!("text/{name}"), move || {
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
                node(serve(health(&text), say))
            })
            .collect()
        }));
    }
    all
}

/// The memory of this process, as the system counts it: now, and at its highest.
fn memory(which: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(which))?;
    let kibibytes: u64 = line.trim_matches([':', '\t', ' ', 'k', 'B']).parse().ok()?;
    Some(kibibytes * 1024)
}

#[test]
fn hostile_answers_are_withstood() {
    let right = serve(health("plain"), |stream| {
        std::io::Write::write_all(stream, &answer("200 OK", JSON, RIGHT.as_bytes()))
    });
    let right = node(right).unwrap().unwrap();
    assert_eq!(right.counts.passed, ASKED.len(), "a right answer passes");
    let driven = driver(drivers::program(drivers::RIGHT)).unwrap().unwrap();
    assert_eq!(driven.counts.passed, ASKED.len(), "and from a driver");
    let verdict = RIGHT.replace("[]", "[\"proof.signature\"]");
    let plain = [
        answer("200 OK", JSON, verdict.as_bytes()),
        answer("500 Broken", JSON, b"{}"),
    ];
    let plain = plain.map(|said| {
        let say = move |stream: &mut _| std::io::Write::write_all(stream, &said);
        node(serve(health("plain"), say)).unwrap().unwrap()
    });

    // From now on the system counts the highest anew.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let before = memory("VmRSS");
    let hostile = all();
    let (next, faults) = (Mutex::new(hostile.iter()), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                loop {
                    let Some(Hostile { name, asks }) = next.lock().unwrap().next() else {
                        return;
                    };
                    let found: Vec<String> = asks()
                        .into_iter()
                        .flat_map(|came| wrong(came, &plain))
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

/// What is wrong with what came of a hostile answer.
fn wrong(came: Option<Came>, plain: &[RunReport]) -> Vec<String> {
    match came {
        None => vec!["the runner hangs".to_owned()],
        Some(Err(error)) => {
            let said = error.to_string();
            let raw = said.chars().any(|it| shown::is_raw(it) || it == '\n');
            raw.then(|| format!("raw in {said:?}"))
                .into_iter()
                .collect()
        }
        Some(Ok(report)) => {
            let mut faults = shown::faults(&report, plain);
            let failed = report.failures().count();
            if failed != ASKED.len() {
                faults.push(format!("{failed} of {} failed", ASKED.len()));
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
        let report = node(serve(health("hostile"), say)).unwrap().unwrap();
        assert_eq!(report.counts.passed, 0, "{status}");
    }
    assert!(other.accept().is_err(), "nobody came");
}

#[test]
fn trials_of_a_service_withstand_hostile_answers() {
    let quick = |name: &str| !name.contains("second") && name != "no-answer";
    let says = [FRAMED, HEADED, WRITTEN].into_iter().flatten();
    let says: Vec<_> = says.filter(|(name, _)| quick(name)).collect();
    let only = ["registry/register-limits".parse().unwrap()];
    let left = Mutex::new(says.iter());
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                loop {
                    let Some((name, say)) = left.lock().unwrap().next() else {
                        return;
                    };
                    let address = serve(health("hostile"), *say);
                    let profile = ServiceProfile::new("hostile");
                    let report = service::run(Service::Registry, &address, &profile, &only);
                    let report = report.unwrap();
                    let text = report.text();
                    assert_eq!(report.failed, 1, "{name}: {text}");
                    assert!(!text.chars().any(shown::is_raw), "{name}: {text:?}");
                }
            });
        }
    });
    println!("hostile answers to trials: {0}, withstood: {0}", says.len());
}
