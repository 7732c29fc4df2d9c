//! A client that issues, corrects, suspends and revokes, and asks again until it knows what became of each request.

use serde_json::{Value, json};
use tradecred_attacks::Garbler;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{self as strict, Limits};

use super::history::{Change, Fact};
use super::inbox::{Facts, saw};
use crate::served::{Answer, Client, LISTENER, certification, set};

/// What is done with a credential, one after the other.
const STAGES: [Change; 3] = [
    ("suspension", true),
    ("suspension", false),
    ("revocation", true),
];

/// A credential of its own that may still be changed or corrected.
#[derive(Debug, Clone)]
struct Own {
    id: String,
    number: String,
    digest: String,
    /// How many of the stages are behind it.
    stage: usize,
}

/// A request of which the outcome is not known yet.
#[derive(Debug, Clone)]
enum Order {
    Issue {
        number: String,
        /// The id that the client gives, where it sends no key.
        id: Option<String>,
        key: Option<String>,
        supersedes: Option<Own>,
        body: Vec<u8>,
        /// Others want the number too.
        contested: bool,
    },
    Change {
        of: Own,
        change: Change,
        body: Vec<u8>,
    },
}

/// One client.
pub(crate) struct Worker {
    name: String,
    count: u64,
    garbler: Garbler,
    facts: Facts,
    own: Vec<Own>,
    order: Option<Order>,
    /// An answer to the order did not arrive.
    is_open: bool,
    pub(crate) acknowledged: u64,
    pub(crate) unanswered: u64,
}

impl Worker {
    pub(crate) fn new(name: String, seed: u64, facts: &Facts) -> Self {
        Self {
            name,
            count: 0,
            garbler: Garbler::new(seed),
            facts: facts.clone(),
            own: Vec::new(),
            order: None,
            is_open: false,
            acknowledged: 0,
            unanswered: 0,
        }
    }

    /// Whether it waits for the outcome of a request.
    pub(crate) fn is_waiting(&self) -> bool {
        self.order.is_some()
    }

    /// Takes up something new where nothing is open; `contested` is a number that others want as well.
    pub(crate) fn begin(&mut self, contested: &str) -> Result<(), String> {
        if self.order.is_none() {
            self.is_open = false;
            self.order = Some(self.new_order(contested)?);
        }
        Ok(())
    }

    fn new_order(&mut self, contested: &str) -> Result<Order, String> {
        self.count += 1;
        let number = format!("{}-{}", self.name, self.count);
        let key = Some(format!("key {number}"));
        let kind = self.garbler.below(8);
        if kind < 3 && !self.own.is_empty() {
            let place = self.garbler.below(self.own.len());
            let of = self.own.swap_remove(place);
            if kind == 0 {
                let number = of.number.clone();
                return order(number, None, key, Some(of), false);
            }
            if let Some(change) = STAGES.get(of.stage).copied() {
                let status = [json!({ "statusPurpose": change.0, "status": change.1 })];
                let body = json!({ "credentialId": of.id, "credentialStatus": status });
                let body = body.to_string().into_bytes();
                return Ok(Order::Change { of, change, body });
            }
        }
        match kind {
            6 => order(number, Some(self.new_id()), None, None, false),
            7 => order(contested.to_owned(), Some(self.new_id()), None, None, true),
            _ => order(number, None, key, None, false),
        }
    }

    fn new_id(&mut self) -> String {
        let bytes = [0; 16].map(|_: u8| u8::try_from(self.garbler.below(256)).unwrap_or(0));
        let id = uuid::Builder::from_random_bytes(bytes).into_uuid();
        format!("urn:uuid:{id}")
    }

    /// Asks once; whether something was acknowledged.
    pub(crate) fn ask(&mut self, client: &Client) -> bool {
        let Some(order) = self.order.take() else {
            return false;
        };
        let answer = match &order {
            Order::Issue { id: Some(id), .. } if self.is_open => {
                let found = client.get(&format!("/credentials/{id}"));
                match found.as_ref().map(|answer| answer.status) {
                    // It is not there, none of it: the number and the id are to be had.
                    Some(404) => post(client, &order),
                    _ => found.map(|found| Answer {
                        status: if found.status == 200 {
                            201
                        } else {
                            found.status
                        },
                        body: [br#"{"verifiableCredential":"#.as_slice(), &found.body, b"}"]
                            .concat(),
                    }),
                }
            }
            _ => post(client, &order),
        };
        match answer {
            // Too much to do, or the database does not answer: the outcome may be either.
            None
            | Some(Answer {
                status: 500 | 503, ..
            }) => {
                self.unanswered += 1;
                self.is_open = true;
                self.order = Some(order);
                false
            }
            Some(answer) => {
                let is_good = self.learn(order, &answer);
                self.acknowledged += u64::from(is_good);
                is_good
            }
        }
    }

    fn learn(&mut self, order: Order, answer: &Answer) -> bool {
        match order {
            Order::Issue {
                number,
                key,
                supersedes,
                contested,
                ..
            } => {
                if contested && answer.status == 409 {
                    return false;
                }
                let issued = (answer.status == 201)
                    .then(|| answer.credential())
                    .flatten()
                    .and_then(|body| Some((body, own(body, number.clone())?)));
                let Some((body, own)) = issued else {
                    self.wrong(&format!("number {number}"), answer);
                    return false;
                };
                let fact = Fact::Issued {
                    id: own.id.clone(),
                    number,
                    supersedes: supersedes.map(|of| of.id),
                    key,
                    body: body.to_vec(),
                };
                saw(&self.facts, fact);
                self.own.push(own);
                true
            }
            Order::Change { mut of, change, .. } => {
                if answer.status != 200 {
                    self.wrong(&format!("{} of {}", change.0, of.id), answer);
                    return false;
                }
                let id = of.id.clone();
                saw(&self.facts, Fact::Changed { id, change });
                of.stage += 1;
                self.own.push(of);
                true
            }
        }
    }

    fn wrong(&self, what: &str, answer: &Answer) {
        let body = String::from_utf8_lossy(&answer.body);
        let body: String = body.chars().take(300).collect();
        let text = format!("{what} is answered with {}: {body}", answer.status);
        saw(&self.facts, Fact::Wrong(text));
    }
}

fn post(client: &Client, order: &Order) -> Option<Answer> {
    match order {
        Order::Issue { key, body, .. } => client.post("/credentials/issue", key.as_deref(), body),
        Order::Change { body, .. } => client.post("/credentials/status", None, body),
    }
}

fn order(
    number: String,
    id: Option<String>,
    key: Option<String>,
    supersedes: Option<Own>,
    contested: bool,
) -> Result<Order, String> {
    let mut document = certification(&number, id.as_deref())?;
    if let Some(of) = &supersedes {
        let reference = json!({
            "type": "CredentialReference",
            "id": of.id,
            "credentialType": "UsmcaCertificationOfOriginCredential",
            "digestMultibase": of.digest
        });
        set(&mut document, "supersedes", reference);
    }
    let entries = STAGES[1..]
        .iter()
        .map(|(purpose, _)| json!({ "statusPurpose": purpose }));
    let options = json!({
        "credentialStatus": entries.collect::<Vec<Value>>(),
        "receivers": [LISTENER]
    });
    let body = json!({ "credential": document, "options": options });
    Ok(Order::Issue {
        number,
        id,
        key,
        supersedes,
        body: body.to_string().into_bytes(),
        contested,
    })
}

/// What is to be known of a credential that was issued.
fn own(body: &[u8], number: String) -> Option<Own> {
    let credential = strict::read_object(body, &Limits::default()).ok()?;
    credential.get("proof")?;
    Some(Own {
        id: credential.get("id")?.as_str()?.to_owned(),
        number,
        digest: DigestMultibase::of_credential(&credential).to_string(),
        stage: 0,
    })
}
