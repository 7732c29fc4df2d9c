//! An auditor follows the log of a node, and finds a rollback, a fork and a split view (SPEC chapter *Log*).
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tradecred_fetch::FetchPolicy;
use tradecred_node::{Config, Node};
use tradecred_vc::digest::Sha256Digest;
use tradecred_vc::key::SecretKey;
use tradecred_vc::log::{
    Checkpoint, Cosignature, NoteKey, NoteSigner, Resource, Tile, Use, leaf_hash, root_of,
};

#[path = "../../tradecred-node/tests/cosigner/mod.rs"]
mod cosigner;

use cosigner::Cosigner;

const ORIGIN: &str = "log.example";

fn tradecred(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tradecred"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

/// Exit code, and the codes of what was found.
fn said(folder: &Path, key: &NoteKey, arguments: &[&str]) -> (i32, Vec<String>, Value) {
    let key = key.to_string();
    let fixed = [
        "log",
        "verify",
        "--key",
        &key,
        "--allow-local",
        "127.0.0.1",
        "--format",
        "json",
    ];
    let output = tradecred(folder, &[&fixed, arguments].concat());
    let value: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let problems = value["problems"].as_array().cloned().unwrap_or_default();
    let codes = problems
        .iter()
        .map(|problem| problem["code"].as_str().unwrap().to_owned());
    (output.status.code().unwrap(), codes.collect(), value)
}

fn ask(address: &str, request: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n");
    answer.split_off(head.unwrap() + 4)
}

fn get(node: &Node, path: &str) -> Vec<u8> {
    let head = format!("GET {path} HTTP/1.1\r\nHost: node\r\nConnection: close\r\n\r\n");
    ask(&node.address().to_string(), &head)
}

fn issue(node: &Node) -> Value {
    let order = json!({
        "credential": {
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiableCredential"],
            "credentialSubject": { "id": "did:example:subject" }
        },
        "options": { "scope": "envelope", "credentialStatus": true }
    })
    .to_string();
    let request = format!(
        "POST /credentials/issue HTTP/1.1\r\nHost: node\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{order}",
        order.len()
    );
    let answer: Value =
        serde_json::from_slice(&ask(&node.address().to_string(), &request)).unwrap();
    answer["verifiableCredential"].clone()
}

#[test]
fn an_auditor_follows_a_node_and_a_holder_proves_a_credential() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let node = Node::start(Config::default()).unwrap();
    let health: Value = serde_json::from_slice(&get(&node, "/health")).unwrap();
    let key = NoteKey::parse(health["log"].as_str().unwrap()).unwrap();
    let url = format!("http://{}", node.address());
    let follow = [url.as_str(), "--state", "state"];
    let size = |value: &Value| value["checkpoints"][0]["size"].as_u64().unwrap();
    assert_eq!(said(folder, &key, &follow).0, 0);
    let first = issue(&node);
    let (code, _, value) = said(folder, &key, &follow);
    assert_eq!((code, size(&value)), (0, 2));
    let other = issue(&node);
    let (code, _, value) = said(folder, &key, &follow);
    assert_eq!((code, size(&value)), (0, 3));

    let id = first["id"].as_str().unwrap();
    fs::write(
        folder.join("proof"),
        get(&node, &format!("/log/proofs/{id}")),
    )
    .unwrap();
    fs::write(folder.join("first.json"), first.to_string()).unwrap();
    fs::write(folder.join("other.json"), other.to_string()).unwrap();
    let prove = |credential: &str| {
        let (code, codes, value) = said(
            folder,
            &key,
            &["--proof", "proof", "--credential", credential],
        );
        (code, codes, value["proved"].clone())
    };
    assert_eq!(
        prove("first.json"),
        (
            0,
            Vec::new(),
            json!({"index": 1, "size": 3, "loggedAt": null})
        )
    );
    assert_eq!(
        prove("other.json"),
        (1, vec!["log.inclusion".to_owned()], Value::Null)
    );

    // Another node under the same address and key would have to continue what was seen.
    let stranger = Node::start(Config::default()).unwrap();
    let elsewhere = format!("http://{}", stranger.address());
    let (code, codes, _) = said(folder, &key, &[&elsewhere, "--state", "state"]);
    assert_eq!((code, codes), (1, vec!["log.origin".to_owned()]));
    assert_eq!(said(folder, &key, &["absent"]).0, 3);
    assert_eq!(
        tradecred(folder, &["log", "verify", "--key", "x", &url])
            .status
            .code(),
        Some(2)
    );
    let text = tradecred(
        folder,
        &[
            "log",
            "verify",
            "--key",
            &key.to_string(),
            "proof",
            "--lang",
            "es",
        ],
    );
    assert_eq!(text.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&text.stdout).contains("[log.checkpoint]"));
}

/// A log with these entries, served by hand: checkpoint, and its one tile at every width.
fn served(signer: &NoteSigner, entries: &[&str], witnesses: &[NoteSigner]) -> String {
    let leaves: Vec<Sha256Digest> = entries
        .iter()
        .map(|entry| leaf_hash(entry.as_bytes()))
        .collect();
    let checkpoint = Checkpoint::new(ORIGIN, leaves.len() as u64, root_of(&leaves));
    let mut note = checkpoint.sign(signer);
    for witness in witnesses {
        let at = "2026-11-01T12:00:00Z".parse().unwrap();
        note += &Cosignature::sign(&checkpoint.text(), at, witness);
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut head = Vec::new();
            let mut byte = [0];
            while !head.ends_with(b"\r\n\r\n") && stream.read_exact(&mut byte).is_ok() {
                head.push(byte[0]);
            }
            let head = String::from_utf8(head).unwrap();
            let path = head.split(' ').nth(1).unwrap_or_default();
            let tile = path.strip_prefix("/tile/").and_then(Resource::parse);
            let body = match tile {
                Some(Resource::Tile(Tile {
                    level: 0,
                    index: 0,
                    width,
                })) => leaves
                    .get(..usize::from(width))
                    .map(|hashes| hashes.iter().flat_map(|hash| *hash.as_bytes()).collect()),
                _ if path == "/checkpoint" => Some(note.clone().into_bytes()),
                _ => None,
            };
            let status = if body.is_some() {
                "200 OK"
            } else {
                "404 Not Found"
            };
            let body: Vec<u8> = body.unwrap_or_default();
            let head = format!(
                "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
                body.len()
            );
            let _ = stream.write_all(&[head.as_bytes(), &body].concat());
        }
    });
    url
}

#[test]
fn rollback_fork_and_split_view_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let signer = NoteSigner::new(ORIGIN, Use::Log, SecretKey::from_seed([1; 32])).unwrap();
    let key = signer.public().clone();
    let three = served(&signer, &["a", "b", "c"], &[]);
    let two = served(&signer, &["a", "b"], &[]);
    let fork = served(&signer, &["a", "b", "x"], &[]);
    let later = served(&signer, &["a", "b", "x", "d"], &[]);
    let honest = served(&signer, &["a", "b", "c", "d"], &[]);
    let state = |path: &str| fs::read(folder.join(path)).unwrap();
    assert_eq!(said(folder, &key, &[&three, "--state", "state"]).0, 0);
    let kept = state("state");
    for (url, code) in [
        (&two, "log.rollback"),
        (&fork, "log.fork"),
        (&later, "log.inconsistent"),
    ] {
        let (exit, codes, _) = said(folder, &key, &[url, "--state", "state"]);
        assert_eq!((exit, codes), (1, vec![code.to_owned()]));
        assert_eq!(state("state"), kept, "what was found is not kept");
    }
    for (one, other, code) in [
        (&three, &fork, Some("log.split-view")),
        (&three, &later, Some("log.split-view")),
        (&three, &honest, None),
        (&two, &honest, None),
    ] {
        let (exit, codes, _) = said(folder, &key, &[one, other]);
        let expected: Vec<String> = code.map(str::to_owned).into_iter().collect();
        assert_eq!((exit, codes), (i32::from(code.is_some()), expected));
    }
    // Beside one that is ahead another may lag behind what was seen.
    assert_eq!(
        said(folder, &key, &[&two, &honest, "--state", "state"]).0,
        0
    );
    assert_ne!(state("state"), kept);
    // Files serve no tiles.
    fs::write(folder.join("kept"), &kept).unwrap();
    fs::write(folder.join("later"), state("state")).unwrap();
    assert_eq!(said(folder, &key, &["kept", "later"]).0, 5);
    assert_eq!(said(folder, &key, &["kept", "kept"]).0, 0);
}

#[test]
fn as_many_witnesses_as_are_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let signer = NoteSigner::new(ORIGIN, Use::Log, SecretKey::from_seed([1; 32])).unwrap();
    let witness = |number: u8| {
        let name = format!("witness.example/{number}");
        NoteSigner::new(&name, Use::Witness, SecretKey::from_seed([10 + number; 32])).unwrap()
    };
    let url = served(&signer, &["a"], &[witness(1), witness(2)]);
    let keys: Vec<String> = (1..=3)
        .map(|number| witness(number).public().to_string())
        .collect();
    let need = |number: &str| {
        let mut arguments = vec![
            url.as_str(),
            "--need",
            number,
            "--at",
            "2026-11-02T00:00:00Z",
        ];
        for key in &keys {
            arguments.extend(["--witness", key]);
        }
        said(folder, signer.public(), &arguments)
    };
    let (code, _, value) = need("2");
    assert_eq!(
        (code, &value["checkpoints"][0]["loggedAt"]),
        (0, &json!("2026-11-01T12:00:00Z"))
    );
    let (code, codes, _) = need("3");
    assert_eq!((code, codes), (1, vec!["log.witnesses".to_owned()]));
    assert_eq!(need("4").0, 2);
}

#[test]
fn whoever_asks_for_witnesses_has_them_from_a_node_that_asks_them() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let instants = ["2026-11-01T12:00:00Z", "2026-11-01T12:00:05Z"];
    let witnesses = [(1, instants[0]), (2, instants[1])]
        .map(|(number, instant)| Cosigner::new(number, instant.parse().unwrap()));
    let config = Config::default()
        .delivery(FetchPolicy::default().allow_local("127.0.0.1"))
        .witness_interval(Duration::from_millis(20));
    let config = witnesses
        .iter()
        .fold(config, |config, one| config.witness(one.witness()));
    let node = Node::start(config).unwrap();
    let health: Value = serde_json::from_slice(&get(&node, "/health")).unwrap();
    let key = NoteKey::parse(health["log"].as_str().unwrap()).unwrap();
    let url = format!("http://{}", node.address());
    let place = format!("{url}/witnessed");
    let keys = witnesses.each_ref().map(|one| one.key().to_string());
    let ask = |more: &[&str]| {
        let asked = ["--witness", &keys[0], "--witness", &keys[1]];
        said(folder, &key, &[more, &asked].concat())
    };
    let credential = issue(&node);
    // Who knows the log from now on.
    assert_eq!(ask(&[&url]).1, ["log.witnesses"]);
    assert_eq!(ask(&[&place]).0, 3);
    for witness in &witnesses {
        witness.mind().log = Some(key.clone());
    }
    let begun = Instant::now();
    while ask(&[&place]).0 != 0 {
        assert!(begun.elapsed() < Duration::from_mins(1), "never cosigned");
    }
    let (code, _, value) = ask(&[&url, &place, "--state", "state"]);
    assert_eq!(code, 0, "{value}");
    for seen in value["checkpoints"].as_array().unwrap() {
        assert_eq!(seen["size"], 2);
        assert_eq!(seen["loggedAt"], instants[1]);
    }
    // A proof of the node says by which instant the document stood in the log.
    let id = credential["id"].as_str().unwrap();
    let proof = get(&node, &format!("/log/proofs/{id}"));
    fs::write(folder.join("proof"), proof).unwrap();
    fs::write(folder.join("first.json"), credential.to_string()).unwrap();
    let prove = ["--proof", "proof", "--credential", "first.json"];
    for (need, instant) in [("1", instants[0]), ("2", instants[1])] {
        let (code, _, value) = ask(&[&prove[..], &["--need", need]].concat());
        assert_eq!(code, 0, "{value}");
        let proved = json!({"index": 1, "size": 2, "loggedAt": instant});
        assert_eq!(value["proved"], proved);
    }
    // The second prefix serves the tiles that lead from what was seen to what is there.
    issue(&node);
    let begun = Instant::now();
    while ask(&[&place, "--state", "state"]).2["checkpoints"][0]["size"] != 3 {
        assert!(begun.elapsed() < Duration::from_mins(1), "never cosigned");
    }
    let kept = fs::read_to_string(folder.join("state")).unwrap();
    assert_eq!(kept.lines().nth(1), Some("3"));
}

#[test]
fn a_bundle_shows_that_its_document_stood_in_the_log_when_the_node_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let node = Node::start(Config::default()).unwrap();
    let health: Value = serde_json::from_slice(&get(&node, "/health")).unwrap();
    let key = health["log"].as_str().unwrap();
    let (first, other) = (issue(&node), issue(&node));
    let id = first["id"].as_str().unwrap();
    let proof = get(&node, &format!("/log/proofs/{id}"));
    fs::write(folder.join("proof"), proof).unwrap();
    let events: Value = serde_json::from_slice(&get(&node, "/events")).unwrap();
    let event = events["events"][0]["id"].as_str().unwrap();
    let receipts = get(&node, &format!("/events/{event}/receipts"));
    fs::write(folder.join("receipts.json"), receipts).unwrap();
    fs::write(folder.join("first.json"), first.to_string()).unwrap();
    fs::write(folder.join("other.json"), other.to_string()).unwrap();
    let stranger = Node::start(Config::default()).unwrap();
    let health: Value = serde_json::from_slice(&get(&stranger, "/health")).unwrap();
    let elsewhere = health["log"].as_str().unwrap();
    let make = |document: &str, output: &str| {
        let made = [
            "bundle",
            "make",
            document,
            "--offline",
            "--scope",
            "envelope",
            "--log-proof",
            "proof",
            "--receipts",
            "receipts.json",
            "-o",
            output,
        ];
        // Nobody vouches for the issuer here.
        assert_eq!(tradecred(folder, &made).status.code(), Some(5));
    };
    make("first.json", "first.bundle");
    make("other.json", "other.bundle");
    node.stop();
    stranger.stop();
    let open = |bundle: &str, more: &[&str]| {
        let fixed = ["bundle", "verify", bundle, "--format", "json"];
        let output = tradecred(folder, &[&fixed, more].concat());
        let value: Value = serde_json::from_slice(&output.stdout).unwrap();
        let answer = value["log"]["answer"].as_str().unwrap().to_owned();
        (answer, output.status.code().unwrap(), value)
    };
    let (answer, _, value) = open("first.bundle", &["--log-key", key]);
    assert_eq!(answer, "proved");
    assert_eq!(value["receipts"].as_array().unwrap().len(), 1);
    assert_eq!(open("first.bundle", &[]).0, "undecided");
    let (answer, code, _) = open("other.bundle", &["--log-key", key]);
    assert_eq!((answer.as_str(), code), ("refuted", 1));
    let (answer, code, _) = open("first.bundle", &["--log-key", elsewhere]);
    assert_eq!((answer.as_str(), code), ("refuted", 1));
    // What is no proof is not kept, and not read.
    let made = [
        "bundle",
        "make",
        "first.json",
        "--offline",
        "--log-proof",
        "first.json",
        "-o",
        "x",
    ];
    assert_eq!(tradecred(folder, &made).status.code(), Some(2));
    let bundle = fs::read_to_string(folder.join("first.bundle")).unwrap();
    let wrong = bundle.replace("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2");
    fs::write(folder.join("wrong.bundle"), wrong).unwrap();
    let opened = tradecred(folder, &["bundle", "verify", "wrong.bundle"]);
    assert_eq!(opened.status.code(), Some(2));
}
