//! What `verificationMethod` says, and whether anything is known of it (SPEC chapter *DID*).

use serde_json::{Value, json};

use super::{FIRM, did_document, gathered, issued_by, yesterday};
use crate::recipe::base::{add_evidence, remove, set};
use crate::recipe::{Actor, Draft, Maker, Recipe, vector};

pub(super) fn recipes() -> Vec<Recipe> {
    let urls = URLS.iter().map(|(name, title, url)| {
        vector(format!("did/{name}"), title)
            .refused("did.verification-method-url")
            .sign(|document, maker| {
                let issuer = maker.issuer();
                let mut proof = issuer
                    .sign(&document, yesterday(maker))
                    .get("proof")
                    .cloned()
                    .unwrap_or_default();
                remove(&mut proof, "/proofValue");
                match url(issuer.did()) {
                    Value::Null => remove(&mut proof, "/verificationMethod"),
                    url => set(&mut proof, "/verificationMethod", url),
                }
                issuer.sign_configuration(&document, proof)
            })
            .done()
    });
    let unknown = UNKNOWN
        .iter()
        .map(|(name, title, code, did)| elsewhere(name, title, did).undecidable(code).done());
    let known = KNOWN.iter().map(|(name, title, did)| {
        elsewhere(name, title, did)
            .shows(&["did.method"])
            .evidence(|evidence, maker| {
                let known = gathered(maker, did, did_document(&signer(maker, did)), None, None);
                add_evidence(evidence, "didDocuments", known);
            })
            .done()
    });
    let of_another = elsewhere(
        "not-resolved-beside-another",
        "the document of another DID says nothing about this one",
        FIRM,
    )
    .undecidable("did.not-resolved")
    .evidence(|evidence, maker| {
        let other = "did:web:laminados.example";
        let known = gathered(
            maker,
            other,
            did_document(&signer(maker, other)),
            None,
            None,
        );
        add_evidence(evidence, "didDocuments", known);
    })
    .done();
    urls.chain(unknown)
        .chain(known)
        .chain([of_another])
        .collect()
}

fn signer(maker: &Maker, did: &str) -> Actor {
    maker.actor("firm").named(did, format!("{did}#key-1"))
}

/// A credential issued and signed under a DID that is no `did:key`.
fn elsewhere(name: &str, title: &'static str, did: &'static str) -> Draft {
    issued_by(vector(format!("did/{name}"), title), did)
        .sign(move |document, maker| signer(maker, did).sign(&document, yesterday(maker)))
}

/// Name, title, and what is written.
type Url = (&'static str, &'static str, fn(&str) -> Value);

/// What is written instead of the issuer's verification method, given its DID; null where nothing is.
const URLS: &[Url] = &[
    (
        "method-absent",
        "a proof that names no verification method is refused",
        |_| Value::Null,
    ),
    (
        "method-number",
        "a number names no verification method",
        |_| json!(1),
    ),
    (
        "method-list",
        "a list of one does not name a verification method",
        |did| json!([format!("{did}#{}", key(did))]),
    ),
    (
        "method-relative",
        "a fragment alone is no absolute DID URL",
        |did| json!(format!("#{}", key(did))),
    ),
    (
        "method-without-fragment",
        "a DID alone names no verification method",
        |did| json!(did),
    ),
    (
        "method-with-empty-fragment",
        "an empty fragment names no verification method",
        |did| json!(format!("{did}#")),
    ),
    (
        "method-with-query",
        "a verification method with a query is refused",
        |did| json!(format!("{did}?versionId=1#{}", key(did))),
    ),
    (
        "method-with-path",
        "a verification method with a path is refused",
        |did| json!(format!("{did}/keys#{}", key(did))),
    ),
    (
        "method-with-path-of-dots",
        "a path that leads elsewhere is no part of a verification method",
        |_| json!("did:web:laminados.example/../aceros.example#key-1"),
    ),
    ("method-at-https", "an https address is no DID URL", |did| {
        json!(format!("https://aceros.example/keys#{}", key(did)))
    }),
    (
        "method-in-capitals",
        "the scheme of a DID is written small",
        |did| json!(format!("{}#{}", did.replacen("did:", "DID:", 1), key(did))),
    ),
    (
        "method-name-in-capitals",
        "the method name of a DID is written small",
        |did| {
            json!(format!(
                "{}#{}",
                did.replacen(":key:", ":KEY:", 1),
                key(did)
            ))
        },
    ),
    (
        "method-with-cut-percent-encoding",
        "a percent sign with one digit is no part of a DID",
        |_| json!("did:web:aceros.example%3#key-1"),
    ),
    (
        "method-with-space",
        "a space is no part of a DID URL",
        |did| json!(format!("{did}#{} ", key(did))),
    ),
    (
        "method-without-identifier",
        "a DID without an identifier is none",
        |_| json!("did:key:#key-1"),
    ),
];

fn key(did: &str) -> &str {
    did.trim_start_matches("did:key:")
}

const UNKNOWN: &[(&str, &str, &str, &str)] = &[
    (
        "not-resolved",
        "a did:web without a document among the evidence is not decided",
        "did.not-resolved",
        FIRM,
    ),
    (
        "not-resolved-path",
        "a did:web with a path and without a document is not decided",
        "did.not-resolved",
        "did:web:acerosdelnorte.example:plants:monterrey",
    ),
    (
        "not-resolved-port",
        "a did:web with a port and without a document is not decided",
        "did.not-resolved",
        "did:web:aceros.example%3A8443",
    ),
    (
        "method",
        "a DID of a method that is not known here is not decided",
        "did.method",
        "did:example:aceros",
    ),
    (
        "method-of-a-ledger",
        "a DID of a ledger's method without a document is not decided",
        "did.method",
        "did:ethr:0x26bf14321004e770e7a8b080b7a526d8eed8b388",
    ),
];

const KNOWN: &[(&str, &str, &str)] = &[
    (
        "method-with-document",
        "a DID of any method counts once its document is known",
        "did:example:aceros",
    ),
    (
        "web-with-path",
        "a did:web with a path counts once its document is known",
        "did:web:acerosdelnorte.example:plants:monterrey",
    ),
    (
        "web-with-port",
        "a did:web with a port counts once its document is known",
        "did:web:aceros.example%3A8443",
    ),
];
