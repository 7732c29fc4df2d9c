//! What a deletion leaves, and what comes upon it too late.

use serde_json::json;
use tradecred::retention::StartEvent;
use tradecred_vc::json::Value;

use super::super::caller::Claims;
use super::super::database::params;
use super::super::retention::is_held_by;
use super::super::{ADDITIONS, About, Change, Changed, Deleted, Issued, Record, Store, Stored};
use super::{at, by, event, issued, spell, with_list};

const NOW: &str = "2032-01-01T00:00:00Z";

/// Its term ends with 2031-11-01.
fn document() -> Vec<u8> {
    let document = json!({
        "type": ["VerifiableCredential", "UsmcaCertificationOfOriginCredential"],
        "credentialSubject": {
            "completedAt": "2026-11-01",
            "exporter": { "type": "NamedParty", "address": { "addressCountry": "US" } }
        }
    });
    document.to_string().into_bytes()
}

fn delete(store: &Store, id: &str) {
    let day = "2026-11-01".parse().unwrap();
    let noted = (StartEvent::Importation, day);
    let about = About {
        id,
        is_issued: true,
        receiver: None,
    };
    store.note_start(about, noted, &by(at(NOW))).unwrap();
    let deleted = store.delete(id, at(NOW).date_utc(), &by(at(NOW)));
    assert_eq!(deleted.unwrap(), Deleted::Now);
}

#[test]
fn a_revocation_that_a_deletion_overtook_is_refused_and_leaves_nothing() {
    let (store, entries) = with_list();
    let body = document();
    let one = Issued {
        body: &body,
        ..issued("a", &entries)
    };
    assert_eq!(store.store(&one).unwrap(), Stored::Now);
    // Whoever revokes has seen the document; then it is deleted.
    assert_eq!(store.own("a", "local").unwrap(), Some(body.clone()));
    delete(&store, "a");
    let before = store.audit(0, 10).unwrap().len();
    let revoke = [Change {
        purpose: "revocation",
        is_set: true,
    }];
    let tell = |_: &[Change<'_>]| event("a", NOW, &[]);
    let changed = store.change("a", &revoke, &by(at(NOW)), &tell, &spell);
    assert!(matches!(changed, Ok(Changed::Gone)), "{changed:?}");
    assert_eq!(store.audit(0, 10).unwrap().len(), before);
    let sql = "SELECT 1 FROM log_leaf WHERE kind = 'status'";
    let is_logged = store.read(|transaction| transaction.exists(sql, params![]));
    assert!(!is_logged.unwrap());
}

#[test]
fn of_a_deleted_document_knows_the_agency_it_was_for_and_no_other() {
    let (store, _) = with_list();
    let body = document();
    let license = json!({
        "type": ["VerifiableCredential", "PartnerAgencyLicenseCredential"],
        "credentialSubject": { "agencyCode": "ITA", "number": "S-1" }
    });
    let Value::Object(license) = Value::from(&license).into_owned() else {
        panic!("no object");
    };
    let record = Record::of(&license, "local").unwrap();
    let one = Issued {
        record: &record,
        body: &body,
        ..issued("a", &[])
    };
    assert_eq!(store.store(&one).unwrap(), Stored::Now);
    let is_known_to = |agency: &str| {
        let claims = Claims {
            tenant: "south".to_owned(),
            is_author: false,
            territories: "[]".to_owned(),
            programs: json!(["PartnerAgencyLicenseCredential"]).to_string(),
            agencies: json!([agency]).to_string(),
            granted: "[]".to_owned(),
            abroad: "[]".to_owned(),
        };
        store.readable("a", &claims).unwrap().is_some()
    };
    assert_eq!(["ITA", "NMF"].map(is_known_to), [true, false]);
    delete(&store, "a");
    assert_eq!(["ITA", "NMF"].map(is_known_to), [true, false]);
}

#[test]
fn a_hold_that_an_earlier_version_set_covers_what_is_received_later() {
    let (store, _) = with_list();
    assert_eq!(store.store(&issued("a", &[])).unwrap(), Stored::Now);
    let about = About {
        id: "a",
        is_issued: true,
        receiver: Some("north"),
    };
    store.hold(about, true, &by(at(NOW))).unwrap();
    let is_held = || {
        let south = store.read(|transaction| is_held_by(transaction, "a", "south"));
        south.unwrap()
    };
    assert!(!is_held());
    let mut additions = ADDITIONS.iter();
    let tables = additions.find(|one| one.tables.contains("TABLE received ("));
    let again = store.write(|transaction| {
        transaction
            .batch("DROP TABLE received; DROP TABLE received_start; DROP TABLE received_hold")?;
        transaction.batch(tables.unwrap().tables)
    });
    again.unwrap();
    assert!(is_held());
}
