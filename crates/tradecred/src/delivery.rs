//! Deliveries of events, judged by whoever receives them (SPEC section *Receiving*).
//!
//! [`receive`] says whether a delivery is an event of a sender that is known, and is told the time. Two things are left
//! to its caller: to act upon each id once, since an event comes again when its answer was lost, and to read the
//! document at the sender it knows, never at an address that stands in an event.
//!
//! ```
//! use tradecred::delivery::{Delivery, Refused, Sender, receive};
//!
//! let sender = Sender::new("https://node.example")
//!     .secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
//!     .ok_or("no secret")?;
//! let refused = receive(&Delivery::new(b"{}"), &sender, "2026-11-01T12:00:00Z".parse()?);
//! assert_eq!(refused, Err(Refused::ContentType));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::key::PublicKey;
use tradecred_vc::time::Timestamp;
use zeroize::Zeroizing;

/// The most bytes of an event.
pub const MOST_BYTES: usize = 65_536;
/// How many seconds the timestamp of a delivery may lie before or after now.
pub const WINDOW: i64 = 300;
/// The media type of an event.
pub const MEDIA_TYPE: &str = "application/cloudevents+json";
/// More signatures of one delivery are not looked at.
const MOST_SIGNATURES: usize = 16;

/// What came, as it came.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Delivery<'d> {
    /// The header `Content-Type`.
    pub content_type: Option<&'d str>,
    /// The header `webhook-id`.
    pub id: Option<&'d str>,
    /// The header `webhook-timestamp`.
    pub timestamp: Option<&'d str>,
    /// The header `webhook-signature`.
    pub signature: Option<&'d str>,
    /// The body.
    pub body: &'d [u8],
}

impl<'d> Delivery<'d> {
    /// A delivery of this body without headers.
    #[must_use]
    pub fn new(body: &'d [u8]) -> Self {
        Self {
            content_type: None,
            id: None,
            timestamp: None,
            signature: None,
            body,
        }
    }

    /// The same with a header, whose name is in any case of letters; others than the four change nothing.
    #[must_use]
    pub fn header(mut self, name: &str, value: &'d str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "content-type" => self.content_type = Some(value),
            "webhook-id" => self.id = Some(value),
            "webhook-timestamp" => self.timestamp = Some(value),
            "webhook-signature" => self.signature = Some(value),
            _ => {}
        }
        self
    }
}

/// A secret that sender and receiver share (Standard Webhooks, *Signature scheme*).
#[derive(Clone)]
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// Reads `whsec_` and the base64 of 24 to 64 bytes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(STANDARD.decode(text.strip_prefix("whsec_")?).ok()?);
        (24..=64).contains(&bytes.len()).then_some(Self(bytes))
    }

    /// The signature `v1,…` over what is signed of a delivery; nothing where the secret is no key of HMAC.
    #[must_use]
    pub fn sign(&self, content: &[u8]) -> Option<String> {
        let signature = self.mac(content)?.finalize().into_bytes();
        Some(format!("v1,{}", STANDARD.encode(signature)))
    }

    fn verifies(&self, content: &[u8], signature: &[u8]) -> bool {
        self.mac(content)
            .is_some_and(|mac| mac.verify_slice(signature).is_ok())
    }

    fn mac(&self, content: &[u8]) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(content);
        Some(mac)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// A sender that is known.
#[derive(Clone)]
pub struct Sender {
    source: String,
    secret: Option<Secret>,
    key: Option<PublicKey>,
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender")
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

impl Sender {
    /// The sender whose events have this `source`. Without secret and key nothing of it is believed.
    #[must_use]
    pub fn new(source: &str) -> Self {
        Self {
            source: source.to_owned(),
            secret: None,
            key: None,
        }
    }

    /// The same with the secret that is shared with it; nothing where it is not `whsec_` and the base64 of 24 to 64
    /// bytes.
    #[must_use]
    pub fn secret(mut self, text: &str) -> Option<Self> {
        self.secret = Some(Secret::parse(text)?);
        Some(self)
    }

    /// The same with its own key, one of Ed25519.
    #[must_use]
    pub fn key(mut self, key: PublicKey) -> Self {
        self.key = Some(key);
        self
    }

    /// Whether one of the signatures is the sender's.
    fn has_signed(&self, signatures: &str, content: &[u8]) -> bool {
        let is_own = |text: &str| {
            let Some((scheme, coded)) = text.split_once(',') else {
                return false;
            };
            let Ok(signature) = STANDARD.decode(coded) else {
                return false;
            };
            match (scheme, &self.secret, &self.key) {
                ("v1", Some(secret), _) => secret.verifies(content, &signature),
                ("v1a", _, Some(key)) => key.verify(content, &signature),
                _ => false,
            }
        };
        signatures.split(' ').take(MOST_SIGNATURES).any(is_own)
    }
}

/// An event of a sender that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// Its id: whoever has acted upon it does not act again.
    pub id: String,
    /// What happened; nothing where this version does not know the type, and then nothing is to be done.
    pub happening: Option<Happening>,
    /// The `id` of the document.
    pub subject: String,
    /// The type of the document.
    pub credential_type: String,
    /// The digest of the document without its proof.
    pub digest: DigestMultibase,
    /// The `id` of the document that is endorsed or superseded.
    pub about: Option<String>,
}

/// What happened to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Happening {
    /// It was issued.
    Issued,
    /// It was issued, and endorses another.
    Endorsed,
    /// It was issued, and takes the place of another.
    Superseded,
    /// It was revoked or suspended, or a suspension was lifted.
    StatusChanged,
}

impl Happening {
    /// Every one that this version knows.
    const ALL: [Self; 4] = [
        Self::Issued,
        Self::Endorsed,
        Self::Superseded,
        Self::StatusChanged,
    ];

    /// The `type` of its event (CloudEvents 1.0 section 3.1.1).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Issued => "org.w3id.tradecred.document.issued.v1",
            Self::Endorsed => "org.w3id.tradecred.document.endorsed.v1",
            Self::Superseded => "org.w3id.tradecred.document.superseded.v1",
            Self::StatusChanged => "org.w3id.tradecred.document.status-changed.v1",
        }
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }
}

/// Why a delivery is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refused {
    /// The body has more than 65,536 bytes.
    Size,
    /// The content type is another.
    ContentType,
    /// A header of Standard Webhooks is not there.
    Header,
    /// The timestamp is no number, or more than 300 seconds from now.
    Time,
    /// No signature is the sender's.
    Signature,
    /// The body is no event of the form of SPEC chapter *Events*, or its id is not that of the header.
    Event,
    /// The event is of another source.
    Source,
}

impl Refused {
    /// The status to answer with.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::Size => 413,
            Self::ContentType => 415,
            Self::Header | Self::Event => 400,
            Self::Time | Self::Signature => 401,
            Self::Source => 403,
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Size => "the body has more than 65,536 bytes",
            Self::ContentType => "the content type is not `application/cloudevents+json`",
            Self::Header => "`webhook-id`, `webhook-timestamp` or `webhook-signature` is not there",
            Self::Time => "the timestamp is more than 300 seconds from now",
            Self::Signature => "no signature is the sender's",
            Self::Event => "the body is no event, or not that of `webhook-id`",
            Self::Source => "the event is of another source",
        })
    }
}

impl std::error::Error for Refused {}

/// The event of a delivery from a sender, at an instant.
///
/// # Errors
/// See [`Refused`]; they are looked for in their order.
pub fn receive(delivery: &Delivery<'_>, sender: &Sender, now: Timestamp) -> Result<Event, Refused> {
    if delivery.body.len() > MOST_BYTES {
        return Err(Refused::Size);
    }
    let media_type = delivery.content_type.unwrap_or_default();
    let media_type = media_type.split(';').next().unwrap_or_default().trim();
    if !media_type.eq_ignore_ascii_case(MEDIA_TYPE) {
        return Err(Refused::ContentType);
    }
    let (Some(id), Some(timestamp), Some(signature)) =
        (delivery.id, delivery.timestamp, delivery.signature)
    else {
        return Err(Refused::Header);
    };
    let seconds: i64 = timestamp.parse().map_err(|_| Refused::Time)?;
    if now.unix_seconds().abs_diff(seconds) > WINDOW.unsigned_abs() {
        return Err(Refused::Time);
    }
    let content = [
        id.as_bytes(),
        b".",
        timestamp.as_bytes(),
        b".",
        delivery.body,
    ]
    .concat();
    if !sender.has_signed(signature, &content) {
        return Err(Refused::Signature);
    }
    let body = json::read_object(delivery.body, &Limits::default()).map_err(|_| Refused::Event)?;
    let event = read(&body)
        .filter(|event| event.id == id)
        .ok_or(Refused::Event)?;
    if text(&body, "source") != Some(sender.source.as_str()) {
        return Err(Refused::Source);
    }
    Ok(event)
}

fn read(body: &Object<'_>) -> Option<Event> {
    let is_of_now = text(body, "specversion")? == "1.0";
    let data = body.get("data").and_then(Value::as_object)?;
    let event = Event {
        id: text(body, "id")?.to_owned(),
        happening: Happening::of(text(body, "type")?),
        subject: text(body, "subject")?.to_owned(),
        credential_type: text(data, "credentialType")?.to_owned(),
        digest: DigestMultibase::parse(text(data, "digestMultibase")?).ok()?,
        about: text(data, "about").map(str::to_owned),
    };
    is_of_now.then_some(event)
}

fn text<'o>(object: &'o Object<'_>, name: &str) -> Option<&'o str> {
    object.get(name).and_then(Value::as_str)
}
