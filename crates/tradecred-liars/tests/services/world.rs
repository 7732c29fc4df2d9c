//! Our own node with callers of every kind, three documents of yesterday, and inboxes that the runner plays.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use tradecred_conformance::service::{Credential, InboxPlace, ServiceProfile};
use tradecred_fetch::FetchPolicy;
use tradecred_node::{Callers, Config, Node, Token};
use tradecred_vc::key::KeyFile;
use tradecred_vc::time::Timestamp;

use crate::message::Message;

/// The secret of every inbox.
pub(crate) const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
/// Callers: role in the profile, tenant, role at the node.
const CALLERS: [(&str, &str, &str); 8] = [
    ("issuer", "north", "issuer"),
    ("other-issuer", "south", "issuer"),
    ("operator", "north", "operator"),
    ("participant", "south", "participant"),
    ("government", "cbp", "government"),
    ("broker", "brokers", "broker"),
    ("importer", "lonestar", "importer"),
    ("stranger", "elsewhere", "importer"),
];
/// Who has an inbox.
pub(crate) const HEARERS: [&str; 4] = ["government", "broker", "importer", "stranger"];

/// A node and what the runner knows of it.
pub(crate) struct World {
    pub(crate) node: Node,
    pub(crate) address: String,
    pub(crate) profile: ServiceProfile,
    pub(crate) key: KeyFile,
    pub(crate) tokens: BTreeMap<&'static str, String>,
    _directory: tempfile::TempDir,
}

/// Ports from here on are not those that a system gives out by itself.
const FIRST_PORT: u32 = 20_000;
/// How many of them there are.
const PORTS: u32 = 10_000;
/// How many were looked at; another process begins elsewhere.
static LOOKED_AT: AtomicU32 = AtomicU32::new(0);

/// A port that nobody has, and that nobody is given who asks for any.
pub(crate) fn free() -> String {
    let begin = std::process::id().wrapping_mul(97);
    loop {
        let number = begin.wrapping_add(LOOKED_AT.fetch_add(1, Ordering::SeqCst));
        let address = format!("127.0.0.1:{}", FIRST_PORT + number % PORTS);
        if TcpListener::bind(&address).is_ok() {
            return address;
        }
    }
}

fn system() -> i64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(elapsed.as_secs()).unwrap()
}

/// A node; its inboxes are at these addresses, and told together where that is said.
pub(crate) fn world(inboxes: &BTreeMap<&str, String>, together: bool) -> World {
    let directory = tempfile::tempdir().unwrap();
    let secret = directory.path().join("secret");
    fs::write(&secret, SECRET).unwrap();
    let mut file = String::new();
    let (mut profile, mut tokens) = (ServiceProfile::new("tradecred-node"), BTreeMap::new());
    for tenant in ["north", "south", "cbp", "brokers", "lonestar", "elsewhere"] {
        write!(file, "\n[[tenant]]\nname = \"{tenant}\"\n").unwrap();
    }
    for (name, tenant, role) in CALLERS {
        let token = Token::new().unwrap();
        let hash = token.hash();
        write!(
            file,
            "\n[[caller]]\nname = \"{name}\"\ntenant = \"{tenant}\"\nroles = [\"{role}\"]\ntokenHash = \"{hash}\"\nterritories = [\"US\"]\n"
        )
        .unwrap();
        if let Some(address) = inboxes.get(name) {
            let path = secret.display();
            write!(
                file,
                "[caller.inbox]\nurl = \"http://{address}/inbox\"\nsecretFile = \"{path}\"\n"
            )
            .unwrap();
            if together && name != "stranger" {
                file.push_str("together = { group = \"trade\", seconds = 60 }\n");
            }
        }
        let credential = Credential::Token(token.expose().into());
        profile.callers.insert(name.to_owned(), credential);
        profile.tenants.insert(name.to_owned(), tenant.to_owned());
        tokens.insert(name, token.expose().to_owned());
    }
    for name in HEARERS {
        let place = InboxPlace {
            secret: Some(SECRET.to_owned()),
            together: together && name != "stranger",
            ..InboxPlace::default()
        };
        profile.inboxes.insert(name.to_owned(), place);
    }
    profile.patience = 20;
    let behind = Arc::new(AtomicI64::new(-86_400));
    let clock = Arc::clone(&behind);
    let data = directory.path().join("data");
    let config = Config::default()
        .data(&data)
        .delivery(FetchPolicy::default().allow_local("127.0.0.1"))
        .callers(Callers::parse(&file).unwrap())
        .clock(Box::new(move || {
            Timestamp::from_unix_seconds(system() + clock.load(Ordering::SeqCst)).unwrap()
        }));
    let node = Node::start(config).unwrap();
    let address = node.address().to_string();
    for number in 1..=3 {
        profile
            .issued_before
            .push(issued(&address, &tokens["issuer"], number));
    }
    behind.store(0, Ordering::SeqCst);
    let key = KeyFile::parse(&fs::read(data.join("node-key.json")).unwrap()).unwrap();
    World {
        node,
        address,
        profile,
        key,
        tokens,
        _directory: directory,
    }
}

/// The document of the examples, issued.
fn issued(address: &str, token: &str, number: u32) -> Value {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../examples/documents/usmca-certification-of-origin.json"
    );
    let mut document: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    for name in ["id", "issuer", "credentialStatus"] {
        document.as_object_mut().unwrap().remove(name);
    }
    document["credentialSubject"]["certificationNumber"] = format!("BEFORE-TODAY-{number}").into();
    let mut request = Message::answer(0, &json!({ "credential": document }).to_string());
    request.first = "POST /credentials/issue HTTP/1.1".to_owned();
    request.set("authorization", &format!("Bearer {token}"));
    request.set("host", address);
    let answer = request.send(address).unwrap();
    assert_eq!(answer.status(), 201, "{}", answer.text());
    let body: Value = serde_json::from_slice(&answer.body).unwrap();
    body["verifiableCredential"].clone()
}
