//! The good documents and evidence that every vector is one change away from.

use serde_json::{Value, json};

use super::maker::{Actor, Maker};

/// The base context of the VC Data Model 2.0.
pub(super) const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";
/// The base context of the VC Data Model 1.1.
pub(super) const CREDENTIALS_1: &str = "https://www.w3.org/2018/credentials/v1";
/// The context of Data Integrity, which the one of data model 2.0 contains and that of 1.1 does not.
pub(super) const DATA_INTEGRITY: &str = "https://w3id.org/security/data-integrity/v2";
/// The context of the origin family.
pub(super) const ORIGIN: &str = "https://w3id.org/tradecred/origin/v1";
/// The context of the core family.
pub(super) const CORE: &str = "https://w3id.org/tradecred/core/v1";
/// The legal name of the issuer, in the trust list and in the document.
pub(super) const ISSUER_NAME: &str = "Aceros del Norte, S.A. de C.V.";
/// The official statement, 19 CFR 182.12(a)(5).
pub(super) const STATEMENT: &str = "I certify that the goods described in this document qualify as originating and the information contained in this document is true and accurate. I assume responsibility for proving such representations and agree to maintain and present upon request or to make available during a verification visit, documentation necessary to support this certification.";

/// A good certification, unsigned: an exporter in Mexico, one producer, one importer, two lines, a
/// blanket period of half a year around the instant asked about.
pub(super) fn certification(maker: &Maker) -> Value {
    json!({
        "@context": [CREDENTIALS, ORIGIN],
        "id": maker.uuid("credential"),
        "type": ["VerifiableCredential", "UsmcaCertificationOfOriginCredential"],
        "issuer": { "id": maker.issuer().did(), "name": "Aceros del Norte" },
        "validFrom": maker.instant(-86_400),
        "credentialSubject": {
            "type": "UsmcaCertificationOfOrigin",
            "certificationNumber": "ADN-2026-000117",
            "language": "en",
            "certifierRole": "Exporter",
            "certifier": {
                "type": "Certifier",
                "legalName": ISSUER_NAME,
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
            "goods": [
                {
                    "type": "GoodsLine",
                    "lineNumber": 1,
                    "description": "Hot-rolled bars of free-cutting steel, in coils",
                    "tariff": { "type": "TariffClassification", "system": "HS", "code": "7213.20", "edition": "2022" },
                    "originCriterion": "B",
                    "ruleOfOrigin": { "type": "RuleOfOrigin", "reference": "GN 11(b)(ii)" },
                    "producerRef": "P1"
                },
                {
                    "type": "GoodsLine",
                    "lineNumber": 2,
                    "description": "Screws of stainless steel, M8",
                    "tariff": { "type": "TariffClassification", "system": "HTSUS", "code": "7318.15.20", "edition": "2022" },
                    "originCriterion": "B",
                    "ruleOfOrigin": { "type": "RuleOfOrigin", "reference": "GN 11(b)(ii)" },
                    "producerRef": "P1"
                }
            ],
            "coverage": { "type": "BlanketPeriod", "from": maker.day(-30), "to": maker.day(150) },
            "basis": { "type": "CertifierInformation" },
            "certificationStatement": STATEMENT,
            "completedAt": maker.day(-31)
        }
    })
}

/// A postal address.
pub(super) fn address(street: &str, town: &str, country: &str) -> Value {
    json!({
        "type": "PostalAddress",
        "streetAddress": street,
        "addressLocality": town,
        "addressCountry": country
    })
}

/// The claim that goes with the good certification: entered and claimed on the day asked about.
pub(super) fn claim(maker: &Maker) -> Value {
    json!({
        "entryNumber": "ABC-1234567-6",
        "entryDate": maker.day(0),
        "claimDate": maker.day(0),
        "port": "2304",
        "certificateReceivedAt": maker.day(-20),
        "importer": { "legalName": "Lone Star Fasteners, Inc." },
        "lines": [
            {
                "lineNumber": 1,
                "htsus": "7213.20.0010",
                "program": "S",
                "countryOfOrigin": "MX",
                "value": { "type": "Amount", "value": "48200.00", "currency": "USD" },
                "invoiceNumber": "F-20117",
                "certificateLine": 1
            }
        ]
    })
}

/// The evidence every question comes with: a trust list that names the issuer.
pub(super) fn evidence(maker: &Maker) -> Value {
    json!({ "trustLists": [trust_list(maker, maker.issuer().did())] })
}

/// A signed trust list that names one DID under [`ISSUER_NAME`].
pub(super) fn trust_list(maker: &Maker, did: &str) -> Value {
    maker.registrar().sign(
        &unsigned_trust_list(maker, did),
        maker.instant(-90 * 86_400),
    )
}

/// The same, unsigned.
pub(super) fn unsigned_trust_list(maker: &Maker, did: &str) -> Value {
    json!({
        "@context": [CREDENTIALS, CORE],
        "id": maker.uuid("trust list"),
        "type": ["VerifiableCredential", "TrustListCredential"],
        "issuer": maker.registrar().did(),
        "validFrom": maker.instant(-90 * 86_400),
        "credentialSubject": {
            "type": "TrustList",
            "entries": [{
                "type": "TrustListEntry",
                "did": did,
                "legalName": ISSUER_NAME,
                "role": "exporter",
                "from": maker.day(-400),
                "source": "national register of exporters"
            }]
        }
    })
}

/// A signed authorization by which one actor lets another act.
pub(super) fn authorization(
    maker: &Maker,
    principal: &Actor,
    agent: &Actor,
    acts: &[&str],
) -> Value {
    let unsigned = json!({
        "@context": [CREDENTIALS, CORE],
        "id": maker.uuid(&format!("authorization {} {}", principal.did(), agent.did())),
        "type": ["VerifiableCredential", "AuthorizationCredential"],
        "issuer": principal.did(),
        "validFrom": maker.instant(-60 * 86_400),
        "credentialSubject": {
            "type": "Authorization",
            "principal": principal.did(),
            "agent": agent.did(),
            "acts": acts,
            "from": maker.day(-60)
        }
    });
    principal.sign(&unsigned, maker.instant(-60 * 86_400))
}

/// Sets a member at a JSON Pointer whose parent object is there.
pub(super) fn set(target: &mut Value, pointer: &str, value: impl Into<Value>) {
    if let Some((parent, name)) = pointer.rsplit_once('/')
        && let Some(members) = target.pointer_mut(parent).and_then(Value::as_object_mut)
    {
        members.insert(name.to_owned(), value.into());
    }
}

/// Removes the member at a JSON Pointer.
pub(super) fn remove(target: &mut Value, pointer: &str) {
    if let Some((parent, name)) = pointer.rsplit_once('/')
        && let Some(members) = target.pointer_mut(parent).and_then(Value::as_object_mut)
    {
        members.remove(name);
    }
}

/// Gives the certification one extension that nobody needs to know, with this content.
pub(super) fn extend(certification: &mut Value, content: impl Into<Value>) {
    set(
        certification,
        "/credentialSubject/extensions",
        json!([extension(content)]),
    );
}

/// An extension that nobody needs to know, with this content.
pub(super) fn extension(content: impl Into<Value>) -> Value {
    json!({
        "type": "Extension",
        "id": "https://acerosdelnorte.example/extensions/heat-numbers",
        "critical": false,
        "content": content.into()
    })
}

/// Adds an item to one of the lists of the evidence.
pub(super) fn add_evidence(evidence: &mut Value, list: &str, item: Value) {
    if let Some(members) = evidence.as_object_mut()
        && let Some(items) = members
            .entry(list)
            .or_insert_with(|| json!([]))
            .as_array_mut()
    {
        items.push(item);
    }
}
