//! Events that are released to a group when all of it can be reached.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use serde_json::json;
use tradecred::visibility::Reader;
use tradecred_node::{Node, Receiver, ReceiverError, StartError};

use crate::events::{Hand, issue, receiver, revoke, telling, until};
use crate::inbox::Inbox;

/// An inbox that can be away, and counts how often it was asked meanwhile.
struct Away {
    inbox: Inbox,
    is_here: Arc<AtomicBool>,
    asked: Arc<AtomicUsize>,
}

impl Away {
    fn new() -> Self {
        let (is_here, asked) = (
            Arc::new(AtomicBool::new(false)),
            Arc::new(AtomicUsize::new(0)),
        );
        let (here, count) = (Arc::clone(&is_here), Arc::clone(&asked));
        let inbox = Inbox::new(move |_| {
            count.fetch_add(1, Ordering::SeqCst);
            if here.load(Ordering::SeqCst) {
                204
            } else {
                503
            }
        });
        Self {
            inbox,
            is_here,
            asked,
        }
    }

    fn was_asked(&self, more: usize) {
        let before = self.asked.load(Ordering::SeqCst);
        until(|| self.asked.load(Ordering::SeqCst) >= before + more);
    }

    fn arrive(&self) {
        self.is_here.store(true, Ordering::SeqCst);
    }
}

/// When an inbox took its events, by the clock of the node.
fn taken(inbox: &Inbox) -> Vec<i64> {
    let got = inbox.got().into_iter().filter(|got| got.status < 300);
    got.map(|got| got.headers["webhook-timestamp"].parse().unwrap())
        .collect()
}

struct Three {
    customs: Inbox,
    broker: Inbox,
    importer: Away,
    hand: Hand,
    node: Node,
}

/// A node that tells customs, a broker and an importer who is away; in a group where there is a limit.
fn three(limit: Option<u32>) -> Three {
    let (customs, broker, importer) = (Inbox::new(|_| 204), Inbox::new(|_| 204), Away::new());
    let hand = Hand::new();
    let grouped = |receiver: Receiver| match limit {
        Some(seconds) => receiver.together("trade", seconds),
        None => receiver,
    };
    let receivers = vec![
        grouped(receiver("customs", Reader::Customs, &customs)),
        grouped(receiver("broker", Reader::Broker, &broker)),
        grouped(receiver("importer", Reader::Importer, &importer.inbox)),
    ];
    let node = Node::start(telling(receivers).clock(hand.clock())).unwrap();
    Three {
        customs,
        broker,
        importer,
        hand,
        node,
    }
}

fn all() -> serde_json::Value {
    json!({ "receivers": ["broker", "importer"] })
}

/// The skew of one event that all three took, in seconds by the clock of the node.
fn skew(three: &Three) -> i64 {
    let inboxes = [&three.customs, &three.broker, &three.importer.inbox];
    until(|| inboxes.iter().all(|inbox| !taken(inbox).is_empty()));
    let at = inboxes.map(|inbox| taken(inbox)[0]);
    at.iter().max().unwrap() - at.iter().min().unwrap()
}

#[test]
fn a_group_is_told_at_once_where_each_by_itself_is_told_an_hour_apart() {
    let apart = three(None);
    issue(&apart.node, &all());
    until(|| !taken(&apart.customs).is_empty() && !taken(&apart.broker).is_empty());
    until(|| apart.importer.asked.load(Ordering::SeqCst) > 0);
    apart.hand.forward(3_600);
    apart.importer.arrive();
    until(|| {
        apart.hand.forward(1);
        !taken(&apart.importer.inbox).is_empty()
    });
    let before = skew(&apart);

    let together = three(Some(3_600));
    issue(&together.node, &all());
    together.importer.was_asked(3);
    assert!(together.customs.got().is_empty() && together.broker.got().is_empty());
    assert!(
        together.importer.inbox.got().is_empty(),
        "it was asked, and told nothing"
    );
    together.hand.forward(3_599);
    together.importer.arrive();
    let after = skew(&together);
    println!("skew by the clock of the node: {before} s apart, {after} s together");
    assert!(before >= 3_600 && after == 0, "{before} {after}");
}

#[test]
fn after_its_time_an_event_goes_to_those_who_are_there_and_later_to_the_rest() {
    let three = three(Some(60));
    let document = issue(&three.node, &all());
    three.importer.was_asked(2);
    three.hand.forward(59);
    three.importer.was_asked(2);
    assert!(three.customs.got().is_empty(), "a second before its time");
    three.hand.forward(1);
    until(|| taken(&three.customs).len() == 1 && taken(&three.broker).len() == 1);
    assert!(taken(&three.importer.inbox).is_empty());
    // What comes later of the same document waits its own time, and does not overtake.
    revoke(&three.node, &document);
    three.importer.arrive();
    until(|| {
        three.hand.forward(1);
        taken(&three.importer.inbox).len() == 2 && taken(&three.customs).len() == 2
    });
    let types = three.importer.inbox.accepted();
    let types: Vec<_> = types
        .iter()
        .map(|event| event["type"].as_str().unwrap())
        .collect();
    assert!(
        types[0].ends_with("issued.v1") && types[1].ends_with("status-changed.v1"),
        "{types:?}"
    );
}

#[test]
fn whoever_is_told_alone_waits_for_nobody() {
    let three = three(Some(3_600));
    // Nobody is named, so that customs alone is concerned.
    issue(&three.node, &json!({}));
    until(|| taken(&three.customs).len() == 1);
    assert_eq!(three.importer.asked.load(Ordering::SeqCst), 0);
}

#[test]
fn a_group_waits_for_no_inbox_of_another_group() {
    let hanging = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/inbox", hanging.local_addr().unwrap());
    let (asked, is_over) = (
        Arc::new(AtomicUsize::new(0)),
        Arc::new(AtomicBool::new(false)),
    );
    let (count, over) = (Arc::clone(&asked), Arc::clone(&is_over));
    thread::spawn(move || {
        let mut open = Vec::new();
        hanging.set_nonblocking(true).unwrap();
        while !over.load(Ordering::SeqCst) {
            match hanging.accept() {
                Ok((stream, _)) => {
                    open.push(stream);
                    count.fetch_add(1, Ordering::SeqCst);
                }
                Err(_) => thread::sleep(std::time::Duration::from_millis(5)),
            }
        }
    });
    let (fellow, one, two) = (
        Inbox::new(|_| 204),
        Inbox::new(|_| 204),
        Inbox::new(|_| 204),
    );
    let broker = |name: &str, inbox: &Inbox| receiver(name, Reader::Broker, inbox);
    let node = Node::start(telling(vec![
        Receiver::new("hanging", Reader::Broker, &url).together("slow", 600),
        broker("fellow", &fellow).together("slow", 600),
        broker("one", &one).together("quick", 600),
        broker("two", &two).together("quick", 600),
    ]))
    .unwrap();
    issue(&node, &json!({ "receivers": ["hanging", "fellow"] }));
    until(|| asked.load(Ordering::SeqCst) > 0);
    issue(&node, &json!({ "receivers": ["one", "two"] }));
    until(|| taken(&one).len() == 1 && taken(&two).len() == 1);
    assert_eq!(
        asked.load(Ordering::SeqCst),
        1,
        "the first question to the inbox that hangs came to its end before"
    );
    assert!(fellow.got().is_empty());
    is_over.store(true, Ordering::SeqCst);
}

#[test]
fn a_group_has_a_name_and_waits_an_hour_at_most() {
    let inbox = Inbox::new(|_| 204);
    let start = |group: &str, seconds| {
        let one = receiver("broker", Reader::Broker, &inbox).together(group, seconds);
        Node::start(telling(vec![one])).map(drop)
    };
    for (group, seconds) in [("", 300), ("trade", 0), ("trade", 3_601)] {
        let refused = start(group, seconds).unwrap_err();
        let wanted = ReceiverError::Together("broker".to_owned());
        assert!(
            matches!(&refused, StartError::Receiver(error) if *error == wanted),
            "{refused}"
        );
    }
    for seconds in [1, 3_600] {
        start("trade", seconds).unwrap();
    }
}
