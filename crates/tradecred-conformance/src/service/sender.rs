//! Trials of a sender of events: the runner plays those who are told (SPEC chapter *Events*).

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::client::{Client, Reply};
use super::inbox::{Got, Inbox};
use super::list;
use super::profile::ServiceProfile;
use super::trial::{Came, Trouble, ensure, steps};
use super::{deadline, document, draw};

mod deliveries;
mod events;
mod failures;
mod together;

/// What the trials of a sender share.
pub(super) struct Scene {
    client: Client,
    profile: ServiceProfile,
    inboxes: BTreeMap<String, Inbox>,
    /// A document of which all three were told, with what each got.
    told: Option<Value>,
}

/// Who is told in every trial.
const THREE: [&str; 3] = ["government", "broker", "importer"];
/// How often a trial looks whether something has come.
const LOOK: Duration = Duration::from_millis(20);

impl Scene {
    pub(super) fn open(address: &str, profile: &ServiceProfile) -> Result<Self, String> {
        let client = Client::new(address, profile.public_url.as_deref());
        let mut inboxes = BTreeMap::new();
        for (role, place) in &profile.inboxes {
            let inbox = Inbox::open(&place.listen)
                .map_err(|error| format!("the inbox `{role}` at `{}`: {error}", place.listen))?;
            inboxes.insert(role.clone(), inbox);
        }
        Ok(Self {
            client,
            profile: profile.clone(),
            inboxes,
            told: None,
        })
    }

    fn inbox(&self, role: &str) -> Result<&Inbox, Trouble> {
        let inbox = self.inboxes.get(role);
        inbox.ok_or_else(|| Trouble::unnamed(&format!("inbox of a {role}")))
    }

    /// The name of a receiver in a request to issue.
    fn name<'s>(&'s self, role: &'s str) -> &'s str {
        let place = self.profile.inboxes.get(role);
        place
            .and_then(|place| place.name.as_deref())
            .unwrap_or(role)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Reply, Trouble> {
        self.client
            .post(path, self.profile.callers.get("issuer"), body)
    }

    /// A document that was issued just now, of which broker and importer are told by name.
    fn issue(&self) -> Result<Value, Trouble> {
        self.issue_of(&document::unsigned(&self.profile), &["broker", "importer"])
    }

    fn issue_of(&self, credential: &Value, roles: &[&str]) -> Result<Value, Trouble> {
        let names: Vec<&str> = roles.iter().map(|role| self.name(role)).collect();
        let order = json!({ "credential": credential, "options": { "receivers": names } });
        let asked = "POST /credentials/issue";
        self.post(asked.trim_start_matches("POST "), &order)?
            .expect(201, asked)?
            .credential(asked)
    }

    fn revoke(&self, document: &Value) -> Result<(), Trouble> {
        self.post(
            list::CHANGE,
            &list::change(&document["id"], "revocation", true),
        )?
        .expect(200, "POST /credentials/status")?;
        Ok(())
    }

    /// A document of which all three were told, for trials that only look.
    fn told(&mut self) -> Result<Value, Trouble> {
        if let Some(told) = &self.told {
            return Ok(told.clone());
        }
        for role in THREE {
            self.inbox(role)?;
        }
        let document = draw::shared("event-sender", || self.issue())?;
        for role in THREE {
            self.wait(role, &document, 1)?;
        }
        self.told = Some(document.clone());
        Ok(document)
    }

    /// The deliveries to a role that are of a document.
    fn deliveries(&self, role: &str, document: &Value) -> Result<Vec<Got>, Trouble> {
        let got = self.inbox(role)?.got().into_iter();
        let is_of_it = |got: &Got| {
            got.method == "POST" && body(got).is_ok_and(|event| event["subject"] == document["id"])
        };
        Ok(got.filter(is_of_it).collect())
    }

    /// Waits until a role was sent so many deliveries of a document.
    fn wait(&self, role: &str, document: &Value, count: usize) -> Result<Vec<Got>, Trouble> {
        self.until(&format!("{role}: {count} deliveries"), || {
            let got = self.deliveries(role, document)?;
            Ok((got.len() >= count).then_some(got))
        })
    }

    /// Waits until a role has taken so many deliveries of a document.
    fn taken(&self, role: &str, document: &Value, count: usize) -> Result<Vec<Got>, Trouble> {
        self.until(
            &format!("{role}: {count} deliveries that are taken"),
            || {
                let mut got = self.deliveries(role, document)?;
                got.retain(Got::is_accepted);
                Ok((got.len() >= count).then_some(got))
            },
        )
    }

    fn until<T>(
        &self,
        what: &str,
        mut look: impl FnMut() -> Result<Option<T>, Trouble>,
    ) -> Result<T, Trouble> {
        let (begun, longest) = (Instant::now(), Duration::from_secs(self.profile.patience));
        loop {
            if let Some(found) = look()? {
                return Ok(found);
            }
            deadline::left()?;
            if begun.elapsed() > longest {
                let seconds = longest.as_secs();
                return Err(Trouble::wrong(format!(
                    "{what}: nothing came within {seconds} s"
                )));
            }
            thread::sleep(LOOK);
        }
    }

    /// Whether all that was sent is there to be looked at.
    pub(super) fn is_whole(&self) -> Result<(), Trouble> {
        for (role, inbox) in &self.inboxes {
            ensure(!inbox.is_overflowed(), || {
                format!("{role}: something came that is not kept")
            })?;
        }
        Ok(())
    }

    /// Everybody takes everything again.
    fn calm(&self) {
        self.inboxes.values().for_each(Inbox::take);
    }
}

/// The event of a delivery.
fn body(got: &Got) -> Result<Value, Trouble> {
    serde_json::from_slice(&got.body).map_err(|_| Trouble::wrong("a delivery that is no JSON"))
}

steps! { Scene;
    "event-sender/told", "node.event-recipients", accepts,
        "customs of the territory and everybody who is named are told of an issue" => events::told;
    "event-sender/same-moment", "node.event-recipients", accepts,
        "customs, broker and importer learn of ten documents; how long after the issuer and each other is measured" => events::same_moment;
    "event-sender/form", "node.event-form", accepts,
        "an event has the members of CloudEvents, in canonical form" => events::form;
    "event-sender/content", "node.event-content", refuses,
        "an event says type, id and digest of a document, and nothing else of it" => events::content;
    "event-sender/alike", "node.event-same-bytes", accepts,
        "all who are told are sent one id and the same bytes" => events::alike;
    "event-sender/headers", "node.event-delivery", accepts,
        "a delivery has the headers of Standard Webhooks and says what it is" => deliveries::headers;
    "event-sender/secret", "node.event-delivery", accepts,
        "a delivery is signed with the secret that is shared" => deliveries::secret;
    "event-sender/own-key", "node.event-delivery", accepts,
        "a delivery is signed with the sender's own key" => deliveries::own_key;
    "event-sender/stranger", "node.event-recipients", refuses,
        "whoever is neither concerned nor named is not told" => events::stranger;
    "event-sender/unknown-receiver", "node.request", refuses,
        "a receiver that is not known is not told, and the request refused" => events::unknown_receiver;
    "event-sender/status-change", "node.event-recipients", accepts,
        "everybody who was told of a document is told of its revocation" => events::status_change;
    "event-sender/superseded", "node.event-recipients", accepts,
        "everybody who was told of a document is told of what takes its place" => events::superseded;
    "event-sender/retry-refused", "node.event-retry", accepts,
        "what was answered with 500 is sent again" => failures::refused;
    "event-sender/retry-unanswered", "node.event-retry", accepts,
        "what was not answered is sent again" => failures::unanswered;
    "event-sender/retry-same-bytes", "node.event-same-bytes", accepts,
        "the second attempt has the id and the bytes of the first, and its own signature" => failures::same_bytes;
    "event-sender/redirect", "node.event-redirect", refuses,
        "no redirect is followed" => failures::redirect;
    "event-sender/gone", "node.event-retry", refuses,
        "after 410 nothing is sent again" => failures::gone;
    "event-sender/order", "node.event-order", accepts,
        "of one document nothing is sent before what came earlier has come to its end" => failures::order;
    "event-sender/isolation", "node.event-isolation", accepts,
        "nobody waits for a receiver that fails" => failures::isolation;
    "event-sender/feed", "node.event-feed", accepts,
        "whoever was told finds the event again" => deliveries::feed;
    "event-sender/receipts", "node.event-receipts", accepts,
        "the issuer sees what became of each delivery, and the skew" => deliveries::receipts;
    "event-sender/together", "node.event-together", accepts,
        "an event of a group waits until all of it can be reached, and then goes to all" => together::together;
}
