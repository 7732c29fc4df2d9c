//! What several examples need: firms with fixed keys, the credentials they sign, and a verdict in a line.
//!
//! A fixed key belongs in examples only.

use std::error::Error;

use serde_json::{Value as Json, json};
use tradecred::{Policy, Signer, issue, verify};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::key::SecretKey;
use tradecred_vc::proof::{SignOptions, sign};
use tradecred_vc::report::{Report, Scope, Status};
use tradecred_vc::time::Timestamp;

/// What an example may fail with.
pub type Failure = Box<dyn Error>;

/// The contexts of core credentials.
pub const CORE: [&str; 2] = [
    "https://www.w3.org/ns/credentials/v2",
    "https://w3id.org/tradecred/core/v1",
];

/// A party with a key of its own.
#[must_use]
pub fn firm(seed: u8) -> Signer {
    Signer::did_key(SecretKey::from_seed([seed; 32]))
}

/// The example document of an area, to be issued by this party.
///
/// # Errors
/// If there is none.
pub fn example(area: &str, issuer: &Signer) -> Result<Json, Failure> {
    let path = format!("{}/documents/{area}.json", env!("CARGO_MANIFEST_DIR"));
    let mut document: Json = serde_json::from_slice(&std::fs::read(path)?)?;
    put(&mut document, "issuer", json!(issuer.did()));
    Ok(document)
}

/// Sets a member of an object.
pub fn put(document: &mut Json, name: &str, value: Json) {
    if let Some(members) = document.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

/// The object in a JSON value; empty where it is none.
#[must_use]
pub fn object(document: &Json) -> Object<'static> {
    match Value::from(document).into_owned() {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

/// Signs what is no trade document: a list, an authorization, a status change.
///
/// # Errors
/// If `created` is no instant.
pub fn sign_core(document: &Json, signer: &Signer, created: &str) -> Result<Json, Failure> {
    let options = SignOptions::assertion(signer.verification_method().to_owned(), created.parse()?);
    let signed = sign(&object(document), signer.key(), &options);
    Ok(Value::Object(signed).to_serde())
}

/// A core credential, signed: its type, what it says, who says it, and when.
///
/// # Errors
/// If `created` is no instant.
pub fn core_credential(
    credential_type: &str,
    subject: &Json,
    signer: &Signer,
    created: &str,
) -> Result<Json, Failure> {
    let unsigned = json!({
        "@context": CORE,
        "type": ["VerifiableCredential", credential_type],
        "issuer": signer.did(),
        "validFrom": created,
        "credentialSubject": subject,
    });
    sign_core(&unsigned, signer, created)
}

/// A trust list that names parties by DID and legal name.
///
/// # Errors
/// If `created` is no instant.
pub fn trust_list(named: &[(&Signer, &str)], created: &str) -> Result<Json, Failure> {
    let entries: Vec<Json> = named
        .iter()
        .map(|(signer, name)| {
            json!({
                "type": "TrustListEntry",
                "did": signer.did(),
                "legalName": name,
                "from": "2019-01-01",
                "source": "register of the examples"
            })
        })
        .collect();
    let subject = json!({ "type": "TrustList", "entries": entries });
    core_credential("TrustListCredential", &subject, &firm(250), created)
}

/// An authority list that says for which country offices and associations act: each with its name and its role.
///
/// # Errors
/// If `created` is no instant.
pub fn authority_list(
    acting: &[(&Signer, &str, &str, &str)],
    created: &str,
) -> Result<Json, Failure> {
    let entries: Vec<Json> = acting
        .iter()
        .map(|(signer, name, role, country)| {
            json!({
                "type": "AuthorityListEntry",
                "did": signer.did(),
                "name": name,
                "roles": [role],
                "territories": [country],
                "from": "2019-01-01"
            })
        })
        .collect();
    let subject = json!({ "type": "AuthorityList", "entries": entries });
    core_credential("AuthorityListCredential", &subject, &firm(250), created)
}

/// Signs a document whose rules hold with what it refers to.
///
/// # Errors
/// If they do not hold, or `created` is no instant.
pub fn issued(
    document: &Json,
    signer: &Signer,
    created: &str,
    credentials: &[&Json],
) -> Result<Json, Failure> {
    let evidence = Evidence::read(&Value::from(&json!({ "credentials": credentials })))?;
    let signed = issue(
        &object(document),
        signer,
        created.parse()?,
        Scope::Document,
        &evidence,
    )
    .map_err(|report| format!("{report:?}"))?;
    Ok(Value::Object(signed).to_serde())
}

/// How others refer to a credential.
#[must_use]
pub fn reference(credential: &Json, credential_type: &str) -> Json {
    json!({
        "type": "CredentialReference",
        "id": credential.get("id"),
        "credentialType": credential_type,
        "digestMultibase": DigestMultibase::of_credential(&object(credential)).to_string()
    })
}

/// Verifies, and says the verdict in a line and every finding in one more.
///
/// # Errors
/// If the evidence is malformed or `at` is no instant.
pub fn tell(what: &str, credential: &Json, evidence: &Json, at: &str) -> Result<Report, Failure> {
    let at: Timestamp = at.parse()?;
    tell_for(what, credential, evidence, &Policy::at(at))
}

/// The same under another question.
///
/// # Errors
/// If the evidence is malformed.
pub fn tell_for(
    what: &str,
    credential: &Json,
    evidence: &Json,
    policy: &Policy,
) -> Result<Report, Failure> {
    let evidence = Evidence::read(&Value::from(evidence))?;
    let report = verify(&jcs::to_vec(&Value::from(credential)), &evidence, policy);
    println!(
        "{what}, at {}: {}, requirements {}, {}",
        policy.envelope.at,
        word(report.authenticity),
        word(report.requirements),
        word(report.standing)
    );
    for check in &report.checks {
        if check.status != Status::Pass {
            println!("  {} ({})", check.code.title.en, check.code.code);
            if !check.detail.is_empty() {
                println!("    {}", check.detail);
            }
        }
    }
    for note in &report.notes {
        match &note.value {
            Some(value) => println!("  note: {}: {value}", note.text.en),
            None => println!("  note: {}", note.text.en),
        }
    }
    Ok(report)
}

/// A result as reports write it.
#[must_use]
pub fn word(result: impl serde::Serialize) -> String {
    match serde_json::to_value(result) {
        Ok(Json::String(word)) => word,
        _ => String::new(),
    }
}
