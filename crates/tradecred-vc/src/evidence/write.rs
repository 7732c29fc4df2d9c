//! Evidence in its published JSON form, for whoever keeps it (SPEC chapter *Policy and evidence*): the inverse of
//! [`Evidence::read`].

use super::{CitedFile, Compromised, Evidence, Held, HeldStatusList, Opened};
use crate::anchor::AnchoredRecord;
use crate::did::KnownDocument;
use crate::json::{Object, Value};
use crate::time::Timestamp;

impl Evidence {
    /// The evidence as [`Evidence::read`] reads it. What is empty is left out.
    #[must_use]
    pub fn to_object(&self) -> Object<'static> {
        // Each member is named here, so that none can be forgotten.
        let Self {
            did_documents,
            compromised: stolen,
            status_lists,
            trust_lists,
            authority_lists,
            credentials,
            opened: values,
            cited_files,
            anchored_records,
            logged_at,
            credentials_by_digest: _,
            opened_by_digest: _,
            keys: _,
            worked_out: _,
        } = self;
        let mut object = Object::new();
        add(&mut object, "didDocuments", did_documents, did_document);
        add(&mut object, "compromised", stolen, compromised);
        add(&mut object, "statusLists", status_lists, status_list);
        add(&mut object, "trustLists", trust_lists, held);
        add(&mut object, "authorityLists", authority_lists, held);
        add(&mut object, "credentials", credentials, held);
        add(&mut object, "opened", values, opened);
        add(&mut object, "citedFiles", cited_files, cited_file);
        let record = AnchoredRecord::to_object;
        add(&mut object, "anchoredRecords", anchored_records, record);
        add_instant(&mut object, "loggedAt", *logged_at);
        object
    }
}

fn add<T>(
    object: &mut Object<'static>,
    name: &'static str,
    items: &[T],
    write: fn(&T) -> Object<'static>,
) {
    if !items.is_empty() {
        let items: Vec<Value<'static>> = items
            .iter()
            .map(|item| Value::Object(write(item)))
            .collect();
        object.insert(name, items);
    }
}

fn add_instant(object: &mut Object<'static>, name: &'static str, instant: Option<Timestamp>) {
    if let Some(instant) = instant {
        object.insert(name, instant.to_string());
    }
}

fn did_document(known: &KnownDocument) -> Object<'static> {
    let KnownDocument {
        did,
        document,
        from,
        until,
        fetched_at,
        source,
    } = known;
    let mut object = Object::new();
    object.insert("did", did.clone());
    object.insert("document", Value::Object(document.clone()));
    add_instant(&mut object, "from", *from);
    add_instant(&mut object, "until", *until);
    add_instant(&mut object, "fetchedAt", *fetched_at);
    object.insert("source", source.clone());
    object
}

fn compromised(key: &Compromised) -> Object<'static> {
    let mut object = Object::new();
    object.insert("verificationMethod", key.verification_method.clone());
    add_instant(&mut object, "since", Some(key.since));
    object
}

fn status_list(list: &HeldStatusList) -> Object<'static> {
    let mut object = Object::new();
    object.insert("credential", Value::Object(held(&list.credential)));
    add_instant(&mut object, "seenValidFrom", list.seen_valid_from);
    object
}

fn held(credential: &Held) -> Object<'static> {
    credential.object().clone()
}

fn opened(opened: &Opened) -> Object<'static> {
    let mut object = Object::new();
    object.insert("digestMultibase", opened.digest_multibase.clone());
    object.insert("salt", opened.salt.clone());
    object.insert("value", opened.value.clone());
    object
}

fn cited_file(file: &CitedFile) -> Object<'static> {
    let mut object = Object::new();
    object.insert("as", file.cited_as.as_str());
    object.insert("digestMultibase", file.digest.to_string());
    object
}
