//! Trials of an issuer: what it issues is fetched, judged and held against what was asked, and what it must not sign is
//! one change away from what it has just signed (SPEC chapters *Issuing* and *Node*).

use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};

use super::caller::Credential;
use super::client::{Client, Reply};
use super::did::Asker;
use super::examine::{Examination, Examiner, Published, issuer_of};
use super::list::Place;
use super::profile::ServiceProfile;
use super::trial::{Came, Trouble, ensure, steps, text};
use super::{document, draw};

mod issued;
mod listed;
mod members;
mod refused;
mod suites;

/// What the trials of an issuer share.
pub(super) struct Scene {
    client: Client,
    /// Where its status lists are read.
    lists: Client,
    profile: ServiceProfile,
    examination: Examination,
    /// What `/health` says.
    health: Value,
    /// Who issues: who is named, else who issued first.
    issuer: Arc<OnceLock<String>>,
    /// Whether somebody is named, by the profile or by `/health`.
    is_named: bool,
    /// What was asked and what came of it, for trials that only look.
    issued: Option<(Value, Value)>,
}

/// Where documents are issued.
const ISSUE: &str = "/credentials/issue";

impl Scene {
    pub(super) fn open(
        address: &str,
        profile: &ServiceProfile,
        examiner: Option<Box<dyn Examiner>>,
        issuer: Arc<OnceLock<String>>,
    ) -> Result<Self, String> {
        let client = Client::new(address, profile.public_url.as_deref());
        let health = client.opened()?;
        let lists = match profile.status_lists.as_deref() {
            Some(lists) => Client::new(lists, None),
            None => Client::new(address, profile.public_url.as_deref()),
        };
        let named = profile.issuer.clone();
        let named = named.or_else(|| health["did"].as_str().map(str::to_owned));
        let is_named = named.is_some();
        if let Some(named) = named {
            issuer.get_or_init(|| named);
        }
        Ok(Self {
            client,
            lists,
            profile: profile.clone(),
            health,
            is_named,
            issuer,
            examination: Examination::by(examiner, profile.legal_name.clone()),
            issued: None,
        })
    }

    /// Who issues; nobody where the profile names none.
    fn caller(&self) -> Option<&Credential> {
        self.profile.callers.get("issuer")
    }

    /// A document that may be issued, with serial numbers of its own.
    fn document(&self) -> Value {
        let mut document = document::unsigned(&self.profile);
        let named = self.profile.document.as_ref();
        if let Some(issuer) = named.and_then(|named| named.get("issuer")) {
            document["issuer"] = issuer.clone();
        }
        document
    }

    /// A request to issue a document.
    fn request(&self, document: &Value) -> Value {
        let mut request = json!({ "credential": document });
        if let Some(options) = &self.profile.options {
            request["options"] = options.clone();
        }
        request
    }

    fn post(&self, path: &str, request: &Value) -> Result<Reply, Trouble> {
        self.client.post(path, self.caller(), request)
    }

    /// What came of a request that has to be done.
    fn issue(&self, path: &str, request: &Value) -> Result<Value, Trouble> {
        let asked = format!("POST {path}");
        let issued = self
            .post(path, request)?
            .expect(201, &asked)?
            .credential(&asked)?;
        self.is_of_issuer(&issued)?;
        Ok(issued)
    }

    /// Whether a document is of the issuer under test, and of the one who issued before.
    fn is_of_issuer(&self, issued: &Value) -> Result<(), Trouble> {
        let issuer =
            issuer_of(issued).ok_or_else(|| Trouble::wrong("what was issued has no issuer"))?;
        let wanted = self.issuer.get_or_init(|| issuer.to_owned());
        ensure(issuer == wanted, || {
            format!("the issuer is `{wanted}`, and the document is of `{issuer}`")
        })
    }

    /// What is wrong with a document, as somebody else would sign it, that is not wrong with the unchanged one.
    fn new_faults(&mut self, changed: &Value) -> Result<Vec<String>, Trouble> {
        let document = self.document();
        let before = self.examination.faults(&document)?;
        let mut found = self.examination.faults(changed)?;
        found.retain(|code| !before.contains(code));
        Ok(found)
    }

    /// A document that was issued just now, with what was asked.
    fn issue_one(&self) -> Result<(Value, Value), Trouble> {
        let document = self.document();
        let issued = self.issue(ISSUE, &self.request(&document))?;
        Ok((document, issued))
    }

    /// A document for trials that only look.
    fn issued(&mut self) -> Result<(Value, Value), Trouble> {
        if let Some(issued) = &self.issued {
            return Ok(issued.clone());
        }
        let issued = draw::shared("issuer", || self.issue_one())?;
        self.issued = Some(issued.clone());
        Ok(issued)
    }

    /// What the issuer itself publishes about a document: its DID document and the list.
    fn published(&self, credential: &Value) -> Result<Published, Trouble> {
        let asker = Asker {
            client: &self.client,
            caller: self.caller(),
            named: self.profile.issuer.as_deref(),
        };
        let mut published = Published {
            did_document: asker.did_document(issuer_of(credential).unwrap_or_default())?,
            ..Published::default()
        };
        if credential.get("credentialStatus").is_some() {
            published.list = Some(Place::of(credential)?.list(&self.lists)?);
        }
        Ok(published)
    }

    /// The names of the cryptosuites it says it signs under, the usual one first.
    fn suites(&self) -> Result<Vec<String>, Trouble> {
        if !self.profile.cryptosuites.is_empty() {
            return Ok(self.profile.cryptosuites.clone());
        }
        let named = self.suites_of_health();
        if named.is_empty() {
            return Err(Trouble::NotRun(
                "neither the profile nor `/health` names a cryptosuite".to_owned(),
            ));
        }
        Ok(named)
    }

    /// The cryptosuites that `/health` lists: all that its key signs under.
    fn suites_of_health(&self) -> Vec<String> {
        let named = self.health["cryptosuites"].as_array().into_iter().flatten();
        let named = named.filter_map(|name| name.as_str().map(str::to_owned));
        named.collect()
    }
}

/// The proofs of a credential.
fn proofs(credential: &Value) -> &[Value] {
    match &credential["proof"] {
        Value::Array(proofs) => proofs.as_slice(),
        one => std::slice::from_ref(one),
    }
}

steps! { Scene;
    "issuer/verifies", "issuing.rules-first", accepts,
        "what is issued is authentic, met and in force, by the DID document and the list that the issuer publishes" => issued::verifies;
    "issuer/schema", "issuing.rules-first", accepts,
        "what is issued is valid under the published schema of its type" => issued::schema;
    "issuer/as-asked", "issuing.as-asked", accepts,
        "what is issued is what was asked for, member for member" => issued::as_asked;
    "issuer/id", "issuing.id", accepts,
        "a document that names no id is given one, and no two have the same" => issued::id;
    "issuer/id-kept", "issuing.as-asked", accepts,
        "a document that names its id keeps it" => issued::id_kept;
    "issuer/issuer-text", "issuing.as-asked", accepts,
        "an `issuer` that is a text stays one" => issued::issuer_text;
    "issuer/issuer-object", "issuing.as-asked", accepts,
        "an `issuer` that is an object keeps its name" => issued::issuer_object;
    "issuer/created", "issuing.created", accepts,
        "the proof says that it was made within a minute of now" => issued::created;
    "issuer/proof-context", "issuing.proof-context", accepts,
        "the proof has the contexts of the document under JCS, and none otherwise" => issued::proof_context;
    "issuer/default-suite", "node.cryptosuite", accepts,
        "without a word on the cryptosuite it is the first that is claimed" => suites::default;
    "issuer/every-suite", "node.cryptosuite", accepts,
        "each cryptosuite that is claimed can be asked for by the option, and verifies" => suites::every;
    "issuer/suite-path", "node.cryptosuite", accepts,
        "each cryptosuite that is claimed can be asked for by the path, and verifies" => suites::path;
    "issuer/list", "node.status-list", accepts,
        "the list of a document is one of revocations, verifies and has its place" => listed::list;
    "issuer/list-place", "issuing.status-place", refuses,
        "no two documents have one place in a list" => listed::place;
    "issuer/revoked", "node.status-list-change", accepts,
        "a document is in force until it is revoked, and withdrawn after it" => listed::revoked;
    "issuer/in-log", "log.proofs", accepts,
        "the log has what was issued" => listed::in_log;
    "issuer/member-missing", "issuing.rules-first", refuses,
        "a document is not signed without a member that its schema asks for, whichever it is" => members::missing;
    "issuer/member-type", "issuing.rules-first", refuses,
        "a document is not signed with a member of another type than its schema asks for" => members::of_other_type;
    "issuer/member-unknown", "issuing.envelope", refuses,
        "a document is not signed with a member that its contexts do not define, wherever it stands" => members::unknown;
    "issuer/rule", "issuing.rules-first", refuses,
        "a document is not signed that breaks a rule of its law" => refused::rule;
    "issuer/envelope-member", "issuing.envelope", refuses,
        "no credential is signed without a context, a type or a subject" => refused::envelope;
    "issuer/context-unknown", "issuing.envelope", refuses,
        "no credential is signed under a context that is not known" => refused::context;
    "issuer/type-undefined", "issuing.envelope", refuses,
        "no credential is signed of a type that its contexts do not define" => refused::undefined_type;
    "issuer/period-order", "issuing.envelope", refuses,
        "no credential is signed that ends before it begins" => refused::order_of_dates;
    "issuer/expired", "issuing.envelope", refuses,
        "no credential is signed that has ended already" => refused::expired;
    "issuer/other-issuer", "issuing.envelope", refuses,
        "no credential is signed in the name of another issuer" => refused::other_issuer;
    "issuer/version-one", "node.data-model", refuses,
        "a credential of data model 1.1 is refused, or signed with what its proof needs" => refused::version_one;
    "issuer/duplicate-member", "issuing.envelope", refuses,
        "a request with one member twice is refused" => refused::duplicate;
    "issuer/not-json", "issuing.envelope", refuses,
        "a request that breaks off is refused" => refused::broken_off;
    "issuer/not-utf-8", "issuing.envelope", refuses,
        "a request that is not UTF-8 is refused" => refused::not_utf_8;
    "issuer/too-large", "node.body-too-large", refuses,
        "a request of more than 5 MiB is refused" => refused::giant;
    "issuer/no-credential", "node.request", refuses,
        "a request without a credential, or with one that is no object, is refused" => refused::nothing;
    "issuer/suite-unknown", "node.cryptosuite", refuses,
        "a cryptosuite that is not known is refused" => suites::unknown;
    "issuer/suite-of-other-keys", "node.cryptosuite", refuses,
        "a cryptosuite that the key does not sign under is refused" => suites::of_other_keys;
    "issuer/signed-already", "node.request", refuses,
        "what is signed already is not signed again" => refused::signed;
}
