//! Tests of the context and term check: documents as they come, good and with one fault each.

pub(crate) mod citizenship;
mod documents;
mod pins;
mod scopes;
mod statements;

use super::pinned::{Pin, Source};
use super::*;
use crate::json::{Limits, read_object};

const V2: &str = "https://www.w3.org/ns/credentials/v2";

/// A certificate with status and proof in which every name has a meaning.
const CERTIFICATE: &str = r##"{
  "@context": [
    "https://www.w3.org/ns/credentials/v2",
    "https://w3id.org/tradecred/origin/v1"
  ],
  "id": "urn:uuid:4e6f7d0a-58a5-4d3c-9b0e-0a4f4fd0c0a1",
  "type": ["VerifiableCredential", "UsmcaCertificationOfOriginCredential"],
  "issuer": {"id": "did:example:mill", "name": "Mill"},
  "name": {"@value": "Certificado", "@language": "es", "@direction": "ltr"},
  "validFrom": "2026-11-01T00:00:00Z",
  "credentialStatus": {
    "id": "https://mill.example/status/1#7",
    "type": "BitstringStatusListEntry",
    "statusPurpose": "revocation",
    "statusListIndex": "7",
    "statusListCredential": "https://mill.example/status/1"
  },
  "credentialSubject": {
    "type": "UsmcaCertificationOfOrigin",
    "certifierRole": "Producer",
    "goods": [
      {
        "type": "GoodsLine",
        "lineNumber": 1,
        "description": "hot-rolled bars",
        "countryOfOrigin": "MX",
        "quantity": {"type": "Quantity", "value": "10", "unit": "TNE"}
      },
      {"type": "GoodsLine", "lineNumber": 2}
    ],
    "completedAt": "2026-11-01"
  },
  "proof": {
    "@context": [
      "https://www.w3.org/ns/credentials/v2",
      "https://w3id.org/tradecred/origin/v1"
    ],
    "type": "DataIntegrityProof",
    "cryptosuite": "eddsa-jcs-2022",
    "created": "2026-11-01T12:00:00Z",
    "verificationMethod": "did:example:mill#key-1",
    "proofPurpose": "assertionMethod",
    "proofValue": "z3FXQ"
  }
}"##;

/// The findings in a document, as `code pointer`.
fn findings(set: &ContextSet, document: &str) -> Vec<String> {
    let object = read_object(document.as_bytes(), &Limits::default()).unwrap();
    let found = set.check(&object);
    found
        .iter()
        .map(|problem| format!("{} {}", problem.code.code, problem.pointer))
        .collect()
}

/// The findings in [`CERTIFICATE`] with one of its texts replaced.
fn with(old: &str, new: &str) -> Vec<String> {
    assert!(CERTIFICATE.contains(old), "{old}");
    findings(ContextSet::standard(), &CERTIFICATE.replacen(old, new, 1))
}

/// The findings in a credential of the base context alone, with these members added.
fn credential(members: &str) -> Vec<String> {
    let document = format!(r#"{{"@context":["{V2}"],"type":["VerifiableCredential"],{members}}}"#);
    findings(ContextSet::standard(), &document)
}

/// A set of the base context and this one, at `urn:own`.
fn set_with(context: &'static str) -> ContextSet {
    let own = Source {
        url: "urn:own",
        text: context,
        pin: Pin::Own,
    };
    embed(&own).unwrap();
    ContextSet::of(STANDARD.iter().chain([&own]))
}
