//! Converts the W3C traceability vocabulary's `USMCACertificationOfOrigin` to a Tradecred certification
//! and verifies it. Nothing is invented: what the source does not say stays absent, and the report tells
//! the broker which box it is.
//!
//! | Source | Here |
//! |---|---|
//! | `issuer` (an organisation with an employee) | `certifier`, `signatory`; the source has no certifier role |
//! | `exporterDetails`, `producerDetails` | `exporter`, `producers[0]` |
//! | `importerDetails[]`, `variousImporters` | `importers[]`, or `Various` |
//! | `goods[].commodityCode`, `commodityCodeType` | `goods[].tariff.code`, `system` |
//! | `goods[].originCriterion`, `countryOfOrigin`, `description` | the same |
//! | `invoiceNumber` | `coverage.invoiceNumber`; with `validFrom` to `validUntil` a blanket period |
//! | `validFrom` (date) | `completedAt` |
//! | `taxId` | `identifiers[]`, scheme `TaxId` |
//!
//! The adapters of a later edition do this by a mapping file, with a report of what is lost.

use std::fs;

use serde_json::{Map, Value, json};
use tradecred::{Policy, Signer, verify};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::SecretKey;
use tradecred_vc::proof::{SignOptions, sign};
use tradecred_vc::report::Status;
use tradecred_vc::time::Timestamp;

const SAMPLE: &str =
    "domain/samples/traceability-vocab/credentials__USMCACertificationOfOrigin.json";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let shared = std::env::var("TRADECRED_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let Ok(bytes) = fs::read(format!("{shared}/{SAMPLE}")) else {
        println!("not run: no shared data");
        return Ok(());
    };
    let source: Value = serde_json::from_slice(&bytes)?;
    let signer = Signer::did_key(SecretKey::from_seed([7; 32]));
    let document = convert(&source, signer.did());
    let created: Timestamp = "2026-11-01T12:00:00Z".parse()?;
    let Tree::Object(unsigned) = Tree::from(&document) else {
        return Err("not an object".into());
    };
    let options = SignOptions::assertion(signer.verification_method(), created);
    let signed = jcs::to_vec_object(&sign(&unsigned, signer.key(), &options));
    if let Some(path) = std::env::args().nth(1) {
        fs::write(path, &signed)?;
    }

    let report = verify(&signed, &Evidence::default(), &Policy::at(created));
    println!(
        "{:?}, requirements {:?}, {:?}",
        report.authenticity, report.requirements, report.standing
    );
    for check in report
        .checks
        .iter()
        .filter(|check| check.status != Status::Pass)
    {
        let form_box = check
            .form_box
            .map_or_else(String::new, |form_box| format!("box {form_box}: "));
        println!(
            "- {form_box}{} [{}]\n  {}",
            check.code.title.en, check.pointer, check.code.remedy.en
        );
    }
    Ok(())
}

fn convert(source: &Value, issuer: &str) -> Value {
    let subject = source.get("credentialSubject").unwrap_or(&Value::Null);
    let organisation = source.get("issuer").unwrap_or(&Value::Null);
    let employee = organisation.get("employee").unwrap_or(&Value::Null);
    let person = ["firstName", "lastName"]
        .map(|name| text(employee, name))
        .join(" ");
    let mut certifier = party(organisation, "Certifier");
    let mut signatory = party(organisation, "Signatory");
    set(&mut certifier, "title", employee.get("jobTitle"));
    for signer in [&mut certifier, &mut signatory] {
        set(signer, "telephone", employee.get("phoneNumber"));
        set(signer, "email", employee.get("email"));
    }
    set(&mut signatory, "legalName", Some(&json!(person)));
    set(
        &mut signatory,
        "authority",
        Some(&json!("ResponsibleOfficial")),
    );
    let importers: Vec<Value> = subject
        .get("importerDetails")
        .and_then(Value::as_array)
        .map(|list| {
            list.iter()
                .map(|importer| party(importer, "NamedParty"))
                .collect()
        })
        .unwrap_or_default();
    let goods: Vec<Value> = subject
        .get("goods")
        .and_then(Value::as_array)
        .map(|list| {
            list.iter()
                .enumerate()
                .map(|(index, good)| line(index, good))
                .collect()
        })
        .unwrap_or_default();
    let (from, until) = (date(source, "validFrom"), date(source, "validUntil"));
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/origin/v1"],
        "id": source.get("id"),
        "type": ["VerifiableCredential", "UsmcaCertificationOfOriginCredential"],
        "issuer": { "id": issuer, "name": organisation.get("name") },
        "credentialSubject": {
            "type": "UsmcaCertificationOfOrigin",
            "language": "en",
            "certifier": certifier,
            "exporter": party(subject.get("exporterDetails").unwrap_or(&Value::Null), "NamedParty"),
            "producers": [party(subject.get("producerDetails").unwrap_or(&Value::Null), "NamedParty")],
            "importers": importers,
            "signatory": signatory,
            "goods": goods,
            "coverage": { "type": "BlanketPeriod", "from": from, "to": until, "invoiceNumber": subject.get("invoiceNumber") },
            "completedAt": from,
        }
    })
}

fn party(source: &Value, kind: &str) -> Value {
    let place = source.pointer("/location/address").unwrap_or(&Value::Null);
    let mut address = json!({ "type": "PostalAddress" });
    for name in [
        "streetAddress",
        "addressLocality",
        "addressRegion",
        "postalCode",
        "addressCountry",
    ] {
        set(&mut address, name, place.get(name));
    }
    let mut party = json!({ "type": kind, "address": address });
    set(&mut party, "legalName", source.get("name"));
    set(&mut party, "telephone", source.get("phoneNumber"));
    set(&mut party, "email", source.get("email"));
    if let Some(number) = source.get("taxId").filter(|_| kind == "NamedParty") {
        let identifier = json!([{ "type": "PartyIdentifier", "scheme": "TaxId", "value": number }]);
        set(&mut party, "identifiers", Some(&identifier));
    }
    party
}

fn line(index: usize, good: &Value) -> Value {
    let mut line = json!({ "type": "GoodsLine", "lineNumber": index.saturating_add(1) });
    for name in ["description", "originCriterion", "countryOfOrigin"] {
        set(&mut line, name, good.get(name));
    }
    let tariff = json!({
        "type": "TariffClassification",
        "system": good.get("commodityCodeType"),
        "code": good.get("commodityCode"),
    });
    set(&mut line, "tariff", Some(&tariff));
    line
}

fn date(source: &Value, name: &str) -> String {
    text(source, name).chars().take(10).collect()
}

fn text(source: &Value, name: &str) -> String {
    source
        .get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

fn set(target: &mut Value, name: &str, value: Option<&Value>) {
    if let (Some(members), Some(value)) = (
        target.as_object_mut(),
        value.filter(|value| !value.is_null()),
    ) {
        let members: &mut Map<String, Value> = members;
        members.insert(name.to_owned(), value.clone());
    }
}
