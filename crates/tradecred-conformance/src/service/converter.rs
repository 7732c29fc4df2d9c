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
use super::trial::{Came, Trouble, ensure, steps, text};
use kind::{Draw, Kind, instant, with};

mod back;
mod changes;
mod drafts;
mod kind;
mod kinds;
mod refused;
mod signed;
mod stored;

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
    fn order(&self, export: &str, mapping: &Value) -> Value {
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
        let draw = Draw::new(nth);
        let name = format!(
            "trial-{}-{}",
            kind.name,
            draw.word("mapping").to_lowercase()
        );
        let mapping = kind.mapping(&self.base, &name);
        ((kind.record)(&draw), mapping, kind.draft(&self.base, &draw))
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

steps! { Scene;
    "converter/verifies", "node.conversion", accepts,
        "a conversion is authentic, met and in force, by a trust list that names who signed as a converter" => signed::verifies;
    "converter/signer", "node.conversion-signer", accepts,
        "the issuer is the converter, and `convertedBy` is who was named" => signed::signer;
    "converter/said", "node.conversion", accepts,
        "system, key of the record, times, framing, mapping and certifier are those of the request" => signed::said;
    "converter/digest-source", "node.conversion-files", accepts,
        "the digest of the source is that of the export that was sent, and of the one handed over" => signed::source;
    "converter/digest-mapping", "node.conversion-files", accepts,
        "the digest of the mapping is that of the file that was sent, and of the one handed over" => signed::mapping;
    "converter/digest-loss-report", "node.conversion-files", accepts,
        "the digest of the loss report is that of the one handed over" => signed::loss_report;
    "converter/digest-residue", "node.conversion-files", accepts,
        "the digest of the residue is that of the one handed over" => signed::residue;
    "converter/digest-draft", "node.conversion", accepts,
        "the digest of the draft is that of its content" => signed::draft;
    "converter/nothing-proved", "node.conversion", accepts,
        "of an export in JSON nothing is listed as proved, and each word as not proved" => signed::proves_nothing;
    "converter/draft-faulty", "node.conversion", accepts,
        "a record whose draft breaks a rule is converted as it is, and a verifier finds the fault" => signed::faulty;
    "converter/again", "node.idempotency-conflict", accepts,
        "the same request with the same key has the same conversion" => signed::again;
    "converter/other-body", "node.idempotency-conflict", refuses,
        "another request with the same key is refused" => stored::other_body;
    "converter/key-of-other", "node.view", accepts,
        "a key of one tenant gives a caller of another its own conversion" => stored::other_tenant;
    "converter/stored", "node.conversion", accepts,
        "a conversion is read as it was signed by who had it made, and not by another tenant" => stored::kept;
    "converter/id-and-times", "node.conversion", accepts,
        "each conversion has an id of its own, and is valid from when it was made" => stored::named;
    "converter/status-place", "issuing.status-place", accepts,
        "no two conversions have one place in a status list" => stored::places;
    "converter/revoked", "node.status-list-change", accepts,
        "a conversion that was revoked is not in force, and another still is" => stored::revoked;
    "converter/renamed", "adapter.mapping", accepts,
        "members have the names of the document, also where a pointer escapes them" => |scene| drafts::becomes(scene, &kinds::RENAMED, 2);
    "converter/table", "adapter.mapping", accepts,
        "a text, a number and a true become what their rows say" => |scene| drafts::becomes(scene, &kinds::TABLE, 3);
    "converter/no-row", "adapter.mapping", accepts,
        "a value that stands in no row is not in the draft, and is told as kept" => drafts::no_row;
    "converter/dates", "adapter.mapping", accepts,
        "instants, seconds, milliseconds and eight digits become days, in UTC or in their own zone" => |scene| drafts::becomes(scene, &kinds::DATES, 1);
    "converter/numbers", "adapter.mapping", accepts,
        "numbers keep their spelling, digits become whole numbers, codes lose their dots" => |scene| drafts::becomes(scene, &kinds::NUMBERS, 1);
    "converter/absent", "adapter.mapping", accepts,
        "nothing is made of a member or a part that is not there" => |scene| drafts::becomes(scene, &kinds::ABSENT, 1);
    "converter/lists", "adapter.mapping", accepts,
        "lists keep their order, and places are counted from one" => |scene| drafts::becomes(scene, &kinds::LISTS, 1);
    "converter/parts", "adapter.mapping", accepts,
        "a text is taken apart at the first separator, and texts that are there are joined" => |scene| drafts::becomes(scene, &kinds::PARTS, 1);
    "converter/flattened", "adapter.mapping", accepts,
        "lists within a list become one, in their order" => |scene| drafts::becomes(scene, &kinds::FLATTENED, 1);
    "converter/variant", "adapter.mapping", accepts,
        "what a text decides is done, and nothing else" => |scene| drafts::becomes(scene, &kinds::VARIANT, 2);
    "converter/copied", "adapter.mapping", accepts,
        "a value stands in the draft twice where the mapping says so" => |scene| drafts::becomes(scene, &kinds::COPIED, 1);
    "converter/opened", "adapter.mapping", accepts,
        "a text that holds more is opened" => |scene| drafts::becomes(scene, &kinds::OPENED, 1);
    "converter/shortened", "adapter.mapping", accepts,
        "the last part of a text, and the sum of weights" => |scene| drafts::becomes(scene, &kinds::SHORTENED, 1);
    "converter/digest", "adapter.mapping", accepts,
        "a text becomes the digest of its UTF-8, and is told as cut off" => drafts::digest;
    "converter/losses", "adapter.loss-told", accepts,
        "what is kept, given up, assumed or not read is in the loss report, and `lossless` is false" => drafts::losses_of;
    "converter/lossless", "adapter.loss-told", accepts,
        "where nothing is lost no loss is told, and `lossless` is true" => drafts::lossless;
    "converter/counts", "adapter.loss-told", accepts,
        "the counts are those of the entries of the loss report" => drafts::counts;
    "converter/fates", "adapter.loss-told", accepts,
        "each value that is carried is told with both its places, and what is lost with a reason, by the published schema" => drafts::fates;
    "converter/dropped", "adapter.mapping", refuses,
        "what is given up stands neither in the conversion nor in the files beside the export" => drafts::dropped;
    "converter/back", "adapter.round-trip", accepts,
        "with its residue each record is written byte by byte as it was" => back::each;
    "converter/back-laid-out", "adapter.round-trip", accepts,
        "white space, escapes and the spelling of numbers come back" => back::laid_out;
    "converter/back-new", "adapter.same-document", accepts,
        "a record that is written without a residue becomes the same draft" => back::new;
    "converter/back-changed", "adapter.round-trip", accepts,
        "a value that was changed in the draft is changed in the record, and no other" => back::one_changed;
    "converter/back-every-change", "adapter.round-trip", accepts,
        "a change behind each operation is in the record by the inverse of it, and nothing else is changed" => changes::with_residue;
    "converter/back-without-residue", "adapter.same-document", accepts,
        "a record that is written without a residue for a changed draft becomes that draft, by each operation" => changes::without_residue;
    "converter/back-told", "adapter.same-document", accepts,
        "what a record cannot hold of a draft is told as lost on the way back, and nothing else" => changes::told;
    "converter/no-mark", "node.conversion-refused", refuses,
        "a record without the mark of its format is refused" => refused::no_mark;
    "converter/other-mark", "node.conversion-refused", refuses,
        "a record with another mark is refused" => refused::other_mark;
    "converter/nothing-carried", "node.conversion-refused", refuses,
        "a record of which nothing is carried is refused" => refused::nothing_carried;
    "converter/broken-off", "node.conversion-refused", refuses,
        "an export that ends in the middle is refused" => refused::broken_off;
    "converter/member-twice", "node.conversion-refused", refuses,
        "an export with one member twice is refused" => refused::twice;
    "converter/two-records", "node.conversion-refused", refuses,
        "an export with something behind its record is refused" => refused::two;
    "converter/operation-unknown", "node.conversion-refused", refuses,
        "a mapping with an operation that is not known is refused" => refused::operation;
    "converter/codec-unknown", "node.conversion-refused", refuses,
        "a mapping with a codec that is not known is refused" => refused::codec;
    "converter/rows-alike", "node.conversion-refused", refuses,
        "a mapping with a table of which two rows have one side in common is refused" => refused::rows;
    "converter/target-unknown", "node.conversion-refused", refuses,
        "a mapping that writes a place which the document does not have is refused" => refused::target;
    "converter/example-differs", "node.conversion-refused", refuses,
        "a mapping whose example becomes another document is refused" => refused::example;
    "converter/mapping-unknown", "node.conversion-refused", refuses,
        "the name of a mapping that nobody has is refused" => refused::mapping;
    "converter/retrieved-later", "issuing.rules-first", refuses,
        "no conversion is signed of an export that was retrieved after it" => refused::retrieved_later;
    "converter/other-converter", "node.conversion-signer", refuses,
        "no conversion is signed for a converter of another DID" => refused::other_converter;
    "converter/as-issuer", "node.conversion-signer", refuses,
        "no conversion is signed with the certifier as its issuer" => refused::as_issuer;
    "converter/own-record", "node.conversion-signer", refuses,
        "no conversion is signed by who certified" => refused::own_record;
    "converter/certifier-differs", "issuing.rules-first", refuses,
        "no conversion is signed that names another certifier than its draft" => refused::certifier_differs;
    "converter/residue-of-other", "node.conversion-refused", refuses,
        "the residue of another mapping is refused" => refused::residue_of_other;
    "converter/draft-of-other", "node.conversion-refused", refuses,
        "a draft of another type is refused" => refused::draft_of_other;
    "converter/not-base64", "node.request", refuses,
        "an export that is no base64 is refused" => refused::not_base64;
    "converter/request", "node.request", refuses,
        "a request of another form is refused" => refused::request;
    "converter/too-large", "node.body-too-large", refuses,
        "a request of more than 5 MiB is refused" => refused::giant;
    "converter/nobody", "auth.required", refuses,
        "nothing is converted, and nothing written, for who does not say who calls" => refused::nobody;
    "converter/stranger", "auth.forbidden", refuses,
        "nothing is converted, and nothing written, for a caller who may not issue" => refused::stranger;
}
