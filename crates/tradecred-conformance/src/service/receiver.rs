//! Trials of a receiver of events: the runner plays the sender (SPEC section *Receiving*).
//!
//! Whether something was acted upon is seen at an address that the receiver's profile names: it gives the ids of the
//! events that were acted upon, in their order. Where it names none, only the answers are looked at.

use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Timestamp;

use super::caller::now;
use super::client::{Client, Reply};
use super::inbox::Inbox;
use super::profile::ServiceProfile;
use super::trial::{Came, Trouble, ensure, steps};
use super::webhook::{Secret, content};
use super::{draw, uuid};

/// What the trials of a receiver share.
pub(super) struct Scene {
    client: Client,
    profile: ServiceProfile,
}

/// A delivery before it is sent; what is changed in it is the fault of its trial.
#[derive(Clone)]
struct Delivery {
    id: String,
    timestamp: String,
    signature: String,
    media_type: String,
    body: Vec<u8>,
    /// A header that is left out.
    without: &'static str,
}

/// The largest event, in bytes.
const MOST_EVENT: usize = 65_536;
/// How far the timestamp may be from now, in seconds.
const WINDOW: i64 = 300;
/// What is called within the window: a trial takes some time too.
const WITHIN: i64 = 280;
/// How long acting upon an event may take.
const ACTING: Duration = Duration::from_secs(5);
/// How long nothing is to happen.
const QUIET: Duration = Duration::from_millis(500);

impl Scene {
    pub(super) fn open(address: &str, profile: &ServiceProfile) -> Result<Self, String> {
        Ok(Self {
            client: Client::new(address, None),
            profile: profile.clone(),
        })
    }

    /// An event of a document of which nobody has heard: of a kind, with an id of its own.
    fn event(&self, kind: &str) -> Value {
        let place = &self.profile.receiver;
        let time = Timestamp::from_unix_seconds(now()).unwrap_or(Timestamp::EARLIEST);
        let mut data = json!({
            "credentialType": "UsmcaCertificationOfOriginCredential",
            "digestMultibase": digest(),
        });
        if kind == "status-changed" {
            data["credentialStatus"] = json!([{ "statusPurpose": "revocation", "status": true }]);
        }
        json!({
            "specversion": "1.0",
            "id": uuid::fresh(),
            "source": place.source.as_deref().unwrap_or("https://node.example"),
            "type": format!("org.w3id.tradecred.document.{kind}.v1"),
            "subject": format!("urn:uuid:{}", uuid::fresh()),
            "time": time.to_string(),
            "datacontenttype": "application/json",
            "dataschema": "https://w3id.org/tradecred/schemas/v1/event-data.json",
            "data": data,
        })
    }

    fn delivery(&self, event: &Value) -> Result<Delivery, Trouble> {
        let id = event["id"].as_str().unwrap_or_default();
        self.signed(id, now(), canonical(event))
    }

    /// A delivery of these bytes, signed at an instant in every way that the receiver knows.
    fn signed(&self, id: &str, at: i64, body: Vec<u8>) -> Result<Delivery, Trouble> {
        let timestamp = at.to_string();
        let signed = content(id, &timestamp, &body);
        let place = &self.profile.receiver;
        let secret = place.secret.as_deref().and_then(Secret::parse);
        let shared = secret.and_then(|secret| secret.sign(&signed));
        let own = place
            .key
            .as_ref()
            .map(|key| format!("v1a,{}", STANDARD.encode(key.secret().sign(&signed))));
        let signatures: Vec<String> = shared.into_iter().chain(own).collect();
        if signatures.is_empty() {
            return Err(Trouble::unnamed("secret or key that the receiver knows"));
        }
        Ok(Delivery {
            id: id.to_owned(),
            timestamp,
            signature: signatures.join(" "),
            media_type: "application/cloudevents+json".to_owned(),
            body,
            without: "",
        })
    }

    fn send(&self, delivery: &Delivery) -> Result<Reply, Trouble> {
        let headers = [
            ("Content-Type", &delivery.media_type),
            ("webhook-id", &delivery.id),
            ("webhook-timestamp", &delivery.timestamp),
            ("webhook-signature", &delivery.signature),
        ];
        let headers: Vec<(&str, String)> = headers
            .into_iter()
            .filter(|(name, _)| *name != delivery.without)
            .map(|(name, value)| (name, value.clone()))
            .collect();
        self.client
            .send("POST", "", None, &headers, Some(&delivery.body))
    }

    /// The ids that were acted upon; nothing where nobody can tell.
    fn heard(&self) -> Result<Option<Vec<String>>, Trouble> {
        let Some(address) = &self.profile.receiver.heard else {
            return Ok(None);
        };
        let reply = Client::new(address, None)
            .get("", None)?
            .expect(200, "what was heard")?;
        let ids = serde_json::from_slice(&reply.body)
            .map_err(|_| Trouble::wrong("what was heard is no JSON array of ids"))?;
        Ok(Some(ids))
    }

    fn times(&self, id: &str) -> Result<Option<usize>, Trouble> {
        let heard = self.heard()?;
        Ok(heard.map(|ids| ids.iter().filter(|heard| *heard == id).count()))
    }

    /// Sends what has to be taken, and sees that it was acted upon once.
    fn takes(&self, delivery: &Delivery) -> Result<(), Trouble> {
        let reply = self.send(delivery)?;
        ensure((200..300).contains(&reply.status), || {
            format!("an honest delivery was not taken: {}", reply.shown())
        })?;
        let begun = Instant::now();
        loop {
            match self.times(&delivery.id)? {
                None | Some(1) => return Ok(()),
                Some(0) if begun.elapsed() < ACTING => thread::sleep(QUIET / 10),
                Some(times) => {
                    return Err(Trouble::wrong(format!(
                        "an honest event was heard {times} times"
                    )));
                }
            }
        }
    }

    /// Sends what must not be taken, and sees that nothing came of it.
    fn refuses(&self, delivery: &Delivery, fault: &str) -> Result<(), Trouble> {
        let reply = self.send(delivery)?;
        ensure((400..500).contains(&reply.status), || {
            format!(
                "{fault}: a status of 400 to 499 was expected: {}",
                reply.shown()
            )
        })?;
        self.is_unheard(&delivery.id, fault)
    }

    fn is_unheard(&self, id: &str, fault: &str) -> Result<(), Trouble> {
        if self.profile.receiver.heard.is_none() {
            return Ok(());
        }
        thread::sleep(QUIET);
        let times = self.times(id)?;
        ensure(times.unwrap_or(0) == 0, || {
            format!("{fault}: it was acted upon")
        })
    }

    /// An honest delivery that was taken, and another that is like it in everything but its id.
    fn pair(&self) -> Result<(Delivery, Value), Trouble> {
        let first = self.event("issued");
        self.takes(&self.delivery(&first)?)?;
        let next = self.event("issued");
        Ok((self.delivery(&next)?, next))
    }
}

/// A digest that is no document's.
fn digest() -> DigestMultibase {
    DigestMultibase::of_bytes(draw::word().as_bytes())
}

fn canonical(event: &Value) -> Vec<u8> {
    match tradecred_vc::json::Value::from(event) {
        tradecred_vc::json::Value::Object(object) => tradecred_vc::jcs::to_vec_object(&object),
        _ => Vec::new(),
    }
}

fn honest(scene: &mut Scene) -> Came {
    for kind in ["issued", "endorsed", "superseded", "status-changed"] {
        let mut event = scene.event(kind);
        if kind == "endorsed" || kind == "superseded" {
            event["data"]["about"] = "urn:uuid:6f1a9a3e-0c58-4d43-9d0a-7a3b8a3f6c01".into();
        }
        scene.takes(&scene.delivery(&event)?)?;
    }
    let seen = scene.profile.receiver.heard.is_some();
    Ok((!seen).then(|| "only the answers were looked at: the profile names no `heard`".to_owned()))
}

fn order(scene: &mut Scene) -> Came {
    if scene.profile.receiver.heard.is_none() {
        return Err(Trouble::unnamed("address of what was heard"));
    }
    let (first, second) = (scene.event("issued"), scene.event("status-changed"));
    scene.takes(&scene.delivery(&first)?)?;
    scene.takes(&scene.delivery(&second)?)?;
    let heard = scene.heard()?.unwrap_or_default();
    let place = |event: &Value| {
        heard
            .iter()
            .position(|id| Some(id.as_str()) == event["id"].as_str())
    };
    ensure(place(&first) < place(&second), || {
        "acted upon in another order".to_owned()
    })?;
    Ok(None)
}

/// Another character at the end of the first of some signatures: what it decodes to differs in its middle.
fn spoiled(signatures: &str) -> String {
    let spoil = |signature: &str| {
        let at = signature.find(',').map_or(0, |at| at.saturating_add(12));
        let swap = |(index, c): (usize, char)| match (index == at, c) {
            (true, 'A') => 'B',
            (true, _) => 'A',
            (false, c) => c,
        };
        signature.chars().enumerate().map(swap).collect::<String>()
    };
    signatures
        .split(' ')
        .map(spoil)
        .collect::<Vec<_>>()
        .join(" ")
}

fn signature(scene: &mut Scene) -> Came {
    let (mut delivery, _) = scene.pair()?;
    delivery.signature = spoiled(&delivery.signature);
    scene.refuses(&delivery, "a wrong signature")?;
    Ok(None)
}

fn body_changed(scene: &mut Scene) -> Came {
    let (mut delivery, mut event) = scene.pair()?;
    event["data"]["digestMultibase"] = json!(digest());
    delivery.body = canonical(&event);
    scene.refuses(&delivery, "a body that was changed")?;
    Ok(None)
}

fn id_changed(scene: &mut Scene) -> Came {
    let (delivery, mut event) = scene.pair()?;
    // Signed over what the header says, which is not what the event says.
    let said = uuid::fresh();
    event["id"] = said.clone().into();
    let other = scene.signed(&delivery.id, now(), canonical(&event))?;
    scene.refuses(&other, "an id in the header that is not the event's")?;
    scene.is_unheard(&said, "the id in the body")?;
    Ok(None)
}

fn timed(scene: &mut Scene, by: i64) -> Came {
    for (sign, word) in [(-1, "old"), (1, "early")] {
        let event = scene.event("issued");
        let id = event["id"].as_str().unwrap_or_default().to_owned();
        let at = now().saturating_add(by.saturating_mul(sign));
        let delivery = scene.signed(&id, at, canonical(&event))?;
        if by <= WINDOW {
            scene.takes(&delivery)?;
        } else {
            scene.refuses(&delivery, &format!("a timestamp that is {by} s {word}"))?;
        }
    }
    Ok(None)
}

fn in_time(scene: &mut Scene) -> Came {
    timed(scene, WITHIN)
}

fn out_of_time(scene: &mut Scene) -> Came {
    timed(scene, WINDOW + 20)
}

fn again(scene: &mut Scene) -> Came {
    let event = scene.event("issued");
    let first = scene.delivery(&event)?;
    scene.takes(&first)?;
    // The sender did not hear the answer: it sends the same event once more, signed anew.
    for _ in 0..2 {
        let reply = scene.send(&scene.delivery(&event)?)?;
        ensure((200..300).contains(&reply.status), || {
            format!("an event that came again was not taken: {}", reply.shown())
        })?;
    }
    if scene.profile.receiver.heard.is_none() {
        return Ok(Some(
            "that it was not doubled was not seen: the profile names no `heard`".to_owned(),
        ));
    }
    thread::sleep(QUIET);
    let times = scene.times(&first.id)?.unwrap_or(0);
    ensure(times == 1, || {
        format!("one event, sent three times, was acted upon {times} times")
    })?;
    Ok(None)
}

fn unknown_type(scene: &mut Scene) -> Came {
    let event = scene.event("printed");
    let delivery = scene.delivery(&event)?;
    let reply = scene.send(&delivery)?;
    ensure((200..300).contains(&reply.status), || {
        format!(
            "an event of a type to come was not taken: {}",
            reply.shown()
        )
    })?;
    scene.is_unheard(&delivery.id, "a type that is not known")?;
    Ok(None)
}

fn no_event(scene: &mut Scene) -> Came {
    scene.pair()?;
    let faults: [(&str, Value); 3] = [
        ("specversion", "0.3".into()),
        ("subject", Value::Null),
        ("data", "none".into()),
    ];
    for (name, value) in faults {
        let mut event = scene.event("issued");
        event[name] = value;
        scene.refuses(
            &scene.delivery(&event)?,
            &format!("an event with another `{name}`"),
        )?;
    }
    let id = scene.event("issued")["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let delivery = scene.signed(&id, now(), b"{".to_vec())?;
    scene.refuses(&delivery, "a body that is no JSON")?;
    Ok(None)
}

fn source(scene: &mut Scene) -> Came {
    scene.pair()?;
    let mut event = scene.event("issued");
    event["source"] = "https://another-node.example".into();
    scene.refuses(
        &scene.delivery(&event)?,
        "another source under this sender's signature",
    )?;
    Ok(None)
}

fn media_type(scene: &mut Scene) -> Came {
    for wrong in ["application/json", "text/plain"] {
        let (mut delivery, _) = scene.pair()?;
        delivery.media_type = wrong.to_owned();
        scene.refuses(&delivery, &format!("the content type `{wrong}`"))?;
    }
    Ok(None)
}

fn headers(scene: &mut Scene) -> Came {
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        let (mut delivery, _) = scene.pair()?;
        delivery.without = name;
        scene.refuses(&delivery, &format!("a delivery without `{name}`"))?;
    }
    Ok(None)
}

/// An honest delivery of so many bytes: white space after the event changes nothing of it.
fn of_size(scene: &mut Scene, bytes: usize) -> Result<Delivery, Trouble> {
    let event = scene.event("issued");
    let id = event["id"].as_str().unwrap_or_default().to_owned();
    let mut body = canonical(&event);
    body.resize(bytes, b' ');
    scene.signed(&id, now(), body)
}

fn largest(scene: &mut Scene) -> Came {
    let delivery = of_size(scene, MOST_EVENT)?;
    scene.takes(&delivery)?;
    Ok(None)
}

fn too_large(scene: &mut Scene) -> Came {
    let delivery = of_size(scene, MOST_EVENT + 1)?;
    scene.refuses(&delivery, "an event of one byte too many")?;
    Ok(None)
}

fn ready(scene: &mut Scene) -> Came {
    let reply = scene.client.send("OPTIONS", "", None, &[], None)?;
    ensure(reply.status < 500, || format!("OPTIONS: {}", reply.shown()))?;
    Ok(None)
}

fn asks_no_address(scene: &mut Scene) -> Came {
    let trap = Inbox::open("127.0.0.1:0").map_err(Trouble::wrong)?;
    let mut event = scene.event("issued");
    event["subject"] = format!("{}/credentials/1", trap.url()).into();
    event["dataschema"] = format!("{}/schema.json", trap.url()).into();
    let reply = scene.send(&scene.delivery(&event)?)?;
    thread::sleep(QUIET * 2);
    ensure(trap.got().is_empty(), || {
        "an address that stands in an event was asked".to_owned()
    })?;
    Ok(Some(format!("status {}", reply.status)))
}

steps! { Scene;
    "event-receiver/honest", "receiver.accept", accepts,
        "an honest event of each type is taken and acted upon" => honest;
    "event-receiver/order", "receiver.accept", accepts,
        "events are acted upon in the order in which they came" => order;
    "event-receiver/again", "receiver.again", accepts,
        "an event that comes again is taken and not doubled" => again;
    "event-receiver/in-time", "receiver.time", accepts,
        "a timestamp within the window is taken" => in_time;
    "event-receiver/out-of-time", "receiver.time", refuses,
        "a timestamp outside the window is refused" => out_of_time;
    "event-receiver/signature", "receiver.signature", refuses,
        "a wrong signature is refused" => signature;
    "event-receiver/body-changed", "receiver.signature", refuses,
        "a body that is not the one that was signed is refused" => body_changed;
    "event-receiver/id-changed", "receiver.event", refuses,
        "an id in the header that is not the event's is refused" => id_changed;
    "event-receiver/headers", "receiver.headers", refuses,
        "a delivery that lacks a header is refused" => headers;
    "event-receiver/content-type", "receiver.headers", refuses,
        "another content type is refused" => media_type;
    "event-receiver/no-event", "receiver.event", refuses,
        "what is no event of this text is refused" => no_event;
    "event-receiver/source", "receiver.source", refuses,
        "an event of another source is refused under this sender's signature" => source;
    "event-receiver/unknown-type", "receiver.type", refuses,
        "an event of an unknown type is taken and not acted upon" => unknown_type;
    "event-receiver/largest", "receiver.size", accepts,
        "an event of 64 KiB is taken" => largest;
    "event-receiver/too-large", "receiver.size", refuses,
        "an event of one byte more is refused" => too_large;
    "event-receiver/ready", "receiver.ready", accepts,
        "a receiver that can be reached answers OPTIONS with no fault of its own" => ready;
    "event-receiver/asks-no-address", "receiver.pull", refuses,
        "no address that stands in an event is asked" => asks_no_address;
}
