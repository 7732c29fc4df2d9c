//! Witnesses: the node asks them to cosign its log, keeps what verifies, and serves it; nobody waits for them.

use std::time::Duration;

use rusqlite::Connection;
use serde_json::{Value, json};
use tradecred_fetch::FetchPolicy;
use tradecred_node::{Config, Node};
use tradecred_vc::digest::sha256;
use tradecred_vc::json::{self, Limits, Object};
use tradecred_vc::log::{Checkpoint, Cosigned, Note, NoteKey, ProofFile, Witnesses};
use tradecred_vc::problem::Problem;
use tradecred_vc::time::Timestamp;

use crate::client::{get, post};
use crate::cosigner::{Cosigner, Manner};
use crate::events::until;
use crate::sample::{NOW, certification, config, config_of_files};
use crate::server;

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn later(seconds: i64) -> Timestamp {
    now().add_seconds(seconds).unwrap()
}

/// Settings with these witnesses, who are asked as often as a test can wait for.
fn asking(config: Config, witnesses: &[&Cosigner]) -> Config {
    let config = config
        .delivery(FetchPolicy::default().allow_local("127.0.0.1"))
        .witness_interval(Duration::from_millis(20));
    witnesses
        .iter()
        .fold(config, |config, one| config.witness(one.witness()))
}

fn key(node: &Node) -> NoteKey {
    let health = get(node, "/health").json();
    NoteKey::parse(health["log"].as_str().unwrap()).unwrap()
}

/// A node with these witnesses, who know its log.
fn started(config: Config, witnesses: &[&Cosigner]) -> Node {
    let node = Node::start(asking(config, witnesses)).unwrap();
    for witness in witnesses {
        witness.mind().log = Some(key(&node));
    }
    node
}

fn issue(node: &Node) -> Value {
    let order = json!({ "credential": certification() });
    let answer = post(node, "/credentials/issue", &order);
    assert_eq!(answer.status, 201);
    answer.json()["verifiableCredential"].clone()
}

fn strict(credential: &Value) -> Object<'static> {
    let text = credential.to_string();
    json::read_object(text.as_bytes(), &Limits::default())
        .unwrap()
        .into_owned()
}

fn all(witnesses: &[&Cosigner]) -> Witnesses {
    let keys: Vec<NoteKey> = witnesses.iter().map(|one| one.key()).collect();
    let needed = keys.len();
    Witnesses::new(keys, needed).unwrap()
}

/// The checkpoint at an address, and what these witnesses, all of whom are needed, say of it.
fn seen(
    node: &Node,
    path: &str,
    witnesses: &[&Cosigner],
) -> (Checkpoint, Result<Cosigned, Problem>) {
    let answer = get(node, path);
    assert_eq!(answer.status, 200, "{path}");
    assert!(answer.head.contains("content-type: text/plain"));
    assert!(answer.head.contains("cache-control: no-cache"));
    let note = Note::parse(&answer.body).unwrap();
    let checkpoint = Checkpoint::open(&note, &key(node)).unwrap();
    (checkpoint, all(witnesses).check(&note, later(600)))
}

/// Waits until an address has the newest checkpoint with the cosignatures of these witnesses.
fn until_cosigned(node: &Node, path: &str, witnesses: &[&Cosigner]) -> Checkpoint {
    let (newest, _) = seen(node, "/checkpoint", &[]);
    until(|| {
        get(node, path).status == 200 && {
            let (there, word) = seen(node, path, witnesses);
            there == newest && word.is_ok()
        }
    });
    newest
}

/// The proof of a credential: of how many leaves, and what the witnesses say of it.
fn proved(
    node: &Node,
    credential: &Value,
    witnesses: &[&Cosigner],
) -> Result<(u64, Option<Timestamp>), Problem> {
    let id = credential["id"].as_str().unwrap();
    let file = ProofFile::parse(&get(node, &format!("/log/proofs/{id}")).body).unwrap();
    let (checkpoint, cosigned) =
        file.check(&strict(credential), &key(node), &all(witnesses), later(600))?;
    Ok((checkpoint.size, cosigned.logged_at))
}

/// A line of the measures.
fn measured(node: &Node, line: &str) -> bool {
    let text = String::from_utf8(get(node, "/metrics").body).unwrap();
    text.lines().any(|one| one == line)
}

/// How often asking a witness came to this.
fn came_to(node: &Node, outcome: &str) -> u64 {
    let text = String::from_utf8(get(node, "/metrics").body).unwrap();
    let head = format!("tradecred_witness_answers_total{{outcome=\"{outcome}\"}} ");
    let line = text.lines().find_map(|line| line.strip_prefix(&head));
    line.map_or(0, |count| count.parse().unwrap())
}

#[test]
fn what_is_written_is_cosigned_and_each_proof_says_how_early() {
    let witnesses = [Cosigner::new(1, now()), Cosigner::new(2, later(7))];
    let [one, two] = &witnesses;
    let both = [one, two];
    let node = started(config(), &both);
    assert_eq!(get(&node, "/witnessed/checkpoint").status, 404);
    let first = issue(&node);
    let cosigned = until_cosigned(&node, "/checkpoint", &both);
    assert_eq!(
        until_cosigned(&node, "/witnessed/checkpoint", &both),
        cosigned
    );
    assert_eq!(cosigned.size, 2);
    let of_first = (2, Some(later(7)));
    assert_eq!(proved(&node, &first, &both).unwrap(), of_first);
    assert_eq!(proved(&node, &first, &[one]).unwrap(), (2, Some(now())));
    until(|| measured(&node, "tradecred_log_witnessed_leaves 2"));
    // It goes on from what they have seen.
    one.mind().at = later(60);
    two.mind().at = later(60);
    let second = issue(&node);
    assert_eq!(until_cosigned(&node, "/checkpoint", &both).size, 3);
    for witness in &both {
        let asked = witness.mind().asked.clone();
        assert_eq!(asked.last(), Some(&(2, 3, 200)), "{asked:?}");
    }
    assert_eq!(proved(&node, &second, &both).unwrap(), (3, Some(later(60))));
    // What was seen early stays proved as early.
    assert_eq!(proved(&node, &first, &both).unwrap(), of_first);
    // Nobody is asked about what it has seen.
    let count = one.mind().asked.len();
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(one.mind().asked.len(), count);
    let tile = get(&node, "/witnessed/tile/0/000.p/3");
    assert_eq!(tile.body, get(&node, "/tile/0/000.p/3").body);
    assert_eq!((tile.status, tile.body.len()), (200, 96));
    assert_eq!(get(&node, "/witnessed/tile/0/000.p/4").status, 404);
}

#[test]
fn nobody_waits_for_a_witness_that_hangs() {
    let witnesses = [Cosigner::new(1, now()), Cosigner::new(2, now())];
    let [one, two] = &witnesses;
    let node = started(config(), &[one, two]);
    issue(&node);
    until_cosigned(&node, "/witnessed/checkpoint", &[one, two]);
    two.becomes(Manner::Hangs);
    let second = issue(&node);
    // The newest checkpoint has every record, whoever has seen it.
    let (newest, _) = seen(&node, "/checkpoint", &[]);
    assert_eq!(newest.size, 3);
    assert_eq!(proved(&node, &second, &[]).unwrap(), (3, None));
    // The other one is there already; of the round that goes on the last one is served.
    assert_eq!(until_cosigned(&node, "/checkpoint", &[one]).size, 3);
    assert_eq!(proved(&node, &second, &[one]).unwrap().0, 3);
    let code = |found: Result<Cosigned, Problem>| found.unwrap_err().code.code;
    assert_eq!(
        code(seen(&node, "/checkpoint", &[one, two]).1),
        "log.witnesses"
    );
    let (round, word) = seen(&node, "/witnessed/checkpoint", &[one, two]);
    // On a machine that is busy enough the round may have ended without it.
    let is_over = came_to(&node, "unreachable") > 0;
    assert!(is_over || (round.size == 2 && word.is_ok()), "{round:?}");
    assert_eq!(get(&node, "/readyz").status, 200);
    // It breaks off: the round is over without it, and it is asked again.
    two.becomes(Manner::Status(500));
    until(|| seen(&node, "/witnessed/checkpoint", &[one]).0.size == 3);
    until(|| came_to(&node, "unreachable") > 0 && came_to(&node, "refused") > 0);
    two.becomes(Manner::Honest);
    assert_eq!(until_cosigned(&node, "/checkpoint", &[one, two]).size, 3);
}

#[test]
fn a_witness_that_was_put_back_is_shown_the_way_and_one_that_is_ahead_is_an_alarm() {
    let witness = Cosigner::new(1, now());
    let node = started(config(), &[&witness]);
    issue(&node);
    let early = until_cosigned(&node, "/checkpoint", &[&witness]);
    issue(&node);
    let known = until_cosigned(&node, "/checkpoint", &[&witness]);
    // It knows less than the node thinks.
    for (last, size) in [(Some(early), 2), (None, 0)] {
        witness.mind().last = last;
        issue(&node);
        let newest = until_cosigned(&node, "/checkpoint", &[&witness]).size;
        let asked = witness.mind().asked.clone();
        let [.., first, second] = asked.as_slice() else {
            panic!("{asked:?}")
        };
        assert_eq!(*first, (newest - 1, newest, 409));
        assert_eq!(*second, (size, newest, 200));
    }
    assert_eq!(came_to(&node, "contradicts"), 0);
    // More than there is.
    let honest = witness.mind().last.clone();
    witness.mind().last = Some(Checkpoint::new(&known.origin, 1_000, sha256(b"x")));
    issue(&node);
    until(|| came_to(&node, "contradicts") > 0);
    // Another tree.
    let size = honest.as_ref().unwrap().size;
    witness.mind().last = Some(Checkpoint::new(&known.origin, size, sha256(b"x")));
    until(|| witness.mind().asked.last().unwrap().2 == 422);
    let alarms = came_to(&node, "contradicts");
    until(|| came_to(&node, "contradicts") > alarms);
    assert_eq!(get(&node, "/readyz").status, 200);
    let (newest, word) = seen(&node, "/checkpoint", &[&witness]);
    assert!(newest.size > size && word.is_err());
    witness.mind().last = honest;
    until_cosigned(&node, "/checkpoint", &[&witness]);
}

#[test]
fn what_is_no_cosignature_of_the_checkpoint_is_neither_kept_nor_served() {
    let witness = Cosigner::new(1, now());
    let node = started(config(), &[&witness]);
    witness.becomes(Manner::OtherRoot);
    issue(&node);
    until(|| came_to(&node, "unverified") > 0);
    // One question may be on its way already.
    let again = || {
        let count = came_to(&node, "unverified");
        until(|| came_to(&node, "unverified") > count + 1);
    };
    witness.becomes(Manner::OtherKey);
    again();
    // Five minutes ahead is as far as a clock may be.
    witness.mind().at = later(301);
    witness.becomes(Manner::Honest);
    again();
    let text = String::from_utf8(get(&node, "/checkpoint").body).unwrap();
    assert_eq!(text.matches('\u{2014}').count(), 1, "{text}");
    assert_eq!(get(&node, "/witnessed/checkpoint").status, 404);
    assert_eq!(came_to(&node, "cosigned"), 0);
    witness.mind().at = later(300);
    until_cosigned(&node, "/witnessed/checkpoint", &[&witness]);
}

#[test]
fn cosignatures_are_kept_and_one_that_was_changed_is_not_served() {
    let directory = tempfile::tempdir().unwrap();
    let witness = Cosigner::new(1, now());
    let kept = || config_of_files().data(directory.path());
    let node = started(kept(), &[&witness]);
    let first = issue(&node);
    until_cosigned(&node, "/witnessed/checkpoint", &[&witness]);
    node.stop();
    let asked = witness.mind().asked.len();
    let node = started(kept(), &[&witness]);
    assert!(seen(&node, "/checkpoint", &[&witness]).1.is_ok());
    assert_eq!(
        proved(&node, &first, &[&witness]).unwrap(),
        (2, Some(now()))
    );
    node.stop();
    assert_eq!(witness.mind().asked.len(), asked);
    let change = |sql: &str, text: &str| {
        let database = Connection::open(directory.path().join("node.sqlite3")).unwrap();
        let read = "SELECT line, note FROM cosignature JOIN cosigned USING (size) WHERE size = 2";
        let before: (String, String) = database
            .query_row(read, [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        assert_eq!(database.execute(sql, [text]).unwrap(), 1);
        before
    };
    let set_line = "UPDATE cosignature SET line = ?1 WHERE size = 2";
    let set_note = "UPDATE cosigned SET note = ?1 WHERE size = 2";
    let (line, note) = change("UPDATE log SET origin = origin WHERE ?1 = ''", "");
    let (head, tail) = line.split_at(line.len() - 20);
    for wrong in [
        line.replace("witness", "witnes5"),
        format!("{head}AAAA{}", &tail[4..]),
        line.repeat(65),
        String::new(),
    ] {
        change(set_line, &wrong);
        let node = started(kept(), &[&witness]);
        let (checkpoint, word) = seen(&node, "/checkpoint", &[&witness]);
        assert_eq!(checkpoint.size, 2);
        assert_eq!(word.unwrap_err().code.code, "log.witnesses", "{wrong}");
        assert_eq!(proved(&node, &first, &[]).unwrap().0, 2, "{wrong}");
        node.stop();
    }
    change(set_line, &line);
    change(set_note, &note.replace("\n2\n", "\n3\n"));
    let node = started(kept(), &[&witness]);
    assert_eq!(get(&node, "/witnessed/checkpoint").status, 404);
    assert_eq!(proved(&node, &first, &[]).unwrap(), (2, None));
}

#[test]
fn only_those_who_are_named_now_count() {
    let directory = tempfile::tempdir().unwrap();
    let [one, two] = [Cosigner::new(1, now()), Cosigner::new(2, later(9))];
    let kept = || config_of_files().data(directory.path());
    let node = started(kept(), &[&one]);
    let first = issue(&node);
    until_cosigned(&node, "/witnessed/checkpoint", &[&one]);
    assert_eq!(proved(&node, &first, &[&one]).unwrap(), (2, Some(now())));
    node.stop();
    let node = started(kept(), &[&two]);
    issue(&node);
    until_cosigned(&node, "/witnessed/checkpoint", &[&two]);
    assert!(seen(&node, "/checkpoint", &[&one]).1.is_err());
    let (_, logged_at) = proved(&node, &first, &[&two]).unwrap();
    assert_eq!(logged_at, Some(later(9)));
    assert!(proved(&node, &first, &[&one]).is_err());
    node.stop();
    // And again where they are named again.
    let node = started(kept(), &[&one, &two]);
    until_cosigned(&node, "/checkpoint", &[&one, &two]);
    assert!(proved(&node, &first, &[&one, &two]).is_ok());
    node.stop();
    let node = started(kept(), &[&one]);
    assert_eq!(proved(&node, &first, &[&one]).unwrap(), (2, Some(now())));
}

#[test]
fn two_nodes_over_one_database_ask_the_same_witness() {
    let Some(url) = server::url() else { return };
    let directories = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let witness = Cosigner::new(1, now());
    let kept = |index: usize| {
        config_of_files()
            .data(directories[index].path())
            .database(&url)
    };
    let first = started(kept(0), &[&witness]);
    let name = "node-key.json";
    std::fs::copy(
        directories[0].path().join(name),
        directories[1].path().join(name),
    )
    .unwrap();
    let second = started(kept(1), &[&witness]);
    for round in 0..8 {
        let node = if round % 2 == 0 { &first } else { &second };
        issue(node);
    }
    let one = until_cosigned(&first, "/checkpoint", &[&witness]);
    let other = until_cosigned(&second, "/checkpoint", &[&witness]);
    assert_eq!(one, other);
    assert_eq!(
        until_cosigned(&second, "/witnessed/checkpoint", &[&witness]),
        one
    );
    for node in [&first, &second] {
        assert_eq!(came_to(node, "contradicts"), 0);
        assert_eq!(came_to(node, "unverified"), 0);
    }
}
