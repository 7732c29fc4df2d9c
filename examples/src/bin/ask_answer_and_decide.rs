//! Customs asks about a claim, the producer answers directly and sealed, customs decides per entry line:
//! the importer sees a receipt and never the producer's data, and a denial is no revocation.

use serde_json::{Value as Json, json};
use tradecred::{Signer, issue};
use tradecred_examples::{
    Failure, core_credential, example, firm, object, put, reference, tell, trust_list,
};
use tradecred_vc::digest::withheld_digest;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value;
use tradecred_vc::report::{Requirements, Scope};

const CERTIFICATION: &str = "UsmcaCertificationOfOriginCredential";
const CLAIM: &str = "PreferenceClaimCredential";
const REQUEST: &str = "CustomsRequestCredential";
const OFFICE: &str = "Center of Excellence and Expertise, Base Metals";
const PRODUCER: &str = "Laminados de Saltillo, S.A.";
/// After everything.
const AT: &str = "2026-11-20T12:00:00Z";

fn main() -> Result<(), Failure> {
    let (exporter, importer, producer, office) = (firm(1), firm(3), firm(4), firm(5));
    let trust = trust_list(
        &[
            (&exporter, "Aceros del Norte, S.A. de C.V."),
            (&importer, "Lone Star Fasteners, Inc."),
            (&producer, PRODUCER),
            (&office, OFFICE),
        ],
        "2026-01-01T00:00:00Z",
    )?;
    let offices = authority_list(&office)?;
    let evidence = |credentials: &[&Json], opened: Json| {
        json!({
            "trustLists": [&trust],
            "authorityLists": [&offices],
            "credentials": credentials,
            "opened": opened
        })
    };
    let none = || json!([]);

    let mut document = example("usmca-certification-of-origin", &exporter)?;
    put(&mut document, "validFrom", json!("2026-10-28T12:00:00Z"));
    let certification = issued(&document, &exporter, "2026-10-28T12:00:00Z", &[])?;

    let mut document = example("preference-claim", &importer)?;
    put(&mut document, "validFrom", json!("2026-10-29T12:00:00Z"));
    set(
        &mut document,
        "/credentialSubject/basis/certification",
        reference(&certification, CERTIFICATION),
    );
    let claim = issued(
        &document,
        &importer,
        "2026-10-29T12:00:00Z",
        &[&certification],
    )?;
    assert!(
        tell(
            "the claim",
            &claim,
            &evidence(&[&certification], none()),
            AT
        )?
        .is_good()
    );

    let mut document = example("customs-request", &office)?;
    set(
        &mut document,
        "/credentialSubject/regarding",
        json!([reference(&claim, CLAIM)]),
    );
    let request = issued(&document, &office, "2026-10-31T12:00:00Z", &[&claim])?;
    assert!(tell("the request", &request, &evidence(&[&claim], none()), AT)?.is_good());

    let (document, opened) = sealed_answer(&producer, &request)?;
    let response = issued(&document, &producer, "2026-11-05T12:00:00Z", &[&request])?;
    let seen = tell(
        "the answer, as customs sees it",
        &response,
        &evidence(&[&request], opened),
        AT,
    )?;
    assert!(seen.is_good());
    let seen = tell(
        "the answer, as the importer sees it",
        &response,
        &evidence(&[&request], none()),
        AT,
    )?;
    assert_eq!(seen.requirements, Requirements::Undecided);

    let mut document = example("customs-determination", &office)?;
    put(&mut document, "validFrom", json!("2026-11-15T12:00:00Z"));
    set(
        &mut document,
        "/credentialSubject/regarding",
        json!([
            reference(&claim, CLAIM),
            reference(&certification, CERTIFICATION)
        ]),
    );
    set(
        &mut document,
        "/credentialSubject/decidedAt",
        json!("2026-11-15"),
    );
    set(
        &mut document,
        "/credentialSubject/effectiveDate",
        json!("2026-11-15"),
    );
    let decision = issued(
        &document,
        &office,
        "2026-11-15T12:00:00Z",
        &[&claim, &certification],
    )?;
    let held = evidence(&[&claim, &certification], none());
    assert!(
        tell(
            "the determination, one line of two denied",
            &decision,
            &held,
            AT
        )?
        .is_good()
    );
    let held = evidence(&[&decision], none());
    assert!(tell("the certification after it", &certification, &held, AT)?.is_good());
    Ok(())
}

/// What the producer answers: two withheld answers, and what opens them for customs.
fn sealed_answer(producer: &Signer, request: &Json) -> Result<(Json, Json), Failure> {
    let mut document = example("customs-response", producer)?;
    put(&mut document, "validFrom", json!("2026-11-05T12:00:00Z"));
    let contents = [
        (
            "copy",
            "the certification of 28 October, unchanged",
            "c2FsdCBvZiB0aGUgZmlyc3QgYW5zd2Vy",
        ),
        (
            "records",
            "billets from Apodaca, heats 4411 to 4419",
            "c2FsdCBvZiB0aGUgbmV4dCBhbnN3ZXI",
        ),
    ];
    let (mut answers, mut opened) = (Vec::new(), Vec::new());
    for (item, text, salt) in contents {
        let digest = withheld_digest(salt, &Value::from(text.to_owned()))?.to_string();
        answers.push(json!({
            "type": "Answer",
            "item": item,
            "withheld": { "type": "Withheld", "digestMultibase": digest }
        }));
        opened.push(json!({ "digestMultibase": digest, "salt": salt, "value": text }));
    }
    if let Some(subject) = document.get_mut("credentialSubject") {
        put(subject, "answers", json!(answers));
        put(subject, "sealedToCustoms", json!(true));
        put(subject, "responderRole", json!("producer"));
        put(subject, "answeredAt", json!("2026-11-05"));
        put(subject, "request", reference(request, REQUEST));
    }
    set(
        &mut document,
        "/credentialSubject/responder/legalName",
        json!(PRODUCER),
    );
    Ok((document, json!(opened)))
}

/// An authority list that names the office as customs of the United States.
fn authority_list(office: &Signer) -> Result<Json, Failure> {
    let subject = json!({
        "type": "AuthorityList",
        "entries": [{
            "type": "AuthorityListEntry",
            "did": office.did(),
            "name": OFFICE,
            "roles": ["customs"],
            "territories": ["US"],
            "from": "2019-01-01"
        }]
    });
    core_credential(
        "AuthorityListCredential",
        &subject,
        &firm(250),
        "2026-01-01T00:00:00Z",
    )
}

/// Signs a document whose rules hold with what it refers to.
fn issued(
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

/// Replaces the value at a place that is there.
fn set(document: &mut Json, pointer: &str, value: Json) {
    if let Some((parent, name)) = pointer.rsplit_once('/')
        && let Some(object) = document.pointer_mut(parent)
    {
        put(object, name, value);
    }
}
