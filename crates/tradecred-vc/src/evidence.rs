//! What a verifier gathered before it asks: documents, keys, lists (SPEC chapter *Policy and evidence*).
//!
//! One JSON form serves the command line, the vectors, the driver protocol and the node; its schema is
//! [`evidence_schema`]. Handing a trust list, an authority list or a DID document in is the verifier's
//! own decision to rely on whoever signed or sent it.

use std::sync::{Arc, OnceLock};

use crate::anchor::AnchoredRecord;
use crate::authority::{Grants, Offices};
use crate::credential::child;
use crate::did::{DocumentForms, KnownDocument};
use crate::digest::{DigestMultibase, withheld_digest};
use crate::issuer::Trusted;
use crate::json::{Object, Value};
use crate::problem::Problem;
use crate::proof::KeyCache;
use crate::time::Timestamp;

mod asked_bits;
mod at_instant;
mod by_did;
mod by_digest;
mod by_id;
mod cited;
pub mod codes;
mod held;
mod list;
mod memory;
mod schema;
mod terms;
mod write;

use asked_bits::AskedBits;
use at_instant::AtInstant;
pub(crate) use by_did::ByDid;
use by_digest::ByDigest;
use by_id::ById;
pub use cited::{CitedAs, CitedFile};
pub use held::{Held, Reliance, Relied};
pub use list::HeldStatusList;
use memory::Memory;
pub use schema::evidence_schema;
pub(crate) use terms::{Term, Terms};

/// A key that is known to have been in wrong hands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Compromised {
    /// The verification method.
    pub verification_method: String,
    /// Since when.
    pub since: Timestamp,
}

/// A withheld value with the salt that opens it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Opened {
    /// The digest it opens.
    pub digest_multibase: String,
    /// The salt, base64url.
    pub salt: String,
    /// The value.
    pub value: Value<'static>,
}

/// Everything a verification may look at besides the bytes themselves.
#[derive(Debug, Default)]
pub struct Evidence {
    did_documents: Vec<KnownDocument>,
    compromised: Vec<Compromised>,
    status_lists: Vec<HeldStatusList>,
    trust_lists: Vec<Held>,
    authority_lists: Vec<Held>,
    credentials: Vec<Held>,
    opened: Vec<Opened>,
    cited_files: Vec<CitedFile>,
    anchored_records: Vec<AnchoredRecord>,
    credentials_by_digest: ByDigest,
    opened_by_digest: ByDigest,
    logged_at: Option<Timestamp>,
    keys: KeyCache,
    worked_out: WorkedOut,
}

/// What was worked out already; it depends on all of the evidence.
#[derive(Debug, Default)]
struct WorkedOut {
    publishers: Memory,
    grants: OnceLock<Grants>,
    status_lists: OnceLock<ById>,
    asked_bits: OnceLock<AskedBits>,
    documents: DocumentForms,
    trusted: AtInstant<Trusted>,
    offices: AtInstant<Offices>,
}

impl Evidence {
    /// Reads evidence from its published JSON form.
    ///
    /// # Errors
    /// `evidence.malformed` with a pointer into the evidence: an unknown member, a value of the wrong
    /// type. This is the caller's mistake, never a verdict on a credential.
    pub fn read(value: &Value<'_>) -> Result<Self, Problem> {
        let object = value
            .as_object()
            .ok_or_else(|| malformed("", "evidence must be an object"))?;
        let mut evidence = Self::default();
        for (name, value) in object.iter() {
            let pointer = child("", name);
            match name {
                "didDocuments" => evidence.did_documents = each(&pointer, value, did_document)?,
                "compromised" => evidence.compromised = each(&pointer, value, compromised)?,
                "statusLists" => evidence.status_lists = each(&pointer, value, status_list)?,
                "trustLists" => evidence.trust_lists = each(&pointer, value, held)?,
                "authorityLists" => evidence.authority_lists = each(&pointer, value, held)?,
                "credentials" => evidence.credentials = each(&pointer, value, held)?,
                "opened" => evidence.opened = each(&pointer, value, opened)?,
                "citedFiles" => evidence.cited_files = each(&pointer, value, cited::read)?,
                "anchoredRecords" => {
                    evidence.anchored_records = each(&pointer, value, AnchoredRecord::read)?;
                }
                "loggedAt" => evidence.logged_at = Some(instant(&pointer, value)?),
                _ => return Err(malformed(&pointer, "unknown member")),
            }
        }
        Ok(evidence)
    }

    /// The same evidence with one credential more. Whether proofs verify depends on no credential and is not worked
    /// out anew; the rest of what was worked out is.
    #[must_use]
    pub fn with_credential(&self, credential: Object<'static>) -> Self {
        let mut evidence = Self {
            did_documents: self.did_documents.clone(),
            compromised: self.compromised.clone(),
            status_lists: self.status_lists.clone(),
            trust_lists: self.trust_lists.clone(),
            authority_lists: self.authority_lists.clone(),
            credentials: self.credentials.clone(),
            opened: self.opened.clone(),
            cited_files: self.cited_files.clone(),
            anchored_records: self.anchored_records.clone(),
            logged_at: self.logged_at,
            ..Self::default()
        };
        evidence.add_credential(credential);
        evidence
    }

    /// Adds a DID document.
    pub fn add_did_document(&mut self, document: KnownDocument) {
        self.did_documents.push(document);
        // What was worked out without this document may be another thing with it.
        self.worked_out = WorkedOut::default();
        self.status_lists
            .iter_mut()
            .map(|list| &mut list.credential)
            .chain(&mut self.trust_lists)
            .chain(&mut self.authority_lists)
            .chain(&mut self.credentials)
            .for_each(Held::forget);
    }

    /// Adds a status list credential, with the `validFrom` of the newest one seen before.
    pub fn add_status_list(&mut self, list: Object<'static>, seen_valid_from: Option<Timestamp>) {
        self.worked_out = WorkedOut::default();
        self.status_lists
            .push(HeldStatusList::new(list, seen_valid_from));
    }

    /// Adds a trust list credential that the verifier relies on.
    pub fn add_trust_list(&mut self, list: Object<'static>) {
        self.worked_out = WorkedOut::default();
        self.trust_lists.push(Held::new(list));
    }

    /// Adds an authority list credential that the verifier relies on.
    pub fn add_authority_list(&mut self, list: Object<'static>) {
        self.worked_out = WorkedOut::default();
        self.authority_lists.push(Held::new(list));
    }

    /// Adds a credential that the one to be verified may refer to, or that refers to it.
    pub fn add_credential(&mut self, credential: Object<'static>) {
        self.credentials.push(Held::new(credential));
        self.credentials_by_digest = ByDigest::default();
        self.worked_out = WorkedOut::default();
    }

    /// Adds a file that a document cites.
    pub fn add_cited_file(&mut self, file: CitedFile) {
        self.cited_files.push(file);
    }

    /// Adds a record that is held against an anchor.
    pub fn add_anchored_record(&mut self, record: AnchoredRecord) {
        self.anchored_records.push(record);
    }

    /// DID documents, with the period each was in force.
    #[must_use]
    pub fn did_documents(&self) -> &[KnownDocument] {
        &self.did_documents
    }

    /// Keys known to be compromised.
    #[must_use]
    pub fn compromised(&self) -> &[Compromised] {
        &self.compromised
    }

    /// Status lists.
    #[must_use]
    pub fn status_lists(&self) -> &[HeldStatusList] {
        &self.status_lists
    }

    /// Trust lists.
    #[must_use]
    pub fn trust_lists(&self) -> &[Held] {
        &self.trust_lists
    }

    /// Authority lists.
    #[must_use]
    pub fn authority_lists(&self) -> &[Held] {
        &self.authority_lists
    }

    /// Other credentials: parents, endorsements, authorizations, status changes.
    #[must_use]
    pub fn credentials(&self) -> &[Held] {
        &self.credentials
    }

    /// The other credentials that have this digest, in their order. It leaves proofs out, and they differ
    /// in nothing else.
    pub fn credentials_of(&self, digest: DigestMultibase) -> impl Iterator<Item = &Held> {
        self.credentials_by_digest
            .of(digest, &self.credentials, |held| {
                Some(DigestMultibase::of_credential(held.object()))
            })
    }

    /// The newest status list of this id that is not after an instant. A list without `validFrom` is older
    /// than any that has one.
    pub(crate) fn newest_status_list(&self, id: &str, at: Timestamp) -> Option<&HeldStatusList> {
        let by_id = &self.worked_out.status_lists;
        let by_id = by_id.get_or_init(|| ById::of(&self.status_lists));
        self.status_lists.get(by_id.newest(id, at)?)
    }

    /// The bits of status lists that credentials at hand ask for.
    pub(crate) fn asked_bits(&self) -> &AskedBits {
        let asked = &self.worked_out.asked_bits;
        asked.get_or_init(|| AskedBits::by(self.held()))
    }

    /// The forms of the DID documents, each read once.
    pub(crate) fn document_forms(&self) -> &DocumentForms {
        &self.worked_out.documents
    }

    /// Every credential at hand but for status lists.
    fn held(&self) -> impl Iterator<Item = &Held> {
        self.trust_lists
            .iter()
            .chain(&self.authority_lists)
            .chain(&self.credentials)
    }

    /// Opened withheld values.
    #[must_use]
    pub fn opened(&self) -> &[Opened] {
        &self.opened
    }

    /// The digests of the files at hand that documents cite so.
    pub fn cited_as(&self, cited_as: CitedAs) -> impl Iterator<Item = DigestMultibase> {
        let files = self.cited_files.iter();
        let files = files.filter(move |file| file.cited_as == cited_as);
        files.map(|file| file.digest)
    }

    /// Records that are held against anchors.
    #[must_use]
    pub fn anchored_records(&self) -> &[AnchoredRecord] {
        &self.anchored_records
    }

    /// The value that a `Withheld` digest stands for, where the evidence opens it: the salt is strong
    /// enough and salt and value together have that digest. A wrong opening opens nothing.
    #[must_use]
    pub fn opened_value(&self, digest: DigestMultibase) -> Option<&Value<'static>> {
        self.opened_by_digest
            .of(digest, &self.opened, |opened| {
                withheld_digest(&opened.salt, &opened.value).ok()
            })
            .next()
            .map(|opened| &opened.value)
    }

    /// When the credential was provably first seen by an outside log.
    #[must_use]
    pub fn logged_at(&self) -> Option<Timestamp> {
        self.logged_at
    }

    /// Who may publish lists for whom, by proofs alone.
    pub(crate) fn publishers(&self) -> &Memory {
        &self.worked_out.publishers
    }

    /// The authorizations at hand.
    pub(crate) fn grants(&self) -> &Grants {
        let grants = &self.worked_out.grants;
        grants.get_or_init(|| Grants::among(&self.credentials))
    }

    /// What the trust lists that are relied on at an instant say.
    pub(crate) fn trusted(&self, at: Timestamp) -> Arc<Trusted> {
        self.worked_out.trusted.of(at, || Trusted::of(self, at))
    }

    /// What the authority lists that are relied on at an instant say.
    pub(crate) fn offices(&self, at: Timestamp) -> Arc<Offices> {
        self.worked_out.offices.of(at, || Offices::of(self, at))
    }

    /// Keys of `did:key` issuers, decoded once.
    pub(crate) fn keys(&self) -> &KeyCache {
        &self.keys
    }
}

pub(crate) fn malformed(pointer: &str, detail: &'static str) -> Problem {
    Problem::at(&codes::MALFORMED_EVIDENCE, pointer).detail(detail)
}

fn each<T>(
    pointer: &str,
    value: &Value<'_>,
    read: fn(&str, &Value<'_>) -> Result<T, Problem>,
) -> Result<Vec<T>, Problem> {
    value
        .as_array()
        .ok_or_else(|| malformed(pointer, "must be an array"))?
        .iter()
        .enumerate()
        .map(|(index, item)| read(&format!("{pointer}/{index}"), item))
        .collect()
}

/// The object at a place, with no other members than the given ones.
pub(crate) fn closed<'v>(
    pointer: &str,
    value: &'v Value<'v>,
    members: &[&str],
) -> Result<&'v Object<'v>, Problem> {
    let object = value
        .as_object()
        .ok_or_else(|| malformed(pointer, "must be an object"))?;
    match object.iter().find(|(name, _)| !members.contains(name)) {
        Some((name, _)) => Err(malformed(&child(pointer, name), "unknown member")),
        None => Ok(object),
    }
}

pub(crate) fn text(pointer: &str, object: &Object<'_>, name: &str) -> Result<String, Problem> {
    object
        .get(name)
        .and_then(Value::as_str)
        .map(str::to_owned)
        .ok_or_else(|| malformed(&child(pointer, name), "a text is needed"))
}

fn instant(pointer: &str, value: &Value<'_>) -> Result<Timestamp, Problem> {
    value
        .as_str()
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| malformed(pointer, "an instant `YYYY-MM-DDTHH:MM:SSZ` is needed"))
}

fn optional_instant(
    pointer: &str,
    object: &Object<'_>,
    name: &str,
) -> Result<Option<Timestamp>, Problem> {
    object
        .get(name)
        .map(|value| instant(&child(pointer, name), value))
        .transpose()
}

fn owned_object(pointer: &str, value: Option<&Value<'_>>) -> Result<Object<'static>, Problem> {
    match value.cloned().map(Value::into_owned) {
        Some(Value::Object(object)) => Ok(object),
        _ => Err(malformed(pointer, "must be an object")),
    }
}

fn held(pointer: &str, value: &Value<'_>) -> Result<Held, Problem> {
    owned_object(pointer, Some(value)).map(Held::new)
}

fn did_document(pointer: &str, value: &Value<'_>) -> Result<KnownDocument, Problem> {
    let object = closed(
        pointer,
        value,
        &["did", "document", "from", "until", "fetchedAt", "source"],
    )?;
    Ok(KnownDocument {
        did: text(pointer, object, "did")?,
        document: owned_object(&child(pointer, "document"), object.get("document"))?,
        from: optional_instant(pointer, object, "from")?,
        until: optional_instant(pointer, object, "until")?,
        fetched_at: optional_instant(pointer, object, "fetchedAt")?,
        source: text(pointer, object, "source")?,
    })
}

fn compromised(pointer: &str, value: &Value<'_>) -> Result<Compromised, Problem> {
    let object = closed(pointer, value, &["verificationMethod", "since"])?;
    Ok(Compromised {
        verification_method: text(pointer, object, "verificationMethod")?,
        since: optional_instant(pointer, object, "since")?
            .ok_or_else(|| malformed(&child(pointer, "since"), "an instant is needed"))?,
    })
}

fn status_list(pointer: &str, value: &Value<'_>) -> Result<HeldStatusList, Problem> {
    let object = closed(pointer, value, &["credential", "seenValidFrom"])?;
    Ok(HeldStatusList::new(
        owned_object(&child(pointer, "credential"), object.get("credential"))?,
        optional_instant(pointer, object, "seenValidFrom")?,
    ))
}

fn opened(pointer: &str, value: &Value<'_>) -> Result<Opened, Problem> {
    let object = closed(pointer, value, &["digestMultibase", "salt", "value"])?;
    Ok(Opened {
        digest_multibase: text(pointer, object, "digestMultibase")?,
        salt: text(pointer, object, "salt")?,
        value: object
            .get("value")
            .cloned()
            .map(Value::into_owned)
            .ok_or_else(|| malformed(&child(pointer, "value"), "a value is needed"))?,
    })
}

#[cfg(test)]
mod tests;
