//! A node with two tenants, and a caller of every role for each of them.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tradecred_node::{Callers, Config, Node, Role, Token};
use tradecred_vc::time::Timestamp;

use crate::client::{Answer, get_with, post_with};
use crate::sample::{NOW, certification, numbered};
use crate::server;

/// The tenants.
pub(crate) const TENANTS: [&str; 2] = ["north", "south"];

/// A node, its callers' tokens and its clock.
pub(crate) struct World {
    pub(crate) node: Node,
    pub(crate) callers: Vec<Who>,
    clock: Arc<AtomicI64>,
    /// The tenants that have a document.
    counted: Mutex<BTreeSet<String>>,
}

/// A caller of the tests.
pub(crate) struct Who {
    pub(crate) tenant: &'static str,
    pub(crate) role: Role,
    pub(crate) token: String,
}

impl Who {
    /// The header that says who it is.
    pub(crate) fn header(&self) -> String {
        format!("Authorization: Bearer {}\r\n", self.token)
    }

    pub(crate) fn get(&self, node: &Node, path: &str) -> Answer {
        get_with(node, path, &self.header())
    }

    pub(crate) fn post(&self, node: &Node, path: &str, body: &Value) -> Answer {
        let headers = format!("Content-Type: application/json\r\n{}", self.header());
        post_with(node, path, &headers, body.to_string().as_bytes())
    }
}

impl World {
    /// Lets time pass.
    pub(crate) fn pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    pub(crate) fn of(&self, tenant: &str, role: Role) -> &Who {
        let found = self
            .callers
            .iter()
            .find(|who| who.tenant == tenant && who.role == role);
        found.expect("every role of both tenants")
    }

    /// A document of a tenant; the first one has the number that tests look for.
    fn document(&self, tenant: &str) -> Value {
        if self.counted.lock().unwrap().insert(tenant.to_owned()) {
            numbered("ADN-2026-000117")
        } else {
            certification()
        }
    }

    /// Issues a document for a tenant, and gives its id.
    pub(crate) fn issued(&self, tenant: &str) -> String {
        let order = json!({ "credential": self.document(tenant) });
        let answer = self
            .of(tenant, Role::Issuer)
            .post(&self.node, "/credentials/issue", &order);
        let body = answer.json();
        assert_eq!(answer.status, 201, "{body}");
        body["verifiableCredential"]["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }
}

/// A node with these lines at the top of its callers file; over PostgreSQL where a server is named, unless the settings
/// say where the records are kept.
pub(crate) fn world_with(top: &str, config: Config) -> World {
    let mut file = top.to_owned();
    let mut callers = Vec::new();
    for tenant in TENANTS {
        write!(
            file,
            "\n[[tenant]]\nname = \"{tenant}\"\nclass = \"trader\"\n"
        )
        .unwrap();
        for role in Role::ALL {
            let token = Token::new().unwrap();
            // Officers of north are those of the United States.
            let territory = if tenant == "north" { "US" } else { "CA" };
            let role_name = role.as_str();
            let name = format!("{tenant}-{}", role_name.to_ascii_lowercase());
            write!(
                file,
                "\n[[caller]]\nname = \"{name}\"\ntenant = \"{tenant}\"\nroles = [\"{role_name}\"]\ntokenHash = \"{}\"\nterritories = [\"{territory}\"]\nagencies = [\"NMF\"]\n",
                token.hash()
            )
            .unwrap();
            callers.push(Who {
                tenant,
                role,
                token: token.expose().to_owned(),
            });
        }
    }
    let now: Timestamp = NOW.parse().unwrap();
    let clock = Arc::new(AtomicI64::new(now.unix_seconds()));
    let read = Arc::clone(&clock);
    let is_free = config.data.is_none() && config.database.is_none();
    let config = match is_free.then(server::new_url).flatten() {
        Some(url) => config.database(&url),
        None => config,
    };
    let config = config
        .callers(Callers::parse(&file).unwrap())
        .clock(Box::new(move || {
            Timestamp::from_unix_seconds(read.load(Ordering::SeqCst)).unwrap()
        }));
    World {
        node: Node::start(config).unwrap(),
        callers,
        clock,
        counted: Mutex::default(),
    }
}

/// Such a node with nothing more.
pub(crate) fn world() -> World {
    world_with("", Config::default())
}
