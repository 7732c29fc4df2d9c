//! What a credential names that has to be fetched before it can be judged (SPEC chapter *Status*).

use tradecred_vc::credential::Credential;
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
        add_lists(&object, &mut urls);
        match object.get("verifiableCredential") {
            Some(Value::Array(inside)) => {
                inside
                    .iter()
                    .filter_map(Value::as_object)
                    .for_each(|one| add_lists(one, &mut urls));
            }
            Some(Value::Object(one)) => add_lists(one, &mut urls),
            _ => {}
        }
    }
    urls
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
