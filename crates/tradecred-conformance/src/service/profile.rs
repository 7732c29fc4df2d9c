//! What a profile file says of a service besides who it is: its callers, its inboxes, its secrets.
//!
//! A secret never stands in the file: the file names an environment variable or another file.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::Deserialize;
use serde_json::Value;
use tradecred_vc::key::KeyFile;

use super::caller::Credential;
use super::webhook::Secret;
use crate::printable;

/// What is known of a service before it is asked.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ServiceProfile {
    /// Whose software it is.
    implementation: String,
    /// Who may call it, by role; a second tenant's as `other-issuer`.
    pub callers: BTreeMap<String, Credential>,
    /// The tenant of each caller, where a grant needs it.
    pub tenants: BTreeMap<String, String>,
    /// The URL that signatures of requests are made over; the address that is asked, where there is none.
    pub public_url: Option<String>,
    /// The key of its log, in the form of signed-note; what `/health` says, where there is none.
    pub log_key: Option<String>,
    /// The DID of a sender of events; what `/health` says, where there is none.
    pub did: Option<String>,
    /// The unsigned document that is issued again and again; a certification of the runner's own, where there is
    /// none.
    pub document: Option<Value>,
    /// The `options` of every request to issue.
    pub options: Option<Value>,
    /// The DID or URL under which an issuer issues; `did` of `/health`, where there is none.
    pub issuer: Option<String>,
    /// The legal name of the issuer, as a trust list gives it; one of those in the document, where there is none.
    pub legal_name: Option<String>,
    /// Where an issuer's status lists are read; the address that is asked, where there is none.
    pub status_lists: Option<String>,
    /// The cryptosuites an issuer signs under, the usual one first; what `/health` says, where there are none.
    pub cryptosuites: Vec<String>,
    /// Documents that were issued before today, as they were signed.
    pub issued_before: Vec<Value>,
    /// Where a sender was told to send, by the name of the receiver.
    pub inboxes: BTreeMap<String, InboxPlace>,
    /// How a receiver knows the runner.
    pub receiver: ReceiverPlace,
    /// How long something may take that happens by itself, in seconds.
    pub patience: u64,
}

/// An inbox that the runner plays.
#[derive(Debug, Clone, Default)]
pub struct InboxPlace {
    /// Where the runner listens, such as `127.0.0.1:9001`.
    pub listen: String,
    /// The secret that the sender shares with it, `whsec_…`.
    pub secret: Option<String>,
    /// The receiver's name in a request to issue.
    pub name: Option<String>,
    /// Whether its events are released together with those of the others that say so.
    pub together: bool,
}

/// How a receiver knows the runner, which plays the sender.
#[derive(Debug, Clone, Default)]
pub struct ReceiverPlace {
    /// The secret that it shares with the sender, `whsec_…`.
    pub secret: Option<String>,
    /// The key of the sender, whose DID it was told.
    pub key: Option<KeyFile>,
    /// The `source` it expects.
    pub source: Option<String>,
    /// The address that gives the ids it acted upon, in their order, as a JSON array.
    pub heard: Option<String>,
}

/// Why a profile cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileError(String);

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ProfileError {}

/// The file as it is written. What else stands in it says who the software is.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    #[serde(default)]
    implementation: String,
    #[serde(default)]
    callers: BTreeMap<String, WrittenCaller>,
    public_url: Option<String>,
    log_key: Option<String>,
    did: Option<String>,
    document: Option<PathBuf>,
    options: Option<Value>,
    issuer: Option<String>,
    legal_name: Option<String>,
    status_lists: Option<String>,
    #[serde(default)]
    cryptosuites: Vec<String>,
    #[serde(default)]
    issued_before: Vec<PathBuf>,
    #[serde(default)]
    inboxes: BTreeMap<String, WrittenInbox>,
    receiver: Option<WrittenReceiver>,
    patience: Option<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WrittenCaller {
    token_env: Option<String>,
    token_file: Option<PathBuf>,
    key_file: Option<PathBuf>,
    tenant: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WrittenInbox {
    listen: String,
    secret_env: Option<String>,
    secret_file: Option<PathBuf>,
    name: Option<String>,
    #[serde(default)]
    together: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WrittenReceiver {
    secret_env: Option<String>,
    secret_file: Option<PathBuf>,
    key_file: Option<PathBuf>,
    source: Option<String>,
    heard: Option<String>,
}

/// What happens by itself has so many seconds where the profile does not say.
const PATIENCE: u64 = 30;
/// The longest that is waited for anything, in seconds.
const MOST_PATIENCE: u64 = 3_600;
/// A file that a profile names is smaller.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

impl ServiceProfile {
    /// A profile of this software that names nobody.
    #[must_use]
    pub fn new(implementation: &str) -> Self {
        Self {
            implementation: implementation.to_owned(),
            patience: PATIENCE,
            ..Self::default()
        }
    }

    /// Reads a profile file; files that it names lie beside it.
    ///
    /// # Errors
    ///
    /// Where it is no profile, or what it names cannot be read. No error holds a secret.
    pub fn read(json: &[u8], folder: &Path) -> Result<Self, ProfileError> {
        let file: File = serde_json::from_slice(json)
            .map_err(|error| ProfileError(printable::line(&format!("no profile: {error}"), 300)))?;
        let place = Place(folder);
        let mut profile = Self::new(&file.implementation);
        profile.public_url = file.public_url;
        profile.log_key = file.log_key;
        profile.did = file.did;
        profile.options = file.options;
        profile.issuer = file.issuer;
        profile.legal_name = file.legal_name;
        profile.status_lists = file.status_lists;
        profile.cryptosuites = file.cryptosuites;
        profile.patience = file.patience.unwrap_or(PATIENCE).clamp(1, MOST_PATIENCE);
        for (role, written) in file.callers {
            let credential = place.credential(&role, &written)?;
            if let Some(tenant) = written.tenant {
                profile.tenants.insert(role.clone(), tenant);
            }
            profile.callers.insert(role, credential);
        }
        if let Some(path) = &file.document {
            profile.document = Some(place.json(path)?);
        }
        for path in &file.issued_before {
            profile.issued_before.push(place.json(path)?);
        }
        for (role, written) in file.inboxes {
            let secret = place.secret(
                written.secret_env.as_deref(),
                written.secret_file.as_deref(),
            )?;
            check_secret(&role, secret.as_deref())?;
            let inbox = InboxPlace {
                listen: written.listen,
                secret,
                name: written.name,
                together: written.together,
            };
            profile.inboxes.insert(role, inbox);
        }
        if let Some(written) = file.receiver {
            let secret = place.secret(
                written.secret_env.as_deref(),
                written.secret_file.as_deref(),
            )?;
            check_secret("receiver", secret.as_deref())?;
            profile.receiver = ReceiverPlace {
                secret,
                key: written
                    .key_file
                    .as_deref()
                    .map(|path| place.key(path))
                    .transpose()?,
                source: written.source,
                heard: written.heard,
            };
        }
        Ok(profile)
    }

    /// Whose software it is.
    #[must_use]
    pub fn implementation(&self) -> &str {
        &self.implementation
    }

    /// Everything that must not be reported.
    pub(super) fn secrets(&self) -> Vec<String> {
        let tokens = self.callers.values().filter_map(Credential::token);
        let inboxes = self
            .inboxes
            .values()
            .filter_map(|inbox| inbox.secret.as_deref());
        let all = tokens.chain(inboxes).chain(self.receiver.secret.as_deref());
        all.map(str::to_owned).collect()
    }
}

fn check_secret(of: &str, secret: Option<&str>) -> Result<(), ProfileError> {
    match secret {
        Some(text) if Secret::parse(text).is_none() => Err(ProfileError(format!(
            "the secret of `{of}` is not `whsec_` and the base64 of 24 to 64 bytes"
        ))),
        _ => Ok(()),
    }
}

/// Where the files lie that a profile names.
struct Place<'p>(&'p Path);

impl Place<'_> {
    fn bytes(&self, path: &Path) -> Result<Vec<u8>, ProfileError> {
        let at = self.0.join(path);
        let fault = |what: &dyn fmt::Display| ProfileError(format!("`{}`: {what}", at.display()));
        let length = fs::metadata(&at).map_err(|error| fault(&error))?.len();
        if length > MOST_BYTES {
            return Err(fault(&"more than 8 MiB"));
        }
        fs::read(&at).map_err(|error| fault(&error))
    }

    fn text(&self, path: &Path) -> Result<String, ProfileError> {
        let text = String::from_utf8(self.bytes(path)?)
            .map_err(|_| ProfileError(format!("`{}`: not UTF-8", path.display())))?;
        Ok(text.trim().to_owned())
    }

    fn json(&self, path: &Path) -> Result<Value, ProfileError> {
        serde_json::from_slice(&self.bytes(path)?)
            .map_err(|error| ProfileError(format!("`{}`: {error}", path.display())))
    }

    fn key(&self, path: &Path) -> Result<KeyFile, ProfileError> {
        KeyFile::parse(&self.bytes(path)?)
            .map_err(|error| ProfileError(format!("`{}`: {error}", path.display())))
    }

    fn secret(
        &self,
        variable: Option<&str>,
        file: Option<&Path>,
    ) -> Result<Option<String>, ProfileError> {
        match (variable, file) {
            (Some(name), _) => env::var(name)
                .map(|text| Some(text.trim().to_owned()))
                .map_err(|_| ProfileError(format!("the environment has no `{name}`"))),
            (None, Some(path)) => self.text(path).map(Some),
            (None, None) => Ok(None),
        }
    }

    fn credential(&self, role: &str, written: &WrittenCaller) -> Result<Credential, ProfileError> {
        let token = self.secret(written.token_env.as_deref(), written.token_file.as_deref())?;
        match (token, &written.key_file) {
            (Some(token), None) => Ok(Credential::Token(token.into())),
            (None, Some(path)) => Ok(Credential::Key(Box::new(self.key(path)?))),
            _ => Err(ProfileError(format!(
                "the caller `{role}` needs one of `tokenEnv`, `tokenFile` and `keyFile`"
            ))),
        }
    }
}
