//! Trials of a converter: it turns records that nobody knew before the run into drafts, signs as itself that they say
//! the same, hands over what it cites, and writes the records again (SPEC section *Conversions*).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;

use super::caller::{Credential, now};
use super::client::{Client, Reply};
use super::draw;
use super::examine::{Examination, Examiner};
use super::profile::ServiceProfile;
use super::trial::{Came, Trouble, ensure, text};
use kind::{Draw, Kind, instant, with};
pub(super) use trials::STEPS;

mod back;
mod changes;
mod drafts;
mod form;
mod kind;
mod kinds;
mod misfits;
mod mistakes;
mod others;
mod refused;
mod signed;
mod stored;
mod trials;
mod unread;

/// Where records are converted.
const CONVERT: &str = "/conversions";
/// Where they are written again.
const WRITE: &str = "/conversions/records";
/// As whom the runner calls, the first that the profile names.
const CALLERS: [&str; 2] = ["converter", "issuer"];
/// The legal name of the converter, where the profile names none.
const CONVERTER: &str = "Converter under test";

/// What the trials of a converter share.
pub(super) struct Scene {
    client: Client,
    profile: ServiceProfile,
    examination: Examination,
    /// Who the profile says that the converter is, else what `/health` says.
    named: Option<String>,
    /// The legal name under which it converts.
    legal_name: String,
    /// The subject that every draft is a change of.
    base: Value,
}

/// A record that was converted.
struct Converted {
    /// What was asked.
    order: Value,
    /// The export, as it was sent.
    export: String,
    /// The draft that has to become of it.
    draft: Value,
    /// The conversion, signed.
    credential: Value,
    /// The files that it cites.
    files: Value,
    /// The answer as it came.
    body: Vec<u8>,
}

impl Converted {
    fn subject(&self) -> &Value {
        &self.credential["credentialSubject"]
    }

    fn content(&self) -> &Value {
        &self.subject()["draft"]["content"]
    }
}

impl Scene {
    pub(super) fn open(
        address: &str,
        profile: &ServiceProfile,
        examiner: Option<Box<dyn Examiner>>,
    ) -> Result<Self, String> {
        let client = Client::new(address, profile.public_url.as_deref());
        let health = client.opened()?;
        let named = profile.issuer.clone();
        let legal_name = profile.legal_name.clone();
        let legal_name = legal_name.unwrap_or_else(|| CONVERTER.to_owned());
        Ok(Self {
            client,
            profile: profile.clone(),
            examination: Examination::by(examiner, Some(legal_name.clone())),
            named: named.or_else(|| health["did"].as_str().map(str::to_owned)),
            legal_name,
            base: kind::subject(&Examination::maker()),
        })
    }

    fn caller(&self) -> Option<&Credential> {
        let callers = &self.profile.callers;
        CALLERS.iter().find_map(|role| callers.get(*role))
    }

    /// A request to convert an export by a mapping.
    fn order(&self, export: &(impl AsRef<[u8]> + ?Sized), mapping: &Value) -> Value {
        json!({
            "export": STANDARD.encode(export),
            "mapping": mapping,
            "convertedBy": {
                "type": "NamedParty",
                "legalName": self.legal_name,
                "address": {
                    "type": "PostalAddress",
                    "streetAddress": "Paseo de la Reforma 180",
                    "addressLocality": "Ciudad de México",
                    "addressCountry": "MX",
                },
            },
            "system": "Ledger of trials",
            "retrievedAt": instant(draw::midnight() - 600),
        })
    }

    /// A record of a kind, its mapping, and the draft that has to become of it.
    fn sample(&self, kind: &Kind, nth: usize) -> (String, Value, Value) {
        self.sample_of(kind, nth, &self.base)
    }

    /// The same for drafts that are changes of another subject.
    fn sample_of(&self, kind: &Kind, nth: usize, base: &Value) -> (String, Value, Value) {
        let draw = Draw::new(nth);
        let name = format!(
            "trial-{}-{}",
            kind.name,
            draw.word("mapping").to_lowercase()
        );
        let mapping = kind.mapping(base, &name);
        ((kind.record)(&draw), mapping, kind.draft(base, &draw))
    }

    fn post(&self, path: &str, order: &Value) -> Result<Reply, Trouble> {
        self.client.post(path, self.caller(), order)
    }

    /// Asks for a conversion with a key of this run, as the caller of the trials or as another.
    fn keyed(
        &self,
        caller: Option<&Credential>,
        key: &str,
        order: &Value,
    ) -> Result<Reply, Trouble> {
        let headers = [
            ("Content-Type", "application/json".to_owned()),
            ("Idempotency-Key", format!("{key}-{}", draw::mark())),
        ];
        let body = order.to_string().into_bytes();
        let client = &self.client;
        client.send("POST", CONVERT, caller, &headers, Some(&body))
    }

    /// What came of a request that has to be done.
    fn convert(&self, order: Value, export: String, draft: Value) -> Result<Converted, Trouble> {
        let asked = format!("POST {CONVERT}");
        let reply = self.post(CONVERT, &order)?.expect(201, &asked)?;
        let mut answer = reply.object(&asked)?;
        Ok(Converted {
            order,
            export,
            draft,
            credential: answer["verifiableCredential"].take(),
            files: answer["files"].take(),
            body: reply.body,
        })
    }

    /// A record of a kind, converted.
    fn converted(&self, kind: &Kind, nth: usize) -> Result<Converted, Trouble> {
        let (export, mapping, draft) = self.sample(kind, nth);
        let order = self.order(&export, &mapping);
        self.convert(order, export, draft)
    }

    /// The bytes of the record that is written for a draft.
    fn written(&self, order: &Value) -> Result<Vec<u8>, Trouble> {
        self.written_for(order.to_string().as_bytes())
    }

    /// The same for a request as it is sent.
    fn written_for(&self, order: &[u8]) -> Result<Vec<u8>, Trouble> {
        decoded(&self.answered(order)?["record"], "record")
    }

    /// The whole answer to a request to write a record.
    fn answered(&self, order: &[u8]) -> Result<Value, Trouble> {
        let asked = format!("POST {WRITE}");
        let headers = [("Content-Type", "application/json".to_owned())];
        let (client, caller) = (&self.client, self.caller());
        let reply = client.send("POST", WRITE, caller, &headers, Some(order))?;
        reply.expect(200, &asked)?.json(&asked)
    }
}

/// Bytes out of their base64.
fn decoded(value: &Value, what: &str) -> Result<Vec<u8>, Trouble> {
    let decoded = STANDARD.decode(text(value, what)?);
    decoded.map_err(|_| Trouble::wrong(format!("{what} is no base64")))
}

/// The digest over the canonical form of a value.
fn canonical(value: &Tree<'_>) -> Value {
    json!(DigestMultibase::of_bytes(&jcs::to_vec(value)))
}

/// A request with another member, or without it where it is null.
fn changed(order: &Value, name: &str, value: Value) -> Value {
    let mut order = with(order, json!({}));
    if let Value::Object(members) = &mut order {
        match value {
            Value::Null => members.remove(name),
            value => members.insert(name.to_owned(), value),
        };
    }
    order
}
