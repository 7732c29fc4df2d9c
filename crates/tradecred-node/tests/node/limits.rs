//! How much one caller may ask, and that strangers take nothing away from callers.

use std::io::Write;
use std::net::TcpStream;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::json;
use tradecred_node::{Callers, Config, Limits, Node, Role, Token};
use tradecred_vc::time::Timestamp;

use crate::client::{Answer, get, get_with, post, post_with};
use crate::sample::{NOW, certification};
use crate::who::world_with;

/// Ticks that a test moves, in milliseconds.
fn ticks() -> (Arc<AtomicU64>, tradecred_node::Ticks) {
    let now = Arc::new(AtomicU64::new(1_000));
    let read = Arc::clone(&now);
    (now, Box::new(move || read.load(Ordering::SeqCst)))
}

fn rate(per_second: u32, burst: u32) -> Limits {
    let mut limits = Limits::default();
    limits.requests_per_second = NonZeroU32::new(per_second);
    limits.burst = NonZeroU32::new(burst);
    limits
}

fn too_many(answer: &Answer, seconds: &str) {
    assert_eq!(answer.refusal(), (429, "node.limit".to_owned()));
    let wanted = format!("\r\nretry-after: {seconds}\r\n");
    assert!(
        format!("{}\r\n", answer.head).contains(&wanted),
        "{}",
        answer.head
    );
}

#[test]
fn a_caller_that_asks_too_much_waits_and_no_other_does() {
    let (now, ticks) = ticks();
    let world = world_with("", Config::default().ticks(ticks).caller_limits(rate(1, 3)));
    let (north, south) = (
        world.of("north", Role::Operator),
        world.of("south", Role::Operator),
    );
    for _ in 0..3 {
        assert_eq!(north.get(&world.node, "/audit").status, 200);
    }
    too_many(&north.get(&world.node, "/audit"), "1");
    assert_eq!(south.get(&world.node, "/audit").status, 200);
    now.fetch_add(1_000, Ordering::SeqCst);
    assert_eq!(north.get(&world.node, "/audit").status, 200);
    too_many(&north.get(&world.node, "/audit"), "1");
}

#[test]
fn a_caller_that_may_not_do_what_it_asks_is_counted_all_the_same() {
    let (_, ticks) = ticks();
    let world = world_with("", Config::default().ticks(ticks).caller_limits(rate(1, 1)));
    let issuer = world.of("north", Role::Issuer);
    assert_eq!(issuer.get(&world.node, "/audit").status, 403);
    too_many(&issuer.get(&world.node, "/audit"), "1");
}

#[test]
fn the_callers_file_says_it_of_one_caller() {
    let (_, ticks) = ticks();
    let token = Token::new().unwrap();
    let file = format!(
        "[[tenant]]\nname = \"north\"\n[[caller]]\nname = \"erp\"\ntenant = \"north\"\nroles = [\"operator\"]\ntokenHash = \"{}\"\n[caller.limits]\nrequestsPerSecond = 1\nburst = 2\n",
        token.hash()
    );
    let node = Node::start(
        Config::default()
            .ticks(ticks)
            .caller_limits(rate(100, 100))
            .callers(Callers::parse(&file).unwrap()),
    )
    .unwrap();
    let header = format!("Authorization: Bearer {}\r\n", token.expose());
    let statuses = [(); 3].map(|()| get_with(&node, "/audit", &header).status);
    assert_eq!(statuses, [200, 200, 429]);
    for (wrong, said) in [
        ("burstt = 1", "is `burst` meant?"),
        ("burst = 0", "nonzero"),
    ] {
        let file = file.replace("burst = 2", wrong);
        let error = Callers::parse(&file).unwrap_err().to_string();
        assert!(error.contains(said), "{error}");
    }
}

#[test]
fn strangers_of_one_address_are_counted_whatever_they_claim_and_callers_are_not() {
    let (now, ticks) = ticks();
    let world = world_with(
        "",
        Config::default().ticks(ticks).stranger_limits(rate(1, 3)),
    );
    let node = &world.node;
    let guessed = || get_with(node, "/audit", "Authorization: Bearer tradecred_guess\r\n");
    assert_eq!(guessed().status, 401);
    assert_eq!(get(node, "/register").status, 200);
    assert_eq!(get(node, "/audit").status, 401);
    too_many(&guessed(), "1");
    too_many(&get(node, "/register"), "1");
    too_many(&get(node, "/register?access_token=x"), "1");
    // Nobody is believed who says that somebody else asks.
    let other = get_with(node, "/register", "X-Forwarded-For: 192.0.2.1\r\n");
    too_many(&other, "1");
    // Whoever is known is no stranger, also where nobody needs to be known.
    let operator = world.of("north", Role::Operator);
    for path in ["/audit", "/register", "/checkpoint"] {
        assert_eq!(operator.get(node, path).status, 200, "{path}");
    }
    for path in ["/livez", "/readyz"] {
        assert_eq!(get(node, path).status, 200, "{path}");
    }
    now.fetch_add(1_000, Ordering::SeqCst);
    assert_eq!(get(node, "/register").status, 200);
}

#[test]
fn a_proxy_that_is_believed_says_who_asks() {
    let (_, ticks) = ticks();
    let config = Config::default().ticks(ticks).stranger_limits(rate(1, 1));
    let world = world_with("", config.proxy("::ffff:127.0.0.1".parse().unwrap()));
    let from = |address: &str| {
        let header = format!("X-Forwarded-For: 203.0.113.9, {address}\r\n");
        get_with(&world.node, "/register", &header).status
    };
    assert_eq!(from("192.0.2.1"), 200);
    // What stands before the last one is the word of whoever asks.
    assert_eq!(from("192.0.2.2"), 429);
    assert_eq!(from("198.51.100.1"), 200);
    // Some proxies say the port too, and some put IPv6 into brackets.
    assert_eq!(from("198.51.100.1:5678"), 429);
    assert_eq!(from("203.0.113.1:5678"), 200);
    for (address, status) in [
        ("[2001:db8::1]:5678", 200),
        ("[2001:db8::2]", 429),
        ("2001:db8::3", 429),
    ] {
        assert_eq!(from(address), status, "{address}");
    }
    assert_eq!(get(&world.node, "/register").status, 200);
}

#[test]
fn documents_of_a_day_are_counted_in_utc_and_what_is_refused_is_not() {
    let mut limits = Limits::default();
    limits.issues_per_day = NonZeroU32::new(2);
    let directory = tempfile::tempdir().unwrap();
    let config = || {
        Config::default()
            .data(directory.path())
            .caller_limits(limits)
    };
    let world = world_with("", config());
    let order = || json!({ "credential": certification() });
    let second = order();
    let issue = || {
        let issuer = world.of("north", Role::Issuer);
        issuer.post(&world.node, "/credentials/issue", &order())
    };
    assert_eq!(issue().status, 201);
    let nothing =
        world
            .of("north", Role::Issuer)
            .post(&world.node, "/credentials/issue", &json!({}));
    assert_eq!(nothing.status, 400);
    let once = || {
        let issuer = world.of("north", Role::Issuer);
        let headers = format!(
            "Content-Type: application/json\r\nIdempotency-Key: second\r\n{}",
            issuer.header()
        );
        let order = second.to_string();
        post_with(
            &world.node,
            "/credentials/issue",
            &headers,
            order.as_bytes(),
        )
    };
    let answer = once();
    assert_eq!(answer.status, 201);
    too_many(&issue(), "43200");
    // Who asks again for what was issued gets it, and it is no further document.
    assert_eq!(once().body, answer.body);
    world.issued("south");
    world.pass(43_200);
    assert_eq!(once().body, answer.body);
    assert_eq!(issue().status, 201);
    drop(world);
    // The audit log says what was issued before a node began.
    let again = world_with("", config());
    again.pass(43_200);
    assert_eq!(
        again
            .of("north", Role::Issuer)
            .post(&again.node, "/credentials/issue", &order())
            .status,
        201
    );
    too_many(
        &again
            .of("north", Role::Issuer)
            .post(&again.node, "/credentials/issue", &order()),
        "86400",
    );
}

/// A clock that keeps whoever asks it for the first times, until it is let go.
struct Gate {
    keeps: AtomicUsize,
    kept: AtomicUsize,
    is_open: Mutex<bool>,
    opened: Condvar,
}

impl Gate {
    /// Keeps whoever works on a request, and not the threads that look after events.
    fn pass(&self) {
        if thread::current().name() != Some("tradecred-node") {
            return;
        }
        let keeps = self
            .keeps
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                left.checked_sub(1)
            });
        if keeps.is_err() {
            return;
        }
        self.kept.fetch_add(1, Ordering::SeqCst);
        let open = self.is_open.lock().unwrap();
        drop(self.opened.wait_while(open, |open| !*open).unwrap());
    }

    fn open(&self) {
        *self.is_open.lock().unwrap() = true;
        self.opened.notify_all();
    }
}

/// The value of a measure without labels.
fn measure(text: &str, name: &str) -> usize {
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.expect(name).trim().parse().unwrap()
}

#[test]
fn whoever_hangs_up_is_counted_until_the_work_is_done() {
    let gate = Arc::new(Gate {
        keeps: AtomicUsize::new(0),
        kept: AtomicUsize::new(0),
        is_open: Mutex::new(false),
        opened: Condvar::new(),
    });
    let now: Timestamp = NOW.parse().unwrap();
    let clock = Arc::clone(&gate);
    let mut limits = Limits::default();
    limits.concurrent = NonZeroU32::new(1);
    let node = Node::start(
        Config::default()
            .callers(Callers::parse("verification = \"open\"\n").unwrap())
            .stranger_limits(limits)
            .clock(Box::new(move || {
                clock.pass();
                now
            })),
    )
    .unwrap();
    gate.keeps.store(1, Ordering::SeqCst);
    let mut stream = TcpStream::connect(node.address()).unwrap();
    let body = r#"{"verifiableCredential":{}}"#;
    write!(
        stream,
        "POST /credentials/verify HTTP/1.1\r\nHost: node\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    while gate.kept.load(Ordering::SeqCst) < 1 {
        thread::sleep(Duration::from_millis(5));
    }
    drop(stream);
    // The node notices in a moment that nobody waits for the answer.
    for _ in 0..40 {
        too_many(&get(&node, "/register"), "1");
        thread::sleep(Duration::from_millis(5));
    }
    gate.open();
    while get(&node, "/register").status == 429 {
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(get(&node, "/register").status, 200);
}

#[test]
fn strangers_whose_requests_never_end_leave_turns_to_callers() {
    const FLOOD: usize = 24;
    let gate = Arc::new(Gate {
        keeps: AtomicUsize::new(0),
        kept: AtomicUsize::new(0),
        is_open: Mutex::new(false),
        opened: Condvar::new(),
    });
    let token = Token::new().unwrap();
    let file = format!(
        "verification = \"open\"\n[[tenant]]\nname = \"north\"\n[[caller]]\nname = \"op\"\ntenant = \"north\"\nroles = [\"operator\"]\ntokenHash = \"{}\"\n",
        token.hash()
    );
    let now: Timestamp = NOW.parse().unwrap();
    let clock = Arc::clone(&gate);
    let node = Node::start(
        Config::default()
            .callers(Callers::parse(&file).unwrap())
            .clock(Box::new(move || {
                clock.pass();
                now
            })),
    )
    .unwrap();
    let turns = thread::available_parallelism().map_or(2, |some| usize::from(some).max(2));
    let for_strangers = turns / 2;
    let header = format!("Authorization: Bearer {}\r\n", token.expose());
    thread::scope(|scope| {
        gate.keeps.store(for_strangers, Ordering::SeqCst);
        let flood: Vec<_> = (0..FLOOD)
            .map(|_| {
                scope.spawn(|| {
                    post(
                        &node,
                        "/credentials/verify",
                        &json!({ "verifiableCredential": {} }),
                    )
                })
            })
            .collect();
        while gate.kept.load(Ordering::SeqCst) < for_strangers {
            thread::sleep(Duration::from_millis(5));
        }
        // Every stranger is there: those that are kept, and those that wait.
        loop {
            let text = get_with(&node, "/metrics", &header);
            assert_eq!(text.status, 200);
            let text = String::from_utf8(text.body).unwrap();
            if measure(&text, "tradecred_turns_waiting ") == FLOOD - for_strangers {
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
        for _ in 0..4 * turns {
            assert_eq!(get_with(&node, "/audit", &header).status, 200);
        }
        gate.open();
        for stranger in flood {
            assert_eq!(stranger.join().unwrap().status, 422);
        }
    });
}
