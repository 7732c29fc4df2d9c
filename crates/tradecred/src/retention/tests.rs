//! Both sides of every boundary of a term.

use serde_json::json;
use tradecred_vc::json::{Object, Value};

use super::*;
use crate::document;

fn credential(kind: &str, subject: &serde_json::Value) -> Object<'static> {
    let credential = json!({
        "type": ["VerifiableCredential", kind],
        "credentialSubject": subject
    });
    match Value::from(&credential).into_owned() {
        Value::Object(object) => object,
        _ => panic!("no object"),
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn usmca(completed: &str) -> Object<'static> {
    exported(completed, &json!({ "exporter": named("US") }))
}

/// A certification with these members beside its day.
fn exported(completed: &str, members: &serde_json::Value) -> Object<'static> {
    let mut subject = members.clone();
    subject["completedAt"] = json!(completed);
    credential(USMCA, &subject)
}

fn named(country: &str) -> serde_json::Value {
    json!({ "type": "NamedParty", "address": { "addressCountry": country } })
}

#[test]
fn the_law_of_the_country_of_export_decides() {
    let imported = [(StartEvent::Importation, day("2026-03-01"))];
    let certifier = json!({ "address": { "addressCountry": "US" } });
    let same = json!({ "type": "SameAs", "role": "Certifier" });
    let other = json!({ "type": "SameAs", "role": "Importer" });
    let over = Standing::Over(day("2031-03-01"));
    for (members, wanted) in [
        (json!({ "exporter": named("US") }), over),
        (json!({ "exporter": named("MX") }), Standing::Unknown),
        (json!({ "exporter": named("CA") }), Standing::Unknown),
        (json!({ "exporter": named("FR") }), Standing::Unknown),
        (json!({}), Standing::Unknown),
        (
            json!({ "certifierRole": "Exporter", "certifier": certifier }),
            over,
        ),
        (
            json!({ "certifierRole": "Exporter", "certifier": named("MX"), "producers": [named("US")] }),
            Standing::Unknown,
        ),
        (
            json!({ "certifierRole": "Importer", "certifier": certifier }),
            Standing::Unknown,
        ),
        (json!({ "exporter": same, "certifier": certifier }), over),
        (
            json!({ "exporter": other, "certifier": certifier }),
            Standing::Unknown,
        ),
        (
            json!({ "exporter": { "type": "AvailableOnRequest" }, "producers": [named("US")] }),
            Standing::Unknown,
        ),
        (
            json!({ "certifierRole": "Producer", "certifier": certifier }),
            over,
        ),
        (json!({ "producers": named("US") }), over),
        (
            json!({ "producers": [named("US"), same], "certifier": certifier }),
            over,
        ),
        (
            json!({ "producers": [named("US"), named("MX")] }),
            Standing::Unknown,
        ),
        (
            json!({ "producers": [named("US"), { "type": "Various" }] }),
            Standing::Unknown,
        ),
        (json!({ "producers": [] }), Standing::Unknown),
    ] {
        let document = exported("2026-01-15", &members);
        let found = standing(&document, &imported, day("2999-12-31"));
        assert_eq!(found, wanted, "{members}");
    }
}

#[test]
fn a_term_runs_through_its_last_day() {
    let imported = [(StartEvent::Importation, day("2026-03-01"))];
    let on = |text| standing(&usmca("2026-01-15"), &imported, day(text));
    assert_eq!(on("2031-02-28"), Standing::Until(day("2031-03-01")));
    assert_eq!(on("2031-03-01"), Standing::Until(day("2031-03-01")));
    assert_eq!(on("2031-03-02"), Standing::Over(day("2031-03-01")));
}

#[test]
fn the_longest_term_and_the_last_event_count() {
    let imported = [
        (StartEvent::Importation, day("2026-03-01")),
        (StartEvent::Importation, day("2026-09-01")),
        (StartEvent::Importation, day("2026-06-01")),
    ];
    let on = |text| standing(&usmca("2026-01-15"), &imported, day(text));
    assert_eq!(on("2031-09-01"), Standing::Until(day("2031-09-01")));
    assert_eq!(on("2031-09-02"), Standing::Over(day("2031-09-01")));
    let early = [(StartEvent::Importation, day("2025-12-01"))];
    assert_eq!(
        standing(&usmca("2026-01-15"), &early, day("2031-01-15")),
        Standing::Until(day("2031-01-15"))
    );
}

#[test]
fn a_term_from_the_last_of_february() {
    let imported = [(StartEvent::Importation, day("2024-02-29"))];
    let on = |text| standing(&usmca("2024-02-01"), &imported, day(text));
    assert_eq!(on("2029-02-28"), Standing::Until(day("2029-02-28")));
    assert_eq!(on("2029-03-01"), Standing::Over(day("2029-02-28")));
}

#[test]
fn what_has_not_begun_or_is_not_known_is_never_over() {
    let late = day("2999-12-31");
    assert_eq!(
        standing(&usmca("2026-01-15"), &[], late),
        Standing::NotBegun(StartEvent::Importation)
    );
    let entered = [(StartEvent::Entry, day("2026-01-01"))];
    assert_eq!(
        standing(&usmca("2026-01-15"), &entered, late),
        Standing::NotBegun(StartEvent::Importation)
    );
    let everything = [
        (StartEvent::Importation, day("2026-01-01")),
        (StartEvent::Entry, day("2026-01-01")),
        (StartEvent::Exportation, day("2026-01-01")),
    ];
    for (kind, subject) in [
        ("AtaCarnetCredential", json!({})),
        ("TrustListCredential", json!({})),
        (
            US_FTA,
            json!({ "agreement": "Oman FTA", "completedAt": "2026-01-01" }),
        ),
        (
            US_FTA,
            json!({ "agreement": "CAFTA-DR", "completedAt": "2026-01-01" }),
        ),
        (
            USMCA,
            json!({ "exporter": named("MX"), "completedAt": "2026-01-01" }),
        ),
        (NAFTA, json!({ "completedAt": "2019-01-01" })),
        (FISHERIES, json!({ "completedAt": "2026-01-01" })),
    ] {
        let found = standing(&credential(kind, &subject), &everything, late);
        assert_eq!(found, Standing::Unknown, "{kind}");
    }
    let no_day = usmca("soon");
    assert_eq!(
        standing(&no_day, &everything, late),
        Standing::NotBegun(StartEvent::Completion)
    );
}

#[test]
fn every_row_is_of_a_known_document_and_quotes_what_was_read() {
    for term in TERMS {
        assert!(document::of_type(term.document_type).is_some(), "{term:?}");
        assert!(!term.confirmed || !term.words.is_empty(), "{term:?}");
        assert!(!term.law.is_empty() && term.years > 0, "{term:?}");
    }
}

#[test]
fn who_certified_for_another_agreement_keeps_from_the_issue_and_that_day_is_not_read() {
    let certifiers = TERMS.iter().filter(|term| term.document_type == US_FTA);
    let certifiers: Vec<&Term> = certifiers.filter(|term| term.keeper == CERTIFIER).collect();
    assert_eq!(certifiers.len(), 4);
    for term in certifiers {
        assert!(!term.confirmed && term.words.contains("issued"), "{term:?}");
    }
}
