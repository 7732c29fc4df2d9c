//! Converts TradeTrust's example certificates under the China-Australia agreement to Tradecred
//! certificates of origin and verifies them. Nothing is invented: what the source does not say stays
//! absent, and the report says in sentences what that is. Rules are only asked of a whole document, so a
//! second round adds the two words that the source has no place for.
//!
//! | Source | Here |
//! |---|---|
//! | `iD` | `certificateNumber`, its last part |
//! | `isPreferential`, `freeTradeAgreement` | `documentTypeCode`, `agreement` |
//! | `issuer` | `issuingBody`; the source does not say what it is |
//! | `exporter`, `importer`, `manufacturer` | `exporter`, `consignee`, `producers[]` |
//! | `mainCarriageTransportMovement`, base ports | `transport`; the source has no mode |
//! | `tradeLineItems[]` | `goods[]`; weights of packages are added up |
//! | `originCriteriaText` | `goods[].originCriterion` |
//! | `issueDateTime`, `issueLocation` | `completedAt`, `placeOfIssue` |
//! | `firstSignatoryAuthentication` | nothing: it is a picture |

use std::fs;

use serde_json::{Map, Value, json};
use tradecred::decimal::Decimal;
use tradecred::{Policy, Signer, verify};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::key::SecretKey;
use tradecred_vc::proof::{SignOptions, sign};
use tradecred_vc::report::Status;
use tradecred_vc::time::Timestamp;

const SAMPLES: [&str; 2] = ["chafta-coo-v2.json", "chafta-coo-v3.json"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let shared = std::env::var("TRADECRED_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    for sample in SAMPLES {
        let Ok(bytes) = fs::read(format!("{shared}/domain/samples/tradetrust/{sample}")) else {
            println!("not run: no shared data");
            return Ok(());
        };
        let source: Value = serde_json::from_slice(&bytes)?;
        let signer = Signer::did_key(SecretKey::from_seed([7; 32]));
        let mut document = convert(&source, signer.did());
        println!("{sample}, as it is:");
        report(&document, &signer)?;

        if let Some(subject) = document.get_mut("credentialSubject") {
            put(subject, "/issuingBody", "role", json!("association"));
            put(subject, "/transport", "mode", json!("Air"));
        }
        println!("{sample}, with the kind of issuing body and the mode of transport:");
        report(&document, &signer)?;
    }
    Ok(())
}

/// Signs, verifies, and says what is not in order.
fn report(document: &Value, signer: &Signer) -> Result<(), Box<dyn std::error::Error>> {
    let created: Timestamp = "2020-06-10T12:00:00Z".parse()?;
    let Tree::Object(unsigned) = Tree::from(document) else {
        return Err("not an object".into());
    };
    let options = SignOptions::assertion(signer.verification_method(), created);
    let signed = jcs::to_vec_object(&sign(&unsigned, signer.key(), &options));
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
        println!(
            "- {} [{}]\n  {}",
            check.code.title.en, check.pointer, check.code.remedy.en
        );
    }
    Ok(())
}

fn convert(source: &Value, issuer: &str) -> Value {
    // Each sample stands under its name; the later one is a credential with a subject.
    let certificate = source
        .as_object()
        .and_then(|members| members.values().next())
        .unwrap_or(&Value::Null);
    let subject = certificate.get("credentialSubject").unwrap_or(certificate);
    let consignment = at(subject, "/supplyChainConsignment");
    let items = list(consignment, "/includedConsignmentItems");
    let producers: Vec<Value> = items
        .iter()
        .zip(1..)
        .map(|(item, number)| {
            let mut producer = party(at(item, "/manufacturer"));
            put(&mut producer, "", "reference", json!(format!("P{number}")));
            producer
        })
        .collect();
    let goods: Vec<Value> = items
        .iter()
        .zip(1..)
        .flat_map(|(item, number)| {
            list(item, "/tradeLineItems")
                .iter()
                .map(move |traded| line(item, number, traded))
        })
        .collect();
    let preferential = at(subject, "/isPreferential") == &Value::Bool(true);
    let issuing = at(subject, "/issuer");
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/origin/v1"],
        "id": "urn:uuid:5d2c6a3e-0c0c-4b6e-9a39-5c1b7e1f4711",
        "type": ["VerifiableCredential", "CertificateOfOriginCredential"],
        "issuer": issuer,
        "validFrom": at(subject, "/issueDateTime"),
        "credentialSubject": {
            "type": "CertificateOfOrigin",
            "certificateNumber": last(at(subject, "/iD")),
            "documentTypeCode": if preferential { "864" } else { "861" },
            "agreement": at(subject, "/freeTradeAgreement"),
            "issuingBody": {
                "type": "IssuingBody",
                "legalName": at(issuing, "/name"),
                "country": at(issuing, "/postalAddress/countryCode"),
                "address": address(issuing),
            },
            "exporter": party(at(consignment, "/exporter")),
            "producers": producers,
            "consignee": party(at(consignment, "/importer")),
            "transport": {
                "type": "Transport",
                "conveyance": at(consignment, "/mainCarriageTransportMovement/information"),
                "departureDate": date(at(consignment, "/mainCarriageTransportMovement/departureEvent/departureDateTime")),
                "portOfLoading": last(at(consignment, "/loadingBaseportLocation/iD")),
                "portOfDischarge": last(at(consignment, "/unloadingBaseportLocation/iD")),
            },
            "goods": goods,
            "remarks": at(consignment, "/information"),
            "completedAt": date(at(subject, "/issueDateTime")),
            "placeOfIssue": at(subject, "/issueLocation/name"),
        }
    })
}

fn line(item: &Value, producer: usize, traded: &Value) -> Value {
    let mut line = json!({
        "type": "GoodsLine",
        "lineNumber": at(traded, "/sequenceNumber"),
        "description": at(traded, "/tradeProduct/description"),
        "tariff": {
            "type": "TariffClassification",
            "system": "HS",
            "code": at(traded, "/tradeProduct/harmonisedTariffCode/classCode"),
        },
        "countryOfOrigin": at(traded, "/tradeProduct/originCountry/code"),
        "originCriterion": at(item, "/crossBorderRegulatoryProcedure/originCriteriaText"),
        "producerRef": format!("P{producer}"),
        "invoices": [{
            "type": "InvoiceReference",
            "number": last(at(traded, "/invoiceReference/iD")),
            "date": date(at(traded, "/invoiceReference/formattedIssueDateTime")),
        }],
        "goodsIdentity": { "type": "GoodsIdentity", "gtin": last(at(traded, "/tradeProduct/iD")) },
    });
    if let Some(weight) = weight(list(traded, "/transportPackages")) {
        put(&mut line, "", "grossWeight", weight);
    }
    line
}

/// The sum of weights such as `450 Kg`; nothing where one of them is written otherwise.
fn weight(packages: &[Value]) -> Option<Value> {
    let mut sum = Decimal::from(0);
    for package in packages {
        let number = at(package, "/grossWeight").as_str()?.strip_suffix(" Kg")?;
        sum = sum.checked_add(&number.parse().ok()?)?;
    }
    Some(json!({ "type": "Quantity", "value": sum, "unit": "KGM" }))
}

fn party(source: &Value) -> Value {
    json!({ "type": "NamedParty", "legalName": at(source, "/name"), "address": address(source) })
}

fn address(source: &Value) -> Value {
    let place = at(source, "/postalAddress");
    let street: Vec<&str> = ["/line1", "/line2"]
        .into_iter()
        .filter_map(|line| at(place, line).as_str())
        .collect();
    let mut address = json!({
        "type": "PostalAddress",
        "streetAddress": street.join(", "),
        "addressLocality": at(place, "/cityName"),
        "addressCountry": at(place, "/countryCode"),
    });
    for (there, here) in [
        ("/countrySubDivisionName", "addressRegion"),
        ("/postcode", "postalCode"),
    ] {
        if let Some(value) = place.pointer(there) {
            put(&mut address, "", here, value.clone());
        }
    }
    address
}

/// The last part of an identifier such as `unece.un.org:locode:AUMEL`.
fn last(identifier: &Value) -> &str {
    let text = identifier.as_str().unwrap_or_default();
    text.rsplit(':').next().unwrap_or_default()
}

/// The date of an instant.
fn date(instant: &Value) -> String {
    instant
        .as_str()
        .unwrap_or_default()
        .chars()
        .take(10)
        .collect()
}

fn at<'v>(value: &'v Value, pointer: &str) -> &'v Value {
    value.pointer(pointer).unwrap_or(&Value::Null)
}

fn list<'v>(value: &'v Value, pointer: &str) -> &'v [Value] {
    at(value, pointer)
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
}

fn put(target: &mut Value, place: &str, name: &str, value: Value) {
    let members: Option<&mut Map<String, Value>> =
        target.pointer_mut(place).and_then(Value::as_object_mut);
    if let Some(members) = members {
        members.insert(name.to_owned(), value);
    }
}
