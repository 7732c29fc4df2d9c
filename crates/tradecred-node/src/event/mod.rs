//! Events: that something happened to a document, told to everybody concerned at once, never what it says
//! (SPEC chapter *Events*).
//!
//! An event is written in the transaction that writes the record. Deliveries read what is written there, so
//! that neither is there without the other, and a node that was down goes on where it stopped.

use tradecred::delivery::Happening;
use tradecred::schema::SCHEMA_BASE;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::time::Timestamp;
use uuid::Uuid;

use crate::store::Change;

mod dispatch;
mod receiver;
pub(crate) mod resource;
mod schedule;
mod schema;
mod together;
mod webhook;

pub(crate) use dispatch::{Dispatch, Dispatchers};
pub(crate) use receiver::{Group, Receivers, Recipient};
pub use receiver::{Receiver, ReceiverError};
pub use schema::event_data_schema;

/// An event that is to be written.
#[derive(Debug)]
pub(crate) struct Event {
    /// Its own id, the same at every attempt.
    pub(crate) id: String,
    /// The document it is about.
    pub(crate) credential: String,
    /// The document whose recipients are told as well: the one endorsed or superseded.
    pub(crate) other: Option<String>,
    /// Who is told, besides those who were told of these documents before.
    pub(crate) recipients: Vec<Recipient>,
    /// The inboxes that are told where their tenant was let read one of these documents.
    pub(crate) inboxes: Vec<Recipient>,
    /// Whose deliveries wait for each other.
    pub(crate) groups: Vec<Group>,
    /// When it happened.
    pub(crate) time: Timestamp,
    /// The bytes that are sent.
    pub(crate) body: Vec<u8>,
}

impl Event {
    /// The event of a document that was signed.
    pub(crate) fn of_issue(
        id: Uuid,
        source: &str,
        credential: &Object<'_>,
        time: Timestamp,
        recipients: Vec<Recipient>,
    ) -> Self {
        let (happening, other) = occasion(credential);
        let of = Subject::of(credential);
        let about = other
            .as_deref()
            .map(|other| ("about", Value::from(other.to_owned())));
        Self::new(id, source, happening, &of, time, recipients, about).about(other)
    }

    /// The event of a change of status.
    pub(crate) fn of_status(
        id: Uuid,
        source: &str,
        credential: &Object<'_>,
        changes: &[Change<'_>],
        time: Timestamp,
    ) -> Self {
        let of = Subject::of(credential);
        let changes: Vec<Value<'static>> = changes
            .iter()
            .map(|made| {
                let mut change = Object::new();
                change.insert("statusPurpose", made.purpose.to_owned());
                change.insert("status", made.is_set);
                Value::Object(change)
            })
            .collect();
        let changes = Some(("credentialStatus", Value::from(changes)));
        let happening = Happening::StatusChanged;
        Self::new(id, source, happening, &of, time, Vec::new(), changes)
    }

    fn new(
        id: Uuid,
        source: &str,
        happening: Happening,
        of: &Subject,
        time: Timestamp,
        recipients: Vec<Recipient>,
        more: Option<(&str, Value<'static>)>,
    ) -> Self {
        let id = id.to_string();
        let mut data = Object::new();
        data.insert("credentialType", of.credential_type.clone());
        data.insert("digestMultibase", of.digest.clone());
        if let Some((name, value)) = more {
            data.insert(name.to_owned(), value);
        }
        let mut body = Object::new();
        for (name, value) in [
            ("specversion", "1.0"),
            ("id", &id),
            ("source", source),
            ("type", happening.name()),
            ("subject", &of.id),
            ("time", &time.to_string()),
            ("datacontenttype", "application/json"),
            ("dataschema", &format!("{SCHEMA_BASE}{}.json", schema::NAME)),
        ] {
            body.insert(name, value.to_owned());
        }
        body.insert("data", Value::Object(data));
        Self {
            id,
            credential: of.id.clone(),
            other: None,
            recipients,
            inboxes: Vec::new(),
            groups: Vec::new(),
            time,
            body: jcs::to_vec_object(&body),
        }
    }

    /// The same at a node of these receivers: with the inboxes that may be told, and the groups that are told at once.
    pub(crate) fn among(mut self, receivers: &Receivers) -> Self {
        self.inboxes = receivers.granted(self.time);
        self.groups = receivers.groups();
        self
    }

    fn about(mut self, other: Option<String>) -> Self {
        self.other = other;
        self
    }
}

/// What an event says of a document.
struct Subject {
    id: String,
    credential_type: String,
    digest: String,
}

impl Subject {
    fn of(credential: &Object<'_>) -> Self {
        let id = credential.get("id").and_then(Value::as_str);
        Self {
            id: id.unwrap_or_default().to_owned(),
            credential_type: own_type(credential),
            digest: DigestMultibase::of_credential(credential).to_string(),
        }
    }
}

/// The type beside `VerifiableCredential`.
fn own_type(credential: &Object<'_>) -> String {
    const EVERY: &str = "VerifiableCredential";
    let types = credential.get("type").and_then(Value::as_array);
    let mut names = types.into_iter().flatten().filter_map(Value::as_str);
    names
        .find(|name| *name != EVERY)
        .unwrap_or(EVERY)
        .to_owned()
}

/// What the issue of a document means, and for which other document.
fn occasion(credential: &Object<'_>) -> (Happening, Option<String>) {
    let referred = |name: &str| {
        let reference = credential.get("credentialSubject")?.get(name)?;
        let is_reference =
            reference.get("type").and_then(Value::as_str) == Some("CredentialReference");
        let id = reference.get("id").and_then(Value::as_str);
        id.filter(|_| is_reference).map(str::to_owned)
    };
    if let Some(other) = referred("supersedes") {
        return (Happening::Superseded, Some(other));
    }
    match referred("subject") {
        Some(other) => (Happening::Endorsed, Some(other)),
        None => (Happening::Issued, None),
    }
}
