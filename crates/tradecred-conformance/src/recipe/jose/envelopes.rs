//! Objects of the type `EnvelopedVerifiableCredential` around the text.

use serde_json::{Value, json};

use super::enveloped;
use crate::recipe::{Draft, Maker, Recipe};

const ENVELOPED: &str = "jose.enveloped";

pub(super) fn recipes() -> Vec<Recipe> {
    let refused = REFUSED
        .iter()
        .map(|(name, title, change)| wrapped(name, title, *change).refused(ENVELOPED).done());
    refused
        .chain([wrapped(
            "enveloped",
            "an enveloped credential is the credential that its `data:` URL holds",
            |_| {},
        )
        .shows(&[ENVELOPED])
        .done()])
        .collect()
}

/// A vector whose token stands in such an object, which is changed.
fn wrapped(name: &str, title: &'static str, change: fn(&mut Value)) -> Draft {
    enveloped(name, title, |_, _| {}).bytes(move |bytes: &mut Vec<u8>, _: &Maker| {
        let text = String::from_utf8(std::mem::take(bytes)).unwrap_or_default();
        let mut object = json!({
            "@context": "https://www.w3.org/ns/credentials/v2",
            "id": format!("data:application/vc+jwt,{text}"),
            "type": "EnvelopedVerifiableCredential"
        });
        change(&mut object);
        *bytes = serde_json::to_vec_pretty(&object).unwrap_or_default();
    })
}

/// What is done to the object around a token.
type Alteration = fn(&mut Value);

/// Name, title, and what is done to the object.
const REFUSED: &[(&str, &str, Alteration)] = &[
    (
        "enveloped-with-more",
        "a member beside an enveloped credential is signed by nobody",
        |object| {
            crate::recipe::base::set(object, "/issuer", "did:example:a");
        },
    ),
    (
        "enveloped-by-address",
        "an enveloped credential is never fetched",
        |object| {
            crate::recipe::base::set(
                object,
                "/id",
                "https://acerosdelnorte.example/certification",
            );
        },
    ),
    (
        "enveloped-as-text",
        "a `data:` URL of another media type holds no credential",
        |object| {
            crate::recipe::base::set(object, "/id", "data:text/plain,certification");
        },
    ),
    (
        "enveloped-context",
        "an enveloped credential names the context of the data model",
        |object| {
            crate::recipe::base::remove(object, "/@context");
        },
    ),
];
