//! Tests of the register of corrections.

use serde_json::json;

use super::*;

const DIGEST: &str = "uEiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const OTHER: &str = "uEiBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn reference(credential_type: &str, digest: &str) -> serde_json::Value {
    json!({
        "type": "CredentialReference",
        "id": "urn:uuid:dad23dbe-20ca-4b13-afe5-3e853814e06d",
        "credentialType": credential_type,
        "digestMultibase": digest
    })
}

fn record(credential_type: &str) -> Vec<Distribution> {
    let given =
        |name: &str, role: &str| json!({ "name": name, "role": role, "givenAt": "2026-10-01" });
    let used = |number: &str, port: &str| json!({ "entryNumber": number, "port": port, "date": "2026-10-20", "importer": "Lone Star Fasteners, Inc." });
    serde_json::from_value(json!([
        {
            "certification": reference(credential_type, DIGEST),
            "givenTo": [given("Lone Star Fasteners, Inc.", "importer"), given("Broker, LLC", "exporter")],
            "usedIn": [used("ABC-1234567-6", "2304"), used("99999999990", "2704")]
        },
        {
            "certification": reference(credential_type, DIGEST),
            "givenTo": [given("Lone Star Fasteners, Inc.", "importer")],
            "usedIn": [used("ABC12345676", "2304")]
        },
        {
            "certification": reference(credential_type, OTHER),
            "givenTo": [given("Somebody else", "importer")],
            "usedIn": [used("ABC-1234567-6", "1001")]
        }
    ]))
    .unwrap()
}

fn notices(credential_type: &str, reason: Option<&str>, by: CertifierRole) -> Vec<Notice> {
    let target: CredentialReference =
        serde_json::from_value(reference(credential_type, DIGEST)).unwrap();
    let discovered = "2026-10-31".parse().unwrap();
    let record = record(credential_type);
    let Some(reason) = reason else {
        return persons_to_notify(&record, &Correction::Superseded(&target), by, discovered);
    };
    let change: StatusChange = serde_json::from_value(json!({
        "type": "StatusChange",
        "target": target,
        "reason": reason,
        "effect": "abInitio"
    }))
    .unwrap();
    persons_to_notify(&record, &Correction::StatusChange(&change), by, discovered)
}

fn names(notices: &[Notice]) -> Vec<String> {
    notices
        .iter()
        .map(|notice| match &notice.to {
            Addressee::Person(person) => person.name.to_string(),
            Addressee::Customs(None) => "customs".to_owned(),
            Addressee::Customs(Some(port)) => format!("customs at {port}"),
        })
        .collect()
}

const USMCA: &str = "UsmcaCertificationOfOriginCredential";
const NAFTA: &str = "NaftaCertificateOfOriginCredential";

#[test]
fn an_exporter_tells_everybody_once_and_customs() {
    let notices = notices(USMCA, Some("error"), CertifierRole::Exporter);
    assert_eq!(
        names(&notices),
        ["Lone Star Fasteners, Inc.", "Broker, LLC", "customs"]
    );
    for notice in &notices {
        assert_eq!(notice.law, Some("19 CFR 182.21(b), 182.124(a)(1)(iii)"));
        assert_eq!(notice.deadline, "2026-11-30".parse().ok());
        let parts: Vec<&str> = notice.statement.iter().map(|part| part.law).collect();
        assert_eq!(
            parts,
            [
                "19 CFR 182.124(c)(1)",
                "19 CFR 182.124(c)(3)",
                "19 CFR 182.124(c)(4)",
                "19 CFR 182.124(c)(5)"
            ]
        );
    }
}

#[test]
fn only_customs_learns_of_the_entries() {
    let notices = notices(USMCA, None, CertifierRole::Producer);
    for notice in &notices {
        let expected = match notice.to {
            Addressee::Person(_) => 0,
            Addressee::Customs(_) => 2,
        };
        assert_eq!(notice.affected.len(), expected);
    }
}

#[test]
fn an_importer_tells_customs_where_it_claimed() {
    let notices = notices(USMCA, Some("error"), CertifierRole::Importer);
    assert_eq!(names(&notices), ["customs at 2304", "customs at 2704"]);
    assert_eq!(notices[0].affected.len(), 1);
    assert_eq!(notices[1].affected.len(), 1);
    assert!(
        notices[0]
            .statement
            .iter()
            .any(|part| part.law == "19 CFR 182.124(c)(2)")
    );
}

#[test]
fn nafta_has_thirty_days_and_no_statement() {
    let exporter = notices(NAFTA, Some("error"), CertifierRole::Exporter);
    assert_eq!(
        names(&exporter),
        ["Lone Star Fasteners, Inc.", "Broker, LLC"]
    );
    let importer = notices(NAFTA, Some("error"), CertifierRole::Importer);
    assert_eq!(names(&importer), ["customs at 2304", "customs at 2704"]);
    for notice in exporter.iter().chain(&importer) {
        assert_eq!(notice.deadline, "2026-11-30".parse().ok());
        assert!(notice.statement.is_empty());
    }
}

#[test]
fn fraud_is_told_and_no_day_makes_it_voluntary() {
    let notices = notices(USMCA, Some("fraud"), CertifierRole::Exporter);
    assert_eq!(notices.len(), 3);
    assert!(notices.iter().all(|notice| notice.deadline.is_none()));
}

#[test]
fn where_no_law_was_read_nobody_is_left_out() {
    let notices = notices(
        "UsFtaCertificationOfOriginCredential",
        None,
        CertifierRole::Exporter,
    );
    assert_eq!(notices.len(), 4);
    assert!(
        notices
            .iter()
            .all(|notice| notice.law.is_none() && notice.deadline.is_none())
    );
}
