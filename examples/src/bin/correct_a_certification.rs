//! A certification is issued and used, turns out to be wrong, and is corrected: the new one names the old
//! one by digest, the old one's status changes, and what was decided before stays decided.

use serde_json::{Value as Json, json};
use tradecred::origin::CertifierRole;
use tradecred::origin::correction::{Addressee, Correction, Distribution, persons_to_notify};
use tradecred::reference::CredentialReference;
use tradecred::{ClaimContext, Policy, Signer, issue};
use tradecred_examples::{
    Failure, core_credential, example, firm, object, put, reference, sign_core, tell, tell_for,
    trust_list,
};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value;
use tradecred_vc::report::Scope;
use tradecred_vc::status::make_list;
use tradecred_vc::status_list::Bitstring;

const TYPE: &str = "UsmcaCertificationOfOriginCredential";
const LIST: &str = "https://acerosdelnorte.example/status/certifications";
/// Before the error was found, and after it was corrected.
const BEFORE: &str = "2026-11-10T12:00:00Z";
const AFTER: &str = "2026-11-20T12:00:00Z";

fn main() -> Result<(), Failure> {
    let exporter = firm(1);
    let trust = trust_list(
        &[(&exporter, "Aceros del Norte, S.A. de C.V.")],
        "2026-01-01T00:00:00Z",
    )?;
    let first = issued(&exporter, "2026-10-31T12:00:00Z", "1", |_| {})?;
    let second = issued(&exporter, "2026-11-15T12:00:00Z", "2", |subject| {
        put(subject, "supersedes", reference(&first, TYPE));
        put(subject, "completedAt", json!("2026-11-15"));
        if let Some(tariff) = subject.pointer_mut("/goods/0/tariff") {
            put(tariff, "code", json!("7213.91"));
        }
    })?;
    let change = core_credential(
        "StatusChangeCredential",
        &json!({
            "type": "StatusChange",
            "target": reference(&first, TYPE),
            "reason": "superseded",
            "effect": "fromDate",
            "effectiveFrom": "2026-11-15"
        }),
        &exporter,
        "2026-11-15T12:00:00Z",
    )?;
    // Whoever keeps what was published can ask about any day in between.
    let evidence = json!({
        "trustLists": [trust],
        "statusLists": [
            { "credential": list(&exporter, "2026-10-31T00:00:00Z", &[])? },
            { "credential": list(&exporter, "2026-11-15T12:00:00Z", &[1])? }
        ],
        "credentials": [change, &second]
    });

    let claim = json!({
        "entryDate": "2026-11-10",
        "claimDate": "2026-11-10",
        "certificateReceivedAt": "2026-11-02",
        "lines": [{ "lineNumber": 1, "htsus": "7213.20.0010", "program": "S", "certificateLine": 1 }]
    });
    let claim: ClaimContext = serde_json::from_value(claim)?;
    let used = Policy::at(BEFORE.parse()?).claim(claim);
    assert!(tell_for("the first, for a claim", &first, &evidence, &used)?.is_good());
    assert!(tell("the first, before", &first, &evidence, BEFORE)?.is_good());
    assert!(!tell("the first, after", &first, &evidence, AFTER)?.is_good());
    assert!(tell("the second, after", &second, &evidence, AFTER)?.is_good());
    assert!(!tell("the second, before", &second, &evidence, BEFORE)?.is_good());
    tell_whom(&first)
}

/// Who is to be told, from the exporter's record of where the certification went.
fn tell_whom(first: &Json) -> Result<(), Failure> {
    let record: Distribution = serde_json::from_value(json!({
        "certification": reference(first, TYPE),
        "givenTo": [
            { "name": "Lone Star Fasteners, Inc.", "role": "importer", "givenAt": "2026-11-02" },
            { "name": "Laminados de Saltillo, S.A.", "role": "producer", "givenAt": "2026-11-03" }
        ],
        "usedIn": [{
            "entryNumber": "ABC-1234567-6",
            "port": "2304",
            "date": "2026-11-10",
            "importer": "Lone Star Fasteners, Inc."
        }]
    }))?;
    let superseded: CredentialReference = serde_json::from_value(reference(first, TYPE))?;
    let notices = persons_to_notify(
        &[record],
        &Correction::Superseded(&superseded),
        CertifierRole::Exporter,
        "2026-11-15".parse()?,
    );
    for notice in &notices {
        let whom = match &notice.to {
            Addressee::Person(recipient) => recipient.name.as_str(),
            _ => "customs",
        };
        let until = notice
            .deadline
            .map(|day| day.to_string())
            .unwrap_or_default();
        println!(
            "tell {whom} by {until} ({})",
            notice.law.unwrap_or("no law read")
        );
    }
    assert_eq!(notices.len(), 3);
    Ok(())
}

/// The example certification with a status entry and a change, signed.
fn issued(
    exporter: &Signer,
    created: &str,
    position: &str,
    change: impl Fn(&mut Json),
) -> Result<Json, Failure> {
    let mut document = example("usmca-certification-of-origin", exporter)?;
    put(&mut document, "validFrom", json!(created));
    put(
        &mut document,
        "id",
        json!(format!(
            "urn:uuid:00000000-0000-4000-8000-00000000000{position}"
        )),
    );
    put(
        &mut document,
        "credentialStatus",
        json!({
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": position,
            "statusListCredential": LIST
        }),
    );
    if let Some(subject) = document.get_mut("credentialSubject") {
        change(subject);
    }
    let evidence = Evidence::default();
    let unsigned = object(&document);
    let signed = issue(
        &unsigned,
        exporter,
        created.parse()?,
        Scope::Document,
        &evidence,
    )
    .map_err(|report| format!("{report:?}"))?;
    Ok(Value::Object(signed).to_serde())
}

/// An edition of the exporter's list, with these positions set.
fn list(exporter: &Signer, from: &str, set: &[usize]) -> Result<Json, Failure> {
    let mut bits = Bitstring::new(131_072).ok_or("a list has at least 131,072 entries")?;
    for position in set {
        bits.set(*position, true);
    }
    let list = make_list(
        LIST,
        exporter.did(),
        "revocation",
        &bits,
        from.parse()?,
        None,
    );
    sign_core(&Value::Object(list).to_serde(), exporter, from)
}
