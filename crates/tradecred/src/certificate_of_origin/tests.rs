//! Tests of the table of agreements (SPEC chapter *Certificate of origin*, section *Agreements*).
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the committed vectors"
)]

use std::path::Path;
use std::sync::LazyLock;

use serde_json::json;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{self as strict, Limits, Object, Value};
use tradecred_vc::key::SecretKey;
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Report, Scope, Status};
use tradecred_vc::time::{Date, Timestamp};

use super::{Agreement, agreements, codes};
use crate::{Policy, Signer, issue, verify};

/// The code of a row that only these tests have.
const CONFIRMED: &str = "confirmed in a test";

/// An agreement whose term of twelve months is confirmed: no published row has one.
static ROW: LazyLock<Agreement> = LazyLock::new(|| {
    serde_json::from_value(json!({
        "code": CONFIRMED,
        "name": "An agreement of a test",
        "parties": { "value": ["AU", "CN"], "confirmed": true, "source": "this test" },
        "validityMonths": { "value": 12, "confirmed": true, "source": "this test" }
    }))
    .unwrap()
});

/// The row of a code, where it is that of these tests.
pub(super) fn row(code: &str) -> Option<&'static Agreement> {
    (code == CONFIRMED).then(|| &*ROW)
}

#[test]
fn the_table_is_read_and_every_row_can_be_judged() {
    let table = agreements();
    assert!(table.date.parse::<Date>().is_ok());
    assert!(!table.agreements.is_empty());
    for row in &table.agreements {
        let same = |other: &&super::Agreement| other.code == row.code;
        assert_eq!(table.agreements.iter().filter(same).count(), 1);
        assert!(row.parties.value.len() > 1, "{}", row.code);
        let demands = [&row.members, &row.line_members];
        for names in demands.into_iter().flatten().flat_map(|fact| &fact.value) {
            assert!(!names.is_empty(), "{}", row.code);
        }
    }
}

/// The good certificate of the vectors, issued on 2026-10-01 under this agreement, as it is judged under
/// the law of a day.
fn used_on(agreement: &str, day: &str) -> Report {
    let input = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../vectors/document/certificate-of-origin/valid/input.json");
    let bytes = std::fs::read(input).unwrap();
    let mut document: Object<'static> = strict::read_object(&bytes, &Limits::default())
        .unwrap()
        .into_owned();
    let signer = Signer::did_key(SecretKey::from_seed([43; 32]));
    document.remove("proof");
    document.insert("issuer", Value::from(signer.did().to_owned()));
    let mut subject = document
        .get("credentialSubject")
        .and_then(Value::as_object)
        .cloned()
        .unwrap();
    subject.insert("agreement", Value::from(agreement.to_owned()));
    document.insert("credentialSubject", Value::Object(subject));
    let at: Timestamp = "2026-11-01T12:00:00Z".parse().unwrap();
    let evidence = Evidence::default();
    let signed = issue(&document, &signer, at, Scope::Document, &evidence).unwrap();
    let policy = Policy::at(at).as_of(day.parse().unwrap());
    verify(&jcs::to_vec_object(&signed), &evidence, &policy)
}

/// What is said of the term.
fn term(report: &Report) -> Option<Status> {
    let check = |check: &&tradecred_vc::report::Check| std::ptr::eq(check.code, &codes::TERM);
    report.checks.iter().find(check).map(|check| check.status)
}

#[test]
fn a_confirmed_term_ends_the_standing_the_day_after_its_last() {
    let last = used_on(CONFIRMED, "2027-10-01");
    assert_ne!(term(&last), Some(Status::Fail));
    assert_eq!(last.standing, Standing::InForce);
    let after = used_on(CONFIRMED, "2027-10-02");
    assert_eq!(term(&after), Some(Status::Fail));
    assert_eq!(after.standing, Standing::Ended);
}

#[test]
fn a_term_that_is_not_confirmed_only_warns() {
    let after = used_on("CHAFTA", "2027-10-02");
    assert_eq!(term(&after), Some(Status::Warning));
    assert_eq!(after.standing, Standing::InForce);
}
