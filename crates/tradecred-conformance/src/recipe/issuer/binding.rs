//! Vectors of the binding between a credential's issuer and the keys that signed it (SPEC chapter
//! *Issuer*).

use serde_json::{Value, json};

use crate::recipe::base::{add_evidence, set, trust_list};
use crate::recipe::{Actor, Maker, Recipe, vector};

/// A DID that needs a document.
const FIRM: &str = "did:web:aceros.example";
/// Another one.
const OTHER_FIRM: &str = "did:web:laminados.example";

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = vec![
        vector("issuer/named-as-text", "an issuer given as a plain identifier is bound by its own key")
            .shows(&["issuer.binding"])
            .before(|document, maker| set(document, "/issuer", maker.issuer().did()))
            .done(),
        vector("issuer/own-name-proves-nothing", "the name an issuer gives itself is not compared with anything")
            .shows(&["issuer.identity"])
            .before(|document, _| set(document, "/issuer/name", "Ministry of Economy"))
            .done(),
        vector("issuer/co-signed", "a second proof by somebody else does not loosen the issuer's own")
            .shows(&["issuer.binding", "proof.sets"])
            .sign(|document, maker| {
                let once = maker.issuer().sign(&document, yesterday(maker));
                maker.stranger().sign(&once, yesterday(maker))
            })
            .done(),
        vector("issuer/co-signer-first", "the issuer's proof binds wherever it stands among the proofs")
            .shows(&["issuer.binding", "proof.sets"])
            .sign(|document, maker| {
                let once = maker.stranger().sign(&document, yesterday(maker));
                maker.issuer().sign(&once, yesterday(maker))
            })
            .done(),
        vector("issuer/signed-by-stranger", "a document that names the issuer and is signed with a stranger's key is not the issuer's")
            .not_authentic("issuer.binding")
            .sign(|document, maker| maker.stranger().sign(&document, yesterday(maker)))
            .done(),
        vector("issuer/signed-by-another-listed-firm", "a key that a trust list names for one firm does not sign for another")
            .not_authentic("issuer.binding")
            .sign(|document, maker| maker.stranger().sign(&document, yesterday(maker)))
            .evidence(|evidence, maker| {
                add_evidence(evidence, "trustLists", trust_list(maker, maker.stranger().did()));
            })
            .done(),
        vector("issuer/signed-by-two-strangers", "two valid proofs bind nothing when neither is the issuer's")
            .not_authentic("issuer.binding")
            .sign(|document, maker| {
                let once = maker.stranger().sign(&document, yesterday(maker));
                maker.actor("another stranger").sign(&once, yesterday(maker))
            })
            .done(),
        vector("issuer/key-instead-of-did", "an issuer named by its verification method is not the DID that the key belongs to")
            .not_authentic("issuer.binding")
            .before(|document, maker| set(document, "/issuer/id", maker.issuer().method()))
            .done(),
        vector("issuer/did-web-signed-by-did-key", "a did:key proof does not bind an issuer named by a did:web")
            .not_authentic("issuer.binding")
            .before(|document, _| set(document, "/issuer/id", FIRM))
            .sign(|document, maker| maker.stranger().sign(&document, yesterday(maker)))
            .evidence(|evidence, maker| set(evidence, "/trustLists", json!([trust_list(maker, FIRM)])))
            .done(),
    ];
    recipes.extend(by_documents());
    recipes
}

/// Issuers whose keys stand in a DID document.
fn by_documents() -> Vec<Recipe> {
    vec![
        vector("issuer/did-web", "an issuer named by a did:web is bound by the key in its document and named by a trust list")
            .shows(&["issuer.binding", "issuer.identity"])
            .before(|document, _| set(document, "/issuer/id", FIRM))
            .sign(|document, maker| firm(maker, FIRM).sign(&document, yesterday(maker)))
            .evidence(|evidence, maker| {
                set(evidence, "/trustLists", json!([trust_list(maker, FIRM)]));
                add_evidence(evidence, "didDocuments", did_document(&firm(maker, FIRM)));
            })
            .done(),
        vector("issuer/did-web-signed-by-another", "the key of one did:web does not bind an issuer named by another")
            .not_authentic("issuer.binding")
            .before(|document, _| set(document, "/issuer/id", FIRM))
            .sign(|document, maker| firm(maker, OTHER_FIRM).sign(&document, yesterday(maker)))
            .evidence(|evidence, maker| {
                set(evidence, "/trustLists", json!([trust_list(maker, FIRM)]));
                add_evidence(evidence, "didDocuments", did_document(&firm(maker, FIRM)));
                add_evidence(evidence, "didDocuments", did_document(&firm(maker, OTHER_FIRM)));
            })
            .done(),
    ]
}

fn yesterday(maker: &Maker) -> String {
    maker.instant(-86_400)
}

fn firm(maker: &Maker, did: &str) -> Actor {
    maker.actor(did).named(did, format!("{did}#key-1"))
}

fn did_document(actor: &Actor) -> Value {
    json!({
        "did": actor.did(),
        "source": "gathered by the verifier",
        "document": {
            "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
            "id": actor.did(),
            "verificationMethod": [{
                "id": actor.method(),
                "type": "Multikey",
                "controller": actor.did(),
                "publicKeyMultibase": actor.multikey()
            }],
            "assertionMethod": [actor.method()]
        }
    })
}
