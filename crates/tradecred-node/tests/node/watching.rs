//! What an operator sees of a node while it runs, and while it stops.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::json;
use tradecred_node::{Config, Node, Role};
use tradecred_vc::time::Timestamp;

use crate::client::{get, get_with, post, read};
use crate::sample::{NOW, certification, config};
use crate::who::{World, world};

fn metrics(world: &World) -> String {
    let answer = world
        .of("north", Role::Operator)
        .get(&world.node, "/metrics");
    assert_eq!(answer.status, 200);
    assert!(
        answer
            .head
            .contains("content-type: application/openmetrics-text; version=1.0.0"),
        "{}",
        answer.head
    );
    String::from_utf8(answer.body).unwrap()
}

#[test]
fn measures_count_operations_codes_and_outcomes_and_name_nobody() {
    let world = world();
    let canary = "canary-4711";
    let id = world.issued("north");
    let verifier = world.of("south", Role::Broker);
    let question = json!({ "verifiableCredential": {}, "options": { "evidence": { canary: [] } } });
    assert_eq!(
        verifier
            .post(&world.node, "/credentials/verify", &question)
            .status,
        400
    );
    let question = json!({ "verifiableCredential": { "type": canary } });
    assert_eq!(
        verifier
            .post(&world.node, "/credentials/verify", &question)
            .status,
        422
    );
    get_with(
        &world.node,
        &format!("/{canary}?{canary}={canary}"),
        &format!("User-Agent: {canary}\r\nX-Request-Id: {canary}\r\ntraceparent: {canary}\r\n"),
    );
    get(&world.node, &format!("/credentials/{canary}"));
    let text = metrics(&world);
    for line in [
        "tradecred_build_info{version=\"0.1.0\"} 1",
        "tradecred_requests_total{operation=\"issueCredential\",status=\"2xx\"} 1",
        "tradecred_requests_total{operation=\"verifyCredential\",status=\"4xx\"} 2",
        "tradecred_requests_total{operation=\"none\",status=\"4xx\"} 1",
        "tradecred_refusals_total{code=\"node.not-found\"} 1",
        "tradecred_refusals_total{code=\"auth.required\"} 1",
        "tradecred_verifications_total{outcome=\"not_judged\"} 1",
        "tradecred_verifications_total{outcome=\"not_good\"} 1",
        "tradecred_issues_total 1",
        "tradecred_request_duration_seconds_count{operation=\"issueCredential\"} 1",
        "tradecred_deliveries_waiting 0",
        "tradecred_deliveries_oldest_waiting_seconds 0",
        "tradecred_store_errors_total 0",
        "tradecred_panics_total 0",
        "tradecred_log_leaves 2",
        "tradecred_log_signed_leaves 0",
        "tradecred_log_checkpoint_timestamp_seconds NaN",
    ] {
        assert!(text.contains(&format!("\n{line}\n")), "{line}\n{text}");
    }
    assert!(text.ends_with("# EOF\n"), "{text}");
    for secret in [
        canary,
        "north",
        "south",
        "Aceros",
        "127.0.0.1",
        id.as_str(),
        &verifier.token,
    ] {
        assert!(!text.contains(secret), "{secret}\n{text}");
    }
    assert_eq!(get(&world.node, "/checkpoint").status, 200);
    let text = metrics(&world);
    let now: Timestamp = NOW.parse().unwrap();
    let signed = format!(
        "tradecred_log_checkpoint_timestamp_seconds {}.0",
        now.unix_seconds()
    );
    assert!(text.contains(&signed), "{text}");
    assert!(text.contains("\ntradecred_log_signed_leaves 2\n"), "{text}");
}

#[test]
fn figures_of_success_are_made_as_defined_and_what_is_not_known_is_absent() {
    let world = world();
    let operator = world.of("north", Role::Operator);
    let figures = |query: &str| operator.get(&world.node, &format!("/metrics/success{query}"));
    let none = json!({
        "to": NOW,
        "documents": 0,
        "events": 0,
        "deliveries": { "accepted": 0, "givenUp": 0, "open": 0 },
        "pulled": { "documents": 0, "requestsAvoided": 0, "readings": 0 },
    });
    assert_eq!(figures("").json(), none);
    let ids = [world.issued("north"), world.issued("north")];
    for (id, tenant, role) in [
        (&ids[0], "north", Role::Issuer),
        (&ids[0], "north", Role::Government),
        (&ids[0], "north", Role::Government),
        (&ids[1], "north", Role::Government),
    ] {
        let answer = world
            .of(tenant, role)
            .get(&world.node, &format!("/credentials/{id}"));
        assert_eq!(answer.status, 200, "{role:?}");
    }
    // What happens at `to` is not in the span yet.
    assert_eq!(figures(&format!("?to={NOW}")).json(), none);
    let later = "2026-11-01T12:00:01Z";
    let found = figures(&format!("?from={NOW}&to={later}")).json();
    assert_eq!(found["from"], NOW);
    assert_eq!(found["documents"], 2);
    assert_eq!(found["events"], 2);
    assert_eq!(
        found["pulled"],
        json!({ "documents": 2, "requestsAvoided": 2, "readings": 3 })
    );
    assert!(found.get("skewMilliseconds").is_none(), "{found}");
    assert_eq!(
        figures(&format!("?from={later}&to={later}")).json()["documents"],
        0
    );
    assert_eq!(
        figures("?from=now").refusal(),
        (400, "node.request".to_owned())
    );
    // Where nobody is asked who calls no reading is written down.
    let node = Node::start(config()).unwrap();
    assert!(
        get(&node, "/metrics/success")
            .json()
            .get("pulled")
            .is_none()
    );
}

#[test]
fn an_id_of_a_strict_form_is_given_back_and_any_other_is_replaced() {
    let node = Node::start(config()).unwrap();
    let id_of = |headers: &str| {
        let answer = get_with(&node, "/livez", headers);
        let line = answer
            .head
            .lines()
            .find_map(|line| line.strip_prefix("x-request-id: "));
        line.expect("an id").to_owned()
    };
    let good = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
    assert_eq!(id_of(&format!("X-Request-Id: {good}\r\n")), good);
    let mut seen = vec![good.to_owned()];
    for bad in [
        String::new(),
        "X-Request-Id: short\r\n".to_owned(),
        "X-Request-Id: tradecred_uEiBOIHO03KQVlsH2\r\n".to_owned(),
        "X-Request-Id: \"}{\"level\":\"x\r\n".to_owned(),
        format!("X-Request-Id: {}\r\n", "a".repeat(65)),
        format!("X-Request-Id: {good}\r\nX-Request-Id: {good}\r\n"),
    ] {
        let id = id_of(&bad);
        assert!(id.parse::<uuid::Uuid>().is_ok(), "{bad}: {id}");
        assert!(!seen.contains(&id), "{bad}: {id}");
        seen.push(id);
    }
}

#[test]
fn a_fault_in_a_delivery_costs_one_attempt_and_not_its_receiver() {
    use crate::events::until;
    use crate::inbox::Inbox;
    use tradecred::visibility::Reader;
    use tradecred_fetch::FetchPolicy;
    use tradecred_node::Receiver;

    let now: Timestamp = NOW.parse().unwrap();
    let seconds = Arc::new(AtomicI64::new(now.unix_seconds()));
    // The clock fails the second time that the thread of a receiver asks, once armed.
    let faults = Arc::new(AtomicI64::new(-1));
    let (read, armed) = (Arc::clone(&seconds), Arc::clone(&faults));
    let clock = Box::new(move || {
        if thread::current().name() == Some("tradecred-events")
            && armed.load(Ordering::SeqCst) >= 0
            && armed.fetch_sub(1, Ordering::SeqCst) == 0
        {
            panic!("a fault of the test");
        }
        Timestamp::from_unix_seconds(read.load(Ordering::SeqCst)).unwrap()
    });
    let inbox = Inbox::new(|_| 204);
    let node = Node::start(
        Config::default()
            .clock(clock)
            .delivery(FetchPolicy::default().allow_local("127.0.0.1"))
            .receiver(Receiver::new("customs", Reader::Customs, &inbox.url)),
    )
    .unwrap();
    let order = || json!({ "credential": certification() });
    faults.store(1, Ordering::SeqCst);
    assert_eq!(post(&node, "/credentials/issue", &order()).status, 201);
    until(|| faults.load(Ordering::SeqCst) < 0);
    // Whenever the attempt that failed was written down, its pause ends.
    until(|| {
        seconds.fetch_add(10, Ordering::SeqCst);
        inbox.got().len() == 1
    });
    let text = String::from_utf8(get(&node, "/metrics").body).unwrap();
    assert!(text.contains("\ntradecred_panics_total 1\n"), "{text}");
    // And the thread is there for what comes next.
    assert_eq!(post(&node, "/credentials/issue", &order()).status, 201);
    until(|| inbox.got().len() == 2);
}

#[test]
fn a_node_that_stops_says_so_answers_what_has_begun_and_signs_its_log() {
    let directory = tempfile::tempdir().unwrap();
    let node = Node::start(
        config()
            .data(directory.path())
            .drain(Duration::from_secs(5)),
    )
    .unwrap();
    let address = node.address();
    let order = json!({ "credential": certification() }).to_string();
    let mut begun = TcpStream::connect(address).unwrap();
    let head = format!(
        "POST /credentials/issue HTTP/1.1\r\nHost: node\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: {}\r\n\r\n",
        order.len()
    );
    begun.write_all(head.as_bytes()).unwrap();
    let mut go_on = [0; 25];
    begun.read_exact(&mut go_on).unwrap();
    assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n");
    let status = |path: &str| {
        let mut stream = TcpStream::connect(address).ok()?;
        let head = format!("GET {path} HTTP/1.1\r\nHost: node\r\nConnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).ok()?;
        Some(read(&mut stream).status)
    };
    assert_eq!(status("/readyz"), Some(200));
    let stopping = thread::spawn(move || node.stop());
    while status("/readyz") == Some(200) {
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(status("/readyz"), Some(503));
    assert_eq!(status("/livez"), Some(200));
    begun.write_all(order.as_bytes()).unwrap();
    let mut first = [0; 12];
    begun.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 201");
    stopping.join().unwrap();
    assert_eq!(status("/livez"), None);
    let checkpoint = std::fs::read_to_string(directory.path().join("log-checkpoint")).unwrap();
    // The document, and the list that its status stands in.
    assert_eq!(checkpoint.lines().nth(1), Some("2"));
}
