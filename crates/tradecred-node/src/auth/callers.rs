//! The callers file: who may call a node, for which tenant, in which roles (SPEC section *Callers*).

use std::collections::BTreeSet;
use std::fmt;
use std::path::PathBuf;

use serde::Deserialize;
use tradecred_vc::did::{Did, DidJwk, DidKey};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Timestamp;

use super::role::Role;
use crate::limit::Limits;
use crate::written::{Place, near};

/// The largest callers file, in bytes.
pub const MOST_BYTES: usize = 1024 * 1024;
/// The longest name of a tenant or caller.
const LONGEST_NAME: usize = 64;
/// The name of the tenant to which everything belongs that a node without callers writes.
pub(crate) const LOCAL: &str = "local";

/// Who may call a node.
#[derive(Debug)]
pub struct Callers {
    pub(crate) tenants: Vec<Tenant>,
    pub(crate) callers: Vec<Caller>,
    /// Whether anybody may have something verified.
    pub(crate) verification_is_open: bool,
    /// Whether participants see who holds which certificates.
    pub(crate) shows_holders: bool,
}

/// Whose documents are kept apart.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Tenant {
    /// Its name.
    pub(crate) name: String,
    /// What kind of issuer it is, as the public register says it.
    #[serde(default)]
    pub(crate) class: Option<Class>,
}

/// What kind of issuer a tenant is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Class {
    /// A company that trades: exporter, producer, importer.
    Trader,
    /// A chamber or association that certifies or guarantees.
    Association,
    /// A public authority.
    Authority,
    /// An owner or licensee of rights.
    RightHolder,
    /// Who carries, stores or handles for others.
    ServiceProvider,
}

impl Class {
    /// Every class.
    pub(crate) const ALL: [Self; 5] = [
        Self::Trader,
        Self::Association,
        Self::Authority,
        Self::RightHolder,
        Self::ServiceProvider,
    ];

    /// The class as it is written.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Trader => "trader",
            Self::Association => "association",
            Self::Authority => "authority",
            Self::RightHolder => "rightHolder",
            Self::ServiceProvider => "serviceProvider",
        }
    }
}

/// Who calls.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    /// Its name in the audit log.
    pub(crate) name: String,
    /// For whom it calls.
    pub(crate) tenant: String,
    /// What it is.
    pub(crate) roles: Vec<Role>,
    /// How it is known.
    pub(crate) known_by: KnownBy,
    /// Of which customs territories it is an officer.
    pub(crate) territories: Vec<String>,
    /// Of which agencies it is an officer, by their code with customs.
    pub(crate) agencies: Vec<String>,
    /// Until when it may call, this instant included.
    pub(crate) expires: Option<Timestamp>,
    /// Where it is told of events.
    pub(crate) inbox: Option<Inbox>,
    /// How much it may ask, where that is said of it.
    pub(crate) limits: Limits,
}

/// Where a caller is told of events (SPEC chapter *Events*).
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Inbox {
    /// The address.
    pub(crate) url: String,
    /// The file with the secret that is shared with it.
    #[serde(default)]
    pub(crate) secret_file: Option<PathBuf>,
    /// Under which identifiers documents name it.
    #[serde(default)]
    pub(crate) identifiers: Vec<String>,
    /// With whom it is told at once.
    #[serde(default)]
    pub(crate) together: Option<Together>,
}

/// Receivers that are told at once.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Together {
    /// The name of their group.
    pub(crate) group: String,
    /// How long one waits for the others.
    #[serde(default = "usual_wait")]
    pub(crate) seconds: u32,
}

/// Five minutes.
fn usual_wait() -> u32 {
    300
}

/// How a caller is known.
#[derive(Debug, Clone)]
pub(crate) enum KnownBy {
    /// By signatures of the keys of this DID.
    Did(Did),
    /// By a token of this digest.
    Token(DigestMultibase),
    /// By being here: whoever reaches a node without callers.
    Reach,
}

impl Caller {
    /// Whoever reaches a node without callers.
    pub(crate) fn local() -> Self {
        Self {
            name: LOCAL.to_owned(),
            tenant: LOCAL.to_owned(),
            roles: vec![Role::Issuer, Role::Participant, Role::Operator],
            known_by: KnownBy::Reach,
            territories: Vec::new(),
            agencies: Vec::new(),
            expires: None,
            inbox: None,
            limits: Limits::default(),
        }
    }

    /// Under which deliveries to its inbox are kept: a name that another tenant takes over is another key.
    pub(crate) fn inbox_key(&self) -> String {
        format!("{}/{}", self.tenant, self.name)
    }

    /// Whether it has this role.
    pub(crate) fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct File {
    #[serde(default)]
    verification: Openness,
    #[serde(default = "yes")]
    participants: bool,
    #[serde(default)]
    tenant: Vec<Tenant>,
    #[serde(default)]
    caller: Vec<Written>,
}

fn yes() -> bool {
    true
}

/// For whom something is.
#[derive(Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Openness {
    /// For callers.
    #[default]
    Callers,
    /// For anybody.
    Open,
}

/// A caller as it is written.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written {
    name: String,
    tenant: String,
    roles: Vec<Role>,
    #[serde(default)]
    did: Option<String>,
    #[serde(default)]
    token_hash: Option<String>,
    #[serde(default)]
    territories: Vec<String>,
    #[serde(default)]
    agencies: Vec<String>,
    #[serde(default)]
    expires: Option<String>,
    #[serde(default)]
    inbox: Option<Inbox>,
    #[serde(default)]
    limits: Limits,
}

/// The keys of the file, of a tenant and of a caller.
const KEYS: [&str; 4] = ["verification", "participants", "tenant", "caller"];
const OF_TENANT: [&str; 2] = ["name", "class"];
const OF_INBOX: [&str; 4] = ["url", "secretFile", "identifiers", "together"];
const OF_LIMITS: [&str; 4] = ["requestsPerSecond", "burst", "concurrent", "issuesPerDay"];
const OF_CALLER: [&str; 10] = [
    "name",
    "tenant",
    "roles",
    "did",
    "tokenHash",
    "territories",
    "agencies",
    "expires",
    "inbox",
    "limits",
];

/// Why a callers file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallersError(String);

impl fmt::Display for CallersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CallersError {}

impl Callers {
    /// Reads a callers file, in TOML.
    ///
    /// # Errors
    /// Where it is no TOML, has a key that is not known (the message names the nearest), or a caller that
    /// could not be told apart or has a role without what the role needs.
    pub fn parse(text: &str) -> Result<Self, CallersError> {
        if text.len() > MOST_BYTES {
            return Err(wrong("the file has more than 1 MiB"));
        }
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            // The excerpt of a file that holds digests of tokens stays where it is.
            wrong(format!(
                "not TOML: {}{}",
                error.message(),
                place(text, error.span())
            ))
        })?;
        known_keys(&table)?;
        let file: File = table
            .try_into()
            .map_err(|error: toml::de::Error| wrong(error.message()))?;
        let mut names = BTreeSet::new();
        for tenant in &file.tenant {
            check_name("tenant", &tenant.name)?;
            if !names.insert(tenant.name.as_str()) {
                return Err(wrong(format!(
                    "the tenant `{}` stands there twice",
                    tenant.name
                )));
            }
        }
        let mut callers: Vec<Caller> = Vec::new();
        for written in file.caller {
            let caller = written.read(&names)?;
            if let Some(other) = callers.iter().find(|other| alike(other, &caller)) {
                return Err(wrong(format!(
                    "the callers `{}` and `{}` cannot be told apart: each needs its own name, and its own did or tokenHash",
                    other.name, caller.name
                )));
            }
            callers.push(caller);
        }
        Ok(Self {
            tenants: file.tenant,
            callers,
            verification_is_open: file.verification == Openness::Open,
            shows_holders: file.participants,
        })
    }

    /// Whether there is a tenant of this name.
    pub(crate) fn has_tenant(&self, name: &str) -> bool {
        self.tenants.iter().any(|known| known.name == name)
    }

    /// The class of a tenant.
    pub(crate) fn class(&self, tenant: &str) -> Option<Class> {
        self.tenants
            .iter()
            .find(|known| known.name == tenant)?
            .class
    }
}

impl Written {
    fn read(self, tenants: &BTreeSet<&str>) -> Result<Caller, CallersError> {
        check_name("caller", &self.name)?;
        let at = |what: &str| wrong(format!("caller `{}`: {what}", self.name));
        if !tenants.contains(self.tenant.as_str()) {
            return Err(at(&match near(&self.tenant, tenants.iter().copied()) {
                Some(near) => format!("no tenant `{}`; is `{near}` meant?", self.tenant),
                None => format!("no tenant `{}`", self.tenant),
            }));
        }
        if self.roles.is_empty() {
            return Err(at("no role"));
        }
        let known_by = match (&self.did, &self.token_hash) {
            (Some(did), None) => {
                KnownBy::Did(own_key(did).ok_or_else(|| {
                    at("`did` must be a did:key or did:jwk, whose keys stand in it")
                })?)
            }
            (None, Some(hash)) => KnownBy::Token(DigestMultibase::parse(hash).map_err(|_| {
                at("`tokenHash` must be one that `tradecred node token new` prints")
            })?),
            _ => return Err(at("either `did` or `tokenHash` is needed")),
        };
        let is_officer = |role: &Role| matches!(role, Role::Government | Role::ForeignCustoms);
        if self.roles.iter().any(is_officer) && self.territories.is_empty() {
            return Err(at("an officer needs `territories`"));
        }
        if self.roles.contains(&Role::PartnerAgency) && self.agencies.is_empty() {
            return Err(at("an officer of an agency needs `agencies`"));
        }
        let expires = self.expires.as_deref().map(str::parse).transpose();
        let expires =
            expires.map_err(|_| at("`expires` must be an instant `YYYY-MM-DDTHH:MM:SSZ`"))?;
        Ok(Caller {
            name: self.name,
            tenant: self.tenant,
            roles: self.roles,
            known_by,
            territories: self.territories,
            agencies: self.agencies,
            expires,
            inbox: self.inbox,
            limits: self.limits,
        })
    }
}

/// A DID whose keys stand in itself.
fn own_key(text: &str) -> Option<Did> {
    let did = Did::parse(text).ok()?;
    (DidKey::parse(&did).is_ok() || DidJwk::parse(&did).is_ok()).then_some(did)
}

fn alike(one: &Caller, other: &Caller) -> bool {
    one.name == other.name
        || match (&one.known_by, &other.known_by) {
            (KnownBy::Did(one), KnownBy::Did(other)) => one == other,
            (KnownBy::Token(one), KnownBy::Token(other)) => one == other,
            _ => false,
        }
}

/// Names stand in the audit log as they are.
fn check_name(of: &str, name: &str) -> Result<(), CallersError> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    if (1..=LONGEST_NAME).contains(&name.len()) && name.chars().all(plain) {
        return Ok(());
    }
    Err(wrong(format!(
        "the name of a {of} must be 1 to 64 lower-case letters, digits, `-`, `_` or `.`"
    )))
}

/// Refuses keys that are not known: a misspelt one must not pass for one that was heeded.
fn known_keys(table: &toml::Table) -> Result<(), CallersError> {
    keys_among(table, &KEYS, "")?;
    for (name, known) in [("tenant", &OF_TENANT[..]), ("caller", &OF_CALLER[..])] {
        let entries = table.get(name).and_then(toml::Value::as_array);
        for entry in entries.into_iter().flatten() {
            if let Some(entry) = entry.as_table() {
                keys_among(entry, known, &format!(" of a {name}"))?;
                for (name, known, of) in [
                    ("inbox", &OF_INBOX[..], " of an inbox"),
                    ("limits", &OF_LIMITS, " of limits"),
                ] {
                    if let Some(inner) = entry.get(name).and_then(toml::Value::as_table) {
                        keys_among(inner, known, of)?;
                    }
                }
            }
        }
    }
    Ok(())
}

fn keys_among(table: &toml::Table, known: &[&str], of: &str) -> Result<(), CallersError> {
    match table.keys().find(|key| !known.contains(&key.as_str())) {
        None => Ok(()),
        Some(key) => Err(wrong(match near(key, known.iter().copied()) {
            Some(near) => format!("the key `{key}`{of} is not known; is `{near}` meant?"),
            None => format!(
                "the key `{key}`{of} is not known; known are `{}`",
                known.join("`, `")
            ),
        })),
    }
}

fn place(text: &str, span: Option<std::ops::Range<usize>>) -> String {
    let place = span.and_then(|span| Place::of(text, span.start));
    place.map_or_else(String::new, |place| format!(", {place}"))
}

fn wrong(what: impl Into<String>) -> CallersError {
    CallersError(what.into())
}

#[cfg(test)]
mod tests;
