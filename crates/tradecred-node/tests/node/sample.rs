//! A node with a fixed clock, a good certification, and a trust list that names its issuer.

use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};
use tradecred::Signer;
use tradecred_node::{Config, Node};
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value as Strict};
use tradecred_vc::key::SecretKey;
use tradecred_vc::proof::{SignOptions, sign};
use tradecred_vc::time::Timestamp;

use crate::server;

/// The instant of every test.
pub(crate) const NOW: &str = "2026-11-01T12:00:00Z";
const NAME: &str = "Aceros del Norte, S.A. de C.V.";

/// Settings with the clock of the tests, over PostgreSQL where a server is named.
pub(crate) fn config() -> Config {
    let config = config_of_files();
    match server::url() {
        Some(url) => config.database(&url),
        None => config,
    }
}

/// Settings with the clock of the tests, over a file or memory.
pub(crate) fn config_of_files() -> Config {
    let now: Timestamp = NOW.parse().unwrap();
    Config::default().clock(Box::new(move || now))
}

/// A node in memory.
pub(crate) fn node() -> Node {
    Node::start(config()).unwrap()
}

fn address(street: &str, town: &str, country: &str) -> Value {
    json!({ "type": "PostalAddress", "streetAddress": street, "addressLocality": town, "addressCountry": country })
}

/// A certification that breaks no rule, each with a number of its own, without id, issuer and status: the node adds
/// them.
pub(crate) fn certification() -> Value {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let number = COUNT.fetch_add(1, Ordering::SeqCst);
    numbered(&format!("ADN-2027-{number}"))
}

/// The same with this number.
pub(crate) fn numbered(number: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/origin/v1"],
        "type": ["VerifiableCredential", "UsmcaCertificationOfOriginCredential"],
        "validFrom": "2026-10-31T12:00:00Z",
        "credentialSubject": {
            "type": "UsmcaCertificationOfOrigin",
            "certificationNumber": number,
            "language": "en",
            "certifierRole": "Exporter",
            "certifier": {
                "type": "Certifier",
                "legalName": NAME,
                "title": "Trade compliance manager",
                "address": address("Avenida Fundidora 501", "Monterrey", "MX"),
                "telephone": "+52 81 5555 0117",
                "email": "origen@acerosdelnorte.example"
            },
            "producers": [{
                "type": "NamedParty",
                "reference": "P1",
                "legalName": "Laminados de Saltillo, S.A.",
                "address": address("Calle Acero 12", "Saltillo", "MX"),
                "telephone": "+52 844 555 0199",
                "email": "planta@laminados.example"
            }],
            "importers": [{
                "type": "NamedParty",
                "legalName": "Lone Star Fasteners, Inc.",
                "address": address("800 Industrial Blvd", "Houston", "US"),
                "telephone": "+1 713 555 0142",
                "email": "imports@lonestar.example"
            }],
            "signatory": {
                "type": "Signatory",
                "legalName": "Lucía Garza Treviño",
                "title": "Trade compliance manager",
                "address": address("Avenida Fundidora 501", "Monterrey", "MX"),
                "telephone": "+52 81 5555 0117",
                "email": "lgarza@acerosdelnorte.example",
                "authority": "ResponsibleOfficial"
            },
            "goods": [{
                "type": "GoodsLine",
                "lineNumber": 1,
                "description": "Hot-rolled bars of free-cutting steel, in coils",
                "tariff": { "type": "TariffClassification", "system": "HS", "code": "7213.20", "edition": "2022" },
                "originCriterion": "B",
                "ruleOfOrigin": { "type": "RuleOfOrigin", "reference": "GN 11(b)(ii)" },
                "producerRef": "P1"
            }],
            "coverage": { "type": "BlanketPeriod", "from": "2026-10-01", "to": "2027-03-31" },
            "basis": { "type": "CertifierInformation" },
            "certificationStatement": "I certify that the goods described in this document qualify as originating and the information contained in this document is true and accurate. I assume responsibility for proving such representations and agree to maintain and present upon request or to make available during a verification visit, documentation necessary to support this certification.",
            "completedAt": "2026-09-30"
        }
    })
}

/// A credential of no type that is known here.
pub(crate) fn generic() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential"],
        "credentialSubject": { "id": "did:example:subject" }
    })
}

/// A trust list, signed by a registrar, that names this DID.
pub(crate) fn trust_list(did: &str) -> Object<'static> {
    let registrar = Signer::did_key(SecretKey::from_seed([7; 32]));
    let list = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/core/v1"],
        "id": "urn:uuid:3a6d0a52-5f0e-4f6c-9d0f-0c1f5a2b7e11",
        "type": ["VerifiableCredential", "TrustListCredential"],
        "issuer": registrar.did(),
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "type": "TrustList",
            "entries": [{
                "type": "TrustListEntry",
                "did": did,
                "legalName": NAME,
                "role": "exporter",
                "from": "2026-01-01",
                "source": "national register of exporters"
            }]
        }
    });
    let Strict::Object(list) = Strict::from(&list).into_owned() else {
        panic!("an object")
    };
    let created = "2026-01-01T00:00:00Z".parse().unwrap();
    sign(
        &list,
        registrar.key(),
        &SignOptions::assertion(registrar.verification_method(), created),
    )
}

/// Options that hand in the trust list for this DID.
pub(crate) fn trusting(did: &str) -> Value {
    let list: Value = serde_json::from_slice(&jcs::to_vec_object(&trust_list(did))).unwrap();
    json!({ "evidence": { "trustLists": [list] } })
}

/// Takes away the tables that versions after 6 added, and what was signed of them.
pub(crate) const TABLES_SINCE_7: &str =
    "DROP TABLE serial; DROP TABLE retention_start; DROP TABLE legal_hold;
    DROP TABLE tombstone; DROP TABLE waiting; DROP TABLE cosignature; DROP TABLE cosigned; DROP TABLE witness;
    DROP TABLE received; DROP TABLE received_start; DROP TABLE received_hold; DROP TABLE chain;
    ALTER TABLE log_leaf DROP COLUMN random; ALTER TABLE log_leaf DROP COLUMN chain;
    UPDATE log SET checkpoint = NULL; PRAGMA user_version = 6";
/// Then those of the log, which version 6 added.
pub(crate) const TABLES_OF_LOG: &str =
    "DROP TABLE log; DROP TABLE log_leaf; DROP TABLE log_tile; PRAGMA user_version = 5";
