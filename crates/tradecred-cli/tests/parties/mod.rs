//! Who signs in tests: keys in files, and a list that names their holders.

use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};
use tradecred::Signer;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value;
use tradecred_vc::key::{KeyFile, SecretKey};
use tradecred_vc::report::Scope;

/// The holder of a key of this seed.
pub(crate) fn signer(seed: u8) -> Signer {
    Signer::did_key(SecretKey::from_seed([seed; 32]))
}

/// Writes the key of a seed into a file that nobody else may read.
pub(crate) fn write_key(path: &Path, seed: u8) {
    let file = KeyFile::of_did_key(SecretKey::from_seed([seed; 32]));
    fs::write(path, file.to_text().expose()).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    }
}

/// An entry of a trust list: the holder of a key of this seed is known by this name.
pub(crate) fn entry(seed: u8, legal_name: &str, source: &str) -> Json {
    json!({
        "type": "TrustListEntry",
        "did": signer(seed).did(),
        "legalName": legal_name,
        "from": "2025-01-01",
        "source": source
    })
}

/// A trust list with these entries, signed by a registrar.
pub(crate) fn trust(entries: &[Json]) -> String {
    let registrar = signer(8);
    let list = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/core/v1"],
        "id": "urn:uuid:2c8e6a0d-41d0-4f7d-8d43-9e6f5b1f0a11",
        "type": ["VerifiableCredential", "TrustListCredential"],
        "issuer": registrar.did(),
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": { "type": "TrustList", "entries": entries }
    });
    let Value::Object(list) = Value::from(&list) else {
        return String::new();
    };
    let created = "2026-01-01T00:00:00Z".parse().unwrap();
    let evidence = Evidence::default();
    let signed = tradecred::issue(&list, &registrar, created, Scope::Envelope, &evidence);
    tradecred_vc::json::to_string(&Value::Object(signed.unwrap()))
}
