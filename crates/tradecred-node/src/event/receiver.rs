//! Who is told of events: receivers the operator entered, each with the documents it is told of.

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::fs;
use std::io;
use std::path::PathBuf;

use tradecred::delivery::Secret;
use tradecred::mark::{Mark, MarkKey, marks};
use tradecred::visibility::Reader;
use tradecred_fetch::{FetchError, FetchPolicy};
use tradecred_vc::json::{Object, Value};
use tradecred_vc::time::Timestamp;
use zeroize::Zeroizing;

use crate::auth::{Caller, Inbox};

/// The most receivers of one node: each has a thread of its own, so that none waits for another.
const MOST_RECEIVERS: usize = 64;
/// The longest that events wait for a group, in seconds: deliveries are given up after 72 hours.
const LONGEST_WAIT: i64 = 3_600;
/// A shorter identifier of a party could stand in a document by chance.
const SHORTEST_IDENTIFIER: usize = 8;

/// Somebody who is told of events.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Receiver {
    /// Under which deliveries to it are kept: its name, behind its tenant where it is a caller.
    pub(super) key: String,
    pub(super) name: String,
    readers: Vec<Reader>,
    pub(super) url: String,
    pub(super) secret: Option<Secret>,
    pub(super) identifiers: HashSet<String>,
    /// Of customs: for which territories; for all where there is none.
    territories: Vec<String>,
    /// Whose caller it is, where it is one.
    tenant: Option<String>,
    /// Until when it is told, this instant included.
    expires: Option<Timestamp>,
    /// The group whose events are released to all of it at once, and how many seconds it waits for the others.
    together: Option<(String, i64)>,
}

/// Receivers whose deliveries of an event wait for each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// Its name.
    pub(crate) name: String,
    /// The keys of its receivers.
    pub(crate) members: Vec<String>,
    /// How long they wait: the least of what its receivers say.
    pub(crate) seconds: i64,
}

/// Somebody who is told of a document, and may read it as whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recipient {
    /// The key of the receiver.
    pub(crate) key: String,
    /// Which tenant may read a document because this one is told of it, and as which readers, as they are written.
    pub(crate) grants: Vec<(String, String)>,
}

/// Why a receiver cannot be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReceiverError {
    /// Its secret is not `whsec_` and the base64 of 24 to 64 bytes.
    Secret(String),
    /// The file with its secret cannot be read.
    SecretFile {
        /// The name of the receiver.
        name: String,
        /// The file.
        path: PathBuf,
        /// Why not.
        reason: io::ErrorKind,
    },
    /// An identifier of it is shorter than eight characters.
    Identifier(String),
    /// Nothing may be sent to its address.
    Address(String, FetchError),
    /// Two of them have this name.
    Twice(String),
    /// It has no secret, and the key of the node is none of Ed25519 that could sign in its place.
    Unsigned(String),
    /// Its caller has no role in which anybody is told of events.
    Role(String),
    /// The group it is told with has no name, or waits for less than a second or more than an hour.
    Together(String),
    /// There are more than 64.
    TooMany,
}

impl fmt::Display for ReceiverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Secret(name) => write!(
                f,
                "the secret of receiver `{name}` is not `whsec_` and the base64 of 24 to 64 bytes"
            ),
            Self::SecretFile { name, path, reason } => write!(
                f,
                "`{}`, the file with the secret of receiver `{name}`, cannot be read: {reason}",
                path.display()
            ),
            Self::Identifier(name) => write!(
                f,
                "an identifier of receiver `{name}` has fewer than {SHORTEST_IDENTIFIER} characters"
            ),
            Self::Address(name, error) => {
                write!(
                    f,
                    "nothing is sent to the address of receiver `{name}`: {error}"
                )
            }
            Self::Twice(name) => write!(f, "there are two receivers named `{name}`"),
            Self::Unsigned(name) => write!(
                f,
                "receiver `{name}` needs a secret: the key of the node is not of Ed25519, which alone signs webhooks"
            ),
            Self::Role(name) => write!(
                f,
                "the caller `{name}` has an inbox and no role in which anybody is told of events"
            ),
            Self::Together(name) => write!(
                f,
                "the group that receiver `{name}` is told together with needs a name, and waits 1 to {LONGEST_WAIT} seconds"
            ),
            Self::TooMany => write!(f, "there are more than {MOST_RECEIVERS} receivers"),
        }
    }
}

impl std::error::Error for ReceiverError {}

impl Receiver {
    /// A receiver of this name, with the eyes of this reader, at this address.
    #[must_use]
    pub fn new(name: &str, reader: Reader, url: &str) -> Self {
        Self {
            key: name.to_owned(),
            name: name.to_owned(),
            readers: vec![reader],
            url: url.to_owned(),
            secret: None,
            identifiers: HashSet::new(),
            territories: Vec::new(),
            tenant: None,
            expires: None,
            together: None,
        }
    }

    /// The receiver at the inbox of a caller; nothing where the caller has none.
    pub(crate) fn of_caller(caller: &Caller) -> Option<Result<Self, ReceiverError>> {
        let inbox = caller.inbox.as_ref()?;
        Some(Self::at_inbox(caller, inbox))
    }

    fn at_inbox(caller: &Caller, inbox: &Inbox) -> Result<Self, ReceiverError> {
        let readers: Vec<Reader> = caller
            .roles
            .iter()
            .filter_map(|role| role.told_as())
            .collect();
        let reader = readers.first().copied();
        let reader = reader.ok_or_else(|| ReceiverError::Role(caller.name.clone()))?;
        let mut receiver = Self::new(&caller.name, reader, &inbox.url);
        receiver.key = caller.inbox_key();
        receiver.readers = readers;
        receiver.expires = caller.expires;
        receiver.territories.clone_from(&caller.territories);
        receiver.tenant = Some(caller.tenant.clone());
        if let Some(together) = &inbox.together {
            receiver = receiver.together(&together.group, together.seconds);
        }
        if let Some(path) = &inbox.secret_file {
            let secret = fs::read_to_string(path).map(Zeroizing::new);
            let secret = secret.map_err(|error| ReceiverError::SecretFile {
                name: caller.name.clone(),
                path: path.clone(),
                reason: error.kind(),
            })?;
            receiver = receiver.secret(secret.trim())?;
        }
        inbox
            .identifiers
            .iter()
            .try_fold(receiver, |receiver, identifier| {
                receiver.identifier(identifier)
            })
    }

    /// The receiver as it is told of a document. Importers, brokers and exporters may then read it as such.
    fn recipient(&self) -> Recipient {
        let is_granted = |reader: &Reader| {
            matches!(reader, Reader::Importer | Reader::Broker | Reader::Exporter)
        };
        let readers = self.readers.iter().filter(|reader| is_granted(reader));
        let grants = self.tenant.iter().flat_map(|tenant| {
            let readers = readers.clone();
            readers.map(|reader| (tenant.clone(), reader.as_str().to_owned()))
        });
        Recipient {
            key: self.key.clone(),
            grants: grants.collect(),
        }
    }

    /// The same with a secret that is shared with it, `whsec_…`: deliveries are then signed with it too.
    ///
    /// # Errors
    /// [`ReceiverError::Secret`].
    pub fn secret(mut self, text: &str) -> Result<Self, ReceiverError> {
        let secret = Secret::parse(text);
        self.secret = Some(secret.ok_or_else(|| ReceiverError::Secret(self.name.clone()))?);
        Ok(self)
    }

    /// The same with an identifier under which documents name it, such as a DID or an LEI.
    ///
    /// # Errors
    /// [`ReceiverError::Identifier`].
    pub fn identifier(mut self, text: &str) -> Result<Self, ReceiverError> {
        if text.len() < SHORTEST_IDENTIFIER {
            return Err(ReceiverError::Identifier(self.name));
        }
        self.identifiers.insert(text.to_owned());
        Ok(self)
    }

    /// The same as one of a group: what several of it are to be told is sent when all of them can be reached, or
    /// after so many seconds to those who can: 1 to 3,600.
    #[must_use]
    pub fn together(mut self, group: &str, seconds: u32) -> Self {
        self.together = Some((group.to_owned(), i64::from(seconds)));
        self
    }

    /// Whether it is told of anything at an instant.
    pub(super) fn is_told_at(&self, now: Timestamp) -> bool {
        self.expires.is_none_or(|expires| now <= expires)
    }

    /// Whether it is told of a document without being named in the request: customs of those that are for its
    /// territories, everybody of those that name it.
    fn is_concerned(&self, names: &HashSet<&str>, marks: &[Mark]) -> bool {
        let is_for =
            |mark: &Mark| mark.key == MarkKey::Territory && self.territories.contains(&mark.value);
        let is_of_customs = self.readers.contains(&Reader::Customs)
            && (self.territories.is_empty() || marks.iter().any(is_for));
        is_of_customs || self.identifiers.iter().any(|own| names.contains(&**own))
    }
}

/// All receivers of a node.
#[derive(Debug, Default)]
pub(crate) struct Receivers(Vec<Receiver>);

impl Receivers {
    /// Those an operator entered, where each can be told.
    pub(crate) fn new(
        receivers: Vec<Receiver>,
        policy: &FetchPolicy,
        node_signs: bool,
    ) -> Result<Self, ReceiverError> {
        if receivers.len() > MOST_RECEIVERS {
            return Err(ReceiverError::TooMany);
        }
        let mut names = HashSet::new();
        for receiver in &receivers {
            let name = || receiver.name.clone();
            if !names.insert(&receiver.name) {
                return Err(ReceiverError::Twice(name()));
            }
            if receiver.secret.is_none() && !node_signs {
                return Err(ReceiverError::Unsigned(name()));
            }
            if let Some((group, seconds)) = &receiver.together
                && (group.is_empty() || !(1..=LONGEST_WAIT).contains(seconds))
            {
                return Err(ReceiverError::Together(name()));
            }
            tradecred_fetch::check(&receiver.url, policy)
                .map_err(|error| ReceiverError::Address(name(), error))?;
        }
        Ok(Self(receivers))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Receiver> {
        self.0.iter()
    }

    /// The groups whose deliveries wait for each other.
    pub(crate) fn groups(&self) -> Vec<Group> {
        let mut groups: BTreeMap<&str, Group> = BTreeMap::new();
        for receiver in &self.0 {
            let Some((name, seconds)) = &receiver.together else {
                continue;
            };
            let group = groups.entry(name).or_insert_with(|| Group {
                name: name.clone(),
                members: Vec::new(),
                seconds: *seconds,
            });
            group.members.push(receiver.key.clone());
            group.seconds = group.seconds.min(*seconds);
        }
        groups.into_values().collect()
    }

    /// The inboxes of callers who read what their tenant was let read.
    pub(crate) fn granted(&self, now: Timestamp) -> Vec<Recipient> {
        let told = self.0.iter().filter(|one| one.is_told_at(now));
        let inboxes = told.map(Receiver::recipient);
        inboxes.filter(|inbox| !inbox.grants.is_empty()).collect()
    }

    /// The receiver of this name.
    pub(crate) fn named(&self, name: &str) -> Option<&Receiver> {
        self.0.iter().find(|receiver| receiver.name == name)
    }

    /// Who is told of a document that is issued: whom it concerns, and whom the request names.
    pub(crate) fn of(
        &self,
        credential: &Object<'_>,
        named: &[String],
        now: Timestamp,
    ) -> Vec<Recipient> {
        let mut texts = HashSet::new();
        if let Some(subject) = credential.get("credentialSubject") {
            collect(subject, &mut texts);
        }
        let marks = marks(credential);
        self.0
            .iter()
            .filter(|one| one.is_told_at(now))
            .filter(|one| named.contains(&one.name) || one.is_concerned(&texts, &marks))
            .map(Receiver::recipient)
            .collect()
    }
}

/// Every text of a document, which is as deep as the reader of JSON lets it be.
fn collect<'v>(value: &'v Value<'_>, texts: &mut HashSet<&'v str>) {
    match value {
        Value::String(text) => {
            texts.insert(text);
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Object(object) => object.iter().for_each(|(_, value)| collect(value, texts)),
        _ => {}
    }
}
