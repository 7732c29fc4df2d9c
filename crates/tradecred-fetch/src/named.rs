//! What a credential names that has to be fetched before it can be judged (SPEC chapter *Status*).

use tradecred_vc::credential::Credential;
use tradecred_vc::did::{Did, VerificationMethodRef};
use tradecred_vc::jose;
use tradecred_vc::json::{self, Limits, Object, Value};

/// The URLs of the status lists that a credential, or the credentials in a presentation, name: each
/// once, in document order. Bytes that cannot be read name none; verifying them says why.
#[must_use]
pub fn status_lists_for(bytes: &[u8]) -> Vec<String> {
    let mut urls = Vec::new();
    each(bytes, &mut |named| add_lists(named.document, &mut urls));
    urls
}

/// The DIDs whose keys a credential or presentation, or the credentials inside, are signed with: each once, in
/// document order.
#[must_use]
pub fn dids_for(bytes: &[u8]) -> Vec<Did> {
    let mut dids = Vec::new();
    each(bytes, &mut |named| match named.method {
        Some(method) => add_did(method, &mut dids),
        None => add_dids(named.document, &mut dids),
    });
    dids
}

/// A document, and under which verification method, where a token says so and no proof.
struct Named<'n> {
    document: &'n Object<'n>,
    method: Option<&'n str>,
}

/// The document in these bytes, and each credential inside where it is a presentation; in tokens as well.
fn each(bytes: &[u8], with: &mut dyn FnMut(Named<'_>)) {
    if let Some(text) = jose::text(bytes) {
        token(text, with);
    } else if let Ok(object) = json::read_object(bytes, &Limits::default()) {
        document(&object, with);
        match object.get("verifiableCredential") {
            Some(Value::Array(inside)) => inside
                .iter()
                .filter_map(Value::as_object)
                .for_each(|one| document(one, with)),
            Some(Value::Object(one)) => document(one, with),
            _ => {}
        }
    }
}

fn document(object: &Object<'_>, with: &mut dyn FnMut(Named<'_>)) {
    match jose::text_within(object) {
        Some(text) => token(text, with),
        None => with(Named {
            document: object,
            method: None,
        }),
    }
}

fn token(text: &str, with: &mut dyn FnMut(Named<'_>)) {
    if let Some(token) = jose::Unverified::read(text) {
        with(Named {
            document: &token.payload,
            method: token.method.as_deref(),
        });
    }
}

/// The DIDs of the verification methods of a document's proofs.
pub(crate) fn add_dids(document: &Object<'_>, dids: &mut Vec<Did>) {
    let proofs = match document.get("proof") {
        Some(Value::Array(proofs)) => proofs.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    for proof in proofs {
        if let Some(method) = proof.get("verificationMethod").and_then(Value::as_str) {
            add_did(method, dids);
        }
    }
}

fn add_did(method: &str, dids: &mut Vec<Did>) {
    if let Ok(method) = VerificationMethodRef::parse(method)
        && !dids.contains(method.did())
    {
        dids.push(method.did().clone());
    }
}

fn add_lists(credential: &Object<'_>, urls: &mut Vec<String>) {
    let Ok(credential) = Credential::read(credential) else {
        return;
    };
    for entry in &credential.status {
        if !urls.iter().any(|known| known == entry.list) {
            urls.push(entry.list.to_owned());
        }
    }
}
