//! Trials of a registry: it issues, shows to each what is theirs, tells strangers nothing, and keeps a log that can be
//! held against it (SPEC chapters *Node* and *Log*).

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::caller::Credential;
use super::client::{Client, Reply};
use super::path::escaped;
use super::profile::ServiceProfile;
use super::trial::{Came, Trouble, ensure, steps, text};
use super::{document, draw, list};

mod callers;
mod chance;
mod log;
mod public;
mod records;
mod refusals;

/// What the trials of a registry share.
pub(super) struct Scene {
    client: Client,
    profile: ServiceProfile,
    /// A document that the issuer was given, for trials that change nothing of it.
    issued: Option<Value>,
}

/// An id that was never given.
const UNKNOWN: &str = "urn:uuid:6f1a9a3e-0c58-4d43-9d0a-7a3b8a3f6c01";

impl Scene {
    pub(super) fn open(address: &str, profile: &ServiceProfile) -> Result<Self, String> {
        let client = Client::new(address, profile.public_url.as_deref());
        client.opened()?;
        Ok(Self {
            client,
            profile: profile.clone(),
            issued: None,
        })
    }

    /// The credential of a caller in a role.
    fn caller(&self, role: &str) -> Result<&Credential, Trouble> {
        self.profile
            .callers
            .get(role)
            .ok_or_else(|| Trouble::unnamed(role))
    }

    /// Asks for a document to be issued.
    fn order(&self, credential: &Value) -> Result<Reply, Trouble> {
        let order = json!({ "credential": credential });
        self.client
            .post("/credentials/issue", Some(self.caller("issuer")?), &order)
    }

    /// A document that was issued just now.
    fn issue(&self) -> Result<Value, Trouble> {
        let asked = "POST /credentials/issue";
        let reply = self
            .order(&document::unsigned(&self.profile))?
            .expect(201, asked)?;
        reply.credential(asked)
    }

    /// A document for trials that leave it as it is.
    fn issued(&mut self) -> Result<Value, Trouble> {
        if let Some(issued) = &self.issued {
            return Ok(issued.clone());
        }
        let issued = draw::shared("registry", || self.issue())?;
        self.issued = Some(issued.clone());
        Ok(issued)
    }

    fn status(&self, id: &Value, purpose: &str, status: bool) -> Result<Reply, Trouble> {
        let change = list::change(id, purpose, status);
        let caller = self.caller("issuer")?;
        self.client.post(list::CHANGE, Some(caller), &change)
    }
}

steps! { Scene;
    "registry/issued-is-read", "node.store-first", accepts,
        "what was issued is read by its issuer as it was signed" => records::issued_is_read;
    "registry/id-once", "node.credential-exists", refuses,
        "an id that is taken is not given again" => records::id_once;
    "registry/unknown", "node.not-found", refuses,
        "a document that is not there is answered with 404" => records::unknown;
    "registry/list-served", "node.status-list", accepts,
        "the status list of a document is served to anybody, signed" => records::list_served;
    "registry/list-in-time", "node.status-list-period", accepts,
        "the edition that is served is of the past and has not run out" => records::list_in_time;
    "registry/change-shown", "node.status-list-change", accepts,
        "a revocation stands in the list that is asked for after it" => records::change_shown;
    "registry/revocation-final", "node.revocation-final", refuses,
        "a revocation is not taken back" => records::revocation_final;
    "registry/no-caller", "auth.required", refuses,
        "whoever does not say who calls is answered with 401" => callers::nobody;
    "registry/wrong-token", "auth.unknown", refuses,
        "a token with one other character is nobody's" => callers::wrong_token;
    "registry/token-in-address", "auth.query-token", refuses,
        "a token in an address is refused" => callers::token_in_address;
    "registry/operator-reads-nothing", "auth.forbidden", refuses,
        "an operator reads no document" => callers::operator;
    "registry/foreign-as-unknown", "node.tenant", refuses,
        "to whoever may not read it a document is as one that is not there, in every byte and header" => callers::foreign;
    "registry/grant", "node.view", accepts,
        "whoever was granted a document reads a view of it, until the grant ends" => callers::grant;
    "registry/time-of-foreign", "node.tenant-time", refuses alone,
        "how long an answer takes does not tell a document of another from none; measured three times at most" => callers::time;
    "registry/refusals-silent", "node.refusal-silent", refuses,
        "no refusal says anything of a document that the request did not hold" => refusals::silent;
    "registry/ids-by-chance", "node.no-count", refuses alone,
        "ids of twenty documents have no counter and no clock in common" => chance::ids;
    "registry/places-by-chance", "node.no-count", refuses alone,
        "places of twenty documents in status lists do not tell their order or their number" => chance::places;
    "registry/no-list-of-documents", "node.register-public", refuses,
        "no public address lists documents, events or lists" => public::no_list;
    "registry/public-bytes", "node.register-public", refuses,
        "nothing that anybody may read names a party, goods or a document" => public::bytes;
    "registry/register-day", "node.register-day", refuses alone,
        "the register shows nothing of today" => public::of_yesterday;
    "registry/register-entries", "node.register-public", accepts,
        "the register shows type, period, status and commitments of earlier documents" => public::entries;
    "registry/register-pages", "node.register-pages", accepts,
        "pages of one entry make the same register as one page" => public::pages;
    "registry/register-limits", "node.register-pages", refuses,
        "limits of 0 and 101 are refused, those of 1 and 100 are not" => public::limits;
    "registry/log-checkpoint", "log.signed", accepts alone,
        "the checkpoint is signed by the log's key and has what was just issued" => log::checkpoint;
    "registry/log-tiles", "log.tiles", accepts,
        "the tiles make the root of the checkpoint" => log::tiles;
    "registry/log-entries", "log.tiles", accepts,
        "the entries make the tiles" => log::entries;
    "registry/log-partial", "log.tiles", accepts alone,
        "a partial tile is served at every width up to its own, and at none beyond" => log::partial;
    "registry/log-wrong-paths", "log.paths", refuses,
        "an address of a tile has one spelling" => log::wrong_paths;
    "registry/log-caching", "log.caching", accepts,
        "tiles may be kept for ever, checkpoints may not" => log::caching;
    "registry/log-inclusion", "log.proofs", accepts,
        "the proof of a document leads from its entry to the root" => log::inclusion;
    "registry/log-proof-foreign", "node.tenant", refuses,
        "the proof of a document is for whoever may read it" => log::proof_foreign;
    "registry/log-consistency", "log.proofs", accepts,
        "the log grows, and proofs lead from every earlier checkpoint to the last" => log::consistency;
    "registry/log-spans", "log.proofs", refuses,
        "no proof is given backwards or beyond the end" => log::spans;
}
