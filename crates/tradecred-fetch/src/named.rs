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
    if let Some(payload) = jose::text(bytes).and_then(jose::unverified_payload) {
        add_lists(&payload, &mut urls);
    } else if let Ok(object) = json::read_object(bytes, &Limits::default()) {
        each(&object, &mut |one| add_lists(one, &mut urls));
    }
    urls
}

/// The DIDs whose keys a credential or presentation, or the credentials inside, are signed with: each once, in
/// document order.
#[must_use]
pub fn dids_for(bytes: &[u8]) -> Vec<Did> {
    let mut dids = Vec::new();
    if let Ok(object) = json::read_object(bytes, &Limits::default()) {
        each(&object, &mut |one| add_dids(one, &mut dids));
    }
    dids
}

/// A document, and each credential inside where it is a presentation.
fn each<'o>(object: &'o Object<'o>, with: &mut dyn FnMut(&'o Object<'o>)) {
    with(object);
    match object.get("verifiableCredential") {
        Some(Value::Array(inside)) => inside.iter().filter_map(Value::as_object).for_each(with),
        Some(Value::Object(one)) => with(one),
        _ => {}
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
        let method = proof.get("verificationMethod").and_then(Value::as_str);
        if let Some(Ok(method)) = method.map(VerificationMethodRef::parse)
            && !dids.contains(method.did())
        {
            dids.push(method.did().clone());
        }
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
