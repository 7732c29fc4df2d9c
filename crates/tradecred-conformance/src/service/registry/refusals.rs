//! What refusals say of documents of others.

use serde_json::{Value, json};

use super::{Came, Credential, Reply, Scene, Trouble, ensure, escaped, text};
use crate::service::document::{found_in, own_type, private_texts};

/// Addresses that take an order about one document.
const ORDERS: [&str; 5] = [
    "/credentials/status",
    "/credentials/grants",
    "/credentials/retention",
    "/credentials/holds",
    "/credentials/deletions",
];

/// Something that was asked, and what was answered.
struct Exchange {
    asked: String,
    reply: Reply,
}

fn exchanges(
    scene: &Scene,
    id: &str,
    caller: Option<&Credential>,
) -> Result<Vec<Exchange>, Trouble> {
    let mut all = Vec::new();
    for before in ["/credentials/", "/log/proofs/"] {
        let asked = format!("{before}{}", escaped(id));
        let reply = scene.client.get(&asked, caller)?;
        all.push(Exchange { asked, reply });
    }
    let change = json!([{ "statusPurpose": "revocation", "status": true }]);
    for path in ORDERS {
        let order = json!({
            "credentialId": id, "credentialStatus": change, "tenant": "nobody", "reader": "broker",
            "event": "none", "day": "2026-01-01", "held": true, "reason": "none",
        });
        let own = ["credentialId", "credentialStatus"];
        // Once with everything, which is a wrong form, and once in the form for a change of status.
        for order in [order.clone(), only(&order, &own)] {
            let reply = scene.client.post(path, caller, &order)?;
            all.push(Exchange {
                asked: format!("{path} {order}"),
                reply,
            });
        }
    }
    // The id is taken.
    let order = json!({
        "credential": {
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "id": id,
            "type": ["VerifiableCredential"],
            "credentialSubject": { "id": "did:example:subject" },
        },
        "options": { "scope": "envelope" },
    });
    let reply = scene.client.post("/credentials/issue", caller, &order)?;
    all.push(Exchange {
        asked: format!("/credentials/issue {order}"),
        reply,
    });
    Ok(all)
}

/// Some members of an object.
fn only(order: &Value, names: &[&str]) -> Value {
    let members = order.as_object().into_iter().flatten();
    let members = members.filter(|(name, _)| names.contains(&name.as_str()));
    members
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

pub(super) fn silent(scene: &mut Scene) -> Came {
    let issued = scene.issued()?;
    let id = text(&issued["id"], "the id")?;
    let other = scene.caller("other-issuer")?;
    let mut texts = private_texts(&issued);
    texts.push(own_type(&issued).to_owned());
    let mut looked_at = 0_usize;
    for caller in [Some(other), None] {
        for Exchange { asked, reply } in exchanges(scene, id, caller)? {
            ensure(reply.status >= 400, || {
                format!("{asked} as another: {}", reply.shown())
            })?;
            let headers = reply.headers.iter().map(|(_, value)| value.as_bytes());
            let unasked = || texts.iter().filter(|text| !asked.contains(text.as_str()));
            let mut said = headers.chain([reply.body.as_slice()]);
            if let Some(told) = said.find_map(|said| found_in(said, unasked())) {
                return Err(Trouble::wrong(format!(
                    "{asked}: the refusal says `{told}`"
                )));
            }
            looked_at = looked_at.saturating_add(1);
        }
    }
    Ok(Some(format!(
        "{} texts looked for in {looked_at} refusals",
        texts.len()
    )))
}
